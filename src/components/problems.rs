//! The summary of what is wrong on a page.

use planner::answers::Problem;
use yew::prelude::*;

use super::Surroundings;
use super::part_field::problem_target;
use crate::shell::focus;
use planner::text;

/// The element that gets the focus when "Next" finds a problem.
pub(crate) const SUMMARY_ID: &str = "problemy";

/// What is wrong, with a link to each field, and what is safe.
pub(crate) fn problem_summary(problems: &[Problem], address: &str, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    html! {
        <div class="errors stack stack-s" id={SUMMARY_ID} role="alert" tabindex="-1">
            <h2>{ text::problem_summary(language, problems.len()) }</h2>
            <ul>
                for (at, problem) in problems.iter().enumerate() {
                    <li key={at}>
                        <a href={address.to_owned()} onclick={focus_on(problem_target(problem))}>
                            { text::problem(language, problem) }
                        </a>
                    </li>
                }
            </ul>
            <p class="small">{ surroundings.words().rest_is_saved }</p>
        </div>
    }
}

fn focus_on(id: String) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        focus::on_id(&id);
    })
}
