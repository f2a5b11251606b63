//! The three tiers side by side: what each promises, what a year with it brings, and what it leaves undone.

use std::rc::Rc;

use planner::CareMode;
use planner::advice::{Advisor, Recommendation, Variant};
use planner::answers::Answers;
use planner::model::{Msg, Page};
use planner::offer::{Field, Place};
use planner::text::advice;
use planner::{Offer, Tier};
use yew::prelude::*;

use crate::components::{Surroundings, icon, links, promise_card, source, year_card};
use crate::route::address;
use crate::text::compare::CompareWords;

/// What the page of the comparison shows.
pub(crate) struct ComparePage {
    pub(crate) recommendation: Rc<Recommendation>,
    pub(crate) advisor: Rc<Advisor>,
    pub(crate) answers: Rc<Answers>,
    pub(crate) site: AttrValue,
    /// The variant for which the calendar is made.
    pub(crate) chosen: Variant,
}

/// The comparison.
pub(crate) fn compare_page(shown: &ComparePage, surroundings: &Surroundings) -> Html {
    let words = CompareWords::of(surroundings.language);
    let (recommendation, offer): (&Recommendation, &Offer) = (&shown.recommendation, shown.advisor.offer());
    html! {
        <div key="compare" class="stack stack-xl">
            <div class="stack">
                <h1 tabindex="-1">{ words.title }</h1>
                <p class="lead">
                    if !shown.site.is_empty() {
                        { (words.for_site)(&shown.site) }{ " " }
                    }
                    { words.lead }
                </p>
            </div>
            <section class="stack ruled" aria-labelledby="obietnica">
                <h2 id="obietnica">{ words.promise }</h2>
                <div class="tiers compared">
                    for tier in Tier::ALL {
                        { promise_card(tier, recommendation, offer, choice(tier, shown, surroundings), surroundings) }
                    }
                </div>
                <p class="small muted">{ surroundings.words().strip_legend }</p>
                <p class="small muted">{ source(surroundings) }</p>
                { links(&[Place::SupportLink, Place::CareLink].map(Field::of), surroundings) }
            </section>
            <section class="stack ruled" aria-labelledby="rok">
                <h2 id="rok">{ words.year }</h2>
                <p>{ words.year_lead }</p>
                <div class="tiers years">
                    for tier in Tier::ALL {
                        { year_card(tier, recommendation, &shown.advisor, &shown.answers, surroundings.language) }
                    }
                </div>
                <p class="small muted">{ words.bands }</p>
                <p class="small muted">{ words.calendar_lists }</p>
            </section>
            { cheaper(recommendation, words) }
            <p class="row noprint">
                <button class="btn" type="button" id="make-calendar" onclick={surroundings.tell(Msg::AskedForCalendar)}>
                    { icon("cal") }{ surroundings.words().make_calendar }
                </button>
                <a class="btn btn-2" href={address(Page::WhatIf)}>{ words.try_link }</a>
            </p>
        </div>
    }
}

/// For which variant the calendar is made: one button for each mode of care, pressed where it is chosen.
fn choice(tier: Tier, shown: &ComparePage, surroundings: &Surroundings) -> Html {
    let (words, language) = (CompareWords::of(surroundings.language), surroundings.language);
    let advised = shown.recommendation.variant();
    html! {
            <p class="row noprint" role="group" aria-label={format!("{} {}", words.calendar_for, advice::tier_name(language, tier))}>
                <span class="small muted whole">{ words.calendar_for }</span>
                for mode in CareMode::ALL {
                    <button key={mode.code()} class="toggle" type="button" id={format!("plan-{}-{}", tier.code(), mode.code())}
                        aria-pressed={if shown.chosen == Variant::new(tier, mode) { "true" } else { "false" }}
                        onclick={chosen(Variant::new(tier, mode), advised, surroundings)}>
                        if shown.chosen == Variant::new(tier, mode) {
                            { icon("ok") }
                        }
                        { advice::care_name(language, mode) }
                    </button>
                }
            </p>
    }
}

/// What is chosen as it is advised follows the advice from then on.
fn chosen(variant: Variant, advised: Variant, surroundings: &Surroundings) -> Callback<MouseEvent> {
    let dispatch = surroundings.dispatch.clone();
    Callback::from(move |_| {
        dispatch.emit(Msg::ChoseTier((variant.tier != advised.tier).then_some(variant.tier)));
        dispatch.emit(Msg::ChoseCare((variant != advised).then_some(variant.mode)));
    })
}

/// Which variant costs less, in how many recalculations: each pair of tiers in the mode that is cheaper at each.
fn cheaper(recommendation: &Recommendation, words: &CompareWords) -> Html {
    let best = |tier| {
        let total = |mode| recommendation.year(Variant::new(tier, mode)).total.mean;
        let care = total(CareMode::Care) < total(CareMode::Support);
        Variant::new(tier, if care { CareMode::Care } else { CareMode::Support })
    };
    let pairs =
        [(Tier::Basic, Tier::Extended), (Tier::Extended, Tier::Comprehensive), (Tier::Basic, Tier::Comprehensive)];
    html! {
        <section class="sec" aria-labelledby="taniej">
            <h2 id="taniej">{ words.cheaper }</h2>
            <div class="stack">
                <p>{ words.cheaper_lead }</p>
                <ul class="list">
                    for (lower, higher) in pairs {
                        <li key={format!("{}-{}", lower.code(), higher.code())}>
                            { told(best(lower), best(higher), recommendation, words) }
                        </li>
                    }
                </ul>
                if !recommendation.ties.is_empty() {
                    <p>{ (words.ties)(&recommendation.ties) }</p>
                }
            </div>
        </section>
    }
}

/// The one that is cheaper more often is named first.
fn told(one: Variant, other: Variant, recommendation: &Recommendation, words: &CompareWords) -> String {
    let (below, above) = (recommendation.share_below(one, other), recommendation.share_below(other, one));
    if below >= above { (words.pair)(one, other, below) } else { (words.pair)(other, one, above) }
}
