//! Reading a file that the person chose. It stays in the browser.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Blob, Event, FileReader, HtmlInputElement};

use super::promise::settle;

/// What became of the chosen file.
pub(crate) enum Chosen {
    /// Its text.
    Text(String),
    /// It is larger than it may be; it was not read.
    TooLarge,
    /// The browser cannot read it.
    Unreadable,
}

/// The file that was chosen in the field of an event, and its name. The field is emptied, so that the same file can be chosen
/// again.
fn chosen(event: &Event) -> Option<(Blob, String)> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = field.files()?.get(0)?;
    field.set_value("");
    let name = file.name();
    Some((file.into(), name))
}

/// Reads the file that was chosen in the field of an event, if it has so many octets at most, and tells what became of it;
/// gives its name.
pub(crate) fn read_chosen(event: &Event, largest: usize, told: impl FnOnce(Chosen) + 'static) -> Option<String> {
    let (file, name) = chosen(event)?;
    if file.size() > largest as f64 {
        told(Chosen::TooLarge);
    } else {
        settle(Some(file.text().unchecked_into()), |text| {
            told(text.ok().and_then(|text| text.as_string()).map_or(Chosen::Unreadable, Chosen::Text));
        });
    }
    Some(name)
}

/// A file of so many octets is read to look what is wrong with it; a larger one is only too large.
const LARGEST_PICTURE: f64 = 512.0 * 1024.0;

/// Reads the picture that was chosen in the field of an event as a `data:` address; nothing for one that is far too large. What
/// the browser cannot read has an empty address.
pub(crate) fn read_picture(event: &Event, told: impl FnOnce(Option<String>) + 'static) {
    let Some((file, _)) = chosen(event) else { return };
    let Some(reader) = FileReader::new().ok().filter(|_| file.size() <= LARGEST_PICTURE) else { return told(None) };
    let read = {
        let reader = reader.clone();
        Closure::once_into_js(move || {
            told(Some(reader.result().ok().and_then(|address| address.as_string()).unwrap_or_default()));
        })
    };
    reader.set_onloadend(Some(read.unchecked_ref()));
    // Nothing can be refused here: the file was chosen just now, and an error ends in the same event.
    let _ = reader.read_as_data_url(&file);
}
