//! What the pages of the calendar read: work by day, what is late and closed, hours, what stays undone, changes.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

mod agreed_shop;

use std::collections::BTreeMap;

use agreed_shop::{BEGUN, day, plan, send, shop};
use planner::calendar::*;
use planner::model::*;
use planner::service_book::{Note, SkipReason};
use planner::{CareMode, Language, Tier, text};

/// The visit with most work, and its identity for each entry.
fn fullest(plan: &CalendarPlan) -> (Visit, Vec<OccurrenceId>) {
    let visit = plan.visits.iter().max_by_key(|visit| (visit.entries.len(), visit.day)).unwrap().clone();
    let ids = visit.entries.iter().map(|entry| entry.id.clone()).collect();
    (visit, ids)
}

fn shown(work: &DayWork) -> Vec<OccurrenceId> {
    let id = |entry: DayEntry| match entry {
        DayEntry::Open(entry) => entry.id.clone(),
        DayEntry::Closed(entry) => entry.id.clone(),
    };
    work.entries().into_iter().map(id).collect()
}

#[test]
fn ticking_and_skipping_leave_every_entry_in_sight_on_its_day() {
    let mut model = shop();
    let (visit, ids) = fullest(&plan(&model));
    model.today = visit.day;
    send(&mut model, Msg::OpenedPage(Page::Agenda));
    send(&mut model, Msg::TickedOccurrence { id: ids[0].clone(), day: visit.day });
    send(&mut model, Msg::SkippedOccurrence { id: ids[1].clone(), reason: SkipReason::NoTime, note: Note::default() });
    let plan = plan(&model);
    let works = plan.work_by_day();
    let work = works.iter().find(|work| (work.day, work.performer) == (visit.day, visit.performer)).unwrap();
    let mut ids_shown = shown(work);
    assert!(ids.iter().all(|id| ids_shown.contains(id)), "{ids:?} among {ids_shown:?}");
    ids_shown.dedup();
    assert_eq!(ids_shown.len(), work.closed.len() + work.visit.map_or(0, |visit| visit.entries.len()));
    let closing = |id: &OccurrenceId| plan.closed.iter().find(|closed| closed.id == *id).map(|closed| closed.closing);
    assert_eq!(closing(&ids[0]), Some(Closing::Done(visit.day)));
    assert_eq!(closing(&ids[1]), Some(Closing::Skipped));

    send(&mut model, Msg::ReopenedOccurrence(ids[0].clone()));
    send(&mut model, Msg::ReopenedOccurrence(ids[1].clone()));
    assert_eq!(self::plan(&model).closed, []);
}

#[test]
fn work_by_day_holds_every_open_entry_once_and_in_order() {
    let model = shop();
    let plan = plan(&model);
    let works = plan.work_by_day();
    assert!(works.is_sorted_by_key(|work| (work.day, work.performer)));
    let all: Vec<OccurrenceId> = works.iter().flat_map(shown).collect();
    let entries: Vec<OccurrenceId> = plan.entries().map(|(_, entry)| entry.id.clone()).collect();
    assert_eq!(all, entries);
}

#[test]
fn the_whole_visit_can_be_ticked_and_what_is_late_too() {
    let mut model = shop();
    let first = plan(&model).visits[0].clone();
    send(&mut model, Msg::TickedVisit { day: first.day, performer: first.performer });
    assert_eq!(model.notice, Some(Notice::Done(Action::TickedAll(first.entries.len()))));
    let closed = plan(&model).closed;
    assert_eq!(closed.len(), first.entries.len());
    // Work that is ahead was done today.
    assert!(closed.iter().all(|closed| closed.closing == Closing::Done(day(BEGUN)) && closed.day == first.day));

    let mut model = shop();
    send(&mut model, Msg::DayChanged(day("2027-01-20")));
    let calendar = model.calendar().unwrap();
    let late: usize = calendar.plan.late.iter().map(|visit| visit.entries.len()).sum();
    assert!(late > 0 && calendar.plan.visits.iter().all(|visit| visit.day >= day("2027-01-20")));
    let before = calendar.plan.work_by_day().iter().filter(|work| work.day < day("2027-01-20")).count();
    assert_eq!(before, calendar.plan.late.len());
    send(&mut model, Msg::TickedAllLate);
    assert_eq!(model.notice, Some(Notice::Done(Action::TickedAll(late))));
    let plan = plan(&model);
    assert_eq!(plan.late, []);
    assert!(plan.closed.iter().all(|closed| closed.closing == Closing::Done(closed.day)));
}

#[test]
fn what_has_just_happened_is_said_until_another_page_is_opened() {
    let mut model = shop();
    let id = plan(&model).visits[0].entries[0].id.clone();
    send(&mut model, Msg::SkippedOccurrence { id: id.clone(), reason: SkipReason::NoTime, note: Note::default() });
    assert_eq!(
        model.notice,
        Some(Notice::Done(Action::Skipped { task: OwnWork::default().task(id.task()).unwrap(), id: id.clone() }))
    );
    assert_eq!(model.undo_name(), Some(&Action::Skipped { task: OwnWork::default().task(id.task()).unwrap(), id }));
    send(&mut model, Msg::OpenedPage(Page::Hours));
    assert_eq!(model.notice, None);

    send(&mut model, Msg::ChoseTier(Some(Tier::Basic)));
    let changes = model.calendar().unwrap().proposed.unwrap().preview().counts().total();
    send(&mut model, Msg::OpenedPage(Page::Changes));
    send(&mut model, Msg::AcceptedChanges);
    assert_eq!((model.page, &model.notice), (Page::Agenda, &Some(Notice::Done(Action::Applied(changes)))));
    send(&mut model, Msg::OpenedPage(Page::Changes));
    assert_eq!(model.notice, None);
}

#[test]
fn planning_anew_is_tried_in_the_preview_and_forgotten_behind_it() {
    let mut model = shop();
    send(&mut model, Msg::OpenedPage(Page::Changes));
    send(&mut model, Msg::ChoseKeep(Keep::OnlyMoved));
    assert!(model.calendar().unwrap().proposed.is_some());
    let revision = model.calendar_revision;
    send(&mut model, Msg::OpenedPage(Page::Agenda));
    assert_eq!(model.keep, Keep::WhatCanStay);
    assert_ne!(model.calendar_revision, revision);
    assert_eq!(model.calendar().unwrap().proposed, None);
}

#[test]
fn changes_are_taken_together_by_task_and_reason_and_none_is_lost() {
    let mut model = shop();
    send(&mut model, Msg::ChoseTier(Some(Tier::Basic)));
    let proposal = model.calendar().unwrap().proposed.unwrap();
    let preview = proposal.preview();
    let mut places: BTreeMap<(String, u32, Option<u32>), usize> = BTreeMap::new();
    for change in proposal.changes.iter().filter(|change| !change.goes_without_saying()) {
        let id = &change.id;
        *places.entry((id.task().as_str().to_owned(), id.slot(), id.part_number())).or_default() += 1;
    }
    assert!(places.values().any(|halves| *halves > 1), "some work is done by both");
    assert_eq!(preview.counts().total(), places.len(), "both halves count as one");
    for groups in [&preview.moved, &preview.new, &preview.gone] {
        let mut seen = Vec::new();
        for group in groups {
            let key = (group.task(), text::replanning::why_changed(Language::English, &group.first.what));
            assert!(!seen.contains(&key), "{key:?} stands twice");
            seen.push(key);
            assert!(group.changes().all(|change| change.task == *group.task()));
            assert!(group.changes().map(Change::shown_on).is_sorted());
        }
        assert!(groups.iter().map(|group| group.first.shown_on()).is_sorted());
    }
    let fewer = Gain::of(&proposal.plan, &model.calendar().unwrap().plan);
    assert!(fewer.visits > 0 && fewer.minutes > 0, "a lower tier takes fewer visits: {fewer:?}");
    assert_eq!(Gain::of(&proposal.plan, &proposal.plan), Gain { visits: 0, minutes: 0 });
}

#[test]
fn hours_add_up_to_the_visits_and_completed_work_stays_in_them() {
    let mut model = shop();
    let sums = |plan: &CalendarPlan| {
        plan.workload().into_iter().map(|load| (load.performer, load.sum.total())).collect::<Vec<_>>()
    };
    let plan_before = plan(&model);
    for load in plan_before.workload() {
        let visits = plan_before.visits.iter().filter(|visit| visit.performer == load.performer);
        let minutes: u32 = visits.map(|visit| visit.minutes + SETUP_MIN).sum();
        assert_eq!(load.sum.planned, minutes);
        assert_eq!(load.sum.done, 0);
        assert_eq!(load.months.iter().map(|(_, month)| month.total()).sum::<u32>(), load.sum.total());
        let excess: u32 = load.months.iter().map(|(_, month)| month.total().saturating_sub(month.budget)).sum();
        assert_eq!(load.excess, excess);
    }
    // A visit that is done on its day takes as many minutes as before.
    let first = plan_before.visits[0].clone();
    send(&mut model, Msg::DayChanged(first.day));
    send(&mut model, Msg::OpenedPage(Page::Agenda));
    let before = sums(&plan(&model));
    send(&mut model, Msg::TickedVisit { day: first.day, performer: first.performer });
    let after = plan(&model);
    assert_eq!(sums(&after), before);
    let done: u32 = after.workload().iter().map(|load| load.sum.done).sum();
    assert_eq!(done, first.minutes + SETUP_MIN);
}

#[test]
fn what_stays_undone_stands_once_under_what_it_would_take_and_the_greatest_loss_first() {
    for (tier, care) in
        [(Tier::Basic, CareMode::Care), (Tier::Extended, CareMode::Support), (Tier::Extended, CareMode::Care)]
    {
        let mut model = shop();
        send(&mut model, Msg::ChoseTier(Some(tier)));
        send(&mut model, Msg::ChoseCare(Some(care)));
        let plan = model.calendar().unwrap().proposed.map_or_else(|| plan(&model), |proposal| proposal.plan);
        let groups = plan.undone_by_remedy();
        assert_eq!(groups.iter().map(|group| group.tasks.len()).sum::<usize>(), plan.left_undone.len());
        for group in &groups {
            assert!(group.tasks.iter().all(|undone| plan.remedy(undone) == group.remedy));
            let losses = group.tasks.iter().map(|undone| undone.prevents.unwrap_or(0.0));
            assert!(losses.is_sorted_by(|one, other| one >= other), "{:?}", group.remedy);
            assert!(!matches!(group.remedy, Remedy::Tier(higher) if higher <= plan.tier));
            assert!(group.remedy != Remedy::Care || care == CareMode::Support);
        }
        let nothing = groups.iter().position(|group| group.remedy == Remedy::Nothing);
        assert!(nothing.is_none_or(|at| at + 1 == groups.len()));
        for undone in &plan.left_undone {
            let Some(amount) = plan.loss_a_year(undone) else { continue };
            let shown = amount.grosze() as f64 / 100.0;
            let days = ((plan.to - plan.from).num_days() + 1) as f64;
            let exact = undone.prevents.unwrap() * 365.0 / days;
            assert!((shown - exact).abs() <= exact * 0.05 + 1e-6, "{shown} for {exact}");
            assert!(
                shown.log10() < 2.0 || shown % 10.0_f64.powi(shown.log10() as i32 - 1) == 0.0,
                "{shown} looks exact"
            );
            for language in Language::ALL {
                assert!(text::replanning::undone(language, &plan, undone).contains(&text::money(language, amount)));
            }
        }
    }
}

#[test]
fn days_to_move_to_leave_out_the_day_of_the_entry() {
    let model = shop();
    let plan = plan(&model);
    for (visit, entry) in plan.entries().take(40) {
        let days = plan.days_to_move(&entry.id);
        assert!(
            !days.contains(&visit.day) && days.is_sorted() && days.iter().all(|day| *day >= plan.from),
            "{}",
            entry.id
        );
    }
}

/// What keeps an entry from a day, checked by what the day itself is; what lies with other work has no such witness.
#[test]
fn a_day_that_is_refused_has_the_reason_that_is_told() {
    let model = shop();
    let plan = plan(&model);
    let last = plan.instance.to;
    let mut told = std::collections::BTreeSet::new();
    for (visit, entry) in plan.entries().step_by(7) {
        let days = plan.days_to_move(&entry.id);
        for day in plan.from.pred_opt().unwrap().iter_days().take_while(|day| *day <= last.succ_opt().unwrap()) {
            let why = plan.why_not_there(&entry.id, day);
            assert_eq!(why.is_none(), days.contains(&day), "{} on {day}: {why:?}", entry.id);
            let Some(why) = why else { continue };
            told.insert(why);
            let works = |day: NaiveDate| planner::holidays::is_working_day(day);
            let holds = match why {
                WhyNotThere::LiesThere => day == visit.day,
                WhyNotThere::Past => day < plan.from,
                WhyNotThere::BehindTheEnd => day > last,
                WhyNotThere::NobodyWorks => !works(day),
                WhyNotThere::Freeze => plan.protected(day).is_some(),
                WhyNotThere::RiskyDay => !works(day.succ_opt().unwrap()),
                WhyNotThere::AfterItsTerm => day > visit.day,
                _ => works(day),
            };
            assert!(holds, "{} on {day}: {why:?}", entry.id);
        }
    }
    for common in [WhyNotThere::Past, WhyNotThere::BehindTheEnd, WhyNotThere::NobodyWorks, WhyNotThere::Freeze] {
        assert!(told.contains(&common), "{common:?} never comes up");
    }
}

#[test]
fn a_step_goes_to_the_nearest_possible_day_or_says_why_there_is_none() {
    let model = shop();
    let plan = plan(&model);
    let (mut ends, mut all) = (0, 0);
    for (visit, entry) in plan.entries() {
        let days = plan.days_to_move(&entry.id);
        let later = days.iter().find(|day| **day > visit.day).copied();
        let earlier = days.iter().rfind(|day| **day < visit.day).copied();
        assert_eq!(plan.day_beside(&entry.id, true).ok(), later, "{}", entry.id);
        assert_eq!(plan.day_beside(&entry.id, false).ok(), earlier, "{}", entry.id);
        all += 1;
        ends += u32::from(later.is_none()) + u32::from(earlier.is_none());
    }
    assert!(ends > 0 && all > 100, "{ends} of {all}");
    let unknown: OccurrenceId = "BK03/9999".parse().unwrap();
    assert_eq!(plan.day_beside(&unknown, true), Err(WhyNotThere::BehindTheEnd));
}

#[test]
fn a_move_to_an_impossible_day_changes_nothing_and_is_told() {
    let mut model = shop();
    let plan = plan(&model);
    let christmas = day("2026-12-25");
    let goes_on = |entry: &Entry| plan.days_to_move(&entry.id).last().is_some_and(|last| *last > christmas);
    let entry = plan.entries().map(|(_, entry)| entry).find(|entry| goes_on(entry)).unwrap().clone();
    let before = (model.book.clone(), model.agreed.clone());
    send(&mut model, Msg::MovedOccurrence { id: entry.id.clone(), to: christmas });
    assert_eq!((model.book.clone(), model.agreed.clone()), before);
    assert!(model.undo_name().is_none());
    let said = text::replanning::notice(Language::Polish, model.notice.as_ref().unwrap());
    assert!(said.contains("zostaje na swoim dniu") && said.contains("nikt wtedy nie pracuje"), "{said}");

    // Earlier than the first possible day there is none.
    let stuck = plan.entries().find(|(_, entry)| plan.day_beside(&entry.id, false).is_err()).unwrap().1.id.clone();
    send(&mut model, Msg::SteppedOccurrence { id: stuck, later: false });
    assert_eq!((model.book.clone(), model.agreed.clone()), before);
    let said = text::replanning::notice(Language::Polish, model.notice.as_ref().unwrap());
    assert!(said.contains("Nie ma wcześniejszego dnia, w którym się zmieści: "), "{said}");
}

#[test]
fn who_looks_at_a_month_sees_the_day_to_which_an_entry_went() {
    let mut model = shop();
    let plan = plan(&model);
    let december = planner::model::Month::of(day("2026-12-01"));
    let months = |day| planner::model::Month::of(day);
    let far = plan.entries().find_map(|(visit, entry)| {
        let to = plan.days_to_move(&entry.id).into_iter().find(|to| months(*to) != months(visit.day))?;
        Some((visit.day, entry.id.clone(), to))
    });
    let (from, id, to) = far.unwrap();
    send(&mut model, Msg::OpenedPage(Page::Month(december)));
    let effects = update(&mut model, Msg::MovedOccurrence { id, to });
    assert!(effects.contains(&Effect::CorrectAddress));
    assert_eq!((model.page, model.view.day), (Page::Month(planner::model::Month::of(to)), Some(to)));
    assert!(matches!(&model.notice, Some(Notice::Done(Action::Moved { .. }))), "what was done is still said");
    update(&mut model, Msg::Undid);
    assert_eq!((model.page, model.view.day), (Page::Month(planner::model::Month::of(from)), Some(from)));
    // In the list nothing has to be opened.
    send(&mut model, Msg::OpenedPage(Page::Agenda));
    assert!(!update(&mut model, Msg::Redid).contains(&Effect::CorrectAddress));
}
