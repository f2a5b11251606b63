//! The project's commands, so that there is one thing to remember: `cargo xtask`.
//!
//! What enters is a command line; what leaves is a started program, files in `dist/`, or a table of passed checks.
//! A step that fails ends the whole command with one sentence and exit code 1.
#![allow(clippy::print_stdout, reason = "a command tells people what it does on standard output")]

mod bench;
mod browser;
mod build;
mod calendars;
mod command_line;
mod debian;
mod growth;
mod model;
mod npm;
mod parts;
mod problem;
mod process;
mod project;
mod python;
mod schedule;
mod serve;
mod setup;
mod sizes;
mod speed;
mod steps;
mod test;
mod tools;
mod version;

use std::process::ExitCode;

use command_line::{Command, HELP};
use problem::Problem;
use project::Project;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match perform(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\nerror: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn perform(arguments: &[String]) -> Result<(), Problem> {
    let command = command_line::parse(arguments)?;
    let project = Project::find();
    match command {
        Command::Help => {
            println!("{HELP}");
            Ok(())
        }
        Command::Serve(options) => serve::serve(&project, &options),
        Command::Build => build::build(&project),
        Command::Test(options) => test::test(&project, &options),
        Command::Bench => bench::bench(&project),
        Command::Quality(options) => schedule::quality(&project, &options),
        Command::Setup => setup::setup(&project),
    }
}
