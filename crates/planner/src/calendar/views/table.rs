//! All work as rows, filtered, searched and in order.

use chrono::NaiveDate;

use super::super::{CalendarPlan, Closing, OccurrenceId, Part, Performer, PlannedTask};
use super::plain::{searchable, sortable};
use super::{Column, View, WorkState};
use crate::Language;
use crate::sorted;
use crate::text::{calendar, views};

/// A piece of work as a row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkRow {
    /// Its identity for life.
    pub id: OccurrenceId,
    /// The day on which it lies.
    pub day: NaiveDate,
    /// The task.
    pub task: PlannedTask,
    /// Which part of it.
    pub part: Part,
    /// Who.
    pub performer: Performer,
    /// Minutes.
    pub minutes: u32,
    /// What has become of it.
    pub state: WorkState,
    /// The day on which it was done, if it was.
    pub done: Option<NaiveDate>,
}

impl WorkRow {
    /// One of its texts.
    fn text(&self, at: usize, language: Language) -> &str {
        self.texts(language).get(at).copied().unwrap_or_default()
    }

    /// What the row says in the words of a language, column by column, as far as it is text.
    fn texts(&self, language: Language) -> [&str; 5] {
        [
            self.task.name(language),
            self.task.code(),
            views::kind_of_task(language, &self.task),
            calendar::performer(language, self.performer),
            views::state(language, self.state),
        ]
    }
}

/// The rows that a view shows, in its order; what is equal there stands by day, task and identity.
///
/// What is searched for are words, in any order: a row holds each of them in its task, code, kind, performer or state.
pub fn work_rows(plan: &CalendarPlan, view: &View, language: Language) -> Vec<WorkRow> {
    let searched = searchable(&view.search);
    let words: Vec<&str> = searched.split_whitespace().collect();
    // Many rows say the same, so it is kept what was found in whom.
    let mut known: Vec<((PlannedTask, Performer, WorkState), bool)> = Vec::new();
    let mut found = |row: &WorkRow| {
        let same =
            |of: &(PlannedTask, Performer, WorkState)| of.0 == row.task && of.1 == row.performer && of.2 == row.state;
        if let Some((_, found)) = known.iter().find(|(of, _)| same(of)) {
            return *found;
        }
        let text = searchable(&row.texts(language).join("\n"));
        let found = words.iter().all(|word| text.contains(word));
        known.push(((row.task.clone(), row.performer, row.state), found));
        found
    };
    let mut rows: Vec<WorkRow> = all_rows(plan)
        .filter(|row| view.shows(row.performer, &row.task, row.state))
        .filter(|row| words.is_empty() || found(row))
        .collect();
    sorted::sort_by(&mut rows, |one, other| {
        (one.day, one.performer, &one.task, &one.id).cmp(&(other.day, other.performer, &other.task, &other.id))
    });
    sort_by_column(&mut rows, view.order.column, language);
    if view.order.descending {
        rows.reverse();
    }
    rows
}

fn all_rows(plan: &CalendarPlan) -> impl Iterator<Item = WorkRow> {
    let late = plan.late.iter().map(|visit| (visit, WorkState::Late));
    let open = late.chain(plan.visits.iter().map(|visit| (visit, WorkState::Open)));
    let open = open.flat_map(|(visit, state)| {
        visit.entries.iter().map(move |entry| WorkRow {
            id: entry.id.clone(),
            day: visit.day,
            task: entry.task.clone(),
            part: entry.part,
            performer: visit.performer,
            minutes: entry.minutes,
            state,
            done: None,
        })
    });
    let closed = plan.closed.iter().map(|entry| WorkRow {
        id: entry.id.clone(),
        day: entry.day,
        task: entry.task.clone(),
        part: entry.part,
        performer: entry.performer,
        minutes: entry.minutes,
        state: entry.state(),
        done: match entry.closing {
            Closing::Done(day) => Some(day),
            Closing::Skipped => None,
        },
    });
    open.chain(closed)
}

/// Sorts by a column and leaves what is equal there as it stands. Days are in order already.
fn sort_by_column(rows: &mut [WorkRow], column: Column, language: Language) {
    let (task, category, performer) = (0, 2, 3);
    match column {
        Column::Day => {}
        Column::Minutes => sorted::sort_by(rows, |one, other| one.minutes.cmp(&other.minutes)),
        Column::State => sorted::sort_by(rows, |one, other| one.state.cmp(&other.state)),
        Column::Task => sort_by_text(rows, task, language),
        Column::Category => sort_by_text(rows, category, language),
        Column::Performer => sort_by_text(rows, performer, language),
    }
}

/// Sorts by one of the texts of a row. The few different texts are ranked once, so that no text is compared twice.
fn sort_by_text(rows: &mut [WorkRow], at: usize, language: Language) {
    let mut ranked: Vec<&str> = sorted::distinct(rows.iter().map(|row| row.text(at, language)));
    sorted::sort_by(&mut ranked, |one, other| sortable(one).cmp(&sortable(other)));
    let rank = |row: &WorkRow| ranked.iter().position(|one| *one == row.text(at, language));
    let mut keyed: Vec<(Option<usize>, WorkRow)> = rows.iter().map(|row| (rank(row), row.clone())).collect();
    sorted::sort_by(&mut keyed, |(one, _), (other, _)| one.cmp(other));
    for (row, (_, sorted)) in rows.iter_mut().zip(keyed) {
        *row = sorted;
    }
}
