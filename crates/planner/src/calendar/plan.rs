//! The calendar of a site as people read it: visits with their work, what stays undone, what protects the peaks.
//!
//! Answers, an advisor (offer, history, assumptions), a request and what was agreed on enter; a [`CalendarPlan`] leaves,
//! with what it changes. The scheduling itself knows nothing of websites; this is where its days get their reasons back.

use std::hash::Hash as _;

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use super::agreed::AgreedPlan;
use super::changes::{Change, Circumstances, Keep, changes};
use super::closed::{ClosedEntry, closed};
use super::own_work::{OwnWork, PlannedTask};
use super::site::{ASSUMED_OWNER_MINUTES, Request, SiteNeeds, SiteWork, needs_of};
use super::slots::dated_slot;
use super::usual::window_of;
use super::why::{SitePeak, Why};
use super::workload::{MonthLoad, load};
use super::worth::prevents_once;
use super::{
    Cause, History, Instance, Month, Occurrence, OccurrenceId, Part, Performer, PerformerCalendar, PerformerSettings,
    Reason, RoutinePlace, Schedule, Settings, Side, Solution, Weights, WorkItem, instance, replan_leaving_out,
};
use crate::advice::Advisor;
use crate::answers::Answers;
use crate::catalogue::{Interval, RiskLevel, TaskId};
use crate::crc32::Checksum;
use crate::sorted::{self, SortedMap, SortedSet};
use crate::{CareMode, Tier};

/// Why an entry is on its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyDay {
    /// It is the performer's rhythm day.
    Rhythm,
    /// The rhythm day was a day off; this is the next allowed day.
    RhythmAfterHoliday,
    /// It must be done by a date.
    Deadline {
        /// The last day.
        by: NaiveDate,
    },
    /// Its nominal day lies in a protected period.
    AroundFreeze,
    /// It is late, and this is the first day on which it can be done.
    Overdue,
    /// No rhythm day lies in its tolerance.
    WithinTolerance,
}

/// One piece of work on its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its identity for life.
    pub id: OccurrenceId,
    /// The task.
    pub task: PlannedTask,
    /// Which part of its slot it is.
    pub part: Part,
    /// Minutes.
    pub minutes: u32,
    /// The day it is meant for.
    pub nominal: NaiveDate,
    /// Whether the other performer does it together with this one.
    pub together: bool,
    /// Whether it is late.
    pub overdue: bool,
    /// Whether it needs the maintenance window.
    pub in_window: bool,
    /// Why it is in the plan.
    pub why: Why,
    /// Why it is on this day.
    pub why_day: WhyDay,
    /// When it begins, local, in a plan with times.
    pub starts: NaiveTime,
}

/// All that one performer does on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The day.
    pub day: NaiveDate,
    /// Who.
    pub performer: Performer,
    /// When the visit begins, local.
    pub starts: NaiveTime,
    /// Minutes of work, without set-up.
    pub minutes: u32,
    /// The work, in the order in which it is done.
    pub entries: Vec<Entry>,
}

/// Work that does not fit, taken together by task and reason.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftUndone {
    /// The task.
    pub task: PlannedTask,
    /// Why it is not in the plan.
    pub reason: UndoneReason,
    /// How often it is left out within the plan.
    pub times: u32,
    /// Minutes that all of them would take.
    pub minutes: u32,
    /// Minutes that the month or the visit with most room lacks for the one that comes nearest to fitting; `None` where
    /// minutes alone would not help.
    pub missing_min: Option<u32>,
    /// What they are worth to the plan, in minutes of the technician's price; 0 for work that only a higher tier covers.
    pub value_min: f64,
    /// Złoty of loss that all of them would prevent within the plan, by the risk model; `None` for work that acts on no
    /// cause of the model.
    pub prevents: Option<f64>,
}

/// Why work is not in the plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UndoneReason {
    /// It belongs to a higher tier, or plain support leaves it out.
    BeyondTier,
    /// The hours of the month are used up.
    OverBudget,
    /// The visits that it could join are full.
    VisitFull,
    /// What must come first is not done.
    Prerequisite(TaskId),
    /// It removes less risk than a visit for it costs.
    NotWorthAVisit,
    /// It would stand too close to another slot of the same task.
    TooClose,
    /// It has no day at all.
    Impossible(Cause),
}

/// A line of a checklist: work due more often than every second week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routine {
    /// The task.
    pub task: PlannedTask,
    /// Who does it.
    pub performer: Performer,
    /// Minutes a week; 0 for what runs by itself.
    pub minutes_a_week: u32,
    /// Where it is done.
    pub place: RoutinePlace,
}

/// The calendar of a site.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarPlan {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The tier whose work is planned.
    pub tier: Tier,
    /// Whether work is planned, or only repaired on request.
    pub care: CareMode,
    /// The risk of the site, from which intervals follow.
    pub risk: RiskLevel,
    /// The visits in order of day, the technician before the owner. None lies before today.
    pub visits: Vec<Visit>,
    /// Visits of the agreed plan whose day is past, with what was not done of them.
    pub late: Vec<Visit>,
    /// What was done or skipped lately, by the day on which it lay.
    pub closed: Vec<ClosedEntry>,
    /// Work that does not fit.
    pub left_undone: Vec<LeftUndone>,
    /// The checklist between and at the visits.
    pub routine: Vec<Routine>,
    /// Work that follows an event.
    pub on_event: Vec<TaskId>,
    /// Peaks with their protected periods.
    pub peaks: Vec<SitePeak>,
    /// Work beside budget, by performer and month.
    pub load: SortedMap<(Performer, Month), MonthLoad>,
    /// The owner's minutes a month where they are assumed, not answered.
    pub assumed_owner_minutes: Option<u32>,
    /// The maintenance window: hours with least traffic, local.
    pub window: (NaiveTime, NaiveTime),
    /// The scheduling problem, for those who want to check it.
    pub instance: Instance,
    /// Its solution.
    pub solution: Solution,
    /// The checksum of what it was made from, for the agreed plan.
    pub made_from: u32,
}

impl CalendarPlan {
    /// The plan as one that is agreed on.
    pub fn agreed(&self) -> AgreedPlan {
        AgreedPlan::of(&self.instance, &self.solution, self.made_from)
    }

    /// All entries with their day and performer, in order.
    pub fn entries(&self) -> impl Iterator<Item = (&Visit, &Entry)> {
        self.visits.iter().flat_map(|visit| visit.entries.iter().map(move |entry| (visit, entry)))
    }

    /// The visits of a day.
    pub fn visits_on(&self, day: NaiveDate) -> impl Iterator<Item = &Visit> {
        self.visits.iter().filter(move |visit| visit.day == day)
    }

    /// The peak whose protected period covers a day.
    pub fn protected(&self, day: NaiveDate) -> Option<&SitePeak> {
        self.peaks.iter().find(|peak| peak.freeze.covers(day))
    }
}

/// The scheduling problem of a site over exactly the months of the request, for a check by another program.
pub fn problem(answers: &Answers, advisor: &Advisor, request: &Request) -> Instance {
    let needs = needs_of(answers, advisor, request);
    let items: Vec<_> = needs.work.into_iter().map(|work| work.item).collect();
    instance(&items, &needs.settings, &History::default(), &|performer, day| request.preferences.works(performer, day))
}

/// Makes the first calendar of a site. The same answers, advisor and request always give the same calendar.
pub fn plan(answers: &Answers, advisor: &Advisor, request: &Request) -> CalendarPlan {
    plan_again(answers, advisor, request, &AgreedPlan::default(), &History::default(), Keep::WhatCanStay).0
}

/// Makes the calendar of a site again, around what was agreed on, and says what that changes.
///
/// Everything stays on its day that can; what is done, skipped or moved is never planned otherwise. The plan reaches from
/// today to the end of the month in which its last day lies, so that a day that passes changes no budget.
pub fn plan_again(
    answers: &Answers,
    advisor: &Advisor,
    request: &Request,
    agreed: &AgreedPlan,
    history: &History,
    keep: Keep,
) -> (CalendarPlan, Vec<Change>) {
    let made = Made::new(answers, advisor, request, agreed, history);
    let kept = match keep {
        Keep::WhatCanStay => agreed.kept(history, made.instance.today),
        Keep::OnlyMoved => SortedMap::new(),
    };
    let unchanged = keep == Keep::WhatCanStay && made.made_from == agreed.made_from;
    let left = if unchanged { agreed.left.clone() } else { SortedSet::new() };
    let solution = replan_leaving_out(&made.instance, &kept, &left);
    let needed: Vec<PlannedTask> = made.needs.work.iter().map(|work| work.task.clone()).collect();
    let (beyond_tier, own) = (&made.needs.beyond_tier, &request.own);
    let circumstances = Circumstances { agreed, history, keep, beyond_tier, needed: &needed, own };
    let changes = if agreed.is_empty() { Vec::new() } else { changes(&made.instance, &solution, &circumstances) };
    let placed: Vec<(NaiveDate, &Occurrence)> = made
        .instance
        .occurrences
        .iter()
        .filter_map(|occurrence| Some((*solution.placed.get(&occurrence.id)?, occurrence)))
        .collect();
    let visits = visits(&made, &placed, &request.own);
    (made.calendar(request, visits, Vec::new(), solution), changes)
}

/// The calendar as it was agreed on, with what is late apart, while a changed one waits to be accepted.
///
/// `proposed` is the plan that waits: what it says of an entry holds, except for its day.
pub fn as_agreed(
    answers: &Answers,
    advisor: &Advisor,
    request: &Request,
    agreed: &AgreedPlan,
    history: &History,
    proposed: &CalendarPlan,
) -> CalendarPlan {
    let made = Made::new(answers, advisor, request, agreed, history);
    let known: SortedMap<&OccurrenceId, &Occurrence> =
        made.instance.occurrences.iter().map(|occurrence| (&occurrence.id, occurrence)).collect();
    let entries: Vec<(NaiveDate, Occurrence)> = agreed
        .open(history)
        .map(|(id, entry)| {
            let occurrence = match known.get(id) {
                Some(known) => Occurrence { minutes: entry.minutes, performer: entry.performer, ..(*known).clone() },
                None => entry.occurrence(id),
            };
            (entry.day, Occurrence { overdue: entry.day < made.instance.today, ..occurrence })
        })
        .collect();
    let placed: Vec<(NaiveDate, &Occurrence)> = entries.iter().map(|(day, occurrence)| (*day, occurrence)).collect();
    let (late, visits) =
        visits(&made, &placed, &request.own).into_iter().partition(|visit: &Visit| visit.day < made.instance.today);
    made.calendar(request, visits, late, proposed.solution.clone())
}

/// What every way to a calendar begins with.
struct Made {
    needs: SiteNeeds,
    instance: Instance,
    window: (NaiveTime, NaiveTime),
    from: NaiveDate,
    made_from: u32,
    history: History,
    closed: Vec<ClosedEntry>,
}

/// A checksum of recurring work, hours, rhythms and coefficients. What comes and goes with time is not in it: dates of
/// facts, protected periods, the day itself.
fn checksum(items: &[WorkItem], settings: &Settings) -> u32 {
    let mut checksum = Checksum::default();
    for item in items.iter().filter(|item| !matches!(item.schedule, Schedule::Dated { .. })) {
        let WorkItem { task, minutes, schedule, who, risky, freeze, prerequisites, value_min, mandatory } = item;
        (task, minutes, schedule, who, risky, freeze, prerequisites, mandatory).hash(&mut checksum);
        value_min.to_bits().hash(&mut checksum);
    }
    let Settings { technician, owner, max_visit_min, setup_min, weights, .. } = settings;
    for PerformerSettings { rhythm, month_budget_min, days_off } in [technician, owner] {
        (rhythm, month_budget_min, days_off).hash(&mut checksum);
    }
    (max_visit_min, setup_min).hash(&mut checksum);
    let Weights { visit_on_rhythm, visit_off_rhythm, deviation, peak } = weights;
    for coefficient in [visit_on_rhythm, visit_off_rhythm, deviation, peak] {
        coefficient.to_bits().hash(&mut checksum);
    }
    checksum.sum()
}

impl Made {
    fn new(answers: &Answers, advisor: &Advisor, request: &Request, agreed: &AgreedPlan, history: &History) -> Made {
        let mut needs = needs_of(answers, advisor, request);
        let from = request.begun.max(request.today);
        let first_of_month = Month::of(from).first_day();
        needs.settings.today = from;
        needs.settings.from = first_of_month;
        needs.settings.months = request.preferences.months() + u32::from(from != first_of_month);
        let items: Vec<_> = needs.work.iter().map(|work| work.item.clone()).collect();
        let made_from = checksum(&items, &needs.settings);
        let history = History {
            left: agreed.left.clone(),
            series: agreed.series.clone(),
            since: Some(request.begun),
            ..history.clone()
        };
        let instance =
            instance(&items, &needs.settings, &history, &|performer, day| request.preferences.works(performer, day));
        let closed = closed(agreed, &history, &request.own);
        Made { window: window_of(answers, request), needs, instance, from, made_from, closed, history }
    }

    fn calendar(self, request: &Request, visits: Vec<Visit>, late: Vec<Visit>, solution: Solution) -> CalendarPlan {
        let Made { needs, instance, window, from, made_from, history, closed } = self;
        let to = instance.to;
        CalendarPlan {
            from,
            to,
            tier: request.tier,
            care: request.care,
            risk: needs.risk,
            left_undone: left_undone(&instance, &solution, &needs, &request.own, (from, to)),
            routine: routine(&instance, &request.own),
            on_event: needs.on_event,
            load: load(&instance, &visits, &history, Month::of(from)..=Month::of(to)),
            peaks: needs.peaks.into_iter().filter(|peak| peak.freeze.first <= to && peak.freeze.last >= from).collect(),
            assumed_owner_minutes: needs.owner_hours_assumed.then_some(ASSUMED_OWNER_MINUTES),
            visits,
            late,
            closed,
            window,
            instance,
            solution,
            made_from,
        }
    }
}

/// Minutes of a day.
const DAY_MINUTES: u32 = 24 * 60;

/// When work without downtime begins: the technician at nine, the owner at ten.
fn opening(performer: Performer) -> NaiveTime {
    let hour = match performer {
        Performer::Technician => 9,
        Performer::Owner => 10,
    };
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN)
}

/// Gathers what is placed into visits, with the reasons of each entry.
fn visits(made: &Made, placed: &[(NaiveDate, &Occurrence)], own: &OwnWork) -> Vec<Visit> {
    let mut by_visit: SortedMap<(NaiveDate, Performer), Vec<&Occurrence>> = SortedMap::new();
    for (day, occurrence) in placed {
        by_visit.entry((*day, occurrence.performer)).or_default().push(occurrence);
    }
    by_visit.into_iter().map(|((day, performer), occurrences)| visit(made, day, performer, &occurrences, own)).collect()
}

fn visit(made: &Made, day: NaiveDate, performer: Performer, occurrences: &[&Occurrence], own: &OwnWork) -> Visit {
    let Made { needs, instance, window, .. } = made;
    let (in_window, outside): (Vec<&Occurrence>, Vec<&Occurrence>) = {
        let ordered = in_working_order(occurrences);
        let tied = tied_to_window(&ordered);
        ordered.into_iter().partition(|occurrence| tied.contains(&occurrence.id.task().as_str()))
    };
    // Work with downtime runs in the window, sooner only where it would not end on its day. A window in the morning opens
    // the day; before a later one the rest is done at the usual hour, if there is time for it.
    let length = |work: &[&Occurrence]| -> u32 { work.iter().map(|occurrence| occurrence.minutes).sum() };
    let opening = opening(performer);
    let last_start = DAY_MINUTES.saturating_sub(length(&in_window)) * 60;
    let window_starts = NaiveTime::from_num_seconds_from_midnight_opt(last_start, 0).unwrap_or(window.0).min(window.0);
    let rest_comes_first = opening + chrono::TimeDelta::minutes(length(&outside).into()) <= window_starts;
    let mut clock = if in_window.is_empty() || rest_comes_first { opening } else { window_starts };
    let ordered: Vec<&Occurrence> = if rest_comes_first {
        outside.into_iter().chain(in_window).collect()
    } else {
        in_window.into_iter().chain(outside).collect()
    };
    let tied = tied_to_window(&ordered);
    let entries: Vec<Entry> = ordered
        .into_iter()
        .filter_map(|occurrence| {
            if rest_comes_first && tied.contains(&occurrence.id.task().as_str()) {
                clock = clock.max(window_starts);
            }
            let (task, why) = reason_of(occurrence, &needs.work, own)?;
            let entry = Entry {
                id: occurrence.id.clone(),
                task,
                part: occurrence.part,
                minutes: occurrence.minutes,
                nominal: occurrence.nominal,
                together: !occurrence.same_day_as.is_empty(),
                overdue: occurrence.overdue,
                in_window: needs_window(occurrence),
                why,
                why_day: why_day(instance, occurrence, day),
                starts: clock,
            };
            clock += chrono::TimeDelta::minutes(i64::from(occurrence.minutes));
            Some(entry)
        })
        .collect();
    let starts = entries.first().map_or(opening, |entry| entry.starts);
    Visit { day, performer, starts, minutes: entries.iter().map(|entry| entry.minutes).sum(), entries }
}

fn needs_window(occurrence: &Occurrence) -> bool {
    occurrence.risky && occurrence.performer == Performer::Technician
}

/// Tasks of a visit with downtime, and those that come right before them on the same day.
fn tied_to_window<'a>(ordered: &[&'a Occurrence]) -> Vec<&'a str> {
    let mut tied: Vec<&str> = Vec::new();
    // Prerequisites stand before what needs them, so one way backwards finds them all.
    for occurrence in ordered.iter().rev() {
        let task = occurrence.id.task().as_str();
        if needs_window(occurrence) || tied.contains(&task) {
            tied.push(task);
            tied.extend(occurrence.after.iter().map(|after| after.id.task().as_str()));
        }
    }
    tied
}

/// Prerequisites first, otherwise in the order of the catalogue: backup, staging, update, checks.
fn in_working_order<'a>(occurrences: &[&'a Occurrence]) -> Vec<&'a Occurrence> {
    let mut waiting: Vec<&Occurrence> = occurrences.to_vec();
    // Own tasks come behind those of the catalogue.
    let place = |occurrence: &Occurrence| {
        let task = TaskId::from_code(occurrence.id.task().as_str());
        (task.is_none(), task)
    };
    sorted::sort_by(&mut waiting, |one, other| place(one).cmp(&place(other)).then_with(|| one.id.cmp(&other.id)));
    let mut ordered: Vec<&Occurrence> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let here = sorted::distinct(waiting.iter().map(|occurrence| occurrence.id.task().as_str()));
        let free = waiting.iter().position(|occurrence| {
            occurrence.after.iter().all(|after| {
                let before = after.id.task().as_str();
                before == occurrence.id.task().as_str() || here.binary_search(&before).is_err()
            })
        });
        // A circle of prerequisites cannot come from the catalogue; the first in its order would break it.
        ordered.push(waiting.remove(free.unwrap_or(0)));
    }
    ordered
}

/// The task and the reason of an occurrence: the dated fact of its date, or the task's interval.
fn reason_of(occurrence: &Occurrence, work: &[SiteWork], own: &OwnWork) -> Option<(PlannedTask, Why)> {
    let task = own.task(occurrence.id.task())?;
    let mut of_task = work.iter().filter(|work| work.item.task == *occurrence.id.task());
    let dated = |work: &&SiteWork| matches!(work.item.schedule, Schedule::Dated { .. });
    let found = if occurrence.interval.is_none() {
        let same_date = |work: &&SiteWork| matches!(work.item.schedule, Schedule::Dated { date, .. } if dated_slot(date) == occurrence.id.slot());
        of_task.clone().find(same_date).or_else(|| of_task.find(dated))
    } else {
        of_task.find(|work| !dated(work))
    };
    Some((task, found.map_or(Why::EarlierPlan, |work| work.why.clone())))
}

/// Why an occurrence is on its day.
fn why_day(instance: &Instance, occurrence: &Occurrence, day: NaiveDate) -> WhyDay {
    let calendar = instance.calendar(occurrence.performer);
    if occurrence.overdue {
        WhyDay::Overdue
    } else if occurrence.interval.is_none() {
        WhyDay::Deadline { by: occurrence.latest }
    } else if occurrence.keeps_off_risky_days() && instance.frozen(occurrence.nominal) {
        WhyDay::AroundFreeze
    } else if calendar.rhythm.contains(&day) {
        if Some(day.weekday()) == usual_weekday(calendar) { WhyDay::Rhythm } else { WhyDay::RhythmAfterHoliday }
    } else {
        WhyDay::WithinTolerance
    }
}

/// The weekday of a rhythm: that of most of its days, for some are moved off days on which nobody works.
fn usual_weekday(calendar: &PerformerCalendar) -> Option<Weekday> {
    let often = |weekday: &Weekday| calendar.rhythm.iter().filter(|day| day.weekday() == *weekday).count();
    calendar.rhythm.iter().take(7).map(Datelike::weekday).max_by_key(often)
}

/// An occurrence that is left out, and the minutes that it lacks.
type Left<'a> = (&'a Occurrence, Option<u32>);

/// What is not in the plan, by task and reason, in the order of the catalogue.
fn left_undone(
    instance: &Instance,
    solution: &Solution,
    needs: &SiteNeeds,
    own: &OwnWork,
    (from, to): (NaiveDate, NaiveDate),
) -> Vec<LeftUndone> {
    let meant = instance.occurrences.iter().filter(|occurrence| occurrence.nominal <= to);
    let known = SortedMap::from_iter(meant.map(|occurrence| (&occurrence.id, occurrence)));
    let undone = solution.left_undone.iter().map(|(id, reason)| (id, undone_reason(reason), missing_min(reason)));
    let impossible = solution.impossible.iter().map(|(id, cause)| (id, Some(UndoneReason::Impossible(*cause)), None));
    let mut grouped: SortedMap<(PlannedTask, UndoneReason), Vec<Left>> = SortedMap::new();
    for (id, reason, missing) in undone.chain(impossible) {
        let (Some(task), Some(reason)) = (own.task(id.task()), reason) else { continue };
        // What is meant for a day that is not shown is no work left undone: it belongs to another part of the plan.
        let Some(occurrence) = known.get(id).filter(|_| id.side() == Side::Main) else { continue };
        grouped.entry((task, reason)).or_default().push((occurrence, missing));
    }
    let within = grouped.into_iter().map(|((task, reason), occurrences)| {
        let slots = SortedSet::from_iter(occurrences.iter().map(|(occurrence, _)| occurrence.id.slot())).len();
        let interval = occurrences.iter().find_map(|(occurrence, _)| occurrence.interval);
        LeftUndone {
            prevents: task
                .catalogue()
                .and_then(|task| prevents_once(task.task(), interval, &needs.losses))
                .map(|once| once * slots as f64),
            task,
            reason,
            times: u32::try_from(slots).unwrap_or(u32::MAX),
            minutes: occurrences.iter().map(|(occurrence, _)| occurrence.minutes).sum(),
            missing_min: occurrences.iter().filter_map(|(_, missing)| *missing).min(),
            value_min: occurrences.iter().map(|(occurrence, _)| occurrence.value_min).sum(),
        }
    });
    let days = ((to - from).num_days() + 1) as f64;
    let beyond = needs.beyond_tier.iter().map(|task| LeftUndone {
        task: (*task).into(),
        reason: UndoneReason::BeyondTier,
        times: 0,
        minutes: task.task().effort.low.get(),
        missing_min: None,
        value_min: 0.0,
        prevents: match task.task().interval(needs.risk) {
            Interval::Days(every) => prevents_once(task.task(), Some(u32::from(every)), &needs.losses)
                .map(|once| once * days / f64::from(every.max(1))),
            Interval::Continuous | Interval::OnEvent | Interval::NotNeeded => None,
        },
    });
    within.chain(beyond).collect()
}

pub(super) fn undone_reason(reason: &Reason) -> Option<UndoneReason> {
    Some(match reason {
        Reason::PrerequisiteUndone { task } => UndoneReason::Prerequisite(TaskId::from_code(task.as_str())?),
        Reason::TooClose => UndoneReason::TooClose,
        Reason::VisitFull { .. } => UndoneReason::VisitFull,
        Reason::OverBudget { .. } => UndoneReason::OverBudget,
        Reason::NotWorthAVisit => UndoneReason::NotWorthAVisit,
    })
}

fn missing_min(reason: &Reason) -> Option<u32> {
    match reason {
        Reason::VisitFull { missing_min } | Reason::OverBudget { missing_min } => Some(*missing_min),
        Reason::PrerequisiteUndone { .. } | Reason::TooClose | Reason::NotWorthAVisit => None,
    }
}

fn routine(instance: &Instance, own: &OwnWork) -> Vec<Routine> {
    instance
        .routine
        .iter()
        .filter_map(|line| {
            Some(Routine {
                task: own.task(&line.task)?,
                performer: line.performer,
                minutes_a_week: line.minutes_a_week,
                place: line.place,
            })
        })
        .collect()
}
