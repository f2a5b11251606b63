//! The words of the service book's page.

mod en;
mod pl;

use planner::Language;

words! {
    /// The words of the service book's page in one language.
    BookWords;
    texts {
        /// Link in the header.
        nav,
        /// Title.
        title,
        /// What it is for.
        lead,
        /// The button that opens the form of a new entry.
        add,
        /// Label of the list of kinds.
        kind,
        /// The button that writes a new entry.
        write,
        /// The button that writes a correction.
        write_correction,
        /// The button that closes a form.
        cancel,
        /// Heading of the entries.
        history,
        /// Column of days.
        column_day,
        /// Column of what happened.
        column_what,
        /// Column of who.
        column_who,
        /// Column of time and money.
        column_took,
        /// Column of what became of an entry, and of what can be done with it.
        column_state,
        /// Stamp of work that was done.
        done,
        /// Stamp of an incident that was repaired.
        closed,
        /// Tag of an incident of which nobody wrote that it was repaired.
        open,
        /// Tag of an entry that was corrected.
        corrected,
        /// Opens what an entry said before.
        before,
        /// Tag of an entry that was withdrawn.
        withdrawn,
        /// The button that corrects an entry.
        correct,
        /// The button that withdraws an entry.
        withdraw,
        /// The button that has a withdrawn entry hold again.
        restore,
        /// The book is empty: what it is.
        empty,
        /// The book is empty: what goes into it, line by line.
        empty_work,
        /// The same: incidents.
        empty_incidents,
        /// The same: everything else.
        empty_rest,
        /// There is nothing of the kind.
        nothing_of_kind,
        /// Heading of suggestions.
        suggestions,
        /// About them.
        suggestions_more,
        /// The button that takes a suggestion on.
        take,
        /// The button that turns it down.
        dismiss,
    }
    sentences {
    }
}

impl BookWords {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static BookWords {
        match language {
            Language::Polish => &pl::WORDS,
            Language::English => &en::WORDS,
        }
    }
}
