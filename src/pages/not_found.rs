//! No page has this address.

use planner::model::Page;
use yew::prelude::*;

use crate::components::{icon, use_surroundings};
use crate::route::address;

/// Says so, and leads home.
#[component]
pub(crate) fn NotFoundPage() -> Html {
    let surroundings = use_surroundings();
    let words = surroundings.words();
    html! {
        <div class="stack stack-l">
            <h1 tabindex="-1">{ words.not_found_title }</h1>
            <p class="lead">{ words.not_found_lead }</p>
            <p><a class="btn" href={address(Page::Home)}>{ words.go_home }{ " " }{ icon("next") }</a></p>
        </div>
    }
}
