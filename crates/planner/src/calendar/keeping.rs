//! What an earlier plan says about days, and how much of it can stay.

use chrono::NaiveDate;

use super::board::{Blocker, Board, Cost, Day, Money};
use super::instance::OccurrenceId;
use super::mandatory::{complete, hold_duty, place_mandatory};
use super::placing::{best_day, place, put_with_nets};
use crate::sorted::{self, SortedMap};

/// The days that pieces had in an earlier plan.
pub(super) struct Wishes {
    /// Blocks that had days: mandatory ones first, then by risk removed per minute, then by day.
    blocks: Vec<usize>,
    /// For each piece the day that it had, if it is one of its days still.
    days: Vec<Option<Day>>,
}

impl Wishes {
    /// Also tells the board which days the pieces had, lawful or not.
    pub(super) fn new(board: &mut Board, kept: &SortedMap<OccurrenceId, NaiveDate>) -> Wishes {
        let mut days = Vec::with_capacity(board.pieces.len());
        let mut wishing: Vec<(bool, Cost, Day, usize)> = Vec::new();
        for number in 0..board.pieces.len() {
            let had = board.pieces.get(number).map(|piece| {
                let had: Vec<Option<NaiveDate>> = piece.ids.iter().map(|id| kept.get(id).copied()).collect();
                let first = had.iter().flatten().next().map(|day| board.day_number(*day));
                let together = had.iter().all(|day| day.is_some() && Some(day) == had.first());
                (first, together)
            });
            let (wanted, together) = had.unwrap_or_default();
            let Some(piece) = board.pieces.get_mut(number) else { continue };
            piece.wanted = wanted;
            let is_choice = |day: &Day| piece.choices.binary_search_by_key(day, |choice| choice.day).is_ok();
            days.push(wanted.filter(|day| together && is_choice(day)));
            let at = piece.block;
            if let (Some(day), Some(block)) = (wanted, board.blocks.get(at))
                && wishing.last().is_none_or(|(_, _, _, last)| *last != at)
            {
                wishing.push((!block.mandatory, -block.worth(), day, at));
            }
        }
        sorted::sort(&mut wishing);
        Wishes { blocks: wishing.into_iter().map(|(_, _, _, block)| block).collect(), days }
    }

    /// Places all mandatory work and everything that can stay on its day, or else as near as is sensible; all that had
    /// a day is pinned.
    pub(super) fn keep(&self, board: &mut Board) {
        self.stay(board, true);
        place_mandatory(board);
        // Each round leaves less undone, or less excess, or more on its day.
        while self.give_back(board, true) {
            complete(board);
        }
        hold_duty(board);
        if board.excess() > 0 || !self.stay_around_mandatory(board) {
            self.stay(board, false);
        }
        for block in &self.blocks {
            board.pin(*block);
            let optional = board.blocks.get(*block).filter(|block| !block.mandatory);
            let Some(pieces) = optional.map(|block| block.pieces()) else { continue };
            if !place(board, *block, Money::Kept) {
                pieces.for_each(|piece| put_anywhere(board, piece));
            }
            board.pin(*block);
        }
        self.give_back_all(board);
    }

    /// Lets what is free to move make room: mandatory work that had no day goes where nothing kept is in its way.
    /// Changes nothing, and says so, if it cannot.
    fn stay_around_mandatory(&self, board: &mut Board) -> bool {
        let loose: Vec<usize> = (0..board.blocks.len())
            .filter(|number| {
                board.blocks.get(*number).is_some_and(|block| block.mandatory) && !board.is_pinned(*number)
            })
            .collect();
        let mark = board.mark();
        for block in loose.iter().rev() {
            board.lift_block(*block);
        }
        self.stay(board, false);
        // Kept work may have waited for a safety net that is mandatory and loose.
        let placed = loose.iter().all(|block| place(board, *block, Money::Kept));
        if placed && (0..board.tasks.len()).all(|task| !board.strands(task)) {
            self.give_back_all(board);
            return true;
        }
        board.roll_back(mark);
        for block in &self.blocks {
            let Some(block) = board.blocks.get(*block).filter(|block| !block.mandatory) else { continue };
            let pieces = block.pieces();
            board.pieces.get_mut(pieces).into_iter().flatten().for_each(|piece| piece.pinned = false);
        }
        false
    }

    /// Puts mandatory or optional work back on its days and pins it. What lacks a safety net then gets it, or leaves.
    fn stay(&self, board: &mut Board, mandatory: bool) {
        let money = if mandatory { Money::Ignored } else { Money::Kept };
        let mut staying: Vec<(usize, Day)> = Vec::new();
        // A net that had to leave again for want of its own net is not asked twice.
        let mut recalled: Vec<usize> = Vec::new();
        for block in &self.blocks {
            let of_kind = board.blocks.get(*block).filter(|block| block.mandatory == mandatory);
            for piece in of_kind.map_or(0..0, |block| block.pieces()) {
                let Some(day) = self.days.get(piece).copied().flatten() else { continue };
                if matches!(board.blocker(piece, day, money), None | Some(Blocker::Net(_))) {
                    board.put(piece, day);
                    board.pin(*block);
                    staying.push((piece, day));
                }
            }
        }
        // Leaving can take the safety net from others, so it is asked until all have one.
        while let Some((piece, day)) = staying.iter().copied().find(|(piece, day)| lacks_net(board, *piece, *day)) {
            if let Some(net) = self.net_that_can_stay(board, piece, day, &recalled) {
                recalled.push(net.0);
                staying.push(net);
                continue;
            }
            board.lift(piece);
            if !put_with_nets(board, piece, day, money) || lacks_net(board, piece, day) {
                leave(board, piece);
            }
            staying.retain(|(other, there)| board.day_of(*other) == Some(*there));
        }
    }

    /// Puts a slot in one part back on its day that is the safety net which another piece lacks there.
    fn net_that_can_stay(&self, board: &mut Board, piece: usize, day: Day, recalled: &[usize]) -> Option<(usize, Day)> {
        let own = board.block_of(piece)?;
        let missing = own.nets.iter().filter(|net| !board.is_served(own, net, day));
        let candidates = missing.filter_map(|net| Some((net.lead, board.tasks.get(net.task)?)));
        let (net, there) = candidates
            .flat_map(|(lead, task)| task.blocks.iter().map(move |block| (lead, *block)))
            .filter_map(|(lead, block)| {
                let net = board.blocks.get(block).filter(|net| net.mandatory || !own.mandatory)?.single()?;
                let there = self.days.get(net).copied().flatten()?;
                let serves = there <= day && lead.is_none_or(|lead| day - there <= lead);
                (serves && board.day_of(net).is_none() && !recalled.contains(&net)).then_some((net, there))
            })
            .find(|(net, there)| matches!(board.blocker(*net, *there, Money::Kept), None | Some(Blocker::Net(_))))?;
        board.put(net, there);
        let block = board.pieces.get(net)?.block;
        board.pin(block);
        Some((net, there))
    }

    /// Puts back on its day what had to leave it and could stay there after all.
    pub(super) fn give_back_all(&self, board: &mut Board) {
        // Where duty is held, every move of it could make room for more of it.
        while (!board.duty_is_held && self.give_back(board, true)) | self.give_back(board, false) {}
    }

    /// Puts mandatory or optional work back on its days where that breaks no rule. Says whether any was.
    fn give_back(&self, board: &mut Board, mandatory: bool) -> bool {
        let mut changed = false;
        for block in &self.blocks {
            let of_kind = board.blocks.get(*block).filter(|block| block.mandatory == mandatory);
            for piece in of_kind.map_or(0..0, |block| block.pieces()) {
                let Some(day) = self.days.get(piece).copied().flatten() else { continue };
                if board.day_of(piece) != Some(day) && put_back(board, piece, day) {
                    board.pin(*block);
                    changed = true;
                }
            }
        }
        changed
    }
}

/// Takes a piece and the parts of its slot behind it out of the plan.
fn leave(board: &mut Board, piece: usize) {
    let behind = board.block_of(piece).map_or(0..0, |block| piece..block.pieces().end);
    for part in behind.rev() {
        board.lift(part);
        board.pieces.get_mut(part).into_iter().for_each(|piece| piece.pinned = false);
    }
}

fn lacks_net(board: &Board, piece: usize, day: Day) -> bool {
    let Some(block) = board.block_of(piece) else { return false };
    board.day_of(piece) == Some(day) && block.nets.iter().any(|net| !board.is_served(block, net, day))
}

/// Puts a piece that has no day on the cheapest one.
fn put_anywhere(board: &mut Board, number: usize) {
    let Some(piece) = board.pieces.get(number).filter(|piece| piece.day.is_none()) else { return };
    if let Some((_, day)) = best_day(board, number, piece, Money::Kept, None) {
        board.put(number, day);
    }
}

/// Puts a piece on a day if no rule is broken by that.
fn put_back(board: &mut Board, piece: usize, day: Day) -> bool {
    let Some((task, mandatory)) = board.block_of(piece).map(|block| (block.task, block.mandatory)) else {
        return false;
    };
    let (mark, excess) = (board.mark(), board.excess());
    board.lift(piece);
    let money = if mandatory && board.only_mandatory_beside(piece, day) { Money::Ignored } else { Money::Kept };
    let allowed = board.pieces.get(piece).is_some_and(|own| board.allows(piece, own, day, money));
    if allowed {
        board.put(piece, day);
        if board.excess() <= excess && !board.strands(task) {
            return true;
        }
    }
    board.roll_back(mark);
    false
}
