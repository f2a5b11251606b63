//! What stands in place of an advice that cannot be given yet.

use planner::answers::Question;
use planner::model::{Msg, Page};
use yew::prelude::*;

use super::{icon, use_surroundings};
use crate::route::address;

/// What the advice still needs.
#[derive(Properties, PartialEq)]
pub(crate) struct NotYetProps {
    pub(crate) open: Question,
}

/// Says what is missing, and leads to it.
#[component]
pub(crate) fn NotYet(props: &NotYetProps) -> Html {
    let surroundings = use_surroundings();
    let words = surroundings.words();
    html! {
        <div class="stack stack-l">
            <h1 tabindex="-1">{ words.not_yet_title }</h1>
            <p class="lead">{ words.not_yet_lead }</p>
            <p>
                <a class="btn" href={address(Page::Question(props.open))}>
                    { words.to_open_question }{ " " }{ icon("next") }
                </a>
            </p>
        </div>
    }
}

/// Offers to begin the calendar that this address would show.
#[component]
pub(crate) fn NoCalendar() -> Html {
    let surroundings = use_surroundings();
    let words = surroundings.words();
    html! {
        <div class="stack stack-l">
            <h1 tabindex="-1">{ words.calendar_title }</h1>
            <p class="lead">{ words.no_calendar }</p>
            <p>
                <button class="btn" type="button" id="make-calendar" onclick={surroundings.tell(Msg::AskedForCalendar)}>
                    { icon("cal") }{ words.make_calendar }
                </button>
            </p>
        </div>
    }
}
