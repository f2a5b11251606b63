//! What a promise means on the wall, drawn: a report on a Friday evening, and when it is answered. With it what all cards
//! of tiers share.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use planner::Tier;
use planner::advice::REFERENCE_YEAR;
use planner::clock::{Minutes, ServiceClock};
use planner::offer::{Priority, TierOffer};
use planner::text;
use yew::prelude::*;

use super::Surroundings;

/// The class that gives a tier its colour.
pub(crate) fn colour(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "t1",
        Tier::Extended => "t2",
        Tier::Comprehensive => "t3",
    }
}

pub(super) fn row(name: &'static str, value: Html) -> Html {
    html! { <div key={name}><dt>{ name }</dt><dd>{ value }</dd></div> }
}

/// The Friday that stands for all: no public holiday until the Tuesday after it.
fn reference_friday() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(REFERENCE_YEAR, 3, 5)
}

/// Hours from the noon with which the strip begins to the Tuesday afternoon with which it ends: one unit of the drawing
/// is one hour.
const STRIP_HOURS: i64 = 100;

/// A report on Friday at six in the evening: how long one waits, and in which hours the promise runs.
pub(super) fn friday(tier: Tier, terms: &TierOffer, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let Some(start) = reference_friday().and_then(|friday| friday.and_hms_opt(12, 0, 0)) else {
        return Html::default();
    };
    let reported = start + TimeDelta::hours(6);
    let answered = terms.clock.add(reported, Minutes::new(terms.response(Priority::Outage)));
    let days = [0, 1, 2, 3, 4].map(|after| (start + TimeDelta::days(after)).weekday());
    html! {
        <>
            <svg class={classes!("strip", colour(tier))} viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
                <rect class="c-well" y="15" width="100" height="6"/>
                for (at, (from, to)) in service_hours(&terms.clock, start).into_iter().enumerate() {
                    <rect key={at} class="c-wrk" x={from.to_string()} y="15" width={(to - from).to_string()} height="6"/>
                }
                <rect class="c-t" x="6" y="5" width={wait(reported, answered).to_string()} height="8"/>
            </svg>
            <span class="days" aria-hidden="true">
                for day in days {
                    <span key={day.to_string()}>{ text::weekday_short(language, day) }</span>
                }
            </span>
            { (surroundings.words().answered_on)(text::weekday(language, answered.weekday()), &text::clock_time(answered.time())) }
        </>
    }
}

/// Hours of the strip in which the clock runs, as pairs of whole hours from its start.
fn service_hours(clock: &ServiceClock, start: NaiveDateTime) -> Vec<(i64, i64)> {
    let mut runs: Vec<(i64, i64)> = Vec::new();
    for hour in 0..STRIP_HOURS {
        if !clock.runs_at(start + TimeDelta::hours(hour)) {
            continue;
        }
        match runs.last_mut() {
            Some((_, end)) if *end == hour => *end = hour + 1,
            _ => runs.push((hour, hour + 1)),
        }
    }
    runs
}

/// The wait in hours, never so short that nothing is seen of it, never beyond the strip.
fn wait(reported: NaiveDateTime, answered: NaiveDateTime) -> i64 {
    (answered - reported).num_hours().clamp(1, STRIP_HOURS - 6)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use chrono::Weekday;
    use planner::holidays::public_holiday;

    use super::*;

    #[test]
    fn the_reference_friday_is_one_without_a_holiday_until_tuesday() {
        let friday = reference_friday().unwrap();
        assert_eq!(friday.weekday(), Weekday::Fri);
        assert!(friday.iter_days().take(5).all(|day| public_holiday(day).is_none()));
    }

    #[test]
    fn the_strip_shows_the_hours_in_which_each_clock_runs() {
        let start = reference_friday().unwrap().and_hms_opt(12, 0, 0).unwrap();
        assert_eq!(service_hours(&ServiceClock::WEEKDAYS_8_16, start), [(0, 4), (68, 76), (92, 100)]);
        assert_eq!(service_hours(&ServiceClock::WEEKDAYS_8_18, start), [(0, 6), (68, 78), (92, 100)]);
        assert_eq!(service_hours(&ServiceClock::ALWAYS, start), [(0, 100)]);
    }
}
