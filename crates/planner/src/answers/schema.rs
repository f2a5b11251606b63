//! The JSON Schema of an answers file, made from the same table as the forms.

use serde_json::{Map, Value as Json, json};

use super::draft::MAX_ROWS;
use super::questions::{Cell, Column, Part, Shape};
use super::{Choice, Draft};

/// The JSON Schema (draft 2020-12) of the file that [`read_answers`](super::read_answers) takes.
///
/// It is committed as `crates/planner/schema/answers.schema.json`; a test keeps the two equal.
pub fn answers_schema() -> Json {
    let properties: Map<String, Json> =
        Part::ALL.iter().map(|part| (part.code().to_owned(), property(*part))).collect();
    let nothing = Draft::new();
    let required: Vec<&str> =
        Part::ALL.iter().filter(|part| part.is_required() && part.applies(&nothing)).map(|part| part.code()).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Konserwator: answers",
        "description": "A description of a website. null means \"I don't know\", {\"maybe\": value} means \"I think so\".",
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn property(part: Part) -> Json {
    let value = value(part.shape());
    let maybe = json!({
        "type": "object",
        "properties": { "maybe": value },
        "required": ["maybe"],
        "additionalProperties": false,
    });
    let mut forms = vec![value, maybe];
    if part.may_be_unknown() {
        forms.push(json!({ "type": "null" }));
    }
    json!({ "description": format!("Question {}.", part.question().number()), "anyOf": forms })
}

fn value(shape: Shape) -> Json {
    match shape {
        Shape::OneOf(choices) => one_of(choices),
        Shape::AnyOf(choices) => {
            json!({ "type": "array", "items": one_of(choices), "minItems": 1, "uniqueItems": true })
        }
        Shape::Number { min, max, ranges, .. } => {
            let mut forms = vec![
                json!({ "type": "number", "minimum": min, "maximum": max }),
                json!({ "type": "string", "description": "As typed, such as \"1 234,5\"." }),
            ];
            if !ranges.is_empty() {
                forms.push(one_of(ranges));
            }
            json!({ "anyOf": forms })
        }
        Shape::Date => json!({ "type": "string", "description": "2026-12-24 or 24.12.2026." }),
        Shape::Text => json!({ "type": "string", "minLength": 1 }),
        Shape::Rows(columns) => json!({ "type": "array", "maxItems": MAX_ROWS, "items": row(columns) }),
    }
}

fn one_of(choices: &[Choice]) -> Json {
    json!({ "enum": choices.iter().map(|choice| choice.code()).collect::<Vec<_>>() })
}

fn row(columns: &[Column]) -> Json {
    let properties: Map<String, Json> =
        columns.iter().map(|column| (column.code().to_owned(), cell(column.cell()))).collect();
    let required: Vec<&str> =
        columns.iter().filter(|column| column.is_required()).map(|column| column.code()).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn cell(cell: Cell) -> Json {
    match cell {
        Cell::Text => json!({ "type": "string" }),
        Cell::Date => json!({ "type": "string", "description": "2026-12-24 or 24.12.2026." }),
        Cell::OneOf(choices) => one_of(choices),
        Cell::Hours(max) | Cell::Money(max) => {
            json!({ "anyOf": [{ "type": "number", "minimum": 0, "maximum": max }, { "type": "string" }] })
        }
    }
}
