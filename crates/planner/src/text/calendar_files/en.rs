//! Exported calendars in English.

use super::{Known, Program};
use crate::Language;
use crate::calendar::Performer;
use crate::export::{Difference, Extent, Items, Options, Times, WorkOf};
use crate::text::{Plural, count, date_long};

const EN: Language = Language::English;
const ENTRIES: Plural = Plural::english("entry", "entries");
const VISITS: Plural = Plural::english("visit", "visits");

pub(super) fn extent(extent: &Extent) -> String {
    let Some((first, last)) = extent.span else { return "Nothing of the plan fits.".to_owned() };
    let (entries, visits) = (count(EN, extent.entries, &ENTRIES), count(EN, extent.visits, &VISITS));
    let in_month = count(EN, extent.in_first_month, &VISITS);
    let (first, last) = (date_long(EN, first), date_long(EN, last));
    format!("{entries} ({visits}), from {first} to {last}. In the first month: {in_month}.")
}

pub(super) fn options(options: &Options) -> String {
    let mut said = vec![
        match (options.performer, options.work) {
            (None, None) => "The whole plan",
            (Some(Performer::Technician), None) => "The technician's work",
            (Some(Performer::Owner), None) => "The owner's work",
            (None, Some(WorkOf::Tier)) => "Work of the tier",
            (None, Some(WorkOf::Own)) => "Own tasks",
            (Some(Performer::Technician), Some(WorkOf::Tier)) => "The technician's work of the tier",
            (Some(Performer::Owner), Some(WorkOf::Tier)) => "The owner's work of the tier",
            (Some(Performer::Technician), Some(WorkOf::Own)) => "Own tasks of the technician",
            (Some(Performer::Owner), Some(WorkOf::Own)) => "Own tasks of the owner",
        }
        .to_owned(),
    ];
    said.extend(options.from.map(|day| format!("from {}", date_long(EN, day))));
    said.push(match options.items {
        Items::Tasks => "task by task".to_owned(),
        Items::Series => "series where possible".to_owned(),
        Items::Visits => "visit by visit".to_owned(),
    });
    said.push(match options.times {
        Times::Days => "all day".to_owned(),
        Times::Hours => "with times".to_owned(),
    });
    said.join(", ")
}

pub(super) fn difference(difference: &Difference) -> String {
    if difference.is_none() {
        return "Nothing has changed since then.".to_owned();
    }
    let counted = [
        (difference.new, "new"),
        (difference.changed, "changed"),
        (difference.called_off, "called off"),
        (difference.past, "past"),
    ];
    let said: Vec<String> = counted
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, what)| format!("{number} {what}"))
        .collect();
    format!("Changes since then: {}.", said.join(", "))
}

pub(super) const PROGRAMS: [Program; 10] = [
    Program {
        name: "Google",
        import: "On a computer, in a browser: make a new calendar, then choose import in the settings and name that calendar. The app on a phone imports no files.",
        second: "changes entries with the same identifier and takes no older versions. It drops reminders of the file: set them in the calendar.",
        known: Known::Told,
    },
    Program {
        name: "Apple macOS",
        import: "In Calendar: File, New Calendar, then File, Import, and name that calendar.",
        second: "we do not know what happens.",
        known: Known::Unknown,
    },
    Program {
        name: "iPhone, iPad",
        import: "Open the file in Files or from a message and add all entries to a calendar of its own.",
        second: "does not change entries that are there (a report of 2013).",
        known: Known::Told,
    },
    Program {
        name: "Outlook classic",
        import: "Make a new calendar, then open the file or import it as an iCalendar file.",
        second: "adds everything a second time. Delete the old calendar first.",
        known: Known::Told,
    },
    Program {
        name: "Outlook (new, web)",
        import: "Calendar, add calendar, upload from file, and name a calendar of its own.",
        second: "we do not know what happens.",
        known: Known::Unknown,
    },
    Program {
        name: "Thunderbird",
        import: "A new calendar on this computer, then import the file into it.",
        second: "skips entries with a known identifier, so changes do not show.",
        known: Known::Told,
    },
    Program {
        name: "Nextcloud",
        import: "In the calendar in a browser: import in the settings, into a new calendar.",
        second: "only adds; it refuses entries with a known identifier.",
        known: Known::Told,
    },
    Program {
        name: "Proton Calendar",
        import: "Settings, import, into a calendar of its own.",
        second: "replaces entries with the same identifier.",
        known: Known::Told,
    },
    Program {
        name: "Fastmail",
        import: "Settings of the calendar, import the file into a new calendar.",
        second: "we do not know what happens.",
        known: Known::Unknown,
    },
    Program {
        name: "CalDAV",
        import: "A program that stores entries on a server under their identifiers.",
        second: "the number of entries stays, changed entries get their new content.",
        known: Known::Checked,
    },
];
