//! The browser in which tests run, and the driver that steers it.

use std::path::PathBuf;

use crate::debian;
use crate::problem::Problem;
use crate::project::on_path;
use crate::steps::Steps;

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Browser {
    pub(crate) chrome: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Names under which Linux keeps the browser; the end-to-end harness looks for the same ones.
const CHROME_NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/// Where macOS keeps it.
const CHROME_APPLICATIONS: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// Finds browser and driver, or installs them where that needs nobody's leave.
///
/// # Errors
/// One sentence with the command that installs them.
pub(crate) fn ensure(steps: &mut Steps) -> Result<Browser, Problem> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    if debian::may_install() {
        steps.step("Install Chromium and its driver", "half a minute", || {
            debian::install(&["chromium", "chromium-driver"])
        })?;
    }
    find().ok_or_else(|| {
        let command = if cfg!(target_os = "macos") {
            "brew install --cask google-chrome chromedriver"
        } else {
            "sudo apt-get install -y chromium chromium-driver"
        };
        Problem::new(format!(
            "Chromium or chromedriver is missing: run `{command}`, or name them in the variables CHROME and CHROMEDRIVER"
        ))
    })
}

fn find() -> Option<Browser> {
    let named = |variable| std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from);
    let first = |name: &str| on_path(name).into_iter().next();
    let chrome = named("CHROME")
        .or_else(|| CHROME_NAMES.into_iter().find_map(first))
        .or_else(|| CHROME_APPLICATIONS.into_iter().map(PathBuf::from).find(|file| file.is_file()));
    let driver = named("CHROMEDRIVER").or_else(|| first("chromedriver"));
    Some(Browser { chrome: chrome?, driver: driver? })
}
