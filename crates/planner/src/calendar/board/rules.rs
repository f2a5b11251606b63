//! Why a piece cannot lie on a day: order, distance, room, budget, safety nets.
//!
//! What can never clash, because the days of the two lie apart anyway, was sorted out when the board was set up.

use super::lane::Lane;
use super::{Block, Board, Day, Money, Net, Piece};

/// Why a piece cannot lie on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::calendar) enum Blocker {
    /// Another part of the slot, another slot of the task, or a task that comes before or after it is in the way.
    Order,
    /// The visit of the performer with this place would be too long.
    Visit(usize),
    /// The month of the performer with this place lacks minutes.
    Budget(usize),
    /// Nothing else than a safety net is missing: the task with this index.
    Net(usize),
}

impl Board<'_> {
    /// Why a piece that is not placed cannot lie on one of its days; a missing safety net is named last.
    pub(in crate::calendar) fn blocker(&self, number: usize, day: Day, money: Money) -> Option<Blocker> {
        let piece = self.pieces.get(number)?;
        let block = self.blocks.get(piece.block)?;
        if !self.keeps_order(number, block, day) {
            return Some(Blocker::Order);
        }
        self.short_of_minutes(piece, day, money).or_else(|| self.missing_net(block, day))
    }

    /// Whether a piece can lie on a day.
    pub(in crate::calendar) fn allows(&self, number: usize, piece: &Piece, day: Day, money: Money) -> bool {
        self.short_of_minutes(piece, day, money).is_none()
            && self
                .blocks
                .get(piece.block)
                .is_some_and(|block| self.keeps_order(number, block, day) && self.missing_net(block, day).is_none())
    }

    /// Whether order and safety nets allow a piece on a day, minutes aside.
    pub(in crate::calendar) fn allows_in_order(&self, number: usize, day: Day) -> bool {
        let block = self.block_of(number);
        block.is_some_and(|block| self.keeps_order(number, block, day) && self.missing_net(block, day).is_none())
    }

    #[inline(always)]
    fn short_of_minutes(&self, piece: &Piece, day: Day, money: Money) -> Option<Blocker> {
        let place = self.place(day);
        let [technician, owner] = &self.lanes;
        let [own, owners] = piece.minutes;
        if technician.lacks_room(place, own) {
            Some(Blocker::Visit(0))
        } else if owner.lacks_room(place, owners) {
            Some(Blocker::Visit(1))
        } else if money == Money::Ignored {
            None
        } else if technician.lacks_budget(place, own) {
            Some(Blocker::Budget(0))
        } else if owner.lacks_budget(place, owners) {
            Some(Blocker::Budget(1))
        } else {
            None
        }
    }

    /// Minutes that all who are needed for a piece lack in the month of a day.
    pub(in crate::calendar) fn lacking_budget(&self, number: usize, day: Day) -> u32 {
        self.lacking(number, |lane, minutes| lane.lacking_budget(self.place(day), minutes))
    }

    /// Minutes by which the visits of a day would be too long with a piece.
    pub(in crate::calendar) fn lacking_room(&self, number: usize, day: Day) -> u32 {
        self.lacking(number, |lane, minutes| lane.lacking_room(self.place(day), minutes))
    }

    fn lacking(&self, number: usize, of_side: impl Fn(&Lane, u32) -> u32) -> u32 {
        let Some(piece) = self.pieces.get(number) else { return 0 };
        self.lanes.iter().zip(piece.minutes).filter_map(|(lane, minutes)| Some(of_side(lane, minutes?))).sum()
    }

    #[inline(always)]
    fn missing_net(&self, block: &Block, day: Day) -> Option<Blocker> {
        block.nets.iter().find(|net| !self.is_served(block, net, day)).map(|net| Blocker::Net(net.task))
    }

    #[inline(always)]
    fn last_day(&self, block: usize) -> Option<Day> {
        let pieces = self.blocks.get(block)?.pieces();
        pieces.rev().find_map(|piece| self.day_of(piece))
    }

    #[inline(always)]
    fn first_day(&self, block: usize) -> Option<Day> {
        let mut pieces = self.blocks.get(block)?.pieces();
        pieces.find_map(|piece| self.day_of(piece))
    }

    /// Parts and slots of a task in order and far enough apart, tasks in order.
    #[inline(always)]
    fn keeps_order(&self, number: usize, block: &Block, day: Day) -> bool {
        let (first, behind) = block.pieces;
        let parts_in_order = || {
            (first..number).all(|part| self.day_of(part).is_some_and(|there| there <= day))
                && (number + 1..behind).all(|part| self.day_of(part).is_none_or(|there| day <= there))
        };
        block.before.iter().all(|(other, apart)| self.last_day(*other).is_none_or(|there| 2 * (day - there) >= *apart))
            && block
                .behind
                .iter()
                .all(|(other, apart)| self.first_day(*other).is_none_or(|there| 2 * (there - day) >= *apart))
            && (behind == first + 1 || parts_in_order())
            && block.earlier.iter().all(|other| self.named_day(*other).is_none_or(|there| there <= day))
            && (number + 1 < behind || self.later_ones_come_behind(block, day))
    }

    /// The day that counts for what is named as coming first: that of its last part.
    #[inline(always)]
    fn named_day(&self, block: usize) -> Option<Day> {
        self.blocks.get(block).and_then(|block| self.day_of(block.pieces.1.checked_sub(1)?))
    }

    fn later_ones_come_behind(&self, block: &Block, day: Day) -> bool {
        block.later.iter().all(|other| self.first_day(*other).is_none_or(|there| day <= there))
    }

    /// Whether a safety net is in place for a block on a day. Mandatory work does not lean on what could be left out.
    pub(in crate::calendar) fn is_served(&self, block: &Block, net: &Net, day: Day) -> bool {
        let Some(task) = self.tasks.get(net.task) else { return false };
        let in_time = |there: Day| there <= day && net.lead.is_none_or(|lead| day.saturating_sub(there) <= lead);
        task.served.iter().any(|there| in_time(*there))
            || task.finished.iter().any(|(finished, there)| in_time(*there) && self.bears(*finished, block))
    }

    #[inline(always)]
    fn bears(&self, net: usize, block: &Block) -> bool {
        !block.mandatory || self.blocks.get(net).is_some_and(|net| net.mandatory)
    }

    /// A block that lacks the safety net that a task is meant to be, although it has a day.
    pub(in crate::calendar) fn stranded(&self, task: usize) -> Option<usize> {
        let net_task = self.tasks.get(task)?;
        net_task.dependents.iter().copied().find(|number| {
            let Some(block) = self.blocks.get(*number) else { return false };
            let mut days = block.pieces().filter_map(|piece| self.day_of(piece));
            days.any(|day| block.nets.iter().any(|net| net.task == task && !self.is_served(block, net, day)))
        })
    }

    /// Whether some placed work lacks the safety net that a task is meant to be.
    pub(in crate::calendar) fn strands(&self, task: usize) -> bool {
        self.stranded(task).is_some()
    }
}
