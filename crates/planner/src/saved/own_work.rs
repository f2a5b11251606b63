//! Own work as it is saved. What cannot be read of it costs only itself.
//!
//! `{ "issued": 3, "tasks": { "3": {...} }, "edits": { "QA03": { "every": 7 } }, "off": { "SO03": ["not-needed", "note"] } }`;
//! a task has its title, minutes, who, `once` with a day or `every` with days, `floating` and `first`, lines of `verify`, a
//! note, and `off` like a task of the catalogue when it has ended.

use serde_json::{Map, Value as Json, json};

use super::agreed::{day, number};
use crate::calendar::{OffReason, OwnSchedule, OwnTask, OwnWork, SwitchedOff, TaskDetails, TaskEdit, Who};
use crate::catalogue::TaskId;
use crate::written::{Note, Title};

/// Own work as JSON; `null` when there is none.
pub fn own_work_to_json(own: &OwnWork) -> Json {
    if *own == OwnWork::default() {
        return Json::Null;
    }
    let tasks: Map<String, Json> = own.tasks().map(|(number, task)| (number.to_string(), task_to_json(task))).collect();
    let edits: Map<String, Json> =
        own.edits().map(|(task, edit)| (task.code().to_owned(), edit_to_json(edit))).collect();
    let off: Map<String, Json> = own.off().map(|(task, off)| (task.code().to_owned(), off_to_json(off))).collect();
    json!({ "issued": own.issued(), "tasks": tasks, "edits": edits, "off": off })
}

fn off_to_json(off: &SwitchedOff) -> Json {
    json!([off.reason.code(), off.note.as_str()])
}

fn task_to_json(task: &OwnTask) -> Json {
    let TaskDetails { title, minutes, who, when, verify, note } = task.details();
    let mut fields = Map::new();
    let mut keep = |name: &str, value: Json| fields.insert(name.to_owned(), value);
    keep("title", json!(title.as_str()));
    keep("minutes", json!(minutes));
    keep("who", json!(who.code()));
    match when {
        OwnSchedule::Once(date) => {
            keep("once", json!(date.to_string()));
        }
        OwnSchedule::Every { days, floating, first } => {
            keep("every", json!(days));
            keep("floating", json!(floating));
            keep("first", json!(first.to_string()));
        }
    }
    if !verify.is_empty() {
        keep("verify", verify.iter().map(|line| json!(line.as_str())).collect());
    }
    if !note.is_empty() {
        keep("note", json!(note.as_str()));
    }
    if let Some(off) = task.off() {
        keep("off", off_to_json(off));
    }
    fields.into()
}

fn edit_to_json(edit: TaskEdit) -> Json {
    let mut fields = Map::new();
    let said = [
        ("every", edit.every_days.map(Json::from)),
        ("who", edit.who.map(|who| json!(who.code()))),
        ("minutes", edit.minutes.map(Json::from)),
    ];
    for (name, value) in said {
        if let Some(value) = value {
            fields.insert(name.to_owned(), value);
        }
    }
    fields.into()
}

/// Own work of saved JSON, and whether something in it could not be read.
pub fn own_work_from_json(json: &Json) -> (OwnWork, bool) {
    let mut own = OwnWork::default();
    let Json::Object(fields) = json else { return (own, !json.is_null()) };
    let rows = |name: &str| fields.get(name).and_then(Json::as_object).into_iter().flatten();
    let mut lost = false;
    let mut tasks: Vec<(Option<u32>, &Json)> = rows("tasks").map(|(key, task)| (key.parse().ok(), task)).collect();
    crate::sorted::sort_by(&mut tasks, |one, other| one.0.cmp(&other.0));
    for (number, task) in tasks {
        let read = number.and_then(|number| {
            own.was_issued(number);
            let off = match task.get("off") {
                Some(off) => Some(off_of(off)?),
                None => None,
            };
            own.put(number, details(task)?, off).ok()
        });
        lost |= read.is_none();
    }
    for (code, edit) in rows("edits") {
        let read = TaskId::from_code(code).and_then(|task| own.edit(task, edit_of(edit)?).ok());
        lost |= read.is_none();
    }
    for (code, off) in rows("off") {
        let read = TaskId::from_code(code).and_then(|task| {
            let key = crate::calendar::TaskKey::new(task.code()).ok()?;
            own.switch(&key, Some(off_of(off)?)).ok()
        });
        lost |= read.is_none();
    }
    own.was_issued(fields.get("issued").and_then(number).unwrap_or(0));
    (own, lost)
}

fn off_of(json: &Json) -> Option<SwitchedOff> {
    let [reason, note] = json.as_array()?.as_slice() else { return None };
    let code = reason.as_str()?;
    let reason = OffReason::ALL.into_iter().find(|reason| reason.code() == code)?;
    Some(SwitchedOff { reason, note: Note::new(note.as_str()?) })
}

fn who(json: &Json) -> Option<Who> {
    let code = json.as_str()?;
    Who::ALL.into_iter().find(|who| who.code() == code)
}

fn details(json: &Json) -> Option<TaskDetails> {
    let when = match json.get("once") {
        Some(date) => OwnSchedule::Once(day(date)?),
        None => OwnSchedule::Every {
            days: number(json.get("every")?)?,
            floating: json.get("floating")?.as_bool()?,
            first: day(json.get("first")?)?,
        },
    };
    let lines = json.get("verify").map_or(Some(&[][..]), |lines| lines.as_array().map(Vec::as_slice))?;
    Some(TaskDetails {
        title: Title::new(json.get("title")?.as_str()?),
        minutes: number(json.get("minutes")?)?,
        who: who(json.get("who")?)?,
        when,
        verify: lines.iter().map(|line| line.as_str().map(Title::new)).collect::<Option<Vec<Title>>>()?,
        note: Note::new(json.get("note").map_or(Some(""), Json::as_str)?),
    })
}

fn edit_of(json: &Json) -> Option<TaskEdit> {
    let fields = json.as_object()?;
    let whole = |name: &str| fields.get(name).map_or(Some(None), |value| number(value).map(Some));
    let who = fields.get("who").map_or(Some(None), |code| who(code).map(Some))?;
    Some(TaskEdit { every_days: whole("every")?, who, minutes: whole("minutes")? })
}
