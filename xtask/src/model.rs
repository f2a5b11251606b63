//! The planner's model of risk held against an independent one, which was written from the same page in another language.

use std::path::Path;
use std::process::Command;

use crate::problem::Problem;
use crate::process;
use crate::project::Project;

/// Figures of every example site, computed twice.
///
/// # Errors
/// When a package cannot be installed, or a figure differs by more than `tests/model/compare.py` allows.
pub(crate) fn compare(project: &Project, python: &Path) -> Result<(), Problem> {
    let folder = project.root.join("tests").join("model");
    let mut pip = Command::new(python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
    process::run(pip.arg(folder.join("requirements.txt")))?;
    let mut build = process::cargo(&project.root);
    process::run(build.args(["build", "--quiet", "--package", "planner", "--example", "advice"]))?;
    let example = project.target()?.join("debug").join("examples").join("advice");
    process::run(Command::new(python).arg("-B").arg(folder.join("compare.py")).arg(example))
}
