//! The comparison of tiers and the trial of other answers in English.

use planner::advice::Variant;
use planner::answers::{HowOften, Updater};
use planner::text::{self, advice, decimal, hours, list};
use planner::{CareMode, Language};

use super::{CompareWords, about, share, year_hours};
use crate::text::capitalised;

const EN: Language = Language::English;

pub(super) const COMPARE: CompareWords = CompareWords {
    title: "Three tiers side by side",
    link: "Compare the three tiers",
    lead: "What each tier promises, what that means for your website, and what it leaves out.",
    promise: "Promise and price",
    price: "Price",
    with_support: "a month, plain support",
    with_care: "a month with care",
    worst_start: "The worst moment to report",
    starts_alike: "Every moment is alike.",
    over_limit: "Longer than you can stand",
    never: "never",
    limits: "Your limits",
    met: "Met:",
    not_met: "Not met:",
    no_limits: "You set none.",
    year: "Wait until it breaks, or prevent it",
    year_lead: "Support repairs what you report. Care plans ahead. This is your average year with each of them.",
    bands: "In brackets is the range of 8 in 10 recalculations, which is how well we know the average. A single year can turn out differently.",
    support: "Support",
    care: "Care",
    average_year: "Average year",
    incidents: "Incidents",
    any_incident: "Chance of at least one",
    hours: "Outage",
    loss: "Losses, repairs and your own work",
    year_price: "Price of a year",
    total: "In all",
    prevention: "Work that prevents",
    updates: "Updates",
    checks: "Checks of what wears slowly",
    tests: "Trials of forms and orders",
    scans: "Scans for malicious code",
    accounts: "Review of accounts and access",
    deadlines: "Watching expiry dates",
    by_platform: "done by the platform",
    left_to_you: "left to you",
    calendar_lists: "The calendar of the tier that you choose lists every task that it leaves out.",
    cheaper: "Which one costs less",
    cheaper_lead: "Price and losses together, in 4,000 recalculations. Each tier in the mode that costs less for you.",
    calendar_for: "Calendar for:",
    try_link: "Try other answers and prices",

    for_site: |site| format!("For {site}."),
    worst: |start, holiday, weekend| {
        let when = format!(
            "{} {} {}, {}",
            text::weekday(EN, chrono::Datelike::weekday(start)),
            chrono::Datelike::day(start),
            text::month_in_date(EN, start.date()),
            text::clock_time(start.time())
        );
        match (holiday, weekend) {
            (Some(holiday), true) => format!("{when}; before {holiday} and a weekend"),
            (Some(holiday), false) => format!("{when}; before {holiday}"),
            (None, true) => format!("{when}; before a weekend"),
            (None, false) => when,
        }
    },
    over: |hundred, limit| match hundred {
        hundred if hundred < 0.5 => format!("fewer than 1 in 100 cases take more than {limit}"),
        hundred => format!("{} in 100 cases take more than {limit}", decimal(EN, hundred, 0)),
    },
    every: |days| match days {
        days if days < 1.0 => format!("every {}", hours(EN, days * 24.0)),
        1.0 => "daily".to_owned(),
        7.0 => "weekly".to_owned(),
        14.0 => "every 2 weeks".to_owned(),
        365.0 => "once a year".to_owned(),
        days => format!("every {} days", decimal(EN, days, 0)),
    },
    as_today: |updater, interval| match (updater, interval) {
        (Some(Updater::Nobody), _) => "as today: nobody".to_owned(),
        (Some(Updater::Automatic), _) => "as today: automatic".to_owned(),
        (_, Some(HowOften::Daily)) => "as today: daily".to_owned(),
        (_, Some(HowOften::Weekly)) => "as today: weekly".to_owned(),
        (_, Some(HowOften::Monthly)) => "as today: monthly".to_owned(),
        (_, Some(HowOften::Quarterly)) => "as today: quarterly".to_owned(),
        (_, Some(HowOften::Rarely)) => "as today: rarely".to_owned(),
        (_, None) => "as today, we don’t know how often".to_owned(),
    },
    leaves: |left| format!("yes, {} of the risk stays", share(EN, left)),
    undone: |work| format!("Plain support leaves to you: {}.", list(EN, work)),
    worth: |price, prevented, prevented_hours, pays| {
        let costs = if price > 0.0 {
            format!("Care costs {} a year more", about(EN, price))
        } else {
            "Care costs no more".to_owned()
        };
        if prevented <= 0.0 {
            return format!("{costs} and does not make the losses smaller. It does not pay.");
        }
        let verdict = if pays { "It pays." } else { "Money alone does not speak for it." };
        format!(
            "{costs} and saves {} of losses, repairs and work, and about {} of outage. {verdict}",
            about(EN, prevented),
            year_hours(EN, prevented_hours.max(0.0))
        )
    },
    care_cheaper: |hundred| format!("Care costs less in {hundred} of 100 recalculations."),
    pair: |one, other, hundred| {
        format!("{} costs less than {} in {hundred} of 100 recalculations.", capitalised(&variant(one)), variant(other))
    },
    ties: |ties| {
        let names: Vec<String> = ties.iter().map(|tie| variant(*tie)).collect();
        format!("Nearly the same as our advice (less than 10% more) is the cost of {}. You may well choose otherwise than we do.", list(EN, &names))
    },
    variant,
};

/// "extended with care".
fn variant(variant: Variant) -> String {
    let mode = match variant.mode {
        CareMode::Support => "without care",
        CareMode::Care => "with care",
    };
    format!("{} {mode}", advice::tier_name(EN, variant.tier))
}
