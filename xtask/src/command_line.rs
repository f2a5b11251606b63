//! What a person typed after `cargo xtask`, as a value.

use crate::problem::Problem;

pub(crate) const HELP: &str = "\
Usage: cargo xtask <command> [options]

  serve    Build for development, serve on http://127.0.0.1:8080 and build again on every change
             --port N         another port (default 8080)
             --address A      another address (default 127.0.0.1; 0.0.0.0 lets a phone in the same network in)
             --release        the optimised build that visitors get
             --no-open        do not open a browser
  test     Every check that continuous integration runs, cheapest first; stops at the first that fails
             --quick          native checks only, about a minute: no browser, Python, npm or Trunk needed
             --online         also ask the database of security advisories, which needs the internet
  build    Build what visitors get into dist/ and print its sizes; any web server can serve that folder
  bench    Measure the size of the download, and the speed of the planner natively and in a browser
  quality  Hold the planner's schedules against the best ones that exact solvers find, over 33 instances: hours the
           first time, minutes when only the planner has changed
             --summary        solve nothing, show what is known
  setup    Install everything that the other commands need, without running them
  help     This text

The first run on a machine builds tools from source and takes 10 to 20 minutes; they are kept in .tools/ (or in the
folder that KONSERWATOR_TOOLS names) and used again. A tool of the right version on PATH is used as it is.
Tests use the browser and driver that CHROME and CHROMEDRIVER name, else Chromium or Chrome as found on PATH.
Made for Linux and macOS; on Windows use WSL.";

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    Serve(ServeOptions),
    Build,
    Test(TestOptions),
    Bench,
    Quality(QualityOptions),
    Setup,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    pub(crate) address: String,
    pub(crate) port: u16,
    pub(crate) release: bool,
    pub(crate) open: bool,
}

impl Default for ServeOptions {
    fn default() -> Self {
        Self { address: "127.0.0.1".to_owned(), port: 8080, release: false, open: true }
    }
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct TestOptions {
    pub(crate) quick: bool,
    pub(crate) online: bool,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct QualityOptions {
    pub(crate) summary: bool,
}

/// # Errors
/// The sentence names the word that was not understood.
pub(crate) fn parse(arguments: &[String]) -> Result<Command, Problem> {
    let mut words = arguments.iter().map(String::as_str);
    let Some(name) = words.next() else { return Ok(Command::Help) };
    let options: Vec<&str> = words.collect();
    if options.iter().any(|option| matches!(*option, "--help" | "-h")) {
        return Ok(Command::Help);
    }
    match name {
        "help" | "--help" | "-h" => Ok(Command::Help),
        "serve" => parse_serve(&options).map(Command::Serve),
        "test" => parse_test(&options).map(Command::Test),
        "build" => without_options(name, &options, Command::Build),
        "bench" => without_options(name, &options, Command::Bench),
        "quality" => parse_quality(&options).map(Command::Quality),
        "setup" => without_options(name, &options, Command::Setup),
        _ => Err(Problem::new(format!("there is no command `{name}`; `cargo xtask help` lists them"))),
    }
}

fn parse_serve(words: &[&str]) -> Result<ServeOptions, Problem> {
    let mut options = ServeOptions::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        // Both usual forms, `--port 80` and `--port=80`, mean the same.
        let (option, attached) = match word.split_once('=') {
            Some((option, value)) => (option, Some(value)),
            None => (*word, None),
        };
        let mut value = || {
            attached
                .or_else(|| words.next().copied())
                .ok_or_else(|| Problem::new(format!("`{option}` needs a value; see `cargo xtask help`")))
        };
        match (option, attached) {
            ("--address", _) => options.address = value()?.to_owned(),
            ("--port", _) => {
                let text = value()?;
                options.port = match text.parse() {
                    Ok(port) if port > 0 => port,
                    _ => {
                        return Err(Problem::new(format!("`--port {text}` is no port; give a number from 1 to 65535")));
                    }
                };
            }
            ("--release", None) => options.release = true,
            ("--no-open", None) => options.open = false,
            _ => return Err(unknown_option("serve", word)),
        }
    }
    Ok(options)
}

fn parse_test(words: &[&str]) -> Result<TestOptions, Problem> {
    let mut options = TestOptions::default();
    for word in words {
        match *word {
            "--quick" => options.quick = true,
            "--online" => options.online = true,
            _ => return Err(unknown_option("test", word)),
        }
    }
    if options.quick && options.online {
        return Err(Problem::new("`--quick` runs no check that could use `--online`; choose one of them"));
    }
    Ok(options)
}

fn parse_quality(words: &[&str]) -> Result<QualityOptions, Problem> {
    let mut options = QualityOptions::default();
    for word in words {
        match *word {
            "--summary" => options.summary = true,
            _ => return Err(unknown_option("quality", word)),
        }
    }
    Ok(options)
}

fn without_options(name: &str, options: &[&str], command: Command) -> Result<Command, Problem> {
    match options.first() {
        None => Ok(command),
        Some(option) => Err(unknown_option(name, option)),
    }
}

fn unknown_option(command: &str, option: &str) -> Problem {
    Problem::new(format!("`{command}` does not know `{option}`; see `cargo xtask help`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Command, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&words).map_err(|problem| problem.to_string())
    }

    #[test]
    fn command_lines_that_are_understood() {
        let serve = ServeOptions::default;
        let cases = [
            ("", Command::Help),
            ("help", Command::Help),
            ("-h", Command::Help),
            ("serve --help", Command::Help),
            ("serve", Command::Serve(serve())),
            ("serve --port 9000", Command::Serve(ServeOptions { port: 9000, ..serve() })),
            ("serve --port=9000", Command::Serve(ServeOptions { port: 9000, ..serve() })),
            (
                "serve --address 0.0.0.0 --release --no-open",
                Command::Serve(ServeOptions { address: "0.0.0.0".to_owned(), release: true, open: false, ..serve() }),
            ),
            ("test", Command::Test(TestOptions::default())),
            ("test --quick", Command::Test(TestOptions { quick: true, online: false })),
            ("test --online", Command::Test(TestOptions { quick: false, online: true })),
            ("build", Command::Build),
            ("bench", Command::Bench),
            ("quality", Command::Quality(QualityOptions::default())),
            ("quality --summary", Command::Quality(QualityOptions { summary: true })),
            ("setup", Command::Setup),
        ];
        for (line, expected) in cases {
            assert_eq!(typed(line), Ok(expected), "{line}");
        }
    }

    #[test]
    fn a_word_that_is_not_understood_is_named_in_the_sentence() {
        let cases = [
            ("sreve", "`sreve`"),
            ("serve --prot 1", "`--prot`"),
            ("serve --port", "`--port` needs a value"),
            ("serve --port 0", "1 to 65535"),
            ("serve --port 70000", "1 to 65535"),
            ("serve --release=no", "`--release=no`"),
            ("test --fast", "`--fast`"),
            ("test --quick --online", "choose one"),
            ("build --release", "`--release`"),
            ("quality --fast", "`--fast`"),
        ];
        for (line, part) in cases {
            let sentence = typed(line).err().unwrap_or_default();
            assert!(sentence.contains(part), "{line}: {sentence}");
        }
    }
}
