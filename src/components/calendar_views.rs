//! What the views of the calendar have in common: the way from one to the others, the filters, and how the plan stands.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, Weekday};
use planner::Language;
use planner::calendar::views::{Behind, Column, Standing, View, WorkState};
use planner::calendar::{CalendarPlan, Performer};
use planner::holidays::public_holiday;
use planner::model::{Month, Page, Year};
use planner::text::{self, calendar, date_long, views};
use yew::prelude::*;

use super::{Fold, Same, Surroundings, changes_banner, icon};
use crate::route::{address, view_address};
use crate::shell::{address, input};
use crate::text::calendar_files::CalendarFileWords;
use crate::text::views::ViewWords;

/// Links from one view to the others, which keep the filters; the month is the one that the view by month opens.
pub(crate) fn calendar_views(current: Page, month: Month, view: &View, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let more = ViewWords::of(surroundings.language);
    let views = [
        (words.list_view, Page::Agenda),
        (words.month_view, Page::Month(month)),
        (more.year_view, Page::Year(Year::of(month))),
        (more.table_view, Page::Table),
        (words.hours_view, Page::Hours),
        (CalendarFileWords::of(surroundings.language).nav, Page::Export),
    ];
    let kept = view.for_another();
    html! {
        <nav class="tabs noprint" aria-label={words.calendar_views}>
            for (name, page) in views {
                <a key={name} href={if page.has_views() { view_address(page, &kept) } else { address(page) }}
                    aria-current={(page == current).then_some("page")}>{ name }</a>
            }
        </nav>
    }
}

/// What the head of a view is made of.
pub(crate) struct Head<'a> {
    /// The view itself.
    pub(crate) page: Page,
    /// The month to which the view by month opens from here.
    pub(crate) month: Month,
    pub(crate) plan: &'a Same<CalendarPlan>,
    pub(crate) view: &'a View,
    pub(crate) today: NaiveDate,
    /// How many changes wait to be accepted.
    pub(crate) waiting: usize,
    /// Whether the filters let anything through.
    pub(crate) any: bool,
}

impl Head<'_> {
    /// Title, the way to the other views, what stands below the title, what waits, the filters, how the plan stands.
    pub(crate) fn html(&self, title: &str, below: Html, more_filters: Html, surroundings: &Surroundings) -> Html {
        html! {
            <div class="stack">
                <div class="row between">
                    <h1 tabindex="-1">{ title }</h1>
                    { calendar_views(self.page, self.month, self.view, surroundings) }
                </div>
                { below }
                { changes_banner(self.waiting, surroundings) }
                { standing(self, surroundings) }
                { filters(self, more_filters, surroundings) }
            </div>
        }
    }
}

/// A choice, as its name and the address to which it leads.
type Choice = (AttrValue, View);

/// The filters of a view behind a fold, which stands open where any is set at first; `more` is what this view adds.
fn filters(head: &Head, more: Html, surroundings: &Surroundings) -> Html {
    let (page, plan, view) = (head.page, head.plan.clone(), head.view.clone());
    let words = ViewWords::of(surroundings.language);
    let set = view.filters();
    let name = if set > 0 { (words.filters_set)(set) } else { words.filters.to_owned() };
    let language = surroundings.language;
    let draw = move |()| choices(page, &plan, &view, more.clone(), language);
    html! { <Fold {name} class="filters noprint" open={set > 0} {draw}/> }
}

fn choices(page: Page, plan: &CalendarPlan, view: &View, more: Html, language: Language) -> Html {
    let words = ViewWords::of(language);
    let mut who: Vec<Choice> = vec![(words.everybody.into(), View { performer: None, ..view.clone() })];
    for performer in Performer::ALL {
        let name = calendar::performer(language, performer).into();
        who.push((name, View { performer: Some(performer), ..view.clone() }));
    }
    let mut kinds: Vec<Choice> = vec![(words.everything.into(), View { category: None, ..view.clone() })];
    for category in plan.categories() {
        kinds.push((views::category(language, category).into(), View { category: Some(category), ..view.clone() }));
    }
    let mut states: Vec<Choice> = vec![(words.everything.into(), View { state: None, ..view.clone() })];
    for state in WorkState::ALL {
        states.push((views::state(language, state).into(), View { state: Some(state), ..view.clone() }));
    }
    html! {
        <div class="row">
            { choice("filtr-kto", views::column(language, Column::Performer), page, view, &who) }
            { choice("filtr-rodzaj", views::column(language, Column::Category), page, view, &kinds) }
            { choice("filtr-stan", views::column(language, Column::State), page, view, &states) }
            { more }
            if view.filters() > 0 {
                <a class="btn btn-3" href={view_address(page, &view.unfiltered())}>{ words.clear }</a>
            }
        </div>
    }
}

/// A list of which each entry is an address.
fn choice(id: &'static str, name: &'static str, page: Page, view: &View, choices: &[Choice]) -> Html {
    html! {
        <div>
            <label class="label small" for={id}>{ name }</label>
            <select class="input" {id} onchange={follow()}>
                for (at, (name, to)) in choices.iter().enumerate() {
                    <option key={at} value={view_address(page, to)} selected={to == view}>{ name }</option>
                }
            </select>
        </div>
    }
}

/// Goes where the chosen entry of a list leads.
fn follow() -> Callback<Event> {
    Callback::from(|event: Event| address::follow(&input::text(&event)))
}

/// How the plan stands where that needs saying, or that the filters let nothing through.
fn standing(head: &Head, surroundings: &Surroundings) -> Html {
    let Head { page, plan, view, today, any, .. } = *head;
    let words = ViewWords::of(surroundings.language);
    let said = match plan.standing() {
        Standing::Empty => {
            banner("is-warn", "info", surroundings.words().no_visits, Some((Page::Preferences, words.no_visits_link)))
        }
        Standing::Behind => behind(plan, surroundings),
        Standing::Finished => {
            let said = (words.finished)(&date_long(surroundings.language, plan.to));
            banner("is-ok", "ok", &said, Some((Page::Preferences, words.finished_link)))
        }
        Standing::UpToDate { next } if page == Page::Agenda => {
            banner("is-ok", "ok", &(words.up_to_date)(&text::date_short(surroundings.language, next)), None)
        }
        _ if plan.is_overfull(today) => {
            banner("is-warn", "time", words.overfull, Some((Page::Hours, words.overfull_link)))
        }
        Standing::UpToDate { .. } | Standing::Underway => Html::default(),
    };
    html! {
        <>
            { said }
            if !any && plan.standing() != Standing::Empty {
                <p>
                    { words.nothing_matches }{ " " }
                    <a href={view_address(page, &view.unfiltered())}>{ words.clear }</a>
                </p>
            }
        </>
    }
}

/// Much is late: how much, where to begin, and the way to a plan from today on.
fn behind(plan: &CalendarPlan, surroundings: &Surroundings) -> Html {
    let Some(Behind { entries, since, first: (entry, day) }) = plan.behind() else { return Html::default() };
    let language = surroundings.language;
    let words = ViewWords::of(language);
    let first = calendar::entry_title(language, entry);
    html! {
        <div class="banner is-warn">
            { icon("time") }
            <div class="stack stack-s">
                <p><b>{ (words.behind)(entries, &date_long(language, since)) }</b></p>
                <p>{ (words.behind_first)(&first, &date_long(language, day)) }</p>
                <p>{ words.behind_rest }{ " " }<a href={address(Page::Changes)}>{ words.behind_link }</a></p>
            </div>
        </div>
    }
}

fn banner(class: &'static str, drawing: &'static str, said: &str, link: Option<(Page, &'static str)>) -> Html {
    html! {
        <div class={classes!("banner", class)}>
            { icon(drawing) }
            <p><b>{ said.to_owned() }</b>
                if let Some((page, name)) = link {
                    { " " }<a href={address(page)}>{ name }</a>
                }
            </p>
        </div>
    }
}

/// The public holidays of some days in one line; `None` when there are none.
pub(crate) fn holidays(days: RangeInclusive<NaiveDate>, surroundings: &Surroundings) -> Option<Html> {
    let language = surroundings.language;
    let all = days.start().iter_days().take_while(|day| day <= days.end());
    let named = all.filter_map(|day| Some((day, public_holiday(day)?)));
    let named: Vec<String> = named
        .map(|(day, holiday)| {
            let date = planner::text::day_and_month(language, day);
            [holiday.name(language), " (", &date, ")"].concat()
        })
        .collect();
    if named.is_empty() {
        return None;
    }
    let said = (ViewWords::of(language).holidays)(&named.join(", "));
    Some(html! { <p class="small muted">{ icon("cal") }{ " " }{ said }</p> })
}

/// The heads of a month's columns, Monday to Sunday, behind another one if there is one.
pub(crate) fn weekday_heads(language: Language, first: Option<Html>) -> Html {
    let days = std::iter::successors(Some(Weekday::Mon), |day| Some(day.succ())).take(7);
    html! {
        <thead>
            <tr>
                { for first }
                for day in days {
                    <th scope="col" key={text::weekday_short(language, day)}>
                        <abbr title={text::weekday(language, day)}>{ text::weekday_short(language, day) }</abbr>
                    </th>
                }
            </tr>
        </thead>
    }
}

/// A day as its whole name: "Wtorek, 16 marca 2027".
pub(crate) fn whole_date(day: NaiveDate, language: Language) -> String {
    let weekday = crate::text::capitalised(planner::text::weekday(language, day.weekday()));
    [weekday.as_str(), ", ", &date_long(language, day)].concat()
}
