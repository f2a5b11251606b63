//! Busy time in groups, as a person decides about it: by the calendar's own categories, and by titles where it has none.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::busy::Busy;
use crate::sorted::{self, SortedMap};

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
    // The largest stay by themselves, of two of a size the one that the alphabet has first. A meeting that comes once needs
    // no decision of its own.
    let mut all: Vec<_> = by_name.into_iter().collect();
    sorted::sort_by(&mut all, |(_, one), (_, other)| other.len().cmp(&one.len()));
    let mut groups: Vec<Group> = Vec::new();
    let mut named = 0;
    for ((name, kind, free), mut busy) in all {
        let single = matches!(name, GroupName::Title(_)) && kind == Kind::Hours && busy.len() == 1;
        let name = if single || named == MAX_GROUPS { GroupName::Rest } else { name };
        named += usize::from(name != GroupName::Rest);
        let same = |group: &&mut Group| group.name == name && group.kind == kind && group.free == free;
        match groups.iter_mut().find(same) {
            Some(rest) => rest.busy.append(&mut busy),
            None => groups.push(Group { name, kind, free, busy }),
        }
    }
    for group in &mut groups {
        sorted::sort_by(&mut group.busy, |one, other| {
            (one.from, one.to, &one.title).cmp(&(other.from, other.to, &other.title))
        });
    }
    sorted::sort_by(&mut groups, |one, other| one.days().0.cmp(&other.days().0));
    groups
}
