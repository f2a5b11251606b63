//! Words of the domain in each language. A missing translation does not compile.
//!
//! A [`Language`] is passed to every function as a value. Quantities are written by `format`, the questionnaire's words
//! stand in `questions`, one folder per language.

pub mod advice;
pub mod assumptions;
pub mod calendar;
pub mod calendar_files;
mod format;
pub mod import;
mod interface;
pub mod offer;
pub mod own_work;
pub mod papers;
pub mod preferences;
mod questions;
pub mod replanning;
pub mod service_book;
pub mod views;

pub(crate) use format::scaled_money;
pub use format::{
    Plural, PluralCategory, capitalised, count, count_hundredths, date_long, date_range, date_short, day_and_month,
    days, decimal, hours, hours_minutes, hundredths, ledger_date, list, money, month_in_date, month_name, month_year,
    number, percent, plural_category, uncapitalised, weekday, weekday_short,
};
pub use interface::{clock_time, export_error};
pub use questions::{
    ChoiceText, PartText, QuestionText, choice, column, contradiction, dont_know, file_error, part, problem,
    problem_summary, question, row_name, rows_add, rows_empty, think_so, unit, value,
};

/// A language of the product. Polish comes first, everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Polski.
    Polish,
    /// English (British).
    English,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Language; 2] = [Language::Polish, Language::English];

    /// The BCP 47 code.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Polish => "pl",
            Language::English => "en",
        }
    }

    /// The language of a BCP 47 code, `None` for one that the product does not speak.
    ///
    /// ```
    /// # use planner::Language;
    /// assert_eq!(Language::from_code("pl"), Some(Language::Polish));
    /// assert_eq!(Language::from_code("de"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }
}
