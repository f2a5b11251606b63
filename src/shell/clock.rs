//! The present day, as the person's clock and time zone say.

use chrono::NaiveDate;
use gloo::events::EventListener;

/// Today, local.
pub(crate) fn today() -> NaiveDate {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    // The browser counts months from 0. A clock beyond what a date can hold reads as the first day of 1970.
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}

/// Calls back whenever the person returns to the page, the moment at which a new day may have begun.
pub(crate) fn watch_returns(returned: impl Fn(()) + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let target = document.clone();
    Some(EventListener::new(&target, "visibilitychange", move |_| {
        if document.visibility_state() == web_sys::VisibilityState::Visible {
            returned(());
        }
    }))
}
