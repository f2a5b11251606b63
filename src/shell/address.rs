//! The address of the page: read, changed, watched.

use gloo::events::EventListener;
use planner::calendar::views::View;
use planner::ical::Url;
use planner::model::Page;

use crate::route;

/// The page that the address names, and what of the calendar it shows.
pub(crate) fn current() -> (Page, View) {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    route::place(&hash)
}

/// Where the app is open, without what names a page of it; `None` where nobody else could open it, as from a file.
pub(crate) fn of_app() -> Option<Url> {
    let location = web_sys::window()?.location();
    Url::new(&[location.origin().ok()?, location.pathname().ok()?].concat()).ok()
}

/// Goes to a page: the browser remembers where the person was, so "Back" leads there.
pub(crate) fn go_to(page: Page) {
    follow(&route::address(page));
}

/// Goes where an address of this app leads, as if its link had been followed.
pub(crate) fn follow(hash: &str) {
    if let Some(window) = web_sys::window() {
        // A browser that refuses to change the fragment leaves the person where they are, with nothing lost.
        let _ = window.location().set_hash(hash);
    }
}

/// Changes the address in place: "Back" leads to where the person was before.
pub(crate) fn replace(hash: &str) {
    if let Some(window) = web_sys::window() {
        // As above: what the browser refuses changes nothing.
        let _ = window.location().replace(hash);
    }
}

/// Calls back with both whenever the address has changed, until the listener is dropped.
pub(crate) fn watch(changed: impl Fn((Page, View)) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| changed(current())))
}
