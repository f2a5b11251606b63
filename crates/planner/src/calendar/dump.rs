//! Instance and solution as JSON, so that a solver outside the program can check them.
//!
//! These are storage types, apart from the domain types; field names and their order are the file format.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::instance::{After, Bond, Instance, Occurrence, Performer, PerformerCalendar, Solution, Weights};
use super::objective::{Objective, objective};

#[derive(Serialize)]
struct Dump {
    today: String,
    from: String,
    to: String,
    weights: WeightsDump,
    performers: BTreeMap<&'static str, PerformerDump>,
    freezes: Vec<(String, String)>,
    occurrences: Vec<OccurrenceDump>,
    done: BTreeMap<String, String>,
    impossible: Vec<ImpossibleDump>,
    solution: SolutionDump,
    objective: ObjectiveDump,
}

#[derive(Serialize)]
struct WeightsDump {
    visit_on_rhythm: f64,
    visit_off_rhythm: f64,
    deviation: f64,
    peak: f64,
}

#[derive(Serialize)]
struct PerformerDump {
    days: Vec<String>,
    rhythm: Vec<String>,
    risky_days: Vec<String>,
    setup_min: u32,
    max_visit_min: u32,
    month_budget_min: BTreeMap<String, u32>,
}

#[derive(Serialize)]
struct OccurrenceDump {
    id: String,
    task: String,
    slot: u32,
    part: (u32, u32),
    performer: &'static str,
    minutes: u32,
    value_min: f64,
    interval: Option<u32>,
    overdue: bool,
    nominal: String,
    w: u32,
    earliest: String,
    latest: String,
    risky: bool,
    freeze: &'static str,
    after: Vec<AfterDump>,
    same_day_as: Vec<String>,
    mandatory: bool,
}

#[derive(Serialize)]
struct AfterDump {
    id: String,
    lead: Option<u32>,
    safety: bool,
}

#[derive(Serialize)]
struct ImpossibleDump {
    id: String,
    cause: &'static str,
}

#[derive(Serialize)]
struct SolutionDump {
    placed: BTreeMap<String, String>,
    left_undone: Vec<String>,
    over_budget_min: BTreeMap<&'static str, BTreeMap<String, u32>>,
}

#[derive(Serialize)]
struct ObjectiveDump {
    undone: f64,
    visits: f64,
    deviation: f64,
    peak: f64,
    total: f64,
}

/// Writes an instance and its solution as one JSON object: ISO civil dates, whole minutes, stated values not rounded.
///
/// # Errors
/// Whatever serde_json reports; for these values that does not happen.
pub fn json(instance: &Instance, solution: &Solution) -> serde_json::Result<String> {
    serde_json::to_string_pretty(&Dump::new(instance, solution))
}

impl Dump {
    fn new(instance: &Instance, solution: &Solution) -> Dump {
        let performers = Performer::ALL.map(|performer| {
            let calendar = instance.calendar(performer);
            (performer.code(), PerformerDump::from(calendar))
        });
        let impossible = solution
            .impossible
            .iter()
            .map(|(id, cause)| ImpossibleDump { id: id.to_string(), cause: cause.code() })
            .collect();
        Dump {
            today: instance.today.to_string(),
            from: instance.from.to_string(),
            to: instance.to.to_string(),
            weights: WeightsDump::from(instance.weights),
            performers: performers.into_iter().collect(),
            freezes: instance.freezes.iter().map(|one| (one.first.to_string(), one.last.to_string())).collect(),
            occurrences: instance.occurrences.iter().map(OccurrenceDump::from).collect(),
            done: instance.done.iter().map(|(id, day)| (id.to_string(), day.to_string())).collect(),
            impossible,
            solution: SolutionDump::from(solution),
            objective: ObjectiveDump::from(objective(instance, solution)),
        }
    }
}

fn texts<'a>(days: impl IntoIterator<Item = &'a NaiveDate>) -> Vec<String> {
    days.into_iter().map(NaiveDate::to_string).collect()
}

impl From<&PerformerCalendar> for PerformerDump {
    fn from(calendar: &PerformerCalendar) -> PerformerDump {
        PerformerDump {
            days: texts(&calendar.days),
            rhythm: texts(&calendar.rhythm),
            risky_days: texts(&calendar.risky_days),
            setup_min: calendar.setup_min,
            max_visit_min: calendar.max_visit_min,
            month_budget_min: calendar.month_budget_min.iter().map(|(month, min)| (month.to_string(), *min)).collect(),
        }
    }
}

impl From<&Occurrence> for OccurrenceDump {
    fn from(occurrence: &Occurrence) -> OccurrenceDump {
        OccurrenceDump {
            id: occurrence.id.to_string(),
            task: occurrence.id.task().to_string(),
            slot: occurrence.id.slot(),
            part: (occurrence.part.number, occurrence.part.of),
            performer: occurrence.performer.code(),
            minutes: occurrence.minutes,
            value_min: occurrence.value_min,
            interval: occurrence.interval,
            overdue: occurrence.overdue,
            nominal: occurrence.nominal.to_string(),
            w: occurrence.tolerance,
            earliest: occurrence.earliest.to_string(),
            latest: occurrence.latest.to_string(),
            risky: occurrence.risky,
            freeze: occurrence.freeze.code(),
            after: occurrence.after.iter().map(AfterDump::from).collect(),
            same_day_as: occurrence.same_day_as.iter().map(ToString::to_string).collect(),
            mandatory: occurrence.mandatory,
        }
    }
}

impl From<&After> for AfterDump {
    fn from(after: &After) -> AfterDump {
        let (lead, safety) = match after.bond {
            Bond::Safety { lead_days } => (lead_days, true),
            Bond::Order => (None, false),
        };
        AfterDump { id: after.id.to_string(), lead, safety }
    }
}

impl From<&Solution> for SolutionDump {
    fn from(solution: &Solution) -> SolutionDump {
        let mut over_budget_min: BTreeMap<&'static str, BTreeMap<String, u32>> =
            Performer::ALL.iter().map(|performer| (performer.code(), BTreeMap::new())).collect();
        for ((performer, month), minutes) in &solution.over_budget_min {
            over_budget_min.entry(performer.code()).or_default().insert(month.to_string(), *minutes);
        }
        SolutionDump {
            placed: solution.placed.iter().map(|(id, day)| (id.to_string(), day.to_string())).collect(),
            left_undone: solution.left_undone.iter().map(|(id, _)| id.to_string()).collect(),
            over_budget_min,
        }
    }
}

impl From<Weights> for WeightsDump {
    fn from(weights: Weights) -> WeightsDump {
        let Weights { visit_on_rhythm, visit_off_rhythm, deviation, peak } = weights;
        WeightsDump { visit_on_rhythm, visit_off_rhythm, deviation, peak }
    }
}

impl From<Objective> for ObjectiveDump {
    fn from(objective: Objective) -> ObjectiveDump {
        let Objective { undone, visits, deviation, peak, total } = objective;
        ObjectiveDump { undone, visits, deviation, peak, total }
    }
}
