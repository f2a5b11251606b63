//! Finding days for one slot: the cheapest lawful ones, with the safety nets that it lacks pulled towards it.

use std::ops::{Range, RangeInclusive};

use super::board::{Bid, Blocker, Board, Day, Money, Piece};
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
/// Takes the days with the least [`Bid`], of equally cheap ones the nearest to the day it had before, else the earliest.
/// If only a safety net is missing, a slot of that task is placed or moved to serve. Nothing changes if it cannot be done.
pub(super) fn place(board: &mut Board, block: usize, money: Money) -> bool {
    Placing { money, patience: PATIENCE, pulled: Vec::new() }.place(board, block, &ANY_DAY)
}

/// The same, but nothing else is placed or moved for it.
pub(super) fn place_alone(board: &mut Board, block: usize, money: Money) -> bool {
    Placing { money, patience: 0, pulled: Vec::new() }.place(board, block, &ANY_DAY)
}

/// Puts a piece on a day, with the safety nets that it lacks there. Nothing changes if that cannot be done.
pub(super) fn put_with_nets(board: &mut Board, piece: usize, day: Day, money: Money) -> bool {
    let Some(block) = board.pieces.get(piece).map(|piece| piece.block) else { return false };
    Placing { money, patience: PATIENCE, pulled: vec![block] }.place_with_nets(board, piece, day)
}

/// The cheapest day on which a piece that is not placed can lie as things are, and what it costs there. A closed visit
/// of a performer is not opened again.
pub(super) fn best_day(
    board: &Board,
    number: usize,
    piece: &Piece,
    money: Money,
    closed: Option<(usize, Day)>,
) -> Option<(Bid, Day)> {
    let mut best: Option<(Bid, Day)> = None;
    let opens_closed = |day: Day| {
        closed.is_some_and(|(lane, there)| day == there && piece.needs(lane) && board.opens_visit(lane, day))
    };
    for choice in &piece.choices {
        let hopeless = |(least, _): (Bid, Day)| choice.deviation > least.cost && least.excess_min == 0;
        if best.is_some_and(hopeless) || opens_closed(choice.day) {
            continue;
        }
        let bid = board.bid(piece, *choice);
        if is_better(piece, (bid, choice.day), best) && board.allows(number, piece, choice.day, money) {
            best = Some((bid, choice.day));
        }
    }
    best
}

/// Whether a day is cheaper than another, or as cheap and nearer to the day that the piece had before.
fn is_better(piece: &Piece, (bid, day): (Bid, Day), than: Option<(Bid, Day)>) -> bool {
    let off = |day: Day| piece.wanted.map_or(0, |wanted| (day - wanted).abs());
    than.is_none_or(|(least, other)| bid < least || (bid == least && off(day) < off(other)))
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
        let Some(pieces) = board.blocks.get(block).map(|block| block.pieces()) else { return false };
        if pieces.clone().any(|piece| board.day_of(piece).is_some()) {
            return false;
        }
        self.pulled.push(block);
        let placed = if pieces.len() == 1 {
            self.place_piece(board, pieces.start, within)
        } else {
            self.place_chain(board, pieces, within)
        };
        self.pulled.pop();
        placed
    }

    fn place_piece(&mut self, board: &mut Board, number: usize, within: &RangeInclusive<Day>) -> bool {
        let Some(piece) = board.pieces.get(number) else { return false };
        let mut best: Option<(Bid, Day)> = None;
        let mut waiting: Vec<(Bid, Day)> = Vec::new();
        for choice in piece.choices.iter().filter(|choice| within.contains(&choice.day)) {
            let offer = (board.bid(piece, *choice), choice.day);
            match board.blocker(number, choice.day, self.money) {
                None if is_better(piece, offer, best) => best = Some(offer),
                Some(Blocker::Net(_)) => waiting.push(offer),
                _ => {}
            }
        }
        if let Some((_, day)) = best {
            board.put(number, day);
            return true;
        }
        sorted::sort(&mut waiting);
        waiting.into_iter().take(self.days_tried()).any(|(_, day)| self.place_with_nets(board, number, day))
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
        let Some(block) = board.block_of(piece) else { return false };
        let missing: Vec<(usize, Day)> = block
            .nets
            .iter()
            .filter(|net| !board.is_served(block, net, day))
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
            // Optional work may draw a mandatory net that has a day already to another one, but not place one.
            .filter(|(block, _)| match self.money {
                Money::Ignored => block.mandatory,
                Money::Kept => !block.mandatory || block.is_placed(),
            })
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
        let Some(piece) = board.blocks.get(block).and_then(|block| block.single()) else { return false };
        if board.day_of(piece).is_none() || board.pieces.get(piece).is_none_or(|piece| piece.pinned) {
            return false;
        }
        let mark = board.mark();
        board.lift(piece);
        if self.place(board, block, within) && !board.strands(task) {
            return true;
        }
        board.roll_back(mark);
        false
    }

    /// Places parts in order, from each possible first day on; on rhythm days alone or on any, whichever is cheaper.
    fn place_chain(&mut self, board: &mut Board, chain: Range<usize>, within: &RangeInclusive<Day>) -> bool {
        let starts = days_within(board, chain.start, within);
        let mark = board.mark();
        let mut best: Option<(Bid, Vec<Day>)> = None;
        for only_on_rhythm in [true, false] {
            let mut tried: Option<Day> = None;
            for start in &starts {
                if tried.is_some_and(|tried| *start <= tried) {
                    continue;
                }
                let days = self.fit_chain(board, chain.clone(), *start..=*within.end(), only_on_rhythm, false);
                let standing = board.standing();
                board.roll_back(mark);
                let Some(days) = days else { break };
                tried = days.first().copied();
                if best.as_ref().is_none_or(|(least, _)| standing < *least) {
                    best = Some((standing, days));
                }
            }
        }
        if let Some((_, days)) = best {
            chain.zip(days).for_each(|(piece, day)| board.put(piece, day));
            return true;
        }
        for start in starts.iter().take(self.days_tried()) {
            if self.fit_chain(board, chain.clone(), *start..=*within.end(), false, true).is_some() {
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
        chain: Range<usize>,
        within: RangeInclusive<Day>,
        only_on_rhythm: bool,
        with_nets: bool,
    ) -> Option<Vec<Day>> {
        let mut from = *within.start();
        let mut days = Vec::with_capacity(chain.len());
        for piece in chain {
            let mut possible = days_within(board, piece, &(from..=*within.end()));
            if only_on_rhythm {
                possible.retain(|day| board.on_rhythm(piece, *day));
            }
            let fits =
                |placing: &mut Placing, board: &mut Board, day: Day| match board.blocker(piece, day, placing.money) {
                    None => {
                        board.put(piece, day);
                        true
                    }
                    Some(Blocker::Net(_)) if with_nets => placing.place_with_nets(board, piece, day),
                    Some(_) => false,
                };
            let day = possible.into_iter().find(|day| fits(self, board, *day))?;
            days.push(day);
            from = day;
        }
        Some(days)
    }
}

/// Whether all parts of a slot have days within a range.
fn reaches(board: &Board, block: usize, within: &RangeInclusive<Day>) -> bool {
    let pieces = board.blocks.get(block).map_or(0..0, |block| block.pieces());
    let mut pieces = pieces.filter_map(|piece| board.pieces.get(piece));
    pieces.all(|piece| piece.choices.iter().any(|choice| within.contains(&choice.day)))
}

fn days_within(board: &Board, piece: usize, within: &RangeInclusive<Day>) -> Vec<Day> {
    let choices = board.pieces.get(piece).map_or(&[][..], |piece| piece.choices.as_slice());
    choices.iter().map(|choice| choice.day).filter(|day| within.contains(day)).collect()
}
