//! The views of the calendar in words: kinds of work, what has become of it, the columns of the table.

mod en;
mod pl;

use super::Language;
use crate::calendar::PlannedTask;
use crate::calendar::views::{Column, WorkState};
use crate::catalogue::Category;

/// A kind of work: "kopie".
pub const fn category(language: Language, category: Category) -> &'static str {
    match language {
        Language::Polish => pl::category(category),
        Language::English => en::category(category),
    }
}

/// What has become of a piece of work: "po terminie".
pub const fn state(language: Language, state: WorkState) -> &'static str {
    match language {
        Language::Polish => pl::state(state),
        Language::English => en::state(state),
    }
}

/// What kind of care a task is, or that the person added it: "kopie", "własna".
pub fn kind_of_task(language: Language, task: &PlannedTask) -> &'static str {
    match (task.category(), language) {
        (Some(kind), _) => category(language, kind),
        (None, Language::Polish) => "własne",
        (None, Language::English) => "own",
    }
}

/// The heading of a column: "Czas".
pub const fn column(language: Language, column: Column) -> &'static str {
    match language {
        Language::Polish => pl::column(column),
        Language::English => en::column(column),
    }
}

/// The heading of a column in a file, where a number has no unit beside it: "Minuty".
pub const fn column_in_file(language: Language, of: Column) -> &'static str {
    match (language, of) {
        (Language::Polish, Column::Minutes) => "Minuty",
        (Language::English, Column::Minutes) => "Minutes",
        (language, of) => column(language, of),
    }
}

/// What a file says beyond the columns of the table: the code, the day on which it was done, the protected period, why
/// it lies on its day, what is done.
pub const fn more_columns(language: Language) -> [&'static str; 5] {
    match language {
        Language::Polish => ["Kod", "Zrobione dnia", "Okres ochronny", "Dlaczego tego dnia", "Co zrobić"],
        Language::English => ["Code", "Done on", "Protected period", "Why that day", "What is done"],
    }
}

/// The name of the file with the rows of the table.
pub const fn file_name(language: Language) -> &'static str {
    match language {
        Language::Polish => "czynnosci",
        Language::English => "tasks",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_state_and_column_has_a_name_of_its_own() {
        for language in Language::ALL {
            let kinds: BTreeSet<&str> = Category::ALL.iter().map(|kind| category(language, *kind)).collect();
            assert_eq!(kinds.len(), Category::ALL.len());
            let states: BTreeSet<&str> = WorkState::ALL.into_iter().map(|of| state(language, of)).collect();
            assert_eq!(states.len(), WorkState::ALL.len());
            let mut columns: BTreeSet<&str> = Column::ALL.into_iter().map(|of| column_in_file(language, of)).collect();
            columns.extend(more_columns(language));
            assert_eq!(columns.len(), Column::ALL.len() + more_columns(language).len());
        }
    }
}
