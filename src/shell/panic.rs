//! The page shown when the program itself fails.
//!
//! It is made of plain elements, in both languages, and of a link to a text that the browser already holds: nothing of
//! the program has to run any more for the person to save their data.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::document::{document, mount_point};
use super::{download, storage};

thread_local! {
    /// A copy of what could not be saved, while the storage is blocked or full.
    static UNSAVED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Remembers a copy of what lives in memory only; `None` once everything is saved.
pub(crate) fn remember_unsaved(copy: Option<String>) {
    UNSAVED.with(|unsaved| unsaved.replace(copy));
}

/// Shows that page from now on when the program fails. Set through Yew, which would otherwise put its own in its place.
pub(crate) fn watch() {
    yew::set_custom_panic_hook(Box::new(|failure| {
        web_sys::console::error_1(&JsValue::from_str(&failure.to_string()));
        if let Err(error) = show() {
            web_sys::console::error_1(&error);
        }
    }));
}

fn show() -> Result<(), JsValue> {
    let (Some(document), Some(place)) = (document(), mount_point()) else { return Ok(()) };
    let element = |parent: &Element, name: &str, text: &str| -> Result<Element, JsValue> {
        let child = document.create_element(name)?;
        if !text.is_empty() {
            child.set_text_content(Some(text));
        }
        parent.append_child(&child)?;
        Ok(child)
    };

    place.set_text_content(None);
    let main = element(&place, "main", "")?;
    main.set_attribute("class", "page")?;
    let card = element(&main, "div", "")?;
    card.set_attribute("class", "card stack")?;
    card.set_attribute("role", "alert")?;
    for (language, heading, sentence) in [
        (
            "pl",
            "Program się zatrzymał",
            "To nasz błąd. Zapisane odpowiedzi są w tej przeglądarce i nic im nie grozi. \
             Pobierz ich kopię, a potem wczytaj stronę ponownie.",
        ),
        (
            "en",
            "The program has stopped",
            "This is our mistake. Your saved answers are in this browser and are safe. \
             Download a copy of them, then load the page again.",
        ),
    ] {
        let words = element(&card, "div", "")?;
        words.set_attribute("lang", language)?;
        words.set_attribute("class", "stack stack-s")?;
        element(&words, if language == "pl" { "h1" } else { "h2" }, heading)?;
        element(&words, "p", sentence)?;
    }
    let buttons = element(&card, "p", "")?;
    buttons.set_attribute("class", "row")?;
    let copy = kept_texts();
    if !copy.is_empty() {
        let save = element(&buttons, "a", "Pobierz kopię / Download a copy")?;
        save.set_attribute("class", "btn")?;
        save.set_attribute("href", &download::address_of("text/plain;charset=utf-8", &copy)?)?;
        save.set_attribute("download", "konserwator.txt")?;
    }
    let reload = element(&buttons, "a", "Wczytaj ponownie / Reload")?;
    reload.set_attribute("class", "btn btn-2")?;
    // Without a fragment, the link loads the document anew instead of only changing the address.
    let path = document.location().and_then(|location| location.pathname().ok()).unwrap_or_else(|| "./".to_owned());
    reload.set_attribute("href", &path)
}

/// Every text that is worth saving, one after another, each under its name.
fn kept_texts() -> String {
    // A failure while the copy was being remembered must not fail again here.
    let unsaved = UNSAVED.with(|unsaved| unsaved.try_borrow().ok().and_then(|unsaved| unsaved.clone()));
    let kept = unsaved.map(|text| ("unsaved".to_owned(), text)).into_iter().chain(storage::everything());
    kept.map(|(name, text)| format!("{name}\n{text}\n\n")).collect()
}
