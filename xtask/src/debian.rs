//! Packages of Debian and its relatives, where we may install them.

use std::path::Path;
use std::process::Command;

use crate::problem::Problem;
use crate::process;
use crate::project::on_path;

/// Whether packages can be installed without asking anybody: there is apt-get, and we are root.
pub(crate) fn may_install() -> bool {
    !on_path("apt-get").is_empty() && process::answer(Path::new("id"), &["-u"]).is_some_and(|id| id.trim() == "0")
}

/// # Errors
/// When apt-get fails, for one because the packages have other names here.
pub(crate) fn install(packages: &[&str]) -> Result<(), Problem> {
    process::run(apt_get().args(["update", "-qq"]))?;
    process::run(apt_get().args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages))
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
