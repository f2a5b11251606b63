//! What stops the compiler: rows of the tables that cannot be right, each with its file and line.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first thing that is not so")]

#[path = "../build/eol.rs"]
mod eol;
#[path = "../src/grade.rs"]
#[allow(unreachable_pub, reason = "written for the crate")]
mod grade;
#[path = "../build/holidays.rs"]
mod holidays;
#[path = "../build/laws.rs"]
mod laws;
#[path = "../build/rust.rs"]
mod rust;
#[path = "../build/table.rs"]
mod table;
#[path = "../build/tasks.rs"]
mod tasks;
#[path = "../src/catalogue/vocabulary.rs"]
#[allow(unreachable_pub, dead_code, reason = "written for the crate")]
mod vocabulary;

use table::{File, Problem};

const HEADER: &str = "id\tcategory\tplatforms\tcomponents\tfreq_low_days\tfreq_mid_days\tfreq_high_days\tschedule_type\t\
     duration_min_low\tduration_min_high\tdowntime\tfreeze_rule\tprerequisites\twho\ttier_min\tdate_rule\tsource\taddress\t\
     source_grade";
const BACKUP: &str =
    "BK01\tbackup\tall\t\t30\t7\t0\tfloating\t0\t5\tnone\tallowed\t\ttech\tbasic\t\tA book\thttps://book.example\tA";
const UPDATE: &str =
    "UP03\tupdate\twp woo\tforms\t\t-\tE\tfixed\t5\t5\tbrief\tblocked\tBK01\tboth\textended\t\town\t\t";
const WORDS: &str = "id\tname\twhat\twhy\tverify\nBK01\ta\tb\tc\td\nUP03\te\tf\tg\th\n";

fn file(name: &str, text: String) -> File {
    File { name: format!("data/{name}"), text }
}

fn shown(result: Result<String, Vec<Problem>>) -> Result<String, Vec<String>> {
    result.map_err(|problems| problems.iter().map(Problem::to_string).collect())
}

fn tasks_from(tasks: &str, polish: &str) -> Result<String, Vec<String>> {
    let words =
        [("pl", polish), ("en", WORDS)].map(|(code, text)| (code, file(&format!("tasks.{code}.tsv"), text.into())));
    shown(tasks::generate(&file("tasks.tsv", tasks.into()), &words))
}

/// The one problem that a change of a good table brings.
fn check_task(good: &str, bad: &str, expected: &str) {
    let table = format!("# people read this\n{HEADER}\n{BACKUP}\n\n{UPDATE}\n");
    assert_eq!(table.matches(good).count(), 1, "{good:?} must stand once in the table");
    assert_eq!(tasks_from(&table.replace(good, bad), WORDS), Err(vec![expected.to_owned()]));
}

fn check_words(good: &str, bad: &str, expected: &str) {
    assert_eq!(WORDS.matches(good).count(), 1, "{good:?} must stand once in the table");
    let found = tasks_from(&format!("{HEADER}\n{BACKUP}\n{UPDATE}\n"), &WORDS.replace(good, bad));
    assert_eq!(found, Err(vec![expected.to_owned()]));
}

#[test]
fn a_good_table_becomes_rust() {
    let code = tasks_from(&format!("{HEADER}\n{BACKUP}\n{UPDATE}\n"), WORDS).unwrap();
    assert!(code.contains("intervals: [Interval::NotNeeded, Interval::NotNeeded, Interval::OnEvent]"), "{code}");
    assert!(code.contains("platforms: PlatformSet::of(&[PlatformFamily::Wp, PlatformFamily::Woo])"), "{code}");
    assert!(code.contains("grade: Grade::Own"), "{code}");
}

#[test]
fn a_bad_task_is_named_with_its_line() {
    check_task("\tbackup\t", "\tbakup\t", "data/tasks.tsv:3: BK01 has an unreadable \"category\": \"bakup\"");
    check_task("\twp woo\t", "\twp wuu\t", "data/tasks.tsv:5: UP03 has an unreadable \"platforms\": \"wp wuu\"");
    check_task("\tforms\t", "\tforms;cdn\t", "data/tasks.tsv:5: UP03 has an unreadable \"components\": \"forms;cdn\"");
    check_task("\t30\t7", "\tmonthly\t7", "data/tasks.tsv:3: BK01 has an unreadable \"freq_low_days\": \"monthly\"");
    check_task("\tfixed\t5\t5", "\tfixed\t9\t5", "data/tasks.tsv:5: UP03 takes 9 to 5 minutes");
    check_task("\tblocked\tBK01", "\tblocked\tBK07", "data/tasks.tsv:5: UP03 waits for BK07, which is no task");
    check_task("\textended\t", "\tgold\t", "data/tasks.tsv:5: UP03 has an unreadable \"tier_min\": \"gold\"");
    check_task("https://book.example", "", "data/tasks.tsv:3: BK01 has no \"address\"");
    check_task("A book", "", "data/tasks.tsv:3: BK01 has no \"source\"");
    check_task(
        "BK01\tbackup",
        "Bk1\tbackup",
        "data/tasks.tsv:3: \"Bk1\" is no task id: two capitals and two digits are",
    );
    check_task("UP03\tupdate", "BK01\tupdate", "data/tasks.tsv:5: BK01 stands in the table twice");
    check_task("\twp woo\t", "\twp woo\t\t", "data/tasks.tsv:5: 20 cells, but the header has 19");
    check_task("schedule_type", "schedule", "data/tasks.tsv:2: the header must name the column \"schedule_type\" once");
}

#[test]
fn a_circle_of_prerequisites_is_named_at_each_of_its_tasks() {
    let table = format!("{HEADER}\n{}\n{UPDATE}\n", BACKUP.replace("\tallowed\t\t", "\tallowed\tUP03\t"));
    let circle = ["data/tasks.tsv:2: BK01 waits for itself", "data/tasks.tsv:3: UP03 waits for itself"];
    assert_eq!(tasks_from(&table, WORDS), Err(circle.map(str::to_owned).to_vec()));
}

#[test]
fn a_missing_translation_is_named_with_its_line() {
    check_words("\tg\t", "\t\t", "data/tasks.pl.tsv:3: UP03 has no \"why\"");
    check_words("\nUP03\te\tf\tg\th", "", "data/tasks.pl.tsv:2: UP03 is missing");
    check_words("\td\n", "\td\nBK01\tw\tx\ty\tz\n", "data/tasks.pl.tsv:3: BK01 stands in the table twice");
    check_words("\td\n", "\td\nXX01\tw\tx\ty\tz\n", "data/tasks.pl.tsv:3: \"XX01\" is no task");
    check_words("verify", "check", "data/tasks.pl.tsv:1: the header must name the column \"verify\" once");
}

#[test]
fn every_bad_row_is_named_in_one_run() {
    let table = format!("{HEADER}\n{BACKUP}\n{UPDATE}\n").replace("\ttech\t", "\tx\t").replace("\tboth\t", "\ty\t");
    assert_eq!(tasks_from(&table, WORDS).unwrap_err().len(), 2);
}

#[test]
fn the_tables_of_the_project_are_good() {
    let read = |name: &str| {
        let text = std::fs::read_to_string(format!("{}/data/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        file(name, text)
    };
    let words = tasks::LANGUAGES.map(|(code, _)| (code, read(&format!("tasks.{code}.tsv"))));
    shown(tasks::generate(&read("tasks.tsv"), &words)).unwrap();
    shown(eol::generate(&read("eol.tsv"))).unwrap();
    shown(holidays::generate(&read("holidays.tsv"))).unwrap();
    shown(laws::generate(&read("laws.tsv"), &tasks::ids(&read("tasks.tsv")).unwrap())).unwrap();
}

#[test]
fn a_holiday_needs_a_rule_that_names_a_day_and_a_name_in_each_language() {
    let from = |row: &str| {
        let table = format!("rule\tname_pl\tname_en\tfrom_year\tsource\taddress\n{row}\n");
        shown(holidays::generate(&file("holidays.tsv", table)))
    };
    let problem = |text: &str| Err(vec![format!("data/holidays.tsv:2: {text}")]);
    assert!(from("Easter+60\tBoże Ciało\tCorpus Christi\t1990\tact\tx").unwrap().contains("Rule::AfterEaster(60)"));
    assert_eq!(from("02-30\ta\tb\t1990\tact\tx"), problem("02-30 has an unreadable \"rule\": \"02-30\""));
    assert_eq!(from("Easter-2\ta\tb\t1990\tact\tx"), problem("Easter-2 has an unreadable \"rule\": \"Easter-2\""));
    assert_eq!(from("01-01\ta\t\t1990\tact\tx"), problem("01-01 has no \"name_en\""));
    assert_eq!(from("01-01\ta\tb\t\tact\tx"), problem("01-01 has an unreadable \"from_year\": \"\""));
}

#[test]
fn a_law_needs_real_dates_and_words_in_each_language() {
    let from = |row: &str| {
        let header =
            "code\tapplies_from\ttransition_until\tbinds\ttasks\tname_pl\tname_en\twho_pl\twho_en\tduty_pl\tduty_en";
        let table = format!("{header}\tsource\taddress\tsource_grade\n{row}\n");
        shown(laws::generate(&file("laws.tsv", table), &["LG01"]))
    };
    let problem = |text: &str| Err(vec![format!("data/laws.tsv:2: {text}")]);
    assert!(from("x\t2024-02-29\t\tcard-form\tLG01\ta\tb\tc\td\te\tf\tact\t\t-").unwrap().contains("TaskId::LG01"));
    let unknown = "x names LG99, which is no task";
    assert_eq!(from("x\t2023-01-01\t\tcard-form\tLG01 LG99\ta\tb\tc\td\te\tf\tact\t\t-"), problem(unknown));
    let no_leap_year = "x has an unreadable \"applies_from\": \"2023-02-29\"";
    assert_eq!(from("x\t2023-02-29\t\tcard-form\t\ta\tb\tc\td\te\tf\tact\t\t-"), problem(no_leap_year));
    assert_eq!(from("x\t2023-01-01\t\tcard-form\t\ta\tb\t\td\te\tf\tact\t\t-"), problem("x has no \"who_pl\""));
    assert_eq!(from("x\t2023-01-01\t\tcard-form\t\ta\tb\tc\td\te\tf\tact\t\tA"), problem("x has no \"address\""));
}

#[test]
fn an_end_of_support_is_a_date_or_one_of_the_known_words() {
    let text = std::fs::read_to_string(format!("{}/data/eol.tsv", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let with = |good: &str, bad: &str| {
        assert_eq!(text.matches(good).count(), 1, "{good:?}");
        shown(eol::generate(&file("eol.tsv", text.replace(good, bad))))
    };
    let line = text.lines().position(|line| line.starts_with("php\tPHP\t8.5")).unwrap() + 1;
    let problem = |text: &str| Err(vec![format!("data/eol.tsv:{line}: php 8.5 has an unreadable {text}")]);
    assert_eq!(
        with("\t2027-12-31\t2029-12-31\t\t8.5.9", "\t2027-12-31\tTBD\t\t8.5.9"),
        problem("\"security_support_end_eol\": \"TBD\"")
    );
    assert_eq!(
        with("\t2025-11-20\t2027-12-31\t2029-12-31", "\t~2025\t2027-12-31\t2029-12-31"),
        problem("\"release_date\": \"~2025\"")
    );
}
