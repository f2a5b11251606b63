//! English words of links.

use planner::Language::English as EN;
use planner::text::{Plural, count};

use super::LinkWords;

const CHARACTERS: Plural = Plural::english("character", "characters");
const ANSWERS: Plural = Plural::english("answer", "answers");
const LINES: Plural = Plural::english("line", "lines");
const TEXTS: Plural = Plural::english("text of your own", "texts of your own");
const CALENDARS: Plural = Plural::english("exported calendar", "exported calendars");

pub(super) const WORDS: LinkWords = LinkWords {
    title: "A link to the plan",
    lead: "Whoever opens this link sees the same description, the same advice and the same calendar. The whole description is in the link itself, behind the #. Browsers send that part of an address to nobody.",
    named: "Take the name of the site along",
    link: "Link",
    copy: "Copy the link",
    copied: "The link is on the clipboard.",
    to_copy: "The browser refused the clipboard. The link is selected: copy it by keyboard or menu.",
    mail: "Send by e-mail",
    mail_subject: "A care plan for the website",
    code: "A code for a phone",
    code_more: "The person across the table scans it with the camera of a phone and opens the same plan there.",
    no_code: "This link is too long for a code. Send it by e-mail or copy it.",
    stays: "What stays here only",
    stays_nothing: "Nothing: the link brings the whole plan.",
    stays_name: "the name of the site, unless you take it along",
    stays_offer: "the provider’s offer: the receiver’s program counts with its own",
    stays_calendar: "days that were changed or agreed on earlier: the receiver’s calendar is made anew from the description",

    opened: "A plan from a link",
    opened_lead: "Somebody handed you the description of a website. See what is in it. Nothing has changed yet.",
    site: "Site",
    description: "Description",
    tier: "Support tier",
    calendar_from: "Calendar from",
    as_advised: "the advised one",
    same: "This plan is in this browser already.",
    refused: "This browser holds a plan that a newer version of the program has saved, so it cannot be replaced. Nothing has changed. Reload the page, then open the link again.",
    take: "Open this plan",
    replace: "Replace my plan with this one",
    copy_of_mine: "Download a copy of my plan",
    keep: "Keep my plan",
    go_on: "Go to the advice",
    damaged: "The link is damaged: a part is missing or something has changed on the way. Nothing has changed in this browser. Ask for the link again and copy all of it.",
    newer: "The link was made by a newer version of the program. Nothing has changed in this browser. Reload the page and open the link again.",
    mail_body: |link| {
        format!(
            "Hello,\n\nthis link holds the description of the website, the advice which support tier fits it, and the calendar of the work:\n\n{link}\n\nThe description is in the link itself and goes to no server. The program asks before it keeps anything.\n"
        )
    },
    characters: |number| count(EN, number, &CHARACTERS),
    too_long: |number, most| {
        format!(
            "The description and the settings would take {} in a link, which may have {}. Nothing has happened to the plan. Shorten the descriptions of your own work, or download a copy from “Your data” and send the file.",
            count(EN, number, &CHARACTERS),
            planner::text::number(EN, i64::try_from(most).unwrap_or(i64::MAX)),
        )
    },
    stays_lines: |number| format!("{} of the service book, and with them what was done", count(EN, number, &LINES)),
    stays_texts: |number| format!("{} for the papers of the site", count(EN, number, &TEXTS)),
    stays_calendars: |number| count(EN, number, &CALENDARS),
    replaces: |replies, lines| {
        let book = match lines {
            0 => String::new(),
            lines => format!(" and {} of a service book", count(EN, lines, &LINES)),
        };
        format!(
            "There is a plan in this browser already: {}{book}. The plan from the link takes its place. Download a copy first if you want to come back to it.",
            count(EN, replies, &ANSWERS)
        )
    },
};
