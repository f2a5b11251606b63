//! Work that an incident suggests: what would have noticed it sooner, or kept it away.
//!
//! The book, what fits the site and what the plan does already enter; work with an interval leaves. The table is closed and our own choice.

use super::{InForce, IncidentCause, Noticer, RecordedIncident, ServiceBook, Statement};
use crate::catalogue::TaskId;

/// What kind of work would have helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SuggestedWork {
    /// A task of the catalogue, done as often as the suggestion says.
    Task(TaskId),
    /// An own task against a cause for which the catalogue has none that fits the site.
    Own(IncidentCause),
}

impl SuggestedWork {
    /// The code under which it is saved: the task's, or `own-` and the cause's.
    pub fn code(self) -> String {
        match self {
            SuggestedWork::Task(task) => task.code().to_owned(),
            SuggestedWork::Own(cause) => ["own-", cause.code()].concat(),
        }
    }

    /// The one of a code.
    ///
    /// ```
    /// # use planner::service_book::{IncidentCause, SuggestedWork};
    /// assert_eq!(SuggestedWork::from_code("own-quota"), Some(SuggestedWork::Own(IncidentCause::Quota)));
    /// assert_eq!(SuggestedWork::from_code("QA03").map(SuggestedWork::code).as_deref(), Some("QA03"));
    /// assert_eq!(SuggestedWork::from_code("own-"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<SuggestedWork> {
        match code.strip_prefix("own-") {
            Some(cause) => IncidentCause::from_code(cause).map(SuggestedWork::Own),
            None => TaskId::from_code(code).map(SuggestedWork::Task),
        }
    }
}

/// Work that would have helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The entry of the incident that suggests it, the newest if there are several.
    pub incident: u32,
    /// The work.
    pub work: SuggestedWork,
    /// How often it is done from now on.
    pub every_days: u32,
}

/// What helps against a cause.
const fn against(cause: IncidentCause) -> Option<(TaskId, u32)> {
    Some(match cause {
        // A test order a week: the longest time for which nobody can buy.
        IncidentCause::Checkout => (TaskId::QA03, 7),
        IncidentCause::Form => (TaskId::QA02, 7),
        IncidentCause::Booking => (TaskId::QA04, 7),
        IncidentCause::SignIn => (TaskId::QA05, 14),
        IncidentCause::Search => (TaskId::PF06, 30),
        IncidentCause::Mail => (TaskId::EM01, 14),
        IncidentCause::Integration => (TaskId::CR03, 14),
        IncidentCause::Background => (TaskId::CR01, 14),
        IncidentCause::Backup => (TaskId::BK02, 14),
        IncidentCause::Restore => (TaskId::BK03, 30),
        IncidentCause::Certificate => (TaskId::DN02, 30),
        IncidentCause::Domain => (TaskId::DN01, 90),
        IncidentCause::Licence => (TaskId::IN02, 90),
        IncidentCause::PaymentKey => (TaskId::PC01, 90),
        // What an update or an own change breaks shows on a fresh copy first.
        IncidentCause::Update | IncidentCause::OwnChange => (TaskId::ST01, 30),
        IncidentCause::KnownHole => (TaskId::UP03, 14),
        IncidentCause::StolenAccess => (TaskId::SE04, 30),
        IncidentCause::Malware => (TaskId::SE06, 14),
        IncidentCause::Quota => (TaskId::MO06, 14),
        IncidentCause::Slowness => (TaskId::PF01, 30),
        IncidentCause::HostOutage => (TaskId::CN02, 180),
        IncidentCause::Other | IncidentCause::Unknown => return None,
    })
}

/// What helps to notice sooner: an alarm that customers overtook is tried out.
const fn to_notice(noticed_by: Noticer) -> Option<(TaskId, u32)> {
    match noticed_by {
        Noticer::Customer | Noticer::PaymentProvider | Noticer::Outsider => Some((TaskId::MO02, 90)),
        Noticer::Owner | Noticer::Technician | Noticer::Monitoring | Noticer::Host | Noticer::Unknown => None,
    }
}

/// How often an own task against a cause is done that the table does not know.
const OWN_EVERY_DAYS: u32 = 30;

/// What helps against a cause on this site: the table's task, or an own one where that does not fit. Of an unknown cause
/// nobody can say what to look at.
fn on_this_site(cause: IncidentCause, fits: &dyn Fn(TaskId) -> bool) -> Option<(SuggestedWork, u32)> {
    match against(cause) {
        Some((task, every_days)) if fits(task) => Some((SuggestedWork::Task(task), every_days)),
        Some((_, every_days)) => Some((SuggestedWork::Own(cause), every_days)),
        None if cause == IncidentCause::Unknown => None,
        None => Some((SuggestedWork::Own(cause), OWN_EVERY_DAYS)),
    }
}

/// What the incidents of a book suggest, in the order of the catalogue, own tasks last. Left out is what was answered since,
/// and what is done as often already: `planned` gives the days between two times of a task in the plan, `fits` says whether
/// the site has any use for a task.
pub fn suggested(
    book: &ServiceBook,
    fits: &dyn Fn(TaskId) -> bool,
    planned: &dyn Fn(TaskId) -> Option<u32>,
) -> Vec<Suggestion> {
    let mut found: Vec<Suggestion> = Vec::new();
    for line in book.in_force() {
        match line {
            InForce { number, what: Statement::Incident(RecordedIncident { cause, noticed_by, .. }), .. } => {
                let alarm = to_notice(*noticed_by).filter(|(task, _)| fits(*task));
                let alarm = alarm.map(|(task, every_days)| (SuggestedWork::Task(task), every_days));
                for (work, every_days) in on_this_site(*cause, fits).into_iter().chain(alarm) {
                    found.retain(|suggestion| suggestion.work != work);
                    found.push(Suggestion { incident: number, work, every_days });
                }
            }
            InForce { what: Statement::Suggestion { incident, work, .. }, .. } => {
                found.retain(|suggestion| suggestion.work != *work || suggestion.incident > *incident);
            }
            _ => {}
        }
    }
    found.retain(|suggestion| match suggestion.work {
        SuggestedWork::Task(task) => planned(task).is_none_or(|days| days > suggestion.every_days),
        SuggestedWork::Own(_) => true,
    });
    crate::sorted::sort_by(&mut found, |one, other| one.work.cmp(&other.work));
    found
}
