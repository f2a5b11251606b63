//! Numbers, dates and times of day as people type them.

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::letters::small;

/// A number with two decimals, kept in whole hundredths so that money never meets binary fractions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hundredths(pub i64);

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing was typed.
    Empty,
    /// Something else than a number was typed.
    NotANumber,
    /// The number has more digits than any field takes.
    TooLong,
}

/// Reads a number as people in Poland and elsewhere type it.
///
/// Takes a comma or a point before the decimals, and spaces (plain, no-break, narrow, thin), points, commas or
/// apostrophes between groups of three digits. A unit behind the number (`zł`, `PLN`, `%`, `h`) and `tys.` for thousands
/// are understood. One separator followed by exactly three digits groups thousands, since no field has three decimals.
///
/// # Errors
/// [`NumberError`] when the text is empty or not such a number; nothing is guessed.
///
/// ```
/// # use planner::answers::{parse_number, Hundredths, NumberError};
/// assert_eq!(parse_number("1 234,5"), Ok(Hundredths(123_450)));
/// assert_eq!(parse_number("1234.5"), Ok(Hundredths(123_450)));
/// assert_eq!(parse_number("1\u{a0}234"), Ok(Hundredths(123_400)));
/// assert_eq!(parse_number("1.234"), Ok(Hundredths(123_400)));
/// assert_eq!(parse_number("12 tys. zł"), Ok(Hundredths(1_200_000)));
/// assert_eq!(parse_number("sporo"), Err(NumberError::NotANumber));
/// ```
pub fn parse_number(text: &str) -> Result<Hundredths, NumberError> {
    let lowered: String = text.trim().chars().map(small).collect();
    if lowered.is_empty() {
        return Err(NumberError::Empty);
    }
    let (negative, unsigned) = match lowered.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, lowered.as_str()),
    };
    let digits_end = unsigned
        .char_indices()
        .rfind(|(_, character)| character.is_ascii_digit())
        .map(|(at, _)| at + 1)
        .ok_or(NumberError::NotANumber)?;
    let (number, suffix) = unsigned.split_at(digits_end);
    let scale = suffix_scale(suffix).ok_or(NumberError::NotANumber)?;
    let (whole, fraction) = split_number(number).ok_or(NumberError::NotANumber)?;
    if whole.len() > 12 {
        return Err(NumberError::TooLong);
    }
    let value = hundredths(&whole, &fraction).ok_or(NumberError::TooLong)?;
    let scaled = value.checked_mul(scale).ok_or(NumberError::TooLong)?;
    Ok(Hundredths(if negative { -scaled } else { scaled }))
}

/// By how much the words behind a number multiply it; `None` when they are no known unit.
fn suffix_scale(suffix: &str) -> Option<i64> {
    let mut scale = 1;
    for word in suffix.split(|c: char| c.is_whitespace()).filter(|word| !word.is_empty()) {
        match word.trim_end_matches('.') {
            "tys" | "k" => scale = 1_000,
            "mln" | "m" => scale = 1_000_000,
            "zł" | "zl" | "pln" | "%" | "h" | "godz" | "" => {}
            _ => return None,
        }
    }
    Some(scale)
}

/// Splits digits and separators into whole and fractional digits; `None` when the grouping makes no sense.
fn split_number(number: &str) -> Option<(String, String)> {
    let is_space = |c: char| c.is_whitespace() || matches!(c, '\'' | '’');
    let compact: Vec<char> = number.chars().collect();
    if compact.iter().any(|c| !(c.is_ascii_digit() || is_space(*c) || matches!(c, ',' | '.'))) {
        return None;
    }
    let marks: Vec<usize> =
        compact.iter().enumerate().filter(|(_, c)| matches!(c, ',' | '.')).map(|(at, _)| at).collect();
    let last = marks.last().copied();
    let decimal_at = last.filter(|at| {
        let after = compact.len() - at - 1;
        let mark = compact.get(*at).copied();
        let same_before = marks.iter().filter(|other| compact.get(**other).copied() == mark).count() > 1;
        let other_before = marks.len() > 1 && !same_before;
        let grouped_by_space = compact.iter().any(|c| is_space(*c));
        let before: String = compact.iter().take(*at).collect();
        other_before || grouped_by_space || (!same_before && (after != 3 || before == "0"))
    });
    let (whole, fraction) = match decimal_at {
        Some(at) => (compact.get(..at)?, compact.get(at + 1..)?),
        None => (compact.as_slice(), [].as_slice()),
    };
    let groups: Vec<String> = whole
        .split(|c| !c.is_ascii_digit())
        .map(|group| group.iter().collect::<String>())
        .filter(|group: &String| !group.is_empty())
        .collect();
    let well_grouped = groups.len() <= 1
        || (groups.first().is_some_and(|first| first.len() <= 3)
            && groups.iter().skip(1).all(|group| group.len() == 3));
    let fraction: String = fraction.iter().collect();
    let plain_fraction = fraction.chars().all(|c| c.is_ascii_digit()) && (decimal_at.is_none() || !fraction.is_empty());
    (well_grouped && plain_fraction && !groups.is_empty()).then(|| (groups.concat(), fraction))
}

/// Whole and fractional digits as hundredths, rounded half up.
fn hundredths(whole: &str, fraction: &str) -> Option<i64> {
    let whole: i64 = whole.parse().ok()?;
    let mut digits = fraction.chars().map(|c| c.to_digit(10).map(i64::from));
    let mut digit = || digits.next().unwrap_or(Some(0));
    let (tenths, cents, thousandths) = (digit()?, digit()?, digit()?);
    let rounded = i64::from(thousandths >= 5);
    whole.checked_mul(100)?.checked_add(tenths * 10 + cents + rounded)
}

/// Reads a date as `2026-12-24` or `24.12.2026`.
///
/// ```
/// # use planner::answers::parse_date;
/// # use chrono::NaiveDate;
/// let eve = NaiveDate::from_ymd_opt(2026, 12, 24);
/// assert_eq!(parse_date("2026-12-24"), eve);
/// assert_eq!(parse_date("24.12.2026"), eve);
/// assert_eq!(parse_date(" 24.12.2026 r. "), eve);
/// assert_eq!(parse_date("30.02.2026"), None);
/// ```
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let text = text.trim().trim_end_matches("r.").trim_end();
    let numbers: Vec<u32> =
        text.split(['-', '.', '/']).map(|part| part.trim().parse().ok()).collect::<Option<Vec<u32>>>()?;
    let [first, month, last] = numbers.as_slice() else { return None };
    let (year, day) = if text.contains('-') { (*first, *last) } else { (*last, *first) };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, *month, day).filter(|date| (1990..=2100).contains(&date.year()))
}

/// Reads a day as it is stored and stands in addresses, of any year of four digits.
///
/// ```
/// # use planner::answers::stored_day;
/// # use chrono::NaiveDate;
/// assert_eq!(stored_day("2028-02-29"), NaiveDate::from_ymd_opt(2028, 2, 29));
/// assert_eq!(stored_day("2027-02-29"), None);
/// assert_eq!(stored_day("24.12.2026"), None);
/// ```
pub fn stored_day(text: &str) -> Option<NaiveDate> {
    let numbers: Vec<u32> = text.split('-').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [year, month, day] = numbers[..] else { return None };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Reads a time of day on the 24-hour clock: `6:00`, `06.00` or `6`.
///
/// ```
/// # use planner::answers::parse_time;
/// # use chrono::NaiveTime;
/// let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
/// assert_eq!(parse_time("6:30"), at(6, 30));
/// assert_eq!(parse_time(" 22.00 "), at(22, 0));
/// assert_eq!(parse_time("6,30"), at(6, 30));
/// assert_eq!(parse_time("6"), at(6, 0));
/// assert_eq!(parse_time("24:00"), None);
/// assert_eq!(parse_time("6:5"), None);
/// ```
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.trim().split_once([':', '.', ',']).unwrap_or((text.trim(), "00"));
    let digits = |text: &str| text.chars().all(|character| character.is_ascii_digit());
    if hour.len() > 2 || minute.len() != 2 || !digits(hour) || !digits(minute) {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}
