//! One month of the calendar as a table, and the visits of one of its days.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use planner::Language;
use planner::calendar::{CalendarPlan, Performer, Visit};
use planner::holidays::{is_working_day, public_holiday};
use planner::model::{Month, Page};
use planner::text::{self, calendar};
use yew::prelude::*;

use crate::components::{Same, Surroundings, calendar_views, changes_banner, icon, use_surroundings, visit_card};
use crate::route::address;
use crate::shell::focus;
use crate::text::capitalised;
use crate::text::preferences::PreferenceWords;

/// The heading of the chosen day: the focus goes there when a visit is chosen.
const DAY_ID: &str = "dzien";

/// What the page of a month shows.
#[derive(Properties, PartialEq)]
pub(crate) struct MonthPageProps {
    pub(crate) plan: Same<CalendarPlan>,
    pub(crate) month: Month,
    pub(crate) today: NaiveDate,
    /// How many changes wait to be accepted.
    pub(crate) waiting: usize,
    /// The file was asked for.
    pub(crate) asked_for_file: Callback<()>,
}

/// One month.
#[component]
pub(crate) fn MonthPage(props: &MonthPageProps) -> Html {
    let surroundings = use_surroundings();
    let (words, language) = (surroundings.words(), surroundings.language);
    let chosen = use_state(|| None::<NaiveDate>);
    let shown = chosen.or_else(|| day_to_begin_with(props));
    let name = capitalised(&text::month_year(language, props.month.first()));
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |day| chosen.set(Some(day)))
    };
    use_effect_with(*chosen, |chosen| {
        if chosen.is_some() {
            focus::on_id(DAY_ID);
        }
    });
    html! {
        <div class="stack stack-l">
            <div class="row between">
                <h1 tabindex="-1">{ &name }</h1>
                { calendar_views(Page::Month(props.month), props.month, words) }
            </div>
            { changes_banner(props.waiting, &surroundings) }
            { steps(props, &surroundings) }
            <table class="cal">
                <caption class="hide">{ name }</caption>
                { weekdays(language) }
                <tbody>
                    for week in weeks(props.month) {
                        <tr key={week.to_string()}>
                            for day in week.iter_days().take(7) {
                                { cell(day, props, &choose, &surroundings) }
                            }
                        </tr>
                    }
                </tbody>
            </table>
            { legend(props, &surroundings) }
            { day_section(shown, props, &surroundings) }
        </div>
    }
}

/// Today, if there is a visit; otherwise the next day of the month with one, or the last.
fn day_to_begin_with(props: &MonthPageProps) -> Option<NaiveDate> {
    let mut days = visits_of(props).map(|visit| visit.day);
    let last = visits_of(props).map(|visit| visit.day).last();
    days.find(|day| *day >= props.today).or(last)
}

fn visits_of(props: &MonthPageProps) -> impl Iterator<Item = &Visit> {
    props.plan.visits.iter().filter(|visit| Month::of(visit.day) == props.month)
}

/// The Mondays of the weeks that the month touches.
fn weeks(month: Month) -> impl Iterator<Item = NaiveDate> {
    let first = month.first();
    let monday = first.checked_sub_days(Days::new(first.weekday().num_days_from_monday().into())).unwrap_or(first);
    monday.iter_weeks().take_while(move |monday| *monday <= first || Month::of(*monday) == month)
}

fn weekdays(language: Language) -> Html {
    let monday = Weekday::Mon;
    let days = std::iter::successors(Some(monday), |day| Some(day.succ())).take(7);
    html! {
        <thead>
            <tr>
                for day in days {
                    <th scope="col" key={day.to_string()}>
                        <abbr title={text::weekday(language, day)}>{ text::weekday_short(language, day) }</abbr>
                    </th>
                }
            </tr>
        </thead>
    }
}

fn steps(props: &MonthPageProps, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let step = |month: Option<Month>, drawing: &'static str, label: fn(&str) -> String| match month {
        Some(month) => html! {
            <a class="btn btn-2" href={address(Page::Month(month))}
                aria-label={label(&text::month_year(language, month.first()))}>{ icon(drawing) }</a>
        },
        None => Html::default(),
    };
    html! {
        <div class="row between">
            <div class="row">
                { step(props.month.previous(), "back", words.previous_month) }
                <a class="btn btn-2" href={address(Page::Month(Month::of(props.today)))}>{ words.today }</a>
                { step(props.month.next(), "next", words.next_month) }
            </div>
            <div class="row">
                <a href={address(Page::Preferences)}>{ PreferenceWords::of(language).title }</a>
                <button class="btn btn-3" type="button" onclick={props.asked_for_file.reform(|_| ())}>
                    { icon("save") }{ words.download_ical }
                </button>
            </div>
        </div>
    }
}

fn cell(day: NaiveDate, props: &MonthPageProps, choose: &Callback<NaiveDate>, surroundings: &Surroundings) -> Html {
    let inside = Month::of(day) == props.month;
    let holiday = public_holiday(day);
    let protected = inside && props.plan.protected(day).is_some();
    let is_today = day == props.today;
    let class = classes!(
        (!inside || !is_working_day(day)).then_some("off"),
        (inside && holiday.is_some()).then_some("hol"),
        protected.then_some("frz"),
        is_today.then_some("today"),
    );
    html! {
        <td key={day.to_string()} {class} aria-current={is_today.then_some("date")}>
            <span class="d">{ day.day() }</span>
            if let Some(holiday) = holiday.filter(|_| inside) {
                <span class="hn">{ holiday.name(surroundings.language) }</span>
            }
            if protected {
                <span class="hide">{ surroundings.words().protected }</span>
            }
            if inside {
                for visit in props.plan.visits_on(day) {
                    { chip(visit, choose, surroundings) }
                }
            }
        </td>
    }
}

/// A visit in its day: the time it takes, and where there is room its name.
fn chip(visit: &Visit, choose: &Callback<NaiveDate>, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let late = visit.entries.iter().any(|entry| entry.overdue);
    let (class, drawing) = match (late, visit.performer) {
        (true, _) => (Some("is-bad"), Some("warn")),
        (false, Performer::Owner) => (Some("is-warn"), Some("me")),
        (false, Performer::Technician) => (None, None),
    };
    let day = visit.day;
    let said = if late { words.overdue } else { calendar::performer(language, visit.performer) };
    html! {
        <button class={classes!("chip", class)} type="button" key={visit.performer.code()}
            onclick={choose.reform(move |_: MouseEvent| day)}>
            <span class="hide">{ said }{ ": " }</span>
            <span class="short">
                if let Some(drawing) = drawing {
                    { icon(drawing) }{ " " }
                }
                <span class="brief" aria-hidden="true">{ format!("{}:{:02}", visit.minutes / 60, visit.minutes % 60) }</span>
                <span class="full">{ text::hours_minutes(language, visit.minutes) }</span>
            </span>
            <span class="long">{ calendar::visit_title(language, visit) }</span>
        </button>
    }
}

fn legend(props: &MonthPageProps, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let protected = props.plan.peaks.iter().filter(|peak| props.month.days().any(|day| peak.freeze.covers(day)));
    html! {
        <ul class="meta tiny">
            <li><span class="tag">{ calendar::performer(language, Performer::Technician) }</span></li>
            <li><span class="tag is-warn">{ icon("me") }{ calendar::performer(language, Performer::Owner) }</span></li>
            for peak in protected {
                <li key={peak.freeze.first.to_string()}>
                    <span class="tag is-hold">
                        { icon("hold") }{ words.protected }{ " " }
                        { text::date_range(language, peak.freeze.first, peak.freeze.last) }
                    </span>
                </li>
            }
        </ul>
    }
}

fn day_section(day: Option<NaiveDate>, props: &MonthPageProps, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let Some(day) = day else { return html! { <p>{ words.no_visits_this_month }</p> } };
    let name = format!("{} {}", capitalised(text::weekday(language, day.weekday())), text::date_long(language, day));
    html! {
        <section class="sec" aria-labelledby={DAY_ID}>
            <h2 id={DAY_ID} tabindex="-1">{ name }</h2>
            <div class="stack">
                for work in props.plan.work_by_day().iter().filter(|work| work.day == day) {
                    { visit_card(&props.plan, work, "h3", props.today, surroundings) }
                }
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

    use super::*;

    fn first_and_last(year: i32, month: u32) -> (String, String, usize) {
        let weeks: Vec<NaiveDate> = weeks(Month::new(year, month).unwrap()).collect();
        (weeks[0].to_string(), weeks[weeks.len() - 1].to_string(), weeks.len())
    }

    #[test]
    fn a_month_shows_every_week_that_it_touches() {
        for (year, month, first, last, count) in [
            (2027, 2, "2027-02-01", "2027-02-22", 4),
            (2027, 3, "2027-03-01", "2027-03-29", 5),
            (2027, 8, "2027-07-26", "2027-08-30", 6),
            (2000, 1, "1999-12-27", "2000-01-31", 6),
            (2100, 12, "2100-11-29", "2100-12-27", 5),
        ] {
            assert_eq!(first_and_last(year, month), (first.to_owned(), last.to_owned(), count), "{year}-{month}");
        }
    }
}
