#![allow(clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use super::advice::AdviceWords;
use super::book::BookWords;
use super::compare::{CompareWords, WhatIfWords};
use super::import::ImportWords;
use super::link::LinkWords;
use super::offer::OfferWords;
use super::own_work::OwnWorkWords;
use super::preferences::PreferenceWords;
use super::replanning::ReplanningWords;
use super::views::ViewWords;
use super::*;

const NO_BREAK: char = '\u{a0}';

#[test]
fn no_text_is_empty_or_has_idle_spaces() {
    for language in Language::ALL {
        for (name, text) in every_text(language) {
            assert!(!text.trim().is_empty(), "{language:?} {name}");
            assert!(!text.contains("  "), "{language:?} {name}: {text}");
        }
    }
}

/// The words of the interface, and the page about the method.
fn every_text(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    let method = Method::of(language).texts().into_iter().map(|text| ("method", text));
    let compare = CompareWords::of(language).texts().into_iter().chain(WhatIfWords::of(language).texts());
    let advice = AdviceWords::of(language).texts().into_iter().chain(PreferenceWords::of(language).texts());
    let replanning = ReplanningWords::of(language).texts().into_iter().chain(ViewWords::of(language).texts());
    let replanning = replanning.chain(BookWords::of(language).texts()).chain(OwnWorkWords::of(language).texts());
    let replanning = replanning.chain(ImportWords::of(language).texts()).chain(LinkWords::of(language).texts());
    let replanning = replanning.chain(OfferWords::of(language).texts());
    Words::of(language).texts().into_iter().chain(method).chain(compare).chain(advice).chain(replanning)
}

#[test]
fn the_page_about_the_method_tells_the_same_in_both_languages() {
    let (polish, english) = (Method::of(Language::Polish), Method::of(Language::English));
    for (polish, english) in polish.sections.iter().zip(&english.sections) {
        assert_eq!(polish.list.len(), english.list.len(), "{}", english.heading);
        assert_eq!(polish.paragraphs.len(), english.paragraphs.len(), "{}", english.heading);
    }
    for (polish, english) in polish.texts().into_iter().zip(english.texts()) {
        assert!(polish == "Hosting" || polish != english, "{english}");
        assert!(!polish.contains('!') && !english.contains('!'), "{english}");
    }
}

#[test]
fn the_languages_differ_wherever_they_should() {
    let same: Vec<&str> = Words::of(Language::Polish)
        .texts()
        .into_iter()
        .zip(Words::of(Language::English).texts())
        .filter(|((_, polish), (_, english))| polish == english)
        .map(|((name, _), _)| name)
        .collect();
    assert_eq!(same, ["product", "monitoring"]);
}

#[test]
fn polish_one_letter_words_stay_with_the_next_word() {
    for (name, text) in every_text(Language::Polish) {
        let words: Vec<&str> = text.trim().split(' ').collect();
        for word in words.iter().rev().skip(1) {
            // A word ends at a plain space here, so what stands alone before one would end a line.
            let last = word.rsplit(NO_BREAK).next().unwrap_or_default();
            assert!(last.chars().filter(|c| c.is_alphabetic()).count() != 1, "{name}: {text}");
        }
    }
}

#[test]
fn a_number_stays_with_its_noun() {
    for language in Language::ALL {
        let words = Words::of(language);
        for sentence in [(words.questions_left)(12, 0), (words.unknowns)(5), (words.replies_kept)(3)] {
            let digit = sentence.find(|c: char| c.is_ascii_digit());
            let after = digit.map(|at| sentence[at..].trim_start_matches(|c: char| c.is_ascii_digit()));
            assert!(after.is_some_and(|after| after.starts_with(NO_BREAK)), "{sentence}");
        }
    }
}

#[test]
fn the_appearance_says_what_it_is_now() {
    let faces = Theme::ALL.map(|theme| (Words::of(Language::Polish).appearance)(theme));
    assert_eq!(faces, ["Wygląd: jak w\u{a0}systemie", "Wygląd: jasny", "Wygląd: ciemny"]);
}
