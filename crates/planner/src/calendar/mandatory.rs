//! Mandatory work: placed before anything else, over the budget if need be, with the least excess that can be found.

use super::board::{Bid, Board, Money};
use super::placing::place;
use crate::sorted;

/// How often all mandatory work is looked over for better days.
const ROUNDS: usize = 6;

/// Places all mandatory work that can be placed.
///
/// Afterwards no mandatory slot that is missing could be added, and no single piece could move to a day on which the
/// excess over the budgets is smaller. If there is any excess, or anything is missing, mandatory work stays where it is
/// from here on, so that this remains true.
pub(super) fn place_mandatory(board: &mut Board) {
    let mut by_target: Vec<(i32, usize)> = board
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.mandatory)
        .map(|(index, block)| (block.target, index))
        .collect();
    sorted::sort(&mut by_target);
    let order: Vec<usize> = by_target.into_iter().map(|(_, index)| index).collect();
    add_missing(board, &order);
    for _ in 0..ROUNDS {
        let moved = relocate_all(board, &order, Bid::beats);
        if !add_missing(board, &order) && !moved {
            break;
        }
    }
    let less_excess = |one: Bid, other: Bid| one.excess_min < other.excess_min;
    while relocate_all(board, &order, less_excess) | add_missing(board, &order) {}

    let missing = order.iter().filter_map(|index| board.blocks.get(*index)).any(|block| !board.is_placed(block));
    board.mandatory_is_fixed = missing || board.excess() > 0;
}

fn add_missing(board: &mut Board, order: &[usize]) -> bool {
    let mut added = false;
    for block in order {
        added |= place(board, *block, Money::Ignored);
    }
    added
}

fn relocate_all(board: &mut Board, order: &[usize], better: impl Fn(Bid, Bid) -> bool) -> bool {
    let pieces: Vec<usize> = order
        .iter()
        .filter_map(|block| board.blocks.get(*block))
        .flat_map(|block| block.pieces.iter().copied())
        .collect();
    let mut moved = false;
    for piece in pieces {
        moved |= relocate(board, piece, Money::Ignored, &better);
    }
    moved
}

/// Moves a placed piece to its best other day, if that is better than where it lies.
pub(super) fn relocate(board: &mut Board, piece: usize, money: Money, better: &impl Fn(Bid, Bid) -> bool) -> bool {
    let (Some(from), Some(task)) = (board.day_of(piece), board.block_of(piece).map(|block| block.task)) else {
        return false;
    };
    let Some(allowed) = board.pieces.get(piece).map(|piece| piece.allowed.clone()) else { return false };
    let mark = board.mark();
    board.lift(piece);
    let mut best = (board.bid(piece, from), from);
    for day in allowed.into_iter().filter(|day| *day != from) {
        let bid = board.bid(piece, day);
        if !better(bid, best.0) || board.blocker(piece, day, money).is_some() {
            continue;
        }
        let before = board.mark();
        board.put(piece, day);
        let stranded = board.strands(task);
        board.roll_back(before);
        if !stranded {
            best = (bid, day);
        }
    }
    if best.1 == from {
        board.roll_back(mark);
        return false;
    }
    board.put(piece, best.1);
    true
}
