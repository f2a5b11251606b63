//! Whether the words are complete, unlike each other and clean, and every figure can be typed as it is shown.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;

use super::*;
use crate::Language::{English, Polish};

/// Every text of a language that needs no value.
fn texts(language: Language) -> Vec<&'static str> {
    let told = (Group::ALL.iter().map(|group| super::group(language, *group)))
        .chain(Parameter::ALL.iter().map(|parameter| super::parameter(language, *parameter)))
        .chain(Practice::ALL.iter().map(|practice| super::practice(language, *practice)));
    told.flat_map(|told| [told.name, told.note])
        .chain(Evidence::ALL.iter().flat_map(|evidence| [claim(language, *evidence), source(language, *evidence)]))
        .chain(Grade::ALL.into_iter().map(|one| grade(language, one)))
        .collect()
}

/// Every sentence that is made of a figure's value.
fn sentences(language: Language) -> Vec<String> {
    let of = |figure: Figure| {
        let standard = figure.standard();
        let out = Refused::Assumption(AssumptionError::OutOfRange { low: 0.0, high: 1.0 });
        [
            value(language, figure, standard),
            value(language, figure, 1.0),
            unit(language, figure, standard),
            allowed(language, figure),
            changed(language, figure),
            refused(language, figure, standard, Refused::NotANumber),
            refused(language, figure, standard, out),
        ]
    };
    let bands = Parameter::ALL.iter().filter_map(|one| band(language, *one, one.standard().value));
    Figure::all().flat_map(of).chain(bands).collect()
}

#[test]
fn no_text_is_empty_or_has_idle_spaces() {
    for language in Language::ALL {
        for text in texts(language) {
            assert!(!text.trim().is_empty());
            assert_eq!(text, text.trim());
        }
        for text in texts(language).into_iter().map(str::to_owned).chain(sentences(language)) {
            assert!(!text.contains("  ") && !text.contains("\u{a0} ") && !text.contains(" \u{a0}"), "{text}");
        }
    }
}

#[test]
fn every_name_is_unlike_the_others() {
    for language in Language::ALL {
        let parameters = Parameter::ALL.iter().map(|parameter| super::parameter(language, *parameter).name);
        let practices = Practice::ALL.iter().map(|practice| super::practice(language, *practice).name);
        let groups = Group::ALL.iter().map(|group| super::group(language, *group).name);
        let names: Vec<&str> = parameters.chain(practices).chain(groups).collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{language:?}");
        let claims: BTreeSet<&str> = Evidence::ALL.iter().map(|evidence| claim(language, *evidence)).collect();
        assert_eq!(claims.len(), Evidence::ALL.len(), "{language:?}");
        for name in names {
            assert!(!name.ends_with('.'), "{name}");
        }
    }
}

#[test]
fn notes_and_claims_are_sentences() {
    for language in Language::ALL {
        let notes = Parameter::ALL.iter().map(|parameter| super::parameter(language, *parameter).note);
        let notes = notes.chain(Practice::ALL.iter().map(|practice| super::practice(language, *practice).note));
        for sentence in notes.chain(Evidence::ALL.iter().map(|evidence| claim(language, *evidence))) {
            assert!(sentence.ends_with('.') && !sentence.contains('!'), "{sentence}");
        }
    }
}

#[test]
fn the_languages_differ() {
    for (polish, english) in Parameter::ALL.iter().map(|one| (parameter(Polish, *one), parameter(English, *one))) {
        assert!(polish.name != english.name && polish.note != english.note, "{}", polish.name);
    }
    for evidence in Evidence::ALL {
        assert_ne!(claim(Polish, *evidence), claim(English, *evidence));
    }
}

#[test]
fn polish_one_letter_words_and_numbers_stay_with_what_follows() {
    for text in texts(Polish).into_iter().map(str::to_owned).chain(sentences(Polish)) {
        let words: Vec<&str> = text.split(' ').collect();
        for (at, word) in words.iter().enumerate().take(words.len() - 1) {
            let last = word.rsplit('\u{a0}').next().unwrap();
            let one_letter = matches!(last.to_lowercase().as_str(), "a" | "i" | "o" | "u" | "w" | "z");
            assert!(!one_letter, "{text}");
            let unit = words.get(at + 1).unwrap().trim_end_matches(['.', ',', ':']);
            let is_number = last.ends_with(|c: char| c.is_ascii_digit());
            assert!(!is_number || !matches!(unit, "%" | "zł" | "zł/h" | "h" | "dni" | "lat" | "stron"), "{text}");
        }
    }
}

#[test]
fn what_a_field_shows_is_read_as_the_same_value() {
    for language in Language::ALL {
        for figure in Figure::all() {
            let (low, high) = figure.limits();
            for value in [figure.standard(), low, high] {
                let shown = typed(language, figure, value);
                assert_eq!(read(figure, &shown), Ok(value), "{figure:?} {shown}");
            }
        }
    }
}

#[test]
fn what_was_typed_is_read_as_people_write_numbers() {
    let rate = Figure::Parameter(Parameter::HourlyRate);
    let share = Figure::Parameter(Parameter::FastShare);
    let stolen = Figure::Parameter(Parameter::StolenAccess);
    let (low, high) = rate.limits();
    let out = Refused::Assumption(AssumptionError::OutOfRange { low, high });
    for (figure, text, expected) in [
        (rate, "250", Ok(250.0)),
        (rate, " 1\u{a0}250,50 zł ", Ok(1250.5)),
        (rate, "1,250.5", Ok(1250.5)),
        (rate, "0", Err(out)),
        (rate, "12 tys.", Err(out)),
        (rate, "-5", Err(out)),
        (rate, "", Err(Refused::NotANumber)),
        (rate, "dużo", Err(Refused::NotANumber)),
        (share, "3,5 %", Ok(0.035)),
        (share, "3.5", Ok(0.035)),
        (stolen, "0,7", Ok(0.007)),
    ] {
        assert_eq!(read(figure, text), expected, "{text}");
    }
}

#[test]
fn values_are_written_with_their_unit() {
    let parameter = Figure::Parameter;
    for (figure, number, polish, english) in [
        (parameter(Parameter::Episodes), 1.5, "1,5~raza w~roku", "1.5~times a year"),
        (parameter(Parameter::Episodes), 2.0, "2~razy w~roku", "2~times a year"),
        (parameter(Parameter::ExpiryByHand), 0.05, "5 na 100~stron w~roku", "5 in 100~sites a year"),
        (parameter(Parameter::FastShare), 0.015, "1,5~%", "1.5%"),
        (parameter(Parameter::Repeat), 1.12, "1,12", "1.12"),
        (parameter(Parameter::DecayDelay), 1.0, "1~dzień", "1~day"),
        (parameter(Parameter::SlowDelay), 12.0, "12~lat", "12~years"),
        (parameter(Parameter::NoviceMonths), 3.0, "3~miesiące", "3~months"),
        (parameter(Parameter::HostHours), 6.0, "6~h", "6~h"),
        (parameter(Parameter::CleanUp), 1500.0, "1~500~zł", "PLN~1,500"),
        (parameter(Parameter::HourlyRate), 200.0, "200~zł/h", "PLN~200 an hour"),
        (parameter(Parameter::TypicalRevenue), 10_000.0, "10~000~zł miesięcznie", "PLN~10,000 a month"),
    ] {
        let plain = |text: String| text.replace('\u{a0}', "~");
        assert_eq!(plain(value(Polish, figure, number)), polish);
        assert_eq!(plain(value(English, figure, number)), english);
    }
}

#[test]
fn a_band_is_a_range_and_never_more_than_everything() {
    let plain = |text: Option<String>| text.map(|text| text.replace('\u{a0}', " "));
    for (parameter, number, expected) in [
        (Parameter::Episodes, 1.5, Some("od 0,75 do 3 razy w roku")),
        (Parameter::SlowDelay, 12.0, Some("od 6 do 24 lat")),
        (Parameter::OwnChangeFailure, 0.001, Some("od 0,05 do 0,22 %")),
        (Parameter::ReturnOrders, 0.9, Some("od 64 do 100 %")),
        (Parameter::Repeat, 1.12, None),
    ] {
        assert_eq!(plain(band(Polish, parameter, number)).as_deref(), expected);
    }
}

#[test]
fn a_refused_number_is_told_with_what_is_safe_and_what_to_do() {
    let rate = Figure::Parameter(Parameter::HourlyRate);
    let plain = |text: String| text.replace('\u{a0}', " ");
    assert_eq!(
        plain(refused(Polish, rate, 250.0, Refused::NotANumber)),
        "Nie widzimy tu liczby. Liczymy dalej z poprzednią: 250 zł/h. Wpisz liczbę od 1 do 5 000 zł/h."
    );
    assert_eq!(
        plain(refused(English, rate, 250.0, read(rate, "0").unwrap_err())),
        "The model cannot count with this number. We go on with the one before: PLN 250 an hour. Type a number from PLN 1 to 5,000 an hour."
    );
}
