//! Reading a file that the person chose. It stays in the browser.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, Event, HtmlInputElement};

/// What became of the chosen file.
pub(crate) enum Chosen {
    /// Its text.
    Text(String),
    /// It is larger than it may be; it was not read.
    TooLarge,
    /// The browser cannot read it.
    Unreadable,
}

/// Reads the file that was chosen in the field of an event, if it has so many octets at most, and tells what became of it;
/// gives its name. The field is emptied, so that the same file can be chosen again.
pub(crate) fn read_chosen(event: &Event, largest: usize, told: impl Fn(Chosen) + Clone + 'static) -> Option<String> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = field.files()?.get(0)?;
    let name = file.name();
    let file: Blob = file.into();
    if file.size() > largest as f64 {
        told(Chosen::TooLarge);
    } else {
        let failed = told.clone();
        let read = Closure::once_into_js(move |text: JsValue| {
            told(text.as_string().map_or(Chosen::Unreadable, Chosen::Text));
        });
        let failed = Closure::once_into_js(move |_: JsValue| failed(Chosen::Unreadable));
        let text: Promise = file.text().unchecked_into();
        let _then = js_sys::Reflect::get(&text, &"then".into())
            .ok()
            .and_then(|then| then.dyn_into::<js_sys::Function>().ok())
            .and_then(|then| then.call2(&text, &read, &failed).ok());
    }
    field.set_value("");
    Some(name)
}
