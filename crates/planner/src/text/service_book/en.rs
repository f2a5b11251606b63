//! The service book in English.

use crate::Language;
use crate::service_book::{
    AccessKind, DrillResult, Field, IncidentCause, Noticer, Refused, SkipReason, StatementKind, Takes, WorkEvent,
};
use crate::text::days;

pub(super) const fn statement_kind(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Work => "planned work",
        StatementKind::Incident => "incident",
        StatementKind::SiteChange => "change to the site",
        StatementKind::Decision => "decision",
        StatementKind::Access => "access",
        StatementKind::Cost => "cost",
        StatementKind::Drill => "drill of the contingency plan",
        StatementKind::Suggestion => "suggestion",
        StatementKind::Terms => "tier and care",
    }
}

pub(super) const fn skip_reason(reason: SkipReason) -> &'static str {
    match reason {
        SkipReason::NotNeeded => "not needed this time",
        SkipReason::DoneOtherwise => "done in another way or by somebody else",
        SkipReason::NoTime => "no time",
        SkipReason::Blocked => "access, a licence or a person was missing",
        SkipReason::TooRisky => "too risky on that day",
        SkipReason::NotWorthIt => "costs more than it brings",
        SkipReason::Other => "another reason",
        SkipReason::NotSaid => "no reason given",
    }
}

pub(super) const fn noticer(noticer: Noticer) -> &'static str {
    match noticer {
        Noticer::Customer => "a customer",
        Noticer::Owner => "somebody of the firm",
        Noticer::Technician => "the technician",
        Noticer::Monitoring => "monitoring",
        Noticer::PaymentProvider => "the payment provider or a bank",
        Noticer::Host => "the hosting firm",
        Noticer::Outsider => "an outsider (authority, search engine, researcher)",
        Noticer::Unknown => "not known",
    }
}

pub(super) const fn incident_cause(cause: IncidentCause) -> &'static str {
    match cause {
        IncidentCause::Checkout => "order or payment",
        IncidentCause::Form => "form",
        IncidentCause::Booking => "booking",
        IncidentCause::SignIn => "customers’ sign-in",
        IncidentCause::Mail => "messages of the site did not arrive",
        IncidentCause::Integration => "exchange with another system",
        IncidentCause::Background => "background tasks",
        IncidentCause::Search => "search on the site",
        IncidentCause::Backup => "no recent backup",
        IncidentCause::Restore => "backup could not be restored",
        IncidentCause::Certificate => "expired certificate",
        IncidentCause::Domain => "expired domain",
        IncidentCause::Licence => "licence or service had ended",
        IncidentCause::PaymentKey => "expired payment key",
        IncidentCause::Update => "update",
        IncidentCause::OwnChange => "own change to the site",
        IncidentCause::KnownHole => "known hole without a fix",
        IncidentCause::StolenAccess => "stolen password or access",
        IncidentCause::Malware => "foreign code on the site",
        IncidentCause::Quota => "full disk or another limit",
        IncidentCause::Slowness => "site too slow or overloaded",
        IncidentCause::HostOutage => "hosting outage",
        IncidentCause::Other => "something else",
        IncidentCause::Unknown => "not known",
    }
}

pub(super) const fn access_kind(kind: AccessKind) -> &'static str {
    match kind {
        AccessKind::Given => "given",
        AccessKind::Taken => "taken away",
    }
}

pub(super) const fn drill_result(result: DrillResult) -> &'static str {
    match result {
        DrillResult::Worked => "all went as the plan says",
        DrillResult::WithGaps => "it worked, but the plan needs changes",
        DrillResult::Failed => "it did not work",
    }
}

pub(super) const fn field(kind: StatementKind, field: Field) -> &'static str {
    match (kind, field) {
        (StatementKind::Work, Field::Day) => "Day it was done",
        (StatementKind::Incident, Field::Day) => "When it was noticed: day",
        (_, Field::Day) => "Day",
        (_, Field::Time) => "Time of day",
        (_, Field::NoticedBy) => "Who noticed",
        (_, Field::IncidentKind) => "Kind",
        (_, Field::Cause) => "What failed, or what it came from",
        (StatementKind::Drill, Field::Minutes) => "How long until the site worked again",
        (_, Field::Minutes) => "How long it really took",
        (_, Field::Answered) => "How long until somebody answered",
        (_, Field::Repaired) => "How long until it was repaired",
        (_, Field::Work) => "How much work it was",
        (StatementKind::Incident, Field::Amount) => "Cost beside the work, in PLN",
        (_, Field::Amount) => "Amount in PLN",
        (_, Field::Reason) => "Reason",
        (_, Field::Access) => "The access was",
        (_, Field::Who) => "Who",
        (_, Field::To) => "To what (no passwords)",
        (_, Field::Result) => "How it went",
        (StatementKind::Incident, Field::Note) => "What happened",
        (StatementKind::SiteChange, Field::Note) => "What was changed, and what for",
        (StatementKind::Decision, Field::Note) => "What was decided, by whom and why",
        (StatementKind::Cost, Field::Note) => "On what",
        (StatementKind::Drill, Field::Note) | (_, Field::Learned) => "What it taught us",
        (_, Field::Note) => "Note",
    }
}

pub(super) const fn field_hint(takes: Takes) -> &'static str {
    match takes {
        Takes::Duration => "For example 45 min, 2 h, 1 h 30 min or 3 days.",
        Takes::Time => "For example 7:30.",
        Takes::Day | Takes::Money | Takes::Words(_) | Takes::Sentences(_) | Takes::OneOf => "",
    }
}

pub(super) const fn refused(refused: Refused) -> &'static str {
    match refused {
        Refused::Missing => "Fill this in.",
        Refused::NoDay => "Enter a date, for example 9.03.2027.",
        Refused::Ahead => "That day is still ahead. Enter today or an earlier day.",
        Refused::NoTime => "Enter a time of day, for example 7:30.",
        Refused::NoDuration => "Enter a length of time, for example 45 min or 2 h.",
        Refused::NoAmount => "Enter an amount, for example 250 or 99.90.",
    }
}

pub(super) const fn kinds(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Work => "Work",
        StatementKind::Incident => "Incidents",
        StatementKind::SiteChange => "Changes",
        StatementKind::Decision => "Decisions",
        StatementKind::Access => "Access",
        StatementKind::Cost => "Costs",
        StatementKind::Drill => "Drills",
        StatementKind::Suggestion => "Suggestions",
        StatementKind::Terms => "Tier and care",
    }
}

pub(super) const fn event(event: &WorkEvent) -> &'static str {
    match event {
        WorkEvent::Done { .. } => "done",
        WorkEvent::Skipped { .. } => "skipped",
        WorkEvent::Moved { .. } => "moved",
        WorkEvent::Reopened => "opened again",
    }
}

pub(super) fn moved(from: &str, to: &str) -> String {
    format!("{from} → {to}")
}

pub(super) fn ticked(lines: usize) -> String {
    format!("Ticked on the list: {lines}.")
}

pub(super) fn cause(cause: &str) -> String {
    format!("Cause: {cause}.")
}

pub(super) fn answered(time: &str) -> String {
    format!("Answered after {time}.")
}

pub(super) fn repaired(time: &str) -> String {
    format!("Repaired after {time}.")
}

pub(super) fn learned(what: &str) -> String {
    format!("Lesson: {what}")
}

pub(super) const fn taken(taken: bool) -> &'static str {
    if taken { "taken into the plan" } else { "turned down" }
}

pub(super) fn suggestion(incident: u32, every: u32, own: bool) -> String {
    let own = if own { " No task of the catalogue fits, so it becomes an own task." } else { "" };
    format!("Every {}. Entry no. {incident} suggests it.{own}", days(Language::English, every))
}

pub(super) fn check(cause: &str) -> String {
    format!("Own check: {cause}")
}

pub(super) const fn other_check() -> &'static str {
    "Own check after an incident"
}
