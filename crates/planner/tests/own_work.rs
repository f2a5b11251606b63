//! The person's own changes to the work of a site: own tasks, tasks done otherwise, tasks switched off, suggestions.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

mod sitting;

use chrono::{Days, NaiveDate};
use planner::Language;
use planner::answers::{IncidentKind, Part, Platform, PlatformKind, Reply, Value, draft_from_json};
use planner::calendar::*;
use planner::catalogue::TaskId;
use planner::model::*;
use planner::service_book::{
    IncidentCause, Note, Recorded, RecordedIncident, Statement, SuggestedWork, Suggestion, Title,
};
use planner::text;
use sitting::{Browser, day};

const SHOP: &str = include_str!("../examples/sites/woocommerce-shop.json");

/// A shop whose owner has ten hours a month, so that there is room for more.
fn shop() -> Browser {
    let mut browser = Browser::with(&draft_from_json(&serde_json::from_str(SHOP).unwrap()).unwrap(), day("2026-12-01"));
    let mut preferences = browser.model.preferences.clone();
    preferences.choose_minutes(Performer::Owner, Some(600)).unwrap();
    browser.send(Msg::ChangedPreferences(preferences));
    accept(&mut browser);
    browser.reload();
    browser
}

fn photos(who: Who, when: OwnSchedule) -> TaskDetails {
    TaskDetails {
        title: Title::new("Zdjęcia nowej kolekcji"),
        minutes: 20,
        who,
        when,
        verify: vec![Title::new("Trzy zdjęcia na wyrób"), Title::new("Pliki są w kopii")],
        note: Note::new("Nowe wyroby"),
    }
}

fn monthly(who: Who) -> TaskDetails {
    photos(who, OwnSchedule::Every { days: 28, floating: true, first: day("2027-01-12") })
}

fn key(code: &str) -> TaskKey {
    TaskKey::new(code).unwrap()
}

fn accept(browser: &mut Browser) {
    if browser.calendar().proposed.is_some() {
        browser.send(Msg::AcceptedChanges);
    }
    let Calendar { plan, proposed } = browser.calendar();
    assert_eq!(proposed, None);
    assert_eq!(violations(&plan.instance, &plan.solution), []);
}

/// The days on which entries of a task lie.
fn days_of(browser: &Browser, code: &str) -> Vec<(NaiveDate, AgreedEntry)> {
    let open = browser.open().into_iter().filter(|(id, _)| id.task().as_str() == code);
    open.map(|(_, entry)| (entry.day, entry)).collect()
}

/// The days for which the open slots of a task are meant, in order.
fn nominal_days(browser: &Browser, code: &str) -> Vec<NaiveDate> {
    let instance = browser.calendar().plan.instance;
    let mut days: Vec<NaiveDate> =
        instance.occurrences.iter().filter(|one| one.id.task().as_str() == code).map(|one| one.nominal).collect();
    days.sort();
    days.dedup();
    days
}

#[test]
fn an_own_task_is_proposed_and_comes_again_under_its_own_name() {
    let mut browser = shop();
    browser.send(Msg::AddedTask(monthly(Who::Owner)));
    let proposal = browser.calendar().proposed.unwrap();
    let new: Vec<&Change> = proposal.changes.iter().filter(|change| change.task.code() == "OWN1").collect();
    assert!(new.len() > 5, "{}", proposal.changes.len());
    assert!(new.iter().all(|change| matches!(change.what, Changed::New { why: WhyNew::Added, .. })));
    assert!(days_of(&browser, "OWN1").is_empty(), "nothing is planned before it was accepted");
    accept(&mut browser);
    assert!(days_of(&browser, "OWN1").len() > 5);
    let days = nominal_days(&browser, "OWN1");
    assert!(days.windows(2).all(|pair| (21..=35).contains(&(pair[1] - pair[0]).num_days())), "{days:?}");
    let plan = browser.calendar().plan;
    let (visit, entry) = plan.entries().find(|(_, entry)| entry.task.code() == "OWN1").unwrap();
    assert_eq!(text::calendar::entry_title(Language::Polish, entry), "Zdjęcia nowej kolekcji");
    assert_eq!(entry.task.checklist(Language::English), ["Trzy zdjęcia na wyrób", "Pliki są w kopii"]);
    for (language, said) in [(Language::Polish, "Dodane przez Ciebie"), (Language::English, "You added this")] {
        let description = text::calendar::entry_description(language, &plan, visit, entry, None);
        assert!(description.contains(said) && description.contains("Trzy zdjęcia na wyrób"), "{description}");
    }
    browser.reload();
}

#[test]
fn work_done_early_shifts_an_own_floating_task_and_not_a_fixed_one() {
    for floating in [true, false] {
        let mut browser = shop();
        let when = OwnSchedule::Every { days: 28, floating, first: day("2027-01-14") };
        browser.send(Msg::AddedTask(photos(Who::Owner, when)));
        accept(&mut browser);
        let mut open = browser.open();
        open.retain(|(id, _)| id.task().as_str() == "OWN1");
        let (id, entry) = open[0].clone();
        let early = entry.day - Days::new(12);
        browser.send(Msg::DayChanged(early));
        browser.send(Msg::TickedOccurrence { id, day: early });
        accept(&mut browser);
        let from_completion = (nominal_days(&browser, "OWN1")[0] - early).num_days();
        assert_eq!(from_completion <= 33, floating, "floating {floating}: {from_completion} days");
    }
}

#[test]
fn what_is_done_once_is_done_on_its_day_or_in_the_week_before_whatever_the_hours() {
    let mut browser = shop();
    let mut preferences = browser.model.preferences.clone();
    preferences.choose_minutes(Performer::Technician, Some(0)).unwrap();
    browser.send(Msg::ChangedPreferences(preferences));
    accept(&mut browser);
    let by = day("2027-03-17");
    browser.send(Msg::AddedTask(photos(Who::Technician, OwnSchedule::Once(by))));
    accept(&mut browser);
    let days = days_of(&browser, "OWN1");
    assert_eq!(days.len(), 1);
    assert!(days[0].0 <= by && days[0].0 >= by - Days::new(7), "{}", days[0].0);
    // Done, it never comes again.
    browser.send(Msg::DayChanged(days[0].0));
    let id = browser.open().into_iter().find(|(id, _)| id.task().as_str() == "OWN1").unwrap().0;
    browser.send(Msg::TickedOccurrence { id, day: days[0].0 });
    browser.send(Msg::DayChanged(day("2027-05-01")));
    accept(&mut browser);
    assert!(days_of(&browser, "OWN1").is_empty());
}

#[test]
fn a_task_that_has_ended_is_gone_from_the_plan_and_keeps_its_name_in_the_past() {
    let mut browser = shop();
    browser.send(Msg::AddedTask(monthly(Who::Owner)));
    accept(&mut browser);
    let (id, entry) = browser.open().into_iter().find(|(id, _)| id.task().as_str() == "OWN1").unwrap();
    browser.send(Msg::DayChanged(entry.day));
    browser.send(Msg::TickedOccurrence { id, day: entry.day });
    let off = SwitchedOff { reason: OffReason::NotWorthIt, note: Note::default() };
    browser.send(Msg::SwitchedTaskOff { task: key("OWN1"), off });
    let proposal = browser.calendar().proposed.unwrap();
    let gone = proposal.changes.iter().filter(|change| change.task.code() == "OWN1");
    assert!(gone.clone().count() > 3);
    assert!(gone.clone().all(|change| matches!(change.what, Changed::Gone { why: WhyGone::SwitchedOff, .. })));
    accept(&mut browser);
    assert!(days_of(&browser, "OWN1").is_empty());
    let plan = browser.calendar().plan;
    let closed: Vec<&str> =
        plan.closed.iter().filter_map(|entry| entry.task.own()).map(|own| own.details().title.as_str()).collect();
    assert_eq!(closed, ["Zdjęcia nowej kolekcji"]);
    browser.send(Msg::SwitchedTaskOn(key("OWN1")));
    accept(&mut browser);
    assert!(days_of(&browser, "OWN1").len() > 3);
}

#[test]
fn a_task_of_the_catalogue_is_done_as_often_as_chosen_by_whom_and_as_long() {
    let mut browser = shop();
    let before = days_of(&browser, "LG06");
    assert!(before.iter().all(|(_, entry)| entry.performer == Performer::Owner && entry.minutes == 25));
    let edit = TaskEdit { every_days: Some(56), who: Some(Who::Technician), minutes: Some(15) };
    browser.send(Msg::EditedTask { task: TaskId::LG06, edit });
    accept(&mut browser);
    let plan = browser.calendar().plan;
    let mine = plan.instance.occurrences.iter().filter(|one| one.id.task().as_str() == "LG06");
    assert!(mine.clone().count() > 3);
    assert!(mine.clone().all(|one| one.performer == Performer::Technician && one.minutes == 15));
    let mut nominal: Vec<NaiveDate> = mine.map(|one| one.nominal).collect();
    nominal.sort();
    assert!(nominal.windows(2).all(|pair| (40..=72).contains(&(pair[1] - pair[0]).num_days())), "{nominal:?}");
    let (_, entry) = plan.entries().find(|(_, entry)| entry.task.code() == "LG06").unwrap();
    assert_eq!(entry.why, Why::Chosen { days: 56 });
    // An edit that says nothing is none.
    browser.send(Msg::EditedTask { task: TaskId::LG06, edit: TaskEdit::default() });
    assert_eq!(browser.model.own_work.edits().count(), 0);
    accept(&mut browser);
    assert!(days_of(&browser, "LG06").iter().all(|(_, entry)| entry.performer == Performer::Owner));
}

#[test]
fn what_the_tier_leaves_out_is_planned_when_it_is_wanted() {
    let mut browser = shop();
    let beyond = browser.calendar().plan.left_undone.iter().find_map(|undone| {
        let task = undone.task.catalogue().filter(|_| undone.reason == UndoneReason::BeyondTier)?;
        (task.task().schedule == planner::catalogue::Schedule::Floating).then_some(task)
    });
    let task = beyond.unwrap();
    let edit = TaskEdit { every_days: Some(91), minutes: Some(5), who: Some(Who::Owner) };
    browser.send(Msg::EditedTask { task, edit });
    accept(&mut browser);
    let plan = browser.calendar().plan;
    assert!(plan.instance.occurrences.iter().any(|one| one.id.task().as_str() == task.code()));
    let left = plan
        .left_undone
        .iter()
        .any(|undone| undone.task.catalogue() == Some(task) && undone.reason == UndoneReason::BeyondTier);
    assert!(!left, "{task:?}");
}

#[test]
fn what_is_done_every_week_is_a_line_of_every_appointment() {
    let mut browser = shop();
    let edit = TaskEdit { every_days: Some(7), ..TaskEdit::default() };
    browser.send(Msg::EditedTask { task: TaskId::EM01, edit });
    browser.send(Msg::AddedTask(photos(
        Who::Owner,
        OwnSchedule::Every { days: 7, floating: false, first: day("2026-12-01") },
    )));
    accept(&mut browser);
    let plan = browser.calendar().plan;
    for code in ["EM01", "OWN1"] {
        let line = plan.routine.iter().find(|line| line.task.code() == code).unwrap();
        assert!(line.minutes_a_week > 0, "{code}");
    }
}

#[test]
fn a_safety_net_that_is_switched_off_binds_nothing() {
    let mut browser = shop();
    let off = SwitchedOff { reason: OffReason::DoneOtherwise, note: Note::new("Robi to hosting") };
    for code in ["BK02", "ST01"] {
        browser.send(Msg::SwitchedTaskOff { task: key(code), off: off.clone() });
    }
    accept(&mut browser);
    let plan = browser.calendar().plan;
    let named = |one: &Occurrence| one.after.iter().any(|after| ["BK02", "ST01"].contains(&after.id.task().as_str()));
    assert!(!plan.instance.occurrences.iter().any(named));
    assert!(days_of(&browser, "ST01").is_empty() && !days_of(&browser, "UP03").is_empty());
}

#[test]
fn what_cannot_be_taken_changes_nothing() {
    let mut browser = shop();
    let details = monthly(Who::Owner);
    let every = |days| OwnSchedule::Every { days, floating: true, first: day("2027-01-12") };
    let refused = [
        TaskDetails { title: Title::new(" "), ..details.clone() },
        TaskDetails { minutes: 0, ..details.clone() },
        TaskDetails { minutes: 961, ..details.clone() },
        TaskDetails { when: every(6), ..details.clone() },
        TaskDetails { when: every(1_826), ..details.clone() },
        TaskDetails { verify: vec![Title::new("x"); 13], ..details.clone() },
    ];
    let before = browser.derived();
    for details in refused {
        browser.send(Msg::AddedTask(details.clone()));
        browser.send(Msg::ChangedTask { task: key("OWN1"), details });
    }
    browser.send(Msg::EditedTask { task: TaskId::QA03, edit: TaskEdit { every_days: Some(1), ..TaskEdit::default() } });
    browser.send(Msg::EditedTask { task: TaskId::QA03, edit: TaskEdit { minutes: Some(0), ..TaskEdit::default() } });
    browser.send(Msg::SwitchedTaskOn(key("OWN9")));
    assert!(browser.derived() == before);
    assert_eq!(browser.model.undo_name(), None);
}

#[test]
fn own_work_is_taken_back_exactly_and_no_number_is_given_twice() {
    let mut browser = shop();
    let before = browser.derived();
    browser.send(Msg::AddedTask(monthly(Who::Owner)));
    browser.send(Msg::AcceptedChanges);
    browser.send(Msg::Undid);
    browser.send(Msg::Undid);
    assert!(browser.derived() == before);
    assert_eq!(browser.model.own_work.tasks().count(), 0);
    browser.send(Msg::AddedTask(monthly(Who::Technician)));
    assert_eq!(browser.model.own_work.tasks().next().unwrap().1.key().as_str(), "OWN2");
    browser.reload();
    browser.send(Msg::AddedTask(monthly(Who::Technician)));
    assert_eq!(browser.model.own_work.tasks().last().unwrap().0, 3);
}

#[test]
fn a_suggestion_that_is_taken_on_becomes_work_and_is_not_made_again() {
    let mut browser = shop();
    let failed = RecordedIncident {
        cause: IncidentCause::Restore,
        ..RecordedIncident::new(day("2026-12-01"), IncidentKind::Silent)
    };
    browser.send(Msg::WroteStatement(Statement::Incident(failed.clone())));
    let suggestions = browser.model.suggestions(&browser.calendar().plan);
    let test = Suggestion { incident: 1, work: SuggestedWork::Task(TaskId::BK03), every_days: 30 };
    assert_eq!(suggestions, [test]);
    let mut refused = browser.clone();
    browser.send(Msg::TookSuggestion(test));
    assert!(matches!(browser.model.undo_name(), Some(Action::TookSuggestion(work)) if *work == test.work));
    assert_eq!(browser.model.own_work.edit_of(TaskId::BK03).every_days, Some(30));
    accept(&mut browser);
    let plan = browser.calendar().plan;
    assert!(plan.days_between(TaskId::BK03).is_some_and(|days| days <= 30));
    assert!(plan.entries().any(|(_, entry)| entry.why == Why::Chosen { days: 30 }));
    assert_eq!(browser.model.suggestions(&browser.calendar().plan), []);
    browser.send(Msg::WroteStatement(Statement::Incident(failed.clone())));
    assert_eq!(browser.model.suggestions(&browser.calendar().plan), [], "it is done as often already");

    refused.send(Msg::DismissedSuggestion(test));
    assert_eq!(refused.model.suggestions(&refused.calendar().plan), []);
    assert_eq!(refused.model.own_work, OwnWork::default());
    refused.send(Msg::Undid);
    assert_eq!(refused.model.suggestions(&refused.calendar().plan), [test]);
    refused.send(Msg::Redid);
    refused.send(Msg::WroteStatement(Statement::Incident(failed)));
    let again = refused.model.suggestions(&refused.calendar().plan);
    assert_eq!(
        again.iter().map(|suggestion| suggestion.work).collect::<Vec<_>>(),
        [test.work],
        "a newer incident asks again"
    );
    assert!(matches!(
        refused.model.book.entries()[1].what,
        Recorded::Stated(Statement::Suggestion { taken: false, .. })
    ));
}

#[test]
fn where_no_task_of_the_catalogue_fits_a_suggestion_becomes_an_own_task() {
    let mut browser = shop();
    let note = |text| Note::new(text);
    let odd = RecordedIncident {
        cause: IncidentCause::Other,
        note: note("Zły cennik w sklepie."),
        learned: note("Cennik sprawdza ktoś drugi."),
        ..RecordedIncident::new(day("2026-12-01"), IncidentKind::Silent)
    };
    browser.send(Msg::WroteStatement(Statement::Incident(odd.clone())));
    let check = Suggestion { incident: 1, work: SuggestedWork::Own(IncidentCause::Other), every_days: 30 };
    assert_eq!(browser.model.suggestions(&browser.calendar().plan), [check]);
    browser.send(Msg::TookSuggestion(check));
    assert!(matches!(browser.model.undo_name(), Some(Action::TookSuggestion(work)) if *work == check.work));
    let own = browser.model.own_work.tasks().next().unwrap().1.clone();
    assert_eq!(own.details().note.as_str(), "Zły cennik w sklepie. Cennik sprawdza ktoś drugi.");
    assert_eq!(own.details().when, OwnSchedule::Every { days: 30, floating: false, first: day("2026-12-31") });
    accept(&mut browser);
    // It takes its place among optional work: it is planned where the hours hold it.
    let mut preferences = browser.model.preferences.clone();
    preferences.choose_minutes(Performer::Technician, Some(1_200)).unwrap();
    browser.send(Msg::ChangedPreferences(preferences));
    accept(&mut browser);
    assert!(browser.calendar().plan.entries().any(|(_, entry)| entry.task.code() == own.key().as_str()));
    assert_eq!(browser.model.suggestions(&browser.calendar().plan), []);
    browser.reload();
    assert_eq!(browser.model.suggestions(&browser.calendar().plan), [], "the answer is saved");
    browser.send(Msg::WroteStatement(Statement::Incident(odd.clone())));
    assert_eq!(browser.model.suggestions(&browser.calendar().plan).len(), 1, "a newer incident asks again");
    browser.send(Msg::DismissedSuggestion(browser.model.suggestions(&browser.calendar().plan)[0]));
    assert_eq!(browser.model.suggestions(&browser.calendar().plan), []);

    // Taken back there is neither the task nor the answer.
    let mut back = shop();
    back.send(Msg::WroteStatement(Statement::Incident(odd)));
    let before = back.derived();
    back.send(Msg::TookSuggestion(check));
    back.send(Msg::Undid);
    assert!(back.derived() == before);
    assert_eq!(back.model.suggestions(&back.calendar().plan), [check]);
}

#[test]
fn a_task_that_the_site_has_no_use_for_is_not_suggested_but_an_own_one_is() {
    // Somebody else makes the copies of a hosted shop: the catalogue has no check of them for it.
    let mut draft = draft_from_json(&serde_json::from_str(SHOP).unwrap()).unwrap();
    draft.set(Part::PlatformKind, Some(Reply::Given { value: Value::One(PlatformKind::Hosted.into()), sure: true }));
    draft.set(Part::Platform, Some(Reply::Given { value: Value::One(Platform::Shopify.into()), sure: true }));
    let fitting = fitting_tasks(&planner::answers::validate(&draft).unwrap());
    let mut book = planner::ServiceBook::empty();
    for cause in IncidentCause::ALL {
        let incident =
            RecordedIncident { cause: *cause, ..RecordedIncident::new(day("2026-12-01"), IncidentKind::Silent) };
        book.record(day("2026-12-01"), Recorded::Stated(Statement::Incident(incident))).unwrap();
    }
    let suggested = planner::service_book::suggested(&book, &|task| fitting.contains(&task), &|_| None);
    let (mut own, mut of_catalogue) = (0, 0);
    for suggestion in suggested {
        match suggestion.work {
            SuggestedWork::Task(task) => {
                of_catalogue += 1;
                assert!(fitting.contains(&task), "{task:?}");
            }
            SuggestedWork::Own(cause) => {
                own += 1;
                assert_ne!(cause, IncidentCause::Unknown);
            }
        }
        assert_eq!(SuggestedWork::from_code(&suggestion.work.code()), Some(suggestion.work));
        for language in planner::Language::ALL {
            let title = planner::text::service_book::suggested_work(language, suggestion.work);
            assert_eq!(Title::new(&title).as_str(), title, "it fits into a name");
        }
    }
    assert!(own > 1 && of_catalogue > 5, "{own} {of_catalogue}");
}
