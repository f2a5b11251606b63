//! The service book in words: kinds, reasons, causes, who noticed.

mod en;
mod pl;

use super::{Language, advice, calendar, clock_time, date_short, hours_minutes, money};
use crate::advice::Variant;
use crate::answers::{Choice, IncidentKind};
use crate::service_book::{
    AccessKind, DrillResult, Field, IncidentCause, Note, Noticer, RecordedIncident, Refused, SkipReason, Statement,
    StatementKind, SuggestedWork, Suggestion, WorkEntry, WorkEvent,
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

/// What kind of line it is: "incydent".
pub fn statement_kind(language: Language, kind: StatementKind) -> &'static str {
    in_language!(language, statement_kind(kind))
}

/// Why work was not done: "brak czasu".
pub fn skip_reason(language: Language, reason: SkipReason) -> &'static str {
    in_language!(language, skip_reason(reason))
}

/// Who noticed an incident: "klient".
pub fn noticer(language: Language, noticer: Noticer) -> &'static str {
    in_language!(language, noticer(noticer))
}

/// What failed: "zamówienie albo płatność".
pub fn incident_cause(language: Language, cause: IncidentCause) -> &'static str {
    in_language!(language, incident_cause(cause))
}

/// What became of an access: "nadany".
pub fn access_kind(language: Language, kind: AccessKind) -> &'static str {
    in_language!(language, access_kind(kind))
}

/// How a drill went: "udała się".
pub fn drill_result(language: Language, result: DrillResult) -> &'static str {
    in_language!(language, drill_result(result))
}

/// What went wrong, as the model counts it: "cicha usterka".
pub fn incident_kind(language: Language, kind: IncidentKind) -> &'static str {
    super::choice(language, crate::answers::Part::Incidents, Choice::IncidentKind(kind)).label
}

/// The label of a field of a form.
pub fn field(language: Language, statement: &Statement, field: Field) -> &'static str {
    in_language!(language, field(statement.kind(), field))
}

/// What helps to fill a field in; empty where nothing needs saying.
pub fn field_hint(language: Language, field: Field) -> &'static str {
    in_language!(language, field_hint(field.takes()))
}

/// Why what was typed cannot be taken, and what can.
pub fn refused(language: Language, refused: Refused) -> &'static str {
    in_language!(language, refused(refused))
}

/// What a code of a field stands for; the code itself where it stands for nothing.
pub fn option(language: Language, field: Field, code: &'static str) -> &'static str {
    let named = match field {
        Field::NoticedBy => Noticer::from_code(code).map(|one| noticer(language, one)),
        Field::IncidentKind => {
            let kind = IncidentKind::ALL.iter().find(|kind| kind.code() == code);
            kind.map(|kind| incident_kind(language, *kind))
        }
        Field::Cause => IncidentCause::from_code(code).map(|one| incident_cause(language, one)),
        Field::Reason => SkipReason::from_code(code).map(|one| skip_reason(language, one)),
        Field::Access => AccessKind::from_code(code).map(|one| access_kind(language, one)),
        Field::Result => DrillResult::from_code(code).map(|one| drill_result(language, one)),
        _ => None,
    };
    named.unwrap_or(code)
}

/// Lines of a kind, as a filter: "Incydenty".
pub fn kinds(language: Language, kind: StatementKind) -> &'static str {
    in_language!(language, kinds(kind))
}

/// A statement as a line of the book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What sort of line it is, in a word or two.
    pub tag: &'static str,
    /// What it is about.
    pub title: String,
    /// What else there is to say, in sentences; empty where that is nothing.
    pub more: String,
    /// Who did or noticed it; empty where that is not said.
    pub who: &'static str,
    /// How much time and money it took; empty where that is not known.
    pub took: String,
}

/// A statement as a line of the book. `task` gives the name of a task by its code.
pub fn told(language: Language, statement: &Statement, task: &dyn Fn(&str) -> String) -> Told {
    let tag = statement_kind(language, statement.kind());
    let text = |note: &Note| note.as_str().to_owned();
    match statement {
        Statement::Work(work) => told_of_work(language, work, task),
        Statement::Incident(incident) => told_of_incident(language, incident),
        Statement::SiteChange { note, .. } | Statement::Decision { note, .. } => {
            Told { tag, title: text(note), ..Told::default() }
        }
        Statement::Access { change, who, to, .. } => Told {
            tag,
            title: [who.as_str(), ": ", to.as_str()].concat(),
            more: access_kind(language, *change).to_owned(),
            ..Told::default()
        },
        Statement::Cost { amount, note, .. } => {
            Told { tag, title: text(note), took: money(language, *amount), ..Told::default() }
        }
        Statement::Drill { minutes, result, note, .. } => Told {
            tag,
            title: drill_result(language, *result).to_owned(),
            more: text(note),
            took: hours_minutes(language, *minutes),
            ..Told::default()
        },
        Statement::Suggestion { work, taken, .. } => Told {
            tag,
            title: suggested_work(language, *work),
            more: in_language!(language, taken(*taken)).to_owned(),
            ..Told::default()
        },
        Statement::Terms { from, to, .. } => Told { tag, title: terms(language, *from, *to), ..Told::default() },
    }
}

fn told_of_work(language: Language, work: &WorkEntry, task: &dyn Fn(&str) -> String) -> Told {
    let (more, minutes) = match &work.event {
        WorkEvent::Done { report, .. } => {
            let mut said = vec![report.note.as_str().to_owned()];
            if !report.ticked.is_empty() {
                said.push(in_language!(language, ticked(report.ticked.len())));
            }
            (sentences(&said), Some(report.minutes))
        }
        WorkEvent::Skipped { reason, note, .. } => {
            let reason = [skip_reason(language, *reason), "."].concat();
            (sentences(&[reason, note.as_str().to_owned()]), None)
        }
        WorkEvent::Moved { from, to } => {
            (in_language!(language, moved(&date_short(language, *from), &date_short(language, *to))), None)
        }
        WorkEvent::Reopened => (String::new(), None),
    };
    Told {
        tag: in_language!(language, event(&work.event)),
        title: task(work.id.task().as_str()),
        more,
        who: calendar::performer(language, work.performer),
        took: minutes.map(|minutes| hours_minutes(language, minutes)).unwrap_or_default(),
    }
}

fn told_of_incident(language: Language, incident: &RecordedIncident) -> Told {
    let RecordedIncident { note, cause, answered_min, repaired_min, work_min, cost, learned, .. } = incident;
    let mut said = vec![note.as_str().to_owned()];
    if *cause != IncidentCause::Unknown {
        said.push(in_language!(language, cause(incident_cause(language, *cause))));
    }
    if let Some(minutes) = answered_min {
        said.push(in_language!(language, answered(&hours_minutes(language, *minutes))));
    }
    if let Some(minutes) = repaired_min {
        said.push(in_language!(language, repaired(&hours_minutes(language, *minutes))));
    }
    if !learned.is_empty() {
        said.push(in_language!(language, learned(learned.as_str())));
    }
    let mut took: Vec<String> = work_min.iter().map(|minutes| hours_minutes(language, *minutes)).collect();
    took.extend(cost.map(|cost| money(language, cost)));
    let time = incident.noticed_at.map(|time| [", ", &clock_time(time)].concat()).unwrap_or_default();
    Told {
        tag: statement_kind(language, StatementKind::Incident),
        title: [incident_kind(language, incident.kind), &time].concat(),
        more: sentences(&said),
        who: if incident.noticed_by == Noticer::Unknown { "" } else { noticer(language, incident.noticed_by) },
        took: took.join(", "),
    }
}

/// What was said, one behind the other, without what is empty.
fn sentences(said: &[String]) -> String {
    let said: Vec<&str> = said.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    said.join(" ")
}

/// What suggested work is called.
pub fn suggested_work(language: Language, work: SuggestedWork) -> String {
    match work {
        SuggestedWork::Task(task) => task.task().words(language).name.to_owned(),
        SuggestedWork::Own(IncidentCause::Other) => in_language!(language, other_check()).to_owned(),
        SuggestedWork::Own(cause) => in_language!(language, check(incident_cause(language, cause))),
    }
}

/// What held of tier and care, and what holds since.
pub fn terms(language: Language, from: Variant, to: Variant) -> String {
    [advice::variant_name(language, from).as_str(), " → ", &advice::variant_name(language, to)].concat()
}

/// How often suggested work would be done, and which line suggests it.
pub fn suggestion(language: Language, suggestion: &Suggestion) -> String {
    let own = matches!(suggestion.work, SuggestedWork::Own(_));
    in_language!(language, suggestion(suggestion.incident, suggestion.every_days, own))
}
