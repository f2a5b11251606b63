//! Time zones of a file: times on whatever clock enter, times on the clock of the site leave.
//!
//! A file brings the rules of its zones along. Where it does not, zones with a yearly rule are known by their names; a time
//! in any other stays as it stands, and the file is said to have such.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::components::TimeZone;
use super::series::{Work, expand};
use super::values::{Clock, Stamp};
use crate::ical;
use crate::sorted;

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
    site: ical::TimeZone,
    told: Vec<Told>,
    /// The first zone that is not known.
    pub(super) unknown: Option<String>,
}

impl Zones {
    pub(super) fn new(
        zones: &[TimeZone],
        site: ical::TimeZone,
        window: (NaiveDate, NaiveDate),
        work: &mut Work,
    ) -> Zones {
        Zones {
            site,
            told: zones.iter().take(MAX_ZONES).filter_map(|zone| told(zone, window, work)).collect(),
            unknown: None,
        }
    }

    /// When that is on the clock of the site.
    pub(super) fn local(&mut self, time: NaiveDateTime, clock: &Clock) -> NaiveDateTime {
        match clock {
            Clock::Floating => time,
            Clock::Utc => self.site.to_local(time),
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
        // The site's own zone needs no detour by way of universal time, in which an hour of autumn is told twice.
        if name == self.site.name() {
            return time;
        }
        if let Some(zone) = self.told.iter().find(|zone| zone.name == name) {
            let place = zone.offsets.partition_point(|(from, _)| *from <= time);
            let offset = zone.offsets.get(place.saturating_sub(1)).map_or(0, |(_, offset)| *offset);
            let utc = time.checked_sub_signed(TimeDelta::seconds(offset)).unwrap_or(time);
            return self.site.to_local(utc);
        }
        if let Some(zone) = known(name) {
            return if zone == self.site { time } else { self.site.to_local(zone.to_utc(time)) };
        }
        if ["UTC", "GMT", "Zulu"].iter().any(|universal| name.ends_with(universal)) {
            return self.site.to_local(time);
        }
        self.unknown.get_or_insert_with(|| super::values::title(name));
        time
    }
}

/// Names that older programs write, and what the zones are called today.
const OLD_NAMES: [(&str, &str); 7] = [
    ("Europe/Kiev", "Europe/Kyiv"),
    ("Europe/Belfast", "Europe/London"),
    ("US/Eastern", "America/New_York"),
    ("US/Central", "America/Chicago"),
    ("US/Mountain", "America/Denver"),
    ("US/Pacific", "America/Los_Angeles"),
    ("Asia/Calcutta", "Asia/Kolkata"),
];

/// The zone of a name. Some programs put a path of their own before it.
fn known(name: &str) -> Option<ical::TimeZone> {
    if let Some((_, today)) = OLD_NAMES.iter().find(|(old, _)| name.ends_with(old)) {
        return ical::TimeZone::named(today).ok();
    }
    let ends = name.match_indices('/').filter_map(|(slash, _)| name.get(slash + 1..));
    std::iter::once(name).chain(ends).find_map(|name| ical::TimeZone::named(name).ok())
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
