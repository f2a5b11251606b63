//! The service book in English.

use crate::service_book::{AccessKind, DrillResult, IncidentCause, Noticer, SkipReason, StatementKind};

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
