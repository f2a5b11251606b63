//! Parts that are answered by typing: numbers, dates, short texts.
//!
//! What was typed is kept letter by letter, also while it is no number yet.

use planner::answers::{Choice, Unit, Value, parse_date};
use yew::prelude::*;

use super::choices::{layout, radio_cards};
use super::part_field::Field;
use crate::shell::input;
use planner::text;

/// A number, or one of the ranges for those who do not know it.
pub(super) fn number(field: &Field, unit: Unit, ranges: &[Choice]) -> Html {
    html! {
        <div class={field.classes()}>
            { label(field) }
            { field.hint_and_problem() }
            <div class="typed">
                <div class="unit">
                    { text_input(field, "text", Some("decimal"), field.typed()) }
                    <span>{ text::unit(field.language, unit) }</span>
                </div>
                if ranges.is_empty() {
                    { field.dont_know("checkbox") }
                }
            </div>
            if !ranges.is_empty() {
                <fieldset class="ranges" role="radiogroup" aria-labelledby={format!("{} {}", field.id_of("label"), field.id_of("range"))}>
                    <legend class="or" id={field.id_of("range")}>{ field.words().or_a_range }</legend>
                    <div class={layout(field, ranges)}>
                        { radio_cards(field, ranges, None) }
                        { field.dont_know("radio") }
                    </div>
                </fieldset>
            }
            { field.below() }
        </div>
    }
}

/// A date. The browser's own date field speaks the person's language; what it could not show stays visible as text.
pub(super) fn date(field: &Field) -> Html {
    let (kind, value) = date_in_field(field.typed());
    html! {
        <div class={field.classes()}>
            { label(field) }
            { field.hint_and_problem() }
            <div class="typed">
                { text_input(field, kind, None, &value) }
                { field.dont_know("checkbox") }
            </div>
            { field.below() }
        </div>
    }
}

/// A short text.
pub(super) fn text(field: &Field) -> Html {
    html! {
        <div class={field.classes()}>
            { label(field) }
            { field.hint_and_problem() }
            <div class="typed">
                { text_input(field, "text", None, field.typed()) }
                { field.dont_know("checkbox") }
            </div>
            { field.below() }
        </div>
    }
}

fn label(field: &Field) -> Html {
    html! {
        <label class="ask" id={field.id_of("label")} for={field.id()}>
            { text::part(field.language, field.part).label }
        </label>
    }
}

fn text_input(field: &Field, kind: &'static str, keyboard: Option<&'static str>, value: &str) -> Html {
    html! {
        <input class="input input-s" id={field.id()} type={kind} inputmode={keyboard} autocomplete="off"
            value={value.to_owned()} oninput={field.on(|event: InputEvent| given(input::text(&event)))}
            aria-invalid={field.problem().map(|_| "true")} aria-describedby={field.described_by()}/>
    }
}

/// An emptied field is an open part again.
fn given(typed: String) -> Option<Value> {
    (!typed.is_empty()).then_some(Value::Text(typed))
}

/// The kind of field that can show this text, and the text in the form in which that field takes it.
///
/// A date field takes only `YYYY-MM-DD` and would show nothing of any other text. While a year is being typed the field
/// gives years such as 0002, which are no dates for the questionnaire but must stay in the field.
pub(super) fn date_in_field(typed: &str) -> (&'static str, String) {
    let plain = typed.len() == 10
        && typed.char_indices().all(|(at, c)| if at == 4 || at == 7 { c == '-' } else { c.is_ascii_digit() });
    if typed.is_empty() || plain {
        return ("date", typed.to_owned());
    }
    match parse_date(typed) {
        Some(date) => ("date", date.to_string()),
        None => ("text", typed.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_field_shows_every_text_that_was_saved() {
        for (typed, kind, shown) in [
            ("", "date", ""),
            ("2027-03-16", "date", "2027-03-16"),
            ("0002-03-16", "date", "0002-03-16"),
            ("16.03.2027", "date", "2027-03-16"),
            ("w marcu", "text", "w marcu"),
            ("2027-3", "text", "2027-3"),
        ] {
            assert_eq!(date_in_field(typed), (kind, shown.to_owned()), "{typed}");
        }
    }
}
