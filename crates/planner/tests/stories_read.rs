//! The owners' stories of `docs/stories.md`: every file is read, and the table of expected advice names each of them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests stop at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use planner::Tier;
use planner::answers::{Answers, Contradiction, contradictions, read_answers};

const TABLE: &str = include_str!("fixtures/stories.tsv");
const TOLD: &str = include_str!("../../../docs/stories.md");

/// Every story's answers by slug.
fn stories() -> BTreeMap<String, Answers> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/stories");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths
        .map(|path| {
            let slug = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let text = fs::read_to_string(&path).unwrap();
            let answers = read_answers(&text).unwrap_or_else(|error| panic!("{slug}: {error:?}"));
            (slug, answers)
        })
        .collect()
}

fn rows() -> Vec<Vec<&'static str>> {
    TABLE.lines().skip(1).map(|line| line.split('\t').collect()).collect()
}

#[test]
fn every_story_is_read_and_named_once_in_the_table() {
    let read: Vec<String> = stories().into_keys().collect();
    let named: Vec<String> = rows().iter().map(|row| row[0].to_owned()).collect();
    assert_eq!(read, named);
    assert_eq!(read.len(), 20);
}

#[test]
fn every_story_is_told_once() {
    let headings: Vec<&str> = TOLD.lines().filter_map(|line| line.strip_prefix("## ")?.split(' ').next()).collect();
    let told: Vec<&str> = headings.into_iter().filter(|word| word.starts_with(|c: char| c.is_ascii_digit())).collect();
    let named: Vec<&str> = rows().iter().map(|row| row[0]).collect();
    assert_eq!(told, named);
}

#[test]
fn the_table_uses_its_words_only() {
    assert_eq!(TABLE.lines().next(), Some("slug\toutcome\ttier\tmode\tsecond\treason"));
    for row in rows() {
        let slug = row[0];
        assert_eq!(row.len(), 6, "{slug}");
        assert!(["enough", "over-budget", "nothing-meets"].contains(&row[1]), "{slug}");
        let tier = Tier::from_code(row[2]);
        assert!(tier.is_some(), "{slug}");
        assert!(["support", "care", "either"].contains(&row[3]), "{slug}");
        assert!(row[4] == "-" || Tier::from_code(row[4]).is_some_and(|second| Some(second) != tier), "{slug}");
        assert!(!row[5].is_empty(), "{slug}");
    }
}

#[test]
fn owners_contradict_themselves_where_the_story_says_so() {
    let found: BTreeMap<String, Vec<Contradiction>> = stories()
        .into_iter()
        .map(|(slug, answers)| (slug, contradictions(&answers)))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    let expected = [
        (
            "02-hairdresser-booking",
            vec![Contradiction::MoreOrdersThanVisits, Contradiction::DataLossBelowBackupInterval],
        ),
        ("03-law-firm", vec![Contradiction::DataLossBelowBackupInterval]),
        ("06-hobby-wool-shop", vec![Contradiction::ShopWithoutPayments, Contradiction::DataLossBelowBackupInterval]),
        ("08-garden-shop-black-friday", vec![Contradiction::DataLossBelowBackupInterval]),
        (
            "10-pharmacy-appointments",
            vec![Contradiction::NightCoverWithoutAlarm, Contradiction::DataLossBelowBackupInterval],
        ),
        ("12-local-newspaper", vec![Contradiction::RevenueWithoutOrders]),
        ("13-saas-front-page", vec![Contradiction::StaticWithMembers]),
        ("14-holiday-apartments", vec![Contradiction::DataLossBelowBackupInterval]),
        ("15-charity-donations", vec![Contradiction::PeaksMostOfTheYear]),
        ("16-ticket-seller", vec![Contradiction::DataLossBelowBackupInterval]),
        (
            "17-water-utility-alerts",
            vec![Contradiction::DataLossBelowBackupInterval, Contradiction::TightLimitUnnoticed],
        ),
        ("18-auction-platform", vec![Contradiction::DataLossBelowBackupInterval]),
        ("19-studio-portfolio", vec![Contradiction::BrochureWithPayments]),
    ];
    let expected = expected.into_iter().map(|(slug, pairs)| (slug.to_owned(), pairs)).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_stories_are_answered_with_very_different_care() {
    let stories = stories();
    let unknown: BTreeSet<usize> = stories.values().map(|answers| answers.unknown.len()).collect();
    assert!(unknown.first().is_some_and(|fewest| *fewest <= 6), "{unknown:?}");
    assert!(unknown.last().is_some_and(|most| *most >= 25), "{unknown:?}");
    assert!(stories.values().filter(|answers| !answers.unsure.is_empty()).count() >= 8);
}
