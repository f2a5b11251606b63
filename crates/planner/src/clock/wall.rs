//! What a response target means on the wall, over every minute at which an incident can start.
//!
//! An incident may start at any minute of the year, all alike. As the start moves on by a minute, the wait either falls
//! by a minute (the clock stands still, the end stays where it is) or stays as it is (the clock runs, the end moves on
//! too). So a year is a short list of [`Run`]s, some three for each day of service, and every figure is exact to the
//! minute without looking at half a million starts.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::{Minutes, ServiceClock, at};
use crate::holidays::saturating_date;

const MINUTES_A_DAY: i64 = 24 * 60;

/// How long the wait for a response is on the wall, when incidents start at any minute of a year alike.
///
/// Made by [`ServiceClock::wall_clock`]. Figures are exact over the year's starts at whole minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallClock {
    january_1: NaiveDateTime,
    runs: Vec<Run>,
}

/// Starts one minute after the other, whose waits are equal or fall by a minute each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    /// The first start, in minutes of the year.
    start: i64,
    /// How many starts.
    count: i64,
    /// The wait of the first start, in minutes.
    wait: i64,
    falls: bool,
}

impl Run {
    fn sum(self) -> i64 {
        let fallen = if self.falls { self.count * (self.count - 1) / 2 } else { 0 };
        self.count * self.wait - fallen
    }

    /// The starts of the run from one minute up to another; the run must hold the first.
    fn between(self, from: i64, to: i64) -> Run {
        let start = from.max(self.start);
        let fallen = if self.falls { start - self.start } else { 0 };
        Run { start, count: to.min(self.start + self.count) - start, wait: self.wait - fallen, falls: self.falls }
    }

    /// How many waits are longer than a limit.
    fn longer_than(self, limit: i64) -> i64 {
        match self.wait - limit {
            ..=0 => 0,
            excess if self.falls => excess.min(self.count),
            _ => self.count,
        }
    }
}

impl WallClock {
    /// The mean wait, in hours.
    pub fn mean_hours(&self) -> f64 {
        let sum: i64 = self.runs.iter().map(|run| run.sum()).sum();
        sum as f64 / self.starts() as f64 / 60.0
    }

    /// The wait that nine incidents of ten do not exceed, in hours.
    pub fn p90_hours(&self) -> f64 {
        self.quantile_hours(0.9)
    }

    /// The shortest wait, in hours, that at least this share of incidents does not exceed; shares below 0 and above 1
    /// count as 0 and 1.
    pub fn quantile_hours(&self, share: f64) -> f64 {
        // Nine tenths of a whole number are not always a whole number to a computer.
        let needed = (share.clamp(0.0, 1.0) * self.starts() as f64 - 1e-6).ceil() as i64;
        let allowed = self.starts() - needed;
        let (mut too_short, mut enough) = (-1, self.worst().wait);
        while enough - too_short > 1 {
            let middle = too_short + (enough - too_short) / 2;
            if self.longer_than(middle) <= allowed {
                enough = middle;
            } else {
                too_short = middle;
            }
        }
        enough as f64 / 60.0
    }

    /// The longest wait, in hours.
    pub fn worst_hours(&self) -> f64 {
        self.worst().wait as f64 / 60.0
    }

    /// The first start of the year with the longest wait.
    pub fn worst_start(&self) -> NaiveDateTime {
        self.january_1 + TimeDelta::minutes(self.worst().start)
    }

    /// The share of incidents, from 0 to 1, that wait longer than a limit.
    pub fn share_over(&self, limit: Minutes) -> f64 {
        self.longer_than(i64::from(limit.get())) as f64 / self.starts() as f64
    }

    /// The wait, in hours, of an incident that starts at a minute of the year; years follow each other unchanged.
    ///
    /// ```
    /// # use planner::clock::{Minutes, ServiceClock};
    /// let wait = ServiceClock::ALWAYS.wall_clock(Minutes::new(30), 2027);
    /// assert_eq!(wait.hours_from(123_456), 0.5);
    /// ```
    pub fn hours_from(&self, minute: u32) -> f64 {
        let minute = i64::from(minute) % self.starts().max(1);
        let place = self.runs.partition_point(|run| run.start + run.count <= minute);
        let run = self.runs.get(place).copied();
        run.map_or(0.0, |run| run.between(minute, minute + 1).wait as f64 / 60.0)
    }

    /// The mean wait, in hours, of incidents that start while another clock runs: of changes, which people make at work.
    ///
    /// ```
    /// # use planner::clock::{Minutes, ServiceClock};
    /// let office = ServiceClock::WEEKDAYS_8_16;
    /// let wait = office.wall_clock(Minutes::hours(1), 2027);
    /// assert_eq!(wait.mean_hours_of_starts_in(&ServiceClock::ALWAYS), wait.mean_hours());
    /// // Seven of eight hours of the office wait one hour, the last one until the next morning or longer.
    /// assert!(wait.mean_hours_of_starts_in(&office) < wait.mean_hours());
    /// ```
    pub fn mean_hours_of_starts_in(&self, hours: &ServiceClock) -> f64 {
        let (mut sum, mut count) = (0, 0);
        let mut runs = self.runs.iter().copied().peekable();
        for (date, midnight) in
            self.january_1.date().iter_days().zip((0..self.starts()).step_by(MINUTES_A_DAY as usize))
        {
            let Some(open) = hours.hours_on(date) else { continue };
            let (mut from, to) = (midnight + i64::from(open.opens()), midnight + i64::from(open.closes()));
            while from < to {
                while runs.next_if(|run| run.start + run.count <= from).is_some() {}
                let Some(run) = runs.peek() else { break };
                let part = run.between(from, to);
                sum += part.sum();
                count += part.count;
                from = part.start + part.count;
            }
        }
        sum as f64 / count.max(1) as f64 / 60.0
    }

    fn longer_than(&self, limit: i64) -> i64 {
        self.runs.iter().map(|run| run.longer_than(limit)).sum()
    }

    fn starts(&self) -> i64 {
        self.runs.last().map_or(0, |run| run.start + run.count)
    }

    /// The run with the longest wait, the first of them. Waits never grow within a run, so its first start is meant.
    fn worst(&self) -> Run {
        let longest = |one: Run, other: &Run| if other.wait > one.wait { *other } else { one };
        self.runs.iter().fold(Run { start: 0, count: 0, wait: 0, falls: false }, longest)
    }
}

/// Hours of one day as minutes since the year began, and the minutes of service before them.
#[derive(Clone, Copy)]
struct Open {
    from: i64,
    to: i64,
    served_before: i64,
}

impl Open {
    fn served_after(self) -> i64 {
        self.served_before + self.to - self.from
    }
}

impl ServiceClock {
    /// How long incidents that start in a year wait until so much time has passed on this clock.
    ///
    /// The same definition as [`ServiceClock::add`], and the same answer for each start: a wait that begins late in
    /// December ends in the next year, after its holidays. A target of more than 365 days counts as 365 days, and a
    /// year outside 1583-9999 as the nearer of the two.
    ///
    /// ```
    /// # use planner::clock::{Minutes, ServiceClock};
    /// // "12 working hours" are two days and more on the wall.
    /// let wait = ServiceClock::WEEKDAYS_8_16.wall_clock(Minutes::hours(12), 2026);
    /// assert_eq!(format!("{:.1}", wait.mean_hours()), "55.3");
    /// // Over Christmas Eve, Christmas and a weekend.
    /// assert_eq!(wait.worst_hours(), 140.0);
    /// assert_eq!(wait.worst_start().to_string(), "2026-12-22 12:01:00");
    /// ```
    pub fn wall_clock(&self, target: Minutes, year: i32) -> WallClock {
        let first = saturating_date(year.clamp(1583, 9999), 1, 1);
        let january_1 = at(first, 0);
        let starts = if first.leap_year() { 366 } else { 365 } * MINUTES_A_DAY;
        let target = i64::from(target.get()).min(365 * MINUTES_A_DAY);
        if target == 0 {
            return WallClock { january_1, runs: vec![Run { start: 0, count: starts, wait: 0, falls: false }] };
        }

        let opens = self.opens(first, starts, target);
        let mut runs = Vec::with_capacity(3 * opens.len());
        // Two fingers on the same list: the hours in which the start lies, or before which; and those in which the
        // wait ends. Neither ever goes back.
        let (mut here, mut there) = (opens.iter().peekable(), opens.iter().peekable());
        let mut start = 0;
        while start < starts {
            while here.next_if(|open| open.to <= start).is_some() {}
            let Some(open) = here.peek() else { break };
            let running = start >= open.from;
            let needed = open.served_before + (start - open.from).max(0) + target;
            while there.next_if(|end| end.served_after() < needed).is_some() {}
            let Some(end) = there.peek() else { break };

            let wait = end.from + (needed - end.served_before) - start;
            let until = if running {
                // The end moves on with the start, up to and including the minute at which its hours are over.
                open.to.min(start + end.served_after() - needed + 1)
            } else {
                open.from
            };
            let count = until.min(starts) - start;
            runs.push(Run { start, count, wait, falls: !running });
            start += count;
        }
        WallClock { january_1, runs }
    }

    /// The hours from the year's first day on, until even an incident in its last minute has been served.
    fn opens(&self, first: NaiveDate, starts: i64, target: i64) -> Vec<Open> {
        let mut opens = Vec::with_capacity(400);
        let (mut served, mut served_in_year) = (0, 0);
        for (date, midnight) in first.iter_days().zip((0..).step_by(MINUTES_A_DAY as usize)) {
            let Some(hours) = self.hours_on(date) else {
                continue;
            };
            let from = midnight + i64::from(hours.opens());
            let to = midnight + i64::from(hours.closes());
            opens.push(Open { from, to, served_before: served });
            served += to - from;
            if midnight < starts {
                served_in_year = served;
            } else if served >= served_in_year + target {
                break;
            }
        }
        opens
    }
}
