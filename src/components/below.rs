//! What lies below the first screen of a long page.

use yew::prelude::*;

use crate::shell::later::after_frame;

#[derive(Properties, PartialEq)]
pub(crate) struct BelowProps {
    pub(crate) children: Html,
}

/// Drawn a frame after what stands above it, so that a long page answers as quickly as a short one. From then on it
/// changes with the page.
#[component]
pub(crate) fn Below(props: &BelowProps) -> Html {
    let shown = use_state(|| false);
    use_effect_with((), {
        let shown = shown.clone();
        move |()| after_frame(move || shown.set(true))
    });
    if *shown { props.children.clone() } else { Html::default() }
}
