//! The service book (książka serwisowa): what happened to a site, for how long somebody wrote it down.
//!
//! Incidents of the book update the advice's rates. The list of incidents in the answers is the owner's memory of two
//! years; the book is what was written down at the time, so both count.

use chrono::NaiveDate;

use crate::answers::IncidentKind;

/// An incident as it was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordedIncident {
    /// The day on which it was noticed.
    pub noticed: NaiveDate,
    /// What went wrong.
    pub kind: IncidentKind,
}

/// What was written down about a site between two days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServiceBook {
    kept: Option<(NaiveDate, NaiveDate)>,
    incidents: Vec<RecordedIncident>,
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
        ServiceBook { kept: (from <= to).then_some((from, to)), incidents }
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
