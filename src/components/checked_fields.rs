//! Fields that count together, once they can be used: a number, a window's two times, the cells of a row.
//!
//! What is typed counts when the person leaves the field or presses Enter, not while it is being typed. What cannot be
//! taken stays as it was typed, with the reason above its field; what was in use before stays in use.

use yew::prelude::*;

use super::typed_field::date_in_field;
use crate::shell::input;

/// Which of several fields is wrong, counted from 0, and a sentence that says why; nothing where all can be used.
pub(crate) type Wrong = Option<(usize, String)>;

/// What a field takes.
#[derive(Clone, PartialEq)]
pub(crate) enum Kind {
    /// A number, with its unit behind it.
    Number(AttrValue),
    /// A time of day.
    Time,
    /// A date.
    Date,
    /// A short text.
    Text,
    /// One of these values, each with its face.
    OneOf(Vec<(&'static str, &'static str)>),
}

/// One field.
#[derive(Clone, PartialEq)]
pub(crate) struct CheckedField {
    pub(crate) id: AttrValue,
    /// The label above it; `None` where a label stands before the component.
    pub(crate) label: Option<&'static str>,
    pub(crate) kind: Kind,
    /// What is in use, as it would be typed.
    pub(crate) value: AttrValue,
}

/// The fields, and what reads them.
#[derive(Properties, PartialEq)]
pub(crate) struct CheckedFieldsProps {
    pub(crate) fields: Vec<CheckedField>,
    /// The id of the element that describes them, if any.
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// What is wrong with what is typed.
    pub(crate) check: Callback<Vec<String>, Wrong>,
    /// They were filled in with what can be used.
    pub(crate) taken: Callback<Vec<String>>,
}

/// What was typed and has not been taken yet.
#[derive(Clone, Default, PartialEq)]
struct Typing {
    texts: Vec<String>,
    /// Fields that the person has left: only their problems are shown.
    left: Vec<bool>,
}

/// Fields that count together.
#[component]
pub(crate) fn CheckedFields(props: &CheckedFieldsProps) -> Html {
    let in_use: Vec<String> = props.fields.iter().map(|field| field.value.to_string()).collect();
    let typing = use_state_eq(|| None::<Typing>);
    // What was changed from elsewhere, or taken, stands in place of what was typed.
    use_effect_with(in_use.clone(), {
        let typing = typing.clone();
        move |_| typing.set(None)
    });
    let now = (*typing).clone().unwrap_or_else(|| Typing { left: vec![false; in_use.len()], texts: in_use.clone() });
    let problem = props.check.emit(now.texts.clone()).filter(|(at, _)| now.left.get(*at) == Some(&true));
    let settle = {
        let (check, taken, typing) = (props.check.clone(), props.taken.clone(), typing.clone());
        move |now: Typing| {
            if check.emit(now.texts.clone()).is_some() {
                typing.set(Some(now));
                return;
            }
            typing.set(None);
            // Leaving a field in which nothing has changed saves nothing.
            if now.texts != in_use {
                taken.emit(now.texts);
            }
        }
    };
    html! {
        <div class={if props.fields.len() > 1 { "cells" } else { "stack stack-s" }}>
            for (at, field) in props.fields.iter().enumerate() {
                { one(at, field, &now, problem.as_ref(), &typing, settle.clone(), props.hint.as_ref()) }
            }
        </div>
    }
}

fn one(
    at: usize,
    field: &CheckedField,
    now: &Typing,
    problem: Option<&(usize, String)>,
    typing: &UseStateHandle<Option<Typing>>,
    settle: impl Fn(Typing) + Clone + 'static,
    hint: Option<&AttrValue>,
) -> Html {
    let problem = problem.filter(|(wrong, _)| *wrong == at).map(|(_, sentence)| sentence.clone());
    let typed = now.texts.get(at).cloned().unwrap_or_default();
    let changed = {
        let now = now.clone();
        move |text: String, left: bool| {
            let mut now = now.clone();
            if let (Some(old), Some(known)) = (now.texts.get_mut(at), now.left.get_mut(at)) {
                *old = text;
                *known |= left;
            }
            now
        }
    };
    let oninput = Callback::from({
        let (changed, typing) = (changed.clone(), typing.clone());
        move |event: InputEvent| typing.set(Some(changed(input::text(&event), false)))
    });
    // A date field says that it has changed at every digit of the year: only leaving it shows what is wrong.
    let at_once = field.kind != Kind::Date;
    let onchange = Callback::from({
        let (changed, settle) = (changed.clone(), settle.clone());
        move |event: Event| settle(changed(input::text(&event), at_once))
    });
    let onblur = (field.kind == Kind::Date)
        .then(|| Callback::from(move |event: FocusEvent| settle(changed(input::text(&event), true))));
    let problem_id = problem.as_ref().map(|_| format!("{}-problem", field.id));
    let described_by: Vec<String> = hint.map(ToString::to_string).into_iter().chain(problem_id.clone()).collect();
    let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
    let invalid = problem.as_ref().map(|_| "true");
    html! {
        <div class={classes!("stack", "stack-s", problem.as_ref().map(|_| "bad"))} key={at}>
            if let Some(label) = field.label {
                <label class="label" for={field.id.clone()}>{ label }</label>
            }
            if let Some(problem) = problem {
                <p class="err small" id={problem_id} role="alert">{ problem }</p>
            }
            if let Kind::OneOf(values) = &field.kind {
                <select class="input" id={field.id.clone()} {onchange} aria-describedby={described_by}>
                    for (value, face) in values.iter().copied() {
                        <option key={value} {value} selected={value == typed}>{ face }</option>
                    }
                </select>
            } else {
                { text_field(field, &typed, oninput, onchange, onblur, invalid, described_by) }
            }
        </div>
    }
}

fn text_field(
    field: &CheckedField,
    typed: &str,
    oninput: Callback<InputEvent>,
    onchange: Callback<Event>,
    onblur: Option<Callback<FocusEvent>>,
    invalid: Option<&'static str>,
    described_by: Option<String>,
) -> Html {
    let (kind, value) = if field.kind == Kind::Date { date_in_field(typed) } else { ("text", typed.to_owned()) };
    let (keyboard, short) = match field.kind {
        Kind::Number(_) => (Some("decimal"), Some("figure")),
        Kind::Time => (Some("decimal"), Some("figure")),
        Kind::Date | Kind::Text | Kind::OneOf(_) => (None, None),
    };
    let unit = if let Kind::Number(unit) = &field.kind { unit.clone() } else { AttrValue::default() };
    html! {
        <div class="unit">
            <input class={classes!("input", short)} id={field.id.clone()} type={kind} inputmode={keyboard}
                autocomplete="off" {value} {oninput} {onchange} {onblur} aria-invalid={invalid}
                aria-describedby={described_by}/>
            if !unit.is_empty() {
                <span>{ unit }</span>
            }
        </div>
    }
}
