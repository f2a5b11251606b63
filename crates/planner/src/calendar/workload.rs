//! The work of each month beside the time that there is for it.

use super::days::Month;
use super::history::History;
use super::instance::{Instance, Performer};
use super::plan::{CalendarPlan, Visit};
use crate::sorted::SortedMap;

/// Minutes of work in a month beside what is available.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonthLoad {
    /// Minutes of work and set-up that are done.
    pub done: u32,
    /// Minutes of work and set-up that are ahead.
    pub planned: u32,
    /// Minutes available for both; the standing routine is taken off.
    pub budget: u32,
}

impl MonthLoad {
    /// Minutes done and ahead.
    pub const fn total(self) -> u32 {
        self.done.saturating_add(self.planned)
    }

    /// Minutes beyond the budget: only work that must be done goes there.
    pub const fn excess(self) -> u32 {
        self.total().saturating_sub(self.budget)
    }
}

/// The months of one performer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PerformerLoad {
    /// Who.
    pub performer: Performer,
    /// The months of the plan in order.
    pub months: Vec<(Month, MonthLoad)>,
    /// The whole plan.
    pub sum: MonthLoad,
    /// Minutes of excess, month by month: what is free in one month does not help another.
    pub excess: u32,
    /// Minutes a week of the standing routine.
    pub routine_a_week: u32,
}

impl CalendarPlan {
    /// The work of each performer who has time or work, month by month.
    pub fn workload(&self) -> Vec<PerformerLoad> {
        let of = |performer: Performer| {
            let months = self.load.iter().filter(|((who, _), _)| *who == performer);
            let months: Vec<(Month, MonthLoad)> = months.map(|((_, month), load)| (*month, *load)).collect();
            let sum = months.iter().fold(MonthLoad::default(), |sum, (_, load)| MonthLoad {
                done: sum.done + load.done,
                planned: sum.planned + load.planned,
                budget: sum.budget + load.budget,
            });
            let excess = months.iter().map(|(_, load)| load.excess()).sum();
            let routine = self.routine.iter().filter(|line| line.performer == performer);
            let routine_a_week = routine.map(|line| line.minutes_a_week).sum();
            PerformerLoad { performer, months, sum, excess, routine_a_week }
        };
        let has_any = |load: &PerformerLoad| load.sum != MonthLoad::default() || load.routine_a_week > 0;
        Performer::ALL.into_iter().map(of).filter(has_any).collect()
    }
}

/// Work and set-up of each month of the plan beside what is available.
pub(super) fn load(
    instance: &Instance,
    visits: &[Visit],
    history: &History,
    months: std::ops::RangeInclusive<Month>,
) -> SortedMap<(Performer, Month), MonthLoad> {
    let mut load: SortedMap<(Performer, Month), MonthLoad> = SortedMap::new();
    for performer in Performer::ALL {
        let shares = &instance.calendar(performer).month_share_min;
        for (month, share) in shares.iter().filter(|(month, _)| months.contains(month)) {
            let done = history.spent_min.get(&(performer, *month)).copied().unwrap_or(0);
            load.insert((performer, *month), MonthLoad { done, planned: 0, budget: *share });
        }
    }
    for visit in visits {
        let setup = instance.calendar(visit.performer).setup_min;
        if let Some(month) = load.get_mut(&(visit.performer, Month::of(visit.day))) {
            month.planned += visit.minutes + setup;
        }
    }
    load
}
