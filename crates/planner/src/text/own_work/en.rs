//! The person's own changes to the work, in English.

use crate::calendar::{OffReason, TaskField, Who};
use crate::text::{Language, days};

pub(super) const fn field(field: TaskField) -> &'static str {
    match field {
        TaskField::Title => "Name of the task",
        TaskField::When => "How often",
        TaskField::First => "Day, or the first day where it repeats",
        TaskField::Days => "Every how many days",
        TaskField::Who => "Who",
        TaskField::Minutes => "How long it takes",
        TaskField::Verify => "How to tell that it is done (each point on a line of its own)",
        TaskField::Note => "Description",
        TaskField::Reason => "Reason",
    }
}

pub(super) const fn field_hint(field: TaskField) -> &'static str {
    match field {
        TaskField::Days => "From 7 to 1825.",
        TaskField::Minutes => "For example 45 min or 2 h.",
        _ => "",
    }
}

pub(super) const fn refused(field: TaskField) -> &'static str {
    match field {
        TaskField::Title => "Give the task a name.",
        TaskField::First => "Enter a date.",
        TaskField::Days => {
            "Enter a number of days from 7 to 1825. What is due oftener is routine, not an entry of the calendar."
        }
        TaskField::Minutes => "Enter a time from 1 min to 16 h, for example 45 min or 2 h.",
        TaskField::Verify => "There is room for 12 points at most.",
        TaskField::When | TaskField::Who | TaskField::Reason | TaskField::Note => "Choose one of them.",
    }
}

pub(super) fn when(code: &str) -> Option<&'static str> {
    Some(match code {
        "once" => "once",
        "fixed" => "again and again on fixed days",
        "floating" => "again and again, counted from the last time",
        _ => return None,
    })
}

pub(super) const fn who(who: Who) -> &'static str {
    match who {
        Who::Technician => "technician",
        Who::Owner => "owner",
        Who::Both => "together",
    }
}

pub(super) const fn off_reason(reason: OffReason) -> &'static str {
    match reason {
        OffReason::NotNeeded => "the site has no use for it",
        OffReason::DoneOtherwise => "somebody else or a program does it",
        OffReason::NotWorthIt => "it costs more than it brings",
        OffReason::Other => "another reason",
    }
}

pub(super) fn every(interval: u32) -> String {
    format!("every {}", days(Language::English, interval))
}
