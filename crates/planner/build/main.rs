//! Turns the tables of `data/` into Rust, so that nothing is parsed when the program runs.
//!
//! The tables enter as text, static tables leave into `OUT_DIR`. A row that cannot be right, or a text that is missing
//! in one of the languages, stops the compiler with the file and the line.

mod eol;
mod holidays;
mod laws;
mod prevention;
mod rust;
mod table;
mod tasks;
mod time_zones;
mod vendor_windows;

// The words in which the tables may speak are those of the crate itself.
#[path = "../src/grade.rs"]
#[allow(unreachable_pub, reason = "these files are written for the crate, which publishes them")]
mod grade;
#[path = "../src/catalogue/vocabulary.rs"]
#[allow(unreachable_pub, dead_code, reason = "as above, and a script does not need every word")]
mod vocabulary;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use table::{File, Problem, all_or_problems};

fn main() -> ExitCode {
    say("rerun-if-changed=build");
    say("rerun-if-changed=data");
    match generate(Path::new("data")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                say(&format!("error={problem}"));
            }
            ExitCode::FAILURE
        }
    }
}

/// Speaks to cargo, which listens on standard output.
#[expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]
fn say(instruction: &str) {
    println!("cargo::{instruction}");
}

/// Reads every table before it gives up, so that one run shows every problem, and writes what was made of them.
fn generate(data: &Path) -> Result<(), Vec<Problem>> {
    let [tasks, laws, eol, holidays] =
        ["tasks.tsv", "laws.tsv", "eol.tsv", "holidays.tsv"].map(|name| read(data, name));
    let (tasks, laws, eol, holidays) = (tasks?, laws?, eol?, holidays?);
    let [prevention, windows, zones] =
        ["prevention.tsv", "vendor_windows.tsv", "time_zones.tsv"].map(|name| read(data, name));
    let (prevention, windows, zones) = (prevention?, windows?, zones?);
    let translation = |code| Ok((code, read(data, &format!("tasks.{code}.tsv"))?));
    let translations = all_or_problems(tasks::LANGUAGES.map(|(code, _)| translation(code)))?;
    let ids = tasks::ids(&tasks)?;
    let made = all_or_problems([
        tasks::generate(&tasks, &translations).map(|code| ("tasks.rs", code)),
        laws::generate(&laws, &ids).map(|code| ("laws.rs", code)),
        prevention::generate(&prevention, &ids).map(|code| ("prevention.rs", code)),
        vendor_windows::generate(&windows, &ids).map(|code| ("vendor_windows.rs", code)),
        eol::generate(&eol).map(|code| ("eol.rs", code)),
        holidays::generate(&holidays).map(|code| ("holidays.rs", code)),
        time_zones::generate(&zones).map(|code| ("time_zones.rs", code)),
    ])?;
    write(&made)
}

fn read(data: &Path, name: &str) -> Result<File, Vec<Problem>> {
    let path = data.join(name);
    let shown = format!("data/{name}");
    match fs::read_to_string(&path) {
        Ok(text) => Ok(File { name: shown, text }),
        Err(error) => Err(vec![Problem { file: shown, line: 1, text: error.to_string() }]),
    }
}

fn write(made: &[(&str, String)]) -> Result<(), Vec<Problem>> {
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    for (name, code) in made {
        let path = Path::new(&out).join(name);
        fs::write(&path, code)
            .map_err(|error| vec![Problem { file: path.display().to_string(), line: 1, text: error.to_string() }])?;
    }
    Ok(())
}
