//! The calendar as a list: what is late first, then today, the rest of the week, and month by month what comes later.

use chrono::{Datelike, NaiveDate};

use super::super::days::plus;
use super::super::{DayWork, Month};

/// The sections of the list. Every piece of work stands in exactly one of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda<'a> {
    /// Days that have passed, with work that is still to be done.
    pub late: Vec<DayWork<'a>>,
    /// Days that have passed, on which everything was done or skipped.
    pub closed: Vec<DayWork<'a>>,
    /// The present day.
    pub today: Vec<DayWork<'a>>,
    /// The days after it, to Sunday.
    pub this_week: Vec<DayWork<'a>>,
    /// What comes after this week, by month.
    pub later: Vec<(Month, Vec<DayWork<'a>>)>,
}

impl<'a> Agenda<'a> {
    /// Puts work, in order of day, into sections.
    pub fn of(works: Vec<DayWork<'a>>, today: NaiveDate) -> Agenda<'a> {
        let sunday = plus(today, 6 - i64::from(today.weekday().num_days_from_monday()));
        let mut agenda = Agenda::default();
        for work in works {
            let section = if work.day < today {
                if work.visit.is_some() { &mut agenda.late } else { &mut agenda.closed }
            } else if work.day == today {
                &mut agenda.today
            } else if work.day <= sunday {
                &mut agenda.this_week
            } else {
                let month = Month::of(work.day);
                if agenda.later.last().is_none_or(|(last, _)| *last != month) {
                    agenda.later.push((month, Vec::new()));
                }
                let Some((_, of_month)) = agenda.later.last_mut() else { continue };
                of_month
            };
            section.push(work);
        }
        agenda
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        *self == Agenda::default()
    }
}
