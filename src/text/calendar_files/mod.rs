//! The words of the page that hands out calendar files.

mod en;
mod pl;

use planner::Language;

words! {
    /// The words of the page that hands out calendar files in one language.
    CalendarFileWords;
    texts {
        /// Link in the views of the calendar.
        nav,
        /// Title.
        title,
        /// What it is for.
        lead,
        /// Heading of the calendars that are out there.
        out_there,
        /// Before the day on which a file was made.
        made,
        /// The button that makes the next file of a calendar.
        again,
        /// The button that opens the form of a calendar.
        change,
        /// The button that forgets a calendar.
        forget,
        /// What forgetting does.
        forget_more,
        /// Heading of the form of a new calendar.
        new,
        /// Heading of the form of a calendar that is out there.
        changing,
        /// The button that leaves that form.
        leave,
        /// Label: whose work.
        whose,
        /// The choice of everything.
        everything,
        /// Label: which work.
        work,
        /// Work of the tier.
        work_of_tier,
        /// Own work.
        own_work,
        /// Label: from which day on.
        from,
        /// Label: what an item stands for.
        items,
        /// An item is a task.
        tasks,
        /// An item is a task or a series.
        series,
        /// An item is a visit.
        visits,
        /// Label: times of day.
        times,
        /// All day.
        all_day,
        /// With times.
        with_times,
        /// Label: the reminder.
        reminder,
        /// No reminder.
        never,
        /// A day before.
        day_before,
        /// A week before.
        week_before,
        /// At nine on the day before.
        nine,
        /// Label: language of the file.
        language,
        /// Label: time zone.
        zone,
        /// What the time zone is.
        zone_more,
        /// The button that downloads the file.
        download,
        /// The button that shares the file.
        share,
        /// The button that copies the file's text.
        copy,
        /// The file was downloaded.
        downloaded,
        /// The text was copied.
        copied,
        /// The text could not be copied: it stands below.
        to_copy,
        /// Label of the text below.
        text,
        /// Heading of what to do with the file.
        guide,
        /// What to do in any program.
        guide_lead,
        /// Before what a second import does.
        second,
        /// Heading of the links for one entry.
        one_entry,
        /// What these links tell whom.
        one_entry_more,
    }
    sentences {
    }
}

impl CalendarFileWords {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static CalendarFileWords {
        match language {
            Language::Polish => &pl::WORDS,
            Language::English => &en::WORDS,
        }
    }
}
