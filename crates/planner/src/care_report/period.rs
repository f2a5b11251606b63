//! The time that a report is about: a month, a quarter or a year.

use chrono::{Datelike, Days, Months, NaiveDate};

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Span {
    /// One month.
    Month,
    /// Three months, from January, April, July or October.
    Quarter,
    /// One year.
    Year,
}

impl Span {
    /// All of them, the shortest first.
    pub const ALL: [Span; 3] = [Span::Month, Span::Quarter, Span::Year];

    const fn months(self) -> u32 {
        match self {
            Span::Month => 1,
            Span::Quarter => 3,
            Span::Year => 12,
        }
    }
}

/// A month, a quarter or a year from 2000 to 2100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    first: NaiveDate,
    span: Span,
}

impl Period {
    /// The period in which a day lies; a day beyond what can be shown belongs to the nearest one.
    ///
    /// ```
    /// # use planner::care_report::{Period, Span};
    /// let day = chrono::NaiveDate::from_ymd_opt(2027, 5, 20).unwrap();
    /// assert_eq!(Period::of(Span::Quarter, day).code(), "2027-kw2");
    /// assert_eq!(Period::of(Span::Month, day).next().map(|next| next.code()).as_deref(), Some("2027-06"));
    /// ```
    pub fn of(span: Span, day: NaiveDate) -> Period {
        let month0 = day.month0() / span.months() * span.months();
        let first = NaiveDate::from_ymd_opt(day.year().clamp(2000, 2100), month0 + 1, 1);
        Period { first: first.unwrap_or(day), span }
    }

    /// The period of an address: `2027-03`, `2027-kw1`, `2027`.
    ///
    /// ```
    /// # use planner::care_report::Period;
    /// for code in ["2027-03", "2027-kw4", "2100"] {
    ///     assert_eq!(Period::from_code(code).map(Period::code).as_deref(), Some(code));
    /// }
    /// for wrong in ["2027-13", "2027-3", "2027-kw0", "2027-kw5", "1999", "+2027", "2027-", ""] {
    ///     assert_eq!(Period::from_code(wrong), None, "{wrong}");
    /// }
    /// ```
    pub fn from_code(code: &str) -> Option<Period> {
        let (year, rest) = code.split_at_checked(4)?;
        let (span, month): (Span, u32) = match (rest.strip_prefix("-kw"), rest.strip_prefix('-')) {
            (Some(quarter), _) => (Span::Quarter, quarter.parse::<u32>().ok()?.checked_sub(1)?.checked_mul(3)? + 1),
            (None, Some(month)) => (Span::Month, month.parse().ok()?),
            (None, None) => (Span::Year, 1),
        };
        let period = Period { first: NaiveDate::from_ymd_opt(year.parse().ok()?, month, 1)?, span };
        // A code is taken only in the form in which it is written.
        (period.is_shown() && period.code() == code).then_some(period)
    }

    /// The code that stands in an address.
    pub fn code(self) -> String {
        let year = self.first.year();
        match self.span {
            Span::Month => format!("{year:04}-{:02}", self.first.month()),
            Span::Quarter => format!("{year:04}-kw{}", self.quarter()),
            Span::Year => format!("{year:04}"),
        }
    }

    /// How long it is.
    pub const fn span(self) -> Span {
        self.span
    }

    /// The number of the quarter in which it begins, 1 to 4.
    pub fn quarter(self) -> u32 {
        self.first.month0() / 3 + 1
    }

    /// The first day.
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day.
    pub fn last(self) -> NaiveDate {
        let after = self.first.checked_add_months(Months::new(self.span.months()));
        after.and_then(|after| after.checked_sub_days(Days::new(1))).unwrap_or(self.first)
    }

    /// Whether a day lies in it.
    pub fn contains(self, day: NaiveDate) -> bool {
        (self.first..=self.last()).contains(&day)
    }

    /// The first days of its months.
    pub fn months(self) -> impl Iterator<Item = NaiveDate> {
        (0..self.span.months()).filter_map(move |month| self.first.checked_add_months(Months::new(month)))
    }

    /// The one after it, `None` at the end of what can be shown.
    pub fn next(self) -> Option<Period> {
        let first = self.first.checked_add_months(Months::new(self.span.months()))?;
        Some(Period { first, ..self }).filter(|period| period.is_shown())
    }

    /// The one before it, `None` at the start of what can be shown.
    pub fn previous(self) -> Option<Period> {
        let first = self.first.checked_sub_months(Months::new(self.span.months()))?;
        Some(Period { first, ..self }).filter(|period| period.is_shown())
    }

    fn is_shown(self) -> bool {
        (2000..=2100).contains(&self.first.year())
    }
}
