//! The referee: every hard rule of the calendar, checked against any plan.
//!
//! It is written from the rules, not from the scheduler, and shares no search code with it; so it can judge a scheduler
//! that is wrong, and plans made by hand or by a solver outside the program.

mod budget;
mod duty;
mod order;
mod single;

use chrono::NaiveDate;

use super::days::Month;
use super::instance::{Instance, Occurrence, OccurrenceId, Performer, Solution, TaskKey};
use crate::sorted::{self, SortedMap, SortedSet};

/// A hard rule that a plan breaks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Violation {
    /// An occurrence is neither placed nor left undone nor impossible.
    Lost {
        /// The occurrence.
        id: OccurrenceId,
    },
    /// An occurrence is in more than one of placed, left undone and impossible, or twice in one.
    CountedTwice {
        /// The occurrence.
        id: OccurrenceId,
    },
    /// The plan names an occurrence that the instance does not have.
    Unknown {
        /// The identity.
        id: OccurrenceId,
    },
    /// Done work never moves, but the plan places it again.
    DoneMoved {
        /// The occurrence.
        id: OccurrenceId,
        /// Where the plan places it.
        day: NaiveDate,
    },
    /// Nothing is placed before today.
    BeforeToday {
        /// The occurrence.
        id: OccurrenceId,
        /// Its day.
        day: NaiveDate,
    },
    /// The performer does not work on the day.
    NotAWorkingDay {
        /// The occurrence.
        id: OccurrenceId,
        /// Its day.
        day: NaiveDate,
    },
    /// The day lies outside the tolerance, the lead time or the days for overdue work.
    OutsideWindow {
        /// The occurrence.
        id: OccurrenceId,
        /// Its day.
        day: NaiveDate,
    },
    /// Risky work on a Friday or on the eve of a day off.
    RiskyDay {
        /// The occurrence.
        id: OccurrenceId,
        /// Its day.
        day: NaiveDate,
    },
    /// Risky work in a freeze.
    InFreeze {
        /// The occurrence.
        id: OccurrenceId,
        /// Its day.
        day: NaiveDate,
    },
    /// The halves of work by both lie on different days, or one of them is not placed.
    HalvesApart {
        /// The half that is placed.
        id: OccurrenceId,
        /// The other one.
        other: OccurrenceId,
    },
    /// Work by both off the technician's rhythm, although its window holds enough rhythm days for it.
    BothOffRhythm {
        /// The occurrence.
        id: OccurrenceId,
        /// Its day.
        day: NaiveDate,
    },
    /// A part without the part before it, or before that.
    PartsOutOfOrder {
        /// The later part.
        id: OccurrenceId,
    },
    /// Two slots of a task less than half an interval apart, or in the wrong order.
    SlotsTooClose {
        /// The slot with the lower number.
        earlier: OccurrenceId,
        /// The slot with the higher number.
        later: OccurrenceId,
    },
    /// Work before a prerequisite that is placed as well.
    BeforePrerequisite {
        /// The work.
        id: OccurrenceId,
        /// What comes first.
        prerequisite: OccurrenceId,
    },
    /// Work without its safety net: no slot of that task is done the same day or earlier.
    NoSafetyNet {
        /// The work.
        id: OccurrenceId,
        /// The task that is missing.
        task: TaskKey,
    },
    /// Work whose safety net is older than its lead.
    SafetyNetTooOld {
        /// The work.
        id: OccurrenceId,
        /// The task that is too old.
        task: TaskKey,
    },
    /// A visit longer than allowed, set-up included.
    VisitTooLong {
        /// Whose visit.
        performer: Performer,
        /// The day of the visit.
        day: NaiveDate,
        /// How long it is.
        minutes: u32,
    },
    /// Optional work in a month whose budget is broken.
    OptionalOverBudget {
        /// Whose budget.
        performer: Performer,
        /// The month.
        month: Month,
        /// Minutes over it.
        excess_min: u32,
    },
    /// The plan states another excess than it has.
    ExcessMisstated {
        /// Whose budget.
        performer: Performer,
        /// The month.
        month: Month,
        /// Minutes over it in truth.
        excess_min: u32,
    },
    /// Mandatory work breaks a budget by more than it must: moving this alone makes the excess smaller.
    ExcessAvoidable {
        /// The work.
        id: OccurrenceId,
        /// A lawful day for it with a smaller excess.
        day: NaiveDate,
    },
    /// Mandatory work is left undone although it could be added to the other mandatory work.
    MandatoryUndone {
        /// The work, or its first part.
        id: OccurrenceId,
        /// A lawful day for it.
        day: NaiveDate,
    },
    /// Work is called impossible although the window of its slot holds enough allowed days.
    PossibleAfterAll {
        /// The work.
        id: OccurrenceId,
        /// The first of these days.
        day: NaiveDate,
    },
    /// Work is called undone although its slot has no allowed day at all, or too few for its parts.
    ImpossibleUndone {
        /// The work.
        id: OccurrenceId,
    },
}

/// Every hard rule that a solution breaks, in order; none for a lawful plan.
///
/// Whether the excess over a budget is least is only checked one move at a time, within the mandatory work.
///
/// ```
/// # use planner::sorted::SortedSet;
/// # use chrono::{Datelike, NaiveDate, Weekday};
/// # use planner::calendar::*;
/// # let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).ok_or("date");
/// # let today = date(2027, 1, 5)?;
/// # let rhythm = Rhythm::new(Weekday::Tue, Cadence::Weekly)?;
/// # let performer = PerformerSettings { rhythm, month_budget_min: 360, days_off: SortedSet::new() };
/// # let settings = Settings {
/// #     begun: today, today, from: today, months: 1, technician: performer.clone(), owner: performer,
/// #     max_visit_min: 240, setup_min: 15, freezes: Vec::new(), weights: Weights::default(),
/// # };
/// # let log_review = WorkItem {
/// #     task: TaskKey::new("SE06")?, minutes: 30, who: Who::Technician, risky: false, freeze: FreezeRule::Allowed,
/// #     schedule: Schedule::Fixed { interval_days: 28, anchor: Some(today) },
/// #     prerequisites: Vec::new(), value_min: 80.0, mandatory: false,
/// # };
/// # let weekends_off = |_, day: NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
/// let instance = instance(&[log_review], &settings, &History::default(), &weekends_off);
/// let mut solution = solve(&instance);
/// assert_eq!(violations(&instance, &solution), []);
///
/// let first: OccurrenceId = "SE06/0".parse()?;
/// let saturday = date(2027, 1, 9)?;
/// solution.placed.insert(first.clone(), saturday);
/// assert_eq!(violations(&instance, &solution), [Violation::NotAWorkingDay { id: first, day: saturday }]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn violations(instance: &Instance, solution: &Solution) -> Vec<Violation> {
    let case = Case::new(instance);
    let mut found = accounts(&case, solution);
    found.extend(single::violations(&case, &solution.placed));
    found.extend(order::violations(&case, &solution.placed));
    found.extend(budget::long_visits(&case, &solution.placed));
    found.extend(budget::violations(&case, solution));
    found.extend(duty::violations(&case, solution));
    sorted::sort(&mut found);
    found.dedup();
    found
}

/// An occurrence's days.
type Placed = SortedMap<OccurrenceId, NaiveDate>;

/// The instance, with its occurrences by identity and by slot; or what concerns one task of it.
struct Case<'a> {
    instance: &'a Instance,
    by_id: SortedMap<&'a OccurrenceId, &'a Occurrence>,
    by_slot: SortedMap<(&'a TaskKey, u32), Vec<&'a Occurrence>>,
    done: SortedMap<&'a OccurrenceId, NaiveDate>,
}

impl<'a> Case<'a> {
    fn new(instance: &'a Instance) -> Case<'a> {
        Case::of_tasks(instance, |_| true)
    }

    /// What rules about order can connect with one task: what it needs, what needs it, and what that needs.
    fn around(&self, task: &TaskKey) -> Case<'a> {
        let needs = |occurrence: &&'a Occurrence| -> Vec<&'a TaskKey> {
            occurrence.after.iter().map(|after| after.id.task()).collect()
        };
        let concerned = self.by_id.values().filter(|one| one.id.task() == task || needs(one).contains(&task));
        let tasks: SortedSet<&TaskKey> =
            concerned.flat_map(|one| needs(one).into_iter().chain([one.id.task()])).chain([task]).collect();
        Case::of_tasks(self.instance, |task| tasks.contains(task))
    }

    fn of_tasks(instance: &'a Instance, concerns: impl Fn(&TaskKey) -> bool) -> Case<'a> {
        let mut by_slot: SortedMap<(&TaskKey, u32), Vec<&Occurrence>> = SortedMap::new();
        let occurrences = || instance.occurrences.iter().filter(|one| concerns(one.id.task()));
        for occurrence in occurrences() {
            by_slot.entry((occurrence.id.task(), occurrence.id.slot())).or_default().push(occurrence);
        }
        let done = instance.done.iter().filter(|(id, _)| concerns(id.task())).map(|(id, day)| (id, *day)).collect();
        Case { instance, by_id: occurrences().map(|one| (&one.id, one)).collect(), by_slot, done }
    }

    /// An occurrence with the other half of it.
    fn halves(&self, occurrence: &'a Occurrence) -> Vec<&'a Occurrence> {
        let others = occurrence.same_day_as.iter().filter_map(|id| self.by_id.get(id).copied());
        std::iter::once(occurrence).chain(others).collect()
    }

    /// All that is still to be done of the slot of an occurrence.
    fn slot_of(&self, occurrence: &'a Occurrence) -> &[&'a Occurrence] {
        self.by_slot.get(&(occurrence.id.task(), occurrence.id.slot())).map_or(&[], Vec::as_slice)
    }

    /// How many parts of a slot are still to be done, each on its own day.
    fn parts(&self, occurrence: &'a Occurrence) -> usize {
        self.slot_of(occurrence).iter().map(|one| one.part.number).collect::<SortedSet<u32>>().len()
    }

    /// Whether there are days enough for all parts of the slot: as many for each part as there are parts, or where a person
    /// chose days for some of them, one for each behind the part before it.
    fn has_days(&self, occurrence: &'a Occurrence) -> bool {
        let slot = self.slot_of(occurrence);
        let enough = |one: &&Occurrence| self.days_together(one).len() >= self.parts(one);
        slot.iter().all(enough) || self.days_in_order(slot)
    }

    /// Whether each part of a slot has a day behind the part before it.
    fn days_in_order(&self, slot: &[&'a Occurrence]) -> bool {
        let mut parts: SortedMap<u32, &Occurrence> = SortedMap::new();
        for one in slot {
            parts.entry(one.part.number).or_insert(one);
        }
        let mut before: Option<NaiveDate> = None;
        parts.values().all(|one| {
            let days = self.days_together(one);
            let day = days.iter().find(|day| before.is_none_or(|before| **day > before)).copied();
            before = day.or(before);
            day.is_some()
        })
    }

    /// The days on which an occurrence may lie, whatever else is planned.
    fn days_alone(&self, occurrence: &Occurrence) -> SortedSet<NaiveDate> {
        let calendar = self.instance.calendar(occurrence.performer);
        let days = if occurrence.keeps_off_risky_days() { &calendar.risky_days } else { &calendar.days };
        let first = occurrence.earliest.max(self.instance.today);
        let lawful =
            |day: &&NaiveDate| first <= **day && !(occurrence.keeps_off_risky_days() && self.instance.frozen(**day));
        days.iter().filter(lawful).take_while(|day| **day <= occurrence.latest).copied().collect()
    }

    /// The days on which an occurrence and its other half may lie together, on the rhythm or not.
    fn days_together(&self, occurrence: &'a Occurrence) -> SortedSet<NaiveDate> {
        let halves = self.halves(occurrence);
        let days = halves.iter().map(|half| self.days_alone(half));
        days.reduce(|one, other| one.intersection(&other).copied().collect()).unwrap_or_default()
    }

    /// The days on which an occurrence may lie: work by both keeps to the technician's rhythm if it can.
    fn lawful_days(&self, occurrence: &'a Occurrence) -> SortedSet<NaiveDate> {
        let days = self.days_together(occurrence);
        if occurrence.same_day_as.is_empty() {
            return days;
        }
        let rhythm: SortedSet<NaiveDate> = days.intersection(&self.instance.technician.rhythm).copied().collect();
        if rhythm.len() >= self.parts(occurrence) { rhythm } else { days }
    }
}

/// Each occurrence in exactly one of placed, left undone and impossible, and rightly so.
fn accounts(case: &Case, solution: &Solution) -> Vec<Violation> {
    let mut found = Vec::new();
    let placed = solution.placed.keys();
    let undone = solution.left_undone.iter().map(|(id, _)| id);
    let impossible = solution.impossible.iter().map(|(id, _)| id);
    let mut mentions: SortedMap<&OccurrenceId, usize> = SortedMap::new();
    for id in placed.chain(undone.clone()).chain(impossible.clone()) {
        *mentions.entry(id).or_default() += 1;
        if !case.by_id.contains_key(id) {
            found.push(Violation::Unknown { id: id.clone() });
        }
    }
    for id in case.by_id.keys() {
        match mentions.get(id) {
            None => found.push(Violation::Lost { id: (*id).clone() }),
            Some(1) => {}
            Some(_) => found.push(Violation::CountedTwice { id: (*id).clone() }),
        }
    }
    for (id, day) in &solution.placed {
        if case.instance.done.contains_key(id) {
            found.push(Violation::DoneMoved { id: id.clone(), day: *day });
        }
    }
    for occurrence in undone.filter_map(|id| case.by_id.get(id)) {
        if !case.has_days(occurrence) {
            found.push(Violation::ImpossibleUndone { id: occurrence.id.clone() });
        }
    }
    for occurrence in impossible.filter_map(|id| case.by_id.get(id)) {
        let fits = |one: &&Occurrence| {
            let calendar = case.instance.calendar(one.performer);
            one.minutes.saturating_add(calendar.setup_min) <= calendar.max_visit_min
        };
        let possible = case.slot_of(occurrence).iter().all(fits) && case.has_days(occurrence);
        if let Some(day) = case.days_together(occurrence).first().filter(|_| possible) {
            found.push(Violation::PossibleAfterAll { id: occurrence.id.clone(), day: *day });
        }
    }
    found
}
