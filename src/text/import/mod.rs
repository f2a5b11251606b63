//! The words of the page on which a calendar is read in; one constant per language.

mod en;
mod pl;

use planner::Language;

words! {
    /// The words of the page on which a calendar is read in, in one language.
    ImportWords;
    texts {
        /// Title of the page, and the link that leads there.
        title,
        /// Lead: what can be read in, and that nothing leaves the browser.
        lead,
        /// Label of the file.
        file,
        /// About it: which files, how large.
        file_hint,
        /// On the button that opens the list of files.
        choose_file,
        /// On the same button, when a file was chosen.
        choose_other,
        /// Before the name of the file that was chosen.
        chosen,
        /// No file was chosen yet.
        none_chosen,
        /// Heading of the preview.
        found,
        /// About the preview: nothing has been taken over yet.
        found_more,
        /// Name of the choice what a group is.
        choice,
        /// A group is nothing for this calendar.
        ignore,
        /// A group is a campaign.
        campaign,
        /// Heading of what came back of our own file.
        returned,
        /// About the moves that can be made.
        returned_more,
        /// No move that could be made.
        nothing_moved,
        /// Heading of what was passed over.
        passed,
        /// The button that takes over what is chosen.
        take_over,
        /// About the button: what comes next.
        take_over_more,

        /// Kept data: heading of the plan as a file.
        plan_files,
        /// Kept data: about it.
        plan_files_more,
        /// Kept data: the button for a spreadsheet.
        plan_csv,
        /// Kept data: the button for programs.
        plan_json,
        /// Kept data: there is no plan yet.
        no_plan,
        /// Kept data and settings: about reading in a calendar.
        import_more,
    }
    sentences {
        /// A group of whole days is somebody's days off.
        days_off_of: fn(&str) -> String,
        /// A group of hours is somebody's meetings.
        meetings_of: fn(&str) -> String,
    }
}

impl ImportWords {
    /// The words in a language.
    pub const fn of(language: Language) -> &'static ImportWords {
        match language {
            Language::Polish => &pl::WORDS,
            Language::English => &en::WORDS,
        }
    }
}
