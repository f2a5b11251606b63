//! A plan under construction: what lies on which day, what that costs, and why a day is not possible.
//!
//! Days are counted from the first day of the plan, so that looking one up is an index. A *piece* is one part of a slot
//! with all its halves: what stands on one day. A *block* is a whole slot: its pieces in order. Every change is written
//! to a log and can be taken back.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::days::{Month, days_between, each_day, plus};
use super::instance::{Bond, Instance, Occurrence, OccurrenceId, Performer, TaskKey};
use super::lane::Lane;
use super::objective::squared_deviation;

/// Days since the first day of the plan; negative for what was done before.
pub(super) type Day = i32;

/// Why a piece cannot lie on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Blocker {
    /// Another part of the slot, another slot of the task, or a task that comes before or after it is in the way.
    Order,
    /// The visit would be too long.
    Visit,
    /// The month has no minutes left.
    Budget,
    /// Nothing else than a safety net is missing: the task with this index.
    Net(usize),
}

/// Whether the budget counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Money {
    /// Mandatory work may break it.
    Ignored,
    /// Optional work may not.
    Kept,
}

/// What a place costs: first minutes over the budget, then the objective. Smaller is better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bid {
    pub(super) excess_min: u32,
    pub(super) cost: f64,
}

impl Bid {
    /// Whether it is better by more than a rounding error.
    pub(super) fn beats(self, other: Bid) -> bool {
        self.excess_min < other.excess_min || (self.excess_min == other.excess_min && self.cost < other.cost - 1e-6)
    }
}

pub(super) struct Piece {
    pub(super) block: usize,
    pub(super) day: Option<Day>,
    /// Days on which it may lie, in order, whatever else is planned.
    pub(super) allowed: Vec<Day>,
    pub(super) ids: Vec<OccurrenceId>,
    number: u32,
    sides: Vec<(Performer, u32)>,
    target: NaiveDate,
    tolerance: u32,
}

pub(super) struct Net {
    pub(super) task: usize,
    pub(super) lead: Option<Day>,
}

pub(super) struct Block {
    pub(super) task: usize,
    pub(super) pieces: Vec<usize>,
    pub(super) mandatory: bool,
    pub(super) value: f64,
    pub(super) minutes: u32,
    /// The day it is meant for.
    pub(super) target: Day,
    pub(super) nets: Vec<Net>,
    slot: u32,
    interval: Option<u32>,
    /// Blocks that come before it, and after it, where both are placed.
    earlier: Vec<usize>,
    later: Vec<usize>,
}

#[derive(Default)]
pub(super) struct Task {
    pub(super) blocks: Vec<usize>,
    /// Every completion, for the distance of slots.
    done: Vec<(u32, Day)>,
    /// Completions of whole slots, which serve as safety nets.
    served: Vec<Day>,
    /// Blocks that need it as a safety net.
    dependents: Vec<usize>,
}

pub(super) struct Board<'a> {
    pub(super) instance: &'a Instance,
    pub(super) pieces: Vec<Piece>,
    pub(super) blocks: Vec<Block>,
    pub(super) tasks: Vec<Task>,
    pub(super) task_keys: Vec<&'a TaskKey>,
    /// Whether placed mandatory work stays where it is.
    pub(super) mandatory_is_fixed: bool,
    start: NaiveDate,
    technician: Lane,
    owner: Lane,
    log: Vec<(usize, Option<Day>)>,
    visits: f64,
    deviation: f64,
    undone: f64,
}

fn day_number(start: NaiveDate, day: NaiveDate) -> Day {
    Day::try_from(days_between(start, day)).unwrap_or(Day::MAX)
}

impl<'a> Board<'a> {
    /// An empty plan. What is impossible is left out; the order of the instance's occurrences does not matter.
    pub(super) fn new(instance: &'a Instance) -> Board<'a> {
        let start = instance.from.max(instance.today);
        let mut slots: BTreeMap<(&TaskKey, u32), BTreeMap<u32, Vec<&Occurrence>>> = BTreeMap::new();
        for occurrence in &instance.occurrences {
            if !instance.impossible.contains_key(&occurrence.id) {
                let slot = slots.entry((occurrence.id.task(), occurrence.id.slot())).or_default();
                slot.entry(occurrence.part.number).or_default().push(occurrence);
            }
        }
        let tasks: BTreeSet<&TaskKey> = slots.keys().map(|(task, _)| *task).collect();
        let tasks: BTreeSet<&TaskKey> = tasks.into_iter().chain(instance.done.keys().map(OccurrenceId::task)).collect();
        let mut board = Board {
            instance,
            pieces: Vec::new(),
            blocks: Vec::new(),
            tasks: tasks.iter().map(|_| Task::default()).collect(),
            task_keys: tasks.into_iter().collect(),
            mandatory_is_fixed: false,
            start,
            technician: Lane::new(&instance.technician, start, instance.to),
            owner: Lane::new(&instance.owner, start, instance.to),
            log: Vec::new(),
            visits: 0.0,
            deviation: 0.0,
            undone: 0.0,
        };
        let block_of: BTreeMap<(&TaskKey, u32), usize> =
            slots.keys().enumerate().map(|(index, key)| (*key, index)).collect();
        for ((task, slot), parts) in &slots {
            board.add_block(task, *slot, parts, &block_of);
        }
        let open = instance.occurrences.iter().map(|one| (one.id.task(), one.id.slot())).collect();
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
        block_of: &BTreeMap<(&TaskKey, u32), usize>,
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
                Bond::Order => made.earlier.extend(block_of.get(&(after.id.task(), after.id.slot()))),
            }
        }
        made.earlier.sort_unstable();
        made.earlier.dedup();
        for (number, halves) in parts {
            let Some(first) = halves.first() else { continue };
            made.pieces.push(self.pieces.len());
            let mut halves = halves.clone();
            halves.sort_by(|one, other| one.id.cmp(&other.id));
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

    fn add_history(&mut self, open: &BTreeSet<(&TaskKey, u32)>) {
        let mut whole: BTreeMap<(usize, u32), Day> = BTreeMap::new();
        for (id, day) in &self.instance.done {
            let task = self.task_index(id.task());
            let day = day_number(self.start, *day);
            if let Some(history) = self.tasks.get_mut(task) {
                history.done.push((id.slot(), day));
            }
            if !open.contains(&(id.task(), id.slot())) {
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

    fn lane(&self, performer: Performer) -> &Lane {
        match performer {
            Performer::Technician => &self.technician,
            Performer::Owner => &self.owner,
        }
    }

    pub(super) fn block_of(&self, piece: usize) -> Option<&Block> {
        self.pieces.get(piece).and_then(|piece| self.blocks.get(piece.block))
    }

    pub(super) fn day_of(&self, piece: usize) -> Option<Day> {
        self.pieces.get(piece).and_then(|piece| piece.day)
    }

    pub(super) fn date(&self, day: Day) -> NaiveDate {
        plus(self.start, i64::from(day))
    }

    pub(super) fn is_placed(&self, block: &Block) -> bool {
        block.pieces.iter().all(|piece| self.day_of(*piece).is_some())
    }

    /// The day on which a block is finished, if all of it is placed.
    fn finished(&self, block: &Block) -> Option<Day> {
        block.pieces.iter().map(|piece| self.day_of(*piece)).collect::<Option<Vec<Day>>>()?.into_iter().max()
    }

    /// Whether somebody has a rhythm day.
    pub(super) fn on_rhythm(&self, piece: usize, day: Day) -> bool {
        let sides = self.pieces.get(piece).map_or(&[][..], |piece| piece.sides.as_slice());
        sides.iter().all(|(performer, _)| self.lane(*performer).is_rhythm_day(day))
    }

    /// Pieces that share a visit.
    pub(super) fn visit(&self, performer: Performer, day: Day) -> Vec<usize> {
        let there = |piece: &Piece| piece.day == Some(day) && piece.sides.iter().any(|(who, _)| *who == performer);
        self.pieces.iter().enumerate().filter(|(_, piece)| there(piece)).map(|(index, _)| index).collect()
    }

    /// How many visits lie on rhythm days.
    pub(super) fn visits_on_rhythm(&self) -> u32 {
        self.technician.visits_on_rhythm() + self.owner.visits_on_rhythm()
    }

    /// The days of a performer's visits, in order.
    pub(super) fn visit_days(&self, performer: Performer) -> Vec<Day> {
        self.lane(performer).visit_days()
    }

    /// Why a piece that is not placed cannot lie on one of its allowed days; a missing safety net is named last.
    pub(super) fn blocker(&self, piece: usize, day: Day, money: Money) -> Option<Blocker> {
        let piece = self.pieces.get(piece)?;
        let block = self.blocks.get(piece.block)?;
        if !self.keeps_order(piece, block, day) || !self.keeps_distance(piece.block, block, day) {
            return Some(Blocker::Order);
        }
        if !piece.sides.iter().all(|(performer, minutes)| self.lane(*performer).has_room(day, *minutes)) {
            return Some(Blocker::Visit);
        }
        let affordable = || piece.sides.iter().all(|(performer, min)| self.lane(*performer).can_afford(day, *min));
        if money == Money::Kept && !affordable() {
            return Some(Blocker::Budget);
        }
        block.nets.iter().find(|net| !self.is_served(net, day)).map(|net| Blocker::Net(net.task))
    }

    fn keeps_order(&self, piece: &Piece, block: &Block, day: Day) -> bool {
        let parts_in_order = block.pieces.iter().filter_map(|index| self.pieces.get(*index)).all(|part| {
            match (part.number.cmp(&piece.number), part.day) {
                (std::cmp::Ordering::Less, there) => there.is_some_and(|there| there <= day),
                (std::cmp::Ordering::Greater, there) => there.is_none_or(|there| day <= there),
                (std::cmp::Ordering::Equal, _) => true,
            }
        });
        let last = block.pieces.last().and_then(|index| self.pieces.get(*index));
        let is_last = last.is_some_and(|last| last.number == piece.number);
        let after_all = || {
            let earlier = block.earlier.iter().filter_map(|index| self.blocks.get(*index));
            earlier.filter_map(|block| self.last_day(block)).all(|there| there <= day)
        };
        let before_all = || {
            let later = block.later.iter().filter_map(|index| self.blocks.get(*index));
            later.flat_map(|block| &block.pieces).filter_map(|piece| self.day_of(*piece)).all(|there| day <= there)
        };
        parts_in_order && after_all() && (!is_last || before_all())
    }

    fn last_day(&self, block: &Block) -> Option<Day> {
        block.pieces.last().and_then(|piece| self.day_of(*piece))
    }

    /// Slots of one task lie in order, half an interval apart.
    fn keeps_distance(&self, own: usize, block: &Block, day: Day) -> bool {
        let (Some(interval), Some(task)) = (block.interval, self.tasks.get(block.task)) else { return true };
        let interval = i64::from(interval);
        let apart = |slot: u32, there: Day| {
            let distance = if slot < block.slot { i64::from(day) - i64::from(there) } else { i64::from(there - day) };
            slot == block.slot || distance * 2 >= interval
        };
        let others = task.blocks.iter().filter(|index| **index != own).filter_map(|index| self.blocks.get(*index));
        let placed = others.filter(|other| other.interval.is_some()).all(|other| {
            let mut days = other.pieces.iter().filter_map(|piece| self.day_of(*piece));
            days.all(|there| apart(other.slot, there))
        });
        placed
            && task
                .done
                .iter()
                .filter(|(slot, _)| *slot < super::slots::FIRST_DATED_SLOT)
                .all(|(slot, there)| apart(*slot, *there))
    }

    /// Whether a safety net is in place for work on a day.
    pub(super) fn is_served(&self, net: &Net, day: Day) -> bool {
        let Some(task) = self.tasks.get(net.task) else { return false };
        let in_time = |there: Day| there <= day && net.lead.is_none_or(|lead| day.saturating_sub(there) <= lead);
        task.served.iter().any(|there| in_time(*there))
            || task
                .blocks
                .iter()
                .filter_map(|block| self.blocks.get(*block))
                .any(|block| self.finished(block).is_some_and(in_time))
    }

    /// Whether some placed work lacks the safety net that a task is meant to be.
    pub(super) fn strands(&self, task: usize) -> bool {
        let Some(net) = self.tasks.get(task) else { return false };
        net.dependents.iter().filter_map(|block| self.blocks.get(*block)).any(|block| {
            let mut days = block.pieces.iter().filter_map(|piece| self.day_of(*piece));
            days.any(|day| block.nets.iter().any(|net| net.task == task && !self.is_served(net, day)))
        })
    }

    /// What it would cost to put a piece on a day.
    pub(super) fn bid(&self, piece: usize, day: Day) -> Bid {
        let mut bid = Bid { excess_min: 0, cost: 0.0 };
        let Some(piece) = self.pieces.get(piece) else { return bid };
        let weights = self.instance.weights;
        for (performer, minutes) in &piece.sides {
            let lane = self.lane(*performer);
            bid.excess_min += lane.added_excess(day, *minutes);
            bid.cost += self.deviation(piece, day) + weights.peak * f64::from(lane.added_peak(day, *minutes));
            if lane.opens_visit(day) {
                bid.cost += self.visit_cost(lane, day);
            }
        }
        bid
    }

    fn visit_cost(&self, lane: &Lane, day: Day) -> f64 {
        let weights = self.instance.weights;
        if lane.is_rhythm_day(day) { weights.visit_on_rhythm } else { weights.visit_off_rhythm }
    }

    fn deviation(&self, piece: &Piece, day: Day) -> f64 {
        self.instance.weights.deviation * squared_deviation(piece.target, self.date(day), piece.tolerance)
    }

    /// Puts a piece on a day; it is lifted first if it lies on another.
    pub(super) fn put(&mut self, piece: usize, day: Day) {
        self.change(piece, Some(day), true);
    }

    /// Takes a piece off its day.
    pub(super) fn lift(&mut self, piece: usize) {
        self.change(piece, None, true);
    }

    fn change(&mut self, index: usize, day: Option<Day>, logged: bool) {
        let Some(piece) = self.pieces.get(index) else { return };
        let before = piece.day;
        if before == day {
            return;
        }
        let sides = piece.sides.clone();
        let value = match self.blocks.get(piece.block) {
            Some(block) if block.pieces.last() == Some(&index) => block.value,
            _ => 0.0,
        };
        for (performer, minutes) in sides {
            if let Some(there) = before {
                self.deviation -= self.pieces.get(index).map_or(0.0, |piece| self.deviation(piece, there));
                self.lane_mut(performer).remove(there, minutes);
                if self.lane(performer).opens_visit(there) {
                    self.visits -= self.visit_cost(self.lane(performer), there);
                }
            }
            if let Some(there) = day {
                self.deviation += self.pieces.get(index).map_or(0.0, |piece| self.deviation(piece, there));
                if self.lane(performer).opens_visit(there) {
                    self.visits += self.visit_cost(self.lane(performer), there);
                }
                self.lane_mut(performer).add(there, minutes);
            }
        }
        match (before, day) {
            (None, Some(_)) => self.undone -= value,
            (Some(_), None) => self.undone += value,
            _ => {}
        }
        if let Some(piece) = self.pieces.get_mut(index) {
            piece.day = day;
        }
        if logged {
            self.log.push((index, before));
        }
    }

    fn lane_mut(&mut self, performer: Performer) -> &mut Lane {
        match performer {
            Performer::Technician => &mut self.technician,
            Performer::Owner => &mut self.owner,
        }
    }

    /// A point to which changes can be taken back.
    pub(super) fn mark(&self) -> usize {
        self.log.len()
    }

    pub(super) fn roll_back(&mut self, mark: usize) {
        while self.log.len() > mark {
            let Some((piece, day)) = self.log.pop() else { return };
            self.change(piece, day, false);
        }
    }

    /// Minutes over the budget, over all months and both performers.
    pub(super) fn excess(&self) -> u32 {
        self.technician.excess() + self.owner.excess()
    }

    /// The objective of the plan as it stands.
    pub(super) fn total(&self) -> f64 {
        let peak = f64::from(self.technician.peak()) + f64::from(self.owner.peak());
        self.undone + self.visits + self.deviation + self.instance.weights.peak * peak
    }

    /// Both in one: what the plan costs now.
    pub(super) fn standing(&self) -> Bid {
        Bid { excess_min: self.excess(), cost: self.total() }
    }

    /// Minutes over the budget by performer and month.
    pub(super) fn over_budget(&self) -> BTreeMap<(Performer, Month), u32> {
        let mut over = BTreeMap::new();
        for performer in Performer::ALL {
            let lane = self.lane(performer);
            let months = self.instance.calendar(performer).month_budget_min.keys();
            over.extend(months.zip(lane.excess_by_month()).map(|(month, excess)| ((performer, *month), excess)));
        }
        over
    }
}
