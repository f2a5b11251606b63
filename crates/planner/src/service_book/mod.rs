//! The service book (książka serwisowa): what happened to a site, for as long as somebody wrote it down.
//!
//! Numbered entries enter, one after the other; what holds now leaves. The book is only ever added to: a correction, a
//! withdrawal and what restores it are entries of their own, and what holds is read off the whole of it
//! ([`ServiceBook::in_force`]). So nothing that was ever written is lost, and whoever reads it sees who changed what when.
//!
//! Incidents of the book update the advice's rates. The list of incidents in the answers is the owner's memory of two
//! years; the book is what was written down at the time. Rules: `docs/service-book.md`.

mod form;
mod lines;
mod statement;
mod suggestions;

use chrono::{Datelike, NaiveDate};

use crate::advice::Variant;
use crate::answers::IncidentKind;
use crate::calendar::{History, Month};
use crate::sorted::{SortedMap, SortedSet};

pub use crate::written::{Note, Title, Written};
pub(crate) use form::parse_minutes;
pub use form::{Field, Refused, Takes};
pub use lines::BookLine;
pub use statement::{
    AccessKind, DrillResult, IncidentCause, Noticer, RecordedIncident, SkipReason, Statement, StatementKind, WorkEntry,
    WorkEvent, WorkReport,
};
pub use suggestions::{SuggestedWork, Suggestion, suggested};

/// One line of the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookEntry {
    /// Its number, from 1, higher than that of every line before it.
    pub number: u32,
    /// The day on which it was written.
    pub recorded: NaiveDate,
    /// What it says.
    pub what: Recorded,
}

/// What a line of the book says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// That something happened.
    Stated(Statement),
    /// That an earlier statement should have been another.
    Corrects {
        /// The number of the statement.
        number: u32,
        /// What it should have been.
        with: Statement,
    },
    /// That an earlier statement or correction does not hold.
    Withdraws {
        /// Its number.
        number: u32,
    },
    /// That a statement or correction that was withdrawn holds again.
    Restores {
        /// Its number.
        number: u32,
    },
}

/// Why a line cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotRecord {
    /// It refers to a line that is not there, or that is none to which it can refer.
    NoSuchEntry,
    /// It corrects or withdraws what does not hold, or restores what does.
    NotSo,
    /// The correction says something of another kind, or of other work.
    OtherMatter,
}

/// A statement that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InForce<'a> {
    /// The number under which it was stated.
    pub number: u32,
    /// The day on which it was written down first.
    pub recorded: NaiveDate,
    /// The number of the correction that holds, if there is one.
    pub corrected_by: Option<u32>,
    /// What it says, corrected.
    pub what: &'a Statement,
}

impl InForce<'_> {
    /// The day on which it happened.
    pub fn day(&self) -> NaiveDate {
        self.what.day().unwrap_or(self.recorded)
    }
}

/// What was written down about a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServiceBook {
    kept: Option<(NaiveDate, NaiveDate)>,
    entries: Vec<BookEntry>,
}

impl ServiceBook {
    /// A book that nobody has opened yet.
    pub fn empty() -> ServiceBook {
        ServiceBook::default()
    }

    /// The incidents of a time in which a book was kept, both days included. Incidents of other days are left out: nobody
    /// knows what else happened then.
    ///
    /// ```
    /// # use chrono::NaiveDate;
    /// # use planner::answers::IncidentKind;
    /// # use planner::service_book::{RecordedIncident, ServiceBook};
    /// let day = |month, day| NaiveDate::from_ymd_opt(2027, month, day).unwrap();
    /// let hacked = |noticed| RecordedIncident::new(noticed, IncidentKind::Compromise);
    /// let book = ServiceBook::kept(day(1, 1), day(12, 31), [hacked(day(3, 9)), hacked(day(3, 8))]);
    /// assert_eq!(book.count(IncidentKind::Compromise), 2);
    /// assert!((book.years() - 1.0).abs() < 0.001);
    /// ```
    pub fn kept(from: NaiveDate, to: NaiveDate, incidents: impl IntoIterator<Item = RecordedIncident>) -> ServiceBook {
        let mut book = ServiceBook { kept: (from <= to).then_some((from, to)), entries: Vec::new() };
        for incident in incidents.into_iter().filter(|incident| (from..=to).contains(&incident.noticed)) {
            book.push(incident.noticed, Recorded::Stated(Statement::Incident(incident)));
        }
        book
    }

    /// Lines that were saved, oldest first. A line whose number is not higher than that of the one before is left out.
    pub fn of(lines: impl IntoIterator<Item = BookEntry>) -> ServiceBook {
        let mut book = ServiceBook::empty();
        for line in lines {
            if line.number > book.last_number() {
                book.entries.push(line);
            }
        }
        book
    }

    /// All lines, oldest first.
    pub fn entries(&self) -> &[BookEntry] {
        &self.entries
    }

    /// The number of the last line, 0 for an empty book.
    pub fn last_number(&self) -> u32 {
        self.entries.last().map_or(0, |entry| entry.number)
    }

    /// Writes a line and gives its number.
    ///
    /// # Errors
    /// [`CannotRecord`] for a line that refers to another one and does not fit it.
    ///
    /// ```
    /// # use planner::ServiceBook;
    /// # use planner::service_book::{CannotRecord, Note, Recorded, Statement};
    /// # fn main() -> Result<(), CannotRecord> {
    /// let day = chrono::NaiveDate::from_ymd_opt(2027, 3, 9).unwrap_or_default();
    /// let moved_to = |host| Statement::SiteChange { day, note: Note::new(host) };
    /// let mut book = ServiceBook::empty();
    /// let number = book.record(day, Recorded::Stated(moved_to("Hosting w Krakowie")))?;
    /// book.record(day, Recorded::Corrects { number, with: moved_to("Hosting w Warszawie") })?;
    /// assert_eq!(book.in_force().next().map(|line| line.what.clone()), Some(moved_to("Hosting w Warszawie")));
    /// book.record(day, Recorded::Withdraws { number })?;
    /// assert_eq!(book.in_force().count(), 0);
    /// assert_eq!(book.record(day, Recorded::Withdraws { number }), Err(CannotRecord::NotSo));
    /// book.record(day, Recorded::Restores { number })?;
    /// assert_eq!((book.in_force().count(), book.entries().len()), (1, 4));
    /// # Ok(())
    /// # }
    /// ```
    pub fn record(&mut self, recorded: NaiveDate, what: Recorded) -> Result<u32, CannotRecord> {
        match &what {
            Recorded::Stated(_) => {}
            Recorded::Corrects { number, with } => {
                let line = self.entry(*number).ok_or(CannotRecord::NoSuchEntry)?;
                let Recorded::Stated(before) = &line.what else { return Err(CannotRecord::NoSuchEntry) };
                if self.withdrawn().contains(number) {
                    return Err(CannotRecord::NotSo);
                }
                if !with.corrects(before) {
                    return Err(CannotRecord::OtherMatter);
                }
            }
            Recorded::Withdraws { number } | Recorded::Restores { number } => {
                let line = self.entry(*number).ok_or(CannotRecord::NoSuchEntry)?;
                if matches!(line.what, Recorded::Withdraws { .. } | Recorded::Restores { .. }) {
                    return Err(CannotRecord::NoSuchEntry);
                }
                if self.withdrawn().contains(number) != matches!(what, Recorded::Restores { .. }) {
                    return Err(CannotRecord::NotSo);
                }
            }
        }
        Ok(self.push(recorded, what))
    }

    fn push(&mut self, recorded: NaiveDate, what: Recorded) -> u32 {
        let number = self.last_number().saturating_add(1);
        self.entries.push(BookEntry { number, recorded, what });
        number
    }

    /// The line of a number.
    pub fn entry(&self, number: u32) -> Option<&BookEntry> {
        let place = self.entries.binary_search_by_key(&number, |entry| entry.number).ok()?;
        self.entries.get(place)
    }

    /// Numbers of statements and corrections that do not hold.
    pub fn withdrawn(&self) -> SortedSet<u32> {
        let mut withdrawn = SortedSet::new();
        for entry in &self.entries {
            match entry.what {
                Recorded::Withdraws { number } => withdrawn.insert(number),
                Recorded::Restores { number } => withdrawn.remove(&number),
                Recorded::Stated(_) | Recorded::Corrects { .. } => continue,
            };
        }
        withdrawn
    }

    /// What holds now, in the order in which it was stated: what was withdrawn is left out, what was corrected is told as the
    /// last correction says.
    pub fn in_force(&self) -> impl Iterator<Item = InForce<'_>> {
        let withdrawn = self.withdrawn();
        let mut corrections: SortedMap<u32, (u32, &Statement)> = SortedMap::new();
        for entry in self.entries.iter().filter(|entry| !withdrawn.contains(&entry.number)) {
            if let Recorded::Corrects { number, with } = &entry.what {
                corrections.insert(*number, (entry.number, with));
            }
        }
        self.entries.iter().filter_map(move |entry| {
            let Recorded::Stated(stated) = &entry.what else { return None };
            if withdrawn.contains(&entry.number) {
                return None;
            }
            let correction = corrections.get(&entry.number);
            Some(InForce {
                number: entry.number,
                recorded: entry.recorded,
                corrected_by: correction.map(|(number, _)| *number),
                what: correction.map_or(stated, |(_, with)| with),
            })
        })
    }

    /// What holds of planned work, in the order in which it was stated.
    pub fn work(&self) -> impl Iterator<Item = &WorkEntry> {
        self.in_force().filter_map(|line| match line.what {
            Statement::Work(work) => Some(work),
            _ => None,
        })
    }

    /// The incidents that hold, in the order in which they were stated.
    pub fn incidents(&self) -> impl Iterator<Item = &RecordedIncident> {
        self.in_force().filter_map(|line| match line.what {
            Statement::Incident(incident) => Some(incident),
            _ => None,
        })
    }

    /// The tier and mode of care that stood when something was noticed on a day; `present` where the book knows of no change.
    ///
    /// What was noticed on the day of a change was still promised as before: often it is the reason for the change.
    ///
    /// ```
    /// # use planner::advice::Variant;
    /// # use planner::service_book::{CannotRecord, Recorded, ServiceBook, Statement};
    /// # use planner::{CareMode, Tier};
    /// # fn main() -> Result<(), CannotRecord> {
    /// let day = |day| chrono::NaiveDate::from_ymd_opt(2027, 3, day).unwrap_or_default();
    /// let [basic, extended] = [Tier::Basic, Tier::Extended].map(|tier| Variant::new(tier, CareMode::Care));
    /// let mut book = ServiceBook::empty();
    /// assert_eq!(book.terms_on(day(9), extended), extended);
    /// book.record(day(9), Recorded::Stated(Statement::Terms { day: day(9), from: basic, to: extended }))?;
    /// assert_eq!([8, 9, 10].map(|one| book.terms_on(day(one), extended)), [basic, basic, extended]);
    /// # Ok(())
    /// # }
    /// ```
    pub fn terms_on(&self, noticed: NaiveDate, present: Variant) -> Variant {
        let changes = self.in_force().filter_map(|line| match line.what {
            Statement::Terms { day, from, to } => Some((*day, line.number, *from, *to)),
            _ => None,
        });
        let mut changes: Vec<_> = changes.collect();
        crate::sorted::sort(&mut changes);
        let before = changes.iter().rev().find(|(day, ..)| *day < noticed).map(|(.., to)| *to);
        before.or_else(|| changes.first().map(|(_, _, from, _)| *from)).unwrap_or(present)
    }

    /// The day of the last drill that holds.
    pub fn last_drill(&self) -> Option<NaiveDate> {
        let drills = self.in_force().filter(|line| line.what.kind() == StatementKind::Drill);
        drills.map(|line| line.day()).max()
    }

    /// What became of the planned work: of each piece the last that was said.
    ///
    /// `setup_min` are the minutes of set-up that each visit took off the month's budget beside its work.
    ///
    /// ```
    /// # use planner::ServiceBook;
    /// # use planner::calendar::{OccurrenceId, Performer};
    /// # use planner::service_book::{Recorded, Statement, WorkEntry, WorkEvent, WorkReport};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let id: OccurrenceId = "BK03/2".parse()?;
    /// let day = chrono::NaiveDate::from_ymd_opt(2027, 3, 9).ok_or("date")?;
    /// let stated =
    ///     |event| Recorded::Stated(Statement::Work(WorkEntry { id: id.clone(), performer: Performer::Technician, event }));
    /// let report = WorkReport { minutes: 50, ..WorkReport::default() };
    /// let mut book = ServiceBook::empty();
    /// let done = book.record(day, stated(WorkEvent::Done { day, counts_from: day, report })).map_err(|_| "book")?;
    /// assert_eq!(book.history(15).done.get(&id), Some(&day));
    /// assert_eq!(book.history(15).spent_min.into_values().sum::<u32>(), 65);
    /// book.record(day, stated(WorkEvent::Reopened)).map_err(|_| "book")?;
    /// assert_eq!(book.history(15), ServiceBook::empty().history(15));
    /// # Ok(())
    /// # }
    /// ```
    pub fn history(&self, setup_min: u32) -> History {
        let mut history = History::default();
        let mut minutes_of = SortedMap::new();
        for WorkEntry { id, performer, event } in self.work() {
            match event {
                WorkEvent::Done { day, counts_from, report } => {
                    history.skipped.remove(id);
                    history.done.insert(id.clone(), *day);
                    history.counts_from.insert(id.clone(), *counts_from);
                    minutes_of.insert(id, (*performer, *day, report.minutes));
                }
                WorkEvent::Skipped { counts_from, .. } => {
                    history.done.remove(id);
                    minutes_of.remove(id);
                    history.skipped.insert(id.clone(), *counts_from);
                    history.counts_from.remove(id);
                }
                WorkEvent::Moved { to, .. } => {
                    history.moved.insert(id.clone(), *to);
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

    /// The incidents of a book that is kept since a day, as the advice counts them.
    ///
    /// The book is read on each anniversary of its first day, and on the day on which an incident was noticed; quiet days in
    /// between count from the next reading on. So a day on which nothing happens changes no rate, and with it no plan, and
    /// what is counted is still exact for the time that is counted. What was noticed before the first day belongs to the list
    /// in the answers.
    ///
    /// ```
    /// # use chrono::NaiveDate;
    /// # use planner::answers::IncidentKind;
    /// # use planner::service_book::{RecordedIncident, Recorded, ServiceBook, Statement};
    /// let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    /// let (begun, later) = (day(2027, 1, 1), day(2028, 3, 1));
    /// let mut book = ServiceBook::empty();
    /// assert_eq!(book.since(begun, day(2027, 12, 31)).years(), 0.0);
    /// assert!((book.since(begun, later).years() - 1.0).abs() < 0.001, "a quiet year");
    /// let hacked = RecordedIncident::new(day(2028, 2, 1), IncidentKind::Compromise);
    /// book.record(later, Recorded::Stated(Statement::Incident(hacked))).unwrap();
    /// assert_eq!(book.since(begun, later).count(IncidentKind::Compromise), 1);
    /// assert!((book.since(begun, later).years() - 397.0 / 365.25).abs() < 0.001);
    /// ```
    pub fn since(&self, begun: NaiveDate, today: NaiveDate) -> ServiceBook {
        let noticed = |incident: &&RecordedIncident| (begun..=today).contains(&incident.noticed);
        let incidents: Vec<RecordedIncident> = self.incidents().filter(noticed).cloned().collect();
        let anniversary = last_anniversary(begun, today).and_then(|day| day.pred_opt());
        let read = incidents.iter().map(|incident| incident.noticed).chain(anniversary).max();
        read.map_or_else(ServiceBook::empty, |read| ServiceBook::kept(begun, read, incidents))
    }

    /// For how many years it has been kept.
    pub fn years(&self) -> f64 {
        self.kept.map_or(0.0, |(from, to)| ((to - from).num_days() + 1) as f64 / 365.25)
    }

    /// How many incidents of a kind it holds.
    pub fn count(&self, kind: IncidentKind) -> usize {
        self.incidents().filter(|incident| incident.kind == kind).count()
    }
}

/// The last day not after today that is a whole number of years after another, at least one.
fn last_anniversary(begun: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let anniversary = |years: i32| {
        let year = begun.year().checked_add(years)?;
        begun.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
    };
    let years = today.year().checked_sub(begun.year())?;
    let this_year = anniversary(years).filter(|day| *day <= today && years > 0);
    this_year.or_else(|| anniversary(years.checked_sub(1).filter(|years| *years > 0)?))
}
