//! What is told of an advice, before it is put into words: the same in every language.

use crate::CareMode;
use crate::Tier;
use crate::advice::*;
use crate::answers::{Choice, Draft, Part, Reply, Value};
use crate::sorted::sort_by;

/// How another tier stands against the advised one. Amounts are złoty a year, price and loss together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Against {
    /// The limits rule it out.
    RuledOut,
    /// It costs so much more on average.
    Dearer(f64),
    /// It costs nearly the same.
    Tie,
    /// It would cost so much less, but its price is over the budget.
    OverBudget(f64),
    /// It would cost so much less, but without the care that is wanted.
    WithoutCare(f64),
    /// It would cost so much less, but without care it protects less than the advised one with care.
    ProtectsLess(f64),
}

/// The variant of a tier that is shown for it: the advised one, or the cheaper mode.
pub(super) fn shown(recommendation: &Recommendation, tier: Tier) -> Variant {
    Variant::new(tier, recommendation.verdict(tier).care)
}

fn total(recommendation: &Recommendation, variant: Variant) -> f64 {
    recommendation.year(variant).total.mean
}

pub(super) fn against(recommendation: &Recommendation, tier: Tier) -> Against {
    let (advised, other) = (recommendation.variant(), shown(recommendation, tier));
    let verdict = recommendation.verdict(tier);
    let more = total(recommendation, other) - total(recommendation, advised);
    if !verdict.meets_limits() {
        Against::RuledOut
    } else if more < 0.0 && recommendation.passed_over.is_some_and(|passed_over| passed_over.tier == tier) {
        Against::ProtectsLess(-more)
    } else if more < 0.0 && verdict.price > recommendation.verdict(advised.tier).price {
        Against::OverBudget(-more)
    } else if more < 0.0 && other.mode == CareMode::Support && advised.mode == CareMode::Care {
        Against::WithoutCare(-more)
    } else if recommendation.ties.iter().any(|tie| tie.tier == tier) {
        Against::Tie
    } else {
        Against::Dearer(more.max(0.0))
    }
}

/// The other tiers, the lowest first.
pub(super) fn others(recommendation: &Recommendation) -> impl Iterator<Item = Tier> {
    let advised = recommendation.tier();
    Tier::ALL.into_iter().filter(move |tier| *tier != advised)
}

/// The advised tier and those that tie with it, the lowest first.
pub(super) fn alike(recommendation: &Recommendation) -> Vec<Tier> {
    let ties = |tier: Tier| against(recommendation, tier) == Against::Tie;
    Tier::ALL.into_iter().filter(|tier| *tier == recommendation.tier() || ties(*tier)).collect()
}

/// How sure the advice is against another tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Certainty {
    High,
    Fair,
    Low,
    /// Not a matter of cost.
    LimitsDecide,
    /// Not a matter of cost.
    BudgetDecides,
}

impl Certainty {
    pub(super) const ALL: [Certainty; 5] =
        [Certainty::High, Certainty::Fair, Certainty::Low, Certainty::LimitsDecide, Certainty::BudgetDecides];

    fn against(recommendation: &Recommendation, tier: Tier) -> Certainty {
        match against(recommendation, tier) {
            Against::RuledOut => return Certainty::LimitsDecide,
            Against::OverBudget(_) => return Certainty::BudgetDecides,
            Against::Dearer(_) | Against::Tie | Against::WithoutCare(_) | Against::ProtectsLess(_) => {}
        }
        match recommendation.share_below(recommendation.variant(), shown(recommendation, tier)) {
            share if share >= 0.9 => Certainty::High,
            share if share >= 0.7 => Certainty::Fair,
            _ => Certainty::Low,
        }
    }

    /// The other tiers of which this is the certainty.
    pub(super) fn tiers(self, recommendation: &Recommendation) -> Vec<Tier> {
        others(recommendation).filter(|tier| Certainty::against(recommendation, *tier) == self).collect()
    }
}

/// From which margin an hour on a tier pays.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Pays {
    Always,
    From(f64),
    /// The higher variant has no fewer hours of outage than the lower one.
    Never(Variant, Variant),
}

impl Pays {
    pub(super) fn of(threshold: &Threshold) -> Pays {
        match threshold.margin_hour {
            None => Pays::Never(threshold.to, threshold.from),
            Some(margin) if margin < 0.5 => Pays::Always,
            Some(margin) => Pays::From(margin),
        }
    }
}

/// Where the site stands among the thresholds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stand {
    /// Cost alone would choose this tier; the limits or the budget ask for another.
    OtherwiseByCost(Tier),
    /// The threshold to the nearest other tier lies within the band of the margin.
    WithinBand(Near),
    /// So many times the margin would make the nearest tier, a higher one, the cheaper.
    BelowBy(Near, f64),
    /// So many times less margin would make the nearest tier, a lower one, the cheaper.
    AboveBy(Near, f64),
    /// No threshold is in sight.
    Alone,
}

/// The tier beyond the nearest threshold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Near {
    pub(super) advised: Tier,
    pub(super) other: Tier,
    /// In how many of 100 recalculations the advised one costs less.
    pub(super) of_hundred: u8,
}

/// The tier that costs least of all, limits aside.
fn cheapest(recommendation: &Recommendation) -> Tier {
    let compared = Variant::ALL.into_iter().filter(|variant| Some(*variant) != recommendation.passed_over);
    let totals: Vec<(Variant, f64)> = compared.map(|variant| (variant, total(recommendation, variant))).collect();
    let least = totals.iter().min_by(|one, other| one.1.total_cmp(&other.1));
    least.map_or(recommendation.tier(), |(variant, _)| variant.tier)
}

pub(super) fn stand(recommendation: &Recommendation) -> Stand {
    let by_cost = cheapest(recommendation);
    if by_cost != recommendation.tier() {
        return Stand::OtherwiseByCost(by_cost);
    }
    let hour = recommendation.margin_hour;
    let distances = recommendation.thresholds.iter().filter_map(|threshold| {
        let margin = threshold.margin_hour.filter(|margin| *margin >= 0.5)?;
        let near = |other: Tier| {
            let share = recommendation.share_below(shown(recommendation, by_cost), shown(recommendation, other));
            Near { advised: by_cost, other, of_hundred: (share * 100.0).round() as u8 }
        };
        let within = (hour.low..=hour.high).contains(&margin);
        match (threshold.from.tier == by_cost, threshold.to.tier == by_cost) {
            (true, _) if within => Some((1.0, Stand::WithinBand(near(threshold.to.tier)))),
            (_, true) if within => Some((1.0, Stand::WithinBand(near(threshold.from.tier)))),
            (true, _) => Some((margin / hour.middle, Stand::BelowBy(near(threshold.to.tier), margin / hour.middle))),
            (_, true) => Some((hour.middle / margin, Stand::AboveBy(near(threshold.from.tier), hour.middle / margin))),
            _ => None,
        }
    });
    // A factor of less than one means that the mode of care changes on the way: then the threshold says nothing here.
    let nearest = distances.filter(|(factor, _)| *factor >= 1.0).min_by(|one, other| one.0.total_cmp(&other.0));
    nearest.map_or(Stand::Alone, |(_, stand)| stand)
}

/// What it costs to insist on a limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum LimitPrice {
    /// The cheapest meets it anyway.
    Nothing,
    /// So many złoty a year.
    Costs(f64),
    /// So many złoty a year; other limits ask for the same, so dropping this one alone saves nothing.
    Shared(f64),
}

fn is_shared(limit: &Limit) -> bool {
    limit.yearly_price.is_some_and(|price| price >= 1.0) && limit.saved_without.is_some_and(|saved| saved < 1.0)
}

/// Whether no limit can be dropped alone to save anything, though they cost something: that is told once, below them all.
pub(super) fn all_shared(recommendation: &Recommendation) -> bool {
    let mut deciding = recommendation.limits.iter().filter(|limit| limit.rules_out()).peekable();
    deciding.peek().is_some() && deciding.all(is_shared)
}

pub(super) fn limit_price(limit: &Limit, recommendation: &Recommendation) -> Option<LimitPrice> {
    let price = limit.yearly_price?;
    Some(if price < 1.0 {
        LimitPrice::Nothing
    } else if is_shared(limit) && !all_shared(recommendation) {
        LimitPrice::Shared(price)
    } else {
        LimitPrice::Costs(price)
    })
}

/// Why the advised tier was chosen among those that meet the limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chosen {
    /// Of all tiers.
    Cheapest,
    /// Of those that meet the limits.
    CheapestLeft,
    Tie,
    WithinBudget,
    WithCare,
    /// With care it protects more than a higher tier without it.
    ProtectsMore,
}

/// `None` where the limits leave one tier, or none.
pub(super) fn chosen(recommendation: &Recommendation) -> Option<Chosen> {
    let found: Vec<Against> = others(recommendation).map(|tier| against(recommendation, tier)).collect();
    if !matches!(recommendation.outcome, Outcome::Enough(_)) || found.iter().all(|one| *one == Against::RuledOut) {
        return None;
    }
    let any = |wanted: fn(&Against) -> bool| found.iter().any(wanted);
    Some(if any(|one| matches!(one, Against::OverBudget(_))) {
        Chosen::WithinBudget
    } else if any(|one| matches!(one, Against::WithoutCare(_))) {
        Chosen::WithCare
    } else if any(|one| matches!(one, Against::ProtectsLess(_))) {
        Chosen::ProtectsMore
    } else if any(|one| matches!(one, Against::Tie)) {
        Chosen::Tie
    } else if any(|one| *one == Against::RuledOut) {
        Chosen::CheapestLeft
    } else {
        Chosen::Cheapest
    })
}

/// The tiers that meet all limits, each with its mean total.
pub(super) fn totals(recommendation: &Recommendation) -> Vec<(Tier, f64)> {
    let allowed = Tier::ALL.into_iter().filter(|tier| recommendation.verdict(*tier).meets_limits());
    allowed.map(|tier| (tier, total(recommendation, shown(recommendation, tier)))).collect()
}

/// How much more another tier costs a year than the advised one, price and loss together; below zero it costs less.
pub(super) fn dearer_by(recommendation: &Recommendation, tier: Tier) -> f64 {
    total(recommendation, shown(recommendation, tier)) - total(recommendation, recommendation.variant())
}

/// What another tier in the advised mode of care would change: positive is more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Difference {
    /// Hours of outage a year with the advised tier, and with the other.
    pub(super) hours: (f64, f64),
    /// Loss a year.
    pub(super) loss: f64,
    /// Price a year.
    pub(super) price: f64,
}

pub(super) fn difference(recommendation: &Recommendation, tier: Tier) -> Difference {
    let advised = recommendation.variant();
    let now = recommendation.year(advised);
    let then = recommendation.year(Variant::new(tier, advised.mode));
    let price = |year: &ExpectedYear| year.total.mean - year.loss.mean;
    Difference {
        hours: (now.hours.mean, then.hours.mean),
        loss: then.loss.mean - now.loss.mean,
        price: price(&then) - price(&now),
    }
}

/// How an answer would differ.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Change {
    /// Another value instead of the present one.
    Instead(Value, Option<Value>),
    /// One more choice.
    Also(Choice),
    /// One choice less.
    Without(Choice),
}

pub(super) fn change(draft: &Draft, part: Part, value: &Value) -> Change {
    let present = draft.reply(part).and_then(Reply::value);
    if let (Some(Value::Many(before)), Value::Many(after)) = (present, value) {
        let none = |choice: &&Choice| !choice.is_none_of_these();
        if let Some(more) = after.difference(before).find(none) {
            return Change::Also(*more);
        }
        if let Some(less) = before.difference(after).find(none) {
            return Change::Without(*less);
        }
    }
    Change::Instead(value.clone(), present.cloned())
}

/// How many years of ten, from a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OfTen {
    HardlyAny,
    Nearest(u8),
    NearlyAll,
}

impl OfTen {
    pub(super) fn of(share: f64) -> OfTen {
        match (share * 10.0).round() as u8 {
            0 => OfTen::HardlyAny,
            10.. => OfTen::NearlyAll,
            tenths => OfTen::Nearest(tenths),
        }
    }
}

/// The add-ons worth telling of, the cheapest first: where they meet what is asked for and cost less than what is advised,
/// or where nothing else meets it or can be paid for.
pub fn helpful_add_ons(recommendation: &Recommendation, add_ons: &[AddOn]) -> Vec<AddOn> {
    let advised = recommendation.variant();
    let price = |variant: Variant| {
        let year = recommendation.year(variant);
        year.total.mean - year.loss.mean
    };
    let helps = |add_on: &AddOn| match recommendation.outcome {
        Outcome::Enough(_) => add_on.total < total(recommendation, advised),
        Outcome::OverBudget { .. } => price(add_on.base) + add_on.price < price(advised),
        Outcome::NothingMeetsLimits => true,
    };
    let helpful = |add_on: &&AddOn| add_on.meets_limits && helps(add_on);
    add_ons.iter().filter(helpful).take(2).copied().collect()
}

/// The directions in which a change can be told of.
pub fn directions(recommendation: &Recommendation) -> Vec<Direction> {
    let mut directions = Vec::new();
    if !matches!(recommendation.outcome, Outcome::Enough(_)) {
        directions.push(Direction::Within);
    }
    if recommendation.tier() != Tier::Basic {
        directions.push(Direction::Down);
    }
    if recommendation.tier() != Tier::Comprehensive {
        directions.push(Direction::Up);
    }
    directions
}

/// Changes worth telling of: of each direction the three with the smallest steps, in the order of the questionnaire.
pub fn nearest_changes(mut changes: Vec<Counterfactual>, direction: Direction) -> Vec<Counterfactual> {
    changes.retain(|change| change.direction == direction);
    sort_by(&mut changes, |one, other| one.steps.cmp(&other.steps));
    changes.truncate(3);
    changes
}

/// Unknown answers worth finding out, the most telling first: those that may flip the advice, then those that narrow the
/// band most. What does neither is left out.
pub fn worth_asking(mut worth: Vec<WorthKnowing>) -> Vec<WorthKnowing> {
    worth.retain(|known| !known.flips.is_empty() || known.narrows >= 50.0);
    sort_by(&mut worth, |one, other| {
        one.flips.is_empty().cmp(&other.flips.is_empty()).then(other.narrows.total_cmp(&one.narrows))
    });
    worth.truncate(5);
    worth
}

/// Where a margin lies on a logarithmic scale from one end to the other, in thousandths of its length.
pub fn on_scale(margin: f64, from: f64, to: f64) -> i64 {
    let share = libm::log(margin / from) / libm::log(to / from);
    (share.clamp(0.0, 1.0) * 1_000.0).round() as i64
}
