//! What a person wrote for the papers, as it is saved: by the code of each text its versions, oldest first, as `[day, text]`,
//! where `null` is the text that the program generates. What cannot be read of it costs only itself.

use serde_json::{Map, Value as Json, json};

use super::agreed::day;
use crate::papers::{OwnTexts, TextKey};

/// The texts as JSON.
pub fn texts_to_json(texts: &OwnTexts) -> Map<String, Json> {
    let versions = |(key, versions): (TextKey, &[crate::papers::Version])| {
        let rows: Vec<Json> = versions.iter().map(|version| json!([version.day.to_string(), version.text])).collect();
        (key.code(), Json::Array(rows))
    };
    texts.iter().map(versions).collect()
}

/// The texts of saved JSON, and whether something in it could not be read.
pub fn texts_from_json(saved: &Map<String, Json>) -> (OwnTexts, bool) {
    let (mut texts, mut lost) = (OwnTexts::default(), false);
    for (code, rows) in saved {
        let (Some(key), Some(rows)) = (TextKey::from_code(code), rows.as_array()) else {
            lost = true;
            continue;
        };
        for row in rows {
            lost |= version(&mut texts, key, row).is_none();
        }
    }
    (texts, lost)
}

/// Reads one version; `None` for what is none.
fn version(texts: &mut OwnTexts, key: TextKey, row: &Json) -> Option<()> {
    let [written, text] = row.as_array()?.as_slice() else { return None };
    let text = if text.is_null() { None } else { Some(text.as_str()?) };
    texts.write(key, day(written)?, text).then_some(())
}
