//! English labels of lists and units, and the sentences that are put together from them.

use super::super::super::Language::English;
use super::super::super::format::{Plural, count, count_hundredths, days, hundredths, money, number, percent};
use super::super::{
    PartText, RowsText, cell_example, codes, column_codes, example, example_date, has_ranges, row_name, shortened,
    uncapitalised, whole,
};
use super::part as words;
use crate::answers::*;

/// How "I don't know" is quoted in a sentence.
const DONT_KNOW: &str = "‘I don’t know’";

const HOURS: Plural = Plural::english("hour", "hours");
const YEARS: Plural = Plural::english("year", "years");
const ANSWERS: Plural = Plural::english("answer", "answers");
const PROBLEMS: Plural = Plural::english("more problem", "more problems");
const CHARACTERS: Plural = Plural::english("character", "characters");
const VISITS: Plural = Plural::english("visit", "visits");

pub(in super::super) const fn column(part: Part, column: Column) -> &'static str {
    match column {
        Column::Name => match part {
            Part::OwnPeaks => "Name of the peak",
            Part::HeldOffers => "Whose offer it is",
            _ => "Name",
        },
        Column::From => "First day",
        Column::To => "Last day",
        Column::Kind => "What happened",
        Column::NoticedBy => "Who noticed it",
        Column::NoticedAfter => "After how many hours somebody noticed",
        Column::Lasted => "How many hours it lasted",
        Column::Cost => "What it cost, in złoty",
        Column::Price => "Monthly price, in złoty",
        Column::Response => "Promised response time, in hours",
    }
}

pub(in super::super) const fn rows(part: Part) -> RowsText {
    match part {
        Part::OwnPeaks => RowsText {
            empty: "There are no other peaks",
            add: "Add a peak",
            name: "Peak",
            noun: Plural::english("peak", "peaks"),
        },
        Part::Incidents => RowsText {
            empty: "There were no failures",
            add: "Add a failure",
            name: "Failure",
            noun: Plural::english("failure", "failures"),
        },
        Part::HeldOffers => RowsText {
            empty: "I have no offers yet",
            add: "Add an offer",
            name: "Offer",
            noun: Plural::english("offer", "offers"),
        },
        _ => RowsText {
            empty: "The list is empty",
            add: "Add an item",
            name: "Item",
            noun: Plural::english("item", "items"),
        },
    }
}

pub(in super::super) const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::MoneyPerMonth => "PLN a month",
        Unit::MoneyPerHour => "PLN an hour",
        Unit::CountPerMonth => "a month",
        Unit::VisitsPerMonth => "visits a month",
        Unit::Count => "in all",
        Unit::Percent => "%",
        Unit::HoursPerMonth => "hours a month",
        Unit::Years => "years",
    }
}

/// A number with its unit, as a sentence or a summary says it.
pub(in super::super) fn measure(unit: Unit, value: Hundredths) -> String {
    match unit {
        Unit::MoneyPerMonth => format!("{} a month", money(English, Money::from_grosze(value.0))),
        Unit::MoneyPerHour => format!("{} an hour", money(English, Money::from_grosze(value.0))),
        Unit::CountPerMonth => format!("{} a month", hundredths(English, value)),
        Unit::VisitsPerMonth => format!("{} a month", count_hundredths(English, value, &VISITS)),
        Unit::Count => hundredths(English, value),
        Unit::Percent => percent(English, Percent::from_hundredths(value.0)),
        Unit::HoursPerMonth => format!("{} a month", count_hundredths(English, value, &HOURS)),
        Unit::Years => count_hundredths(English, value, &YEARS),
    }
}

/// The label of a range with what the label leaves out.
pub(in super::super) fn range(unit: Unit, label: &str) -> String {
    match unit {
        Unit::MoneyPerMonth | Unit::CountPerMonth | Unit::VisitsPerMonth | Unit::HoursPerMonth => {
            format!("{label} a month")
        }
        Unit::MoneyPerHour => format!("{label} an hour"),
        Unit::Count | Unit::Percent | Unit::Years => label.to_owned(),
    }
}

/// What is wrong with the reply to a part.
pub(in super::super) fn problem(part: Part, kind: ProblemKind) -> String {
    let PartText { ask, short, .. } = words(part);
    match kind {
        ProblemKind::Missing => missing(part),
        ProblemKind::MustBeKnown => format!("{ask}: we cannot give advice without it"),
        ProblemKind::NotANumber | ProblemKind::NotADate => with_example(ask, part),
        ProblemKind::NotWhole => with_example(&format!("{ask} as a whole number"), part),
        ProblemKind::TooSmall { min: 0 } => format!("{ask}: 0 or more"),
        ProblemKind::TooSmall { min } => format!("{ask}: at least {}", limit(part, min)),
        ProblemKind::TooLarge { max } => format!("{ask}: at most {}", limit(part, max)),
        ProblemKind::EndsBeforeStart => format!("{short}: give a last day that is not before the first"),
        ProblemKind::TooLong { max } => format!("{short}: shorten the text to {}", count(English, max, &CHARACTERS)),
        ProblemKind::TooManyRows => format!("{short}: keep at most {}", count(English, MAX_ROWS, &rows(part).noun)),
        ProblemKind::NotOffered => match part.shape() {
            Shape::OneOf(_) | Shape::AnyOf(_) => {
                format!("{short}: choose again, because the earlier answer is not on the list")
            }
            Shape::Number { .. } | Shape::Date | Shape::Text | Shape::Rows(_) => {
                format!("{short}: answer again, because the earlier answer has another form")
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
    match part.shape() {
        Shape::OneOf(_) | Shape::AnyOf(_) => format!("{ask}, or {DONT_KNOW}"),
        Shape::Number { .. } if has_ranges(part) => format!("{asked}, or choose a range or {DONT_KNOW}"),
        Shape::Number { .. } | Shape::Date | Shape::Text => format!("{asked}, or choose {DONT_KNOW}"),
        Shape::Rows(_) => format!("{ask}, or choose ‘{}’", rows(part).empty),
    }
}

fn with_example(ask: &str, part: Part) -> String {
    match example(English, part) {
        Some(example) => format!("{ask}, for example {example}"),
        None => ask.to_owned(),
    }
}

/// A limit with the unit of the part.
fn limit(part: Part, limit: u32) -> String {
    match part.shape() {
        Shape::Number { unit, .. } => measure(unit, whole(limit)),
        Shape::OneOf(_) | Shape::AnyOf(_) | Shape::Date | Shape::Text | Shape::Rows(_) => number(English, limit),
    }
}

/// What is wrong with one cell of a list.
pub(in super::super) fn cell_problem(part: Part, row: usize, column: Column, kind: ProblemKind) -> String {
    let row = row_name(English, part, row);
    let label = self::column(part, column);
    let request = match (kind, column.cell()) {
        (ProblemKind::Missing | ProblemKind::MustBeKnown, Cell::OneOf(_)) => "choose one answer".to_owned(),
        (ProblemKind::Missing | ProblemKind::MustBeKnown, Cell::Text) => "enter a name".to_owned(),
        (ProblemKind::NotADate, _) | (ProblemKind::Missing | ProblemKind::MustBeKnown, Cell::Date) => {
            format!("enter a date, for example {}", example_date(English))
        }
        (ProblemKind::Missing | ProblemKind::MustBeKnown | ProblemKind::NotANumber, _) => {
            format!("enter a number, for example {}", cell_example(English, column))
        }
        (ProblemKind::NotWhole, _) => format!("enter a whole number, for example {}", cell_example(English, column)),
        (ProblemKind::TooSmall { min: 0 }, _) => "enter 0 or more".to_owned(),
        (ProblemKind::TooSmall { min }, cell) => format!("enter at least {}", cell_limit(cell, min)),
        (ProblemKind::TooLarge { max }, cell) => format!("enter at most {}", cell_limit(cell, max)),
        (ProblemKind::EndsBeforeStart, _) => "give a day that is not before the first".to_owned(),
        (ProblemKind::TooLong { max }, _) => format!("shorten the text to {}", count(English, max, &CHARACTERS)),
        (ProblemKind::TooManyRows, _) => format!("keep at most {}", count(English, MAX_ROWS, &rows(part).noun)),
        (ProblemKind::NotOffered, _) => "choose again, because the earlier answer is not on the list".to_owned(),
    };
    format!("{row}, ‘{label}’: {request}")
}

fn cell_limit(cell: Cell, limit: u32) -> String {
    match cell {
        Cell::Hours(_) => count(English, limit, &HOURS),
        Cell::Money(_) => money(English, Money::zloty(limit)),
        Cell::Text | Cell::Date | Cell::OneOf(_) => number(English, limit),
    }
}

pub(in super::super) fn problem_summary(problems: usize) -> String {
    match problems {
        1 => "Correct one answer".to_owned(),
        several => format!("Correct {}", count(English, several, &ANSWERS)),
    }
}

pub(in super::super) fn contradiction(contradiction: Contradiction) -> String {
    let what = match contradiction {
        Contradiction::BrochureWithManyOrders => format!(
            "The site only presents the firm, yet there are at least {} orders or enquiries a month.",
            number(English, MANY_ORDERS)
        ),
        Contradiction::BrochureWithPayments => "The site only presents the firm, yet people can pay on it.".to_owned(),
        Contradiction::ShopWithoutPayments => "The site sells, yet nobody can pay on it.".to_owned(),
        Contradiction::MoreOrdersThanVisits => "There are more orders or enquiries than visits.".to_owned(),
        Contradiction::RevenueWithoutOrders => {
            "The site brings revenue, yet there is not a single order or enquiry.".to_owned()
        }
        Contradiction::StaticWithMembers => {
            "The site is static, yet it has a members’ area or a payment form of its own.".to_owned()
        }
        Contradiction::NightCoverWithoutAlarm => {
            "Somebody should react round the clock, yet nobody receives an alarm at night.".to_owned()
        }
        Contradiction::DataLossBelowBackupInterval => {
            "Backups are made less often than the amount of data you can lose allows.".to_owned()
        }
        Contradiction::TightLimitUnnoticed => {
            "An outage may last an hour at most, yet failures come to light only by chance.".to_owned()
        }
        Contradiction::PeaksMostOfTheYear => {
            return format!(
                "Your peaks together take more than {} a year, so they are hard to tell from ordinary days. \
                 You can shorten the list or leave it.",
                days(English, MANY_PEAK_DAYS)
            );
        }
    };
    format!("{what} You can change either of these answers or leave both.")
}

pub(in super::super) fn file_error(error: &FileError) -> String {
    match error {
        FileError::NotJson { line, column } => format!(
            "This file cannot be read as JSON: there is an error in line {}, column {}",
            number(English, *line),
            number(English, *column)
        ),
        FileError::NotAnObject => {
            format!("The file should be a JSON object with fields such as ‘{}’", Part::Purpose.code())
        }
        FileError::UnknownPart(name) => {
            format!("We do not know the field ‘{}’: correct its name or remove it from the file", shortened(name))
        }
        FileError::WrongForm(part) => format!("Field ‘{}’: {}", part.code(), expected_form(*part)),
        FileError::Problems(problems) => problems_of_file(problems),
    }
}

/// What a field of a file should hold.
fn expected_form(part: Part) -> String {
    match part.shape() {
        Shape::OneOf(choices) => format!("give one of the codes: {}", codes(choices)),
        Shape::AnyOf(choices) => format!("give a list of codes out of: {}", codes(choices)),
        Shape::Number { ranges: [], .. } => "give a number".to_owned(),
        Shape::Number { ranges, .. } => format!("give a number or one of the codes: {}", codes(ranges)),
        Shape::Date => "give a date, for example 2026-12-24".to_owned(),
        Shape::Text => "give a text".to_owned(),
        Shape::Rows(columns) => format!("give a list of objects with the fields: {}", column_codes(columns)),
    }
}

fn problems_of_file(problems: &[Problem]) -> String {
    let Some((first, others)) = problems.split_first() else {
        return "The answers in this file cannot be used".to_owned();
    };
    let code = first.part.code();
    let what = match (first.kind, first.cell) {
        (ProblemKind::Missing, None) if first.part.may_be_unknown() => {
            format!("The field ‘{code}’ is missing: give a value, or null for {DONT_KNOW}")
        }
        (ProblemKind::NotOffered, None) => format!("Field ‘{code}’: {}", expected_form(first.part)),
        _ => format!("Field ‘{code}’: {}", uncapitalised(&super::super::problem(English, first))),
    };
    match others.len() {
        0 => what,
        more => format!("{what} (and {})", count(English, more, &PROBLEMS)),
    }
}
