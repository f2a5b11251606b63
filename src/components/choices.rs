//! Parts that are answered by choosing: cards with radio buttons or boxes.

use planner::answers::{Choice, Value};
use planner::sorted::SortedSet;
use yew::prelude::*;

use super::part_field::Field;
use crate::shell::input;
use planner::text;

/// Above this many options, cards stand in two columns where there is room.
const MANY: usize = 8;

/// One choice of a closed set.
pub(super) fn one_of(field: &Field, options: &[Choice]) -> Html {
    html! {
        <fieldset class={field.classes()} role="radiogroup" aria-describedby={field.described_by()}
            aria-invalid={field.problem().map(|_| "true")}>
            { field.legend() }
            { field.hint_and_problem() }
            <div class={layout(field, options)}>
                { radio_cards(field, options, Some(0)) }
                { field.dont_know("radio") }
            </div>
            { field.below() }
        </fieldset>
    }
}

/// Cards with radio buttons. The card at place `stands_for_part` is the one to which links to the part's problem lead.
pub(super) fn radio_cards(field: &Field, options: &[Choice], stands_for_part: Option<usize>) -> Html {
    let chosen = match field.value() {
        Some(Value::One(choice)) => Some(*choice),
        Some(Value::Many(_) | Value::Text(_) | Value::Rows(_)) | None => None,
    };
    html! {
        for (at, option) in options.iter().copied().enumerate() {
            <label class="choice" key={option.code()}>
                <input type="radio" id={card_id(field, stands_for_part == Some(at), option)} name={field.part.code()} value={option.code()}
                    checked={chosen == Some(option)} onchange={field.on(move |_: Event| Some(Value::One(option)))}/>
                { card_words(field, option) }
            </label>
        }
    }
}

/// Any number of choices of a closed set.
pub(super) fn any_of(field: &Field, options: &[Choice]) -> Html {
    let chosen = match field.value() {
        Some(Value::Many(chosen)) => chosen.clone(),
        Some(Value::One(_) | Value::Text(_) | Value::Rows(_)) | None => SortedSet::new(),
    };
    html! {
        <fieldset class={field.classes()} aria-describedby={field.described_by()}>
            { field.legend() }
            { field.hint_and_problem() }
            <div class={layout(field, options)}>
                for (at, option) in options.iter().copied().enumerate() {
                    <label class="choice" key={option.code()}>
                        <input type="checkbox" id={card_id(field, at == 0, option)} name={field.part.code()}
                            value={option.code()} checked={chosen.contains(&option)} onchange={toggle(field, &chosen, option)}
                            aria-invalid={field.problem().map(|_| "true")}/>
                        { card_words(field, option) }
                    </label>
                }
                { field.dont_know("checkbox") }
            </div>
            { field.below() }
        </fieldset>
    }
}

fn toggle(field: &Field, chosen: &SortedSet<Choice>, option: Choice) -> Callback<Event> {
    let chosen = chosen.clone();
    field.on(move |event: Event| toggled(&chosen, option, input::ticked(&event)))
}

/// The choices after one box was ticked or cleared: "none of these" and the others exclude each other.
fn toggled(chosen: &SortedSet<Choice>, option: Choice, ticked: bool) -> Option<Value> {
    let mut after = chosen.clone();
    if ticked {
        after.retain(|other| other.is_none_of_these() == option.is_none_of_these());
        after.insert(option);
    } else {
        after.remove(&option);
    }
    (!after.is_empty()).then_some(Value::Many(after))
}

fn card_id(field: &Field, stands_for_part: bool, option: Choice) -> String {
    if stands_for_part { field.id() } else { field.id_of(option.code()) }
}

fn card_words(field: &Field, option: Choice) -> Html {
    let words = text::choice(field.language, field.part, option);
    html! {
        <span>
            <b>{ words.label }</b>
            if !words.detail.is_empty() {
                <small>{ words.detail }</small>
            }
        </span>
    }
}

/// Above this many options, the steps of a scale may stand in two columns even on a phone.
const SCALE: usize = 5;

/// How the cards stand: many of them in two columns, steps of a scale closely, short ones side by side.
pub(super) fn layout(field: &Field, options: &[Choice]) -> Classes {
    let has_detail = |option: &Choice| !text::choice(field.language, field.part, *option).detail.is_empty();
    let arrangement = if options.len() > MANY {
        "two"
    } else if !options.iter().any(has_detail) {
        "few"
    } else if options.len() > SCALE {
        "scale"
    } else {
        "some"
    };
    classes!("choices", arrangement)
}

#[cfg(test)]
mod tests {
    use planner::answers::Component;

    use super::*;

    fn set(components: &[Component]) -> SortedSet<Choice> {
        components.iter().map(|component| Choice::Component(*component)).collect()
    }

    fn check(before: &[Component], option: Component, ticked: bool, after: &[Component]) {
        let value = toggled(&set(before), option.into(), ticked);
        let expected = (!after.is_empty()).then(|| Value::Many(set(after)));
        assert_eq!(value, expected, "{before:?} {option:?} {ticked}");
    }

    #[test]
    fn ticking_adds_and_clearing_removes() {
        check(&[], Component::Forms, true, &[Component::Forms]);
        check(&[Component::Forms], Component::Search, true, &[Component::Forms, Component::Search]);
        check(&[Component::Forms, Component::Search], Component::Forms, false, &[Component::Search]);
    }

    #[test]
    fn none_of_these_excludes_the_others() {
        check(&[Component::Forms, Component::Search], Component::NoneOfThese, true, &[Component::NoneOfThese]);
        check(&[Component::NoneOfThese], Component::Forms, true, &[Component::Forms]);
    }

    #[test]
    fn clearing_the_last_box_leaves_the_part_open() {
        check(&[Component::Forms], Component::Forms, false, &[]);
    }
}
