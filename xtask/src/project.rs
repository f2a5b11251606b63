//! Where things lie.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::problem::Problem;

#[derive(Debug, Clone)]
pub(crate) struct Project {
    /// The folder of the workspace.
    pub(crate) root: PathBuf,
    /// Where tools are installed that the machine does not have.
    pub(crate) tools: PathBuf,
}

impl Project {
    pub(crate) fn find() -> Self {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = manifest.parent().unwrap_or(manifest).to_path_buf();
        let tools = match std::env::var_os("KONSERWATOR_TOOLS") {
            Some(folder) if !folder.is_empty() => root.join(folder),
            _ => root.join(".tools"),
        };
        Self { root, tools }
    }

    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    pub(crate) fn end_to_end(&self) -> PathBuf {
        self.root.join("tests").join("e2e")
    }

    pub(crate) fn ical_kit(&self) -> PathBuf {
        self.tools.join("ical-kit")
    }

    /// The folder that cargo builds into, wherever its settings put it: this very program lies in it.
    ///
    /// # Errors
    /// When the program cannot tell where it lies.
    pub(crate) fn target(&self) -> Result<PathBuf, Problem> {
        std::env::current_exe()
            .ok()
            .as_deref()
            .and_then(Path::parent)
            .and_then(Path::parent)
            .map(Path::to_path_buf)
            .ok_or_else(|| Problem::new("cannot find the folder that cargo builds into"))
    }

    /// # Errors
    /// When the file cannot be read; `name` is relative to the root.
    pub(crate) fn read(&self, name: &str) -> Result<String, Problem> {
        std::fs::read_to_string(self.root.join(name))
            .map_err(|error| Problem::new(format!("cannot read {name}: {error}")))
    }
}

/// Every file of that name on PATH, in the order in which a shell would look.
pub(crate) fn on_path(name: &str) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).map(|folder| folder.join(name)).filter(|file| file.is_file()).collect()
}

/// PATH with these folders searched first.
///
/// # Errors
/// When a folder's name holds the character that separates folders in PATH.
pub(crate) fn path_after(folders: &[PathBuf]) -> Result<OsString, Problem> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&path));
    std::env::join_paths(all).map_err(|error| Problem::new(format!("a folder of tools cannot stand in PATH: {error}")))
}
