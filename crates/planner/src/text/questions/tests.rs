//! Whether the words are complete, unlike each other and clean.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;

use super::*;
use crate::Language::{English, Polish};
use crate::answers::*;

mod sentences;

/// Every column that a part has.
fn columns(part: Part) -> &'static [Column] {
    match part.shape() {
        Shape::Rows(columns) => columns,
        Shape::OneOf(_) | Shape::AnyOf(_) | Shape::Number { .. } | Shape::Date | Shape::Text => &[],
    }
}

/// Every set of choices that a part offers: its own, and those of its columns.
fn sets(part: Part) -> Vec<&'static [Choice]> {
    let own = match part.shape() {
        Shape::OneOf(choices) | Shape::AnyOf(choices) => choices,
        Shape::Number { ranges, .. } => ranges,
        Shape::Date | Shape::Text | Shape::Rows(_) => &[],
    };
    let cells = columns(part).iter().filter_map(|column| match column.cell() {
        Cell::OneOf(choices) => Some(choices),
        Cell::Text | Cell::Date | Cell::Hours(_) | Cell::Money(_) => None,
    });
    std::iter::once(own).chain(cells).filter(|set| !set.is_empty()).collect()
}

const UNITS: [Unit; 8] = [
    Unit::MoneyPerMonth,
    Unit::MoneyPerHour,
    Unit::CountPerMonth,
    Unit::VisitsPerMonth,
    Unit::Count,
    Unit::Percent,
    Unit::HoursPerMonth,
    Unit::Years,
];

const CONTRADICTIONS: [Contradiction; 10] = [
    Contradiction::BrochureWithManyOrders,
    Contradiction::BrochureWithPayments,
    Contradiction::ShopWithoutPayments,
    Contradiction::MoreOrdersThanVisits,
    Contradiction::RevenueWithoutOrders,
    Contradiction::StaticWithMembers,
    Contradiction::NightCoverWithoutAlarm,
    Contradiction::DataLossBelowBackupInterval,
    Contradiction::TightLimitUnnoticed,
    Contradiction::PeaksMostOfTheYear,
];

/// The kinds of problems that a part, or a cell of its list, can have.
fn problems() -> Vec<Problem> {
    let mut problems = Vec::new();
    for part in Part::ALL.iter().copied() {
        let mut kinds = vec![ProblemKind::Missing, ProblemKind::NotOffered];
        if !part.may_be_unknown() {
            kinds.push(ProblemKind::MustBeKnown);
        }
        match part.shape() {
            Shape::Number { unit, min, max, .. } => {
                kinds.extend([ProblemKind::NotANumber, ProblemKind::TooSmall { min }, ProblemKind::TooLarge { max }]);
                if matches!(unit, Unit::Count | Unit::CountPerMonth | Unit::VisitsPerMonth | Unit::Years) {
                    kinds.push(ProblemKind::NotWhole);
                }
            }
            Shape::Date => kinds.push(ProblemKind::NotADate),
            Shape::Text => kinds.push(ProblemKind::TooLong { max: 80 }),
            Shape::Rows(_) => kinds.push(ProblemKind::TooManyRows),
            Shape::OneOf(_) | Shape::AnyOf(_) => {}
        }
        problems.extend(kinds.into_iter().map(|kind| Problem { part, cell: None, kind }));
        for column in columns(part).iter().copied() {
            let kinds = match column.cell() {
                Cell::Text => vec![ProblemKind::Missing, ProblemKind::TooLong { max: 80 }],
                Cell::Date => vec![ProblemKind::Missing, ProblemKind::NotADate, ProblemKind::EndsBeforeStart],
                Cell::OneOf(_) => vec![ProblemKind::Missing, ProblemKind::NotOffered],
                Cell::Hours(max) | Cell::Money(max) => vec![
                    ProblemKind::Missing,
                    ProblemKind::NotANumber,
                    ProblemKind::NotWhole,
                    ProblemKind::TooSmall { min: 0 },
                    ProblemKind::TooLarge { max },
                ],
            };
            problems.extend(kinds.into_iter().map(|kind| Problem { part, cell: Some((1, column)), kind }));
        }
    }
    problems
}

fn file_errors() -> Vec<FileError> {
    let mut errors = vec![
        FileError::NotJson { line: 3, column: 14 },
        FileError::NotAnObject,
        FileError::UnknownPart("shoe-size".to_owned()),
        FileError::Problems(Vec::new()),
        FileError::Problems(problems()),
    ];
    errors.extend(Part::ALL.iter().copied().map(FileError::WrongForm));
    errors.extend(problems().into_iter().map(|problem| FileError::Problems(vec![problem])));
    errors
}

/// Whole sentences made by the program, each with the place where it stands.
fn sentences(language: Language) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for one in problems() {
        all.push((format!("{one:?}"), problem(language, &one)));
    }
    for one in CONTRADICTIONS {
        all.push((format!("{one:?}"), contradiction(language, one)));
    }
    for one in file_errors() {
        all.push((format!("{one:?}"), file_error(language, &one)));
    }
    for count in [1, 2, 5, 22] {
        all.push((format!("{count} problems"), problem_summary(language, count)));
    }
    all
}

/// Texts that may be empty.
fn optional(language: Language) -> Vec<(String, &'static str)> {
    let mut all = Vec::new();
    for one in Part::ALL.iter().copied() {
        let text = part(language, one);
        all.push((format!("{one:?} hint"), text.hint));
        all.push((format!("{one:?} where to check"), text.where_to_check));
        for of_set in sets(one).into_iter().flatten() {
            all.push((format!("{one:?} {of_set:?} detail"), choice(language, one, *of_set).detail));
        }
    }
    all
}

/// Texts that must not be empty.
fn required(language: Language) -> Vec<(String, &'static str)> {
    let mut all = Vec::new();
    for one in Question::all() {
        let text = question(language, one);
        for (field, words) in [("title", text.title), ("short", text.short), ("why", text.why)] {
            all.push((format!("question {} {field}", one.number()), words));
        }
    }
    for one in Part::ALL.iter().copied() {
        let text = part(language, one);
        for (field, words) in [("label", text.label), ("short", text.short), ("ask", text.ask)] {
            all.push((format!("{one:?} {field}"), words));
        }
        let unknown = dont_know(language, one);
        all.push((format!("{one:?} unknown"), unknown.label));
        all.push((format!("{one:?} unknown detail"), unknown.detail));
        all.push((format!("{one:?} no rows"), rows_empty(language, one)));
        all.push((format!("{one:?} add a row"), rows_add(language, one)));
        for of_set in sets(one).into_iter().flatten() {
            all.push((format!("{one:?} {of_set:?}"), choice(language, one, *of_set).label));
        }
        for of_list in columns(one).iter().copied() {
            all.push((format!("{one:?} {of_list:?}"), column(language, one, of_list)));
        }
    }
    for one in UNITS {
        all.push((format!("{one:?}"), unit(language, one)));
    }
    all.push(("think so".to_owned(), think_so(language).label));
    all.push(("think so detail".to_owned(), think_so(language).detail));
    all
}

fn everything(language: Language) -> Vec<(String, String)> {
    let texts = required(language).into_iter().chain(optional(language)).map(|(place, text)| (place, text.to_owned()));
    texts.chain(sentences(language)).collect()
}

#[test]
fn no_required_text_is_empty() {
    for language in Language::ALL {
        for (place, text) in required(language) {
            assert!(!text.trim().is_empty(), "{language:?} {place}");
        }
        for (place, text) in sentences(language) {
            assert!(!text.trim().is_empty(), "{language:?} {place}");
        }
    }
}

#[test]
fn both_languages_leave_the_same_texts_empty() {
    for ((place, polish), (_, english)) in optional(Polish).into_iter().zip(optional(English)) {
        assert_eq!(polish.is_empty(), english.is_empty(), "{place}");
    }
}

#[test]
fn only_opinions_and_decisions_are_without_a_place_to_check() {
    let own: BTreeSet<Part> = [
        Part::Purpose,
        Part::WorstMoment,
        Part::SiteOutage,
        Part::FormOutage,
        Part::BasketOutage,
        Part::Cover,
        Part::DataLoss,
        Part::ProviderChange,
        Part::OwnHours,
        Part::Budget,
    ]
    .into();
    for one in Part::ALL.iter().copied() {
        for language in Language::ALL {
            assert_eq!(part(language, one).where_to_check.is_empty(), own.contains(&one), "{language:?} {one:?}");
        }
    }
}

#[test]
fn labels_differ_within_a_part() {
    for language in Language::ALL {
        for one in Part::ALL.iter().copied() {
            for set in sets(one) {
                let mut seen: BTreeSet<&str> = [dont_know(language, one).label].into();
                for of_set in set {
                    let label = choice(language, one, *of_set).label;
                    assert!(seen.insert(label), "{language:?} {one:?}: {label}");
                }
            }
            let labels: BTreeSet<&str> = columns(one).iter().map(|of_list| column(language, one, *of_list)).collect();
            assert_eq!(labels.len(), columns(one).len(), "{language:?} {one:?}");
        }
        for field in [|text: PartText| text.label, |text: PartText| text.short, |text: PartText| text.ask] {
            let texts: BTreeSet<&str> = Part::ALL.iter().map(|one| field(part(language, *one))).collect();
            let missing = Part::ALL.len() - texts.len();
            assert_eq!(missing, 0, "{language:?}");
        }
    }
}

#[test]
fn questions_ask_and_short_names_are_short() {
    for language in Language::ALL {
        for one in Question::all() {
            let text = question(language, one);
            assert!(text.title.ends_with('?'), "{}", text.title);
            assert_eq!(text.title.matches('?').count(), 1, "{}", text.title);
            assert!(words(text.short) <= 4, "{}", text.short);
            assert!(
                text.why.ends_with('.') && (1..=3).contains(&text.why.matches(". ").count().saturating_add(1)),
                "{}",
                text.why
            );
        }
        for one in Part::ALL.iter().copied() {
            let text = part(language, one);
            assert!(words(text.short) <= 5, "{}", text.short);
            for sentence in [text.hint, text.where_to_check] {
                assert!(sentence.is_empty() || sentence.ends_with(['.', '?']), "{one:?}: {sentence}");
            }
            assert!(!text.ask.ends_with('.'), "{one:?}: {}", text.ask);
        }
    }
}

fn words(text: &str) -> usize {
    text.split(char::is_whitespace).count()
}

#[test]
fn labels_and_details_end_without_a_full_stop() {
    for language in Language::ALL {
        for one in Part::ALL.iter().copied() {
            for of_set in sets(one).into_iter().flatten() {
                let text = choice(language, one, *of_set);
                assert!(!text.label.ends_with('.') && !text.detail.ends_with('.'), "{one:?} {of_set:?}");
                assert!(words(text.label) <= 11 && text.detail.chars().count() <= 72, "{one:?} {of_set:?}");
            }
        }
    }
}

#[test]
fn spaces_and_marks_are_clean() {
    for language in Language::ALL {
        for (place, text) in everything(language) {
            let spaces = text.replace('\u{a0}', " ");
            assert!(!spaces.contains("  "), "{language:?} {place}: {text}");
            assert_eq!(spaces.trim(), spaces, "{language:?} {place}: {text}");
            assert!(!text.contains(['!', '"', '\'', '\n']), "{language:?} {place}: {text}");
            assert!(
                !spaces.contains(" ,") && !spaces.contains(" . ") && !text.contains(",,"),
                "{language:?} {place}: {text}"
            );
            assert!(!text.contains("..") && !text.contains(".,"), "{language:?} {place}: {text}");
        }
    }
}

#[test]
fn quotation_marks_are_those_of_the_language() {
    for (place, text) in everything(Polish) {
        assert_eq!(text.matches('„').count(), text.matches('”').count(), "{place}: {text}");
        assert!(!text.contains(['‘', '“']), "{place}: {text}");
    }
    for (place, text) in everything(English) {
        assert!(!text.contains(['„', '“', '”']), "{place}: {text}");
        assert!(text.matches('‘').count() <= text.matches('’').count(), "{place}: {text}");
    }
}

/// A Polish one-letter word never ends a line, and a number is never parted from its unit.
#[test]
fn no_break_spaces_stand_where_they_should() {
    for (place, text) in everything(Polish) {
        let mut pieces = text.split(' ').peekable();
        while let Some(piece) = pieces.next() {
            if pieces.peek().is_none() {
                break;
            }
            let last_word = piece.rsplit(['\u{a0}', '„', '(']).next().unwrap();
            assert!(!["a", "i", "o", "u", "w", "z"].contains(&last_word.to_lowercase().as_str()), "{place}: {text}");
        }
    }
    for language in Language::ALL {
        for (place, text) in everything(language) {
            let characters: Vec<char> = text.chars().collect();
            for window in characters.windows(3) {
                let [before, space, after] = window else { unreachable!() };
                let parted = before.is_ascii_digit() && *space == ' ' && (after.is_lowercase() || *after == '%');
                assert!(!parted, "{language:?} {place}: {text}");
            }
        }
    }
}

#[test]
fn polish_says_ty_with_a_capital_letter() {
    for (place, text) in everything(Polish) {
        for word in text.split(|character: char| !character.is_alphabetic()) {
            let wrong = [
                "ty", "twoja", "twój", "twoje", "twojej", "twojego", "twoim", "twoich", "ci", "ciebie", "cię", "tobie",
            ];
            assert!(!wrong.contains(&word), "{place}: {text}");
        }
    }
}

#[test]
fn both_languages_differ() {
    for ((place, polish), (_, english)) in required(Polish).into_iter().zip(required(English)) {
        let same_in_both = polish == english
            && !place.contains("Platform")
            && !place.contains("Range")
            && !place.contains("Percent")
            && !["Newsletter", "Monitoring", "Black Friday", "Hosting"].contains(&polish);
        assert!(!same_in_both, "{place}: {polish}");
    }
}

#[test]
fn lists_have_words_of_their_own() {
    for language in Language::ALL {
        for one in Part::ALL.iter().copied().filter(|one| !columns(*one).is_empty()) {
            assert_ne!(rows_add(language, one), rows_add(language, Part::Purpose), "{one:?}");
        }
    }
}

#[test]
fn examples_and_example_dates_can_be_typed() {
    for language in Language::ALL {
        for one in Part::ALL.iter().copied() {
            let Some(example) = example(language, one) else { continue };
            match one.shape() {
                Shape::Number { min, max, .. } => {
                    let number = parse_number(&example).unwrap();
                    assert!(number >= whole(min) && number <= whole(max), "{one:?}: {example}");
                }
                Shape::Date => assert!(parse_date(&example).is_some(), "{example}"),
                Shape::OneOf(_) | Shape::AnyOf(_) | Shape::Text | Shape::Rows(_) => {}
            }
            for of_list in columns(one).iter().copied() {
                assert!(parse_number(&cell_example(language, of_list)).is_ok());
            }
        }
    }
}

/// A label that states a range states the range that is saved.
#[test]
fn labels_of_ranges_name_their_bounds() {
    for language in Language::ALL {
        for one in Part::ALL.iter().copied() {
            for of_set in sets(one).into_iter().flatten() {
                let Some((low, high)) = of_set.bounds() else { continue };
                let label = choice(language, one, *of_set).label;
                let open_above = matches!(
                    of_set,
                    Choice::MoneyRange(MoneyRange::Over500k)
                        | Choice::CountRange(CountRange::Over1000)
                        | Choice::VisitsRange(VisitsRange::Over200k)
                );
                let (low, high) = (super::super::number(language, low), super::super::number(language, high));
                let named = match (label.contains('–'), open_above) {
                    (true, _) => label.contains(&format!("{low}–{high}")),
                    (false, true) => label.contains(&low),
                    (false, false) => label.contains(&high),
                };
                assert!(named, "{label} {low} {high}");
            }
        }
    }
}
