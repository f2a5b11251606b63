//! The calendar in words: what an entry says, why it is there and why on its day, what stays undone.

mod en;
mod pl;

use chrono::NaiveDate;

use super::Language;
use crate::calendar::{
    CalendarPlan, Entry, LeftUndone, Part, PeakName, Performer, PlannedTask, RoutinePlace, SitePeak, UndoneReason,
    Visit, Why, WhyDay,
};
use crate::catalogue::{FreezeRule, RiskLevel, Task};
use crate::eol::{self, DataAge};
use crate::grade::Grade;

/// Calls the function of the same name in the module of a language.
macro_rules! in_language {
    ($language:expr, $function:ident($($argument:expr),*)) => {
        match $language {
            Language::Polish => pl::$function($($argument),*),
            Language::English => en::$function($($argument),*),
        }
    };
}

/// The name of an exported calendar, to which the site's name is added.
pub fn calendar_name(language: Language) -> &'static str {
    in_language!(language, calendar_name())
}

/// Who does the work: "technik", "Ty".
pub fn performer(language: Language, performer: Performer) -> &'static str {
    in_language!(language, performer(performer))
}

/// The risk of the site as an adjective: "wysokie".
pub fn risk(language: Language, risk: RiskLevel) -> &'static str {
    in_language!(language, risk(risk))
}

impl PlannedTask {
    /// What it is called.
    pub fn name(&self, language: Language) -> &str {
        match self {
            PlannedTask::Catalogue(task) => task.task().words(language).name,
            PlannedTask::Own(own) => own.details().title.as_str(),
        }
    }

    /// What is done; empty where an own task has no note.
    pub fn what(&self, language: Language) -> &str {
        match self {
            PlannedTask::Catalogue(task) => task.task().words(language).what,
            PlannedTask::Own(own) => own.details().note.as_str(),
        }
    }

    /// How one sees that it was done, line by line. A task of the catalogue has one line for each sentence.
    pub fn checklist(&self, language: Language) -> Vec<&str> {
        match self {
            PlannedTask::Catalogue(task) => {
                task.task().words(language).verify.split_inclusive(". ").map(str::trim).collect()
            }
            PlannedTask::Own(own) => own.details().verify.iter().map(|line| line.as_str()).collect(),
        }
    }
}

/// The title of an entry: the task, and which part of it, if it is done in parts.
pub fn entry_title(language: Language, entry: &Entry) -> String {
    task_title(language, &entry.task, entry.part)
}

/// The title of a part of a task.
pub fn task_title(language: Language, task: &PlannedTask, part: Part) -> String {
    let name = task.name(language);
    if part.of > 1 { format!("{name} ({}/{})", part.number, part.of) } else { name.to_owned() }
}

/// The title of a visit: its longest work, and how much more there is.
pub fn visit_title(language: Language, visit: &Visit) -> String {
    let longest =
        visit.entries.iter().reduce(|longest, entry| if entry.minutes > longest.minutes { entry } else { longest });
    let Some(longest) = longest else { return String::new() };
    in_language!(language, and_more(entry_title(language, longest), visit.entries.len().saturating_sub(1)))
}

/// Everything that an exported entry says: what to do, why it is there, why on this day, how to verify it, the source. A
/// procedure that was written for the site says what to do and how to verify it itself, at the end: what has to be cut of a
/// long text is the end of the procedure.
pub fn entry_description(
    language: Language,
    plan: &CalendarPlan,
    visit: &Visit,
    entry: &Entry,
    procedure: Option<&str>,
) -> String {
    let why_day = format!("{}: {}", labels(language).why_day, why_day(language, plan, visit, entry));
    description(language, plan, visit, entry, Some(why_day), procedure)
}

/// What an exported series says of each of its days: all but why it is on one of them.
pub fn series_description(
    language: Language,
    plan: &CalendarPlan,
    visit: &Visit,
    entry: &Entry,
    procedure: Option<&str>,
) -> String {
    description(language, plan, visit, entry, None, procedure)
}

fn description(
    language: Language,
    plan: &CalendarPlan,
    visit: &Visit,
    entry: &Entry,
    why_day: Option<String>,
    procedure: Option<&str>,
) -> String {
    let task = &entry.task;
    let labels = labels(language);
    let mut lines = vec![task.what(language).to_owned()];
    lines.retain(|what| !what.is_empty() && procedure.is_none());
    lines.extend([
        format!("{}: {}", labels.who_and_how_long, in_language!(language, who_and_minutes(visit.performer, entry))),
        format!("{}: {}", labels.why, why_of_task(language, entry)),
    ]);
    let security_only = task.catalogue().is_some_and(|task| task.task().freeze == FreezeRule::SecurityOnly);
    let protected = why_day.is_some() && security_only && plan.protected(visit.day).is_some();
    lines.extend(why_day);
    lines.extend(checklist(language, task).filter(|_| procedure.is_none()));
    if entry.in_window {
        lines.push(in_language!(language, in_window(plan.window)));
    }
    if protected {
        lines.push(in_language!(language, only_security()).to_owned());
    }
    lines.push(format!("{}: {}", labels.source, entry_source(language, entry)));
    lines.extend(procedure.and_then(|_| how_to(language, task, procedure)));
    lines.join("\n")
}

/// How one sees that a task was done, as lines to tick; `None` where nothing is said of it.
pub fn checklist(language: Language, task: &PlannedTask) -> Option<String> {
    let lines = task.checklist(language);
    let all = || [labels(language).verify, ":\n– ", &lines.join("\n– ")].concat();
    (!lines.is_empty()).then(all)
}

/// The procedure of a task where the person wrote one for the site; else how one sees that it was done.
pub fn how_to(language: Language, task: &PlannedTask, procedure: Option<&str>) -> Option<String> {
    let written = |procedure: &str| [labels(language).procedure, ":\n", procedure].concat();
    procedure.map(written).or_else(|| checklist(language, task))
}

/// In which hours work with downtime is done.
pub fn window_sentence(language: Language, window: (chrono::NaiveTime, chrono::NaiveTime)) -> String {
    in_language!(language, in_window(window))
}

/// Labels of what an entry says.
#[derive(Clone, Copy, Debug)]
pub struct EntryLabels {
    /// Who does it, and how long it takes.
    pub who_and_how_long: &'static str,
    /// Why it is in the plan.
    pub why: &'static str,
    /// Why it is on this day.
    pub why_day: &'static str,
    /// How one knows that it is done.
    pub verify: &'static str,
    /// How it is done at this site, in the person's own words.
    pub procedure: &'static str,
    /// Where the advice comes from.
    pub source: &'static str,
}

/// Labels of what an entry says.
pub const fn labels(language: Language) -> EntryLabels {
    match language {
        Language::Polish => pl::LABELS,
        Language::English => en::LABELS,
    }
}

/// The source of a task with its grade.
pub fn source(language: Language, task: &Task) -> String {
    if task.grade == Grade::Own {
        return in_language!(language, own_judgement()).to_owned();
    }
    format!("{} ({})", task.source, grade(language, task.grade))
}

/// The sources of an entry with their grades: that of its task, and that of the law or of the maker's calendar from
/// which its reason comes.
pub fn entry_source(language: Language, entry: &Entry) -> String {
    let graded = |source: &str, one: Grade| format!("{source} ({})", grade(language, one));
    let Some(task) = entry.task.catalogue() else { return in_language!(language, added_by_you()).to_owned() };
    let mut sources = vec![source(language, task.task())];
    match &entry.why {
        Why::Interval { laws, vendor, .. } => {
            sources.extend(laws.iter().map(|law| graded(law.source, law.grade)));
            sources.extend(vendor.map(|window| graded(window.source, window.grade)));
        }
        Why::LawBinds { law, .. } => sources.push(graded(law.source, law.grade)),
        Why::SupportEnds { product, version, .. } => {
            // A version that is not listed had ended before the data begin.
            let release = eol::release_of(*product, version).or_else(|| eol::releases(*product).first());
            sources.extend(release.map(|release| graded(release.source, Grade::A)));
        }
        Why::SetUpOnce
        | Why::Onboarding { .. }
        | Why::DomainExpires(_)
        | Why::CertificateExpires(_)
        | Why::LicenceEnds(_)
        | Why::ContractEnds(_)
        | Why::BeforePeak { .. }
        | Why::AfterPeak { .. }
        | Why::Chosen { .. }
        | Why::Added(_)
        | Why::EarlierPlan => {}
    }
    sources.join("; ")
}

/// That the dates on which versions end are old, `None` while they are not.
pub fn old_data(language: Language, today: NaiveDate) -> Option<String> {
    match eol::data_age(today) {
        DataAge::Fresh => None,
        DataAge::Old => Some(in_language!(language, old_data(eol::data_date()))),
    }
}

/// What a grade means.
pub fn grade(language: Language, grade: Grade) -> &'static str {
    in_language!(language, grade(grade))
}

/// Why an entry is in the plan, and why its task pays.
pub fn why_of_task(language: Language, entry: &Entry) -> String {
    let mut said = why(language, &entry.why);
    if let Some(task) = entry.task.catalogue() {
        said = format!("{said} {}", task.task().words(language).why);
    }
    said
}

/// Why a task is in the plan, in one sentence.
pub fn why(language: Language, why: &Why) -> String {
    in_language!(language, why(why))
}

/// Why an entry is on its day, in one sentence.
pub fn why_day(language: Language, plan: &CalendarPlan, visit: &Visit, entry: &Entry) -> String {
    match entry.why_day {
        WhyDay::Rhythm => in_language!(language, rhythm(visit.day, plan.tier)),
        WhyDay::RhythmAfterHoliday => in_language!(language, rhythm_after_holiday()).to_owned(),
        WhyDay::Deadline { by } => in_language!(language, deadline(by)),
        WhyDay::AroundFreeze => in_language!(language, around_freeze(entry.nominal)),
        WhyDay::Overdue => in_language!(language, overdue()).to_owned(),
        WhyDay::WithinTolerance => in_language!(language, within_tolerance(entry.nominal)),
    }
}

/// The name of a peak.
pub fn peak_name(language: Language, name: &PeakName) -> String {
    match name {
        PeakName::Season(peak) => in_language!(language, season(*peak)).to_owned(),
        PeakName::Own(own) if own.trim().is_empty() => in_language!(language, own_peak()).to_owned(),
        PeakName::Own(own) | PeakName::Protected(own) => own.clone(),
    }
}

/// What a protected period is, in two sentences.
pub fn protected(language: Language, peak: &SitePeak) -> String {
    in_language!(language, protected(peak))
}

/// Why work is not in the plan, and what it would take.
pub fn undone(language: Language, undone: &LeftUndone) -> String {
    let reason = in_language!(language, undone_reason(&undone.reason));
    match undone.reason {
        UndoneReason::BeyondTier => reason,
        _ => format!("{reason} {}", in_language!(language, undone_amount(undone.times, undone.minutes))),
    }
}

/// Why work is not in the plan, in one sentence.
pub fn undone_reason(language: Language, reason: &UndoneReason) -> String {
    in_language!(language, undone_reason(reason))
}

/// Where a line of the routine is done.
pub fn routine_place(language: Language, place: RoutinePlace, minutes_a_week: u32) -> String {
    in_language!(language, routine_place(place, minutes_a_week))
}

/// What a file says of an item that is no longer planned.
pub fn no_longer_planned(language: Language, past: bool) -> &'static str {
    in_language!(language, no_longer_planned(past))
}
