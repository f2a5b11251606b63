//! Advice, schedule or iCalendar file of a site, from answers on standard input:
//!
//! `cargo run -p planner --example plan -- --format advice|schedule|ics|occurrences --from 2026-12-01 --months 12 --lang pl < answers.json`
//!
//! The result goes to standard output. Bad input gives one sentence on standard error that names the field, and exit
//! code 2.
#![allow(clippy::print_stderr, reason = "printing is what this program is for")]

use std::io::{Read, Write};
use std::process::ExitCode;

use chrono::{Datelike, NaiveDate};
use planner::advice::{Advisor, Assumptions, Recommendation};
use planner::answers::{Answers, parse_date, read_answers};
use planner::calendar::{self, CalendarPlan, Preferences};
use planner::export::{self, Exports, Times};
use planner::ical::{UtcStamp, occurrences_tsv};
use planner::papers::OwnTexts;
use planner::{Language, Offer, ServiceBook, Tier, text};
use uuid::Uuid;

/// The plan's identity in files made here: always the same, so that the same answers give the same file.
const PLAN: Uuid = Uuid::from_u128(0x6b6f_6e73_6572_7761_746f_7220_706c_616e);

const USAGE: &str = "Use: plan --format advice|schedule|ics|occurrences --from YYYY-MM-DD [--months 3-36] \
                     [--lang pl|en] [--tier basic|extended|comprehensive] [--timed] < answers.json";

/// What is printed.
#[derive(Clone, Copy)]
enum Format {
    Advice,
    Schedule,
    Ics,
    Occurrences,
}

/// What the command line asks for.
struct Options {
    format: Format,
    from: NaiveDate,
    preferences: Preferences,
    language: Language,
    tier: Option<Tier>,
    timed: bool,
}

fn main() -> ExitCode {
    match run() {
        Ok(output) => print_out(&output),
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
    let options = options(std::env::args().skip(1))?;
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).map_err(|error| format!("The answers cannot be read: {error}."))?;
    let answers = read_answers(&input).map_err(|error| text::file_error(options.language, &error))?;
    let advisor = Advisor::new(Offer::standard(), ServiceBook::empty(), Assumptions::standard());
    let recommendation = advisor.recommend(&answers);
    match options.format {
        Format::Advice => Ok(advice(&recommendation, advisor.offer(), &options)),
        Format::Schedule => Ok(schedule(&plan(&answers, &advisor, &recommendation, &options), &options)),
        Format::Ics => exported(&plan(&answers, &advisor, &recommendation, &options), &options).map(|file| file.text),
        Format::Occurrences => exported(&plan(&answers, &advisor, &recommendation, &options), &options)
            .map(|file| occurrences_tsv(&file.calendar)),
    }
}

fn options(mut words: impl Iterator<Item = String>) -> Result<Options, String> {
    let (mut format, mut from) = (None, None);
    let (mut preferences, mut language) = (Preferences::default(), Language::Polish);
    let (mut tier, mut timed) = (None, false);
    while let Some(word) = words.next() {
        if word == "--timed" {
            timed = true;
            continue;
        }
        let value = words.next().ok_or_else(|| format!("{word} needs a value. {USAGE}"))?;
        let wrong = || format!("{word} cannot be \"{value}\". {USAGE}");
        match word.as_str() {
            "--format" => {
                format = Some(match value.as_str() {
                    "advice" => Format::Advice,
                    "schedule" => Format::Schedule,
                    "ics" => Format::Ics,
                    "occurrences" => Format::Occurrences,
                    _ => return Err(wrong()),
                });
            }
            "--from" => {
                let day = parse_date(&value).filter(|day| (2000..=2090).contains(&day.year()));
                from = Some(day.ok_or_else(wrong)?);
            }
            "--months" => {
                let months = value.parse().map_err(|_| wrong())?;
                preferences.choose_months(months).map_err(|_| wrong())?;
            }
            "--lang" => language = Language::from_code(&value).ok_or_else(wrong)?,
            "--tier" => tier = Some(Tier::from_code(&value).ok_or_else(wrong)?),
            _ => return Err(format!("There is no option {word}. {USAGE}")),
        }
    }
    Ok(Options {
        format: format.ok_or_else(|| format!("--format is missing. {USAGE}"))?,
        from: from.ok_or_else(|| format!("--from is missing. {USAGE}"))?,
        preferences,
        language,
        tier,
        timed,
    })
}

fn plan(answers: &Answers, advisor: &Advisor, recommendation: &Recommendation, options: &Options) -> CalendarPlan {
    let request = calendar::Request {
        begun: options.from,
        today: options.from,
        tier: options.tier.unwrap_or(recommendation.tier()),
        care: recommendation.care,
        preferences: options.preferences.clone(),
        own: calendar::OwnWork::default(),
    };
    calendar::plan(answers, advisor, &request)
}

fn exported(plan: &CalendarPlan, options: &Options) -> Result<export::Exported, String> {
    let now = options.from.and_hms_opt(0, 0, 0).and_then(|midnight| UtcStamp::new(midnight).ok());
    let request = export::Request {
        plan: PLAN,
        site: "",
        texts: &OwnTexts::default(),
        app: None,
        today: options.from,
        now: now.ok_or_else(|| format!("--from {} lies beyond what calendars take.", options.from))?,
    };
    let times = if options.timed { Times::Hours } else { Times::Days };
    let form = export::Options { times, ..export::Options::whole_plan(options.language) };
    export::export(plan, &request, form, None, &Exports::default())
        .map_err(|error| text::export_error(options.language, error).to_owned())
}

fn advice(recommendation: &Recommendation, offer: &Offer, options: &Options) -> String {
    let language = options.language;
    let mut lines = vec![
        text::advice::headline(language, recommendation),
        String::new(),
        text::advice::lead(language, recommendation),
        String::new(),
    ];
    let ruling = recommendation.limits.iter().filter(|limit| limit.rules_out());
    let reasons = ruling.map(|limit| text::advice::limit(language, limit, recommendation, offer));
    let care = text::advice::care(language, recommendation);
    for (number, reason) in reasons.chain([care]).enumerate() {
        lines.push(format!("{}. {}", number + 1, reason.title));
        lines.push(format!("   {}", reason.body));
    }
    lines.push(String::new());
    for verdict in recommendation.verdicts.iter().filter(|verdict| verdict.tier != recommendation.tier()) {
        let name = text::advice::tier_name(language, verdict.tier);
        lines.push(format!("{name}: {}", text::advice::why_not(language, verdict, recommendation, offer)));
    }
    for contradiction in &recommendation.contradictions {
        lines.push(text::contradiction(language, *contradiction));
    }
    lines.push(String::new());
    lines.push(text::advice::offer_is_assumed(language).to_owned());
    lines.join("\n") + "\n"
}

fn schedule(plan: &CalendarPlan, options: &Options) -> String {
    let language = options.language;
    let mut output = String::new();
    for visit in &plan.visits {
        let who = text::calendar::performer(language, visit.performer);
        let minutes = text::hours_minutes(language, visit.minutes);
        output += &format!("{} {who}, {minutes}\n", visit.day);
        for entry in &visit.entries {
            let title = text::calendar::entry_title(language, entry);
            let why = text::calendar::why(language, &entry.why);
            output += &format!("    {:<8} {:>4} min  {title}. {why}\n", entry.id.to_string(), entry.minutes);
        }
    }
    output.push('\n');
    for undone in &plan.left_undone {
        let name = undone.task.name(language);
        output += &format!("- {} {name}: {}\n", undone.task.code(), text::calendar::undone(language, undone));
    }
    for line in &plan.routine {
        let name = line.task.name(language);
        let place = text::calendar::routine_place(language, line.place, line.minutes_a_week);
        output += &format!("= {} {name}: {place}\n", line.task.code());
    }
    output
}
