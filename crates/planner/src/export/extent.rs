//! How much a calendar of some form holds, before its file is made.

use chrono::NaiveDate;

use super::Options;
use crate::calendar::{CalendarPlan, Month};

/// How much of a plan belongs to a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// How many entries.
    pub entries: usize,
    /// On how many visits.
    pub visits: usize,
    /// The first day and the last; `None` where there is none.
    pub span: Option<(NaiveDate, NaiveDate)>,
    /// How many of the visits lie in the month of the first.
    pub in_first_month: usize,
}

impl Extent {
    /// Counts what a calendar of this form holds.
    pub fn of(plan: &CalendarPlan, options: &Options) -> Extent {
        let mut extent = Extent { entries: 0, visits: 0, span: None, in_first_month: 0 };
        for visit in &plan.visits {
            let taken = visit.entries.iter().filter(|entry| options.take(visit.day, visit.performer, entry)).count();
            if taken > 0 {
                let first = extent.span.map_or(visit.day, |(first, _)| first);
                extent.span = Some((first, visit.day));
                extent.entries += taken;
                extent.visits += 1;
                extent.in_first_month += usize::from(Month::of(first) == Month::of(visit.day));
            }
        }
        extent
    }
}
