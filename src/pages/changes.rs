//! What a changed plan changes, before it is applied.

use planner::model::Proposal;
use yew::prelude::*;

use crate::components::{Same, use_surroundings};
use crate::text::replanning::ReplanningWords;

/// What the preview shows.
#[derive(Properties, PartialEq)]
pub(crate) struct ChangesPageProps {
    /// The changed plan that waits.
    pub(crate) proposed: Option<Same<Proposal>>,
}

/// The preview of changes.
#[component]
pub(crate) fn ChangesPage(props: &ChangesPageProps) -> Html {
    let surroundings = use_surroundings();
    let words = ReplanningWords::of(surroundings.language);
    html! {
        <div class="stack stack-l">
            <h1 tabindex="-1">{ words.changes_title }</h1>
            if props.proposed.is_none() {
                <p class="lead">{ words.nothing_waits }</p>
            }
        </div>
    }
}
