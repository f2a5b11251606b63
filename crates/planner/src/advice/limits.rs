//! The hard limits that answers set, each held against every tier.

use crate::answers::{Answers, Cover, Harm, Part, PlatformKind};
use crate::clock::ServiceClock;
use crate::{Offer, Tier};

use super::Promise;

/// What a limit compares. Hours are wall-clock hours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LimitKind {
    /// The tolerated outage against the mean time until a person answers.
    Outage {
        /// Hours that the site, form or basket may be down at the worst moment.
        tolerated_hours: f64,
    },
    /// The tolerated loss of data against the interval between two backups.
    DataLoss {
        /// Hours of work that may be lost.
        tolerated_hours: f64,
    },
    /// The hours in which somebody must react against the hours of service.
    Cover {
        /// The hours that were asked for.
        cover: Cover,
    },
    /// Harm that is not money.
    Harm {
        /// The harm.
        harm: Harm,
    },
}

/// A limit, the answer that set it, and which tiers meet it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// What is compared.
    pub kind: LimitKind,
    /// The part whose answer set the limit.
    pub part: Part,
    /// Whether each tier meets it, the lowest first.
    pub met: [bool; 3],
    /// What it costs to insist on it, in złoty a year: how much more the cheapest that meets it costs on average than the
    /// cheapest of all. `None` when no tier meets it.
    pub yearly_price: Option<f64>,
    /// What dropping it, and it alone, would save, in złoty a year; `None` when no tier meets all the limits.
    pub saved_without: Option<f64>,
}

impl Limit {
    const fn new(kind: LimitKind, part: Part, met: [bool; 3]) -> Limit {
        Limit { kind, part, met, yearly_price: None, saved_without: None }
    }

    /// Whether a tier meets the limit.
    pub const fn meets(&self, tier: Tier) -> bool {
        let [basic, extended, comprehensive] = self.met;
        match tier {
            Tier::Basic => basic,
            Tier::Extended => extended,
            Tier::Comprehensive => comprehensive,
        }
    }

    /// Whether the limit rules out any tier; the others are told only when asked for.
    pub fn rules_out(&self) -> bool {
        self.met.contains(&false)
    }
}

/// An outage with harm to the law, to a duty or to contracts should be answered within a day on average. Our own rule.
const HARM_RESPONSE_HOURS: f64 = 24.0;

/// All limits, in the order of the questionnaire.
pub(super) fn limits(answers: &Answers, offer: &Offer, promises: &[Promise; 3]) -> Vec<Limit> {
    outage(answers, promises)
        .into_iter()
        .chain(harms(answers, offer, promises))
        .chain([cover(answers, offer), data_loss(answers, offer)].into_iter().flatten())
        .collect()
}

/// The mean wait decides; its tail is told beside it.
fn outage(answers: &Answers, promises: &[Promise; 3]) -> Option<Limit> {
    let (part, tolerated_hours) = answers.strictest_outage()?;
    let met = promises.each_ref().map(|promise| promise.mean_hours <= tolerated_hours);
    Some(Limit::new(LimitKind::Outage { tolerated_hours }, part, met))
}

/// The tier's backups count, and those that are made already: a platform that others run keeps its own data.
fn data_loss(answers: &Answers, offer: &Offer) -> Option<Limit> {
    let tolerated_hours = answers.data_loss.value()?.hours()?;
    let kept_by_others = matches!(answers.platform_kind.value(), Some(PlatformKind::Hosted | PlatformKind::Static));
    let made_already = answers.backup_interval.value().is_some_and(|interval| interval.hours() <= tolerated_hours);
    let met = Tier::ALL.map(|tier| {
        let by_tier = f64::from(offer.tier(tier).backup_interval_minutes) / 60.0;
        kept_by_others || made_already || by_tier <= tolerated_hours
    });
    Some(Limit::new(LimitKind::DataLoss { tolerated_hours }, Part::DataLoss, met))
}

fn cover(answers: &Answers, offer: &Offer) -> Option<Limit> {
    let cover = *answers.cover.value()?;
    let wanted = match cover {
        Cover::OfficeHours => ServiceClock::WEEKDAYS_8_16,
        Cover::LongDays => ServiceClock::WEEKDAYS_8_18,
        Cover::EveryDay => ServiceClock::DAILY_6_22,
        Cover::Always => ServiceClock::ALWAYS,
    };
    let met = Tier::ALL.map(|tier| offer.tier(tier).clock.covers(&wanted));
    Some(Limit::new(LimitKind::Cover { cover }, Part::Cover, met))
}

/// Whether harm is at stake that no money pays for: then prevention is worth more than the model counts.
pub(super) fn harm_is_not_money(answers: &Answers) -> bool {
    answers.other_harm.value().into_iter().flatten().any(|harm| *harm != Harm::NoneOfThese)
}

/// Danger to people needs somebody at any hour; harm by law, duty or contract an answer within a day on average.
fn harms(answers: &Answers, offer: &Offer, promises: &[Promise; 3]) -> Vec<Limit> {
    let at_any_hour = Tier::ALL.map(|tier| offer.tier(tier).clock.covers(&ServiceClock::ALWAYS));
    let within_a_day = promises.each_ref().map(|promise| promise.mean_hours <= HARM_RESPONSE_HOURS);
    let harms = answers.other_harm.value().into_iter().flatten();
    harms
        .filter(|harm| **harm != Harm::NoneOfThese)
        .map(|harm| {
            let met = match harm {
                Harm::Safety => at_any_hour,
                Harm::Law | Harm::Publication | Harm::Contracts | Harm::NoneOfThese => within_a_day,
            };
            Limit::new(LimitKind::Harm { harm: *harm }, Part::OtherHarm, met)
        })
        .collect()
}
