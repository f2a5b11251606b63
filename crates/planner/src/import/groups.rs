//! Busy time in groups, as a person decides about it: by the calendar's own categories, and by titles where it has none.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::busy::Busy;
use crate::sorted::SortedMap;

/// The most groups; what would make more of them is taken together.
pub const MAX_GROUPS: usize = 40;

/// Whether something takes whole days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Whole days: a trip, a campaign.
    WholeDays,
    /// Some hours: a meeting.
    Hours,
}

/// What a group is called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupName {
    /// The category that the calendar gave it.
    Category(String),
    /// The title of all of it; may be empty.
    Title(String),
    /// Whatever else there is of the kind.
    Rest,
}

/// A time at which somebody is busy, on the clock of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BusyTime {
    /// What it is called; may be empty.
    pub title: String,
    /// When it begins.
    pub from: NaiveDateTime,
    /// When it ends; whole days end at the next midnight.
    pub to: NaiveDateTime,
}

impl BusyTime {
    /// The first day and the last one on which it takes any time.
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        let at_midnight = self.to > self.from && self.to.time() == NaiveTime::MIN;
        let last = if at_midnight { self.to.date().pred_opt().unwrap_or(self.to.date()) } else { self.to.date() };
        (self.from.date(), last)
    }
}

/// Busy time about which a person decides at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What it is called.
    pub name: GroupName,
    /// Whether it takes whole days.
    pub kind: Kind,
    /// Whether the calendar shows it as free time.
    pub free: bool,
    /// Its times, in order; never empty.
    pub busy: Vec<BusyTime>,
}

impl Group {
    /// Its first and its last day.
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        let first = self.busy.first().map(|time| time.days().0);
        let last = self.busy.iter().map(|time| time.days().1).max();
        (first.unwrap_or_default(), last.unwrap_or_default())
    }
}

/// All busy time in groups, in the order of their first times.
pub(super) fn groups(times: Vec<Busy>) -> Vec<Group> {
    let mut by_name: SortedMap<(GroupName, Kind, bool), Vec<BusyTime>> = SortedMap::new();
    for time in times {
        let whole = time.from.time() == NaiveTime::MIN
            && time.to.time() == NaiveTime::MIN
            && time.to - time.from >= TimeDelta::days(1);
        let kind = if whole { Kind::WholeDays } else { Kind::Hours };
        let name = if time.category.is_empty() {
            GroupName::Title(time.title.clone())
        } else {
            GroupName::Category(time.category)
        };
        let busy = by_name.entry((name, kind, time.free)).or_default();
        busy.push(BusyTime { title: time.title, from: time.from, to: time.to });
    }
    // A meeting that comes once needs no decision of its own.
    let all = by_name.into_iter().map(|((name, kind, free), busy)| match (name, kind) {
        (GroupName::Title(_), Kind::Hours) if busy.len() == 1 => ((GroupName::Rest, kind, free), busy),
        (name, kind) => ((name, kind, free), busy),
    });
    let (rest, mut named): (Vec<_>, Vec<_>) = all.partition(|((name, ..), _)| *name == GroupName::Rest);
    // The largest stay by themselves; of two of a size the one that the alphabet has first.
    named.sort_by_key(|(_, busy)| std::cmp::Reverse(busy.len()));
    let small = named.split_off(named.len().min(MAX_GROUPS));
    let mut together: SortedMap<(Kind, bool), Vec<BusyTime>> = SortedMap::new();
    for ((_, kind, free), busy) in rest.into_iter().chain(small) {
        together.entry((kind, free)).or_default().extend(busy);
    }
    let rest = together.into_iter().map(|((kind, free), busy)| ((GroupName::Rest, kind, free), busy));
    let mut groups: Vec<Group> = named
        .into_iter()
        .chain(rest)
        .map(|((name, kind, free), mut busy)| {
            busy.sort_by(|one, other| (one.from, one.to, &one.title).cmp(&(other.from, other.to, &other.title)));
            Group { name, kind, free, busy }
        })
        .collect();
    groups.sort_by_key(|group| group.days().0);
    groups
}
