//! `build`: what visitors get, in `dist/`.

use crate::parts::{self, Splitting};
use crate::problem::Problem;
use crate::process;
use crate::project::Project;
use crate::sizes::{self, FileSize};
use crate::steps::Steps;
use crate::tools::Trunk;

/// # Errors
/// When a tool is missing, the build fails or its result is over the budget.
pub(crate) fn build(project: &Project) -> Result<(), Problem> {
    let mut steps = Steps::default();
    let files = release(project, &mut steps)?;
    sizes::keep_to_budget(&files)?;
    println!("\ndist/ can be put into any folder of any web server.");
    Ok(())
}

/// Builds and shows the sizes of what came out.
///
/// # Errors
/// When a tool is missing or the build fails.
pub(crate) fn release(project: &Project, steps: &mut Steps) -> Result<Vec<FileSize>, Problem> {
    let trunk = Trunk::ensure(project, steps)?;
    let splitting = Splitting::ensure(project, steps)?;
    steps.step("Build what visitors get", "1 to 2 minutes, 15 seconds after an edit", || {
        process::run(trunk.command(project).args(["build", "--release", "--features", parts::FEATURE]))?;
        println!("    (Trunk cannot shorten the JavaScript glue, says so, and leaves it as it is: nothing is wrong.)");
        parts::take_apart(project, &splitting)?;
        let files = sizes::of_folder(&project.dist())?;
        println!("{}", sizes::table(&files));
        Ok(files)
    })
}
