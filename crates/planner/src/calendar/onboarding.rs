//! The first weeks of a new client: what is done once, in order, before routine work begins.
//!
//! Answers and the day on which the plan was begun enter; the steps that this site needs leave, each a dated piece of work.
//! The order is ours: whoever cannot get in can do nothing, and nothing is changed before a copy can bring the site back.

use chrono::{Days, NaiveDate};

use super::Schedule;
use super::site::Request;
use crate::answers::{Answers, Documentation, LastRestore, YesNo};
use crate::catalogue::TaskId;
use crate::{CareMode, Tier};

/// Onboarding is done within so many days after the plan was begun, and routine work begins after them. Our own choice: two
/// weeks hold at least one appointment of every rhythm but the four-weekly one, and a new client should not wait longer.
const ONBOARDING_DAYS: u64 = 14;

/// What the hour or so of a basic month cannot hold beside the first updates, writing things down, may take two of its
/// visits. Our own choice.
const BASIC_DOCUMENTATION_DAYS: u64 = 60;

/// A step is worth so many times what its task is worth otherwise, since all later work rests on it; writing things down
/// must not keep a month of few hours from the first updates. Our own choice.
pub(super) const fn worth(step: Step) -> f64 {
    match step {
        Step::Access | Step::Backup | Step::RestoreTest | Step::Inventory => 2.0,
        Step::Documentation => 1.0,
    }
}

/// One step of taking over a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Who gets in, and with which rights.
    Access,
    /// A copy that is made by itself.
    Backup,
    /// That the copy can be restored.
    RestoreTest,
    /// What the site is made of.
    Inventory,
    /// What the next technician must know.
    Documentation,
}

impl Step {
    /// All steps in their order.
    pub const ALL: [Step; 5] = [Step::Access, Step::Backup, Step::RestoreTest, Step::Inventory, Step::Documentation];

    /// The task of the catalogue that does it.
    pub const fn task(self) -> TaskId {
        match self {
            Step::Access => TaskId::SE03,
            Step::Backup => TaskId::BK01,
            Step::RestoreTest => TaskId::BK03,
            Step::Inventory => TaskId::IN01,
            Step::Documentation => TaskId::DO01,
        }
    }

    /// Whether it is done even if it takes more than the hours of the month: without access and a copy nothing else may
    /// begin.
    pub(super) const fn is_mandatory(self) -> bool {
        matches!(self, Step::Access | Step::Backup)
    }
}

/// The steps that a site needs when its plan begins, in order.
///
/// Plain support plans no work, so it has none. Under care a site has all of them, except where the provider stays and has
/// known it for a year or more: then access, inventory and documentation are left out if the documentation is complete, and
/// the restore test if one succeeded this quarter. The copy is always set up anew, for how often it is made follows from
/// the tier. Not knowing leaves nothing out.
pub(super) fn steps(answers: &Answers, request: &Request) -> Vec<Step> {
    if request.care == CareMode::Support {
        return Vec::new();
    }
    let stays = answers.provider_change.value() != Some(&YesNo::Yes);
    let known = stays && answers.provider_years.value().is_some_and(|years| *years >= 1);
    let written_down = known && answers.documentation.value() == Some(&Documentation::Complete);
    let restored = known && answers.last_restore.value() == Some(&LastRestore::ThisQuarter);
    let needed = |step: &Step| match step {
        Step::Access | Step::Inventory | Step::Documentation => !written_down,
        Step::RestoreTest => !restored,
        Step::Backup => true,
    };
    Step::ALL.into_iter().filter(needed).collect()
}

/// Within how many days a step is done, the first day of the plan counted.
fn days_of(step: Step, tier: Tier) -> u64 {
    match (step, tier) {
        (Step::Documentation, Tier::Basic) => BASIC_DOCUMENTATION_DAYS,
        _ => ONBOARDING_DAYS,
    }
}

/// By which day a step is done, any day of the plan before it being early enough.
pub(super) fn schedule(step: Step, request: &Request) -> Schedule {
    let lead = days_of(step, request.tier).saturating_sub(1);
    Schedule::Dated { date: last_day(step, request), lead_days: u32::try_from(lead).unwrap_or(0) }
}

/// The last day of a step.
pub(super) fn last_day(step: Step, request: &Request) -> NaiveDate {
    let lead = days_of(step, request.tier).saturating_sub(1);
    request.begun.checked_add_days(Days::new(lead)).unwrap_or(request.begun)
}

/// The first day of routine work, after all steps but the documentation of a basic plan.
pub(super) fn routine_begins(request: &Request) -> NaiveDate {
    request.begun.checked_add_days(Days::new(ONBOARDING_DAYS)).unwrap_or(request.begun)
}
