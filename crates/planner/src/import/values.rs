//! Values of RFC 5545: dates and times, lengths, texts.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::lines::Line;

/// The most characters of a title that are kept: more is not shown.
const MAX_TITLE: usize = 80;
/// The longest time that something may take, in seconds: ten years, so that no sum of days overflows.
const MAX_SECONDS: i64 = 3660 * 86_400;

/// On whose clock a time is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// Coordinated universal time.
    Utc,
    /// The clock on the wall, wherever that hangs.
    Floating,
    /// That of a named zone.
    Zone(String),
}

/// A date, or a time on some clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stamp {
    Day(NaiveDate),
    Time(NaiveDateTime, Clock),
}

impl Stamp {
    /// Where it lies on its own clock; a day begins at midnight.
    pub(super) fn civil(&self) -> NaiveDateTime {
        match self {
            Stamp::Day(day) => day.and_time(NaiveTime::MIN),
            Stamp::Time(time, _) => *time,
        }
    }

    /// The stamps of a line that has one or more of them; what cannot be read is left out. Of a period its beginning.
    pub(super) fn all_of(line: &Line) -> Vec<Stamp> {
        let zone = line.parameter("TZID");
        let begin = |item: &str| item.split('/').next().and_then(|item| stamp(item.trim(), zone));
        line.value.split(',').filter_map(begin).collect()
    }
}

fn stamp(text: &str, zone: Option<&str>) -> Option<Stamp> {
    let (day, time) = match text.split_once(['T', 't']) {
        Some((day, time)) => (day, Some(time)),
        None => (text, None),
    };
    let day = day_of(day)?;
    let Some(time) = time else { return Some(Stamp::Day(day)) };
    let (time, utc) = match time.strip_suffix(['Z', 'z']) {
        Some(time) => (time, true),
        None => (time, false),
    };
    let number = |from: usize| digits(time, from, 2);
    // A leap second lies in the minute in which it is told.
    let at = NaiveTime::from_hms_opt(number(0)?, number(2)?, if time.len() == 4 { 0 } else { number(4)?.min(59) })?;
    let clock = match zone {
        _ if utc => Clock::Utc,
        Some(zone) => Clock::Zone(zone.to_owned()),
        None => Clock::Floating,
    };
    (time.len() == 6 || time.len() == 4).then_some(Stamp::Time(day.and_time(at), clock))
}

fn day_of(text: &str) -> Option<NaiveDate> {
    let year = i32::try_from(digits(text, 0, 4)?).ok()?;
    NaiveDate::from_ymd_opt(year, digits(text, 4, 2)?, digits(text, 6, 2)?).filter(|_| text.len() == 8 && year > 0)
}

fn digits(text: &str, from: usize, many: usize) -> Option<u32> {
    let part = text.get(from..from + many)?;
    part.bytes().all(|letter| letter.is_ascii_digit()).then(|| part.parse().ok())?
}

/// Seconds of a length such as `P1DT2H`; `None` for what is no length, is below nothing, or beyond all sense.
pub(super) fn seconds_of(text: &str) -> Option<i64> {
    let text = text.trim();
    let mut rest = text.strip_prefix('+').unwrap_or(text).strip_prefix(['P', 'p'])?;
    let (mut seconds, mut of_day): (i64, bool) = (0, false);
    while !rest.is_empty() {
        if let Some(behind) = rest.strip_prefix(['T', 't']) {
            (rest, of_day) = (behind, true);
            continue;
        }
        let end = rest.find(|letter: char| !letter.is_ascii_digit())?;
        let (number, unit) = rest.split_at_checked(end)?;
        let unit_seconds = match (unit.chars().next()?.to_ascii_uppercase(), of_day) {
            ('W', false) => 7 * 86_400,
            ('D', false) => 86_400,
            ('H', true) => 3600,
            ('M', true) => 60,
            ('S', true) => 1,
            _ => return None,
        };
        seconds = seconds.saturating_add(number.parse::<i64>().ok()?.saturating_mul(unit_seconds));
        rest = unit.get(1..)?;
    }
    (seconds <= MAX_SECONDS).then_some(seconds)
}

/// How long lies between two times; `None` if it is below nothing or beyond all sense.
pub(super) fn seconds_between(from: NaiveDateTime, to: NaiveDateTime) -> Option<i64> {
    let seconds = (to - from).num_seconds();
    (0..=MAX_SECONDS).contains(&seconds).then_some(seconds)
}

/// A text as a title: on one line, without its escapes and without marks that turn the direction of what follows.
pub(super) fn title(text: &str) -> String {
    let mut title = String::new();
    let mut escaped = false;
    for letter in text.chars() {
        match letter {
            '\\' if !escaped => {
                escaped = true;
                continue;
            }
            'n' | 'N' if escaped => title.push(' '),
            letter if letter.is_control() || letter.is_whitespace() => title.push(' '),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => {}
            letter => title.push(letter),
        }
        escaped = false;
    }
    let words: Vec<&str> = title.split(' ').filter(|word| !word.is_empty()).collect();
    let title = words.join(" ");
    match title.char_indices().nth(MAX_TITLE) {
        Some((end, _)) => [title.get(..end).unwrap_or_default().trim_end(), "…"].concat(),
        None => title,
    }
}

/// The first of several texts with commas between them.
pub(super) fn first_of(list: &str) -> &str {
    let mut escaped = false;
    let end = list.char_indices().find_map(|(at, letter)| {
        let here = letter == ',' && !escaped;
        escaped = letter == '\\' && !escaped;
        here.then_some(at)
    });
    list.get(..end.unwrap_or(list.len())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_rfc_5545_says() {
        for (text, seconds) in [
            ("P15DT5H0M20S", Some(15 * 86_400 + 5 * 3600 + 20)),
            ("P7W", Some(49 * 86_400)),
            ("+PT30M", Some(1800)),
            ("PT0S", Some(0)),
            ("P", Some(0)),
            ("-PT1H", None),
            ("PT", Some(0)),
            ("P1H", None),
            ("PT1D", None),
            ("1D", None),
            ("P1", None),
            ("P99999999999999999999D", None),
            ("P9999999999999999D", None),
            ("PTżS", None),
            ("", None),
        ] {
            assert_eq!(seconds_of(text), seconds, "{text}");
        }
    }

    #[test]
    fn titles_are_one_line_of_what_was_meant() {
        for (text, expected) in [
            ("Urlop\\, Kraków\\; 2\\\\3", "Urlop, Kraków; 2\\3"),
            ("a\\nb\\Nc\td", "a b c d"),
            ("  ", ""),
            ("a\u{202e}b", "ab"),
            ("a\\", "a"),
        ] {
            assert_eq!(title(text), expected, "{text}");
        }
        assert_eq!(title(&"ż".repeat(81)).chars().count(), MAX_TITLE + 1);
        assert_eq!(first_of("a\\,b,c"), "a\\,b");
        assert_eq!(first_of(""), "");
    }

    #[test]
    fn only_real_days_and_times_are_read() {
        for (text, read) in [
            ("20270131", true),
            ("20270230", false),
            ("00000101", false),
            ("2027013", false),
            ("+2270131", false),
            ("20270131T0900", true),
            ("20270131T090000Z", true),
            ("20270131T235960", true),
            ("20270131T240000", false),
            ("20270131T09000", false),
            ("20270131T0900000", false),
            ("2027013ż", false),
            ("", false),
        ] {
            assert_eq!(stamp(text, None).is_some(), read, "{text}");
        }
    }
}
