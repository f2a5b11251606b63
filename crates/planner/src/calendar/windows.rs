//! On which days a slot may be placed: its tolerance, its lead time, being overdue, and freezes.

use chrono::NaiveDate;

use super::days::{days_between, each_day, plus};
use super::instance::{Cause, Freeze};
use super::rhythm::{DayTable, frozen};
use super::work::Who;

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

/// The days on which a kind of work may be done, whatever its window.
pub(super) struct Possible<'a> {
    pub(super) technician: &'a DayTable,
    pub(super) owner: &'a DayTable,
    pub(super) freezes: &'a [Freeze],
    pub(super) who: Who,
    /// Whether it keeps off freezes, Fridays and eves of days off.
    pub(super) restricted: bool,
}

impl Possible<'_> {
    fn works(&self, day: NaiveDate) -> bool {
        self.on_all(|table| table.works(day))
    }

    fn unfrozen_or_not(&self, day: NaiveDate) -> bool {
        self.works(day) && (!self.restricted || self.on_all(|table| table.may_take_risk(day)))
    }

    fn allows(&self, day: NaiveDate) -> bool {
        self.unfrozen_or_not(day) && !(self.restricted && frozen(self.freezes, day))
    }

    fn on_all(&self, test: impl Fn(&DayTable) -> bool) -> bool {
        match self.who {
            Who::Technician => test(self.technician),
            Who::Owner => test(self.owner),
            Who::Both => test(self.technician) && test(self.owner),
        }
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
    if each_day(earliest, latest).filter(|day| possible.allows(*day)).count() >= visits {
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
    let mut missing = visits - each_day(open.earliest, open.latest).filter(|day| possible.allows(*day)).count();
    let mut day = open.earliest;
    while missing > 0 {
        day = plus(day, -1);
        if day < limit {
            return None;
        }
        missing -= usize::from(possible.allows(day));
    }
    Some(plus(day, -i64::from(tolerance)).max(limit))
}

fn overdue(wanted: Wanted, horizon: Horizon, possible: &Possible) -> Window {
    let Horizon { start, to, .. } = horizon;
    let visits = wanted.visits.max(1);
    let days: Vec<NaiveDate> =
        each_day(start, to).filter(|day| possible.allows(*day)).take(visits + OVERDUE_DAYS).collect();
    let whole_plan = Window { earliest: start, latest: to, overdue: true, closed: None };
    match (days.first(), days.last()) {
        (Some(first), Some(last)) if days.len() >= visits => Window { earliest: *first, latest: *last, ..whole_plan },
        _ => Window { closed: Some(cause(whole_plan, (to, to), visits, possible)), ..whole_plan },
    }
}

/// Why a window holds too few allowed days. `beyond` are the end of the plan and the end of the window without it.
fn cause(window: Window, beyond: (NaiveDate, NaiveDate), visits: usize, possible: &Possible) -> Cause {
    let days =
        |test: &dyn Fn(NaiveDate) -> bool| each_day(window.earliest, window.latest).filter(|day| test(*day)).count();
    let (to, closes) = beyond;
    let allowed = days(&|day| possible.allows(day));
    let behind_the_end = each_day(plus(to, 1), closes).filter(|day| possible.allows(*day)).count();
    if behind_the_end > 0 && allowed + behind_the_end >= visits {
        return Cause::Horizon;
    }
    if days(&|day| possible.works(day)) == 0 {
        return Cause::Holidays;
    }
    if days(&|day| possible.unfrozen_or_not(day)) == 0 {
        return Cause::Risky;
    }
    if days(&|day| possible.unfrozen_or_not(day)) >= visits {
        return Cause::Freeze;
    }
    Cause::TooLong
}

/// Whether two days are at least half an interval apart. Negative distances never are.
pub(super) fn half_an_interval_apart(earlier: NaiveDate, later: NaiveDate, interval: u32) -> bool {
    days_between(earlier, later) * 2 >= i64::from(interval)
}
