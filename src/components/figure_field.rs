//! The field of one figure of the model.
//!
//! A figure counts when the person leaves the field or presses Enter, not while it is being typed: every letter would
//! otherwise count the advice anew. What cannot be taken stays as it was typed, with the reason above it.

use planner::advice::Figure;
use planner::model::Msg;
use planner::text::assumptions::{self, Refused};
use yew::prelude::*;

use super::use_surroundings;
use crate::shell::input;

/// The figure, its value in use, and the hint that describes the field.
#[derive(Properties, PartialEq)]
pub(crate) struct FigureFieldProps {
    pub(crate) figure: Figure,
    pub(crate) value: f64,
    /// The id of the hint.
    pub(crate) hint: AttrValue,
}

/// The id of a figure's field, for its label.
pub(crate) fn figure_field_id(figure: Figure) -> String {
    format!("f-{}", figure.code().replace('.', "-"))
}

/// The field with its problem above it. Label and hint stand before it.
#[component]
pub(crate) fn FigureField(props: &FigureFieldProps) -> Html {
    let surroundings = use_surroundings();
    let (language, figure, in_use) = (surroundings.language, props.figure, props.value);
    // What was typed and has not been taken yet, and why it was refused.
    let typing = use_state_eq(|| None::<(String, Option<Refused>)>);
    // A value that was changed from elsewhere, or put back, takes the place of what was typed.
    use_effect_with(in_use, {
        let typing = typing.clone();
        move |_| typing.set(None)
    });
    let refused = typing.as_ref().and_then(|(_, refused)| *refused);
    let text = typing.as_ref().map_or_else(|| assumptions::typed(language, figure, in_use), |(text, _)| text.clone());
    let typed = Callback::from({
        let typing = typing.clone();
        move |event: InputEvent| typing.set(Some((input::text(&event), refused)))
    });
    let left = Callback::from(move |event: Event| {
        let text = input::text(&event);
        match assumptions::read(figure, &text) {
            Ok(value) => {
                typing.set(None);
                surroundings.dispatch.emit(Msg::ChangedFigure { figure, value: Some(value) });
            }
            Err(refused) => typing.set(Some((text, Some(refused)))),
        }
    });
    let id = figure_field_id(figure);
    let problem = format!("{id}-problem");
    let described_by = if refused.is_some() { format!("{} {problem}", props.hint) } else { props.hint.to_string() };
    html! {
        <div class={classes!("stack", "stack-s", refused.map(|_| "bad"))}>
            if let Some(refused) = refused {
                <p class="err small" id={problem} role="alert">
                    { assumptions::refused(language, figure, in_use, refused) }
                </p>
            }
            <div class="unit">
                <input class="input figure" {id} type="text" inputmode="decimal" autocomplete="off" value={text}
                    oninput={typed} onchange={left} aria-invalid={refused.map(|_| "true")} aria-describedby={described_by}/>
                <span>{ assumptions::unit(language, figure, in_use) }</span>
            </div>
        </div>
    }
}
