//! Time zones of a file: times on whatever clock enter, times on the clock of the plan leave, which is that of Poland.
//!
//! A file brings the rules of its zones along. Where it does not, the zones of Europe are known by their names; a time in
//! any other stays as it stands, and the file is said to have such.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::components::TimeZone;
use super::series::{Work, expand};
use super::values::{Clock, Stamp};
use crate::ical::wall_time;
use crate::sorted;

/// Cities whose clocks are an hour behind Poland's, all the year.
const HOUR_BEHIND: [&str; 8] = [
    "Europe/London",
    "Europe/Dublin",
    "Europe/Lisbon",
    "Europe/Belfast",
    "Europe/Jersey",
    "Europe/Guernsey",
    "Europe/Isle_of_Man",
    "Atlantic/Canary",
];
/// Cities whose clocks are an hour ahead, all the year.
const HOUR_AHEAD: [&str; 9] = [
    "Europe/Kyiv",
    "Europe/Kiev",
    "Europe/Vilnius",
    "Europe/Riga",
    "Europe/Tallinn",
    "Europe/Helsinki",
    "Europe/Sofia",
    "Europe/Bucharest",
    "Europe/Athens",
];
/// Zones of Europe whose clocks do not change with Poland's.
const OTHERWISE: [&str; 5] =
    ["Europe/Moscow", "Europe/Minsk", "Europe/Istanbul", "Europe/Kaliningrad", "Europe/Samara"];

/// The most zones of a file that are read.
const MAX_ZONES: usize = 40;

/// A zone whose rules the file tells.
struct Told {
    name: String,
    /// From when on, on its own clock, which offset in seconds; in order.
    offsets: Vec<(NaiveDateTime, i64)>,
}

/// The zones of a file.
pub(super) struct Zones {
    told: Vec<Told>,
    /// The first zone that is not known.
    pub(super) unknown: Option<String>,
}

impl Zones {
    pub(super) fn new(zones: &[TimeZone], window: (NaiveDate, NaiveDate), work: &mut Work) -> Zones {
        Zones {
            told: zones.iter().take(MAX_ZONES).filter_map(|zone| told(zone, window, work)).collect(),
            unknown: None,
        }
    }

    /// When that is on the clock of the plan.
    pub(super) fn local(&mut self, time: NaiveDateTime, clock: &Clock) -> NaiveDateTime {
        match clock {
            Clock::Floating => time,
            Clock::Utc => wall_time(time),
            Clock::Zone(name) => self.in_zone(time, name),
        }
    }

    /// The same of a stamp; a day begins at midnight, wherever that is.
    pub(super) fn local_of(&mut self, stamp: &Stamp) -> NaiveDateTime {
        match stamp {
            Stamp::Day(day) => day.and_time(chrono::NaiveTime::MIN),
            Stamp::Time(time, clock) => self.local(*time, clock),
        }
    }

    fn in_zone(&mut self, time: NaiveDateTime, name: &str) -> NaiveDateTime {
        let moved = |seconds: i64| time.checked_add_signed(TimeDelta::seconds(seconds)).unwrap_or(time);
        // Poland needs no detour by way of universal time, in which an hour of autumn is told twice.
        if name == "Europe/Warsaw" {
            return time;
        }
        if let Some(zone) = self.told.iter().find(|zone| zone.name == name) {
            let place = zone.offsets.partition_point(|(from, _)| *from <= time);
            let offset = zone.offsets.get(place.saturating_sub(1)).map_or(0, |(_, offset)| *offset);
            return wall_time(moved(-offset));
        }
        // Some programs put a path of their own before the name.
        let city = |cities: &[&str]| cities.iter().any(|city| name.ends_with(city));
        if city(&["UTC", "Etc/GMT", "Zulu"]) || name == "GMT" {
            wall_time(time)
        } else if city(&HOUR_BEHIND) {
            moved(3600)
        } else if city(&HOUR_AHEAD) {
            moved(-3600)
        } else if name.contains("Europe/") && !city(&OTHERWISE) {
            time
        } else {
            self.unknown.get_or_insert_with(|| super::values::title(name));
            time
        }
    }
}

/// The offsets of a zone about the days that matter; `None` for one that tells none.
fn told(zone: &TimeZone, (from, last): (NaiveDate, NaiveDate), work: &mut Work) -> Option<Told> {
    let last = last.checked_add_days(chrono::Days::new(366))?;
    let mut offsets = Vec::new();
    for part in &zone.observances {
        let (Some(start), Some(offset)) = (part.start.as_ref().map(Stamp::civil), part.offset) else { continue };
        offsets.push((start, offset));
        offsets.extend(part.repeats.dates.iter().map(|date| (date.civil(), offset)));
        for rule in expand(&part.repeats.rules, start, (from, last), work).ok()? {
            offsets.extend(rule.times.into_iter().map(|time| (time, offset)));
        }
    }
    sorted::sort_by(&mut offsets, |one, other| one.0.cmp(&other.0));
    (!offsets.is_empty()).then(|| Told { name: zone.name.clone(), offsets })
}
