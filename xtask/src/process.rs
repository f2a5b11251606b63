//! Starting other programs.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::problem::Problem;

/// Runs to the end, with the output passed through to the person.
///
/// # Errors
/// Names the command when it cannot be started or ends with another code than 0.
pub(crate) fn run(command: &mut Command) -> Result<(), Problem> {
    // What we printed stands before what the other program prints, also where the output is a file.
    std::io::stdout().flush().ok();
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { Err(Problem::new(format!("`{}` ended with {status}", shown(command)))) }
}

/// Runs to the end and gives back what it wrote to standard output.
///
/// # Errors
/// As `run`; the output is not shown then, but what the program wrote to standard error is.
pub(crate) fn output(command: &mut Command) -> Result<Vec<u8>, Problem> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| not_started(command, &error))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(Problem::new(format!("`{}` ended with {}", shown(command), output.status)))
    }
}

/// What a program says when it is asked something; nothing when it cannot be asked.
pub(crate) fn answer(program: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The cargo that started this program, which follows the toolchain file of the project.
pub(crate) fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

fn not_started(command: &Command, error: &std::io::Error) -> Problem {
    Problem::new(format!("`{}` cannot be started: {error}", shown(command)))
}

/// A command as a person would type it; the folder of the program is left out.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    let mut words = vec![name.to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|argument| {
        let text = argument.to_string_lossy();
        if text.contains(char::is_whitespace) { format!("'{text}'") } else { text.into_owned() }
    }));
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_command_is_named_as_it_would_be_typed() {
        let mut command = Command::new("/usr/bin/false");
        command.args(["-c", "two words", "plain"]);
        assert_eq!(shown(&command), "false -c 'two words' plain");
    }
}
