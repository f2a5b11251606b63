//! From answers and an offer to a recommendation: which tier is enough, whether care pays, and why.
//!
//! Rules come first: every hard limit that the answers set is held against every tier. Among the variants (a tier with
//! plain support or with care) that meet them all, the one is advised that costs least on average: price and expected
//! loss together. Each rule that fired is told, with the answer that set it, the figures that were compared, and the
//! tiers that it rules out; so each reason can be checked by hand. The model is `docs/model.md`.

mod add_ons;
mod decision;
mod evidence;
mod explanation;
mod limits;
mod parameters;
mod risk;
mod variant;

use std::rc::Rc;

use crate::answers::{Answers, Contradiction, IncidentKind, Money, Part, contradictions};
use crate::clock::{Minutes, ServiceClock, WallClock};
use crate::offer::Priority;
use crate::{CareMode, Offer, ServiceBook, Tier};

pub use add_ons::{AddOn, AddOnKind};
pub use decision::{Outcome, TIE};
pub use evidence::Evidence;
pub use explanation::{Counterfactual, Direction, Effects, WorthKnowing};
pub use limits::{Limit, LimitKind};
pub use parameters::{AssumptionError, Assumptions, Estimate, Figure, Group, Measure, Parameter, Practice};
pub use risk::losses::Losses;
pub use risk::years::SingleYear;
pub use risk::{Band, DRAWS, Draws, ExpectedYear};
pub use variant::Variant;

use decision::{Decision, Wishes};
use risk::inputs::{Inputs, Sources};

/// The year whose working days and holidays stand for every year when a response promise is put on the wall clock.
///
/// Neighbouring years differ by a few tenths of an hour, which is less than what the figures are rounded to.
pub const REFERENCE_YEAR: i32 = 2027;

/// What a tier's promise for an outage means on the wall.
#[derive(Clone, Debug, PartialEq)]
pub struct Promise {
    /// Wall-clock hours until a person answers.
    pub response: WallClock,
    /// Their mean over all starts of the year.
    pub mean_hours: f64,
    /// Their mean over starts on working days from 8:00 to 16:00.
    pub working_mean_hours: f64,
}

impl Promise {
    fn of(clock: &ServiceClock, minutes: u32) -> Promise {
        let response = clock.wall_clock(Minutes::new(minutes), REFERENCE_YEAR);
        Promise {
            mean_hours: response.mean_hours(),
            working_mean_hours: response.mean_hours_of_starts_in(&ServiceClock::WEEKDAYS_8_16),
            response,
        }
    }
}

/// What is said of one tier.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The tier.
    pub tier: Tier,
    /// The mode of care that costs less on average at this tier.
    pub care: CareMode,
    /// Price a month in that mode.
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

/// Why care is advised, or why plain support is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CareReason {
    /// Care costs less than it prevents.
    Pays,
    /// Care costs more than it prevents.
    DoesNotPay,
    /// Harm is at stake that no money pays for, so failures should be prevented, whatever the sums say.
    HarmIsNotMoney,
    /// Care would be advised, but only plain support is within the budget.
    OverBudget,
}

/// What care brings and costs at a tier, against plain support. Means, in złoty and hours a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CareWorth {
    /// What care costs more.
    pub price: f64,
    /// How much smaller the loss is, work that the owner no longer does or pays included.
    pub prevented: f64,
    /// Hours of outage that it prevents.
    pub hours: f64,
}

impl CareWorth {
    /// Whether care costs less than it prevents.
    pub fn pays(&self) -> bool {
        self.prevented > self.price
    }
}

/// The margin an hour from which on a higher tier is the cheaper one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Threshold {
    /// The lower variant.
    pub from: Variant,
    /// The higher one.
    pub to: Variant,
    /// Złoty an hour, `None` when no margin makes the higher one cheaper.
    pub margin_hour: Option<f64>,
}

/// What an average hour brings in margin, as the model takes it: the middle, and the ends that one time in ten are passed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MarginHour {
    /// One time in ten it is less.
    pub low: f64,
    /// The middle.
    pub middle: f64,
    /// One time in ten it is more.
    pub high: f64,
    /// Whether revenue is known at all; otherwise the middle is a guess.
    pub known: bool,
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
    /// A higher tier without care that would cost less on average, but protects less than the advised one with care.
    pub passed_over: Option<Variant>,
    /// The limits that the answers set, in the order of the questionnaire.
    pub limits: Vec<Limit>,
    /// What is said of each tier, the lowest first.
    pub verdicts: [Verdict; 3],
    /// The expected year of each variant, in the order of [`Variant::ALL`].
    pub years: [ExpectedYear; 6],
    /// In which share of recalculations one variant costs less than another, by [`Variant::index`].
    shares: [[f64; 6]; 6],
    /// Variants of other tiers that meet the limits and cost nearly as little: less than [`TIE`] more.
    pub ties: Vec<Variant>,
    /// What care brings at each tier.
    pub care_worth: [CareWorth; 3],
    /// From which margin on the next tier is the cheaper one, in the mode that is cheaper at each.
    pub thresholds: [Threshold; 2],
    /// What an hour brings.
    pub margin_hour: MarginHour,
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
        self.outcome.tier()
    }

    /// The advised variant.
    pub const fn variant(&self) -> Variant {
        Variant::new(self.tier(), self.care)
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

    /// The expected year of a variant.
    pub fn year(&self, variant: Variant) -> ExpectedYear {
        self.years.get(variant.index()).copied().unwrap_or_default()
    }

    /// What care brings at a tier.
    pub const fn care_worth(&self, tier: Tier) -> CareWorth {
        let [basic, extended, comprehensive] = self.care_worth;
        match tier {
            Tier::Basic => basic,
            Tier::Extended => extended,
            Tier::Comprehensive => comprehensive,
        }
    }

    /// In which share of recalculations, from 0 to 1, one variant's price and loss together are below another's.
    pub fn share_below(&self, one: Variant, other: Variant) -> f64 {
        self.shares.get(one.index()).and_then(|row| row.get(other.index())).copied().unwrap_or_default()
    }
}

/// Recommends a tier of the offer, and a mode of care.
///
/// The same arguments always give the same recommendation, on every machine. Who asks often, for example while
/// somebody types, keeps an [`Advisor`].
///
/// ```
/// # use planner::advice::{recommend, Assumptions, Outcome};
/// # use planner::answers::read_answers;
/// # use planner::{Offer, ServiceBook, Tier};
/// let hairdresser = include_str!("../../examples/sites/hairdresser.json");
/// let answers = read_answers(hairdresser).unwrap();
/// let recommendation = recommend(&answers, &Offer::standard(), &ServiceBook::empty(), &Assumptions::standard());
/// assert_eq!(recommendation.outcome, Outcome::Enough(Tier::Basic));
/// ```
pub fn recommend(answers: &Answers, offer: &Offer, book: &ServiceBook, assumptions: &Assumptions) -> Recommendation {
    Advisor::new(offer.clone(), book.clone(), assumptions.clone()).recommend(answers)
}

/// Somebody who knows an offer, a site's history and the assumptions, and answers for any description of the site.
#[derive(Clone, Debug)]
pub struct Advisor {
    offer: Offer,
    book: ServiceBook,
    assumptions: Assumptions,
    promises: [Promise; 3],
    draws: Rc<Draws>,
    /// Fewer draws, which suffice where one tier is clearly the cheaper one.
    few: Rc<Draws>,
}

/// So many times fewer draws are enough to see what is clear.
const FEWER: usize = 8;

/// With fewer draws a difference of this share of the total is clear: their means are within a percent of the others'.
const CLEAR: f64 = 0.05;

impl Advisor {
    /// An advisor with [`DRAWS`] draws.
    pub fn new(offer: Offer, book: ServiceBook, assumptions: Assumptions) -> Advisor {
        Advisor::with_draws(offer, book, assumptions, Rc::new(Draws::new(DRAWS)))
    }

    /// An advisor with draws that are there already, for example those of another one.
    pub fn with_draws(offer: Offer, book: ServiceBook, assumptions: Assumptions, draws: Rc<Draws>) -> Advisor {
        let promises = Tier::ALL.map(|tier| {
            let terms = offer.tier(tier);
            Promise::of(&terms.clock, terms.response(Priority::Outage))
        });
        let few = if draws.len() < 1_000 { draws.clone() } else { Rc::new(Draws::new(draws.len() / FEWER)) };
        Advisor { offer, book, assumptions, promises, draws, few }
    }

    /// The draws, to share them.
    pub fn draws(&self) -> Rc<Draws> {
        self.draws.clone()
    }

    /// The offer.
    pub fn offer(&self) -> &Offer {
        &self.offer
    }

    /// The incidents of the service book.
    pub fn book(&self) -> &ServiceBook {
        &self.book
    }

    /// The assumptions.
    pub fn assumptions(&self) -> &Assumptions {
        &self.assumptions
    }

    /// What each tier's promise means on the wall, the lowest tier first.
    pub fn promises(&self) -> &[Promise; 3] {
        &self.promises
    }

    fn inputs(&self, answers: &Answers) -> Inputs {
        self.inputs_with(answers, &self.promises)
    }

    /// The inputs under other promises than those of the offer.
    fn inputs_with(&self, answers: &Answers, promises: &[Promise; 3]) -> Inputs {
        let Advisor { offer, assumptions, book, .. } = self;
        Inputs::of(&Sources { answers, offer, promises, assumptions, book })
    }

    /// How many incidents of a kind a year would bring as the site is kept now, by everything that is known: the middle of
    /// what the model assumes, updated with the incidents of the answers and the book.
    pub fn incidents_a_year(&self, answers: &Answers, kind: IncidentKind) -> f64 {
        let rates = self.inputs(answers).rates_of_present_practice();
        IncidentKind::ALL.iter().zip(rates).find_map(|(other, rate)| (*other == kind).then_some(rate)).unwrap_or(0.0)
    }

    /// What is advised, without the bands and what explains it.
    pub fn outcome(&self, answers: &Answers) -> (Outcome, CareMode) {
        let decision = self.decide(answers);
        (decision.outcome, decision.care)
    }

    /// The variant for which a calendar is made: what was chosen, and what is advised for the rest. A tier that was chosen
    /// without a mode of care gets the one that costs less at it.
    pub fn variant(&self, answers: &Answers, tier: Option<Tier>, care: Option<CareMode>) -> Variant {
        if let (Some(tier), Some(care)) = (tier, care) {
            return Variant::new(tier, care);
        }
        let means = risk::means(&self.inputs(answers), &self.draws);
        let advised = self.decide_by(&self.limits(answers), answers, &means);
        let tier = tier.unwrap_or(advised.outcome.tier());
        let at_advised_tier = tier == advised.outcome.tier();
        let mode = if at_advised_tier { advised.care } else { decision::cheaper_mode(tier, &means) };
        Variant::new(tier, care.unwrap_or(mode))
    }

    /// What [`Advisor::decide`] decides, found with fewer draws where that is clear.
    fn decide_quickly(&self, answers: &Answers) -> Outcome {
        let (inputs, limits) = (self.inputs(answers), self.limits(answers));
        let quickly = risk::means(&inputs, &self.few);
        let decision = self.decide_by(&limits, answers, &quickly);
        if decision.is_clear(&limits, &quickly, CLEAR) {
            return decision.outcome;
        }
        self.decide_by(&limits, answers, &risk::means(&inputs, &self.draws)).outcome
    }

    fn decide(&self, answers: &Answers) -> Decision {
        self.decide_by(&self.limits(answers), answers, &risk::means(&self.inputs(answers), &self.draws))
    }

    fn decide_by(&self, limits: &[Limit], answers: &Answers, means: &[risk::Mean; 6]) -> Decision {
        let wishes = Wishes {
            budget: answers.budget.value().copied(),
            care_whatever_it_costs: limits::harm_is_not_money(answers),
        };
        decision::decide(limits, &self.offer, means, wishes)
    }

    fn limits(&self, answers: &Answers) -> Vec<Limit> {
        limits::limits(answers, &self.offer, &self.promises)
    }

    /// What is advised for a site, with its reasons.
    pub fn recommend(&self, answers: &Answers) -> Recommendation {
        let inputs = self.inputs(answers);
        let expected = risk::expected(&inputs, &self.draws);
        let means = expected.means();
        let mut limits = self.limits(answers);
        decision::price_limits(&mut limits, &means);
        let decision = self.decide_by(&limits, answers, &means);
        let cheaper = |tier| decision::cheaper_mode(tier, &means);
        let verdicts = Tier::ALL.map(|tier| {
            let care = if tier == decision.outcome.tier() { decision.care } else { cheaper(tier) };
            Verdict {
                tier,
                care,
                price: self.offer.tier(tier).price(care),
                response: self.promise(tier).response.clone(),
                broken: limits.iter().filter(|limit| !limit.meets(tier)).map(|limit| limit.kind).collect(),
            }
        });
        let best = |tier| Variant::new(tier, cheaper(tier));
        Recommendation {
            outcome: decision.outcome,
            care: decision.care,
            passed_over: decision.passed_over,
            care_reason: decision.care_reason(&means, limits::harm_is_not_money(answers)),
            ties: decision::ties(&decision, &limits, &means),
            limits,
            verdicts,
            years: expected.years,
            shares: std::array::from_fn(|one| std::array::from_fn(|other| expected.share_below(one, other))),
            care_worth: Tier::ALL.map(|tier| decision::care_worth(tier, &means)),
            thresholds: [(Tier::Basic, Tier::Extended), (Tier::Extended, Tier::Comprehensive)]
                .map(|(from, to)| decision::threshold(best(from), best(to), &means, inputs.margin_hour)),
            margin_hour: inputs.margin_hour_band(answers.revenue.value().is_some()),
            unknown: answers.unknown.clone(),
            unsure: answers.unsure.clone(),
            contradictions: contradictions(answers),
        }
    }

    /// What the site is expected to lose in a year to what planned work can prevent, with the model at its middle. Quick:
    /// nothing is drawn.
    pub fn losses(&self, answers: &Answers, variant: Variant) -> Losses {
        Losses::of(&self.inputs(answers), variant)
    }

    /// How single years can turn out with each variant, in the order of [`Variant::ALL`].
    pub fn single_years(&self, answers: &Answers) -> [SingleYear; 6] {
        risk::years::single_years(&self.inputs(answers), &self.draws, &self.promises)
    }

    /// What a change of provider costs in its first year with a variant, in złoty: slower repairs and the hand-over.
    pub fn provider_change(&self, answers: &Answers, variant: Variant) -> f64 {
        let loss = |years| {
            let inputs = self.inputs(answers).known_for(&self.assumptions, years);
            let means = risk::means(&inputs, &self.draws);
            means.get(variant.index()).map_or(0.0, |mean| mean.loss)
        };
        /// Years for which somebody is taken to know the site, when that is not known.
        const LONG: f64 = 5.0;
        let years = answers.provider_years.value().map_or(LONG, |years| f64::from(*years));
        let rate = answers
            .hourly_rate
            .value()
            .map_or_else(|| self.assumptions.of(Parameter::HourlyRate), |rate| rate.grosze() as f64 / 100.0);
        loss(0.0) - loss(years) + self.assumptions.of(Parameter::HandoverHours) * rate
    }

    /// What a tier's promise means on the wall.
    pub const fn promise(&self, tier: Tier) -> &Promise {
        let [basic, extended, comprehensive] = &self.promises;
        match tier {
            Tier::Basic => basic,
            Tier::Extended => extended,
            Tier::Comprehensive => comprehensive,
        }
    }
}
