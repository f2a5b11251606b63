//! `setup`: everything that the other commands need, so that they start at once.

use crate::parts::Splitting;
use crate::problem::Problem;
use crate::project::Project;
use crate::steps::Steps;
use crate::tools::{self, Tool, Trunk};
use crate::{browser, calendars, npm};

/// # Errors
/// Names the first tool that is missing and cannot be installed.
pub(crate) fn setup(project: &Project) -> Result<(), Problem> {
    let mut steps = Steps::default();
    Trunk::ensure(project, &mut steps)?;
    Splitting::ensure(project, &mut steps)?;
    npm::ensure_packages(project, &mut steps)?;
    tools::ensure(project, &mut steps, &[Tool::typos(), Tool::cargo_deny()])?;
    browser::ensure(&mut steps)?;
    calendars::ensure_readers(project, &mut steps)?;
    println!("\nEverything is there.\n{}", steps.table());
    Ok(())
}
