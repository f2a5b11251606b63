//! Cheap local improvement of a plan that is lawful already: join visits, close visits, drop what is not worth one.
//!
//! Every step keeps the plan lawful and lowers the objective, so it ends. The optimiser proper will take its place.

use super::board::{Bid, Board, Day, Money};
use super::instance::Performer;
use super::mandatory::relocate;
use super::placing::place_alone;

/// How often everything is looked over at most.
const ROUNDS: usize = 6;

/// Improves a plan until nothing gets better, or long enough.
///
/// `order` are all optional slots, the most worthwhile first.
pub(super) fn improve(board: &mut Board, order: &[usize]) {
    for _ in 0..ROUNDS {
        let before = board.standing();
        for piece in 0..board.pieces.len() {
            if may_move(board, piece) {
                relocate(board, piece, Money::Kept, &Bid::beats);
            }
        }
        close_visits(board);
        for block in order {
            keep_if_better(board, |board| place_alone(board, *block, Money::Kept));
        }
        for block in order.iter().rev() {
            keep_if_better(board, |board| drop_block(board, *block));
        }
        if !board.standing().beats(before) {
            return;
        }
    }
}

fn may_move(board: &Board, piece: usize) -> bool {
    let mandatory = board.block_of(piece).is_some_and(|block| block.mandatory);
    !(mandatory && board.mandatory_is_fixed)
}

/// Carries a change out, and takes it back unless the plan is better for it.
fn keep_if_better(board: &mut Board, change: impl FnOnce(&mut Board) -> bool) -> bool {
    let (mark, before) = (board.mark(), board.standing());
    if change(board) && board.standing().beats(before) {
        return true;
    }
    board.roll_back(mark);
    false
}

/// Takes an optional slot out of the plan, if nothing rests on it.
fn drop_block(board: &mut Board, block: usize) -> bool {
    let Some((task, pieces)) = board.blocks.get(block).map(|block| (block.task, block.pieces.clone())) else {
        return false;
    };
    for piece in pieces.iter().rev() {
        board.lift(*piece);
    }
    !board.strands(task)
}

/// Tries for each visit whether its work is better done in other visits, or not at all.
fn close_visits(board: &mut Board) {
    for performer in Performer::ALL {
        for day in board.visit_days(performer) {
            keep_if_better(board, |board| close_visit(board, performer, day));
        }
    }
}

fn close_visit(board: &mut Board, performer: Performer, day: Day) -> bool {
    let mut pieces = board.visit(performer, day);
    if !pieces.iter().all(|piece| may_move(board, *piece)) {
        return false;
    }
    let density = |piece: &usize| board.block_of(*piece).map_or(0.0, |block| worth(block.value, block.minutes));
    pieces.sort_by(|one, other| density(other).total_cmp(&density(one)).then(one.cmp(other)));
    for piece in &pieces {
        board.lift(*piece);
    }
    for piece in &pieces {
        if !move_elsewhere(board, *piece, day) && !leave_out(board, *piece) {
            return false;
        }
    }
    let tasks: Vec<usize> = pieces.iter().filter_map(|piece| board.block_of(*piece)).map(|block| block.task).collect();
    tasks.into_iter().all(|task| !board.strands(task))
}

fn move_elsewhere(board: &mut Board, piece: usize, day: Day) -> bool {
    let Some(allowed) = board.pieces.get(piece).map(|piece| piece.allowed.clone()) else { return false };
    let mut best: Option<(Bid, Day)> = None;
    for other in allowed.into_iter().filter(|other| *other != day) {
        let bid = board.bid(piece, other);
        if best.is_none_or(|(least, _)| bid.beats(least)) && board.blocker(piece, other, Money::Kept).is_none() {
            best = Some((bid, other));
        }
    }
    let Some((_, other)) = best else { return false };
    board.put(piece, other);
    true
}

/// Leaves the whole slot of a lifted piece out, if it is optional.
fn leave_out(board: &mut Board, piece: usize) -> bool {
    let Some((mandatory, pieces)) = board.block_of(piece).map(|block| (block.mandatory, block.pieces.clone())) else {
        return false;
    };
    if mandatory {
        return false;
    }
    for piece in pieces.iter().rev() {
        board.lift(*piece);
    }
    true
}

/// Risk removed per minute of work.
pub(super) fn worth(value: f64, minutes: u32) -> f64 {
    value / f64::from(minutes.max(1))
}
