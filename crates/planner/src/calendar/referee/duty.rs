//! Rules about mandatory work: all of it is done that can be, with the least excess over the budgets.
//!
//! Both are judged within the mandatory work alone, because optional work has to give way to it.

use chrono::NaiveDate;

use super::super::days::Month;
use super::super::instance::{Occurrence, OccurrenceId, Performer, Solution, TaskKey};
use super::super::objective::spent_by_month;
use super::{Case, Placed, Violation, order};
use crate::sorted::{SortedMap, SortedSet};

pub(super) fn violations(case: &Case, solution: &Solution) -> Vec<Violation> {
    let is_mandatory = |id: &OccurrenceId| case.by_id.get(id).is_some_and(|occurrence| occurrence.mandatory);
    let placed = solution.placed.iter().filter(|(id, _)| is_mandatory(id));
    let mandatory: Placed = placed.map(|(id, day)| (id.clone(), *day)).collect();
    let mut found = avoidable_excess(case, &mandatory);
    found.extend(undone(case, solution, &mandatory));
    found
}

/// Mandatory work alone: minutes and occurrences of each visit, minutes of each month.
struct Effort<'a> {
    case: &'a Case<'a>,
    visits: SortedMap<(Performer, NaiveDate), (u32, u32)>,
    spent: SortedMap<(Performer, Month), u32>,
}

impl<'a> Effort<'a> {
    fn new(case: &'a Case<'a>, placed: &Placed) -> Effort<'a> {
        let mut visits: SortedMap<(Performer, NaiveDate), (u32, u32)> = SortedMap::new();
        for (occurrence, day) in placed.iter().filter_map(|(id, day)| Some((case.by_id.get(id)?, day))) {
            let (minutes, count) = visits.entry((occurrence.performer, *day)).or_default();
            *minutes += occurrence.minutes;
            *count += 1;
        }
        Effort { case, visits, spent: spent_by_month(case.instance, placed) }
    }

    fn add(&mut self, half: &Occurrence, day: NaiveDate) {
        let (minutes, count) = self.visits.entry((half.performer, day)).or_default();
        let set_up = if *count == 0 { self.case.instance.calendar(half.performer).setup_min } else { 0 };
        *minutes += half.minutes;
        *count += 1;
        *self.spent.entry((half.performer, Month::of(day))).or_default() += half.minutes + set_up;
    }

    fn remove(&mut self, half: &Occurrence, day: NaiveDate) {
        let (minutes, count) = self.visits.entry((half.performer, day)).or_default();
        let set_up = if *count == 1 { self.case.instance.calendar(half.performer).setup_min } else { 0 };
        *minutes = minutes.saturating_sub(half.minutes);
        *count = count.saturating_sub(1);
        let spent = self.spent.entry((half.performer, Month::of(day))).or_default();
        *spent = spent.saturating_sub(half.minutes + set_up);
    }

    fn excess_of(&self, performer: Performer, month: Month) -> u32 {
        let spent = self.spent.get(&(performer, month)).copied().unwrap_or(0);
        let budget = self.case.instance.calendar(performer).month_budget_min.get(&month).copied().unwrap_or(0);
        spent.saturating_sub(budget)
    }

    fn excess(&self) -> u32 {
        self.spent.keys().map(|(performer, month)| self.excess_of(*performer, *month)).sum()
    }

    fn has_room(&self, half: &Occurrence, day: NaiveDate) -> bool {
        let calendar = self.case.instance.calendar(half.performer);
        let (minutes, _) = self.visits.get(&(half.performer, day)).copied().unwrap_or_default();
        minutes.saturating_add(half.minutes).saturating_add(calendar.setup_min) <= calendar.max_visit_min
    }
}

/// What order demands around one task, and what of it is broken already.
struct Order<'a> {
    case: Case<'a>,
    placed: Placed,
    broken: usize,
}

impl<'a> Order<'a> {
    fn around(case: &Case<'a>, task: &TaskKey, mandatory: &Placed) -> Order<'a> {
        let case = case.around(task);
        let near = mandatory.iter().filter(|(id, _)| case.by_id.contains_key(id));
        let placed: Placed = near.map(|(id, day)| (id.clone(), *day)).collect();
        let broken = order::violations(&case, &placed).len();
        Order { case, placed, broken }
    }

    fn allows(&mut self, halves: &[&Occurrence], day: NaiveDate) -> bool {
        let before: Vec<Option<NaiveDate>> =
            halves.iter().map(|half| self.placed.insert(half.id.clone(), day)).collect();
        let allowed = order::violations(&self.case, &self.placed).len() <= self.broken;
        for (half, day) in halves.iter().zip(before) {
            match day {
                Some(day) => self.placed.insert(half.id.clone(), day),
                None => self.placed.remove(&half.id),
            };
        }
        allowed
    }
}

fn avoidable_excess(case: &Case, mandatory: &Placed) -> Vec<Violation> {
    let mut effort = Effort::new(case, mandatory);
    let total = effort.excess();
    let mut orders: SortedMap<&TaskKey, Order> = SortedMap::new();
    let mut found = Vec::new();
    for (id, day) in mandatory {
        let Some(occurrence) = case.by_id.get(id).copied() else { continue };
        let halves = case.halves(occurrence);
        if !halves.iter().any(|half| effort.excess_of(half.performer, Month::of(*day)) > 0) {
            continue;
        }
        let days = case.lawful_days(occurrence).into_iter().filter(|other| other != day);
        let mut cheaper = days.filter(|other| {
            halves.iter().for_each(|half| effort.remove(half, *day));
            let room = halves.iter().all(|half| effort.has_room(half, *other));
            halves.iter().for_each(|half| effort.add(half, *other));
            let less = effort.excess() < total;
            halves.iter().for_each(|half| effort.remove(half, *other));
            halves.iter().for_each(|half| effort.add(half, *day));
            room && less
        });
        let order = orders.entry(id.task()).or_insert_with(|| Order::around(case, id.task(), mandatory));
        if let Some(other) = cheaper.find(|other| order.allows(&halves, *other)) {
            found.push(Violation::ExcessAvoidable { id: id.clone(), day: other });
        }
    }
    found
}

fn undone(case: &Case, solution: &Solution, mandatory: &Placed) -> Vec<Violation> {
    let left: SortedSet<&OccurrenceId> = solution.left_undone.iter().map(|(id, _)| id).collect();
    let effort = Effort::new(case, mandatory);
    let mut found = Vec::new();
    for occurrences in case.by_slot.values() {
        let owed = occurrences.iter().all(|occurrence| occurrence.mandatory && left.contains(&occurrence.id));
        if let Some(first) = occurrences.first().filter(|_| owed)
            && let Some(day) = could_be_added(case, occurrences, mandatory, &effort)
        {
            found.push(Violation::MandatoryUndone { id: first.id.clone(), day });
        }
    }
    found
}

/// Puts each part on the first lawful day after the one before it, which finds days if there are any. The first of them.
fn could_be_added<'a>(
    case: &Case<'a>,
    occurrences: &[&'a Occurrence],
    mandatory: &Placed,
    effort: &Effort,
) -> Option<NaiveDate> {
    let mut parts: SortedMap<u32, &Occurrence> = SortedMap::new();
    for occurrence in occurrences {
        parts.entry(occurrence.part.number).or_insert(occurrence);
    }
    let mut order = Order::around(case, occurrences.first()?.id.task(), mandatory);
    let mut taken: SortedSet<NaiveDate> = SortedSet::new();
    for occurrence in parts.into_values() {
        let halves = case.halves(occurrence);
        // Two parts of a slot never fit into one visit.
        let mut days = case.lawful_days(occurrence).into_iter().filter(|day| !taken.contains(day));
        let day =
            days.find(|day| halves.iter().all(|half| effort.has_room(half, *day)) && order.allows(&halves, *day))?;
        order.placed.extend(halves.iter().map(|half| (half.id.clone(), day)));
        taken.insert(day);
    }
    taken.first().copied()
}
