//! Dragging an entry of the calendar onto another day: with the mouse, or by finger after a long press, so that a page that
//! is to be scrolled still scrolls. Escape, and whatever else ends the gesture, leaves the entry where it is.
//!
//! What is dragged, and where it may go, is told by the page; while something is dragged, the marks are made here, and
//! nothing is drawn anew.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::NaiveDate;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use planner::answers::stored_day;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};

use super::document::document;
use super::later::after;

/// So long a finger rests on an entry before it takes it along, in milliseconds.
const LONG_PRESS_MS: i32 = 450;
/// So far a pointer goes before it drags, and a resting finger may tremble, in pixels.
const SLACK: i32 = 8;
/// So near to an edge of the window the page begins to scroll, and by so much at a time, in pixels.
const EDGE: i32 = 56;
const SCROLL: f64 = 14.0;
/// What can be taken hold of: the visits of the month, and the names of the work of a day.
const HOLDS: &str = ".cal [data-entry], li[id^='wpis-'] > .check .tn";
/// The days of the month.
const DAYS: &str = "td[id^='dnia-']";

/// The name of what is dragged, and the days on which it may be dropped.
type Taken = (String, Vec<NaiveDate>);
type Take = Box<dyn Fn(&str) -> Option<Taken>>;
type Dropped = Box<dyn Fn(&str, NaiveDate)>;

/// Who knows what is dragged.
pub(crate) struct Dragged {
    /// The entry with this id on the page is taken along; `None` for what stays.
    pub(crate) taken: Take,
    /// The entry was dropped on a day, perhaps on one where it cannot be.
    pub(crate) dropped: Dropped,
}

/// Listens as long as it lives.
pub(crate) struct Dragging {
    _listeners: Vec<EventListener>,
}

#[derive(Default)]
enum Phase {
    #[default]
    Idle,
    /// Pressed, and not yet moved.
    Pressed { id: String, x: i32, y: i32, finger: bool },
    /// On the way.
    Underway { id: String, ghost: Element, over: Option<Element> },
    /// Ended just now: the click that follows means nothing.
    Ended,
}

/// Begins to listen.
pub(crate) fn watch(page: Dragged) -> Dragging {
    let Some(window) = web_sys::window() else { return Dragging { _listeners: Vec::new() } };
    let state = Rc::new(RefCell::new(Phase::Idle));
    let page = Rc::new(page);
    let names =
        ["pointerdown", "pointermove", "pointerup", "pointercancel", "keydown", "touchmove", "contextmenu", "click"];
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let listeners = names.map(|name| {
        let (state, page) = (state.clone(), page.clone());
        EventListener::new_with_options(&window, name, options, move |event| happened(event, &state, &page))
    });
    Dragging { _listeners: listeners.into() }
}

fn happened(event: &Event, state: &Rc<RefCell<Phase>>, page: &Rc<Dragged>) {
    let underway = matches!(*state.borrow(), Phase::Underway { .. });
    match event.type_().as_str() {
        "pointerdown" => {
            end(state);
            *state.borrow_mut() = pressed(event).unwrap_or_default();
            if let Phase::Pressed { id, finger: true, x, y } = &*state.borrow() {
                let (id, x, y) = (id.clone(), *x, *y);
                let (state, page) = (state.clone(), page.clone());
                after(LONG_PRESS_MS, move || {
                    let rests = matches!(&*state.borrow(), Phase::Pressed { id: now, finger: true, .. } if *now == id);
                    if rests {
                        take(&state, &page, &id, x, y);
                    }
                });
            }
        }
        "pointermove" => {
            let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
            let (x, y) = (pointer.client_x(), pointer.client_y());
            let left = left(&state.borrow(), x, y);
            if let Some(finger) = left {
                if finger {
                    // It scrolls.
                    state.take();
                    return;
                }
                let id = if let Phase::Pressed { id, .. } = state.take() { id } else { return };
                take(state, page, &id, x, y);
            }
            if let Phase::Underway { ghost, over, .. } = &mut *state.borrow_mut() {
                follow(ghost, over, x, y);
            }
        }
        "pointerup" => {
            let dropped = match &*state.borrow() {
                Phase::Underway { id, over: Some(over), .. } => day_of(over).map(|day| (id.clone(), day)),
                _ => None,
            };
            end(state);
            // The click belongs to the same turn; a later one is meant.
            let ended = state.clone();
            after(0, move || {
                if matches!(*ended.borrow(), Phase::Ended) {
                    ended.take();
                }
            });
            if let Some((id, day)) = dropped {
                (page.dropped)(&id, day);
            }
        }
        "pointercancel" => end(state),
        "keydown" if underway && event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Escape") => {
            event.prevent_default();
            end(state);
        }
        // A finger that drags neither scrolls nor opens a menu.
        "touchmove" | "contextmenu" if underway => event.prevent_default(),
        "click" if matches!(*state.borrow(), Phase::Ended) => {
            state.take();
            event.prevent_default();
            event.stop_propagation();
        }
        _ => {}
    }
}

/// What is pressed, if it is something that can be taken along.
fn pressed(event: &Event) -> Option<Phase> {
    let pointer = event.dyn_ref::<PointerEvent>().filter(|pointer| pointer.button() == 0 && pointer.is_primary())?;
    let hold = pointer.target()?.dyn_into::<Element>().ok()?.closest(HOLDS).ok()??;
    let finger = pointer.pointer_type() != "mouse";
    let id = match hold.get_attribute("data-entry") {
        Some(id) => id,
        // By finger, words in a line are for marking.
        None if finger => return None,
        None => hold.closest("li").ok()??.id(),
    };
    Some(Phase::Pressed { id, x: pointer.client_x(), y: pointer.client_y(), finger })
}

/// Whether the pointer has left the place where it was pressed, and is a finger.
fn left(phase: &Phase, at_x: i32, at_y: i32) -> Option<bool> {
    let Phase::Pressed { x, y, finger, .. } = phase else { return None };
    ((at_x - x).abs() > SLACK || (at_y - y).abs() > SLACK).then_some(*finger)
}

/// The entry is taken along: its days are marked, and its name goes with the pointer.
fn take(state: &RefCell<Phase>, page: &Dragged, id: &str, x: i32, y: i32) {
    let taken = (page.taken)(id).and_then(|(name, days)| {
        let document = document()?;
        let ghost = document.create_element("div").ok()?;
        ghost.set_class_name("ghost noprint");
        ghost.set_text_content(Some(&name));
        // What marks the way may fail; the way itself stays.
        let _ = ghost.set_attribute("aria-hidden", "true");
        let _ = document.body()?.append_child(&ghost);
        let _ = document.document_element()?.set_attribute("data-dragging", "");
        each_day(&|cell| {
            let may = day_of(cell).is_some_and(|day| days.contains(&day));
            let _ = cell.set_attribute("data-drop", if may { "yes" } else { "no" });
        });
        Some(ghost)
    });
    *state.borrow_mut() = match taken {
        Some(ghost) => {
            let mut over = None;
            follow(&ghost, &mut over, x, y);
            Phase::Underway { id: id.to_owned(), ghost, over }
        }
        None => Phase::Idle,
    };
}

/// The name goes to the pointer, the day below it is marked, and at an edge the page scrolls.
fn follow(ghost: &Element, over: &mut Option<Element>, x: i32, y: i32) {
    if let Some(ghost) = ghost.dyn_ref::<HtmlElement>() {
        let place = ["translate(", &x.to_string(), "px,", &y.to_string(), "px)"].concat();
        let _ = ghost.style().set_property("transform", &place);
    }
    let below = document().and_then(|document| document.element_from_point(x as f32, y as f32));
    let day = below.and_then(|element| element.closest(DAYS).ok().flatten());
    if *over != day {
        if let Some(cell) = over.take() {
            let _ = cell.remove_attribute("data-over");
        }
        if let Some(cell) = &day {
            let _ = cell.set_attribute("data-over", "");
        }
        *over = day;
    }
    if let Some(window) = web_sys::window() {
        let height =
            window.inner_height().ok().and_then(|height| height.as_f64()).map_or(i32::MAX, |height| height as i32);
        let by = if y < EDGE {
            -SCROLL
        } else if y > height - EDGE {
            SCROLL
        } else {
            return;
        };
        window.scroll_by_with_x_and_y(0.0, by);
    }
}

/// Nothing is dragged any more, and nothing is marked.
fn end(state: &RefCell<Phase>) {
    let ghost = match state.take() {
        Phase::Idle | Phase::Pressed { .. } => return,
        Phase::Underway { ghost, .. } => Some(ghost),
        Phase::Ended => None,
    };
    *state.borrow_mut() = Phase::Ended;
    let Some(ghost) = ghost else { return };
    ghost.remove();
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.remove_attribute("data-dragging");
    }
    each_day(&|cell| {
        let _ = cell.remove_attribute("data-drop");
        let _ = cell.remove_attribute("data-over");
    });
}

/// Which day a cell of the month is.
fn day_of(cell: &Element) -> Option<NaiveDate> {
    stored_day(cell.id().strip_prefix("dnia-")?)
}

fn each_day(mark: &dyn Fn(&Element)) {
    let Some(days) = document().and_then(|document| document.query_selector_all(DAYS).ok()) else { return };
    for place in 0..days.length() {
        if let Some(cell) = days.get(place).and_then(|day| day.dyn_into::<Element>().ok()) {
            mark(&cell);
        }
    }
}
