//! English words of the page on which a calendar is read in.

use super::ImportWords;

pub(super) const WORDS: ImportWords = ImportWords {
    title: "Read in a calendar",
    lead: "Days off, meetings and campaigns from your own calendar, without typing them again. Our own file, too, if you move something in it. The file does not leave the browser.",
    file: "Calendar file",
    file_hint: "An .ics file from the program in which you keep your calendar. At most 1 MiB.",
    choose_file: "Choose a file",
    choose_other: "Choose another file",
    chosen: "Chosen file",
    none_chosen: "No file chosen.",
    found: "What the file holds",
    found_more: "So much lies within the plan. Choose what these events are for you. Nothing changes yet.",
    choice: "What it is",
    ignore: "Leave out",
    campaign: "Campaign: do not touch the site",
    returned: "Moved in your calendar",
    returned_more: "These are entries of our file. Those that are ticked will change their day in the plan.",
    nothing_moved: "Nothing that could be moved.",
    passed: "Passed over while reading",
    take_over: "Apply what is chosen",
    take_over_more: "Then you see what it changes in the plan. All of it can be taken back at once.",

    plan_files: "The plan for other programs",
    plan_files_more: "The whole plan as a table for Excel and LibreOffice, or as JSON for programs.",
    plan_csv: "Download the plan as CSV",
    plan_json: "Download the plan as JSON",
    no_plan: "There is a plan once you have answered the questions and opened the calendar.",
    import_more: "Are your days off and meetings in another calendar? Read them in from a file.",
    days_off_of: |who| format!("Days off: {who}"),
    meetings_of: |who| format!("Meetings: {who}"),
};
