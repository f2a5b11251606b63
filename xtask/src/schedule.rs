//! The planner's schedules held against an exact solver, which was written from the same page in another language.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command_line::QualityOptions;
use crate::problem::Problem;
use crate::process;
use crate::project::Project;
use crate::python;
use crate::steps::Steps;

/// Processor time for a short plan. CP-SAT and HiGHS settle one in half of it at most.
const SECONDS_EACH: &str = "60";
/// A plan further above the best one known fails, in percent: in the tests, where little time is given, and in the long run.
const LARGEST_GAP_OF_SHORT: &str = "3";
const LARGEST_GAP: &str = "2";

/// The rules on plans of 3, 6 and 12 months, and the distance of the short ones from the best plan there is.
///
/// # Errors
/// When a package cannot be installed, the referee fails its own tests, or a plan is unlawful or too far from the best.
pub(crate) fn compare(project: &Project, python: &Path) -> Result<(), Problem> {
    install(project, python)?;
    let mut tests = Command::new(python);
    tests.args(["-B", "-m", "unittest", "discover", "--quiet", "--start-directory"]);
    process::run(tests.arg(folder(project)))?;
    let kept = project.target()?.join("schedule");
    process::run(quality_of(project, python, &kept)?.args(["--set", "examples", "--check-only"]))?;
    let mut short = quality_of(project, python, &kept)?;
    short.args(["--set", "examples", "--only=-03-", "--cpu-seconds", SECONDS_EACH, "--at-most", LARGEST_GAP_OF_SHORT]);
    process::run(&mut short)
}

/// `quality`: the gaps of many instances, as a table. What was solved once is not solved again.
///
/// # Errors
/// When Python is missing, or a plan is unlawful, does less than its duty or is too far from the best one known.
pub(crate) fn quality(project: &Project, options: &QualityOptions) -> Result<(), Problem> {
    let mut steps = Steps::default();
    let python = python::ensure_environment(project, &mut steps)?;
    install(project, &python)?;
    let kept = project.target()?.join("quality");
    let mut quality = quality_of(project, &python, &kept)?;
    quality.args(["--at-most", LARGEST_GAP]);
    if options.summary {
        quality.arg("--summary");
    }
    process::run(&mut quality)
}

fn install(project: &Project, python: &Path) -> Result<(), Problem> {
    let mut pip = Command::new(python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
    process::run(pip.arg(folder(project).join("requirements.txt")))
}

/// The driver with the planner's example, compiled as visitors get it, and the folder in which it keeps its files.
fn quality_of(project: &Project, python: &Path, kept: &Path) -> Result<Command, Problem> {
    let mut build = process::cargo(&project.root);
    process::run(build.args(["build", "--quiet", "--release", "--package", "planner", "--example", "schedule"]))?;
    let mut command = Command::new(python);
    command.arg("-B").arg(folder(project).join("quality.py"));
    command.arg(project.target()?.join("release").join("examples").join("schedule")).arg(kept);
    Ok(command)
}

fn folder(project: &Project) -> PathBuf {
    project.root.join("tests").join("schedule")
}
