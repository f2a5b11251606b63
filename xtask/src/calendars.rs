//! Exported calendars read by programs of other people, and holidays computed by other people.

use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::problem::Problem;
use crate::process;
use crate::project::{Project, path_after};
use crate::python;
use crate::steps::Steps;

const EXAMPLE: &str = "crates/planner/examples/plan.rs";
const SITES: &str = "crates/planner/examples/sites";
const HOLIDAYS: &str = "crates/planner/tests/fixtures/holidays_pl_2024_2040.tsv";
/// The example that plans a site.
pub(crate) const PLAN: &str = "plan";
/// The example that writes calendar files in many forms.
const FORMS: &str = "calendar_files";

/// The kit of readers as installed.
#[derive(Debug)]
pub(crate) struct Readers {
    python: PathBuf,
    /// The kit's scripts start `python3`; on this PATH that is the environment's.
    path: OsString,
}

/// Installs the readers of `tests/ical` that this machine can have.
///
/// # Errors
/// When Python is missing or fewer than four readers can be installed.
pub(crate) fn ensure_readers(project: &Project, steps: &mut Steps) -> Result<Readers, Problem> {
    let python = python::ensure_environment(project, steps)?;
    let path = path_after(&python.parent().map(Path::to_path_buf).into_iter().collect::<Vec<_>>())?;
    let readers = Readers { python, path };
    steps.step("Calendar readers of other people", "1 second, 20 the first time", || {
        let mut pip = Command::new(&readers.python);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
        process::run(pip.arg(kit_file(project, "requirements.txt")))?;
        process::run(&mut readers.script(project, "setup.sh"))
    })?;
    Ok(readers)
}

impl Readers {
    /// The Python of the environment in which the readers live.
    pub(crate) fn python(&self) -> &Path {
        &self.python
    }

    /// Runs a script of the kit that judges files.
    fn judge(&self, project: &Project, name: &str, arguments: &[&Path]) -> Result<(), Problem> {
        let mut script = Command::new(&self.python);
        script.arg("-B").arg(kit_file(project, name)).args(arguments).env("PATH", &self.path);
        script.env("KIT_JS", project.ical_kit().join("js")).env("PYTHONUTF8", "1");
        process::run(&mut script).map_err(|problem| {
            Problem::new(format!("{name} does not accept the calendars; it says why above ({problem})"))
        })
    }

    fn script(&self, project: &Project, name: &str) -> Command {
        let mut command = Command::new("bash");
        command.arg(kit_file(project, name)).env("PATH", &self.path).env("ICAL_KIT", project.ical_kit());
        command
    }
}

/// The committed list of holidays, which the planner's tests rest on, is what the independent package says.
///
/// # Errors
/// When the list differs.
pub(crate) fn compare_holidays(project: &Project, readers: &Readers) -> Result<(), Problem> {
    let script = kit_file(project, "polish_holidays.py");
    let printed = process::output(Command::new(&readers.python).arg("-B").arg(script))?;
    if String::from_utf8_lossy(&printed) == project.read(HOLIDAYS)? {
        println!("    {HOLIDAYS} is as the independent package lists them");
        return Ok(());
    }
    Err(Problem::new(format!(
        "{HOLIDAYS} differs from what the independent package lists; write it again by tests/ical/polish_holidays.py and look at the difference"
    )))
}

/// Every example site's calendar in many forms, both languages and several zones, exported and accepted: by the linter each
/// by itself and each as the next of the one before, by every reader together, with their texts, and by a server.
///
/// # Errors
/// When the planner cannot export, or a reader sees something else than the planner listed.
pub(crate) fn accept(project: &Project, readers: &Readers) -> Result<(), Problem> {
    let files = build_example(project, FORMS)?;
    let folder = project.target()?.join("ical");
    if folder.is_dir() {
        // What an earlier version left is no file of this one.
        std::fs::remove_dir_all(&folder)
            .map_err(|error| Problem::new(format!("cannot empty {}: {error}", folder.display())))?;
    }
    let zones = folder.join("zones");
    process::run(Command::new(&files).arg(&zones).arg("zones"))?;
    readers.judge(project, "lint_many.py", &[&zones])?;
    readers.judge(project, "zone_offsets.py", &[&zones.join("zones.tsv")])?;
    process::run(Command::new("node").arg(kit_file(project, "zone_offsets.mjs")).arg(zones.join("zones.tsv")))?;
    for site in sites(project)? {
        let name = site.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        println!("-- {name}");
        let folder = folder.join(&name);
        let answers =
            File::open(&site).map_err(|error| Problem::new(format!("cannot read {}: {error}", site.display())))?;
        process::run(Command::new(&files).arg(&folder).stdin(answers))?;
        readers.judge(project, "lint_many.py", &[&folder])?;
        let (all, listed) = (folder.join("all.ics"), folder.join("all.tsv"));
        let mut accept = readers.script(project, "accept.sh");
        process::run(accept.arg("--expect").arg(listed).arg(&all)).map_err(|problem| {
            Problem::new(format!("the calendars of {name} are not accepted; the findings stand above ({problem})"))
        })?;
        readers.judge(project, "texts.py", &[&all, &folder.join("texts.json")])?;
        readers.judge(project, "server.py", &[&folder])?;
    }
    accept_journeys(project, readers)
}

/// The files that the journeys through the application downloaded are accepted like those of the command line.
///
/// # Errors
/// When the journeys left no file, or a reader refuses one.
fn accept_journeys(project: &Project, readers: &Readers) -> Result<(), Problem> {
    let folder = project.target()?.join("journeys");
    let files = std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = files.filter(|file| file.extension().is_some_and(|ending| ending == "ics")).collect();
    files.sort();
    if files.is_empty() {
        return Err(Problem::new(format!("{} holds no calendar: the journeys downloaded none", folder.display())));
    }
    for file in files {
        println!("-- downloaded: {}", file.display());
        process::run(readers.script(project, "accept.sh").arg(&file))
            .map_err(|problem| Problem::new(format!("a downloaded calendar is not accepted ({problem})")))?;
    }
    Ok(())
}

/// Compiles the planner's example as visitors get it and gives back the program.
///
/// # Errors
/// When there is no such example or it does not compile.
pub(crate) fn build_example(project: &Project, name: &str) -> Result<PathBuf, Problem> {
    if !has_example(project) {
        return Err(Problem::new(format!("{EXAMPLE} is absent, so there is no calendar to try")));
    }
    let mut build = process::cargo(&project.root);
    process::run(build.args(["build", "--quiet", "--release", "--package", "planner", "--example", name]))?;
    Ok(project.target()?.join("release").join("examples").join(name))
}

pub(crate) fn has_example(project: &Project) -> bool {
    project.root.join(EXAMPLE).is_file()
}

/// The command that plans an example site's year; its answers go into standard input.
///
/// # Errors
/// When the site's file cannot be read.
pub(crate) fn plan_of(plan: &Path, site: &Path, format: &str, language: &str) -> Result<Command, Problem> {
    let answers = File::open(site).map_err(|error| Problem::new(format!("cannot read {}: {error}", site.display())))?;
    let mut command = Command::new(plan);
    command.args(["--format", format, "--from", "2026-12-01", "--months", "12", "--lang", language]).stdin(answers);
    Ok(command)
}

/// The answers of all example sites, in the order of their names.
///
/// # Errors
/// When there is none.
pub(crate) fn sites(project: &Project) -> Result<Vec<PathBuf>, Problem> {
    let files = std::fs::read_dir(project.root.join(SITES)).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut sites: Vec<PathBuf> =
        files.filter(|file| file.extension().is_some_and(|ending| ending == "json")).collect();
    sites.sort();
    if sites.is_empty() { Err(Problem::new(format!("{SITES} holds no site to plan"))) } else { Ok(sites) }
}

fn kit_file(project: &Project, name: &str) -> PathBuf {
    project.root.join("tests").join("ical").join(name)
}
