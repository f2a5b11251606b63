//! What stays undone, by what it would take, and what the risk that stays is worth.

use std::cmp::Ordering;

use super::instance::Cause;
use super::plan::{CalendarPlan, LeftUndone, UndoneReason};
use crate::answers::Money;
use crate::catalogue::TaskId;
use crate::sorted;
use crate::{CareMode, Tier};

/// What it would take to do what is left undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remedy {
    /// More hours in a month.
    Hours,
    /// More room in the visits: longer ones, or more of them.
    Room,
    /// The backup or the staging copy that must come first.
    SafetyNet,
    /// A shorter protected period.
    ShorterFreeze,
    /// Visits on other days.
    OtherDays,
    /// A higher tier.
    Tier(Tier),
    /// Care in place of plain support.
    Care,
    /// Nothing: the next date of the task makes up for it, or it costs more than it brings.
    Nothing,
}

/// What stays undone for want of the same.
#[derive(Clone, Debug, PartialEq)]
pub struct UndoneGroup<'a> {
    /// What it would take.
    pub remedy: Remedy,
    /// The tasks: those that prevent the greatest losses first, then those that the model does not know, by what they
    /// are worth to the plan.
    pub tasks: Vec<&'a LeftUndone>,
}

impl CalendarPlan {
    /// What stays undone by what it would take: first what leaves the greatest loss, last what nothing helps.
    ///
    /// Losses of a group are not told as one sum: two tasks may prevent the same loss.
    pub fn undone_by_remedy(&self) -> Vec<UndoneGroup<'_>> {
        let mut tasks: Vec<&LeftUndone> = self.left_undone.iter().collect();
        sorted::sort_by(&mut tasks, |one, other| by_loss(one, other));
        let mut groups: Vec<UndoneGroup> = Vec::new();
        for undone in tasks {
            let remedy = self.remedy(undone);
            match groups.iter_mut().find(|group| group.remedy == remedy) {
                Some(group) => group.tasks.push(undone),
                // Tasks come in order of their losses, so groups come in order of their greatest ones.
                None => groups.push(UndoneGroup { remedy, tasks: vec![undone] }),
            }
        }
        let last = |group: &UndoneGroup| group.remedy == Remedy::Nothing;
        sorted::sort_by(&mut groups, |one, other| last(one).cmp(&last(other)));
        groups
    }

    /// Days between two times of a task in this plan: 0 for what runs by itself, `None` for what is done once or not at all.
    pub fn days_between(&self, task: TaskId) -> Option<u32> {
        let line = self.instance.routine.iter().find(|line| line.task.as_str() == task.code());
        let of_line = line.map(|line| if line.minutes_a_week == 0 { 0 } else { 7 });
        let mine = self.instance.occurrences.iter().filter(|one| one.id.task().as_str() == task.code());
        of_line.or_else(|| mine.filter_map(|one| one.interval).min())
    }

    /// What it would take to do this.
    pub fn remedy(&self, undone: &LeftUndone) -> Remedy {
        match undone.reason {
            UndoneReason::OverBudget => Remedy::Hours,
            UndoneReason::VisitFull | UndoneReason::Impossible(Cause::TooLong) => Remedy::Room,
            UndoneReason::Prerequisite(_) => Remedy::SafetyNet,
            UndoneReason::Impossible(Cause::Freeze) => Remedy::ShorterFreeze,
            UndoneReason::Impossible(Cause::Holidays | Cause::Risky) => Remedy::OtherDays,
            UndoneReason::BeyondTier => match undone.task.catalogue().map_or(self.tier, |task| task.task().tier_min) {
                tier if tier > self.tier => Remedy::Tier(tier),
                // What the tier would cover, plain support leaves out.
                _ if self.care == CareMode::Support => Remedy::Care,
                tier => Remedy::Tier(tier),
            },
            UndoneReason::NotWorthAVisit | UndoneReason::TooClose | UndoneReason::Impossible(Cause::Horizon) => {
                Remedy::Nothing
            }
        }
    }

    /// What the loss that this work would prevent costs in a year, rounded to two digits: it is an estimate and must look
    /// like one. `None` if the model does not know it, or if it is less than ten złoty.
    pub fn loss_a_year(&self, undone: &LeftUndone) -> Option<Money> {
        let days = ((self.to - self.from).num_days() + 1) as f64;
        rounded(undone.prevents? * 365.0 / days.max(1.0))
    }
}

/// An estimated amount rounded to two digits; `None` below ten złoty.
pub(crate) fn rounded(zloty: f64) -> Option<Money> {
    (zloty >= 10.0).then(|| Money::from_grosze(two_digits(zloty) * 100))
}

/// The greater loss first, then the greater value.
fn by_loss(one: &LeftUndone, other: &LeftUndone) -> Ordering {
    let key = |undone: &LeftUndone| (undone.prevents.unwrap_or(0.0), undone.value_min);
    let ((loss, value), (other_loss, other_value)) = (key(one), key(other));
    other_loss.total_cmp(&loss).then(other_value.total_cmp(&value))
}

/// A number of at least ten, rounded to its first two digits.
fn two_digits(number: f64) -> i64 {
    let mut step = 1.0;
    while number / step >= 100.0 && step < 1e12 {
        step *= 10.0;
    }
    ((number / step).round() * step) as i64
}
