//! What a person entered, read from the element to which it happened.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, MouseEvent};

use super::document::document;

fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// What stands in the field with this id; empty when there is none.
pub(crate) fn value_of(id: &str) -> String {
    let field = by_id::<HtmlInputElement>(id).map(|field| field.value());
    let field = field.or_else(|| by_id::<HtmlSelectElement>(id).map(|field| field.value()));
    field.or_else(|| by_id::<HtmlTextAreaElement>(id).map(|field| field.value())).unwrap_or_default()
}

/// Fills in the field with this id.
pub(crate) fn fill(id: &str, value: &str) {
    if let Some(field) = by_id::<HtmlInputElement>(id) {
        field.set_value(value);
    } else if let Some(field) = by_id::<HtmlSelectElement>(id) {
        field.set_value(value);
    } else if let Some(field) = by_id::<HtmlTextAreaElement>(id) {
        field.set_value(value);
    }
}

/// Whether the box with this id is ticked now.
pub(crate) fn is_ticked(id: &str) -> bool {
    by_id::<HtmlInputElement>(id).is_some_and(|field| field.checked())
}

/// Ticks the box with this id, or clears it.
pub(crate) fn tick(id: &str, ticked: bool) {
    if let Some(field) = by_id::<HtmlInputElement>(id) {
        field.set_checked(ticked);
    }
}

/// Whether a key was pressed where keys have a meaning of their own: in a field for text, a list, among several days.
pub(crate) fn is_typing(event: &Event) -> bool {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    match element.dyn_ref::<HtmlInputElement>() {
        Some(field) => field.type_() != "checkbox",
        None => matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT"),
    }
}

/// The text now in the field; empty when the event came from no field.
pub(crate) fn text(event: &Event) -> String {
    let target = event.target();
    let field = target.as_ref().and_then(|target| target.dyn_ref::<HtmlInputElement>()).map(HtmlInputElement::value);
    let list =
        || target.as_ref().and_then(|target| target.dyn_ref::<HtmlSelectElement>()).map(HtmlSelectElement::value);
    let area =
        || target.as_ref().and_then(|target| target.dyn_ref::<HtmlTextAreaElement>()).map(HtmlTextAreaElement::value);
    field.or_else(list).or_else(area).unwrap_or_default()
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
