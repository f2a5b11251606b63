//! `vendor_windows.tsv`: when makers of software publish, in both languages.

use crate::rust;
use crate::table::{File, Problem, Row, all_or_problems, rows};
use crate::tasks::{LANGUAGES, grade_and_address};
use crate::vocabulary::Vendor;

const COLUMNS: [&str; 6] = ["vendor", "tasks", "rule", "source", "address", "source_grade"];

/// The table as Rust: `SentenceByLanguage` and `VENDOR_WINDOWS`. `known` are the ids of the catalogue.
pub(crate) fn generate(file: &File, known: &[&str]) -> Result<String, Vec<Problem>> {
    let table = rows(file, &COLUMNS)?;
    let items = all_or_problems(table.iter().map(|row| window(row, known)))?;
    Ok(format!(
        "{}\nstatic VENDOR_WINDOWS: [VendorWindow; {}] = [\n{}];\n",
        rust::by_language("SentenceByLanguage", "&'static str", &LANGUAGES),
        items.len(),
        items.concat()
    ))
}

fn window(row: &Row<'_>, known: &[&str]) -> Result<String, Vec<Problem>> {
    let code = row.needed("vendor", "a window")?;
    let vendor = row.read("vendor", code, Vendor::from_code)?;
    let tasks = rust::task_ids(row, code, known)?;
    let (rule, source) = (row.needed("rule", code)?, row.needed("source", code)?);
    let (grade, address) = grade_and_address(row, code)?;
    let sentences = all_or_problems(
        LANGUAGES
            .iter()
            .map(|(language, _)| Ok(format!("{language}: {:?}", row.needed(&format!("sentence_{language}"), code)?))),
    )?;
    Ok(format!(
        "    VendorWindow {{ vendor: Vendor::{vendor:?}, tasks: &[{tasks}], rule: {rule:?}, source: {source:?}, \
         address: {address:?}, grade: Grade::{grade:?}, sentences: SentenceByLanguage {{ {} }} }},\n",
        sentences.join(", ")
    ))
}
