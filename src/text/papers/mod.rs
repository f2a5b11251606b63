//! The words of the pages with papers; one constant per language. What the papers say is in `planner::text::papers`.

mod en;
mod pl;

use planner::Language;

words! {
    /// The words of the pages with papers in one language.
    PaperWords;
    texts {
        /// Name of the way from one paper to the others.
        papers,
        /// The care report, as a link.
        report,
        /// The button that prints.
        print,
        /// The button that downloads a file for a spreadsheet.
        spreadsheet,
        /// Name of the choice how long the period is.
        span,
        /// Reports of months.
        month,
        /// Reports of quarters.
        quarter,
        /// Reports of years.
        year,
        /// Before the name of the period before.
        before,
        /// Before the name of the period after.
        after,
    }
    sentences {}
}

impl PaperWords {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static PaperWords {
        match language {
            Language::Polish => &pl::WORDS,
            Language::English => &en::WORDS,
        }
    }
}
