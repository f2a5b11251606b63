//! Prints everything that the advice on a site rests on, as JSON, for independent programs to check.
//!
//! `cargo run -p planner --example advice -- crates/planner/examples/sites/woocommerce-shop.json [--draws 4000]`
//!
//! With `--bench 20` it prints instead how long the parts of one full advice take, as medians of so many runs in
//! milliseconds.
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::error::Error;
use std::hint::black_box;
use std::rc::Rc;
use std::time::Instant;

use planner::advice::{
    Advisor, Assumptions, Band, DRAWS, Draws, Figure, Parameter, Recommendation, SingleYear, Threshold, Variant,
};
use planner::answers::{Answers, Draft, Money, read_answers, salvage_draft};
use planner::clock::Minutes;
use planner::offer::{Monitoring, Priority};
use planner::{CareMode, Offer, ServiceBook, Tier};
use serde_json::{Map, Value as Json, json};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut draws = DRAWS;
    let mut bench = None;
    let mut site = None;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--draws" => draws = arguments.next().ok_or("--draws needs a number")?.parse()?,
            "--bench" => bench = Some(arguments.next().ok_or("--bench needs a number")?.parse()?),
            _ => site = Some(argument),
        }
    }
    let site = site.ok_or("usage: advice SITE.json [--draws N] [--bench N]")?;
    let text = std::fs::read_to_string(&site)?;
    let answers = read_answers(&text).map_err(|error| format!("{error:?}"))?;
    let (offer, assumptions) = (Offer::standard(), Assumptions::standard());
    let draws = Rc::new(Draws::new(draws));
    if let Some(runs) = bench {
        let (draft, _) = salvage_draft(&serde_json::from_str(&text)?);
        println!("{}", benchmark(&answers, &draft, draws, runs));
        return Ok(());
    }
    let advisor = Advisor::with_draws(offer.clone(), ServiceBook::empty(), assumptions.clone(), draws);
    let recommendation = advisor.recommend(&answers);
    let printed = json!({
        "parameters": parameters(&assumptions),
        "practices": practices(&assumptions),
        "offer": by_tier(|tier| terms(&offer, tier)),
        "wall": by_tier(|tier| wall(&advisor, tier)),
        "advice": advice(&recommendation),
        "expected": by_variant(|variant| expected(&recommendation, variant)),
        "pairs": pairs(&recommendation),
        "break_even": break_even(&recommendation),
        "years": years(&advisor.single_years(&answers)),
        "provider_change": advisor.provider_change(&answers, recommendation.variant()),
        "add_ons": advisor.add_ons(&answers).iter().map(|add_on| format!("{add_on:?}")).collect::<Vec<_>>(),
    });
    println!("{printed:#}");
    Ok(())
}

/// Medians of the time that each part of one full advice takes, in milliseconds.
fn benchmark(answers: &Answers, draft: &Draft, draws: Rc<Draws>, runs: usize) -> Json {
    let advisor =
        || Advisor::with_draws(Offer::standard(), ServiceBook::empty(), Assumptions::standard(), draws.clone());
    let mut times: [Vec<f64>; 5] = Default::default();
    for _ in 0..runs.max(1) {
        let began = Instant::now();
        let advisor = black_box(advisor());
        let ready = Instant::now();
        let recommendation = black_box(advisor.recommend(answers));
        let recommended = Instant::now();
        black_box(advisor.single_years(answers));
        let years = Instant::now();
        for part in Advisor::parts_with_effect(draft) {
            black_box(advisor.counterfactuals(draft, part));
            black_box(advisor.worth_knowing(draft, part, &recommendation));
        }
        let explained = Instant::now();
        let passed = [ready - began, recommended - ready, years - recommended, explained - years, explained - began];
        for (all, time) in times.iter_mut().zip(passed) {
            all.push(time.as_secs_f64() * 1000.0);
        }
    }
    let [advisor, recommend, single_years, explanation, full] = times.map(median);
    json!({
        "advisor": advisor,
        "recommend": recommend,
        "single_years": single_years,
        "explanation": explanation,
        "full": full,
    })
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn by_tier(of: impl Fn(Tier) -> Json) -> Json {
    Tier::ALL.into_iter().map(|tier| (tier.code().to_owned(), of(tier))).collect::<Map<_, _>>().into()
}

fn by_variant(of: impl Fn(Variant) -> Json) -> Json {
    Variant::ALL.into_iter().map(|variant| (variant.code(), of(variant))).collect::<Map<_, _>>().into()
}

fn parameters(assumptions: &Assumptions) -> Json {
    let row = |parameter: &Parameter| {
        let estimate = assumptions.estimate(*parameter);
        (parameter.code().to_owned(), json!({ "value": estimate.value, "band": estimate.band }))
    };
    Parameter::ALL.iter().map(row).collect::<Map<_, _>>().into()
}

fn practices(assumptions: &Assumptions) -> Json {
    let practices = Figure::all().filter(|figure| matches!(figure, Figure::Practice(..)));
    practices.map(|figure| (figure.code(), assumptions.value(figure).into())).collect::<Map<_, _>>().into()
}

fn zloty(amount: Money) -> f64 {
    amount.grosze() as f64 / 100.0
}

fn terms(offer: &Offer, tier: Tier) -> Json {
    let terms = offer.tier(tier);
    json!({
        "response_minutes": terms.response(Priority::Outage),
        "support": zloty(terms.price(CareMode::Support)),
        "care": zloty(terms.price(CareMode::Care)),
        "monitoring": match terms.monitoring {
            Monitoring::Nothing => "nothing",
            Monitoring::Basic => "basic",
            Monitoring::AroundTheClock => "around-the-clock",
        },
    })
}

fn wall(advisor: &Advisor, tier: Tier) -> Json {
    let promise = advisor.promise(tier);
    json!({
        "mean": promise.mean_hours,
        "working": promise.working_mean_hours,
        "p90": promise.response.p90_hours(),
        "worst": promise.response.worst_hours(),
        "worst_start": promise.response.worst_start().to_string(),
        "over_24": promise.response.share_over(Minutes::hours(24)),
    })
}

fn band(band: &Band) -> Json {
    json!({ "p10": band.p10, "p50": band.p50, "p90": band.p90, "mean": band.mean })
}

fn advice(recommendation: &Recommendation) -> Json {
    json!({
        "outcome": format!("{:?}", recommendation.outcome),
        "variant": recommendation.variant().code(),
        "ties": recommendation.ties.iter().map(|variant| variant.code()).collect::<Vec<_>>(),
        "limits": recommendation.limits.iter().map(|limit| format!("{limit:?}")).collect::<Vec<_>>(),
        "margin_hour": recommendation.margin_hour.middle,
    })
}

fn expected(recommendation: &Recommendation, variant: Variant) -> Json {
    let year = recommendation.year(variant);
    json!({
        "incidents": band(&year.incidents),
        "hours": band(&year.hours),
        "loss": band(&year.loss),
        "total": band(&year.total),
        "any": year.any_incident,
    })
}

fn pairs(recommendation: &Recommendation) -> Json {
    let others = |one: Variant| Variant::ALL.into_iter().filter(move |other| *other != one);
    let row = |(one, other): (Variant, Variant)| json!({ "lower": one.code(), "than": other.code(), "share": recommendation.share_below(one, other) });
    Variant::ALL.into_iter().flat_map(|one| others(one).map(move |other| (one, other))).map(row).collect()
}

fn break_even(recommendation: &Recommendation) -> Json {
    let row = |threshold: &Threshold| json!({ "from": threshold.from.code(), "to": threshold.to.code(), "margin": threshold.margin_hour });
    recommendation.thresholds.iter().map(row).collect()
}

fn years(years: &[SingleYear; 6]) -> Json {
    let row = |(variant, year): (Variant, &SingleYear)| {
        let figures = json!({
            "incidents": band(&year.incidents),
            "hours": band(&year.hours),
            "loss": band(&year.loss),
            "quiet": year.quiet,
        });
        (variant.code(), figures)
    };
    Variant::ALL.into_iter().zip(years).map(row).collect::<Map<_, _>>().into()
}
