//! Mandatory work: placed before anything else, over the budget if need be, with the least excess that can be found.

use super::board::{Bid, Board, Money};
use super::placing::place;
use crate::sorted;

/// How often all mandatory work is looked over for better days.
const ROUNDS: usize = 6;

/// Places all mandatory work that can be placed.
///
/// Afterwards no mandatory slot that is missing could be added, and no single piece could move to a day on which the
/// excess over the budgets is smaller. What is pinned moves only where that makes the excess smaller.
pub(super) fn place_mandatory(board: &mut Board) {
    let order = by_target(board);
    add_missing(board, &order);
    for _ in 0..ROUNDS {
        let moved = relocate_all(board, &order, Gain::Cheaper);
        let added = add_missing(board, &order) | make_way(board, &order);
        if !added && !moved {
            break;
        }
    }
    complete(board);
}

/// Adds what is missing and lowers the excess by single moves, until neither can be done.
pub(super) fn complete(board: &mut Board) {
    let order = by_target(board);
    while relocate_all(board, &order, Gain::LessExcess) | add_missing(board, &order) {}
}

/// Decides whether mandatory work may still move: if there is any excess, or anything is missing, it stays where it is
/// from here on, so that this remains as it is. Where the board lets duty move, only what lies in months that are over
/// their budgets stays, and whoever asked for it looks whether all is well in the end.
pub(super) fn hold_duty(board: &mut Board) {
    let order = by_target(board);
    let missing = order.iter().filter_map(|index| board.blocks.get(*index)).any(|block| !block.is_placed());
    board.duty_is_held = missing || board.excess() > 0;
    if !board.duty_is_held {
        return;
    }
    for block in order {
        let pieces = board.blocks.get(block).map_or(0..0, |block| block.pieces());
        let mut days = pieces.filter_map(|piece| Some((piece, board.day_of(piece)?)));
        if !board.duty_may_move || days.any(|(piece, day)| board.is_over_budget(piece, day)) {
            board.pin(block);
        }
    }
}

/// Mandatory slots by the day they are meant for.
fn by_target(board: &Board) -> Vec<usize> {
    let mandatory = board.blocks.iter().enumerate().filter(|(_, block)| block.mandatory);
    let mut by_target: Vec<(i32, usize)> = mandatory.map(|(index, block)| (block.target, index)).collect();
    sorted::sort(&mut by_target);
    by_target.into_iter().map(|(_, index)| index).collect()
}

/// What a move has to bring.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gain {
    /// Less excess, or a smaller objective with the same.
    Cheaper,
    /// Less excess.
    LessExcess,
}

fn add_missing(board: &mut Board, order: &[usize]) -> bool {
    let mut added = false;
    for block in order {
        added |= place(board, *block, Money::Ignored);
    }
    added
}

/// Takes out what lies on the wrong side of missing work only for the sake of order, and puts it back behind or before it.
fn make_way(board: &mut Board, order: &[usize]) -> bool {
    let mut added = false;
    for number in order {
        let Some(block) = board.blocks.get(*number).filter(|block| !block.is_placed()) else { continue };
        let bound: Vec<usize> = block.bound().collect();
        let movable = |other: &usize| {
            let placed = board.blocks.get(*other).is_some_and(|block| block.mandatory && block.is_placed());
            placed && !board.is_pinned(*other)
        };
        let in_the_way: Vec<usize> = bound.into_iter().filter(movable).collect();
        let mark = board.mark();
        for other in &in_the_way {
            board.lift_block(*other);
        }
        let all = [number].into_iter().chain(&in_the_way);
        let placed = !in_the_way.is_empty() && all.into_iter().all(|block| place(board, *block, Money::Ignored));
        let nets_hold = |board: &Board| {
            let tasks = in_the_way.iter().filter_map(|other| board.blocks.get(*other)).map(|block| block.task);
            tasks.into_iter().all(|task| !board.strands(task))
        };
        if placed && nets_hold(board) {
            added = true;
        } else {
            board.roll_back(mark);
        }
    }
    added
}

fn relocate_all(board: &mut Board, order: &[usize], gain: Gain) -> bool {
    let mut moved = false;
    for block in order {
        let pieces = board.blocks.get(*block).map_or(0..0, |block| block.pieces());
        for piece in pieces {
            moved |= relocate(board, piece, Money::Ignored, gain);
        }
    }
    moved
}

/// Moves a placed piece to its best other day, if that is better than where it lies.
pub(super) fn relocate(board: &mut Board, number: usize, money: Money, gain: Gain) -> bool {
    let Some(piece) = board.pieces.get(number) else { return false };
    let Some(task) = board.block_of(number).map(|block| block.task) else { return false };
    if piece.pinned && gain == Gain::Cheaper {
        return false;
    }
    let Some(from) = piece.day else { return false };
    let guarded = board.tasks.get(task).is_some_and(|task| !task.dependents.is_empty());
    let (mark, before) = (board.mark(), board.standing());
    let choices = piece.choices.clone();
    board.lift(number);
    let lifted = board.standing();
    let mut best = (before, from);
    for choice in choices.into_iter().filter(|choice| choice.day != from) {
        let Some(piece) = board.pieces.get(number) else { continue };
        let bid = board.bid(piece, choice);
        let after = Bid { excess_min: lifted.excess_min + bid.excess_min, cost: lifted.cost + bid.cost };
        let gained = match gain {
            Gain::Cheaper => after < best.0,
            Gain::LessExcess => after.excess_min < before.excess_min && (best.1 == from || after < best.0),
        };
        if !gained || !board.allows(number, piece, choice.day, money) {
            continue;
        }
        if guarded {
            let here = board.mark();
            board.put(number, choice.day);
            let strands = board.strands(task);
            board.roll_back(here);
            if strands {
                continue;
            }
        }
        best = (after, choice.day);
    }
    if best.1 == from {
        board.roll_back(mark);
        return false;
    }
    board.put(number, best.1);
    true
}
