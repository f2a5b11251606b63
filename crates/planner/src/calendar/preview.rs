//! Changes of a plan as a person reads them: what moves, comes and goes, what is the same of a task taken together.

use chrono::NaiveDate;

use super::changes::{Change, Changed};
use super::instance::{OccurrenceId, Side};
use super::own_work::PlannedTask;
use super::plan::{CalendarPlan, Visit};
use crate::sorted::{self, SortedSet};

/// What a changed plan changes.
///
/// The half of the other performer counts with the first half, and entries by which the plan only grows at its end are
/// counted, not listed: they change nothing that was agreed on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview<'a> {
    /// Entries that lie on another day.
    pub moved: Vec<ChangeGroup<'a>>,
    /// Entries that were not in the plan.
    pub new: Vec<ChangeGroup<'a>>,
    /// Entries that are not in the plan any more.
    pub gone: Vec<ChangeGroup<'a>>,
    /// How many entries lie behind the end of what was agreed on.
    pub beyond_the_end: usize,
}

/// Changes of one task for one reason, in order of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeGroup<'a> {
    /// The earliest.
    pub first: &'a Change,
    /// The others.
    pub rest: Vec<&'a Change>,
}

impl<'a> Preview<'a> {
    /// The changes, sorted and taken together. Groups stand in the order of their first days.
    pub fn of(changes: &'a [Change]) -> Preview<'a> {
        let slot =
            |id: &OccurrenceId| OccurrenceId::whole(id.task().clone(), id.slot()).part(id.part_number().unwrap_or(0));
        let first_halves: SortedSet<OccurrenceId> = SortedSet::from_iter(
            changes.iter().filter(|change| change.id.side() == Side::Main).map(|change| slot(&change.id)),
        );
        let mut shown: Vec<&Change> = changes
            .iter()
            .filter(|change| change.id.side() == Side::Main || !first_halves.contains(&slot(&change.id)))
            .collect();
        sorted::sort_by(&mut shown, |one, other| (one.shown_on(), &one.task).cmp(&(other.shown_on(), &other.task)));
        let mut preview = Preview::default();
        for change in shown {
            let groups = match change.what {
                Changed::Moved { .. } => &mut preview.moved,
                Changed::New { .. } if change.goes_without_saying() => {
                    preview.beyond_the_end += 1;
                    continue;
                }
                Changed::New { .. } => &mut preview.new,
                Changed::Gone { .. } => &mut preview.gone,
            };
            match groups.iter_mut().find(|group| group.first.is_like(change)) {
                Some(group) => group.rest.push(change),
                None => groups.push(ChangeGroup { first: change, rest: Vec::new() }),
            }
        }
        preview
    }

    /// How many entries move, come and go.
    pub fn counts(&self) -> ChangeCounts {
        let count = |groups: &[ChangeGroup]| groups.iter().map(|group| group.rest.len() + 1).sum();
        ChangeCounts { moved: count(&self.moved), new: count(&self.new), gone: count(&self.gone) }
    }
}

/// How many entries a changed plan moves, adds and drops.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChangeCounts {
    /// Entries on another day.
    pub moved: usize,
    /// New entries.
    pub new: usize,
    /// Entries that are gone.
    pub gone: usize,
}

impl ChangeCounts {
    /// All of them.
    pub const fn total(self) -> usize {
        self.moved + self.new + self.gone
    }
}

impl<'a> ChangeGroup<'a> {
    /// All changes of the group, by day.
    pub fn changes(&self) -> impl Iterator<Item = &'a Change> {
        std::iter::once(self.first).chain(self.rest.iter().copied())
    }
}

impl Change {
    /// The day under which it is looked for: that of the agreed plan, of what is new its own.
    pub const fn shown_on(&self) -> NaiveDate {
        match self.what {
            Changed::Moved { from, .. } => from,
            Changed::New { day, .. } | Changed::Gone { day, .. } => day,
        }
    }

    /// Whether it is about the same task, for the same reason.
    fn is_like(&self, other: &Change) -> bool {
        let same_reason = match (&self.what, &other.what) {
            (Changed::Moved { why: one, .. }, Changed::Moved { why: other, .. }) => one == other,
            (Changed::New { why: one, .. }, Changed::New { why: other, .. }) => one == other,
            (Changed::Gone { why: one, .. }, Changed::Gone { why: other, .. }) => one == other,
            _ => false,
        };
        same_reason && self.task == other.task
    }
}

/// What a changed plan spares, compared with the agreed one. Below zero it takes more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gain {
    /// Visits fewer.
    pub visits: i64,
    /// Minutes fewer, of work and set-up.
    pub minutes: i64,
}

impl Gain {
    /// Counted over the days that both plans cover. What is late in the agreed one still has to be done, so it counts.
    pub fn of(proposed: &CalendarPlan, agreed: &CalendarPlan) -> Gain {
        let through = proposed.to.min(agreed.to);
        let effort = |plan: &CalendarPlan| {
            let within = plan.late.iter().chain(&plan.visits).filter(|visit| visit.day <= through);
            within.fold((0, 0), |(visits, minutes): (i64, i64), visit: &Visit| {
                let setup = plan.instance.calendar(visit.performer).setup_min;
                (visits + 1, minutes + i64::from(visit.minutes) + i64::from(setup))
            })
        };
        let (before, after) = (effort(agreed), effort(proposed));
        Gain { visits: before.0 - after.0, minutes: before.1 - after.1 }
    }
}

impl ChangeGroup<'_> {
    /// The task.
    pub const fn task(&self) -> &PlannedTask {
        &self.first.task
    }
}
