//! The steps of a command: each says what it does and how long that usually takes, and the time it took at its end.

use std::io::Write as _;
use std::time::{Duration, Instant};

use crate::problem::Problem;

/// What a fresh machine may need for all of `test`; the limit of continuous integration is twice that.
const FRESH_MACHINE: Duration = Duration::from_secs(45 * 60);

#[derive(Debug, Default)]
pub(crate) struct Steps {
    taken: Vec<Taken>,
}

#[derive(Debug)]
struct Taken {
    name: String,
    time: Duration,
    passed: bool,
}

impl Steps {
    /// Does one step and remembers how it went.
    ///
    /// # Errors
    /// Whatever the work reports.
    pub(crate) fn step<T>(
        &mut self,
        name: &str,
        usual: &str,
        work: impl FnOnce() -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        println!("\n==> {name} (usually {usual})");
        std::io::stdout().flush().ok();
        let began = Instant::now();
        let outcome = work();
        let time = began.elapsed();
        let passed = outcome.is_ok();
        println!("    {} after {}", if passed { "done" } else { "FAILED" }, spoken(time));
        self.taken.push(Taken { name: name.to_owned(), time, passed });
        outcome
    }

    /// All steps with their times, and the sum.
    pub(crate) fn table(&self) -> String {
        let width = self.taken.iter().map(|step| step.name.chars().count()).max().unwrap_or(0).max("Total".len());
        let total: Duration = self.taken.iter().map(|step| step.time).sum();
        let mut lines: Vec<String> = self
            .taken
            .iter()
            .map(|step| {
                let mark = if step.passed { "" } else { "  FAILED" };
                format!("  {:width$}  {:>11}{mark}", step.name, spoken(step.time))
            })
            .collect();
        lines.push(format!("  {:width$}  {:>11}", "Total", spoken(total)));
        if total > FRESH_MACHINE {
            lines.push(format!("  That is more than the {} that a fresh machine may take.", spoken(FRESH_MACHINE)));
        }
        lines.join("\n")
    }
}

/// A time as a person would say it: `0.4 s`, `42 s`, `4 min 32 s`, `1 h 2 min`.
pub(crate) fn spoken(time: Duration) -> String {
    let tenths = (time.as_millis() + 50) / 100;
    if tenths < 100 {
        return format!("{}.{} s", tenths / 10, tenths % 10);
    }
    let seconds = (tenths + 5) / 10;
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, 0, seconds) => format!("{seconds} s"),
        (0, minutes, seconds) => format!("{minutes} min {seconds} s"),
        (hours, minutes, _) => format!("{hours} h {minutes} min"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(seconds: &[u64]) -> Steps {
        let taken = seconds.iter().map(|&seconds| Taken {
            name: "Step".to_owned(),
            time: Duration::from_secs(seconds),
            passed: true,
        });
        Steps { taken: taken.collect() }
    }

    #[test]
    fn times_are_told_as_people_say_them() {
        let cases = [
            (0, "0.0 s"),
            (449, "0.4 s"),
            (9_949, "9.9 s"),
            (9_950, "10 s"),
            (59_400, "59 s"),
            (59_600, "1 min 0 s"),
            (272_000, "4 min 32 s"),
            (3_720_000, "1 h 2 min"),
        ];
        for (milliseconds, expected) in cases {
            assert_eq!(spoken(Duration::from_millis(milliseconds)), expected, "{milliseconds}");
        }
    }

    #[test]
    fn the_table_warns_only_beyond_the_time_of_a_fresh_machine() {
        let cases = [(&[][..], false), (&[60, 120], false), (&[2700], false), (&[2000, 701], true)];
        for (seconds, warns) in cases {
            assert_eq!(after(seconds).table().contains("more than"), warns, "{seconds:?}");
        }
    }

    #[test]
    fn a_failed_step_is_marked_and_its_problem_passed_on() {
        let mut steps = Steps::default();
        let passed = steps.step("Good", "no time", || Ok(7));
        let failed = steps.step("Bad", "no time", || Err::<(), _>(Problem::new("why")));
        assert_eq!(passed.ok(), Some(7));
        assert_eq!(failed.err().map(|problem| problem.to_string()).as_deref(), Some("why"));
        let marked: Vec<bool> = steps.table().lines().map(|line| line.ends_with("FAILED")).collect();
        assert_eq!(marked, [false, true, false]);
    }
}
