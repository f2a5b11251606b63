//! Answers between two tiers: somebody on duty over a season, or on weekends, on top of a lower tier.

use super::decision::cheaper_mode;
use super::{Advisor, Parameter, Promise, Variant, limits, risk};
use crate::answers::{Answers, WorstMoment};
use crate::clock::ServiceClock;
use crate::offer::Priority;
use crate::sorted;
use crate::{Offer, Tier};

/// What is added to a tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddOnKind {
    /// Somebody on duty over the peaks, as the highest tier answers.
    PeakDuty {
        /// Days of peaks in a year.
        days: usize,
        /// Months of which they touch any day: for so many the duty is paid.
        months: usize,
    },
    /// The tier's hours of service on Saturdays, Sundays and holidays too.
    WeekendDuty,
}

/// A tier with something added.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AddOn {
    /// What is added.
    pub kind: AddOnKind,
    /// To which variant.
    pub base: Variant,
    /// What it costs more, in złoty a year.
    pub price: f64,
    /// What it saves on average, in złoty a year.
    pub saves: f64,
    /// Mean of price and loss of both together, in złoty a year.
    pub total: f64,
    /// Mean wall-clock hours until somebody answers: in a peak with a duty over peaks, otherwise over the year.
    pub mean_hours: f64,
    /// Whether tier and add-on together meet all limits.
    pub meets_limits: bool,
}

impl Advisor {
    /// The add-ons that can be bought to a tier below the highest one, the cheapest on average first.
    pub fn add_ons(&self, answers: &Answers) -> Vec<AddOn> {
        let inputs = self.inputs(answers);
        let means = risk::means(&inputs, &self.draws);
        let duty = self.assumptions.of(Parameter::DutyPrice);
        let (days, months) = inputs.peak_days_and_months();
        let at_once = [Tier::Comprehensive; 3].map(|tier| self.promise(tier).clone());
        let weekends = Tier::ALL.map(|tier| with_weekends(&self.offer, tier));
        let in_peaks = inputs.margin_in_peaks();

        let peak_duty = (days > 0).then_some((
            AddOnKind::PeakDuty { days, months },
            at_once,
            in_peaks,
            months as f64 * duty,
            answers.worst_moment.value() == Some(&WorstMoment::Peak),
        ));
        let weekend_duty = (AddOnKind::WeekendDuty, weekends, 1.0, 12.0 * duty, true);

        let mut add_ons: Vec<AddOn> = Vec::new();
        for (kind, promises, share, price, counts_for_limits) in peak_duty.into_iter().chain([weekend_duty]) {
            let helped = risk::means(&self.inputs_with(answers, &promises), &self.draws);
            let held_against = if counts_for_limits { &promises } else { &self.promises };
            let limits = limits::limits(answers, &self.offer, held_against);
            for tier in [Tier::Basic, Tier::Extended] {
                if self.offer.tier(tier).clock == ServiceClock::ALWAYS {
                    continue;
                }
                let base = Variant::new(tier, cheaper_mode(tier, &means));
                let of = |means: &[risk::Mean; 6]| means.get(base.index()).copied().unwrap_or_default();
                let saves = (of(&means).loss - of(&helped).loss) * share;
                let [basic, extended, _] = &promises;
                add_ons.push(AddOn {
                    kind,
                    base,
                    price,
                    saves,
                    total: of(&means).total + price - saves,
                    mean_hours: if tier == Tier::Basic { basic.mean_hours } else { extended.mean_hours },
                    meets_limits: limits.iter().all(|limit| limit.meets(tier)),
                });
            }
        }
        sorted::sort_by(&mut add_ons, |one, other| one.total.total_cmp(&other.total));
        add_ons
    }
}

/// A tier's promise when its hours of service are kept on weekends and holidays too.
fn with_weekends(offer: &Offer, tier: Tier) -> Promise {
    let terms = offer.tier(tier);
    Promise::of(&terms.clock.with_weekends(), terms.response(Priority::Outage))
}
