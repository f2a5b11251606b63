//! Wczytany kalendarz po polsku.

use super::{CannotTake, ImportError, Kind, PassedOver, Returned, TakenOver};
use crate::Language;
use crate::calendar::{MAX_DAYS_OFF, MAX_FREEZES};
use crate::import::{MAX_EVENTS, MAX_OCCURRENCES};
use crate::text::{Plural, count, number};

const PL: Language = Language::Polish;
const EVENTS: Plural = Plural::polish("wydarzenie", "wydarzenia", "wydarzeń", "wydarzenia");
const TIMES: Plural = Plural::polish("termin", "terminy", "terminów", "terminu");

pub(super) fn unreadable() -> &'static str {
    "Przeglądarka nie może odczytać tego pliku. Kalendarz jest bez zmian. Sprawdź, czy plik nadal istnieje, i wybierz go jeszcze raz."
}

pub(super) fn file_problem(error: ImportError) -> String {
    const SAFE: &str = "Kalendarz jest bez zmian.";
    const SHORTER: &str = "Wyeksportuj krótszy okres albo jeden kalendarz zamiast wszystkich.";
    match error {
        ImportError::TooLarge => format!("Ten plik ma ponad 1\u{a0}MiB. {SAFE} {SHORTER}"),
        ImportError::TooManyLines => format!("Ten plik ma za dużo linii. {SAFE} {SHORTER}"),
        ImportError::LongLine { line } => format!(
            "Linia {} jest za długa: pewnie leży w\u{a0}niej obraz. {SAFE} Wyeksportuj kalendarz bez załączników.",
            number(PL, line)
        ),
        ImportError::TooManyEvents => {
            format!("Ten plik ma ponad {}. {SAFE} {SHORTER}", count(PL, MAX_EVENTS, &EVENTS))
        }
        ImportError::TooManyOccurrences => format!(
            "Wydarzenia z\u{a0}tego pliku powtarzają się ponad {} razy w\u{a0}czasie planu. {SAFE} {SHORTER}",
            number(PL, MAX_OCCURRENCES)
        ),
        ImportError::NotACalendar => {
            format!("To nie jest plik kalendarza. {SAFE} Wybierz plik .ics, który daje każdy program do kalendarza.")
        }
        ImportError::Broken { line } => {
            format!("Plik jest uszkodzony w\u{a0}linii {}. {SAFE} Wyeksportuj go jeszcze raz.", number(PL, line))
        }
        ImportError::Empty => format!("W\u{a0}tym pliku nie ma wydarzeń. {SAFE} Sprawdź, czy to właściwy kalendarz."),
        ImportError::OnlyPast => {
            format!("Wszystko w\u{a0}tym pliku już minęło. {SAFE} Wyeksportuj też to, co przed Tobą.")
        }
        ImportError::NothingInSight => {
            format!(
                "W\u{a0}czasie tego planu nic z\u{a0}tego pliku nie wypada. {SAFE} Plan można wydłużyć w\u{a0}ustawieniach."
            )
        }
        ImportError::NothingReadable => {
            format!("Żadnego wydarzenia z\u{a0}tego pliku nie da się odczytać. {SAFE} Wyeksportuj go jeszcze raz.")
        }
    }
}

pub(super) fn line(line: usize) -> String {
    format!("linia {}", number(PL, line))
}

pub(super) fn titled_line(title: &str, line: usize) -> String {
    format!("„{title}”, linia {}", number(PL, line))
}

pub(super) fn passed_over(reason: PassedOver, events: usize, first: &str) -> String {
    let events = count(PL, events, &EVENTS);
    let why = match reason {
        PassedOver::Past => return format!("{events} już za nami."),
        PassedOver::Later => return format!("{events} po końcu planu."),
        PassedOver::Cancelled => return format!("{events} z\u{a0}odwołaniem."),
        PassedOver::NoStart => "brak czytelnego początku",
        PassedOver::NoLength => "koniec przed początkiem albo wiele lat trwania",
        PassedOver::Repetition => "nieczytelny sposób powtarzania",
        PassedOver::TooOften => "zbyt częste powtórzenia",
    };
    format!("{events}: {why} (pierwsze: {first}).")
}

pub(super) fn untitled() -> &'static str {
    "Bez nazwy"
}

pub(super) fn rest(kind: Kind) -> &'static str {
    match kind {
        Kind::WholeDays => "Pozostałe całe dni",
        Kind::Hours => "Pojedyncze spotkania",
    }
}

pub(super) fn group_size(times: usize, kind: Kind, free: bool) -> String {
    let kind = match kind {
        Kind::WholeDays => "całe dni",
        Kind::Hours => "w\u{a0}godzinach",
    };
    let free = if free { " · w\u{a0}kalendarzu jako czas wolny" } else { "" };
    format!("{} · {kind}{free}", count(PL, times, &TIMES))
}

pub(super) fn and_more(more: usize) -> String {
    format!(" i\u{a0}jeszcze {}", count(PL, more, &TIMES))
}

pub(super) fn meetings(limit: &str) -> String {
    format!(
        "Spotkania liczą się od {limit} jednego dnia: taki dzień staje się wolny, bo wizyta się w\u{a0}nim nie zmieści. \
         Krótsze zostawiają dzień pracy."
    )
}

pub(super) fn unknown_zone(zone: &str) -> String {
    format!("Strefy czasowej „{zone}” nie znamy, a\u{a0}plik jej nie opisuje. Jej godziny bierzemy tak, jak stoją.")
}

pub(super) fn cannot_take(cannot: CannotTake) -> String {
    match cannot {
        CannotTake::ManyDaysOff(periods) => format!(
            "Okresów wolnych byłoby razem z\u{a0}obecnymi {}, a\u{a0}mieści się {}. Niczego nie zmieniono. Wybierz mniej grup.",
            number(PL, periods),
            number(PL, MAX_DAYS_OFF)
        ),
        CannotTake::ManyCampaigns(periods) => format!(
            "Okresów ochronnych byłoby razem z\u{a0}obecnymi {}, a\u{a0}mieści się {}. Niczego nie zmieniono. Wybierz mniej grup.",
            number(PL, periods),
            number(PL, MAX_FREEZES)
        ),
        CannotTake::LongCampaign => {
            "Jedna z\u{a0}kampanii trwa ponad pół roku, a\u{a0}tak długo okres ochronny trwać nie może. Niczego nie zmieniono. \
             Pomiń tę grupę."
                .to_owned()
        }
    }
}

const CAMPAIGNS: Plural =
    Plural::polish("okres ochronny", "okresy ochronne", "okresów ochronnych", "okresu ochronnego");
const ITEMS: Plural = Plural::polish("wpis", "wpisy", "wpisów", "wpisu");

pub(super) fn returned(returned: &Returned) -> Vec<String> {
    let items = |many: usize| count(PL, many, &ITEMS);
    let mut told = Vec::new();
    if returned.as_they_were > 0 {
        told.push(format!("{} bez zmian dnia.", items(returned.as_they_were)));
    }
    if returned.hours_only > 0 {
        told.push(format!(
            "{} o\u{a0}innej godzinie tego samego dnia. Plan zna tylko dni, więc nic się nie zmienia.",
            items(returned.hours_only)
        ));
    }
    if returned.closed > 0 {
        told.push(format!(
            "{} o\u{a0}pracy zrobionej albo takiej, której w\u{a0}planie już nie ma.",
            items(returned.closed)
        ));
    }
    if returned.series > 0 {
        told.push(format!(
            "{} to całe serie. Odczytujemy dni przestawione pojedynczo, a\u{a0}serii przestawionej w\u{a0}całości nie: przenieś taką pracę w\u{a0}planie.",
            items(returned.series)
        ));
    }
    if returned.foreign > 0 {
        told.push(format!(
            "{} z\u{a0}innego planu albo z\u{a0}innej przeglądarki. Tu nie ma czego przenieść: otwórz tamten plan.",
            items(returned.foreign)
        ));
    }
    told
}

pub(super) fn returned_days(from: &str, to: &str) -> String {
    format!("{to} zamiast {from}")
}

pub(super) fn cannot_return(why: &str) -> String {
    format!("Tam nie może leżeć: {why}.")
}

pub(super) fn taken_over(taken: TakenOver) -> String {
    let TakenOver { days_off, campaigns, moves } = taken;
    let mut parts = Vec::new();
    if days_off > 0 {
        parts.push(count(PL, days_off, &Plural::polish("dzień wolny", "dni wolne", "dni wolnych", "dnia wolnego")));
    }
    if campaigns > 0 {
        parts.push(count(PL, campaigns, &CAMPAIGNS));
    }
    if moves > 0 {
        let moved = Plural::polish("przeniesienie", "przeniesienia", "przeniesień", "przeniesienia");
        parts.push(count(PL, moves, &moved));
    }
    format!("Wczytano z\u{a0}kalendarza: {}.", parts.join(", "))
}

pub(super) fn action() -> &'static str {
    "wczytanie kalendarza"
}
