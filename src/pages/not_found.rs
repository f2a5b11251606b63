//! No page has this address.

use planner::model::Page;
use yew::prelude::*;

use crate::components::{Surroundings, icon};
use crate::route::address;

/// Says so, and leads home.
pub(crate) fn not_found_page(surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    html! {
        <div key="not-found" class="stack stack-l">
            <h1 tabindex="-1">{ words.not_found_title }</h1>
            <p class="lead">{ words.not_found_lead }</p>
            <p><a class="btn" href={address(Page::Home)}>{ words.go_home }{ " " }{ icon("next") }</a></p>
        </div>
    }
}
