//! The service book in words: kinds, reasons, causes, who noticed.

mod en;
mod pl;

use super::Language;
use crate::answers::{Choice, IncidentKind};
use crate::service_book::{
    AccessKind, DrillResult, Field, IncidentCause, Noticer, Refused, SkipReason, Statement, StatementKind,
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
