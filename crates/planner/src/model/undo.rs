//! Taking back and doing again what was done to the plan in this sitting.
//!
//! Before an action its state of the plan is put by; taking back puts exactly that one in place again, and keeps the one that
//! was, for doing again. The service book alone is never set back: what the action wrote is withdrawn by further lines, and
//! restored by further lines, so that everything read off the book is as it was and nothing that was written is lost.

use chrono::NaiveDate;

use super::Model;
use crate::answers::IncidentKind;
use crate::calendar::{AgreedPlan, OccurrenceId, OwnWork, PlannedTask, Preferences, WhyNotThere};
use crate::papers::{OwnTexts, TextKey};
use crate::service_book::{Recorded, StatementKind, SuggestedWork};
use crate::{CareMode, Tier};

/// What a person did to the plan: it can be taken back, and is named then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A piece of work was done.
    Ticked {
        /// Of which task.
        task: PlannedTask,
        /// Which.
        id: OccurrenceId,
        /// On which day.
        day: NaiveDate,
    },
    /// So many pieces of work were done.
    TickedAll(usize),
    /// A piece of work is not done this time.
    Skipped {
        /// Of which task.
        task: PlannedTask,
        /// Which.
        id: OccurrenceId,
    },
    /// A piece of work was put on another day.
    Moved {
        /// Of which task.
        task: PlannedTask,
        /// Which.
        id: OccurrenceId,
        /// Its new day.
        to: NaiveDate,
    },
    /// What was ticked or skipped is open again.
    Reopened {
        /// Of which task.
        task: PlannedTask,
        /// Which.
        id: OccurrenceId,
    },
    /// So many changes of the plan were accepted.
    Applied(usize),
    /// Something was taken over from a calendar of the person's.
    TookOver(TakenOver),
    /// Something was chosen for the calendar.
    ChangedPreferences,
    /// The first day of the calendar was chosen.
    ChoseCalendarStart,
    /// A tier or a mode of care was chosen.
    ChoseVariant,
    /// The person added a task.
    AddedTask(PlannedTask),
    /// A task is done otherwise at this site.
    ChangedTask(PlannedTask),
    /// A task is not done at this site.
    SwitchedOff(PlannedTask),
    /// A task is done at this site again.
    SwitchedOn(PlannedTask),
    /// Work that an incident suggested was taken on.
    TookSuggestion(SuggestedWork),
    /// Work that an incident suggested was not taken on.
    DismissedSuggestion(SuggestedWork),
    /// A text for the papers was written.
    WroteText(TextKey),
    /// Something was written into the service book.
    Wrote(StatementKind),
    /// A line of the book was corrected.
    Corrected(u32),
    /// A line of the book was withdrawn.
    Withdrew(u32),
    /// A line of the book that was withdrawn holds again.
    Restored(u32),
}

/// How much was taken over from a calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TakenOver {
    /// Days off, each counted once for each performer.
    pub days_off: usize,
    /// Protected periods.
    pub campaigns: usize,
    /// Pieces of work that were put on another day.
    pub moves: usize,
}

/// What has just happened to the plan, for the line that says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It was done.
    Done(Action),
    /// It was taken back.
    Undone(Action),
    /// It was done again.
    Redone(Action),
    /// An incident was written, and the advice knows more.
    Learned {
        /// What kind of incident it is.
        kind: IncidentKind,
        /// What was known before.
        before: Known,
        /// What is known now.
        after: Known,
    },
    /// An entry stays where it is: that day is none on which it can lie.
    NotThere {
        /// Its task.
        task: PlannedTask,
        /// The day.
        day: NaiveDate,
        /// What keeps it from there.
        why: WhyNotThere,
    },
    /// An entry stays where it is: in that direction there is no other day for it.
    NoDayBeside {
        /// Its task.
        task: PlannedTask,
        /// Whether a later day was asked for, or an earlier one.
        later: bool,
        /// What keeps it from the nearest of them.
        why: WhyNotThere,
    },
}

/// What the advice makes of a kind of incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// How many of them a hundred years would bring.
    pub in_a_hundred_years: u32,
    /// What is advised.
    pub advised: Tier,
}

/// Actions that can be taken back are so many at most: the memory of a sitting, and no more than a person follows.
const MOST_STEPS: usize = 100;

/// Everything of the plan that an action can change, the book apart.
#[derive(Clone, Debug, PartialEq)]
struct PlanState {
    agreed: AgreedPlan,
    preferences: Preferences,
    texts: OwnTexts,
    own_work: OwnWork,
    calendar_from: Option<NaiveDate>,
    tier: Option<Tier>,
    care: Option<CareMode>,
}

impl PlanState {
    fn of(model: &Model) -> PlanState {
        PlanState {
            agreed: model.agreed.clone(),
            preferences: model.preferences.clone(),
            texts: model.texts.clone(),
            own_work: model.own_work.clone(),
            calendar_from: model.calendar_from,
            tier: model.tier,
            care: model.care,
        }
    }

    fn put_back(self, model: &mut Model) {
        model.agreed = self.agreed;
        model.preferences = self.preferences;
        model.texts = self.texts;
        // A number that was given is never given to another task, for exported files may know it.
        let issued = model.own_work.issued();
        model.own_work = self.own_work;
        model.own_work.was_issued(issued);
        model.calendar_from = self.calendar_from;
        model.tier = self.tier;
        model.care = self.care;
    }
}

/// An action that can be taken back, or done again.
#[derive(Clone, Debug)]
struct Step {
    action: Action,
    /// The plan on the other side of the action.
    state: PlanState,
    /// The lines that it wrote into the book.
    lines: std::ops::RangeInclusive<u32>,
}

/// What was done and taken back in this sitting.
#[derive(Clone, Debug, Default)]
pub(super) struct Steps {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Steps {
    pub(super) fn last_done(&self) -> Option<&Action> {
        self.done.last().map(|step| &step.action)
    }

    pub(super) fn last_undone(&self) -> Option<&Action> {
        self.undone.last().map(|step| &step.action)
    }
}

/// The plan before an action.
pub(super) struct Before {
    state: PlanState,
    last_line: u32,
}

impl Before {
    pub(super) fn of(model: &Model) -> Before {
        Before { state: PlanState::of(model), last_line: model.book.last_number() }
    }

    /// Remembers the action that was done since; says whether it changed anything.
    pub(super) fn done(self, model: &mut Model, action: Action) -> bool {
        let last_line = model.book.last_number();
        if last_line == self.last_line && PlanState::of(model) == self.state {
            return false;
        }
        let steps = &mut model.steps;
        steps.undone.clear();
        if steps.done.len() >= MOST_STEPS {
            steps.done.remove(0);
        }
        steps.done.push(Step { action, state: self.state, lines: self.last_line + 1..=last_line });
        true
    }
}

/// Takes the last action back, or does the last one that was taken back again; says which.
pub(super) fn turn(model: &mut Model, back: bool) -> Option<Action> {
    let step = if back { model.steps.done.pop() } else { model.steps.undone.pop() }?;
    let there = PlanState::of(model);
    step.state.put_back(model);
    let mut lines: Vec<u32> = step.lines.clone().collect();
    if back {
        lines.reverse();
    }
    for line in lines {
        let turned = match model.book.entry(line).map(|entry| &entry.what) {
            Some(Recorded::Stated(_) | Recorded::Corrects { .. }) if back => Recorded::Withdraws { number: line },
            Some(Recorded::Stated(_) | Recorded::Corrects { .. }) => Recorded::Restores { number: line },
            Some(Recorded::Withdraws { number }) if back => Recorded::Restores { number: *number },
            Some(Recorded::Restores { number }) if back => Recorded::Withdraws { number: *number },
            Some(again) => again.clone(),
            None => continue,
        };
        // Whatever came later has been taken back before, so the line holds, or does not, as it did right after the action.
        let _number = model.book.record(model.today, turned);
    }
    model.calendar_revision += 1;
    let action = step.action.clone();
    let turned = Step { state: there, ..step };
    if back {
        model.steps.undone.push(turned)
    } else {
        model.steps.done.push(turned)
    }
    Some(action)
}
