//! On which days a slot may be placed: its tolerance, its lead time, being overdue, and freezes.

use chrono::NaiveDate;

use super::days::{days_between, each_day, plus, plus_months};
use super::instance::{Cause, Freeze};
use super::rhythm::{DayTable, frozen};
use super::work::{Settings, Who};

/// Overdue work is done on its first allowed day or at most so many allowed days later.
const OVERDUE_DAYS: usize = 5;

/// The frame of a plan.
#[derive(Clone, Copy)]
pub(super) struct Horizon {
    pub(super) today: NaiveDate,
    /// The first day on which anything can be placed: the plan's first day, or today if that is later.
    pub(super) start: NaiveDate,
    pub(super) to: NaiveDate,
}

/// The longest plan, in months.
const MOST_MONTHS: u32 = 120;

impl Horizon {
    pub(super) fn of(settings: &Settings) -> Horizon {
        Horizon {
            today: settings.today,
            start: settings.from.max(settings.today),
            to: plus(plus_months(settings.from, settings.months.min(MOST_MONTHS)), -1),
        }
    }
}

/// The days on which a slot may be done, whatever its window.
pub(super) struct Possible<'a> {
    pub(super) technician: &'a DayTable<'a>,
    pub(super) owner: &'a DayTable<'a>,
    pub(super) freezes: &'a [Freeze],
    /// Who is needed for what remains of it: one entry, or more if different halves of its parts remain.
    pub(super) needed: Vec<Who>,
    /// Whether it keeps off freezes, Fridays and eves of days off.
    pub(super) restricted: bool,
}

impl Possible<'_> {
    fn works(&self, who: Who, day: NaiveDate) -> bool {
        self.all(who, |table| table.works(day))
    }

    fn unfrozen_or_not(&self, who: Who, day: NaiveDate) -> bool {
        self.works(who, day) && (!self.restricted || self.all(who, |table| table.may_take_risk(day)))
    }

    fn allows(&self, who: Who, day: NaiveDate) -> bool {
        self.unfrozen_or_not(who, day) && !(self.restricted && frozen(self.freezes, day))
    }

    fn all(&self, who: Who, test: impl Fn(&DayTable) -> bool) -> bool {
        match who {
            Who::Technician => test(self.technician),
            Who::Owner => test(self.owner),
            Who::Both => test(self.technician) && test(self.owner),
        }
    }

    /// How many days pass a test, for whom they are fewest.
    fn count(&self, first: NaiveDate, last: NaiveDate, test: impl Fn(&Self, Who, NaiveDate) -> bool) -> usize {
        let days = |who: &Who| each_day(first, last).filter(|day| test(self, *who, *day)).count();
        self.needed.iter().map(days).min().unwrap_or(0)
    }

    pub(super) fn allowed(&self, first: NaiveDate, last: NaiveDate) -> usize {
        self.count(first, last, Self::allows)
    }
}

/// What a slot asks for.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub(super) nominal: NaiveDate,
    /// Days before and after the nominal day that are inside the window.
    pub(super) before: u32,
    pub(super) after: u32,
    /// How far before the nominal day a freeze may push it; `None` is no limit.
    pub(super) push: Option<u32>,
    /// How many visits it needs, each on its own day.
    pub(super) visits: usize,
}

/// The days on which a slot may be placed, ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) earliest: NaiveDate,
    pub(super) latest: NaiveDate,
    pub(super) overdue: bool,
    /// Why it holds too few allowed days, if it does.
    pub(super) closed: Option<Cause>,
}

/// The window of a slot; `None` if the slot does not belong to the plan.
///
/// A slot belongs to the plan if its nominal day is not behind the end, and if its window is open at or after the
/// start, or was past already today.
pub(super) fn window(wanted: Wanted, horizon: Horizon, possible: &Possible) -> Option<Window> {
    let opens = plus(wanted.nominal, -i64::from(wanted.before));
    let closes = plus(wanted.nominal, i64::from(wanted.after));
    if wanted.nominal > horizon.to || horizon.start > horizon.to {
        return None;
    }
    if closes < horizon.today {
        return Some(overdue(wanted, horizon, possible));
    }
    if closes < horizon.start {
        return None;
    }
    let earliest = opens.max(horizon.start);
    let latest = closes.min(horizon.to);
    let open = Window { earliest, latest, overdue: false, closed: None };
    let visits = wanted.visits.max(1);
    if possible.allowed(earliest, latest) >= visits {
        return Some(open);
    }
    if possible.restricted && each_day(earliest, latest).any(|day| frozen(possible.freezes, day)) {
        let limit = wanted.push.map_or(horizon.start, |push| plus(wanted.nominal, -i64::from(push)).max(horizon.start));
        if let Some(earliest) = widened(open, visits, limit, wanted.before, possible) {
            return Some(Window { earliest, ..open });
        }
    }
    let beyond = (horizon.to, closes);
    Some(Window { closed: Some(cause(open, beyond, visits, possible)), ..open })
}

/// The start of a window that reaches back before a freeze until it holds enough days, and a tolerance further.
fn widened(open: Window, visits: usize, limit: NaiveDate, tolerance: u32, possible: &Possible) -> Option<NaiveDate> {
    let mut day = open.earliest;
    while possible.allowed(day, open.latest) < visits {
        day = plus(day, -1);
        if day < limit {
            return None;
        }
    }
    Some(plus(day, -i64::from(tolerance)).max(limit))
}

fn overdue(wanted: Wanted, horizon: Horizon, possible: &Possible) -> Window {
    let Horizon { start, to, .. } = horizon;
    let visits = wanted.visits.max(1);
    let whole_plan = Window { earliest: start, latest: to, overdue: true, closed: None };
    if possible.allowed(start, to) < visits {
        return Window { closed: Some(cause(whole_plan, (to, to), visits, possible)), ..whole_plan };
    }
    let days = |who: &Who| -> Vec<NaiveDate> {
        each_day(start, to).filter(|day| possible.allows(*who, *day)).take(visits + OVERDUE_DAYS).collect()
    };
    let days: Vec<NaiveDate> = possible.needed.iter().flat_map(days).collect();
    let (earliest, latest) = (days.iter().min().copied(), days.iter().max().copied());
    Window { earliest: earliest.unwrap_or(start), latest: latest.unwrap_or(to), ..whole_plan }
}

/// Why a window holds too few allowed days. `beyond` are the end of the plan and the end of the window without it.
fn cause(window: Window, beyond: (NaiveDate, NaiveDate), visits: usize, possible: &Possible) -> Cause {
    let Window { earliest, latest, .. } = window;
    let (to, closes) = beyond;
    let behind_the_end = possible.allowed(plus(to, 1), closes);
    let unfrozen_or_not = possible.count(earliest, latest, Possible::unfrozen_or_not);
    if behind_the_end > 0 && possible.allowed(earliest, latest) + behind_the_end >= visits {
        Cause::Horizon
    } else if possible.count(earliest, latest, Possible::works) == 0 {
        Cause::Holidays
    } else if unfrozen_or_not == 0 {
        Cause::Risky
    } else if unfrozen_or_not >= visits {
        Cause::Freeze
    } else {
        Cause::TooLong
    }
}

/// Whether two days are at least half an interval apart. Negative distances never are.
pub(super) fn half_an_interval_apart(earlier: NaiveDate, later: NaiveDate, interval: u32) -> bool {
    days_between(earlier, later) * 2 >= i64::from(interval)
}
