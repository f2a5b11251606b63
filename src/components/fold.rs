//! A fold of which the content is drawn only once it is asked for.

use yew::prelude::*;

use crate::shell::input;

/// What it is called, and what it holds.
#[derive(Properties, PartialEq)]
pub(crate) struct FoldProps {
    pub(crate) name: Html,
    #[prop_or_default]
    pub(crate) class: &'static str,
    /// Whether it stands open, also before anybody touched it.
    #[prop_or_default]
    pub(crate) open: bool,
    #[prop_or_default]
    pub(crate) children: Html,
    /// Draws what is too much to have at hand while nobody asks for it.
    #[prop_or_default]
    pub(crate) draw: Option<Callback<(), Html>>,
}

/// What is drawn only once it is asked for.
#[component]
pub(crate) fn Fold(props: &FoldProps) -> Html {
    let opened = use_state(|| false);
    let open = props.open || *opened;
    let toggled = {
        let opened = opened.clone();
        Callback::from(move |event: Event| opened.set(input::opened(&event)))
    };
    html! {
        <details class={classes!(props.class)} {open} ontoggle={toggled}>
            <summary>{ props.name.clone() }</summary>
            if open {
                { props.children.clone() }
                { for props.draw.as_ref().map(|draw| draw.emit(())) }
            }
        </details>
    }
}
