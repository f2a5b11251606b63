//! When somebody is busy: events enter, each with its rules and exceptions, single times on the plan's clock leave.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::components::{Components, Event};
use super::series::{NoSeries, Work, expand};
use super::values::{Clock, Stamp, seconds_between};
use super::zones::Zones;
use super::{ImportError, OwnItem, Passed, PassedOver};
use crate::sorted::{self, SortedMap, SortedSet};

/// The most times at which events of a file come within the days that matter.
pub const MAX_OCCURRENCES: usize = 5_000;

/// Longest length of something that comes again, in seconds: what lies further back than that cannot reach into sight.
const MAX_REPEATED_SECONDS: i64 = 366 * 86_400;

/// A time at which somebody is busy, on the clock of the plan.
pub(super) struct Busy {
    pub(super) title: String,
    pub(super) category: String,
    pub(super) from: NaiveDateTime,
    /// Not included.
    pub(super) to: NaiveDateTime,
    pub(super) free: bool,
}

/// All of a file.
pub(super) struct BusyTimes {
    pub(super) times: Vec<Busy>,
    pub(super) own: Vec<OwnItem>,
    pub(super) passed: SortedMap<PassedOver, Passed>,
    pub(super) unknown_zone: Option<String>,
    pub(super) work: u64,
}

pub(super) fn busy(
    found: &Components,
    window: (NaiveDate, NaiveDate),
    zone: crate::ical::TimeZone,
) -> Result<BusyTimes, ImportError> {
    let mut work = Work::new();
    let mut zones = Zones::new(&found.zones, zone, window, &mut work);
    // Times of a series that are told by an event of their own.
    let told_apart: SortedSet<(&str, NaiveDateTime)> = found
        .events
        .iter()
        .filter_map(|event| Some((event.uid.as_str(), zones.local_of(event.instead_of.as_ref()?))))
        .collect();
    let mut all =
        BusyTimes { times: Vec::new(), own: Vec::new(), passed: SortedMap::new(), unknown_zone: None, work: 0 };
    let mut own: Vec<OwnItem> = Vec::new();
    for event in &found.events {
        if let Some(uid) = event.own_uid() {
            own.extend(own_item(event, uid, &mut zones));
            continue;
        }
        let apart = |time: NaiveDateTime| told_apart.contains(&(event.uid.as_str(), time));
        match times_of(event, &apart, window, &mut zones, &mut work) {
            Ok(times) => {
                all.times.extend(times.into_iter().map(|(from, to)| Busy {
                    title: event.title.clone(),
                    category: event.category.clone(),
                    from,
                    to,
                    free: event.free,
                }));
                if all.times.len() > MAX_OCCURRENCES {
                    return Err(ImportError::TooManyOccurrences);
                }
            }
            Err(reason) => {
                let passed = all.passed.entry(reason).or_insert_with(|| Passed {
                    events: 0,
                    line: event.line,
                    title: event.title.clone(),
                });
                passed.events += 1;
            }
        }
    }
    // A calendar tells an item once, and once what it has instead of a day of it. Of two that are the same the first holds.
    let which = |item: &OwnItem| (item.uid, item.instead_of);
    sorted::sort_by(&mut own, |one, other| which(one).cmp(&which(other)));
    own.dedup_by_key(|item| which(item));
    Ok(BusyTimes { own, unknown_zone: zones.unknown, work: work.done(), ..all })
}

/// What somebody called off in their calendar is not moved.
fn own_item(event: &Event, uid: crate::ical::Uid, zones: &mut Zones) -> Option<OwnItem> {
    let start = event.start.as_ref().filter(|_| !event.cancelled)?;
    let from = zones.local_of(start);
    let starts = matches!(start, Stamp::Time(..)).then(|| from.time());
    let instead_of = event.instead_of.as_ref().map(|stamp| zones.local_of(stamp).date());
    Some(OwnItem { uid, title: event.title.clone(), instead_of, day: from.date(), starts })
}

/// The times of an event that reach into the days that matter.
fn times_of(
    event: &Event,
    told_apart: &dyn Fn(NaiveDateTime) -> bool,
    (first, last): (NaiveDate, NaiveDate),
    zones: &mut Zones,
    work: &mut Work,
) -> Result<Vec<(NaiveDateTime, NaiveDateTime)>, PassedOver> {
    if event.cancelled {
        return Err(PassedOver::Cancelled);
    }
    let start = event.start.as_ref().ok_or(PassedOver::NoStart)?;
    let length = length_of(event, start, zones).ok_or(PassedOver::NoLength)?;
    let repeats = &event.repeats;
    let rules = !repeats.rules.is_empty() || !repeats.dates.is_empty();
    // Series and what is told instead of one of their times are events apart.
    let mut starts = if rules && event.instead_of.is_none() {
        series(event, start, (first, last), zones, work).map_err(|problem| match problem {
            NoSeries::Unreadable => PassedOver::Repetition,
            NoSeries::TooOften => PassedOver::TooOften,
        })?
    } else {
        vec![zones.local_of(start)]
    };
    if event.instead_of.is_none() {
        starts.retain(|time| !told_apart(*time));
    }
    let length = if starts.len() > 1 { length.min(MAX_REPEATED_SECONDS) } else { length };
    let (begin, end) = (first.and_time(NaiveTime::MIN), last.checked_add_days(Days::new(1)).unwrap_or(last));
    let mut times = Vec::new();
    // Of what comes for ever nothing is past, even if it does not come within these days.
    let mut later = repeats.rules.iter().any(|rule| !rule.contains("UNTIL") && !rule.contains("COUNT"));
    for from in starts {
        let to = from.checked_add_signed(TimeDelta::seconds(length)).unwrap_or(from);
        if from >= end.and_time(NaiveTime::MIN) {
            later = true;
        } else if to > begin || from >= begin {
            times.push((from, to));
        }
    }
    match times.is_empty() {
        true if later => Err(PassedOver::Later),
        true => Err(PassedOver::Past),
        false => Ok(times),
    }
}

/// How long an event takes, in seconds. A day without an end is one day, a time without an end no time.
fn length_of(event: &Event, start: &Stamp, zones: &mut Zones) -> Option<i64> {
    match (&event.end, event.duration, start) {
        (Some(end), _, Stamp::Day(_)) => {
            match seconds_between(start.civil(), end.civil().date().and_time(NaiveTime::MIN))? {
                // Some programs end a day on itself.
                0 => Some(86_400),
                seconds => Some(seconds),
            }
        }
        (Some(end), _, Stamp::Time(..)) => seconds_between(zones.local_of(start), zones.local_of(end)),
        (None, Some(seconds), _) => seconds,
        (None, None, Stamp::Day(_)) => Some(86_400),
        (None, None, Stamp::Time(..)) => Some(0),
    }
}

/// The times at which a series begins, on the clock of the plan, in order.
fn series(
    event: &Event,
    start: &Stamp,
    window: (NaiveDate, NaiveDate),
    zones: &mut Zones,
    work: &mut Work,
) -> Result<Vec<NaiveDateTime>, NoSeries> {
    let clock = match start {
        Stamp::Day(_) => Clock::Floating,
        Stamp::Time(_, clock) => clock.clone(),
    };
    // Another clock may be a day further on.
    let reach = (window.0, window.1.checked_add_days(Days::new(1)).unwrap_or(window.1));
    let repeats = &event.repeats;
    let mut local = |rules: &[String], zones: &mut Zones| -> Result<Vec<NaiveDateTime>, NoSeries> {
        let mut times = Vec::new();
        for rule in expand(rules, start.civil(), reach, work)? {
            let until = rule.until_utc.map(|until| zones.local(until, &Clock::Utc));
            let told = rule.times.into_iter().map(|time| zones.local(time, &clock));
            times.extend(told.filter(|time| until.is_none_or(|until| *time <= until)));
        }
        Ok(times)
    };
    let mut times = local(&repeats.rules, zones)?;
    let mut out = local(&repeats.rules_out, zones)?;
    times.push(zones.local_of(start));
    times.extend(repeats.dates.iter().map(|date| zones.local_of(date)));
    let mut times = sorted::distinct(times);
    // A day that is left out leaves out whatever begins on it.
    let (mut days_out, mut times_out) = (Vec::new(), Vec::new());
    for stamp in &repeats.dates_out {
        match stamp {
            Stamp::Day(day) => days_out.push(*day),
            Stamp::Time(..) => times_out.push(zones.local_of(stamp)),
        }
    }
    out.append(&mut times_out);
    sorted::sort(&mut out);
    sorted::sort(&mut days_out);
    times.retain(|time| out.binary_search(time).is_err() && days_out.binary_search(&time.date()).is_err());
    Ok(times)
}
