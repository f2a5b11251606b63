//! What a person types about the work of this site, and what it says: an own task, a task done otherwise, a task switched off.
//!
//! Typed texts enter, field by field; what [`super::OwnWork`] takes leaves, or the field that cannot be taken.

use chrono::NaiveDate;

use super::own_work::{
    MAX_VERIFY_LINES, OWN_INTERVAL_DAYS, OWN_MINUTES, OffReason, OwnSchedule, SwitchedOff, TaskDetails, TaskEdit,
};
use super::work::Who;
use crate::answers::{Hundredths, parse_date, parse_number};
use crate::service_book::{Note, Takes, Title, parse_minutes};

/// A field of the forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskField {
    /// What the task is called.
    Title,
    /// When it is due: once, or again and again in one of two ways.
    When,
    /// Its day, or its first day.
    First,
    /// Days between two times.
    Days,
    /// Who does it.
    Who,
    /// Minutes each time.
    Minutes,
    /// How one sees that it was done, line by line.
    Verify,
    /// What else there is to say.
    Note,
    /// Why it is switched off.
    Reason,
}

/// The fields of an own task.
pub const OWN_TASK_FIELDS: [TaskField; 8] = [
    TaskField::Title,
    TaskField::When,
    TaskField::First,
    TaskField::Days,
    TaskField::Who,
    TaskField::Minutes,
    TaskField::Verify,
    TaskField::Note,
];

/// The fields of a task of the catalogue that is done otherwise. What stays empty is as usual.
pub const EDIT_FIELDS: [TaskField; 3] = [TaskField::Days, TaskField::Who, TaskField::Minutes];

/// The fields of switching a task off.
pub const OFF_FIELDS: [TaskField; 2] = [TaskField::Reason, TaskField::Note];

/// The codes of when an own task is due.
const WHEN: [&str; 3] = ["once", "fixed", "floating"];

impl TaskField {
    /// What it takes.
    pub const fn takes(self) -> Takes {
        match self {
            TaskField::Title => Takes::Words(Title::MAX),
            TaskField::First => Takes::Day,
            TaskField::Minutes => Takes::Duration,
            TaskField::Days => Takes::Words(5),
            TaskField::Verify | TaskField::Note => Takes::Sentences(Note::MAX),
            TaskField::When | TaskField::Who | TaskField::Reason => Takes::OneOf,
        }
    }

    /// The codes of which it takes one.
    pub fn codes(self) -> Vec<&'static str> {
        match self {
            TaskField::When => WHEN.to_vec(),
            TaskField::Who => Who::ALL.iter().map(|who| who.code()).collect(),
            TaskField::Reason => OffReason::ALL.iter().map(|reason| reason.code()).collect(),
            _ => Vec::new(),
        }
    }

    /// Its code, for addresses within a page.
    pub const fn code(self) -> &'static str {
        match self {
            TaskField::Title => "nazwa",
            TaskField::When => "kiedy",
            TaskField::First => "dzien",
            TaskField::Days => "odstep",
            TaskField::Who => "kto",
            TaskField::Minutes => "czas",
            TaskField::Verify => "sprawdzenie",
            TaskField::Note => "opis",
            TaskField::Reason => "powod",
        }
    }
}

/// What was typed into a field.
type Typed<'a> = &'a dyn Fn(TaskField) -> String;

impl TaskDetails {
    /// What was said of an own task.
    ///
    /// # Errors
    /// The first field that cannot be taken.
    ///
    /// ```
    /// # use planner::calendar::{OwnSchedule, TaskDetails, TaskField};
    /// let typed = |field: TaskField| match field {
    ///     TaskField::Title => "Zdjęcia nowej kolekcji",
    ///     TaskField::When => "once",
    ///     TaskField::First => "2027-03-09",
    ///     TaskField::Who => "owner",
    ///     TaskField::Minutes => "1,5 h",
    ///     TaskField::Verify => "Każdy wyrób ma trzy zdjęcia\n\nZdjęcia mają opisy",
    ///     _ => "",
    /// };
    /// let details = TaskDetails::read(&|field| typed(field).to_owned()).unwrap();
    /// assert_eq!((details.minutes, details.verify.len()), (90, 2));
    /// assert!(matches!(details.when, OwnSchedule::Once(_)));
    /// let nameless = |field: TaskField| if field == TaskField::Title { "" } else { typed(field) };
    /// assert_eq!(TaskDetails::read(&|field| nameless(field).to_owned()), Err(TaskField::Title));
    /// ```
    pub fn read(typed: Typed) -> Result<TaskDetails, TaskField> {
        let title = Title::new(&typed(TaskField::Title));
        if title.is_empty() {
            return Err(TaskField::Title);
        }
        let first = parse_date(&typed(TaskField::First)).ok_or(TaskField::First)?;
        let every = |floating| Ok(OwnSchedule::Every { days: days(typed)?, floating, first });
        let when = match typed(TaskField::When).as_str() {
            "once" => OwnSchedule::Once(first),
            "fixed" => every(false)?,
            "floating" => every(true)?,
            _ => return Err(TaskField::When),
        };
        let who = who(typed)?;
        let minutes = minutes(typed)?;
        let verify: Vec<Title> =
            typed(TaskField::Verify).lines().map(Title::new).filter(|line| !line.is_empty()).collect();
        if verify.len() > MAX_VERIFY_LINES {
            return Err(TaskField::Verify);
        }
        Ok(TaskDetails { title, minutes, who, when, verify, note: Note::new(&typed(TaskField::Note)) })
    }

    /// What a field holds, as it would be typed.
    pub fn typed(&self, field: TaskField) -> String {
        let (when, first, days): (usize, NaiveDate, Option<u32>) = match self.when {
            OwnSchedule::Once(day) => (0, day, None),
            OwnSchedule::Every { days, floating, first } => (if floating { 2 } else { 1 }, first, Some(days)),
        };
        match field {
            TaskField::Title => self.title.as_str().to_owned(),
            TaskField::When => WHEN.get(when).copied().unwrap_or_default().to_owned(),
            TaskField::First => first.to_string(),
            TaskField::Days => days.map(|days| days.to_string()).unwrap_or_default(),
            TaskField::Who => self.who.code().to_owned(),
            TaskField::Minutes => self.minutes.to_string(),
            TaskField::Verify => self.verify.iter().map(Title::as_str).collect::<Vec<_>>().join("\n"),
            TaskField::Note => self.note.as_str().to_owned(),
            TaskField::Reason => String::new(),
        }
    }
}

impl TaskEdit {
    /// What is done otherwise; what is empty is as usual.
    ///
    /// # Errors
    /// The first field that cannot be taken.
    pub fn read(typed: Typed) -> Result<TaskEdit, TaskField> {
        let given = |field: TaskField| !typed(field).trim().is_empty();
        Ok(TaskEdit {
            every_days: if given(TaskField::Days) { Some(days(typed)?) } else { None },
            who: if given(TaskField::Who) { Some(who(typed)?) } else { None },
            minutes: if given(TaskField::Minutes) { Some(minutes(typed)?) } else { None },
        })
    }

    /// What a field holds, as it would be typed.
    pub fn typed(&self, field: TaskField) -> String {
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        match field {
            TaskField::Days => number(self.every_days),
            TaskField::Minutes => number(self.minutes),
            TaskField::Who => self.who.map(|who| who.code().to_owned()).unwrap_or_default(),
            _ => String::new(),
        }
    }
}

impl SwitchedOff {
    /// Why a task is switched off.
    ///
    /// # Errors
    /// The field that cannot be taken.
    pub fn read(typed: Typed) -> Result<SwitchedOff, TaskField> {
        let code = typed(TaskField::Reason);
        let reason = OffReason::ALL.into_iter().find(|reason| reason.code() == code).ok_or(TaskField::Reason)?;
        Ok(SwitchedOff { reason, note: Note::new(&typed(TaskField::Note)) })
    }
}

fn days(typed: Typed) -> Result<u32, TaskField> {
    let Ok(Hundredths(hundredths)) = parse_number(&typed(TaskField::Days)) else { return Err(TaskField::Days) };
    let days = u32::try_from(hundredths / 100).map_err(|_| TaskField::Days)?;
    if hundredths % 100 == 0 && OWN_INTERVAL_DAYS.contains(&days) { Ok(days) } else { Err(TaskField::Days) }
}

fn who(typed: Typed) -> Result<Who, TaskField> {
    let code = typed(TaskField::Who);
    Who::ALL.into_iter().find(|who| who.code() == code).ok_or(TaskField::Who)
}

fn minutes(typed: Typed) -> Result<u32, TaskField> {
    let minutes = parse_minutes(&typed(TaskField::Minutes));
    minutes.filter(|minutes| OWN_MINUTES.contains(minutes)).ok_or(TaskField::Minutes)
}
