//! From answers and an offer to a recommendation: which tier is enough, and why.
//!
//! Rules come first: every hard limit that the answers set is held against every tier. Among the tiers that meet them
//! all the cheapest is advised. Each rule that fired is told, with the answer that set it, the figures that were
//! compared, and the tiers that it rules out; so each reason can be checked by hand.

mod evidence;
mod limits;
mod parameters;
mod variant;

use crate::answers::{Answers, Between, Contradiction, Money, Part, contradictions};
use crate::clock::{Minutes, WallClock};
use crate::offer::Priority;
use crate::{CareMode, Offer, Tier};

pub use evidence::Evidence;
pub use parameters::{AssumptionError, Assumptions, Estimate, Figure, Group, Measure, Parameter, Practice};
pub use variant::Variant;

pub use limits::{LITTLE_TRAFFIC_VISITS, Limit, LimitKind, beyond_simple_site};

/// The year whose working days and holidays stand for every year when a response promise is put on the wall clock.
///
/// Neighbouring years differ by a few tenths of an hour, which is less than what the figures are rounded to.
pub const REFERENCE_YEAR: i32 = 2027;

/// What is advised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// This tier is enough: it meets all limits, and no cheaper one does.
    Enough(Tier),
    /// A tier meets all limits, but costs more than may be spent.
    OverBudget {
        /// The cheapest tier that meets all limits.
        needed: Tier,
        /// Its price a month.
        price: Money,
        /// What may be spent a month.
        budget: Money,
        /// The best tier within the budget, if any.
        affordable: Option<Tier>,
    },
    /// No tier of the offer meets all limits; the highest comes nearest.
    NothingMeetsLimits,
}

/// What is said of one tier.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The tier.
    pub tier: Tier,
    /// Price a month in the advised mode of care.
    pub price: Money,
    /// Wall-clock hours until a person answers an outage.
    pub response: WallClock,
    /// The limits that the tier does not meet.
    pub broken: Vec<LimitKind>,
}

impl Verdict {
    /// Whether the tier meets all limits.
    pub fn meets_limits(&self) -> bool {
        self.broken.is_empty()
    }
}

/// Why planned care is advised, or why plain support is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CareReason {
    /// The platform is updated by others: little is left to plan.
    PlatformCaresForItself,
    /// A simple site for which a repair now and then is enough.
    SimpleSite,
    /// The site takes orders, bookings or payments: a silent failure costs from the first hour.
    TakesOrders,
    /// The site runs own software, which ages without anybody touching it.
    SoftwareAges,
}

/// A recommendation with everything needed to defend it.
#[derive(Clone, Debug, PartialEq)]
pub struct Recommendation {
    /// What is advised.
    pub outcome: Outcome,
    /// The advised mode of care.
    pub care: CareMode,
    /// Why that mode.
    pub care_reason: CareReason,
    /// The limits that the answers set, in the order of the questionnaire.
    pub limits: Vec<Limit>,
    /// What is said of each tier, the lowest first.
    pub verdicts: [Verdict; 3],
    /// What an hour of outage costs in margin, as far as revenue is known. See [`margin_per_hour`].
    pub margin_per_hour: Option<Between<Money>>,
    /// Parts whose answer is not known: each is an assumption.
    pub unknown: Vec<Part>,
    /// Parts that were answered with "I think so".
    pub unsure: Vec<Part>,
    /// Answers that do not fit together.
    pub contradictions: Vec<Contradiction>,
}

impl Recommendation {
    /// The tier with which a plan is made: the advised one, or the nearest to it.
    pub const fn tier(&self) -> Tier {
        match self.outcome {
            Outcome::Enough(tier) => tier,
            Outcome::OverBudget { needed, .. } => needed,
            Outcome::NothingMeetsLimits => Tier::Comprehensive,
        }
    }

    /// What is said of a tier.
    pub const fn verdict(&self, tier: Tier) -> &Verdict {
        let [basic, extended, comprehensive] = &self.verdicts;
        match tier {
            Tier::Basic => basic,
            Tier::Extended => extended,
            Tier::Comprehensive => comprehensive,
        }
    }
}

/// Recommends a tier of the offer.
///
/// The same answers and the same offer always give the same recommendation.
///
/// ```
/// # use planner::advice::{recommend, Outcome};
/// # use planner::answers::read_answers;
/// # use planner::{Offer, Tier};
/// let hairdresser = include_str!("../../examples/sites/hairdresser.json");
/// let answers = read_answers(hairdresser).unwrap();
/// let recommendation = recommend(&answers, &Offer::standard());
/// assert_eq!(recommendation.outcome, Outcome::Enough(Tier::Basic));
/// ```
pub fn recommend(answers: &Answers, offer: &Offer) -> Recommendation {
    let (care, care_reason) = care_of(answers);
    let limits = limits::limits(answers, offer);
    let verdicts = Tier::ALL.map(|tier| {
        let terms = offer.tier(tier);
        Verdict {
            tier,
            price: terms.price(care),
            response: response(offer, tier),
            broken: limits.iter().filter(|limit| !limit.meets(tier)).map(|limit| limit.kind).collect(),
        }
    });
    Recommendation {
        outcome: outcome(&verdicts, answers.budget.value().copied()),
        care,
        care_reason,
        limits,
        verdicts,
        margin_per_hour: margin_per_hour(answers),
        unknown: answers.unknown.clone(),
        unsure: answers.unsure.clone(),
        contradictions: contradictions(answers),
    }
}

/// Hours of a month, on average over the year.
const HOURS_A_MONTH: i64 = 730;

/// The margin that an average hour brings, and so what an hour of outage costs if nobody comes back later.
///
/// Revenue a month times margin over 730 hours; the ends of both ranges are multiplied with each other. A margin that is
/// not known is taken as anything from 5 to 95 %. `None` when revenue is not known.
///
/// ```
/// # use planner::advice::margin_per_hour;
/// # use planner::answers::read_answers;
/// let shop = read_answers(include_str!("../../examples/sites/woocommerce-shop.json")).unwrap();
/// let hour = margin_per_hour(&shop).unwrap();
/// assert_eq!(hour.low.grosze(), 365_000_00 * 30 / 100 / 730);
/// assert!(hour.is_exact());
/// ```
pub fn margin_per_hour(answers: &Answers) -> Option<Between<Money>> {
    let revenue = answers.revenue.value()?;
    let (low, high) =
        answers.margin.value().map_or((500, 9_500), |margin| (margin.low.hundredths(), margin.high.hundredths()));
    let hour = |revenue: Money, margin: i64| {
        let month = i128::from(revenue.grosze()) * i128::from(margin);
        Money::from_grosze(i64::try_from(month / (10_000 * i128::from(HOURS_A_MONTH))).unwrap_or(i64::MAX))
    };
    Some(Between { low: hour(revenue.low, low), high: hour(revenue.high, high) })
}

/// Wall-clock time until a person answers an outage.
pub(crate) fn response(offer: &Offer, tier: Tier) -> WallClock {
    let terms = offer.tier(tier);
    terms.clock.wall_clock(Minutes::new(terms.response(Priority::Outage)), REFERENCE_YEAR)
}

/// The cheapest tier that meets all limits, held against the budget.
fn outcome(verdicts: &[Verdict; 3], budget: Option<Money>) -> Outcome {
    let cheapest = verdicts.iter().filter(|verdict| verdict.meets_limits()).min_by_key(|verdict| verdict.price);
    let Some(cheapest) = cheapest else { return Outcome::NothingMeetsLimits };
    match budget {
        Some(budget) if budget < cheapest.price => Outcome::OverBudget {
            needed: cheapest.tier,
            price: cheapest.price,
            budget,
            affordable: verdicts.iter().rev().find(|verdict| verdict.price <= budget).map(|verdict| verdict.tier),
        },
        _ => Outcome::Enough(cheapest.tier),
    }
}

/// Care where there is something to plan: orders to protect, or software that ages. Our own reading of the source.
fn care_of(answers: &Answers) -> (CareMode, CareReason) {
    use crate::answers::PlatformKind;
    if answers.takes_orders() {
        return (CareMode::Care, CareReason::TakesOrders);
    }
    match answers.platform_kind.value() {
        Some(PlatformKind::Hosted | PlatformKind::Static) => (CareMode::Support, CareReason::PlatformCaresForItself),
        Some(PlatformKind::OwnCms | PlatformKind::OwnCode) => (CareMode::Care, CareReason::SoftwareAges),
        None if beyond_simple_site(answers).is_some() => (CareMode::Care, CareReason::SoftwareAges),
        None => (CareMode::Support, CareReason::SimpleSite),
    }
}
