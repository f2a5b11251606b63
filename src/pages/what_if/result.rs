//! What would be advised, what it costs, and how that differs from what is saved.
//!
//! A key is answered with a part of the draws, within a frame also on a slow phone; once the typing pauses, all draws
//! follow. Both times the saved advice is worked out by the same draws, so that differences are those of the trial.

use std::rc::Rc;

use planner::advice::{Advisor, DRAWS, Draws, Recommendation, Variant};
use planner::answers::{Answers, Money, validate};
use planner::text::{self, advice};
use planner::what_if::{Tried, Why, why};
use planner::{Language, Offer, Tier};
use yew::prelude::*;

use super::WhatIfPageProps;
use crate::components::{icon, key, tier_colour};
use crate::text::capitalised;
use crate::text::compare::{WhatIfWords, hours_difference, is_seen, money_difference};

/// With so many draws a key is answered: a quarter of all, in a quarter of the time.
const QUICK_DRAWS: usize = DRAWS / 4;

/// The same advisor for another offer.
fn with_offer(advisor: &Advisor, offer: Offer, draws: Rc<Draws>) -> Advisor {
    Advisor::with_draws(offer, advisor.book().clone(), advisor.assumptions().clone(), draws)
}

/// What answers at once.
pub(super) struct Quick {
    /// Somebody with a part of the draws, for the offer that was tried last.
    advisor: Advisor,
    /// The advice for what is saved.
    before: Rc<Recommendation>,
}

impl Quick {
    pub(super) fn new(props: &WhatIfPageProps) -> Quick {
        Quick::with_draws(props, Rc::new(Draws::new(QUICK_DRAWS)))
    }

    /// The same for what is saved now.
    pub(super) fn anew(&self, props: &WhatIfPageProps) -> Quick {
        Quick::with_draws(props, self.advisor.draws())
    }

    fn with_draws(props: &WhatIfPageProps, draws: Rc<Draws>) -> Quick {
        let advisor = with_offer(&props.advisor, props.advisor.offer().clone(), draws);
        let before = match validate(&props.draft) {
            Ok(answers) => Rc::new(advisor.recommend(&answers)),
            Err(_) => props.recommendation.shared(),
        };
        Quick { advisor, before }
    }

    /// The result of a trial; nothing while there is something in it that cannot be used.
    pub(super) fn result(&mut self, tried: &Tried, props: &WhatIfPageProps) -> Option<TrialResult> {
        let answers = tried.answers.as_ref()?;
        if tried.draft == *props.draft && tried.offer == *props.advisor.offer() {
            return Some(TrialResult::saved(props));
        }
        if *self.advisor.offer() != tried.offer {
            self.advisor = with_offer(&props.advisor, tried.offer.clone(), self.advisor.draws());
        }
        Some(TrialResult {
            before: self.before.clone(),
            after: Rc::new(self.advisor.recommend(answers)),
            offer: tried.offer.clone(),
            unsettled: Some(answers.clone()),
        })
    }
}

/// The result of a trial.
pub(super) struct TrialResult {
    /// What is advised for what is saved.
    before: Rc<Recommendation>,
    /// What would be advised.
    after: Rc<Recommendation>,
    /// The offer for which it would be.
    offer: Offer,
    /// The answers tried, while not all draws have been used.
    unsettled: Option<Answers>,
}

impl TrialResult {
    /// What is saved, without a trial.
    pub(super) fn saved(props: &WhatIfPageProps) -> TrialResult {
        let recommendation = props.recommendation.shared();
        TrialResult {
            before: recommendation.clone(),
            after: recommendation,
            offer: props.advisor.offer().clone(),
            unsettled: None,
        }
    }

    /// Whether all draws have been used.
    pub(super) fn is_settled(&self) -> bool {
        self.unsettled.is_none()
    }

    /// Works out the same with all draws.
    pub(super) fn settle(&mut self, props: &WhatIfPageProps) {
        let Some(answers) = self.unsettled.take() else { return };
        let advisor = with_offer(&props.advisor, self.offer.clone(), props.advisor.draws());
        self.before = props.recommendation.shared();
        self.after = Rc::new(advisor.recommend(&answers));
    }

    /// The whole result; without `current` it is that of the last figures that could be used.
    pub(super) fn section(&self, current: bool, language: Language) -> Html {
        let words = WhatIfWords::of(language);
        let TrialResult { before, after, offer, .. } = self;
        let advised = after.variant();
        let total = after.year(advised).total;
        let saved = before.year(before.variant()).total.mean;
        let difference = if is_seen(saved, total.mean) { total.mean - saved } else { 0.0 };
        html! {
            <section class={classes!("aside", "stack", "outcome", tier_colour(advised.tier))} aria-labelledby="wynik">
                <h2 id="wynik">{ words.result }</h2>
                if !current {
                    <p class="banner is-warn">{ icon("warn") }<span>{ words.last_valid }</span></p>
                }
                <div class="stack stack-s" role="status" id="advised" aria-busy={(!self.is_settled()).to_string()}>
                    <p class="lead">{ key(advised.tier) }{ " " }<b>{ advice::headline(language, after) }</b></p>
                    <p>
                        { (words.costs)(
                            advised,
                            &text::money(language, offer.price(advised)),
                            &advice::about(language, total.mean),
                            &advice::money_span(language, total.p10, total.p90),
                        ) }
                    </p>
                    <p>{ (words.against_saved)(difference) }</p>
                </div>
                <h3>{ words.why }</h3>
                <p id="because">{ self.because(words, language) }</p>
                { self.table(words, language) }
                <p class="small muted">{ words.differences }</p>
            </section>
        }
    }

    /// The result in one line, which stays in sight on a phone while the fields are being filled in.
    pub(super) fn in_one_line(&self, language: Language) -> Html {
        let TrialResult { before, after, .. } = self;
        let advised = after.variant();
        let total = after.year(advised).total.mean;
        let difference = money_difference(language, before.year(before.variant()).total.mean, total);
        html! {
            <p class={classes!("at-hand", "noprint", tier_colour(advised.tier))} aria-hidden="true">
                <span>{ key(advised.tier) }{ " " }{ capitalised(&advice::variant_name(language, advised)) }</span>
                <span class="num">
                    <b>{ advice::about(language, total) }</b>{ " " }
                    { difference.as_deref().unwrap_or(WhatIfWords::of(language).same) }
                </span>
            </p>
        }
    }

    fn because(&self, words: &WhatIfWords, language: Language) -> String {
        let TrialResult { before, after, offer, .. } = self;
        let reason = why(before, after);
        let limits: Vec<String> = match &reason {
            Why::RuledOut(kinds) => {
                let broken = after.limits.iter().filter(|limit| kinds.contains(&limit.kind));
                broken.map(|limit| format!("„{}”", advice::limit(language, limit, after, offer).title)).collect()
            }
            _ => Vec::new(),
        };
        (words.because)(before.variant(), after.variant(), &reason, &limits)
    }

    /// The three tiers, each in the mode that is advised or costs less.
    fn table(&self, words: &WhatIfWords, language: Language) -> Html {
        html! {
            <table class="fold figures">
                <caption>{ words.tiers }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.tier }</th>
                        <th scope="col" class="num">{ words.price }</th>
                        <th scope="col" class="num">{ words.hours }</th>
                        <th scope="col" class="num">{ words.loss }</th>
                        <th scope="col" class="num">{ words.total }</th>
                    </tr>
                </thead>
                <tbody>
                    for tier in Tier::ALL {
                        { self.row(tier, words, language) }
                    }
                </tbody>
            </table>
        }
    }

    fn row(&self, tier: Tier, words: &WhatIfWords, language: Language) -> Html {
        let variant = |of: &Recommendation| Variant::new(tier, of.verdict(tier).care);
        let (then, now) = (variant(&self.before), variant(&self.after));
        let (old, new) = (self.before.year(then), self.after.year(now));
        let (old_price, new_price) = (self.before.verdict(tier).price, self.offer.price(now));
        let zloty = |amount: Money| amount.grosze() as f64 / 100.0;
        let amount = |mean: f64| text::money(language, advice::rounded_zloty(mean));
        let more = |old: f64, new: f64| money_difference(language, old, new);
        let hours = hours_difference(language, old.hours.mean, new.hours.mean);
        html! {
            <tr key={tier.code()} class={(tier == self.after.tier()).then_some("advised")}>
                <th scope="row">{ key(tier) }{ " " }{ capitalised(&advice::variant_name(language, now)) }</th>
                { cell(words.price, text::money(language, new_price), more(zloty(old_price), zloty(new_price))) }
                { cell(words.hours, advice::year_hours(language, new.hours.mean), hours) }
                { cell(words.loss, amount(new.loss.mean), more(old.loss.mean, new.loss.mean)) }
                { cell(words.total, amount(new.total.mean), more(old.total.mean, new.total.mean)) }
            </tr>
        }
    }
}

/// A figure and, below it, by how much it differs from the saved one.
fn cell(name: &'static str, figure: String, difference: Option<String>) -> Html {
    html! {
        <td class="num" data-l={name}>
            <span>
                { figure }
                if let Some(difference) = difference {
                    <span class="span">{ difference }</span>
                }
            </span>
        </td>
    }
}
