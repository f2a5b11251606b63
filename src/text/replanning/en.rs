//! English words of the pages about a plan that changes.

use super::ReplanningWords;

pub(super) const WORDS: ReplanningWords = ReplanningWords {
    changes_title: "Preview of changes",
    nothing_waits: "Nothing waits: the calendar is as it was agreed on.",
    same_anew: "Planned anew, it would be the same.",
    how: "How to plan",
    keep: "Keep what can stay",
    keep_more: "Only what has to change moves.",
    anew: "Plan everything anew",
    anew_more: "What is done stays, and what has a day chosen by hand. This is a preview and changes nothing yet.",
    moved: "On another day",
    new: "New",
    gone: "No longer planned",
    show_each: "Show the dates",
    apply: "Apply the changes",
    not_now: "Not now",
    exported: "A calendar on a phone or computer does not change by itself. After applying, download the file again.",
    see_changes: "See the changes",
    plan_anew: "Plan anew",

    hours_title: "Hours",
    hours_lead: "How much work falls into each month, how much time there is for it, and what does not fit.",
};
