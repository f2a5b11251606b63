//! Finding days for one slot: the cheapest lawful ones, with the safety nets that it lacks pulled towards it.

use std::ops::RangeInclusive;

use super::board::{Bid, Blocker, Board, Day, Money};
use crate::sorted;

/// How many days are tried, the cheapest first, when something else would have to be placed or moved for them; half as
/// many for what is pulled itself, and so on, so that a chain of prerequisites ends.
const DAYS_TRIED: usize = 8;
/// How many slots of a prerequisite are tried, those meant for the nearest days.
const SLOTS_TRIED: usize = 3;
/// How often in all something else is placed or moved for one slot: a bound on time, for tangled prerequisites.
const PATIENCE: u32 = 40;

/// All days of a plan.
const ANY_DAY: RangeInclusive<Day> = 0..=Day::MAX;

/// Places the whole of a slot, if it can be done, and says whether it was.
///
/// Takes the days with the least [`Bid`], the earliest of equally cheap ones. If only a safety net is missing, a slot of
/// that task is placed or moved to serve. Nothing changes if it cannot be done.
pub(super) fn place(board: &mut Board, block: usize, money: Money) -> bool {
    Placing { money, patience: PATIENCE, pulled: Vec::new() }.place(board, block, &ANY_DAY)
}

/// The same, but nothing else is placed or moved for it.
pub(super) fn place_alone(board: &mut Board, block: usize, money: Money) -> bool {
    Placing { money, patience: 0, pulled: Vec::new() }.place(board, block, &ANY_DAY)
}

struct Placing {
    money: Money,
    /// How often missing safety nets may still be pulled.
    patience: u32,
    /// Slots on the way, so that a circle of prerequisites ends.
    pulled: Vec<usize>,
}

impl Placing {
    fn place(&mut self, board: &mut Board, block: usize, within: &RangeInclusive<Day>) -> bool {
        let Some(pieces) = board.blocks.get(block).map(|block| block.pieces.clone()) else { return false };
        if pieces.iter().any(|piece| board.day_of(*piece).is_some()) {
            return false;
        }
        self.pulled.push(block);
        let placed = match pieces.as_slice() {
            [piece] => self.place_piece(board, *piece, within),
            chain => self.place_chain(board, chain, within),
        };
        self.pulled.pop();
        placed
    }

    fn place_piece(&mut self, board: &mut Board, piece: usize, within: &RangeInclusive<Day>) -> bool {
        let days = days_within(board, piece, within);
        let mut best: Option<(Bid, Day)> = None;
        let mut waiting: Vec<(Bid, Day)> = Vec::new();
        for day in days {
            match board.blocker(piece, day, self.money) {
                None => {
                    let bid = board.bid(piece, day);
                    if best.is_none_or(|(least, _)| bid.beats(least)) {
                        best = Some((bid, day));
                    }
                }
                Some(Blocker::Net(_)) => waiting.push((board.bid(piece, day), day)),
                Some(_) => {}
            }
        }
        if let Some((_, day)) = best {
            board.put(piece, day);
            return true;
        }
        sorted::sort_by(&mut waiting, |(one, first), (other, second)| {
            one.excess_min.cmp(&other.excess_min).then(one.cost.total_cmp(&other.cost)).then(first.cmp(second))
        });
        waiting.into_iter().take(self.days_tried()).any(|(_, day)| self.place_with_nets(board, piece, day))
    }

    fn days_tried(&self) -> usize {
        DAYS_TRIED >> self.pulled.len().saturating_sub(1)
    }

    /// Puts a piece on a day after pulling what it lacks.
    fn place_with_nets(&mut self, board: &mut Board, piece: usize, day: Day) -> bool {
        let Some(patience) = self.patience.checked_sub(1) else { return false };
        self.patience = patience;
        let mark = board.mark();
        if self.pull_nets(board, piece, day) && board.blocker(piece, day, self.money).is_none() {
            board.put(piece, day);
            return true;
        }
        board.roll_back(mark);
        false
    }

    fn pull_nets(&mut self, board: &mut Board, piece: usize, day: Day) -> bool {
        let nets = board.block_of(piece).map_or(&[][..], |block| block.nets.as_slice());
        let missing: Vec<(usize, Day)> = nets
            .iter()
            .filter(|net| !board.is_served(net, day))
            .map(|net| (net.task, net.lead.map_or(0, |lead| day.saturating_sub(lead).max(0))))
            .collect();
        missing.into_iter().all(|(task, first)| self.pull(board, task, &(first..=day)))
    }

    /// Gets a slot of a task into a range of days: one that is not placed yet, or else one that lies elsewhere.
    fn pull(&mut self, board: &mut Board, task: usize, within: &RangeInclusive<Day>) -> bool {
        let Some(task_blocks) = board.tasks.get(task).map(|task| task.blocks.clone()) else { return false };
        let mut candidates: Vec<(Day, usize)> = task_blocks
            .into_iter()
            .filter(|index| !self.pulled.contains(index) && reaches(board, *index, within))
            .filter_map(|index| Some((board.blocks.get(index)?, index)))
            .filter(|(block, _)| block.mandatory == (self.money == Money::Ignored))
            .map(|(block, index)| (block.target.saturating_sub(*within.end()).saturating_abs(), index))
            .collect();
        sorted::sort(&mut candidates);
        candidates.truncate(SLOTS_TRIED);
        for (_, index) in &candidates {
            if self.place(board, *index, within) {
                return true;
            }
        }
        let first_pull = self.pulled.len() == 1;
        first_pull && candidates.iter().any(|(_, index)| self.move_into(board, task, *index, within))
    }

    fn move_into(&mut self, board: &mut Board, task: usize, block: usize, within: &RangeInclusive<Day>) -> bool {
        let Some(pieces) = board.blocks.get(block).map(|block| block.pieces.clone()) else { return false };
        let [piece] = pieces.as_slice() else { return false };
        if board.day_of(*piece).is_none() {
            return false;
        }
        let mark = board.mark();
        board.lift(*piece);
        if self.place(board, block, within) && !board.strands(task) {
            return true;
        }
        board.roll_back(mark);
        false
    }

    /// Places parts in order, from each possible first day on; on rhythm days alone or on any, whichever is cheaper.
    fn place_chain(&mut self, board: &mut Board, chain: &[usize], within: &RangeInclusive<Day>) -> bool {
        let Some(first) = chain.first() else { return false };
        let starts: Vec<Day> = days_within(board, *first, within).collect();
        let mark = board.mark();
        let mut best: Option<(Bid, Vec<Day>)> = None;
        for only_on_rhythm in [true, false] {
            let mut tried: Option<Day> = None;
            for start in &starts {
                if tried.is_some_and(|tried| *start <= tried) {
                    continue;
                }
                let days = self.fit_chain(board, chain, *start..=*within.end(), only_on_rhythm, false);
                let standing = board.standing();
                board.roll_back(mark);
                let Some(days) = days else { break };
                tried = days.first().copied();
                if best.as_ref().is_none_or(|(least, _)| standing.beats(*least)) {
                    best = Some((standing, days));
                }
            }
        }
        if let Some((_, days)) = best {
            chain.iter().zip(days).for_each(|(piece, day)| board.put(*piece, day));
            return true;
        }
        for start in starts.iter().take(self.days_tried()) {
            if self.fit_chain(board, chain, *start..=*within.end(), false, true).is_some() {
                return true;
            }
            board.roll_back(mark);
        }
        false
    }

    /// Puts each part on the first lawful day after the part before it.
    fn fit_chain(
        &mut self,
        board: &mut Board,
        chain: &[usize],
        within: RangeInclusive<Day>,
        only_on_rhythm: bool,
        with_nets: bool,
    ) -> Option<Vec<Day>> {
        let mut from = *within.start();
        let mut days = Vec::with_capacity(chain.len());
        for piece in chain {
            let possible: Vec<Day> = days_within(board, *piece, &(from..=*within.end()))
                .filter(|day| !only_on_rhythm || board.on_rhythm(*piece, *day))
                .collect();
            let day = possible.into_iter().find(|day| match board.blocker(*piece, *day, self.money) {
                None => {
                    board.put(*piece, *day);
                    true
                }
                Some(Blocker::Net(_)) if with_nets => self.place_with_nets(board, *piece, *day),
                Some(_) => false,
            })?;
            days.push(day);
            from = day;
        }
        Some(days)
    }
}

/// Whether all parts of a slot have days within a range.
fn reaches(board: &Board, block: usize, within: &RangeInclusive<Day>) -> bool {
    let pieces = board.blocks.get(block).map_or(&[][..], |block| block.pieces.as_slice());
    let mut pieces = pieces.iter().filter_map(|piece| board.pieces.get(*piece));
    pieces.all(|piece| piece.allowed.iter().any(|day| within.contains(day)))
}

fn days_within(board: &Board, piece: usize, within: &RangeInclusive<Day>) -> impl Iterator<Item = Day> + use<> {
    let allowed = board.pieces.get(piece).map_or(&[][..], |piece| piece.allowed.as_slice());
    let days: Vec<Day> = allowed.iter().copied().filter(|day| within.contains(day)).collect();
    days.into_iter()
}
