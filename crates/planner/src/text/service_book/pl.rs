//! The service book in Polish.

use crate::Language;
use crate::service_book::{
    AccessKind, DrillResult, Field, IncidentCause, Noticer, Refused, SkipReason, StatementKind, Takes, WorkEvent,
};
use crate::text::days;

pub(super) const fn statement_kind(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Work => "praca z planu",
        StatementKind::Incident => "incydent",
        StatementKind::SiteChange => "zmiana na stronie",
        StatementKind::Decision => "decyzja",
        StatementKind::Access => "dostęp",
        StatementKind::Cost => "koszt",
        StatementKind::Drill => "próba planu awaryjnego",
        StatementKind::Suggestion => "propozycja",
        StatementKind::Terms => "poziom i opieka",
    }
}

pub(super) const fn skip_reason(reason: SkipReason) -> &'static str {
    match reason {
        SkipReason::NotNeeded => "tym razem niepotrzebne",
        SkipReason::DoneOtherwise => "zrobione inaczej lub przez kogoś innego",
        SkipReason::NoTime => "brak czasu",
        SkipReason::Blocked => "brak dostępu, licencji lub osoby",
        SkipReason::TooRisky => "zbyt ryzykowne w tym dniu",
        SkipReason::NotWorthIt => "więcej kosztuje, niż daje",
        SkipReason::Other => "inny powód",
        SkipReason::NotSaid => "bez podania powodu",
    }
}

pub(super) const fn noticer(noticer: Noticer) -> &'static str {
    match noticer {
        Noticer::Customer => "klient",
        Noticer::Owner => "ktoś z firmy",
        Noticer::Technician => "technik",
        Noticer::Monitoring => "monitoring",
        Noticer::PaymentProvider => "dostawca płatności lub bank",
        Noticer::Host => "firma hostingowa",
        Noticer::Outsider => "ktoś z zewnątrz (urząd, wyszukiwarka, badacz)",
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
        IncidentCause::Integration => "wymiana danych z innym systemem",
        IncidentCause::Background => "zadania w tle",
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
        DrillResult::Worked => "wszystko zgodnie z planem",
        DrillResult::WithGaps => "udało się, ale plan wymaga poprawek",
        DrillResult::Failed => "nie udało się",
    }
}

pub(super) const fn field(kind: StatementKind, field: Field) -> &'static str {
    match (kind, field) {
        (StatementKind::Work, Field::Day) => "Dzień wykonania",
        (StatementKind::Incident, Field::Day) => "Kiedy zauważono: dzień",
        (_, Field::Day) => "Dzień",
        (_, Field::Time) => "Godzina",
        (_, Field::NoticedBy) => "Kto zauważył",
        (_, Field::IncidentKind) => "Rodzaj",
        (_, Field::Cause) => "Co zawiodło albo od czego się zaczęło",
        (StatementKind::Drill, Field::Minutes) => "Po jakim czasie strona znów działała",
        (_, Field::Minutes) => "Ile to naprawdę zajęło",
        (_, Field::Answered) => "Po jakim czasie ktoś odpowiedział",
        (_, Field::Repaired) => "Po jakim czasie naprawiono",
        (_, Field::Work) => "Ile było pracy",
        (StatementKind::Incident, Field::Amount) => "Koszt poza pracą, w zł",
        (_, Field::Amount) => "Kwota w zł",
        (_, Field::Reason) => "Powód",
        (_, Field::Access) => "Dostęp został",
        (_, Field::Who) => "Kto",
        (_, Field::To) => "Do czego (bez haseł)",
        (_, Field::Result) => "Jak poszło",
        (StatementKind::Incident, Field::Note) => "Co się stało",
        (StatementKind::SiteChange, Field::Note) => "Co zmieniono i po co",
        (StatementKind::Decision, Field::Note) => "Co postanowiono, kto i dlaczego",
        (StatementKind::Cost, Field::Note) => "Na co",
        (StatementKind::Drill, Field::Note) | (_, Field::Learned) => "Czego nas to nauczyło",
        (_, Field::Note) => "Notatka",
    }
}

pub(super) const fn field_hint(takes: Takes) -> &'static str {
    match takes {
        Takes::Duration => "Na przykład 45 min, 2 h, 1 h 30 min albo 3 dni.",
        Takes::Time => "Na przykład 7:30.",
        Takes::Day | Takes::Money | Takes::Words(_) | Takes::Sentences(_) | Takes::OneOf => "",
    }
}

pub(super) const fn refused(refused: Refused) -> &'static str {
    match refused {
        Refused::Missing => "Uzupełnij to pole.",
        Refused::NoDay => "Wpisz datę, na przykład 9.03.2027.",
        Refused::Ahead => "Ten dzień jeszcze nie nadszedł. Wpisz dzisiejszy albo wcześniejszy.",
        Refused::NoTime => "Wpisz godzinę, na przykład 7:30.",
        Refused::NoDuration => "Wpisz czas, na przykład 45 min albo 2 h.",
        Refused::NoAmount => "Wpisz kwotę, na przykład 250 albo 99,90.",
    }
}

pub(super) const fn kinds(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Work => "Prace",
        StatementKind::Incident => "Incydenty",
        StatementKind::SiteChange => "Zmiany",
        StatementKind::Decision => "Decyzje",
        StatementKind::Access => "Dostępy",
        StatementKind::Cost => "Koszty",
        StatementKind::Drill => "Próby",
        StatementKind::Suggestion => "Propozycje",
        StatementKind::Terms => "Poziom i opieka",
    }
}

pub(super) const fn event(event: &WorkEvent) -> &'static str {
    match event {
        WorkEvent::Done { .. } => "wykonane",
        WorkEvent::Skipped { .. } => "pominięte",
        WorkEvent::Moved { .. } => "przeniesione",
        WorkEvent::Reopened => "znów otwarte",
    }
}

pub(super) fn moved(from: &str, to: &str) -> String {
    format!("{from} → {to}")
}

pub(super) fn ticked(lines: usize) -> String {
    format!("Odhaczone z listy: {lines}.")
}

pub(super) fn cause(cause: &str) -> String {
    format!("Przyczyna: {cause}.")
}

pub(super) fn answered(time: &str) -> String {
    format!("Odpowiedź po {time}.")
}

pub(super) fn repaired(time: &str) -> String {
    format!("Naprawa po {time}.")
}

pub(super) fn learned(what: &str) -> String {
    format!("Wniosek: {what}")
}

pub(super) const fn taken(taken: bool) -> &'static str {
    if taken { "przyjęta do planu" } else { "odrzucona" }
}

pub(super) fn suggestion(incident: u32, every: u32, own: bool) -> String {
    let own = if own { " W\u{a0}katalogu nie ma pasującego zadania, więc będzie to zadanie własne." } else { "" };
    format!("Co {}. Podpowiada to wpis nr {incident}.{own}", days(Language::Polish, every))
}

pub(super) fn check(cause: &str) -> String {
    format!("Własna kontrola: {cause}")
}

pub(super) const fn other_check() -> &'static str {
    "Własna kontrola po incydencie"
}
