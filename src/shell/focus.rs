//! Where the keyboard is.

use chrono::NaiveDate;
use planner::calendar::OccurrenceId;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::document::document;

/// Puts the focus on the element with this id, and brings it into view.
pub(crate) fn on_id(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        put(element);
    }
}

/// Where on the page an entry of the calendar stands.
pub(crate) fn entry_id(id: &OccurrenceId) -> String {
    format!("wpis-{id}")
}

/// Where on the page a line of the service book stands.
pub(crate) fn book_line_id(number: u32) -> String {
    format!("zapis-{number}")
}

/// Where on the page a day of the month stands.
pub(crate) fn day_id(day: NaiveDate) -> String {
    format!("dnia-{day}")
}

/// Whether the focus is on a day of the month.
pub(crate) fn is_on_day() -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some_and(|element| element.id().starts_with("dnia-"))
}

/// The entry that follows another on the page, or else the one before it.
pub(crate) fn neighbour(id: &str) -> Option<String> {
    let entries = document()?.query_selector_all("li[id^='wpis-']").ok()?;
    let ids = (0..entries.length()).filter_map(|at| Some(entries.get(at)?.dyn_into::<web_sys::Element>().ok()?.id()));
    let ids: Vec<String> = ids.collect();
    let at = ids.iter().position(|other| other == id)?;
    ids.get(at + 1).or_else(|| ids.get(at.checked_sub(1)?)).cloned()
}

/// Puts the focus on the first control of the first of these entries that can be seen, otherwise on the heading.
pub(crate) fn on_entry(ids: &[String]) {
    let seen = ids.iter().find_map(|id| {
        let entry = document()?.get_element_by_id(id)?;
        let control = entry.query_selector("input, button").ok()??.dyn_into::<HtmlElement>().ok()?;
        // What stands behind a closed fold takes no focus.
        entry.closest("details:not([open])").ok()?.is_none().then_some(control)
    });
    match seen {
        // An element that takes no focus is skipped; the page stays usable.
        Some(control) => drop(control.focus()),
        None => on_heading(),
    }
}

/// Leaves the focus where it is; where nothing has it any more, it goes on the heading, and nothing scrolls.
pub(crate) fn keep() {
    let Some(document) = document() else { return };
    if document.active_element().is_none_or(|element| element.tag_name() == "BODY")
        && let Ok(Some(heading)) = document.query_selector("main h1")
        && let Ok(heading) = heading.dyn_into::<HtmlElement>()
    {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that takes no focus is skipped; the page stays usable.
        let _ = heading.focus_with_options(&options);
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

/// Turns the strip of links in the header so that one of them can be seen: the one of this page, or the one with the focus.
pub(crate) fn show_link(which: &str) {
    let find = |which: &str| document()?.query_selector(which).ok()??.dyn_into::<HtmlElement>().ok();
    if let (Some(strip), Some(link)) = (find(".nav"), find(which)) {
        let middle = (strip.offset_width() - link.offset_width()) / 2;
        strip.set_scroll_left(link.offset_left() - strip.offset_left() - middle);
    }
}

fn put(element: web_sys::Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        // An element that takes no focus is skipped; the page stays usable.
        let _ = element.focus();
    }
}
