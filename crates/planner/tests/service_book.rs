//! The service book and what rests on it: what holds after corrections, what incidents teach, undo and redo.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

mod sitting;

use chrono::Days;
use planner::answers::{IncidentKind, Money, draft_from_json};
use planner::calendar::*;
use planner::catalogue::TaskId;
use planner::model::*;
use planner::service_book::{IncidentCause, *};
use planner::{ServiceBook, text};
use sitting::{Browser, day};

const SHOP: &str = include_str!("../examples/sites/woocommerce-shop.json");

fn shop() -> Browser {
    Browser::with(&draft_from_json(&serde_json::from_str(SHOP).unwrap()).unwrap(), day("2026-12-01"))
}

fn cost(zloty: u32) -> Statement {
    Statement::Cost { day: day("2026-12-01"), amount: Money::zloty(zloty), note: Note::default() }
}

fn incident(noticed: &str, cause: IncidentCause) -> Statement {
    let kind = IncidentKind::Silent;
    Statement::Incident(RecordedIncident { cause, ..RecordedIncident::new(day(noticed), kind) })
}

/// The first entries of the plan.
fn first(browser: &Browser, number: usize) -> Vec<OccurrenceId> {
    let mut open = browser.open();
    open.sort_by_key(|(_, entry)| entry.day);
    open.into_iter().take(number).map(|(id, _)| id).collect()
}

#[test]
fn a_line_that_does_not_fit_the_one_to_which_it_refers_is_not_written() {
    let today = day("2026-12-01");
    let mut book = ServiceBook::empty();
    let stated = book.record(today, Recorded::Stated(cost(10))).unwrap();
    let decision = Statement::Decision { day: today, note: Note::new("Zostajemy") };
    let refused = [
        (Recorded::Withdraws { number: 7 }, CannotRecord::NoSuchEntry),
        (Recorded::Restores { number: stated }, CannotRecord::NotSo),
        (Recorded::Corrects { number: stated, with: decision }, CannotRecord::OtherMatter),
        (Recorded::Corrects { number: 7, with: cost(11) }, CannotRecord::NoSuchEntry),
    ];
    for (what, why) in refused {
        assert_eq!(book.record(today, what.clone()), Err(why), "{what:?}");
    }
    let corrected = book.record(today, Recorded::Corrects { number: stated, with: cost(11) }).unwrap();
    assert_eq!(
        book.record(today, Recorded::Corrects { number: corrected, with: cost(12) }),
        Err(CannotRecord::NoSuchEntry),
        "a correction is corrected by one more of the statement"
    );
    let withdrawn = book.record(today, Recorded::Withdraws { number: stated }).unwrap();
    assert_eq!(
        book.record(today, Recorded::Withdraws { number: withdrawn }),
        Err(CannotRecord::NoSuchEntry),
        "what was withdrawn is restored"
    );
    assert_eq!(book.record(today, Recorded::Corrects { number: stated, with: cost(12) }), Err(CannotRecord::NotSo));
    assert_eq!(book.entries().len(), 3);
}

#[test]
fn a_withdrawn_correction_leaves_the_one_before() {
    let today = day("2026-12-01");
    let mut book = ServiceBook::empty();
    let number = book.record(today, Recorded::Stated(cost(10))).unwrap();
    let said = |book: &ServiceBook| book.in_force().next().map(|line| line.what.clone());
    book.record(today, Recorded::Corrects { number, with: cost(11) }).unwrap();
    let second = book.record(today, Recorded::Corrects { number, with: cost(12) }).unwrap();
    assert_eq!(said(&book), Some(cost(12)));
    book.record(today, Recorded::Withdraws { number: second }).unwrap();
    assert_eq!(said(&book), Some(cost(11)));
    book.record(today, Recorded::Restores { number: second }).unwrap();
    assert_eq!(said(&book), Some(cost(12)));
}

#[test]
fn a_correction_of_work_counts_in_the_place_of_what_it_corrects() {
    let mut browser = shop();
    let id = first(&browser, 1)[0].clone();
    let planned = browser.model.agreed.entries[&id];
    browser.send(Msg::DayChanged(planned.day + Days::new(3)));
    browser.send(Msg::TickedOccurrence { id: id.clone(), day: planned.day });
    let line = browser.model.book.in_force().next().unwrap();
    let (number, mut work) = (line.number, line.what.clone());
    browser.send(Msg::ReopenedOccurrence(id.clone()));
    browser.send(Msg::TickedOccurrence { id: id.clone(), day: planned.day });
    let Statement::Work(WorkEntry { event: WorkEvent::Done { day: done, .. }, .. }) = &mut work else { panic!() };
    *done = planned.day + Days::new(1);
    browser.send(Msg::CorrectedEntry { number, with: work.clone() });
    assert_eq!(browser.model.history().done[&id], planned.day, "the first tick is no longer the last word");
    let number = browser.model.book.in_force().last().unwrap().number;
    browser.send(Msg::CorrectedEntry { number, with: work });
    assert_eq!(browser.model.history().done[&id], planned.day + Days::new(1));
}

#[test]
fn what_was_written_about_work_stays_with_it_and_its_minutes_count() {
    let mut browser = shop();
    let id = first(&browser, 1)[0].clone();
    let at = browser.model.agreed.entries[&id].day;
    browser.send(Msg::DayChanged(at));
    let report = WorkReport { minutes: 77, note: Note::new("Kopia\nz 3:00"), ticked: vec![0] };
    browser.send(Msg::FinishedOccurrence { id: id.clone(), day: at, report: report.clone() });
    assert_eq!(report.note.as_str(), "Kopia z 3:00");
    assert_eq!(browser.model.history().spent_min.values().sum::<u32>(), 77 + planner::calendar::SETUP_MIN);
    let work = browser.model.book.work().next().unwrap().clone();
    assert!(matches!(work.event, WorkEvent::Done { report: written, .. } if written == report));
    browser.reload();
    assert_eq!(browser.model.book.work().next().map(|work| work.id.clone()), Some(id));
}

#[test]
fn incidents_change_the_advice_and_quiet_days_do_not() {
    let mut browser = shop();
    let answers = planner::answers::validate(&browser.model.draft).unwrap();
    let losses = |browser: &Browser| {
        let variant = planner::advice::Variant::new(planner::Tier::Extended, planner::CareMode::Care);
        format!("{:?}", browser.model.advisor().losses(&answers, variant))
    };
    let before = losses(&browser);
    browser.send(Msg::DayChanged(day("2027-11-30")));
    assert_eq!(losses(&browser), before, "in the first year nothing was read yet");
    browser.send(Msg::WroteStatement(incident("2027-03-01", IncidentCause::Checkout)));
    let after = losses(&browser);
    assert_ne!(after, before);
    browser.send(Msg::Undid);
    assert_eq!(losses(&browser), before);
    browser.send(Msg::Redid);
    assert_eq!(losses(&browser), after);
    // What happened before the book was opened belongs to the list in the answers.
    browser.send(Msg::WroteStatement(incident("2026-11-30", IncidentCause::Checkout)));
    assert_eq!(losses(&browser), after);
    browser.send(Msg::DayChanged(day("2027-12-01")));
    assert_ne!(losses(&browser), after, "a year has been read");
    let read = losses(&browser);
    browser.send(Msg::DayChanged(day("2028-11-30")));
    assert_eq!(losses(&browser), read);
}

#[test]
fn who_writes_an_incident_is_told_what_it_changes_in_the_advice() {
    let mut browser = shop();
    browser.send(Msg::DayChanged(day("2027-06-01")));
    let mut rates = Vec::new();
    for noticed in ["2027-03-01", "2027-03-02", "2027-03-03"] {
        browser.send(Msg::WroteStatement(incident(noticed, IncidentCause::Checkout)));
        let Some(Notice::Learned { kind, before, after }) = browser.model.notice.clone() else {
            panic!("{:?}", browser.model.notice)
        };
        assert_eq!(kind, IncidentKind::Silent);
        rates.push((before.in_a_hundred_years, after.in_a_hundred_years));
        let answers = planner::answers::validate(&browser.model.draft).unwrap();
        let advised = browser.model.advisor().recommend(&answers).tier();
        assert_eq!(after.advised, advised, "as the page of the advice says");
        for language in planner::Language::ALL {
            let said = text::replanning::notice(language, browser.model.notice.as_ref().unwrap());
            let number = text::decimal(language, f64::from(after.in_a_hundred_years) / 100.0, 2);
            assert!(said.contains(&number), "{said}");
        }
    }
    assert!(rates.iter().all(|(before, after)| before < after), "{rates:?}");
    assert!(rates.windows(2).all(|pair| pair[1].0 == pair[0].1), "each begins where the last one ended: {rates:?}");
    // What was before the calendar belongs to the answers, and changes nothing here.
    browser.send(Msg::WroteStatement(incident("2026-11-01", IncidentCause::Checkout)));
    assert!(matches!(browser.model.notice, Some(Notice::Done(Action::Wrote(_)))));
}

#[test]
fn what_lies_ahead_cannot_have_happened() {
    let mut browser = shop();
    browser.send(Msg::WroteStatement(incident("2027-03-01", IncidentCause::Form)));
    assert_eq!(browser.model.book.incidents().next().map(|incident| incident.noticed), Some(day("2026-12-01")));
}

#[test]
fn incidents_suggest_work_once_and_nothing_that_is_done_as_often() {
    let today = day("2026-12-01");
    let mut book = ServiceBook::empty();
    let mut write = |what| book.record(today, Recorded::Stated(what)).unwrap();
    let earlier = write(incident("2026-12-01", IncidentCause::Checkout));
    let later = write(incident("2026-12-01", IncidentCause::Checkout));
    let restore = write(incident("2026-12-01", IncidentCause::Restore));
    let (always, never) = (|_: TaskId| true, |_: TaskId| None);
    let test_order = Suggestion { incident: later, work: SuggestedWork::Task(TaskId::QA03), every_days: 7 };
    let restore_test = Suggestion { incident: restore, work: SuggestedWork::Task(TaskId::BK03), every_days: 30 };
    assert_eq!(suggested(&book, &always, &never), [restore_test, test_order]);
    assert_eq!(suggested(&book, &always, &|task| (task == TaskId::BK03).then_some(30)), [test_order]);
    assert_eq!(suggested(&book, &always, &|task| (task == TaskId::BK03).then_some(90)), [restore_test, test_order]);
    let answered = |incident| Statement::Suggestion { incident, work: SuggestedWork::Task(TaskId::QA03), taken: false };
    book.record(today, Recorded::Stated(answered(earlier))).unwrap();
    assert_eq!(suggested(&book, &always, &never), [restore_test, test_order], "the newer incident asks again");
    book.record(today, Recorded::Stated(answered(later))).unwrap();
    assert_eq!(suggested(&book, &always, &never), [restore_test]);
    book.record(today, Recorded::Withdraws { number: restore }).unwrap();
    assert_eq!(suggested(&book, &always, &never), []);
}

#[test]
fn each_action_is_named_taken_back_exactly_and_done_again() {
    let browser = shop();
    let ids = first(&browser, 3);
    let at = browser.model.agreed.entries[&ids[0]].day;
    let plan = browser.calendar().plan;
    let (moves, to) =
        first(&browser, 30).into_iter().find_map(|id| Some((id.clone(), *plan.days_to_move(&id).first()?))).unwrap();
    let mut preferences = browser.model.preferences.clone();
    preferences.choose_months(6).unwrap();
    let task = |id: &OccurrenceId| OwnWork::default().task(id.task()).unwrap();
    let skip = Msg::SkippedOccurrence { id: ids[0].clone(), reason: SkipReason::NoTime, note: Note::new("Urlop") };
    let cases = [
        (
            Msg::TickedOccurrence { id: ids[0].clone(), day: at },
            Action::Ticked { task: task(&ids[0]), id: ids[0].clone(), day: at.min(day("2026-12-01")) },
        ),
        (skip, Action::Skipped { task: task(&ids[0]), id: ids[0].clone() }),
        (Msg::MovedOccurrence { id: moves.clone(), to }, Action::Moved { task: task(&moves), id: moves, to }),
        (Msg::ChangedPreferences(preferences), Action::ChangedPreferences),
        (Msg::ChoseTier(Some(planner::Tier::Basic)), Action::ChoseVariant),
        (Msg::ChoseCalendarStart(day("2026-12-10")), Action::ChoseCalendarStart),
        (Msg::WroteStatement(cost(90)), Action::Wrote(StatementKind::Cost)),
    ];
    for (msg, action) in cases {
        let mut browser = browser.clone();
        let before = browser.derived();
        browser.send(msg);
        assert_eq!(browser.model.undo_name(), Some(&action));
        let after = browser.derived();
        assert!(before != after, "{action:?}");
        browser.send(Msg::Undid);
        assert!(browser.derived() == before, "{action:?} is not taken back exactly");
        assert_eq!((browser.model.undo_name(), browser.model.redo_name()), (None, Some(&action)));
        browser.send(Msg::Redid);
        assert!(browser.derived() == after, "{action:?} is not done again exactly");
        for language in [planner::Language::Polish, planner::Language::English] {
            let names = [
                planner::text::replanning::undo(language, &action),
                planner::text::replanning::redo(language, &action),
            ];
            assert!(names.iter().all(|name| name.len() > 8) && names[0] != names[1], "{names:?}");
        }
    }
}

#[test]
fn a_new_action_leaves_nothing_to_do_again_and_reloading_nothing_to_take_back() {
    let mut browser = shop();
    browser.send(Msg::WroteStatement(cost(10)));
    browser.send(Msg::Undid);
    browser.send(Msg::WroteStatement(cost(11)));
    assert_eq!(browser.model.redo_name(), None);
    browser.send(Msg::Redid);
    assert_eq!(browser.model.book.entries().len(), 3, "10 zł, its withdrawal, 11 zł");
    browser.reload();
    assert_eq!(browser.model.undo_name(), None);
    browser.send(Msg::Undid);
    assert_eq!(browser.model.book.entries().len(), 3);
}

#[test]
fn corrections_and_withdrawals_are_taken_back_by_lines_of_their_own() {
    let mut browser = shop();
    browser.send(Msg::WroteStatement(cost(10)));
    browser.send(Msg::CorrectedEntry { number: 1, with: cost(11) });
    browser.send(Msg::WithdrewEntry(1));
    let said = |browser: &Browser| browser.model.book.in_force().map(|line| line.what.clone()).collect::<Vec<_>>();
    let states = [vec![], vec![cost(10)], vec![cost(11)], vec![]];
    for _ in 0..2 {
        for state in states.iter().rev().skip(1) {
            browser.send(Msg::Undid);
            assert_eq!(&said(&browser), state);
        }
        for state in states.iter().skip(1) {
            browser.send(Msg::Redid);
            assert_eq!(&said(&browser), state);
        }
    }
    assert_eq!(browser.model.book.entries().len(), 15);
    browser.send(Msg::RestoredEntry(1));
    assert_eq!(said(&browser), [cost(11)]);
}

#[test]
fn snoozed_work_lies_on_a_later_appointment() {
    let mut browser = shop();
    let plan = browser.calendar().plan;
    let mut snoozed = 0;
    for id in first(&browser, 60) {
        let entry = browser.model.agreed.entries[&id];
        let Some(to) = plan.next_rhythm_day(&id) else { continue };
        let mut browser = browser.clone();
        browser.send(Msg::SnoozedOccurrence(id.clone()));
        assert_eq!(browser.model.agreed.entries[&id].day, to);
        assert!(to > entry.day && plan.instance.calendar(entry.performer).rhythm.contains(&to));
        snoozed += 1;
    }
    assert!(snoozed > 3, "{snoozed}");
    browser.reload();
}
