//! Our own calendar file comes back: what was dragged to another day becomes a move, taken over and taken back as one step.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

mod agreed_shop;

use agreed_shop::{BEGUN, day, plan, shop};
use chrono::NaiveDate;
use planner::calendar::{OccurrenceId, OwnSchedule, TaskDetails, Whose, WhyNotThere};
use planner::export::{Exports, Items, Options, Times, export};
use planner::ical::{Event, TimeZone, UtcStamp};
use planner::import::{CannotTake, Choice, ImportError, MAX_OCTETS, Returned};
use planner::model::{
    Action, Delivery, Effect, Import, ImportMsg, ImportProblem, Model, Msg, Notice, Page, TakenOver, update,
};
use planner::{Language, text};
use uuid::Uuid;

/// Sends a message and follows where it leads; gives back the file that was handed out, if any.
fn send(model: &mut Model, msg: Msg) -> Option<String> {
    let mut file = None;
    for effect in update(model, msg) {
        match effect {
            Effect::GoTo(page) => drop(send(model, Msg::OpenedPage(page))),
            Effect::DownloadFile { text, .. } => file = Some(text),
            _ => {}
        }
    }
    file
}

fn exported_as(model: &mut Model, options: Options) -> String {
    let now = UtcStamp::new(day(BEGUN).and_hms_opt(10, 0, 0).unwrap()).unwrap();
    send(model, Msg::AskedForFile { options, number: None, delivery: Delivery::Download, now, app: None }).unwrap()
}

fn exported(model: &mut Model, timed: bool) -> String {
    let times = if timed { Times::Hours } else { Times::Days };
    exported_as(model, Options { times, ..Options::whole_plan(Language::Polish) })
}

fn basic(day: NaiveDate) -> String {
    day.to_string().replace('-', "")
}

/// The file in which an item lies on another day, as a calendar program writes it.
fn dragged(file: &str, uid: &str, to: NaiveDate) -> String {
    let at = file.find(&format!("UID:{uid}")).unwrap();
    let end = at + file[at..].find("END:VEVENT").unwrap();
    let item = &file[at..end];
    let mut other = String::new();
    for line in item.split_inclusive("\r\n") {
        let date = line.rsplit_once(':').map(|(_, value)| value.trim_end().to_owned()).unwrap_or_default();
        if line.starts_with("DTSTART;VALUE=DATE") {
            other.push_str(&line.replace(&date, &basic(to)));
        } else if line.starts_with("DTEND;VALUE=DATE") {
            other.push_str(&line.replace(&date, &basic(to.succ_opt().unwrap())));
        } else if line.starts_with("DTSTART") || line.starts_with("DTEND") {
            other.push_str(&line.replace(&date[..8], &basic(to)));
        } else {
            other.push_str(line);
        }
    }
    [&file[..at], &other, &file[end..]].concat()
}

fn returned(model: &Model) -> &Returned {
    match &model.import {
        Import::Read { returned, .. } => returned,
        other => panic!("{other:?}"),
    }
}

/// Entries with a day to which they can be moved: identity, item, day, new day.
fn movable(model: &Model) -> Vec<(OccurrenceId, String, NaiveDate, NaiveDate)> {
    let plan = plan(model);
    plan.entries()
        .filter_map(|(visit, entry)| {
            let to = *plan.days_to_move(&entry.id).first()?;
            let id = entry.id.to_string();
            let (task, slot) = id.split_once('/').unwrap();
            let uid = planner::ical::occurrence_uid(model.plan, task, slot);
            Some((entry.id.clone(), uid.to_string(), visit.day, to))
        })
        .collect()
}

#[test]
fn a_file_that_comes_back_as_it_was_moves_nothing() {
    for timed in [false, true] {
        let mut model = shop();
        let file = exported(&mut model, timed);
        let entries = plan(&model).entries().count();
        assert!(file.len() < MAX_OCTETS, "a year of a busy shop can come back: {}", file.len());
        send(&mut model, Msg::Import(ImportMsg::ChoseFile(file)));
        assert_eq!(returned(&model), &Returned { as_they_were: entries, ..Returned::default() });
    }
}

#[test]
fn what_was_dragged_is_taken_over_in_one_step_and_taken_back_in_one() {
    for timed in [false, true] {
        let mut model = shop();
        let file = exported(&mut model, timed);
        let (id, uid, from, to) = movable(&model)[0].clone();
        send(&mut model, Msg::OpenedPage(Page::Import));
        send(&mut model, Msg::Import(ImportMsg::ChoseFile(dragged(&file, &uid, to))));
        let back = returned(&model).clone();
        let [one] = &back.moves[..] else { panic!("{back:?}") };
        assert_eq!((&one.id, one.from, one.to, one.allowed), (&id, from, to, Ok(())));
        let before = model.agreed.clone();
        send(&mut model, Msg::Import(ImportMsg::TookOver { choices: vec![], moves: vec![0] }));
        assert_eq!(model.page, Page::Agenda);
        let taken = TakenOver { moves: 1, ..TakenOver::default() };
        assert_eq!(model.notice, Some(Notice::Done(Action::TookOver(taken))));
        let calendar = model.calendar().unwrap();
        let lies = calendar.plan.entries().find(|(_, entry)| entry.id == id).map(|(visit, _)| visit.day);
        assert_eq!(lies, Some(to));
        send(&mut model, Msg::Undid);
        assert_eq!(model.agreed, before);
    }
}

#[test]
fn what_is_not_ticked_stays() {
    let mut model = shop();
    let file = exported(&mut model, false);
    let (_, uid, _, to) = movable(&model)[0].clone();
    send(&mut model, Msg::Import(ImportMsg::ChoseFile(dragged(&file, &uid, to))));
    let before = model.agreed.clone();
    send(&mut model, Msg::Import(ImportMsg::TookOver { choices: vec![], moves: vec![] }));
    assert_eq!((&model.agreed, model.undo_name()), (&before, None));
}

#[test]
fn a_day_that_is_not_allowed_is_shown_with_its_reason_and_never_taken() {
    let mut model = shop();
    let file = exported(&mut model, false);
    let plan = plan(&model);
    let (_, uid, _, _) = movable(&model)[0].clone();
    // The first entry of a new client has a date by which it has to be done: what lies behind that is told first.
    let after_the_end = plan.to.succ_opt().unwrap();
    for (to, reason) in [
        ("2026-12-06", WhyNotThere::NobodyWorks),
        ("2026-12-25", WhyNotThere::AfterItsTerm),
        (&after_the_end.to_string(), plan.why_not_there(&movable(&model)[0].0, after_the_end).unwrap()),
        ("2026-11-30", WhyNotThere::Past),
    ] {
        send(&mut model, Msg::Import(ImportMsg::ChoseFile(dragged(&file, &uid, day(to)))));
        assert_eq!(returned(&model).moves[0].allowed, Err(reason), "{to}");
        let before = model.agreed.clone();
        send(&mut model, Msg::Import(ImportMsg::TookOver { choices: vec![], moves: vec![0] }));
        assert_eq!(model.agreed, before, "{to}");
    }
}

/// Every move that the preview allows is one that a person could make by hand, also beside the others.
#[test]
fn many_moves_are_allowed_only_as_far_as_they_are_allowed_together() {
    let mut model = shop();
    let mut file = exported(&mut model, false);
    let all = movable(&model);
    assert!(all.len() > 20);
    let to = all[3].3;
    for (_, uid, _, _) in &all {
        file = dragged(&file, uid, to);
    }
    send(&mut model, Msg::Import(ImportMsg::ChoseFile(file)));
    let back = returned(&model).clone();
    let allowed: Vec<_> = back.moves.iter().filter(|one| one.allowed.is_ok()).cloned().collect();
    assert!(!allowed.is_empty() && allowed.len() < back.moves.len());
    // By hand, one after the other, in a second sitting.
    let mut by_hand = shop();
    for one in &allowed {
        let plan = by_hand.calendar().unwrap().plan;
        assert!(plan.days_to_move(&one.id).contains(&one.to), "{} {}", one.id, one.to);
        send(&mut by_hand, Msg::MovedOccurrence { id: one.id.clone(), to: one.to });
    }
    send(&mut model, Msg::Import(ImportMsg::TookOver { choices: vec![], moves: (0..back.moves.len()).collect() }));
    assert_eq!(model.agreed, by_hand.agreed);
}

#[test]
fn another_hour_of_the_same_day_is_no_move() {
    let mut model = shop();
    let file = exported(&mut model, true);
    let at = file.find("DTSTART;TZID=Europe/Warsaw:").unwrap() + "DTSTART;TZID=Europe/Warsaw:20261201T".len();
    let other = [&file[..at], "21", &file[at + 2..]].concat();
    send(&mut model, Msg::Import(ImportMsg::ChoseFile(other)));
    let back = returned(&model);
    assert_eq!((back.moves.len(), back.hours_only), (0, 1));
}

#[test]
fn a_visit_on_another_day_moves_all_of_its_work() {
    let mut model = shop();
    let file = exported_as(&mut model, Options { items: Items::Visits, ..Options::whole_plan(Language::Polish) });
    let plan = plan(&model);
    let (visit, to) = plan
        .visits
        .iter()
        .filter(|visit| visit.entries.len() > 1)
        .find_map(|visit| {
            let days = |id| plan.days_to_move(id);
            let to = *days(&visit.entries[0].id).iter().find(|day| {
                visit.entries.iter().all(|entry| days(&entry.id).contains(*day))
                    && plan.visits.iter().all(|other| other.day != **day)
            })?;
            Some((visit.clone(), to))
        })
        .unwrap();
    let begins = format!("DTSTART;VALUE=DATE:{}", basic(visit.day));
    let uid = file
        .split("BEGIN:VEVENT")
        .find(|item| item.contains(&begins))
        .and_then(|item| item.lines().find_map(|line| line.strip_prefix("UID:")))
        .unwrap();
    send(&mut model, Msg::Import(ImportMsg::ChoseFile(dragged(&file, uid, to))));
    let back = returned(&model);
    let moved: Vec<&OccurrenceId> = back.moves.iter().map(|back| &back.id).collect();
    assert_eq!(moved.len(), visit.entries.len());
    assert!(visit.entries.iter().all(|entry| moved.contains(&&entry.id)));
    assert!(back.moves.iter().all(|back| (back.from, back.to) == (visit.day, to)));
    assert_eq!((back.foreign, back.closed), (0, 0));
}

/// A shop with work that repeats without a break, and its file of series.
fn with_series() -> (Model, String) {
    let mut model = shop();
    let details = TaskDetails {
        title: planner::service_book::Title::new("Co tydzień: próbne zamówienie"),
        minutes: 15,
        who: planner::calendar::Who::Owner,
        when: OwnSchedule::Every { days: 28, floating: false, first: day("2026-12-08") },
        verify: Vec::new(),
        note: planner::service_book::Note::default(),
    };
    send(&mut model, Msg::AddedTask(details));
    send(&mut model, Msg::AcceptedChanges);
    let file = exported_as(&mut model, Options { items: Items::Series, ..Options::whole_plan(Language::Polish) });
    (model, file)
}

#[test]
fn a_series_is_told_and_moves_nothing() {
    let (mut model, file) = with_series();
    let series = file.matches("RRULE:").count() - file.matches("BEGIN:DAYLIGHT").count() * 2;
    assert!(series > 0, "some work of the shop is regular");
    send(&mut model, Msg::Import(ImportMsg::ChoseFile(file)));
    let back = returned(&model);
    assert_eq!((back.series, back.moves.len(), back.foreign), (series, 0, 0));
    assert!(text::import::returned(Language::English, back).iter().any(|line| line.contains("series")));
}

/// The file with another day instead of one day of an item, as calendar programs write it.
fn dragged_out(file: &str, uid: &str, day: NaiveDate, to: NaiveDate) -> String {
    let other = format!(
        "BEGIN:VEVENT\r\nUID:{uid}\r\nRECURRENCE-ID;VALUE=DATE:{}\r\nDTSTART;VALUE=DATE:{}\r\nDTEND;VALUE=DATE:{}\r\n\
         SUMMARY:Co tydzień\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        basic(day),
        basic(to),
        basic(to.succ_opt().unwrap())
    );
    file.replace("END:VCALENDAR\r\n", &other)
}

#[test]
fn days_that_were_dragged_out_of_a_series_are_moves_each_by_itself() {
    let (mut model, file) = with_series();
    let before = plan(&model);
    let now = UtcStamp::new(day(BEGUN).and_hms_opt(10, 0, 0).unwrap()).unwrap();
    let options = Options { items: Items::Series, ..Options::whole_plan(Language::Polish) };
    let exported = export(&before, &model.export_request(now, None), options, None, &Exports::default()).unwrap();
    // A series of which two days can be moved; its days are those of the plan, and so is the work on them.
    let work_of = |event: &Event| -> Vec<(OccurrenceId, NaiveDate, Option<NaiveDate>)> {
        let days = event.series.as_ref().map_or(&[][..], |series| &series.days);
        let of_series = before
            .entries()
            .filter(|(visit, entry)| entry.task.name(Language::Polish) == event.summary && days.contains(&visit.day));
        let work: Vec<_> = of_series
            .map(|(visit, entry)| (entry.id.clone(), visit.day, before.days_to_move(&entry.id).last().copied()))
            .collect();
        assert_eq!(work.len(), days.len(), "{}", event.summary);
        work
    };
    let (uid, work) = exported
        .calendar
        .events
        .iter()
        .map(|event| (event.uid.to_string(), work_of(event)))
        .find(|(_, work)| work.len() > 2 && work.iter().filter(|(_, _, to)| to.is_some()).count() > 1)
        .unwrap();
    let mut own = work;
    own.sort_by_key(|(_, day, to)| (to.is_none(), *day));
    let to = |at: usize| own[at].2.unwrap();
    let file = dragged_out(&file, &uid, own[0].1, to(0));
    let file = dragged_out(&file, &uid, own[1].1, to(1));
    // A day of which only the text was changed, and one that is none of the series.
    let file = dragged_out(&file, &uid, own[2].1, own[2].1);
    let file = dragged_out(&file, &uid, own[2].1.succ_opt().unwrap(), to(1));
    send(&mut model, Msg::Import(ImportMsg::ChoseFile(file)));
    let back = returned(&model).clone();
    let moves: Vec<_> = back.moves.iter().map(|one| (one.uid.to_string(), one.id.clone(), one.from, one.to)).collect();
    let mut expected: Vec<_> = [0, 1].map(|at| (uid.clone(), own[at].0.clone(), own[at].1, to(at))).into();
    expected.sort_by_key(|one| one.3);
    assert_eq!(moves, expected);
    assert!(back.moves.iter().all(|one| one.allowed.is_ok()), "{:?}", back.moves);
    assert_eq!((back.closed, back.foreign), (1, 0), "no work lies on a day that is none of the series");
    // Only one of them is ticked.
    let place = back.moves.iter().position(|one| one.id == own[1].0).unwrap();
    send(&mut model, Msg::Import(ImportMsg::TookOver { choices: vec![], moves: vec![place] }));
    let after = plan(&model);
    let day_of = |at: usize| after.entries().find(|(_, entry)| entry.id == own[at].0).map(|(visit, _)| visit.day);
    assert_eq!((day_of(0), day_of(1)), (Some(own[0].1), Some(to(1))));
}

#[test]
fn a_file_on_the_clock_of_a_far_site_comes_back_as_it_was() {
    for zone in ["America/New_York", "Pacific/Auckland", "Asia/Kolkata"] {
        let mut model = shop();
        send(&mut model, Msg::ChoseTimeZone(TimeZone::named(zone).unwrap()));
        let file = exported(&mut model, true);
        assert!(file.contains(&format!("DTSTART;TZID={zone}:")));
        send(&mut model, Msg::Import(ImportMsg::ChoseFile(file)));
        let back = returned(&model);
        assert_eq!((back.moves.len(), back.hours_only, back.foreign, back.closed), (0, 0, 0, 0), "{zone}");
    }
}

#[test]
fn the_file_of_another_plan_is_told_and_moves_nothing() {
    let mut other = shop();
    let file = exported(&mut other, false);
    let mut model = shop();
    model.plan = Uuid::from_u128(8);
    send(&mut model, Msg::Import(ImportMsg::ChoseFile(file)));
    let back = returned(&model);
    assert!(back.foreign > 20 && back.moves.is_empty() && back.as_they_were == 0);
    assert!(text::import::returned(Language::Polish, back)[0].contains("z\u{a0}innego planu"));
}

#[test]
fn what_was_done_since_is_no_move() {
    let mut model = shop();
    let file = exported(&mut model, false);
    let (id, uid, _, to) = movable(&model)[0].clone();
    send(&mut model, Msg::TickedOccurrence { id, day: day(BEGUN) });
    send(&mut model, Msg::Import(ImportMsg::ChoseFile(dragged(&file, &uid, to))));
    assert!(returned(&model).moves.is_empty() && returned(&model).closed >= 1);
}

#[test]
fn days_off_are_taken_over_as_one_step_that_waits_for_consent() {
    let mut model = shop();
    let plan = plan(&model);
    let (visit, _) = plan.entries().nth(8).unwrap();
    let off = visit.day;
    let file = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Urlop\nDTSTART;VALUE=DATE:{}\nEND:VEVENT\nEND:VCALENDAR\n",
        basic(off)
    );
    send(&mut model, Msg::OpenedPage(Page::Import));
    send(&mut model, Msg::Import(ImportMsg::ChoseFile(file)));
    let took_over = |choice| Msg::Import(ImportMsg::TookOver { choices: vec![choice], moves: vec![] });
    send(&mut model, took_over(Choice::Ignore));
    assert_eq!((model.page, model.undo_name()), (Page::Import, None));
    send(&mut model, took_over(Choice::Busy(Whose::Both)));
    assert_eq!(model.page, Page::Changes);
    let taken = TakenOver { days_off: 2, ..TakenOver::default() };
    assert_eq!(model.notice, Some(Notice::Done(Action::TookOver(taken))));
    assert_eq!(model.preferences.days_off().len(), 1);
    let calendar = model.calendar().unwrap();
    assert!(calendar.plan.visits.iter().any(|visit| visit.day == off), "the agreed plan waits");
    let proposal = calendar.proposed.unwrap();
    assert!(proposal.plan.visits.iter().all(|visit| visit.day != off));
    send(&mut model, Msg::Undid);
    assert!(model.preferences.days_off().is_empty());
}

#[test]
fn what_cannot_be_taken_over_stays_in_the_preview_with_its_reason() {
    let mut model = shop();
    let days: String = (0..41)
        .map(|number| day("2027-01-01") + chrono::Days::new(2 * number))
        .map(|day| format!("BEGIN:VEVENT\nSUMMARY:Wolne\nDTSTART;VALUE=DATE:{}\nEND:VEVENT\n", basic(day)))
        .collect();
    send(&mut model, Msg::OpenedPage(Page::Import));
    send(&mut model, Msg::Import(ImportMsg::ChoseFile(format!("BEGIN:VCALENDAR\n{days}END:VCALENDAR\n"))));
    let choices = vec![Choice::Busy(Whose::Both)];
    send(&mut model, Msg::Import(ImportMsg::TookOver { choices, moves: vec![] }));
    let Import::Read { problem: Some(problem), .. } = &model.import else { panic!("{:?}", model.import) };
    assert_eq!(*problem, CannotTake::ManyDaysOff(41));
    assert!(model.preferences.days_off().is_empty());
    send(&mut model, Msg::Import(ImportMsg::ChoseFile("hello".to_owned())));
    assert_eq!(model.import, Import::Failed(ImportProblem::File(ImportError::NotACalendar)));
    send(&mut model, Msg::OpenedPage(Page::Agenda));
    assert_eq!(model.import, Import::Nothing);
}
