//! One month of the calendar as a grid, and the work of one of its days.

use chrono::{Datelike, NaiveDate};
use planner::Language;
use planner::calendar::views::{Chip, DayCell, Seen, View, WorkState, day_cells, month_weeks, step};
use planner::calendar::{CalendarPlan, Entry, Performer};
use planner::holidays::public_holiday;
use planner::model::{Month, Msg, Page};
use planner::text::{self, calendar, views};
use yew::prelude::*;

use super::agenda::load;
use crate::components::{
    Below, Head, Same, Surroundings, holidays, icon, use_surroundings, visit_card, weekday_heads, whole_date,
};
use crate::route::{address, view_address};
use crate::shell::drag::{self, Dragged};
use crate::shell::{address as shell_address, focus};
use crate::text::preferences::PreferenceWords;
use crate::text::views::ViewWords;
use crate::text::{Words, capitalised};

/// The heading of the open day: the focus goes there when a day is opened.
const DAY_ID: &str = "dzien";
/// How the keys lead through the grid.
const KEYS_ID: &str = "klawisze";

/// What the page of a month shows.
#[derive(Properties, PartialEq)]
pub(crate) struct MonthPageProps {
    pub(crate) plan: Same<CalendarPlan>,
    pub(crate) view: View,
    pub(crate) month: Month,
    pub(crate) today: NaiveDate,
    /// How many changes wait to be accepted.
    pub(crate) waiting: usize,
}

/// One month.
#[component]
pub(crate) fn MonthPage(props: &MonthPageProps) -> Html {
    let surroundings = use_surroundings();
    let language = surroundings.language;
    let (month, view) = (props.month, &props.view);
    let seen = use_memo((props.plan.clone(), view.only_filters()), |(plan, view)| plan.seen(view));
    let works = seen.work_by_day();
    let cells = day_cells(&props.plan, &works, planner::calendar::Month::of(month.first()), props.today);
    let open = view.day.filter(|day| Month::of(*day) == month).or_else(|| day_to_begin_with(&cells, props.today));
    let any = cells.iter().any(|cell| !cell.outside && !cell.chips.is_empty());
    let name = capitalised(&text::month_year(language, month.first()));
    use_effect_with(props.plan.clone(), {
        let dispatch = surroundings.dispatch.clone();
        move |plan| {
            let dragging = drag::watch(dragged(plan.clone(), language, dispatch));
            move || drop(dragging)
        }
    });
    let head = Head {
        page: Page::Month(month),
        month,
        plan: &props.plan,
        view,
        today: props.today,
        waiting: props.waiting,
        any: any || view.filters() == 0,
    };
    html! {
        <div class="stack stack-l">
            { head.html(&name, summary(&cells, props, &surroundings), week_numbers(props, &surroundings), &surroundings) }
            { steps(props, &surroundings) }
            <Grid name={name.clone()} {cells} {month} {open} view={view.clone()} today={props.today}/>
            { legend(props, &surroundings) }
            <Below>{ day_section(open, &seen, props, &surroundings) }</Below>
        </div>
    }
}

/// What can be dragged to another day, and what then happens: the same as in the form for that.
fn dragged(plan: Same<CalendarPlan>, language: Language, dispatch: Callback<Msg>) -> Dragged {
    Dragged {
        taken: Box::new({
            let plan = plan.clone();
            move |id| {
                let entry = entry_with(&plan, id)?;
                Some((calendar::entry_title(language, entry), plan.days_to_move(&entry.id)))
            }
        }),
        dropped: Box::new(move |id, to| {
            if let Some(entry) = entry_with(&plan, id) {
                dispatch.emit(Msg::MovedOccurrence { id: entry.id.clone(), to });
            }
        }),
    }
}

/// The open entry with this id on the page.
fn entry_with<'a>(plan: &'a CalendarPlan, id: &str) -> Option<&'a Entry> {
    let mut entries = plan.late.iter().chain(&plan.visits).flat_map(|visit| &visit.entries);
    entries.find(|entry| focus::entry_id(&entry.id) == id)
}

/// Today, if there is a visit; otherwise the next day of the month with one, or the last.
fn day_to_begin_with(cells: &[DayCell], today: NaiveDate) -> Option<NaiveDate> {
    let mut days = cells.iter().filter(|cell| !cell.outside && !cell.chips.is_empty()).map(|cell| cell.day);
    let last = days.clone().next_back();
    days.find(|day| *day >= today).or(last)
}

/// How many visits there are, and the hours of the month.
fn summary(cells: &[DayCell], props: &MonthPageProps, surroundings: &Surroundings) -> Html {
    let chips = || cells.iter().filter(|cell| !cell.outside).flat_map(|cell| &cell.chips);
    let closed = chips().filter(|chip| matches!(chip.state, WorkState::Done | WorkState::Skipped)).count();
    html! {
        <p class="meta">
            <span class="nowrap">{ (ViewWords::of(surroundings.language).month_summary)(chips().count(), closed) }</span>
            { load(&props.plan, props.month, surroundings) }
        </p>
    }
}

/// The box that shows the numbers of weeks.
fn week_numbers(props: &MonthPageProps, surroundings: &Surroundings) -> Html {
    let shown = props.view.week_numbers;
    let other = view_address(Page::Month(props.month), &View { week_numbers: !shown, ..props.view.clone() });
    let toggled = Callback::from(move |_: Event| shell_address::follow(&other));
    html! {
        <label class="check">
            <input type="checkbox" id="numery-tygodni" checked={shown} onchange={toggled}/>
            <span>{ ViewWords::of(surroundings.language).week_numbers }</span>
        </label>
    }
}

fn steps(props: &MonthPageProps, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let kept = props.view.for_another();
    let to = |month: Month| view_address(Page::Month(month), &kept);
    let step = |month: Option<Month>, drawing: &'static str, label: fn(&str) -> String| match month {
        Some(month) => html! {
            <a class="btn btn-2" href={to(month)} aria-label={label(&text::month_year(language, month.first()))}>
                { icon(drawing) }
            </a>
        },
        None => Html::default(),
    };
    html! {
        <div class="row between">
            <div class="row">
                { step(props.month.previous(), "back", words.previous_month) }
                <a class="btn btn-2" href={to(Month::of(props.today))}>{ words.today }</a>
                { step(props.month.next(), "next", words.next_month) }
            </div>
            <div class="row">
                <a href={address(Page::Preferences)}>{ PreferenceWords::of(language).title }</a>
                <a class="btn btn-3" href={address(Page::Export)}>{ icon("save") }{ words.download_ical }</a>
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct GridProps {
    name: AttrValue,
    cells: Vec<DayCell>,
    month: Month,
    /// The day whose work stands below.
    open: Option<NaiveDate>,
    view: View,
    today: NaiveDate,
}

/// The grid: one stop for the Tab key, arrows and their like inside. A day that changes alone is drawn alone.
#[component]
fn Grid(props: &GridProps) -> Html {
    let surroundings = use_surroundings();
    let language = surroundings.language;
    let words = ViewWords::of(language);
    // Where the keys have led since this address was opened.
    let moved_to = use_state(|| None);
    // Whether the focus goes to the day's section once it is there: nobody asked for that who came by a link.
    let to_section = use_mut_ref(|| false);
    let within = |day: &NaiveDate| Month::of(*day) == props.month;
    let today = Some(props.today);
    let here = (props.month, props.view.day);
    let moved = moved_to.and_then(|(from, day)| (from == here).then_some(day));
    let active = [moved, props.view.day, today].into_iter().flatten().find(within).unwrap_or(props.month.first());
    // What the one callback of all days reads: were it made anew with the view, every day would be drawn again.
    let shown = use_mut_ref(|| (props.month, props.view.clone()));
    *shown.borrow_mut() = (props.month, props.view.clone());
    let open_day = use_callback((), {
        let to_section = to_section.clone();
        move |day: NaiveDate, (): &()| {
            let (month, view) = shown.borrow().clone();
            if view.day == Some(day) {
                focus::on_id(DAY_ID);
            } else {
                *to_section.borrow_mut() = Month::of(day) == month;
                go_to_day(day, &view);
            }
        }
    });
    use_effect_with(props.view.day, move |_| {
        if to_section.replace(false) {
            focus::on_id(DAY_ID);
        }
    });
    let pressed = {
        let (open_day, view, month) = (open_day.clone(), props.view.clone(), props.month);
        Callback::from(move |event: KeyboardEvent| {
            if event.alt_key() || event.meta_key() || event.shift_key() {
                return;
            }
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                return open_day.emit(active);
            }
            let Some(day) = step(active, &event.key(), event.ctrl_key()) else { return };
            event.prevent_default();
            if Month::of(day) == month {
                moved_to.set(Some((here, day)));
                focus::on_id(&focus::day_id(day));
            } else {
                go_to_day(day, &view);
            }
        })
    };
    let numbers = props.view.week_numbers;
    html! {
        <>
            <p class="hide" id={KEYS_ID}>{ words.grid_keys }</p>
            <table class={classes!("cal", numbers.then_some("numbered"))} role="grid" aria-label={&props.name}
                aria-describedby={KEYS_ID} onkeydown={pressed}>
                { weekdays(numbers, &surroundings) }
                <tbody>
                    for (week, days) in month_weeks(planner::calendar::Month::of(props.month.first())).zip(props.cells.chunks(7)) {
                        <tr key={week.monday.to_string()}>
                            if numbers {
                                <th scope="row" class="wk"><span class="hide">{ words.week }{ " " }</span>{ week.number }</th>
                            }
                            for cell in days {
                                <Cell key={cell.day.to_string()} cell={cell.clone()} active={cell.day == active} {language}
                                    open={props.open == Some(cell.day)} open_day={open_day.clone()}/>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </>
    }
}

/// Opens a day, in whichever month it lies.
fn go_to_day(day: NaiveDate, view: &View) {
    if let Some(month) = Month::new(day.year(), day.month()) {
        shell_address::follow(&view_address(Page::Month(month), &View { day: Some(day), ..view.clone() }));
    }
}

fn weekdays(numbers: bool, surroundings: &Surroundings) -> Html {
    let words = ViewWords::of(surroundings.language);
    let week = html! { <th scope="col" class="wk"><abbr title={words.week}>{ words.week_short }</abbr></th> };
    weekday_heads(surroundings.language, numbers.then_some(week))
}

#[derive(Properties, PartialEq)]
struct CellProps {
    cell: DayCell,
    /// Whether the Tab key leads here.
    active: bool,
    /// Whether it is the open day.
    open: bool,
    open_day: Callback<NaiveDate>,
    /// Handed down, so that not every one of forty days asks for its surroundings.
    language: Language,
}

/// A day. It is drawn again only when something of it has changed.
#[component]
fn Cell(props: &CellProps) -> Html {
    let language = props.language;
    let cell = &props.cell;
    let day = cell.day;
    let holiday = public_holiday(day).map(|holiday| holiday.name(language));
    let class = classes!(
        (cell.outside || !cell.working).then_some("off"),
        cell.outside.then_some("out"),
        holiday.and(Some("hol")),
        cell.protected.then_some("frz"),
        cell.today.then_some("today"),
    );
    html! {
        <td role="gridcell" id={focus::day_id(day)} {class} tabindex={if props.active { "0" } else { "-1" }}
            aria-selected={props.open.to_string()} aria-current={cell.today.then_some("date")}
            onclick={props.open_day.reform(move |_| day)}>
            <span class="hide">{ said(cell, holiday, language) }</span>
            <span aria-hidden="true">
                <span class="d">{ day.day() }</span>
                if let Some(holiday) = holiday {
                    <span class="hn">{ holiday }</span>
                }
                for chip in &cell.chips {
                    { chip_html(chip, language) }
                }
                if cell.more > 0 {
                    <span class="more-work">{ "+" }{ cell.more }</span>
                }
            </span>
        </td>
    }
}

/// Everything that a day shows, for the ear.
fn said(cell: &DayCell, holiday: Option<&str>, language: Language) -> String {
    let words = Words::of(language);
    let mut parts = vec![whole_date(cell.day, language)];
    if cell.today {
        parts.push(words.today.to_owned());
    }
    if let Some(holiday) = holiday {
        parts.push([holiday, " (", ViewWords::of(language).holiday, ")"].concat());
    }
    if cell.protected {
        parts.push(words.protected.to_owned());
    }
    for chip in &cell.chips {
        let who = calendar::performer(language, chip.performer);
        let state = views::state(language, chip.state);
        let title = calendar::task_title(language, &chip.task, chip.part);
        parts.push([who, " ", &text::hours_minutes(language, chip.minutes), ", ", state, ": ", &title].concat());
    }
    if cell.more > 0 {
        parts.push((ViewWords::of(language).and_more)(cell.more));
    }
    parts.join(", ")
}

/// The colour and the drawing of a visit in its day.
fn marks(chip: &Chip) -> (Option<&'static str>, Option<&'static str>) {
    match (chip.state, chip.performer) {
        (WorkState::Late, _) => (Some("is-bad"), Some("warn")),
        (WorkState::Done, _) => (Some("is-ok"), Some("ok")),
        (WorkState::Skipped, _) => (Some("is-ok"), Some("skip")),
        (WorkState::Open, Performer::Owner) => (Some("is-warn"), Some("me")),
        (WorkState::Open, Performer::Technician) => (None, None),
    }
}

/// A visit in its day: the time it takes, and where there is room its name.
fn chip_html(chip: &Chip, language: Language) -> Html {
    let (class, drawing) = marks(chip);
    let (hours, minutes) = (chip.minutes / 60, chip.minutes % 60);
    html! {
        <span class={classes!("chip", class)} key={chip.performer.code()} data-entry={chip.entry.as_ref().map(focus::entry_id)}>
            <span class="short">
                if let Some(drawing) = drawing {
                    { icon(drawing) }{ " " }
                }
                <span class="brief">{ hours }{ if minutes < 10 { ":0" } else { ":" } }{ minutes }</span>
                <span class="full">{ text::hours_minutes(language, chip.minutes) }</span>
            </span>
            <span class="long">{ calendar::task_title(language, &chip.task, chip.part) }</span>
        </span>
    }
}

fn legend(props: &MonthPageProps, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let tag = |class: Option<&'static str>, drawing: Option<&'static str>, name: &str| {
        html! {
            <li key={name}><span class={classes!("tag", class)}>{ for drawing.map(icon) }{ name }</span></li>
        }
    };
    let last = props.month.days().last().unwrap_or(props.month.first());
    let here =
        props.plan.peaks.iter().filter(|peak| peak.freeze.first <= last && peak.freeze.last >= props.month.first());
    let protected = here.map(|peak| {
        let range = text::date_range(language, peak.freeze.first, peak.freeze.last);
        [words.protected, " ", &range, ": ", &calendar::peak_name(language, &peak.name)].concat()
    });
    html! {
        <div class="stack stack-s">
            <ul class="meta tiny">
                { tag(None, None, calendar::performer(language, Performer::Technician)) }
                { tag(Some("is-warn"), Some("me"), calendar::performer(language, Performer::Owner)) }
                { tag(Some("is-bad"), Some("warn"), views::state(language, WorkState::Late)) }
                { tag(Some("is-ok"), Some("ok"), views::state(language, WorkState::Done)) }
                for name in protected {
                    { tag(Some("is-hold"), Some("hold"), &name) }
                }
            </ul>
            { for holidays(props.month.first()..=last, surroundings) }
            <p class="hint tiny noprint">{ ViewWords::of(language).drag_hint }</p>
        </div>
    }
}

fn day_section(day: Option<NaiveDate>, seen: &Seen, props: &MonthPageProps, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let Some(day) = day else { return html! { <p>{ words.no_visits_this_month }</p> } };
    let works: Vec<_> = seen.work_by_day().into_iter().filter(|work| work.day == day).collect();
    html! {
        <section class="sec" aria-labelledby={DAY_ID}>
            <h2 id={DAY_ID} tabindex="-1">{ whole_date(day, surroundings.language) }</h2>
            <div class="stack">
                if works.is_empty() {
                    <p class="muted">{ ViewWords::of(surroundings.language).nothing_that_day }</p>
                }
                for work in &works {
                    { visit_card(&props.plan, work, "h3", props.today, surroundings) }
                }
            </div>
        </section>
    }
}
