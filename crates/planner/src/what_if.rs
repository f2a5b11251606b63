//! Other answers and prices on trial.
//!
//! What was typed stands beside what is saved. Together they make a draft and an offer that nobody has saved yet, with the
//! problems of what cannot be used; and, once the trial is to be kept, the messages that save it.

use crate::advice::{CareReason, LimitKind, Outcome, Recommendation, Variant};
use crate::answers::{
    Answers, Draft, Money, NumberError, Part, ProblemKind, Reply, Shape, Value, parse_number, validate,
};
use crate::model::Msg;
use crate::offer::{MAX_PRICE, Offer};
use crate::sorted::SortedMap;

/// What can be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Another answer.
    Part(Part),
    /// Another price.
    Price(Variant),
}

/// The text that stands for "I don't know" where one of several choices is tried.
pub const UNKNOWN: &str = "unknown";

/// Parts that can be tried, in the order of the page. Those that do not apply to the site are left out.
const PARTS: [Part; 6] =
    [Part::Visits, Part::Revenue, Part::Margin, Part::SiteOutage, Part::FormOutage, Part::BasketOutage];

impl Field {
    /// What can be tried for a site.
    pub fn all(draft: &Draft) -> impl Iterator<Item = Field> {
        let parts = PARTS.into_iter().filter(|part| part.applies(draft)).map(Field::Part);
        parts.chain(Variant::ALL.into_iter().map(Field::Price))
    }

    /// What stands in the field before anything has been typed: a saved number as it was typed, the code of a saved
    /// choice. A range and "I don't know" leave a field for a number empty.
    ///
    /// ```
    /// # use planner::{Offer, advice::Variant, answers::{Draft, MoneyRange, Part, Value}, what_if::Field};
    /// let draft = Draft::new()
    ///     .with(Part::Visits, Value::Text("42 000".to_owned()))
    ///     .with(Part::Revenue, Value::One(MoneyRange::To5k.into()));
    /// let offer = Offer::standard();
    /// assert_eq!(Field::Part(Part::Visits).saved(&draft, &offer), "42 000");
    /// assert_eq!(Field::Part(Part::Revenue).saved(&draft, &offer), "");
    /// assert_eq!(Field::Price(Variant::ALL[0]).saved(&draft, &offer), "90");
    /// ```
    pub fn saved(self, draft: &Draft, offer: &Offer) -> String {
        match self {
            Field::Price(variant) => (offer.price(variant).grosze() / 100).to_string(),
            Field::Part(part) => match (part.shape(), draft.reply(part)) {
                (Shape::OneOf(_), Some(Reply::Unknown)) => UNKNOWN.to_owned(),
                (Shape::OneOf(_), Some(Reply::Given { value: Value::One(choice), .. })) => choice.code().to_owned(),
                (_, Some(Reply::Given { value: Value::Text(text), .. })) => text.clone(),
                _ => String::new(),
            },
        }
    }
}

/// What was typed in place of what is saved. A field that was emptied stands for what is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    typed: SortedMap<Field, String>,
}

impl Trial {
    /// Something was typed or chosen.
    pub fn change(&mut self, field: Field, text: String) {
        self.typed.insert(field, text);
    }

    /// What stands in a field.
    pub fn text(&self, field: Field, draft: &Draft, offer: &Offer) -> String {
        self.typed.get(&field).cloned().unwrap_or_else(|| field.saved(draft, offer))
    }

    /// The saved answers and prices, with what was typed in their places.
    pub fn on(&self, draft: &Draft, offer: &Offer) -> Tried {
        let mut tried = Tried { draft: draft.clone(), offer: offer.clone(), problems: Vec::new(), answers: None };
        for (field, text) in &self.typed {
            if text.trim().is_empty() || *text == field.saved(draft, offer) {
                continue;
            }
            match *field {
                Field::Part(part) => tried.draft.set(part, Some(reply(part, text, draft))),
                Field::Price(variant) => match price(text) {
                    Ok(price) => tried.offer.set_price(variant, price),
                    Err(kind) => tried.problems.push((*field, kind)),
                },
            }
        }
        let typed = |part: Part| self.typed.contains_key(&Field::Part(part));
        if let Err(problems) = validate(&tried.draft) {
            // What another answer makes necessary to ask is not known.
            for problem in problems.iter().filter(|problem| !typed(problem.part) && problem.part.may_be_unknown()) {
                tried.draft.set(problem.part, Some(Reply::Unknown));
            }
        }
        match validate(&tried.draft) {
            Ok(answers) if tried.problems.is_empty() => tried.answers = Some(answers),
            Ok(_) => {}
            Err(problems) => {
                let wrong = problems.iter().map(|problem| (Field::Part(problem.part), problem.kind));
                tried.problems.extend(wrong);
            }
        }
        tried
    }
}

/// The reply that a text stands for. Whether the person is sure stays as it was.
fn reply(part: Part, text: &str, draft: &Draft) -> Reply {
    let value = match part.shape() {
        Shape::OneOf(_) if text == UNKNOWN => return Reply::Unknown,
        Shape::OneOf(_) => match part.options(draft).into_iter().find(|choice| choice.code() == text) {
            Some(choice) => Value::One(choice),
            None => Value::Text(text.to_owned()),
        },
        _ => Value::Text(text.to_owned()),
    };
    Reply::Given { value, sure: !draft.reply(part).is_some_and(Reply::is_unsure) }
}

/// A price in whole złoty, as offers keep it.
fn price(text: &str) -> Result<Money, ProblemKind> {
    let max = (MAX_PRICE.grosze() / 100) as u32;
    let number = parse_number(text).map_err(|error| match error {
        NumberError::Empty | NumberError::NotANumber => ProblemKind::NotANumber,
        NumberError::TooLong => ProblemKind::TooLarge { max },
    })?;
    let whole = Money::from_grosze(number.0.saturating_add(50).div_euclid(100).saturating_mul(100));
    if number.0 < 0 {
        Err(ProblemKind::TooSmall { min: 0 })
    } else if whole > MAX_PRICE {
        Err(ProblemKind::TooLarge { max })
    } else {
        Ok(whole)
    }
}

/// Answers and prices as they would be.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// The replies.
    pub draft: Draft,
    /// The offer.
    pub offer: Offer,
    /// What cannot be used, and why.
    pub problems: Vec<(Field, ProblemKind)>,
    /// The validated answers; nothing while there is a problem.
    pub answers: Option<Answers>,
}

impl Tried {
    /// What is wrong with a field.
    pub fn problem(&self, field: Field) -> Option<ProblemKind> {
        self.problems.iter().find(|(of, _)| *of == field).map(|(_, kind)| *kind)
    }

    /// The replies that differ from the saved ones, what became necessary to ask included.
    pub fn changed_parts(&self, saved: &Draft) -> Vec<Part> {
        let differs = |part: &Part| self.draft.reply(*part) != saved.reply(*part);
        Part::ALL.iter().copied().filter(differs).collect()
    }

    /// The variants whose price differs from the saved one.
    pub fn changed_prices(&self, saved: &Offer) -> Vec<Variant> {
        Variant::ALL.into_iter().filter(|variant| self.offer.price(*variant) != saved.price(*variant)).collect()
    }

    /// What happened when the trial is kept; nothing while there is a problem.
    pub fn messages(&self, draft: &Draft, offer: &Offer) -> Vec<Msg> {
        if self.answers.is_none() {
            return Vec::new();
        }
        let answered = |part: Part| Msg::Answered { part, reply: self.draft.reply(part).cloned() };
        let priced = |variant: Variant| Msg::ChangedPrice { variant, price: Some(self.offer.price(variant)) };
        let answers = self.changed_parts(draft).into_iter().map(answered);
        answers.chain(self.changed_prices(offer).into_iter().map(priced)).collect()
    }
}

/// Why the advice is another, or the same.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// It is the same.
    Same,
    /// The tier advised before does not meet these limits any more.
    RuledOut(Vec<LimitKind>),
    /// The tier advised now did not meet the limits before.
    MeetsNow,
    /// No tier meets the limits any more.
    NothingMeets,
    /// What meets the limits costs more than the budget now.
    OverBudget,
    /// What meets the limits is within the budget now.
    WithinBudget,
    /// It is the cheaper one now, price and losses together.
    Cheaper,
    /// The tier is the same, but not the mode of care.
    Care(CareReason),
}

/// Why one advice differs from another.
pub fn why(before: &Recommendation, after: &Recommendation) -> Why {
    let (old, new) = (before.variant(), after.variant());
    match (before.outcome, after.outcome) {
        (Outcome::NothingMeetsLimits, Outcome::NothingMeetsLimits) if old == new => Why::Same,
        (_, Outcome::NothingMeetsLimits) if before.outcome != after.outcome => Why::NothingMeets,
        (Outcome::OverBudget { .. }, Outcome::OverBudget { .. }) if old == new => Why::Same,
        (Outcome::Enough(_), Outcome::OverBudget { .. }) => Why::OverBudget,
        (Outcome::OverBudget { .. }, Outcome::Enough(_)) => Why::WithinBudget,
        (Outcome::NothingMeetsLimits, _) => Why::MeetsNow,
        _ if old == new => Why::Same,
        _ if old.tier == new.tier => Why::Care(after.care_reason),
        _ if !after.verdict(old.tier).meets_limits() => Why::RuledOut(after.verdict(old.tier).broken.clone()),
        _ if !before.verdict(new.tier).meets_limits() => Why::MeetsNow,
        _ if after.year(new).total.mean > after.year(old).total.mean => Why::WithinBudget,
        _ => Why::Cheaper,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests stop at the first surprise")]
mod tests {
    use super::*;
    use crate::advice::{Advisor, Assumptions};
    use crate::answers::{Tolerance, draft_from_json};
    use crate::{CareMode, ServiceBook, Tier};

    fn shop() -> Draft {
        let text = include_str!("../examples/sites/woocommerce-shop.json");
        draft_from_json(&serde_json::from_str(text).unwrap()).unwrap()
    }

    fn trial(changes: &[(Field, &str)]) -> Trial {
        let mut trial = Trial::default();
        for (field, text) in changes {
            trial.change(*field, (*text).to_owned());
        }
        trial
    }

    fn advice(tried: &Tried) -> Recommendation {
        let advisor = Advisor::new(tried.offer.clone(), ServiceBook::empty(), Assumptions::standard());
        advisor.recommend(tried.answers.as_ref().unwrap())
    }

    const CARE: Variant = Variant::new(Tier::Extended, CareMode::Care);

    #[test]
    fn a_trial_without_changes_is_what_is_saved() {
        let (draft, offer) = (shop(), Offer::standard());
        for unchanged in
            [Trial::default(), trial(&[(Field::Part(Part::Visits), "  ")]), trial(&[(Field::Price(CARE), "590")])]
        {
            let tried = unchanged.on(&draft, &offer);
            assert_eq!(tried.draft, draft);
            assert_eq!(tried.offer, offer);
            assert!(tried.messages(&draft, &offer).is_empty());
        }
    }

    #[test]
    fn what_is_typed_takes_the_place_of_what_is_saved() {
        let (draft, offer) = (shop(), Offer::standard());
        let tried = trial(&[
            (Field::Part(Part::Visits), "12 tys."),
            (Field::Part(Part::SiteOutage), Tolerance::Week.code()),
            (Field::Price(CARE), "649,60 zł"),
        ])
        .on(&draft, &offer);
        assert_eq!(tried.problems, []);
        assert_eq!(tried.answers.as_ref().unwrap().visits.value().map(|visits| visits.low), Some(12_000));
        assert_eq!(tried.changed_parts(&draft), [Part::SiteOutage, Part::Visits]);
        assert_eq!(tried.changed_prices(&offer), [CARE]);
        assert_eq!(tried.offer.price(CARE), Money::zloty(650));
        let messages = tried.messages(&draft, &offer);
        assert_eq!(messages.len(), 3);
        assert_eq!(messages.last(), Some(&Msg::ChangedPrice { variant: CARE, price: Some(Money::zloty(650)) }));
    }

    #[test]
    fn what_cannot_be_used_is_told_and_saves_nothing() {
        let (draft, offer) = (shop(), Offer::standard());
        for (field, text, kind) in [
            (Field::Part(Part::Visits), "sporo", ProblemKind::NotANumber),
            (Field::Part(Part::Visits), "1,5", ProblemKind::NotWhole),
            (Field::Part(Part::Margin), "120", ProblemKind::TooLarge { max: 100 }),
            (Field::Part(Part::SiteOutage), "never", ProblemKind::NotOffered),
            (Field::Price(CARE), "tanio", ProblemKind::NotANumber),
            (Field::Price(CARE), "-1", ProblemKind::TooSmall { min: 0 }),
            (Field::Price(CARE), "1 000 001", ProblemKind::TooLarge { max: 1_000_000 }),
            (Field::Price(CARE), "9999999999999", ProblemKind::TooLarge { max: 1_000_000 }),
        ] {
            let tried = trial(&[(field, text)]).on(&draft, &offer);
            assert_eq!(tried.problem(field), Some(kind), "{field:?} {text}");
            assert_eq!(tried.answers, None);
            assert!(tried.messages(&draft, &offer).is_empty());
        }
    }

    #[test]
    fn what_another_answer_makes_necessary_to_ask_is_not_known() {
        let mut draft = shop();
        draft.set(Part::Revenue, Some(Reply::Unknown));
        draft.set(Part::Margin, None);
        let tried = trial(&[(Field::Part(Part::Revenue), "20000")]).on(&draft, &Offer::standard());
        assert_eq!(tried.draft.reply(Part::Margin), Some(&Reply::Unknown));
        assert_eq!(tried.changed_parts(&draft), [Part::Revenue, Part::Margin]);
        assert!(tried.answers.is_some());
    }

    #[test]
    fn whether_the_person_is_sure_stays_as_it_was() {
        let mut draft = shop();
        draft.set(Part::Visits, Some(Reply::Given { value: Value::Text("5000".to_owned()), sure: false }));
        let tried = trial(&[(Field::Part(Part::Visits), "6000")]).on(&draft, &Offer::standard());
        assert!(tried.draft.reply(Part::Visits).is_some_and(Reply::is_unsure));
    }

    #[test]
    fn the_reason_of_another_advice_is_found() {
        let (draft, offer) = (shop(), Offer::standard());
        let before = advice(&Trial::default().on(&draft, &offer));
        let after = |changes: &[(Field, &str)]| why(&before, &advice(&trial(changes).on(&draft, &offer)));
        assert_eq!(before.tier(), Tier::Extended);
        assert_eq!(after(&[]), Why::Same);
        let quarter = Tolerance::QuarterHour.code();
        let ruled_out = after(&[(Field::Part(Part::BasketOutage), quarter)]);
        assert!(matches!(ruled_out, Why::RuledOut(_) | Why::NothingMeets), "{ruled_out:?}");
        let dear = [
            (Field::Price(Variant::new(Tier::Extended, CareMode::Support)), "90000"),
            (Field::Price(Variant::new(Tier::Extended, CareMode::Care)), "90000"),
        ];
        assert!(matches!(after(&dear), Why::Cheaper | Why::OverBudget));
    }
}
