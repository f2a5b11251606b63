//! What would change the advice, found by asking the advisor again: so it is true by construction.
//!
//! A counterfactual changes a single answer by the smallest step that flips the advice. The worth of an answer that is
//! not known is what its possible answers would change. Both go part by part, so that a page can show what is found
//! while the rest is still being looked for.

use super::decision::Outcome;
use super::{Advisor, Recommendation, Variant, risk};
use crate::Tier;
use crate::answers::*;
use crate::sorted;

/// What an answer can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effects {
    /// It sets a hard limit or the budget.
    pub limits: bool,
    /// It enters the model: how often, how long, how much.
    pub model: bool,
}

impl Effects {
    /// What a part can change.
    pub const fn of(part: Part) -> Effects {
        use Part::*;
        let limits = matches!(
            part,
            Purpose
                | PlatformKind
                | Platform
                | Payments
                | Components
                | Visits
                | SiteOutage
                | FormOutage
                | BasketOutage
                | OtherHarm
                | Cover
                | DataLoss
                | BackupInterval
                | Budget
        );
        let model = matches!(
            part,
            Purpose
                | PlatformKind
                | Platform
                | Payments
                | Components
                | Revenue
                | Orders
                | Margin
                | Visits
                | DomainRenewal
                | CertificateRenewal
                | Peaks
                | OwnPeaks
                | BackupInterval
                | BackupElsewhere
                | LastRestore
                | Updater
                | UpdateInterval
                | Staging
                | OwnChanges
                | NoticedBy
                | Incidents
                | Hosting
                | UptimePromise
                | TwoFactor
                | Documentation
                | ProviderYears
                | ProviderChange
                | Plugins
                | OwnCode
                | ReturnShare
                | Substitutes
                | HourlyRate
        );
        Effects { limits, model }
    }

    const fn any(self) -> bool {
        self.limits || self.model
    }
}

/// Where a change leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// To a lower tier.
    Down,
    /// To a higher tier.
    Up,
    /// To the same tier, which then can be had: it fits the budget.
    Within,
}

/// A change of a single answer that flips the advice.
#[derive(Clone, Debug, PartialEq)]
pub struct Counterfactual {
    /// The part.
    pub part: Part,
    /// The answer in place of the present one.
    pub value: Value,
    /// What would be advised then.
    pub outcome: Outcome,
    /// Where that leads.
    pub direction: Direction,
    /// How far the answer is from the present one: steps of an ordered set or of the ladder of numbers.
    pub steps: usize,
}

/// What it is worth to know an answer that is not known.
#[derive(Clone, Debug, PartialEq)]
pub struct WorthKnowing {
    /// The part.
    pub part: Part,
    /// Answers that would flip the tier, each with the tier that would be advised.
    pub flips: Vec<(Value, Tier)>,
    /// By how much the band of the advised variant's total would be narrower, in złoty.
    pub narrows: f64,
}

/// The steps in which numbers are changed: ten of about equal ratio for each decade.
const LADDER: [u32; 10] = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80];

/// Changes of a number by more than this factor are no change of one answer any more, but another site.
const FARTHEST: f64 = 30.0;

impl Advisor {
    /// The parts whose answer may be worth changing or knowing, in the order of the questionnaire: those to ask
    /// [`Advisor::counterfactuals`] and [`Advisor::worth_knowing`] for, one by one.
    pub fn parts_with_effect(draft: &Draft) -> impl Iterator<Item = Part> {
        Part::ALL.iter().copied().filter(|part| Effects::of(*part).any() && part.applies(draft))
    }

    /// The answers to a part other than the present one, each with its distance in steps.
    pub fn steps(&self, draft: &Draft, part: Part) -> Vec<(Value, usize)> {
        let Some(present) = draft.reply(part).and_then(Reply::value) else { return Vec::new() };
        if is_fixed(part) {
            return Vec::new();
        }
        let sides = self.sides(part, present).into_iter();
        sides.flat_map(|side| side.into_iter().enumerate().map(|(place, value)| (value, place + 1))).collect()
    }

    /// The changes of one part's answer that flip the advice: for each direction the smallest.
    ///
    /// A part that is not known has none, see [`Advisor::worth_knowing`]; nor have the site's purpose and platform,
    /// which nobody changes for the sake of a contract.
    pub fn counterfactuals(&self, draft: &Draft, part: Part) -> Vec<Counterfactual> {
        let (Some(present), Ok(answers)) = (draft.reply(part).and_then(Reply::value), validate(draft)) else {
            return Vec::new();
        };
        if is_fixed(part) || !Effects::of(part).any() || !part.applies(draft) {
            return Vec::new();
        }
        let before = self.decide(&answers).outcome;
        let asked = Asked { advisor: self, draft, part, before, means: self.means_unless_model(part, &answers) };
        if asked.cannot_flip(&answers) {
            return Vec::new();
        }
        let mut found: Vec<Counterfactual> = Vec::new();
        for side in self.sides(part, present) {
            for flip in asked.first_flips(side) {
                match found.iter_mut().find(|known| known.direction == flip.direction) {
                    Some(known) if flip.steps < known.steps => *known = flip,
                    Some(_) => {}
                    None => found.push(flip),
                }
            }
        }
        found
    }

    /// What it is worth to know a part that is not known; `None` for a part that is known or changes nothing.
    pub fn worth_knowing(&self, draft: &Draft, part: Part, recommendation: &Recommendation) -> Option<WorthKnowing> {
        if !recommendation.unknown.contains(&part) || !Effects::of(part).any() {
            return None;
        }
        let answers = validate(draft).ok()?;
        let means = self.means_unless_model(part, &answers);
        let advised = recommendation.variant();
        let mut flips = Vec::new();
        let mut typical: Option<(f64, Answers)> = None;
        for value in self.possible(part) {
            let Some(known) = with_reply(draft, part, value.clone()) else { continue };
            let tier = self.outcome_with(&known, means.as_ref()).tier();
            if tier != recommendation.tier() {
                flips.push((value, tier));
            }
            if means.is_none() {
                let total = self.mean_total(&known, advised);
                let distance = (total - recommendation.year(advised).total.mean).abs();
                if typical.as_ref().is_none_or(|(nearest, _)| distance < *nearest) {
                    typical = Some((distance, known));
                }
            }
        }
        let narrows = typical.map_or(0.0, |(_, known)| {
            let then = risk::expected(&self.inputs(&known), &self.draws);
            let then = then.years.get(advised.index()).map_or(0.0, |year| year.total.width());
            (recommendation.year(advised).total.width() - then).max(0.0)
        });
        Some(WorthKnowing { part, flips, narrows })
    }

    /// The means, when a change of the part leaves them as they are.
    fn means_unless_model(&self, part: Part, answers: &Answers) -> Option<[risk::Mean; 6]> {
        (!Effects::of(part).model).then(|| risk::means(&self.inputs(answers), &self.draws))
    }

    fn outcome_with(&self, answers: &Answers, means: Option<&[risk::Mean; 6]>) -> Outcome {
        match means {
            Some(means) => self.decide_by(&self.limits(answers), answers, means).outcome,
            None => self.decide_quickly(answers),
        }
    }

    fn mean_total(&self, answers: &Answers, variant: Variant) -> f64 {
        risk::means(&self.inputs(answers), &self.few).get(variant.index()).map_or(0.0, |mean| mean.total)
    }

    /// Other answers to a part, the nearest to the present one first; an ordered part has two sides.
    fn sides(&self, part: Part, present: &Value) -> Vec<Vec<Value>> {
        match (part.shape(), present) {
            (Shape::OneOf(choices), Value::One(chosen)) => {
                let place = choices.iter().position(|choice| choice == chosen).unwrap_or(0);
                let (before, after) = choices.split_at(place);
                let before: Vec<Value> = before.iter().rev().map(|choice| Value::One(*choice)).collect();
                let after: Vec<Value> = after.iter().skip(1).map(|choice| Value::One(*choice)).collect();
                if is_ordered(part) {
                    vec![before, after]
                } else {
                    // Each choice is one step from every other.
                    before.into_iter().chain(after).map(|value| vec![value]).collect()
                }
            }
            (Shape::AnyOf(choices), Value::Many(chosen)) => {
                let toggled = choices.iter().filter(|choice| !choice.is_none_of_these()).map(|choice| {
                    let mut others = chosen.clone();
                    if !others.remove(choice) {
                        others.retain(|other| !other.is_none_of_these());
                        others.insert(*choice);
                    }
                    if others.is_empty() {
                        others.extend(choices.iter().copied().filter(|choice| choice.is_none_of_these()));
                    }
                    vec![Value::Many(others)]
                });
                toggled.collect()
            }
            (Shape::Number { min, max, .. }, value) => {
                let Some((low, high)) = number_of(value) else { return Vec::new() };
                let mut rungs = self.rungs(part, min, max);
                rungs
                    .retain(|rung| is_counted_in_points(part) || (*rung <= high * FARTHEST && *rung >= low / FARTHEST));
                let (below, above): (Vec<f64>, Vec<f64>) = rungs.into_iter().partition(|rung| *rung < low);
                let above: Vec<Value> = above.into_iter().filter(|rung| *rung > high).map(typed).collect();
                vec![below.into_iter().rev().map(typed).collect(), above]
            }
            _ => Vec::new(),
        }
    }

    /// The numbers to which a part's answer can be changed, ascending.
    fn rungs(&self, part: Part, min: u32, max: u32) -> Vec<f64> {
        let rungs: Vec<f64> = match part {
            Part::Budget => {
                let price =
                    |variant: Variant| self.offer.tier(variant.tier).price(variant.mode).grosze() as f64 / 100.0;
                Variant::ALL.into_iter().map(price).collect()
            }
            Part::Margin | Part::ReturnShare => (0..=20).map(|twentieth| f64::from(twentieth) * 5.0).collect(),
            Part::UptimePromise => vec![98.0, 99.0, 99.5, 99.9, 99.95, 99.99],
            Part::ProviderYears => (0..=10).map(f64::from).collect(),
            _ => {
                let decades = std::iter::successors(Some(1.0), |decade| Some(decade * 10.0)).take(10);
                let zero = std::iter::once(0.0);
                zero.chain(decades.flat_map(|decade| LADDER.map(|rung| f64::from(rung) * decade / 10.0))).collect()
            }
        };
        let mut rungs: Vec<f64> = rungs
            .into_iter()
            .filter(|rung| (f64::from(min)..=f64::from(max)).contains(rung))
            // Only whole numbers are rungs, but for shares of uptime.
            .filter(|rung| part == Part::UptimePromise || rung.fract() == 0.0)
            .collect();
        sorted::sort_by(&mut rungs, f64::total_cmp);
        rungs.dedup();
        rungs
    }

    /// The answers that somebody may give who finds out.
    fn possible(&self, part: Part) -> Vec<Value> {
        match part.shape() {
            Shape::OneOf(choices) => choices.iter().map(|choice| Value::One(*choice)).collect(),
            Shape::AnyOf(choices) => choices.iter().map(|choice| Value::Many([*choice].into())).collect(),
            Shape::Number { ranges, .. } if !ranges.is_empty() => {
                ranges.iter().map(|range| Value::One(*range)).collect()
            }
            Shape::Number { .. } => {
                let usual: &[f64] = match part {
                    Part::Plugins => &[5.0, 18.0, 40.0],
                    Part::UptimePromise => &[99.0, 99.9, 99.99],
                    Part::ProviderYears => &[0.0, 1.0, 5.0],
                    Part::HourlyRate => &[120.0, 200.0, 400.0],
                    _ => &[],
                };
                usual.iter().copied().map(typed).collect()
            }
            Shape::Date | Shape::Text | Shape::Rows(_) => Vec::new(),
        }
    }
}

/// One part whose answer is changed.
struct Asked<'a> {
    advisor: &'a Advisor,
    draft: &'a Draft,
    part: Part,
    before: Outcome,
    means: Option<[risk::Mean; 6]>,
}

impl Asked<'_> {
    /// Whether no answer to the part can flip the advice: costs decide nothing where one tier alone is allowed.
    fn cannot_flip(&self, answers: &Answers) -> bool {
        if Effects::of(self.part).limits || matches!(self.before, Outcome::OverBudget { .. }) {
            return false;
        }
        let limits = self.advisor.limits(answers);
        Tier::ALL.into_iter().filter(|tier| limits.iter().all(|limit| limit.meets(*tier))).count() <= 1
    }

    /// What an answer in place of the present one leads to, if it flips the advice.
    fn flip(&self, value: &Value, steps: usize) -> Option<Counterfactual> {
        let answers = with_reply(self.draft, self.part, value.clone())?;
        let outcome = self.advisor.outcome_with(&answers, self.means.as_ref());
        let affordable = |outcome: &Outcome| matches!(outcome, Outcome::Enough(_));
        let direction = match outcome.tier().cmp(&self.before.tier()) {
            std::cmp::Ordering::Less => Direction::Down,
            std::cmp::Ordering::Greater => Direction::Up,
            std::cmp::Ordering::Equal if affordable(&outcome) && !affordable(&self.before) => Direction::Within,
            std::cmp::Ordering::Equal => return None,
        };
        Some(Counterfactual { part: self.part, value: value.clone(), outcome, direction, steps })
    }

    /// The nearest flip of each direction on one side.
    fn first_flips(&self, side: Vec<Value>) -> Vec<Counterfactual> {
        let mut found: Vec<Counterfactual> = Vec::new();
        if is_monotone(self.part) {
            // Either the far end flips, and then everything from some step on; or nothing does.
            let flips = |value: &Value| self.flip(value, 0).is_some();
            if side.last().is_some_and(flips) {
                let first = side.partition_point(|value| !flips(value));
                found.extend(side.get(first).and_then(|value| self.flip(value, first + 1)));
            }
            return found;
        }
        for (place, value) in side.iter().enumerate() {
            if let Some(flip) = self.flip(value, place + 1)
                && found.iter().all(|known| known.direction != flip.direction)
            {
                found.push(flip);
            }
        }
        found
    }
}

/// The answers with another reply to a part; what that makes necessary to ask is not known then.
fn with_reply(draft: &Draft, part: Part, value: Value) -> Option<Answers> {
    let mut changed = draft.clone();
    changed.set(part, Some(Reply::sure(value)));
    match validate(&changed) {
        Ok(answers) => Some(answers),
        Err(problems) => {
            for problem in problems.iter().filter(|problem| problem.part != part && problem.part.may_be_unknown()) {
                changed.set(problem.part, Some(Reply::Unknown));
            }
            validate(&changed).ok()
        }
    }
}

/// Whether nobody changes the answer for the sake of a contract.
const fn is_fixed(part: Part) -> bool {
    matches!(part, Part::Purpose | Part::PlatformKind | Part::Platform)
}

/// Whether the choices of a part have an order, so that one is nearer than another.
const fn is_ordered(part: Part) -> bool {
    use Part::*;
    matches!(
        part,
        SiteOutage
            | FormOutage
            | BasketOutage
            | Cover
            | DataLoss
            | BackupInterval
            | LastRestore
            | UpdateInterval
            | OwnChanges
            | TwoFactor
            | Documentation
            | OwnCode
    )
}

/// Whether more of a number always leads the same way: more margin at stake never lowers the tier.
const fn is_monotone(part: Part) -> bool {
    matches!(part, Part::Revenue | Part::Margin | Part::ReturnShare)
}

/// Whether a number is changed by points, not by ratios.
const fn is_counted_in_points(part: Part) -> bool {
    matches!(part, Part::Margin | Part::ReturnShare | Part::UptimePromise | Part::ProviderYears | Part::Budget)
}

/// The ends of a typed number or a chosen range.
fn number_of(value: &Value) -> Option<(f64, f64)> {
    match value {
        Value::One(range) => range.bounds().map(|(low, high)| (f64::from(low), f64::from(high))),
        Value::Text(text) => {
            let number = parse_number(text).ok()?.0 as f64 / 100.0;
            Some((number, number))
        }
        Value::Many(_) | Value::Rows(_) => None,
    }
}

/// A number as a person would type it.
fn typed(number: f64) -> Value {
    Value::Text(format!("{number}").replace('.', ","))
}
