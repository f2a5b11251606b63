//! What comes from npm: the optimiser of the release build and what drives the browser in tests.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::problem::Problem;
use crate::process;
use crate::project::{Project, on_path};
use crate::steps::Steps;
use crate::tools::version_of;
use crate::version::{Version, first_of_version};

/// Debian's 108 cannot read what today's compiler writes; the lock file of `tests/e2e` holds this one.
const WASM_OPT: u32 = 132;
/// What the packages in the lock file ask for.
const LOWEST_NODE: u32 = 20;

/// Finds wasm-opt of the wanted version, or installs it.
///
/// # Errors
/// When npm is missing or cannot install.
pub(crate) fn ensure_wasm_opt(project: &Project, steps: &mut Steps) -> Result<PathBuf, Problem> {
    let wanted = Version::new(&[WASM_OPT]);
    if let Some(program) = first_of_version(on_path("wasm-opt"), &wanted, version_of) {
        return Ok(program);
    }
    ensure_packages(project, steps)?;
    let own = project.end_to_end().join("node_modules").join(".bin").join("wasm-opt");
    first_of_version([own], &wanted, version_of).ok_or_else(|| {
        Problem::new(format!(
            "tests/e2e/package-lock.json brings no wasm-opt {WASM_OPT}; put `binaryen` at {WASM_OPT}.0.0 there"
        ))
    })
}

/// Installs the packages of `tests/e2e` unless they are as new as the lock file.
///
/// # Errors
/// When Node or npm is missing or too old, or the installation fails.
pub(crate) fn ensure_packages(project: &Project, steps: &mut Steps) -> Result<(), Problem> {
    ensure_node()?;
    let folder = project.end_to_end();
    let installed = changed(&folder.join("node_modules").join(".package-lock.json"));
    if is_fresh(installed, changed(&folder.join("package-lock.json"))) {
        return Ok(());
    }
    steps.step("Install the packages of tests/e2e by npm", "5 seconds", || {
        let mut npm = Command::new("npm");
        process::run(npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&folder))
    })
}

fn ensure_node() -> Result<(), Problem> {
    let sentence = |found: &str| {
        Problem::new(format!(
            "Node.js {LOWEST_NODE} or newer with npm is needed, {found}; install it by your system's packages or a version manager"
        ))
    };
    if on_path("npm").is_empty() {
        return Err(sentence("npm is not on PATH"));
    }
    match version_of(Path::new("node")) {
        Some(version) if version >= Version::new(&[LOWEST_NODE]) => Ok(()),
        Some(version) => Err(sentence(&format!("this is {version}"))),
        None => Err(sentence("node is not on PATH")),
    }
}

fn changed(file: &Path) -> Option<SystemTime> {
    std::fs::metadata(file).and_then(|data| data.modified()).ok()
}

fn is_fresh(installed: Option<SystemTime>, lock: Option<SystemTime>) -> bool {
    installed.is_some() && installed >= lock
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn packages_are_installed_again_only_when_the_lock_file_is_newer() {
        let at = |seconds| Some(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
        let cases = [(None, at(1), false), (at(1), at(2), false), (at(2), at(2), true), (at(3), at(2), true)];
        for (installed, lock, fresh) in cases {
            assert_eq!(is_fresh(installed, lock), fresh, "{installed:?} {lock:?}");
        }
    }
}
