//! From an instance to an empty plan: its occurrences as pieces and blocks, and what binds them together.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::days::each_day;
use super::super::instance::{Bond, Instance, Occurrence, OccurrenceId, TaskKey};
use super::lane::Lane;
use super::{Block, Board, Day, Net, Piece, Task, day_number};
use crate::sorted;

impl<'a> Board<'a> {
    /// An empty plan. What is impossible is left out; the order of the instance's occurrences does not matter.
    pub(in crate::calendar) fn new(instance: &'a Instance) -> Board<'a> {
        let start = instance.from.max(instance.today);
        let mut slots: BTreeMap<(&TaskKey, u32), BTreeMap<u32, Vec<&Occurrence>>> = BTreeMap::new();
        for occurrence in &instance.occurrences {
            if !instance.impossible.contains_key(&occurrence.id) {
                let slot = slots.entry((occurrence.id.task(), occurrence.id.slot())).or_default();
                slot.entry(occurrence.part.number).or_default().push(occurrence);
            }
        }
        let named = |occurrence: &'a Occurrence| occurrence.after.iter().map(|after| after.id.task());
        let planned = instance.occurrences.iter().flat_map(|one| named(one).chain([one.id.task()]));
        let tasks = sorted::distinct(planned.chain(instance.done.keys().map(OccurrenceId::task)));
        let mut board = Board {
            instance,
            pieces: Vec::new(),
            blocks: Vec::new(),
            tasks: tasks.iter().map(|_| Task::default()).collect(),
            task_keys: tasks,
            mandatory_is_fixed: false,
            start,
            technician: Lane::new(&instance.technician, start, instance.to),
            owner: Lane::new(&instance.owner, start, instance.to),
            log: Vec::new(),
            visits: 0.0,
            deviation: 0.0,
            undone: 0.0,
            on_day: each_day(start, instance.to).map(|_| Vec::new()).collect(),
        };
        let blocks: Vec<(&TaskKey, u32)> = slots.keys().copied().collect();
        for ((task, slot), parts) in &slots {
            board.add_block(task, *slot, parts, &blocks);
        }
        let open = sorted::distinct(instance.occurrences.iter().map(|one| (one.id.task(), one.id.slot())));
        board.add_history(&open);
        board.link();
        board
    }

    fn task_index(&self, task: &TaskKey) -> usize {
        self.task_keys.binary_search(&task).unwrap_or(usize::MAX)
    }

    fn add_block(
        &mut self,
        task: &TaskKey,
        slot: u32,
        parts: &BTreeMap<u32, Vec<&Occurrence>>,
        blocks: &[(&TaskKey, u32)],
    ) {
        let block = self.blocks.len();
        let Some(first) = parts.values().flatten().next() else { return };
        let mut made = Block {
            task: self.task_index(task),
            pieces: Vec::new(),
            mandatory: parts.values().flatten().any(|one| one.mandatory),
            value: parts.values().flatten().map(|one| one.value_min).sum(),
            minutes: parts.values().flatten().map(|one| one.minutes).sum(),
            target: day_number(self.start, first.target()),
            nets: Vec::new(),
            slot,
            interval: first.interval,
            earlier: Vec::new(),
            later: Vec::new(),
        };
        let mut seen = BTreeSet::new();
        for after in parts.values().flatten().flat_map(|one| &one.after) {
            match after.bond {
                Bond::Safety { lead_days } => {
                    let lead = lead_days.map(|days| Day::try_from(days).unwrap_or(Day::MAX));
                    if seen.insert((after.id.task(), lead)) {
                        made.nets.push(Net { task: self.task_index(after.id.task()), lead });
                    }
                }
                Bond::Order => made.earlier.extend(blocks.binary_search(&(after.id.task(), after.id.slot()))),
            }
        }
        sorted::sort(&mut made.earlier);
        made.earlier.dedup();
        for (number, halves) in parts {
            let Some(first) = halves.first() else { continue };
            made.pieces.push(self.pieces.len());
            let mut halves = halves.clone();
            sorted::sort_by(&mut halves, |one, other| one.id.cmp(&other.id));
            let allowed = self.allowed_days(&halves, parts.len());
            self.pieces.push(Piece {
                block,
                day: None,
                allowed,
                ids: halves.iter().map(|half| half.id.clone()).collect(),
                number: *number,
                sides: halves.iter().map(|half| (half.performer, half.minutes)).collect(),
                target: first.target(),
                tolerance: first.tolerance,
            });
        }
        self.undone += made.value;
        if let Some(task) = self.tasks.get_mut(made.task) {
            task.blocks.push(block);
        }
        self.blocks.push(made);
    }

    /// Work by both keeps to the technician's rhythm where the window holds enough of its days.
    fn allowed_days(&self, halves: &[&Occurrence], visits: usize) -> Vec<Day> {
        let allows = |half: &&Occurrence, day: NaiveDate| {
            let calendar = self.instance.calendar(half.performer);
            let careful = half.keeps_off_risky_days();
            half.earliest <= day
                && day <= half.latest
                && calendar.days.contains(&day)
                && (!careful || (calendar.risky_days.contains(&day) && !self.instance.frozen(day)))
        };
        let Some(first) = halves.first() else { return Vec::new() };
        let days: Vec<NaiveDate> = each_day(first.earliest.max(self.start), first.latest)
            .filter(|day| halves.iter().all(|half| allows(half, *day)))
            .collect();
        let on_rhythm: Vec<NaiveDate> =
            days.iter().copied().filter(|day| self.instance.technician.rhythm.contains(day)).collect();
        let kept = if halves.len() > 1 && on_rhythm.len() >= visits { on_rhythm } else { days };
        kept.into_iter().map(|day| day_number(self.start, day)).collect()
    }

    fn add_history(&mut self, open: &[(&TaskKey, u32)]) {
        let mut whole: BTreeMap<(usize, u32), Day> = BTreeMap::new();
        for (id, day) in &self.instance.done {
            let task = self.task_index(id.task());
            let day = day_number(self.start, *day);
            if let Some(history) = self.tasks.get_mut(task) {
                history.done.push((id.slot(), day));
            }
            if open.binary_search(&(id.task(), id.slot())).is_err() {
                let last = whole.entry((task, id.slot())).or_insert(day);
                *last = day.max(*last);
            }
        }
        for ((task, _), day) in whole {
            if let Some(history) = self.tasks.get_mut(task) {
                history.served.push(day);
            }
        }
    }

    fn link(&mut self) {
        let mut later: Vec<(usize, usize)> = Vec::new();
        let mut dependents: Vec<(usize, usize)> = Vec::new();
        for (index, block) in self.blocks.iter().enumerate() {
            later.extend(block.earlier.iter().map(|earlier| (*earlier, index)));
            dependents.extend(block.nets.iter().map(|net| (net.task, index)));
        }
        for (earlier, index) in later {
            self.blocks.get_mut(earlier).into_iter().for_each(|block| block.later.push(index));
        }
        for (task, index) in dependents {
            self.tasks.get_mut(task).into_iter().for_each(|task| task.dependents.push(index));
        }
    }
}
