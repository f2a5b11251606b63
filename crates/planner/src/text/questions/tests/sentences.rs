//! Whether the sentences that are put together read well.

use super::*;
use crate::text::value;

fn said(language: Language, part: Part, cell: Option<(usize, Column)>, kind: ProblemKind) -> String {
    problem(language, &Problem { part, cell, kind }).replace('\u{a0}', " ")
}

#[test]
fn problems_say_what_to_do() {
    let table = [
        (
            Part::Visits,
            ProblemKind::NotANumber,
            "Wpisz liczbę wizyt, na przykład 42 000",
            "Enter the number of visits, for example 42,000",
        ),
        (
            Part::Visits,
            ProblemKind::Missing,
            "Wpisz liczbę wizyt, na przykład 42 000, wybierz przedział albo „Nie wiem”",
            "Enter the number of visits, for example 42,000, or choose a range or ‘I don’t know’",
        ),
        (
            Part::Visits,
            ProblemKind::NotWhole,
            "Wpisz liczbę wizyt bez części po przecinku, na przykład 42 000",
            "Enter the number of visits as a whole number, for example 42,000",
        ),
        (
            Part::Visits,
            ProblemKind::TooLarge { max: 1_000_000_000 },
            "Wpisz liczbę wizyt: najwyżej 1 000 000 000 wizyt miesięcznie",
            "Enter the number of visits: at most 1,000,000,000 visits a month",
        ),
        (
            Part::Revenue,
            ProblemKind::TooSmall { min: 0 },
            "Wpisz kwotę przychodu: 0 lub więcej",
            "Enter the revenue: 0 or more",
        ),
        (
            Part::HourlyRate,
            ProblemKind::TooSmall { min: 1 },
            "Wpisz stawkę technika za godzinę: co najmniej 1 zł za godzinę",
            "Enter the technician’s hourly rate: at least PLN 1 an hour",
        ),
        (
            Part::UptimePromise,
            ProblemKind::TooSmall { min: 90 },
            "Wpisz obiecaną dostępność w procentach: co najmniej 90 %",
            "Enter the promised uptime in percent: at least 90%",
        ),
        (
            Part::Purpose,
            ProblemKind::Missing,
            "Wybierz, co strona robi przede wszystkim",
            "Choose what the site does above all",
        ),
        (
            Part::Payments,
            ProblemKind::Missing,
            "Wybierz, jak płaci się na stronie, albo „Nie wiem”",
            "Choose how people pay on the site, or ‘I don’t know’",
        ),
        (
            Part::Platform,
            ProblemKind::Missing,
            "Wybierz nazwę platformy albo „Nie wiem”",
            "Choose the platform name, or ‘I don’t know’",
        ),
        (
            Part::Platform,
            ProblemKind::NotOffered,
            "Platforma: wybierz jeszcze raz, bo poprzedniej odpowiedzi nie ma na liście",
            "Platform: choose again, because the earlier answer is not on the list",
        ),
        (
            Part::DomainExpiry,
            ProblemKind::NotADate,
            "Wpisz datę, do której opłacona jest domena, na przykład 24.12.2026",
            "Enter the date until which the domain is paid for, for example 24/12/2026",
        ),
        (
            Part::PlatformVersion,
            ProblemKind::TooLong { max: 80 },
            "Wersja platformy: skróć tekst do 80 znaków",
            "Platform version: shorten the text to 80 characters",
        ),
        (
            Part::Incidents,
            ProblemKind::TooManyRows,
            "Awarie: zostaw najwyżej 12 awarii",
            "Failures: keep at most 12 failures",
        ),
    ];
    for (part, kind, polish, english) in table {
        assert_eq!(said(Polish, part, None, kind), polish);
        assert_eq!(said(English, part, None, kind), english);
    }
}

#[test]
fn problems_of_lists_name_row_and_column() {
    let table = [
        (Part::Incidents, 1, Column::Kind, ProblemKind::Missing, "Awaria 2, „Co się stało”: wybierz jedną odpowiedź"),
        (
            Part::Incidents,
            0,
            Column::Lasted,
            ProblemKind::TooLarge { max: 17_520 },
            "Awaria 1, „Ile godzin trwało”: wpisz najwyżej 17 520 godzin",
        ),
        (
            Part::Incidents,
            0,
            Column::Cost,
            ProblemKind::NotANumber,
            "Awaria 1, „Ile kosztowało, w złotych”: wpisz liczbę, na przykład 500",
        ),
        (
            Part::OwnPeaks,
            0,
            Column::To,
            ProblemKind::EndsBeforeStart,
            "Szczyt 1, „Ostatni dzień”: podaj dzień nie wcześniejszy niż pierwszy",
        ),
        (
            Part::OwnPeaks,
            2,
            Column::From,
            ProblemKind::Missing,
            "Szczyt 3, „Pierwszy dzień”: wpisz datę, na przykład 24.12.2026",
        ),
    ];
    for (part, row, column, kind, polish) in table {
        assert_eq!(said(Polish, part, Some((row, column)), kind), polish);
    }
    assert_eq!(
        said(English, Part::HeldOffers, Some((0, Column::Price)), ProblemKind::Missing),
        "Offer 1, ‘Monthly price, in złoty’: enter a number, for example 500"
    );
}

#[test]
fn the_summary_counts_answers() {
    for (count, polish, english) in [
        (1, "Popraw jedną odpowiedź", "Correct one answer"),
        (2, "Popraw 2 odpowiedzi", "Correct 2 answers"),
        (5, "Popraw 5 odpowiedzi", "Correct 5 answers"),
    ] {
        assert_eq!(problem_summary(Polish, count).replace('\u{a0}', " "), polish);
        assert_eq!(problem_summary(English, count).replace('\u{a0}', " "), english);
    }
}

#[test]
fn contradictions_leave_the_choice_to_the_person() {
    for one in CONTRADICTIONS {
        assert!(contradiction(Polish, one).contains("Możesz"), "{one:?}");
        assert!(contradiction(English, one).contains("You can"), "{one:?}");
    }
    assert!(contradiction(Polish, Contradiction::BrochureWithManyOrders).contains(&MANY_ORDERS.to_string()));
}

#[test]
fn file_errors_name_the_field() {
    for one in Part::ALL.iter().copied() {
        for language in Language::ALL {
            let error = file_error(language, &FileError::WrongForm(one));
            assert!(error.contains(one.code()), "{error}");
        }
    }
    let errors = read_answers("{}").unwrap_err();
    let said = file_error(Polish, &errors);
    assert!(said.starts_with("Pole „purpose”: wybierz, co strona robi"), "{said}");
    let errors = read_answers(r#"{"purpose": "shop"}"#).unwrap_err();
    let said = file_error(English, &errors);
    assert!(said.starts_with("The field ‘platform-kind’ is missing: give a value, or null"), "{said}");
    let long = "x".repeat(1_000);
    assert!(file_error(Polish, &FileError::UnknownPart(long)).chars().count() < 120);
}

fn read(language: Language, part: Part, answer: Value) -> String {
    value(language, part, &answer).replace('\u{a0}', " ")
}

#[test]
fn answers_read_well_in_the_summary() {
    let typed = |text: &str| Value::Text(text.to_owned());
    let table = [
        (Part::Purpose, Value::One(Purpose::Shop.into()), "Sprzedaje", "Sells"),
        (Part::Visits, typed("42000"), "42 000 wizyt miesięcznie", "42,000 visits a month"),
        (Part::Visits, typed("2"), "2 wizyty miesięcznie", "2 visits a month"),
        (Part::Visits, typed(" sporo "), "sporo", "sporo"),
        (
            Part::Visits,
            Value::One(VisitsRange::To10k.into()),
            "2 000–10 000 wizyt miesięcznie",
            "2,000–10,000 visits a month",
        ),
        (Part::Revenue, typed("48 400,50"), "48 400,50 zł miesięcznie", "PLN 48,400.50 a month"),
        (
            Part::Revenue,
            Value::One(MoneyRange::To20k.into()),
            "5 000–20 000 zł miesięcznie",
            "PLN 5,000–20,000 a month",
        ),
        (Part::Orders, Value::One(CountRange::To50.into()), "10–50 miesięcznie", "10–50 a month"),
        (Part::Margin, typed("30"), "30 %", "30%"),
        (Part::Margin, Value::One(MarginRange::Craft.into()), "30–50 %", "30–50%"),
        (Part::UptimePromise, typed("99,9"), "99,9 %", "99.9%"),
        (Part::ProviderYears, typed("3"), "3 lata", "3 years"),
        (Part::OwnHours, typed("1,5"), "1,5 godziny miesięcznie", "1.5 hours a month"),
        (Part::HourlyRate, typed("150"), "150 zł za godzinę", "PLN 150 an hour"),
        (Part::Plugins, typed("24"), "24", "24"),
        (Part::DomainExpiry, typed("2026-12-24"), "24 grudnia 2026", "24 December 2026"),
        (Part::DomainExpiry, typed("w grudniu"), "w grudniu", "w grudniu"),
        (Part::PlatformVersion, typed(" 6.9 "), "6.9", "6.9"),
        (
            Part::Components,
            Value::Many([Component::Forms.into(), Component::Newsletter.into(), Component::Cdn.into()].into()),
            "Formularze, newsletter, sieć CDN",
            "Forms, newsletter, CDN",
        ),
        (
            Part::Peaks,
            Value::Many([PeakSeason::Easter.into(), PeakSeason::BlackFriday.into(), PeakSeason::Summer.into()].into()),
            "Black Friday, Wielkanoc, wakacje",
            "Black Friday, Easter, summer holidays",
        ),
        (Part::Incidents, Value::Rows(Vec::new()), "Nie było awarii", "There were no failures"),
    ];
    for (part, answer, polish, english) in table {
        assert_eq!(read(Polish, part, answer.clone()), polish);
        assert_eq!(read(English, part, answer), english);
    }
}

fn row(cells: &[(Column, &str)]) -> Row {
    cells.iter().map(|(column, text)| (*column, (*text).to_owned())).collect()
}

#[test]
fn lists_are_counted_and_their_first_rows_named() {
    let fault = || row(&[(Column::Kind, "silent"), (Column::Lasted, "5")]);
    let one = Value::Rows(vec![fault()]);
    assert_eq!(read(Polish, Part::Incidents, one.clone()), "1 awaria: cicha usterka");
    assert_eq!(read(English, Part::Incidents, one), "1 failure: silent fault");
    let five = Value::Rows(vec![fault(), row(&[(Column::Kind, "expiry")]), row(&[]), fault(), fault()]);
    assert_eq!(
        read(Polish, Part::Incidents, five.clone()),
        "5 awarii: cicha usterka, coś wygasło, awaria 3 i jeszcze 2"
    );
    assert_eq!(
        read(English, Part::Incidents, five),
        "5 failures: silent fault, something expired, failure 3 and 2 more"
    );
    let peaks = Value::Rows(vec![
        row(&[(Column::Name, "Targi"), (Column::From, "2027-03-12"), (Column::To, "2027-03-16")]),
        row(&[(Column::From, "2027-05-01"), (Column::To, "3.05.2027")]),
    ]);
    assert_eq!(read(Polish, Part::OwnPeaks, peaks), "2 szczyty: Targi, 1–3 maja 2027");
    let offers =
        Value::Rows(vec![row(&[(Column::Name, "Firma X"), (Column::Price, "600")]), row(&[(Column::Price, "1200")])]);
    assert_eq!(read(Polish, Part::HeldOffers, offers), "2 oferty: Firma X (600 zł), 1 200 zł");
}
