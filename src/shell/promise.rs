//! What becomes of a promise of the browser.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Calls back once a promise is kept or broken; one that was never made is broken.
pub(super) fn settle(promise: Option<Promise>, then: impl FnOnce(Result<JsValue, JsValue>) + 'static) {
    let Some(promise) = promise else { return then(Err(JsValue::UNDEFINED)) };
    type Then = Box<dyn FnOnce(Result<JsValue, JsValue>)>;
    let then: Rc<Cell<Option<Then>>> = Rc::new(Cell::new(Some(Box::new(then))));
    let call = |kept: bool| {
        let then = then.clone();
        let call = move |value: JsValue| {
            if let Some(then) = then.take() {
                then(if kept { Ok(value) } else { Err(value) });
            }
        };
        Closure::once_into_js(call).unchecked_into::<Function>()
    };
    // The promise holds the two functions; nothing more is to be done with the one that it gives back.
    let _ = Reflect::get(&promise, &"then".into())
        .and_then(|method| method.unchecked_into::<Function>().call2(&promise, &call(true), &call(false)));
}
