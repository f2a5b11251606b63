//! Work that an incident suggests: what would have noticed it sooner, or kept it away.
//!
//! The book and what the plan does already enter; tasks with an interval leave. The table is closed and our own choice.

use super::{InForce, IncidentCause, Noticer, RecordedIncident, ServiceBook, Statement};
use crate::catalogue::TaskId;

/// Work that would have helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The entry of the incident that suggests it, the newest if there are several.
    pub incident: u32,
    /// The task.
    pub task: TaskId,
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

/// What the incidents of a book suggest, in the order of the catalogue. Left out is what was answered since, and what is done
/// as often already: `planned` gives the days between two times of a task in the plan.
pub fn suggested(book: &ServiceBook, planned: &dyn Fn(TaskId) -> Option<u32>) -> Vec<Suggestion> {
    let mut found: Vec<Suggestion> = Vec::new();
    for line in book.in_force() {
        match line {
            InForce { number, what: Statement::Incident(RecordedIncident { cause, noticed_by, .. }), .. } => {
                for (task, every_days) in against(*cause).into_iter().chain(to_notice(*noticed_by)) {
                    found.retain(|suggestion| suggestion.task != task);
                    found.push(Suggestion { incident: number, task, every_days });
                }
            }
            InForce { what: Statement::Suggestion { incident, task, .. }, .. } => {
                found.retain(|suggestion| suggestion.task != *task || suggestion.incident > *incident);
            }
            _ => {}
        }
    }
    found.retain(|suggestion| planned(suggestion.task).is_none_or(|days| days > suggestion.every_days));
    crate::sorted::sort_by(&mut found, |one, other| one.task.cmp(&other.task));
    found
}
