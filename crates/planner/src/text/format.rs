//! Numbers, money, time, dates and lists as each language writes them.
//!
//! A quantity enters, text leaves. The browser's `Intl` is not used, so that a calendar file, a printed proposal and the
//! command line read the same as the screen; the tests compare the results with what `Intl` gives. Spaces inside a
//! number, before a unit, between a day and its month and after the Polish "i" are no-break spaces (U+00A0).

use crate::letters::{capital, small};
use chrono::{Datelike, NaiveDate, Weekday};

use super::Language;
use crate::answers::{Hundredths, Money, Percent};

/// The no-break space, which keeps a number with its unit on one line.
const NBSP: char = '\u{a0}';

/// The grammatical category that a number puts a noun into (CLDR's names).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralCategory {
    /// 1 odpowiedź; 1 answer.
    One,
    /// 2, 3, 4, 22 odpowiedzi. Polish only.
    Few,
    /// 0, 5, 12, 21 odpowiedzi. Polish only.
    Many,
    /// Fractions in Polish (1,5 godziny); everything but one in English.
    Other,
}

/// The forms of one noun in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural {
    one: &'static str,
    few: &'static str,
    many: &'static str,
    other: &'static str,
}

impl Plural {
    /// The four Polish forms: 1, 2, 5 and one and a half of the thing.
    pub const fn polish(one: &'static str, few: &'static str, many: &'static str, other: &'static str) -> Plural {
        Plural { one, few, many, other }
    }

    /// The two English forms: 1 and 2 of the thing.
    pub const fn english(one: &'static str, other: &'static str) -> Plural {
        Plural { one, few: other, many: other, other }
    }

    /// The form for a category.
    pub const fn form(&self, category: PluralCategory) -> &'static str {
        match category {
            PluralCategory::One => self.one,
            PluralCategory::Few => self.few,
            PluralCategory::Many => self.many,
            PluralCategory::Other => self.other,
        }
    }
}

/// The category of a whole number.
///
/// ```
/// # use planner::{Language, text::{PluralCategory, plural_category}};
/// assert_eq!(plural_category(Language::Polish, 22), PluralCategory::Few);
/// assert_eq!(plural_category(Language::Polish, 12), PluralCategory::Many);
/// assert_eq!(plural_category(Language::English, 22), PluralCategory::Other);
/// ```
pub const fn plural_category(language: Language, number: i64) -> PluralCategory {
    let magnitude = number.unsigned_abs();
    match language {
        Language::Polish => match (magnitude, magnitude % 10, magnitude % 100) {
            (1, _, _) => PluralCategory::One,
            (_, _, 12..=14) => PluralCategory::Many,
            (_, 2..=4, _) => PluralCategory::Few,
            _ => PluralCategory::Many,
        },
        Language::English => match magnitude {
            1 => PluralCategory::One,
            _ => PluralCategory::Other,
        },
    }
}

/// A whole number with its noun; a number beyond `i64` is shown as the greatest.
///
/// ```
/// # use planner::{Language, text::{Plural, count}};
/// let answers = Plural::polish("odpowiedź", "odpowiedzi", "odpowiedzi", "odpowiedzi");
/// assert_eq!(count(Language::Polish, 1, &answers), "1\u{a0}odpowiedź");
/// assert_eq!(count(Language::English, 2, &Plural::english("answer", "answers")), "2\u{a0}answers");
/// ```
pub fn count(language: Language, quantity: impl TryInto<i64>, noun: &Plural) -> String {
    let quantity = quantity.try_into().unwrap_or(i64::MAX);
    format!("{}{NBSP}{}", number(language, quantity), noun.form(plural_category(language, quantity)))
}

/// A number with up to two decimals and its noun: `1,5 godziny`, `1.5 hours`.
pub fn count_hundredths(language: Language, quantity: Hundredths, noun: &Plural) -> String {
    if quantity.0 % 100 == 0 {
        return count(language, quantity.0 / 100, noun);
    }
    format!("{}{NBSP}{}", hundredths(language, quantity), noun.form(PluralCategory::Other))
}

/// A whole number, its digits in groups of three, a negative one with a true minus sign.
///
/// Polish groups four digits too, as in every table of prices.
///
/// ```
/// # use planner::{Language, text::number};
/// assert_eq!(number(Language::Polish, 1_234), "1\u{a0}234");
/// assert_eq!(number(Language::English, 1_234_567), "1,234,567");
/// ```
pub fn number(language: Language, value: impl TryInto<i64>) -> String {
    scaled(language, value.try_into().unwrap_or(i64::MAX), 0, Zeros::Drop)
}

/// A number rounded to at most this many decimals (no more than six), without idle zeros.
///
/// A value that is not a number reads as 0; one beyond what fits is shown as the greatest.
///
/// ```
/// # use planner::{Language, text::decimal};
/// assert_eq!(decimal(Language::Polish, 1.25, 1), "1,3");
/// assert_eq!(decimal(Language::English, 2.0, 1), "2");
/// ```
pub fn decimal(language: Language, value: f64, places: u32) -> String {
    let places = places.min(6);
    let factor = 10_i32.pow(places);
    // The cast from a float saturates, and turns what is not a number into 0.
    scaled(language, (value * f64::from(factor)).round() as i64, places, Zeros::Drop)
}

/// A number with up to two decimals, without idle zeros.
pub fn hundredths(language: Language, value: Hundredths) -> String {
    scaled(language, value.0, 2, Zeros::Drop)
}

/// An amount of money; grosze are shown only when there are any.
///
/// ```
/// # use planner::{Language, answers::Money, text::money};
/// assert_eq!(money(Language::Polish, Money::zloty(12_200)), "12\u{a0}200\u{a0}zł");
/// assert_eq!(money(Language::English, Money::from_grosze(122_050)), "PLN\u{a0}1,220.50");
/// ```
pub fn money(language: Language, amount: Money) -> String {
    scaled_money(language, amount.grosze(), if language == Language::Polish { "zł" } else { "PLN" })
}

/// An amount in hundredths of a currency, with the name of its unit.
pub(crate) fn scaled_money(language: Language, hundredths: i64, unit: &str) -> String {
    let zeros = if hundredths % 100 == 0 { Zeros::Drop } else { Zeros::Keep };
    match language {
        Language::Polish => format!("{}{NBSP}{unit}", scaled(language, hundredths, 2, zeros)),
        Language::English if hundredths < 0 => {
            format!("\u{2212}{unit}{NBSP}{}", scaled(language, hundredths.saturating_neg(), 2, zeros))
        }
        Language::English => format!("{unit}{NBSP}{}", scaled(language, hundredths, 2, zeros)),
    }
}

/// A share with up to two decimals: `99,95 %`, `99.95%`.
pub fn percent(language: Language, share: Percent) -> String {
    let number = scaled(language, share.hundredths(), 2, Zeros::Drop);
    match language {
        Language::Polish => format!("{number}{NBSP}%"),
        Language::English => format!("{number}%"),
    }
}

/// What becomes of zeros at the end of a fraction.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Zeros {
    Keep,
    Drop,
}

/// A number given in units of `10^-places`.
fn scaled(language: Language, value: i64, places: u32, zeros: Zeros) -> String {
    let scale = 10_u64.checked_pow(places).unwrap_or(1);
    let magnitude = value.unsigned_abs();
    let fraction = format!("{:0width$}", magnitude % scale, width = places as usize);
    let fraction = if zeros == Zeros::Drop { fraction.trim_end_matches('0') } else { fraction.as_str() };
    let (separator, point) = match language {
        Language::Polish => (NBSP, ','),
        Language::English => (',', '.'),
    };
    let sign = if value < 0 { "\u{2212}" } else { "" };
    let whole = grouped(magnitude / scale, separator);
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{point}{fraction}") }
}

/// Digits in groups of three from the right.
fn grouped(magnitude: u64, separator: char) -> String {
    let digits = magnitude.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// A day in a ledger, the same in every language: `09.03.2027`.
pub fn ledger_date(day: NaiveDate) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

/// A length of time in hours and minutes: `1 h 15 min`, `45 min`, `2 h`.
///
/// ```
/// # use planner::{Language, text::hours_minutes};
/// assert_eq!(hours_minutes(Language::Polish, 75), "1\u{a0}h 15\u{a0}min");
/// ```
pub fn hours_minutes(language: Language, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => format!("{rest}{NBSP}min"),
        (hours, 0) => format!("{}{NBSP}h", number(language, hours)),
        (hours, rest) => format!("{}{NBSP}h {rest}{NBSP}min", number(language, hours)),
    }
}

/// A wait or an outage, as exact as a person needs it: minutes below an hour, tenths below ten hours, whole hours below
/// four days, then days. What is negative or not a number reads as nothing.
///
/// ```
/// # use planner::{Language, text::hours};
/// assert_eq!(hours(Language::Polish, 0.25), "15\u{a0}min");
/// assert_eq!(hours(Language::Polish, 55.2), "55\u{a0}h");
/// assert_eq!(hours(Language::English, 168.0), "7\u{a0}days");
/// ```
pub fn hours(language: Language, hours: f64) -> String {
    let hours = hours.max(0.0);
    let minutes = (hours * 60.0).round();
    if minutes < 60.0 {
        return format!("{}{NBSP}min", decimal(language, minutes, 0));
    }
    if hours < 95.5 {
        let places = if hours < 9.95 { 1 } else { 0 };
        return format!("{}{NBSP}h", decimal(language, hours, places));
    }
    let tenths_of_days = (hours / 24.0 * 10.0).round();
    let days = if tenths_of_days < 100.0 { tenths_of_days / 10.0 } else { (hours / 24.0).round() };
    count_hundredths(language, Hundredths((days * 100.0).round() as i64), &day_noun(language))
}

/// A number of days: `1 dzień`, `5 dni`.
pub fn days(language: Language, days: impl TryInto<i64>) -> String {
    count(language, days, &day_noun(language))
}

const fn day_noun(language: Language) -> Plural {
    match language {
        Language::Polish => Plural::polish("dzień", "dni", "dni", "dnia"),
        Language::English => Plural::english("day", "days"),
    }
}

/// A date in full: `24 grudnia 2026`, `24 December 2026`.
///
/// ```
/// # use planner::{Language, text::date_long};
/// let eve = chrono::NaiveDate::from_ymd_opt(2026, 12, 24).unwrap();
/// assert_eq!(date_long(Language::Polish, eve), "24\u{a0}grudnia 2026");
/// ```
pub fn date_long(language: Language, date: NaiveDate) -> String {
    format!("{} {}", day_and_month(language, date), date.year())
}

/// A date within the year that is meant anyway: `wt. 16 marca`, `Tue 16 March`.
pub fn date_short(language: Language, date: NaiveDate) -> String {
    format!("{} {}", weekday_short(language, date.weekday()), day_and_month(language, date))
}

/// Two dates with all between them: `12–16 marca 2027`, `28 lutego – 3 marca 2027`.
pub fn date_range(language: Language, from: NaiveDate, to: NaiveDate) -> String {
    if from == to {
        return date_long(language, to);
    }
    if from.year() != to.year() {
        return format!("{} – {}", date_long(language, from), date_long(language, to));
    }
    if from.month() != to.month() {
        return format!("{} – {}", day_and_month(language, from), date_long(language, to));
    }
    format!("{}–{}", from.day(), date_long(language, to))
}

/// A date without its year: `24 grudnia`, `24 December`.
pub fn day_and_month(language: Language, date: NaiveDate) -> String {
    format!("{}{NBSP}{}", date.day(), month_in_date(language, date))
}

/// The day of the week: `wtorek`, `Tuesday`.
pub const fn weekday(language: Language, day: Weekday) -> &'static str {
    match (language, day) {
        (Language::Polish, Weekday::Mon) => "poniedziałek",
        (Language::Polish, Weekday::Tue) => "wtorek",
        (Language::Polish, Weekday::Wed) => "środa",
        (Language::Polish, Weekday::Thu) => "czwartek",
        (Language::Polish, Weekday::Fri) => "piątek",
        (Language::Polish, Weekday::Sat) => "sobota",
        (Language::Polish, Weekday::Sun) => "niedziela",
        (Language::English, Weekday::Mon) => "Monday",
        (Language::English, Weekday::Tue) => "Tuesday",
        (Language::English, Weekday::Wed) => "Wednesday",
        (Language::English, Weekday::Thu) => "Thursday",
        (Language::English, Weekday::Fri) => "Friday",
        (Language::English, Weekday::Sat) => "Saturday",
        (Language::English, Weekday::Sun) => "Sunday",
    }
}

/// The day of the week in short: `wt.`, `Tue`.
pub const fn weekday_short(language: Language, day: Weekday) -> &'static str {
    match (language, day) {
        (Language::Polish, Weekday::Mon) => "pon.",
        (Language::Polish, Weekday::Tue) => "wt.",
        (Language::Polish, Weekday::Wed) => "śr.",
        (Language::Polish, Weekday::Thu) => "czw.",
        (Language::Polish, Weekday::Fri) => "pt.",
        (Language::Polish, Weekday::Sat) => "sob.",
        (Language::Polish, Weekday::Sun) => "niedz.",
        (Language::English, Weekday::Mon) => "Mon",
        (Language::English, Weekday::Tue) => "Tue",
        (Language::English, Weekday::Wed) => "Wed",
        (Language::English, Weekday::Thu) => "Thu",
        (Language::English, Weekday::Fri) => "Fri",
        (Language::English, Weekday::Sat) => "Sat",
        (Language::English, Weekday::Sun) => "Sun",
    }
}

const POLISH_MONTHS: [(&str, &str); 12] = [
    ("styczeń", "stycznia"),
    ("luty", "lutego"),
    ("marzec", "marca"),
    ("kwiecień", "kwietnia"),
    ("maj", "maja"),
    ("czerwiec", "czerwca"),
    ("lipiec", "lipca"),
    ("sierpień", "sierpnia"),
    ("wrzesień", "września"),
    ("październik", "października"),
    ("listopad", "listopada"),
    ("grudzień", "grudnia"),
];

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The month of a date, standing alone (nominative): `marzec`, `March`.
pub fn month_name(language: Language, date: NaiveDate) -> &'static str {
    month(language, date).0
}

/// The month of a date, standing behind a day (genitive in Polish): `marca`, `March`.
pub fn month_in_date(language: Language, date: NaiveDate) -> &'static str {
    month(language, date).1
}

/// A month with its year: `marzec 2027`, `March 2027`.
pub fn month_year(language: Language, date: NaiveDate) -> String {
    format!("{} {}", month_name(language, date), date.year())
}

/// The name of the month alone and in a date.
fn month(language: Language, date: NaiveDate) -> (&'static str, &'static str) {
    let at = date.month0() as usize;
    let names = match language {
        Language::Polish => POLISH_MONTHS.get(at).copied(),
        Language::English => ENGLISH_MONTHS.get(at).map(|name| (*name, *name)),
    };
    // A date has one of twelve months, so the stand-in is never used.
    names.unwrap_or_default()
}

/// Items with commas and, before the last, "i" or "and" (no serial comma in either language).
///
/// ```
/// # use planner::{Language, text::list};
/// assert_eq!(list(Language::Polish, &["plan", "kopia", "próba"]), "plan, kopia i\u{a0}próba");
/// assert_eq!(list(Language::English, &["plan", "copy"]), "plan and copy");
/// ```
pub fn list(language: Language, items: &[impl AsRef<str>]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, others)) => match language {
            Language::Polish => format!("{} i{NBSP}{last}", others.join(", ")),
            Language::English => format!("{} and {last}", others.join(", ")),
        },
    }
}

/// A text of the product beginning with a capital letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(capital).into_iter().chain(letters).collect()
}

/// A text of the product beginning with a small letter.
pub fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(small).into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests;
