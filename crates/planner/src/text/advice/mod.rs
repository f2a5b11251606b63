//! The advice in words: headline, reasons, why not the others.

mod en;
mod pl;

use super::Language;
use crate::advice::{Limit, MarginHour, Recommendation, Verdict};
use crate::answers::Money;
use crate::clock::ServiceClock;
use crate::offer::TierOffer;
use crate::{CareMode, Offer, Tier};

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
fn rounded_zloty(zloty: f64) -> Money {
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

/// The advice in one line.
pub fn headline(language: Language, recommendation: &Recommendation) -> String {
    in_language!(language, headline(recommendation))
}

/// Two or three sentences under the headline: what speaks for it, and what it costs.
pub fn lead(language: Language, recommendation: &Recommendation) -> String {
    in_language!(language, lead(recommendation))
}

/// A limit that the answers set, with the figures of each tier.
pub fn limit(language: Language, limit: &Limit, recommendation: &Recommendation, offer: &Offer) -> Explained {
    in_language!(language, limit(limit, recommendation, offer))
}

/// Why care, or why plain support is enough.
pub fn care(language: Language, recommendation: &Recommendation) -> Explained {
    in_language!(language, care(recommendation))
}

/// Why a tier other than the advised one is not advised.
pub fn why_not(language: Language, verdict: &Verdict, recommendation: &Recommendation, offer: &Offer) -> String {
    in_language!(language, why_not(verdict, recommendation, offer))
}

/// That the figures are assumptions of the project, in one sentence.
pub fn offer_is_assumed(language: Language) -> &'static str {
    in_language!(language, offer_is_assumed())
}

/// What an hour of outage costs, in one sentence.
pub fn margin_per_hour(language: Language, hour: &MarginHour) -> String {
    in_language!(language, margin_per_hour(hour))
}
