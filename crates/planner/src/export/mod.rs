//! From the calendar to an iCalendar file, and to the memory of what the file said.
//!
//! A calendar, a request and the ledger of the last export enter; a file and the new ledger leave. An unchanged item is
//! written byte for byte as before; a changed one counts its sequence up; one that is no longer planned stays as called
//! off, because no calendar program removes an item only since a newer file lacks it.

mod ledger;
mod plan_file;

use chrono::{NaiveDate, NaiveDateTime};
use uuid::Uuid;

use crate::Language;
use crate::calendar::{CalendarPlan, Entry, Visit};
use crate::ical::{self, Alarm, Event, Status, Uid, UtcStamp, When, occurrence_uid};
use crate::sorted::SortedMap;
use crate::text;

pub use ledger::Ledger;
use ledger::{Kept, State};
pub use plan_file::{PlanFile, plan_csv, plan_json};

/// What a file is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Identity of the plan.
    pub plan: Uuid,
    /// What the owner calls the site; may be empty.
    pub site: &'a str,
    /// The language of the file.
    pub language: Language,
    /// Whether items have times of day; otherwise each is all day.
    pub timed: bool,
    /// The present day, local: what lies before it is past and not called off.
    pub today: NaiveDate,
    /// The present moment, UTC.
    pub now: UtcStamp,
}

/// A file, and what it said.
#[derive(Clone, Debug, PartialEq)]
pub struct Exported {
    /// The file's name.
    pub file_name: String,
    /// The file.
    pub text: String,
    /// What the file said, for the next one.
    pub ledger: Ledger,
    /// The same items as the planner knows them, made without the writer: identity, start, end, title, by tabs.
    pub occurrences: String,
}

/// Why there is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportError {
    /// The calendar has no entry, and neither had the last file.
    NothingPlanned,
    /// The calendar does not fit into a file: too many items, or dates beyond what calendars take.
    TooMuch,
}

/// Makes the file of a calendar.
///
/// # Errors
/// [`ExportError`] when there is nothing to write, or more than a calendar file may hold.
pub fn export(plan: &CalendarPlan, request: &Request, last: &Ledger) -> Result<Exported, ExportError> {
    let mut kept: SortedMap<Uid, Kept> = SortedMap::new();
    let mut events = Vec::new();
    for (visit, entry) in plan.entries() {
        let uid = uid_of(request.plan, entry);
        let content = content_of(plan, visit, entry, request).ok_or(ExportError::TooMuch)?;
        let stamp = last.stamp(uid, content.fingerprint(), State::Planned, request.now);
        kept.insert(uid, stamp.kept(&content, State::Planned));
        events.push(content.event(uid, &stamp, Status::Confirmed { alarm: Some(Alarm::DaysBefore(1)) }));
    }
    for (uid, before) in last.iter().filter(|(uid, _)| !kept.contains_key(uid)).collect::<Vec<_>>() {
        let state = before.state_without_plan(request.today);
        let content = Content {
            when: before.when().ok_or(ExportError::TooMuch)?,
            summary: before.summary().to_owned(),
            description: text::calendar::no_longer_planned(request.language, state == State::Past).to_owned(),
            category: String::new(),
        };
        let stamp = last.stamp(uid, content.fingerprint(), state, request.now);
        let status = match state {
            State::Cancelled => Status::Cancelled,
            State::Planned | State::Past => Status::Confirmed { alarm: None },
        };
        kept.insert(uid, stamp.kept(&content, state));
        events.push(content.event(uid, &stamp, status));
    }
    let calendar = ical::Calendar { name: calendar_name(request), language: request.language, events };
    let text = ical::write(&calendar).map_err(|error| match error {
        ical::ExportError::NothingToExport => ExportError::NothingPlanned,
        _ => ExportError::TooMuch,
    })?;
    Ok(Exported {
        file_name: [&file_name(request.site), ".ics"].concat(),
        occurrences: ical::occurrences_tsv(&calendar),
        text,
        ledger: Ledger::new(kept),
    })
}

/// The identity of an entry: of its plan, its task and its slot, never of its day.
pub(crate) fn uid_of(plan: Uuid, entry: &Entry) -> Uid {
    let id = entry.id.to_string();
    let slot = id.split_once('/').map_or(id.as_str(), |(_, slot)| slot);
    occurrence_uid(plan, entry.id.task().as_str(), slot)
}

/// What an item says, apart from how often it changed.
pub(crate) struct Content {
    when: When,
    summary: String,
    description: String,
    category: String,
}

impl Content {
    /// A checksum over everything that a person could notice.
    fn fingerprint(&self) -> u32 {
        let all = format!("{:?}\n{}\n{}\n{}", self.when, self.summary, self.description, self.category);
        crate::crc32::hash(all.as_bytes())
    }

    fn event(self, uid: Uid, stamp: &ledger::Stamp, status: Status) -> Event {
        Event {
            uid,
            when: self.when,
            summary: self.summary,
            description: self.description,
            categories: if self.category.is_empty() { Vec::new() } else { vec![self.category] },
            url: None,
            sequence: stamp.sequence,
            changed: stamp.changed,
            status,
        }
    }
}

/// What an entry says in the file; `None` for a date beyond what calendars take.
fn content_of(plan: &CalendarPlan, visit: &Visit, entry: &Entry, request: &Request) -> Option<Content> {
    let when = if request.timed {
        When::timed(NaiveDateTime::new(visit.day, entry.starts), entry.minutes).ok()?
    } else {
        When::all_day(visit.day).ok()?
    };
    Some(Content {
        when,
        summary: text::calendar::entry_title(request.language, entry),
        description: text::calendar::entry_description(request.language, plan, visit, entry),
        category: text::calendar::performer(request.language, visit.performer).to_owned(),
    })
}

/// The calendar's name. Marks that some programs show escaped are left out.
fn calendar_name(request: &Request) -> String {
    let site: String = request.site.chars().filter(|mark| !matches!(mark, ',' | ';' | '\\')).collect();
    let what = text::calendar::calendar_name(request.language);
    if site.trim().is_empty() { what.to_owned() } else { format!("{what}: {}", site.trim()) }
}

/// The beginning of a file name, of letters that every system takes: `konserwator-ceramika-podgorze`.
pub(crate) fn file_name(site: &str) -> String {
    let mut slug = String::from("konserwator");
    let mut gap = true;
    for letter in site.chars().flat_map(char::to_lowercase).map(plain_letter).take(60) {
        if letter.is_ascii_alphanumeric() {
            if gap {
                slug.push('-');
            }
            slug.push(letter);
            gap = false;
        } else {
            gap = true;
        }
    }
    slug
}

/// Polish letters without their marks.
const fn plain_letter(letter: char) -> char {
    match letter {
        'ą' => 'a',
        'ć' => 'c',
        'ę' => 'e',
        'ł' => 'l',
        'ń' => 'n',
        'ó' => 'o',
        'ś' => 's',
        'ź' | 'ż' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn file_names_are_plain() {
        for (site, name) in [
            ("", "konserwator"),
            ("Ceramika Podgórze", "konserwator-ceramika-podgorze"),
            ("Żółć & Co. / „Łąka”", "konserwator-zolc-co-laka"),
            ("../../etc", "konserwator-etc"),
        ] {
            assert_eq!(file_name(site), name);
        }
    }
}
