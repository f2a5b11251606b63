//! The service book as it is saved. What cannot be read of it costs only itself.
//!
//! A line is an array: number, day of writing, kind, and what the kind says. Of work `[7, "2026-12-15", "done", "UP03/3",
//! "tech", "2026-12-15", 45, "2026-12-16", "note", [0, 2]]` (day, minutes, the day from which its next time is counted, and
//! where there are any the note and the ticked lines of the checklist), `"skipped"` with that day, the reason and the note,
//! `"moved"` with both days, `"reopened"`. An incident is an object of what is known. `"corrects"` has the number of a line and
//! then a kind and what that says; `"withdraws"` and `"restores"` have a number. Texts that are empty are left out at the end.
//! `"suggestion"` has the incident's number, the code of the work and whether it was taken on; `"terms"` a day and what held
//! before and since, as `"basic.care"`.

use serde_json::{Map, Value as Json, json};

use super::agreed::{day, number, performer};
use crate::advice::Variant;
use crate::answers::{IncidentKind, Money, parse_time};
use crate::service_book::{
    AccessKind, BookEntry, DrillResult, IncidentCause, Note, Noticer, Recorded, RecordedIncident, ServiceBook,
    SkipReason, Statement, SuggestedWork, Title, WorkEntry, WorkEvent, WorkReport,
};
use crate::text::clock_time;

/// The book as JSON, oldest line first.
pub fn book_to_json(book: &ServiceBook) -> Vec<Json> {
    let line = |entry: &BookEntry| {
        let mut line = vec![json!(entry.number), json!(entry.recorded.to_string())];
        match &entry.what {
            Recorded::Stated(statement) => put_statement(&mut line, statement),
            Recorded::Corrects { number, with } => {
                line.extend([json!("corrects"), json!(number)]);
                put_statement(&mut line, with);
            }
            Recorded::Withdraws { number } => line.extend([json!("withdraws"), json!(number)]),
            Recorded::Restores { number } => line.extend([json!("restores"), json!(number)]),
        }
        Json::Array(line)
    };
    book.entries().iter().map(line).collect()
}

/// The book of saved lines, and whether some could not be read.
pub fn book_from_json(lines: &[Json]) -> (ServiceBook, bool) {
    let book = ServiceBook::of(lines.iter().filter_map(entry));
    let lost = book.entries().len() < lines.len();
    (book, lost)
}

fn put_statement(line: &mut Vec<Json>, statement: &Statement) {
    let mut put = |kind: &str, values: Vec<Json>| {
        line.push(json!(kind));
        line.extend(values);
        while line.last().is_some_and(|value| value == "") {
            line.pop();
        }
    };
    let day = |day: &chrono::NaiveDate| json!(day.to_string());
    match statement {
        Statement::Work(WorkEntry { id, performer, event }) => {
            let which = vec![json!(id.to_string()), json!(performer.code())];
            let with = |values: Vec<Json>| which.into_iter().chain(values).collect::<Vec<Json>>();
            match event {
                WorkEvent::Done { day: done, counts_from, report: WorkReport { minutes, note, ticked } } => {
                    let mut values = vec![day(done), json!(minutes), day(counts_from), json!(note.as_str())];
                    if !ticked.is_empty() {
                        values.push(json!(ticked));
                    }
                    put("done", with(values));
                }
                WorkEvent::Skipped { counts_from, reason, note } => {
                    put("skipped", with(vec![day(counts_from), json!(reason.code()), json!(note.as_str())]));
                }
                WorkEvent::Moved { from, to } => put("moved", with(vec![day(from), day(to)])),
                WorkEvent::Reopened => put("reopened", with(Vec::new())),
            }
        }
        Statement::Incident(incident) => put("incident", vec![incident_to_json(incident)]),
        Statement::SiteChange { day: when, note } => put("change", vec![day(when), json!(note.as_str())]),
        Statement::Decision { day: when, note } => put("decision", vec![day(when), json!(note.as_str())]),
        Statement::Access { day: when, change, who, to } => {
            put("access", vec![day(when), json!(change.code()), json!(who.as_str()), json!(to.as_str())]);
        }
        Statement::Cost { day: when, amount, note } => {
            put("cost", vec![day(when), json!(amount.grosze()), json!(note.as_str())]);
        }
        Statement::Drill { day: when, minutes, result, note } => {
            put("drill", vec![day(when), json!(minutes), json!(result.code()), json!(note.as_str())]);
        }
        Statement::Suggestion { incident, work, taken } => {
            put("suggestion", vec![json!(incident), json!(work.code()), json!(taken)]);
        }
        Statement::Terms { day: when, from, to } => put("terms", vec![day(when), json!(from.code()), json!(to.code())]),
    }
}

fn incident_to_json(incident: &RecordedIncident) -> Json {
    let RecordedIncident { noticed, noticed_at, noticed_by, kind, cause, note, learned, .. } = incident;
    let mut fields = Map::new();
    let mut keep = |name: &str, value: Json| fields.insert(name.to_owned(), value);
    keep("noticed", json!(noticed.to_string()));
    keep("by", json!(noticed_by.code()));
    keep("kind", json!(kind.code()));
    keep("cause", json!(cause.code()));
    if let Some(time) = noticed_at {
        keep("at", json!(clock_time(*time)));
    }
    let minutes =
        [("answered", incident.answered_min), ("repaired", incident.repaired_min), ("worked", incident.work_min)];
    for (name, minutes) in minutes {
        if let Some(minutes) = minutes {
            keep(name, json!(minutes));
        }
    }
    if let Some(cost) = incident.cost {
        keep("cost", json!(cost.grosze()));
    }
    for (name, text) in [("note", note), ("learned", learned)] {
        if !text.is_empty() {
            keep(name, json!(text.as_str()));
        }
    }
    fields.into()
}

fn entry(line: &Json) -> Option<BookEntry> {
    let [own, recorded, kind, rest @ ..] = line.as_array()?.as_slice() else { return None };
    let what = match (kind.as_str()?, rest) {
        ("withdraws", [other]) => Recorded::Withdraws { number: number(other)? },
        ("restores", [other]) => Recorded::Restores { number: number(other)? },
        ("corrects", [other, kind, rest @ ..]) => {
            Recorded::Corrects { number: number(other)?, with: statement(kind.as_str()?, rest)? }
        }
        (kind, rest) => Recorded::Stated(statement(kind, rest)?),
    };
    Some(BookEntry { number: number(own).filter(|number| *number > 0)?, recorded: day(recorded)?, what })
}

/// The text at a place; none is an empty one, anything but a text cannot be read.
fn text<const MAX: usize>(json: Option<&Json>) -> Option<crate::service_book::Written<MAX>> {
    let text = json.map_or(Some(""), Json::as_str)?;
    Some(crate::service_book::Written::new(text))
}

fn statement(kind: &str, rest: &[Json]) -> Option<Statement> {
    let note = |place: usize| -> Option<Note> { (rest.len() <= place + 1).then(|| text(rest.get(place)))? };
    let date = |place: usize| day(rest.get(place)?);
    let code = |place: usize| rest.get(place)?.as_str();
    Some(match kind {
        "change" => Statement::SiteChange { day: date(0)?, note: note(1)? },
        "decision" => Statement::Decision { day: date(0)?, note: note(1)? },
        "access" => {
            let words = |place: usize| -> Option<Title> { text(rest.get(place)) };
            let change = AccessKind::from_code(code(1)?)?;
            Statement::Access { day: date(0)?, change, who: words(2)?, to: words(3)? }
        }
        "cost" => Statement::Cost { day: date(0)?, amount: Money::from_grosze(rest.get(1)?.as_i64()?), note: note(2)? },
        "drill" => Statement::Drill {
            day: date(0)?,
            minutes: number(rest.get(1)?)?,
            result: DrillResult::from_code(code(2)?)?,
            note: note(3)?,
        },
        "suggestion" => Statement::Suggestion {
            incident: number(rest.first()?)?,
            work: SuggestedWork::from_code(code(1)?)?,
            taken: rest.get(2)?.as_bool()?,
        },
        "terms" => {
            let variant = |place: usize| Variant::from_code(code(place)?);
            Statement::Terms { day: date(0)?, from: variant(1)?, to: variant(2)? }
        }
        "incident" => Statement::Incident(incident(rest.first()?)?),
        work => {
            let [id, who, rest @ ..] = rest else { return None };
            let event = work_event(work, rest)?;
            Statement::Work(WorkEntry { id: id.as_str()?.parse().ok()?, performer: performer(who)?, event })
        }
    })
}

fn work_event(kind: &str, rest: &[Json]) -> Option<WorkEvent> {
    Some(match (kind, rest) {
        ("done", [done, minutes, counts_from, more @ ..]) => {
            let ticked = match more.get(1) {
                Some(lines) => lines.as_array()?.iter().map(number).collect::<Option<Vec<u32>>>()?,
                None => Vec::new(),
            };
            let report = WorkReport { minutes: number(minutes)?, note: text(more.first())?, ticked };
            WorkEvent::Done { day: day(done)?, counts_from: day(counts_from)?, report }
        }
        ("skipped", [counts_from, reason, more @ ..]) => WorkEvent::Skipped {
            counts_from: day(counts_from)?,
            reason: SkipReason::from_code(reason.as_str()?)?,
            note: text(more.first())?,
        },
        ("moved", [from, to]) => WorkEvent::Moved { from: day(from)?, to: day(to)? },
        ("reopened", []) => WorkEvent::Reopened,
        _ => return None,
    })
}

fn incident(json: &Json) -> Option<RecordedIncident> {
    let fields = json.as_object()?;
    let code = |name: &str| fields.get(name)?.as_str();
    let kind = IncidentKind::ALL.iter().copied().find(|kind| Some(kind.code()) == code("kind"))?;
    // What is there and cannot be read makes the whole line unreadable, so that it is set aside rather than shortened.
    let minutes = |name: &str| fields.get(name).map_or(Some(None), |minutes| number(minutes).map(Some));
    Some(RecordedIncident {
        noticed: day(fields.get("noticed")?)?,
        noticed_at: match fields.get("at") {
            Some(time) => Some(parse_time(time.as_str()?)?),
            None => None,
        },
        noticed_by: Noticer::from_code(code("by")?)?,
        kind,
        cause: IncidentCause::from_code(code("cause")?)?,
        note: text(fields.get("note"))?,
        answered_min: minutes("answered")?,
        repaired_min: minutes("repaired")?,
        work_min: minutes("worked")?,
        cost: match fields.get("cost") {
            Some(cost) => Some(Money::from_grosze(cost.as_i64()?)),
            None => None,
        },
        learned: text(fields.get("learned"))?,
    })
}
