//! The model as an app drives it that loads the advice and the calendar late: the first step at once, the second one when
//! its area is there. Whatever the delay, nothing is lost and nothing comes out otherwise.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests stop at the first surprise")]

#[allow(dead_code, reason = "shared with other tests")]
mod agreed_shop;

use agreed_shop::{day, send, shop};
use planner::answers::draft_from_json;
use planner::model::*;
use planner::saved::{Data, read_envelope, write_envelope};
use planner::{Language, Tier};
use serde_json::json;
use uuid::Uuid;

const SAVED: &str = include_str!("fixtures/saved/v5.json");
const SHOP: &str = include_str!("../examples/sites/woocommerce-shop.json");

fn started(page: Page, stored: Stored) -> Msg {
    let fresh_plan = Uuid::from_u128(7);
    Msg::Started { today: day("2026-12-01"), fresh_plan, preferred: Language::Polish, page, stored }
}

fn kept(data: &Data) -> Stored {
    Stored::Slots { a: Some(write_envelope(16, data)), b: None, set_aside: Vec::new() }
}

/// What the last of these effects saves.
fn saved(effects: &[Effect]) -> Option<Data> {
    let text = effects.iter().rev().find_map(|effect| match effect {
        Effect::SaveEnvelope { text, .. } => Some(text),
        _ => None,
    });
    text.map(|text| read_envelope(text).unwrap().1)
}

fn copy_of(model: &Model) -> String {
    let effects = update(&mut model.clone(), Msg::AskedForCopy);
    effects
        .into_iter()
        .find_map(|effect| match effect {
            Effect::DownloadFile { text, .. } => Some(text),
            _ => None,
        })
        .unwrap()
}

#[test]
fn work_that_nobody_needs_is_saved_again_as_it_was_and_read_when_somebody_does() {
    let (_, mut data) = read_envelope(SAVED).unwrap();
    data.book.push(json!([18, "yesterday", "what is this"]));
    let mut model = Model::unread();
    let (effects, left) = begin(&mut model, started(Page::Home, kept(&data)));
    assert_eq!((effects, left), (vec![], None));

    let (effects, left) = begin(&mut model, Msg::NamedSite("Ceramika".to_owned()));
    assert_eq!(left, None);
    assert_eq!(saved(&effects), Some(Data { site: "Ceramika".to_owned(), ..data.clone() }));

    let book = Page::ServiceBook(None);
    let (effects, left) = begin(&mut model, Msg::OpenedPage(book));
    assert_eq!((effects, left), (vec![], Some((Area::Calendar, Msg::NeededWork))));
    assert_eq!(model.book.last_number(), 0, "not read yet");
    let effects = update_calendar(&mut model, Msg::NeededWork);
    assert_eq!(model.book.last_number(), 17);
    assert_eq!(effects, [Effect::SetAside(vec![serde_json::to_string(&data.book).unwrap()])]);
    assert_eq!(update_calendar(&mut model, Msg::NeededWork), [], "read once");
}

#[test]
fn work_is_read_by_the_area_that_shows_something_of_it() {
    let mut model = shop();
    for (page, area) in
        [(Page::Advice, Area::Advice), (Page::Assumptions, Area::Advice), (Page::Report(None), Area::Calendar)]
    {
        let (_, left) = begin(&mut model, Msg::OpenedPage(page));
        assert_eq!(left, Some((area, Msg::NeededWork)), "{page:?}");
        // What waited is told once more when its area is there.
        assert_eq!(begin(&mut model, Msg::NeededWork), (vec![], Some((area, Msg::NeededWork))), "{page:?}");
    }
    begin(&mut model, Msg::OpenedPage(Page::Home));
    assert_eq!(begin(&mut model, Msg::NeededWork), (vec![], None));
}

#[test]
fn work_is_read_again_after_another_tab_has_saved() {
    let (_, data) = read_envelope(SAVED).unwrap();
    let mut model = Model::unread();
    update(&mut model, started(Page::ServiceBook(None), kept(&data)));
    assert_eq!(model.book.last_number(), 17);
    let shorter = Data { book: data.book.iter().take(5).cloned().collect(), ..data };
    let stored = Stored::Slots { a: None, b: Some(write_envelope(17, &shorter)), set_aside: Vec::new() };
    let (effects, left) = begin(&mut model, Msg::SavedElsewhere(stored));
    assert_eq!((effects, left), (vec![], Some((Area::Calendar, Msg::NeededWork))));
    update_calendar(&mut model, Msg::NeededWork);
    assert_eq!(model.book.last_number(), 5);
}

#[test]
fn starting_again_leaves_nothing_of_work_that_was_never_read() {
    let (_, data) = read_envelope(SAVED).unwrap();
    let mut model = Model::unread();
    begin(&mut model, started(Page::Home, kept(&data)));
    let (effects, _) = begin(&mut model, Msg::StartedAgain { fresh_plan: Uuid::from_u128(8) });
    let left = saved(&effects).unwrap();
    assert!(left.book.is_empty() && left.texts.is_empty() && left.agreed.is_null() && left.exports.is_null());
    assert!(left.preferences.is_empty() && left.own_work.is_null());
}

#[test]
fn what_waited_for_its_area_does_what_it_would_have_done_at_once() {
    let at_once = shop();
    let mut late = Model::unread();
    let mut waiting = Vec::new();
    let draft = draft_from_json(&serde_json::from_str(SHOP).unwrap()).unwrap();
    let replies = draft.replies().map(|(part, reply)| Msg::Answered { part, reply: Some(reply.clone()) });
    let messages = [started(Page::Home, Stored::Blocked)].into_iter().chain(replies).chain([Msg::AskedForCalendar]);
    for msg in messages {
        let (effects, left) = begin(&mut late, msg);
        assert!(effects.is_empty(), "the storage is blocked: {effects:?}");
        waiting.extend(left);
    }
    let waited: Vec<Area> = waiting.iter().map(|(area, _)| *area).collect();
    assert_eq!(waited, [Area::Calendar]);
    for (_, msg) in waiting {
        for effect in update_calendar(&mut late, msg) {
            match effect {
                Effect::GoTo(page) => send(&mut late, Msg::OpenedPage(page)),
                other => panic!("{other:?}"),
            }
        }
    }
    assert_eq!(late.page, Page::Agenda);
    assert_eq!(late.calendar(), at_once.calendar());
    assert_eq!(copy_of(&late), copy_of(&at_once));
}

#[test]
fn a_calendar_whose_page_was_left_while_it_loaded_is_not_begun() {
    let mut model = shop();
    model.calendar_from = None;
    model.agreed = Default::default();
    let (_, left) = begin(&mut model, Msg::OpenedPage(Page::Agenda));
    let (area, msg) = left.unwrap();
    assert_eq!(area, Area::Calendar);
    begin(&mut model, Msg::OpenedPage(Page::Home));
    assert_eq!(update_calendar(&mut model, msg), []);
    assert_eq!(model.calendar_from, None);
}

#[test]
fn no_area_is_asked_for_while_questions_are_open() {
    let mut model = Model::unread();
    update(&mut model, started(Page::Home, Stored::Blocked));
    for page in [Page::Advice, Page::WhatIf, Page::Agenda, Page::Export, Page::Handover] {
        assert_eq!(begin(&mut model, Msg::OpenedPage(page)), (vec![], None), "{page:?}");
        assert_eq!(model.area(), None);
    }
    begin(&mut model, Msg::OpenedPage(Page::Assumptions));
    assert_eq!(model.area(), Some(Area::Advice));
}

#[test]
fn a_tier_is_chosen_without_the_calendar() {
    let mut model = shop();
    let (_, left) = begin(&mut model, Msg::ChoseTier(Some(Tier::Extended)));
    assert_eq!(left, Some((Area::Advice, Msg::ChoseTier(Some(Tier::Extended)))));
    update_advice(&mut model, Msg::ChoseTier(Some(Tier::Extended)));
    assert_eq!(model.tier, Some(Tier::Extended));
}
