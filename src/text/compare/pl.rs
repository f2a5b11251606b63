//! Porównanie poziomów i próba innych odpowiedzi po polsku.

use planner::Language;
use planner::advice::{CareReason, Variant};
use planner::answers::{HowOften, Money, ProblemKind, Updater};
use planner::text::{self, advice, decimal, hours, list, money};
use planner::what_if::Why;

use super::{CompareWords, WhatIfWords, of_hundred};
use crate::text::capitalised;

const PL: Language = Language::Polish;

pub(super) const COMPARE: CompareWords = CompareWords {
    title: "Trzy poziomy obok siebie",
    lead: "Co obiecuje każdy poziom, co to znaczy dla Twojej strony i czego nie obejmuje.",
    promise: "Obietnica i cena",
    price: "Cena",
    with_support: "miesięcznie, samo wsparcie",
    with_care: "miesięcznie z opieką",
    worst_start: "Najgorszy moment zgłoszenia",
    starts_alike: "Każdy jest taki sam.",
    over_limit: "Dłużej niż dopuszczasz",
    never: "nigdy",
    limits: "Twoje wymagania",
    met: "Spełnia:",
    not_met: "Nie spełnia:",
    no_limits: "Żadnego nie stawiasz.",
    year: "Czekać, aż się zepsuje, czy zapobiegać",
    year_lead: "Wsparcie naprawia to, co zgłosisz. Opieka planuje z góry. Tak wygląda Twój średni rok z jednym i z drugim.",
    bands: "W nawiasie zakres, w którym mieści się 8 na 10 przeliczeń: tak dobrze znamy tę średnią. Pojedynczy rok może wypaść inaczej.",
    support: "Wsparcie",
    care: "Opieka",
    average_year: "Średni rok",
    incidents: "Awarie",
    any_incident: "Szansa na choć jedną",
    hours: "Przestój",
    loss: "Straty, naprawy i Twoja praca",
    year_price: "Cena roku",
    total: "Razem",
    prevention: "Praca, która zapobiega",
    updates: "Aktualizacje",
    checks: "Kontrola tego, co psuje się powoli",
    tests: "Próby formularzy i zamówień",
    scans: "Szukanie złośliwego kodu",
    accounts: "Przegląd kont i dostępów",
    deadlines: "Pilnowanie terminów",
    by_platform: "robi to platforma",
    left_to_you: "zostaje Tobie",
    calendar_lists: "Kalendarz wybranego poziomu wypisuje każdą czynność, której ten poziom nie obejmuje.",
    cheaper: "Który wychodzi taniej",
    cheaper_lead: "Cena i straty razem, w 4 000 przeliczeń. Każdy poziom w tej formie, która jest u Ciebie tańsza.",
    calendar_for: "Kalendarz dla:",
    try_link: "Sprawdź inne odpowiedzi i ceny",

    for_site: |site| format!("Dla: {site}."),
    worst: |start, holiday, weekend| {
        let when = format!(
            "{} {} {}, {}",
            text::weekday(PL, chrono::Datelike::weekday(start)),
            chrono::Datelike::day(start),
            text::month_in_date(PL, start.date()),
            text::clock_time(start.time())
        );
        match (holiday, weekend) {
            (Some(holiday), true) => format!("{when}; po drodze jest weekend i święto: {holiday}"),
            (Some(holiday), false) => format!("{when}; po drodze jest święto: {holiday}"),
            (None, true) => format!("{when}; po drodze jest weekend"),
            (None, false) => when,
        }
    },
    over: |hundred, limit| match hundred {
        hundred if hundred < 0.5 => format!("mniej niż 1 na 100 przypadków trwa ponad {limit}"),
        hundred => format!("{} na 100 przypadków trwa ponad {limit}", decimal(PL, hundred, 0)),
    },
    every: |days| match days {
        days if days < 1.0 => format!("co {}", hours(PL, days * 24.0)),
        1.0 => "codziennie".to_owned(),
        7.0 => "co tydzień".to_owned(),
        14.0 => "co 2 tygodnie".to_owned(),
        365.0 => "raz w roku".to_owned(),
        days => format!("co {} dni", decimal(PL, days, 0)),
    },
    as_today: |updater, interval| match (updater, interval) {
        (Some(Updater::Nobody), _) => "jak dziś: nikt".to_owned(),
        (Some(Updater::Automatic), _) => "jak dziś: automatycznie".to_owned(),
        (_, Some(HowOften::Daily)) => "jak dziś: codziennie".to_owned(),
        (_, Some(HowOften::Weekly)) => "jak dziś: co tydzień".to_owned(),
        (_, Some(HowOften::Monthly)) => "jak dziś: co miesiąc".to_owned(),
        (_, Some(HowOften::Quarterly)) => "jak dziś: co kwartał".to_owned(),
        (_, Some(HowOften::Rarely)) => "jak dziś: rzadko".to_owned(),
        (_, None) => "jak dziś, nie wiemy jak często".to_owned(),
    },
    leaves: |left| format!("tak, zostaje {} ryzyka", advice::share(PL, left)),
    undone: |work| format!("Samo wsparcie zostawia Tobie: {}.", list(PL, work)),
    worth: |price, prevented, prevented_hours, pays| {
        let costs = if price > 0.0 {
            format!("Opieka kosztuje rocznie {} więcej", advice::about(PL, price))
        } else {
            "Opieka nie kosztuje więcej".to_owned()
        };
        if prevented <= 0.0 {
            return format!("{costs}, a strat nie zmniejsza. Nie zwraca się.");
        }
        let verdict = if pays { "Zwraca się." } else { "Same pieniądze za nią nie przemawiają." };
        format!(
            "{costs}, a oszczędza {} strat, napraw i pracy oraz ok. {} przestoju. {verdict}",
            advice::about(PL, prevented),
            advice::year_hours(PL, prevented_hours.max(0.0))
        )
    },
    care_cheaper: |share| format!("Opieka wychodzi taniej {}.", in_recalculations(share)),
    pair: |one, other, share| {
        let (one, other) = (capitalised(&advice::variant_name(PL, one)), advice::variant_name(PL, other));
        format!("{one} wychodzi taniej niż {other} {}.", in_recalculations(share))
    },
    ties: |ties| {
        let names: Vec<String> = ties.iter().map(|tie| advice::variant_name(PL, *tie)).collect();
        format!(
            "Prawie tyle samo co rada (mniej niż 10 % więcej) kosztuje {}. Możesz spokojnie wybrać inaczej niż my.",
            list(PL, &names)
        )
    },
};

pub(super) const WHAT_IF: WhatIfWords = WhatIfWords {
    title: "A co, jeśli…",
    lead: "Zmień liczbę albo cenę, a rada od razu się przeliczy. To próba: zapisane odpowiedzi i ceny zostają, dopóki nie wybierzesz „Zapisz zmiany”.",
    answers: "Odpowiedzi",
    prices: "Ceny za miesiąc",
    empty: "Puste pole znaczy: tak, jak zapisane.",
    unknown: "nie wiem",
    dont_know: "Nie wiem",
    result: "Wynik próby",
    last_valid: "To wynik ostatnich poprawnych liczb. Popraw zaznaczone pole, a policzymy od nowa.",
    tiers: "Trzy poziomy, średnio w roku",
    zloty: "zł",
    tier: "Poziom",
    price: "Cena za miesiąc",
    hours: "Przestój",
    loss: "Straty i naprawy",
    total: "Razem z ceną",
    differences: "Ze znakiem: różnica wobec tego, co zapisane.",
    same: "bez zmian",
    why: "Co się zmienia i dlaczego",
    apply: "Zapisz zmiany",
    discard: "Odrzuć zmiany",
    nothing_changed: "Nic nie zmieniono, więc to wynik zapisanych odpowiedzi i cen.",
    correct_first: "Żeby zapisać, popraw najpierw zaznaczone pole.",
    discarded: "Wróciły zapisane odpowiedzi i ceny.",
    to_advice: "Wróć do porady",

    saved: |value| format!("Zapisane: {value}"),
    price_problem: |kind| match kind {
        ProblemKind::TooSmall { .. } => "Wpisz cenę: 0 lub więcej".to_owned(),
        ProblemKind::TooLarge { max } => format!("Wpisz cenę: najwyżej {}", money(PL, Money::zloty(max))),
        _ => "Wpisz cenę miesięczną, na przykład 590 zł".to_owned(),
    },
    costs: |advised, price, total, span| {
        format!(
            "{}: {price} miesięcznie, razem ze stratami {total} rocznie ({span}).",
            capitalised(&advice::variant_name(PL, advised))
        )
    },
    against_saved: |difference| match difference {
        0.0 => "To tyle samo co przy zapisanych odpowiedziach i cenach.".to_owned(),
        more if more > 0.0 => format!("To {} rocznie więcej niż przy zapisanych odpowiedziach i cenach.", o(more)),
        less => format!("To {} rocznie mniej niż przy zapisanych odpowiedziach i cenach.", o(-less)),
    },
    because: |before, after, why, limits| {
        let instead = format!("Zamiast {} radzimy {}", quoted(before), quoted(after));
        match why {
            Why::Same => format!("Rada zostaje ta sama: {}.", advice::variant_name(PL, after)),
            Why::RuledOut(_) => format!(
                "{instead}, bo {} nie spełnia już wymagania: {}.",
                advice::tier_name(PL, before.tier),
                list(PL, limits)
            ),
            Why::MeetsNow => format!("{instead}, bo teraz spełnia ono wszystkie wymagania."),
            Why::NothingMeets => {
                "Żaden poziom nie spełnia już wszystkich wymagań. Najbliżej jest kompleksowe.".to_owned()
            }
            Why::OverBudget => "To, co spełnia wymagania, kosztuje teraz więcej, niż pozwala budżet.".to_owned(),
            Why::WithinBudget => format!("{instead}, bo o wyborze decyduje budżet."),
            Why::Cheaper => format!("{instead}, bo teraz to ono wychodzi taniej, cena i straty razem."),
            Why::Care(CareReason::Pays) => format!("{instead}, bo opieka teraz się zwraca."),
            Why::Care(CareReason::DoesNotPay) => format!("{instead}, bo opieka teraz się nie zwraca."),
            Why::Care(CareReason::HarmIsNotMoney) => {
                format!("{instead}, bo opieka mieści się teraz w budżecie, a nie każdą szkodę da się zapłacić.")
            }
            Why::Care(CareReason::OverBudget) => format!("{instead}, bo na opiekę nie starcza teraz budżetu."),
        }
    },
    applied: |changes| format!("Zapisano: {}.", changes.join("; ")),
};

/// „o ok. 340 zł”.
fn o(zloty: f64) -> String {
    format!("o {}", advice::about(PL, zloty))
}

/// „»rozszerzone z opieką«” w cudzysłowie, bo nazwa nie odmienia się w zdaniu.
fn quoted(of: Variant) -> String {
    format!("„{}”", advice::variant_name(PL, of))
}

/// „w 77 na 100 przeliczeń”.
fn in_recalculations(share: f64) -> String {
    match of_hundred(share) {
        0 => "w żadnym przeliczeniu".to_owned(),
        100 => "we wszystkich przeliczeniach".to_owned(),
        hundred => format!("w {hundred} na 100 przeliczeń"),
    }
}
