//! One performer's plan under construction: visits by day, minutes by month.
//!
//! These few additions are most of what a search does, so they are compiled into their callers even where the program is
//! made small: a calendar of 24 months of the shop then takes 28 ms natively at `opt-level = "z"` instead of 44, and 20 at 3.

use chrono::NaiveDate;

use super::super::instance::{PerformerCalendar, Weights};
use super::{Bid, Cost, Place, cost_of};

/// Days and months are counted from the first of the plan.
pub(super) struct Lane {
    setup: u32,
    max_visit: u32,
    rhythm: Vec<bool>,
    cost_on_rhythm: Cost,
    cost_off_rhythm: Cost,
    minutes: Vec<u32>,
    jobs: Vec<u32>,
    spent: Vec<u32>,
    budget: Vec<u32>,
    peak: u32,
    excess: u32,
}

#[inline(always)]
fn cell<T: Copy + Default>(row: &[T], index: usize) -> T {
    row.get(index).copied().unwrap_or_default()
}

impl Lane {
    /// `budget` holds the minutes of each month of the plan.
    pub(super) fn new(calendar: &PerformerCalendar, days: &[NaiveDate], budget: Vec<u32>, weights: Weights) -> Lane {
        Lane {
            setup: calendar.setup_min,
            max_visit: calendar.max_visit_min,
            rhythm: days.iter().map(|day| calendar.rhythm.contains(day)).collect(),
            cost_on_rhythm: cost_of(weights.visit_on_rhythm),
            cost_off_rhythm: cost_of(weights.visit_off_rhythm),
            minutes: vec![0; days.len()],
            jobs: vec![0; days.len()],
            spent: vec![0; budget.len()],
            budget,
            peak: 0,
            excess: 0,
        }
    }

    /// What work on a day takes off the month: with set-up, if it opens the visit.
    #[inline(always)]
    fn effort(&self, place: Place, minutes: u32) -> u32 {
        if self.opens_visit(place) { minutes.saturating_add(self.setup) } else { minutes }
    }

    /// Minutes by which a visit would become too long.
    #[inline(always)]
    pub(super) fn lacking_room(&self, place: Place, minutes: u32) -> u32 {
        let length = cell(&self.minutes, place.day).saturating_add(minutes).saturating_add(self.setup);
        length.saturating_sub(self.max_visit)
    }

    /// Minutes by which the month would be over its budget.
    #[inline(always)]
    pub(super) fn lacking_budget(&self, place: Place, minutes: u32) -> u32 {
        let spent = cell(&self.spent, place.month).saturating_add(self.effort(place, minutes));
        spent.saturating_sub(cell(&self.budget, place.month))
    }

    /// Whether work would make its visit too long.
    #[inline(always)]
    pub(super) fn lacks_room(&self, place: Place, minutes: Option<u32>) -> bool {
        match minutes {
            Some(minutes) => self.lacking_room(place, minutes) > 0,
            None => false,
        }
    }

    /// Whether work would bring its month over the budget.
    #[inline(always)]
    pub(super) fn lacks_budget(&self, place: Place, minutes: Option<u32>) -> bool {
        match minutes {
            Some(minutes) => self.lacking_budget(place, minutes) > 0,
            None => false,
        }
    }

    /// Minutes that are left in a month.
    #[inline(always)]
    pub(super) fn slack(&self, month: usize) -> u32 {
        cell(&self.budget, month).saturating_sub(cell(&self.spent, month))
    }

    pub(super) fn is_over_budget(&self, month: usize) -> bool {
        cell(&self.spent, month) > cell(&self.budget, month)
    }

    /// Minutes over the budget, over all months.
    pub(super) fn excess(&self) -> u32 {
        self.excess
    }

    /// Minutes over the budget in each month of the plan.
    pub(super) fn excess_by_month(&self) -> impl Iterator<Item = u32> {
        self.spent.iter().zip(&self.budget).map(|(spent, budget)| spent.saturating_sub(*budget))
    }

    #[inline(always)]
    pub(super) fn is_rhythm_day(&self, day: usize) -> bool {
        cell(&self.rhythm, day)
    }

    pub(super) fn visits_on_rhythm(&self) -> u32 {
        self.jobs.iter().zip(&self.rhythm).map(|(jobs, rhythm)| u32::from(*jobs > 0 && *rhythm)).sum()
    }

    /// What the visit of a day costs.
    #[inline(always)]
    pub(super) fn visit_cost(&self, day: usize) -> Cost {
        if self.is_rhythm_day(day) { self.cost_on_rhythm } else { self.cost_off_rhythm }
    }

    #[inline(always)]
    pub(super) fn added_excess(&self, place: Place, minutes: u32) -> u32 {
        let (spent, budget) = (cell(&self.spent, place.month), cell(&self.budget, place.month));
        let after = spent.saturating_add(self.effort(place, minutes)).saturating_sub(budget);
        after - spent.saturating_sub(budget)
    }

    /// What work on a day costs here: excess, visit and fullest month.
    #[inline(always)]
    pub(super) fn bid(&self, place: Place, minutes: u32, peak_weight: Cost) -> Bid {
        let visit = if self.opens_visit(place) { self.visit_cost(place.day) } else { 0 };
        let cost = visit + peak_weight * Cost::from(self.added_peak(place, minutes));
        Bid { excess_min: self.added_excess(place, minutes), cost }
    }

    /// Minutes of the fullest month.
    pub(super) fn peak(&self) -> u32 {
        self.peak
    }

    #[inline(always)]
    pub(super) fn added_peak(&self, place: Place, minutes: u32) -> u32 {
        let spent = cell(&self.spent, place.month).saturating_add(self.effort(place, minutes));
        spent.saturating_sub(self.peak)
    }

    #[inline(always)]
    pub(super) fn opens_visit(&self, place: Place) -> bool {
        cell(&self.jobs, place.day) == 0
    }

    pub(super) fn add(&mut self, place: Place, minutes: u32) {
        self.excess += self.added_excess(place, minutes);
        let effort = self.effort(place, minutes);
        self.minutes.get_mut(place.day).into_iter().for_each(|cell| *cell += minutes);
        self.jobs.get_mut(place.day).into_iter().for_each(|cell| *cell += 1);
        if let Some(spent) = self.spent.get_mut(place.month) {
            *spent += effort;
            self.peak = self.peak.max(*spent);
        }
    }

    pub(super) fn remove(&mut self, place: Place, minutes: u32) {
        self.minutes.get_mut(place.day).into_iter().for_each(|cell| *cell -= minutes);
        self.jobs.get_mut(place.day).into_iter().for_each(|cell| *cell -= 1);
        let effort = self.effort(place, minutes);
        if let Some(spent) = self.spent.get_mut(place.month) {
            let was_fullest = *spent == self.peak;
            *spent -= effort;
            if was_fullest {
                self.peak = self.spent.iter().copied().max().unwrap_or(0);
            }
        }
        self.excess -= self.added_excess(place, minutes);
    }
}
