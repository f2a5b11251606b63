//! The comparison of tiers and the trial of other answers in English.

use planner::Language;
use planner::advice::CareReason;
use planner::answers::{HowOften, Money, ProblemKind, Updater};
use planner::text::{self, advice, decimal, hours, list, money};
use planner::what_if::Why;

use super::{CompareWords, WhatIfWords, of_hundred};
use crate::text::capitalised;

const EN: Language = Language::English;

pub(super) const COMPARE: CompareWords = CompareWords {
    title: "Three tiers side by side",
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
    leaves: |left| format!("yes, {} of the risk stays", advice::share(EN, left)),
    undone: |work| format!("Plain support leaves to you: {}.", list(EN, work)),
    worth: |price, prevented, prevented_hours, pays| {
        let costs = if price > 0.0 {
            format!("Care costs {} a year more", advice::about(EN, price))
        } else {
            "Care costs no more".to_owned()
        };
        if prevented <= 0.0 {
            return format!("{costs} and does not make the losses smaller. It does not pay.");
        }
        let verdict = if pays { "It pays." } else { "Money alone does not speak for it." };
        format!(
            "{costs} and saves {} of losses, repairs and work, and about {} of outage. {verdict}",
            advice::about(EN, prevented),
            advice::year_hours(EN, prevented_hours.max(0.0))
        )
    },
    care_cheaper: |share| format!("Care costs less {}.", in_recalculations(share)),
    pair: |one, other, share| {
        let (one, other) = (capitalised(&advice::variant_name(EN, one)), advice::variant_name(EN, other));
        format!("{one} costs less than {other} {}.", in_recalculations(share))
    },
    ties: |ties| {
        let names: Vec<String> = ties.iter().map(|tie| advice::variant_name(EN, *tie)).collect();
        format!(
            "Nearly the same as our advice (less than 10% more) is the cost of {}. You may well choose otherwise than we do.",
            list(EN, &names)
        )
    },
};

pub(super) const WHAT_IF: WhatIfWords = WhatIfWords {
    title: "What if…",
    lead: "Change a number or a price, and the advice follows at once. This is a trial: saved answers and prices stay as they are until you choose “Save the changes”.",
    answers: "Answers",
    prices: "Prices a month",
    empty: "An empty field means: as saved.",
    unknown: "I don’t know",
    dont_know: "I don’t know",
    result: "Result of the trial",
    last_valid: "This is the result of the last figures that could be used. Correct the marked field, and it is worked out again.",
    tiers: "Three tiers, average year",
    zloty: "PLN",
    tier: "Tier",
    price: "Price a month",
    hours: "Outage",
    loss: "Losses and repairs",
    total: "In all, with the price",
    differences: "With a sign: the difference from what is saved.",
    same: "no change",
    why: "What changes, and why",
    apply: "Save the changes",
    discard: "Discard the changes",
    nothing_changed: "Nothing has been changed, so this is the result of the saved answers and prices.",
    correct_first: "To save, correct the marked field first.",
    discarded: "The saved answers and prices are back.",
    to_advice: "Back to the advice",

    saved: |value| format!("Saved: {value}"),
    price_problem: |kind| match kind {
        ProblemKind::TooSmall { .. } => "Enter a price of 0 or more".to_owned(),
        ProblemKind::TooLarge { max } => format!("Enter a price of at most {}", money(EN, Money::zloty(max))),
        _ => "Enter a price a month, for example PLN 590".to_owned(),
    },
    costs: |advised, price, total, span| {
        format!(
            "{}: {price} a month, with the losses {total} a year in all ({span}).",
            capitalised(&advice::variant_name(EN, advised))
        )
    },
    against_saved: |difference| match difference {
        0.0 => "That is the same as with the saved answers and prices.".to_owned(),
        more if more > 0.0 => {
            format!("That is {} a year more than with the saved answers and prices.", advice::about(EN, more))
        }
        less => format!("That is {} a year less than with the saved answers and prices.", advice::about(EN, -less)),
    },
    because: |before, after, why, limits| {
        let instead =
            format!("We advise {} instead of {}", advice::variant_name(EN, after), advice::variant_name(EN, before));
        match why {
            Why::Same => format!("The advice stays the same: {}.", advice::variant_name(EN, after)),
            Why::RuledOut(_) => format!(
                "{instead}, because {} does not meet this limit any more: {}.",
                advice::tier_name(EN, before.tier),
                list(EN, limits)
            ),
            Why::MeetsNow => format!("{instead}, because it meets all limits now."),
            Why::NothingMeets => "No tier meets all limits any more. Comprehensive comes nearest.".to_owned(),
            Why::OverBudget => "What meets the limits now costs more than the budget allows.".to_owned(),
            Why::WithinBudget => format!("{instead}, because the budget decides."),
            Why::Cheaper => format!("{instead}, because it now costs less, price and losses together."),
            Why::Care(CareReason::Pays) => format!("{instead}, because care pays now."),
            Why::Care(CareReason::DoesNotPay) => format!("{instead}, because care does not pay now."),
            Why::Care(CareReason::HarmIsNotMoney) => {
                format!("{instead}, because care is within the budget now, and not every harm can be paid for.")
            }
            Why::Care(CareReason::OverBudget) => format!("{instead}, because care is beyond the budget now."),
        }
    },
    applied: |changes| format!("Saved: {}.", changes.join("; ")),
};

/// "in 77 of 100 recalculations".
fn in_recalculations(share: f64) -> String {
    match of_hundred(share) {
        0 => "in none of the recalculations".to_owned(),
        100 => "in all recalculations".to_owned(),
        hundred => format!("in {hundred} of 100 recalculations"),
    }
}
