//! The service book in Polish.

use crate::service_book::{AccessKind, DrillResult, IncidentCause, Noticer, SkipReason, StatementKind};

pub(super) const fn statement_kind(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Work => "praca z planu",
        StatementKind::Incident => "incydent",
        StatementKind::SiteChange => "zmiana na stronie",
        StatementKind::Decision => "decyzja",
        StatementKind::Access => "dostęp",
        StatementKind::Cost => "koszt",
        StatementKind::Drill => "próba planu awaryjnego",
        StatementKind::Suggestion => "propozycja",
    }
}

pub(super) const fn skip_reason(reason: SkipReason) -> &'static str {
    match reason {
        SkipReason::NotNeeded => "tym razem niepotrzebne",
        SkipReason::DoneOtherwise => "zrobione inaczej lub przez kogoś innego",
        SkipReason::NoTime => "brak czasu",
        SkipReason::Blocked => "brak dostępu, licencji lub osoby",
        SkipReason::TooRisky => "zbyt ryzykowne w tym dniu",
        SkipReason::NotWorthIt => "więcej kosztuje, niż daje",
        SkipReason::Other => "inny powód",
        SkipReason::NotSaid => "bez podania powodu",
    }
}

pub(super) const fn noticer(noticer: Noticer) -> &'static str {
    match noticer {
        Noticer::Customer => "klient",
        Noticer::Owner => "ktoś z firmy",
        Noticer::Technician => "technik",
        Noticer::Monitoring => "monitoring",
        Noticer::PaymentProvider => "dostawca płatności lub bank",
        Noticer::Host => "firma hostingowa",
        Noticer::Outsider => "ktoś z zewnątrz (urząd, wyszukiwarka, badacz)",
        Noticer::Unknown => "nie wiadomo",
    }
}

pub(super) const fn incident_cause(cause: IncidentCause) -> &'static str {
    match cause {
        IncidentCause::Checkout => "zamówienie albo płatność",
        IncidentCause::Form => "formularz",
        IncidentCause::Booking => "rezerwacja",
        IncidentCause::SignIn => "logowanie klientów",
        IncidentCause::Mail => "wiadomości ze strony nie dochodziły",
        IncidentCause::Integration => "wymiana danych z innym systemem",
        IncidentCause::Background => "zadania w tle",
        IncidentCause::Search => "wyszukiwarka na stronie",
        IncidentCause::Backup => "brak aktualnej kopii",
        IncidentCause::Restore => "nieudane odtworzenie kopii",
        IncidentCause::Certificate => "wygasły certyfikat",
        IncidentCause::Domain => "wygasła domena",
        IncidentCause::Licence => "skończona licencja lub usługa",
        IncidentCause::PaymentKey => "wygasły klucz płatności",
        IncidentCause::Update => "aktualizacja",
        IncidentCause::OwnChange => "własna zmiana na stronie",
        IncidentCause::KnownHole => "znana luka bez poprawki",
        IncidentCause::StolenAccess => "przejęte hasło lub dostęp",
        IncidentCause::Malware => "obcy kod na stronie",
        IncidentCause::Quota => "pełny dysk lub inny limit",
        IncidentCause::Slowness => "strona zbyt wolna lub przeciążona",
        IncidentCause::HostOutage => "awaria hostingu",
        IncidentCause::Other => "coś innego",
        IncidentCause::Unknown => "nie wiadomo",
    }
}

pub(super) const fn access_kind(kind: AccessKind) -> &'static str {
    match kind {
        AccessKind::Given => "nadany",
        AccessKind::Taken => "odebrany",
    }
}

pub(super) const fn drill_result(result: DrillResult) -> &'static str {
    match result {
        DrillResult::Worked => "wszystko zgodnie z planem",
        DrillResult::WithGaps => "udało się, ale plan wymaga poprawek",
        DrillResult::Failed => "nie udało się",
    }
}
