//! How values are written as Rust.

use crate::table::{Problem, Row, all_or_problems};

/// The tasks that a row names, as the items of a slice of `TaskId`.
pub(crate) fn task_ids(row: &Row<'_>, whose: &str, known: &[&str]) -> Result<String, Vec<Problem>> {
    let ids = row.cell("tasks").split_whitespace().map(|id| {
        if known.contains(&id) {
            Ok(format!("TaskId::{id}"))
        } else {
            Err(row.problem(format!("{whose} names {id}, which is no task")))
        }
    });
    Ok(all_or_problems(ids)?.join(", "))
}

/// The name of a variant for a code with hyphens or underscores: `adobe-commerce` becomes `AdobeCommerce`.
pub(crate) fn variant(code: &str) -> String {
    code.split(['-', '_'])
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
        })
        .collect()
}

/// A civil date as an expression of type `Option<NaiveDate>`; `None` for a text that is no date.
pub(crate) fn date(text: &str) -> Option<String> {
    let [year, month, day] = text.split('-').collect::<Vec<_>>().try_into().ok()?;
    let digits = |part: &str, count: usize| -> Option<u32> {
        (part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok())?
    };
    let (year, month, day) = (digits(year, 4)?, digits(month, 2)?, digits(day, 2)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    (1..=days).contains(&day).then(|| format!("NaiveDate::from_ymd_opt({year}, {month}, {day})"))
}

/// A date that must be there, as an expression of type `NaiveDate` for a static.
pub(crate) fn needed_date(text: &str) -> Option<String> {
    date(text).map(|date| format!("{date}.unwrap()"))
}

/// A date that may be missing, as an expression of type `Option<NaiveDate>`; `None` for a text that is no date.
pub(crate) fn optional_date(text: &str) -> Option<String> {
    if text.is_empty() { Some("None".to_owned()) } else { date(text) }
}

/// A private struct with one field per language, and the match that finds the field. A language that the crate speaks
/// and the tables do not is therefore a compile error.
pub(crate) fn by_language(name: &str, content: &str, languages: &[(&str, &str)]) -> String {
    let fields: String = languages.iter().map(|(code, _)| format!("    {code}: {content},\n")).collect();
    let arms: String =
        languages.iter().map(|(code, variant)| format!("            Language::{variant} => &self.{code},\n")).collect();
    format!(
        "#[derive(Debug, PartialEq, Eq)]\nstruct {name} {{\n{fields}}}\n\nimpl {name} {{\n    \
         const fn of(&self, language: Language) -> &{content} {{\n        match language {{\n{arms}        }}\n    }}\n}}\n"
    )
}
