//! The book as it is read: each statement once, with what became of it.

use chrono::NaiveDate;

use super::{Recorded, ServiceBook, Statement, StatementKind};
use crate::sorted;

/// A statement with all that was said of it later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookLine<'a> {
    /// The number under which it was stated.
    pub number: u32,
    /// What it says as it was corrected last.
    pub now: &'a Statement,
    /// What it said otherwise, the oldest first, each with the day on which it was replaced. Empty where nothing was corrected.
    pub before: Vec<(NaiveDate, &'a Statement)>,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
    /// The day on which it happened.
    pub day: NaiveDate,
}

impl ServiceBook {
    /// All statements, or those of a kind, what happened last first. Nothing is left out because it was withdrawn.
    ///
    /// ```
    /// # use planner::ServiceBook;
    /// # use planner::service_book::{CannotRecord, Note, Recorded, Statement, StatementKind};
    /// # fn main() -> Result<(), CannotRecord> {
    /// let day = chrono::NaiveDate::from_ymd_opt(2027, 3, 9).unwrap_or_default();
    /// let decided = |text| Statement::Decision { day, note: Note::new(text) };
    /// let mut book = ServiceBook::empty();
    /// let number = book.record(day, Recorded::Stated(decided("Zostajemy")))?;
    /// book.record(day, Recorded::Corrects { number, with: decided("Przenosimy się") })?;
    /// book.record(day, Recorded::Withdraws { number })?;
    /// let lines = book.lines(Some(StatementKind::Decision));
    /// assert_eq!((lines[0].now, lines[0].withdrawn), (&decided("Przenosimy się"), true));
    /// assert_eq!(lines[0].before, [(day, &decided("Zostajemy"))]);
    /// assert!(book.lines(Some(StatementKind::Cost)).is_empty());
    /// # Ok(())
    /// # }
    /// ```
    pub fn lines(&self, kind: Option<StatementKind>) -> Vec<BookLine<'_>> {
        let withdrawn = self.withdrawn();
        let mut lines: Vec<BookLine> = Vec::new();
        for entry in self.entries() {
            match &entry.what {
                Recorded::Stated(stated) if kind.is_none_or(|kind| kind == stated.kind()) => lines.push(BookLine {
                    number: entry.number,
                    now: stated,
                    before: Vec::new(),
                    withdrawn: withdrawn.contains(&entry.number),
                    day: stated.day().unwrap_or(entry.recorded),
                }),
                Recorded::Corrects { number, with } => {
                    let Ok(at) = lines.binary_search_by_key(number, |line| line.number) else { continue };
                    let Some(line) = lines.get_mut(at) else { continue };
                    if withdrawn.contains(&entry.number) {
                        line.before.push((entry.recorded, with));
                    } else {
                        line.before.push((entry.recorded, line.now));
                        line.now = with;
                        line.day = with.day().unwrap_or(line.day);
                    }
                }
                Recorded::Stated(_) | Recorded::Withdraws { .. } | Recorded::Restores { .. } => {}
            }
        }
        sorted::sort_by(&mut lines, |one, other| (other.day, other.number).cmp(&(one.day, one.number)));
        lines
    }

    /// The kinds of which it holds statements, in the order in which they are offered.
    pub fn kinds(&self) -> Vec<StatementKind> {
        let held = |kind: &StatementKind| {
            self.entries().iter().any(|entry| matches!(&entry.what, Recorded::Stated(stated) if stated.kind() == *kind))
        };
        StatementKind::ALL.into_iter().filter(held).collect()
    }
}
