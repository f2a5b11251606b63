//! English words of the pages with papers.

use super::PaperWords;

pub(super) const WORDS: PaperWords = PaperWords {
    papers: "Papers",
    report: "Report",
    print: "Print",
    spreadsheet: "Download CSV",
    span: "Period of the report",
    month: "Month",
    quarter: "Quarter",
    year: "Year",
    before: "Earlier: ",
    after: "Later: ",
};
