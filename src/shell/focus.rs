//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::document::document;

/// Puts the focus on the element with this id, and brings it into view.
pub(crate) fn on_id(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        put(element);
    }
}

/// Puts the focus on the heading of a page that has just been opened, and shows the page from its top.
pub(crate) fn on_heading() {
    let heading = document().and_then(|document| document.query_selector("main h1").ok().flatten());
    if let Some(heading) = heading {
        put(heading);
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

fn put(element: web_sys::Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        // An element that takes no focus is skipped; the page stays usable.
        let _ = element.focus();
    }
}
