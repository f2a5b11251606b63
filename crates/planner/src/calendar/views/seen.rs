//! The work of a plan as far as the filters let it through.

use chrono::NaiveDate;

use super::super::closed::work_by_day;
use super::super::days::days_between;
use super::super::{CalendarPlan, ClosedEntry, Closing, DayWork, Entry, Visit};
use super::{View, WorkState};
use crate::catalogue::Category;
use crate::sorted;

/// The work of a plan that somebody looks at: visits hold only what the filters let through.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    late: Vec<Visit>,
    visits: Vec<Visit>,
    closed: Vec<ClosedEntry>,
    whole: bool,
}

/// How a plan stands as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It holds no work at all.
    Empty,
    /// Nothing was ticked for long, or everything that is open is late.
    Behind,
    /// Everything is done or skipped.
    Finished,
    /// Nothing is late, and nothing is to be done today.
    UpToDate {
        /// The day of the next visit.
        next: NaiveDate,
    },
    /// There is work to do.
    Underway,
}

/// Where somebody begins who is far behind.
#[derive(Clone, Copy, Debug)]
pub struct Behind<'a> {
    /// How much is late.
    pub entries: usize,
    /// The first day on which something was not done.
    pub since: NaiveDate,
    /// The oldest duty, or where there is none the oldest work, with its day.
    pub first: (&'a Entry, NaiveDate),
}

/// Work that was to be done so many days ago stays behind: planning anew is of more use than going on.
const LONG_AGO_DAYS: i64 = 28;

impl ClosedEntry {
    /// What has become of it.
    pub const fn state(&self) -> WorkState {
        match self.closing {
            Closing::Done(_) => WorkState::Done,
            Closing::Skipped => WorkState::Skipped,
        }
    }
}

impl CalendarPlan {
    /// The work that the filters of a view let through. What is searched for counts in the table only.
    pub fn seen(&self, view: &View) -> Seen {
        let through =
            |visits: &[Visit], state| visits.iter().filter_map(|visit| of_visit(visit, view, state)).collect();
        let closed = self.closed.iter().filter(|entry| view.shows(entry.performer, &entry.task, entry.state()));
        Seen {
            late: through(&self.late, WorkState::Late),
            visits: through(&self.visits, WorkState::Open),
            closed: closed.cloned().collect(),
            whole: view.filters() == 0,
        }
    }

    /// The kinds of work in it, in the order of the catalogue.
    pub fn categories(&self) -> Vec<Category> {
        let open = self.late.iter().chain(&self.visits).flat_map(|visit| &visit.entries).map(|entry| &entry.task);
        let mut kinds: Vec<Category> = Vec::new();
        for task in open.chain(self.closed.iter().map(|entry| &entry.task)) {
            if let Some(kind) = task.category()
                && !kinds.contains(&kind)
            {
                kinds.push(kind);
            }
        }
        sorted::sort(&mut kinds);
        kinds
    }

    /// How many pieces of work it holds, whatever has become of them.
    pub fn entries_count(&self) -> usize {
        let open: usize = self.late.iter().chain(&self.visits).map(|visit| visit.entries.len()).sum();
        open + self.closed.len()
    }

    /// How it stands.
    pub fn standing(&self) -> Standing {
        match (self.visits.is_empty(), self.late.is_empty(), self.closed.is_empty()) {
            (_, false, _) if self.behind().is_some() => Standing::Behind,
            (false, true, _) => match self.visits.iter().map(|visit| visit.day).min() {
                Some(next) if next > self.instance.today => Standing::UpToDate { next },
                _ => Standing::Underway,
            },
            (_, false, _) => Standing::Underway,
            (true, true, false) => Standing::Finished,
            (true, true, true) => Standing::Empty,
        }
    }

    /// Where to begin, where nothing was ticked for four weeks or everything that is open is late.
    pub fn behind(&self) -> Option<Behind<'_>> {
        // Late visits are in order of day.
        let since = self.late.first()?.day;
        if !self.visits.is_empty() && days_between(since, self.instance.today) < LONG_AGO_DAYS {
            return None;
        }
        let duty = |entry: &Entry| self.instance.occurrences.iter().any(|one| one.id == entry.id && one.mandatory);
        let (mut entries, mut oldest, mut oldest_duty) = (0, None, None);
        for visit in &self.late {
            for entry in &visit.entries {
                entries += 1;
                oldest = oldest.or(Some((entry, visit.day)));
                if oldest_duty.is_none() && duty(entry) {
                    oldest_duty = Some((entry, visit.day));
                }
            }
        }
        Some(Behind { entries, since, first: oldest_duty.or(oldest)? })
    }

    /// Whether the month of a performer holds more work than there is time for, in any month from a day on.
    pub fn is_overfull(&self, from: NaiveDate) -> bool {
        self.load.iter().any(|((_, month), load)| month.last_day() >= from && load.excess() > 0)
    }
}

impl Seen {
    /// The work by day, the technician before the owner. What is late lies before today.
    pub fn work_by_day(&self) -> Vec<DayWork<'_>> {
        let mut works = work_by_day(self.late.iter().chain(&self.visits), &self.closed);
        works.iter_mut().for_each(|work| work.whole = self.whole);
        works
    }

    /// Whether no filter hides anything.
    pub const fn is_whole(&self) -> bool {
        self.whole
    }
}

/// What is left of a visit; `None` when that is nothing.
fn of_visit(visit: &Visit, view: &View, state: WorkState) -> Option<Visit> {
    let mut seen = visit.clone();
    seen.entries.retain(|entry| view.shows(visit.performer, &entry.task, state));
    seen.minutes = seen.entries.iter().map(|entry| entry.minutes).sum();
    (!seen.entries.is_empty()).then_some(seen)
}
