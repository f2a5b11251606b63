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
    }
    sentences {}
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
