//! How often something comes again: rules of RFC 5545 enter, the times up to a day leave.
//!
//! A rule of a few letters can ask for more times than a computer counts in a life. What a rule may cost is worked out from
//! the rule itself before its first time is asked for, and taken from what the whole file may cost: so the work is bounded,
//! on the slowest machine as on the fastest, and not only the time.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use ical_rs::recur::expand::IcalRecurExpand;
use ical_rs::recur::{IcalRecurDateTime, IcalRecurFreq, IcalRecurRule, IcalRecurSkip};

/// What all rules of a file may cost together, in days or times that are looked at. A weekly meeting
/// costs some 4,000 in a calendar of a year.
pub const MAX_WORK: u64 = 10_000_000;
/// What a single rule may cost.
pub const MAX_WORK_OF_RULE: u64 = 1_000_000;
/// The most octets of a rule; no calendar program writes one of a hundred.
const MAX_RULE: usize = 500;
/// The most rules of one event.
const MAX_RULES: usize = 4;

/// What may still be spent on rules.
pub(super) struct Work {
    left: u64,
}

impl Work {
    pub(super) const fn new() -> Work {
        Work { left: MAX_WORK }
    }

    /// What was spent so far.
    pub(super) const fn done(&self) -> u64 {
        MAX_WORK - self.left
    }

    fn spend(&mut self, cost: u64) -> Result<(), NoSeries> {
        if cost > MAX_WORK_OF_RULE {
            return Err(NoSeries::TooOften);
        }
        self.left = self.left.checked_sub(cost).ok_or(NoSeries::TooOften)?;
        Ok(())
    }
}

/// Why a series cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoSeries {
    /// A rule cannot be read, or asks for another calendar than ours.
    Unreadable,
    /// It comes so often, or since such a long time, that counting it would cost too much.
    TooOften,
}

/// The times of one rule.
pub(super) struct Rule {
    /// The last time, where that is told in universal time.
    pub(super) until_utc: Option<NaiveDateTime>,
    /// The times on the clock of the start.
    pub(super) times: Vec<NaiveDateTime>,
}

/// The times of some rules from a start, on the clock of that start, from about `from` to the last day.
///
/// # Errors
/// [`NoSeries`] when a rule cannot be read or costs too much.
pub(super) fn expand(
    rules: &[String],
    start: NaiveDateTime,
    (from, last): (NaiveDate, NaiveDate),
    work: &mut Work,
) -> Result<Vec<Rule>, NoSeries> {
    if rules.len() > MAX_RULES {
        return Err(NoSeries::Unreadable);
    }
    rules.iter().map(|rule| expand_rule(rule.trim(), start, (from, last), work)).collect()
}

fn expand_rule(
    text: &str,
    start: NaiveDateTime,
    (from, last): (NaiveDate, NaiveDate),
    work: &mut Work,
) -> Result<Rule, NoSeries> {
    if text.len() > MAX_RULE {
        return Err(NoSeries::Unreadable);
    }
    let mut rule = IcalRecurRule::parse(text).map_err(|_| NoSeries::Unreadable)?;
    if rule.scale.is_some() || rule.skip != IcalRecurSkip::Omit {
        return Err(NoSeries::Unreadable);
    }
    let (until_utc, until) = match rule.until.and_then(civil) {
        // On the clock of the start a time in universal time lies a day away at most; the exact bound is the caller's.
        Some(until) if until_ends_with_z(text) => (Some(until), until.checked_add_days(chrono::Days::new(1))),
        // A day alone means the whole of it.
        Some(until) if until.time() == chrono::NaiveTime::MIN => (None, until.date().and_hms_opt(23, 59, 59)),
        Some(until) => (None, Some(until)),
        None if rule.until.is_some() => return Err(NoSeries::Unreadable),
        None => (None, None),
    };
    let bound = last.and_hms_opt(23, 59, 59).unwrap_or(start);
    let end = until.map_or(bound, |until| until.min(bound));
    let start = later_start(&rule, start, from);
    if end < start {
        return Ok(Rule { until_utc, times: Vec::new() });
    }
    work.spend(cost(&rule, text, start, end))?;
    rule.until = Some(recurrence_time(end));
    let times = IcalRecurExpand::new(rule, recurrence_time(start)).filter_map(civil);
    Ok(Rule { until_utc, times: times.collect() })
}

fn until_ends_with_z(text: &str) -> bool {
    let mut parts = text.split(';').filter_map(|part| part.split_once('='));
    parts.any(|(name, value)| name.trim().eq_ignore_ascii_case("UNTIL") && value.trim_end().ends_with(['Z', 'z']))
}

/// Days and times that are looked at until the end of a rule: never less than there are.
fn cost(rule: &IcalRecurRule, text: &str, start: NaiveDateTime, end: NaiveDateTime) -> u64 {
    let many = |list: &[u8]| list.len().max(1) as u64;
    let (hours, minutes, seconds) = (many(&rule.by_hour), many(&rule.by_minute), many(&rule.by_second));
    // A list is walked for each day and each time that is looked at, and no list has more items than the rule has commas.
    let lists = 2 + text.bytes().filter(|letter| *letter == b',').count() as u64;
    let (period_seconds, days, times) = match rule.freq {
        IcalRecurFreq::Secondly => (1, 1, 1),
        IcalRecurFreq::Minutely => (60, 1, seconds),
        IcalRecurFreq::Hourly => (3600, 1, minutes * seconds),
        IcalRecurFreq::Daily => (86_400, 1, hours * minutes * seconds),
        IcalRecurFreq::Weekly => (7 * 86_400, 7, hours * minutes * seconds),
        IcalRecurFreq::Monthly => (28 * 86_400, 31, hours * minutes * seconds),
        IcalRecurFreq::Yearly => (365 * 86_400, 380, hours * minutes * seconds),
    };
    let span = u64::try_from((end - start).num_seconds()).unwrap_or(0);
    let periods = span / (period_seconds * u64::from(rule.interval)).max(1) + 2;
    periods.saturating_mul(days).saturating_mul(times).saturating_mul(lists)
}

/// The days before those that matter from which a series is told: two years, more than anything that comes again lasts.
const LEAD_DAYS: i64 = 740;

/// A series that has gone on for long is counted from a time shortly before the days that matter at which it comes in the
/// same step: birthdays, meetings of ten years, and the clock changes of time zones, which some programs tell since 1601.
fn later_start(rule: &IcalRecurRule, start: NaiveDateTime, from: NaiveDate) -> NaiveDateTime {
    // How many were counted before has to be counted, and the weekday of a start is another in another year.
    if rule.count.is_some() || !rule.by_week_no.is_empty() {
        return start;
    }
    let interval = i64::from(rule.interval);
    let days = (from - start.date()).num_days() - LEAD_DAYS;
    let step_seconds = match rule.freq {
        IcalRecurFreq::Secondly => interval,
        IcalRecurFreq::Minutely => interval * 60,
        IcalRecurFreq::Hourly => interval * 3600,
        IcalRecurFreq::Daily => interval * 86_400,
        IcalRecurFreq::Weekly => interval * 7 * 86_400,
        // So many years as there are months, or years, between two times keep both the step and the day of the year. A
        // 29 February keeps its year, for it is not sure to be in another.
        IcalRecurFreq::Monthly | IcalRecurFreq::Yearly => {
            let steps = (days / 366 / interval).max(0);
            let year = i32::try_from(i64::from(start.year()) + steps * interval);
            return year.ok().and_then(|year| start.with_year(year)).unwrap_or(start);
        }
    };
    let steps = (days * 86_400 / step_seconds).max(0);
    TimeDelta::try_seconds(steps * step_seconds).and_then(|span| start.checked_add_signed(span)).unwrap_or(start)
}

fn recurrence_time(time: NaiveDateTime) -> IcalRecurDateTime {
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    IcalRecurDateTime {
        year: time.year(),
        month: small(time.month()),
        day: small(time.day()),
        hour: small(time.hour()),
        minute: small(time.minute()),
        second: small(time.second()),
    }
}

fn civil(time: IcalRecurDateTime) -> Option<NaiveDateTime> {
    let day = NaiveDate::from_ymd_opt(time.year, time.month.into(), time.day.into())?;
    day.and_hms_opt(time.hour.into(), time.minute.into(), u32::from(time.second).min(59))
}
