//! The advice in words: headline, reasons, why not the others.

mod en;
mod pl;
mod told;

use super::{Language, capitalised, decimal, hours, list, money, number, uncapitalised};
use crate::advice::{
    AddOn, Counterfactual, Direction, Limit, Outcome, Recommendation, SingleYear, Variant, Verdict, WorthKnowing,
};
use crate::answers::{Draft, Money};
use crate::clock::ServiceClock;
use crate::offer::TierOffer;
use crate::{CareMode, Offer, Tier};
use told::{Against, Certainty, Change, OfTen, Pays, Stand};

pub use told::{directions, helpful_add_ons, nearest_changes, on_scale, worth_asking};

/// A reason: what it is in one line, and the figures that were compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The reason in one line, without a full stop.
    pub title: String,
    /// What was compared with what, in one or two sentences.
    pub body: String,
}

/// Calls the function of the same name in the module of a language.
macro_rules! in_language {
    ($language:expr, $function:ident($($argument:expr),*)) => {
        match $language {
            Language::Polish => pl::$function($($argument),*),
            Language::English => en::$function($($argument),*),
        }
    };
}

/// The name of a tier: "rozszerzone".
pub fn tier_name(language: Language, tier: Tier) -> &'static str {
    in_language!(language, tier_name(tier))
}

/// What a tier is, in one line, as the source says it.
pub fn tier_promise(language: Language, tier: Tier) -> &'static str {
    in_language!(language, tier_promise(tier))
}

/// The name of a mode of care: "opieka".
pub fn care_name(language: Language, mode: CareMode) -> &'static str {
    in_language!(language, care_name(mode))
}

/// The hours in which a response clock runs: "pn–pt 8–18".
pub fn service_hours(language: Language, clock: &ServiceClock) -> String {
    in_language!(language, service_hours(clock))
}

/// The response promise beside its wall clock, never one without the other.
pub fn response(language: Language, terms: &TierOffer, verdict: &Verdict) -> String {
    in_language!(language, response(terms, verdict))
}

/// The tail of the response: how long it takes in one case of ten, and at worst.
pub fn response_tail(language: Language, verdict: &Verdict) -> String {
    in_language!(language, response_tail(verdict))
}

/// How the site is watched.
pub fn monitoring(language: Language, terms: &TierOffer) -> &'static str {
    in_language!(language, monitoring(terms))
}

/// How often a backup is made.
pub fn backup(language: Language, terms: &TierOffer) -> String {
    in_language!(language, backup(terms))
}

/// An amount rounded to what an estimate is worth: two digits, and whole złoty at least.
pub fn rounded_zloty(zloty: f64) -> Money {
    Money::from_grosze((two_digits(zloty) * 100.0) as i64)
}

/// A number rounded to two digits before its zeros, and to whole ones.
fn two_digits(number: f64) -> f64 {
    let mut step = 1.0;
    while number.abs() >= 100.0 * step {
        step *= 10.0;
    }
    (number / step).round() * step
}

/// An estimated amount: "ok. 2 400 zł".
pub fn about(language: Language, zloty: f64) -> String {
    let amount = money(language, rounded_zloty(zloty));
    match language {
        Language::Polish => format!("ok.\u{a0}{amount}"),
        Language::English => format!("about {amount}"),
    }
}

/// A difference of prices, which is known to the złoty.
fn exactly(language: Language, zloty: f64) -> String {
    money(language, Money::from_grosze((zloty * 100.0).round() as i64))
}

/// Two estimated amounts with all between them: "1 200–3 400 zł".
pub fn money_span(language: Language, low: f64, high: f64) -> String {
    let (low, high) = (rounded_zloty(low), rounded_zloty(high));
    if low == high {
        return money(language, low);
    }
    let digits = |amount: Money| number(language, amount.grosze() / 100);
    match language {
        Language::Polish => format!("{}–{}", digits(low), money(language, high)),
        Language::English => format!("{}–{}", money(language, low), digits(high)),
    }
}

/// An estimated number, as exact as it is worth: "8,4", "110".
pub fn figure(language: Language, value: f64) -> String {
    if value < 9.95 { decimal(language, value, 1) } else { decimal(language, two_digits(value), 0) }
}

/// Two such numbers with all between them: "1,2–4".
pub fn figure_span(language: Language, low: f64, high: f64) -> String {
    match (figure(language, low), figure(language, high)) {
        (low, high) if low == high => high,
        (low, high) => format!("{low}–{high}"),
    }
}

/// Hours of outage of a year: "8,4 h", "110 h".
pub fn year_hours(language: Language, of_year: f64) -> String {
    if of_year < 0.95 {
        return if of_year < 1.0 / 120.0 { "0\u{a0}h".to_owned() } else { hours(language, of_year) };
    }
    format!("{}\u{a0}h", figure(language, of_year))
}

/// Two such numbers of hours with all between them: "25–59 h".
pub fn hours_span(language: Language, low: f64, high: f64) -> String {
    format!("{}\u{a0}h", figure_span(language, low, high))
}

/// A share from 0 to 1 in whole percent: "86 %".
pub fn share(language: Language, share: f64) -> String {
    let number = decimal(language, share * 100.0, 0);
    match language {
        Language::Polish => format!("{number}\u{a0}%"),
        Language::English => format!("{number}%"),
    }
}

/// Names of tiers with a word between them.
fn joined(language: Language, tiers: &[Tier], between: &str) -> String {
    let names: Vec<&str> = tiers.iter().map(|tier| tier_name(language, *tier)).collect();
    names.join(between)
}

fn tier_names(language: Language, tiers: &[Tier]) -> String {
    let names: Vec<&str> = tiers.iter().map(|tier| tier_name(language, *tier)).collect();
    list(language, &names)
}

/// A tier with its mode of care: "podstawowe z opieką".
pub fn variant_name(language: Language, variant: Variant) -> String {
    format!("{} {}", tier_name(language, variant.tier), with_or_without(language, variant.mode))
}

/// Behind the name of a tier: "z opieką".
pub fn with_or_without(language: Language, mode: CareMode) -> &'static str {
    in_language!(language, with_or_without(mode))
}

/// The advice in one line.
pub fn headline(language: Language, recommendation: &Recommendation) -> String {
    in_language!(language, headline(recommendation, &told::alike(recommendation)))
}

/// Two or three sentences under the headline: what speaks for it, and what it costs.
pub fn lead(language: Language, recommendation: &Recommendation) -> String {
    let Outcome::Enough(tier) = recommendation.outcome else {
        return in_language!(language, lead_of_nothing_that_fits(recommendation));
    };
    let found: Vec<(Tier, Against)> =
        told::others(recommendation).map(|tier| (tier, told::against(recommendation, tier))).collect();
    let of = |wanted: fn(&Against) -> bool| -> Vec<Tier> {
        found.iter().filter(|(_, against)| wanted(against)).map(|(tier, _)| *tier).collect()
    };
    let ruled_out = of(|against| *against == Against::RuledOut);
    let mut clauses: Vec<String> = Vec::new();
    if !ruled_out.is_empty() {
        clauses.push(in_language!(language, lead_ruled_out(&ruled_out)));
    }
    let dearer: Vec<(Tier, f64)> = found
        .iter()
        .filter_map(|(tier, against)| match against {
            Against::Dearer(more) => Some((*tier, *more)),
            _ => None,
        })
        .collect();
    if !dearer.is_empty() {
        clauses.push(in_language!(language, lead_dearer(&dearer)));
    }
    for (tier, against) in &found {
        match against {
            Against::OverBudget(less) => clauses.push(in_language!(language, lead_over_budget(*tier, *less))),
            Against::WithoutCare(less) => clauses.push(in_language!(language, lead_without_care(*tier, *less))),
            Against::ProtectsLess(less) => clauses.push(in_language!(language, lead_protects_less(*tier, *less))),
            Against::RuledOut | Against::Dearer(_) | Against::Tie => {}
        }
    }
    let mut sentences: Vec<String> = Vec::new();
    let alike = told::alike(recommendation);
    if alike.len() > 1 {
        sentences.push(in_language!(language, lead_tie(&alike, tier)));
    } else if tier == Tier::Basic {
        sentences.push(in_language!(language, lead_nothing_asks_for_more()).to_owned());
    }
    if !clauses.is_empty() {
        sentences.push(in_language!(language, sentence_of(&clauses)));
    }
    let price = money(language, recommendation.verdict(tier).price);
    sentences.push(in_language!(language, lead_price(recommendation.care, &price)));
    sentences.join(" ")
}

/// How sure the advice is against each other tier; `None` where there is no advice that could be sure.
pub fn certainty(language: Language, recommendation: &Recommendation) -> Option<String> {
    if !matches!(recommendation.outcome, Outcome::Enough(_)) {
        return None;
    }
    let of = |certainty: Certainty| (certainty, certainty.tiers(recommendation));
    let groups = Certainty::ALL.map(of).into_iter().filter(|(_, tiers)| !tiers.is_empty());
    let parts: Vec<String> =
        groups.map(|(certainty, tiers)| in_language!(language, certainty(certainty, &tiers))).collect();
    Some(capitalised(&parts.join("; ")))
}

/// What an hour of outage costs, and from which cost on the higher tiers pay.
pub fn margin_and_thresholds(language: Language, recommendation: &Recommendation) -> String {
    let hour = &recommendation.margin_hour;
    if hour.middle < 0.5 {
        return in_language!(language, no_margin(hour.known)).to_owned();
    }
    let middle = about(language, hour.middle);
    let band = in_language!(language, from_to(&rounded_zloty(hour.low), &rounded_zloty(hour.high)));
    let [extended, comprehensive] = recommendation.thresholds.each_ref().map(Pays::of);
    let (hour, pays) = (
        in_language!(language, margin_per_hour(&middle, &band, hour.known)),
        in_language!(language, thresholds(extended, comprehensive)),
    );
    format!("{hour} {pays}")
}

/// Where the site stands among the thresholds, and what that means for the advice; nothing where none is in sight.
pub fn stand(language: Language, recommendation: &Recommendation) -> Option<String> {
    let stand = told::stand(recommendation);
    if stand == Stand::Alone {
        return None;
    }
    let limits = recommendation.limits.iter().any(Limit::rules_out);
    let advised = Some(recommendation.tier()).filter(|_| recommendation.outcome != Outcome::NothingMeetsLimits);
    Some(in_language!(language, stand(stand, advised, limits)))
}

/// A limit that the answers set, with the figures of each tier.
pub fn limit(language: Language, limit: &Limit, recommendation: &Recommendation, offer: &Offer) -> Explained {
    in_language!(language, limit(limit, recommendation, offer))
}

/// What it costs a year to insist on a limit; nothing where no tier meets it.
pub fn limit_price(language: Language, limit: &Limit, recommendation: &Recommendation) -> Option<String> {
    told::limit_price(limit, recommendation).map(|price| in_language!(language, limit_price(price)))
}

/// That dropping one of the limits saves nothing, where that holds for all of them.
pub fn limits_shared(language: Language, recommendation: &Recommendation) -> Option<&'static str> {
    told::all_shared(recommendation).then(|| in_language!(language, limits_shared()))
}

/// Why this tier among those that meet the limits; nothing where the limits leave only one.
pub fn cost(language: Language, recommendation: &Recommendation) -> Option<Explained> {
    let chosen = told::chosen(recommendation)?;
    let totals = told::totals(recommendation);
    let sums: Vec<String> = totals
        .iter()
        .map(|(tier, total)| format!("{} {}", tier_name(language, *tier), about(language, *total)))
        .collect();
    Some(in_language!(language, cost(chosen, &list(language, &sums))))
}

/// Why care, or why plain support is enough: what it costs, what it prevents, what stays undone without it.
pub fn care(language: Language, recommendation: &Recommendation) -> Explained {
    in_language!(language, care(recommendation))
}

/// A change of one answer: what it would be, and what it is.
pub fn change(language: Language, draft: &Draft, change: &Counterfactual) -> String {
    let part = change.part;
    match told::change(draft, part, &change.value) {
        Change::Instead(value, present) => {
            let present = present.map(|value| super::value(language, part, &value));
            in_language!(language, instead(&super::value(language, part, &value), present.as_deref()))
        }
        Change::Also(choice) => {
            in_language!(language, also(&uncapitalised(super::choice(language, part, choice).label)))
        }
        Change::Without(choice) => {
            in_language!(language, without(&uncapitalised(super::choice(language, part, choice).label)))
        }
    }
}

/// What would be advised after a change.
pub fn leads_to(language: Language, outcome: &Outcome) -> String {
    in_language!(language, leads_to(outcome))
}

/// What stands above the changes of one direction.
pub fn changes_heading(language: Language, direction: Direction, recommendation: &Recommendation) -> &'static str {
    let over_budget = matches!(recommendation.outcome, Outcome::OverBudget { .. });
    in_language!(language, changes_heading(direction, over_budget))
}

/// That no single change leads in a direction.
pub fn no_change(language: Language, direction: Direction, recommendation: &Recommendation) -> &'static str {
    let deciding = recommendation.limits.iter().filter(|limit| limit.rules_out()).count();
    let over_budget = matches!(recommendation.outcome, Outcome::OverBudget { .. });
    in_language!(language, no_change(direction, deciding > 1, over_budget))
}

/// What it is worth to find out an answer.
pub fn worth_knowing(language: Language, worth: &WorthKnowing) -> String {
    let leads_to = |tier: &Tier| worth.flips.iter().any(|(_, then)| then == tier);
    let tiers: Vec<Tier> = Tier::ALL.into_iter().filter(leads_to).collect();
    let narrows = (worth.narrows >= 50.0).then(|| about(language, worth.narrows));
    in_language!(language, worth_knowing(&tiers, narrows.as_deref()))
}

/// Why a tier other than the advised one is not advised.
pub fn why_not(language: Language, verdict: &Verdict, recommendation: &Recommendation, offer: &Offer) -> String {
    let tier = verdict.tier;
    let against = told::against(recommendation, tier);
    if against == Against::RuledOut {
        let missed: Vec<String> = recommendation
            .limits
            .iter()
            .filter(|limit| !limit.meets(tier))
            .map(|broken| uncapitalised(&limit(language, broken, recommendation, offer).title))
            .collect();
        let missed = in_language!(language, not_enough(&missed.join("; ")));
        let wait = in_language!(language, waits(verdict));
        let more = told::dearer_by(recommendation, tier);
        let in_all = in_language!(language, ruled_out_in_all(&about(language, more.abs()), more > 0.0));
        return format!("{missed} {wait} {in_all}");
    }
    let difference = told::difference(recommendation, tier);
    let (before, after) = difference.hours;
    let (before, after) = (year_hours(language, before), year_hours(language, after));
    let mode = recommendation.care;
    let outages = in_language!(language, outages(mode, &before, &after, difference.hours.1 < difference.hours.0));
    let sums = in_language!(
        language,
        sums(
            &exactly(language, difference.price.abs()),
            &about(language, difference.loss.abs()),
            difference.price > 0.0,
            difference.loss < 0.0
        )
    );
    let in_all = in_language!(language, in_all(against, verdict.care, verdict.care != mode));
    format!("{outages} {sums} {in_all}").trim().to_owned()
}

/// An add-on to a tier: what it is, and what it costs and saves.
pub fn add_on(language: Language, add_on: &AddOn) -> Explained {
    in_language!(language, add_on(add_on))
}

/// That no add-on pays.
pub fn no_add_on(language: Language, recommendation: &Recommendation) -> &'static str {
    let enough = matches!(recommendation.outcome, Outcome::Enough(_));
    in_language!(language, no_add_on(enough))
}

/// What a change of provider costs in its first year.
pub fn provider_change(language: Language, zloty: f64) -> String {
    in_language!(language, provider_change(&about(language, zloty)))
}

/// How often something happens, and for how long, with support and with care at the advised tier.
pub fn repair_or_prevent(language: Language, recommendation: &Recommendation) -> String {
    let tier = recommendation.tier();
    let of = |mode| {
        let year = recommendation.year(Variant::new(tier, mode));
        (share(language, year.any_incident), year_hours(language, year.hours.mean))
    };
    let (support, care) = (of(CareMode::Support), of(CareMode::Care));
    in_language!(language, repair_or_prevent(tier, &support, &care))
}

/// How a single year with the advised variant can turn out.
pub fn single_year(language: Language, year: &SingleYear) -> String {
    let hours = (figure(language, year.hours.p10), year_hours(language, year.hours.p90));
    let loss = (rounded_zloty(year.loss.p10), rounded_zloty(year.loss.p90));
    let luck = if year.hours.p10 < 0.05 {
        in_language!(language, single_year_at_most(&hours.1, &money(language, loss.1)))
    } else {
        in_language!(language, single_year(&hours, &loss))
    };
    let middle = in_language!(language, every_second_year(&year_hours(language, year.hours.p50)));
    let quiet = in_language!(language, quiet(OfTen::of(year.quiet)));
    format!("{luck} {middle} {quiet}")
}

/// The share of years without any incident, in words.
pub fn quiet(language: Language, share: f64) -> String {
    in_language!(language, quiet(OfTen::of(share)))
}

/// That the figures are assumptions of the project, in one sentence.
pub fn offer_is_assumed(language: Language) -> &'static str {
    in_language!(language, offer_is_assumed())
}
