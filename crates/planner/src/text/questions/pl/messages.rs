//! Polish labels of lists and units, and the sentences that are put together from them.

use super::super::super::Language::Polish;
use super::super::super::format::{Plural, count, count_hundredths, days, hundredths, money, number, percent};
use super::super::{
    PartText, RowsText, cell_example, codes, column_codes, example, example_date, has_ranges, row_name, shortened,
    uncapitalised, whole,
};
use super::part as words;
use crate::answers::*;

/// How "I don't know" is quoted in a sentence.
const DONT_KNOW: &str = "„Nie wiem”";

const HOURS: Plural = Plural::polish("godzina", "godziny", "godzin", "godziny");
const YEARS: Plural = Plural::polish("rok", "lata", "lat", "roku");
const ANSWERS: Plural = Plural::polish("odpowiedź", "odpowiedzi", "odpowiedzi", "odpowiedzi");
const PROBLEMS: Plural = Plural::polish("błąd", "błędy", "błędów", "błędu");
/// In the genitive, behind "do".
const CHARACTERS: Plural = Plural::polish("znaku", "znaków", "znaków", "znaku");
const VISITS: Plural = Plural::polish("wizyta", "wizyty", "wizyt", "wizyty");

pub(in super::super) const fn column(part: Part, column: Column) -> &'static str {
    match column {
        Column::Name => match part {
            Part::OwnPeaks => "Nazwa szczytu",
            Part::HeldOffers => "Czyja to oferta",
            _ => "Nazwa",
        },
        Column::From => "Pierwszy dzień",
        Column::To => "Ostatni dzień",
        Column::Kind => "Co się stało",
        Column::NoticedBy => "Kto zauważył",
        Column::NoticedAfter => "Po ilu godzinach ktoś zauważył",
        Column::Lasted => "Ile godzin trwało",
        Column::Cost => "Ile kosztowało, w złotych",
        Column::Price => "Cena za miesiąc, w złotych",
        Column::Response => "Obiecany czas reakcji, w godzinach",
    }
}

pub(in super::super) const fn rows(part: Part) -> RowsText {
    match part {
        Part::OwnPeaks => RowsText {
            empty: "Nie ma innych szczytów",
            add: "Dodaj szczyt",
            name: "Szczyt",
            noun: Plural::polish("szczyt", "szczyty", "szczytów", "szczytu"),
        },
        Part::Incidents => RowsText {
            empty: "Nie było awarii",
            add: "Dodaj awarię",
            name: "Awaria",
            noun: Plural::polish("awaria", "awarie", "awarii", "awarii"),
        },
        Part::HeldOffers => RowsText {
            empty: "Nie mam jeszcze ofert",
            add: "Dodaj ofertę",
            name: "Oferta",
            noun: Plural::polish("oferta", "oferty", "ofert", "oferty"),
        },
        _ => RowsText {
            empty: "Lista jest pusta",
            add: "Dodaj pozycję",
            name: "Pozycja",
            noun: Plural::polish("pozycja", "pozycje", "pozycji", "pozycji"),
        },
    }
}

pub(in super::super) const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::MoneyPerMonth => "zł miesięcznie",
        Unit::MoneyPerHour => "zł za godzinę",
        Unit::CountPerMonth => "miesięcznie",
        Unit::VisitsPerMonth => "wizyt miesięcznie",
        Unit::Count => "razem",
        Unit::Percent => "%",
        Unit::HoursPerMonth => "godzin miesięcznie",
        Unit::Years => "lat",
    }
}

/// A number with its unit, as a sentence or a summary says it.
pub(in super::super) fn measure(unit: Unit, value: Hundredths) -> String {
    match unit {
        Unit::MoneyPerMonth => format!("{} miesięcznie", money(Polish, Money::from_grosze(value.0))),
        Unit::MoneyPerHour => format!("{} za godzinę", money(Polish, Money::from_grosze(value.0))),
        Unit::CountPerMonth => format!("{} miesięcznie", hundredths(Polish, value)),
        Unit::VisitsPerMonth => format!("{} miesięcznie", count_hundredths(Polish, value, &VISITS)),
        Unit::Count => hundredths(Polish, value),
        Unit::Percent => percent(Polish, Percent::from_hundredths(value.0)),
        Unit::HoursPerMonth => format!("{} miesięcznie", count_hundredths(Polish, value, &HOURS)),
        Unit::Years => count_hundredths(Polish, value, &YEARS),
    }
}

/// The label of a range with what the label leaves out.
pub(in super::super) fn range(unit: Unit, label: &str) -> String {
    match unit {
        Unit::MoneyPerMonth | Unit::VisitsPerMonth | Unit::HoursPerMonth => format!("{label} miesięcznie"),
        Unit::CountPerMonth => format!("{label} miesięcznie"),
        Unit::MoneyPerHour => format!("{label} za godzinę"),
        Unit::Count | Unit::Percent | Unit::Years => label.to_owned(),
    }
}

/// What is wrong with the reply to a part.
pub(in super::super) fn problem(part: Part, kind: ProblemKind) -> String {
    let PartText { ask, short, .. } = words(part);
    match kind {
        ProblemKind::Missing => missing(part),
        ProblemKind::MustBeKnown => format!("{ask}: bez tego nie policzymy rady"),
        ProblemKind::NotANumber | ProblemKind::NotADate => with_example(ask, part),
        ProblemKind::NotWhole => with_example(&format!("{ask} bez części po przecinku"), part),
        ProblemKind::TooSmall { min: 0 } => format!("{ask}: 0 lub więcej"),
        ProblemKind::TooSmall { min } => format!("{ask}: co najmniej {}", limit(part, min)),
        ProblemKind::TooLarge { max } => format!("{ask}: najwyżej {}", limit(part, max)),
        ProblemKind::EndsBeforeStart => format!("{short}: podaj ostatni dzień nie wcześniejszy niż pierwszy"),
        ProblemKind::TooLong { max } => format!("{short}: skróć tekst do {}", count(Polish, max, &CHARACTERS)),
        ProblemKind::TooManyRows => format!("{short}: zostaw najwyżej {}", count(Polish, MAX_ROWS, &rows(part).noun)),
        ProblemKind::NotOffered => match part.shape() {
            Shape::OneOf(_) | Shape::AnyOf(_) => {
                format!("{short}: wybierz jeszcze raz, bo poprzedniej odpowiedzi nie ma na liście")
            }
            Shape::Number { .. } | Shape::Date | Shape::Text | Shape::Rows(_) => {
                format!("{short}: odpowiedz jeszcze raz, bo poprzednia odpowiedź ma inną postać")
            }
        },
    }
}

fn missing(part: Part) -> String {
    let ask = words(part).ask;
    let asked = with_example(ask, part);
    if !part.may_be_unknown() {
        return asked;
    }
    // A subordinate clause ends with a comma.
    let comma = if ask.contains(',') { "," } else { "" };
    match part.shape() {
        Shape::OneOf(_) | Shape::AnyOf(_) => {
            format!("{ask}{comma} albo {DONT_KNOW}")
        }
        Shape::Number { .. } if has_ranges(part) => format!("{asked}, wybierz przedział albo {DONT_KNOW}"),
        Shape::Number { .. } | Shape::Date | Shape::Text => format!("{asked}, albo wybierz {DONT_KNOW}"),
        Shape::Rows(_) => format!("{ask}{comma} albo wybierz „{}”", rows(part).empty),
    }
}

fn with_example(ask: &str, part: Part) -> String {
    match example(Polish, part) {
        Some(example) => format!("{ask}, na przykład {example}"),
        None => ask.to_owned(),
    }
}

/// A limit with the unit of the part.
fn limit(part: Part, limit: u32) -> String {
    match part.shape() {
        Shape::Number { unit, .. } => measure(unit, whole(limit)),
        Shape::OneOf(_) | Shape::AnyOf(_) | Shape::Date | Shape::Text | Shape::Rows(_) => number(Polish, limit),
    }
}

/// What is wrong with one cell of a list.
pub(in super::super) fn cell_problem(part: Part, row: usize, column: Column, kind: ProblemKind) -> String {
    let row = row_name(Polish, part, row);
    let label = self::column(part, column);
    let request = match (kind, column.cell()) {
        (ProblemKind::Missing | ProblemKind::MustBeKnown, Cell::OneOf(_)) => "wybierz jedną odpowiedź".to_owned(),
        (ProblemKind::Missing | ProblemKind::MustBeKnown, Cell::Text) => "wpisz nazwę".to_owned(),
        (ProblemKind::NotADate, _) | (ProblemKind::Missing | ProblemKind::MustBeKnown, Cell::Date) => {
            format!("wpisz datę, na przykład {}", example_date(Polish))
        }
        (ProblemKind::Missing | ProblemKind::MustBeKnown | ProblemKind::NotANumber, _) => {
            format!("wpisz liczbę, na przykład {}", cell_example(Polish, column))
        }
        (ProblemKind::NotWhole, _) => {
            format!("wpisz liczbę bez części po przecinku, na przykład {}", cell_example(Polish, column))
        }
        (ProblemKind::TooSmall { min: 0 }, _) => "wpisz 0 lub więcej".to_owned(),
        (ProblemKind::TooSmall { min }, cell) => format!("wpisz co najmniej {}", cell_limit(cell, min)),
        (ProblemKind::TooLarge { max }, cell) => format!("wpisz najwyżej {}", cell_limit(cell, max)),
        (ProblemKind::EndsBeforeStart, _) => "podaj dzień nie wcześniejszy niż pierwszy".to_owned(),
        (ProblemKind::TooLong { max }, _) => format!("skróć tekst do {}", count(Polish, max, &CHARACTERS)),
        (ProblemKind::TooManyRows, _) => format!("zostaw najwyżej {}", count(Polish, MAX_ROWS, &rows(part).noun)),
        (ProblemKind::NotOffered, _) => "wybierz jeszcze raz, bo poprzedniej odpowiedzi nie ma na liście".to_owned(),
    };
    format!("{row}, „{label}”: {request}")
}

fn cell_limit(cell: Cell, limit: u32) -> String {
    match cell {
        Cell::Hours(_) => count(Polish, limit, &HOURS),
        Cell::Money(_) => money(Polish, Money::zloty(limit)),
        Cell::Text | Cell::Date | Cell::OneOf(_) => number(Polish, limit),
    }
}

pub(in super::super) fn problem_summary(problems: usize) -> String {
    match problems {
        1 => "Popraw jedną odpowiedź".to_owned(),
        several => format!("Popraw {}", count(Polish, several, &ANSWERS)),
    }
}

pub(in super::super) fn contradiction(contradiction: Contradiction) -> String {
    let what = match contradiction {
        Contradiction::BrochureWithManyOrders => format!(
            "Strona tylko przedstawia firmę, a zamówień lub zapytań jest co najmniej {} miesięcznie.",
            number(Polish, MANY_ORDERS)
        ),
        Contradiction::BrochureWithPayments => "Strona tylko przedstawia firmę, a można na niej płacić.".to_owned(),
        Contradiction::ShopWithoutPayments => "Strona sprzedaje, a nie da się na niej zapłacić.".to_owned(),
        Contradiction::MoreOrdersThanVisits => "Zamówień lub zapytań jest więcej niż wizyt.".to_owned(),
        Contradiction::RevenueWithoutOrders => {
            "Strona przynosi przychód, a nie ma ani jednego zamówienia ani zapytania.".to_owned()
        }
        Contradiction::StaticWithMembers => {
            "Strona jest statyczna, a ma strefę po zalogowaniu albo własny formularz płatności.".to_owned()
        }
        Contradiction::NightCoverWithoutAlarm => {
            "Ktoś ma reagować przez całą dobę, a alarmu w nocy nikt nie odbiera.".to_owned()
        }
        Contradiction::DataLossBelowBackupInterval => {
            "Kopie powstają rzadziej, niż wynika z tego, ile danych możesz stracić.".to_owned()
        }
        Contradiction::TightLimitUnnoticed => {
            "Przerwa może trwać najwyżej godzinę, a awarie wychodzą na jaw dopiero przypadkiem.".to_owned()
        }
        Contradiction::PeaksMostOfTheYear => {
            return format!(
                "Twoje szczyty zajmują razem ponad {} w roku, więc trudno je odróżnić od zwykłych dni. \
                 Możesz skrócić listę albo ją zostawić.",
                days(Polish, MANY_PEAK_DAYS)
            );
        }
    };
    format!("{what} Możesz zmienić jedną z tych odpowiedzi albo zostawić obie.")
}

pub(in super::super) fn file_error(error: &FileError) -> String {
    match error {
        FileError::NotJson { line, column } => format!(
            "Tego pliku nie da się odczytać jako JSON: błąd jest w wierszu {}, na pozycji {}",
            number(Polish, *line),
            number(Polish, *column)
        ),
        FileError::NotAnObject => {
            format!("Plik powinien być obiektem JSON z polami takimi jak „{}”", Part::Purpose.code())
        }
        FileError::UnknownPart(name) => {
            format!("Nie znamy pola „{}”: popraw jego nazwę albo usuń je z pliku", shortened(name))
        }
        FileError::WrongForm(part) => format!("Pole „{}”: {}", part.code(), expected_form(*part)),
        FileError::Problems(problems) => problems_of_file(problems),
    }
}

/// What a field of a file should hold.
fn expected_form(part: Part) -> String {
    match part.shape() {
        Shape::OneOf(choices) => format!("podaj jeden z kodów: {}", codes(choices)),
        Shape::AnyOf(choices) => format!("podaj listę kodów spośród: {}", codes(choices)),
        Shape::Number { ranges: [], .. } => "podaj liczbę".to_owned(),
        Shape::Number { ranges, .. } => format!("podaj liczbę albo jeden z kodów: {}", codes(ranges)),
        Shape::Date => "podaj datę, na przykład 2026-12-24".to_owned(),
        Shape::Text => "podaj tekst".to_owned(),
        Shape::Rows(columns) => format!("podaj listę obiektów z polami: {}", column_codes(columns)),
    }
}

fn problems_of_file(problems: &[Problem]) -> String {
    let Some((first, others)) = problems.split_first() else {
        return "Odpowiedzi z tego pliku nie da się użyć".to_owned();
    };
    let code = first.part.code();
    let what = match (first.kind, first.cell) {
        (ProblemKind::Missing, None) if first.part.may_be_unknown() => {
            format!("Brakuje pola „{code}”: podaj wartość albo null, czyli {DONT_KNOW}")
        }
        (ProblemKind::NotOffered, None) => format!("Pole „{code}”: {}", expected_form(first.part)),
        _ => format!("Pole „{code}”: {}", uncapitalised(&super::super::problem(Polish, first))),
    };
    match others.len() {
        0 => what,
        more => format!("{what} (i jeszcze {})", count(Polish, more, &PROBLEMS)),
    }
}
