//! What stands in a field: whether it can be taken, and how it is typed.

use super::colour::Colour;
use super::fields::{Field, Takes, Unit};
use super::logo::{LogoProblem, check_logo};
use crate::answers::{Hundredths, parse_number, parse_time};
use crate::clock::Hours;
use crate::ical::Url;
use crate::service_book::parse_minutes;
use crate::text::{self, Language};

/// What stands in a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    #[default]
    Nothing,
    /// A text, a code, an address, a colour, hours, a picture.
    Text(String),
    /// A whole number of what the field counts in.
    Number(i64),
}

/// Why what stands in a field cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It has to be filled in.
    Missing,
    /// Nothing is said of this tier.
    NoTier,
    /// It is a number where a text belongs, or the other way round, or something else altogether.
    WrongForm,
    /// It has more characters than this.
    TooLong(usize),
    /// It holds characters that cannot be seen, or that change the direction of others.
    Hidden,
    /// It is none of the codes that are known.
    NotOneOf,
    /// It is no such number.
    NotANumber,
    /// It is no length of time.
    NotATime,
    /// The number lies outside of what the field takes.
    OutOfBounds,
    /// These are no hours of a day, an hour long at least.
    NotHours,
    /// The clock of the tier never runs.
    NeverRuns,
    /// It is no address that begins with `https://`.
    NotALink,
    /// It is no address of electronic mail.
    NotAnEmail,
    /// It is no telephone number.
    NotAPhone,
    /// It is no colour.
    NotAColour,
    /// The picture cannot be taken.
    Logo(LogoProblem),
    /// It would work again before anybody has answered.
    RepairBeforeResponse,
    /// Prices in a foreign currency need their value in złoty.
    RateNeeded,
    /// Prices in złoty need no exchange rate.
    RateNotNeeded,
    /// In złoty it is more than the model counts with.
    TooDear,
}

impl Field {
    /// Reads what is typed.
    ///
    /// # Errors
    /// [`Why`] it cannot be taken.
    ///
    /// ```
    /// # use planner::{CareMode, offer::{Field, Place, Value, Why}};
    /// let price = Field::of(Place::Price(CareMode::Care));
    /// assert_eq!(price.read("650,50 zł"), Ok(Value::Number(65_050)));
    /// assert_eq!(price.read("-1"), Err(Why::OutOfBounds));
    /// assert_eq!(price.read(" "), Err(Why::Missing));
    /// assert_eq!(Field::of(Place::Weekdays).read("8-16:30"), Ok(Value::Text("08:00-16:30".into())));
    /// assert_eq!(Field::of(Place::Website).read("javascript:alert(1)"), Err(Why::NotALink));
    /// ```
    pub fn read(self, typed: &str) -> Result<Value, Why> {
        let Takes::Number(unit, ..) = self.takes() else { return self.check(Value::Text(typed.to_owned())) };
        let typed = typed.trim();
        if typed.is_empty() {
            return self.check(Value::Nothing);
        }
        let number = match unit {
            Unit::Minutes => parse_minutes(typed).map(i64::from).ok_or(Why::NotATime),
            Unit::Money | Unit::Share => parse_number(typed).map(|Hundredths(n)| n).map_err(|_| Why::NotANumber),
            Unit::Rate => rate(typed).ok_or(Why::NotANumber),
        };
        self.check(Value::Number(number?))
    }

    /// A value as it would be typed.
    pub fn typed(self, value: &Value, language: Language) -> String {
        let (number, unit) = match (value, self.takes()) {
            (Value::Nothing, _) => return String::new(),
            (Value::Text(text), _) => return text.clone(),
            (Value::Number(number), Takes::Number(unit, ..)) => (*number, unit),
            (Value::Number(_), _) => return String::new(),
        };
        match unit {
            Unit::Minutes => text::hours_minutes(language, u32::try_from(number).unwrap_or(0)),
            Unit::Money | Unit::Share => text::hundredths(language, Hundredths(number)),
            Unit::Rate => text::decimal(language, number as f64 / 10_000.0, 4),
        }
    }

    /// The value as it is kept.
    ///
    /// # Errors
    /// [`Why`] it cannot be taken.
    pub(crate) fn check(self, value: Value) -> Result<Value, Why> {
        let value = match value {
            Value::Text(text) if text.trim().is_empty() => Value::Nothing,
            other => other,
        };
        match (value, self.takes()) {
            (Value::Nothing, _) if self.is_needed() => Err(Why::Missing),
            (Value::Nothing, _) => Ok(Value::Nothing),
            (Value::Number(number), Takes::Number(_, least, most)) => {
                if (least..=most).contains(&number) {
                    Ok(Value::Number(number))
                } else {
                    Err(Why::OutOfBounds)
                }
            }
            (Value::Number(_), _) | (Value::Text(_), Takes::Number(..)) => Err(Why::WrongForm),
            (Value::Text(text), takes) => checked(takes, text.trim()).map(Value::Text),
        }
    }
}

/// A text in the form in which it is kept.
fn checked(takes: Takes, text: &str) -> Result<String, Why> {
    match takes {
        Takes::Words(most) => plain(text, most, false),
        Takes::Sentences(most) => plain(&text.replace("\r\n", "\n"), most, true),
        Takes::Code(codes) => {
            if codes.contains(&text) {
                Ok(text.to_owned())
            } else {
                Err(Why::NotOneOf)
            }
        }
        Takes::Hours => hours(text).map(written).ok_or(Why::NotHours),
        Takes::Colour => Colour::read(text).map(Colour::hex).ok_or(Why::NotAColour),
        Takes::Logo => check_logo(text).map(|()| text.to_owned()).map_err(Why::Logo),
        Takes::Link => link(text),
        Takes::Email => {
            let plain = |part: &str| part.bytes().all(|one| one.is_ascii_alphanumeric() || b"._+-".contains(&one));
            let parts = text.split_once('@').filter(|(name, host)| !name.is_empty() && host.contains('.'));
            let good = text.len() <= 120 && parts.is_some_and(|(name, host)| plain(name) && plain(host));
            if good { Ok(text.to_owned()) } else { Err(Why::NotAnEmail) }
        }
        Takes::Phone => {
            let known = text.chars().all(|one| one.is_ascii_digit() || " +-()".contains(one));
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            if known && (3..=15).contains(&digits) && text.len() <= 30 {
                Ok(text.to_owned())
            } else {
                Err(Why::NotAPhone)
            }
        }
        Takes::Number(..) => Err(Why::WrongForm),
    }
}

/// Text that is shown as it is: without control characters, and without those that turn the direction of writing or hide.
fn plain(text: &str, most: usize, lines: bool) -> Result<String, Why> {
    let hidden = |one: char| {
        (one.is_control() && !(lines && one == '\n'))
            || matches!(one, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    if text.chars().any(hidden) {
        return Err(Why::Hidden);
    }
    if text.chars().count() > most { Err(Why::TooLong(most)) } else { Ok(text.to_owned()) }
}

/// The longest address of a page.
const MOST_LINK: usize = 300;

/// An address that leads to a page over a safe connection. A name before the host (`https://bank.pl@example.com`) would hide
/// where it leads.
fn link(text: &str) -> Result<String, Why> {
    let address = Url::new(text).map_err(|_| Why::NotALink)?;
    let rest = address.as_str().strip_prefix("https://").ok_or(Why::NotALink)?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.contains('@') || host.contains('%') || address.as_str().len() > MOST_LINK {
        return Err(Why::NotALink);
    }
    Ok(address.as_str().to_owned())
}

/// Hours of a day from a text such as `08:00-16:00` or `8–16`; whole days end at 24:00.
pub(super) fn hours(text: &str) -> Option<Hours> {
    let (opens, closes) = text.split_once(['-', '–', '—'])?;
    let minute = |text: &str| {
        use chrono::Timelike;
        if matches!(text.trim(), "24" | "24:00") {
            return Some(24 * 60);
        }
        parse_time(text).and_then(|time| u16::try_from(time.hour() * 60 + time.minute()).ok())
    };
    Hours::new(minute(opens)?, minute(closes)?).ok().filter(|hours| hours.closes() - hours.opens() >= 60)
}

/// Hours as they are kept.
pub(super) fn written(hours: Hours) -> String {
    let [opens, closes] =
        [hours.opens(), hours.closes()].map(|minute| format!("{:02}:{:02}", minute / 60, minute % 60));
    [opens.as_str(), "-", &closes].concat()
}

/// An exchange rate in ten-thousandths, as banks publish it: `4,3125`.
fn rate(text: &str) -> Option<i64> {
    let text = text.trim_end_matches("zł").trim_end_matches("PLN").trim();
    let (whole, fraction) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|one| one.is_ascii_digit());
    if !digits(whole) || !digits(fraction) || whole.len() > 6 || fraction.len() > 4 {
        return None;
    }
    let scale = 10_i64.pow(4 - u32::try_from(fraction.len()).ok()?);
    Some(whole.parse::<i64>().ok()? * 10_000 + fraction.parse::<i64>().ok()? * scale)
}
