//! The form of an entry of the service book: with it work is ticked off and skipped, and entries are written and corrected.
//!
//! Its fields and what may stand in them are told by the statement. What is typed stays in the fields themselves until the
//! form is sent.

use chrono::NaiveDate;
use planner::service_book::{Field, Refused, Statement, Takes, WorkEntry, WorkEvent};
use planner::text::service_book;
use yew::prelude::*;

use super::{Surroundings, icon, use_surroundings};
use crate::shell::{focus, input};

/// With what the form begins, and who takes what was typed.
#[derive(Properties, PartialEq)]
pub(crate) struct StatementFormProps {
    /// Where its fields begin their ids.
    pub(crate) id: AttrValue,
    pub(crate) statement: Statement,
    /// Lines to be ticked, for work that was done.
    #[prop_or_default]
    pub(crate) checklist: Vec<AttrValue>,
    pub(crate) today: NaiveDate,
    /// The button that sends it: how it looks, its drawing, its words.
    pub(crate) submit: (&'static str, &'static str, &'static str),
    pub(crate) taken: Callback<Statement>,
}

/// The form.
#[component]
pub(crate) fn StatementForm(props: &StatementFormProps) -> Html {
    let language = use_surroundings().language;
    let refused = use_state_eq(Vec::<(Field, Refused)>::new);
    let submitted = {
        let (id, statement, lines) = (props.id.clone(), props.statement.clone(), props.checklist.len());
        let (today, taken, refused) = (props.today, props.taken.clone(), refused.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match statement.read(&|field| input::value_of(&field_id(&id, field)), today) {
                Ok(read) => {
                    refused.set(Vec::new());
                    taken.emit(with_ticked(read, &id, lines));
                }
                Err(problems) => {
                    if let Some((field, _)) = problems.first() {
                        focus::on_id(&field_id(&id, *field));
                    }
                    refused.set(problems);
                }
            }
        })
    };
    let why = |field: Field| refused.iter().find(|(other, _)| *other == field).map(|(_, why)| *why);
    html! {
        <form class="stack" novalidate=true onsubmit={submitted}>
            { checklist(props) }
            <div class="cells">
                for field in props.statement.fields() {
                    <FormField key={field.code()} id={field_id(&props.id, *field)} field={*field} refused={why(*field)}
                        label={service_book::field(language, &props.statement, *field)}
                        optional={!props.statement.needs(*field)} initial={props.statement.typed(*field)}/>
                }
            </div>
            <p><button class={props.submit.0} type="submit">{ icon(props.submit.1) }{ props.submit.2 }</button></p>
        </form>
    }
}

fn field_id(form: &str, field: Field) -> String {
    [form, "-", field.code()].concat()
}

fn line_id(form: &str, line: usize) -> String {
    format!("{form}-{line}")
}

fn checklist(props: &StatementFormProps) -> Html {
    let ticked = ticked_lines(&props.statement);
    html! {
        <div class="checklist">
            for (at, line) in props.checklist.iter().enumerate() {
                <ChecklistLine key={at} id={line_id(&props.id, at)} line={line} ticked={ticked.contains(&(at as u32))}/>
            }
        </div>
    }
}

fn ticked_lines(statement: &Statement) -> &[u32] {
    match statement {
        Statement::Work(WorkEntry { event: WorkEvent::Done { report, .. }, .. }) => &report.ticked,
        _ => &[],
    }
}

/// Work that was done, with the lines that are ticked in the form now.
fn with_ticked(mut statement: Statement, form: &str, lines: usize) -> Statement {
    if let Statement::Work(WorkEntry { event: WorkEvent::Done { report, .. }, .. }) = &mut statement
        && lines > 0
    {
        let ticked = (0..lines).filter(|line| input::is_ticked(&line_id(form, *line)));
        report.ticked = ticked.map(|line| line as u32).collect();
    }
    statement
}

#[derive(Properties, PartialEq)]
struct ChecklistLineProps {
    id: AttrValue,
    line: AttrValue,
    /// Whether it begins ticked.
    ticked: bool,
}

/// A line to be ticked. Like what is typed, the tick is its own once the form is open.
#[component]
fn ChecklistLine(props: &ChecklistLineProps) -> Html {
    use_effect_with((props.id.clone(), props.ticked), |(id, ticked)| input::tick(id, *ticked));
    html! {
        <label class="check">
            <input type="checkbox" id={&props.id}/>
            <span>{ &props.line }</span>
        </label>
    }
}

#[derive(Properties, PartialEq)]
struct FormFieldProps {
    id: AttrValue,
    field: Field,
    label: &'static str,
    optional: bool,
    /// With what it begins.
    initial: AttrValue,
    refused: Option<Refused>,
}

/// A field with its label, and what is wrong with it. What is typed into it is its own: it is filled once, and then left.
#[component]
fn FormField(props: &FormFieldProps) -> Html {
    let surroundings = use_surroundings();
    let language = surroundings.language;
    use_effect_with((props.id.clone(), props.initial.clone()), |(id, initial)| input::fill(id, initial));
    let problem = props.refused.map(|refused| service_book::refused(language, refused));
    let hint = service_book::field_hint(language, props.field);
    let [problem_id, hint_id] = ["blad", "wskazowka"].map(|part| [&props.id, "-", part].concat());
    let described_by = match (problem, hint) {
        (Some(_), _) => Some(problem_id.clone()),
        (None, "") => None,
        (None, _) => Some(hint_id.clone()),
    };
    let takes = props.field.takes();
    html! {
        <div class={classes!("field", problem.map(|_| "bad"), matches!(takes, Takes::Sentences(_)).then_some("whole-row"))}>
            <label class="label" for={&props.id}>
                { props.label }
                if props.optional {
                    <span class="optional">{ " (" }{ surroundings.words().optional }{ ")" }</span>
                }
            </label>
            if let Some(problem) = problem {
                <p class="err" id={problem_id}>{ problem }</p>
            } else if !hint.is_empty() {
                <p class="hint" id={hint_id}>{ hint }</p>
            }
            { control(props, takes, problem.map(|_| "true"), described_by, &surroundings) }
        </div>
    }
}

fn control(
    props: &FormFieldProps,
    takes: Takes,
    invalid: Option<&'static str>,
    described_by: Option<String>,
    surroundings: &Surroundings,
) -> Html {
    let (id, language, choose) = (&props.id, surroundings.language, surroundings.words().choose);
    let (kind, most) = match takes {
        Takes::OneOf => {
            return html! {
                <select class="input" {id} aria-invalid={invalid} aria-describedby={described_by}>
                    if props.initial.is_empty() {
                        <option value="">{ choose }</option>
                    }
                    for code in props.field.codes() {
                        <option key={code} value={code}>{ service_book::option(language, props.field, code) }</option>
                    }
                </select>
            };
        }
        Takes::Sentences(most) => {
            return html! {
                <textarea class="input" {id} rows="3" maxlength={most.to_string()} aria-invalid={invalid}
                    aria-describedby={described_by}/>
            };
        }
        Takes::Day => ("date", None),
        Takes::Words(most) => ("text", Some(most.to_string())),
        Takes::Time | Takes::Duration | Takes::Money => ("text", None),
    };
    html! {
        <input class="input" {id} type={kind} autocomplete="off" maxlength={most} aria-invalid={invalid}
            aria-describedby={described_by}/>
    }
}
