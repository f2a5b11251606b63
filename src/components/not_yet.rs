//! What stands in place of an advice that cannot be given yet.

use planner::answers::Question;
use planner::model::{Msg, Page};
use yew::prelude::*;

use super::{Surroundings, icon};
use crate::route::address;

/// Says what is missing, and leads to it.
pub(crate) fn not_yet(open: Question, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    html! {
        <div key="not-yet" class="stack stack-l">
            <h1 tabindex="-1">{ words.not_yet_title }</h1>
            <p class="lead">{ words.not_yet_lead }</p>
            <p>
                <a class="btn" href={address(Page::Question(open))}>
                    { words.to_open_question }{ " " }{ icon("next") }
                </a>
            </p>
        </div>
    }
}

/// Offers to begin the calendar that this address would show.
pub(crate) fn no_calendar(surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    html! {
        <div key="no-calendar" class="stack stack-l">
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
