//! The cards of the comparison: what a tier promises, and what an average year with it brings.

use planner::advice::{Advisor, ExpectedYear, LimitKind, Practice, Recommendation, Variant};
use planner::answers::{Answers, PlatformKind};
use planner::clock::Minutes;
use planner::offer::{Field, Place};
use planner::text::{self, advice, uncapitalised};
use planner::{CareMode, Language, Offer, Tier};
use yew::prelude::*;

use super::friday_strip::{colour, friday, row};
use super::offered::{covered, links, tier_title, with_tax};
use super::{Surroundings, icon, key};
use crate::text::capitalised;
use crate::text::compare::{self, CompareWords, of_hundred};

/// What a tier promises and costs, what the promise means on the wall, and how to choose the tier.
pub(crate) fn promise_card(
    tier: Tier,
    recommendation: &Recommendation,
    offer: &Offer,
    choice: Html,
    surroundings: &Surroundings,
) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let own = CompareWords::of(language);
    let (verdict, terms) = (recommendation.verdict(tier), offer.tier(tier));
    let id = format!("obietnica-{}", tier.code());
    html! {
        <section key={tier.code()} class={card_classes(tier, recommendation)} aria-labelledby={id.clone()}>
            { head(tier, &id, recommendation, surroundings) }
            <dl>
                { row(own.price, prices(offer, tier, surroundings)) }
                { row(words.response, html! { advice::response(language, terms, verdict) }) }
                { row(words.response_tail, html! { advice::response_tail(language, verdict) }) }
                { row(own.worst_start, html! { worst_start(language, recommendation, tier) }) }
                if let Some(over) = over_limit(language, recommendation, tier) {
                    { row(own.over_limit, over.into()) }
                }
                { row(words.on_friday, friday(tier, terms, surroundings)) }
                { row(words.monitoring, html! { capitalised(advice::monitoring(language, terms)) }) }
                { row(words.backup, html! { capitalised(&advice::backup(language, terms)) }) }
                { row(words.included, html! { text::hours_minutes(language, terms.included_minutes) }) }
                { row(own.limits, limits(tier, recommendation, offer, language)) }
            </dl>
            { choice }
        </section>
    }
}

fn card_classes(tier: Tier, recommendation: &Recommendation) -> Classes {
    classes!("tier", colour(tier), (tier == recommendation.tier()).then_some("pick"))
}

fn head(tier: Tier, id: &str, recommendation: &Recommendation, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    html! {
        <div class="stack stack-s">
            <h3 id={id.to_owned()}>{ key(tier) }{ " " }{ tier_title(tier, surroundings) }</h3>
            if tier == recommendation.tier() {
                <p><span class="tag is-ok">{ icon("ok") }{ surroundings.words().our_advice }</span></p>
            }
            <p class="small muted">{ capitalised(advice::tier_promise(language, tier)) }</p>
            if let Some(offer) = &surroundings.offer {
                { covered(tier, offer, language) }
            }
            { links(&[Field::of_tier(tier, Place::Details)], surroundings) }
        </div>
    }
}

fn prices(offer: &Offer, tier: Tier, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = CompareWords::of(language);
    let price = |mode, named: &'static str| {
        let (variant, price) = (Variant::new(tier, mode), offer.tier(tier).price(mode));
        html! {
            <>
                <b>{ text::money(language, price) }</b>{ " " }{ named }
                { with_tax(variant, price, surroundings) }
            </>
        }
    };
    html! {
        <>
            { price(CareMode::Support, words.with_support) }<br/>
            { price(CareMode::Care, words.with_care) }
        </>
    }
}

fn worst_start(language: Language, recommendation: &Recommendation, tier: Tier) -> String {
    let start = compare::worst_start(language, &recommendation.verdict(tier).response);
    start.map_or_else(|| CompareWords::of(language).starts_alike.to_owned(), |start| capitalised(&start))
}

/// How often the wait is longer than the outage that the owner can stand; nothing where none was named.
fn over_limit(language: Language, recommendation: &Recommendation, tier: Tier) -> Option<String> {
    let tolerated = recommendation.limits.iter().find_map(|limit| match limit.kind {
        LimitKind::Outage { tolerated_hours } => Some(tolerated_hours),
        LimitKind::DataLoss { .. } | LimitKind::Cover { .. } | LimitKind::Harm { .. } => None,
    })?;
    let words = CompareWords::of(language);
    let limit = Minutes::new((tolerated * 60.0) as u32);
    let share = recommendation.verdict(tier).response.share_over(limit);
    Some(if share == 0.0 {
        capitalised(words.never)
    } else {
        capitalised(&(words.over)(share * 100.0, &text::hours(language, tolerated)))
    })
}

/// Every limit with a sign and a word, so that it can be read without colour.
fn limits(tier: Tier, recommendation: &Recommendation, offer: &Offer, language: Language) -> Html {
    let words = CompareWords::of(language);
    if recommendation.limits.is_empty() {
        return words.no_limits.into();
    }
    html! {
        <ul class="held">
            for (at, limit) in recommendation.limits.iter().enumerate() {
                <li key={at} class={if limit.meets(tier) { "is-ok" } else { "is-bad" }}>
                    { icon(if limit.meets(tier) { "ok" } else { "warn" }) }
                    <span>
                        <span class={limit.meets(tier).then_some("hide")}>
                            { if limit.meets(tier) { words.met } else { words.not_met } }{ " " }
                        </span>
                        { advice::limit(language, limit, recommendation, offer).title }
                    </span>
                </li>
            }
        </ul>
    }
}

/// What an average year with a tier brings, and which work prevents, with plain support and with care.
pub(crate) fn year_card(
    tier: Tier,
    recommendation: &Recommendation,
    advisor: &Advisor,
    answers: &Answers,
    language: Language,
) -> Html {
    let words = CompareWords::of(language);
    let id = format!("rok-{}", tier.code());
    let both = |of: &dyn Fn(Variant) -> Html| CareMode::ALL.map(|mode| of(Variant::new(tier, mode)));
    let year = |of: &dyn Fn(&ExpectedYear) -> Html| both(&|variant| of(&recommendation.year(variant)));
    let price = |variant: Variant| advisor.offer().price(variant).times(12);
    let undone = undone(tier, advisor, answers, words);
    html! {
        <div key={tier.code()} class={card_classes(tier, recommendation)}>
            <h3 id={id.clone()}>{ key(tier) }{ " " }{ capitalised(advice::tier_name(language, tier)) }</h3>
            <table class="two-ways" aria-labelledby={id.clone()}>
                <thead>
                    <tr><td/><th scope="col">{ words.support }</th><th scope="col">{ words.care }</th></tr>
                </thead>
                <tbody>
                    { group(words.average_year) }
                    { line(words.incidents, year(&|year| with_span(
                        compare::times_a_year(language, year.incidents.mean),
                        compare::times_span(language, year.incidents.p10, year.incidents.p90)))) }
                    { line(words.any_incident, year(&|year| advice::share(language, f64::from(of_hundred(year.any_incident)) / 100.0).into())) }
                    { line(words.hours, year(&|year| with_span(
                        advice::year_hours(language, year.hours.mean),
                        advice::hours_span(language, year.hours.p10, year.hours.p90)))) }
                    { line(words.loss, year(&|year| with_span(
                        amount(language, year.loss.mean),
                        advice::money_span(language, year.loss.p10, year.loss.p90)))) }
                    { line(words.year_price, both(&|variant| text::money(language, price(variant)).into())) }
                    { line(words.total, year(&|year| with_span(
                        html! { <b>{ amount(language, year.total.mean) }</b> },
                        advice::money_span(language, year.total.p10, year.total.p90)))) }
                </tbody>
                <tbody>
                    { group(words.prevention) }
                    for (name, practice) in work(words) {
                        { line(name, both(&|variant| done(practice, variant, advisor, answers, words).into())) }
                    }
                </tbody>
            </table>
            <div class="stack stack-s small">
                if !undone.is_empty() {
                    <p>{ (words.undone)(&undone) }</p>
                }
                <p>{ worth(tier, recommendation, words) }</p>
            </div>
        </div>
    }
}

/// An estimated amount in a column that says that all are means.
fn amount(language: Language, zloty: f64) -> String {
    text::money(language, advice::rounded_zloty(zloty))
}

fn group(name: &'static str) -> Html {
    html! { <tr><th class="group" colspan="3" scope="rowgroup">{ name }</th></tr> }
}

fn line(name: &'static str, [support, care]: [Html; 2]) -> Html {
    html! { <tr key={name}><th scope="row">{ name }</th><td>{ support }</td><td>{ care }</td></tr> }
}

/// A mean, and below it the range of eight in ten recalculations.
fn with_span(mean: impl Into<Html>, span: String) -> Html {
    html! { <>{ mean.into() }<span class="span">{ format!("({span})") }</span></> }
}

/// Work that prevents, in the order in which it is listed.
fn work(words: &CompareWords) -> [(&'static str, Practice); 6] {
    [
        (words.updates, Practice::PatchDays),
        (words.checks, Practice::CheckDays),
        (words.tests, Practice::TestDays),
        (words.scans, Practice::ScanDays),
        (words.accounts, Practice::AccessLeft),
        (words.deadlines, Practice::ExpiryLeft),
    ]
}

/// How often a variant does a piece of work, or how much of the risk it leaves.
fn done(practice: Practice, variant: Variant, advisor: &Advisor, answers: &Answers, words: &CompareWords) -> String {
    let value = advisor.assumptions().practice(practice, variant);
    match practice {
        Practice::PatchDays if updates_itself(answers) => words.by_platform.to_owned(),
        Practice::PatchDays if !practice.applies(variant) => {
            (words.as_today)(answers.updater.value().copied(), answers.update_interval.value().copied())
        }
        Practice::AccessLeft | Practice::ExpiryLeft if value >= 1.0 => words.left_to_you.to_owned(),
        Practice::AccessLeft | Practice::ExpiryLeft => (words.leaves)(value),
        _ => (words.every)(value),
    }
}

/// Whether the maker of the platform updates it.
fn updates_itself(answers: &Answers) -> bool {
    matches!(answers.platform_kind.value(), Some(PlatformKind::Hosted | PlatformKind::Static))
}

/// Work that plain support leaves to the owner, as it reads within a sentence.
fn undone(tier: Tier, advisor: &Advisor, answers: &Answers, words: &CompareWords) -> Vec<String> {
    let support = Variant::new(tier, CareMode::Support);
    let left = |practice: Practice| match practice {
        Practice::PatchDays => !updates_itself(answers),
        _ => advisor.assumptions().practice(practice, support) >= 1.0,
    };
    let named = [Practice::PatchDays, Practice::AccessLeft, Practice::ExpiryLeft];
    let names = work(words).into_iter().filter(|(_, practice)| named.contains(practice) && left(*practice));
    names.map(|(name, _)| uncapitalised(name)).collect()
}

/// What care costs and prevents at a tier, and how sure that is.
fn worth(tier: Tier, recommendation: &Recommendation, words: &CompareWords) -> String {
    let worth = recommendation.care_worth(tier);
    let of = |mode| Variant::new(tier, mode);
    let cheaper = recommendation.share_below(of(CareMode::Care), of(CareMode::Support));
    format!(
        "{} {}",
        (words.worth)(worth.price, worth.prevented, worth.hours, worth.pays()),
        (words.care_cheaper)(cheaper)
    )
}
