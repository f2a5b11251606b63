//! The care report as a document and as a file for a spreadsheet.

use super::{ReportTexts, estimate, in_language, incident_kind, loss, performer, period, skipped};
use super::{en, pl};
use crate::calendar::SwitchedOff;
use crate::calendar::{Part, PlannedTask};
use crate::care_report::{CareReport, DoneWork, HoursTold, IncidentTold, LeftWork, Promise, VisitAhead, WhyLeft};
use crate::csv;
use crate::document::{Bar, Block, Document, Section, Table};
use crate::text::{advice, calendar, clock_time, date_long, date_short, hours_minutes, own_work};
use crate::{Language, Tier};

const fn texts(language: Language) -> &'static ReportTexts {
    match language {
        Language::Polish => &pl::REPORT,
        Language::English => &en::REPORT,
    }
}

fn name(language: Language, task: &PlannedTask) -> String {
    calendar::task_title(language, task, Part { number: 1, of: 1 })
}

/// The report of a site, which may have no name.
pub fn care_report(language: Language, report: &CareReport, site: &str) -> Document {
    let words = texts(language);
    let mut lead = if site.trim().is_empty() { String::new() } else { [site.trim(), ", "].concat() };
    lead.push_str(&period(language, report.period));
    if !report.is_over() {
        lead.push_str(&in_language!(language, as_of(&date_long(language, report.today))));
    }
    let sections = vec![
        Section::new("w-skrocie", in_language!(language, in_short()), vec![Block::Facts(in_short(language, report))]),
        Section::new("zrobione", words.done, done(language, report)),
        Section::new("zapobiegnieto", words.prevented, prevented(language, report)),
        Section::new("niezrobione", words.left, left(language, report)),
        Section::new("incydenty", words.incidents, incidents(language, report)),
        Section::new("godziny", words.hours, hours(language, report)),
        Section::new("dalej", words.ahead, ahead(language, report)),
    ];
    Document { title: words.title.to_owned(), lead, sections }
}

fn in_short(language: Language, report: &CareReport) -> Vec<(String, String)> {
    let words = texts(language);
    let spent: u32 = report.hours.iter().map(|hours| hours.spent).sum();
    let budget: u32 = report.hours.iter().map(|hours| hours.budget).sum();
    let times: u32 = report.left.iter().map(|left| left.times).sum();
    let answered = report.incidents.iter().filter(|told| told.promise == Promise::Kept).count();
    let prevented = match report.prevented.as_slice() {
        [] => words.nothing_prevented.to_owned(),
        _ => [&estimate(language, report.prevented_zloty()), " (", words.estimate, ")"].concat(),
    };
    let time = |minutes| hours_minutes(language, minutes);
    vec![
        (words.done.to_owned(), in_language!(language, done_in_short(report.done.len(), &time(report.minutes())))),
        (words.prevented.to_owned(), prevented),
        (words.left.to_owned(), in_language!(language, tasks(times))),
        (words.incidents.to_owned(), in_language!(language, incidents_in_short(report.incidents.len(), answered))),
        (words.hours.to_owned(), in_language!(language, of_budget(&time(spent), &time(budget)))),
    ]
}

fn done(language: Language, report: &CareReport) -> Vec<Block> {
    let words = texts(language);
    if report.done.is_empty() {
        return vec![Block::Text(words.nothing_done.to_owned())];
    }
    let row = |work: &DoneWork| {
        let mut task = name(language, &work.task);
        if !work.note.is_empty() {
            task.push_str(". ");
            task.push_str(work.note.as_str());
        }
        vec![
            date_short(language, work.day),
            task,
            performer(language, work.performer).to_owned(),
            hours_minutes(language, work.minutes),
            work.prevents.map_or_else(|| "–".to_owned(), |zloty| estimate(language, zloty)),
        ]
    };
    let columns = [words.day, words.task, words.who, words.time, words.prevents];
    vec![Table::block(words.done, &columns, &[3, 4], report.done.iter().map(row).collect())]
}

fn prevented(language: Language, report: &CareReport) -> Vec<Block> {
    let words = texts(language);
    if report.prevented.is_empty() {
        return vec![Block::Text(words.nothing_prevented.to_owned())];
    }
    let mut rows: Vec<Vec<String>> = report
        .prevented
        .iter()
        .map(|(of, zloty)| vec![loss(language, *of).to_owned(), estimate(language, *zloty)])
        .collect();
    rows.push(vec![words.sum.to_owned(), estimate(language, report.prevented_zloty())]);
    vec![
        Table::block(words.prevented, &[words.loss, words.amount], &[1], rows),
        Block::Note(words.prevented_more.to_owned()),
    ]
}

fn why(language: Language, why: WhyLeft) -> String {
    let words = texts(language);
    match why {
        WhyLeft::Late => words.late.to_owned(),
        WhyLeft::NotPlanned => words.not_planned.to_owned(),
        WhyLeft::Skipped(reason) => skipped(language, reason),
    }
}

fn left(language: Language, report: &CareReport) -> Vec<Block> {
    let words = texts(language);
    let mut blocks = Vec::new();
    if report.left.is_empty() {
        blocks.push(Block::Text(words.nothing_left.to_owned()));
    } else {
        let row = |left: &LeftWork| {
            vec![
                name(language, &left.task),
                why(language, left.why),
                left.times.to_string(),
                left.may_cost.map_or_else(|| "–".to_owned(), |zloty| estimate(language, zloty)),
            ]
        };
        let columns = [words.task, words.why, words.times, words.may_cost];
        blocks.push(Table::block(words.left, &columns, &[2, 3], report.left.iter().map(row).collect()));
        blocks.push(Block::Note(words.left_more.to_owned()));
    }
    if !report.off.is_empty() {
        let row = |(task, off): &(PlannedTask, SwitchedOff)| {
            let mut why = own_work::off_reason(language, off.reason).to_owned();
            if !off.note.is_empty() {
                why.push_str(". ");
                why.push_str(off.note.as_str());
            }
            vec![name(language, task), why]
        };
        let rows = report.off.iter().map(row).collect();
        blocks.push(Table::block(words.off, &[words.off, words.why], &[], rows));
        blocks.push(Block::Note(words.off_more.to_owned()));
    }
    if report.beyond_tier > 0 {
        blocks.push(Block::Note(in_language!(language, beyond_tier(report.beyond_tier))));
    }
    blocks
}

/// The promised time, with the tier that promised it where that is another than the present one.
fn promised(language: Language, told: &IncidentTold, present: Tier) -> String {
    let time = |minutes| hours_minutes(language, minutes);
    let (least, most) = told.promised_min;
    let mut promised = if least == most { time(least) } else { [&time(least), " – ", &time(most)].concat() };
    if told.tier != present {
        promised.push_str(&[" (", advice::tier_name(language, told.tier), ")"].concat());
    }
    promised
}

fn kept(language: Language, promise: Promise) -> &'static str {
    let words = texts(language);
    match promise {
        Promise::Kept => words.yes,
        Promise::Broken => words.no,
        Promise::DependsOnTime => words.depends,
        Promise::NotRecorded => words.not_recorded,
    }
}

fn incidents(language: Language, report: &CareReport) -> Vec<Block> {
    let words = texts(language);
    if report.incidents.is_empty() {
        return vec![Block::Text(words.no_incidents.to_owned())];
    }
    let time = |minutes: Option<u32>| {
        minutes.map_or_else(|| words.not_recorded.to_owned(), |minutes| hours_minutes(language, minutes))
    };
    let row = |told: &IncidentTold| {
        let mut noticed = date_short(language, told.incident.noticed);
        if let Some(at) = told.incident.noticed_at {
            noticed.push_str(", ");
            noticed.push_str(&clock_time(at));
        }
        let mut what = incident_kind(language, told.incident.kind).to_owned();
        if !told.incident.note.is_empty() {
            what.push_str(". ");
            what.push_str(told.incident.note.as_str());
        }
        vec![
            noticed,
            what,
            time(told.incident.answered_min),
            promised(language, told, report.tier),
            kept(language, told.promise).to_owned(),
            time(told.incident.repaired_min),
        ]
    };
    let columns = [words.day, words.what, words.answered, words.promised, words.kept, words.repaired];
    vec![
        Table::block(words.incidents, &columns, &[2, 3, 5], report.incidents.iter().map(row).collect()),
        Block::Note(words.incidents_more.to_owned()),
    ]
}

fn hours(language: Language, report: &CareReport) -> Vec<Block> {
    let words = texts(language);
    if report.hours.is_empty() {
        return vec![Block::Text(words.no_hours.to_owned())];
    }
    let time = |minutes| hours_minutes(language, minutes);
    let bar = |hours: &HoursTold| Bar {
        name: performer(language, hours.performer).to_owned(),
        minutes: hours.spent,
        budget: hours.budget,
        figures: in_language!(language, of_budget(&time(hours.spent), &time(hours.budget))),
    };
    let row = |hours: &HoursTold| {
        vec![performer(language, hours.performer).to_owned(), time(hours.spent), time(hours.budget)]
    };
    vec![
        Block::Bars(report.hours.iter().map(bar).collect()),
        Table::block(
            words.hours,
            &[words.who, words.spent, words.budget],
            &[1, 2],
            report.hours.iter().map(row).collect(),
        ),
        Block::Note(words.hours_more.to_owned()),
    ]
}

fn ahead(language: Language, report: &CareReport) -> Vec<Block> {
    let words = texts(language);
    if report.ahead.is_empty() {
        return vec![Block::Text(words.nothing_ahead.to_owned())];
    }
    let row = |visit: &VisitAhead| {
        let tasks: Vec<String> = visit.tasks.iter().map(|task| name(language, task)).collect();
        vec![
            date_short(language, visit.day),
            tasks.join("; "),
            performer(language, visit.performer).to_owned(),
            hours_minutes(language, visit.minutes),
        ]
    };
    let columns = [words.day, words.task, words.who, words.time];
    vec![Table::block(words.ahead, &columns, &[3], report.ahead.iter().map(row).collect())]
}

/// The report as separated values (RFC 4180): one row for each fact, days as ISO 8601, minutes and złoty as numbers.
pub fn care_report_file(language: Language, report: &CareReport) -> String {
    let words = texts(language);
    let mut file = String::from(csv::BYTE_ORDER_MARK);
    let heading = [
        words.kind,
        words.day,
        words.code,
        words.task,
        words.who,
        words.minutes,
        words.times,
        words.zloty,
        words.promised,
        words.why,
        words.note,
    ];
    csv::line_onto(&mut file, language, &heading);
    let mut line =
        |kind: &str, day: &str, code: &str, what: &str, who: &str, numbers: [String; 4], why: &str, note: &str| {
            let [minutes, times, zloty, promised] = &numbers;
            csv::line_onto(
                &mut file,
                language,
                &[kind, day, code, what, who, minutes, times, zloty, promised, why, note],
            );
        };
    let none = String::new;
    let zloty = |amount: Option<f64>| {
        amount.map_or_else(none, |amount| {
            crate::calendar::rounded(amount).map_or(0, |money| money.grosze() / 100).to_string()
        })
    };
    for work in &report.done {
        let who = performer(language, work.performer);
        let numbers = [work.minutes.to_string(), none(), zloty(work.prevents), none()];
        line(
            words.done,
            &work.day.to_string(),
            work.task.code(),
            &name(language, &work.task),
            who,
            numbers,
            "",
            work.note.as_str(),
        );
    }
    for (of, amount) in &report.prevented {
        line(
            words.prevented,
            "",
            "",
            loss(language, *of),
            "",
            [none(), none(), zloty(Some(*amount)), none()],
            words.estimate,
            "",
        );
    }
    for left in &report.left {
        let numbers = [none(), left.times.to_string(), zloty(left.may_cost), none()];
        line(
            words.left,
            &left.day.to_string(),
            left.task.code(),
            &name(language, &left.task),
            "",
            numbers,
            &why(language, left.why),
            "",
        );
    }
    for (task, off) in &report.off {
        let why = own_work::off_reason(language, off.reason);
        let numbers = [none(), none(), none(), none()];
        line(words.off, "", task.code(), &name(language, task), "", numbers, why, off.note.as_str());
    }
    for told in &report.incidents {
        let (incident, minutes) =
            (&told.incident, |minutes: Option<u32>| minutes.map_or_else(none, |minutes| minutes.to_string()));
        let what = incident_kind(language, incident.kind);
        let (day, number) = (incident.noticed.to_string(), told.number.to_string());
        let numbers = [minutes(incident.answered_min), none(), none(), told.promised_min.1.to_string()];
        line(words.answered, &day, &number, what, "", numbers, kept(language, told.promise), incident.note.as_str());
        line(words.repaired, &day, &number, what, "", [minutes(incident.repaired_min), none(), none(), none()], "", "");
    }
    for hours in &report.hours {
        let who = performer(language, hours.performer);
        line(words.spent, "", "", words.hours, who, [hours.spent.to_string(), none(), none(), none()], "", "");
        line(words.budget, "", "", words.hours, who, [hours.budget.to_string(), none(), none(), none()], "", "");
    }
    for visit in &report.ahead {
        let codes: Vec<&str> = visit.tasks.iter().map(|task| task.code()).collect();
        let names: Vec<String> = visit.tasks.iter().map(|task| name(language, task)).collect();
        let numbers = [visit.minutes.to_string(), none(), none(), none()];
        line(
            words.planned,
            &visit.day.to_string(),
            &codes.join(" "),
            &names.join("; "),
            performer(language, visit.performer),
            numbers,
            "",
            "",
        );
    }
    file
}
