//! How fast the advice and the calendar are: natively, in a browser, and from a key to the painted result on a slow
//! device.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browser::{self, Browser};
use crate::problem::Problem;
use crate::process;
use crate::project::Project;
use crate::steps::Steps;
use crate::tools::{self, Tool, WASM};
use crate::{calendars, npm};

/// The example site whose advice is worked out: the one with the most answers.
const SITE: &str = "woocommerce-shop";
/// Enough for a median that other work on the machine does not move.
const RUNS: &str = "20";
/// The page around an example that is compiled for the browser.
fn page_around(example: &str) -> String {
    format!(
        "<!doctype html><title>{example}</title><script type=\"module\">import start from './{example}.js'; start();</script>\n"
    )
}

/// Times in milliseconds, each with its name.
pub(crate) type Times = Vec<(String, f64)>;

/// What was measured.
#[derive(Debug)]
pub(crate) struct Speed {
    /// Parts of one full advice, natively.
    pub(crate) native: Times,
    /// The same in a browser.
    pub(crate) in_browser: Times,
    /// Calendars in a browser: whole ones, and the days of all work over more months and for more clients.
    pub(crate) calendars: Times,
    /// The calendar file of ten years, an item a task and an item a series: how much it is, how long we take, and libraries of
    /// npm for the same in the same browser.
    pub(crate) files: Times,
    /// From a key to the frame after the result changed, at a quarter of this machine's speed.
    pub(crate) keystrokes: Times,
    /// From one view of a calendar of five years and 2,000 pieces of work to another, at a quarter of this machine's speed.
    pub(crate) navigation: Times,
}

/// Measures all of it; `dist/` must hold what visitors get.
///
/// # Errors
/// When a tool is missing, or what is measured fails.
pub(crate) fn measure(project: &Project, steps: &mut Steps) -> Result<Speed, Problem> {
    let native = steps.step("Advise natively", "1 minute", || native(project))?;
    let glue = tools::ensure(project, steps, &[Tool::wasm_bindgen(project)?])?;
    let optimiser = npm::ensure_wasm_opt(project, steps)?;
    let browser = browser::ensure(steps)?;
    npm::ensure_packages(project, steps)?;
    let in_browser = steps.step("Advise in a browser", "2 minutes", || {
        let folder = page(project, &glue, &optimiser, "full_advice")?;
        script(project, &browser, "user_timings.mjs", Some(&folder))
    })?;
    let (calendars, files) = steps.step("Make calendars and their file in a browser", "2 minutes", || {
        let folder = page(project, &glue, &optimiser, "full_calendar")?;
        let calendars = script(project, &browser, "user_timings.mjs", Some(&folder))?;
        Ok((calendars, script(project, &browser, "calendar_file.mjs", Some(&folder))?))
    })?;
    let keystrokes = steps.step("Type in a browser at a quarter of the speed", "10 seconds", || {
        script(project, &browser, "keystrokes.mjs", None)
    })?;
    let navigation = steps.step("Look through a long calendar at a quarter of the speed", "20 seconds", || {
        script(project, &browser, "navigation.mjs", None)
    })?;
    Ok(Speed { native, in_browser, calendars, files, keystrokes, navigation })
}

fn native(project: &Project) -> Result<Times, Problem> {
    let mut build = process::cargo(&project.root);
    process::run(build.args(["build", "--quiet", "--release", "--package", "planner", "--example", "advice"]))?;
    let sites = calendars::sites(project)?;
    let site = sites.iter().find(|site| site.file_stem().is_some_and(|stem| stem == SITE));
    let site = site.ok_or_else(|| Problem::new(format!("there is no example site {SITE}")))?;
    let example = project.target()?.join("release").join("examples").join("advice");
    times(&process::output(Command::new(example).arg(site).args(["--bench", RUNS]))?)
}

/// Compiles an example as visitors get the application, and puts a page around it.
fn page(project: &Project, glue: &[PathBuf], optimiser: &Path, example: &str) -> Result<PathBuf, Problem> {
    let mut build = process::cargo(&project.root);
    build.args(["build", "--quiet", "--release", "--target", WASM, "--package", "konserwator"]);
    process::run(build.args(["--example", example]))?;
    let target = project.target()?;
    let compiled = target.join(WASM).join("release").join("examples").join(format!("{example}.wasm"));
    let folder = target.join("bench").join(example);
    let bindgen = glue.first().ok_or_else(|| Problem::new("wasm-bindgen was not found"))?;
    process::run(
        Command::new(bindgen).args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(compiled),
    )?;
    let wasm = folder.join(format!("{example}_bg.wasm"));
    process::run(Command::new(optimiser).args(["-Oz", "-o"]).arg(&wasm).arg(&wasm))?;
    let index = folder.join("index.html");
    std::fs::write(&index, page_around(example))
        .map_err(|error| Problem::new(format!("cannot write {}: {error}", index.display())))?;
    Ok(folder)
}

fn script(project: &Project, browser: &Browser, name: &str, argument: Option<&Path>) -> Result<Times, Problem> {
    let mut node = Command::new("node");
    node.arg(name).args(argument).current_dir(project.end_to_end()).env("CHROME", &browser.chrome);
    times(&process::output(&mut node)?)
}

fn times(output: &[u8]) -> Result<Times, Problem> {
    parse(&String::from_utf8_lossy(output)).ok_or_else(|| Problem::new("the times that were measured cannot be read"))
}

/// Reads `{"recommend":4.2,"full":230}`: one flat object of numbers is not worth a library.
fn parse(line: &str) -> Option<Times> {
    let pair = |pair: &str| {
        let (name, number) = pair.split_once(':')?;
        Some((name.trim().trim_matches('"').to_owned(), number.trim().parse().ok()?))
    };
    line.trim().strip_prefix('{')?.strip_suffix('}')?.split(',').map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measured_times_are_read() {
        let cases = [
            (
                "{\"recommend\":4.25,\"full\":230}\n",
                Some(vec![("recommend".to_owned(), 4.25), ("full".to_owned(), 230.0)]),
            ),
            ("{\"recommend\":null}", None),
            ("recommend", None),
            ("{}", None),
        ];
        for (line, expected) in cases {
            assert_eq!(parse(line), expected, "{line}");
        }
    }
}
