//! The address of the page: read, changed, watched.

use gloo::events::EventListener;
use planner::model::Page;

use crate::route;

/// The page that the address names.
pub(crate) fn current() -> Page {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    route::page(&hash)
}

/// Goes to a page: the browser remembers where the person was, so "Back" leads there.
pub(crate) fn go_to(page: Page) {
    if let Some(window) = web_sys::window() {
        // A browser that refuses to change the fragment leaves the person where they are, with nothing lost.
        let _ = window.location().set_hash(&route::address(page));
    }
}

/// Calls back with the page whenever the address has changed, until the listener is dropped.
pub(crate) fn watch(changed: impl Fn(Page) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| changed(current())))
}
