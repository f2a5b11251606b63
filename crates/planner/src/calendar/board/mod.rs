//! A plan under construction: what lies on which day, what that costs, and why a day is not possible.
//!
//! Days are counted from the first day of the plan, so that looking one up is an index. A *piece* is one part of a slot
//! with all its halves: what stands on one day. A *block* is a whole slot: its pieces in order. Every change is written
//! to a log and can be taken back.

mod lane;
mod setup;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use lane::{Lane, index};

use super::days::{Month, days_between, plus};
use super::instance::{Instance, OccurrenceId, Performer, TaskKey};
use super::objective::squared_deviation;
use super::slots::FIRST_DATED_SLOT;

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

impl Piece {
    fn has(&self, performer: Performer) -> bool {
        self.sides.iter().any(|(who, _)| *who == performer)
    }
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
    on_day: Vec<Vec<usize>>,
}

fn day_number(start: NaiveDate, day: NaiveDate) -> Day {
    Day::try_from(days_between(start, day)).unwrap_or(Day::MAX)
}

impl<'a> Board<'a> {
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
        let there = self.on_day.get(index(day)).into_iter().flatten().copied();
        there.filter(|piece| self.pieces.get(*piece).is_some_and(|piece| piece.has(performer))).collect()
    }

    /// Pieces that share the visits which another piece would have on a day.
    pub(super) fn visits_of(&self, piece: usize, day: Day) -> Vec<usize> {
        let Some(own) = self.pieces.get(piece) else { return Vec::new() };
        let shares = |other: &usize| {
            let other = self.pieces.get(*other);
            other.is_some_and(|other| own.sides.iter().any(|(performer, _)| other.has(*performer)))
        };
        self.on_day.get(index(day)).into_iter().flatten().copied().filter(shares).collect()
    }

    /// The days of the month in which a day lies, as far as they belong to the plan.
    pub(super) fn days_of_month(&self, day: Day) -> RangeInclusive<Day> {
        let month = Month::of(self.date(day));
        let first = day_number(self.start, month.first_day());
        first.max(0)..=day_number(self.start, month.last_day())
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
            && task.done.iter().filter(|(slot, _)| *slot < FIRST_DATED_SLOT).all(|(slot, there)| apart(*slot, *there))
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

    fn change(&mut self, place: usize, day: Option<Day>, logged: bool) {
        let Some(piece) = self.pieces.get(place) else { return };
        let before = piece.day;
        if before == day {
            return;
        }
        let sides = piece.sides.clone();
        let value = match self.blocks.get(piece.block) {
            Some(block) if block.pieces.last() == Some(&place) => block.value,
            _ => 0.0,
        };
        for (performer, minutes) in sides {
            if let Some(there) = before {
                self.deviation -= self.pieces.get(place).map_or(0.0, |piece| self.deviation(piece, there));
                self.lane_mut(performer).remove(there, minutes);
                if self.lane(performer).opens_visit(there) {
                    self.visits -= self.visit_cost(self.lane(performer), there);
                }
            }
            if let Some(there) = day {
                self.deviation += self.pieces.get(place).map_or(0.0, |piece| self.deviation(piece, there));
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
        if let Some(piece) = self.pieces.get_mut(place) {
            piece.day = day;
        }
        if let Some(there) = before.and_then(|there| self.on_day.get_mut(index(there))) {
            there.retain(|other| *other != place);
        }
        if let Some(there) = day.and_then(|there| self.on_day.get_mut(index(there))) {
            there.insert(there.partition_point(|other| *other < place), place);
        }
        if logged {
            self.log.push((place, before));
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
