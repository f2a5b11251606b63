//! Handing a file to another app of the device, and a text to the clipboard, where the browser can.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, FilePropertyBag};

use super::promise::settle;

/// What `navigator.share` takes for a file; `None` where the browser cannot even make one.
fn with_file(name: &str, media_type: &str, text: &str) -> Option<JsValue> {
    let options = FilePropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(text));
    let file = File::new_with_str_sequence_and_options(&parts, name, &options).ok()?;
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(&file)).ok()?;
    Some(data.into())
}

/// A function of an object of the browser, which may be missing.
fn function(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

fn navigator() -> Option<JsValue> {
    Some(web_sys::window()?.navigator().into())
}

/// Whether the browser hands calendar files to other apps.
pub(crate) fn can_share() -> bool {
    let can = || {
        let navigator = navigator()?;
        let data = with_file("a.ics", "text/calendar", "")?;
        function(&navigator, "canShare")?.call1(&navigator, &data).ok()?.as_bool()
    };
    can().unwrap_or(false)
}

/// Hands a file to another app. Calls back when the browser refuses; a person who changes their mind refuses nothing.
pub(crate) fn share(name: &str, media_type: &str, text: &str, refused: impl FnOnce() + 'static) {
    let promise = navigator().zip(with_file(name, media_type, text)).and_then(|(navigator, data)| {
        function(&navigator, "share")?.call1(&navigator, &data).ok()?.dyn_into::<Promise>().ok()
    });
    settle(promise, |outcome| {
        let name =
            outcome.err().map(|error| Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string()));
        if name.is_some_and(|name| name.as_deref() != Some("AbortError")) {
            refused();
        }
    });
}

/// Puts a text on the clipboard, and calls back with whether that was done.
pub(crate) fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let promise = navigator().and_then(|navigator| {
        let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok().filter(JsValue::is_object)?;
        function(&clipboard, "writeText")?.call1(&clipboard, &text.into()).ok()?.dyn_into::<Promise>().ok()
    });
    settle(promise, |outcome| done(outcome.is_ok()));
}
