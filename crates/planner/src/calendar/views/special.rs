//! Days that stand out among the rows of the table: public holidays and protected periods.

use chrono::{Datelike, NaiveDate};

use super::super::{CalendarPlan, PeakName};
use crate::Language;
use crate::holidays::{Holiday, holidays_of};
use crate::sorted;
use crate::text::calendar::peak_name;

/// A public holiday, or a protected period.
#[derive(Clone, Debug)]
pub struct SpecialDay<'a> {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// The holiday; `None` for a protected period.
    pub holiday: Option<&'static Holiday>,
    name: Option<&'a PeakName>,
}

impl SpecialDay<'_> {
    /// What the protected period is called; empty for a holiday.
    pub fn protected_name(&self, language: Language) -> String {
        self.name.map(|name| peak_name(language, name)).unwrap_or_default()
    }
}

/// The public holidays and protected periods of the days that a plan covers, by their first day.
pub fn special_days(plan: &CalendarPlan) -> Vec<SpecialDay<'_>> {
    let holidays = (plan.from.year()..=plan.to.year()).flat_map(holidays_of);
    let mut special: Vec<SpecialDay> = holidays
        .filter(|(day, _)| (plan.from..=plan.to).contains(day))
        .map(|(day, holiday)| SpecialDay { first: day, last: day, holiday: Some(holiday), name: None })
        .collect();
    special.extend(plan.peaks.iter().map(|peak| SpecialDay {
        first: peak.freeze.first,
        last: peak.freeze.last,
        holiday: None,
        name: Some(&peak.name),
    }));
    sorted::sort_by(&mut special, |one, other| one.first.cmp(&other.first));
    special
}
