//! To be written.

use yew::prelude::*;

use crate::components::use_surroundings;

/// To be written.
#[component]
pub(crate) fn AdvicePage() -> Html {
    let surroundings = use_surroundings();
    let words = surroundings.words();
    html! {
        <div class="stack stack-l">
            <h1 tabindex="-1">{ words.advice_title }</h1>
            <p class="lead">{ words.being_written }</p>
        </div>
    }
}
