//! One part of a question, by its shape.
//!
//! Every shape has the same frame: label, hint, problem, the field itself, "I don't know" behind an "or", the box for
//! those who are not sure, and where the answer can be found.

use std::rc::Rc;

use planner::Language;
use planner::answers::{Draft, Part, Problem, Reply, Shape, Value};
use planner::model::Msg;
use yew::prelude::*;

use super::rows_field::RowsField;
use super::{choices, typed_field, use_surroundings};
use crate::shell::input;
use crate::text::Words;
use planner::text;

/// The part, what was answered, and what of it is to be shown as wrong.
#[derive(Properties, PartialEq)]
pub(crate) struct PartFieldProps {
    pub(crate) part: Part,
    pub(crate) draft: Rc<Draft>,
    /// Problems of the whole question; empty until the person tried to leave it.
    pub(crate) problems: Vec<Problem>,
    /// The title of the page, when the part is the whole question: then it is the legend, too.
    #[prop_or_default]
    pub(crate) title: Option<AttrValue>,
}

/// The field of one part.
#[component]
pub(crate) fn PartField(props: &PartFieldProps) -> Html {
    let surroundings = use_surroundings();
    let part = props.part;
    let field = Field {
        part,
        title: props.title.clone(),
        reply: props.draft.reply(part).cloned(),
        problems: props.problems.iter().copied().filter(|problem| problem.part == part).collect(),
        language: surroundings.language,
        dispatch: surroundings.dispatch,
    };
    let options = part.options(&props.draft);
    match part.shape() {
        Shape::OneOf(_) => choices::one_of(&field, &options),
        Shape::AnyOf(_) => choices::any_of(&field, &options),
        Shape::Number { unit, .. } => typed_field::number(&field, unit, &options),
        Shape::Date => typed_field::date(&field),
        Shape::Text => typed_field::text(&field),
        Shape::Rows(columns) => html! { <RowsField {field} {columns}/> },
    }
}

/// What the fields of all shapes need.
#[derive(Clone, PartialEq)]
pub(super) struct Field {
    pub(super) part: Part,
    pub(super) title: Option<AttrValue>,
    pub(super) reply: Option<Reply>,
    pub(super) problems: Vec<Problem>,
    pub(super) language: Language,
    pub(super) dispatch: Callback<Msg>,
}

/// The element to which the link of a problem leads.
pub(super) fn problem_target(problem: &Problem) -> String {
    match problem.cell {
        None => format!("p-{}", problem.part.code()),
        Some((row, column)) => format!("p-{}-{row}-{}", problem.part.code(), column.code()),
    }
}

impl Field {
    pub(super) fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    /// The id of the element that stands for the whole part.
    pub(super) fn id(&self) -> String {
        format!("p-{}", self.part.code())
    }

    pub(super) fn id_of(&self, piece: &str) -> String {
        format!("p-{}-{piece}", self.part.code())
    }

    pub(super) fn value(&self) -> Option<&Value> {
        self.reply.as_ref().and_then(Reply::value)
    }

    /// The text typed into the field; empty when the answer is none or another.
    pub(super) fn typed(&self) -> &str {
        match self.value() {
            Some(Value::Text(text)) => text,
            Some(Value::One(_) | Value::Many(_) | Value::Rows(_)) | None => "",
        }
    }

    /// The problem of the part as a whole.
    pub(super) fn problem(&self) -> Option<Problem> {
        self.problems.iter().copied().find(|problem| problem.cell.is_none())
    }

    /// What happened when the answer is now this value: whether the person is sure of it stays as it was.
    pub(super) fn answered(&self, value: Option<Value>) -> Msg {
        let sure = !self.reply.as_ref().is_some_and(Reply::is_unsure);
        Msg::Answered { part: self.part, reply: value.map(|value| Reply::Given { value, sure }) }
    }

    /// A handler for a field: the value is made from the event, `None` clears the answer.
    pub(super) fn on<E: 'static>(&self, value: impl Fn(E) -> Option<Value> + 'static) -> Callback<E> {
        let field = self.clone();
        Callback::from(move |event: E| field.dispatch.emit(field.answered(value(event))))
    }

    /// The ids of hint and problem, for `aria-describedby`.
    pub(super) fn described_by(&self) -> Option<String> {
        let hint = !text::part(self.language, self.part).hint.is_empty();
        let ids: Vec<String> = [hint.then(|| self.id_of("hint")), self.problem().map(|_| self.id_of("problem"))]
            .into_iter()
            .flatten()
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// Hint and problem, in this order, above the field.
    pub(super) fn hint_and_problem(&self) -> Html {
        let hint = text::part(self.language, self.part).hint;
        html! {
            <>
                if !hint.is_empty() {
                    <p class="hint" id={self.id_of("hint")}>{ hint }</p>
                }
                if let Some(problem) = self.problem() {
                    <p class="err" id={self.id_of("problem")}>{ text::problem(self.language, &problem) }</p>
                }
            </>
        }
    }

    /// The legend of a group: the title of the page, or the label of the part.
    pub(super) fn legend(&self) -> Html {
        match &self.title {
            Some(title) => html! { <legend><h1 tabindex="-1">{ title }</h1></legend> },
            None => html! { <legend class="ask">{ text::part(self.language, self.part).label }</legend> },
        }
    }

    pub(super) fn classes(&self) -> Classes {
        classes!("stack", (!self.problems.is_empty()).then_some("bad"))
    }

    /// "I don't know", as a radio button of the group, or as a box of its own where there is no group.
    pub(super) fn dont_know(&self, kind: &'static str) -> Html {
        if !self.part.may_be_unknown() {
            return Html::default();
        }
        let words = text::dont_know(self.language, self.part);
        let (dispatch, part) = (self.dispatch.clone(), self.part);
        let changed = Callback::from(move |event: Event| {
            let reply = input::ticked(&event).then_some(Reply::Unknown);
            dispatch.emit(Msg::Answered { part, reply });
        });
        html! {
            <div class="unknown">
                <p class="or">{ self.words().or }</p>
                <label class="choice">
                    <input type={kind} name={self.part.code()} value="unknown" onchange={changed}
                        checked={self.reply.as_ref().is_some_and(Reply::is_unknown)}/>
                    <span><b>{ words.label }</b><small>{ words.detail }</small></span>
                </label>
            </div>
        }
    }

    /// What stands below every field: the box for those who are not sure, and where to look.
    pub(super) fn below(&self) -> Html {
        let where_to_check = text::part(self.language, self.part).where_to_check;
        html! {
            <div class="below">
                { self.not_sure() }
                if !where_to_check.is_empty() {
                    <details>
                        <summary>{ self.words().where_to_check }</summary>
                        <p class="small">{ where_to_check }</p>
                    </details>
                }
            </div>
        }
    }

    /// Shown once there is an answer of which one can be unsure. What everybody knows, everybody is sure of.
    fn not_sure(&self) -> Html {
        let Some(value) = self.value().cloned().filter(|_| self.part.may_be_unknown()) else { return Html::default() };
        let words = text::think_so(self.language);
        let (dispatch, part) = (self.dispatch.clone(), self.part);
        let changed = Callback::from(move |event: Event| {
            let reply = Reply::Given { value: value.clone(), sure: !input::ticked(&event) };
            dispatch.emit(Msg::Answered { part, reply: Some(reply) });
        });
        html! {
            <label class="check sure">
                <input type="checkbox" name={format!("{}-unsure", part.code())} onchange={changed}
                    checked={self.reply.as_ref().is_some_and(Reply::is_unsure)}/>
                <span>{ words.label }<small>{ words.detail }</small></span>
            </label>
        }
    }
}
