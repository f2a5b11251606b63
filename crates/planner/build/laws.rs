//! `laws.tsv`: duties with a date, in both languages.

use crate::rust;
use crate::table::{File, Problem, Row, all_or_problems, rows};
use crate::tasks::{LANGUAGES, grade_and_address};
use crate::vocabulary::Bound;

const COLUMNS: [&str; 8] =
    ["code", "applies_from", "transition_until", "binds", "tasks", "source", "address", "source_grade"];

/// The laws as Rust, by their date: `LawWordsByLanguage` and `LAWS`. `known` are the ids of the catalogue.
pub(crate) fn generate(file: &File, known: &[&str]) -> Result<String, Vec<Problem>> {
    let mut table = rows(file, &COLUMNS)?;
    table.sort_by_key(|row| row.cell("applies_from"));
    let items = all_or_problems(table.iter().map(|row| law(row, known)))?;
    Ok(format!(
        "{}\nstatic LAWS: [Law; {}] = [\n{}];\n",
        rust::by_language("LawWordsByLanguage", "LawWords", &LANGUAGES),
        items.len(),
        items.concat()
    ))
}

fn law(row: &Row<'_>, known: &[&str]) -> Result<String, Vec<Problem>> {
    let code = row.needed("code", "a law")?;
    let from = row.read("applies_from", code, rust::needed_date)?;
    let until = row.read("transition_until", code, rust::optional_date)?;
    let binds = row.read("binds", code, Bound::from_code)?;
    let tasks = rust::task_ids(row, code, known)?;
    let source = row.needed("source", code)?;
    let (grade, address) = grade_and_address(row, code)?;
    let words = all_or_problems(LANGUAGES.iter().map(|(language, _)| {
        let word = |kind: &str| row.needed(&format!("{kind}_{language}"), code);
        let (name, who, duty) = (word("name")?, word("who")?, word("duty")?);
        Ok(format!("{language}: LawWords {{ name: {name:?}, who: {who:?}, duty: {duty:?} }}"))
    }))?;
    Ok(format!(
        "    Law {{ code: {code:?}, applies_from: {from}, transition_until: {until}, binds: Bound::{binds:?}, tasks: &[{tasks}], \
         source: {source:?}, address: {address:?}, grade: Grade::{grade:?}, \
         words: LawWordsByLanguage {{ {} }} }},\n",
        words.join(", ")
    ))
}
