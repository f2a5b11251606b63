//! English words of the calendar's views.

use planner::text::{Plural, count};

use super::ViewWords;

const EN: planner::Language = planner::Language::English;
const TASKS: Plural = Plural::english("task", "tasks");
const VISITS: Plural = Plural::english("visit", "visits");

pub(super) const WORDS: ViewWords = ViewWords {
    year_view: "Year",
    table_view: "Table",
    filters: "Filters",
    everybody: "everybody",
    everything: "everything",
    clear: "Show everything",
    nothing_matches: "Nothing matches this choice.",
    week_numbers: "Week numbers",
    week: "Week",
    week_short: "wk",
    grid_keys: "Arrows lead from day to day, Home and End through the week, Page Up and Page Down from month to month, Enter opens a day.",
    drag_hint: "Work can be dragged to another day, on a phone after a long press. “Move to another day” in its description does the same.",
    this_week: "This week",
    nothing_today: "Nothing for today.",
    nothing_that_day: "Nothing on this day.",
    no_visits_link: "Change the hours or add a task of your own",
    behind_rest: "Tick what has been done. Plan the rest anew, counted from today.",
    behind_link: "Plan anew",
    finished_link: "Make the calendar longer or add a task of your own",
    overfull: "Some months hold more work than there is time.",
    overfull_link: "See which",
    holiday: "public holiday",
    months: "Months",
    legend_holiday: "circle: public holiday",
    legend_protected: "line: protected period",
    legend_today: "frame: today",
    work_by_month: "Work by month",
    chart_name: "Hours of work by month, the same figures are in the table",
    column_visits: "Visits",
    column_notes: "Notes",
    protected_periods: "Protected periods",
    none_protected: "There are no protected periods in this year.",
    year_unplanned: "The plan covers no day of this year.",
    table_title: "All tasks",
    search: "Search",
    download_csv: "Download CSV",
    press_to_sort: "The headings of the columns change the order.",
    filters_set: |number| format!("Filters: {number}"),
    show_more: |number| format!("Show {} more", count(EN, number, &TASKS)),
    and_more: |number| format!("and {} more", count(EN, number, &TASKS)),
    holidays: |list| format!("Public holidays: {list}"),
    year_title: |year| format!("Year {year}"),
    up_to: |time| format!("up to {time}"),
    more_than: |time| format!("more than {time}"),
    chart_caption: |step| format!("A line every {step}, dashed: how much time there is."),
    plan_covers: |range| format!("The plan covers {range}."),
    rows_of: |shown, all| {
        if shown == all { count(EN, all, &TASKS) } else { format!("{shown} of {}", count(EN, all, &TASKS)) }
    },
    behind: |entries, since| format!("Overdue: {}, since {since}.", count(EN, entries, &TASKS)),
    behind_first: |task, day| format!("Begin with the oldest: {task}, {day}."),
    finished: |until| format!("Everything is done. Nothing more is planned until {until}."),
    up_to_date: |next| format!("Everything is done in time. Next visit: {next}."),
    month_summary: |visits, done| match done {
        0 => count(EN, visits, &VISITS),
        done => format!("{}, {done} closed", count(EN, visits, &VISITS)),
    },
    previous_year: |year| format!("Previous year: {year}"),
    next_year: |year| format!("Next year: {year}"),
};
