//! A text of a paper that can be rewritten for the site: the way to the field, the field, earlier versions, and back to the
//! text of the program.

use planner::document::blocks_of;
use planner::model::Msg;
use planner::papers::{MAX_TEXT, TextKey, Version};
use planner::text;
use planner::text::papers;
use yew::prelude::*;

use super::paper::block_of;
use super::{icon, use_surroundings};
use crate::shell::{focus, input, later};
use crate::text::papers::PaperWords;

/// What can be rewritten.
#[derive(Properties, PartialEq)]
pub(crate) struct TextEditorProps {
    pub(crate) of: TextKey,
    /// All versions, the oldest first.
    pub(crate) versions: Vec<Version>,
    /// What the program writes; empty where only a person can.
    pub(crate) generated: AttrValue,
}

/// The way to rewrite a text.
#[component]
pub(crate) fn TextEditor(props: &TextEditorProps) -> Html {
    let surroundings = use_surroundings();
    let language = surroundings.language;
    let words = PaperWords::of(language);
    // What is being typed; `None` while the field is closed.
    let typed = use_state(|| None::<String>);
    let own = props.versions.last().and_then(|version| version.text.clone());
    let name = papers::text_name(language, props.of);
    let id = props.of.code().replace('/', "-");
    let (button, field) = (format!("{id}-edit"), format!("{id}-field"));
    let open = {
        let (typed, text) = (typed.clone(), own.clone().unwrap_or_else(|| props.generated.to_string()));
        let field = field.clone();
        Callback::from(move |_: MouseEvent| {
            typed.set(Some(text.clone()));
            focus_on(field.clone());
        })
    };
    let close = {
        let (typed, button) = (typed.clone(), button.clone());
        Callback::from(move |()| {
            typed.set(None);
            focus_on(button.clone());
        })
    };
    let write = |text: Option<String>| {
        let (dispatch, close, key) = (surroundings.dispatch.clone(), close.clone(), props.of);
        move || {
            dispatch.emit(Msg::WroteText { key, text: text.clone() });
            close.emit(());
        }
    };
    let Some(text) = typed.as_ref() else {
        let reset = write(None);
        return html! {
            <div class="stack stack-s noprint">
                <p class="row">
                    <button class="btn btn-2" type="button" id={button} onclick={open}>
                        { words.edit }<span class="hide">{ ": " }{ name }</span>
                    </button>
                    if own.is_some() {
                        <span class="tag">{ words.own_text }</span>
                        if !props.generated.is_empty() {
                            <button class="btn btn-3" type="button" onclick={move |_: MouseEvent| reset()}>
                                { words.back_to_generated }<span class="hide">{ ": " }{ name }</span>
                            </button>
                        }
                    }
                </p>
                { versions(&props.versions, &surroundings) }
            </div>
        };
    };
    let typing = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed.set(Some(input::text(&event))))
    };
    let save = write(Some(text.clone()));
    html! {
        <form class="field noprint" onsubmit={move |event: SubmitEvent| { event.prevent_default(); save(); }}>
            <label class="label" for={field.clone()}>{ name }</label>
            <p class="hint" id={format!("{field}-hint")}>{ words.how_to_write }</p>
            <textarea class="input" id={field.clone()} rows="14" maxlength={MAX_TEXT.to_string()}
                aria-describedby={format!("{field}-hint")} value={text.clone()} oninput={typing}/>
            <p class="row">
                <button class="btn" type="submit">{ icon("ok") }{ words.save }</button>
                <button class="btn btn-3" type="button" onclick={close.reform(|_: MouseEvent| ())}>{ words.not_now }</button>
            </p>
        </form>
    }
}

/// Puts the focus on what is drawn next.
fn focus_on(id: String) {
    later::later(move || focus::on_id(&id));
}

/// Earlier versions, the newest first, each with its day.
fn versions(versions: &[Version], surroundings: &super::Surroundings) -> Html {
    let words = PaperWords::of(surroundings.language);
    let Some((_, earlier)) = versions.split_last().filter(|(_, earlier)| !earlier.is_empty()) else {
        return Html::default();
    };
    html! {
        <details>
            <summary>{ words.earlier_versions }{ ": " }{ earlier.len() }</summary>
            <div class="stack">
                for (place, version) in earlier.iter().enumerate().rev() {
                    <div class="note stack stack-s" key={place}>
                        <p class="small muted">{ place + 1 }{ ". " }{ text::date_long(surroundings.language, version.day) }</p>
                        if let Some(text) = &version.text {
                            for block in blocks_of(text) {
                                { block_of(&block, surroundings) }
                            }
                        } else {
                            <p>{ words.generated_text }</p>
                        }
                    </div>
                }
            </div>
        </details>
    }
}
