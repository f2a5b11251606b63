//! The expected texts were computed once with Node 20.20 (ICU 78.2, CLDR 48), in the locales `pl` and `en-GB`. Where our
//! house style differs from `Intl` on purpose, the test says so.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::*;
use crate::Language::{English, Polish};

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// `[...Array(126).keys()].map(n => new Intl.PluralRules('pl').select(n)[0]).join('')`: one, few, many; no whole number
/// is `other`.
const POLISH_CATEGORIES: &str = "mofffmmmmmmmmmmmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmmmm\
                                 fffmmmmmmmfffmmmmmmmfffmmmmmmmmmmmmmmmmmfffm";

#[test]
fn polish_plural_categories_are_those_of_intl() {
    assert_eq!(POLISH_CATEGORIES.len(), 126);
    for (quantity, expected) in POLISH_CATEGORIES.chars().enumerate() {
        let quantity = i64::try_from(quantity).unwrap();
        let category = match plural_category(Polish, quantity) {
            PluralCategory::One => 'o',
            PluralCategory::Few => 'f',
            PluralCategory::Many => 'm',
            PluralCategory::Other => '?',
        };
        assert_eq!(category, expected, "{quantity}");
        assert_eq!(plural_category(Polish, -quantity), plural_category(Polish, quantity));
    }
    // The same for a few larger numbers.
    for (quantity, expected) in [(1000, 'm'), (1001, 'm'), (1002, 'f'), (1012, 'm'), (1022, 'f')] {
        let few = plural_category(Polish, quantity) == PluralCategory::Few;
        assert_eq!(few, expected == 'f', "{quantity}");
    }
}

#[test]
fn english_has_one_and_other() {
    for quantity in 0..=125 {
        let expected = if quantity == 1 { PluralCategory::One } else { PluralCategory::Other };
        assert_eq!(plural_category(English, quantity), expected, "{quantity}");
    }
}

#[test]
fn counts_use_all_four_polish_forms() {
    let hours = Plural::polish("godzina", "godziny", "godzin", "godziny");
    for (quantity, expected) in [
        (0, "0 godzin"),
        (100, "1 godzina"),
        (200, "2 godziny"),
        (500, "5 godzin"),
        (2200, "22 godziny"),
        (150, "1,5 godziny"),
    ] {
        assert_eq!(count_hundredths(Polish, Hundredths(quantity), &hours), expected.replace(' ', "\u{a0}"));
    }
    assert_eq!(count(Polish, 1_002_usize, &hours), "1\u{a0}002\u{a0}godziny");
    assert_eq!(count(English, 1_u32, &Plural::english("hour", "hours")), "1\u{a0}hour");
    assert_eq!(count_hundredths(English, Hundredths(150), &Plural::english("hour", "hours")), "1.5\u{a0}hours");
}

/// `new Intl.NumberFormat(locale, { useGrouping: 'always' }).format(n)`, with a true minus sign in place of the hyphen.
#[test]
fn numbers_are_grouped_as_in_intl() {
    let table: [(i64, &str, &str); 9] = [
        (0, "0", "0"),
        (12, "12", "12"),
        (123, "123", "123"),
        (1_234, "1\u{a0}234", "1,234"),
        (12_345, "12\u{a0}345", "12,345"),
        (123_456, "123\u{a0}456", "123,456"),
        (1_234_567_890, "1\u{a0}234\u{a0}567\u{a0}890", "1,234,567,890"),
        (-1, "-1", "-1"),
        (-12_345, "-12\u{a0}345", "-12,345"),
    ];
    for (value, polish, english) in table {
        assert_eq!(number(Polish, value).replace('\u{2212}', "-"), polish);
        assert_eq!(number(English, value).replace('\u{2212}', "-"), english);
    }
    assert_eq!(number(English, i64::MIN), "\u{2212}9,223,372,036,854,775,808");
    assert_eq!(number(English, u64::MAX), number(English, i64::MAX));
}

/// `new Intl.NumberFormat(locale, { useGrouping: 'always', maximumFractionDigits: 2 }).format(n)`.
#[test]
fn decimals_are_written_as_in_intl() {
    for (value, polish, english) in [
        (0.5, "0,5", "0.5"),
        (1.25, "1,25", "1.25"),
        (12.3, "12,3", "12.3"),
        (1234.5, "1\u{a0}234,5", "1,234.5"),
        (99.95, "99,95", "99.95"),
        (7.0, "7", "7"),
        (0.04, "0,04", "0.04"),
    ] {
        assert_eq!(decimal(Polish, value, 2), polish);
        assert_eq!(decimal(English, value, 2), english);
        assert_eq!(hundredths(Polish, Hundredths((value * 100.0).round() as i64)), polish);
    }
    assert_eq!(decimal(Polish, -0.25, 2), "\u{2212}0,25");
    assert_eq!(decimal(Polish, -0.001, 2), "0", "nothing is not negative");
    assert_eq!(decimal(English, f64::NAN, 2), "0");
    assert_eq!(decimal(English, 0.999, 1), "1");
}

/// `new Intl.NumberFormat(locale, { style: 'currency', currency: 'PLN', useGrouping: 'always' }).format(n)`, without
/// grosze where there are none.
#[test]
fn money_is_written_as_in_intl() {
    for (grosze, polish, english) in [
        (1_220_000, "12\u{a0}200\u{a0}zł", "PLN\u{a0}12,200"),
        (122_050, "1\u{a0}220,50\u{a0}zł", "PLN\u{a0}1,220.50"),
        (-122_050, "-1\u{a0}220,50\u{a0}zł", "-PLN\u{a0}1,220.50"),
        (5, "0,05\u{a0}zł", "PLN\u{a0}0.05"),
        (0, "0\u{a0}zł", "PLN\u{a0}0"),
    ] {
        assert_eq!(money(Polish, Money::from_grosze(grosze)).replace('\u{2212}', "-"), polish);
        assert_eq!(money(English, Money::from_grosze(grosze)).replace('\u{2212}', "-"), english);
    }
}

/// House style: Polish keeps a no-break space before `%`, where `Intl` writes `99,95%`.
#[test]
fn percent_stands_apart_in_polish_only() {
    assert_eq!(percent(Polish, Percent::from_hundredths(9_995)), "99,95\u{a0}%");
    assert_eq!(percent(English, Percent::from_hundredths(9_995)), "99.95%");
    assert_eq!(percent(Polish, Percent::from_hundredths(3_000)), "30\u{a0}%");
}

/// `new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(date)` for `{ dateStyle: 'long' }`,
/// `{ weekday: 'short', day: 'numeric', month: 'long' }`, `{ month: 'long', year: 'numeric' }` and `{ weekday: 'long' }`.
/// House style: a no-break space between day and month, and no comma after the Polish weekday.
#[test]
fn dates_are_written_as_in_intl() {
    let table = [
        ((2026, 1, 1), "1 stycznia 2026|czw., 1 stycznia|styczeń 2026|czwartek"),
        ((2026, 2, 2), "2 lutego 2026|pon., 2 lutego|luty 2026|poniedziałek"),
        ((2026, 3, 3), "3 marca 2026|wt., 3 marca|marzec 2026|wtorek"),
        ((2026, 4, 4), "4 kwietnia 2026|sob., 4 kwietnia|kwiecień 2026|sobota"),
        ((2026, 5, 3), "3 maja 2026|niedz., 3 maja|maj 2026|niedziela"),
        ((2026, 6, 6), "6 czerwca 2026|sob., 6 czerwca|czerwiec 2026|sobota"),
        ((2026, 7, 7), "7 lipca 2026|wt., 7 lipca|lipiec 2026|wtorek"),
        ((2026, 8, 8), "8 sierpnia 2026|sob., 8 sierpnia|sierpień 2026|sobota"),
        ((2026, 9, 9), "9 września 2026|śr., 9 września|wrzesień 2026|środa"),
        ((2026, 10, 9), "9 października 2026|pt., 9 października|październik 2026|piątek"),
        ((2026, 11, 11), "11 listopada 2026|śr., 11 listopada|listopad 2026|środa"),
        ((2026, 12, 12), "12 grudnia 2026|sob., 12 grudnia|grudzień 2026|sobota"),
        ((2028, 2, 29), "29 lutego 2028|wt., 29 lutego|luty 2028|wtorek"),
    ];
    for ((year, month, day), expected) in table {
        check_date(Polish, date(year, month, day), &expected.replace("., ", ". "));
    }
    let table = [
        ((2026, 1, 1), "1 January 2026|Thu 1 January|January 2026|Thursday"),
        ((2026, 2, 2), "2 February 2026|Mon 2 February|February 2026|Monday"),
        ((2026, 3, 3), "3 March 2026|Tue 3 March|March 2026|Tuesday"),
        ((2026, 4, 4), "4 April 2026|Sat 4 April|April 2026|Saturday"),
        ((2026, 5, 3), "3 May 2026|Sun 3 May|May 2026|Sunday"),
        ((2026, 6, 6), "6 June 2026|Sat 6 June|June 2026|Saturday"),
        ((2026, 7, 7), "7 July 2026|Tue 7 July|July 2026|Tuesday"),
        ((2026, 8, 8), "8 August 2026|Sat 8 August|August 2026|Saturday"),
        ((2026, 9, 9), "9 September 2026|Wed 9 September|September 2026|Wednesday"),
        ((2026, 10, 9), "9 October 2026|Fri 9 October|October 2026|Friday"),
        ((2026, 11, 11), "11 November 2026|Wed 11 November|November 2026|Wednesday"),
        ((2026, 12, 12), "12 December 2026|Sat 12 December|December 2026|Saturday"),
        ((2028, 2, 29), "29 February 2028|Tue 29 February|February 2028|Tuesday"),
    ];
    for ((year, month, day), expected) in table {
        check_date(English, date(year, month, day), expected);
    }
}

fn check_date(language: Language, date: NaiveDate, expected: &str) {
    let long = date_long(language, date);
    assert!(long.contains(&format!("{}\u{a0}", date.day())), "{long}");
    let texts =
        [long, date_short(language, date), month_year(language, date), weekday(language, date.weekday()).to_owned()];
    assert_eq!(texts.join("|").replace('\u{a0}', " "), expected);
}

#[test]
fn a_range_of_dates_says_nothing_twice() {
    for (to, polish, english) in [
        (date(2027, 3, 12), "12 marca 2027", "12 March 2027"),
        (date(2027, 3, 16), "12–16 marca 2027", "12–16 March 2027"),
        (date(2027, 4, 2), "12 marca – 2 kwietnia 2027", "12 March – 2 April 2027"),
        (date(2028, 1, 2), "12 marca 2027 – 2 stycznia 2028", "12 March 2027 – 2 January 2028"),
    ] {
        assert_eq!(date_range(Polish, date(2027, 3, 12), to).replace('\u{a0}', " "), polish);
        assert_eq!(date_range(English, date(2027, 3, 12), to).replace('\u{a0}', " "), english);
    }
}

#[test]
fn a_wait_is_as_exact_as_a_person_needs() {
    for (value, polish, english) in [
        (0.0, "0 min", "0 min"),
        (-3.0, "0 min", "0 min"),
        (f64::NAN, "0 min", "0 min"),
        (0.25, "15 min", "15 min"),
        (0.999, "1 h", "1 h"),
        (1.5, "1,5 h", "1.5 h"),
        (9.96, "10 h", "10 h"),
        (21.3, "21 h", "21 h"),
        (55.0, "55 h", "55 h"),
        (72.0, "72 h", "72 h"),
        (96.0, "4 dni", "4 days"),
        (108.0, "4,5 dnia", "4.5 days"),
        (168.0, "7 dni", "7 days"),
        (250.0, "10 dni", "10 days"),
        (2_400.0, "100 dni", "100 days"),
    ] {
        assert_eq!(hours(Polish, value).replace('\u{a0}', " "), polish);
        assert_eq!(hours(English, value).replace('\u{a0}', " "), english);
    }
    for (minutes, expected) in
        [(0, "0 min"), (45, "45 min"), (60, "1 h"), (75, "1 h 15 min"), (60_030, "1 000 h 30 min")]
    {
        assert_eq!(hours_minutes(Polish, minutes).replace('\u{a0}', " "), expected);
    }
    assert_eq!(days(Polish, 1), "1\u{a0}dzień");
    assert_eq!(days(English, 2), "2\u{a0}days");
}

/// `new Intl.ListFormat(locale).format(items)`, with a no-break space after the Polish "i".
#[test]
fn lists_are_joined_as_in_intl() {
    for (items, polish, english) in [
        (&[][..], "", ""),
        (&["a"][..], "a", "a"),
        (&["a", "b"][..], "a i\u{a0}b", "a and b"),
        (&["a", "b", "c"][..], "a, b i\u{a0}c", "a, b and c"),
    ] {
        assert_eq!(list(Polish, items), polish);
        assert_eq!(list(English, items), english);
    }
}
