//! Links to a plan: where they lead, what one has brought, and the letter around one.

use yew::AttrValue;

use super::address;
use crate::route::{self, link_address};

/// The whole link of a text: the address of the app and what follows its `#`. A file that was opened from a disk has no
/// address that others could follow; there the fragment alone has to do.
pub(crate) fn whole(text: &str) -> AttrValue {
    let app = address::of_app().map(|app| app.as_str().to_owned()).unwrap_or_default();
    [app, link_address(text)].concat().into()
}

/// The text of the link that was followed.
pub(crate) fn followed() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    route::link_text(&hash).unwrap_or_default().to_owned()
}

/// The address that opens a letter in the person's own mail program (RFC 6068).
pub(crate) fn mail(subject: &str, body: &str) -> String {
    let encoded = |text: &str| String::from(js_sys::encode_uri_component(&text.replace('\n', "\r\n")));
    ["mailto:?subject=", &encoded(subject), "&body=", &encoded(body)].concat()
}
