//! Choices for the calendar as people type them: text enters, a choice or the field that is wrong leaves.
//!
//! An emptied field stands for what is usual for the site, wherever there is such a thing.

use chrono::{NaiveDate, NaiveTime};

use super::{DaysOff, MaintenanceWindow, OwnFreeze, PreferenceProblem, Whose};
use crate::answers::{NumberError, parse_date, parse_number, parse_time};

/// What is wrong, and in which of several fields, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongField {
    /// The field.
    pub field: usize,
    /// What is wrong with it.
    pub problem: PreferenceProblem,
}

fn in_field(field: usize) -> impl Fn(PreferenceProblem) -> WrongField {
    move |problem| WrongField { field, problem }
}

/// Reads a number of whole months; the horizon itself is checked where it is chosen.
///
/// # Errors
/// [`PreferenceProblem::NotANumber`], or [`PreferenceProblem::Months`] for what is no whole number.
pub fn read_months(typed: &str) -> Result<u32, PreferenceProblem> {
    let number = parse_number(typed).map_err(|_| PreferenceProblem::NotANumber)?;
    let whole = (number.0 % 100 == 0).then_some(number.0 / 100);
    whole.and_then(|months| u32::try_from(months).ok()).ok_or(PreferenceProblem::Months)
}

/// Reads hours as minutes; empty is what is usual.
///
/// # Errors
/// [`PreferenceProblem::NotANumber`], or [`PreferenceProblem::Minutes`] for what no month holds.
///
/// ```
/// # use planner::calendar::{PreferenceProblem, read_hours};
/// assert_eq!(read_hours("1,5 h"), Ok(Some(90)));
/// assert_eq!(read_hours(" "), Ok(None));
/// assert_eq!(read_hours("-1"), Err(PreferenceProblem::Minutes));
/// ```
pub fn read_hours(typed: &str) -> Result<Option<u32>, PreferenceProblem> {
    match parse_number(typed) {
        Ok(hours) => {
            let minutes = hours.0.checked_mul(60).map(|hundredths| (hundredths + 50).div_euclid(100));
            let minutes = minutes.and_then(|minutes| u32::try_from(minutes).ok());
            minutes.map(Some).ok_or(PreferenceProblem::Minutes)
        }
        Err(NumberError::Empty) => Ok(None),
        Err(NumberError::NotANumber | NumberError::TooLong) => Err(PreferenceProblem::NotANumber),
    }
}

/// Reads a coefficient with up to two decimals; empty is the usual one.
///
/// # Errors
/// [`PreferenceProblem::NotANumber`]; the bounds are checked where it is chosen.
pub fn read_coefficient(typed: &str) -> Result<Option<f64>, PreferenceProblem> {
    match parse_number(typed) {
        Ok(number) => Ok(Some(number.0 as f64 / 100.0)),
        Err(NumberError::Empty) => Ok(None),
        Err(NumberError::NotANumber | NumberError::TooLong) => Err(PreferenceProblem::NotANumber),
    }
}

/// Reads the first day of the calendar.
///
/// # Errors
/// [`PreferenceProblem::NotADate`] or [`PreferenceProblem::Years`].
pub fn read_first_day(typed: &str) -> Result<NaiveDate, PreferenceProblem> {
    let day = parse_date(typed).ok_or(PreferenceProblem::NotADate)?;
    // A period of one day has the same years.
    DaysOff::new(Whose::Both, day, day).map(|_| day)
}

/// Reads a row of days off: whose, first day, last day.
///
/// # Errors
/// The first field that is wrong.
pub fn read_days_off(typed: [&str; 3]) -> Result<DaysOff, WrongField> {
    let [whose, first, last] = typed;
    let whose = Whose::ALL.into_iter().find(|one| one.code() == whose).unwrap_or(Whose::Both);
    let (first, last) = (date(first, 1)?, date(last, 2)?);
    DaysOff::new(whose, first, last).map_err(in_field(2))
}

/// Reads a row of protected periods: name, first day, last day.
///
/// # Errors
/// The first field that is wrong.
pub fn read_freeze(typed: [&str; 3]) -> Result<OwnFreeze, WrongField> {
    let [name, first, last] = typed;
    OwnFreeze::checked_name(name).map_err(in_field(0))?;
    let (first, last) = (date(first, 1)?, date(last, 2)?);
    OwnFreeze::new(name, first, last).map_err(in_field(2))
}

/// Reads a maintenance window: from, to. Both empty is what is usual.
///
/// # Errors
/// The first field that is wrong.
pub fn read_window(typed: [&str; 2]) -> Result<Option<MaintenanceWindow>, WrongField> {
    if typed.iter().all(|text| text.trim().is_empty()) {
        return Ok(None);
    }
    let [from, to] = typed;
    MaintenanceWindow::new(time(from, 0)?, time(to, 1)?).map(Some).map_err(in_field(1))
}

fn date(typed: &str, field: usize) -> Result<NaiveDate, WrongField> {
    read_first_day(typed).map_err(in_field(field))
}

fn time(typed: &str, field: usize) -> Result<NaiveTime, WrongField> {
    parse_time(typed).ok_or(PreferenceProblem::NotATime).map_err(in_field(field))
}
