//! How much a visitor downloads.

use std::path::Path;
use std::process::Command;

use crate::problem::Problem;
use crate::process;

/// The most that the first part of the compiled application may weigh on the wire, in bytes after brotli: what everybody
/// loads before anything is seen, for the home page and the questions. A good mobile line of 1.6 Mbit/s brings that much
/// in a little more than a second.
pub(crate) const FIRST_BUDGET: u64 = 215_000;

/// The same for all of its parts together: what somebody loads who uses everything.
pub(crate) const WHOLE_BUDGET: u64 = 825_000;

/// How the name of the first part ends, and that of every part.
pub(crate) const FIRST_PART: &str = "_bg.wasm";
pub(crate) const EVERY_PART: &str = ".wasm";

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FileSize {
    pub(crate) name: String,
    pub(crate) raw: u64,
    pub(crate) brotli: u64,
}

/// Node compresses as a web server would, so that no compressor has to be compiled for it.
const MEASURE: &str = "\
const fs = require('fs'), path = require('path'), zlib = require('zlib');
const folder = process.argv[1];
for (const name of fs.readdirSync(folder, { recursive: true }).map(String).sort()) {
  const file = path.join(folder, name);
  if (!fs.statSync(file).isFile()) continue;
  const bytes = fs.readFileSync(file);
  console.log([bytes.length, zlib.brotliCompressSync(bytes).length, name].join('\\t'));
}";

/// All files of a folder with their sizes, in the order of their names.
///
/// # Errors
/// When Node is missing or the folder cannot be read.
pub(crate) fn of_folder(folder: &Path) -> Result<Vec<FileSize>, Problem> {
    let output = process::output(Command::new("node").args(["-e", MEASURE]).arg(folder))?;
    parse(&String::from_utf8_lossy(&output)).ok_or_else(|| Problem::new("the sizes of dist/ could not be measured"))
}

fn parse(lines: &str) -> Option<Vec<FileSize>> {
    let file = |line: &str| {
        let mut cells = line.splitn(3, '\t');
        let raw = cells.next()?.parse().ok()?;
        let brotli = cells.next()?.parse().ok()?;
        Some(FileSize { name: cells.next()?.to_owned(), raw, brotli })
    };
    lines.lines().map(file).collect()
}

/// The sum of the files whose names end like this.
pub(crate) fn sum_of(files: &[FileSize], ending: &str) -> (u64, u64) {
    let chosen = files.iter().filter(|file| file.name.ends_with(ending));
    chosen.fold((0, 0), |(raw, brotli), file| (raw + file.raw, brotli + file.brotli))
}

/// # Errors
/// When there is no compiled application, or it weighs more than a budget.
pub(crate) fn keep_to_budget(files: &[FileSize]) -> Result<(), Problem> {
    if sum_of(files, FIRST_PART).0 == 0 {
        return Err(Problem::new("dist/ holds no compiled application"));
    }
    let budgets = [
        ("the first part of the application weighs", FIRST_PART, FIRST_BUDGET),
        ("all parts of the application weigh", EVERY_PART, WHOLE_BUDGET),
    ];
    for (what, ending, budget) in budgets {
        let (_, brotli) = sum_of(files, ending);
        if brotli > budget {
            let (brotli, budget) = (in_kb(brotli), in_kb(budget));
            return Err(Problem::new(format!("{what} {brotli} after brotli, more than the budget of {budget}")));
        }
    }
    Ok(())
}

pub(crate) fn table(files: &[FileSize]) -> String {
    let width = files.iter().map(|file| file.name.chars().count()).max().unwrap_or(0).max("Together".len());
    let row = |name: &str, raw: &str, brotli: &str| format!("  {name:width$}  {raw:>10}  {brotli:>10}");
    let mut lines = vec![row("", "raw", "brotli")];
    lines.extend(files.iter().map(|file| row(&file.name, &in_kb(file.raw), &in_kb(file.brotli))));
    let (raw, brotli) = sum_of(files, "");
    lines.push(row("Together", &in_kb(raw), &in_kb(brotli)));
    lines.join("\n")
}

/// Thousands of bytes, as download sizes are told: `122.4 KB`.
pub(crate) fn in_kb(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, raw: u64, brotli: u64) -> FileSize {
        FileSize { name: name.to_owned(), raw, brotli }
    }

    #[test]
    fn sizes_are_told_in_thousands_of_bytes() {
        for (bytes, expected) in
            [(0, "0.0 KB"), (49, "0.0 KB"), (50, "0.1 KB"), (122_449, "122.4 KB"), (1_000_000, "1000.0 KB")]
        {
            assert_eq!(in_kb(bytes), expected);
        }
    }

    #[test]
    fn measured_lines_become_sizes() {
        let cases = [
            ("", Some(vec![])),
            (
                "348000\t122000\tapp_bg.wasm\n10\t14\ta b.js\n",
                Some(vec![file("app_bg.wasm", 348_000, 122_000), file("a b.js", 10, 14)]),
            ),
            ("many\t1\tapp.js", None),
            ("1\tapp.js", None),
        ];
        for (lines, expected) in cases {
            assert_eq!(parse(lines), expected, "{lines}");
        }
    }

    #[test]
    fn the_budgets_count_the_compiled_application_only() {
        let rest = WHOLE_BUDGET - FIRST_BUDGET;
        let cases = [
            (vec![], Some("no compiled application")),
            (vec![file("calendar.wasm", 1, 1)], Some("no compiled application")),
            (vec![file("app_bg.wasm", 900_000, FIRST_BUDGET), file("app.js", 900_000, 900_000)], None),
            (vec![file("app_bg.wasm", 900_000, FIRST_BUDGET + 1)], Some("the first part")),
            (vec![file("app_bg.wasm", 900_000, FIRST_BUDGET), file("b.wasm", 900_000, rest)], None),
            (vec![file("app_bg.wasm", 900_000, FIRST_BUDGET), file("b.wasm", 900_000, rest + 1)], Some("all parts")),
        ];
        for (files, part) in cases {
            let sentence = keep_to_budget(&files).err().map(|problem| problem.to_string());
            match part {
                None => assert_eq!(sentence, None),
                Some(part) => assert!(sentence.is_some_and(|sentence| sentence.contains(part)), "{files:?}"),
            }
        }
    }
}
