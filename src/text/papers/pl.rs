//! Polish words of the pages with papers.

use super::PaperWords;

pub(super) const WORDS: PaperWords = PaperWords {
    papers: "Dokumenty",
    report: "Raport",
    contingency: "Plan awaryjny",
    procedures: "Procedury",
    handover: "Teczka przekazania",
    markdown: "Pobierz Markdown",
    json: "Pobierz JSON",
    all_procedures: "Wszystkie procedury",
    edit: "Zmień tekst",
    own_text: "tekst własny",
    back_to_generated: "Wróć do tekstu z programu",
    how_to_write: "„- ” zaczyna punkt, „1. ” krok, „# ” nagłówek, a pusty wiersz nowy akapit. Haseł tu nie wpisuj.",
    save: "Zapisz nową wersję",
    not_now: "Nie teraz",
    earlier_versions: "Wcześniejsze wersje",
    generated_text: "Tekst z programu.",
    print: "Drukuj",
    spreadsheet: "Pobierz CSV",
    span: "Okres raportu",
    month: "Miesiąc",
    quarter: "Kwartał",
    year: "Rok",
    before: "Wcześniej: ",
    after: "Później: ",
};
