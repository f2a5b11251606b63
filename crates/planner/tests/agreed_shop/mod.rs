//! A shop with a calendar that was agreed on, in a browser that may not store anything.
#![allow(clippy::unwrap_used, reason = "tests stop at the first surprise")]

use chrono::NaiveDate;
use planner::Language;
use planner::answers::draft_from_json;
use planner::calendar::CalendarPlan;
use planner::model::{Effect, Model, Msg, Page, Stored, update};
use uuid::Uuid;

pub(crate) const BEGUN: &str = "2026-12-01";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn send(model: &mut Model, msg: Msg) {
    for effect in update(model, msg) {
        if let Effect::GoTo(page) = effect {
            send(model, Msg::OpenedPage(page));
        }
    }
}

/// The shop on the day on which its calendar begins.
pub(crate) fn shop() -> Model {
    let mut model = Model::unread();
    let started = Msg::Started {
        today: day(BEGUN),
        fresh_plan: Uuid::from_u128(7),
        preferred: Language::Polish,
        page: Page::Home,
        stored: Stored::Blocked,
    };
    send(&mut model, started);
    let json = serde_json::from_str(include_str!("../../examples/sites/woocommerce-shop.json")).unwrap();
    for (part, reply) in draft_from_json(&json).unwrap().replies() {
        send(&mut model, Msg::Answered { part, reply: Some(reply.clone()) });
    }
    send(&mut model, Msg::AskedForCalendar);
    model
}

pub(crate) fn plan(model: &Model) -> CalendarPlan {
    model.calendar().unwrap().plan
}
