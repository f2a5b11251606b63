//! `bench`: what the application weighs and how fast the planner is, as a table.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::calendars;
use crate::problem::Problem;
use crate::project::Project;
use crate::sizes::{self, FileSize};
use crate::speed::{self, Speed, Times};
use crate::steps::Steps;
use crate::{build, growth, process};

/// Enough for a median that other work on the machine does not move.
const RUNS: usize = 9;

/// One measured thing: what it is, and the figure in words.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    what: String,
    figure: String,
}

impl Row {
    fn new(what: impl Into<String>, figure: impl Into<String>) -> Self {
        Self { what: what.into(), figure: figure.into() }
    }
}

/// # Errors
/// When a tool is missing or something that is measured fails.
pub(crate) fn bench(project: &Project) -> Result<(), Problem> {
    let mut steps = Steps::default();
    // A further measurement is one more function that gives rows.
    let mut rows = download(&build::release(project, &mut steps)?);
    rows.extend(planning(project, &mut steps)?);
    let speed = speed::measure(project, &mut steps)?;
    rows.extend(advising(&speed));
    rows.extend(scheduling(&speed.calendars));
    rows.extend(writing(&speed.files));
    rows.extend(load());
    rows.extend(looking(&speed.navigation));
    let plot = project.target()?.join("bench").join("calendar-growth.svg");
    std::fs::write(&plot, growth::plot(&speed.calendars))
        .map_err(|error| Problem::new(format!("cannot write {}: {error}", plot.display())))?;
    rows.push(Row::new("Growth of the calendar's time, drawn in", plot.display().to_string()));
    println!("\n{}", table(&rows));
    Ok(())
}

fn download(files: &[FileSize]) -> Vec<Row> {
    let row = |what, ending| {
        let (raw, brotli) = sizes::sum_of(files, ending);
        Row::new(what, format!("{} raw, {} brotli", sizes::in_kb(raw), sizes::in_kb(brotli)))
    };
    vec![
        row("Compiled application, first part", sizes::FIRST_PART),
        Row::new("  its budget", format!("{} brotli", sizes::in_kb(sizes::FIRST_BUDGET))),
        row("Compiled application, all parts", sizes::EVERY_PART),
        Row::new("  their budget", format!("{} brotli", sizes::in_kb(sizes::WHOLE_BUDGET))),
        row("JavaScript glue", ".js"),
        row("Styles", ".css"),
        row("Everything in dist/", ""),
    ]
}

/// A calendar of the shop from its answers to its visits, made for the first time and made again; then only the days of all
/// work, over more months and for more clients.
fn scheduling(times: &Times) -> Vec<Row> {
    let of = |name: &str| {
        let time = times.iter().find(|(known, _)| known == name);
        time.map_or_else(|| "not measured".to_owned(), |(_, time)| format!("{time:.1} ms"))
    };
    vec![
        Row::new("Calendar of 24 months, in a browser", format!("median {}", of("plan_24"))),
        Row::new("  made, and made again after a change", format!("median {}", of("again_24"))),
        Row::new(
            "  days of all work over 12, 24, 60 months",
            ["months_12", "months_24", "months_60"].map(of).join(", "),
        ),
        Row::new("  24 months of 1, 10, 100 clients", ["clients_1", "clients_10", "clients_100"].map(of).join(", ")),
    ]
}

/// The calendar file of ten years of the shop, from its entries to its text, and the same by libraries of npm in the same
/// browser, from rules and texts that are already made. Other work on the machine hardly moves the least time.
fn writing(files: &Times) -> [Row; 2] {
    let of = |name: &str| files.iter().find(|(known, _)| known == name).map_or(0.0, |(_, time)| *time);
    let row = |what: &str, [count, bytes, ours, theirs]: [&str; 4]| {
        let times = |name: &str| format!("{:.1} ms, at least {:.1} ms", of(name), of(&format!("{name}_least")));
        Row::new(
            format!("Calendar file of ten years, {:.0} {what}, {:.0} KB", of(count), of(bytes) / 1e3),
            format!("median {}; ical-generator and rrule of npm {}", times(ours), times(theirs)),
        )
    };
    [
        row("items", ["items", "bytes", "ours", "npm"]),
        row("series", ["series", "series_bytes", "ours_series", "npm_series"]),
    ]
}

/// What else the machine was doing, where it says so: times are worth as much as it was idle.
fn load() -> Option<Row> {
    let load = std::fs::read_to_string("/proc/loadavg").ok()?;
    let minutes: Vec<&str> = load.split(' ').take(3).collect();
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Some(Row::new("Load over 1, 5, 15 minutes", format!("{} on {processors} processors", minutes.join(", "))))
}

/// Opening a view of a long calendar, or going to another day of it.
fn looking(times: &Times) -> Vec<Row> {
    let of = |name: &str| {
        let time = times.iter().find(|(known, _)| known == name);
        time.map_or_else(|| "not measured".to_owned(), |(_, time)| format!("{time:.0} ms"))
    };
    let row = |(name, what): (&str, &str)| {
        let [worst, busy] = ["worst", "busy"].map(|kind| of(&format!("{name}_{kind}")));
        Row::new(
            format!("2,000 entries, 4 times slower, to {what}"),
            format!("median {}, worst {worst}; busy without other work {busy}", of(name)),
        )
    };
    let steps = [
        ("agenda", "the list"),
        ("month", "a month"),
        ("year", "a year"),
        ("table", "the table"),
        ("key", "a day by its key"),
    ];
    steps.map(row).into()
}

/// Full advice is everything that the page of the advice shows: three tiers in two modes over 4,000 draws, their single
/// years, and what every other answer would change.
fn advising(speed: &Speed) -> Vec<Row> {
    let of = |times: &Times, name: &str| {
        let time = times.iter().find(|(known, _)| known == name);
        time.map_or_else(|| "not measured".to_owned(), |(_, time)| format!("{time:.1} ms"))
    };
    let parts = |times: &Times| {
        let [full, recommend, years, changes] =
            ["full", "recommend", "single_years", "explanation"].map(|name| of(times, name));
        format!("median {full} (advice {recommend}, single years {years}, what would change it {changes})")
    };
    let typed = &speed.keystrokes;
    vec![
        Row::new("Full advice, native", parts(&speed.native)),
        Row::new("Full advice, in a browser", parts(&speed.in_browser)),
        Row::new(
            "Key to painted result, 4 times slower",
            format!("median {}, worst {}", of(typed, "median"), of(typed, "worst")),
        ),
    ]
}

/// How long the planner takes for each example site, natively, the start of the program included.
fn planning(project: &Project, steps: &mut Steps) -> Result<Vec<Row>, Problem> {
    if !calendars::has_example(project) {
        println!("\n--- the example `plan` of the planner is absent: its speed is not measured");
        return Ok(Vec::new());
    }
    steps.step("Plan every example site", "1 minute", || {
        let plan = calendars::build_example(project, calendars::PLAN)?;
        let sites = calendars::sites(project)?;
        sites.iter().map(|site| plan_one(&plan, site)).collect()
    })
}

fn plan_one(plan: &Path, site: &Path) -> Result<Row, Problem> {
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let mut command = calendars::plan_of(plan, site, "ics", "pl")?;
        let began = Instant::now();
        process::run(command.stdout(Stdio::null()))?;
        times.push(began.elapsed());
    }
    let name = site.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Row::new(format!("Plan of {name}, {RUNS} runs"), spread(times)))
}

/// The least and the middle of some times, in milliseconds.
fn spread(mut times: Vec<Duration>) -> String {
    times.sort();
    let milliseconds = |time: Option<&Duration>| time.map_or(0.0, |time| time.as_secs_f64() * 1000.0);
    format!("min {:.1} ms, median {:.1} ms", milliseconds(times.first()), milliseconds(times.get(times.len() / 2)))
}

fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.what.chars().count()).max().unwrap_or(0);
    let lines: Vec<String> = rows.iter().map(|row| format!("  {:width$}  {}", row.what, row.figure)).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spread_of_times_is_told_by_least_and_median() {
        let cases = [
            (&[][..], "min 0.0 ms, median 0.0 ms"),
            (&[7], "min 7.0 ms, median 7.0 ms"),
            (&[30, 10, 20], "min 10.0 ms, median 20.0 ms"),
        ];
        for (milliseconds, expected) in cases {
            let times = milliseconds.iter().map(|&time| Duration::from_millis(time)).collect();
            assert_eq!(spread(times), expected, "{milliseconds:?}");
        }
    }

    #[test]
    fn rows_of_a_table_stand_below_each_other() {
        let rows = [Row::new("Short", "1"), Row::new("Much longer", "2")];
        assert_eq!(table(&rows), "  Short        1\n  Much longer  2");
    }
}
