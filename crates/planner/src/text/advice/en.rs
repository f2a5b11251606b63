//! The advice in English.

use chrono::Weekday;

use super::{Explained, rounded_zloty};
use crate::advice::{CareReason, Limit, LimitKind, MarginHour, Outcome, Recommendation, Verdict};
use crate::answers::{Cover, Harm, Money, Part};
use crate::clock::ServiceClock;
use crate::offer::{Monitoring, Priority, TierOffer};
use crate::text::{Plural, count, hours, hours_minutes, list, money};
use crate::{CareMode, Language, Offer, Tier};

const EN: Language = Language::English;

const WORKING_HOURS: Plural = Plural::english("working hour", "working hours");

pub(super) fn tier_name(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "basic",
        Tier::Extended => "extended",
        Tier::Comprehensive => "comprehensive",
    }
}

pub(super) fn tier_promise(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "help when you report something, an answer within 24–\u{2060}48 hours",
        Tier::Extended => "an answer within a few hours, check-ups and monitoring",
        Tier::Comprehensive => "a reaction within minutes, monitoring round the clock",
    }
}

pub(super) fn care_name(mode: CareMode) -> &'static str {
    match mode {
        CareMode::Support => "support",
        CareMode::Care => "care",
    }
}

pub(super) fn service_hours(clock: &ServiceClock) -> String {
    if clock == &ServiceClock::ALWAYS {
        return "round the clock, every day".to_owned();
    }
    let days = if clock.hours(Weekday::Sun).is_some() { "every day" } else { "on working days" };
    match clock.hours(Weekday::Mon) {
        Some(hours) => format!("{days} {}–{}", hours.opens() / 60, hours.closes() / 60),
        None => days.to_owned(),
    }
}

pub(super) fn response(terms: &TierOffer, verdict: &Verdict) -> String {
    let promised = terms.response(Priority::Outage);
    if terms.clock == ServiceClock::ALWAYS {
        return format!("{} at any hour", hours_minutes(EN, promised));
    }
    let promise = count(EN, i64::from(promised / 60), &WORKING_HOURS);
    let mean = hours(EN, verdict.response.mean_hours());
    format!("{promise} ({}), {mean} by the wall clock on average", service_hours(&terms.clock))
}

pub(super) fn response_tail(verdict: &Verdict) -> String {
    let response = &verdict.response;
    if response.worst_hours() - response.mean_hours() < 1.0 {
        return "The clock does not stop at night, at weekends or on holidays, so nobody waits longer.".to_owned();
    }
    format!(
        "In one case out of ten it takes more than {}, at worst {}.",
        hours(EN, response.p90_hours()),
        hours(EN, response.worst_hours())
    )
}

pub(super) fn monitoring(terms: &TierOffer) -> &'static str {
    match terms.monitoring {
        Monitoring::Nothing => "no monitoring: whoever notices a failure reports it",
        Monitoring::Basic => "a check every few minutes, a reaction in service hours",
        Monitoring::AroundTheClock => "a check every minute, an alarm to a person at any hour",
    }
}

pub(super) fn backup(terms: &TierOffer) -> String {
    match terms.backup_interval_minutes {
        1_440 => "once a day".to_owned(),
        60 => "every hour".to_owned(),
        minutes => format!("every {}", hours_minutes(EN, minutes)),
    }
}

pub(super) fn headline(recommendation: &Recommendation) -> String {
    match recommendation.outcome {
        Outcome::Enough(Tier::Comprehensive) => "You need comprehensive support".to_owned(),
        Outcome::Enough(tier) => {
            let name = tier_name(tier);
            let capital: String =
                name.chars().take(1).flat_map(char::to_uppercase).chain(name.chars().skip(1)).collect();
            format!("{capital} support is enough for you")
        }
        Outcome::OverBudget { .. } => "This budget does not buy what you ask for".to_owned(),
        Outcome::NothingMeetsLimits => "No tier meets everything that you ask for".to_owned(),
    }
}

pub(super) fn lead(recommendation: &Recommendation) -> String {
    match recommendation.outcome {
        Outcome::Enough(tier) => {
            let price = money(EN, recommendation.verdict(tier).price);
            let why = match tier {
                Tier::Basic => "None of your answers calls for faster help, so the dearer tiers would be more than you need.",
                Tier::Extended => "Basic does not meet what you ask for, and comprehensive gives more than you ask for.",
                Tier::Comprehensive => "The lower tiers miss at least one of the things that you ask for.",
            };
            match recommendation.care {
                CareMode::Care => format!("{why} With care, that is with a plan of check-ups, it costs about {price} a month."),
                CareMode::Support => format!("{why} Plain support without planned care will do, at about {price} a month."),
            }
        }
        Outcome::OverBudget { needed, price, budget, affordable } => {
            let rest = match affordable {
                Some(tier) => {
                    format!("The budget buys {} support, but that misses what is listed below.", tier_name(tier))
                }
                None => "The budget buys none of the tiers.".to_owned(),
            };
            format!(
                "Only {} support meets what you ask for, at about {} a month, and the budget is {}. {rest} You can raise the budget or relax one of the requirements.",
                tier_name(needed),
                money(EN, price),
                money(EN, budget)
            )
        }
        Outcome::NothingMeetsLimits => {
            "Comprehensive comes nearest. Below you can see what it misses and by how much. Such a requirement is usually met by how the site is built, for example by a second server, not by a support contract.".to_owned()
        }
    }
}

/// "basic after 55 h, extended after 21 h".
fn means(recommendation: &Recommendation) -> String {
    let parts: Vec<String> = recommendation
        .verdicts
        .iter()
        .map(|verdict| format!("{} after {}", tier_name(verdict.tier), hours(EN, verdict.response.mean_hours())))
        .collect();
    list(EN, &parts)
}

/// Which tiers the limit rules out.
fn ruled_out(limit: &Limit) -> String {
    let out: Vec<String> =
        Tier::ALL.into_iter().filter(|tier| !limit.meets(*tier)).map(|tier| tier_name(tier).to_owned()).collect();
    match out.len() {
        0 => "All tiers meet this.".to_owned(),
        3 => "No tier meets this.".to_owned(),
        _ => format!("This rules out {} whatever the price.", list(EN, &out)),
    }
}

fn outage_subject(part: Part) -> &'static str {
    match part {
        Part::FormOutage => "The form may fail for",
        Part::BasketOutage => "Orders may fail for",
        _ => "The site may be down for",
    }
}

pub(super) fn limit(limit: &Limit, recommendation: &Recommendation, offer: &Offer) -> Explained {
    let out = ruled_out(limit);
    match limit.kind {
        LimitKind::Outage { tolerated_hours } => Explained {
            title: format!("{} {} at most", outage_subject(limit.part), hours(EN, tolerated_hours)),
            body: format!("Mean time to an answer by the wall clock: {}. {out}", means(recommendation)),
        },
        LimitKind::DataLoss { tolerated_hours } => {
            let intervals: Vec<String> =
                Tier::ALL.into_iter().map(|tier| format!("{} {}", tier_name(tier), backup(offer.tier(tier)))).collect();
            Explained {
                title: format!("You can lose the data of {} at most", span(tolerated_hours)),
                body: format!("Backups: {}. {out}", list(EN, &intervals)),
            }
        }
        LimitKind::Cover { cover } => {
            let title = match cover {
                Cover::OfficeHours => "A reaction in office hours is enough",
                Cover::LongDays => "Somebody must react until the evening on working days",
                Cover::EveryDay => "Somebody must react every day, weekends included",
                Cover::Always => "Somebody must react at any hour",
            };
            let served: Vec<String> = Tier::ALL
                .into_iter()
                .map(|tier| format!("{} {}", tier_name(tier), service_hours(&offer.tier(tier).clock)))
                .collect();
            Explained { title: title.to_owned(), body: format!("Service hours: {}. {out}", list(EN, &served)) }
        }
        LimitKind::Harm { harm } => {
            let day = "We assume that an answer must come within a day on average.";
            let (title, why) = match harm {
                Harm::Safety => ("A failure endangers people", "So somebody must be on watch at any hour."),
                Harm::Law => ("A failure breaches a legal duty", day),
                Harm::Publication => ("You have a duty to publish", day),
                Harm::Contracts => ("You have contracts with customers of your own", day),
                Harm::NoneOfThese => ("There is no harm other than money", ""),
            };
            Explained { title: title.to_owned(), body: format!("{why} {out}").trim().to_owned() }
        }
    }
}

fn span(tolerated_hours: f64) -> String {
    if tolerated_hours < 1.0 {
        "a quarter of an hour".to_owned()
    } else if tolerated_hours < 24.0 {
        "one hour".to_owned()
    } else if tolerated_hours < 168.0 {
        "one day".to_owned()
    } else {
        "a week".to_owned()
    }
}

pub(super) fn care(recommendation: &Recommendation) -> Explained {
    let worth = recommendation.care_worth(recommendation.tier());
    let (price, prevented) = (about(worth.price), about(worth.prevented.max(0.0)));
    let sums = |would: bool| {
        let (costs, saves) = if would { ("It would cost", "save") } else { ("It costs", "saves") };
        format!(
            "{costs} {price} a year more than plain support, and {saves} {prevented} of losses, repairs and work on average."
        )
    };
    let (title, body) = match recommendation.care_reason {
        CareReason::Pays => ("Planned care pays for your site", sums(false)),
        CareReason::DoesNotPay => ("Planned care does not pay for your site", sums(true)),
        CareReason::HarmIsNotMoney => (
            "Care, because not every harm can be paid for",
            format!(
                "{} The sum alone does not speak for it, but harm that is not money is better prevented than repaired.",
                sums(false)
            ),
        ),
        CareReason::OverBudget => ("The budget does not reach for care", sums(true)),
    };
    Explained { title: title.to_owned(), body }
}

/// "about 2,400 zł".
fn about(zloty: f64) -> String {
    format!("about {}", money(EN, rounded_zloty(zloty)))
}

pub(super) fn why_not(verdict: &Verdict, recommendation: &Recommendation, offer: &Offer) -> String {
    let advised = recommendation.verdict(recommendation.tier());
    if verdict.meets_limits() {
        let difference = verdict.price.grosze() - advised.price.grosze();
        let year = money(EN, Money::from_grosze(difference.saturating_mul(12)));
        return format!(
            "Meets everything, but costs about {year} a year more. {}",
            match verdict.tier {
                Tier::Comprehensive =>
                    "That buys an answer within minutes and a watch at night, which you do not ask for.",
                Tier::Basic | Tier::Extended => "That buys faster answers and monitoring, which you do not ask for.",
            }
        );
    }
    let reasons: Vec<String> = recommendation
        .limits
        .iter()
        .filter(|limit| !limit.meets(verdict.tier))
        .map(|broken| missed(broken, recommendation, offer))
        .collect();
    format!("Not enough, because: {}. {}", reasons.join("; "), response_tail(verdict))
}

/// A requirement that a tier misses, within a sentence.
fn missed(broken: &Limit, recommendation: &Recommendation, offer: &Offer) -> String {
    first_lower(&limit(broken, recommendation, offer).title)
}

fn first_lower(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_lowercase().chain(characters).collect()).unwrap_or_default()
}

pub(super) fn offer_is_assumed() -> &'static str {
    "Prices, included hours and backup intervals are our own assumption, not a price list. Enter the offers you hold and compare."
}

pub(super) fn margin_per_hour(hour: &MarginHour) -> String {
    let (middle, low, high) = (about(hour.middle), rounded_zloty(hour.low), rounded_zloty(hour.high));
    format!(
        "An hour of outage costs you {middle} of margin (between {} and {}) if nobody comes back later. That is the mean over day and year.",
        money(EN, low),
        money(EN, high)
    )
}
