//! Oferta po polsku.

use crate::offer::{
    Field, HourlyWork, LogoProblem, MAX_LOGO_SIDE, MadeSafe, OfferFileError, Place, Priority, Takes, Unit, Why,
};
use crate::{CareMode, Language, Tier};

const _: () = assert!(MAX_LOGO_SIDE == 2_000);

pub(super) const fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "Wsparcie podstawowe",
        Tier::Extended => "Wsparcie rozszerzone",
        Tier::Comprehensive => "Wsparcie kompleksowe",
    }
}

pub(super) const fn written_in(language: Language) -> &'static str {
    match language {
        Language::Polish => "po polsku",
        Language::English => "po angielsku",
    }
}

pub(super) const fn place(place: Place) -> &'static str {
    match place {
        Place::Currency => "Waluta",
        Place::ExchangeRate => "Kurs w\u{a0}złotych za jednostkę waluty",
        Place::Vat => "Stawka VAT w\u{a0}procentach",
        Place::DefaultLanguage => "Język oferty",
        Place::Brand => "Nazwa firmy",
        Place::Logo => "Logo",
        Place::Accent => "Kolor firmy",
        Place::Email => "E-mail",
        Place::Phone => "Telefon",
        Place::Address => "Adres",
        Place::Website => "Strona firmy",
        Place::SupportLink => "Strona o\u{a0}wsparciu technicznym",
        Place::CareLink => "Strona o\u{a0}opiece technicznej",
        Place::Hourly(HourlyWork::InHours) => "Godzina prac w\u{a0}godzinach obsługi, netto",
        Place::Hourly(HourlyWork::OutOfHours) => "Godzina prac poza godzinami obsługi, netto",
        Place::Hourly(HourlyWork::Development) => "Godzina rozbudowy strony, netto",
        Place::ClosingTitle(_) => "Nagłówek strony końcowej",
        Place::ClosingText(_) => "Tekst strony końcowej",
        Place::TierName(_) => "Nazwa",
        Place::Price(CareMode::Support) => "Cena miesięczna ze wsparciem, netto",
        Place::Price(CareMode::Care) => "Cena miesięczna z\u{a0}opieką, netto",
        Place::IncludedMinutes => "Prace w\u{a0}cenie, na miesiąc",
        Place::Response(Priority::Outage) => "Odpowiedź na awarię",
        Place::Response(Priority::Fault) => "Odpowiedź na usterkę",
        Place::Response(Priority::Question) => "Odpowiedź na pytanie",
        Place::Repair(Priority::Outage) => "Usunięcie awarii",
        Place::Repair(Priority::Fault) => "Usunięcie usterki",
        Place::Repair(Priority::Question) => "Załatwienie pytania",
        Place::Weekdays => "Obsługa od poniedziałku do piątku",
        Place::Saturday => "Obsługa w\u{a0}soboty",
        Place::Sunday => "Obsługa w\u{a0}niedziele",
        Place::Holidays => "Obsługa w\u{a0}święta",
        Place::Monitoring => "Monitoring",
        Place::Backup => "Kopia zapasowa co",
        Place::Covers(_) => "W\u{a0}cenie",
        Place::LeavesOut(_) => "Poza ceną",
        Place::Details => "Strona o\u{a0}tym poziomie",
    }
}

pub(super) fn hint(field: Field) -> &'static str {
    match (field.place(), field.takes()) {
        (Place::Price(_) | Place::Hourly(_), _) => "Na przykład 650 albo 650,50.",
        (Place::Response(_), _) => "W\u{a0}godzinach obsługi, na przykład 30\u{a0}min albo 4\u{a0}h.",
        (Place::Repair(_), _) => "W\u{a0}godzinach obsługi. Puste: bez obietnicy.",
        (Place::Saturday | Place::Sunday, _) => "Puste: dzień bez obsługi.",
        (Place::ExchangeRate, _) => "Na przykład 4,3125. Przy cenach w\u{a0}złotych puste.",
        (Place::Vat, _) => "Na przykład 23. Kto jest zwolniony z\u{a0}VAT, wpisuje 0.",
        (Place::Covers(_) | Place::LeavesOut(_), _) => "Każdy punkt w\u{a0}nowym wierszu.",
        (_, Takes::Number(Unit::Minutes, ..)) => "Na przykład 30\u{a0}min, 4\u{a0}h albo 1\u{a0}h 30\u{a0}min.",
        (_, Takes::Hours) => "Na przykład 8:00-16:00, a\u{a0}całą dobę 0:00-24:00.",
        (_, Takes::Colour) => "Na przykład #0b4f5c.",
        (_, Takes::Logo) => "PNG, JPEG, WebP albo SVG, najwyżej 64\u{a0}KB i\u{a0}2000\u{a0}pikseli.",
        (_, Takes::Link) => "Adres, który zaczyna się od https://.",
        _ => "",
    }
}

pub(super) fn option(code: &str) -> Option<&'static str> {
    Some(match code {
        "PLN" => "złoty (PLN)",
        "EUR" => "euro (EUR)",
        "USD" => "dolar (USD)",
        "GBP" => "funt (GBP)",
        "CHF" => "frank (CHF)",
        "CZK" => "korona czeska (CZK)",
        "pl" => "polski",
        "en" => "angielski",
        "stands-still" => "nie",
        "runs" => "tak",
        "nothing" => "brak",
        "basic" => "podstawowy, w\u{a0}godzinach obsługi",
        "around-the-clock" => "całodobowy, z\u{a0}alarmem",
        _ => return None,
    })
}

pub(super) fn out_of_bounds(least: &str, most: &str) -> String {
    format!("Wpisz wartość od {least} do {most}.")
}

pub(super) fn too_long(most: &str) -> String {
    format!("Skróć tekst: mieści się najwyżej {most} znaków.")
}

pub(super) const fn why(why: Why) -> &'static str {
    match why {
        Why::Missing => "Wypełnij to pole.",
        Why::NoTier => "O\u{a0}tym poziomie nie ma ani słowa. Opisz wszystkie trzy.",
        Why::WrongForm | Why::OutOfBounds | Why::TooLong(_) => "Tu potrzebna jest wartość innego rodzaju.",
        Why::Hidden => "Tekst ma znaki, których nie widać. Wpisz go jeszcze raz.",
        Why::NotOneOf => "Wybierz jedną z\u{a0}możliwości.",
        Why::NotANumber => "Wpisz liczbę, na przykład 650 albo 650,50.",
        Why::NotATime => "Wpisz czas, na przykład 30\u{a0}min albo 4\u{a0}h.",
        Why::NotHours => "Wpisz godziny, na przykład 8:00-16:00. Obsługa trwa co najmniej godzinę.",
        Why::NeverRuns => "Podaj godziny obsługi choć jednego dnia, bo inaczej nikt nie odpowie.",
        Why::NotALink => "Wpisz adres, który zaczyna się od https:// i\u{a0}zaraz potem ma nazwę serwera.",
        Why::NotAnEmail => "Wpisz adres taki jak biuro@example.pl.",
        Why::NotAPhone => "Wpisz numer: cyfry, a\u{a0}na początku może stać plus.",
        Why::NotAColour => "Wpisz kolor jako # i\u{a0}sześć znaków, na przykład #0b4f5c.",
        Why::Logo(problem) => logo(problem),
        Why::RepairBeforeResponse => "Usunięcie nie może być szybsze niż odpowiedź. Wpisz dłuższy czas.",
        Why::RateNeeded => "Podaj kurs: porada liczy w\u{a0}złotych.",
        Why::RateNotNeeded => "Ceny są w\u{a0}złotych, więc zostaw kurs pusty.",
        Why::TooDear => "W\u{a0}złotych to ponad milion na miesiąc. Sprawdź cenę i\u{a0}kurs.",
    }
}

pub(super) const fn logo(problem: LogoProblem) -> &'static str {
    match problem {
        LogoProblem::NotAPicture => "To nie jest obraz PNG, JPEG, WebP ani SVG. Wybierz inny plik.",
        LogoProblem::TooLarge => "Ten obraz ma ponad 64\u{a0}KB. Zmniejsz go i\u{a0}wybierz jeszcze raz.",
        LogoProblem::NotWhatItSays => {
            "Ten plik jest uszkodzony albo nie jest tym, na co wygląda. Zapisz obraz jeszcze raz."
        }
        LogoProblem::TooManyPixels => "Ten obraz ma bok dłuższy niż 2000\u{a0}pikseli. Zmniejsz go.",
        LogoProblem::Script => "W\u{a0}tym rysunku jest skrypt. Zapisz go jako zwykły SVG albo PNG.",
        LogoProblem::Reference => "Ten rysunek odwołuje się do innych plików. Zapisz go jako zwykły SVG albo PNG.",
    }
}

pub(super) fn file_error(error: &OfferFileError) -> String {
    const SAFE: &str = "Oferta jest bez zmian.";
    match error {
        OfferFileError::TooLarge => format!("Ten plik ma ponad 200\u{a0}KB. {SAFE} Zmniejsz logo."),
        OfferFileError::NotJson { line, column } => {
            format!("To nie jest poprawny JSON: linia {line}, znak {column}. {SAFE} Pobierz ofertę jeszcze raz.")
        }
        OfferFileError::NotAnOffer => {
            format!("To nie jest plik oferty. {SAFE} Wybierz plik pobrany na tej stronie.")
        }
        OfferFileError::Newer => {
            format!(
                "Ten plik powstał w\u{a0}nowszej wersji programu. {SAFE} Odśwież stronę i\u{a0}wczytaj go jeszcze raz."
            )
        }
        OfferFileError::NoVersion => {
            format!("W\u{a0}pliku brakuje numeru wersji („version”) albo dnia zapisu („saved”). {SAFE} Uzupełnij je.")
        }
        OfferFileError::UnknownField(path) => {
            format!("Pola „{path}” nie ma w\u{a0}ofercie. {SAFE} Usuń je albo popraw jego nazwę.")
        }
        OfferFileError::Problems(_) => format!("Tego pliku nie da się wczytać. {SAFE} Popraw w\u{a0}nim:"),
    }
}

pub(super) fn made_safe(made: MadeSafe) -> String {
    match made {
        MadeSafe::Darkened(used) => {
            format!("Na jasnym tle ten kolor jest nieczytelny. Używamy tam ciemniejszego: {}.", used.hex())
        }
        MadeSafe::Lightened(used) => {
            format!("Na ciemnym tle ten kolor jest nieczytelny. Używamy tam jaśniejszego: {}.", used.hex())
        }
    }
}

pub(super) const fn nothing() -> &'static str {
    "nic"
}

pub(super) const fn a_picture() -> &'static str {
    "obraz"
}

pub(super) fn with_tax(gross: &str, rate: &str) -> String {
    format!("netto; z\u{a0}VAT {rate} to {gross}")
}

pub(super) fn source(name: &str, version: u32, day: &str) -> String {
    let of = if name.is_empty() { String::new() } else { format!(" firmy {name}") };
    format!("Ceny netto i\u{a0}obietnice są z\u{a0}oferty{of}, wersja {version} z\u{a0}{day}. Porada liczy bez VAT.")
}

pub(super) fn rate(currency: &str, rate: &str) -> String {
    format!(" Złote to przeliczenie: 1\u{a0}{currency} = {rate}\u{a0}zł.")
}
