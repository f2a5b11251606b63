//! Which occurrence is meant to come before which, and how duty passes on to safety nets.

use chrono::NaiveDate;

use super::days::{days_between, plus};
use super::instance::{After, Bond, Occurrence, OccurrenceId, TaskKey};
use super::slots::Draft;
use super::windows::Window;
use super::work::{Prerequisite, WorkItem};
use crate::sorted::{self, SortedMap};

/// A slot that may come first.
struct Candidate {
    id: OccurrenceId,
    nominal: NaiveDate,
    window: Window,
}

/// What each task offers as a prerequisite.
pub(super) struct Sequel<'a> {
    candidates: SortedMap<&'a TaskKey, Vec<Candidate>>,
    completions: SortedMap<&'a TaskKey, Vec<(NaiveDate, &'a OccurrenceId)>>,
}

impl<'a> Sequel<'a> {
    pub(super) fn new(drafts: &'a [Draft], done: &'a SortedMap<OccurrenceId, NaiveDate>) -> Sequel<'a> {
        let mut candidates: SortedMap<&TaskKey, Vec<Candidate>> = SortedMap::new();
        let open = sorted::distinct(drafts.iter().map(|draft| (&draft.item.task, draft.slot)));
        for draft in drafts {
            let candidate = Candidate { id: draft.last_id(done), nominal: draft.nominal, window: draft.window };
            candidates.entry(&draft.item.task).or_default().push(candidate);
        }
        for slots in candidates.values_mut() {
            sorted::sort_by(slots, |one, other| (one.nominal, &one.id).cmp(&(other.nominal, &other.id)));
        }
        let mut completions: SortedMap<&TaskKey, Vec<(NaiveDate, &OccurrenceId)>> = SortedMap::new();
        for (id, day) in done.iter().filter(|(id, _)| open.binary_search(&(id.task(), id.slot())).is_err()) {
            completions.entry(id.task()).or_default().push((*day, id));
        }
        for days in completions.values_mut() {
            sorted::sort(days);
        }
        Sequel { candidates, completions }
    }

    /// The prerequisites of a slot, one for each task that comes before it.
    ///
    /// Tasks that are not among the items, or make no occurrences (lines of the routine), bind nothing.
    pub(super) fn after(&self, draft: &Draft, items: &[&WorkItem]) -> Vec<After> {
        let mut after: Vec<After> = Vec::new();
        for prerequisite in &draft.item.prerequisites {
            let task = prerequisite.task();
            let planned = items.iter().any(|item| item.task == *task && makes_occurrences(item));
            if !planned || *task == draft.item.task {
                continue;
            }
            let named = match prerequisite {
                Prerequisite::Order { .. } => self.in_order(draft, task).map(|id| (id, Bond::Order)),
                Prerequisite::Safety { lead_days, .. } => {
                    let bond = Bond::Safety { lead_days: *lead_days };
                    Some((self.safety_net(draft, task, *lead_days), bond))
                }
            };
            after.extend(named.map(|(id, bond)| After { id, bond }));
        }
        sorted::sort_by(&mut after, |one, other| one.id.cmp(&other.id));
        after.dedup_by(|one, other| one.id == other.id && one.bond == other.bond);
        after
    }

    fn of(&self, task: &TaskKey) -> &[Candidate] {
        self.candidates.get(task).map_or(&[], Vec::as_slice)
    }

    /// The last slot that is meant for the same day or earlier, if the two can lie in that order at all.
    fn in_order(&self, draft: &Draft, task: &TaskKey) -> Option<OccurrenceId> {
        let earlier = self.of(task).iter().rev().find(|slot| slot.nominal <= draft.nominal)?;
        (earlier.window.earliest <= draft.window.latest).then(|| earlier.id.clone())
    }

    /// The completion or slot that is meant to serve. A task that has none within the plan is named all the same,
    /// so that what needs it is not done without it.
    fn safety_net(&self, draft: &Draft, task: &TaskKey, lead_days: Option<u32>) -> OccurrenceId {
        let reach = |day: NaiveDate| lead_days.map_or(NaiveDate::MIN, |lead| plus(day, -i64::from(lead)));
        let target = if draft.window.overdue { draft.window.earliest } else { draft.nominal };
        let completions = self.completions.get(task).map_or(&[][..], Vec::as_slice);
        let last_before = |day: NaiveDate| completions.iter().rev().find(|(done, _)| *done <= day);

        if let Some((_, id)) = last_before(target).filter(|(done, _)| *done >= reach(target)) {
            return (*id).clone();
        }
        let slots = self.of(task);
        let compatible = |slot: &&Candidate| {
            slot.window.closed.is_none()
                && slot.window.earliest <= draft.window.latest
                && slot.window.latest >= reach(draft.window.earliest)
        };
        let before = slots.iter().rev().filter(compatible).find(|slot| slot.nominal <= target);
        if let Some(slot) = before.or_else(|| slots.iter().find(compatible)) {
            return slot.id.clone();
        }
        if let Some((_, id)) = last_before(draft.window.latest) {
            return (*id).clone();
        }
        let nearest = slots.iter().min_by_key(|slot| days_between(slot.nominal, target).abs());
        nearest.map_or_else(|| OccurrenceId::whole(task.clone(), 0), |slot| slot.id.clone())
    }
}

fn makes_occurrences(item: &WorkItem) -> bool {
    use super::recurrence::{Frequency, interval_of};
    interval_of(&item.schedule).is_none_or(|days| Frequency::of(days) == Frequency::Slots)
}

/// What mandatory work needs as its safety net is mandatory too, the whole slot.
pub(super) fn pass_on_duty(occurrences: &mut [Occurrence]) {
    loop {
        let nets = occurrences
            .iter()
            .filter(|occurrence| occurrence.mandatory)
            .flat_map(|occurrence| &occurrence.after)
            .filter(|after| matches!(after.bond, Bond::Safety { .. }));
        let needed = sorted::distinct(nets.map(|after| (after.id.task().clone(), after.id.slot())));
        let mut passed = false;
        for occurrence in occurrences.iter_mut().filter(|occurrence| !occurrence.mandatory) {
            if needed.binary_search(&(occurrence.id.task().clone(), occurrence.id.slot())).is_ok() {
                occurrence.mandatory = true;
                passed = true;
            }
        }
        if !passed {
            return;
        }
    }
}
