//! What an owner reads of the advice, for each sample site in each language, line by line.
//!
//! `KONSERWATOR_WRITE_FIXTURES=1 cargo test -p planner --test advice_texts` writes the fixtures anew. Read the difference
//! as an owner would, before it is kept.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests stop at the first surprise")]

use std::path::PathBuf;
use std::rc::Rc;

use planner::advice::{Advisor, Assumptions, CareReason, DRAWS, Draws, Outcome, Recommendation, Variant};
use planner::answers::{Answers, Draft, draft_from_json, validate};
use planner::text::{self, advice};
use planner::{Language, Offer, ServiceBook, Tier};
use serde_json::{Value as Json, json};

const SITES: [(&str, &str); 3] = [
    ("hairdresser", include_str!("../examples/sites/hairdresser.json")),
    ("service-firm", include_str!("../examples/sites/service-firm.json")),
    ("woocommerce-shop", include_str!("../examples/sites/woocommerce-shop.json")),
];

struct Site {
    draft: Draft,
    answers: Answers,
    advisor: Advisor,
    recommendation: Recommendation,
}

fn site(text: &str, changes: &Json, draws: &Rc<Draws>) -> Site {
    let mut replies: Json = serde_json::from_str(text).unwrap();
    for (part, value) in changes.as_object().unwrap() {
        replies[part] = value.clone();
    }
    let draft = draft_from_json(&replies).unwrap();
    let answers = validate(&draft).unwrap();
    let advisor = Advisor::with_draws(Offer::standard(), ServiceBook::empty(), Assumptions::standard(), draws.clone());
    let recommendation = advisor.recommend(&answers);
    Site { draft, answers, advisor, recommendation }
}

/// From the headline to the reasons.
fn beginning(site: &Site, language: Language) -> Vec<String> {
    let Site { advisor, recommendation, .. } = site;
    let offer = advisor.offer();
    let mut lines = vec![
        format!("# {}", advice::headline(language, recommendation)),
        advice::lead(language, recommendation),
        advice::response(language, offer.tier(recommendation.tier()), recommendation.verdict(recommendation.tier())),
    ];
    lines.extend(advice::certainty(language, recommendation));
    lines.push("## 2".to_owned());
    lines.push(advice::margin_and_thresholds(language, recommendation));
    lines.extend(advice::stand(language, recommendation));
    lines.push("## 3".to_owned());
    for limit in recommendation.limits.iter().filter(|limit| limit.rules_out()) {
        let explained = advice::limit(language, limit, recommendation, offer);
        lines.push(format!("- {}", explained.title));
        lines.push(explained.body);
        lines.extend(advice::limit_price(language, limit, recommendation));
    }
    lines.extend(advice::limits_shared(language, recommendation).map(str::to_owned));
    for explained in advice::cost(language, recommendation).into_iter().chain([advice::care(language, recommendation)])
    {
        lines.push(format!("- {}", explained.title));
        lines.push(explained.body);
    }
    lines
}

/// Why not the other tiers, and what stands between them.
fn others(site: &Site, language: Language) -> Vec<String> {
    let Site { answers, advisor, recommendation, .. } = site;
    let mut lines = vec!["## 5".to_owned()];
    for verdict in recommendation.verdicts.iter().filter(|verdict| verdict.tier != recommendation.tier()) {
        let name = advice::tier_name(language, verdict.tier);
        lines.push(format!("{name}: {}", advice::why_not(language, verdict, recommendation, advisor.offer())));
    }
    let add_ons = advice::helpful_add_ons(recommendation, &advisor.add_ons(answers));
    if add_ons.is_empty() {
        lines.push(advice::no_add_on(language, recommendation).to_owned());
    }
    for add_on in add_ons {
        let explained = advice::add_on(language, &add_on);
        lines.push(format!("+ {}: {}", explained.title, explained.body));
    }
    let change = advisor.provider_change(answers, recommendation.variant());
    lines.push(advice::provider_change(language, change));
    lines
}

/// The page from its headline to its last figure.
fn page(site: &Site, language: Language) -> Vec<String> {
    let Site { draft, answers, advisor, recommendation } = site;
    let mut lines = beginning(site, language);
    lines.push("## 4".to_owned());
    let parts = || Advisor::parts_with_effect(draft);
    let changes: Vec<_> = parts().flat_map(|part| advisor.counterfactuals(draft, part)).collect();
    for direction in advice::directions(recommendation) {
        let nearest = advice::nearest_changes(changes.clone(), direction);
        if nearest.is_empty() {
            lines.push(advice::no_change(language, direction, recommendation).to_owned());
            continue;
        }
        lines.push(advice::changes_heading(language, direction, recommendation).to_owned());
        for change in nearest {
            let short = text::part(language, change.part).short;
            let said = advice::change(language, draft, &change);
            lines.push(format!("- {short}: {said} → {}", advice::leads_to(language, &change.outcome)));
        }
    }
    let worth = parts().filter_map(|part| advisor.worth_knowing(draft, part, recommendation)).collect();
    for known in advice::worth_asking(worth) {
        let short = text::part(language, known.part).short;
        lines.push(format!("? {short}: {}", advice::worth_knowing(language, &known)));
    }
    lines.extend(others(site, language));
    lines.push("## 6".to_owned());
    for variant in Variant::ALL {
        let year = recommendation.year(variant);
        lines.push(format!(
            "{}: {} · {} · {} · {} · {}",
            advice::variant_name(language, variant),
            advice::about(language, year.total.mean),
            advice::money_span(language, year.loss.p10, year.loss.p90),
            advice::year_hours(language, year.hours.mean),
            advice::hours_span(language, year.hours.p10, year.hours.p90),
            advice::share(language, year.any_incident),
        ));
    }
    lines.push(advice::repair_or_prevent(language, recommendation));
    lines.push("## 7".to_owned());
    let years = advisor.single_years(answers);
    for tier in Tier::ALL {
        let year = &years[Variant::new(tier, recommendation.verdict(tier).care).index()];
        lines.push(format!("{}: {}", advice::tier_name(language, tier), advice::single_year(language, year)));
    }
    lines
}

/// What is said at the edges: nothing that fits, a tie, no margin.
fn edges() -> [(&'static str, &'static str, Json); 8] {
    let [hairdresser, firm, shop] = SITES.map(|(_, text)| text);
    [
        ("a budget below what is needed", hairdresser, json!({ "site-outage": "24-h", "budget": 300 })),
        ("a budget below everything", hairdresser, json!({ "site-outage": "24-h", "budget": 50 })),
        ("a budget below the cheapest", hairdresser, json!({ "budget": 50 })),
        ("what nobody sells", shop, json!({ "site-outage": "15-min", "budget": null })),
        ("harm that is not money", hairdresser, json!({ "other-harm": ["law"], "budget": null })),
        ("no revenue", hairdresser, json!({ "revenue": 0, "orders": 0 })),
        ("revenue that is not known", firm, json!({ "revenue": null, "orders": null, "margin": null, "budget": null })),
        ("a tie", shop, tie()),
    ]
}

fn tie() -> Json {
    json!({
        "site-outage": "7-days", "basket-outage": "7-days", "cover": "office-hours", "data-loss": "7-days",
        "revenue": 250_000, "budget": null,
    })
}

/// Compares a fixture with what is read now, or writes it.
fn hold(name: &str, language: Language, lines: &[String]) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/advice")
        .join(format!("{name}.{}.txt", language.code()));
    let read = format!("{}\n", lines.join("\n"));
    if std::env::var_os("KONSERWATOR_WRITE_FIXTURES").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &read).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap();
    for (now, before) in read.lines().zip(kept.lines()) {
        assert_eq!(now, before, "{name} {language:?}");
    }
    assert_eq!(read, kept, "{name} {language:?}");
}

/// What holds for every sentence: no idle spaces, no exclamation marks, numbers and one-letter words stay with what follows.
fn check(line: &str, language: Language) {
    assert!(!line.trim().is_empty() && !line.contains("  ") && !line.contains('!'), "{line:?}");
    assert!(!line.contains(" .") && !line.contains("..") && !line.contains(",,"), "{line:?}");
    let words: Vec<&str> = line.split(' ').collect();
    for pair in words.windows(2) {
        let last = pair[0].rsplit(['\u{a0}', '(', '„', '‘']).next().unwrap();
        let unit =
            ["zł", "h", "min", "razy", "raza", "godzin", "%", "dni"].iter().any(|unit| pair[1].starts_with(unit));
        if last.chars().all(|letter| letter.is_ascii_digit()) && !last.is_empty() {
            assert!(!unit, "a number stands apart from its unit: {line:?}");
        }
        let one_letter = ["a", "i", "o", "u", "w", "z"].contains(&last.to_lowercase().as_str());
        assert!(language != Language::Polish || !one_letter, "a one-letter word ends a line: {line:?}");
    }
}

#[test]
fn an_owner_reads_what_the_fixtures_hold() {
    let draws = Rc::new(Draws::new(DRAWS));
    for (name, text) in SITES {
        let site = site(text, &json!({}), &draws);
        for language in Language::ALL {
            let lines = page(&site, language);
            lines.iter().for_each(|line| check(line, language));
            hold(name, language, &lines);
        }
    }
    let edges = edges().map(|(name, text, changes)| (name, site(text, &changes, &draws)));
    for language in Language::ALL {
        let mut lines = Vec::new();
        for (name, site) in &edges {
            let told = beginning(site, language);
            told.iter().for_each(|line| check(line, language));
            lines.push(format!("=== {name}"));
            lines.extend(told);
        }
        hold("edges", language, &lines);
    }
}

#[test]
fn the_edges_are_what_their_names_say() {
    let draws = Rc::new(Draws::new(DRAWS));
    let [below, nothing, cheapest, nobody, harm, zero, unknown, tie] =
        edges().map(|(_, text, changes)| site(text, &changes, &draws));
    assert!(matches!(below.recommendation.outcome, Outcome::OverBudget { affordable: Some(_), .. }));
    assert!(matches!(nothing.recommendation.outcome, Outcome::OverBudget { affordable: None, .. }));
    assert!(matches!(cheapest.recommendation.outcome, Outcome::OverBudget { needed: Tier::Basic, .. }));
    assert_eq!(nobody.recommendation.outcome, Outcome::NothingMeetsLimits);
    assert_eq!(harm.recommendation.care_reason, CareReason::HarmIsNotMoney);
    assert_eq!(zero.recommendation.margin_hour.middle, 0.0);
    assert!(!unknown.recommendation.margin_hour.known);
    assert!(!tie.recommendation.ties.is_empty());
}

#[test]
fn every_story_is_told_in_sentences_that_keep_the_rules() {
    let draws = Rc::new(Draws::new(DRAWS));
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/stories");
    let mut stories: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    stories.sort();
    for story in stories {
        let site = site(&std::fs::read_to_string(&story).unwrap(), &json!({}), &draws);
        for language in Language::ALL {
            for line in beginning(&site, language).iter().chain(&others(&site, language)) {
                check(line, language);
                if std::env::var_os("KONSERWATOR_PRINT").is_some() {
                    eprintln!("{} {line}", story.file_stem().unwrap().display());
                }
            }
        }
    }
}
