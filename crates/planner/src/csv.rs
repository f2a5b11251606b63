//! Comma-separated values by RFC 4180, for spreadsheets.
//!
//! Spreadsheets run what looks like a formula, and much of what is written is typed by people; so no field begins like one.

/// Tells spreadsheets that the text is UTF-8; without it they take Polish letters for something else.
pub(crate) const BYTE_ORDER_MARK: char = '\u{feff}';

/// Adds a line of fields.
pub(crate) fn line_onto(file: &mut String, fields: &[&str]) {
    for (place, field) in fields.iter().enumerate() {
        if place > 0 {
            file.push(',');
        }
        field_onto(file, field);
    }
    file.push_str("\r\n");
}

/// A field in quotes where it needs them, and with an apostrophe before what a spreadsheet would take for a formula: a
/// field that begins with `=`, `+`, `-`, `@`, a tab or a line break, in narrow or in wide letters (OWASP, "CSV Injection").
fn field_onto(file: &mut String, field: &str) {
    let looks_like_formula = field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let quoted = looks_like_formula || field.contains([',', '"', '\r', '\n']);
    if quoted {
        file.push('"');
    }
    if looks_like_formula {
        file.push('\'');
    }
    for character in field.chars() {
        if character == '"' {
            file.push('"');
        }
        file.push(character);
    }
    if quoted {
        file.push('"');
    }
}
