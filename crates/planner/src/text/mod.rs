//! Words of the domain in each language. A missing translation does not compile.

/// A language of the product. Polish comes first, everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Polski.
    Polish,
    /// English (British).
    English,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Language; 2] = [Language::Polish, Language::English];

    /// The BCP 47 code.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Polish => "pl",
            Language::English => "en",
        }
    }

    /// The language of a BCP 47 code, `None` for one that the product does not speak.
    ///
    /// ```
    /// # use planner::Language;
    /// assert_eq!(Language::from_code("pl"), Some(Language::Polish));
    /// assert_eq!(Language::from_code("de"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }
}
