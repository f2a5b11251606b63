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
        /// The contingency plan, as a link.
        contingency,
        /// The procedures, as a link.
        procedures,
        /// The hand-over pack, as a link.
        handover,
        /// The button that downloads Markdown.
        markdown,
        /// The button that downloads JSON.
        json,
        /// Leads from a procedure to all of them.
        all_procedures,
        /// Opens the field for a text.
        edit,
        /// A text was rewritten for this site.
        own_text,
        /// Puts the text of the program back.
        back_to_generated,
        /// What marks a text takes.
        how_to_write,
        /// Keeps what was typed.
        save,
        /// Closes the field.
        not_now,
        /// Opens the earlier versions.
        earlier_versions,
        /// A version that was the text of the program.
        generated_text,
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
