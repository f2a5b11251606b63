//! Exported calendars over whole histories: what is written after everything that a person does, and how it follows from what
//! was written before.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

mod any_site;
mod sitting;

use std::collections::BTreeMap;

use chrono::Days;
use planner::Language;
use planner::answers::{Draft, draft_from_json};
use planner::calendar::*;
use planner::catalogue::TaskId;
use planner::export::{self, Items, Options, Reminder, Times, WorkOf};
use planner::ical::{TimeZone, Url, UtcStamp};
use planner::model::*;
use planner::papers::TextKey;
use planner::service_book::{Note, SkipReason, Title};
use proptest::prelude::*;
use sitting::{Browser, day};

/// The unfolded events of a file by their UIDs.
fn events(file: &str) -> BTreeMap<String, String> {
    let unfolded = file.replace("\r\n ", "").replace("END:VCALENDAR\r\n", "");
    let of_event = |event: &str| (line(event, "UID").to_owned(), event.to_owned());
    unfolded.split("BEGIN:VEVENT\r\n").skip(1).map(of_event).collect()
}

/// The value of a property of an event, without its parameters.
fn line<'a>(event: &'a str, name: &str) -> &'a str {
    let of = |line: &'a str| line.strip_prefix(name).filter(|rest| rest.starts_with([':', ';']));
    event.lines().find_map(of).map_or("", |rest| rest.split_once(':').unwrap().1)
}

fn sequence(event: &str) -> u32 {
    line(event, "SEQUENCE").parse().unwrap()
}

/// An event without what counts its changes.
fn body(event: &str) -> String {
    let counts = |line: &&str| ["DTSTAMP", "LAST-MODIFIED", "SEQUENCE"].iter().any(|name| line.starts_with(name));
    event.lines().filter(|line| !counts(line)).collect::<Vec<_>>().join("\n")
}

/// Everything that was ever written, checked against the rules of a second import as it grows.
#[derive(Default)]
struct Written {
    /// The last file of each calendar.
    last: BTreeMap<u32, String>,
    /// What was said of an item at a count, whatever the file.
    said: BTreeMap<(String, u32), String>,
    /// The highest count of each item.
    highest: BTreeMap<String, u32>,
}

impl Written {
    fn add(&mut self, number: u32, file: &str, foretold: Option<export::Difference>) {
        let (old, new) = (self.last.get(&number).map(|old| events(old)).unwrap_or_default(), events(file));
        let mut seen = export::Difference::default();
        for (uid, event) in &old {
            let next = new.get(uid).unwrap_or_else(|| panic!("{uid} was dropped"));
            if body(event) == body(next) {
                assert_eq!(event, next, "an item that did not change is written as before");
                continue;
            }
            assert!(sequence(next) > sequence(event), "{event}\n{next}");
            assert!(line(next, "LAST-MODIFIED") > line(event, "LAST-MODIFIED"), "{event}\n{next}");
            match (line(next, "STATUS"), next.contains("Ten termin minął") || next.contains("This date has passed")) {
                ("CANCELLED", _) => seen.called_off += 1,
                (_, true) => seen.past += 1,
                _ => seen.changed += 1,
            }
        }
        seen.new = new.keys().filter(|uid| !old.contains_key(*uid)).count();
        if let Some(foretold) = foretold {
            assert_eq!(foretold, seen, "what was told before the click");
        }
        for (uid, event) in &new {
            assert_eq!(line(event, "DTSTAMP"), line(event, "LAST-MODIFIED"));
            let said = self.said.entry((uid.clone(), sequence(event))).or_insert_with(|| event.clone());
            assert_eq!(said, event, "one count of an item means one content, in whatever file");
            let highest = self.highest.entry(uid.clone()).or_default();
            if old.get(uid) != Some(event) {
                assert!(sequence(event) >= *highest, "{uid} falls below {highest}: {event}");
            }
            *highest = sequence(event).max(*highest);
        }
        self.last.insert(number, file.to_owned());
    }
}

fn whole() -> Options {
    Options::whole_plan(Language::Polish)
}

/// A browser, what it wrote so far, and the time.
struct Desk {
    browser: Browser,
    written: Written,
    clock: i64,
}

impl Desk {
    fn of(draft: &Draft) -> Desk {
        Desk { browser: Browser::with(draft, day("2026-12-01")), written: Written::default(), clock: 0 }
    }

    fn now(&mut self) -> UtcStamp {
        self.clock += 61;
        let midnight = self.browser.model.today.and_hms_opt(0, 0, 0).unwrap();
        UtcStamp::new(midnight + chrono::TimeDelta::seconds(self.clock)).unwrap()
    }

    /// Exports, as the next file of a calendar or as that of a new one; gives its number and the file.
    fn export(&mut self, options: Options, number: Option<u32>) -> Option<(u32, String)> {
        let (now, app) = (self.now(), Some(Url::new("https://example.pl/plan/").unwrap()));
        let calendar = self.browser.model.calendar()?;
        let exports = self.browser.model.exports.clone();
        let same_form =
            number.and_then(|number| exports.calendar(number)).is_some_and(|known| known.options == options);
        let (foretold, exported) = {
            let request = self.browser.model.export_request(now, app.clone());
            let foretold = number.and_then(|number| export::difference(&calendar.plan, &request, &exports, number));
            (foretold, export::export(&calendar.plan, &request, options, number, &exports))
        };
        let delivery = Delivery::Download;
        self.browser.send(Msg::AskedForFile { options, number, delivery, now, app });
        let Ok(exported) = exported else {
            assert!(self.browser.model.export_problem.is_some());
            return None;
        };
        assert_eq!(self.browser.model.exports, exported.exports);
        for event in &exported.calendar.events {
            if let Some(series) = &event.series {
                let days: Vec<_> = series.rule.days(series.days[0]).collect();
                assert_eq!(days, series.days, "the rule means the planned days: {:?}", series.rule);
            }
        }
        self.written.add(exported.number, &exported.text, foretold.filter(|_| same_form));
        Some((exported.number, exported.text))
    }
}

#[derive(Clone, Debug)]
enum Deed {
    Days(u64),
    Ticked(usize),
    Skipped(usize),
    Moved(usize, usize),
    Freeze(u64, u64),
    Minutes(u32),
    Off(usize),
    Added(String, u32, u32),
    Wrote(usize, Option<String>),
    Accept,
    Undo,
    Reload,
    Zone(usize),
    New(Options),
    Again(usize),
    Changed(usize, Options),
    Forgot(usize),
}

fn any_options() -> impl Strategy<Value = Options> {
    use proptest::option::of;
    use proptest::sample::select;
    let selection = (of(select(Performer::ALL.to_vec())), of(0_u64..120), of(select(WorkOf::ALL)));
    let form = (select(Items::ALL), select(Times::ALL), select(Reminder::ALL), select(Language::ALL.to_vec()));
    (selection, form).prop_map(|((performer, from, work), (items, times, reminder, language))| Options {
        performer,
        from: from.map(|after| day("2026-12-01") + Days::new(after)),
        work,
        items,
        times,
        reminder,
        language,
    })
}

fn any_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (1_u64..40).prop_map(Deed::Days),
        4 => (0_usize..12).prop_map(Deed::Ticked),
        1 => (0_usize..12).prop_map(Deed::Skipped),
        3 => (0_usize..40, 0_usize..30).prop_map(|(place, to)| Deed::Moved(place, to)),
        1 => (1_u64..200, 1_u64..20).prop_map(|(after, length)| Deed::Freeze(after, length)),
        1 => (60_u32..900).prop_map(Deed::Minutes),
        1 => (0_usize..30).prop_map(Deed::Off),
        1 => ("[A-Z][a-zż,;]{1,9}", 7_u32..60, 5_u32..90).prop_map(|(name, every, minutes)| Deed::Added(name, every, minutes)),
        2 => (0_usize..12, proptest::option::of("[a-zż,;\\\\\r\n]{0,40}")).prop_map(|(place, text)| Deed::Wrote(place, text)),
        3 => Just(Deed::Accept),
        1 => Just(Deed::Undo),
        1 => Just(Deed::Reload),
        1 => (0_usize..500).prop_map(Deed::Zone),
        2 => any_options().prop_map(Deed::New),
        12 => (0_usize..9).prop_map(Deed::Again),
        1 => (0_usize..9, any_options()).prop_map(|(at, options)| Deed::Changed(at, options)),
        1 => (0_usize..9).prop_map(Deed::Forgot),
    ]
}

fn known(desk: &Desk, at: usize) -> Option<(u32, Options)> {
    let calendars = desk.browser.model.exports.calendars();
    let calendar = calendars.get(at % calendars.len().max(1))?;
    Some((calendar.number, calendar.options))
}

fn perform(desk: &mut Desk, deed: Deed) {
    let today = desk.browser.model.today;
    let open = desk.browser.open();
    let nth = |place: usize| open.get(place % open.len().max(1)).cloned();
    match deed {
        Deed::Days(days) => desk.browser.send(Msg::DayChanged(today + Days::new(days))),
        Deed::Ticked(place) => {
            if let Some((id, entry)) = nth(place) {
                desk.browser.send(Msg::TickedOccurrence { id, day: entry.day });
            }
        }
        Deed::Wrote(place, text) => {
            if let Some(task) = nth(place).and_then(|(id, _)| TaskId::from_code(id.task().as_str())) {
                desk.browser.send(Msg::WroteText { key: TextKey::Procedure(task), text });
            }
        }
        Deed::Skipped(place) => {
            if let Some((id, _)) = nth(place) {
                let (reason, note) = (SkipReason::NotSaid, Note::default());
                desk.browser.send(Msg::SkippedOccurrence { id, reason, note });
            }
        }
        Deed::Moved(place, to) => {
            let Some((id, _)) = nth(place) else { return };
            let days = desk.browser.calendar().plan.days_to_move(&id);
            if let Some(to) = days.get(to % days.len().max(1)) {
                desk.browser.send(Msg::MovedOccurrence { id, to: *to });
            }
        }
        Deed::Freeze(after, length) => {
            let first = today + Days::new(after);
            let mut preferences = desk.browser.model.preferences.clone();
            let freeze = OwnFreeze::new("Audyt", first, first + Days::new(length)).unwrap();
            let _refused = preferences.choose_freezes(vec![freeze]);
            desk.browser.send(Msg::ChangedPreferences(preferences));
        }
        Deed::Minutes(minutes) => {
            let mut preferences = desk.browser.model.preferences.clone();
            let _refused = preferences.choose_minutes(Performer::Technician, Some(minutes));
            desk.browser.send(Msg::ChangedPreferences(preferences));
        }
        Deed::Off(place) => {
            if let Some((id, _)) = nth(place) {
                let off = SwitchedOff { reason: OffReason::NotNeeded, note: Note::default() };
                desk.browser.send(Msg::SwitchedTaskOff { task: id.task().clone(), off });
            }
        }
        Deed::Added(name, days, minutes) => {
            let when = OwnSchedule::Every { days, floating: false, first: today + Days::new(3) };
            let (title, who) = (Title::new(&name), Who::Technician);
            let details = TaskDetails { title, minutes, who, when, verify: Vec::new(), note: Note::default() };
            desk.browser.send(Msg::AddedTask(details));
        }
        Deed::Accept => desk.browser.send(Msg::AcceptedChanges),
        Deed::Undo => desk.browser.send(Msg::Undid),
        Deed::Reload => {
            let exports = desk.browser.model.exports.clone();
            desk.browser.reload();
            assert_eq!(desk.browser.model.exports, exports, "a reload loses nothing of the exported calendars");
        }
        Deed::Zone(at) => {
            let names = TimeZone::names();
            if let Ok(zone) = TimeZone::named(names[at % names.len()]) {
                desk.browser.send(Msg::ChoseTimeZone(zone));
            }
        }
        Deed::New(options) => _ = desk.export(options, None),
        Deed::Again(at) => {
            if let Some((number, options)) = known(desk, at) {
                desk.export(options, Some(number));
            }
        }
        Deed::Changed(at, options) => {
            if let Some((number, _)) = known(desk, at) {
                desk.export(options, Some(number));
            }
        }
        Deed::Forgot(at) => {
            if let Some((number, _)) = known(desk, at) {
                desk.browser.send(Msg::ForgotExport(number));
                desk.written.last.remove(&number);
            }
        }
    }
}

#[test]
fn a_procedure_written_for_the_site_stands_in_the_items_of_its_task_alone() {
    let sites = include_str!("../examples/sites/woocommerce-shop.json");
    let draft = draft_from_json(&serde_json::from_str(sites).unwrap()).unwrap();
    for items in Items::ALL {
        let mut desk = Desk::of(&draft);
        let options = Options { items: *items, ..whole() };
        let (number, before) = desk.export(options, None).unwrap();
        let key = TextKey::Procedure(TaskId::BK03);
        let text = "1. Otwórz panel; zaloguj się\r\nEND:VEVENT\r\n# Na koniec\n- Zamknij, zapisz C:\\kopie";
        desk.browser.send(Msg::WroteText { key, text: Some(text.to_owned()) });
        let (_, after) = desk.export(options, Some(number)).unwrap();
        let (before, after) = (events(&before), events(&after));
        assert_eq!(before.len(), after.len());
        let own = "Jak się to robi na tej stronie:\\n1. Otwórz panel\\; zaloguj się\\nEND:VEVENT\\n# Na koniec\\n- Zamknij\\, zapisz C:\\\\kopie";
        let mut changed = 0;
        for (uid, event) in &after {
            if event != &before[uid] {
                changed += 1;
                assert!(event.contains(own), "{event}");
                assert_eq!((sequence(&before[uid]), sequence(event)), (0, 1), "a change is counted");
            }
            assert_eq!(event.contains(own), event != &before[uid], "{event}");
        }
        assert!(changed > 0, "{items:?}");
        assert!(changed < after.len(), "{items:?}");
        desk.browser.send(Msg::WroteText { key, text: None });
        let (_, last) = desk.export(options, Some(number)).unwrap();
        let last = events(&last);
        assert!(last.iter().all(|(uid, event)| body(event) == body(&before[uid])), "taken back, all is said as before");
        assert_eq!(last.values().filter(|event| sequence(event) == 2).count(), changed);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_a_second_import_loses_nothing(
        draft in any_site::any_draft(), deeds in proptest::collection::vec(any_deed(), 12..30),
    ) {
        let mut desk = Desk::of(&draft);
        desk.export(whole(), None);
        desk.export(Options { items: Items::Series, performer: Some(Performer::Technician), ..whole() }, None);
        desk.export(Options { items: Items::Visits, times: Times::Hours, ..whole() }, None);
        for deed in deeds {
            perform(&mut desk, deed);
        }
    }
}
