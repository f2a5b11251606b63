//! All work of the calendar as a table: filtered, searched, in any order, and as a file.

use chrono::NaiveDate;
use planner::calendar::CalendarPlan;
use planner::calendar::views::{Column, Order, View, WorkRow, WorkState, special_days, work_rows};
use planner::model::{Month, Msg, Page};
use planner::text::{self, calendar, views};
use yew::prelude::*;

use crate::components::{Head, Same, Surroundings, icon, performer_icon, use_surroundings};
use crate::route::view_address;
use crate::shell::{address, input};
use crate::text::views::ViewWords;

/// So many rows are shown at first, and again whenever more are asked for.
const ROWS: usize = 20;

/// What the table shows.
#[derive(Properties, PartialEq)]
pub(crate) struct TablePageProps {
    pub(crate) plan: Same<CalendarPlan>,
    pub(crate) view: View,
    pub(crate) today: NaiveDate,
    /// How many changes wait to be accepted.
    pub(crate) waiting: usize,
}

/// The table.
#[component]
pub(crate) fn TablePage(props: &TablePageProps) -> Html {
    let surroundings = use_surroundings();
    let language = surroundings.language;
    let words = ViewWords::of(language);
    let (plan, view) = (&props.plan, &props.view);
    let rows =
        use_memo((plan.clone(), view.clone(), language), |(plan, view, language)| work_rows(plan, view, *language));
    let shown = use_state(|| ROWS);
    let visible = rows.get(..*shown).unwrap_or(&rows);
    let hidden = rows.len() - visible.len();
    let head = Head {
        page: Page::Table,
        month: Month::of(props.today),
        plan,
        view,
        today: props.today,
        waiting: props.waiting,
        any: !rows.is_empty(),
    };
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + ROWS))
    };
    html! {
        <div class="stack stack-l">
            { head.html(words.table_title, Html::default(), Html::default(), &surroundings) }
            <div class="row between">
                <div class="search" role="search">
                    <label class="label small" for="szukaj">{ words.search }</label>
                    <input class="input" type="search" id="szukaj" value={view.search.clone()} oninput={searched(view)}
                        autocomplete="off" spellcheck="false" maxlength="60"/>
                </div>
                <div class="row">
                    <p role="status">{ (words.rows_of)(rows.len(), plan.entries_count()) }</p>
                    <button class="btn btn-2" type="button" id="download-csv" onclick={surroundings.tell(Msg::AskedForTable)}>
                        { icon("save") }{ words.download_csv }
                    </button>
                </div>
            </div>
            if !rows.is_empty() {
                { table(plan, visible, hidden == 0, view, &surroundings) }
            }
            if hidden > 0 {
                <p>
                    <button class="btn btn-2" type="button" onclick={more}>{ (words.show_more)(hidden.min(ROWS)) }</button>
                </p>
            }
        </div>
    }
}

/// Puts what is typed into the address, so that it stands there as soon as it is seen.
fn searched(view: &View) -> Callback<InputEvent> {
    let view = view.clone();
    Callback::from(move |event: InputEvent| {
        let search = input::text(&event);
        address::replace(&view_address(Page::Table, &View { search, ..view.clone() }));
    })
}

fn table(plan: &Same<CalendarPlan>, rows: &[WorkRow], all: bool, view: &View, surroundings: &Surroundings) -> Html {
    let words = ViewWords::of(surroundings.language);
    html! {
        <table class="fold work-table" role="table">
            <caption class="hide">{ words.table_title }{ ". " }{ words.press_to_sort }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    for column in Column::ALL {
                        { heading(column, view, surroundings) }
                    }
                </tr>
            </thead>
            <tbody role="rowgroup">{ body(plan, rows, all, view, surroundings) }</tbody>
        </table>
    }
}

fn heading(column: Column, view: &View, surroundings: &Surroundings) -> Html {
    let name = views::column(surroundings.language, column);
    let Order { column: by, descending } = view.order;
    let (sorted, arrow) = match (by == column, descending) {
        (false, _) => (None, ""),
        (true, false) => (Some("ascending"), "\u{a0}▲"),
        (true, true) => (Some("descending"), "\u{a0}▼"),
    };
    let to = view_address(Page::Table, &View { order: view.order.pressed(column), ..view.clone() });
    html! {
        <th scope="col" role="columnheader" key={name} aria-sort={sorted} class={(column == Column::Minutes).then_some("num")}>
            <a href={to}>{ name }<span aria-hidden="true">{ arrow }</span></a>
        </th>
    }
}

/// The rows. Where they stand by day, holidays and protected periods stand among them.
fn body(plan: &Same<CalendarPlan>, rows: &[WorkRow], all: bool, view: &View, surroundings: &Surroundings) -> Html {
    let mut shown: Vec<Html> = Vec::new();
    let plain = view.order == Order::BY_DAY && *view == view.unfiltered();
    let special = if plain { special_days(plan) } else { Vec::new() };
    let mut special = special.iter().peekable();
    for row in rows {
        while let Some(day) = special.next_if(|day| day.first <= row.day) {
            shown.push(special_row(day, surroundings));
        }
        shown.push(row_html(row, plan.protected(row.day).is_some(), surroundings));
    }
    if all {
        shown.extend(special.map(|day| special_row(day, surroundings)));
    }
    shown.into_iter().collect()
}

fn special_row(day: &planner::calendar::views::SpecialDay, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let (class, drawing, kind, name) = match day.holiday {
        Some(holiday) => ("tag", "cal", ViewWords::of(language).holiday, holiday.name(language).to_owned()),
        None => ("tag is-hold", "hold", surroundings.words().protected, day.protected_name(language)),
    };
    html! {
        <tr role="row" class="special" key={[&day.first.to_string(), kind].concat()}>
            <td role="cell">{ text::date_range(language, day.first, day.last) }</td>
            <td role="cell" colspan="5"><span {class}>{ icon(drawing) }{ kind }</span>{ " " }{ name }</td>
        </tr>
    }
}

fn row_html(row: &WorkRow, protected: bool, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let WorkRow { day, ref task, part, performer, minutes, state, done, .. } = *row;
    let name = |column| views::column(language, column);
    let of_month = View { day: Some(day), ..View::default() };
    let (class, drawing) = match state {
        WorkState::Late => ("tag is-bad", "warn"),
        WorkState::Open => ("tag", "time"),
        WorkState::Done => ("tag is-ok", "ok"),
        WorkState::Skipped => ("tag", "skip"),
    };
    html! {
        <tr role="row" key={row.id.to_string()}>
            <td role="cell" data-l={name(Column::Day)}>
                <span>
                    <a href={view_address(Page::Month(Month::of(day)), &of_month)}>{ text::date_short(language, day) }</a>
                    { " " }<span class="muted">{ chrono::Datelike::year(&day) }</span>
                    if protected {
                        <span class="freeze-mark" title={surroundings.words().protected}>
                            { icon("hold") }<span class="hide">{ surroundings.words().protected }</span>
                        </span>
                    }
                </span>
            </td>
            <th scope="row" role="rowheader">
                { calendar::task_title(language, task, part) }{ " " }<small class="mono muted">{ task.code() }</small>
            </th>
            <td role="cell" data-l={name(Column::Category)}>{ views::kind_of_task(language, task) }</td>
            <td role="cell" data-l={name(Column::Performer)}>
                <span class="nowrap">{ icon(performer_icon(performer)) }{ " " }{ calendar::performer(language, performer) }</span>
            </td>
            <td role="cell" class="num" data-l={name(Column::Minutes)}>{ text::hours_minutes(language, minutes) }</td>
            <td role="cell" data-l={name(Column::State)}>
                <span>
                    <span {class}>{ icon(drawing) }{ views::state(language, state) }</span>
                    if let Some(done) = done.filter(|done| *done != day) {
                        { " " }<small class="muted">{ text::date_short(language, done) }</small>
                    }
                </span>
            </td>
        </tr>
    }
}
