//! A plan under construction: what lies on which day, what that costs, and why a day is not possible.
//!
//! Days are counted from the first day of the plan, so that looking one up is an index. A *piece* is one part of a slot
//! with all its halves: what stands on one day. A *block* is a whole slot: its pieces in order. Every change is written
//! to a log and can be taken back; each costs a few additions, and so does knowing the objective afterwards.
//!
//! Costs are whole numbers, so that sums do not depend on the order in which they were made.

mod lane;
mod rules;
mod setup;

use chrono::NaiveDate;

use lane::Lane;

use super::days::{Month, plus};
use super::instance::{Instance, OccurrenceId, Performer, TaskKey};
use crate::sorted::{SortedMap, SortedSet};

pub(super) use rules::Blocker;

/// Days since the first day of the plan; negative for what was done before.
pub(super) type Day = i32;

/// Minutes in small parts: [`MINUTE`] of them are one.
pub(super) type Cost = i64;

/// One minute of cost.
pub(super) const MINUTE: Cost = 1 << 16;

/// More than any plan is worth, and little enough for sums of many.
const LARGEST_MINUTES: f64 = 1e9;

/// Minutes as a cost. What is no number costs nothing, what is too large is cut.
pub(super) fn cost_of(minutes: f64) -> Cost {
    let cut = if minutes.is_finite() { minutes.clamp(0.0, LARGEST_MINUTES) } else { 0.0 };
    #[allow(clippy::cast_possible_truncation, reason = "cut to a range that fits")]
    let cost = (cut * MINUTE as f64 + 0.5) as Cost;
    cost
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Bid {
    pub(super) excess_min: u32,
    pub(super) cost: Cost,
}

impl Bid {
    #[inline(always)]
    fn add(&mut self, other: Bid) {
        self.excess_min += other.excess_min;
        self.cost += other.cost;
    }
}

/// A day with its month, both as places in rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) day: usize,
    pub(super) month: usize,
}

/// A day on which a piece may lie, whatever else is planned.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    pub(super) day: Day,
    /// What being off the target costs there.
    pub(super) deviation: Cost,
}

pub(super) struct Piece {
    pub(super) block: usize,
    pub(super) day: Option<Day>,
    /// The days on which it may lie, in order.
    pub(super) choices: Vec<Choice>,
    pub(super) ids: Vec<OccurrenceId>,
    /// Minutes of the technician's half and of the owner's.
    pub(super) minutes: [Option<u32>; 2],
    /// Whether it stays where it lies.
    pub(super) pinned: bool,
    /// The day it had in an earlier plan.
    pub(super) wanted: Option<Day>,
}

impl Piece {
    /// Whether a performer is needed for it.
    pub(super) fn needs(&self, lane: usize) -> bool {
        self.minutes.get(lane).is_some_and(Option::is_some)
    }
}

pub(super) struct Net {
    pub(super) task: usize,
    pub(super) lead: Option<Day>,
}

pub(super) struct Block {
    pub(super) task: usize,
    /// The first of its pieces and the one behind the last.
    pub(super) pieces: (usize, usize),
    pub(super) mandatory: bool,
    pub(super) value: Cost,
    pub(super) minutes: u32,
    /// The day it is meant for.
    pub(super) target: Day,
    pub(super) nets: Vec<Net>,
    /// Days between two slots of the task; `None` for dated facts.
    interval: Option<Day>,
    /// Whether it was left out on purpose, and is placed only if it is needed.
    pub(super) stays_out: bool,
    /// How many of its pieces have no day.
    open: usize,
    /// Blocks of the task that may come too near, with twice the days that must lie between: those before, those behind.
    before: Vec<(usize, Day)>,
    behind: Vec<(usize, Day)>,
    /// Blocks that come before it, and after it, where both are placed and their days can clash.
    earlier: Vec<usize>,
    later: Vec<usize>,
}

impl Block {
    /// Blocks that come before it or after it, where both are placed and their days can clash.
    pub(super) fn bound(&self) -> impl Iterator<Item = usize> {
        self.earlier.iter().chain(&self.later).copied()
    }

    /// The numbers of its pieces, in order.
    #[inline(always)]
    pub(super) fn pieces(&self) -> std::ops::Range<usize> {
        self.pieces.0..self.pieces.1
    }

    /// Its only piece, if it is done in one go.
    pub(super) fn single(&self) -> Option<usize> {
        (self.pieces.1 == self.pieces.0 + 1).then_some(self.pieces.0)
    }

    #[inline(always)]
    pub(super) fn is_placed(&self) -> bool {
        self.open == 0
    }

    /// Risk removed per minute of work.
    pub(super) fn worth(&self) -> Cost {
        self.value / Cost::from(self.minutes.max(1))
    }
}

#[derive(Default)]
pub(super) struct Task {
    pub(super) blocks: Vec<usize>,
    /// Completions of whole slots, which serve as safety nets.
    served: Vec<Day>,
    /// Its slots that are placed as a whole, each with its last day; kept where something needs the task as a net.
    finished: Vec<(usize, Day)>,
    /// Blocks that need it as a safety net.
    pub(super) dependents: Vec<usize>,
}

pub(super) struct Board<'a> {
    /// Whether mandatory work may move although budgets break elsewhere.
    pub(super) duty_may_move: bool,
    /// Whether mandatory work stays where it is, because it breaks budgets or some of it is missing.
    pub(super) duty_is_held: bool,
    pub(super) instance: &'a Instance,
    pub(super) pieces: Vec<Piece>,
    pub(super) blocks: Vec<Block>,
    pub(super) tasks: Vec<Task>,
    pub(super) task_keys: Vec<&'a TaskKey>,
    start: NaiveDate,
    lanes: [Lane; 2],
    /// The month of each day, as a place in the row of months.
    months: Vec<usize>,
    /// What is placed in each month, in order.
    in_month: Vec<Vec<usize>>,
    log: Vec<(usize, Option<Day>)>,
    /// All of the objective but the fullest months.
    running: Cost,
    peak_weight: Cost,
}

#[inline(always)]
pub(super) fn index(day: Day) -> usize {
    usize::try_from(day).unwrap_or(usize::MAX)
}

/// The place of a performer in rows of two.
pub(super) fn lane_of(performer: Performer) -> usize {
    match performer {
        Performer::Technician => 0,
        Performer::Owner => 1,
    }
}

impl<'a> Board<'a> {
    #[inline(always)]
    pub(super) fn block_of(&self, piece: usize) -> Option<&Block> {
        self.pieces.get(piece).and_then(|piece| self.blocks.get(piece.block))
    }

    #[inline(always)]
    pub(super) fn day_of(&self, piece: usize) -> Option<Day> {
        self.pieces.get(piece).and_then(|piece| piece.day)
    }

    pub(super) fn date(&self, day: Day) -> NaiveDate {
        plus(self.start, i64::from(day))
    }

    #[inline(always)]
    pub(super) fn place(&self, day: Day) -> Place {
        let day = index(day);
        Place { day, month: self.months.get(day).copied().unwrap_or(usize::MAX) }
    }

    /// How many months the plan has.
    pub(super) fn month_count(&self) -> usize {
        self.in_month.len()
    }

    /// What is placed in a month, in order.
    #[inline(always)]
    pub(super) fn in_month(&self, month: usize) -> &[usize] {
        self.in_month.get(month).map_or(&[], Vec::as_slice)
    }

    /// Pieces of a performer's visit, in order.
    pub(super) fn visit(&self, lane: usize, day: Day) -> Vec<usize> {
        let shares = |piece: &usize| {
            let piece = self.pieces.get(*piece);
            piece.is_some_and(|piece| piece.day == Some(day) && piece.needs(lane))
        };
        self.in_month(self.place(day).month).iter().copied().filter(shares).collect()
    }

    /// Whether somebody who is needed for a piece is over the budget in the month of a day.
    pub(super) fn is_over_budget(&self, piece: usize, day: Day) -> bool {
        let Some(piece) = self.pieces.get(piece) else { return false };
        let month = self.place(day).month;
        self.lanes.iter().zip(piece.minutes).any(|(lane, minutes)| minutes.is_some() && lane.is_over_budget(month))
    }

    /// Whether nobody who is needed for a piece has optional work in the month of a day.
    pub(super) fn only_mandatory_beside(&self, piece: usize, day: Day) -> bool {
        let Some(own) = self.pieces.get(piece) else { return false };
        let shares =
            |other: &Piece| own.minutes.iter().zip(other.minutes).any(|(own, other)| own.is_some() && other.is_some());
        let optional = |other: &usize| self.block_of(*other).is_some_and(|block| !block.mandatory);
        let there = self.in_month(self.place(day).month);
        !there.iter().any(|other| optional(other) && self.pieces.get(*other).is_some_and(shares))
    }

    /// Whether any piece of a block stays where it lies.
    pub(super) fn is_pinned(&self, block: usize) -> bool {
        let pieces = self.blocks.get(block).map_or(0..0, Block::pieces);
        self.pieces.get(pieces).into_iter().flatten().any(|piece| piece.pinned)
    }

    /// Keeps what is placed of a block where it lies.
    pub(super) fn pin(&mut self, block: usize) {
        let pieces = self.blocks.get(block).map_or(0..0, Block::pieces);
        let placed = self.pieces.get_mut(pieces).into_iter().flatten().filter(|piece| piece.day.is_some());
        placed.for_each(|piece| piece.pinned = true);
    }

    /// Leaves out what an earlier plan left out, whole slots of optional work.
    pub(super) fn leave_out(&mut self, left: &SortedSet<OccurrenceId>) {
        for block in &mut self.blocks {
            let mut ids = self.pieces.get(block.pieces()).into_iter().flatten().flat_map(|piece| &piece.ids);
            block.stays_out = !block.mandatory && ids.any(|id| left.contains(id));
        }
    }

    /// The number of a day in the plan.
    pub(super) fn day_number(&self, day: NaiveDate) -> Day {
        setup::day_number(self.start, day)
    }

    /// Whether a piece lies on a rhythm day of all who are needed for it.
    pub(super) fn on_rhythm(&self, piece: usize, day: Day) -> bool {
        let Some(piece) = self.pieces.get(piece) else { return false };
        let mut needed = self.lanes.iter().zip(piece.minutes).filter(|(_, minutes)| minutes.is_some());
        needed.all(|(lane, _)| lane.is_rhythm_day(index(day)))
    }

    /// What a visit on a rhythm day costs.
    pub(super) fn cost_on_rhythm(&self) -> Cost {
        cost_of(self.instance.weights.visit_on_rhythm)
    }

    /// How many visits lie on rhythm days.
    pub(super) fn visits_on_rhythm(&self) -> u32 {
        self.lanes.iter().map(Lane::visits_on_rhythm).sum()
    }

    /// Whether a piece would begin a new visit of a performer.
    #[inline(always)]
    pub(super) fn opens_visit(&self, lane: usize, day: Day) -> bool {
        self.lanes.get(lane).is_some_and(|lane| lane.opens_visit(self.place(day)))
    }

    /// Whether the minutes of a block may fit into what is left of a month. Set-up not counted.
    #[inline(always)]
    pub(super) fn has_slack(&self, block: &Block, month: usize) -> bool {
        let Some(piece) = self.pieces.get(block.pieces.0) else { return false };
        let mut sides = self.lanes.iter().zip(piece.minutes);
        sides.all(|(lane, minutes)| minutes.is_none_or(|minutes| minutes <= lane.slack(month)))
    }

    /// What it would cost to put a piece on a day, its value not counted.
    #[inline(always)]
    pub(super) fn bid(&self, piece: &Piece, choice: Choice) -> Bid {
        let place = self.place(choice.day);
        let [technician, owner] = &self.lanes;
        let [own, owners] = piece.minutes;
        let mut bid = Bid { excess_min: 0, cost: choice.deviation };
        if let Some(minutes) = own {
            bid.add(technician.bid(place, minutes, self.peak_weight));
        }
        if let Some(minutes) = owners {
            bid.add(owner.bid(place, minutes, self.peak_weight));
        }
        bid
    }

    /// Puts a piece on a day; it is lifted first if it lies on another.
    pub(super) fn put(&mut self, piece: usize, day: Day) {
        if let Some(before) = self.change(piece, Some(day)) {
            self.log.push((piece, before));
        }
    }

    /// Takes a piece off its day.
    pub(super) fn lift(&mut self, piece: usize) {
        if let Some(before) = self.change(piece, None) {
            self.log.push((piece, before));
        }
    }

    /// Gives a piece another day or none, and says where it lay, if that is a change.
    fn change(&mut self, number: usize, day: Option<Day>) -> Option<Option<Day>> {
        let piece = self.pieces.get_mut(number)?;
        let before = piece.day;
        if before == day {
            return None;
        }
        piece.day = day;
        let deviation_on = |day: Day| {
            let place = piece.choices.binary_search_by_key(&day, |choice| choice.day);
            place.ok().and_then(|place| piece.choices.get(place)).map_or(0, |choice| choice.deviation)
        };
        self.running += day.map_or(0, deviation_on) - before.map_or(0, deviation_on);
        let (minutes, own) = (piece.minutes, piece.block);
        let mut finish = None;
        if let Some(block) = self.blocks.get_mut(own) {
            let was_placed = block.is_placed();
            let value = if block.pieces.1 == number + 1 { block.value } else { 0 };
            match (before, day) {
                (None, Some(_)) => {
                    self.running -= value;
                    block.open = block.open.saturating_sub(1);
                }
                (Some(_), None) => {
                    self.running += value;
                    block.open += 1;
                }
                _ => {}
            }
            if was_placed || block.is_placed() {
                finish = Some((block.task, block.is_placed().then_some(block.pieces.1.saturating_sub(1))));
            }
        }
        if let Some((task, last)) = finish {
            let last = last.and_then(|last| self.day_of(last));
            if let Some(task) = self.tasks.get_mut(task).filter(|task| !task.dependents.is_empty()) {
                task.finished.retain(|(block, _)| *block != own);
                task.finished.extend(last.map(|day| (own, day)));
            }
        }
        if let Some(there) = before {
            let place = self.place(there);
            for (lane, minutes) in self.lanes.iter_mut().zip(minutes) {
                let Some(minutes) = minutes else { continue };
                lane.remove(place, minutes);
                if lane.opens_visit(place) {
                    self.running -= lane.visit_cost(place.day);
                }
            }
            if let Some(month) = self.in_month.get_mut(place.month)
                && let Ok(at) = month.binary_search(&number)
            {
                month.remove(at);
            }
        }
        if let Some(there) = day {
            let place = self.place(there);
            for (lane, minutes) in self.lanes.iter_mut().zip(minutes) {
                let Some(minutes) = minutes else { continue };
                if lane.opens_visit(place) {
                    self.running += lane.visit_cost(place.day);
                }
                lane.add(place, minutes);
            }
            if let Some(month) = self.in_month.get_mut(place.month)
                && let Err(at) = month.binary_search(&number)
            {
                month.insert(at, number);
            }
        }
        Some(before)
    }

    /// Takes all pieces of a block off their days.
    pub(super) fn lift_block(&mut self, block: usize) {
        let Some(pieces) = self.blocks.get(block).map(Block::pieces) else { return };
        for piece in pieces.rev() {
            self.lift(piece);
        }
    }

    /// A point to which changes can be taken back.
    pub(super) fn mark(&self) -> usize {
        self.log.len()
    }

    /// What was changed since a point, each with the day it had before.
    pub(super) fn changed_since(&self, mark: usize) -> &[(usize, Option<Day>)] {
        self.log.get(mark..).unwrap_or_default()
    }

    pub(super) fn roll_back(&mut self, mark: usize) {
        while self.log.len() > mark {
            let Some((piece, day)) = self.log.pop() else { return };
            self.change(piece, day);
        }
    }

    /// Forgets how the plan came about: nothing before this can be taken back.
    pub(super) fn settle(&mut self) {
        self.log.clear();
    }

    /// Minutes over the budget, over all months and both performers.
    pub(super) fn excess(&self) -> u32 {
        self.lanes.iter().map(Lane::excess).sum()
    }

    /// The objective of the plan as it stands.
    pub(super) fn total(&self) -> Cost {
        let peak: Cost = self.lanes.iter().map(|lane| Cost::from(lane.peak())).sum();
        self.running + self.peak_weight * peak
    }

    /// Both in one: what the plan costs now.
    pub(super) fn standing(&self) -> Bid {
        Bid { excess_min: self.excess(), cost: self.total() }
    }

    /// Minutes over the budget by performer and month.
    pub(super) fn over_budget(&self) -> SortedMap<(Performer, Month), u32> {
        let months = setup::months_of(self.instance);
        let mut over = SortedMap::new();
        for (performer, lane) in Performer::ALL.into_iter().zip(&self.lanes) {
            over.extend(
                months.iter().zip(lane.excess_by_month()).map(|(month, minutes)| ((performer, *month), minutes)),
            );
        }
        over
    }
}
