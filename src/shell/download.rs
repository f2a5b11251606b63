//! Handing a file to the person, without any server.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::document::document;

/// Offers a text as a file. Says why when the browser refuses.
pub(crate) fn save(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let refused = || JsValue::from_str("the document is missing");
    let document = document().ok_or_else(refused)?;
    let address = address_of(media_type, text)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.set_hidden(true);
    document.body().ok_or_else(refused)?.append_child(&link)?;
    link.click();
    link.remove();
    // The download has begun with the click: the browser holds the text by itself from here on.
    Url::revoke_object_url(&address)
}

/// An address under which the browser holds a text until the page is left.
pub(super) fn address_of(media_type: &str, text: &str) -> Result<String, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(text));
    Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &options)?)
}
