//! Estimated figures as both pages write them: rounded to what they are worth.

use planner::Language;
use planner::answers::Money;
use planner::text::{decimal, hours, money, number};

/// An amount rounded to two digits before its zeros, and to whole złoty.
fn rounded(zloty: f64) -> Money {
    Money::from_grosze((two_digits(zloty) * 100.0) as i64)
}

/// A number rounded to two digits before its zeros, and to whole ones.
fn two_digits(number: f64) -> f64 {
    let mut step = 1.0;
    while number.abs() >= 100.0 * step {
        step *= 10.0;
    }
    (number / step).round() * step
}

/// An estimated amount: "ok. 2 400 zł".
pub(crate) fn about(language: Language, zloty: f64) -> String {
    let amount = money(language, rounded(zloty));
    match language {
        Language::Polish => format!("ok. {amount}"),
        Language::English => format!("about {amount}"),
    }
}

/// Two estimated amounts with all between them: "1 200–3 400 zł".
pub(crate) fn money_span(language: Language, low: f64, high: f64) -> String {
    let (low, high) = (rounded(low), rounded(high));
    if low == high {
        return money(language, low);
    }
    let digits = |amount: Money| number(language, amount.grosze() / 100);
    match language {
        Language::Polish => format!("{}–{}", digits(low), money(language, high)),
        Language::English => format!("{}–{}", money(language, low), digits(high)),
    }
}

/// Hours of outage of a year: "8,4 h", "110 h".
pub(crate) fn year_hours(language: Language, of_year: f64) -> String {
    if of_year < 0.95 {
        return if of_year < 1.0 / 120.0 { "0\u{a0}h".to_owned() } else { hours(language, of_year) };
    }
    format!("{}\u{a0}h", digits(language, of_year))
}

/// Two such numbers with all between them: "25–59 h".
pub(crate) fn hours_span(language: Language, low: f64, high: f64) -> String {
    format!("{}\u{a0}h", times_span(language, low, high))
}

/// How many times a year: "2,3".
pub(crate) fn times_a_year(language: Language, times: f64) -> String {
    digits(language, times)
}

/// Two such numbers with all between them: "1,2–4".
pub(crate) fn times_span(language: Language, low: f64, high: f64) -> String {
    match (digits(language, low), digits(language, high)) {
        (low, high) if low == high => high,
        (low, high) => format!("{low}–{high}"),
    }
}

fn digits(language: Language, value: f64) -> String {
    if value < 9.95 { decimal(language, value, 1) } else { decimal(language, two_digits(value), 0) }
}

/// A share from 0 to 1 in whole percent: "86 %".
pub(crate) fn share(language: Language, share: f64) -> String {
    let number = decimal(language, share * 100.0, 0);
    match language {
        Language::Polish => format!("{number}\u{a0}%"),
        Language::English => format!("{number}%"),
    }
}

/// Whether a figure differs from another by more than what both are worth: half a percent.
pub(crate) fn is_seen(before: f64, after: f64) -> bool {
    (after - before).abs() > 0.005 * before.abs().max(after.abs())
}

/// By how much an amount differs, with its sign; nothing where that is not seen.
pub(crate) fn money_difference(language: Language, before: f64, after: f64) -> Option<String> {
    let difference = rounded(after - before);
    let sign = if difference.grosze() > 0 { "+" } else { "" };
    (is_seen(before, after) && difference.grosze() != 0).then(|| format!("{sign}{}", money(language, difference)))
}

/// By how much hours of a year differ, with their sign; nothing where that is not seen.
pub(crate) fn hours_difference(language: Language, before: f64, after: f64) -> Option<String> {
    let sign = if after > before { "+" } else { "\u{2212}" };
    is_seen(before, after).then(|| format!("{sign}{}", year_hours(language, (after - before).abs())))
}
