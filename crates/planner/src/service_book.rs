//! The service book (książka serwisowa): what happened to a site, for how long somebody wrote it down.
//!
//! Incidents of the book update the advice's rates. The list of incidents in the answers is the owner's memory of two
//! years; the book is what was written down at the time, so both count.
//!
//! Of planned work the book knows what was done, skipped, moved and reopened. It is only ever added to: a correction is a
//! new entry, and what holds now is read off the whole of it ([`ServiceBook::history`]).

use chrono::NaiveDate;

use crate::answers::IncidentKind;
use crate::calendar::{History, Month, OccurrenceId, Performer};
use crate::sorted::SortedSet;

/// An incident as it was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordedIncident {
    /// The day on which it was noticed.
    pub noticed: NaiveDate,
    /// What went wrong.
    pub kind: IncidentKind,
}

/// What happened to a piece of planned work, as it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkEntry {
    /// The day on which it was written down.
    pub recorded: NaiveDate,
    /// Which piece of work.
    pub id: OccurrenceId,
    /// Who does it.
    pub performer: Performer,
    /// What happened.
    pub event: WorkEvent,
}

/// What happened to a piece of planned work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkEvent {
    /// It was done.
    Done {
        /// The day on which it was done.
        day: NaiveDate,
        /// Minutes that it took.
        minutes: u32,
        /// The day from which its next time is counted, where the task floats: what was done as agreed shifts nothing.
        counts_from: NaiveDate,
    },
    /// It was decided not to do it this time.
    Skipped {
        /// The day from which its next time is counted, where the task floats: the one for which it was meant.
        counts_from: NaiveDate,
    },
    /// It was put on another day.
    Moved {
        /// The day on which it was planned.
        from: NaiveDate,
        /// Its new day.
        to: NaiveDate,
    },
    /// What was written down last as done or skipped is open again.
    Reopened,
}

/// What was written down about a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServiceBook {
    kept: Option<(NaiveDate, NaiveDate)>,
    incidents: Vec<RecordedIncident>,
    work: Vec<WorkEntry>,
}

impl ServiceBook {
    /// A book that nobody has opened yet.
    pub fn empty() -> ServiceBook {
        ServiceBook::default()
    }

    /// A book kept from one day to another, both included. Incidents of other days are left out: nobody knows what else
    /// happened then.
    ///
    /// ```
    /// # use chrono::NaiveDate;
    /// # use planner::answers::IncidentKind;
    /// # use planner::service_book::{RecordedIncident, ServiceBook};
    /// let day = |month, day| NaiveDate::from_ymd_opt(2027, month, day).unwrap();
    /// let hacked = |noticed| RecordedIncident { noticed, kind: IncidentKind::Compromise };
    /// let book = ServiceBook::kept(day(1, 1), day(12, 31), [hacked(day(3, 9)), hacked(day(3, 9).pred_opt().unwrap())]);
    /// assert_eq!(book.count(IncidentKind::Compromise), 2);
    /// assert!((book.years() - 1.0).abs() < 0.001);
    /// ```
    pub fn kept(from: NaiveDate, to: NaiveDate, incidents: impl IntoIterator<Item = RecordedIncident>) -> ServiceBook {
        let incidents = incidents.into_iter().filter(|incident| (from..=to).contains(&incident.noticed)).collect();
        ServiceBook { kept: (from <= to).then_some((from, to)), incidents, work: Vec::new() }
    }

    /// Adds what happened to a piece of work.
    pub fn record(&mut self, entry: WorkEntry) {
        self.work.push(entry);
    }

    /// All that was written down of planned work, oldest first.
    pub fn work(&self) -> &[WorkEntry] {
        &self.work
    }

    /// What holds now: of each piece of work the last that was said.
    ///
    /// `setup_min` are the minutes of set-up that each visit took off the month's budget beside its work.
    ///
    /// ```
    /// # use planner::ServiceBook;
    /// # use planner::calendar::{OccurrenceId, Performer};
    /// # use planner::service_book::{WorkEntry, WorkEvent};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let id: OccurrenceId = "BK03/2".parse()?;
    /// let day = chrono::NaiveDate::from_ymd_opt(2027, 3, 9).ok_or("date")?;
    /// let entry = |event| WorkEntry { recorded: day, id: id.clone(), performer: Performer::Technician, event };
    /// let mut book = ServiceBook::empty();
    /// book.record(entry(WorkEvent::Done { day, minutes: 50, counts_from: day }));
    /// assert_eq!(book.history(15).done.get(&id), Some(&day));
    /// assert_eq!(book.history(15).spent_min.into_values().sum::<u32>(), 65);
    /// book.record(entry(WorkEvent::Reopened));
    /// assert_eq!(book.history(15), ServiceBook::empty().history(15));
    /// # Ok(())
    /// # }
    /// ```
    pub fn history(&self, setup_min: u32) -> History {
        let mut history = History::default();
        let mut minutes_of = crate::sorted::SortedMap::new();
        for WorkEntry { id, performer, event, .. } in &self.work {
            match *event {
                WorkEvent::Done { day, minutes, counts_from } => {
                    history.skipped.remove(id);
                    history.done.insert(id.clone(), day);
                    history.counts_from.insert(id.clone(), counts_from);
                    minutes_of.insert(id, (*performer, day, minutes));
                }
                WorkEvent::Skipped { counts_from } => {
                    history.done.remove(id);
                    minutes_of.remove(id);
                    history.skipped.insert(id.clone(), counts_from);
                    history.counts_from.remove(id);
                }
                WorkEvent::Moved { to, .. } => {
                    history.moved.insert(id.clone(), to);
                }
                WorkEvent::Reopened => {
                    history.done.remove(id);
                    history.skipped.remove(id);
                    history.counts_from.remove(id);
                    minutes_of.remove(id);
                }
            }
        }
        let mut visits = SortedSet::new();
        for (performer, day, minutes) in minutes_of.into_values() {
            let setup = if visits.insert((performer, day)) { setup_min } else { 0 };
            let spent = history.spent_min.entry((performer, Month::of(day))).or_default();
            *spent = spent.saturating_add(minutes).saturating_add(setup);
        }
        history
    }

    /// For how many years it has been kept.
    pub fn years(&self) -> f64 {
        self.kept.map_or(0.0, |(from, to)| ((to - from).num_days() + 1) as f64 / 365.25)
    }

    /// How many incidents of a kind it holds.
    pub fn count(&self, kind: IncidentKind) -> usize {
        self.incidents.iter().filter(|incident| incident.kind == kind).count()
    }
}
