//! The rows of the table as a file for a spreadsheet: separated values by RFC 4180, in UTF-8.

use chrono::NaiveDate;

use super::super::CalendarPlan;
use super::{Column, View, work_rows};
use crate::Language;
use crate::csv::{BYTE_ORDER_MARK, line_onto};
use crate::sorted::SortedMap;
use crate::text::{calendar, views};

/// The rows that a view shows as the text of a file. Days are written as ISO 8601, minutes as a number.
pub fn table_file(plan: &CalendarPlan, view: &View, language: Language) -> String {
    let mut file = String::from(BYTE_ORDER_MARK);
    let mut heading: Vec<&str> = Column::ALL.iter().map(|column| views::column_in_file(language, *column)).collect();
    heading.extend(views::more_columns(language));
    line_onto(&mut file, language, &heading);
    let open = plan.late.iter().chain(&plan.visits).flat_map(|visit| visit.entries.iter().map(move |one| (visit, one)));
    let why = SortedMap::from_iter(open.map(|(visit, one)| (&one.id, calendar::why_day(language, plan, visit, one))));
    for row in work_rows(plan, view, language) {
        let iso = |day: NaiveDate| day.to_string();
        line_onto(
            &mut file,
            language,
            &[
                &iso(row.day),
                &calendar::task_title(language, &row.task, row.part),
                views::kind_of_task(language, &row.task),
                calendar::performer(language, row.performer),
                &row.minutes.to_string(),
                views::state(language, row.state),
                row.task.code(),
                &row.done.map(iso).unwrap_or_default(),
                &plan.protected(row.day).map(|peak| calendar::peak_name(language, &peak.name)).unwrap_or_default(),
                why.get(&row.id).map_or("", String::as_str),
                row.task.what(language),
            ],
        );
    }
    file
}
