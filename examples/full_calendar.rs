//! Makes calendars in a browser, as often as a median needs, and leaves the times among the page's User Timings.
//!
//! `cargo xtask bench` compiles it as visitors get the planner, and reads the times by `tests/e2e/user_timings.mjs`.

use std::hint::black_box;

use chrono::{Days, NaiveDate};
use planner::advice::{Advisor, Assumptions, Variant};
use planner::answers::{Answers, read_answers};
use planner::calendar::{
    CalendarPlan, Freeze, History, Keep, OccurrenceId, OwnFreeze, Preferences, Request, Side, instance, needs_of, plan,
    plan_again, solve,
};
use planner::export::{self, Items};
use planner::ical::{Url, UtcStamp};
use planner::papers::OwnTexts;
use planner::{Language, Offer, ServiceBook};
use web_sys::Performance;

/// Enough for a median that other work on the machine does not move.
const RUNS: usize = 9;
/// Many clients take long enough by themselves.
const RUNS_OF_MANY: usize = 3;

const SITES: [&str; 3] = [
    include_str!("../crates/planner/examples/sites/hairdresser.json"),
    include_str!("../crates/planner/examples/sites/service-firm.json"),
    include_str!("../crates/planner/examples/sites/woocommerce-shop.json"),
];

/// A site with somebody who advises it, which is not measured here.
struct Client {
    answers: Answers,
    advisor: Advisor,
    variant: Variant,
}

fn main() {
    let Some(window) = web_sys::window() else { return };
    let (Some(performance), Some(document)) = (window.performance(), window.document()) else { return };
    let clients: Vec<Client> = SITES.iter().filter_map(|text| read_answers(text).ok()).map(client).collect();
    if let (Some(shop), Some(begun)) = (clients.last(), NaiveDate::from_ymd_opt(2026, 12, 1)) {
        // Who only wants the file says so in the address.
        let only_file = window.location().hash().is_ok_and(|hash| hash == "#file");
        for _ in 0..if only_file { 0 } else { RUNS } {
            measured(&performance, "plan_24", || plan(&shop.answers, &shop.advisor, &request(shop, begun, 24)));
            measured(&performance, "again_24", || again(shop, begun));
            for (months, name) in [(12, "months_12"), (24, "months_24"), (60, "months_60")] {
                measured(&performance, name, || schedule(shop, begun, months));
            }
        }
        let years = ten_years(shop, begun);
        let mut files = Vec::new();
        for (items, name) in [(Items::Tasks, "file_10_years"), (Items::Series, "series_10_years")] {
            let mut written = None;
            for _ in 0..RUNS {
                written = measured(&performance, name, || file(&years, begun, items));
            }
            files.extend(written);
        }
        // For those who want to write the same with something else.
        if let Some(body) = document.body() {
            body.set_text_content(Some(&files.concat()));
        }
        for _ in 0..if only_file { 0 } else { RUNS_OF_MANY } {
            for (count, name) in [(1_u64, "clients_1"), (10, "clients_10"), (100, "clients_100")] {
                measured(&performance, name, || many(&clients, begun, count));
            }
        }
    }
    document.set_title("done");
}

fn measured<T>(performance: &Performance, name: &str, work: impl FnOnce() -> T) -> T {
    let _ = performance.mark("began");
    let made = black_box(work());
    // What cannot be measured is missing in the table, which says so.
    let _ = performance.measure_with_start_mark(name, "began");
    made
}

/// The longest calendar of a client again and again, until ten years are full.
fn ten_years(client: &Client, begun: NaiveDate) -> CalendarPlan {
    let mut years = plan(&client.answers, &client.advisor, &request(client, begun, 36));
    let once = years.visits.clone();
    for (times, slots) in (1..).zip([1_000, 2_000, 3_000]) {
        let mut visits = once.clone();
        for visit in &mut visits {
            visit.day = visit.day + Days::new(times * 3 * 52 * 7);
            for entry in &mut visit.entries {
                let id = OccurrenceId::whole(entry.id.task().clone(), entry.id.slot() + slots);
                let id = entry.id.part_number().map_or_else(|| id.clone(), |number| id.clone().part(number));
                entry.id = if entry.id.side() == Side::OwnersHalf { id.owners_half() } else { id };
            }
        }
        years.visits.extend(visits.into_iter().filter(|visit| visit.day < begun + Days::new(3_653)));
    }
    years
}

/// A file of all of it, from the entries to the text, as the button makes it.
fn file(plan: &CalendarPlan, today: NaiveDate, items: Items) -> Option<String> {
    let now = UtcStamp::new(today.and_hms_opt(9, 0, 0)?).ok()?;
    let app = Url::new("https://example.pl/").ok();
    let request =
        export::Request { plan: uuid::Uuid::nil(), site: "Sklep", texts: &OwnTexts::default(), app, today, now };
    let options = export::Options { items, ..export::Options::whole_plan(Language::Polish) };
    Some(export::export(plan, &request, options, None, &export::Exports::default()).ok()?.text)
}

fn client(answers: Answers) -> Client {
    let advisor = Advisor::new(Offer::standard(), ServiceBook::empty(), Assumptions::standard());
    let variant = advisor.variant(&answers, None, None);
    Client { answers, advisor, variant }
}

fn request(client: &Client, begun: NaiveDate, months: u32) -> Request {
    let mut preferences = Preferences::default();
    // A length that cannot be chosen leaves the usual one; the lengths here can.
    let _ = preferences.choose_months(months);
    Request {
        begun,
        today: begun,
        tier: client.variant.tier,
        care: client.variant.mode,
        preferences,
        own: planner::calendar::OwnWork::default(),
    }
}

/// The same calendar after a protected period was added in its middle.
fn again(client: &Client, begun: NaiveDate) -> usize {
    let before = plan(&client.answers, &client.advisor, &request(client, begun, 24));
    let agreed = before.agreed();
    let Freeze { first, last } = Freeze { first: begun + Days::new(200), last: begun + Days::new(220) };
    let mut changed = request(client, begun, 24);
    if let Ok(freeze) = OwnFreeze::new("", first, last) {
        let _ = changed.preferences.choose_freezes(vec![freeze]);
    }
    let history = History::default();
    plan_again(&client.answers, &client.advisor, &changed, &agreed, &history, Keep::WhatCanStay).1.len()
}

/// From the answers to the days of all work, over any number of months.
fn schedule(client: &Client, begun: NaiveDate, months: u32) -> usize {
    let request = request(client, begun, 24);
    let mut needs = needs_of(&client.answers, &client.advisor, &request);
    needs.settings.months = months;
    let items: Vec<_> = needs.work.into_iter().map(|work| work.item).collect();
    let works = |performer, day| request.preferences.works(performer, day);
    let made = instance(&items, &needs.settings, &History::default(), &works);
    solve(&made).placed.len()
}

/// Many clients one after the other: the three sites in turn, each begun on another day.
fn many(clients: &[Client], begun: NaiveDate, count: u64) -> usize {
    let all = clients.iter().rev().cycle().zip(0..count);
    all.map(|(client, place)| schedule(client, begun + Days::new(place), 24)).sum()
}
