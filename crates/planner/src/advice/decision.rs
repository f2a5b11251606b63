//! Which variant is advised: hard limits first, then the budget, then the least mean of price and loss.

use super::limits::Limit;
use super::risk::Mean;
use super::{CareReason, CareWorth, Threshold, Variant};
use crate::answers::Money;
use crate::{CareMode, Offer, Tier};

/// A variant that costs less than this share more than the advised one ties with it. Our own rule.
pub const TIE: f64 = 0.1;

/// What is advised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// This tier is enough: it meets all limits, and no other that does costs less on average.
    Enough(Tier),
    /// A tier meets all limits, but costs more than may be spent.
    OverBudget {
        /// The tier of the lowest price that meets all limits.
        needed: Tier,
        /// Its price a month.
        price: Money,
        /// What may be spent a month.
        budget: Money,
        /// The highest tier within the budget, if any; it does not meet all limits.
        affordable: Option<Tier>,
    },
    /// No tier of the offer meets all limits; the highest comes nearest.
    NothingMeetsLimits,
}

impl Outcome {
    /// The tier with which a plan is made: the advised one, or the nearest to it.
    pub const fn tier(&self) -> Tier {
        match self {
            Outcome::Enough(tier) => *tier,
            Outcome::OverBudget { needed, .. } => *needed,
            Outcome::NothingMeetsLimits => Tier::Comprehensive,
        }
    }
}

/// What is advised, and in which mode of care.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Decision {
    pub(super) outcome: Outcome,
    pub(super) care: CareMode,
    /// A higher tier without care whose sum is less, but which protects less than a lower one with care.
    pub(super) passed_over: Option<Variant>,
}

fn total(variant: Variant, means: &[Mean; 6]) -> f64 {
    means.get(variant.index()).map_or(f64::INFINITY, |mean| mean.total)
}

/// The variant with the least mean total; of equal ones the first, which is the lower and plainer one.
fn cheapest(variants: impl Iterator<Item = Variant>, means: &[Mean; 6]) -> Option<Variant> {
    variants.min_by(|one, other| total(*one, means).total_cmp(&total(*other, means)))
}

/// The mode that costs less on average at a tier.
pub(super) fn cheaper_mode(tier: Tier, means: &[Mean; 6]) -> CareMode {
    let modes = CareMode::ALL.into_iter().map(|mode| Variant::new(tier, mode));
    cheapest(modes, means).map_or(CareMode::Support, |variant| variant.mode)
}

fn meets_all(limits: &[Limit], tier: Tier) -> bool {
    limits.iter().all(|limit| limit.meets(tier))
}

/// What the person wishes beside the limits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wishes {
    /// The most that may be spent a month.
    pub(super) budget: Option<Money>,
    /// Care is wanted where it can be afforded, because harm is at stake that no money pays for.
    pub(super) care_whatever_it_costs: bool,
}

pub(super) fn decide(limits: &[Limit], offer: &Offer, means: &[Mean; 6], wishes: Wishes) -> Decision {
    let price = |variant: Variant| offer.tier(variant.tier).price(variant.mode);
    let within = |variant: &Variant| wishes.budget.is_none_or(|budget| price(*variant) <= budget);
    let allowed: Vec<Variant> = Variant::ALL.into_iter().filter(|variant| meets_all(limits, variant.tier)).collect();
    let affordable = || allowed.iter().copied().filter(within);
    let with_care = affordable().filter(|variant| wishes.care_whatever_it_costs && variant.mode == CareMode::Care);
    let wanted: Vec<Variant> = with_care.collect();
    let wanted = if wanted.is_empty() { affordable().collect() } else { wanted };
    if let Some((variant, passed_over)) = best(&wanted, means) {
        return Decision { outcome: Outcome::Enough(variant.tier), care: variant.mode, passed_over };
    }
    match (allowed.iter().copied().min_by_key(|variant| price(*variant)), wishes.budget) {
        (Some(needed), Some(budget)) => Decision {
            outcome: Outcome::OverBudget {
                needed: needed.tier,
                price: price(needed),
                budget,
                affordable: Variant::ALL.into_iter().filter(within).map(|variant| variant.tier).max(),
            },
            care: needed.mode,
            passed_over: None,
        },
        _ => {
            let outcome = Outcome::NothingMeetsLimits;
            let care = if wishes.care_whatever_it_costs { CareMode::Care } else { cheaper_mode(outcome.tier(), means) };
            Decision { outcome, care, passed_over: None }
        }
    }
}

/// The variant with the least mean total, and the one passed over for it, if any.
///
/// A higher tier without care can lose more than a lower one with care. It is passed over, even where its sum is the
/// least: at a higher margin the lower tier would have the least sum, and more margin must never lower the tier. Where no
/// lower tier loses less, the variants' lines over the margin fall in the order of their tiers, so their crossings do too.
fn best(candidates: &[Variant], means: &[Mean; 6]) -> Option<(Variant, Option<Variant>)> {
    let lost = |variant: Variant| means.get(variant.index()).map_or(0.0, |mean| mean.margin_hours);
    let least = cheapest(candidates.iter().copied(), means)?;
    let mut best = least;
    loop {
        let loses_less = |lower: &&Variant| lower.tier < best.tier && lost(**lower) <= lost(best);
        let Some(tier) = candidates.iter().filter(loses_less).map(|variant| variant.tier).min() else { break };
        best = cheapest(candidates.iter().copied().filter(|variant| variant.tier <= tier), means)?;
    }
    Some((best, (best != least).then_some(least)))
}

impl Decision {
    /// Whether the outcome does not hang on small differences of the means: limits and prices alone decide, or every other
    /// tier that meets the limits costs at least a share more or less.
    pub(super) fn is_clear(&self, limits: &[Limit], means: &[Mean; 6], share: f64) -> bool {
        let Outcome::Enough(advised) = self.outcome else { return true };
        let total_of = |tier| CareMode::ALL.map(|mode| total(Variant::new(tier, mode), means));
        let others = Tier::ALL.into_iter().filter(|tier| *tier != advised && meets_all(limits, *tier));
        let own = total_of(advised);
        let lost = |tier, mode| means.get(Variant::new(tier, mode).index()).map_or(0.0, |mean| mean.margin_hours);
        let ordered = Tier::ALL.windows(2).all(|pair| match pair {
            [lower, higher] => lost(*lower, CareMode::Care) > (1.0 + share) * lost(*higher, CareMode::Support),
            _ => true,
        });
        ordered
            && others.flat_map(total_of).all(|other| own.iter().all(|own| (other - own).abs() > share * own.max(other)))
    }

    /// Why this mode of care.
    pub(super) fn care_reason(&self, means: &[Mean; 6], harm_is_not_money: bool) -> CareReason {
        let pays = care_worth(self.outcome.tier(), means).pays();
        match self.care {
            CareMode::Care if pays => CareReason::Pays,
            CareMode::Care => CareReason::HarmIsNotMoney,
            CareMode::Support if pays || harm_is_not_money => CareReason::OverBudget,
            CareMode::Support => CareReason::DoesNotPay,
        }
    }
}

/// What it costs a year to insist on each limit alone, and what dropping it alone would save.
pub(super) fn price_limits(limits: &mut [Limit], means: &[Mean; 6]) {
    let least = |allowed: &dyn Fn(Tier) -> bool| {
        let variants = Variant::ALL.into_iter().filter(|variant| allowed(variant.tier));
        cheapest(variants, means).map(|variant| total(variant, means))
    };
    let free = least(&|_| true);
    let all = least(&|tier| meets_all(limits, tier));
    let prices: Vec<_> = limits
        .iter()
        .enumerate()
        .map(|(place, limit)| {
            let alone = least(&|tier| limit.meets(tier));
            let without =
                least(&|tier| limits.iter().enumerate().all(|(other, limit)| other == place || limit.meets(tier)));
            let less = |more: Option<f64>, less: Option<f64>| more.zip(less).map(|(more, less)| more - less);
            (less(alone, free), less(all, without))
        })
        .collect();
    for (limit, (yearly_price, saved_without)) in limits.iter_mut().zip(prices) {
        limit.yearly_price = yearly_price;
        limit.saved_without = saved_without;
    }
}

/// Variants of other tiers that meet all limits and cost less than [`TIE`] more than the advised one.
pub(super) fn ties(decision: &Decision, limits: &[Limit], means: &[Mean; 6]) -> Vec<Variant> {
    let advised = Variant::new(decision.outcome.tier(), decision.care);
    let best = |tier| Variant::new(tier, cheaper_mode(tier, means));
    let others = Tier::ALL.into_iter().filter(|tier| *tier != advised.tier && meets_all(limits, *tier)).map(best);
    others.filter(|other| total(*other, means) < total(advised, means) * (1.0 + TIE)).collect()
}

/// What care brings at a tier, against plain support.
pub(super) fn care_worth(tier: Tier, means: &[Mean; 6]) -> CareWorth {
    let of = |mode| means.get(Variant::new(tier, mode).index()).copied().unwrap_or_default();
    let (support, care) = (of(CareMode::Support), of(CareMode::Care));
    CareWorth {
        price: (care.total - care.loss) - (support.total - support.loss),
        prevented: support.loss - care.loss,
        hours: support.hours - care.hours,
    }
}

/// From which margin an hour on the higher variant costs less. Both means are straight lines in the margin.
pub(super) fn threshold(from: Variant, to: Variant, means: &[Mean; 6], margin_hour: f64) -> Threshold {
    let of = |variant: Variant| means.get(variant.index()).copied().unwrap_or_default();
    let (lower, higher) = (of(from), of(to));
    let beside_margin = |mean: &Mean| mean.total - mean.margin_hours * margin_hour;
    let saved = lower.margin_hours - higher.margin_hours;
    let crossing = (beside_margin(&higher) - beside_margin(&lower)) / saved;
    Threshold { from, to, margin_hour: (saved > 0.0).then_some(crossing.max(0.0)) }
}
