//! Stand-ins for the words of the questionnaire until `planner::text` has them: codes instead of sentences.
#![allow(dead_code)]

use planner::Language;
use planner::answers::*;

pub(crate) struct QuestionText {
    pub(crate) title: &'static str,
    pub(crate) short: &'static str,
    pub(crate) why: &'static str,
}
#[derive(Clone, Copy)]
pub(crate) struct PartText {
    pub(crate) label: &'static str,
    pub(crate) short: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) where_to_check: &'static str,
}
#[derive(Clone, Copy)]
pub(crate) struct ChoiceText {
    pub(crate) label: &'static str,
    pub(crate) detail: &'static str,
}
pub(crate) struct Plural([&'static str; 3]);
impl Plural {
    pub(crate) const fn polish(
        one: &'static str,
        few: &'static str,
        many: &'static str,
        _other: &'static str,
    ) -> Plural {
        Plural([one, few, many])
    }
    pub(crate) const fn english(one: &'static str, other: &'static str) -> Plural {
        Plural([one, other, other])
    }
}
pub(crate) fn count(_: Language, number: usize, noun: &Plural) -> String {
    let [one, few, many] = noun.0;
    format!(
        "{number}\u{a0}{}",
        match number {
            1 => one,
            2..=4 => few,
            _ => many,
        }
    )
}
static QUESTION: QuestionText =
    QuestionText { title: "Tytuł pytania?", short: "Krótko", why: "Od tego wiele zależy." };
pub(crate) fn question(_: Language, _: Question) -> &'static QuestionText {
    &QUESTION
}
pub(crate) fn part(_: Language, part: Part) -> PartText {
    PartText {
        label: part.code(),
        short: part.code(),
        hint: "Podpowiedź do tej części.",
        where_to_check: "Na fakturze.",
    }
}
pub(crate) fn choice(_: Language, _: Part, choice: Choice) -> ChoiceText {
    ChoiceText { label: choice.code(), detail: "" }
}
pub(crate) fn column(_: Language, _: Part, column: Column) -> &'static str {
    column.code()
}
pub(crate) fn rows_empty(_: Language, _: Part) -> &'static str {
    "Nie było"
}
pub(crate) fn rows_add(_: Language, _: Part) -> &'static str {
    "Dodaj"
}
pub(crate) fn row_name(_: Language, _: Part, row: usize) -> String {
    format!("Wpis {}", row + 1)
}
pub(crate) fn unit(_: Language, _: Unit) -> &'static str {
    "sztuk"
}
pub(crate) fn dont_know(_: Language, _: Part) -> ChoiceText {
    ChoiceText { label: "Nie wiem", detail: "Policzymy szerszy zakres i dopiszemy to do założeń" }
}
pub(crate) fn think_so(_: Language) -> ChoiceText {
    ChoiceText { label: "Tak mi się wydaje", detail: "" }
}
pub(crate) fn problem(_: Language, problem: &Problem) -> String {
    format!("{:?}", problem.kind)
}
pub(crate) fn problem_summary(_: Language, count: usize) -> String {
    format!("Popraw {count}")
}
pub(crate) fn contradiction(_: Language, contradiction: Contradiction) -> String {
    format!("{contradiction:?}")
}
pub(crate) fn value(_: Language, _: Part, value: &Value) -> String {
    format!("{value:?}")
}
