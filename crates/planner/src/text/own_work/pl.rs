//! The person's own changes to the work, in Polish.

use crate::calendar::{OffReason, TaskField, Who};
use crate::text::{Language, days};

pub(super) const fn field(field: TaskField) -> &'static str {
    match field {
        TaskField::Title => "Nazwa czynności",
        TaskField::When => "Jak często",
        TaskField::First => "Dzień, a przy powtarzanej pierwszy dzień",
        TaskField::Days => "Co ile dni",
        TaskField::Who => "Kto",
        TaskField::Minutes => "Ile zajmuje",
        TaskField::Verify => "Po czym poznać, że zrobione (każdy punkt w nowym wierszu)",
        TaskField::Note => "Opis",
        TaskField::Reason => "Powód",
    }
}

pub(super) const fn field_hint(field: TaskField) -> &'static str {
    match field {
        TaskField::Days => "Od 7 do 1825.",
        TaskField::Minutes => "Na przykład 45 min albo 2 h.",
        _ => "",
    }
}

pub(super) const fn refused(field: TaskField) -> &'static str {
    match field {
        TaskField::Title => "Nazwij czynność.",
        TaskField::First => "Wpisz datę.",
        TaskField::Days => "Wpisz liczbę dni od 7 do 1825. Częstsze czynności należą do stałych, nie do kalendarza.",
        TaskField::Minutes => "Wpisz czas od 1 min do 16 h, na przykład 45 min albo 2 h.",
        TaskField::Verify => "Zmieści się najwyżej 12 punktów.",
        TaskField::When | TaskField::Who | TaskField::Reason | TaskField::Note => "Wybierz jedną z możliwości.",
    }
}

pub(super) fn when(code: &str) -> Option<&'static str> {
    Some(match code {
        "once" => "raz",
        "fixed" => "powtarzana w stałych dniach",
        "floating" => "powtarzana, liczona od ostatniego wykonania",
        _ => return None,
    })
}

pub(super) const fn who(who: Who) -> &'static str {
    match who {
        Who::Technician => "technik",
        Who::Owner => "właściciel",
        Who::Both => "razem",
    }
}

pub(super) const fn off_reason(reason: OffReason) -> &'static str {
    match reason {
        OffReason::NotNeeded => "ta strona jej nie potrzebuje",
        OffReason::DoneOtherwise => "robi to ktoś inny albo program",
        OffReason::NotWorthIt => "więcej kosztuje, niż daje",
        OffReason::Other => "inny powód",
    }
}

pub(super) fn every(interval: u32) -> String {
    format!("co {}", days(Language::Polish, interval))
}
