//! The offer that a build brings along, in a file beside the app.

use wasm_bindgen::JsCast;
use web_sys::Response;

use super::promise::settle;

/// Its address, from the folder of the app.
const FILE: &str = "brand.json";

/// Reads the file, and tells what it says. One that is not there says nothing.
pub(crate) fn read(told: impl FnOnce(String) + 'static) {
    let asked = web_sys::window().map(|window| window.fetch_with_str(FILE).unchecked_into());
    settle(asked, |answer| {
        let answer = answer.ok().and_then(|answer| answer.dyn_into::<Response>().ok()).filter(Response::ok);
        let text = answer.and_then(|answer| answer.text().ok()).map(JsCast::unchecked_into);
        settle(text, |text| {
            if let Some(text) = text.ok().and_then(|text| text.as_string()) {
                told(text);
            }
        });
    });
}
