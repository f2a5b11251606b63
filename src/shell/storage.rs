//! The browser's storage, in which the plan is kept.
//!
//! The wrapper of `gloo` panics where storage is blocked, so this goes through `web-sys`: a browser that keeps nothing is
//! an ordinary state of affairs here.

use gloo::events::EventListener;
use planner::model::Stored;
use planner::saved::{OFFERS_KEY, Slot};
use wasm_bindgen::JsValue;
use web_sys::Storage;

/// Before the number of a text that could not be read.
const SET_ASIDE: &str = "konserwator.set-aside.";

/// The most texts that are set aside; a browser's storage holds no more of them anyway.
const MOST_SET_ASIDE: usize = 100;

/// The storage, `None` where the browser blocks it: the getter throws, or gives nothing.
fn open() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Everything that the storage holds of the plan.
pub(crate) fn read() -> Stored {
    try_read().unwrap_or(Stored::Blocked)
}

fn try_read() -> Option<Stored> {
    let storage = open()?;
    let item = |key: &str| storage.get_item(key).ok();
    let mut set_aside = Vec::new();
    for place in 0..MOST_SET_ASIDE {
        match item(&set_aside_key(place))? {
            Some(text) => set_aside.push(text),
            None => break,
        }
    }
    Some(Stored::Slots { a: item(Slot::A.key())?, b: item(Slot::B.key())?, set_aside })
}

/// Writes the text of a slot.
pub(crate) fn write(slot: Slot, text: &str) -> Result<(), JsValue> {
    let storage = open().ok_or_else(|| JsValue::from_str("the storage is blocked"))?;
    storage.set_item(slot.key(), text)
}

/// The text of the provider's offers.
pub(crate) fn read_offers() -> Option<String> {
    open()?.get_item(OFFERS_KEY).ok().flatten()
}

/// Writes the text of the provider's offers.
pub(crate) fn write_offers(text: &str) -> Result<(), JsValue> {
    let storage = open().ok_or_else(|| JsValue::from_str("the storage is blocked"))?;
    storage.set_item(OFFERS_KEY, text)
}

/// Keeps texts that could not be read under keys of their own.
///
/// Where the space is used up, a text moves out of the slot in which it lies, which needs no new space.
pub(crate) fn set_aside(texts: &[String]) {
    let Some(storage) = open() else { return };
    let mut free = (0..MOST_SET_ASIDE).map(set_aside_key).filter(|key| matches!(storage.get_item(key), Ok(None)));
    for text in texts {
        let Some(key) = free.next() else { return };
        if storage.set_item(&key, text).is_err() {
            move_out_of_slot(&storage, &key, text);
        }
    }
}

fn move_out_of_slot(storage: &Storage, key: &str, text: &str) {
    let holds_text = |slot: &Slot| matches!(storage.get_item(slot.key()), Ok(Some(held)) if held == text);
    let Some(slot) = [Slot::A, Slot::B].into_iter().find(holds_text) else { return };
    let moved = storage.remove_item(slot.key()).and_then(|()| storage.set_item(key, text));
    if moved.is_err() {
        // Back to where it was; the person can still download it from memory.
        let _ = storage.set_item(slot.key(), text);
    }
}

fn set_aside_key(place: usize) -> String {
    format!("{SET_ASIDE}{place}")
}

/// All texts that the storage holds under this app's keys, for a person who wants to save them after a failure.
pub(super) fn everything() -> Vec<(String, String)> {
    let Some(storage) = open() else { return Vec::new() };
    let slots = [Slot::A, Slot::B].map(|slot| slot.key().to_owned());
    let keys = slots.into_iter().chain([OFFERS_KEY.to_owned()]).chain((0..MOST_SET_ASIDE).map(set_aside_key));
    keys.filter_map(|key| storage.get_item(&key).ok().flatten().map(|text| (key, text))).collect()
}

/// Calls back whenever another tab has changed what is stored.
pub(crate) fn watch(changed: impl Fn(()) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |_| changed(())))
}
