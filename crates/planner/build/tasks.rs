//! `tasks.tsv` and its translations: the catalogue.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::grade::Grade;
use crate::rust;
use crate::table::{File, Problem, Row, all_or_problems, rows};
use crate::vocabulary::{Category, Component, Downtime, FreezeRule, PlatformFamily, Schedule, Who};

/// The languages of the product, as file names write them and as `Language` names them. Another language is one line
/// here, one variant there, and one file `tasks.xx.tsv`.
pub(crate) const LANGUAGES: [(&str, &str); 2] = [("pl", "Polish"), ("en", "English")];

const COLUMNS: [&str; 19] = [
    "id",
    "category",
    "platforms",
    "components",
    "freq_low_days",
    "freq_mid_days",
    "freq_high_days",
    "schedule_type",
    "duration_min_low",
    "duration_min_high",
    "downtime",
    "freeze_rule",
    "prerequisites",
    "who",
    "tier_min",
    "date_rule",
    "source",
    "address",
    "source_grade",
];

const WORDS: [&str; 4] = ["name", "what", "why", "verify"];

type Translations<'a> = Vec<(&'static str, BTreeMap<&'a str, Row<'a>>)>;

/// The ids of the catalogue, for tables that name tasks.
pub(crate) fn ids(tasks: &File) -> Result<Vec<&str>, Vec<Problem>> {
    Ok(rows(tasks, &COLUMNS)?.iter().map(|row| row.cell("id")).collect())
}

/// The catalogue as Rust: `TaskId`, `WordsByLanguage` and `TASKS`.
pub(crate) fn generate(tasks: &File, translations: &[(&'static str, File)]) -> Result<String, Vec<Problem>> {
    let tasks = rows(tasks, &COLUMNS)?;
    let prerequisites = all_or_problems(tasks.iter().map(prerequisites_of))?;
    let prerequisites = unique(prerequisites)?;
    check_prerequisites(&tasks, &prerequisites)?;
    let translations = read_translations(translations, &prerequisites)?;

    let items = all_or_problems(tasks.iter().map(|row| task(row, &translations)))?;
    let (mut variants, mut codes, mut places) = (String::new(), String::new(), String::new());
    let all: Vec<String> = tasks.iter().map(|row| format!("TaskId::{}", row.cell("id"))).collect();
    for (index, row) in tasks.iter().enumerate() {
        let id = row.cell("id");
        let name = name_for_docs(&translations, id);
        _ = writeln!(variants, "    /// {name}.\n    {id},");
        _ = writeln!(codes, "            TaskId::{id} => \"{id}\",");
        _ = writeln!(places, "            TaskId::{id} => &TASKS[{index}],");
    }
    let words = rust::by_language("WordsByLanguage", "TaskWords", &LANGUAGES);
    Ok(format!(
        "/// The name of a [`Task`], stable for ever: saved plans refer to it. Ordered as the catalogue is.\n\
         #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum TaskId {{\n{variants}}}\n\n\
         impl TaskId {{\n    /// Every task, in the order of the catalogue.\n    \
         const ALL: [TaskId; {}] = [{}];\n\n    /// The code of the task, as `UP03`.\n    \
         pub const fn code(self) -> &'static str {{\n        match self {{\n{codes}        }}\n    }}\n\n    \
         /// The task itself.\n    #[allow(clippy::indexing_slicing, reason = \"the places are written from the table\")]\n    \
         pub fn task(self) -> &'static Task {{\n        match self {{\n{places}        }}\n    }}\n}}\n\n\
         {words}\nstatic TASKS: [Task; {}] = [\n{}];\n",
        all.len(),
        all.join(", "),
        items.len(),
        items.concat(),
    ))
}

/// The id of a row with the ids of its prerequisites.
fn prerequisites_of<'a>(row: &Row<'a>) -> Result<(&'a str, Row<'a>, Vec<&'a str>), Vec<Problem>> {
    let id = row.needed("id", "a task")?;
    let well_formed = matches!(id.as_bytes(), [b'A'..=b'Z', b'A'..=b'Z', b'0'..=b'9', b'0'..=b'9']);
    if !well_formed {
        return Err(row.problem(format!("\"{id}\" is no task id: two capitals and two digits are")));
    }
    Ok((id, row.clone(), row.cell("prerequisites").split(';').filter(|id| !id.is_empty()).collect()))
}

type Graph<'a> = BTreeMap<&'a str, Vec<&'a str>>;

fn unique<'a>(tasks: Vec<(&'a str, Row<'a>, Vec<&'a str>)>) -> Result<Graph<'a>, Vec<Problem>> {
    let mut graph = Graph::new();
    for (id, row, prerequisites) in tasks {
        if graph.insert(id, prerequisites).is_some() {
            return Err(row.problem(format!("{id} stands in the table twice")));
        }
    }
    Ok(graph)
}

/// Every prerequisite exists, and no task waits for itself, not even through others.
fn check_prerequisites(tasks: &[Row<'_>], graph: &Graph<'_>) -> Result<(), Vec<Problem>> {
    let check = |row: &Row<'_>| {
        let id = row.cell("id");
        let mut reached = BTreeSet::new();
        let mut open: Vec<&str> = graph.get(id).cloned().unwrap_or_default();
        while let Some(next) = open.pop() {
            if next == id {
                return Err(row.problem(format!("{id} waits for itself")));
            }
            let Some(further) = graph.get(next) else {
                return Err(row.problem(format!("{id} waits for {next}, which is no task")));
            };
            if reached.insert(next) {
                open.extend(further);
            }
        }
        Ok(())
    };
    all_or_problems(tasks.iter().map(check)).map(|_| ())
}

fn read_translations<'a>(
    files: &'a [(&'static str, File)],
    graph: &Graph<'_>,
) -> Result<Translations<'a>, Vec<Problem>> {
    all_or_problems(files.iter().map(|(code, file)| {
        let mut found: BTreeMap<&str, Row<'_>> = BTreeMap::new();
        let mut problems = Vec::new();
        for row in rows(file, &["id", "name", "what", "why", "verify"])? {
            let id = row.cell("id");
            if !graph.contains_key(id) {
                problems.extend(row.problem(format!("\"{id}\" is no task")));
            }
            for word in WORDS {
                problems.extend(row.needed(word, id).err().unwrap_or_default());
            }
            if found.insert(id, row.clone()).is_some() {
                problems.extend(row.problem(format!("{id} stands in the table twice")));
            }
        }
        let missing = graph.keys().filter(|id| !found.contains_key(*id));
        problems.extend(missing.map(|id| Problem {
            file: file.name.clone(),
            line: file.text.lines().count(),
            text: format!("{id} is missing"),
        }));
        if problems.is_empty() { Ok((*code, found)) } else { Err(problems) }
    }))
}

/// The name in the last of the languages, English, for the documentation.
fn name_for_docs<'a>(translations: &Translations<'a>, id: &str) -> &'a str {
    translations.last().and_then(|(_, rows)| rows.get(id)).map_or("", |row| row.cell("name"))
}

fn task(row: &Row<'_>, translations: &Translations<'_>) -> Result<String, Vec<Problem>> {
    let id = row.cell("id");
    let category = row.read("category", id, Category::from_code)?;
    let platforms = row.read("platforms", id, platforms)?;
    let components = row.read("components", id, |cell| list(cell, Component::from_code, "Component"))?;
    let intervals = ["freq_low_days", "freq_mid_days", "freq_high_days"].map(|column| row.read(column, id, interval));
    let intervals = all_or_problems(intervals)?.join(", ");
    let schedule = row.read("schedule_type", id, Schedule::from_code)?;
    let minutes = |column| row.read(column, id, |cell| cell.parse::<u16>().ok());
    let (low, high) = (minutes("duration_min_low")?, minutes("duration_min_high")?);
    if low > high {
        return Err(row.problem(format!("{id} takes {low} to {high} minutes")));
    }
    let downtime = row.read("downtime", id, Downtime::from_code)?;
    let freeze = row.read("freeze_rule", id, FreezeRule::from_code)?;
    let prerequisites: Vec<String> = prerequisites_of(row)?.2.into_iter().map(|id| format!("TaskId::{id}")).collect();
    let prerequisites = prerequisites.join(", ");
    let who = row.read("who", id, Who::from_code)?;
    let tier = row.read("tier_min", id, tier)?;
    let date_rule = row.cell("date_rule");
    let source = row.needed("source", id)?;
    let (grade, address) = grade_and_address(row, id)?;
    let words: String = translations
        .iter()
        .filter_map(|(code, rows)| Some((code, rows.get(id)?)))
        .map(|(code, row)| {
            let [name, what, why, verify] = WORDS.map(|word| row.cell(word));
            format!("{code}: TaskWords {{ name: {name:?}, what: {what:?}, why: {why:?}, verify: {verify:?} }}, ")
        })
        .collect();
    Ok(format!(
        "    Task {{\n        id: TaskId::{id},\n        category: Category::{category:?},\n        \
         platforms: {platforms},\n        components: {components},\n        intervals: [{intervals}],\n        \
         schedule: Schedule::{schedule:?},\n        \
         effort: Effort {{ low: Minutes::new({low}), high: Minutes::new({high}) }},\n        \
         downtime: Downtime::{downtime:?},\n        freeze: FreezeRule::{freeze:?},\n        \
         prerequisites: &[{prerequisites}],\n        who: Who::{who:?},\n        tier_min: Tier::{tier},\n        \
         date_rule: {date_rule:?},\n        source: {source:?},\n        address: {address:?},\n        \
         grade: Grade::{grade:?},\n        words: WordsByLanguage {{ {words}}},\n    }},\n"
    ))
}

/// The grade of a row that names a source; an empty grade, or `-`, means our own judgement. Only that may have no
/// address.
pub(crate) fn grade_and_address<'a>(row: &Row<'a>, whose: &str) -> Result<(Grade, &'a str), Vec<Problem>> {
    let grade = row.read("source_grade", whose, |cell| match cell {
        "" | "-" => Some(Grade::Own),
        cell => Grade::from_code(cell),
    })?;
    let address = if grade == Grade::Own { row.cell("address") } else { row.needed("address", whose)? };
    Ok((grade, address))
}

/// A slice of words that stand apart by spaces, as Rust.
fn list<T: std::fmt::Debug>(cell: &str, read: impl Fn(&str) -> Option<T>, kind: &str) -> Option<String> {
    let words: Option<Vec<String>> =
        cell.split_whitespace().map(|word| Some(format!("{kind}::{:?}", read(word)?))).collect();
    Some(format!("&[{}]", words?.join(", ")))
}

/// A set of platforms as Rust. The tables write families apart by spaces, or `all`, or `all-but-` and what is left out
/// (`saas` stands for hosted shops and builders).
fn platforms(cell: &str) -> Option<String> {
    let without = |words: &[&str]| {
        let families = PlatformFamily::ALL.iter().filter(|family| !words.contains(&family.code()));
        families.map(|family| family.code()).collect::<Vec<_>>().join(" ")
    };
    let families = match cell {
        "" => return None,
        "all" => without(&[]),
        "all-but-saas" => without(&["shopify"]),
        "all-but-static" => without(&["static"]),
        "all-but-saas-and-static" => without(&["shopify", "static"]),
        words => words.to_owned(),
    };
    Some(format!("PlatformSet::of({})", list(&families, PlatformFamily::from_code, "PlatformFamily")?))
}

/// An interval as Rust. An empty cell means the same as `-`.
fn interval(cell: &str) -> Option<String> {
    Some(match cell {
        "" | "-" => "Interval::NotNeeded".to_owned(),
        "E" => "Interval::OnEvent".to_owned(),
        "0" => "Interval::Continuous".to_owned(),
        days => format!("Interval::Days({})", days.parse::<u16>().ok().filter(|days| *days > 0)?),
    })
}

fn tier(cell: &str) -> Option<&'static str> {
    match cell {
        "basic" => Some("Basic"),
        "extended" => Some("Extended"),
        "comprehensive" => Some("Comprehensive"),
        _ => None,
    }
}
