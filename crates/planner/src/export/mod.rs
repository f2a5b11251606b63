//! From the calendar to an iCalendar file, and to the memory of what the file said.
//!
//! A calendar, a request and what earlier files said enter; a file and the new memory leave. An unchanged item is written byte
//! for byte as before; a changed one counts its sequence up; one that is no longer planned, or no longer belongs to this
//! calendar, stays as called off, because no calendar program removes an item only since a newer file lacks it.
//!
//! Several calendars may be out there at once, the owner's whole plan and the technician's part of it: [`Exports`] keeps each
//! of them with its [`Options`].

mod content;
mod exports;
mod extent;
mod links;
mod options;
mod plan_file;
mod series;
mod visits;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::calendar::{CalendarPlan, Closing, OccurrenceId};
use crate::ical::{self, Event, Status, Uid, Url, UtcStamp, occurrence_uid};
use crate::papers::OwnTexts;
use crate::sorted::{self, SortedMap, SortedSet};
use crate::text;

use content::Content;
pub use content::day_in_app;
pub use exports::{ExportedCalendar, Exports};
pub(crate) use exports::{Kept, KeptSeries, Mark, State};
pub use extent::Extent;
pub use links::{WebCalendar, link_of_entry};
pub use options::{Items, Options, Reminder, Times, WorkOf};
pub use plan_file::{PlanFile, plan_csv, plan_json};

/// What every file of a plan is asked with.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// Identity of the plan.
    pub plan: Uuid,
    /// What the owner calls the site; may be empty.
    pub site: &'a str,
    /// What the person wrote for the papers: a procedure of the site stands in the items of its task.
    pub texts: &'a OwnTexts,
    /// The address under which the app is open, for the way back; `None` where it has none that others can open.
    pub app: Option<Url>,
    /// The present day, local: what lies before it is past and not called off.
    pub today: NaiveDate,
    /// The present moment, UTC.
    pub now: UtcStamp,
}

/// A file, and what is then kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Exported {
    /// The file's name.
    pub file_name: String,
    /// The file.
    pub text: String,
    /// What the file was written from.
    pub calendar: ical::Calendar,
    /// What all files said, with this one.
    pub exports: Exports,
    /// The number of its calendar.
    pub number: u32,
}

/// What the next file of a calendar says that its last one did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Items that are new.
    pub new: usize,
    /// Items that say something else.
    pub changed: usize,
    /// Items that are called off.
    pub called_off: usize,
    /// Items whose day passed while they were still in the calendar.
    pub past: usize,
}

impl Difference {
    /// Whether the next file is the same as the last one.
    pub const fn is_none(&self) -> bool {
        self.new == 0 && self.changed == 0 && self.called_off == 0 && self.past == 0
    }
}

/// Why there is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportError {
    /// The calendar has no entry, and neither had the last file.
    NothingPlanned,
    /// The calendar does not fit into a file: too many items, or dates beyond what calendars take.
    TooMuch,
}

/// Makes the next file of a calendar: of the one with this number, in this form from now on, or of a new one.
///
/// # Errors
/// [`ExportError`] when there is nothing to write, or more than a calendar file may hold.
pub fn export(
    plan: &CalendarPlan,
    request: &Request,
    options: Options,
    number: Option<u32>,
    exports: &Exports,
) -> Result<Exported, ExportError> {
    let next = Next::of(plan, request, options, number, exports).ok_or(ExportError::TooMuch)?;
    let calendar = ical::Calendar {
        name: calendar_name(request, &options),
        language: options.language,
        zone: exports.zone,
        events: next.events,
    };
    let text = ical::write(&calendar).map_err(|error| match error {
        ical::ExportError::NothingToExport => ExportError::NothingPlanned,
        _ => ExportError::TooMuch,
    })?;
    let mut exports = exports.clone();
    exports.visits = next.visits;
    let number = exports.record(number, options, request.now, next.kept);
    Ok(Exported { file_name: [&file_name(request.site), ".ics"].concat(), text, calendar, exports, number })
}

/// What the next file of a calendar says that its last one did not; `None` where there can be none.
pub fn difference(plan: &CalendarPlan, request: &Request, exports: &Exports, number: u32) -> Option<Difference> {
    let calendar = exports.calendar(number)?;
    Some(Next::of(plan, request, calendar.options, Some(number), exports)?.difference)
}

/// The next file of a calendar before it is written.
struct Next {
    events: Vec<Event>,
    kept: SortedMap<Uid, Kept>,
    visits: SortedMap<Uid, Vec<OccurrenceId>>,
    difference: Difference,
}

impl Next {
    /// `None` for a date beyond what calendars take.
    fn of(
        plan: &CalendarPlan,
        request: &Request,
        options: Options,
        number: Option<u32>,
        exports: &Exports,
    ) -> Option<Next> {
        let last = number.and_then(|number| exports.calendar(number));
        let mut next = Next {
            events: Vec::new(),
            kept: SortedMap::new(),
            visits: exports.visits.clone(),
            difference: Difference::default(),
        };
        let against = Against { last, exports, now: request.now };
        let words = content::Words { plan, request, options, zone: exports.zone };
        let mut firsts = SortedMap::new();
        let mut planned = match options.items {
            Items::Tasks => words.tasks(&SortedSet::new()),
            Items::Series => series::series(&words, last, &mut firsts),
            Items::Visits => visits::visits(&words, &mut next.visits),
        }?;
        // What is kept is a sorted list: filled in order, nothing in it has to make room.
        sorted::sort_by(&mut planned, |(one, _), (other, _)| one.cmp(other));
        for (uid, content) in planned {
            let first = firsts.get(&uid).cloned();
            next.put(Item { uid, content, state: State::Planned, first }, &against);
        }
        let done = done(plan, request.plan, &next.visits);
        for (uid, before) in last.into_iter().flat_map(|calendar| calendar.items.iter()) {
            if next.kept.contains_key(uid) {
                continue;
            }
            let (before, state) = words.left(before, done.contains(uid));
            let content = words.without_plan(&before, state);
            let first = before.series.map(|series| series.first);
            next.put(Item { uid: *uid, content, state, first }, &against);
        }
        Some(next)
    }

    fn put(&mut self, item: Item, against: &Against) {
        let Item { uid, content, state, first } = item;
        let Against { last, exports, now } = *against;
        let fingerprint = content.fingerprint(exports.zone);
        let mark = exports.mark(last, uid, fingerprint, state, now);
        let before = last.and_then(|calendar| calendar.items.get(&uid));
        let counted = match (before, state) {
            (None, _) => Some(&mut self.difference.new),
            (Some(before), _) if before.mark == mark && before.state == state => None,
            (_, State::Cancelled) => Some(&mut self.difference.called_off),
            (_, State::Past) => Some(&mut self.difference.past),
            (_, State::Planned) => Some(&mut self.difference.changed),
        };
        if let Some(counted) = counted {
            *counted += 1;
        }
        self.kept.insert(
            uid,
            Kept {
                mark,
                fingerprint,
                state,
                when: content.when,
                summary: content.summary.clone(),
                series: content
                    .series
                    .as_ref()
                    .zip(first)
                    .map(|(series, first)| KeptSeries { rule: series.rule.clone(), first }),
            },
        );
        let status = match state {
            State::Cancelled => Status::Cancelled,
            State::Planned | State::Past => Status::Confirmed { alarm: content.alarm },
        };
        self.events.push(content.event(uid, mark, status));
    }
}

/// An item of the next file.
struct Item {
    uid: Uid,
    content: Content,
    state: State,
    /// The first entry of a series.
    first: Option<OccurrenceId>,
}

/// What the next file is compared with.
struct Against<'a> {
    last: Option<&'a ExportedCalendar>,
    exports: &'a Exports,
    now: UtcStamp,
}

/// What was done, by the identity of its item: an entry, or a visit of which an entry was done.
fn done(plan: &CalendarPlan, id: Uuid, visits: &SortedMap<Uid, Vec<OccurrenceId>>) -> SortedSet<Uid> {
    let closed = plan.closed.iter().filter(|entry| matches!(entry.closing, Closing::Done(_)));
    let entries: SortedSet<&OccurrenceId> = closed.map(|entry| &entry.id).collect();
    let of_visits = visits.iter().filter(|(_, of)| of.iter().any(|entry| entries.contains(entry)));
    entries.iter().map(|entry| uid_of(id, entry)).chain(of_visits.map(|(uid, _)| *uid)).collect()
}

/// The identity of an entry: of its plan, its task and its slot, never of its day.
pub(crate) fn uid_of(plan: Uuid, id: &OccurrenceId) -> Uid {
    let text = id.to_string();
    let slot = text.split_once('/').map_or(text.as_str(), |(_, slot)| slot);
    occurrence_uid(plan, id.task().as_str(), slot)
}

/// The calendar's name. Marks that some programs show escaped are left out.
fn calendar_name(request: &Request, options: &Options) -> String {
    let site: String = request.site.chars().filter(|mark| !matches!(mark, ',' | ';' | '\\')).collect();
    let what = text::calendar::calendar_name(options.language);
    let mut name = if site.trim().is_empty() { what.to_owned() } else { format!("{what}: {}", site.trim()) };
    if let Some(performer) = options.performer {
        name = format!("{name} ({})", text::calendar_files::of_performer(options.language, performer));
    }
    name
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
