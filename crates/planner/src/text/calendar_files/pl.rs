//! Eksportowane kalendarze po polsku.

use super::{Known, Program};
use crate::Language;
use crate::calendar::Performer;
use crate::export::{Difference, Extent, Items, Options, Times, WorkOf};
use crate::text::{Plural, count, date_long};

const PL: Language = Language::Polish;
const ENTRIES: Plural = Plural::polish("wpis", "wpisy", "wpisów", "wpisu");
const VISITS: Plural = Plural::polish("wizyta", "wizyty", "wizyt", "wizyty");
const NEW: Plural = Plural::polish("nowy", "nowe", "nowych", "nowego");
const CHANGED: Plural = Plural::polish("zmieniony", "zmienione", "zmienionych", "zmienionego");
const OFF: Plural = Plural::polish("odwołany", "odwołane", "odwołanych", "odwołanego");
const PAST: Plural = Plural::polish("miniony", "minione", "minionych", "minionego");

pub(super) fn extent(extent: &Extent) -> String {
    let Some((first, last)) = extent.span else { return "Nic z planu tu nie pasuje.".to_owned() };
    let (entries, visits) = (count(PL, extent.entries, &ENTRIES), count(PL, extent.visits, &VISITS));
    let in_month = count(PL, extent.in_first_month, &VISITS);
    let (first, last) = (date_long(PL, first), date_long(PL, last));
    format!("{entries} ({visits}), od {first} do {last}. W pierwszym miesiącu: {in_month}.")
}

pub(super) fn options(options: &Options) -> String {
    let mut said = vec![
        match (options.performer, options.work) {
            (None, None) => "Cały plan",
            (Some(Performer::Technician), None) => "Praca technika",
            (Some(Performer::Owner), None) => "Praca właściciela",
            (None, Some(WorkOf::Tier)) => "Praca z poziomu wsparcia",
            (None, Some(WorkOf::Own)) => "Czynności własne",
            (Some(Performer::Technician), Some(WorkOf::Tier)) => "Praca technika z poziomu wsparcia",
            (Some(Performer::Owner), Some(WorkOf::Tier)) => "Praca właściciela z poziomu wsparcia",
            (Some(Performer::Technician), Some(WorkOf::Own)) => "Czynności własne technika",
            (Some(Performer::Owner), Some(WorkOf::Own)) => "Czynności własne właściciela",
        }
        .to_owned(),
    ];
    said.extend(options.from.map(|day| format!("od {}", date_long(PL, day))));
    said.push(match options.items {
        Items::Tasks => "czynność po czynności".to_owned(),
        Items::Series => "serie, gdzie się da".to_owned(),
        Items::Visits => "wizyta po wizycie".to_owned(),
    });
    said.push(match options.times {
        Times::Days => "na cały dzień".to_owned(),
        Times::Hours => "z godzinami".to_owned(),
    });
    said.join(", ")
}

pub(super) fn difference(difference: &Difference) -> String {
    if difference.is_none() {
        return "Od tego czasu nic się nie zmieniło.".to_owned();
    }
    let counted = [
        (difference.new, &NEW),
        (difference.changed, &CHANGED),
        (difference.called_off, &OFF),
        (difference.past, &PAST),
    ];
    let said: Vec<String> =
        counted.into_iter().filter(|(number, _)| *number > 0).map(|(number, noun)| count(PL, number, noun)).collect();
    format!("Zmiany od tego czasu: {}.", said.join(", "))
}

pub(super) const PROGRAMS: [Program; 10] = [
    Program {
        name: "Google",
        import: "Na komputerze, w przeglądarce: utwórz nowy kalendarz, potem w ustawieniach wybierz import i wskaż ten kalendarz. Aplikacja w telefonie nie importuje plików.",
        second: "zmienia wpisy o tym samym identyfikatorze, starszych wersji nie przyjmuje. Przypomnienia z pliku pomija: ustaw je w kalendarzu.",
        known: Known::Told,
    },
    Program {
        name: "Apple macOS",
        import: "W programie Kalendarz: Plik, Nowy kalendarz, potem Plik, Importuj i wskaż ten kalendarz.",
        second: "nie wiemy, co się stanie.",
        known: Known::Unknown,
    },
    Program {
        name: "iPhone, iPad",
        import: "Otwórz plik w aplikacji Pliki albo z wiadomości i dodaj wszystkie wpisy do osobnego kalendarza.",
        second: "nie zmienia wpisów, które już są (zgłoszenie z 2013 roku).",
        known: Known::Told,
    },
    Program {
        name: "Outlook classic",
        import: "Utwórz nowy kalendarz, potem otwórz plik albo zaimportuj go jako plik iCalendar.",
        second: "dodaje wszystko drugi raz. Usuń najpierw stary kalendarz.",
        known: Known::Told,
    },
    Program {
        name: "Outlook (new, web)",
        import: "Kalendarz, dodaj kalendarz, przekaż z pliku i wskaż osobny kalendarz.",
        second: "nie wiemy, co się stanie.",
        known: Known::Unknown,
    },
    Program {
        name: "Thunderbird",
        import: "Nowy kalendarz na tym komputerze, potem import pliku do niego.",
        second: "pomija wpisy o znanym identyfikatorze, więc zmian nie widać.",
        known: Known::Told,
    },
    Program {
        name: "Nextcloud",
        import: "W kalendarzu w przeglądarce: import w ustawieniach, do nowego kalendarza.",
        second: "tylko dodaje; wpisy o znanym identyfikatorze odrzuca.",
        known: Known::Told,
    },
    Program {
        name: "Proton Calendar",
        import: "Ustawienia, import, do osobnego kalendarza.",
        second: "zastępuje wpisy o tym samym identyfikatorze.",
        known: Known::Told,
    },
    Program {
        name: "Fastmail",
        import: "Ustawienia kalendarza, import pliku do nowego kalendarza.",
        second: "nie wiemy, co się stanie.",
        known: Known::Unknown,
    },
    Program {
        name: "CalDAV",
        import: "Program, który zapisuje wpisy na serwer pod ich identyfikatorami.",
        second: "liczba wpisów się nie zmienia, zmienione wpisy dostają nową treść.",
        known: Known::Checked,
    },
];
