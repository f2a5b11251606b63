//! English words of the interface.

use planner::model::Theme;

use super::Words;
use planner::text::{Plural, count};

const EN: planner::Language = planner::Language::English;
const QUESTIONS: Plural = Plural::english("question", "questions");
const ANSWERS: Plural = Plural::english("answer", "answers");

pub(super) const WORDS: Words = Words {
    product: "Konserwator",
    skip_to_content: "Skip to content",
    navigation: "Main",
    nav_questions: "Questions",
    nav_advice: "Advice",
    nav_calendar: "Calendar",
    nav_answers: "Answers",
    saved_here: "Saved here",
    not_saved: "Not saved",
    promise: "Everything stays in this browser. We send nothing.",
    your_data: "Your data",
    download_copy: "Download a copy",
    back: "Back",
    next: "Next",
    or: "or",

    blocked: "This browser does not let us save anything.",
    blocked_advice: "Your answers live in this tab only and disappear when you close it. Download a copy before you do.",
    full: "The browser has run out of space.",
    full_advice: "Your latest changes live in this tab only; earlier ones are safe. Free some space and we will save them with your next change, or download a copy.",
    newer: "This plan was saved by a newer version of Konserwator.",
    newer_advice: "We leave it as it is, so it is safe, but changes in this tab will not be saved. Reload the page; if that does not help, download the plan.",
    download_newer: "Download the plan",
    set_aside: "Some of the saved data could not be read.",
    set_aside_advice: "We have put it aside as it is; everything that could be read is in its place.",
    set_aside_link: "See what we put aside",

    home_title: "How much care does your website need?",
    home_lead: "Describe it in eight questions. We will say which of three tiers of support is enough, show the sums, and make a calendar of check-ups for a year.",
    start: "Start",
    carry_on: "Carry on answering",
    see_advice: "See the advice",
    start_note: "about 5 minutes, no account, you can stop any time",
    plan_waits: "Your plan is waiting",
    unnamed_site: "Site without a name",
    plan_saved_here: "saved in this browser",
    plan_in_memory: "in this tab only, not saved",
    plan_progress: "Answers for the advice",
    plan_complete: "complete, the advice is ready",
    open_calendar: "Open the calendar",
    see_answers: "See the answers",
    what_you_get: "What you get",
    get_advice: "Advice with reasons",
    get_advice_more: "Every reason points to your answer. You also see what would change the advice, and when the cheaper tier is enough.",
    get_sums: "Sums with ranges",
    get_sums_more: "Repair after a failure, or prevent it? Two costs side by side, each with its range of uncertainty and the source of every figure.",
    get_calendar: "A calendar of check-ups",
    get_calendar_more: "Visits with a list of tasks, their time and who does them. You save them to your own calendar (iCal), and when the plan changes the entries are replaced.",
    plumber_or_caretaker: "Plumber or caretaker?",
    plumber_or_caretaker_more: "A plumber comes when there is a leak. A caretaker knows the building and changes the seal before it breaks. Either can be sensible. It depends on what a day without the website costs you.",
    how_we_count: "How we count",
    how_we_count_more: "From public data and your answers. What you do not know we never guess in silence: the range widens, and the assumption goes on a list.",

    or_a_range: "or choose a range",
    why_we_ask: "Why we ask",
    where_to_check: "Where to check",
    rest_is_saved: "Your other answers are saved.",
    error: "Error: ",
    choose: "Choose",
    optional: "optional",
    so_far: "So far",
    nothing_yet: "Your answers will appear here.",
    see_all_answers: "See all answers",

    crossroads_title: "You have told us enough to see the advice",
    crossroads_lead: "You can see it now, or answer the other questions first. You can come back to either.",
    advice_now: "The advice now",
    advice_now_more: "The tier of support, the reasons, and the sums with their ranges. What we do not know yet widens the range and goes on the list of assumptions.",
    answer_more: "The other questions first",
    answer_more_button: "Carry on answering",
    all_answered: "Check your answers",
    narrows_dates: "the dates of your domain, certificate and contracts go into the calendar",
    narrows_calendar: "check-ups keep clear of your peak season and fit your budget",
    narrows_sums: "the sums get a narrower range",
    not_yet_title: "Not quite ready for the advice",
    not_yet_lead: "The advice needs answers to the first eight questions. “I don’t know” is an answer too.",
    to_open_question: "Go to the open question",

    check_title: "Check your answers",
    check_lead: "The advice is worked out from these. You can change any of them now, or a year from now.",
    for_advice: "For the advice",
    for_calendar: "For the calendar",
    not_answered: "not yet",
    unsure: "not sure",
    change: "Change",
    change_what: " the answer: ",
    site_name: "What do you call this website?",
    site_name_hint: "The name appears in the header and in the exported calendar. It may stay empty.",
    your_site: "Your website",
    contradictions: "These answers do not fit together.",
    contradictions_advice: "You will get advice anyway, but they are worth checking.",
    and: " and ",
    show_advice: "Show the advice",
    unknowns_advice: "Advice is possible, but the range of costs will be wider.",

    data_lead: "Konserwator works without an account and without a server. What you enter does not leave this browser.",
    data_kept: "What is kept",
    data_answers: "Answers to the questions",
    data_rest: "The name of the website, your language and appearance, the first day of the calendar, and what was in the last export.",
    data_where: "The data is in this browser’s storage, on this device. Clearing site data removes it as well.",
    data_copy: "A copy",
    data_copy_more: "A JSON file with everything that is kept. Useful before you clear the browser, or when somebody is to help you.",
    data_set_aside: "Put aside",
    data_set_aside_more: "This data could not be read. It lies beside the plan, unchanged, and nothing is written over it.",
    start_again: "Start again",
    start_again_more: "Removes the answers and the calendar from this browser. Language and appearance stay.",
    start_again_sure: "Remove all answers? This cannot be undone. If you may need them, download a copy first.",
    start_again_yes: "Remove and start again",
    start_again_no: "Keep my answers",
    nothing_to_remove: "There are no answers yet.",

    not_found_title: "There is no such page",
    not_found_lead: "The address is incomplete, or comes from another version of the program. Your answers are safe.",
    go_home: "Go to the beginning",

    advice_title: "Advice",
    calendar_title: "Calendar",
    being_written: "This page is being written.",

    appearance: |theme| match theme {
        Theme::System => "Appearance: as the system",
        Theme::Light => "Appearance: light",
        Theme::Dark => "Appearance: dark",
    },
    answered_of: |done, all| format!("{done} of {all}"),
    quick_progress: |number, later| format!("Question {number} of 8 · then {later} for the calendar"),
    later_progress: |number| format!("Question {number} of 20 · for the calendar, you may skip it"),
    question_title: |number, short| format!("Question {number}: {short}"),
    remove_row: |name| format!("Remove: {name}"),
    rows_at_most: |most| format!("The list takes at most {most} entries."),
    questions_left: |left, skipped| {
        if left == 0 {
            return "You have answered them all.".to_owned();
        }
        let left = count(EN, left, &QUESTIONS);
        match skipped {
            0 => format!("{left} left."),
            _ => format!("{left} left. We skip {skipped} that do not concern your website."),
        }
    },
    unknowns: |number| match number {
        1 => "One answer is “I don’t know”.".to_owned(),
        number => format!("{} are “I don’t know”.", count(EN, number, &ANSWERS)),
    },
    still_open: |number| match number {
        1 => "The advice still needs one answer.".to_owned(),
        number => format!("The advice still needs {}.", count(EN, number, &ANSWERS)),
    },
    replies_kept: |number| match number {
        0 => "none".to_owned(),
        number => count(EN, number, &ANSWERS),
    },
    download_set_aside: |number| format!("Download text {number} that was put aside"),
};
