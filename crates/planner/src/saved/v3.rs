//! Schema 3, and its step to schema 4: of the service book there was only what happened to the planned work, without numbers
//! and without reasons, and nobody could change the work of the site.

use serde_json::{Value as Json, json};

use super::migrate::MigrationError;

/// Makes lines of a book of the lines of work, numbered from 1. A line that schema 3 would not have read goes on as it is, so
/// that it is set aside.
pub(super) fn to_v4(mut data: Json) -> Result<Json, MigrationError> {
    let fields = data.as_object_mut().ok_or(MigrationError::WrongForm)?;
    // A plan of schema 3 may leave the record out: then nothing was done by it.
    let lines = match fields.remove("work") {
        Some(Json::Array(lines)) => lines,
        None => Vec::new(),
        Some(_) => return Err(MigrationError::WrongForm),
    };
    let book: Vec<Json> = (1_u32..).zip(lines).map(|(number, line)| numbered(number, line)).collect();
    for (name, value) in [("book", Json::Array(book)), ("own_work", Json::Null)] {
        if fields.insert(name.to_owned(), value).is_some() {
            return Err(MigrationError::WrongForm);
        }
    }
    Ok(data)
}

/// `[recorded, id, who, kind, ...]` becomes `[number, recorded, kind, id, who, ...]`, and no reason was said for what was skipped.
fn numbered(number: u32, line: Json) -> Json {
    match line.as_array().map(Vec::as_slice) {
        Some([recorded, id, who, kind, rest @ ..]) => {
            let mut numbered = vec![json!(number), recorded.clone(), kind.clone(), id.clone(), who.clone()];
            numbered.extend(rest.iter().cloned());
            if kind == "skipped" {
                numbered.push(json!("not-said"));
            }
            Json::Array(numbered)
        }
        _ => line,
    }
}
