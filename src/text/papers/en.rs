//! English words of the pages with papers.

use super::PaperWords;

pub(super) const WORDS: PaperWords = PaperWords {
    papers: "Papers",
    report: "Report",
    contingency: "Contingency plan",
    procedures: "Procedures",
    handover: "Hand-over pack",
    markdown: "Download Markdown",
    json: "Download JSON",
    all_procedures: "All procedures",
    edit: "Change the text",
    own_text: "own text",
    back_to_generated: "Back to the program’s text",
    how_to_write: "“- ” begins an item, “1. ” a step, “# ” a heading, and an empty line a new paragraph. No passwords here.",
    save: "Save as a new version",
    not_now: "Not now",
    earlier_versions: "Earlier versions",
    generated_text: "The program’s text.",
    print: "Print",
    spreadsheet: "Download CSV",
    span: "Period of the report",
    month: "Month",
    quarter: "Quarter",
    year: "Year",
    before: "Earlier: ",
    after: "Later: ",
};
