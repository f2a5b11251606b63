//! What a person entered, read from the element to which it happened.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, MouseEvent};

/// The text now in the field; empty when the event came from no field.
pub(crate) fn text(event: &Event) -> String {
    let target = event.target();
    let field = target.as_ref().and_then(|target| target.dyn_ref::<HtmlInputElement>()).map(HtmlInputElement::value);
    let list =
        || target.as_ref().and_then(|target| target.dyn_ref::<HtmlSelectElement>()).map(HtmlSelectElement::value);
    field.or_else(list).unwrap_or_default()
}

/// Whether the box is ticked now.
pub(crate) fn ticked(event: &Event) -> bool {
    let target = event.target();
    target.as_ref().and_then(|target| target.dyn_ref::<HtmlInputElement>()).is_some_and(HtmlInputElement::checked)
}

/// Whether the fold is open now.
pub(crate) fn opened(event: &Event) -> bool {
    let target = event.target();
    target.as_ref().and_then(|target| target.dyn_ref::<Element>()).is_some_and(|fold| fold.has_attribute("open"))
}

/// Whether a click means "go there", and not "open it in a new tab" or the like.
pub(crate) fn is_plain_click(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}
