//! A calendar that is read in, in English.

use super::{CannotTake, ImportError, Kind, PassedOver, Returned, TakenOver};
use crate::Language;
use crate::calendar::{MAX_DAYS_OFF, MAX_FREEZES};
use crate::import::{MAX_EVENTS, MAX_OCCURRENCES};
use crate::text::{Plural, count, number};

const EN: Language = Language::English;
const EVENTS: Plural = Plural::english("event", "events");
const TIMES: Plural = Plural::english("time", "times");

pub(super) fn unreadable() -> &'static str {
    "The browser cannot read this file. The calendar is unchanged. Check that the file still exists and choose it again."
}

pub(super) fn file_problem(error: ImportError) -> String {
    const SAFE: &str = "The calendar is unchanged.";
    const SHORTER: &str = "Export a shorter time, or one calendar instead of all.";
    match error {
        ImportError::TooLarge => format!("This file has more than 1\u{a0}MiB. {SAFE} {SHORTER}"),
        ImportError::TooManyLines => format!("This file has too many lines. {SAFE} {SHORTER}"),
        ImportError::LongLine { line } => format!(
            "Line {} is too long: it probably holds a picture. {SAFE} Export the calendar without attachments.",
            number(EN, line)
        ),
        ImportError::TooManyEvents => {
            format!("This file has more than {}. {SAFE} {SHORTER}", count(EN, MAX_EVENTS, &EVENTS))
        }
        ImportError::TooManyOccurrences => format!(
            "The events of this file come more than {} times within the plan. {SAFE} {SHORTER}",
            number(EN, MAX_OCCURRENCES)
        ),
        ImportError::NotACalendar => {
            format!("This is no calendar file. {SAFE} Choose an .ics file; every calendar program can make one.")
        }
        ImportError::Broken { line } => {
            format!("The file is damaged in line {}. {SAFE} Export it again.", number(EN, line))
        }
        ImportError::Empty => format!("There are no events in this file. {SAFE} Check that it is the right calendar."),
        ImportError::OnlyPast => format!("Everything in this file is past. {SAFE} Export what is ahead as well."),
        ImportError::NothingInSight => {
            format!("Nothing of this file lies within this plan. {SAFE} The plan can be made longer in its settings.")
        }
        ImportError::NothingReadable => format!("No event of this file can be read. {SAFE} Export it again."),
    }
}

pub(super) fn line(line: usize) -> String {
    format!("line {}", number(EN, line))
}

pub(super) fn titled_line(title: &str, line: usize) -> String {
    format!("“{title}”, line {}", number(EN, line))
}

pub(super) fn passed_over(reason: PassedOver, events: usize, first: &str) -> String {
    let events = count(EN, events, &EVENTS);
    let why = match reason {
        PassedOver::Past => return format!("{events} already past."),
        PassedOver::Later => return format!("{events} after the end of the plan."),
        PassedOver::Cancelled => return format!("{events} called off."),
        PassedOver::NoStart => "no beginning that can be read",
        PassedOver::NoLength => "ending before the beginning, or lasting for years",
        PassedOver::Repetition => "coming again in a way that cannot be read",
        PassedOver::TooOften => "coming too often to be counted",
    };
    format!("{events}: {why} (the first: {first}).")
}

pub(super) fn untitled() -> &'static str {
    "Without a name"
}

pub(super) fn rest(kind: Kind) -> &'static str {
    match kind {
        Kind::WholeDays => "Other whole days",
        Kind::Hours => "Single meetings",
    }
}

pub(super) fn group_size(times: usize, kind: Kind, free: bool) -> String {
    let kind = match kind {
        Kind::WholeDays => "whole days",
        Kind::Hours => "some hours",
    };
    let free = if free { " · free time in the calendar" } else { "" };
    format!("{} · {kind}{free}", count(EN, times, &TIMES))
}

pub(super) fn and_more(more: usize) -> String {
    format!(" and {} more", number(EN, more))
}

pub(super) fn meetings(limit: &str) -> String {
    format!(
        "Meetings count from {limit} a day on: such a day becomes a day off, for no visit fits into it. Shorter ones leave \
         the day for work."
    )
}

pub(super) fn unknown_zone(zone: &str) -> String {
    format!(
        "The time zone “{zone}” is not known here, and the file does not explain it. Its times are taken as they stand."
    )
}

pub(super) fn cannot_take(cannot: CannotTake) -> String {
    match cannot {
        CannotTake::ManyDaysOff(periods) => format!(
            "With those that there are it would be {}, and {} can be kept. Nothing was changed. Choose fewer groups.",
            count(EN, periods, &Plural::english("period of days off", "periods of days off")),
            number(EN, MAX_DAYS_OFF)
        ),
        CannotTake::ManyCampaigns(periods) => format!(
            "With those that there are it would be {}, and {} can be kept. Nothing was changed. Choose fewer groups.",
            count(EN, periods, &CAMPAIGNS),
            number(EN, MAX_FREEZES)
        ),
        CannotTake::LongCampaign => {
            "One of the campaigns is longer than half a year, and no protected period may be. Nothing was changed. Leave \
             that group out."
                .to_owned()
        }
    }
}

const CAMPAIGNS: Plural = Plural::english("protected period", "protected periods");

pub(super) fn returned(returned: &Returned) -> Vec<String> {
    let items = |many: usize| count(EN, many, &Plural::english("entry", "entries"));
    let mut told = Vec::new();
    if returned.as_they_were > 0 {
        told.push(format!("{} on the same day as before.", items(returned.as_they_were)));
    }
    if returned.hours_only > 0 {
        told.push(format!(
            "{} at another hour of the same day. A plan knows days only, so nothing changes.",
            items(returned.hours_only)
        ));
    }
    if returned.closed > 0 {
        told.push(format!("{} of work that is done or no longer in the plan.", items(returned.closed)));
    }
    if returned.series > 0 {
        told.push(format!(
            "{} repeating as a series. Single days moved out of a series are read back, a series moved as a whole is not: move such work in the plan.",
            items(returned.series)
        ));
    }
    if returned.foreign > 0 {
        told.push(format!(
            "{} from another plan or another browser. There is nothing to move here: open that plan.",
            items(returned.foreign)
        ));
    }
    told
}

pub(super) fn returned_days(from: &str, to: &str) -> String {
    format!("{to} instead of {from}")
}

pub(super) fn cannot_return(why: &str) -> String {
    format!("It cannot lie there: {why}.")
}

pub(super) fn taken_over(taken: TakenOver) -> String {
    let TakenOver { days_off, campaigns, moves } = taken;
    let mut parts = Vec::new();
    if days_off > 0 {
        parts.push(count(EN, days_off, &Plural::english("day off", "days off")));
    }
    if campaigns > 0 {
        parts.push(count(EN, campaigns, &CAMPAIGNS));
    }
    if moves > 0 {
        parts.push(count(EN, moves, &Plural::english("move", "moves")));
    }
    format!("Taken over from the calendar: {}.", parts.join(", "))
}

pub(super) fn action() -> &'static str {
    "taking over a calendar"
}
