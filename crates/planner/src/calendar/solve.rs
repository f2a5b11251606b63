//! Plans: made anew, or around an earlier one.

use chrono::NaiveDate;

use super::board::{Block, Blocker, Board, Cost, Day, Money};
use super::improve::improve;
use super::instance::{Instance, OccurrenceId, Solution};
use super::keeping::Wishes;
use super::objective::objective;
use super::placing::place;
use super::reasons::reason;
use super::referee::violations;
use super::search::{search, searches};
use crate::sorted::{self, SortedMap, SortedSet};

/// Makes a plan for an instance.
///
/// Every occurrence ends in exactly one of placed, left undone (with the reason) and impossible (with the cause).
/// The halves of work by both are recognised by their identity: the same slot and part.
///
/// ```
/// # use planner::sorted::SortedSet;
/// # use chrono::{NaiveDate, Weekday};
/// # use planner::calendar::*;
/// # let today = NaiveDate::from_ymd_opt(2027, 1, 5).ok_or("date")?;
/// # let rhythm = Rhythm::new(Weekday::Tue, Cadence::Weekly)?;
/// # let nothing = PerformerSettings { rhythm, month_budget_min: 0, days_off: SortedSet::new() };
/// # let settings = Settings {
/// #     begun: today, today, from: today, months: 1, technician: nothing.clone(), owner: nothing,
/// #     max_visit_min: 240, setup_min: 15, freezes: Vec::new(), weights: Weights::default(),
/// # };
/// # let log_review = WorkItem {
/// #     task: TaskKey::new("SE06")?, minutes: 30, who: Who::Technician, risky: false, freeze: FreezeRule::Allowed,
/// #     schedule: Schedule::Fixed { interval_days: 28, anchor: Some(today) },
/// #     prerequisites: Vec::new(), value_min: 80.0, mandatory: false,
/// # };
/// // Without any budget nothing is placed, and the plan says why.
/// let solution = solve(&instance(&[log_review], &settings, &History::default(), &|_, _| true));
/// assert!(solution.placed.is_empty());
/// assert!(solution.left_undone.iter().all(|(_, reason)| matches!(reason, Reason::OverBudget { missing_min: 15.. })));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn solve(instance: &Instance) -> Solution {
    replan(instance, &SortedMap::new())
}

/// Makes a plan for an instance around an earlier plan: whatever can stay on its day stays.
///
/// `kept` holds the days of the earlier plan; what the instance does not know is passed over. A kept occurrence leaves its
/// day only where a hard rule forbids it there, and then goes to the day where it costs least, the nearest of equally
/// good ones. Where kept occurrences exclude each other, mandatory work comes first, then what removes more risk a
/// minute, then the earlier day. Nothing that was kept is left out to make the objective better; a safety net that is
/// missing is brought back if that can be done. All other occurrences are placed around what is kept, as well as
/// possible.
///
/// A plan that is lawful stays as it is, and so does one that this function made.
///
/// ```
/// # use planner::sorted::SortedSet;
/// # use chrono::{Days, NaiveDate, Weekday};
/// # use planner::calendar::*;
/// # let today = NaiveDate::from_ymd_opt(2027, 1, 5).ok_or("date")?;
/// # let rhythm = Rhythm::new(Weekday::Tue, Cadence::Weekly)?;
/// # let performer = PerformerSettings { rhythm, month_budget_min: 360, days_off: SortedSet::new() };
/// # let mut settings = Settings {
/// #     begun: today, today, from: today, months: 3, technician: performer.clone(), owner: performer,
/// #     max_visit_min: 240, setup_min: 15, freezes: Vec::new(), weights: Weights::default(),
/// # };
/// # let log_review = WorkItem {
/// #     task: TaskKey::new("SE06")?, minutes: 30, who: Who::Technician, risky: false, freeze: FreezeRule::Allowed,
/// #     schedule: Schedule::Fixed { interval_days: 28, anchor: Some(today) },
/// #     prerequisites: Vec::new(), value_min: 80.0, mandatory: false,
/// # };
/// let before = solve(&instance(&[log_review.clone()], &settings, &History::default(), &|_, _| true));
/// // A day off later, one visit has moved and all others are where they were.
/// settings.technician.days_off = SortedSet::from([today + Days::new(28)]);
/// let changed = instance(&[log_review], &settings, &History::default(), &|_, _| true);
/// let after = replan(&changed, &before.placed);
/// let moved = before.placed.iter().filter(|(id, day)| after.placed.get(id) != Some(day)).count();
/// assert_eq!((before.placed.len(), after.placed.len(), moved), (4, 4, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn replan(instance: &Instance, kept: &SortedMap<OccurrenceId, NaiveDate>) -> Solution {
    replan_leaving_out(instance, kept, &SortedSet::new())
}

/// The same, but what the earlier plan left out on purpose stays out, unless it must be done or is needed as a safety
/// net: a plan in which nothing has changed asks for nothing new.
pub fn replan_leaving_out(
    instance: &Instance,
    kept: &SortedMap<OccurrenceId, NaiveDate>,
    left: &SortedSet<OccurrenceId>,
) -> Solution {
    let solution = made(instance, kept, left, false);
    let breaks = solution.over_budget_min.values().any(|excess| *excess > 0);
    if !kept.is_empty() || !breaks {
        return solution;
    }
    // Where duty breaks a budget, more of it could lie elsewhere. That can undo what the search must not undo, so the
    // referee is asked, and whether the plan would stay as it is.
    let freer = made(instance, kept, left, true);
    let excess = |solution: &Solution| -> u32 { solution.over_budget_min.values().sum() };
    let is_better = excess(&freer) <= excess(&solution)
        && objective(instance, &freer).total < objective(instance, &solution).total
        && violations(instance, &freer).is_empty()
        && made(instance, &freer.placed, left, false) == freer;
    if is_better { freer } else { solution }
}

fn made(
    instance: &Instance,
    kept: &SortedMap<OccurrenceId, NaiveDate>,
    left: &SortedSet<OccurrenceId>,
    duty_may_move: bool,
) -> Solution {
    let mut board = Board::new(instance);
    board.duty_may_move = duty_may_move;
    board.leave_out(left);
    let wishes = Wishes::new(&mut board, kept);
    wishes.keep(&mut board);
    place_the_rest(&mut board);
    wishes.give_back_all(&mut board);
    // What would be added to a finished plan is added now, so that a plan made around this one is this one.
    while place_the_rest(&mut board) {}
    read_off(&mut board)
}

/// Places what is not pinned as well as possible, pins it, and says whether the plan is better for it.
fn place_the_rest(board: &mut Board) -> bool {
    let order = movable_by_worth(board);
    let (before, standing) = (days_of(board), board.total());
    for block in &order {
        place_if_promising(board, *block);
    }
    let begin = days_of(board);
    let mut best = (standing, before);
    for chance in 0..searches(order.len()) {
        lay_out(board, &begin);
        search(board, &order, chance);
        improve(board, &order);
        if board.total() < best.0 {
            best = (board.total(), days_of(board));
        }
    }
    lay_out(board, &best.1);
    (0..board.blocks.len()).for_each(|block| board.pin(block));
    best.0 < standing
}

fn days_of(board: &Board) -> Vec<Option<Day>> {
    board.pieces.iter().map(|piece| piece.day).collect()
}

/// Gives all pieces the days that they had.
fn lay_out(board: &mut Board, days: &[Option<Day>]) {
    for (piece, day) in days.iter().enumerate() {
        match day {
            Some(day) => board.put(piece, *day),
            None => board.lift(piece),
        }
    }
}

/// Slots that may be placed, moved or left out: by risk removed per minute, then by the day they are meant for, then by
/// identity. Where all that is placed is pinned, only what can still be added. A duty that found no day among the duties
/// stays out: on the shoulders of optional work it could make room for a further duty, and nobody would have looked.
fn movable_by_worth(board: &Board) -> Vec<usize> {
    let placed = || board.pieces.iter().filter(|piece| piece.day.is_some());
    let all_pinned = placed().all(|piece| piece.pinned);
    let mut blocks: Vec<(Cost, Day, usize)> = board
        .blocks
        .iter()
        .enumerate()
        .filter(|(number, block)| {
            !board.is_pinned(*number) && !block.stays_out && (!all_pinned || can_be_added(board, block))
        })
        .filter(|(_, block)| !block.mandatory || block.is_placed())
        .map(|(number, block)| (-block.worth(), block.target, number))
        .collect();
    sorted::sort(&mut blocks);
    blocks.into_iter().map(|(_, _, number)| number).collect()
}

/// Whether the first part of a slot could lie somewhere, its safety nets aside.
fn can_be_added(board: &Board, block: &Block) -> bool {
    let first = block.pieces().start;
    let choices = board.pieces.get(first).map_or(&[][..], |piece| piece.choices.as_slice());
    choices.iter().any(|choice| matches!(board.blocker(first, choice.day, Money::Kept), None | Some(Blocker::Net(_))))
}

/// Places a slot if it would be worth it, did others share its visits on the rhythm: whether they do is seen later.
fn place_if_promising(board: &mut Board, block: usize) {
    let (mark, before, visits) = (board.mark(), board.total(), board.visits_on_rhythm());
    if !place(board, block, Money::Kept) {
        return;
    }
    let shared = Cost::from(board.visits_on_rhythm().saturating_sub(visits)) * board.cost_on_rhythm();
    if board.total() - shared >= before {
        board.roll_back(mark);
    }
}

fn read_off(board: &mut Board) -> Solution {
    let mut solution = Solution {
        impossible: board.instance.impossible.iter().map(|(id, cause)| (id.clone(), *cause)).collect(),
        over_budget_min: board.over_budget(),
        ..Solution::default()
    };
    for number in 0..board.blocks.len() {
        let Some(pieces) = board.blocks.get(number).map(|block| block.pieces()) else { continue };
        let open = pieces.clone().any(|piece| board.day_of(piece).is_none());
        let reason = open.then(|| reason(board, number));
        for piece in board.pieces.get(pieces).into_iter().flatten() {
            match (piece.day.map(|day| board.date(day)), &reason) {
                (Some(day), _) => solution.placed.extend(piece.ids.iter().map(|id| (id.clone(), day))),
                (None, Some(reason)) => {
                    solution.left_undone.extend(piece.ids.iter().map(|id| (id.clone(), reason.clone())));
                }
                (None, None) => {}
            }
        }
    }
    sorted::sort_by(&mut solution.left_undone, |one, other| one.0.cmp(&other.0));
    solution
}
