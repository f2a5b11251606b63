//! The search for a better plan: small parts of it are taken out and put back another way, over and over.
//!
//! A lawful plan enters, a lawful plan leaves. Each step makes room for one slot, moves one, closes a visit or moves
//! a whole one; what has to give way is put on its cheapest other day or left out, and minutes that became free are given
//! to the most worthwhile work that is left out. The step is kept if the objective does not become worse by more than a
//! patience that shrinks to nothing (annealing). Pinned pieces and mandatory slots are never left out.
//!
//! The generator of chance has a fixed seed and whole numbers, costs are whole numbers, and the length of the search is
//! counted in looked-at days, so the same instance gives the same plan everywhere.

use rand_core::Rng;
use rand_pcg::Pcg32;

use super::board::{Blocker, Board, Cost, Day, MINUTE, Money};
use super::placing::best_day;
use crate::sorted;

/// How many days are looked at for each slot that could move or be placed, so that time grows with the plan; and how many
/// more for each as long as the plan is small, where there is time to be thorough.
const LOOKS_FOR_EACH: u64 = 400;
const MORE_LOOKS_FOR_EACH: u64 = 4000;
const MOST_MORE_LOOKS: u64 = 300_000;
/// Small plans are searched several times, the best one counts: this many days are looked at in all, so many times at most.
const LOOKS_OF_ALL: u64 = 1_100_000;
const MOST_SEARCHES: u64 = 12;
/// By how much a step may be worse at first, on average.
const FIRST_PATIENCE: Cost = 24 * MINUTE;
/// Patience shrinks by a 256th so many times this often: to about a 300th in the end.
const STAGES: u64 = 64;
const SHRINK: Cost = 234;

/// The same seed for ever: another one would give everybody another plan.
const SEED: u64 = 20_270_101;

/// How many days one search looks at for so many slots.
fn looks(slots: usize) -> u64 {
    let slots = u64::try_from(slots).unwrap_or(u64::MAX);
    let more = MORE_LOOKS_FOR_EACH.saturating_mul(slots).min(MOST_MORE_LOOKS);
    LOOKS_FOR_EACH.saturating_mul(slots).saturating_add(more)
}

/// How many searches there is time for, each with its own chance.
pub(super) fn searches(slots: usize) -> u64 {
    (LOOKS_OF_ALL / looks(slots).max(1)).clamp(1, MOST_SEARCHES)
}

/// Improves a plan.
///
/// `order` are all slots that may be placed, moved or left out, the most worthwhile first.
pub(super) fn search(board: &mut Board, order: &[usize], chance: u64) {
    if order.is_empty() {
        return;
    }
    let candidates = candidates(board, order);
    let looks = looks(order.len());
    let mut search = Search {
        board,
        order,
        candidates,
        chance: Pcg32::new(SEED, chance),
        waits: waits(),
        looked: 0,
        out: Vec::new(),
        months: Vec::new(),
        closed: None,
    };
    let mut patience = FIRST_PATIENCE;
    for stage in 1..=STAGES {
        while search.looked < looks * stage / STAGES {
            search.step(patience);
        }
        patience = patience * SHRINK / 256;
        search.board.settle();
    }
}

/// Optional slots by each month in which they have days, the most worthwhile first.
fn candidates(board: &Board, order: &[usize]) -> Vec<Vec<usize>> {
    let mut candidates: Vec<Vec<usize>> = vec![Vec::new(); board.month_count()];
    for number in order {
        let Some(block) = board.blocks.get(*number) else { continue };
        for choice in block.pieces().filter_map(|piece| board.pieces.get(piece)).flat_map(|piece| &piece.choices) {
            if let Some(month) = candidates.get_mut(board.place(choice.day).month)
                && month.last() != Some(number)
            {
                month.push(*number);
            }
        }
    }
    candidates
}

/// Waiting times of an exponential distribution with mean 1, each 1/256 as likely, in units of 1/65,536.
fn waits() -> Vec<Cost> {
    (0..256_u32)
        .map(|step| {
            let share = (f64::from(step) + 0.5) / 256.0;
            super::board::cost_of(-libm::log(share))
        })
        .collect()
}

struct Search<'b, 'a> {
    board: &'b mut Board<'a>,
    order: &'b [usize],
    candidates: Vec<Vec<usize>>,
    chance: Pcg32,
    waits: Vec<Cost>,
    /// How many days were looked at.
    looked: u64,
    /// Blocks that were taken out in this step.
    out: Vec<usize>,
    /// Months in which minutes became free in this step.
    months: Vec<usize>,
    /// The visit that is being closed: it is not opened again.
    closed: Option<(usize, Day)>,
}

impl Search<'_, '_> {
    fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count).unwrap_or(0);
        usize::try_from((u64::from(self.chance.next_u32()) * count) >> 32).unwrap_or(0)
    }

    /// True once in so many times.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn step(&mut self, patience: Cost) {
        self.looked += 8;
        let (mark, before) = (self.board.mark(), self.board.total());
        self.out.clear();
        self.months.clear();
        self.closed = None;
        let at = self.below(self.order.len());
        let Some(block) = self.order.get(at).copied() else { return };
        let carried_out = self.change(block) && self.settle_the_rest(mark);
        let wait = self.below(256);
        let allowed = self.waits.get(wait).map_or(0, |wait| (patience / 256) * (*wait / 256));
        if !carried_out || self.board.total() - before > allowed {
            self.board.roll_back(mark);
        }
    }

    /// One change of the plan around a block.
    fn change(&mut self, block: usize) -> bool {
        let Some(first) = self.board.blocks.get(block).map(|block| block.pieces.0) else { return false };
        match self.board.day_of(first) {
            None if self.once_in(8) => self.rebuild_month(block),
            None => self.insert(block),
            Some(day) => match self.below(16) {
                0 | 1 => self.close_visit(first, day, false),
                2 | 3 => self.close_visit(first, day, true),
                4 => self.rebuild_month(block),
                5 if self.may_be_left_out(block) => self.take_out(block),
                _ => self.shift(block),
            },
        }
    }

    fn may_be_left_out(&self, block: usize) -> bool {
        self.board.blocks.get(block).is_some_and(|block| !block.mandatory)
    }

    /// Puts a block into the plan, whatever optional work has to give way.
    fn insert(&mut self, block: usize) -> bool {
        let Some(pieces) = self.board.blocks.get(block).map(|block| block.pieces()) else { return false };
        let mut from = 0;
        for piece in pieces {
            let Some(day) = self.tempting_day(piece, from, None) else { return false };
            if !self.make_way(block, piece, day) {
                return false;
            }
            self.board.put(piece, day);
            from = day;
        }
        true
    }

    /// Moves a piece of a block to another day, whatever optional work has to give way there.
    fn shift(&mut self, block: usize) -> bool {
        let Some(pieces) = self.board.blocks.get(block).map(|block| block.pieces()) else { return false };
        let piece = pieces.start + self.below(pieces.len());
        let Some(from) = self.board.day_of(piece) else { return false };
        self.lift(piece);
        let Some(day) = self.tempting_day(piece, 0, Some(from)) else { return false };
        if !self.make_way(block, piece, day) {
            return false;
        }
        self.board.put(piece, day);
        true
    }

    fn lift(&mut self, piece: usize) {
        if let Some(day) = self.board.day_of(piece) {
            let month = self.board.place(day).month;
            if !self.months.contains(&month) {
                self.months.push(month);
            }
            self.board.lift(piece);
        }
    }

    /// Takes a block out of the plan.
    fn take_out(&mut self, block: usize) -> bool {
        let Some(pieces) = self.board.blocks.get(block).map(|block| block.pieces()) else { return false };
        for piece in pieces.rev() {
            self.lift(piece);
        }
        true
    }

    /// Clears a month of one of those whom a block needs, and builds it again around the block on a day drawn by chance.
    fn rebuild_month(&mut self, block: usize) -> bool {
        let Some(first) = self.board.blocks.get(block).and_then(|block| block.single()) else { return false };
        let Some(piece) = self.board.pieces.get(first) else { return false };
        let (count, minutes) = (piece.choices.len(), piece.minutes);
        let at = self.below(count);
        let Some(day) = self.board.pieces.get(first).and_then(|piece| piece.choices.get(at)).map(|choice| choice.day)
        else {
            return false;
        };
        let lane = match minutes {
            [Some(_), Some(_)] => self.below(2),
            [Some(_), None] => 0,
            _ => 1,
        };
        self.lift(first);
        let month = self.board.place(day).month;
        let mut there: Vec<usize> = self.board.in_month(month).to_vec();
        sorted::sort(&mut there);
        for number in there {
            let Some(piece) = self.board.pieces.get(number).filter(|piece| piece.needs(lane)) else { continue };
            let other = piece.block;
            if self.may_be_left_out(other) && !self.board.is_pinned(other) && !self.out.contains(&other) {
                self.out.push(other);
                self.take_out(other);
            }
        }
        if !self.board.allows_in_order(first, day) || !self.make_way(block, first, day) {
            return false;
        }
        self.board.put(first, day);
        true
    }

    /// A day for a piece that order and safety nets allow, whether there are minutes for it or not: mostly the
    /// cheapest, but each one may be overlooked.
    fn tempting_day(&mut self, number: usize, from: Day, not: Option<Day>) -> Option<Day> {
        let seldom = self.chance.next_u32();
        let piece = self.board.pieces.get(number)?;
        let mut best: Option<(Cost, Day)> = None;
        let mut looked = 0;
        let mut dice = seldom;
        for choice in piece.choices.iter().filter(|choice| choice.day >= from && Some(choice.day) != not) {
            looked += 1;
            if best.is_some_and(|(least, _)| choice.deviation >= least) {
                continue;
            }
            dice = dice.wrapping_mul(747_796_405).wrapping_add(2_891_336_453);
            let cost = self.board.bid(piece, *choice).cost;
            if best.is_none_or(|(least, _)| cost < least)
                && dice >> 30 != 0
                && self.board.allows_in_order(number, choice.day)
            {
                best = Some((cost, choice.day));
            }
        }
        self.looked += looked;
        best.map(|(_, day)| day)
    }

    /// Takes optional work out of a visit and a month until a piece fits on a day.
    fn make_way(&mut self, own: usize, piece: usize, day: Day) -> bool {
        loop {
            self.looked += 1;
            let (lane, in_visit) = match self.board.blocker(piece, day, Money::Kept) {
                None => return true,
                Some(Blocker::Visit(lane)) => (lane, true),
                Some(Blocker::Budget(lane)) => (lane, false),
                Some(Blocker::Order | Blocker::Net(_)) => return false,
            };
            let Some(victim) = self.victim(own, lane, day, in_visit) else { return false };
            self.out.push(victim);
            self.take_out(victim);
        }
    }

    /// Optional work of a performer in a month, or in a visit: of three drawn by chance that which is worth least.
    fn victim(&mut self, own: usize, lane: usize, day: Day, in_visit: bool) -> Option<usize> {
        let month = self.board.place(day).month;
        let count = self.board.in_month(month).len();
        let first = self.below(count.max(1));
        let mut worst: Option<(Cost, usize)> = None;
        let mut seen = 0;
        for place in 0..count {
            let at = if first + place < count { first + place } else { first + place - count };
            let Some(number) = self.board.in_month(month).get(at).copied() else { continue };
            let Some(piece) = self.board.pieces.get(number) else { continue };
            let shares = piece.needs(lane) && (!in_visit || piece.day == Some(day));
            if !shares || piece.block == own {
                continue;
            }
            let Some(block) = self.board.blocks.get(piece.block) else { continue };
            if block.mandatory || self.board.is_pinned(piece.block) {
                continue;
            }
            if worst.is_none_or(|(least, _)| block.worth() < least) {
                worst = Some((block.worth(), piece.block));
            }
            seen += 1;
            if seen == 3 {
                break;
            }
        }
        self.looked += 2;
        worst.map(|(_, block)| block)
    }

    /// Takes all pieces out of a visit; they go to one near day, or each to its own, or nowhere.
    fn close_visit(&mut self, piece: usize, day: Day, together: bool) -> bool {
        let halves = self.board.pieces.get(piece).map(|piece| piece.minutes).unwrap_or_default();
        let lane = match halves {
            [Some(_), Some(_)] => self.below(2),
            [Some(_), None] => 0,
            _ => 1,
        };
        let mut visit = self.board.visit(lane, day);
        if visit.iter().any(|piece| self.board.pieces.get(*piece).is_none_or(|piece| piece.pinned)) {
            return false;
        }
        sorted::sort(&mut visit);
        let other = together.then(|| self.another_day(piece, day)).flatten();
        if together && other.is_none() {
            return false;
        }
        for piece in visit.iter().rev() {
            self.lift(*piece);
        }
        self.closed = Some((lane, day));
        for piece in visit {
            let Some(block) = self.board.pieces.get(piece).map(|piece| piece.block) else { continue };
            let fits = |board: &Board, day: Day| {
                board.pieces.get(piece).is_some_and(|own| {
                    own.choices.binary_search_by_key(&day, |choice| choice.day).is_ok()
                        && board.allows(piece, own, day, Money::Kept)
                })
            };
            match other.filter(|day| fits(self.board, *day)) {
                Some(day) => self.board.put(piece, day),
                None => {
                    if !self.out.contains(&block) {
                        self.out.push(block);
                    }
                }
            }
        }
        true
    }

    /// One of the days of a piece, mostly near by.
    fn another_day(&mut self, piece: usize, day: Day) -> Option<Day> {
        let choices = self.board.pieces.get(piece).map(|piece| piece.choices.len())?;
        let here = self.board.pieces.get(piece)?.choices.binary_search_by_key(&day, |choice| choice.day).ok()?;
        let step = self.below(8);
        let at = if step < 4 { here.checked_sub(step + 1)? } else { here + step - 3 };
        let at = at.min(choices.saturating_sub(1));
        let choice = self.board.pieces.get(piece)?.choices.get(at)?;
        (choice.day != day).then_some(choice.day)
    }

    /// Puts what was taken out back, fills what became free, and says whether the plan is lawful again.
    fn settle_the_rest(&mut self, mark: usize) -> bool {
        let mut out = std::mem::take(&mut self.out);
        self.leave_out_the_stranded(mark, &mut out);
        let worth = |board: &Board, block: &usize| {
            board.blocks.get(*block).map_or((true, 0), |block| (!block.mandatory, -block.worth()))
        };
        sorted::sort_by(&mut out, |one, other| {
            worth(self.board, one).cmp(&worth(self.board, other)).then(one.cmp(other))
        });
        let mut lawful = true;
        for block in &out {
            let placed = self.put_back(*block);
            lawful &= placed || self.may_be_left_out(*block);
        }
        self.out = out;
        if !lawful {
            return false;
        }
        let months = std::mem::take(&mut self.months);
        for month in &months {
            self.fill(*month);
        }
        self.months = months;
        self.nets_hold(mark)
    }

    /// Takes out what lost its safety net.
    fn leave_out_the_stranded(&mut self, mark: usize, out: &mut Vec<usize>) {
        let mut tasks: Vec<usize> = Vec::new();
        for (piece, _) in self.board.changed_since(mark).iter().filter(|(_, before)| before.is_some()) {
            let Some(block) = self.board.block_of(*piece) else { continue };
            let guards = self.board.tasks.get(block.task).is_some_and(|task| !task.dependents.is_empty());
            if guards && !tasks.contains(&block.task) {
                tasks.push(block.task);
            }
        }
        while let Some(task) = tasks.pop() {
            while let Some(block) = self.board.stranded(task) {
                self.looked += 8;
                if self.board.is_pinned(block) || !self.may_be_left_out(block) {
                    break;
                }
                self.take_out(block);
                out.push(block);
                if let Some(block) = self.board.blocks.get(block)
                    && self.board.tasks.get(block.task).is_some_and(|task| !task.dependents.is_empty())
                {
                    tasks.push(block.task);
                }
            }
        }
    }

    /// Whether everything that changed, and what hangs on it, still has its safety nets.
    fn nets_hold(&self, mark: usize) -> bool {
        let mut checked: Vec<usize> = Vec::new();
        for (piece, _) in self.board.changed_since(mark).iter().filter(|(_, before)| before.is_some()) {
            let Some(block) = self.board.block_of(*piece) else { continue };
            if checked.contains(&block.task) {
                continue;
            }
            checked.push(block.task);
            if self.board.strands(block.task) {
                return false;
            }
        }
        true
    }

    /// Puts what is missing of a block on the cheapest days, if that is worth it or must be. If it cannot be, all of the
    /// block is left out.
    fn put_back(&mut self, number: usize) -> bool {
        let Some(block) = self.board.blocks.get(number) else { return false };
        let (value, must, single, pieces) = (block.value, block.mandatory, block.single().is_some(), block.pieces());
        let (mark, before) = (self.board.mark(), self.board.total());
        let whole = pieces.clone().all(|piece| self.board.day_of(piece).is_none());
        let mut placed = true;
        for at in pieces {
            let Some(piece) = self.board.pieces.get(at).filter(|piece| piece.day.is_none()) else { continue };
            self.looked += piece.choices.len() as u64;
            let day = best_day(self.board, at, piece, Money::Kept, self.closed);
            match day.filter(|(bid, _)| must || !single || bid.cost < value) {
                Some((_, day)) => self.board.put(at, day),
                None => {
                    placed = false;
                    break;
                }
            }
        }
        placed &= must || single || !whole || self.board.total() < before;
        if !placed {
            self.board.roll_back(mark);
            if !whole {
                self.take_out(number);
            }
        }
        placed
    }

    /// Gives minutes that are left in a month to work that is left out.
    fn fill(&mut self, month: usize) {
        let count = self.candidates.get(month).map_or(0, Vec::len);
        let mut dice = self.chance.next_u32();
        for at in 0..count {
            let Some(number) = self.candidates.get(month).and_then(|blocks| blocks.get(at)).copied() else { continue };
            let Some(block) = self.board.blocks.get(number) else { continue };
            dice = dice.wrapping_mul(747_796_405).wrapping_add(2_891_336_453);
            if block.is_placed() || !self.board.has_slack(block, month) || dice >> 29 == 0 {
                continue;
            }
            if self.board.day_of(block.pieces.0).is_none() {
                self.put_back(number);
            }
        }
        self.looked += count as u64 / 4;
    }
}
