//! The work of a plan as far as the filters let it through.

use chrono::NaiveDate;

use super::super::closed::work_by_day;
use super::super::{CalendarPlan, ClosedEntry, Closing, DayWork, Visit};
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
    /// Everything that is open is late.
    AllLate,
    /// Everything is done or skipped.
    Finished,
    /// There is work ahead.
    Underway,
}

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
            (false, _, _) => Standing::Underway,
            (true, false, _) => Standing::AllLate,
            (true, true, false) => Standing::Finished,
            (true, true, true) => Standing::Empty,
        }
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
