//! The words of the calendar's views.

mod en;
mod pl;

use planner::Language;

words! {
    /// The words of the calendar's views in one language.
    ViewWords;
    texts {
        /// The view by year.
        year_view,
        /// The view as a table.
        table_view,
        /// Opens the filters.
        filters,
        /// A filter lets every person through.
        everybody,
        /// A filter lets everything through.
        everything,
        /// Takes all filters away.
        clear,
        /// The filters let nothing through.
        nothing_matches,
        /// The box that shows the numbers of weeks.
        week_numbers,
        /// The column of week numbers.
        week,
        /// The same, short.
        week_short,
        /// How the keys lead through a month.
        grid_keys,
        /// That work of a month can be dragged, and what does the same.
        drag_hint,
        /// The days after today, to Sunday.
        this_week,
        /// There is no work today.
        nothing_today,
        /// There is no work on the open day.
        nothing_that_day,
        /// The plan is empty: where that can be changed.
        no_visits_link,
        /// Much is late: what to do with the rest.
        behind_rest,
        /// Much is late: where it can be planned anew.
        behind_link,
        /// Everything is done: where the calendar can be made longer.
        finished_link,
        /// Some months hold too much: what it is.
        overfull,
        /// Some months hold too much: where it stands.
        overfull_link,
        /// Behind the name of a public holiday.
        holiday,
        /// Year: heading of the months, for the ear.
        months,
        /// Year: the circle of the legend.
        legend_holiday,
        /// Year: the line of the legend.
        legend_protected,
        /// Year: the frame of the legend.
        legend_today,
        /// Year: heading of the hours.
        work_by_month,
        /// Year: what the picture of hours is, for the ear.
        chart_name,
        /// Year: column of visits.
        column_visits,
        /// Year: column of notes.
        column_notes,
        /// Year: heading of the protected periods.
        protected_periods,
        /// Year: there are none.
        none_protected,
        /// Year: nothing of it is planned.
        year_unplanned,
        /// Table: title.
        table_title,
        /// Table: label of what is searched for.
        search,
        /// Table: the button that makes a file.
        download_csv,
        /// Table: how it is ordered, for the ear.
        press_to_sort,
    }
    sentences {
        /// How many filters are set.
        filters_set: fn(usize) -> String,
        /// Opens so many more.
        show_more: fn(usize) -> String,
        /// So many further tasks.
        and_more: fn(usize) -> String,
        /// Public holidays of a span.
        holidays: fn(&str) -> String,
        /// Title of the view by year.
        year_title: fn(i32) -> String,
        /// A length of time and everything below it.
        up_to: fn(&str) -> String,
        /// More than a length of time.
        more_than: fn(&str) -> String,
        /// How to read the picture of hours.
        chart_caption: fn(&str) -> String,
        /// Which days the plan covers.
        plan_covers: fn(&str) -> String,
        /// So many rows of all.
        rows_of: fn(usize, usize) -> String,
        /// Much is late: how much, since when.
        behind: fn(usize, &str) -> String,
        /// Much is late: where to begin, and of which day that is.
        behind_first: fn(&str, &str) -> String,
        /// Everything is done: up to which day.
        finished: fn(&str) -> String,
        /// Nothing is late and nothing is for today: when the next visit is.
        up_to_date: fn(&str) -> String,
        /// What is shown of a month.
        month_summary: fn(usize, usize) -> String,
        /// Leads to the year before.
        previous_year: fn(i32) -> String,
        /// Leads to the year after.
        next_year: fn(i32) -> String,
    }
}

impl ViewWords {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static ViewWords {
        match language {
            Language::Polish => &pl::WORDS,
            Language::English => &en::WORDS,
        }
    }
}
