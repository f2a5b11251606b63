//! Separated values by the rules of RFC 4180, for spreadsheets.
//!
//! A spreadsheet takes the list separator of its country for the end of a field: a Polish one the semicolon, for its numbers
//! have commas. Spreadsheets run what looks like a formula, and much of what is written is typed by people; so no field begins like one.

use crate::Language;

/// Tells spreadsheets that the text is UTF-8; without it they take Polish letters for something else.
pub(crate) const BYTE_ORDER_MARK: char = '\u{feff}';

/// What stands between two fields in the country of a language.
const fn separator(language: Language) -> char {
    match language {
        Language::Polish => ';',
        Language::English => ',',
    }
}

/// Adds a line of fields.
pub(crate) fn line_onto(file: &mut String, language: Language, fields: &[&str]) {
    for (place, field) in fields.iter().enumerate() {
        if place > 0 {
            file.push(separator(language));
        }
        field_onto(file, field);
    }
    file.push_str("\r\n");
}

/// A field in quotes where it needs them, and with an apostrophe before what a spreadsheet would take for a formula: a
/// field that begins with `=`, `+`, `-`, `@`, a tab or a line break, in narrow or in wide letters (OWASP, "CSV Injection").
fn field_onto(file: &mut String, field: &str) {
    let looks_like_formula = field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let quoted = looks_like_formula || field.contains([',', ';', '"', '\r', '\n']);
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Reads a file by the grammar of RFC 4180: the other way round, written by itself.
    fn read(file: &str, separator: char) -> Vec<Vec<String>> {
        let mut lines = vec![vec![String::new()]];
        let mut characters = file.chars().peekable();
        let mut quoted = false;
        while let Some(character) = characters.next() {
            let Some(field) = lines.last_mut().and_then(|line| line.last_mut()) else { break };
            match character {
                '"' if quoted && characters.next_if_eq(&'"').is_some() => field.push('"'),
                '"' => quoted = !quoted,
                end if end == separator && !quoted => {
                    lines.last_mut().into_iter().for_each(|line| line.push(String::new()))
                }
                '\r' if !quoted && characters.next_if_eq(&'\n').is_some() => lines.push(vec![String::new()]),
                other => field.push(other),
            }
        }
        lines.pop();
        lines
    }

    fn written(language: Language, fields: &[&str]) -> String {
        let mut file = String::new();
        line_onto(&mut file, language, fields);
        file
    }

    #[test]
    fn fields_are_quoted_as_rfc_4180_says() {
        assert_eq!(
            written(Language::English, &["aaa", "b \"bb\"", "c,cc", "d\r\nd", ""]),
            "aaa,\"b \"\"bb\"\"\",\"c,cc\",\"d\r\nd\",\r\n"
        );
        assert_eq!(written(Language::Polish, &["a;a", "1,5", "b"]), "\"a;a\";\"1,5\";b\r\n");
    }

    #[test]
    fn nothing_begins_like_a_formula() {
        for evil in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "=HYPERLINK(\"http://a.pl\",\"b\")"]
        {
            let file = written(Language::Polish, &[evil]);
            assert!(file.starts_with("\"'"), "{file}");
            assert_eq!(read(&file, ';'), [[format!("'{evil}")]]);
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_again(lines in prop::collection::vec(prop::collection::vec("[ -~\r\nąż=＝]{0,6}", 3), 1..5), polish: bool) {
            let (language, separator) = if polish { (Language::Polish, ';') } else { (Language::English, ',') };
            let mut file = String::new();
            for line in &lines {
                line_onto(&mut file, language, &line.iter().map(String::as_str).collect::<Vec<_>>());
            }
            for (line, read) in lines.iter().zip(read(&file, separator)) {
                for (field, read) in line.iter().zip(read) {
                    prop_assert_eq!(read.strip_prefix('\'').filter(|rest| rest == field).unwrap_or(&read), field);
                }
            }
        }
    }
}
