//! The plan as an iCalendar file (RFC 5545).
//!
//! **What enters** is a [`Calendar`]: events that already have their identity ([`Uid`]), their place in local time
//! ([`When`]), their texts in one language, and the history that an import needs ([`Event::sequence`] and
//! [`Event::changed`]). **What leaves** is the text of one `.ics` file ([`write()`]) and, made by other code, the list of
//! occurrences that every reader of this file must find ([`occurrences_tsv`]). Names are those of RFC 5545.
//!
//! The module knows neither the clock nor the day of the export, so an unchanged calendar is written byte for byte as
//! before, in whatever order its events come.
//!
//! What a file deliberately never holds, because some calendar program is known to stumble over it:
//!
//! * overrides of a series (`RECURRENCE-ID`) and additions to it (`RDATE`): what breaks a pattern is a `VEVENT` of its own;
//! * `METHOD`, `ORGANIZER`, `ATTENDEE`: they turn a plan into an invitation;
//! * `DURATION`, times in UTC, floating times: readers disagree on them around a clock change;
//! * a start or an end from 02:00 to 02:59, an hour that twice a year is missing or doubled (see [`When::timed`]);
//! * random or time-based identifiers: an item must be recognised by the next import.
//!
//! No program removes an item because a newer file lacks it. An item that leaves the plan therefore stays in the file as
//! a tombstone, [`Status::Cancelled`].

mod occurrences;
mod recurrence;
mod text;
mod time_zone;
mod uid;
mod url;
mod when;

use core::fmt;

use crate::Language;
use crate::sorted::SortedSet;

pub use occurrences::occurrences_tsv;
pub use recurrence::{Pattern, Recurrence};
pub use time_zone::{NotATimeZone, TimeZone};
pub use uid::{Uid, occurrence_uid};
pub use url::{NotAWebAddress, Url};
pub use when::{TimeError, UtcStamp, When};

use crate::sorted;
use text::ContentLines;

/// The highest `SEQUENCE` that is written. The counter grows by one at each change of an item, so a higher figure is a
/// clock by mistake, and calendar programs have overflowed on those.
pub const MAX_SEQUENCE: u32 = 10_000;

/// The most components (calendar, time zone, events, alarms) and octets of one file: the limits of Proton Calendar, the
/// narrowest that are known.
const MAX_COMPONENTS: usize = 15_000;
const MAX_OCTETS: usize = 10_000_000;

/// The room of a `SUMMARY` and of a calendar's name, in octets before escaping: RFC 5545, section 5, lets readers cut there.
const SUMMARY_OCTETS: usize = 255;

/// The room of a `DESCRIPTION`, in characters before escaping (Proton Calendar).
const DESCRIPTION_CHARACTERS: usize = 3_000;

/// A calendar to be exported: one `VCALENDAR`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The name under which a program shows the calendar (`NAME` and `X-WR-CALNAME`). Left out of the file when blank.
    /// It is escaped as it must be, but some readers do not undo that here: a name without commas, semicolons and
    /// backslashes looks best.
    pub name: String,
    /// The language of the texts. It chooses the word before a cancelled summary. Another language than in the last
    /// export changes the texts, so the events that it changes need a higher `sequence` and a later `changed`.
    pub language: Language,
    /// The zone of all times of day.
    pub zone: TimeZone,
    /// The events in any order; the file has them in the order of their UIDs.
    pub events: Vec<Event>,
}

/// One occurrence in the calendar, or a series of them: one `VEVENT`.
///
/// Texts may hold anything: control characters are removed, line breaks normalised, and the rest escaped. A summary
/// becomes one line of at most 255 octets and a description at most 3,000 characters; what is longer ends in an
/// ellipsis at the end of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The identity, which never changes while the item lives (`UID`).
    pub uid: Uid,
    /// The day, or the local time (`DTSTART`, `DTEND`).
    pub when: When,
    /// How it repeats, and on which days: the rule is what is written, the days are what it has to mean.
    pub series: Option<Series>,
    /// The title, without any word for "cancelled": that follows from `status`, and one that stands here is removed.
    pub summary: String,
    /// The details; may have several lines. Left out of the file when blank.
    pub description: String,
    /// The categories; blank ones are left out. Some readers take an escaped comma inside one for the end of it.
    pub categories: Vec<String>,
    /// The colour, by its name in CSS (RFC 7986, section 5.9).
    pub color: Option<&'static str>,
    /// A page about the item. It stands in the description too, since few programs show it otherwise.
    pub url: Option<Url>,
    /// How often the item changed since it was first exported, from 0 to [`MAX_SEQUENCE`].
    pub sequence: u32,
    /// When the item last changed; not when it is exported (`DTSTAMP` and `LAST-MODIFIED`).
    pub changed: UtcStamp,
    /// Whether the item still stands.
    pub status: Status,
}

/// The days of an event that repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The rule.
    pub rule: Recurrence,
    /// The days on which it is planned, from the first one on.
    pub days: Vec<chrono::NaiveDate>,
}

/// Whether an item still stands (`STATUS`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The item stands. With a time of day it counts as busy, on a whole day as free.
    Confirmed {
        /// The reminder, if any.
        alarm: Option<Alarm>,
    },
    /// A tombstone: the item left the plan after it was exported. It has "Odwołane: " or "Cancelled: " before its
    /// summary, counts as free and has no reminder.
    Cancelled,
}

/// A reminder before the start (`VALARM`). A whole-day event starts at midnight, so `MinutesBefore(16 * 60)` rings at
/// eight in the morning of the day before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alarm {
    /// So many calendar days before, at the same time of day.
    DaysBefore(u16),
    /// So many minutes before.
    MinutesBefore(u16),
}

/// Why a calendar cannot be written. A broken file is never written instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportError {
    /// The calendar has no event: a file needs one at least.
    NothingToExport,
    /// Two events have this identity.
    DuplicateUid(Uid),
    /// The summary of this event is blank.
    NoSummary(Uid),
    /// The sequence of this event is above [`MAX_SEQUENCE`].
    SequenceTooHigh(Uid),
    /// This event is cancelled, but its sequence is 0: either its change was not counted, or it was never exported and
    /// needs no tombstone.
    UncountedCancellation(Uid),
    /// The file would have so many components (calendar, time zone and its two parts, events, reminders); programs
    /// import 15,000 at most.
    TooManyComponents(usize),
    /// The file would have so many octets; programs import 10,000,000 at most.
    TooManyOctets(usize),
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ExportError::NothingToExport => write!(f, "the calendar has no event"),
            ExportError::DuplicateUid(uid) => write!(f, "two events have the UID {uid}"),
            ExportError::NoSummary(uid) => write!(f, "the summary of {uid} is blank"),
            ExportError::SequenceTooHigh(uid) => {
                write!(f, "the sequence of {uid} is above {MAX_SEQUENCE}")
            }
            ExportError::UncountedCancellation(uid) => {
                write!(f, "{uid} is cancelled, but its sequence is 0")
            }
            ExportError::TooManyComponents(count) => write!(f, "{count} components are more than programs import"),
            ExportError::TooManyOctets(count) => write!(f, "{count} octets are more than programs import"),
        }
    }
}

impl core::error::Error for ExportError {}

/// Writes the whole file: UTF-8 without a byte order mark, lines of at most 75 octets, each ended by CRLF.
///
/// The same events give the same file, in whatever order they come. The time zone is part of the file only when some
/// event has a time of day.
///
/// # Errors
///
/// See [`ExportError`]. The first one found is returned, events being looked at in the order of their UIDs.
///
/// ```
/// use chrono::{DateTime, NaiveDate};
/// use planner::Language;
/// use planner::ical::{
///     Alarm, Calendar, Event, ExportError, Status, TimeZone, UtcStamp, When, occurrence_uid, write,
/// };
/// use uuid::Uuid;
///
/// let plan = Uuid::from_u128(0x6ba7b810_9dad_11d1_80b4_00c04fd430c8);
/// let event = Event {
///     uid: occurrence_uid(plan, "BK03", "2026-09-07"),
///     when: When::timed(NaiveDate::from_ymd_opt(2026, 9, 7).unwrap().and_hms_opt(8, 0, 0).unwrap(), 90)?,
///     summary: "Test odtworzenia kopii, sklep".to_owned(),
///     description: String::new(),
///     categories: vec!["Kopie".to_owned()],
///     series: None,
///     color: None,
///     url: None,
///     sequence: 0,
///     changed: UtcStamp::new(DateTime::from_timestamp(1_788_000_000, 0).unwrap().naive_utc())?,
///     status: Status::Confirmed { alarm: Some(Alarm::DaysBefore(1)) },
/// };
/// let mut calendar = Calendar { name: "Plan".to_owned(), language: Language::Polish, zone: TimeZone::default(), events: vec![event] };
/// let file = write(&calendar)?;
/// assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
/// assert!(file.contains("\r\nDTSTART;TZID=Europe/Warsaw:20260907T080000\r\nDTEND;TZID=Europe/Warsaw:20260907T093000\r\n"));
/// assert!(file.contains("\r\nSUMMARY:Test odtworzenia kopii\\, sklep\r\n"));
///
/// calendar.events.clear();
/// assert_eq!(write(&calendar), Err(ExportError::NothingToExport));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(calendar: &Calendar) -> Result<String, ExportError> {
    let events = in_order(calendar);
    check(&events)?;
    let timed = events.iter().any(|event| event.when.has_time());
    let alarms = events.iter().filter(|event| matches!(event.status, Status::Confirmed { alarm: Some(_) })).count();
    let components = 1 + if timed { calendar.zone.components() } else { 0 } + events.len() + alarms;
    if components > MAX_COMPONENTS {
        return Err(ExportError::TooManyComponents(components));
    }

    let mut lines = ContentLines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", &format!("-//Konserwator//Konserwator//{}", calendar.language.code().to_ascii_uppercase()));
    lines.put("CALSCALE", "GREGORIAN");
    let name = text::shorten(text::one_line(&calendar.name), SUMMARY_OCTETS, char::len_utf8);
    if !name.is_empty() {
        lines.put_text("NAME", &name);
        lines.put_text("X-WR-CALNAME", &name);
    }
    if timed {
        lines.put("X-WR-TIMEZONE", calendar.zone.name());
        calendar.zone.put_vtimezone(&mut lines);
    }
    for event in events {
        put_event(&mut lines, event, calendar)?;
    }
    lines.put("END", "VCALENDAR");

    let file = lines.into_text();
    if file.len() > MAX_OCTETS {
        return Err(ExportError::TooManyOctets(file.len()));
    }
    Ok(file)
}

/// The events in the order of their UIDs, which does not change between exports.
fn in_order(calendar: &Calendar) -> Vec<&Event> {
    let mut events: Vec<&Event> = calendar.events.iter().collect();
    sorted::sort_by(&mut events, |one, other| one.uid.cmp(&other.uid));
    events
}

fn check(events: &[&Event]) -> Result<(), ExportError> {
    if events.is_empty() {
        return Err(ExportError::NothingToExport);
    }
    let mut seen = SortedSet::new();
    for event in events {
        if !seen.insert(event.uid) {
            return Err(ExportError::DuplicateUid(event.uid));
        }
        if event.sequence > MAX_SEQUENCE {
            return Err(ExportError::SequenceTooHigh(event.uid));
        }
        if event.status == Status::Cancelled && event.sequence == 0 {
            return Err(ExportError::UncountedCancellation(event.uid));
        }
    }
    Ok(())
}

fn put_event(lines: &mut ContentLines, event: &Event, calendar: &Calendar) -> Result<(), ExportError> {
    let summary = displayed_summary(event, calendar.language).ok_or(ExportError::NoSummary(event.uid))?;
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &event.uid.to_string());
    let changed = event.changed.basic();
    lines.put("DTSTAMP", &changed);
    lines.put("LAST-MODIFIED", &changed);
    lines.put("SEQUENCE", &event.sequence.to_string());
    event.when.put(lines, calendar.zone, event.series.as_ref().map(|series| &series.rule));
    lines.put_text("SUMMARY", &summary);
    let address = event.url.as_ref().map_or("", Url::as_str);
    // The address counts with its line break; it is the last to be cut.
    let room = DESCRIPTION_CHARACTERS.saturating_sub(address.len() + 1);
    let description = text::shorten(text::several_lines(&event.description), room, |_| 1);
    let description = [&description, "\n", address].concat();
    if !description.trim().is_empty() {
        lines.put_text("DESCRIPTION", description.trim());
    }
    let categories: Vec<_> = event.categories.iter().map(|name| text::one_line(name)).collect();
    let mut categories = categories.iter().map(AsRef::as_ref).filter(|name: &&str| !name.is_empty()).peekable();
    if categories.peek().is_some() {
        lines.put_texts("CATEGORIES", categories);
    }
    if let Some(color) = event.color {
        lines.put("COLOR", color);
    }
    if let Some(url) = &event.url {
        lines.put("URL", url.as_str());
    }
    match event.status {
        Status::Confirmed { alarm } => {
            lines.put("STATUS", "CONFIRMED");
            lines.put("TRANSP", if event.when.has_time() { "OPAQUE" } else { "TRANSPARENT" });
            if let Some(alarm) = alarm {
                put_alarm(lines, alarm, &summary);
            }
        }
        Status::Cancelled => {
            lines.put("STATUS", "CANCELLED");
            lines.put("TRANSP", "TRANSPARENT");
        }
    }
    lines.put("END", "VEVENT");
    Ok(())
}

fn put_alarm(lines: &mut ContentLines, alarm: Alarm, summary: &str) {
    lines.put("BEGIN", "VALARM");
    lines.put("ACTION", "DISPLAY");
    lines.put_text("DESCRIPTION", summary);
    match alarm {
        Alarm::DaysBefore(days) => lines.put("TRIGGER", &format!("-P{days}D")),
        Alarm::MinutesBefore(minutes) => lines.put("TRIGGER", &format!("-PT{minutes}M")),
    }
    lines.put("END", "VALARM");
}

/// The word before the summary of a tombstone, in the calendar's language.
const fn cancelled_word(language: Language) -> &'static str {
    match language {
        Language::Polish => "Odwołane:",
        Language::English => "Cancelled:",
    }
}

/// The summary as it stands in the file, `None` when nothing but blanks would stand there.
///
/// The word for "cancelled" follows from the status alone: one that the text brings along, in whatever language, is
/// removed first, or a standing item would look like a tombstone and a tombstone would say it twice.
fn displayed_summary(event: &Event, language: Language) -> Option<String> {
    let line = text::one_line(&event.summary);
    let mut bare = line.as_ref();
    while let Some(rest) = Language::ALL.into_iter().find_map(|other| bare.strip_prefix(cancelled_word(other))) {
        bare = rest.trim_start();
    }
    if bare.is_empty() {
        return None;
    }
    let prefix = match event.status {
        Status::Confirmed { .. } => String::new(),
        Status::Cancelled => format!("{} ", cancelled_word(language)),
    };
    let room = SUMMARY_OCTETS.saturating_sub(prefix.len());
    Some(prefix + &text::shorten(bare.into(), room, char::len_utf8))
}

#[cfg(test)]
mod tests;
