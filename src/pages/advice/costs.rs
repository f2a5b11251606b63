//! What a year costs: the average one, and how single ones differ from it. The two are never mixed: other questions, other
//! drawings, other words.

use planner::advice::{SingleYear, Variant};
use planner::text::{self, advice};
use planner::{CareMode, Tier};
use yew::prelude::*;

use super::AdvicePageProps;
use crate::components::{Band, Bars, Surroundings, axis, bands, icon, key, tier_colour};
use crate::text::advice::AdviceWords;
use crate::text::capitalised;

/// The expected year of each tier, and of support against care at the advised one.
pub(super) fn of_the_average_year(props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = AdviceWords::of(language);
    let recommendation = &props.recommendation;
    let tiers = Tier::ALL.map(|tier| Variant::new(tier, recommendation.verdict(tier).care));
    let modes = CareMode::ALL.map(|mode| Variant::new(recommendation.tier(), mode));
    let content = html! {
        <div class="stack">
            <p>{ words.costs_question }</p>
            <figure class="stack">
                <figcaption class="small muted">{ words.costs_legend }</figcaption>
                { average(&tiers, props, surroundings, |variant| tier_face(variant, surroundings)) }
            </figure>
            <h3>{ words.repair_or_prevent }</h3>
            <p>{ advice::repair_or_prevent(language, recommendation) }</p>
            <figure>{ average(&modes, props, surroundings, |variant| mode_face(variant, surroundings)) }</figure>
            <details>
                <summary>{ words.same_in_table }</summary>
                { table(words.costs_table, &[
                    (words.column_price, ""),
                    (words.column_loss, words.in_8_of_10_recalculations),
                    (words.column_total, words.on_average),
                    (words.column_hours, words.in_8_of_10_recalculations),
                    (words.column_any, ""),
                ], Variant::ALL.map(|variant| (variant, average_cells(variant, props, surroundings))).to_vec(), surroundings) }
            </details>
        </div>
    };
    super::section("koszt-roku", words.costs, content)
}

fn yearly_price(variant: Variant, props: &AdvicePageProps) -> planner::answers::Money {
    props.offer.tier(variant.tier).price(variant.mode).times(12)
}

fn average(
    variants: &[Variant],
    props: &AdvicePageProps,
    surroundings: &Surroundings,
    face: impl Fn(Variant) -> Html,
) -> Html {
    let language = surroundings.language;
    let words = AdviceWords::of(language);
    let rows: Vec<Band> = variants
        .iter()
        .map(|variant| {
            let total = props.recommendation.year(*variant).total;
            Band {
                face: face(*variant),
                colour: tier_colour(variant.tier),
                certain: yearly_price(*variant, props).grosze() as f64 / 100.0,
                low: total.p10,
                mark: total.mean,
                high: total.p90,
                figures: figures(
                    advice::about(language, total.mean),
                    advice::money_span(language, total.p10, total.p90),
                ),
            }
        })
        .collect();
    let (end, labels) = axis(language, greatest(&rows), words.zloty, Some(words.thousands));
    bands(&rows, Bars::Average, end, &labels)
}

fn greatest(rows: &[Band]) -> f64 {
    rows.iter().map(|row| row.high).fold(0.0, f64::max)
}

fn figures(first: String, second: String) -> Html {
    html! {
        <><b>{ first }</b>{ " " }<span class="small muted">{ second }</span></>
    }
}

fn tier_face(variant: Variant, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    html! {
        <>
            <b>{ key(variant.tier) }{ " " }{ capitalised(advice::tier_name(language, variant.tier)) }</b>{ " " }
            <span class="small muted nowrap">{ advice::with_or_without(language, variant.mode) }</span>
        </>
    }
}

fn mode_face(variant: Variant, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = AdviceWords::of(language);
    let (drawing, face) = match variant.mode {
        CareMode::Support => ("tool", words.repair),
        CareMode::Care => ("cal", words.prevent),
    };
    html! {
        <>
            <b>{ icon(drawing) }{ " " }{ face }</b>{ " " }
            <span class="small muted nowrap">{ advice::with_or_without(language, variant.mode) }</span>
        </>
    }
}

fn average_cells(variant: Variant, props: &AdvicePageProps, surroundings: &Surroundings) -> Vec<String> {
    let language = surroundings.language;
    let year = props.recommendation.year(variant);
    vec![
        text::money(language, yearly_price(variant, props)),
        advice::money_span(language, year.loss.p10, year.loss.p90),
        advice::about(language, year.total.mean),
        advice::hours_span(language, year.hours.p10, year.hours.p90),
        advice::share(language, year.any_incident),
    ]
}

/// How single years can turn out, once that is known.
pub(super) fn of_single_years(
    props: &AdvicePageProps,
    years: Option<&[SingleYear; 6]>,
    surroundings: &Surroundings,
) -> Html {
    let words = AdviceWords::of(surroundings.language);
    let content = html! {
        <div class="stack">
            <p>{ words.single_year_question }</p>
            if let Some(years) = years {
                { single_years(props, years, surroundings) }
            } else {
                <p class="muted">{ words.working }</p>
            }
        </div>
    };
    super::section("jeden-rok", words.single_year, content)
}

fn single_years(props: &AdvicePageProps, years: &[SingleYear; 6], surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = AdviceWords::of(language);
    let of = |variant: Variant| years.get(variant.index()).copied().unwrap_or_default();
    let row = |tier: Tier, loss: bool| {
        let variant = Variant::new(tier, props.recommendation.verdict(tier).care);
        let band = if loss { of(variant).loss } else { of(variant).hours };
        let (middle, span) = if loss {
            (advice::money_span(language, band.p50, band.p50), advice::money_span(language, band.p10, band.p90))
        } else {
            (advice::year_hours(language, band.p50), advice::hours_span(language, band.p10, band.p90))
        };
        Band {
            face: tier_face(variant, surroundings),
            colour: tier_colour(tier),
            certain: 0.0,
            low: band.p10,
            mark: band.p50,
            high: band.p90,
            figures: figures(span, format!("{} {middle}", words.usually)),
        }
    };
    let chart = |loss: bool| {
        let rows = Tier::ALL.map(|tier| row(tier, loss));
        let (end, labels) = if loss {
            axis(language, greatest(&rows), words.zloty, Some(words.thousands))
        } else {
            axis(language, greatest(&rows), words.hours, None)
        };
        let caption = if loss { words.loss_of_a_year } else { words.hours_of_a_year };
        html! { <figure class="stack stack-s"><figcaption><b>{ caption }</b></figcaption>{ bands(&rows, Bars::Years, end, &labels) }</figure> }
    };
    html! {
        <>
            <p>{ advice::single_year(language, &of(props.recommendation.variant())) }</p>
            <p class="small muted">{ words.single_year_legend }</p>
            { chart(false) }
            { chart(true) }
            <details>
                <summary>{ words.same_in_table }</summary>
                { table(words.single_year_table, &[
                    (words.column_hours, words.in_8_of_10_years),
                    (words.column_loss, words.in_8_of_10_years),
                    (words.column_quiet, ""),
                ], Variant::ALL.map(|variant| (variant, single_cells(&of(variant), surroundings))).to_vec(), surroundings) }
            </details>
        </>
    }
}

fn single_cells(year: &SingleYear, surroundings: &Surroundings) -> Vec<String> {
    let language = surroundings.language;
    vec![
        advice::hours_span(language, year.hours.p10, year.hours.p90),
        advice::money_span(language, year.loss.p10, year.loss.p90),
        advice::share(language, year.quiet),
    ]
}

/// A table with one row for each variant. Each column has a name and what its figures are.
fn table(
    name: &'static str,
    columns: &[(&'static str, &'static str)],
    rows: Vec<(Variant, Vec<String>)>,
    surroundings: &Surroundings,
) -> Html {
    let language = surroundings.language;
    html! {
        <div class="wrap" tabindex="0" role="region" aria-label={name}>
            <table>
                <caption class="hide">{ name }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ AdviceWords::of(language).column_tier }</th>
                        for (column, meaning) in columns.iter().copied() {
                            <th key={column} scope="col" class="num">
                                { column }
                                if !meaning.is_empty() {
                                    <><br/><span class="muted">{ meaning }</span></>
                                }
                            </th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for (variant, cells) in rows {
                        <tr key={variant.index()}>
                            <th scope="row">{ capitalised(&advice::variant_name(language, variant)) }</th>
                            for (at, cell) in cells.into_iter().enumerate() {
                                <td key={at} class="num">{ cell }</td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
