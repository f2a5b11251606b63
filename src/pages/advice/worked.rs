//! What is worked out once the page is on the screen, in small pieces, so that the page never stands still.

use std::cell::Cell;
use std::rc::Rc;

use planner::advice::{AddOn, Advisor, Counterfactual, Recommendation, SingleYear, WorthKnowing};
use planner::answers::{Answers, Draft, Part};
use planner::text::advice;
use yew::prelude::*;

use crate::components::Same;
use crate::shell::later::later;

/// What has been worked out so far.
#[derive(Clone, Default)]
pub(super) struct Worked {
    pub(super) beside: Option<Rc<Beside>>,
    pub(super) years: Option<Rc<[SingleYear; 6]>>,
    pub(super) changes: Option<Rc<Changes>>,
}

/// What stands beside the advised tier.
pub(super) struct Beside {
    /// The add-ons worth telling of.
    pub(super) add_ons: Vec<AddOn>,
    /// What a change of provider costs, in złoty.
    pub(super) provider_change: f64,
}

/// What would change the advice.
#[derive(Default)]
pub(super) struct Changes {
    pub(super) counterfactuals: Vec<Counterfactual>,
    pub(super) worth_asking: Vec<WorthKnowing>,
}

/// Everything that the work needs, and what it has found.
struct Work {
    advisor: Same<Advisor>,
    answers: Same<Answers>,
    draft: Same<Draft>,
    recommendation: Same<Recommendation>,
    /// The parts that are still to be asked about, the last one first.
    parts: Vec<Part>,
    found: Changes,
    so_far: Worked,
    tell: UseStateSetter<Worked>,
    /// Whether the page still shows the advice for which this is.
    wanted: Rc<Cell<bool>>,
}

/// Works out what the page shows below its first screen, anew for each advice.
#[hook]
pub(super) fn use_worked(
    advisor: &Same<Advisor>,
    answers: &Same<Answers>,
    draft: &Same<Draft>,
    recommendation: &Same<Recommendation>,
) -> Worked {
    let worked = use_state(Worked::default);
    let tell = worked.setter();
    let (advisor, answers, draft) = (advisor.clone(), answers.clone(), draft.clone());
    use_effect_with(recommendation.clone(), move |recommendation| {
        tell.set(Worked::default());
        let wanted = Rc::new(Cell::new(true));
        let mut parts: Vec<Part> = Advisor::parts_with_effect(&draft).collect();
        parts.reverse();
        let work = Work {
            advisor,
            answers,
            draft,
            recommendation: recommendation.clone(),
            parts,
            found: Changes::default(),
            so_far: Worked::default(),
            tell,
            wanted: wanted.clone(),
        };
        later(move || work.go_on());
        move || wanted.set(false)
    });
    (*worked).clone()
}

impl Work {
    /// Does one piece, then leaves the browser its turn.
    fn go_on(mut self) {
        if !self.wanted.get() {
            return;
        }
        if self.so_far.beside.is_none() {
            let advised = self.recommendation.variant();
            self.so_far.beside = Some(Rc::new(Beside {
                add_ons: advice::helpful_add_ons(&self.recommendation, &self.advisor.add_ons(&self.answers)),
                provider_change: self.advisor.provider_change(&self.answers, advised),
            }));
            self.tell.set(self.so_far.clone());
        } else if self.so_far.years.is_none() {
            self.so_far.years = Some(Rc::new(self.advisor.single_years(&self.answers)));
            self.tell.set(self.so_far.clone());
        } else if let Some(part) = self.parts.pop() {
            self.found.counterfactuals.extend(self.advisor.counterfactuals(&self.draft, part));
            self.found.worth_asking.extend(self.advisor.worth_knowing(&self.draft, part, &self.recommendation));
        } else {
            let Changes { counterfactuals, worth_asking } = self.found;
            let worth_asking = advice::worth_asking(worth_asking);
            self.so_far.changes = Some(Rc::new(Changes { counterfactuals, worth_asking }));
            self.tell.set(self.so_far);
            return;
        }
        later(move || self.go_on());
    }
}
