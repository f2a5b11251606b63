//! The advice: the answer first, then why, then what would change it, then the figures, then what they rest on.

mod changes;
mod costs;
mod worked;

use chrono::NaiveDate;
use planner::advice::{Advisor, CareReason, Limit, Outcome, Recommendation, Variant};
use planner::answers::{Answers, Draft, Part};
use planner::model::{Msg, Page};
use planner::offer::{Field, Place};
use planner::text::{self, advice};
use planner::{CareMode, Offer, Tier};
use yew::prelude::*;

use crate::components::{
    Same, Surroundings, contradictions_banner, icon, key, links, question_link, source, threshold_scale, tier_colour,
    tier_title, use_surroundings, with_tax,
};
use crate::route::address;
use crate::text::advice::AdviceWords;
use crate::text::capitalised;
use crate::text::link::LinkWords;
use worked::{Beside, use_worked};

/// What the page of the advice shows.
#[derive(Properties, PartialEq)]
pub(crate) struct AdvicePageProps {
    pub(crate) advisor: Same<Advisor>,
    pub(crate) answers: Same<Answers>,
    pub(crate) recommendation: Same<Recommendation>,
    pub(crate) offer: Same<Offer>,
    pub(crate) draft: Same<Draft>,
    pub(crate) site: AttrValue,
    pub(crate) today: NaiveDate,
    /// The variant for which the calendar is made.
    pub(crate) chosen: Variant,
}

/// The advice with its reasons.
#[component]
pub(crate) fn AdvicePage(props: &AdvicePageProps) -> Html {
    let surroundings = use_surroundings();
    let worked = use_worked(&props.advisor, &props.answers, &props.draft, &props.recommendation);
    html! {
        <div class="stack stack-xl">
            { head(props, &surroundings) }
            { thresholds(props, &surroundings) }
            { reasons(props, &surroundings) }
            { changes::section(props, worked.changes.as_deref(), &surroundings) }
            { why_not(props, &surroundings) }
            { between(props, worked.beside.as_deref(), &surroundings) }
            { costs::of_the_average_year(props, &surroundings) }
            { costs::of_single_years(props, worked.years.as_deref(), &surroundings) }
            { rests_on(&surroundings) }
        </div>
    }
}

fn section(id: &'static str, heading: &'static str, content: Html) -> Html {
    html! {
        <section class="sec" aria-labelledby={id}>
            <h2 {id}>{ heading }</h2>
            { content }
        </section>
    }
}

fn head(props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let recommendation = &props.recommendation;
    html! {
        <div class="split">
            <div class="stack stack-l">
                <div class="stack stack-s">
                    <p class="small muted">{ (words.advice_for)(&props.site, &text::date_long(language, props.today)) }</p>
                    <h1 tabindex="-1">{ advice::headline(language, recommendation) }</h1>
                </div>
                <p class="lead">{ advice::lead(language, recommendation) }</p>
                if !recommendation.contradictions.is_empty() {
                    { contradictions_banner(&recommendation.contradictions, surroundings) }
                }
                <p class="row">
                    <button class="btn" type="button" id="make-calendar" onclick={surroundings.tell(Msg::AskedForCalendar)}>
                        { icon("cal") }{ words.make_calendar }
                    </button>
                    <a class="btn btn-2" href={address(Page::Compare)}>{ AdviceWords::of(language).compare }</a>
                    <a class="btn btn-3" href={address(Page::Check)}>{ words.change_answers }</a>
                    <a class="btn btn-3" href={address(Page::Link)}>{ LinkWords::of(language).title }</a>
                </p>
            </div>
            { in_short(props, surroundings) }
        </div>
    }
}

/// The tier for which the calendar would be made, in three lines.
fn in_short(props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let own = AdviceWords::of(language);
    let Variant { tier, mode } = props.chosen;
    let as_advised = props.chosen == props.recommendation.variant();
    let (verdict, terms) = (props.recommendation.verdict(tier), props.offer.tier(tier));
    let (price, page) = match mode {
        CareMode::Care => (own.price_with_care, Place::CareLink),
        CareMode::Support => (own.price_with_support, Place::SupportLink),
    };
    let certainty = advice::certainty(language, &props.recommendation).filter(|_| as_advised);
    html! {
        <aside class={classes!("aside", "stack", tier_colour(tier))} aria-labelledby="w-skrocie">
            <h2 id="w-skrocie">
                <span class="hide">{ own.in_short }{ ": " }</span>
                { key(tier) }{ " " }{ tier_title(tier, surroundings) }
            </h2>
            if !as_advised {
                <p>
                    { words.chosen_otherwise }{ " " }
                    <button class="plain" type="button" onclick={back_to_advised(surroundings)}>
                        { words.back_to_advised }
                    </button>
                </p>
            }
            <dl class="kv">
                <div><dt>{ words.response }</dt><dd>{ advice::response(language, terms, verdict) }</dd></div>
                <div><dt>{ price }</dt><dd>{ text::money(language, terms.price(mode)) }{ " " }{ words.a_month }{ with_tax(props.chosen, terms.price(mode), surroundings) }</dd></div>
                if let Some(certainty) = certainty {
                    <div><dt>{ own.certainty }</dt><dd>{ certainty }</dd></div>
                }
            </dl>
            { links(&[Field::of_tier(tier, Place::Details), Field::of(page)], surroundings) }
        </aside>
    }
}

fn back_to_advised(surroundings: &Surroundings) -> Callback<MouseEvent> {
    let dispatch = surroundings.dispatch.clone();
    Callback::from(move |_| {
        dispatch.emit(Msg::ChoseTier(None));
        dispatch.emit(Msg::ChoseCare(None));
    })
}

/// How far the site is from the margin at which another tier would pay.
fn thresholds(props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = AdviceWords::of(language);
    let recommendation = &props.recommendation;
    let scale = threshold_scale(recommendation, language);
    let content = html! {
        <div class="stack">
            <p>{ advice::margin_and_thresholds(language, recommendation) }</p>
            if let Some(scale) = scale {
                <figure class="scale stack stack-s">
                    { scale }
                    <figcaption class="small muted">{ words.scale_legend }</figcaption>
                </figure>
            }
            if let Some(stand) = advice::stand(language, recommendation) {
                <p>{ stand }</p>
            }
            <p class="small">{ answer_link(Part::Revenue, props, surroundings) }</p>
        </div>
    };
    section("prog", words.thresholds, content)
}

/// The limits that decided, then cost, then care; what every tier meets anyway can be opened.
fn reasons(props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let recommendation = &props.recommendation;
    let (deciding, met): (Vec<&Limit>, Vec<&Limit>) = recommendation.limits.iter().partition(|limit| limit.rules_out());
    let mut reasons: Vec<Html> = Vec::new();
    for limit in deciding {
        let explained = advice::limit(language, limit, recommendation, &props.offer);
        let price = advice::limit_price(language, limit, recommendation);
        reasons.push(reason(explained, price, limit.part, props, surroundings));
    }
    if let Some(explained) = advice::cost(language, recommendation) {
        reasons.push(reason(explained, None, Part::Revenue, props, surroundings));
    }
    let rests_on = care_rests_on(recommendation.care_reason, &props.draft);
    reasons.push(reason(advice::care(language, recommendation), None, rests_on, props, surroundings));
    let content = html! {
        <div class="stack">
            <ol class="why list">
                for (at, reason) in reasons.into_iter().enumerate() {
                    <li key={at}>{ reason }</li>
                }
            </ol>
            if let Some(shared) = advice::limits_shared(language, recommendation) {
                <p>{ shared }</p>
            }
            if !met.is_empty() {
                <details>
                    <summary>{ words.met_by_all }</summary>
                    <ul class="list small">
                        for (at, limit) in met.into_iter().enumerate() {
                            <li key={at}>
                                { advice::limit(language, limit, recommendation, &props.offer).title }{ ". " }
                                { answer_link(limit.part, props, surroundings) }
                            </li>
                        }
                    </ul>
                </details>
            }
        </div>
    };
    section("powody", words.reasons, content)
}

fn reason(
    explained: advice::Explained,
    price: Option<String>,
    part: Part,
    props: &AdvicePageProps,
    surroundings: &Surroundings,
) -> Html {
    html! {
        <div>
            <h3>{ explained.title }</h3>
            <p>
                { explained.body }
                if let Some(price) = price {
                    { " " }{ price }
                }
            </p>
            <p class="small">{ answer_link(part, props, surroundings) }</p>
        </div>
    }
}

/// The answer on which the reason for care, or against it, rests most.
fn care_rests_on(reason: CareReason, draft: &Draft) -> Part {
    match reason {
        CareReason::HarmIsNotMoney => Part::OtherHarm,
        CareReason::OverBudget => Part::Budget,
        CareReason::Pays | CareReason::DoesNotPay if draft.reply(Part::Updater).is_some() => Part::Updater,
        CareReason::Pays | CareReason::DoesNotPay => Part::PlatformKind,
    }
}

/// "Answer 4: at most a day", which leads to the question.
fn answer_link(part: Part, props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let value = props.draft.reply(part).and_then(|reply| reply.value());
    let said =
        value.map_or_else(|| text::part(language, part).short.to_owned(), |value| text::value(language, part, value));
    let face = (surroundings.words().answer)(part.question().number(), &said);
    question_link(part.question(), surroundings, face.into())
}

fn why_not(props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let advised = match props.recommendation.outcome {
        Outcome::NothingMeetsLimits => None,
        Outcome::Enough(_) | Outcome::OverBudget { .. } => Some(props.recommendation.tier()),
    };
    let content = html! {
        <div class="stack">
            for verdict in props.recommendation.verdicts.iter().filter(|verdict| Some(verdict.tier) != advised) {
                <div key={verdict.tier.code()} class={classes!("note", tier_colour(verdict.tier))}>
                    <h3>{ key(verdict.tier) }{ " " }{ capitalised(advice::tier_name(language, verdict.tier)) }</h3>
                    <p>{ advice::why_not(language, verdict, &props.recommendation, &props.offer) }</p>
                </div>
            }
        </div>
    };
    section("dlaczego-nie", surroundings.words().why_not, content)
}

/// What stands between two tiers, and what it costs to change the provider.
fn between(props: &AdvicePageProps, beside: Option<&Beside>, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = AdviceWords::of(language);
    let content = match beside {
        None => html! { <p class="muted">{ words.working }</p> },
        Some(beside) => html! {
            <div class="stack">
                { add_ons(beside, props, surroundings) }
                if beside.provider_change >= 50.0 {
                    <div class="note">
                        <h3>{ words.provider_change }</h3>
                        <p>{ advice::provider_change(language, beside.provider_change) }</p>
                    </div>
                }
            </div>
        },
    };
    section("pomiedzy", words.between, content)
}

fn add_ons(beside: &Beside, props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    if beside.add_ons.is_empty() {
        return html! { <p>{ advice::no_add_on(language, &props.recommendation) }</p> };
    }
    html! {
        <>
            <p>{ AdviceWords::of(language).add_ons }{ ":" }</p>
            for (at, add_on) in beside.add_ons.iter().enumerate() {
                { add_on_note(at, advice::add_on(language, add_on), add_on.base.tier) }
            }
        </>
    }
}

fn add_on_note(at: usize, explained: advice::Explained, tier: Tier) -> Html {
    html! {
        <div key={at} class={classes!("note", tier_colour(tier))}>
            <h3>{ key(tier) }{ " " }{ explained.title }</h3>
            <p>{ explained.body }</p>
        </div>
    }
}

fn rests_on(surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let own = AdviceWords::of(language);
    let content = html! {
        <div class="stack">
            <p>{ own.rests_on_more }</p>
            <p class="row">
                <a href={address(Page::Assumptions)}>{ words.all_assumptions }</a>
                <a href={address(Page::Method)}>{ words.how_we_count_link }</a>
            </p>
            <p>
                if surroundings.offer.is_none() {
                    <span class="grade g-own">{ words.own_grade }</span>{ " " }
                }
                { source(surroundings) }
            </p>
            <p>{ words.year_assumed }</p>
            <p class="muted">{ words.care_means }</p>
        </div>
    };
    section("zalozenia", own.rests_on, content)
}
