//! The person's own changes to the work of a site in words: the fields of their forms, what they take, reasons.

mod en;
mod pl;

use super::Language;
use crate::calendar::{OffReason, TaskEdit, TaskField, Who};

/// Calls the function of the same name in the module of a language.
macro_rules! in_language {
    ($language:expr, $function:ident($($argument:expr),*)) => {
        match $language {
            Language::Polish => pl::$function($($argument),*),
            Language::English => en::$function($($argument),*),
        }
    };
}

/// The label of a field.
pub fn field(language: Language, field: TaskField) -> &'static str {
    in_language!(language, field(field))
}

/// What helps to fill a field in; empty where nothing needs saying.
pub fn field_hint(language: Language, field: TaskField) -> &'static str {
    in_language!(language, field_hint(field))
}

/// What a field that was refused takes.
pub fn refused(language: Language, field: TaskField) -> &'static str {
    in_language!(language, refused(field))
}

/// What a code of a field stands for; the code itself where it stands for nothing.
pub fn option(language: Language, field: TaskField, code: &'static str) -> &'static str {
    let named = match field {
        TaskField::When => in_language!(language, when(code)),
        TaskField::Who => Who::ALL.into_iter().find(|who| who.code() == code).map(|one| who(language, one)),
        TaskField::Reason => {
            OffReason::ALL.into_iter().find(|reason| reason.code() == code).map(|reason| off_reason(language, reason))
        }
        _ => None,
    };
    named.unwrap_or(code)
}

/// Who does a task: "Technik", "Ty", "razem".
pub fn who(language: Language, who: Who) -> &'static str {
    in_language!(language, who(who))
}

/// Why a task is switched off: "niepotrzebna na tej stronie".
pub fn off_reason(language: Language, reason: OffReason) -> &'static str {
    in_language!(language, off_reason(reason))
}

/// What of a task of the catalogue is another at this site: "co 14 dni, razem".
pub fn edit(language: Language, edit: TaskEdit) -> String {
    let mut said: Vec<String> = Vec::new();
    said.extend(edit.every_days.map(|days| in_language!(language, every(days))));
    said.extend(edit.who.map(|one| who(language, one).to_owned()));
    said.extend(edit.minutes.map(|minutes| super::hours_minutes(language, minutes)));
    said.join(", ")
}
