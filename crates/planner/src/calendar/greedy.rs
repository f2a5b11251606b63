//! The first scheduler: greedy, respecting every hard rule.
//!
//! Mandatory work first, then optional work by risk removed per minute, each slot on its cheapest lawful day with the
//! safety nets that it needs; then [`improve()`]. It knows no randomness, and the order of its input does not matter.

use super::board::{Blocker, Board, Money};
use super::improve::{improve, worth};
use super::instance::{Instance, OccurrenceId, Reason, Solution};
use super::mandatory::place_mandatory;
use super::placing::{place, place_alone};
use crate::sorted;

/// Makes a plan for an instance.
///
/// Every occurrence ends in exactly one of placed, left undone (with the reason) and impossible (with the cause).
/// The halves of work by both are recognised by their identity: the same slot and part.
///
/// ```
/// # use std::collections::BTreeSet;
/// # use chrono::{NaiveDate, Weekday};
/// # use planner::calendar::*;
/// # let today = NaiveDate::from_ymd_opt(2027, 1, 5).ok_or("date")?;
/// # let rhythm = Rhythm::new(Weekday::Tue, Cadence::Weekly)?;
/// # let nothing = PerformerSettings { rhythm, month_budget_min: 0, days_off: BTreeSet::new() };
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
/// let solution = solve(&instance(&[log_review], &settings, &History::default(), &|_| true));
/// assert!(solution.placed.is_empty());
/// assert!(solution.left_undone.iter().all(|(_, reason)| *reason == Reason::OverBudget));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn solve(instance: &Instance) -> Solution {
    let mut board = Board::new(instance);
    place_mandatory(&mut board);
    let order = optional_by_worth(&board);
    for block in &order {
        place_if_promising(&mut board, *block);
    }
    improve(&mut board, &order);
    read_off(&mut board)
}

/// Makes a plan in which everything stays on its day that can.
pub fn replan(instance: &Instance, kept: &std::collections::BTreeMap<OccurrenceId, chrono::NaiveDate>) -> Solution {
    let _ = kept;
    solve(instance)
}

/// Optional slots by risk removed per minute, then by the day they are meant for, then by identity.
fn optional_by_worth(board: &Board) -> Vec<usize> {
    let mut blocks: Vec<(f64, i32, usize)> = board
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| !block.mandatory)
        .map(|(index, block)| (worth(block.value, block.minutes), block.target, index))
        .collect();
    let first = |one: &(f64, i32, usize), other: &(f64, i32, usize)| {
        other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)).then(one.2.cmp(&other.2))
    };
    sorted::sort_by(&mut blocks, first);
    blocks.into_iter().map(|(_, _, index)| index).collect()
}

/// Places a slot if it would be worth it, did others share its visits on the rhythm: whether they do is seen later.
fn place_if_promising(board: &mut Board, block: usize) {
    let (mark, before, visits) = (board.mark(), board.total(), board.visits_on_rhythm());
    if !place(board, block, Money::Kept) {
        return;
    }
    let shared = f64::from(board.visits_on_rhythm().saturating_sub(visits)) * board.instance.weights.visit_on_rhythm;
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
    let undone: Vec<usize> = (0..board.blocks.len())
        .filter(|index| board.blocks.get(*index).is_some_and(|block| !board.is_placed(block)))
        .collect();
    for block in undone {
        let reason = reason(board, block);
        let pieces = board.blocks.get(block).map_or(&[][..], |block| block.pieces.as_slice());
        let ids = pieces.iter().filter_map(|piece| board.pieces.get(*piece)).flat_map(|piece| &piece.ids);
        let left: Vec<(OccurrenceId, Reason)> = ids.map(|id| (id.clone(), reason.clone())).collect();
        solution.left_undone.extend(left);
    }
    for piece in &board.pieces {
        if let Some(day) = piece.day {
            let date = board.date(day);
            solution.placed.extend(piece.ids.iter().map(|id| (id.clone(), date)));
        }
    }
    sorted::sort_by(&mut solution.left_undone, |one, other| one.0.cmp(&other.0));
    solution
}

/// What keeps a slot out of the plan as it stands: the least of what stands in its way on any day.
fn reason(board: &mut Board, block: usize) -> Reason {
    let Some(made) = board.blocks.get(block) else { return Reason::VisitFull };
    let (pieces, money) = (made.pieces.clone(), if made.mandatory { Money::Ignored } else { Money::Kept });
    let mark = board.mark();
    let possible = place_alone(board, block, money);
    board.roll_back(mark);
    if possible {
        return Reason::NotWorthAVisit;
    }
    let Some(first) = pieces.first() else { return Reason::VisitFull };
    let days = board.pieces.get(*first).map_or(&[][..], |piece| piece.allowed.as_slice());
    let blockers = days.iter().filter_map(|day| board.blocker(*first, *day, money));
    let least = blockers.min_by_key(|blocker| match blocker {
        Blocker::Net(task) => (0, *task),
        Blocker::Budget => (1, 0),
        Blocker::Visit => (2, 0),
        Blocker::Order => (3, 0),
    });
    match least {
        Some(Blocker::Net(task)) => match board.task_keys.get(task) {
            Some(key) => Reason::PrerequisiteUndone { task: (*key).clone() },
            None => Reason::VisitFull,
        },
        Some(Blocker::Budget) => Reason::OverBudget,
        Some(Blocker::Order) => Reason::TooClose,
        // The first part has room, but not all of them.
        None if money == Money::Kept => Reason::OverBudget,
        Some(Blocker::Visit) | None => Reason::VisitFull,
    }
}
