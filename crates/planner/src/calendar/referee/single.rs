//! Rules about one occurrence and its day.

use chrono::NaiveDate;

use super::super::instance::Occurrence;
use super::{Case, Placed, Violation};

pub(super) fn violations(case: &Case, placed: &Placed) -> Vec<Violation> {
    let mut found = Vec::new();
    for (id, day) in placed {
        if let Some(occurrence) = case.by_id.get(id) {
            found.extend(of_day(case, occurrence, *day));
            found.extend(of_halves(case, occurrence, *day, placed));
        }
    }
    found
}

/// A day that the performer does not work on is no further broken rule of its own kind.
fn of_day(case: &Case, occurrence: &Occurrence, day: NaiveDate) -> Vec<Violation> {
    let id = || occurrence.id.clone();
    let calendar = case.instance.calendar(occurrence.performer);
    let works = calendar.days.contains(&day);
    let careful = occurrence.keeps_off_risky_days();
    let mut found = Vec::new();
    if day < case.instance.today {
        found.push(Violation::BeforeToday { id: id(), day });
    } else if !works {
        found.push(Violation::NotAWorkingDay { id: id(), day });
    }
    if day < occurrence.earliest || occurrence.latest < day {
        found.push(Violation::OutsideWindow { id: id(), day });
    }
    if careful && works && !calendar.risky_days.contains(&day) {
        found.push(Violation::RiskyDay { id: id(), day });
    }
    if careful && case.instance.frozen(day) {
        found.push(Violation::InFreeze { id: id(), day });
    }
    found
}

fn of_halves(case: &Case, occurrence: &Occurrence, day: NaiveDate, placed: &Placed) -> Vec<Violation> {
    let mut found = Vec::new();
    for other in &occurrence.same_day_as {
        if placed.get(other) != Some(&day) {
            found.push(Violation::HalvesApart { id: occurrence.id.clone(), other: other.clone() });
        }
    }
    let on_rhythm = case.instance.technician.rhythm.contains(&day);
    if !occurrence.same_day_as.is_empty() && !on_rhythm {
        let days = case.by_id.get(&occurrence.id).map(|known| case.days_together(known)).unwrap_or_default();
        let rhythm_days = days.intersection(&case.instance.technician.rhythm).count();
        if rhythm_days >= case.parts(occurrence) {
            found.push(Violation::BothOffRhythm { id: occurrence.id.clone(), day });
        }
    }
    found
}
