//! Three years of use by random owners: what has to hold holds after everything that they do.
//!
//! One owner of an example site does 900 things, owners of random sites 300 each: `OWNER_ACTIONS=900 cargo test --test
//! three_years` has them do as much. Rules, identities and the book are looked at after everything, taking back and opening
//! again after some of it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]
#![allow(clippy::print_stdout, reason = "what the owners did is told with --nocapture")]

mod any_site;
mod sitting;

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use planner::Tier;
use planner::answers::{Draft, IncidentKind, Money, Part, Reply, draft_from_json, validate};
use planner::calendar::*;
use planner::catalogue::TaskId;
use planner::model::*;
use planner::service_book::*;
use proptest::prelude::*;
use sitting::{Browser, day};

/// What an owner does.
#[derive(Clone, Debug)]
enum Deed {
    Days(u64),
    /// The n-th open entry of the next weeks is done, so many days off its day.
    Ticked(usize, i64),
    Finished(usize, u32, String),
    AllLate,
    Skipped(usize, SkipReason),
    Moved(usize, usize),
    Snoozed(usize),
    Reopened(usize),
    Freeze(u64, u64),
    Away(u64, u64),
    Minutes(u32),
    Tier(Option<Tier>),
    Reply(Part, Reply),
    Wrote(Statement, u64),
    Corrected(usize, u64),
    Withdrew(usize),
    Restored(usize),
    Added(TaskDetails, u64),
    Changed(usize, TaskDetails),
    Edited(TaskId, TaskEdit),
    Off(usize, OffReason),
    On(usize),
    Suggestion(bool),
    Accept,
    Undo(usize),
    Redo(usize),
    Reload,
}

fn any_statement() -> impl Strategy<Value = Statement> {
    use proptest::sample::select;
    // The day is put in when it is written.
    let now = NaiveDate::MAX;
    let note = "[a-zż\n\u{7}]{0,12}".prop_map(|text| Note::new(&text));
    let minutes = || proptest::option::of(0_u32..3_000);
    prop_oneof![
        4 => (select(IncidentKind::ALL), select(IncidentCause::ALL), select(Noticer::ALL), minutes(), minutes(), note.clone())
            .prop_map(move |(kind, cause, noticed_by, answered_min, repaired_min, note)| {
                let known = RecordedIncident::new(now, kind);
                Statement::Incident(RecordedIncident { cause, noticed_by, answered_min, repaired_min, note, ..known })
            }),
        1 => note.clone().prop_map(move |note| Statement::SiteChange { day: now, note }),
        1 => note.clone().prop_map(move |note| Statement::Decision { day: now, note }),
        1 => (select(AccessKind::ALL), "[A-Za-z ]{0,9}").prop_map(move |(change, who)| {
            Statement::Access { day: now, change, who: Title::new(&who), to: Title::new("panel") }
        }),
        1 => (0_u32..5_000, note.clone()).prop_map(move |(zloty, note)| {
            Statement::Cost { day: now, amount: Money::zloty(zloty), note }
        }),
        1 => (0_u32..500, select(DrillResult::ALL), note)
            .prop_map(move |(minutes, result, note)| Statement::Drill { day: now, minutes, result, note }),
    ]
}

fn any_details() -> impl Strategy<Value = TaskDetails> {
    let who = proptest::sample::select(Who::ALL.to_vec());
    let when = (proptest::bool::ANY, 7_u32..400, proptest::bool::ANY, 0_u64..90);
    ("[A-Z][a-ząę ]{2,20}", 5_u32..300, who, when).prop_map(|(title, minutes, who, (once, days, floating, after))| {
        let first = day("2026-01-01") + Days::new(after);
        let when = if once { OwnSchedule::Once(first) } else { OwnSchedule::Every { days, floating, first } };
        TaskDetails { title: Title::new(&title), minutes, who, when, verify: Vec::new(), note: Note::default() }
    })
}

/// The same details, so many days from today on.
fn begun(details: TaskDetails, today: NaiveDate) -> TaskDetails {
    let from_today = |first: NaiveDate| today + (first - day("2026-01-01"));
    let when = match details.when {
        OwnSchedule::Once(first) => OwnSchedule::Once(from_today(first)),
        OwnSchedule::Every { days, floating, first } => OwnSchedule::Every { days, floating, first: from_today(first) },
    };
    TaskDetails { when, ..details }
}

fn any_edit() -> impl Strategy<Value = TaskEdit> {
    let who = proptest::option::of(proptest::sample::select(Who::ALL.to_vec()));
    (proptest::option::of(7_u32..400), who, proptest::option::of(5_u32..200))
        .prop_map(|(every_days, who, minutes)| TaskEdit { every_days, who, minutes })
}

fn any_task() -> impl Strategy<Value = TaskId> {
    proptest::sample::select(planner::catalogue::all().iter().map(|task| task.id).collect::<Vec<_>>())
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let parts = [Part::Components, Part::Visits, Part::Peaks, Part::DomainExpiry, Part::OwnHours, Part::PlatformKind];
    prop_oneof![
        24 => (1_u64..28).prop_map(Deed::Days),
        18 => (0_usize..20, -6_i64..6).prop_map(|(place, off)| Deed::Ticked(place, off)),
        6 => (0_usize..20, 0_u32..300, "[a-zż \n]{0,20}").prop_map(|(place, minutes, note)| Deed::Finished(place, minutes, note)),
        6 => Just(Deed::AllLate),
        3 => (0_usize..20, proptest::sample::select(SkipReason::ALL)).prop_map(|(place, why)| Deed::Skipped(place, why)),
        4 => (0_usize..40, 0_usize..30).prop_map(|(place, to)| Deed::Moved(place, to)),
        3 => (0_usize..20).prop_map(Deed::Snoozed),
        2 => (0_usize..10).prop_map(Deed::Reopened),
        1 => (0_u64..100, 1_u64..40).prop_map(|(first, length)| Deed::Freeze(first, length)),
        1 => (0_u64..100, 1_u64..20).prop_map(|(first, length)| Deed::Away(first, length)),
        1 => prop_oneof![Just(0_u32), 30_u32..900].prop_map(Deed::Minutes),
        1 => proptest::option::of(proptest::sample::select(Tier::ALL.to_vec())).prop_map(Deed::Tier),
        1 => proptest::sample::select(parts.to_vec())
            .prop_flat_map(|part| any_site::any_reply(part).prop_map(move |reply| Deed::Reply(part, reply))),
        4 => (any_statement(), 0_u64..40).prop_map(|(statement, ago)| Deed::Wrote(statement, ago)),
        2 => (0_usize..40, 0_u64..9).prop_map(|(place, ago)| Deed::Corrected(place, ago)),
        1 => (0_usize..40).prop_map(Deed::Withdrew),
        1 => (0_usize..10).prop_map(Deed::Restored),
        2 => (any_details(), 0_u64..40).prop_map(|(details, after)| Deed::Added(details, after)),
        1 => (0_usize..9, any_details()).prop_map(|(place, details)| Deed::Changed(place, details)),
        2 => (any_task(), any_edit()).prop_map(|(task, edit)| Deed::Edited(task, edit)),
        1 => (0_usize..20, proptest::sample::select(OffReason::ALL.to_vec())).prop_map(|(place, why)| Deed::Off(place, why)),
        1 => (0_usize..9).prop_map(Deed::On),
        2 => proptest::bool::ANY.prop_map(Deed::Suggestion),
        8 => Just(Deed::Accept),
        6 => (1_usize..5).prop_map(Deed::Undo),
        4 => (1_usize..5).prop_map(Deed::Redo),
        1 => Just(Deed::Reload),
    ]
}

/// The same statement of another day.
fn dated(mut statement: Statement, at: NaiveDate) -> Statement {
    match &mut statement {
        Statement::Work(WorkEntry { event: WorkEvent::Done { day, .. }, .. })
        | Statement::Incident(RecordedIncident { noticed: day, .. })
        | Statement::SiteChange { day, .. }
        | Statement::Decision { day, .. }
        | Statement::Access { day, .. }
        | Statement::Cost { day, .. }
        | Statement::Drill { day, .. }
        | Statement::Terms { day, .. } => *day = at,
        Statement::Work(_) | Statement::Suggestion { .. } => {}
    }
    statement
}

/// Does it; `None` where there is nothing to which it could be done.
fn act(browser: &mut Browser, deed: Deed) -> Option<()> {
    let today = browser.model.today;
    let soon: Vec<(OccurrenceId, AgreedEntry)> =
        browser.open().into_iter().filter(|(_, entry)| entry.day < today + Days::new(30)).collect();
    let one_of_soon = |place: usize| soon.get(place % soon.len().max(1)).cloned();
    let in_force: Vec<(u32, Statement)> =
        browser.model.book.in_force().map(|line| (line.number, line.what.clone())).collect();
    let mut preferences = browser.model.preferences.clone();
    match deed {
        Deed::Days(days) => {
            browser.send(Msg::DayChanged(today + Days::new(days)));
            browser.send(Msg::OpenedPage(Page::Agenda));
        }
        Deed::Ticked(place, off) => {
            let (id, entry) = one_of_soon(place)?;
            browser.send(Msg::TickedOccurrence { id, day: entry.day + chrono::TimeDelta::days(off) });
        }
        Deed::Finished(place, minutes, note) => {
            let (id, entry) = one_of_soon(place)?;
            let report = WorkReport { minutes, note: Note::new(&note), ticked: vec![0] };
            browser.send(Msg::FinishedOccurrence { id, day: entry.day, report });
        }
        Deed::AllLate => browser.send(Msg::TickedAllLate),
        Deed::Skipped(place, reason) => {
            let (id, _) = one_of_soon(place)?;
            browser.send(Msg::SkippedOccurrence { id, reason, note: Note::default() });
        }
        Deed::Moved(place, to) => {
            let open = browser.open();
            let (id, _) = open.get(place % open.len().max(1))?;
            let plan = browser.calendar().plan;
            let to = *days_to_move_to(&plan.instance, &browser.days_of(), id).get(to)?;
            browser.send(Msg::MovedOccurrence { id: id.clone(), to });
        }
        Deed::Snoozed(place) => browser.send(Msg::SnoozedOccurrence(one_of_soon(place)?.0)),
        Deed::Reopened(place) => {
            let closed: Vec<OccurrenceId> = browser.model.history().done.into_keys().collect();
            browser.send(Msg::ReopenedOccurrence(closed.get(place)?.clone()));
        }
        Deed::Freeze(first, length) => {
            let first = today + Days::new(first);
            preferences
                .choose_freezes(vec![OwnFreeze::new("Targi", first, first + Days::new(length)).unwrap()])
                .unwrap();
            browser.send(Msg::ChangedPreferences(preferences));
        }
        Deed::Away(first, length) => {
            let first = today + Days::new(first);
            let away = DaysOff::new(Whose::Both, first, first + Days::new(length)).unwrap();
            preferences.choose_days_off(vec![away]).unwrap();
            browser.send(Msg::ChangedPreferences(preferences));
        }
        Deed::Minutes(minutes) => {
            preferences.choose_minutes(Performer::Technician, Some(minutes)).unwrap();
            browser.send(Msg::ChangedPreferences(preferences));
        }
        Deed::Tier(tier) => browser.send(Msg::ChoseTier(tier)),
        Deed::Reply(part, reply) => {
            let mut draft = browser.model.draft.clone();
            draft.set(part, Some(reply.clone()));
            validate(&draft).ok()?;
            browser.send(Msg::Answered { part, reply: Some(reply) });
        }
        Deed::Wrote(statement, ago) => browser.send(Msg::WroteStatement(dated(statement, today - Days::new(ago)))),
        Deed::Corrected(place, ago) => {
            let (number, what) = in_force.iter().rev().nth(place)?.clone();
            browser.send(Msg::CorrectedEntry { number, with: dated(what, today - Days::new(ago)) });
        }
        Deed::Withdrew(place) => browser.send(Msg::WithdrewEntry(in_force.iter().rev().nth(place)?.0)),
        Deed::Restored(place) => {
            let withdrawn = browser.model.book.withdrawn();
            browser.send(Msg::RestoredEntry(*withdrawn.iter().rev().nth(place)?));
        }
        Deed::Added(details, after) => {
            browser.send(Msg::AddedTask(begun(details, today + Days::new(after))));
        }
        Deed::Changed(place, details) => {
            let task = browser.model.own_work.tasks().nth(place)?.1.key().clone();
            browser.send(Msg::ChangedTask { task, details: begun(details, today) });
        }
        Deed::Edited(task, edit) => browser.send(Msg::EditedTask { task, edit }),
        Deed::Off(place, reason) => {
            let task = one_of_soon(place)?.0.task().clone();
            browser.send(Msg::SwitchedTaskOff { task, off: SwitchedOff { reason, note: Note::default() } });
        }
        Deed::On(place) => {
            let own = &browser.model.own_work;
            let ended = own.tasks().filter(|(_, task)| task.off().is_some()).map(|(_, task)| task.key().clone());
            let off = own.off().map(|(task, _)| TaskKey::new(task.code()).unwrap());
            let task = ended.chain(off).nth(place)?;
            browser.send(Msg::SwitchedTaskOn(task));
        }
        Deed::Suggestion(taken) => {
            let suggestion = *browser.model.suggestions(&browser.calendar().plan).first()?;
            browser.send(if taken { Msg::TookSuggestion(suggestion) } else { Msg::DismissedSuggestion(suggestion) });
        }
        Deed::Accept => browser.send(Msg::AcceptedChanges),
        Deed::Undo(times) => (0..times).for_each(|_| browser.send(Msg::Undid)),
        Deed::Redo(times) => (0..times).for_each(|_| browser.send(Msg::Redid)),
        Deed::Reload => browser.reload(),
    }
    Some(())
}

/// What a reader needs to see why a rule is broken: all of the tasks that are named.
fn told(instance: &Instance, solution: &Solution, broken: &str) -> String {
    let named = |id: &OccurrenceId| broken.contains(&format!("TaskKey(\"{}\")", id.task()));
    let mut lines: Vec<String> = Vec::new();
    for one in instance.occurrences.iter().filter(|one| named(&one.id)) {
        let Occurrence { id, nominal, earliest, latest, interval, overdue, mandatory, .. } = one;
        let at = solution.placed.get(id);
        lines.push(format!(
            "{id} for {nominal}, {earliest} to {latest}, every {interval:?}, overdue {overdue}, duty {mandatory}: {at:?}"
        ));
    }
    lines.extend(instance.done.iter().filter(|(id, _)| named(id)).map(|(id, at)| format!("{id} was done on {at}")));
    lines.extend(solution.impossible.iter().filter(|(id, _)| named(id)).map(|(id, why)| format!("{id}: {why:?}")));
    format!("today {}\n{}", instance.today, lines.join("\n"))
}

/// What has to hold of the plan that is shown and of the one that waits.
fn check_calendar(browser: &Browser) {
    let Browser { model, .. } = browser;
    let Calendar { plan, proposed } = browser.calendar();
    let history = model.history();
    let waiting = proposed.iter().map(|proposal| &proposal.plan);
    for made in waiting.clone().chain(proposed.is_none().then_some(&plan)) {
        let broken = violations(&made.instance, &made.solution);
        assert!(broken.is_empty(), "{broken:?}\n{}", told(&made.instance, &made.solution, &format!("{broken:?}")));
        for (id, at) in &made.solution.placed {
            assert!(*at >= model.today, "{id} on {at}, before {}", model.today);
            assert!(!history.done.contains_key(id) && !history.skipped.contains_key(id), "{id} is planned again");
        }
    }
    for shown in waiting.chain([&plan]) {
        assert!(shown.visits.iter().all(|visit| visit.day >= model.today), "a visit in the past");
        let visits = shown.late.iter().chain(&shown.visits);
        let entries: Vec<&OccurrenceId> =
            visits.flat_map(|visit| visit.entries.iter().map(|entry| &entry.id)).collect();
        let closed = shown.closed.iter().map(|entry| &entry.id);
        let all: BTreeSet<&OccurrenceId> = entries.iter().copied().chain(closed).collect();
        assert_eq!(all.len(), entries.len() + shown.closed.len(), "an identity stands twice");
    }
}

/// What was saved and opened again is the same.
fn check_reload(browser: &Browser) {
    let mut reloaded = browser.clone();
    reloaded.reload();
    assert!(reloaded.derived() == browser.derived(), "saved and opened again it is another plan");
}

/// The book only grew, and its numbers are those of its lines in order.
fn check_book(browser: &Browser, before: &[BookEntry]) {
    let lines = browser.model.book.entries();
    assert!(lines.starts_with(before), "the book is only added to");
    assert!(lines.windows(2).all(|pair| pair[0].number < pair[1].number), "a number stands twice");
    assert!(lines.iter().all(|line| line.recorded <= browser.model.today));
}

/// Whatever can be taken back is taken back exactly, and done again exactly.
fn check_undo(browser: &Browser) {
    if browser.model.undo_name().is_none() {
        return;
    }
    let mut there_and_back = browser.clone();
    let lines = there_and_back.lines();
    there_and_back.send(Msg::Undid);
    check_book(&there_and_back, &lines);
    let lines = there_and_back.lines();
    there_and_back.send(Msg::Redid);
    check_book(&there_and_back, &lines);
    assert!(there_and_back.derived() == browser.derived(), "{:?} is not done again exactly", browser.model.undo_name());
}

fn three_years(draft: &Draft, begun: NaiveDate, deeds: Vec<(Deed, bool)>) {
    let mut browser = Browser::with(draft, begun);
    let (mut done, mut taken_back) = (0, 0);
    for (place, (deed, checked)) in deeds.into_iter().enumerate() {
        let (before, lines) = (browser.clone(), browser.lines());
        let said = format!("{deed:?}");
        let turns = matches!(deed, Deed::Undo(_) | Deed::Redo(_) | Deed::Reload | Deed::Days(_));
        done += usize::from(act(&mut browser, deed).is_some());
        check_book(&browser, &lines);
        let acted = browser.model.undo_name().is_some() && browser.model.redo_name().is_none();
        if checked && !turns && acted && browser.model.undo_name() != before.model.undo_name() {
            let mut back = browser.clone();
            back.send(Msg::Undid);
            assert!(back.derived() == before.derived(), "{said} is not taken back exactly");
            check_undo(&browser);
            taken_back += 1;
        }
        check_calendar(&browser);
        if place % 10 == 0 {
            check_reload(&browser);
        }
    }
    check_reload(&browser);
    let years = (browser.model.today - begun).num_days() as f64 / 365.0;
    let lines = browser.model.book.entries().len();
    println!("{done} things done in {years:.1} years, {taken_back} of them taken back; {lines} lines in the book");
}

fn deeds(usual: usize) -> impl Strategy<Value = Vec<(Deed, bool)>> {
    let length = std::env::var("OWNER_ACTIONS").ok().and_then(|length| length.parse().ok()).unwrap_or(usual);
    proptest::collection::vec((any_deed(), proptest::bool::weighted(0.3)), length)
}

const SITES: [&str; 3] = [
    include_str!("../examples/sites/hairdresser.json"),
    include_str!("../examples/sites/service-firm.json"),
    include_str!("../examples/sites/woocommerce-shop.json"),
];

/// A failure is made smaller by a few steps only: each one takes as long as the test.
fn owners(number: u32) -> ProptestConfig {
    ProptestConfig { max_shrink_iters: 20, ..ProptestConfig::with_cases(number) }
}

proptest! {
    #![proptest_config(owners(2))]

    #[test]
    fn three_years_of_a_random_site(
        draft in any_site::any_draft(),
        begun in (0_u64..900).prop_map(|after| day("2026-01-01") + Days::new(after)),
        deeds in deeds(300),
    ) {
        three_years(&draft, begun, deeds);
    }
}

proptest! {
    #![proptest_config(owners(1))]

    #[test]
    fn three_years_of_an_example(site in proptest::sample::select(&SITES[..]), deeds in deeds(900)) {
        let draft = draft_from_json(&serde_json::from_str(site).unwrap()).unwrap();
        three_years(&draft, day("2026-12-01"), deeds);
    }
}
