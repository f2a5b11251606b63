//! The words of the questionnaire: questions, parts, choices, what is wrong with a reply, how a reply reads.
//!
//! Every language has a folder with the same functions, each an exhaustive match: a missing text does not compile. Texts
//! carry no-break spaces (U+00A0, as themselves) behind Polish one-letter words and between a number and its unit; the
//! tests keep watch over them.

mod en;
mod pl;
mod value;

use super::Language;
use super::format::{Plural, hundredths};
use crate::answers::{
    Cell, Choice, Column, Contradiction, FileError, Hundredths, Part, Problem, Question, Shape, Unit,
};
use crate::letters::small;

pub use value::value;

/// The words of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionText {
    /// The question as it is asked.
    pub title: &'static str,
    /// One to four words for summaries and navigation.
    pub short: &'static str,
    /// Why it is asked and what the answer moves.
    pub why: &'static str,
}

/// The words of one part of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartText {
    /// The label of the field, or the legend of the group.
    pub label: &'static str,
    /// One to five words for the list of answers.
    pub short: &'static str,
    /// What is meant; may be empty.
    pub hint: &'static str,
    /// Where a layperson finds the answer; empty only where it is their own opinion or decision.
    pub where_to_check: &'static str,
    /// The request with which an error message begins, without a full stop.
    pub ask: &'static str,
}

/// The words of one choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChoiceText {
    /// What is chosen.
    pub label: &'static str,
    /// One short line more; may be empty.
    pub detail: &'static str,
}

impl ChoiceText {
    const fn new(label: &'static str, detail: &'static str) -> ChoiceText {
        ChoiceText { label, detail }
    }
}

/// The words of a list of rows.
#[derive(Clone, Copy)]
struct RowsText {
    /// The list without a row, as an answer.
    empty: &'static str,
    /// The button that adds a row.
    add: &'static str,
    /// One row, before its number.
    name: &'static str,
    /// Rows, behind their number.
    noun: Plural,
}

/// One text for each question.
type Questions = [QuestionText; Question::COUNT as usize];

/// The words of a question.
///
/// ```
/// # use planner::{Language, answers::Question, text};
/// let first = Question::new(1).unwrap();
/// assert_eq!(text::question(Language::Polish, first).title, "Co robi Twoja strona?");
/// ```
pub fn question(language: Language, question: Question) -> &'static QuestionText {
    let questions: &'static Questions = match language {
        Language::Polish => &pl::QUESTIONS,
        Language::English => &en::QUESTIONS,
    };
    let [first, ..] = questions;
    // A question is numbered from 1 to COUNT, so the stand-in is never used.
    questions.get(usize::from(question.number()).saturating_sub(1)).unwrap_or(first)
}

/// The words of a part.
///
/// ```
/// # use planner::{Language, answers::Part, text};
/// assert_eq!(text::part(Language::English, Part::Visits).label, "Visits a month");
/// ```
pub fn part(language: Language, part: Part) -> PartText {
    match language {
        Language::Polish => pl::part(part),
        Language::English => en::part(part),
    }
}

/// The words of a choice, as they are offered in this part.
pub fn choice(language: Language, part: Part, choice: Choice) -> ChoiceText {
    match language {
        Language::Polish => pl::choice(part, choice),
        Language::English => en::choice(part, choice),
    }
}

/// The label of a column of a list, with its unit.
pub fn column(language: Language, part: Part, column: Column) -> &'static str {
    match language {
        Language::Polish => pl::column(part, column),
        Language::English => en::column(part, column),
    }
}

fn rows(language: Language, part: Part) -> RowsText {
    match language {
        Language::Polish => pl::rows(part),
        Language::English => en::rows(part),
    }
}

/// The answer that a list has no rows: "Nie było awarii".
pub fn rows_empty(language: Language, part: Part) -> &'static str {
    rows(language, part).empty
}

/// The button that adds a row: "Dodaj awarię".
pub fn rows_add(language: Language, part: Part) -> &'static str {
    rows(language, part).add
}

/// What a row is called; rows are counted from 0 and shown from 1.
///
/// ```
/// # use planner::{Language, answers::Part, text};
/// assert_eq!(text::row_name(Language::Polish, Part::Incidents, 0), "Awaria\u{a0}1");
/// ```
pub fn row_name(language: Language, part: Part, row: usize) -> String {
    format!("{}\u{a0}{}", rows(language, part).name, row.saturating_add(1))
}

/// The unit shown beside a field.
pub fn unit(language: Language, unit: Unit) -> &'static str {
    match language {
        Language::Polish => pl::unit(unit),
        Language::English => en::unit(unit),
    }
}

/// "I don't know", with what happens then.
pub fn dont_know(language: Language, part: Part) -> ChoiceText {
    let kind = match part {
        Part::DomainExpiry | Part::CertificateExpiry | Part::LicenceExpiry | Part::ContractEnd => Unknown::Date,
        _ if is_known_to_owner_alone(part) => Unknown::Range,
        _ => Unknown::Technical,
    };
    match language {
        Language::Polish => pl::dont_know(kind),
        Language::English => en::dont_know(kind),
    }
}

/// What happens when something is not known.
#[derive(Clone, Copy)]
enum Unknown {
    /// The range of costs widens.
    Range,
    /// The range widens, and the technician can be asked.
    Technical,
    /// A date is missing from the calendar.
    Date,
}

/// Whether no technician could answer in the owner's stead.
fn is_known_to_owner_alone(part: Part) -> bool {
    matches!(part.question().number(), 1 | 4..=8 | 10 | 13 | 18..=20)
        || matches!(part, Part::OwnChanges | Part::ProviderChange | Part::ProviderYears)
}

/// The box that marks an answer as unsure, with what happens then.
pub fn think_so(language: Language) -> ChoiceText {
    match language {
        Language::Polish => pl::THINK_SO,
        Language::English => en::THINK_SO,
    }
}

/// What is wrong with a reply and what to do, in one sentence without a full stop.
///
/// ```
/// # use planner::{Language, answers::{Part, Problem, ProblemKind}, text};
/// let problem = Problem { part: Part::Visits, cell: None, kind: ProblemKind::NotANumber };
/// assert_eq!(text::problem(Language::Polish, &problem), "Wpisz liczbę wizyt, na przykład 42\u{a0}000");
/// ```
pub fn problem(language: Language, problem: &Problem) -> String {
    match (language, problem.cell) {
        (Language::Polish, None) => pl::problem(problem.part, problem.kind),
        (Language::Polish, Some((row, column))) => pl::cell_problem(problem.part, row, column, problem.kind),
        (Language::English, None) => en::problem(problem.part, problem.kind),
        (Language::English, Some((row, column))) => en::cell_problem(problem.part, row, column, problem.kind),
    }
}

/// The heading above the problems of a page: "Popraw 2 odpowiedzi".
pub fn problem_summary(language: Language, count: usize) -> String {
    match language {
        Language::Polish => pl::problem_summary(count),
        Language::English => en::problem_summary(count),
    }
}

/// Which two answers do not fit together, and what can be done.
pub fn contradiction(language: Language, contradiction: Contradiction) -> String {
    match language {
        Language::Polish => pl::contradiction(contradiction),
        Language::English => en::contradiction(contradiction),
    }
}

/// Why a file is no description of a site, in one sentence that names the field.
pub fn file_error(language: Language, error: &FileError) -> String {
    match language {
        Language::Polish => pl::file_error(error),
        Language::English => en::file_error(error),
    }
}

/// What a person might type into the field of a part; none for a part that is chosen or listed.
fn example(language: Language, part: Part) -> Option<String> {
    match part.shape() {
        Shape::Number { unit, .. } => Some(hundredths(language, example_number(part, unit))),
        Shape::Date => Some(example_date(language).to_owned()),
        Shape::Text if part == Part::RuntimeVersion => Some("8.3".to_owned()),
        Shape::Text => Some("6.9".to_owned()),
        Shape::OneOf(_) | Shape::AnyOf(_) | Shape::Rows(_) => None,
    }
}

fn example_number(part: Part, unit: Unit) -> Hundredths {
    match (part, unit) {
        (Part::Budget, _) => whole(600),
        (Part::OwnHours, _) => whole(2),
        (Part::UptimePromise, _) => Hundredths(9_990),
        (_, Unit::MoneyPerMonth) => whole(48_000),
        (_, Unit::MoneyPerHour) => whole(150),
        (_, Unit::CountPerMonth) => whole(120),
        (_, Unit::VisitsPerMonth) => whole(42_000),
        (_, Unit::Count) => whole(24),
        (_, Unit::Percent) => whole(30),
        (_, Unit::HoursPerMonth) => whole(4),
        (_, Unit::Years) => whole(3),
    }
}

/// A date as it is typed.
const fn example_date(language: Language) -> &'static str {
    match language {
        Language::Polish => "24.12.2026",
        Language::English => "24/12/2026",
    }
}

/// A number that a person might type into a cell.
fn cell_example(language: Language, column: Column) -> String {
    hundredths(language, if matches!(column.cell(), Cell::Money(_)) { whole(500) } else { whole(3) })
}

/// A whole number of hundredths.
fn whole(number: u32) -> Hundredths {
    Hundredths(i64::from(number) * 100)
}

/// Whether a part takes ranges beside numbers.
fn has_ranges(part: Part) -> bool {
    matches!(part.shape(), Shape::Number { ranges, .. } if !ranges.is_empty())
}

/// The codes under which choices are saved.
fn codes(choices: &[Choice]) -> String {
    choices.iter().map(|choice| choice.code()).collect::<Vec<_>>().join(", ")
}

/// The codes under which cells are saved.
fn column_codes(columns: &[Column]) -> String {
    columns.iter().map(|column| column.code()).collect::<Vec<_>>().join(", ")
}

/// The beginning of a name out of somebody's file, short enough to be shown in a sentence.
fn shortened(name: &str) -> String {
    const MOST: usize = 40;
    let beginning: String = name.chars().filter(|character| !character.is_control()).take(MOST).collect();
    if name.chars().count() > MOST { format!("{beginning}…") } else { beginning }
}

/// The same text beginning with a small letter, unless it begins with an abbreviation (CDN) or with the Polish "Twój",
/// which keeps its capital letter out of politeness.
fn uncapitalised(text: &str) -> String {
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() && !text.starts_with("Tw") => {
            std::iter::once(small(first)).chain(text.chars().skip(1)).collect()
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests;
