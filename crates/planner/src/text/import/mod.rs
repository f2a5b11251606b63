//! A calendar that is read in, in words: why a file says nothing, what was passed over, what groups are called, what came
//! back of our own file, and why something cannot be taken over.

mod en;
mod pl;

use super::{Language, date_range, date_short, hours_minutes};
use crate::calendar::WhyNotThere;
use crate::import::{
    BUSY_DAY_MINUTES, BusyTime, CannotTake, Group, GroupName, ImportError, Kind, Passed, PassedOver, Returned,
    ReturnedMove,
};
use crate::model::{ImportProblem, TakenOver};

/// Calls the function of the same name in the module of a language.
macro_rules! in_language {
    ($language:expr, $function:ident($($argument:expr),*)) => {
        match $language {
            Language::Polish => pl::$function($($argument),*),
            Language::English => en::$function($($argument),*),
        }
    };
}

/// How many times of a group are told one by one.
const TIMES_TOLD: usize = 6;

/// Why there is nothing to take over, and what to do.
pub fn problem(language: Language, problem: ImportProblem) -> String {
    match problem {
        ImportProblem::File(error) => file_problem(language, error),
        ImportProblem::Unreadable => in_language!(language, unreadable()).to_owned(),
    }
}

fn file_problem(language: Language, error: ImportError) -> String {
    in_language!(language, file_problem(error))
}

/// Which events were passed over for a reason, and where the first one stands.
pub fn passed(language: Language, reason: PassedOver, passed: &Passed) -> String {
    let first = if passed.title.is_empty() {
        in_language!(language, line(passed.line))
    } else {
        in_language!(language, titled_line(&passed.title, passed.line))
    };
    in_language!(language, passed_over(reason, passed.events, &first))
}

/// What a group is called.
pub fn group_name(language: Language, group: &Group) -> String {
    match &group.name {
        GroupName::Category(name) => name.clone(),
        GroupName::Title(name) if !name.is_empty() => name.clone(),
        GroupName::Title(_) => in_language!(language, untitled()).to_owned(),
        GroupName::Rest => in_language!(language, rest(group.kind)).to_owned(),
    }
}

/// What a group has: how often, whether whole days, whether it counts as free time.
pub fn group_size(language: Language, group: &Group) -> String {
    in_language!(language, group_size(group.busy.len(), group.kind, group.free))
}

/// When a group is, its first times one by one.
pub fn group_times(language: Language, group: &Group) -> String {
    let told = group.busy.iter().take(TIMES_TOLD).map(|time| busy_time(language, group, time));
    let mut text = told.collect::<Vec<_>>().join(", ");
    if let Some(more) = group.busy.len().checked_sub(TIMES_TOLD).filter(|more| *more > 0) {
        text.push_str(&in_language!(language, and_more(more)));
    }
    text
}

fn busy_time(language: Language, group: &Group, time: &BusyTime) -> String {
    let (first, last) = time.days();
    let days = if first == last { date_short(language, first) } else { date_range(language, first, last) };
    let of_group = matches!(&group.name, GroupName::Title(_));
    let title = if of_group || time.title.is_empty() { String::new() } else { [&time.title, ": "].concat() };
    match group.kind {
        Kind::WholeDays => [title, days].concat(),
        Kind::Hours => {
            let minutes = u32::try_from((time.to - time.from).num_minutes()).unwrap_or(0);
            let length =
                if minutes == 0 { String::new() } else { [" (", &hours_minutes(language, minutes), ")"].concat() };
            [title, days, length].concat()
        }
    }
}

/// When a day with meetings counts as off.
pub fn meetings(language: Language) -> String {
    let limit = hours_minutes(language, u32::try_from(BUSY_DAY_MINUTES).unwrap_or(0));
    in_language!(language, meetings(&limit))
}

/// The first time zone that is not known.
pub fn unknown_zone(language: Language, zone: &str) -> String {
    in_language!(language, unknown_zone(zone))
}

/// Why what was chosen cannot be taken over, and what to do.
pub fn cannot_take(language: Language, cannot: CannotTake) -> String {
    in_language!(language, cannot_take(cannot))
}

/// What of our own file is where it was, sentence by sentence; what was moved stands apart.
pub fn returned(language: Language, returned: &Returned) -> Vec<String> {
    in_language!(language, returned(returned))
}

/// From which day to which a piece of work was dragged.
pub fn returned_days(language: Language, back: &ReturnedMove) -> String {
    in_language!(language, returned_days(&date_short(language, back.from), &date_short(language, back.to)))
}

/// Why a piece of work cannot lie on the day to which it was dragged.
pub fn cannot_return(language: Language, why: WhyNotThere) -> String {
    in_language!(language, cannot_return(super::replanning::why_not_there(language, why)))
}

/// What was taken over.
pub fn taken_over(language: Language, taken: TakenOver) -> String {
    in_language!(language, taken_over(taken))
}

/// The same as the object of "undo" and "redo".
pub fn action(language: Language) -> &'static str {
    in_language!(language, action())
}
