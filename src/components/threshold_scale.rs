//! Where the margin of an hour stands against the thresholds of the tiers, on a logarithmic scale.

use planner::advice::Recommendation;
use planner::text::advice;
use planner::{Language, Tier};
use yew::prelude::*;

use super::{key, tier_colour};
use crate::text::advice::AdviceWords;
use crate::text::capitalised;

/// The scale; nothing where there is no margin, or no two thresholds in order to be put on it. The sentence above it says
/// the same.
pub(crate) fn threshold_scale(recommendation: &Recommendation, language: Language) -> Option<Html> {
    let words = AdviceWords::of(language);
    let hour = recommendation.margin_hour;
    let [extended, comprehensive] = recommendation.thresholds;
    let (first, second) = (extended.margin_hour?, comprehensive.margin_hour?);
    if hour.middle < 0.5 || first < 0.5 || second <= first {
        return None;
    }
    let low = hour.low.max(0.1);
    let (from, to) = ((low / 1.6).min(first / 8.0), (hour.high * 1.6).max(second * 5.0));
    let [one, two, low, middle, high] =
        [first, second, low, hour.middle, hour.high].map(|margin| advice::on_scale(margin, from, to));
    let zones = [
        (Tier::Basic, None, Some(first)),
        (Tier::Extended, Some(first), Some(second)),
        (Tier::Comprehensive, Some(second), None),
    ];
    Some(html! {
        <>
            <svg viewBox="0 0 1000 30" preserveAspectRatio="none" role="img" aria-label={words.scale_name}>
                <rect class="c-t t1" y="18" width={(one - 3).to_string()} height="8"/>
                <rect class="c-t t2" x={(one + 3).to_string()} y="18" width={(two - one - 6).max(4).to_string()} height="8"/>
                <rect class="c-t t3" x={(two + 3).to_string()} y="18" width={(997 - two).to_string()} height="8"/>
                <rect class="c-wrk" x={low.to_string()} y="4" width={(high - low).max(4).to_string()} height="10"/>
                <path class="c-ink" d={format!("M{middle} 1V29")}/>
            </svg>
            <ul class="zone-names">
                for (tier, from, to) in zones {
                    <li key={tier.code()} class={tier_colour(tier)}>
                        { key(tier) }{ " " }
                        <b>{ capitalised(advice::tier_name(language, tier)) }</b>
                        <br/>
                        { span(language, from, to) }{ words.an_hour }
                        if !recommendation.verdict(tier).meets_limits() {
                            <br/>
                            <span class="muted">{ words.zone_ruled_out }</span>
                        }
                    </li>
                }
            </ul>
        </>
    })
}

/// "do 49 zł", "49–920 zł", "od 920 zł".
fn span(language: Language, from: Option<f64>, to: Option<f64>) -> String {
    let words = AdviceWords::of(language);
    let amount = |margin: f64| advice::money_span(language, margin, margin);
    match (from, to) {
        (Some(from), Some(to)) => advice::money_span(language, from, to),
        (None, Some(to)) => format!("{}\u{a0}{}", words.zone_up_to, amount(to)),
        (Some(from), None) => format!("{}\u{a0}{}", words.zone_from, amount(from)),
        (None, None) => String::new(),
    }
}
