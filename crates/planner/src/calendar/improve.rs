//! Cheap local improvement of a plan that is lawful already: join visits, close visits, drop what is not worth one.
//!
//! Every step keeps the plan lawful and lowers the objective, so it ends. The optimiser proper will take its place.

use super::board::{Bid, Blocker, Board, Day, Money};
use super::instance::Performer;
use super::mandatory::relocate;
use super::placing::place_alone;
use crate::sorted;

/// How often everything is looked over at most.
const ROUNDS: usize = 6;
/// On how many of its days a slot that is left out tries to make room, the cheapest first.
const DAYS_TRIED: usize = 6;

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
        for block in order {
            make_room(board, *block);
        }
        for block in order.iter().rev() {
            let task = board.blocks.get(*block).map(|block| block.task);
            keep_if_better(board, |board| {
                drop_optional(board, *block) && task.is_some_and(|task| !board.strands(task))
            });
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

/// Tries for a slot that is left out whether it is worth more than what fills its visits and months.
fn make_room(board: &mut Board, block: usize) {
    let [piece] = board.blocks.get(block).map_or(&[][..], |block| block.pieces.as_slice()) else { return };
    let piece = *piece;
    if board.day_of(piece).is_some() {
        return;
    }
    let allowed = board.pieces.get(piece).map_or(&[][..], |piece| piece.allowed.as_slice());
    let full = |day: &Day| matches!(board.blocker(piece, *day, Money::Kept), Some(Blocker::Visit | Blocker::Budget));
    let mut days: Vec<(f64, Day)> =
        allowed.iter().filter(|day| full(day)).map(|day| (board.bid(piece, *day).cost, *day)).collect();
    sorted::sort_by(&mut days, |one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
    for (_, day) in days.into_iter().take(DAYS_TRIED) {
        if keep_if_better(board, |board| put_instead(board, piece, day)) {
            return;
        }
    }
}

/// Puts a piece on a day, and what is worth least there elsewhere or nowhere, until it fits.
fn put_instead(board: &mut Board, piece: usize, day: Day) -> bool {
    let mut visit = board.visits_of(piece, day);
    let mut month: Vec<usize> = board.days_of_month(day).flat_map(|there| board.visits_of(piece, there)).collect();
    for others in [&mut visit, &mut month] {
        others.retain(|other| may_move(board, *other));
        sort_by_worth(board, others);
    }
    let mut moved: Vec<usize> = Vec::new();
    while let Some(blocker) = board.blocker(piece, day, Money::Kept) {
        let other = match blocker {
            Blocker::Visit => visit.pop(),
            Blocker::Budget => month.pop(),
            Blocker::Order | Blocker::Net(_) => None,
        };
        let Some(other) = other else { return false };
        if board.day_of(other).is_some() {
            board.lift(other);
            moved.push(other);
        }
    }
    board.put(piece, day);
    settle(board, &moved, day) && !any_stranded(board, &moved)
}

/// Puts lifted pieces on other days, or leaves their whole slots out.
fn settle(board: &mut Board, pieces: &[usize], day: Day) -> bool {
    let mut left_out: Vec<usize> = Vec::new();
    for piece in pieces {
        let Some(block) = board.pieces.get(*piece).map(|piece| piece.block) else { return false };
        if left_out.contains(&block) || move_elsewhere(board, *piece, day) {
            continue;
        }
        if !drop_optional(board, block) {
            return false;
        }
        left_out.push(block);
    }
    true
}

fn any_stranded(board: &Board, pieces: &[usize]) -> bool {
    pieces.iter().filter_map(|piece| board.block_of(*piece)).any(|block| board.strands(block.task))
}

/// The most worthwhile first.
fn sort_by_worth(board: &Board, pieces: &mut [usize]) {
    let density = |piece: &usize| board.block_of(*piece).map_or(0.0, |block| worth(block.value, block.minutes));
    sorted::sort_by(pieces, |one, other| density(other).total_cmp(&density(one)).then(one.cmp(other)));
}

/// Takes a whole slot out of the plan, if it is optional.
fn drop_optional(board: &mut Board, block: usize) -> bool {
    let Some(block) = board.blocks.get(block).filter(|block| !block.mandatory) else { return false };
    for piece in block.pieces.clone().iter().rev() {
        board.lift(*piece);
    }
    true
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
    sort_by_worth(board, &mut pieces);
    for piece in &pieces {
        board.lift(*piece);
    }
    settle(board, &pieces, day) && !any_stranded(board, &pieces)
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

/// Risk removed per minute of work.
pub(super) fn worth(value: f64, minutes: u32) -> f64 {
    value / f64::from(minutes.max(1))
}
