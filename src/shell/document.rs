//! The document around the app: where it is mounted, title, language, appearance, and the browser's language.

use planner::Language;
use planner::model::Theme;
use web_sys::{Document, Element};

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element in which the app lives.
pub(crate) fn mount_point() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// Makes the document say what page it shows, in which language and appearance.
pub(crate) fn describe(title: &str, language: Language, theme: Theme) {
    let Some(document) = document() else { return };
    if document.title() != title {
        document.set_title(title);
    }
    let Some(root) = document.document_element() else { return };
    // Setting an attribute fails only for a name that is none.
    let _ = root.set_attribute("lang", language.code());
    let _ = match theme {
        Theme::System => root.remove_attribute("data-theme"),
        Theme::Light | Theme::Dark => root.set_attribute("data-theme", theme.code()),
    };
}

/// Opens the browser's way to print the page.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print leaves the page as it is.
        let _ = window.print();
    }
}

/// The language in which to begin: Polish for those who read it, English for everybody else.
pub(crate) fn preferred_language() -> Language {
    let preferred = web_sys::window().and_then(|window| window.navigator().language()).unwrap_or_default();
    if preferred.to_ascii_lowercase().split('-').next() == Some(Language::Polish.code()) {
        Language::Polish
    } else {
        Language::English
    }
}
