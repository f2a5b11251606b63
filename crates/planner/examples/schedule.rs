//! The scheduling problem of a site and its solution as JSON, for a check by another program:
//! `cargo run -p planner --example schedule -- --from 2026-12-01 --months 12 < answers.json`.
#![allow(clippy::print_stderr, reason = "printing is what this program is for")]

use std::io::{Read, Write};
use std::process::ExitCode;

use planner::advice::{Advisor, Assumptions};
use planner::answers::{parse_date, read_answers};
use planner::{Language, Offer, ServiceBook, calendar, text};

const USAGE: &str = "Use: schedule --from YYYY-MM-DD --months 3-36 < answers.json";

fn main() -> ExitCode {
    match run() {
        Ok(json) => print_out(&json),
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

/// Prints the result. A reader that has seen enough, such as `head`, is no error.
fn print_out(output: &str) -> ExitCode {
    match std::io::stdout().write_all(output.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}

fn run() -> Result<String, String> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| words.iter().skip_while(|word| *word != name).nth(1);
    let from = value("--from")
        .and_then(|text| parse_date(text))
        .ok_or_else(|| format!("--from is missing or no date. {USAGE}"))?;
    let mut preferences = calendar::Preferences::default();
    let months = value("--months").and_then(|text| text.parse().ok());
    months
        .is_some_and(|months| preferences.choose_months(months).is_ok())
        .then_some(())
        .ok_or_else(|| format!("--months is missing or no number from 3 to 36. {USAGE}"))?;
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).map_err(|error| format!("The answers cannot be read: {error}."))?;
    let answers = read_answers(&input).map_err(|error| text::file_error(Language::English, &error))?;
    let advisor = Advisor::new(Offer::standard(), ServiceBook::empty(), Assumptions::standard());
    let recommendation = advisor.recommend(&answers);
    let (tier, care) = (recommendation.tier(), recommendation.care);
    let request =
        calendar::Request { begun: from, today: from, tier, care, preferences, own: calendar::OwnWork::default() };
    let instance = calendar::problem(&answers, &advisor, &request);
    calendar::json(&instance, &calendar::solve(&instance))
        .map_err(|error| format!("The schedule cannot be written: {error}."))
}
