//! Python with an environment of its own, in which the independent readers of calendars live.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::debian;
use crate::problem::Problem;
use crate::process;
use crate::project::{Project, on_path};
use crate::steps::Steps;
use crate::tools::version_of;
use crate::version::Version;

const NAMES: [&str; 5] = ["python3", "python3.14", "python3.13", "python3.12", "python3.11"];

/// The Python of the kit's environment, which is made when it is not there.
///
/// # Errors
/// When no Python of 3.11 or newer is there or can be installed.
pub(crate) fn ensure_environment(project: &Project, steps: &mut Steps) -> Result<PathBuf, Problem> {
    let folder = project.ical_kit().join("py");
    let python = folder.join("bin").join("python");
    // Asking pip as well finds an environment whose making was broken off.
    if is_new_enough(&python) && process::answer(&python, &["-m", "pip", "--version"]).is_some() {
        return Ok(python);
    }
    let system = ensure_system_python(steps)?;
    steps.step("Make a Python environment for the calendar readers", "10 seconds", || {
        process::run(Command::new(system).args(["-m", "venv", "--clear"]).arg(&folder))
    })?;
    Ok(python)
}

fn ensure_system_python(steps: &mut Steps) -> Result<PathBuf, Problem> {
    if let Some(python) = find_system_python() {
        return Ok(python);
    }
    if debian::may_install() {
        steps.step("Install Python", "15 seconds", || debian::install(&["python3", "python3-venv"]))?;
    }
    find_system_python().ok_or_else(|| {
        let command = if cfg!(target_os = "macos") {
            "brew install python"
        } else {
            "sudo apt-get install -y python3 python3-venv"
        };
        Problem::new(format!("Python 3.11 or newer with the module venv is missing: run `{command}`"))
    })
}

fn find_system_python() -> Option<PathBuf> {
    // Debian ships Python without what its own module venv needs, so both are asked for.
    let makes_environments = |python: &Path| process::answer(python, &["-c", "import ensurepip, venv"]).is_some();
    let all = NAMES.into_iter().flat_map(on_path);
    all.into_iter().find(|python| is_new_enough(python) && makes_environments(python))
}

fn is_new_enough(python: &Path) -> bool {
    version_of(python).is_some_and(|version| version >= Version::new(&[3, 11]))
}
