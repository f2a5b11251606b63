//! Where first slots lie when there is no history.
//!
//! Work that was never done is due early: within the first half of its interval after the plan was begun, on a rhythm
//! day, after what it depends on. Among those days the one is taken that opens the fewest visits over two years,
//! because aligned anchors are what makes work gather, and that overfills neither a visit nor a month.
//!
//! Only what never changes with the date enters (the items, the day on which the plan was begun, the rhythms, the
//! budgets): an anchor must not move because today does, or because something was done. Once a plan was agreed on, its
//! series are kept, and this is asked about new tasks only.

use chrono::NaiveDate;

use super::days::{days_between, plus};
use super::history::Series;
use super::instance::{Performer, TaskKey, Weights};
use super::recurrence::{Frequency, Step, interval_of};
use super::rhythm::Rhythm;
use super::work::{Prerequisite, Schedule, Settings, Who, WorkItem};
use crate::sorted::{self, SortedMap};

/// How far ahead visits are counted.
const WEEKS_AHEAD: u32 = 104;

/// One recurring item with what alignment needs of it.
struct Row<'a> {
    item: &'a WorkItem,
    rhythm: Rhythm,
    step_days: i64,
    /// How late after the beginning its first slot may lie; what carries a safety net is due as early as what needs it.
    reach_days: i64,
}

/// The day of the first slot of every recurring item of 14 days and more, as if it had no history.
///
/// Items are unique by task; their order does not matter. Fixed items with an anchor, and series that were begun, are
/// taken as given. Where there are such series, what is new is counted from today, not from the day of the first plan.
pub(super) fn first_days(
    items: &[&WorkItem],
    settings: &Settings,
    series: &SortedMap<TaskKey, Series>,
) -> SortedMap<TaskKey, NaiveDate> {
    let begun = if series.is_empty() { settings.begun } else { settings.begun.max(settings.today) };
    let mut rows: SortedMap<&TaskKey, Row> = SortedMap::new();
    for item in items {
        let rhythm = rhythm_of(item.who, settings);
        let slots = interval_of(&item.schedule).is_some_and(|days| Frequency::of(days) == Frequency::Slots);
        if let (true, Some(step)) = (slots, Step::of(&item.schedule, rhythm)) {
            let step_days = i64::from(step.days());
            rows.insert(&item.task, Row { item, rhythm, step_days, reach_days: step_days / 2 });
        }
    }
    let order = prerequisites_first(&rows);
    pull_safety_nets_forward(&mut rows, &order);

    let mut weeks = Weeks::new(begun, settings);
    let mut firsts = SortedMap::new();
    for row in order.iter().filter_map(|task| rows.get(task)) {
        let begun_already = series.get(&row.item.task).map(|series| series.first_day);
        let given = match row.item.schedule {
            Schedule::Fixed { anchor: Some(anchor), .. } => Some(anchor),
            Schedule::Floating { first: Some(first), .. } => begun_already.or(Some(row.rhythm.nearest(first))),
            _ => begun_already,
        };
        if let Some(first) = given {
            weeks.add(row, first);
            firsts.insert(row.item.task.clone(), first);
        }
    }
    for row in order.iter().filter_map(|task| rows.get(task)) {
        if firsts.contains_key(&row.item.task) {
            continue;
        }
        let after_these = row.item.prerequisites.iter().filter_map(|one| firsts.get(one.task())).max().copied();
        let first = weeks.best(row, &possible_days(row, begun, after_these));
        weeks.add(row, first);
        firsts.insert(row.item.task.clone(), first);
    }
    firsts
}

/// The rhythm on which work gathers: the technician's for work by both.
pub(super) fn rhythm_of(who: Who, settings: &Settings) -> Rhythm {
    match who {
        Who::Technician | Who::Both => settings.technician.rhythm,
        Who::Owner => settings.owner.rhythm,
    }
}

/// Tasks so that prerequisites stand before what needs them, and otherwise the most frequent first. In a circle the
/// most frequent comes first.
fn prerequisites_first<'a>(rows: &SortedMap<&'a TaskKey, Row>) -> Vec<&'a TaskKey> {
    let mut waiting = sorted::distinct(rows.iter().map(|(task, row)| (row.step_days, *task)));
    let mut order: Vec<&TaskKey> = Vec::with_capacity(rows.len());
    while !waiting.is_empty() {
        let ready = |task: &TaskKey| {
            rows.get(task).is_none_or(|row| {
                row.item
                    .prerequisites
                    .iter()
                    .map(Prerequisite::task)
                    .all(|before| before == task || order.contains(&before) || !rows.contains_key(before))
            })
        };
        let next = waiting.iter().position(|(_, task)| ready(task)).unwrap_or(0);
        order.push(waiting.remove(next).1);
    }
    order
}

fn pull_safety_nets_forward(rows: &mut SortedMap<&TaskKey, Row>, order: &[&TaskKey]) {
    for task in order.iter().rev() {
        let Some(row) = rows.get(task) else { continue };
        let reach_days = row.reach_days;
        for prerequisite in &row.item.prerequisites {
            if let Prerequisite::Safety { task, .. } = prerequisite
                && let Some(net) = rows.get_mut(task)
            {
                net.reach_days = net.reach_days.min(reach_days);
            }
        }
    }
}

/// Rhythm days on which a first slot may lie, earliest first; never empty.
fn possible_days(row: &Row, begun: NaiveDate, after_these: Option<NaiveDate>) -> Vec<NaiveDate> {
    let appointment = row.rhythm.on_or_after(begun);
    // A step shorter than the rhythm starts in step with it, but does not wait for it.
    let steps_earlier = days_between(begun, appointment) / row.step_days.max(1);
    let earliest = plus(appointment, -steps_earlier * row.step_days);
    let last = plus(begun, row.reach_days);
    let days: Vec<NaiveDate> = (0..)
        .map(|count: i64| plus(earliest, count * row.rhythm.period_days()))
        .take_while(|day| *day == earliest || *day <= last)
        .collect();
    let Some(bound) = after_these else { return days };
    let late_enough: Vec<NaiveDate> = days.iter().copied().filter(|day| *day >= bound).collect();
    if late_enough.is_empty() { days.last().copied().into_iter().collect() } else { late_enough }
}

/// Minutes of work in each week after the beginning, for each performer.
struct Weeks {
    begun: NaiveDate,
    weights: Weights,
    room_min: u32,
    technician: Load,
    owner: Load,
}

struct Load {
    weeks: Vec<u32>,
    four_weeks: Vec<u32>,
    budget_min: u32,
}

impl Load {
    fn new(month_budget_min: u32) -> Load {
        let four_weeks = usize::try_from(WEEKS_AHEAD / 4).unwrap_or(0);
        Load { weeks: vec![0; four_weeks * 4], four_weeks: vec![0; four_weeks], budget_min: month_budget_min }
    }
}

impl Weeks {
    fn new(begun: NaiveDate, settings: &Settings) -> Weeks {
        Weeks {
            begun,
            weights: settings.weights,
            room_min: settings.max_visit_min.saturating_sub(settings.setup_min),
            technician: Load::new(settings.technician.month_budget_min),
            owner: Load::new(settings.owner.month_budget_min),
        }
    }

    /// The weeks in which an item falls if its first slot lies on a day.
    fn of(&self, row: &Row, first: NaiveDate) -> impl Iterator<Item = usize> + use<> {
        let (begun, step_days) = (self.begun, row.step_days.max(1));
        (0..)
            .map(move |count: i64| days_between(begun, first) + count * step_days)
            .take_while(|days| *days < i64::from(WEEKS_AHEAD) * 7)
            .filter_map(|days| usize::try_from(days.div_euclid(7)).ok())
    }

    fn add(&mut self, row: &Row, first: NaiveDate) {
        let weeks: Vec<usize> = self.of(row, first).collect();
        for performer in performers(row.item.who) {
            let load = match performer {
                Performer::Technician => &mut self.technician,
                Performer::Owner => &mut self.owner,
            };
            for week in &weeks {
                if let Some(minutes) = load.weeks.get_mut(*week) {
                    *minutes = minutes.saturating_add(row.item.minutes);
                }
                if let Some(minutes) = load.four_weeks.get_mut(*week / 4) {
                    *minutes = minutes.saturating_add(row.item.minutes);
                }
            }
        }
    }

    /// The cheapest of some days, the earliest of equally cheap ones.
    fn best(&self, row: &Row, days: &[NaiveDate]) -> NaiveDate {
        let costs = days.iter().map(|day| (self.cost(row, *day), *day));
        let best = costs.reduce(|best, next| if next.0 < best.0 { next } else { best });
        best.map_or(self.begun, |(_, day)| day)
    }

    fn cost(&self, row: &Row, first: NaiveDate) -> f64 {
        let minutes = row.item.minutes;
        let mut cost = 0.0;
        for performer in performers(row.item.who) {
            let load = match performer {
                Performer::Technician => &self.technician,
                Performer::Owner => &self.owner,
            };
            let peak = load.four_weeks.iter().copied().max().unwrap_or(0);
            let mut new_peak = peak;
            for week in self.of(row, first) {
                let there = load.weeks.get(week).copied().unwrap_or(0);
                let month = load.four_weeks.get(week / 4).copied().unwrap_or(0).saturating_add(minutes);
                new_peak = new_peak.max(month);
                if there == 0 {
                    cost += self.weights.visit_on_rhythm;
                } else if there.saturating_add(minutes) > self.room_min {
                    cost += self.weights.visit_off_rhythm;
                }
                if month > load.budget_min {
                    cost += self.weights.visit_off_rhythm;
                }
            }
            // Two years of visits are weighed here, one fullest month a year.
            cost += 2.0 * self.weights.peak * f64::from(new_peak - peak);
        }
        cost
    }
}

/// Who works when an item is done.
pub(super) fn performers(who: Who) -> &'static [Performer] {
    match who {
        Who::Technician => &[Performer::Technician],
        Who::Owner => &[Performer::Owner],
        Who::Both => &Performer::ALL,
    }
}
