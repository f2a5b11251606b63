//! Rules about minutes: the length of visits and the budgets of months.

use chrono::NaiveDate;

use super::super::days::Month;
use super::super::instance::{Instance, Performer, Solution};
use super::super::objective::spent_by_month;
use super::{Case, Placed, Violation};
use crate::sorted::{SortedMap, SortedSet};

/// Minutes over the budget, where there are any.
fn excess(instance: &Instance, placed: &Placed) -> SortedMap<(Performer, Month), u32> {
    let mut excess = spent_by_month(instance, placed);
    excess.retain(|(performer, month), minutes| {
        let budget = instance.calendar(*performer).month_budget_min.get(month).copied().unwrap_or(0);
        *minutes = minutes.saturating_sub(budget);
        *minutes > 0
    });
    excess
}

pub(super) fn violations(case: &Case, solution: &Solution) -> Vec<Violation> {
    let excess = excess(case.instance, &solution.placed);
    let mut found = Vec::new();
    let optional: SortedSet<(Performer, Month)> = solution
        .placed
        .iter()
        .filter_map(|(id, day)| Some((case.by_id.get(id)?, day)))
        .filter(|(occurrence, _)| !occurrence.mandatory)
        .map(|(occurrence, day)| (occurrence.performer, Month::of(*day)))
        .collect();
    for (key, excess_min) in &excess {
        if optional.contains(key) {
            found.push(Violation::OptionalOverBudget { performer: key.0, month: key.1, excess_min: *excess_min });
        }
    }
    for key in excess.keys().chain(solution.over_budget_min.keys()) {
        let excess_min = excess.get(key).copied().unwrap_or(0);
        if solution.over_budget_min.get(key).copied().unwrap_or(0) != excess_min {
            found.push(Violation::ExcessMisstated { performer: key.0, month: key.1, excess_min });
        }
    }
    found
}

pub(super) fn long_visits(case: &Case, placed: &Placed) -> Vec<Violation> {
    let mut visits: SortedMap<(Performer, NaiveDate), u32> = SortedMap::new();
    for occurrence in &case.instance.occurrences {
        if let Some(day) = placed.get(&occurrence.id) {
            let setup = case.instance.calendar(occurrence.performer).setup_min;
            let minutes = visits.entry((occurrence.performer, *day)).or_insert(setup);
            *minutes = minutes.saturating_add(occurrence.minutes);
        }
    }
    let too_long = |(performer, _): &(Performer, NaiveDate), minutes: &u32| {
        *minutes > case.instance.calendar(*performer).max_visit_min
    };
    let found = visits.into_iter().filter(|(visit, minutes)| too_long(visit, minutes));
    found.map(|((performer, day), minutes)| Violation::VisitTooLong { performer, day, minutes }).collect()
}
