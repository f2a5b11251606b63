//! Why a slot is left out of a finished plan, and what it would take to do it.

use super::board::{Blocker, Board, Day, Money};
use super::instance::Reason;
use super::placing::place_alone;

/// What keeps a slot out of the plan as it stands: the least of what stands in its way on any day.
pub(super) fn reason(board: &mut Board, number: usize) -> Reason {
    let Some(block) = board.blocks.get(number) else { return Reason::NotWorthAVisit };
    let (pieces, money) = (block.pieces(), if block.mandatory { Money::Ignored } else { Money::Kept });
    let mark = board.mark();
    let possible = place_alone(board, number, money);
    board.roll_back(mark);
    if possible {
        return Reason::NotWorthAVisit;
    }
    // Where the first part has room, a later one has not.
    let mut reason = Reason::TooClose;
    for piece in pieces {
        let (least, day) = least_blocker(board, piece, money);
        reason = match least {
            Some(Obstacle::Net(task)) => match board.task_keys.get(task) {
                Some(key) => Reason::PrerequisiteUndone { task: (*key).clone() },
                None => Reason::TooClose,
            },
            Some(Obstacle::Budget(missing_min)) => Reason::OverBudget { missing_min },
            Some(Obstacle::Visit(missing_min)) => Reason::VisitFull { missing_min },
            Some(Obstacle::Order) => Reason::TooClose,
            None => {
                day.into_iter().for_each(|day| board.put(piece, day));
                continue;
            }
        };
        break;
    }
    board.roll_back(mark);
    reason
}

/// What stands in the way, from what is easiest to remove to what is hardest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Obstacle {
    Net(usize),
    Budget(u32),
    Visit(u32),
    Order,
}

/// The least obstacle over all days of a piece, or none with the first day that is free of any.
fn least_blocker(board: &Board, number: usize, money: Money) -> (Option<Obstacle>, Option<Day>) {
    let choices = board.pieces.get(number).map_or(&[][..], |piece| piece.choices.as_slice());
    let mut least = Obstacle::Order;
    for choice in choices {
        let obstacle = match board.blocker(number, choice.day, money) {
            None => return (None, Some(choice.day)),
            Some(Blocker::Net(task)) => Obstacle::Net(task),
            Some(Blocker::Budget(_)) => Obstacle::Budget(board.lacking_budget(number, choice.day)),
            Some(Blocker::Visit(_)) => Obstacle::Visit(board.lacking_room(number, choice.day)),
            Some(Blocker::Order) => Obstacle::Order,
        };
        least = least.min(obstacle);
    }
    (Some(least), None)
}
