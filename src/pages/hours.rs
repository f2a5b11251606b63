//! Hours of each month against the budgets, and what does not fit into them.

use planner::calendar::CalendarPlan;
use yew::prelude::*;

use crate::components::{Same, use_surroundings};
use crate::text::replanning::ReplanningWords;

/// What the hours are shown of.
#[derive(Properties, PartialEq)]
pub(crate) struct HoursPageProps {
    pub(crate) plan: Same<CalendarPlan>,
}

/// The hours of the plan.
#[component]
pub(crate) fn HoursPage(_props: &HoursPageProps) -> Html {
    let surroundings = use_surroundings();
    let words = ReplanningWords::of(surroundings.language);
    html! {
        <div class="stack stack-xl">
            <div class="stack">
                <h1 tabindex="-1">{ words.hours_title }</h1>
                <p class="lead">{ words.hours_lead }</p>
            </div>
        </div>
    }
}
