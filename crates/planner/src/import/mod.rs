//! A calendar file as busy time: days off, meetings and campaigns that a person keeps elsewhere.
//!
//! The text of a file and the days that matter enter ([`read`]); a preview leaves ([`Imported`]): what the file says about
//! these days, in groups, what was passed over and why, and items that this program exported itself. Nothing is taken over
//! by reading. What a person makes of each group becomes other preferences ([`take_over`]), and what they dragged elsewhere
//! in their calendar becomes moves ([`returned`]).
//!
//! A file comes from anywhere, so its size, counts and the work that its rules ask for are bounded before they are spent:
//! a hostile file gives the same kind of sentence as a broken one.

mod busy;
mod components;
mod groups;
mod lines;
mod returned;
mod series;
mod take_over;
mod values;
mod zones;

use chrono::{NaiveDate, NaiveTime};

use crate::ical::{TimeZone, Uid};

pub use busy::MAX_OCCURRENCES;
pub use groups::{BusyTime, Group, GroupName, Kind, MAX_GROUPS};
pub use lines::{MAX_COMPONENTS, MAX_EVENTS, MAX_LINE_OCTETS, MAX_LINES, MAX_OCTETS};
pub use returned::{Returned, ReturnedMove, returned};
pub use series::{MAX_WORK, MAX_WORK_OF_RULE};
pub use take_over::{BUSY_DAY_MINUTES, CannotTake, Choice, Taken, take_over};

use crate::sorted::SortedMap;

/// Why a file says nothing that could be taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// It is larger than [`MAX_OCTETS`].
    TooLarge,
    /// It has more lines than [`MAX_LINES`].
    TooManyLines,
    /// A line is longer than [`MAX_LINE_OCTETS`].
    LongLine {
        /// Which, counted from 1.
        line: usize,
    },
    /// It has more events than [`MAX_EVENTS`], or more components than [`MAX_COMPONENTS`].
    TooManyEvents,
    /// Its events come more often than [`MAX_OCCURRENCES`] within the days that matter.
    TooManyOccurrences,
    /// It does not begin as a calendar file.
    NotACalendar,
    /// It is a calendar file with a line that cannot stand there.
    Broken {
        /// Which, counted from 1.
        line: usize,
    },
    /// It has no event.
    Empty,
    /// All of it is past.
    OnlyPast,
    /// Nothing of it lies within the days that matter.
    NothingInSight,
    /// None of its events can be read.
    NothingReadable,
}

/// Why an event was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PassedOver {
    /// It is past.
    Past,
    /// It comes after the last day that matters.
    Later,
    /// It was called off.
    Cancelled,
    /// It has no beginning that can be read.
    NoStart,
    /// It ends before it begins, or lasts longer than ten years.
    NoLength,
    /// How it comes again cannot be read.
    Repetition,
    /// It comes so often, or since so long, that counting it would cost too much.
    TooOften,
}

/// How many events were passed over for the same reason, and the first of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// How many.
    pub events: usize,
    /// Where the first one begins in the file, counted from 1.
    pub line: usize,
    /// What it is called; may be empty.
    pub title: String,
}

/// An item that this program exported, as it stands in the calendar now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnItem {
    /// Its identity.
    pub uid: Uid,
    /// What it is called there.
    pub title: String,
    /// The day of its series for which it stands, if it was dragged out of one (`RECURRENCE-ID`).
    pub instead_of: Option<NaiveDate>,
    /// The day on which it lies now, on the clock of the plan.
    pub day: NaiveDate,
    /// When it begins, unless it takes the whole day.
    pub starts: Option<NaiveTime>,
}

/// What a calendar file says.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// First and last day that matter.
    pub window: (NaiveDate, NaiveDate),
    /// Busy time within these days, in the order of the first day of each group.
    pub groups: Vec<Group>,
    /// Items of this program, each once, and each day that was dragged out of a series of ours.
    pub own: Vec<OwnItem>,
    /// What was passed over, and why.
    pub passed: SortedMap<PassedOver, Passed>,
    /// The first time zone that neither the file explains nor the program knows: its times were taken as they stand.
    pub unknown_zone: Option<String>,
    /// What the rules of the file cost, in days and times that were looked at; at most [`MAX_WORK`].
    pub work: u64,
}

/// Reads a calendar file: what it says about the days from the first to the last of `window`, on the clock
/// of the site, whose zone is `zone`.
///
/// # Errors
/// [`ImportError`] when the file is none, is broken, asks for too much, or says nothing about these days.
///
/// ```
/// # use chrono::NaiveDate;
/// # use planner::ical::TimeZone;
/// # use planner::import::{ImportError, Kind, read};
/// let day = |month, day| NaiveDate::from_ymd_opt(2027, month, day).unwrap();
/// let (window, poland) = ((day(1, 1), day(12, 31)), TimeZone::default());
/// let file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Urlop\r\nDTSTART;VALUE=DATE:20270705\r\n\
///             DTEND;VALUE=DATE:20270710\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
/// let read_file = read(file, window, poland)?;
/// assert_eq!(read_file.groups[0].kind, Kind::WholeDays);
/// assert_eq!(read_file.groups[0].days(), (day(7, 5), day(7, 9)), "the day on which it ends is not included");
///
/// assert_eq!(read(file, (day(8, 1), day(12, 31)), poland), Err(ImportError::OnlyPast));
/// assert_eq!(read("", window, poland), Err(ImportError::NotACalendar));
/// let broken = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR";
/// assert_eq!(read(broken, window, poland), Err(ImportError::Broken { line: 3 }));
/// # Ok::<(), ImportError>(())
/// ```
pub fn read(text: &str, window: (NaiveDate, NaiveDate), zone: TimeZone) -> Result<Imported, ImportError> {
    let lines = lines::lines(text)?;
    let found = components::components(&lines)?;
    drop(lines);
    if found.events.is_empty() {
        return Err(ImportError::Empty);
    }
    let busy = busy::busy(&found, window, zone)?;
    if busy.times.is_empty() && busy.own.is_empty() {
        return Err(nothing(&busy.passed));
    }
    Ok(Imported {
        window,
        groups: groups::groups(busy.times),
        own: busy.own,
        passed: busy.passed,
        unknown_zone: busy.unknown_zone,
        work: busy.work,
    })
}

/// What is said of a file of which nothing is left.
fn nothing(passed: &SortedMap<PassedOver, Passed>) -> ImportError {
    let any = |reason| passed.contains_key(&reason);
    let unreadable = [PassedOver::NoStart, PassedOver::NoLength, PassedOver::Repetition, PassedOver::TooOften];
    if unreadable.into_iter().any(any) {
        ImportError::NothingReadable
    } else if any(PassedOver::Later) || !any(PassedOver::Past) {
        ImportError::NothingInSight
    } else {
        ImportError::OnlyPast
    }
}
