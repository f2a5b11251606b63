//! A form that is sent as a whole: its fields, and what is wrong with them once somebody has tried.
//!
//! What is typed stays in the fields themselves until the form is sent: each is filled once, and then left.

use planner::service_book::Takes;
use yew::prelude::*;

use super::{Surroundings, icon, use_surroundings};
use crate::shell::{focus, input};

/// A field.
#[derive(Clone, PartialEq)]
pub(crate) struct FormField {
    pub(crate) id: AttrValue,
    pub(crate) label: &'static str,
    pub(crate) takes: Takes,
    /// Of which it takes one, each with its face.
    pub(crate) options: Vec<(&'static str, &'static str)>,
    /// What helps to fill it in; may be empty.
    pub(crate) hint: &'static str,
    /// Whether it may stay empty.
    pub(crate) optional: bool,
    /// With what it begins.
    pub(crate) initial: AttrValue,
}

/// The fields that cannot be taken, counted from 0, each with a sentence that says why.
pub(crate) type Refusals = Vec<(usize, &'static str)>;

/// The fields, and who takes what was typed.
#[derive(Properties, PartialEq)]
pub(crate) struct FormProps {
    pub(crate) fields: Vec<FormField>,
    /// What is wrong with what was typed.
    pub(crate) check: Callback<Vec<String>, Refusals>,
    /// It was sent with what can be taken.
    pub(crate) taken: Callback<Vec<String>>,
    /// The button that sends it: how it looks, its drawing, its words.
    pub(crate) submit: (&'static str, &'static str, &'static str),
    /// What stands above the fields.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// The form.
#[component]
pub(crate) fn Form(props: &FormProps) -> Html {
    let refused = use_state_eq(Refusals::new);
    let submitted = {
        let ids: Vec<AttrValue> = props.fields.iter().map(|field| field.id.clone()).collect();
        let (check, taken, refused) = (props.check.clone(), props.taken.clone(), refused.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed: Vec<String> = ids.iter().map(|id| input::value_of(id)).collect();
            let problems = check.emit(typed.clone());
            if let Some(id) = problems.first().and_then(|(at, _)| ids.get(*at)) {
                focus::on_id(id);
            } else {
                taken.emit(typed);
            }
            refused.set(problems);
        })
    };
    // What is corrected is no longer called wrong; what else is wrong is said when the form is sent.
    let corrected = {
        let ids: Vec<AttrValue> = props.fields.iter().map(|field| field.id.clone()).collect();
        let (check, refused) = (props.check.clone(), refused.clone());
        Callback::from(move |_: InputEvent| {
            if !refused.is_empty() {
                let still = check.emit(ids.iter().map(|id| input::value_of(id)).collect());
                refused.set(
                    refused.iter().filter(|(at, _)| still.iter().any(|(other, _)| other == at)).copied().collect(),
                );
            }
        })
    };
    let problem = |at: usize| refused.iter().find(|(other, _)| *other == at).map(|(_, sentence)| *sentence);
    html! {
        <form class="stack" novalidate=true onsubmit={submitted} oninput={corrected}>
            { props.children.clone() }
            <div class="cells">
                for (at, field) in props.fields.iter().enumerate() {
                    <OneField key={at} field={field.clone()} problem={problem(at)}/>
                }
            </div>
            <p><button class={props.submit.0} type="submit">{ icon(props.submit.1) }{ props.submit.2 }</button></p>
        </form>
    }
}

#[derive(Properties, PartialEq)]
struct OneFieldProps {
    field: FormField,
    problem: Option<&'static str>,
}

/// A field with its label, and what is wrong with it.
#[component]
fn OneField(props: &OneFieldProps) -> Html {
    let surroundings = use_surroundings();
    let OneFieldProps { field, problem } = props;
    use_effect_with((field.id.clone(), field.initial.clone()), |(id, initial)| input::fill(id, initial));
    let [problem_id, hint_id] = ["blad", "wskazowka"].map(|part| [&field.id, "-", part].concat());
    let described_by = match (problem, field.hint) {
        (Some(_), _) => Some(problem_id.clone()),
        (None, "") => None,
        (None, _) => Some(hint_id.clone()),
    };
    let long = matches!(field.takes, Takes::Sentences(_)).then_some("whole-row");
    html! {
        <div class={classes!("field", problem.map(|_| "bad"), long)}>
            <label class="label" for={&field.id}>
                { field.label }
                if field.optional {
                    <span class="optional">{ " (" }{ surroundings.words().optional }{ ")" }</span>
                }
            </label>
            if let Some(problem) = *problem {
                <p class="err" id={problem_id}>{ problem }</p>
            } else if !field.hint.is_empty() {
                <p class="hint" id={hint_id}>{ field.hint }</p>
            }
            { control(field, problem.map(|_| "true"), described_by, &surroundings) }
        </div>
    }
}

fn control(
    field: &FormField,
    invalid: Option<&'static str>,
    described_by: Option<String>,
    surroundings: &Surroundings,
) -> Html {
    let id = &field.id;
    let (kind, most) = match field.takes {
        Takes::OneOf => {
            return html! {
                <select class="input" {id} aria-invalid={invalid} aria-describedby={described_by}>
                    if field.initial.is_empty() {
                        <option value="">{ surroundings.words().choose }</option>
                    }
                    for (code, face) in field.options.iter().copied() {
                        <option key={code} value={code}>{ face }</option>
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
