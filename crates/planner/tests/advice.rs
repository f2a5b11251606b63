//! Which tier is enough, and why: the source's own cases, then every limit alone.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

use planner::advice::*;
use planner::answers::*;
use planner::text;
use planner::{CareMode, Language, Offer, Tier};
use serde_json::{Value as Json, json};

/// A brochure site that asks for nothing.
fn site(changes: &Json) -> Answers {
    let mut site: Json = serde_json::from_str(include_str!("../examples/sites/hairdresser.json")).unwrap();
    site["budget"] = Json::Null;
    for (part, value) in changes.as_object().unwrap() {
        site[part] = value.clone();
    }
    read_answers(&site.to_string()).unwrap()
}

fn outcome(changes: &Json) -> Outcome {
    recommend(&site(changes), &Offer::standard()).outcome
}

#[test]
fn each_limit_alone_asks_for_the_tier_that_meets_it() {
    use Tier::*;
    for (changes, tier) in [
        (json!({}), Basic),
        (json!({ "site-outage": "7-days" }), Basic),
        (json!({ "site-outage": "no-matter", "form-outage": "no-matter" }), Basic),
        (json!({ "site-outage": "24-h" }), Extended),
        (json!({ "form-outage": "24-h" }), Extended),
        (json!({ "site-outage": "4-h" }), Comprehensive),
        (json!({ "site-outage": "1-h" }), Comprehensive),
        (json!({ "data-loss": "24-h" }), Basic),
        (json!({ "data-loss": "1-h" }), Extended),
        (json!({ "data-loss": "15-min" }), Comprehensive),
        (json!({ "cover": "long-days" }), Extended),
        (json!({ "cover": "every-day" }), Comprehensive),
        (json!({ "cover": "always" }), Comprehensive),
        (json!({ "other-harm": ["law"] }), Extended),
        (json!({ "other-harm": ["publication"] }), Extended),
        (json!({ "other-harm": ["contracts"] }), Extended),
        (json!({ "other-harm": ["safety"] }), Comprehensive),
        (json!({ "visits": 9_999 }), Basic),
        (json!({ "visits": 10_000 }), Extended),
        (json!({ "purpose": "shop", "payments": "redirect", "basket-outage": "3-days" }), Extended),
        (json!({ "purpose": "members" }), Extended),
        (json!({ "components": ["booking", "forms"], "basket-outage": null }), Extended),
    ] {
        assert_eq!(outcome(&changes), Outcome::Enough(tier), "{changes}");
    }
}

#[test]
fn what_nobody_sells_is_said_so() {
    assert_eq!(outcome(&json!({ "site-outage": "15-min" })), Outcome::NothingMeetsLimits);
}

#[test]
fn a_budget_that_does_not_buy_the_limits_is_said_so() {
    let needed = json!({ "site-outage": "24-h", "budget": 300 });
    assert_eq!(
        outcome(&needed),
        Outcome::OverBudget {
            needed: Tier::Extended,
            price: Money::zloty(590),
            budget: Money::zloty(300),
            affordable: Some(Tier::Basic),
        }
    );
    let nothing = json!({ "site-outage": "24-h", "budget": 50 });
    assert!(matches!(outcome(&nothing), Outcome::OverBudget { affordable: None, .. }));
}

#[test]
fn a_platform_that_cares_for_itself_needs_plain_support() {
    let hosted = site(&json!({ "platform-kind": "hosted", "platform": "wix" }));
    let recommendation = recommend(&hosted, &Offer::standard());
    assert_eq!(
        (recommendation.care, recommendation.care_reason),
        (CareMode::Support, CareReason::PlatformCaresForItself)
    );
    let shop =
        site(&json!({ "platform-kind": "hosted", "platform": "shopify", "purpose": "shop", "basket-outage": "24-h" }));
    assert_eq!(recommend(&shop, &Offer::standard()).care, CareMode::Care, "a hosted shop still has a basket to check");
}

#[test]
fn every_reason_replays() {
    for changes in [
        json!({ "site-outage": "4-h", "data-loss": "1-h", "cover": "long-days", "other-harm": ["law", "contracts"] }),
        json!({ "purpose": "shop", "payments": "own-form", "basket-outage": "1-h", "visits": 70_000 }),
    ] {
        let answers = site(&changes);
        let offer = Offer::standard();
        let recommendation = recommend(&answers, &offer);
        for limit in &recommendation.limits {
            for tier in Tier::ALL {
                let broken = recommendation.verdict(tier).broken.contains(&limit.kind);
                assert_eq!(broken, !limit.meets(tier));
            }
            if let LimitKind::Outage { tolerated_hours } = limit.kind {
                for tier in Tier::ALL {
                    let mean = recommendation.verdict(tier).response.mean_hours();
                    assert_eq!(limit.meets(tier), mean <= tolerated_hours, "{tier:?}");
                }
            }
        }
    }
}

#[test]
fn more_tolerance_never_asks_for_a_higher_tier() {
    let rank = |outcome: Outcome| match outcome {
        Outcome::Enough(tier) => Some(tier),
        Outcome::OverBudget { needed, .. } => Some(needed),
        Outcome::NothingMeetsLimits => None,
    };
    let steps = ["15-min", "1-h", "4-h", "24-h", "3-days", "7-days", "no-matter"];
    for part in ["site-outage", "form-outage"] {
        let mut before = None;
        for (at, step) in steps.iter().enumerate() {
            let now = rank(outcome(&json!({ (part): step })));
            // Nothing that meets the limits stands above every tier.
            let (higher, lower) = (before.flatten(), now);
            if at > 0 && higher.is_some() {
                assert!(lower <= higher && lower.is_some(), "{part} {step}: {lower:?} after {higher:?}");
            }
            before = Some(now);
        }
    }
}

#[test]
fn every_reason_has_a_sentence_in_both_languages() {
    let all = site(&json!({
        "purpose": "shop", "payments": "redirect", "site-outage": "1-h", "form-outage": "4-h", "basket-outage": "15-min",
        "other-harm": ["law", "safety", "publication", "contracts"], "cover": "every-day", "data-loss": "15-min",
    }));
    let offer = Offer::standard();
    let recommendation = recommend(&all, &offer);
    assert_eq!(recommendation.limits.len(), 8);
    for language in Language::ALL {
        let mut sentences =
            vec![text::advice::headline(language, &recommendation), text::advice::lead(language, &recommendation)];
        for limit in &recommendation.limits {
            let explained = text::advice::limit(language, limit, &recommendation, &offer);
            assert!(!explained.title.ends_with('.'), "{}", explained.title);
            sentences.extend([explained.title, explained.body]);
        }
        for verdict in &recommendation.verdicts {
            sentences.push(text::advice::why_not(language, verdict, &recommendation, &offer));
            sentences.push(text::advice::response(language, offer.tier(verdict.tier), verdict));
        }
        for sentence in sentences {
            assert!(!sentence.trim().is_empty() && !sentence.contains("  ") && !sentence.contains('!'), "{sentence:?}");
        }
    }
}
