//! Planning again: what can stay stays, what was done never moves, and every move has a need that others can check.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]
#![allow(clippy::print_stdout, reason = "the figures of stability are told with --nocapture")]

mod any_site;
mod sitting;

use any_site::day;
use chrono::{Days, NaiveDate};
use planner::Tier;
use planner::answers::Part;
use planner::answers::*;
use planner::calendar::*;
use planner::model::*;
use planner::saved::{Slot, read_envelope};
use planner::service_book::{Note, SkipReason};
use planner::sorted::{SortedMap, SortedSet};
use proptest::prelude::*;
use sitting::Browser;

const SITES: [(&str, &str); 3] = [
    ("hairdresser", include_str!("../examples/sites/hairdresser.json")),
    ("service firm", include_str!("../examples/sites/service-firm.json")),
    ("shop", include_str!("../examples/sites/woocommerce-shop.json")),
];

/// The halves of a piece of work that both do.
fn with_other_half(instance: &Instance, id: &OccurrenceId) -> Vec<OccurrenceId> {
    let occurrence = instance.occurrences.iter().find(|one| one.id == *id);
    let others = occurrence.map(|one| one.same_day_as.clone()).unwrap_or_default();
    others.into_iter().chain([id.clone()]).collect()
}

/// Entries that lie elsewhere, or nowhere, although they could lie where they lay: putting them back breaks no rule.
fn moved_without_need(plan: &CalendarPlan, changes: &[Change], today: NaiveDate) -> Vec<String> {
    let known: SortedSet<&OccurrenceId> = plan.instance.occurrences.iter().map(|one| &one.id).collect();
    let mut needless = Vec::new();
    for change in changes {
        let before = match change.what {
            Changed::Moved { from, why, .. } if why != WhyMoved::Anew => from,
            Changed::Gone { day, .. } => day,
            _ => continue,
        };
        if before < today || !known.contains(&change.id) {
            continue;
        }
        let mut solution = plan.solution.clone();
        for id in with_other_half(&plan.instance, &change.id) {
            solution.placed.insert(id.clone(), before);
            solution.left_undone.retain(|(other, _)| *other != id);
            solution.impossible.retain(|(other, _)| *other != id);
        }
        if violations(&plan.instance, &solution).is_empty() {
            needless.push(format!("{} could stay on {before}: {:?}", change.id, change.what));
        }
    }
    needless
}

/// What has to hold after everything that happens.
fn check(browser: &Browser) {
    let today = browser.model.today;
    let (plan, changes) = browser.proposed();
    assert_eq!(violations(&plan.instance, &plan.solution), []);
    // A plan that was asked for from the ground may leave anything.
    if browser.model.keep == Keep::WhatCanStay {
        assert_eq!(moved_without_need(&plan, &changes, today), Vec::<String>::new());
    }
    let history = browser.model.history();
    for (id, placed) in &plan.solution.placed {
        assert!(*placed >= today, "{id} on {placed}, before {today}");
        assert!(!history.done.contains_key(id) && !history.skipped.contains_key(id), "{id} is planned again");
    }
    let mut reloaded = Browser { model: Model::unread(), stored: browser.stored.clone() };
    reloaded.start(today);
    assert_eq!(reloaded.model.agreed, browser.model.agreed);
    assert_eq!(reloaded.model.book, browser.model.book);
    if browser.model.keep == Keep::WhatCanStay {
        assert_eq!(reloaded.calendar(), browser.calendar(), "saved and opened again it is the same calendar");
    }
    read_envelope(browser.stored.as_ref().unwrap()).unwrap();
    assert_eq!(Slot::A.other(), Slot::B);
}

/// Half a year in which everything was done on its day.
fn half_a_year_later(text: &str) -> Browser {
    let draft = draft_from_json(&serde_json::from_str(text).unwrap()).unwrap();
    let mut browser = Browser::with(&draft, day("2026-12-01"));
    let today = day("2027-06-01");
    let mut due: Vec<(NaiveDate, OccurrenceId)> = Vec::new();
    for month in 0..6 {
        let until = (day("2027-01-01") + chrono::Months::new(month)).min(today);
        due.clear();
        due.extend(browser.open().into_iter().map(|(id, entry)| (entry.day, id)).filter(|(at, _)| *at < until));
        due.sort();
        for (at, id) in due.drain(..) {
            if browser.model.today < at {
                browser.send(Msg::DayChanged(at));
            }
            browser.send(Msg::TickedOccurrence { id, day: at });
        }
        browser.send(Msg::DayChanged(until));
        browser.send(Msg::OpenedPage(Page::Agenda));
    }
    browser
}

#[test]
fn a_year_that_goes_as_planned_changes_nothing() {
    for (name, text) in SITES {
        let draft = draft_from_json(&serde_json::from_str(text).unwrap()).unwrap();
        let before = Browser::with(&draft, day("2026-12-01")).days_of();
        let browser = half_a_year_later(text);
        assert_eq!(browser.waiting(), [], "{name}");
        let after = browser.days_of();
        for (id, at) in before.iter().filter(|(_, at)| **at >= day("2027-06-01")) {
            assert_eq!(after.get(id), Some(at), "{name}: {id}");
        }
        assert!(browser.model.agreed.through.is_some_and(|through| through >= day("2028-05-31")), "{name}");
        check(&browser);
    }
}

/// One change in the middle of a year, in words and in messages.
fn changes_of(browser: &Browser) -> Vec<(&'static str, Vec<Msg>)> {
    let today = browser.model.today;
    let open = browser.open();
    let recurring =
        |entry: &&(OccurrenceId, AgreedEntry)| entry.0.slot() < 10_000_000 && entry.0.part_number().is_none();
    let next = open.iter().filter(recurring).min_by_key(|(_, entry)| entry.day).unwrap();
    let later = open
        .iter()
        .filter(recurring)
        .filter(|(_, entry)| entry.day > today + Days::new(20))
        .min_by_key(|(_, entry)| entry.day)
        .unwrap();
    let calendar = browser.calendar().plan;
    let placed = &calendar.solution.placed;
    let lands = days_to_move_to(&calendar.instance, placed, &later.0).into_iter().find(|at| *at != later.1.day);
    let mut freeze = browser.model.preferences.clone();
    freeze
        .choose_freezes(vec![OwnFreeze::new("Targi", today + Days::new(30), today + Days::new(50)).unwrap()])
        .unwrap();
    let mut away = browser.model.preferences.clone();
    away.choose_days_off(vec![
        DaysOff::new(Whose::Of(Performer::Technician), today + Days::new(10), today + Days::new(24)).unwrap(),
    ])
    .unwrap();
    let components = Value::Many([Component::Forms.into(), Component::Newsletter.into()].into());
    let mut all = vec![
        ("done today, early or on its day", vec![Msg::TickedOccurrence { id: later.0.clone(), day: today }]),
        (
            "skipped",
            vec![Msg::SkippedOccurrence { id: next.0.clone(), reason: SkipReason::NoTime, note: Note::default() }],
        ),
        ("nothing done for ten days", vec![Msg::DayChanged(today + Days::new(10))]),
        (
            "done ten days late",
            vec![
                Msg::DayChanged(next.1.day + Days::new(10)),
                Msg::TickedOccurrence { id: next.0.clone(), day: next.1.day + Days::new(10) },
            ],
        ),
        ("a protected period of three weeks", vec![Msg::ChangedPreferences(freeze)]),
        ("two weeks off", vec![Msg::ChangedPreferences(away)]),
        ("other components", vec![Msg::Answered { part: Part::Components, reply: Some(Reply::sure(components)) }]),
        ("the basic tier", vec![Msg::ChoseTier(Some(Tier::Basic))]),
        ("the comprehensive tier", vec![Msg::ChoseTier(Some(Tier::Comprehensive))]),
    ];
    all.extend(lands.map(|to| ("moved", vec![Msg::MovedOccurrence { id: later.0.clone(), to }])));
    all
}

#[test]
fn after_one_change_in_the_middle_of_a_year_nothing_moves_without_need() {
    for (name, text) in SITES {
        let browser = half_a_year_later(text);
        for (what, messages) in changes_of(&browser) {
            let mut changed = Browser { model: browser.model.clone(), stored: browser.stored.clone() };
            messages.into_iter().for_each(|message| changed.send(message));
            let (plan, changes) = changed.proposed();
            let moved = changes.iter().filter(|change| matches!(change.what, Changed::Moved { .. })).count();
            println!("{name}, {what}: {} entries, {moved} moved of need", plan.solution.placed.len());
            assert_eq!(violations(&plan.instance, &plan.solution), [], "{name}, {what}");
            let needless = moved_without_need(&plan, &changes, changed.model.today);
            assert_eq!(needless, Vec::<String>::new(), "{name}, {what}");
            changed.accept();
            check(&changed);
        }
    }
}

#[test]
fn a_new_interval_goes_on_from_the_next_appointment_under_new_numbers_only() {
    let mut browser = half_a_year_later(SITES[2].1);
    let done = browser.model.history().done;
    browser.send(Msg::ChoseTier(Some(Tier::Basic)));
    browser.accept();
    let recurring = done.keys().filter(|id| id.slot() < 10_000_000).collect::<Vec<_>>();
    let last_done = |task: &TaskKey| recurring.iter().filter(|id| id.task() == task).map(|id| id.slot()).max();
    let mut compared = 0;
    for (id, _) in browser.open().iter().filter(|(id, _)| id.slot() < 10_000_000) {
        if let Some(last) = last_done(id.task()) {
            assert!(id.slot() > last, "{id} has a number of the past, {last} was done");
            compared += 1;
        }
    }
    assert!(compared > 5, "{compared}");
}

#[test]
fn reopened_work_is_back_on_its_day() {
    let mut browser = half_a_year_later(SITES[2].1);
    let before = browser.days_of();
    let (id, entry) = browser.open().into_iter().min_by_key(|(_, entry)| entry.day).unwrap();
    browser.send(Msg::DayChanged(entry.day));
    browser.send(Msg::TickedOccurrence { id: id.clone(), day: entry.day });
    assert!(!browser.days_of().contains_key(&id));
    browser.send(Msg::ReopenedOccurrence(id.clone()));
    assert_eq!(browser.days_of(), before);
    assert_eq!(browser.waiting(), []);
    check(&browser);
}

#[test]
fn work_can_be_put_exactly_on_the_days_that_are_offered() {
    let browser = half_a_year_later(SITES[2].1);
    let plan = browser.calendar().plan;
    let placed = &plan.solution.placed;
    let mut offered = 0;
    for (id, entry) in browser.open().into_iter().filter(|(id, _)| id.part_number().is_none()).step_by(3) {
        for to in days_to_move_to(&plan.instance, placed, &id).into_iter().step_by(3) {
            let mut moved = Browser { model: browser.model.clone(), stored: browser.stored.clone() };
            moved.send(Msg::MovedOccurrence { id: id.clone(), to });
            let (after, _) = moved.proposed();
            let left = after.solution.left_undone.iter().find(|(left, _)| *left == id);
            assert_eq!(after.solution.placed.get(&id), Some(&to), "{id} from {} to {to}: {left:?}", entry.day);
            assert_eq!(violations(&after.instance, &after.solution), [], "{id} to {to}");
            offered += 1;
        }
    }
    assert!(offered > 50, "{offered}");
}

/// What an owner does.
#[derive(Clone, Debug)]
enum Action {
    /// Time passes.
    Days(u64),
    /// The n-th open entry of the next month is done, so many days off its day.
    Done(usize, i64),
    /// Everything late is ticked.
    AllLate,
    Skipped(usize),
    Moved(usize, usize),
    Reopened(usize),
    Freeze(u64, u64),
    Away(u64, u64),
    Minutes(u32),
    Months(u32),
    Tier(Tier),
    Reply(Part, Reply),
    Anew,
    Accept,
}

fn any_action() -> impl Strategy<Value = Action> {
    let parts = [Part::Components, Part::Visits, Part::Peaks, Part::DomainExpiry, Part::OwnHours, Part::PlatformKind];
    prop_oneof![
        4 => (1_u64..40).prop_map(Action::Days),
        6 => (0_usize..20, -6_i64..6).prop_map(|(place, off)| Action::Done(place, off)),
        2 => Just(Action::AllLate),
        1 => (0_usize..20).prop_map(Action::Skipped),
        2 => (0_usize..40, 0_usize..30).prop_map(|(place, to)| Action::Moved(place, to)),
        1 => (0_usize..10).prop_map(Action::Reopened),
        1 => (0_u64..100, 1_u64..40).prop_map(|(first, length)| Action::Freeze(first, length)),
        1 => (0_u64..100, 1_u64..20).prop_map(|(first, length)| Action::Away(first, length)),
        1 => prop_oneof![Just(0_u32), 30_u32..900].prop_map(Action::Minutes),
        1 => (3_u32..18).prop_map(Action::Months),
        1 => proptest::sample::select(Tier::ALL.to_vec()).prop_map(Action::Tier),
        1 => proptest::sample::select(parts.to_vec())
            .prop_flat_map(|part| any_site::any_reply(part).prop_map(move |reply| Action::Reply(part, reply))),
        1 => Just(Action::Anew),
        4 => Just(Action::Accept),
    ]
}

fn act(browser: &mut Browser, action: Action) {
    let today = browser.model.today;
    let soon: Vec<(OccurrenceId, AgreedEntry)> =
        browser.open().into_iter().filter(|(_, entry)| entry.day < today + Days::new(45)).collect();
    let mut preferences = browser.model.preferences.clone();
    match action {
        Action::Days(days) => {
            browser.send(Msg::DayChanged(today + Days::new(days)));
            browser.send(Msg::OpenedPage(Page::Agenda));
        }
        Action::Done(place, off) => {
            if let Some((id, entry)) = soon.get(place % soon.len().max(1)) {
                let at = entry.day + chrono::TimeDelta::days(off);
                browser.send(Msg::TickedOccurrence { id: id.clone(), day: at });
            }
        }
        Action::AllLate => browser.send(Msg::TickedAllLate),
        Action::Skipped(place) => {
            if let Some((id, _)) = soon.get(place % soon.len().max(1)) {
                browser.send(Msg::SkippedOccurrence {
                    id: id.clone(),
                    reason: SkipReason::NoTime,
                    note: Note::default(),
                });
            }
        }
        Action::Moved(place, to) => {
            let open = browser.open();
            if let Some((id, _)) = open.get(place % open.len().max(1)) {
                let plan = browser.calendar().plan;
                let days: SortedMap<OccurrenceId, NaiveDate> = browser.days_of();
                let lands = days_to_move_to(&plan.instance, &days, id);
                if let Some(to) = lands.get(to) {
                    browser.send(Msg::MovedOccurrence { id: id.clone(), to: *to });
                }
            }
        }
        Action::Reopened(place) => {
            let closed: Vec<OccurrenceId> = browser.model.history().done.into_keys().collect();
            if let Some(id) = closed.get(place) {
                browser.send(Msg::ReopenedOccurrence(id.clone()));
            }
        }
        Action::Freeze(first, length) => {
            let first = today + Days::new(first);
            preferences
                .choose_freezes(vec![OwnFreeze::new("Targi", first, first + Days::new(length)).unwrap()])
                .unwrap();
            browser.send(Msg::ChangedPreferences(preferences));
        }
        Action::Away(first, length) => {
            let first = today + Days::new(first);
            let away = DaysOff::new(Whose::Both, first, first + Days::new(length)).unwrap();
            preferences.choose_days_off(vec![away]).unwrap();
            browser.send(Msg::ChangedPreferences(preferences));
        }
        Action::Minutes(minutes) => {
            preferences.choose_minutes(Performer::Technician, Some(minutes)).unwrap();
            browser.send(Msg::ChangedPreferences(preferences));
        }
        Action::Months(months) => {
            preferences.choose_months(months).unwrap();
            browser.send(Msg::ChangedPreferences(preferences));
        }
        Action::Tier(tier) => browser.send(Msg::ChoseTier(Some(tier))),
        Action::Reply(part, reply) => {
            let mut draft = browser.model.draft.clone();
            draft.set(part, Some(reply.clone()));
            if validate(&draft).is_ok() {
                browser.send(Msg::Answered { part, reply: Some(reply) });
            }
        }
        Action::Anew => browser.send(Msg::ChoseKeep(Keep::OnlyMoved)),
        Action::Accept => browser.accept(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn whatever_an_owner_does_the_plan_stays_lawful_and_nothing_moves_without_need(
        draft in any_site::any_draft(),
        begun in (0_u64..900).prop_map(|after| day("2026-01-01") + Days::new(after)),
        actions in proptest::collection::vec(any_action(), 1..16),
    ) {
        let mut browser = Browser::with(&draft, begun);
        for action in actions {
            let book = browser.model.book.entries().to_vec();
            act(&mut browser, action);
            prop_assert!(browser.model.book.entries().starts_with(&book), "the book is only added to");
            check(&browser);
        }
    }
}
