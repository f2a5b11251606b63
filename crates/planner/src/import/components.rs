//! Components of RFC 5545: content lines enter, events and time zones leave as they stand in the file.

use uuid::Uuid;

use super::ImportError;
use super::lines::Line;
use super::values::{Stamp, first_of, seconds_of, title};
use crate::ical::Uid;

/// How deep components lie in each other at most: a calendar, an event, a reminder, and one more.
const MAX_DEPTH: usize = 4;

/// An event as it stands.
#[derive(Default)]
pub(super) struct Event {
    pub(super) line: usize,
    pub(super) uid: String,
    pub(super) title: String,
    pub(super) category: String,
    pub(super) start: Option<Stamp>,
    pub(super) end: Option<Stamp>,
    /// Seconds, `Some(None)` for a length that cannot be read.
    pub(super) duration: Option<Option<i64>>,
    pub(super) repeats: Repeats,
    /// Which time of a series it is told instead of.
    pub(super) instead_of: Option<Stamp>,
    pub(super) cancelled: bool,
    pub(super) free: bool,
}

impl Event {
    /// The identity of an item that this program exported, from whatever plan.
    pub(super) fn own_uid(&self) -> Option<Uid> {
        let uuid = Uuid::try_parse(self.uid.strip_suffix("@konserwator")?).ok()?;
        Uid::from_uuid(uuid)
    }
}

/// How something comes again.
#[derive(Default)]
pub(super) struct Repeats {
    /// Rules as they stand.
    pub(super) rules: Vec<String>,
    /// Rules of what is left out; an older form that is still written.
    pub(super) rules_out: Vec<String>,
    pub(super) dates: Vec<Stamp>,
    pub(super) dates_out: Vec<Stamp>,
}

impl Repeats {
    fn read(&mut self, line: &Line) {
        match line.name().to_ascii_uppercase().as_str() {
            "RRULE" => self.rules.push(line.value.clone()),
            "EXRULE" => self.rules_out.push(line.value.clone()),
            "RDATE" => self.dates.extend(Stamp::all_of(line)),
            "EXDATE" => self.dates_out.extend(Stamp::all_of(line)),
            _ => {}
        }
    }
}

/// A part of a time zone: from when on its clock shows which offset.
#[derive(Default)]
pub(super) struct Observance {
    pub(super) start: Option<Stamp>,
    pub(super) repeats: Repeats,
    /// Seconds before universal time.
    pub(super) offset: Option<i64>,
}

/// A time zone as it stands.
#[derive(Default)]
pub(super) struct TimeZone {
    pub(super) name: String,
    pub(super) observances: Vec<Observance>,
}

/// What of a file counts.
#[derive(Default)]
pub(super) struct Components {
    pub(super) events: Vec<Event>,
    pub(super) zones: Vec<TimeZone>,
}

/// Where in the file a line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Calendar,
    Event,
    Zone,
    Observance,
    Other,
}

/// The events and time zones of a file.
///
/// # Errors
/// The first line at which components do not lie in each other as they must.
pub(super) fn components(lines: &[Line]) -> Result<Components, ImportError> {
    let mut found = Components::default();
    let mut open: Vec<(Within, String)> = Vec::new();
    for line in lines {
        let broken = ImportError::Broken { line: line.number };
        let within = open.last().map(|(within, _)| *within);
        if line.is("BEGIN") {
            let name = line.value.trim().to_ascii_uppercase();
            let begun = match (within, name.as_str()) {
                (None, "VCALENDAR") => Within::Calendar,
                (None, _) => return Err(broken),
                (Some(Within::Calendar), "VEVENT") => Within::Event,
                (Some(Within::Calendar), "VTIMEZONE") => Within::Zone,
                (Some(Within::Zone), "STANDARD" | "DAYLIGHT") => Within::Observance,
                _ if open.len() >= MAX_DEPTH => return Err(broken),
                _ => Within::Other,
            };
            match begun {
                Within::Event => found.events.push(Event { line: line.number, ..Event::default() }),
                Within::Zone => found.zones.push(TimeZone::default()),
                Within::Observance => {
                    if let Some(zone) = found.zones.last_mut() {
                        zone.observances.push(Observance::default());
                    }
                }
                Within::Calendar | Within::Other => {}
            }
            open.push((begun, name));
        } else if line.is("END") {
            if !open.pop().is_some_and(|(_, name)| line.value.trim().eq_ignore_ascii_case(&name)) {
                return Err(broken);
            }
        } else {
            match within {
                None => return Err(broken),
                Some(Within::Event) => {
                    if let Some(event) = found.events.last_mut() {
                        read_event(event, line);
                    }
                }
                Some(Within::Zone) => {
                    if let Some(zone) = found.zones.last_mut().filter(|_| line.is("TZID")) {
                        zone.name.clone_from(&line.value);
                    }
                }
                Some(Within::Observance) => {
                    if let Some(part) = found.zones.last_mut().and_then(|zone| zone.observances.last_mut()) {
                        read_observance(part, line);
                    }
                }
                Some(Within::Calendar | Within::Other) => {}
            }
        }
    }
    match (open.is_empty(), lines.last()) {
        (true, Some(_)) => Ok(found),
        (false, Some(last)) => Err(ImportError::Broken { line: last.number }),
        (_, None) => Err(ImportError::NotACalendar),
    }
}

fn read_event(event: &mut Event, line: &Line) {
    match line.name().to_ascii_uppercase().as_str() {
        "UID" => line.value.trim().clone_into(&mut event.uid),
        "SUMMARY" => event.title = title(&line.value),
        "CATEGORIES" if event.category.is_empty() => event.category = title(first_of(&line.value)),
        "DTSTART" => event.start = Stamp::all_of(line).into_iter().next(),
        "DTEND" => event.end = Stamp::all_of(line).into_iter().next(),
        "DURATION" => event.duration = Some(seconds_of(&line.value)),
        "RECURRENCE-ID" => event.instead_of = Stamp::all_of(line).into_iter().next(),
        "STATUS" => event.cancelled = line.value.trim().eq_ignore_ascii_case("CANCELLED"),
        "TRANSP" => event.free = line.value.trim().eq_ignore_ascii_case("TRANSPARENT"),
        _ => event.repeats.read(line),
    }
}

fn read_observance(part: &mut Observance, line: &Line) {
    if line.is("DTSTART") {
        part.start = Stamp::all_of(line).into_iter().next();
    } else if line.is("TZOFFSETTO") {
        part.offset = offset(line.value.trim());
    } else {
        part.repeats.read(line);
    }
}

/// Seconds of an offset such as `+0130`.
fn offset(text: &str) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+')?),
    };
    if !matches!(digits.len(), 4 | 6) || !digits.bytes().all(|letter| letter.is_ascii_digit()) {
        return None;
    }
    let number: i64 = digits.parse().ok()?;
    let number = if digits.len() == 4 { number * 100 } else { number };
    let seconds = number / 10_000 * 3600 + number / 100 % 100 * 60 + number % 100;
    (seconds < 86_400).then_some(sign * seconds)
}
