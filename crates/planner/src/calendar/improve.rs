//! The last touches: single changes that make a lawful plan better, until there is none.

use super::board::{Board, Money};
use super::mandatory::{Gain, relocate};
use super::placing::place;

/// How often everything is looked over at most.
const ROUNDS: usize = 6;

/// Improves a plan by single moves, insertions and omissions until nothing gets better, or long enough.
///
/// `order` are all slots that may be placed, moved or left out, the most worthwhile first.
pub(super) fn improve(board: &mut Board, order: &[usize]) {
    for _ in 0..ROUNDS {
        let before = board.total();
        for block in order {
            let pieces = board.blocks.get(*block).map_or(0..0, |block| block.pieces());
            for piece in pieces {
                relocate(board, piece, Money::Kept, Gain::Cheaper);
            }
        }
        for block in order {
            keep_if_better(board, |board| place(board, *block, Money::Kept));
        }
        for block in order.iter().rev() {
            keep_if_better(board, |board| leave_out(board, *block));
        }
        if board.total() >= before {
            return;
        }
    }
}

/// Carries a change out, and takes it back unless the plan is better for it.
fn keep_if_better(board: &mut Board, change: impl FnOnce(&mut Board) -> bool) {
    let (mark, before) = (board.mark(), board.standing());
    if !change(board) || board.standing() >= before {
        board.roll_back(mark);
    }
}

/// Takes a whole slot out of the plan, if it is optional and nothing needs it.
fn leave_out(board: &mut Board, block: usize) -> bool {
    let optional = board.blocks.get(block).filter(|block| !block.mandatory && block.is_placed());
    let Some(task) = optional.map(|block| block.task) else { return false };
    board.lift_block(block);
    !board.strands(task)
}
