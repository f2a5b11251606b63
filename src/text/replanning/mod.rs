//! The words of the pages about a plan that changes, and of what can be done with an entry; one constant per language.

mod en;
mod pl;

use planner::Language;

words! {
    /// The words of the preview of changes, of the hours, and of what is done with an entry, in one language.
    ReplanningWords;
    texts {
        /// Preview: title.
        changes_title,
        /// Preview: nothing waits.
        nothing_waits,
        /// Preview: planning anew would change nothing either.
        same_anew,
        /// Preview: name of the choice how the plan is made.
        how,
        /// Preview: everything stays that can.
        keep,
        /// Preview: about it.
        keep_more,
        /// Preview: everything is placed anew.
        anew,
        /// Preview: about it.
        anew_more,
        /// Preview: heading of entries on another day.
        moved,
        /// Preview: heading of new entries.
        new,
        /// Preview: heading of entries that are no longer planned.
        gone,
        /// Preview: opens the single entries.
        show_each,
        /// Preview: the button that applies the changes.
        apply,
        /// Preview: back to the calendar.
        not_now,
        /// Preview: what becomes of calendars that were taken along.
        exported,
        /// Calendar: link to the preview.
        see_changes,
        /// Calendar: link to the preview while nothing waits.
        plan_anew,

        /// Hours: title.
        hours_title,
        /// Hours: lead.
        hours_lead,
        /// Hours: opens the table.
        same_in_table,
        /// Hours: how to read the chart.
        chart_legend,
        /// Hours: column of months.
        column_month,
        /// Hours: column of what is done.
        column_done,
        /// Hours: column of what is ahead.
        column_ahead,
        /// Hours: column of the budget.
        column_budget,
        /// Hours: column of what goes beyond it.
        column_excess,
        /// Hours: the row of sums.
        column_sum,
        /// Hours: heading of what stays undone.
        undone,
        /// Hours: about it.
        undone_more,
        /// Hours: where the amounts come from.
        estimate,
        /// Hours: nothing stays undone.
        nothing_undone,
        /// Link to the settings of the calendar.
        to_settings,
        /// Calendar: link from the agenda to what stays undone.
        see_undone,

        /// Calendar: heading of what is late.
        late,
        /// Calendar: about it.
        late_more,
        /// Calendar: the button that ticks all of it.
        tick_late,
        /// Visit: its title once everything is done or skipped.
        all_closed,
        /// Visit: the button that ticks all of it.
        tick_visit,
        /// Entry: it is skipped.
        skipped,
        /// Entry: the button that opens it again.
        undo,
        /// The button that does again what was taken back.
        redo,
        /// Entry: opens what can be told of it and done with it.
        open_entry,
        /// Entry: the button that finishes it with what was told.
        done,
        /// Entry: the button that skips it.
        skip,
        /// Entry: the name of the month of possible days.
        new_day,
        /// Entry: opens the days to which it can be moved.
        other_day,
        /// Entry: the keys that move it.
        move_keys,
        /// Entry: leads to days before the shown month.
        earlier_days,
        /// Entry: leads to days behind the shown month.
        later_days,
        /// Entry: there is no day to move it to.
        no_other_day,
        /// The button that puts a notice away.
        close,
    }
    sentences {
        /// Entry: the button that moves it to a day.
        move_to: fn(&str) -> String,
        /// Entry: the button that puts it off to a day.
        snooze: fn(&str) -> String,
        /// Entry: it was done on a day.
        done_on: fn(&str) -> String,
        /// Calendar: how many entries were closed lately.
        closed_lately: fn(usize) -> String,
        /// Hours: work of all months of all time there is.
        in_all: fn(&str, &str) -> String,
        /// Hours: how much of it goes beyond the budgets.
        over_in_all: fn(&str) -> String,
        /// Hours: how much of it is done.
        done_so_far: fn(&str) -> String,
        /// Hours: the standing routine comes first.
        routine_first: fn(&str) -> String,
        /// Hours: work of a month of its budget.
        of_budget: fn(&str, &str) -> String,
        /// Hours: by how much a month is too full.
        too_much: fn(&str) -> String,
    }
}

impl ReplanningWords {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static ReplanningWords {
        match language {
            Language::Polish => &pl::WORDS,
            Language::English => &en::WORDS,
        }
    }
}
