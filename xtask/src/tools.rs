//! Tools written in Rust, at exact versions: found on PATH or in the project's folder of tools, else built once.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::problem::Problem;
use crate::process;
use crate::project::{Project, on_path, path_after};
use crate::steps::Steps;
use crate::version::{Version, first_of_version, locked};

/// The target that the application is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// A package of programs that cargo can install.
#[derive(Debug, Clone)]
pub(crate) struct Tool {
    /// What people call it.
    name: &'static str,
    package: &'static str,
    /// Every one of them must be there at the wanted version; the first is the main one.
    programs: &'static [&'static str],
    version: Version,
    /// How long building it from source takes.
    usual: &'static str,
    /// A feature of the package without which it has no programs.
    feature: Option<&'static str>,
    /// One that does not tell its version gets a folder of its own, whose name tells it.
    tells_version: bool,
}

impl Tool {
    /// 0.22 needs a newer compiler than `rust-toolchain.toml` names.
    pub(crate) fn trunk() -> Self {
        Self {
            name: "Trunk",
            package: "trunk",
            programs: &["trunk"],
            version: Version::new(&[0, 21, 14]),
            usual: "about 5 minutes",
            feature: None,
            tells_version: true,
        }
    }

    /// The generator of the JavaScript glue reads a format that changes with every version, so it must be exactly as
    /// new as the library in the lock file.
    ///
    /// # Errors
    /// When the lock file cannot be read or does not hold the library.
    pub(crate) fn wasm_bindgen(project: &Project) -> Result<Self, Problem> {
        let version = locked(&project.read("Cargo.lock")?, "wasm-bindgen").ok_or_else(|| {
            Problem::new("Cargo.lock holds no version of wasm-bindgen; run `cargo generate-lockfile`")
        })?;
        Ok(Self {
            name: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            version,
            usual: "about 2 minutes",
            feature: None,
            tells_version: true,
        })
    }

    pub(crate) fn typos() -> Self {
        Self {
            name: "typos",
            package: "typos-cli",
            programs: &["typos"],
            version: Version::new(&[1, 52, 0]),
            usual: "about 2 minutes",
            feature: None,
            tells_version: true,
        }
    }

    pub(crate) fn cargo_deny() -> Self {
        Self {
            name: "cargo-deny",
            package: "cargo-deny",
            programs: &["cargo-deny"],
            version: Version::new(&[0, 20, 2]),
            usual: "2 to 5 minutes",
            feature: None,
            tells_version: true,
        }
    }

    /// Takes the linked program apart at the functions that are marked with `wasm_split`.
    pub(crate) fn splitter() -> Self {
        Self {
            name: "wasm-split",
            package: "wasm_split_cli_support",
            programs: &["wasm-split-cli"],
            version: Version::new(&[0, 2, 4]),
            usual: "about 1 minute",
            feature: Some("build-binary"),
            tells_version: false,
        }
    }

    /// Where it is installed.
    fn root(&self, project: &Project) -> PathBuf {
        if self.tells_version {
            project.tools.clone()
        } else {
            project.tools.join(format!("{}-{}", self.package, self.version))
        }
    }

    /// Each program where it lies at the wanted version; nothing when one of them is missing.
    fn find(&self, project: &Project) -> Option<Vec<PathBuf>> {
        let find_one = |program: &&str| {
            let own = self.root(project).join("bin").join(program);
            if !self.tells_version {
                return own.is_file().then_some(own);
            }
            first_of_version(on_path(program).into_iter().chain([own]), &self.version, version_of)
        };
        self.programs.iter().map(find_one).collect()
    }

    fn install(&self, project: &Project) -> Result<(), Problem> {
        let mut command = process::cargo(&project.root);
        command
            .args(["install", self.package, "--version", &self.version.to_string(), "--locked", "--force", "--root"])
            .arg(self.root(project))
            .args(self.feature.map(|feature| ["--features", feature]).into_iter().flatten())
            .env("CARGO_TARGET_DIR", build_folder(project))
            // Fast to build rather than fast to run: these settings save almost half of the time.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        process::run(&mut command).map_err(|problem| {
            Problem::new(format!(
                "{} {} is missing and could not be built ({problem}); run `cargo install {} --version {} --locked` and try again",
                self.name, self.version, self.package, self.version
            ))
        })
    }
}

/// Makes sure that all these tools are there; what is missing is built, one shared folder serving all of them.
///
/// # Errors
/// When a tool cannot be built.
pub(crate) fn ensure(project: &Project, steps: &mut Steps, tools: &[Tool]) -> Result<Vec<PathBuf>, Problem> {
    let mut found = Vec::new();
    for tool in tools {
        let programs = match tool.find(project) {
            Some(programs) => programs,
            None => {
                let step = format!("Build {} {} from source, once", tool.name, tool.version);
                steps.step(&step, tool.usual, || {
                    tool.install(project)?;
                    tool.find(project).ok_or_else(|| {
                        Problem::new(format!(
                            "{} was built, yet does not say that it is version {}; look into {}",
                            tool.name,
                            tool.version,
                            project.tools.display()
                        ))
                    })
                })?
            }
        };
        found.extend(programs);
    }
    // Kept on failure, so that a second try goes on where the first stopped; more than a gigabyte otherwise.
    std::fs::remove_dir_all(build_folder(project)).ok();
    Ok(found)
}

/// Makes sure that Rust can compile for the browser.
///
/// # Errors
/// When the target is missing and rustup cannot add it.
pub(crate) fn ensure_wasm_target(project: &Project, steps: &mut Steps) -> Result<(), Problem> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM]).current_dir(&project.root);
    let folder = String::from_utf8_lossy(&process::output(&mut rustc)?).trim().to_owned();
    if Path::new(&folder).is_dir() {
        return Ok(());
    }
    if on_path("rustup").is_empty() {
        return Err(Problem::new(format!(
            "Rust cannot compile for {WASM} here and rustup is not on PATH; install Rust by rustup, then run `rustup target add {WASM}`"
        )));
    }
    steps.step(&format!("Add the Rust target {WASM}"), "seconds", || {
        let mut rustup = Command::new("rustup");
        process::run(rustup.args(["target", "add", WASM]).current_dir(&project.root))
    })
}

/// Trunk, and the PATH on which it finds the tools that it starts.
#[derive(Debug)]
pub(crate) struct Trunk {
    program: PathBuf,
    path: OsString,
}

impl Trunk {
    /// The wanted Trunk with everything that it starts.
    ///
    /// # Errors
    /// When a tool is missing and cannot be installed.
    pub(crate) fn ensure(project: &Project, steps: &mut Steps) -> Result<Self, Problem> {
        ensure_wasm_target(project, steps)?;
        let tools = [Tool::trunk(), Tool::wasm_bindgen(project)?];
        let mut programs = ensure(project, steps, &tools)?.into_iter();
        let program = programs.next().ok_or_else(|| Problem::new("Trunk was not found"))?;
        Ok(Self { program, path: path_with(&programs.collect::<Vec<_>>())? })
    }

    pub(crate) fn command(&self, project: &Project) -> Command {
        let mut command = Command::new(&self.program);
        command.current_dir(&project.root).env("PATH", &self.path);
        // Neither question serves the person: is there a newer Trunk, and what other names has this machine?
        command.env("TRUNK_SKIP_VERSION_CHECK", "true").env("TRUNK_SERVE_DISABLE_ADDRESS_LOOKUP", "true");
        // Trunk takes the usual NO_COLOR=1 for a mistake and stops.
        if std::env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true");
        }
        command
    }
}

/// PATH on which each of these programs is the first of its name; unchanged where that is so already.
///
/// # Errors
/// As `path_after`.
pub(crate) fn path_with(programs: &[PathBuf]) -> Result<OsString, Problem> {
    path_after(&folders_to_put_first(programs, |name| on_path(name).into_iter().next()))
}

fn folders_to_put_first(programs: &[PathBuf], first_on_path: impl Fn(&str) -> Option<PathBuf>) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = Vec::new();
    for program in programs {
        let (Some(folder), Some(name)) = (program.parent(), program.file_name()) else { continue };
        let already_first = first_on_path(&name.to_string_lossy()).as_ref() == Some(program);
        if !already_first && !folders.iter().any(|known| known == folder) {
            folders.push(folder.to_path_buf());
        }
    }
    folders
}

pub(crate) fn version_of(program: &Path) -> Option<Version> {
    Version::in_text(&process::answer(program, &["--version"])?)
}

fn build_folder(project: &Project) -> PathBuf {
    project.tools.join("build")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_folders_whose_programs_path_would_not_find_first_are_put_first() {
        let on_path = [("trunk", "/usr/bin/trunk"), ("wasm-opt", "/usr/bin/wasm-opt")];
        let cases: [(&[&str], &[&str]); 5] = [
            (&[], &[]),
            (&["/usr/bin/trunk"], &[]),
            (&["/tools/bin/wasm-bindgen"], &["/tools/bin"]),
            (&["/tools/bin/wasm-bindgen", "/npm/wasm-opt"], &["/tools/bin", "/npm"]),
            (&["/tools/bin/wasm-bindgen", "/tools/bin/wasm-bindgen-test-runner", "/usr/bin/wasm-opt"], &["/tools/bin"]),
        ];
        for (programs, expected) in cases {
            let programs: Vec<PathBuf> = programs.iter().map(PathBuf::from).collect();
            let first =
                |name: &str| on_path.iter().find(|(known, _)| *known == name).map(|(_, file)| PathBuf::from(file));
            let folders = folders_to_put_first(&programs, first);
            assert_eq!(folders, expected.iter().map(PathBuf::from).collect::<Vec<_>>(), "{programs:?}");
        }
    }
}
