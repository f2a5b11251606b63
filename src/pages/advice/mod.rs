//! The advice: the answer first, then why, then the figures, then what it rests on.

use chrono::NaiveDate;
use planner::advice::{Limit, Outcome, Recommendation};
use planner::answers::{Draft, Part, Question};
use planner::model::{Msg, Page};
use planner::text::{self, advice};
use planner::{CareMode, Offer, Tier};
use yew::prelude::*;

use crate::components::{
    Same, Surroundings, TierCards, contradictions_banner, icon, key, question_link, tier_colour, use_surroundings,
};
use crate::route::address;
use crate::text::capitalised;

/// What the page of the advice shows.
#[derive(Properties, PartialEq)]
pub(crate) struct AdvicePageProps {
    pub(crate) recommendation: Same<Recommendation>,
    pub(crate) offer: Same<Offer>,
    pub(crate) draft: Same<Draft>,
    pub(crate) site: AttrValue,
    pub(crate) today: NaiveDate,
    /// The tier that was chosen instead of the advised one.
    pub(crate) chosen: Option<Tier>,
}

/// The advice with its reasons.
#[component]
pub(crate) fn AdvicePage(props: &AdvicePageProps) -> Html {
    let surroundings = use_surroundings();
    html! {
        <div class="stack stack-xl">
            { head(props, &surroundings) }
            { reasons(props, &surroundings) }
            { outage_hour(props, &surroundings) }
            { three_tiers(props, &surroundings) }
            { why_not(props, &surroundings) }
            { what_we_do_not_know(props, &surroundings) }
            { assumptions(props, &surroundings) }
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
                    <a class="btn btn-2" href={address(Page::Check)}>{ words.change_answers }</a>
                </p>
            </div>
            { in_short(props, surroundings) }
        </div>
    }
}

/// The tier for which the calendar would be made, in three lines.
fn in_short(props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let tier = props.chosen.unwrap_or(props.recommendation.tier());
    let (verdict, terms) = (props.recommendation.verdict(tier), props.offer.tier(tier));
    let chosen_otherwise = tier != props.recommendation.tier();
    html! {
        <aside class={classes!("aside", "stack", tier_colour(tier))} aria-labelledby="w-skrocie">
            <h2 id="w-skrocie">{ key(tier) }{ " " }{ capitalised(advice::tier_name(language, tier)) }</h2>
            if chosen_otherwise {
                <p>
                    { words.chosen_otherwise }{ " " }
                    <button class="plain" type="button" onclick={surroundings.tell(Msg::ChoseTier(None))}>
                        { words.back_to_advised }
                    </button>
                </p>
            }
            <dl class="kv">
                <div><dt>{ words.response }</dt><dd>{ advice::response(language, terms, verdict) }</dd></div>
                <div>
                    <dt>{ words.price }</dt>
                    <dd>{ text::money(language, verdict.price) }{ " " }{ words.a_month }</dd>
                </div>
                <div>
                    <dt>{ words.care_or_support }</dt>
                    <dd>{ capitalised(advice::care_name(language, props.recommendation.care)) }</dd>
                </div>
            </dl>
        </aside>
    }
}

/// The limits that decided, then why care or support; what every tier meets anyway can be opened.
fn reasons(props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let (deciding, met): (Vec<&Limit>, Vec<&Limit>) =
        props.recommendation.limits.iter().partition(|limit| limit.rules_out());
    let care = advice::care(language, &props.recommendation);
    let content = html! {
        <div class="stack">
            <ol class="why list">
                for (at, limit) in deciding.into_iter().enumerate() {
                    { reason(at, limit, props, surroundings) }
                }
                <li key="care"><div><h3>{ care.title }</h3><p>{ care.body }</p></div></li>
            </ol>
            if !met.is_empty() {
                <details>
                    <summary>{ words.met_by_all }</summary>
                    <ul class="list small">
                        for (at, limit) in met.into_iter().enumerate() {
                            <li key={at}>
                                { advice::limit(language, limit, &props.recommendation, &props.offer).title }{ ". " }
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

fn reason(at: usize, limit: &Limit, props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let explained = advice::limit(surroundings.language, limit, &props.recommendation, &props.offer);
    html! {
        <li key={at}>
            <div>
                <h3>{ explained.title }</h3>
                <p>{ explained.body }</p>
                <p class="small">{ answer_link(limit.part, props, surroundings) }</p>
            </div>
        </li>
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

fn outage_hour(props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let hour = &props.recommendation.margin_hour;
    let content = html! {
        <div class="stack stack-s">
            <p>{ advice::margin_per_hour(surroundings.language, hour) }</p>
            <p class="small">{ answer_link(Part::Revenue, props, surroundings) }</p>
        </div>
    };
    section("godzina", surroundings.words().outage_hour, content)
}

fn three_tiers(props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    html! {
        <section class="stack ruled" aria-labelledby="poziomy">
            <h2 id="poziomy">{ words.three_tiers }</h2>
            <TierCards recommendation={props.recommendation.clone()} offer={props.offer.clone()} chosen={props.chosen}/>
            <p class="small muted">{ words.strip_legend }</p>
        </section>
    }
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

/// What is not known, and what is not sure, by question.
fn what_we_do_not_know(props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let (unknown, unsure) = (&props.recommendation.unknown, &props.recommendation.unsure);
    let content = if unknown.is_empty() && unsure.is_empty() {
        html! { <p>{ words.nothing_unknown }</p> }
    } else {
        html! {
            <div class="stack">
                if !unknown.is_empty() {
                    <p>{ words.unknown_lead }</p>
                    { by_question(unknown, surroundings) }
                }
                if !unsure.is_empty() {
                    <h3>{ words.unsure_heading }</h3>
                    { by_question(unsure, surroundings) }
                }
            </div>
        }
    };
    section("nie-wiemy", words.unknown_heading, content)
}

fn by_question(parts: &[Part], surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let concerned = Question::all().filter(|question| parts.iter().any(|part| part.question() == *question));
    html! {
        <ul class="list small">
            for question in concerned {
                <li key={question.number()}>
                    { question_link(question, surroundings, html! {
                        <>{ question.number() }{ ". " }{ text::question(language, question).short }</>
                    }) }
                    { ": " }
                    <span class="muted">{ names(parts, question, surroundings) }</span>
                </li>
            }
        </ul>
    }
}

fn names(parts: &[Part], question: Question, surroundings: &Surroundings) -> String {
    let of_question = parts.iter().filter(|part| part.question() == question);
    let names: Vec<&str> = of_question.map(|part| text::part(surroundings.language, *part).short).collect();
    names.join("; ")
}

fn assumptions(props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let care = match props.recommendation.care {
        CareMode::Care => words.care_means,
        CareMode::Support => words.support_means,
    };
    let content = html! {
        <div class="stack">
            <p>
                <span class="grade g-own">{ words.own_grade }</span>{ " " }
                { advice::offer_is_assumed(language) }
            </p>
            <p>{ words.year_assumed }</p>
            <p class="muted">{ care }</p>
        </div>
    };
    section("zalozenia", words.assumptions, content)
}
