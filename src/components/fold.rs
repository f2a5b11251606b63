//! A fold of which the content is drawn only once it is asked for.

use yew::prelude::*;

use crate::shell::input;

/// What it is called, and what it holds.
#[derive(Properties, PartialEq)]
pub(crate) struct FoldProps {
    pub(crate) name: &'static str,
    pub(crate) children: Html,
}

/// What is drawn only once it is asked for.
#[component]
pub(crate) fn Fold(props: &FoldProps) -> Html {
    let open = use_state(|| false);
    let toggled = {
        let open = open.clone();
        Callback::from(move |event: Event| open.set(input::opened(&event)))
    };
    html! {
        <details ontoggle={toggled}>
            <summary>{ props.name }</summary>
            if *open {
                { props.children.clone() }
            }
        </details>
    }
}
