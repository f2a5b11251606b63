//! A calendar of the person's is read in: what the page tells, and what comes of it.

use std::rc::Rc;

use super::undo::{Action, Before, TakenOver};
use super::update::{put_on_day, told};
use super::{Effect, Model, Page};
use crate::import::{CannotTake, Choice, ImportError, Imported, OwnItem, Returned, read, returned, take_over};

/// What happened on the page on which calendars are read in.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportMsg {
    /// A file was chosen, of so many octets or less that it was read.
    ChoseFile(String),
    /// A file was chosen that is too large to be read.
    ChoseLargeFile,
    /// A file was chosen that the browser cannot read.
    ChoseUnreadableFile,
    /// What is chosen was taken over: of each group in its order, and which of the moves, counted from 0.
    TookOver {
        /// What the groups are.
        choices: Vec<Choice>,
        /// The moves.
        moves: Vec<usize>,
    },
}

/// A calendar file that was read in.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Import {
    /// None was chosen yet.
    #[default]
    Nothing,
    /// There is nothing to take over.
    Failed(ImportProblem),
    /// A preview waits for choices.
    Read {
        /// What the file says.
        imported: Rc<Imported>,
        /// What of it is our own.
        returned: Rc<Returned>,
        /// Why what was chosen could not be taken over.
        problem: Option<CannotTake>,
    },
}

/// Why a file could not be read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportProblem {
    /// The file says nothing that could be taken over.
    File(ImportError),
    /// The browser cannot read it.
    Unreadable,
}

pub(super) fn happened(model: &mut Model, msg: ImportMsg) -> Vec<Effect> {
    match msg {
        ImportMsg::ChoseFile(text) => {
            model.import = match preview(model, &text) {
                Some(Ok((imported, returned))) => {
                    Import::Read { imported: Rc::new(imported), returned: Rc::new(returned), problem: None }
                }
                Some(Err(problem)) => Import::Failed(ImportProblem::File(problem)),
                None => Import::Nothing,
            };
            Vec::new()
        }
        ImportMsg::ChoseLargeFile => {
            model.import = Import::Failed(ImportProblem::File(ImportError::TooLarge));
            Vec::new()
        }
        ImportMsg::ChoseUnreadableFile => {
            model.import = Import::Failed(ImportProblem::Unreadable);
            Vec::new()
        }
        ImportMsg::TookOver { choices, moves } => took_over(model, &choices, &moves),
    }
}

/// The preview of a file for the days from today to the end of the plan; `None` before there is a plan.
fn preview(model: &Model, text: &str) -> Option<Result<(Imported, Returned), ImportError>> {
    let plan = model.calendar()?.plan;
    let imported = match read(text, (model.today, plan.to), model.exports.zone) {
        Ok(imported) => imported,
        Err(problem) => return Some(Err(problem)),
    };
    let returned = returned(&imported.own, model.plan, &plan, &model.exports);
    Some(Ok((imported, returned)))
}

fn took_over(model: &mut Model, choices: &[Choice], moves: &[usize]) -> Vec<Effect> {
    let Import::Read { imported, returned: known, problem } = &mut model.import else { return Vec::new() };
    let taken = match take_over(imported, choices, &model.preferences) {
        Ok(taken) => taken,
        Err(cannot) => {
            *problem = Some(cannot);
            return Vec::new();
        }
    };
    let (imported, known) = (imported.clone(), known.clone());
    let before = Before::of(model);
    // The moves that are left may need each other, so they are tried once more without those that were not chosen.
    let chosen = |item: &&OwnItem| {
        let mut chosen = moves.iter().filter_map(|place| known.moves.get(*place));
        chosen.any(|one| (one.uid, one.instead_of) == (item.uid, item.instead_of))
    };
    let items: Vec<OwnItem> = imported.own.iter().filter(chosen).cloned().collect();
    let mut moved = 0;
    if let Some(calendar) = model.calendar().filter(|_| !items.is_empty()) {
        let back = returned(&items, model.plan, &calendar.plan, &model.exports);
        for one in back.moves.iter().filter(|one| one.allowed.is_ok()) {
            put_on_day(model, &one.id, one.to);
            moved += 1;
        }
    }
    let others = taken.preferences != model.preferences;
    if others {
        model.preferences = taken.preferences;
        model.calendar_revision += 1;
    }
    let action = Action::TookOver(TakenOver { days_off: taken.days_off, campaigns: taken.campaigns, moves: moved });
    let mut effects = told(model, before, action);
    if !effects.is_empty() || others || moved > 0 {
        effects.push(Effect::GoTo(if others { Page::Changes } else { Page::Agenda }));
    }
    effects
}
