//! Times of day and errors of the export.

use chrono::{NaiveTime, Timelike};

use super::Language;
use crate::export::ExportError;

/// A time of day on the 24-hour clock: `6:00`, the same in both languages.
pub fn clock_time(time: NaiveTime) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

/// Why there is no file, what is safe, and what to do.
pub fn export_error(language: Language, error: ExportError) -> &'static str {
    match (language, error) {
        (Language::Polish, ExportError::NothingPlanned) => {
            "W kalendarzu nie ma żadnej wizyty, więc nie ma czego zapisać w pliku. Odpowiedzi są bezpieczne. Sprawdź początek kalendarza albo liczbę godzin."
        }
        (Language::Polish, ExportError::TooMuch) => {
            "Kalendarz nie mieści się w pliku. Odpowiedzi i plan są bezpieczne. Sprawdź początek kalendarza."
        }
        (Language::English, ExportError::NothingPlanned) => {
            "The calendar has no visit, so there is nothing to put into a file. Your answers are safe. Check the first day of the calendar or the number of hours."
        }
        (Language::English, ExportError::TooMuch) => {
            "The calendar does not fit into a file. Your answers and the plan are safe. Check the first day of the calendar."
        }
    }
}
