//! The papers of a site in words: the care report, the contingency plan, procedures, the hand-over pack.

mod care_report;
mod en;
mod facts_in_words;
mod pl;
mod plan_en;
mod plan_pl;
mod site_papers;

use super::Language;
use crate::answers::{Choice, IncidentKind, Money, Part};
use crate::calendar::Performer;
use crate::care_report::{Period, Span};
use crate::catalogue::Loss;
use crate::service_book::SkipReason;

pub use care_report::{care_report, care_report_file};
pub use site_papers::{
    Handover, contingency_plan, gap, generated, generated_plan, generated_procedure, handover, plan_section,
    planned_tasks, procedure, procedures, text_name, text_of_section,
};

/// Calls the function of the same name in the module of a language.
macro_rules! in_language {
    ($language:expr, $function:ident($($argument:expr),*)) => {
        match $language {
            Language::Polish => pl::$function($($argument),*),
            Language::English => en::$function($($argument),*),
        }
    };
}
use in_language;

/// Texts of the care report.
struct ReportTexts {
    title: &'static str,
    done: &'static str,
    nothing_done: &'static str,
    prevented: &'static str,
    prevented_more: &'static str,
    nothing_prevented: &'static str,
    left: &'static str,
    left_more: &'static str,
    nothing_left: &'static str,
    off: &'static str,
    off_more: &'static str,
    incidents: &'static str,
    incidents_more: &'static str,
    no_incidents: &'static str,
    hours: &'static str,
    hours_more: &'static str,
    no_hours: &'static str,
    ahead: &'static str,
    nothing_ahead: &'static str,
    day: &'static str,
    task: &'static str,
    who: &'static str,
    time: &'static str,
    note: &'static str,
    prevents: &'static str,
    loss: &'static str,
    amount: &'static str,
    why: &'static str,
    times: &'static str,
    may_cost: &'static str,
    what: &'static str,
    answered: &'static str,
    promised: &'static str,
    repaired: &'static str,
    kept: &'static str,
    spent: &'static str,
    budget: &'static str,
    estimate: &'static str,
    not_recorded: &'static str,
    late: &'static str,
    not_planned: &'static str,
    yes: &'static str,
    no: &'static str,
    depends: &'static str,
    sum: &'static str,
    kind: &'static str,
    minutes: &'static str,
    zloty: &'static str,
    planned: &'static str,
    code: &'static str,
}

/// What an amount that the model estimates looks like: "ok. 340 zł"; "mniej niż 10 zł" where it is less.
pub fn estimate(language: Language, zloty: f64) -> String {
    match crate::calendar::rounded(zloty) {
        Some(amount) => in_language!(language, about(&super::money(language, amount))),
        None => in_language!(language, less_than(&super::money(language, Money::zloty(10)))),
    }
}

/// A loss of the model, as somebody without technical knowledge would name it.
pub fn loss(language: Language, loss: Loss) -> &'static str {
    in_language!(language, loss(loss))
}

/// What went wrong, as the model counts it.
pub fn incident_kind(language: Language, kind: IncidentKind) -> &'static str {
    super::choice(language, Part::Incidents, Choice::IncidentKind(kind)).label
}

/// That work was skipped, and why.
fn skipped(language: Language, reason: SkipReason) -> String {
    in_language!(language, skipped(super::service_book::skip_reason(language, reason)))
}

/// Who does the work, on paper: nobody is addressed there.
pub fn performer(language: Language, performer: Performer) -> &'static str {
    in_language!(language, performer(performer))
}

/// The name of a period: "marzec 2027", "I kwartał 2027", "rok 2027".
pub fn period(language: Language, period: Period) -> String {
    use chrono::Datelike;
    match period.span() {
        Span::Month => super::month_year(language, period.first()),
        Span::Quarter => in_language!(language, quarter(period.quarter(), period.first().year())),
        Span::Year => in_language!(language, year(period.first().year())),
    }
}
