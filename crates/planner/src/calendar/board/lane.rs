//! One performer's plan under construction: visits by day, minutes by month.

use chrono::NaiveDate;

use super::super::days::{Month, each_day};
use super::super::instance::PerformerCalendar;
use super::Day;

/// Days and months are counted from the first of the plan.
pub(super) struct Lane {
    setup: u32,
    max_visit: u32,
    rhythm: Vec<bool>,
    month: Vec<usize>,
    minutes: Vec<u32>,
    jobs: Vec<u32>,
    spent: Vec<u32>,
    budget: Vec<u32>,
}

fn cell<T: Copy + Default>(row: &[T], index: usize) -> T {
    row.get(index).copied().unwrap_or_default()
}

pub(super) fn index(day: Day) -> usize {
    usize::try_from(day).unwrap_or(usize::MAX)
}

impl Lane {
    pub(super) fn new(calendar: &PerformerCalendar, start: NaiveDate, to: NaiveDate) -> Lane {
        let months: Vec<Month> = calendar.month_budget_min.keys().copied().collect();
        let days: Vec<NaiveDate> = each_day(start, to).collect();
        let month_of = |day: &NaiveDate| months.binary_search(&Month::of(*day)).unwrap_or(usize::MAX);
        Lane {
            setup: calendar.setup_min,
            max_visit: calendar.max_visit_min,
            rhythm: days.iter().map(|day| calendar.rhythm.contains(day)).collect(),
            month: days.iter().map(month_of).collect(),
            minutes: vec![0; days.len()],
            jobs: vec![0; days.len()],
            spent: vec![0; months.len()],
            budget: calendar.month_budget_min.values().copied().collect(),
        }
    }

    fn month(&self, day: Day) -> usize {
        self.month.get(index(day)).copied().unwrap_or(usize::MAX)
    }

    /// What work on a day takes off the month: with set-up, if it opens the visit.
    fn effort(&self, day: Day, minutes: u32) -> u32 {
        if cell(&self.jobs, index(day)) == 0 { minutes.saturating_add(self.setup) } else { minutes }
    }

    pub(super) fn has_room(&self, day: Day, minutes: u32) -> bool {
        let length = cell(&self.minutes, index(day)).saturating_add(minutes).saturating_add(self.setup);
        length <= self.max_visit
    }

    pub(super) fn can_afford(&self, day: Day, minutes: u32) -> bool {
        let month = self.month(day);
        cell(&self.spent, month).saturating_add(self.effort(day, minutes)) <= cell(&self.budget, month)
    }

    pub(super) fn excess(&self) -> u32 {
        self.excess_by_month().sum()
    }

    /// Minutes over the budget in each month of the plan.
    pub(super) fn excess_by_month(&self) -> impl Iterator<Item = u32> {
        self.spent.iter().zip(&self.budget).map(|(spent, budget)| spent.saturating_sub(*budget))
    }

    pub(super) fn is_rhythm_day(&self, day: Day) -> bool {
        cell(&self.rhythm, index(day))
    }

    pub(super) fn visits_on_rhythm(&self) -> u32 {
        self.jobs.iter().zip(&self.rhythm).map(|(jobs, rhythm)| u32::from(*jobs > 0 && *rhythm)).sum()
    }

    /// The days of visits, in order.
    pub(super) fn visit_days(&self) -> Vec<Day> {
        self.jobs.iter().zip(0..).filter(|(jobs, _)| **jobs > 0).map(|(_, day)| day).collect()
    }

    pub(super) fn added_excess(&self, day: Day, minutes: u32) -> u32 {
        let month = self.month(day);
        let (spent, budget) = (cell(&self.spent, month), cell(&self.budget, month));
        let after = spent.saturating_add(self.effort(day, minutes)).saturating_sub(budget);
        after - spent.saturating_sub(budget)
    }

    pub(super) fn peak(&self) -> u32 {
        self.spent.iter().copied().max().unwrap_or(0)
    }

    pub(super) fn added_peak(&self, day: Day, minutes: u32) -> u32 {
        let spent = cell(&self.spent, self.month(day)).saturating_add(self.effort(day, minutes));
        spent.saturating_sub(self.peak())
    }

    pub(super) fn opens_visit(&self, day: Day) -> bool {
        cell(&self.jobs, index(day)) == 0
    }

    pub(super) fn add(&mut self, day: Day, minutes: u32) {
        let (effort, month) = (self.effort(day, minutes), self.month(day));
        self.minutes.get_mut(index(day)).into_iter().for_each(|cell| *cell += minutes);
        self.jobs.get_mut(index(day)).into_iter().for_each(|cell| *cell += 1);
        self.spent.get_mut(month).into_iter().for_each(|cell| *cell += effort);
    }

    pub(super) fn remove(&mut self, day: Day, minutes: u32) {
        self.minutes.get_mut(index(day)).into_iter().for_each(|cell| *cell -= minutes);
        self.jobs.get_mut(index(day)).into_iter().for_each(|cell| *cell -= 1);
        let (effort, month) = (self.effort(day, minutes), self.month(day));
        self.spent.get_mut(month).into_iter().for_each(|cell| *cell -= effort);
    }
}
