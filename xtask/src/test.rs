//! `test`: every check, cheapest first; the first that fails ends it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browser::{self, Browser};
use crate::command_line::TestOptions;
use crate::problem::Problem;
use crate::process::{self, run};
use crate::project::Project;
use crate::steps::Steps;
use crate::tools::{self, Tool, WASM};
use crate::{build, calendars, model, npm, schedule, sizes};

/// # Errors
/// The first check that fails.
pub(crate) fn test(project: &Project, options: &TestOptions) -> Result<(), Problem> {
    let mut steps = Steps::default();
    let outcome = if options.quick { quick(project, &mut steps) } else { everything(project, &mut steps, options) };
    println!("\n{}", steps.table());
    if outcome.is_ok() {
        println!("\nAll checks passed.");
    }
    outcome
}

fn quick(project: &Project, steps: &mut Steps) -> Result<(), Problem> {
    format(project, steps)?;
    clippy_native(project, steps)?;
    steps.step("Tests of planner and xtask", "half a minute", || {
        run(process::cargo(&project.root).args(["test", "--package", "planner", "--package", "xtask"]))
    })
}

fn everything(project: &Project, steps: &mut Steps, options: &TestOptions) -> Result<(), Problem> {
    let cargo = |arguments: &[&str]| run(process::cargo(&project.root).args(arguments));

    format(project, steps)?;
    clippy_native(project, steps)?;
    steps.step("Tests, native, with the examples of the documentation", "1 to 3 minutes", || {
        let mut test = process::cargo(&project.root);
        if let Some(seed) = seed_of_content(project) {
            println!("    (The random cases of this content: PROPTEST_RNG_SEED={seed})");
            test.env(SEED, seed);
        }
        run(test.args(["test", "--workspace"]))
    })?;
    steps.step("Documentation", "half a minute", || {
        let mut doc = process::cargo(&project.root);
        run(doc.args(["doc", "--workspace", "--no-deps", "--quiet"]).env("RUSTDOCFLAGS", "-D warnings"))
    })?;

    // Together, so that what the tools have in common is compiled once.
    let wanted = [Tool::typos(), Tool::cargo_deny(), Tool::wasm_bindgen(project)?, Tool::trunk(), Tool::splitter()];
    let programs = tools::ensure(project, steps, &wanted)?;
    let path = tools::path_with(&programs)?;
    let on_path = |program: &str| {
        let mut command = Command::new(program);
        command.current_dir(&project.root).env("PATH", &path);
        command
    };
    steps.step("Spelling", "1 second", || run(&mut on_path("typos")))?;
    steps.step("Dependencies: bans, licences, sources", "5 seconds", || {
        run(on_path("cargo-deny").args(["check", "bans", "licenses", "sources"]))
    })?;
    if options.online {
        steps.step("Dependencies: security advisories", "20 seconds", || {
            run(on_path("cargo-deny").args(["check", "advisories"]))
        })?;
    }

    tools::ensure_wasm_target(project, steps)?;
    steps.step("Clippy, WebAssembly", "half a minute", || {
        cargo(&[
            "clippy",
            "--target",
            WASM,
            "--package",
            "konserwator",
            "--all-targets",
            "--all-features",
            "--",
            "-D",
            "warnings",
        ])
    })?;
    let browser = browser::ensure(steps)?;
    if project.root.join("tests").join("web.rs").is_file() {
        steps.step("Tests in the browser", "1 minute", || {
            let mut tests = process::cargo(&project.root);
            tests.args(["test", "--target", WASM, "--package", "konserwator", "--test", "web"]);
            tests.env("PATH", &path).env("CHROMEDRIVER", &browser.driver);
            tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
            // Twenty seconds by default, which a busy machine needs for the start of the browser alone.
            run(tests.env("WASM_BINDGEN_TEST_TIMEOUT", "120"))
        })?;
    } else {
        println!("\n--- tests/web.rs is absent: no tests in the browser");
    }

    let files = build::release(project, steps)?;
    steps.step("Size of the download", "no time", || sizes::keep_to_budget(&files))?;
    npm::ensure_packages(project, steps)?;
    steps.step("Journeys through the whole application", "1 minute", || journeys(project, &browser))?;

    let readers = calendars::ensure_readers(project, steps)?;
    steps.step("Public holidays against another source", "1 second", || {
        calendars::compare_holidays(project, &readers)
    })?;
    steps.step("Model of risk against an independent one", "1 minute", || model::compare(project, readers.python()))?;
    steps.step("Schedules against an independent referee", "1 minute", || {
        schedule::compare(project, readers.python())
    })?;
    steps.step("Exported calendars, by all readers", "1 to 2 minutes", || calendars::accept(project, &readers))
}

/// Where random tests read the seed of their cases.
const SEED: &str = "PROPTEST_RNG_SEED";

/// A seed for random tests that is the same wherever the same content is checked, so that a failure can be repeated, and
/// another one for every change, so that new cases are tried all the time. Nobody's own seed is overruled; without
/// one, and outside a repository, the cases are random.
fn seed_of_content(project: &Project) -> Option<String> {
    if std::env::var_os(SEED).is_some() {
        return None;
    }
    let root = project.root.to_string_lossy();
    let tree = process::answer(Path::new("git"), &["-C", &root, "rev-parse", "HEAD^{tree}"])?;
    let seed = u64::from_str_radix(tree.get(..15)?, 16).ok()?;
    Some(seed.to_string())
}

fn format(project: &Project, steps: &mut Steps) -> Result<(), Problem> {
    steps.step("Format", "1 second", || {
        run(process::cargo(&project.root).args(["fmt", "--all", "--check"]))
            .map_err(|problem| Problem::new(format!("{problem}; `cargo fmt --all` mends it")))
    })
}

fn clippy_native(project: &Project, steps: &mut Steps) -> Result<(), Problem> {
    steps.step("Clippy, native", "10 seconds, 1 minute the first time", || {
        run(process::cargo(&project.root).args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    })
}

/// Node is given the files by name: its own search for tests differs between versions.
fn journeys(project: &Project, browser: &Browser) -> Result<(), Problem> {
    let folder = project.end_to_end();
    let files = std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = files.filter(|file| file.to_string_lossy().ends_with(".test.mjs")).collect();
    files.sort();
    if files.is_empty() {
        return Err(Problem::new("tests/e2e holds no journey"));
    }
    run(Command::new("node")
        .args(["--test", "--test-reporter=spec"])
        .args(files)
        .current_dir(&folder)
        .env("CHROME", &browser.chrome))
}
