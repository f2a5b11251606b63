//! Bands along an axis: words in HTML, marks in drawings that are stretched to the box. A table beside them says the same.

use planner::Language;
use planner::text::decimal;
use yew::prelude::*;

/// One row.
pub(crate) struct Band {
    /// What the row is about.
    pub(crate) face: Html,
    /// The class that gives it its colour.
    pub(crate) colour: &'static str,
    /// What is certain, from the start of the axis.
    pub(crate) certain: f64,
    /// The low end of the band.
    pub(crate) low: f64,
    /// Where the line stands.
    pub(crate) mark: f64,
    /// The high end of the band.
    pub(crate) high: f64,
    /// The figures at the end of the row.
    pub(crate) figures: Html,
}

/// How bands are drawn: what is meant by them must not be mixed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bars {
    /// How well an average is known: filled.
    Average,
    /// How years differ: an empty box.
    Years,
    /// Work within a budget, the line, and what goes beyond it.
    Work,
}

/// Units of the drawing along the axis.
const LENGTH: f64 = 1_000.0;

/// The rows above an axis that begins at zero and ends at `end`.
pub(crate) fn bands(rows: &[Band], bars: Bars, end: f64, labels: &[String]) -> Html {
    let at = |value: f64| ((value / end).clamp(0.0, 1.0) * LENGTH).round() as i64;
    html! {
        <div class="bands">
            <ul class="chart">
                for (place, row) in rows.iter().enumerate() {
                    <li key={place} class={classes!("bnd", row.colour)}>
                        <span>{ row.face.clone() }</span>
                        <svg viewBox="0 0 1000 28" preserveAspectRatio="none" aria-hidden="true">
                            <path class="c-hair" d="M0 0V28M250 0V28M500 0V28M750 0V28M1000 0V28"/>
                            { marks(at(row.certain), at(row.low), at(row.mark), at(row.high), bars) }
                        </svg>
                        <span>{ row.figures.clone() }</span>
                    </li>
                }
            </ul>
            <div class="axis" aria-hidden="true">
                for (place, label) in labels.iter().enumerate() {
                    <span key={place}>{ label }</span>
                }
            </div>
        </div>
    }
}

fn marks(certain: i64, low: i64, mark: i64, high: i64, bars: Bars) -> Html {
    let width = (high - low).max(2).to_string();
    match bars {
        Bars::Average => html! {
            <>
                <rect class="c-t" y="6" width={certain.to_string()} height="16"/>
                <rect class="c-soft" x={low.to_string()} y="6" {width} height="16"/>
                <path class="c-edge" d={format!("M{certain} 14H{low}M{low} 6V22M{high} 6V22")}/>
                <path class="c-ink" d={format!("M{mark} 2V26")}/>
            </>
        },
        Bars::Work => html! {
            <>
                <rect class="c-t" y="6" width={certain.to_string()} height="16"/>
                if high > low {
                    <rect class="c-over" x={low.to_string()} y="6" width={(high - low).to_string()} height="16"/>
                }
                <path class="c-ink" d={format!("M{mark} 2V26")}/>
            </>
        },
        Bars::Years => html! {
            <>
                <rect class="c-edge" x={low.to_string()} y="6" {width} height="16"/>
                <path class="c-ink" d={format!("M{mark} 6V22")}/>
            </>
        },
    }
}

/// An axis of four equal steps for values up to a greatest one: its end, and a label at each step. The last label carries
/// the unit, `thousands` where there are many.
pub(crate) fn axis(language: Language, greatest: f64, unit: &str, thousands: Option<&str>) -> (f64, Vec<String>) {
    let step = step(greatest / 4.0);
    let (factor, unit) = match thousands {
        Some(thousands) if step >= 1_000.0 => (1_000.0, thousands),
        _ => (1.0, unit),
    };
    let labels = (0..=4).map(|place| {
        let number = decimal(language, f64::from(place) * step / factor, 1);
        if place == 4 { format!("{number}\u{a0}{unit}") } else { number }
    });
    (step * 4.0, labels.collect())
}

/// The least round number that is not below another.
fn step(least: f64) -> f64 {
    let mut ten = 1.0;
    loop {
        for factor in [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0] {
            if factor * ten >= least {
                return factor * ten;
            }
        }
        ten *= 10.0;
        if ten > 1e15 {
            return ten;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_ends_at_a_round_number() {
        let cases = [
            (34_960.0, 40_000.0, "40\u{a0}tys. zł"),
            (25_500.0, 32_000.0, "32\u{a0}tys. zł"),
            (3_900.0, 4_000.0, "4\u{a0}tys. zł"),
            (2_900.0, 3_200.0, "3\u{a0}200\u{a0}zł"),
            (700.0, 800.0, "800\u{a0}zł"),
            (0.0, 4.0, "4\u{a0}zł"),
        ];
        for (greatest, end, last) in cases {
            let (found, labels) = axis(Language::Polish, greatest, "zł", Some("tys. zł"));
            assert_eq!((found, labels.last().map(String::as_str)), (end, Some(last)), "{greatest}");
            assert_eq!(labels.len(), 5);
        }
    }
}
