//! Keys that mean the same on a whole page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::input;

/// Calls back when the person wants to take something back (`true`) or do it again (`false`): Ctrl or Cmd with Z, with Shift
/// and Z, or with Y. Nobody is disturbed in a field, where these keys belong to what is typed.
pub(crate) fn watch_undo(asked: impl Fn(bool) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
        if !(pressed.ctrl_key() || pressed.meta_key()) || pressed.alt_key() || input::is_typing(event) {
            return;
        }
        let back = match pressed.key().as_str() {
            "z" => !pressed.shift_key(),
            "Z" | "y" => false,
            _ => return,
        };
        event.prevent_default();
        asked(back);
    }))
}
