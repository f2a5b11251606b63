//! `holidays.tsv`: public holidays by rule.

use crate::rust;
use crate::table::{File, Problem, Row, all_or_problems, rows};
use crate::tasks::LANGUAGES;

/// The holidays as Rust: `NameByLanguage` and `HOLIDAYS`.
pub(crate) fn generate(file: &File) -> Result<String, Vec<Problem>> {
    let items = all_or_problems(rows(file, &["rule", "from_year", "source", "address"])?.iter().map(holiday))?;
    Ok(format!(
        "{}\nstatic HOLIDAYS: [Holiday; {}] = [\n{}];\n",
        rust::by_language("NameByLanguage", "&'static str", &LANGUAGES),
        items.len(),
        items.concat()
    ))
}

fn holiday(row: &Row<'_>) -> Result<String, Vec<Problem>> {
    let whose = row.needed("rule", "a holiday")?;
    let rule = row.read("rule", whose, rule)?;
    let from_year = row.read("from_year", whose, |cell| cell.parse::<i32>().ok())?;
    let names = all_or_problems(
        LANGUAGES
            .iter()
            .map(|(code, _)| row.needed(&format!("name_{code}"), whose).map(|name| format!("{code}: {name:?}"))),
    )?;
    let (source, address) = (row.needed("source", whose)?, row.needed("address", whose)?);
    Ok(format!(
        "    Holiday {{ names: NameByLanguage {{ {} }}, rule: {rule}, from_year: {from_year}, \
         source: {source:?}, address: {address:?} }},\n",
        names.join(", ")
    ))
}

/// `MM-DD`, or `Easter+N` with N days counted from Easter Sunday.
fn rule(cell: &str) -> Option<String> {
    if let Some(days) = cell.strip_prefix("Easter+") {
        return Some(format!("Rule::AfterEaster({})", days.parse::<u8>().ok()?));
    }
    // 29 February is a date of a leap year only, which no holiday by rule can be.
    rust::date(&format!("2027-{cell}"))?;
    let (month, day) = cell.split_once('-')?;
    Some(format!("Rule::Yearly {{ month: {}, day: {} }}", month.parse::<u8>().ok()?, day.parse::<u8>().ok()?))
}
