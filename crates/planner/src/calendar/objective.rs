//! What a plan costs: one sum in minutes over the plan.

use chrono::NaiveDate;

use super::days::{Month, days_between};
use super::instance::{Instance, OccurrenceId, Performer, Solution};
use crate::sorted::{SortedMap, SortedSet};

/// The objective of a plan, in minutes over the horizon; smaller is better. Not rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Objective {
    /// Risk that stays: the value of everything left undone.
    pub undone: f64,
    /// Weighted visits, on and off the rhythm.
    pub visits: f64,
    /// Weighted squares of deviation over tolerance, over all placed occurrences.
    pub deviation: f64,
    /// Weighted minutes of each performer's fullest month, set-up included.
    pub peak: f64,
    /// The sum of the four.
    pub total: f64,
}

/// Minutes that each performer spends in each month, with set-up for every visit.
pub(super) fn spent_by_month(
    instance: &Instance,
    placed: &SortedMap<OccurrenceId, NaiveDate>,
) -> SortedMap<(Performer, Month), u32> {
    let mut spent: SortedMap<(Performer, Month), u32> = SortedMap::new();
    let mut visits: SortedSet<(Performer, NaiveDate)> = SortedSet::new();
    for occurrence in &instance.occurrences {
        let Some(day) = placed.get(&occurrence.id) else { continue };
        let key = (occurrence.performer, Month::of(*day));
        *spent.entry(key).or_default() += occurrence.minutes;
        if visits.insert((occurrence.performer, *day)) {
            *spent.entry(key).or_default() += instance.calendar(occurrence.performer).setup_min;
        }
    }
    spent
}

/// The objective of a solution.
///
/// `undone` sums the value of what is left undone; what is impossible is no fault of the plan and does not count.
/// Deviation is counted from the nominal day, for overdue work from the first day on which it can be done. A visit is
/// all that one performer does on one day. The fullest month counts set-up, as budgets do.
///
/// ```
/// # use planner::sorted::SortedSet;
/// # use chrono::{NaiveDate, Weekday};
/// # use planner::calendar::*;
/// # let today = NaiveDate::from_ymd_opt(2027, 1, 5).ok_or("date")?;
/// # let rhythm = Rhythm::new(Weekday::Tue, Cadence::Weekly)?;
/// # let performer = PerformerSettings { rhythm, month_budget_min: 360, days_off: SortedSet::new() };
/// # let settings = Settings {
/// #     begun: today, today, from: today, months: 1, technician: performer.clone(), owner: performer,
/// #     max_visit_min: 240, setup_min: 15, freezes: Vec::new(), weights: Weights::default(),
/// # };
/// # let log_review = WorkItem {
/// #     task: TaskKey::new("SE06")?, minutes: 30, who: Who::Technician, risky: false, freeze: FreezeRule::Allowed,
/// #     schedule: Schedule::Fixed { interval_days: 14, anchor: Some(today) },
/// #     prerequisites: Vec::new(), value_min: 80.0, mandatory: false,
/// # };
/// let instance = instance(&[log_review], &settings, &History::default(), &|_, _| true);
/// let solution = solve(&instance);
/// // Three visits on the rhythm, nothing off its day, and 2 x (30 + 15) minutes in January.
/// let judged = objective(&instance, &solution);
/// assert_eq!((judged.undone, judged.visits, judged.deviation, judged.peak), (0.0, 45.0, 0.0, 18.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn objective(instance: &Instance, solution: &Solution) -> Objective {
    let weights = instance.weights;
    let undone_ids: SortedSet<&OccurrenceId> = solution.left_undone.iter().map(|(id, _)| id).collect();
    let mut undone = 0.0;
    let mut deviation = 0.0;
    let mut visit_days: SortedSet<(Performer, NaiveDate)> = SortedSet::new();
    for occurrence in &instance.occurrences {
        if undone_ids.contains(&occurrence.id) {
            undone += occurrence.value_min;
        }
        if let Some(day) = solution.placed.get(&occurrence.id) {
            deviation +=
                weights.deviation * squared_deviation(days_between(occurrence.target(), *day), occurrence.tolerance);
            visit_days.insert((occurrence.performer, *day));
        }
    }
    let visits = visit_days
        .iter()
        .map(|(performer, day)| {
            let on_rhythm = instance.calendar(*performer).rhythm.contains(day);
            if on_rhythm { weights.visit_on_rhythm } else { weights.visit_off_rhythm }
        })
        .sum();
    let spent = spent_by_month(instance, &solution.placed);
    let fullest = |performer: Performer| {
        let months = spent.iter().filter(|((who, _), _)| *who == performer);
        months.map(|(_, minutes)| *minutes).max().unwrap_or(0)
    };
    let peak = Performer::ALL.iter().map(|performer| weights.peak * f64::from(fullest(*performer))).sum();
    Objective { undone, visits, deviation, peak, total: undone + visits + deviation + peak }
}

/// The square of (days off the target / tolerance).
pub(super) fn squared_deviation(days_off: i64, tolerance: u32) -> f64 {
    let days = u32::try_from(days_off.unsigned_abs()).unwrap_or(u32::MAX);
    let share = f64::from(days) / f64::from(tolerance.max(1));
    share * share
}
