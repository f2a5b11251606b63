//! The pages of the app. Their addresses are made by the app; which page is next is a rule of the product.

use chrono::{Datelike, Months, NaiveDate};

use crate::answers::Question;
use crate::care_report::Period;
use crate::catalogue::TaskId;
use crate::service_book::StatementKind;

/// A page of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// What the product does, and the plan that waits.
    Home,
    /// One of the twenty questions.
    Question(Question),
    /// After the quick path: refine, or see the advice now.
    Crossroads,
    /// All answers on one page.
    Check,
    /// The advice with its reasons.
    Advice,
    /// The three tiers side by side.
    Compare,
    /// Other answers and prices on trial.
    WhatIf,
    /// The calendar as a list of visits.
    Agenda,
    /// One month of the calendar.
    Month(Month),
    /// One year of the calendar.
    Year(Year),
    /// All work of the calendar as a table.
    Table,
    /// What is chosen for the calendar: its length, days, hours, protected periods, the window, the coefficients.
    Preferences,
    /// A calendar of the person's is read in: days off, meetings, campaigns, and what they moved in our own.
    Import,
    /// What a changed plan changes, before it is applied.
    Changes,
    /// Hours of each month against the budgets, and what does not fit into them.
    Hours,
    /// The calendar as a file for other programs.
    Export,
    /// What was done in a period, what it prevented, what was left; without one, of the present month.
    Report(Option<Period>),
    /// Who does what, in which order, when the site is down.
    Contingency,
    /// How the tasks are done at this site.
    Procedures,
    /// How one task is done at this site.
    Procedure(TaskId),
    /// Everything that a new technician needs.
    Handover,
    /// The figures of the model with their sources; they can be changed there.
    Assumptions,
    /// What the provider sells and how it presents itself.
    Offer,
    /// How the advice is worked out, in words.
    Method,
    /// The service book, or its lines of one kind.
    ServiceBook(Option<StatementKind>),
    /// The plan as a link, for somebody else or another device.
    Link,
    /// A link was followed: what it brings, before anything is replaced.
    OpenLink,
    /// What is kept, and how to take or remove it.
    YourData,
    /// No page has this address.
    NotFound,
}

/// What the pages and messages belong to that go beyond questions and answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// The advice, its figures and what they rest on.
    Advice,
    /// The calendar and everything that is made from it.
    Calendar,
}

impl Page {
    /// The area of a page; the pages that lead to the advice, and those about the program itself, have none.
    pub const fn area(self) -> Option<Area> {
        match self {
            Page::Home | Page::Question(_) | Page::Crossroads | Page::Check | Page::YourData | Page::NotFound => None,
            Page::Advice | Page::Compare | Page::WhatIf | Page::Assumptions | Page::Offer | Page::Method => {
                Some(Area::Advice)
            }
            Page::Agenda
            | Page::Month(_)
            | Page::Year(_)
            | Page::Table
            | Page::Preferences
            | Page::Import
            | Page::Changes
            | Page::Hours
            | Page::Export
            | Page::Report(_)
            | Page::Contingency
            | Page::Procedures
            | Page::Procedure(_)
            | Page::Handover
            | Page::ServiceBook(_)
            | Page::Link
            | Page::OpenLink => Some(Area::Calendar),
        }
    }

    /// Whether it is one of the papers of the site, which can be printed and taken along.
    pub const fn is_paper(self) -> bool {
        matches!(self, Page::Report(_) | Page::Contingency | Page::Procedures | Page::Procedure(_) | Page::Handover)
    }

    /// Whether it shows nothing before the questions for the advice are answered.
    pub const fn needs_answers(self) -> bool {
        matches!(self, Page::Advice | Page::Compare | Page::WhatIf) || self.shows_calendar() || self.is_paper()
    }

    /// Whether it shows the calendar or a part of it.
    pub const fn shows_calendar(self) -> bool {
        self.has_views()
            || matches!(self, Page::Preferences | Page::Import | Page::Changes | Page::Hours | Page::Export)
    }

    /// Whether what is done to the plan can be taken back there, and done again.
    pub const fn can_undo(self) -> bool {
        self.shows_calendar() || matches!(self, Page::ServiceBook(_))
    }

    /// Whether its address says what of the calendar somebody looks at.
    pub const fn has_views(self) -> bool {
        matches!(self, Page::Agenda | Page::Month(_) | Page::Year(_) | Page::Table)
    }
}

/// A year from 2000 to 2100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(i32);

impl Year {
    /// The year of this number, `None` for one that cannot be shown.
    ///
    /// ```
    /// # use planner::model::Year;
    /// assert_eq!(Year::new(2101), None);
    /// assert_eq!(Year::new(2100).and_then(Year::next), None);
    /// ```
    pub const fn new(number: i32) -> Option<Year> {
        if 2000 <= number && number <= 2100 { Some(Year(number)) } else { None }
    }

    /// The year in which a month lies.
    pub fn of(month: Month) -> Year {
        Year(month.first.year())
    }

    /// Its number.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The year after, `None` at the end of what can be shown.
    pub const fn next(self) -> Option<Year> {
        Year::new(self.0 + 1)
    }

    /// The year before, `None` at the start of what can be shown.
    pub const fn previous(self) -> Option<Year> {
        Year::new(self.0 - 1)
    }
}

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    first: NaiveDate,
}

impl Month {
    /// The month of this number, 1 to 12, in a year from 2000 to 2100.
    ///
    /// ```
    /// # use planner::model::Month;
    /// assert_eq!(Month::new(2027, 13), None);
    /// assert_eq!(Month::new(2027, 2).map(|february| february.days().count()), Some(28));
    /// ```
    pub fn new(year: i32, month: u32) -> Option<Month> {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        (2000..=2100).contains(&year).then_some(Month { first })
    }

    /// The month in which a day lies.
    pub fn of(day: NaiveDate) -> Month {
        Month { first: day.with_day(1).unwrap_or(day) }
    }

    /// The first day.
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// All days.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        self.first.iter_days().take_while(move |day| day.month() == self.first.month())
    }

    /// The month after, `None` at the end of what can be shown.
    pub fn next(self) -> Option<Month> {
        let first = self.first.checked_add_months(Months::new(1))?;
        Month::new(first.year(), first.month())
    }

    /// The month before, `None` at the start of what can be shown.
    pub fn previous(self) -> Option<Month> {
        let first = self.first.checked_sub_months(Months::new(1))?;
        Month::new(first.year(), first.month())
    }
}
