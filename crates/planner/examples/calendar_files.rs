//! Calendar files of a site in many forms, for programs of other people to read:
//!
//! `cargo run -p planner --example calendar_files -- FOLDER < answers.json`
//!
//! leaves in the folder `all.ics` with `all.tsv`, every form in one file with the occurrences that have to be found in it;
//! `one-*.ics`, each form by itself; `texts.json`, what its texts have to say; `next-CALENDAR-NUMBER.ics`, the files of
//! three calendars after each thing that a person did. With `zones` behind the folder it reads nothing and leaves
//! `zone-*.ics`, one for each time zone, with `zones.tsv`.
#![allow(clippy::print_stderr, reason = "printing is what this program is for")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "what is made here is checked, and stops at the first surprise")]

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate, NaiveTime, Weekday};
use planner::answers::{draft_from_json, validate};
use planner::calendar::*;
use planner::catalogue;
use planner::export::{Exports, Items, Options, Reminder, Request, Times, WorkOf, export};
use planner::ical::{self, Event, Status, TimeZone, Url, UtcStamp, When, occurrence_uid, occurrences_tsv};
use planner::model::{Delivery, Effect, Model, Msg, Page, Stored, update};
use planner::papers::TextKey;
use planner::service_book::{Note, Title};
use planner::{Language, Tier};
use uuid::Uuid;

/// Zones of both halves of the Earth, of whole and half hours, with changes and without, each with a day of a change.
const ZONES: [(&str, &[&str]); 4] = [
    ("Europe/Warsaw", &["2027-03-28"]),
    ("America/New_York", &["2027-03-14"]),
    ("Pacific/Auckland", &["2027-04-04"]),
    ("Asia/Kolkata", &[]),
];

/// What a name or a note may hold that could break a file. A backslash before an "n" is left out of names, since one of the
/// readers takes it for a line break.
const HOSTILE: [&str; 6] = [
    "Przecinki, średniki; dwukropki: \\ i \"cudzysłowy\"",
    "Wiersz\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:obcy",
    "\u{202e}od prawej\u{202c} שלום עולם مرحبا",
    "Emoji 🔧👩🏽\u{200d}💻🇵🇱 e\u{301} \u{1d11e} 漢字",
    "Odwołane: wcale nie",
    "ATTENDEE;CN=x:mailto:a@example.com",
];

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "calendars".to_owned()));
    fs::create_dir_all(&folder).unwrap();
    if std::env::args().nth(2).is_some() {
        zones(&folder);
        return;
    }
    let mut answers = String::new();
    std::io::stdin().read_to_string(&mut answers).unwrap();
    forms(&folder, &answers);
    history(&folder, &answers);
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn stamp(day: NaiveDate, minute: u32) -> UtcStamp {
    UtcStamp::new(day.and_hms_opt(minute / 60, minute % 60, 0).unwrap()).unwrap()
}

/// A model in which a plan was begun.
fn begun(answers: &str) -> Model {
    let mut model = Model::unread();
    let stored = Stored::Blocked;
    let today = day("2026-12-01");
    let fresh_plan = Uuid::from_u128(7);
    tell(&mut model, Msg::Started { today, fresh_plan, preferred: Language::Polish, page: Page::Home, stored });
    let draft = draft_from_json(&serde_json::from_str(answers).unwrap()).unwrap();
    assert!(validate(&draft).is_ok());
    for (part, reply) in draft.replies() {
        tell(&mut model, Msg::Answered { part, reply: Some(reply.clone()) });
    }
    tell(&mut model, Msg::NamedSite("Łódź, sklep; „Przy\\Rynku”\r\nX: y 🔧 \u{202e}שלום".to_owned()));
    for (place, text) in (0_u64..).zip(HOSTILE) {
        let when = OwnSchedule::Every { days: 14, floating: false, first: today + Days::new(7 * (place + 1)) };
        let verify = vec![Title::new(text), Title::new("drugi wiersz; z „,”")];
        let note = Note::new(&[text, " ", &"zażółć gęślą jaźń; ".repeat(600), "koniec"].concat());
        let (title, who) = (Title::new(text), Who::Technician);
        tell(&mut model, Msg::AddedTask(TaskDetails { title, minutes: 20, who, when, verify, note }));
    }
    for (task, text) in catalogue::all().iter().map(|task| task.id).step_by(2).zip(HOSTILE.into_iter().cycle()) {
        let text = Some([text, "\r\n1. krok; z „,”\n# Po czym poznać\n- ", &"wiersz \\ i ".repeat(400)].concat());
        tell(&mut model, Msg::WroteText { key: TextKey::Procedure(task), text });
    }
    let mut preferences = model.preferences.clone();
    let campaign = OwnFreeze::new(HOSTILE[2], day("2027-05-10"), day("2027-05-23")).unwrap();
    preferences.choose_freezes(vec![campaign]).unwrap();
    tell(&mut model, Msg::ChangedPreferences(preferences));
    tell(&mut model, Msg::AskedForCalendar);
    model
}

/// Tells the model, and follows where it leads; gives the last file that it hands out.
fn tell(model: &mut Model, msg: Msg) -> Option<String> {
    let mut file = None;
    for effect in update(model, msg) {
        match effect {
            Effect::DownloadFile { text, .. } => file = Some(text),
            Effect::GoTo(page) => _ = tell(model, Msg::OpenedPage(page)),
            _ => {}
        }
    }
    file
}

/// Every form in every zone, the languages in turn. Timed forms work on Sunday nights, so that visits meet clock changes.
fn forms(folder: &Path, answers: &str) {
    let mut model = begun(answers);
    let usual = model.calendar().unwrap().plan;
    let mut preferences = model.preferences.clone();
    preferences.choose_weekday(Performer::Technician, Some(Weekday::Sun)).unwrap();
    preferences.choose_free_day(Performer::Technician, FreeDay::Sunday, true);
    preferences.choose_free_day(Performer::Technician, FreeDay::Holiday, true);
    let night = (NaiveTime::from_hms_opt(0, 30, 0).unwrap(), NaiveTime::from_hms_opt(5, 0, 0).unwrap());
    preferences.choose_window(MaintenanceWindow::new(night.0, night.1).ok());
    let when = OwnSchedule::Every { days: 7, floating: false, first: day("2026-12-06") };
    let (title, who) = (Title::new("Co niedzielę"), Who::Technician);
    let (verify, note) = (Vec::new(), Note::default());
    tell(&mut model, Msg::AddedTask(TaskDetails { title, minutes: 90, who, when, verify, note }));
    tell(&mut model, Msg::ChoseTier(Some(Tier::Comprehensive)));
    tell(&mut model, Msg::ChangedPreferences(preferences));
    tell(&mut model, Msg::ChoseKeep(Keep::OnlyMoved));
    tell(&mut model, Msg::AcceptedChanges);
    let nights = model.calendar().unwrap().plan;

    let whole = Options { reminder: Reminder::NineTheDayBefore, ..Options::whole_plan(Language::Polish) };
    let timed = Options { times: Times::Hours, ..whole };
    let technician = Some(Performer::Technician);
    let forms = [
        timed,
        Options { items: Items::Visits, performer: technician, reminder: Reminder::DayBefore, ..timed },
        Options { items: Items::Series, from: Some(day("2027-02-01")), work: Some(WorkOf::Tier), ..timed },
    ];
    let mut asked: Vec<(Options, &str, &CalendarPlan)> = vec![
        (Options { items: Items::Series, reminder: Reminder::WeekBefore, ..whole }, "Europe/Warsaw", &usual),
        (Options { items: Items::Visits, performer: Some(Performer::Owner), ..whole }, "Europe/Warsaw", &usual),
        (Options { work: Some(WorkOf::Own), reminder: Reminder::Never, ..timed }, "Europe/Warsaw", &usual),
        (Options { work: Some(WorkOf::Own), ..whole }, "Europe/Warsaw", &usual),
    ];
    for (zone, changes) in ZONES {
        asked.extend(forms.iter().map(|form| (*form, zone, &nights)));
        for change in changes {
            assert!(nights.visits_on(day(change)).next().is_some(), "no visit meets the change of {zone}");
        }
    }
    let app = Url::new("https://example.pl/plań; \"a, b\"\\\r\nATTENDEE:c/?d=<e>&f=g").ok();
    let mut all: Vec<(String, String)> = Vec::new();
    let mut texts = serde_json::Map::new();
    let (mut series, mut reminders, mut name) = (0, 0, None);
    for (number, (options, zone, plan)) in (0_u128..).zip(asked) {
        let language = if number % 2 == 0 { Language::Polish } else { Language::English };
        let options = Options { language, ..options };
        let (site, today) = (model.site.as_str(), day("2026-12-01"));
        let (id, now) = (Uuid::from_u128(1_000 + number), stamp(today, 600));
        let request = Request { plan: id, site, texts: &model.texts, app: app.clone(), today, now };
        let mut exports = Exports::default();
        exports.zone = TimeZone::named(zone).unwrap();
        // A site may have no work of some kind; there is nothing to read then.
        let Ok(exported) = export(plan, &request, options, None, &exports) else { continue };
        for event in &exported.calendar.events {
            series += usize::from(event.series.is_some());
            let url = event.url.as_ref().map_or("", Url::as_str);
            reminders += usize::from(matches!(event.status, Status::Confirmed { alarm: Some(_) }));
            let expected = serde_json::json!([event.summary, event.description, event.categories, url]);
            texts.insert(event.uid.to_string(), expected);
        }
        name.get_or_insert_with(|| exported.calendar.name.clone());
        fs::write(folder.join(format!("one-{number}.ics")), &exported.text).unwrap();
        all.push((exported.text, occurrences_tsv(&exported.calendar)));
    }
    assert!(series > 3, "hardly anything repeats: {series}");
    fs::write(folder.join("all.ics"), together(all.iter().map(|(file, _)| file.as_str()))).unwrap();
    let lists: String = all.iter().map(|(_, list)| list.as_str()).collect();
    fs::write(folder.join("all.tsv"), lists).unwrap();
    let texts = serde_json::json!({ "calendar": name, "items": texts, "reminders": reminders });
    fs::write(folder.join("texts.json"), texts.to_string()).unwrap();
}

/// The events and zones of several files as one, under the name of the first, so that each reader is started once.
fn together<'a>(files: impl Iterator<Item = &'a str>) -> String {
    let (mut names, mut zones, mut events) = (None, Vec::new(), String::new());
    for file in files {
        let (from, to) =
            (file.find("NAME:").unwrap(), file.find("X-WR-TIMEZONE:").or(file.find("BEGIN:VEVENT")).unwrap());
        names.get_or_insert(&file[from..to]);
        let mut rest = file;
        for kind in ["VTIMEZONE", "VEVENT"] {
            let (begin, end) = (format!("BEGIN:{kind}\r\n"), format!("END:{kind}\r\n"));
            while let Some(at) = rest.find(&begin) {
                let length = rest[at..].find(&end).unwrap() + end.len();
                let component = rest[at..at + length].to_owned();
                rest = &rest[at + length..];
                if kind == "VEVENT" {
                    events += &component;
                } else if !zones.contains(&component) {
                    zones.push(component);
                }
            }
        }
    }
    let head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Konserwator//Konserwator//PL\r\n";
    [head, names.unwrap_or_default(), &zones.concat(), &events, "END:VCALENDAR\r\n"].concat()
}

/// Three calendars of one plan, and their next files after each of several things that a person does.
fn history(folder: &Path, answers: &str) {
    let mut model = begun(answers);
    let whole = Options::whole_plan(Language::Polish);
    let forms = [
        whole,
        Options { items: Items::Series, performer: Some(Performer::Technician), ..whole },
        Options { items: Items::Visits, times: Times::Hours, language: Language::English, ..whole },
    ];
    let mut minute = 0;
    for round in 0..5_u64 {
        for (place, options) in forms.iter().enumerate() {
            minute += 1;
            let number = model.exports.calendars().get(place).map(|calendar| calendar.number);
            let (now, app) = (stamp(model.today, minute), Url::new("https://example.pl/plan/").ok());
            let delivery = Delivery::Download;
            let file = tell(&mut model, Msg::AskedForFile { options: *options, number, delivery, now, app });
            let Some(file) = file else { panic!("no file in round {round}: {:?}", model.export_problem) };
            fs::write(folder.join(format!("next-{place}-{round}.ics")), file).unwrap();
        }
        let open: Vec<_> = model.agreed.open(&model.history()).map(|(id, entry)| (id.clone(), *entry)).collect();
        let (id, entry) = open.get(3).cloned().unwrap();
        match round {
            0 => _ = tell(&mut model, Msg::TickedOccurrence { id, day: entry.day }),
            1 => {
                let days = model.calendar().unwrap().plan.days_to_move(&id);
                let to = days.into_iter().find(|other| *other != entry.day).unwrap();
                tell(&mut model, Msg::MovedOccurrence { id, to });
            }
            2 => {
                let off = SwitchedOff { reason: OffReason::NotNeeded, note: Note::default() };
                tell(&mut model, Msg::SwitchedTaskOff { task: id.task().clone(), off });
                tell(&mut model, Msg::AcceptedChanges);
            }
            _ => {
                let today = model.today + Days::new(40);
                tell(&mut model, Msg::DayChanged(today));
                tell(&mut model, Msg::AcceptedChanges);
            }
        }
    }
}

/// A file with one event in each zone, and the offsets that the planner believes in, every third day for three years.
fn zones(folder: &Path) {
    let mut list = String::new();
    for name in TimeZone::names() {
        let Ok(zone) = TimeZone::named(name) else {
            list += &format!("{name}\trefused\n");
            continue;
        };
        let event = |day: NaiveDate| Event {
            uid: occurrence_uid(Uuid::nil(), name, &day.to_string()),
            when: When::timed(day.and_hms_opt(12, 0, 0).unwrap(), 60).unwrap(),
            series: None,
            summary: name.to_owned(),
            description: String::new(),
            categories: Vec::new(),
            color: None,
            url: None,
            sequence: 0,
            changed: stamp(day, 0),
            status: Status::Confirmed { alarm: None },
        };
        let days = day("2026-12-01").iter_days().step_by(3).take(365);
        let calendar = |events| ical::Calendar { name: String::new(), language: Language::Polish, zone, events };
        let plain = name.replace('/', "-");
        let file = ical::write(&calendar(vec![event(day("2026-12-01")), event(day("2029-06-01"))])).unwrap();
        fs::write(folder.join(format!("zone-{plain}.ics")), file).unwrap();
        for line in occurrences_tsv(&calendar(days.map(event).collect())).lines().skip(1) {
            list += &format!("{name}\t{}\n", line.split('\t').nth(1).unwrap());
        }
    }
    fs::write(folder.join("zones.tsv"), list).unwrap();
}
