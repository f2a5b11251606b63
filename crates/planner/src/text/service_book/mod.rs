//! The service book in words: kinds, reasons, causes, who noticed.

mod en;
mod pl;

use super::Language;
use crate::service_book::{AccessKind, DrillResult, IncidentCause, Noticer, SkipReason, StatementKind};

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
