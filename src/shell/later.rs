//! Work that waits until the browser has drawn.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Does something as soon as the browser has had its turn. Without a window it is never done.
pub(crate) fn later(work: impl FnOnce() + 'static) {
    after(0, work);
}

/// Does something after so many milliseconds. Without a window it is never done.
pub(crate) fn after(milliseconds: i32, work: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let work = Closure::once_into_js(work);
    // Nothing can be refused here: the handler is a function.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(work.unchecked_ref(), milliseconds);
}

/// Does something once the browser has shown what is on the page now. In a tab that nobody sees that is when it is seen.
pub(crate) fn after_frame(work: impl FnOnce() + 'static) {
    let second = move || on_frame(work);
    on_frame(second);
}

/// Does something before the next frame is drawn.
fn on_frame(work: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let work = Closure::once_into_js(work);
    // As above: a function is never refused.
    let _ = window.request_animation_frame(work.unchecked_ref());
}
