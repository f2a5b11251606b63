//! What a person writes for the papers of a site: sections of the contingency plan, procedures, notes.
//!
//! Each edit is a new version with its day; nothing that was written is lost, and the text that the program generates comes
//! back by a version without a text.

use chrono::NaiveDate;

use super::PlanSection;
use crate::catalogue::TaskId;
use crate::sorted::SortedMap;

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextKey {
    /// A section of the contingency plan.
    Plan(PlanSection),
    /// How a task is done at this site.
    Procedure(TaskId),
    /// How the site is built and why, for who comes next.
    Architecture,
}

impl TextKey {
    /// The code under which it is saved.
    pub fn code(self) -> String {
        match self {
            TextKey::Plan(section) => ["plan/", section.code()].concat(),
            TextKey::Procedure(task) => ["procedure/", task.code()].concat(),
            TextKey::Architecture => "architecture".to_owned(),
        }
    }

    /// The one of a code.
    ///
    /// ```
    /// # use planner::papers::{PlanSection, TextKey};
    /// # use planner::catalogue::TaskId;
    /// for key in [TextKey::Plan(PlanSection::Calls), TextKey::Procedure(TaskId::BK03), TextKey::Architecture] {
    ///     assert_eq!(TextKey::from_code(&key.code()), Some(key));
    /// }
    /// assert_eq!(TextKey::from_code("procedure/BK99"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<TextKey> {
        match code.split_once('/') {
            Some(("plan", section)) => PlanSection::from_code(section).map(TextKey::Plan),
            Some(("procedure", task)) => TaskId::from_code(task).map(TextKey::Procedure),
            None if code == "architecture" => Some(TextKey::Architecture),
            _ => None,
        }
    }
}

/// One version of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The day on which it was written.
    pub day: NaiveDate,
    /// The text; `None` where the generated one was taken back.
    pub text: Option<String>,
}

/// The most characters of a text.
pub const MAX_TEXT: usize = 6_000;

/// All texts with all their versions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnTexts {
    versions: SortedMap<TextKey, Vec<Version>>,
}

impl OwnTexts {
    /// Writes a version, `None` for the generated text; says whether that is another than the one before. Control characters
    /// become spaces, line breaks stay; a text without words is none.
    ///
    /// ```
    /// # use planner::papers::{OwnTexts, TextKey};
    /// let day = chrono::NaiveDate::from_ymd_opt(2027, 3, 9).unwrap();
    /// let mut texts = OwnTexts::default();
    /// assert!(texts.write(TextKey::Architecture, day, Some(" Serwer\tw Krakowie \r\n")));
    /// assert!(!texts.write(TextKey::Architecture, day, Some("Serwer w Krakowie")));
    /// assert_eq!(texts.current(TextKey::Architecture), Some("Serwer w Krakowie"));
    /// assert!(texts.write(TextKey::Architecture, day, None));
    /// assert_eq!((texts.current(TextKey::Architecture), texts.versions(TextKey::Architecture).len()), (None, 2));
    /// ```
    pub fn write(&mut self, key: TextKey, day: NaiveDate, text: Option<&str>) -> bool {
        let text = text.map(cleaned).filter(|text| !text.is_empty());
        if self.current(key) == text.as_deref() {
            return false;
        }
        self.versions.entry(key).or_default().push(Version { day, text });
        true
    }

    /// The text that holds, `None` for the generated one.
    pub fn current(&self, key: TextKey) -> Option<&str> {
        self.versions(key).last()?.text.as_deref()
    }

    /// All versions of a text, the oldest first.
    pub fn versions(&self, key: TextKey) -> &[Version] {
        self.versions.get(&key).map_or(&[], Vec::as_slice)
    }

    /// Every text that was ever written, with its versions.
    pub fn iter(&self) -> impl Iterator<Item = (TextKey, &[Version])> {
        self.versions.iter().map(|(key, versions)| (*key, versions.as_slice()))
    }
}

fn cleaned(text: &str) -> String {
    let mut lines = String::new();
    for line in text.lines() {
        let plain: String =
            line.chars().map(|character| if character.is_control() { ' ' } else { character }).collect();
        lines.push_str(plain.trim_end());
        lines.push('\n');
    }
    let cut: String = lines.trim().chars().take(MAX_TEXT).collect();
    cut.trim_end().to_owned()
}
