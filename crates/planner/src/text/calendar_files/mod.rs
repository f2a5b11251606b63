//! Exported calendars in words: what a visit says, how much a calendar holds, what has changed since its last file, and what
//! each program does with a second import.

mod en;
mod pl;

use super::Language;
use crate::calendar::{CalendarPlan, Entry, Performer, Visit};
use crate::export::{Difference, Extent, Options};
use crate::ical::NotATimeZone;
use crate::text::calendar::{entry_title, how_to};
use crate::text::hours_minutes;

/// Calls the function of the same name in the module of a language.
macro_rules! in_language {
    ($language:expr, $function:ident($($argument:expr),*)) => {
        match $language {
            Language::Polish => pl::$function($($argument),*),
            Language::English => en::$function($($argument),*),
        }
    };
}

/// What a description takes, with room for the way back.
const ROOM: usize = 2_700;

/// Everything that an exported visit says: its tasks with their checklists or with the procedures of the site, or their names
/// alone where those would not fit.
pub fn visit_description<'a>(
    language: Language,
    plan: &CalendarPlan,
    visit: &Visit,
    procedure: &dyn Fn(&Entry) -> Option<&'a str>,
) -> String {
    let names = visit.entries.iter().map(|entry| {
        let minutes = hours_minutes(language, entry.minutes);
        (entry, format!("• {}, {minutes}", entry_title(language, entry)))
    });
    let mut lines: Vec<String> = Vec::new();
    for (entry, name) in names.clone() {
        lines.push(name);
        lines.extend(how_to(language, &entry.task, procedure(entry)));
    }
    if lines.iter().map(|line| line.chars().count() + 1).sum::<usize>() > ROOM {
        lines = names.map(|(_, name)| name).collect();
    }
    if visit.entries.iter().any(|entry| entry.in_window) {
        lines.push(super::calendar::window_sentence(language, plan.window));
    }
    lines.join("\n")
}

/// Whose part of the plan a calendar is, behind its name: "technik".
pub const fn of_performer(language: Language, performer: Performer) -> &'static str {
    match (language, performer) {
        (Language::Polish, Performer::Technician) => "technik",
        (Language::Polish, Performer::Owner) => "właściciel",
        (Language::English, Performer::Technician) => "technician",
        (Language::English, Performer::Owner) => "owner",
    }
}

/// How much a calendar holds: "32 wpisy na 18 wizytach, od 1 grudnia 2026 do 23 listopada 2027. W pierwszym miesiącu 3 wizyty."
pub fn extent(language: Language, extent: &Extent) -> String {
    in_language!(language, extent(extent))
}

/// What an exported calendar is: "Praca technika, wizyty, z godzinami".
pub fn options(language: Language, options: &Options) -> String {
    in_language!(language, options(options))
}

/// What has changed since the last file: "4 zmienione, 1 odwołany".
pub fn difference(language: Language, difference: &Difference) -> String {
    in_language!(language, difference(difference))
}

/// Why a time zone cannot be used, what is safe, and what to do.
pub const fn zone_problem(language: Language, problem: NotATimeZone) -> &'static str {
    match (language, problem) {
        (Language::Polish, NotATimeZone::Unknown) => {
            "Nie znamy takiej strefy. Poprzednia zostaje. Wybierz nazwę z listy, na przykład America/New_York."
        }
        (Language::Polish, NotATimeZone::NoYearlyRule) => {
            "W tej strefie zegary przestawia się bez stałej corocznej reguły albo według takiej, której programy kalendarzowe nie przyjmują. Godziny w pliku mogłyby być błędne, więc poprzednia strefa zostaje. Wyeksportuj wpisy całodniowe."
        }
        (Language::English, NotATimeZone::Unknown) => {
            "We do not know this zone. The one before stays. Choose a name from the list, such as America/New_York."
        }
        (Language::English, NotATimeZone::NoYearlyRule) => {
            "In this zone clocks are changed by no rule that is the same every year, or by one that calendar programs do not take. Times in the file could be wrong, so the zone before stays. Export entries that are all day."
        }
    }
}

/// How well it is known what a program does with a second import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Its documentation, or people who reported it, say so; we did not try it.
    Told,
    /// We tried it at every test run, with Radicale as the server.
    Checked,
    /// Nobody we know of has looked.
    Unknown,
}

/// What a calendar program does with a file.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// Its name.
    pub name: &'static str,
    /// How the file gets into it.
    pub import: &'static str,
    /// What a second import does.
    pub second: &'static str,
    /// How well that is known.
    pub known: Known,
}

/// The programs of which something can be said.
pub const fn programs(language: Language) -> &'static [Program] {
    match language {
        Language::Polish => &pl::PROGRAMS,
        Language::English => &en::PROGRAMS,
    }
}

/// How well something is known, in words.
pub const fn known(language: Language, known: Known) -> &'static str {
    match (language, known) {
        (Language::Polish, Known::Told) => "z dokumentacji albo zgłoszeń, nie sprawdzaliśmy sami",
        (Language::Polish, Known::Checked) => "sprawdzone przez nas z serwerem Radicale",
        (Language::Polish, Known::Unknown) => "nie wiadomo, nie sprawdzaliśmy",
        (Language::English, Known::Told) => "from documentation or reports, not tried by us",
        (Language::English, Known::Checked) => "checked by us with the server Radicale",
        (Language::English, Known::Unknown) => "unknown, not tried by us",
    }
}
