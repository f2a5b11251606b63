//! Everything that touches the browser.
//!
//! Nothing here decides anything: each module reads one thing from the browser, or does one thing to it. What can fail
//! gives a `Result` or an `Option`, because storage may be blocked and elements may be missing.

pub(crate) mod address;
pub(crate) mod brand;
pub(crate) mod clock;
pub(crate) mod document;
pub(crate) mod download;
pub(crate) mod drag;
pub(crate) mod file;
pub(crate) mod focus;
pub(crate) mod hand_over;
pub(crate) mod identity;
pub(crate) mod input;
pub(crate) mod keys;
pub(crate) mod later;
pub(crate) mod link;
pub(crate) mod panic;
mod promise;
pub(crate) mod storage;
