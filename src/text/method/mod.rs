//! How the advice is worked out, told to an owner. The formulas themselves stand in `docs/model.md`.

mod en;
mod pl;

use planner::Language;

/// The page "How we count" in one language.
pub(crate) struct Method {
    /// What is worked out, in one sentence.
    pub(crate) lead: &'static str,
    /// The sections in their order.
    pub(crate) sections: [Section; 10],
}

/// One section of it.
pub(crate) struct Section {
    /// What it is about.
    pub(crate) heading: &'static str,
    /// Things with a sentence about each; may be empty.
    pub(crate) list: &'static [(&'static str, &'static str)],
    /// What stands below the list.
    pub(crate) paragraphs: &'static [&'static str],
}

impl Method {
    /// The page in a language.
    pub(crate) const fn of(language: Language) -> &'static Method {
        match language {
            Language::Polish => &pl::METHOD,
            Language::English => &en::METHOD,
        }
    }

    /// Every text, for the tests.
    #[cfg(test)]
    pub(crate) fn texts(&self) -> Vec<&'static str> {
        let sections = self.sections.iter().flat_map(|section| {
            let list = section.list.iter().flat_map(|(name, sentence)| [*name, *sentence]);
            [section.heading].into_iter().chain(list).chain(section.paragraphs.iter().copied())
        });
        [self.lead].into_iter().chain(sections).collect()
    }
}
