//! Polish words of the pages with papers.

use super::PaperWords;

pub(super) const WORDS: PaperWords = PaperWords {
    papers: "Dokumenty",
    report: "Raport",
    print: "Drukuj",
    spreadsheet: "Pobierz CSV",
    span: "Okres raportu",
    month: "Miesiąc",
    quarter: "Kwartał",
    year: "Rok",
    before: "Wcześniej: ",
    after: "Później: ",
};
