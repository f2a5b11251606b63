//! The views of the calendar.

use planner::model::{Month, Page};
use yew::prelude::*;

use crate::route::address;
use crate::text::Words;

/// Links from one view to the others; the month is the one that the second view opens.
pub(crate) fn calendar_views(current: Page, month: Month, words: &Words) -> Html {
    let views =
        [(words.list_view, Page::Agenda), (words.month_view, Page::Month(month)), (words.hours_view, Page::Hours)];
    html! {
        <nav class="tabs noprint" aria-label={words.calendar_views}>
            for (name, page) in views {
                <a key={name} href={address(page)} aria-current={(page == current).then_some("page")}>{ name }</a>
            }
        </nav>
    }
}
