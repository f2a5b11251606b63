//! `prevention.tsv`: which loss of the model a task acts on, and how much of it.

use std::collections::BTreeSet;

use crate::table::{File, Problem, Row, all_or_problems, rows};
use crate::vocabulary::Loss;

const COLUMNS: [&str; 5] = ["task", "loss", "share", "delay_days", "reason"];

/// The table as Rust: `PREVENTIONS`, in the order of the catalogue. `known` are the ids of the catalogue.
pub(crate) fn generate(file: &File, known: &[&str]) -> Result<String, Vec<Problem>> {
    let mut table = rows(file, &COLUMNS)?;
    table.sort_by_key(|row| known.iter().position(|id| *id == row.cell("task")));
    let mut seen = BTreeSet::new();
    let items = all_or_problems(table.iter().map(|row| {
        if !seen.insert((row.cell("task"), row.cell("loss"))) {
            return Err(row.problem(format!(
                "{} stands in the table twice for {}",
                row.cell("task"),
                row.cell("loss")
            )));
        }
        prevention(row, known)
    }))?;
    Ok(format!("static PREVENTIONS: [Prevention; {}] = [\n{}];\n", items.len(), items.concat()))
}

fn prevention(row: &Row<'_>, known: &[&str]) -> Result<String, Vec<Problem>> {
    let task = row.needed("task", "a prevention")?;
    if !known.contains(&task) {
        return Err(row.problem(format!("\"{task}\" is no task")));
    }
    let loss = row.read("loss", task, Loss::from_code)?;
    let share = row.read("share", task, |cell| cell.parse::<f64>().ok().filter(|share| (0.0..=1.0).contains(share)))?;
    let delay = row.read("delay_days", task, |cell| match cell {
        "" if loss.has_delay_of_its_own() => Some("None".to_owned()),
        "" => None,
        days => days.parse::<u16>().ok().filter(|days| *days > 0).map(|days| format!("Some({days})")),
    })?;
    let reason = row.needed("reason", task)?;
    Ok(format!(
        "    Prevention {{ task: TaskId::{task}, loss: Loss::{loss:?}, share: {share:?}, delay_days: {delay}, \
         reason: {reason:?} }},\n"
    ))
}
