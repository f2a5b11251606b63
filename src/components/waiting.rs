//! What stands in place of a page whose part of the program is not there yet.

use yew::prelude::*;

use super::{Surroundings, icon};

/// Says that the page is being loaded, once that takes a while; or that it could not be, what is safe, and what to do.
pub(crate) fn waiting(failed: bool, again: &Callback<()>, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    if failed {
        return html! {
            <div key="part-failed" class="stack stack-l">
                <h1 tabindex="-1">{ words.part_failed }</h1>
                <p class="lead">{ words.part_failed_more }</p>
                <p>
                    <button class="btn" type="button" onclick={again.reform(|_: MouseEvent| ())}>
                        { icon("redo") }{ words.try_again }
                    </button>
                </p>
            </div>
        };
    }
    html! { <p key="waiting" class="waiting" role="status">{ words.loading_part }</p> }
}
