//! How an answer reads in the list of answers.

use super::super::Language;
use super::super::format::{count, date_long, date_range, money, number};
use super::{choice, en, pl, row_name, rows, uncapitalised};
use crate::answers::{Cell, Choice, Column, Money, Part, PeakSeason, Row, Shape, Value, parse_date, parse_number};
use crate::sorted::SortedSet;

/// How many rows of a list are named before the rest is only counted.
const NAMED_ROWS: usize = 3;

/// How an answer reads in the list of answers: choices by their labels, numbers with their unit, dates in full.
///
/// What cannot be read as the part's number or date is shown as it was typed.
///
/// ```
/// # use planner::{Language, answers::{Part, Value}, text};
/// let typed = Value::Text("42000".to_owned());
/// assert_eq!(
///     text::value(Language::Polish, Part::Visits, &typed),
///     "42\u{a0}000\u{a0}wizyt miesięcznie"
/// );
/// ```
pub fn value(language: Language, part: Part, value: &Value) -> String {
    match (value, part.shape()) {
        (Value::One(chosen), Shape::Number { unit, .. }) => {
            let label = choice(language, part, *chosen).label;
            match language {
                Language::Polish => pl::range(unit, label),
                Language::English => en::range(unit, label),
            }
        }
        (Value::One(chosen), _) => choice(language, part, *chosen).label.to_owned(),
        (Value::Many(chosen), _) => several(language, part, chosen),
        (Value::Text(typed), Shape::Number { unit, .. }) => match parse_number(typed) {
            Ok(number) => match language {
                Language::Polish => pl::measure(unit, number),
                Language::English => en::measure(unit, number),
            },
            Err(_) => typed.trim().to_owned(),
        },
        (Value::Text(typed), Shape::Date) => match parse_date(typed) {
            Some(date) => date_long(language, date),
            None => typed.trim().to_owned(),
        },
        (Value::Text(typed), _) => typed.trim().to_owned(),
        (Value::Rows(typed), _) => list_of_rows(language, part, typed),
    }
}

/// Labels with commas; only the first, and names, begin with a capital letter.
fn several(language: Language, part: Part, chosen: &SortedSet<Choice>) -> String {
    let labels = chosen.iter().enumerate().map(|(at, chosen)| {
        let label = choice(language, part, *chosen).label;
        if at == 0 || is_a_name(*chosen) { label.to_owned() } else { uncapitalised(label) }
    });
    labels.collect::<Vec<_>>().join(", ")
}

/// Whether the label is a proper name, which keeps its capital letter inside a sentence.
fn is_a_name(choice: Choice) -> bool {
    matches!(
        choice,
        Choice::Platform(_)
            | Choice::PeakSeason(
                PeakSeason::BlackFriday
                    | PeakSeason::Christmas
                    | PeakSeason::Easter
                    | PeakSeason::Valentine
                    | PeakSeason::WomensDay
                    | PeakSeason::MothersDay
                    | PeakSeason::ChildrensDay
            )
    )
}

/// The number of rows and what the first of them are called.
fn list_of_rows(language: Language, part: Part, typed: &[Row]) -> String {
    let words = rows(language, part);
    if typed.is_empty() {
        return words.empty.to_owned();
    }
    let names: Vec<String> =
        typed.iter().enumerate().take(NAMED_ROWS).map(|(at, row)| name_of_row(language, part, at, row)).collect();
    let counted = count(language, typed.len(), &words.noun);
    let more = match (typed.len().saturating_sub(NAMED_ROWS), language) {
        (0, _) => String::new(),
        (rest, Language::Polish) => format!(" i\u{a0}jeszcze {}", number(language, rest)),
        (rest, Language::English) => format!(" and {} more", number(language, rest)),
    };
    format!("{counted}: {}{more}", names.join(", "))
}

/// What a row is about: its name, its kind or its days, else its number.
fn name_of_row(language: Language, part: Part, at: usize, row: &Row) -> String {
    let cell = |column: Column| row.get(&column).map(|typed| typed.trim()).filter(|typed| !typed.is_empty());
    if let (Some(code), Cell::OneOf(choices)) = (cell(Column::Kind), Column::Kind.cell())
        && let Some(kind) = choices.iter().find(|choice| choice.code() == code)
    {
        return uncapitalised(choice(language, part, *kind).label);
    }
    if let Some(name) = cell(Column::Name) {
        return match cell(Column::Price).and_then(|typed| parse_number(typed).ok()) {
            Some(price) => format!("{name} ({})", money(language, Money::from_grosze(price.0))),
            None => name.to_owned(),
        };
    }
    let date = |column: Column| cell(column).and_then(parse_date);
    if let (Some(from), Some(to)) = (date(Column::From), date(Column::To)) {
        return date_range(language, from, to);
    }
    if let Some(price) = cell(Column::Price).and_then(|typed| parse_number(typed).ok()) {
        return money(language, Money::from_grosze(price.0));
    }
    uncapitalised(&row_name(language, part, at))
}
