//! Pages and their addresses.
//!
//! An address is the part behind `#`, so the app works from any folder of any host. One set of addresses serves every
//! language: a link keeps working when the reader's language is another than the sender's.

use planner::answers::Question;
use planner::calendar::views::View;
use planner::care_report::Period;
use planner::catalogue::TaskId;
use planner::model::{Month, Page, Year};
use planner::service_book::StatementKind;

const HOME: &str = "#/";
const QUESTION: &str = "#/pytanie/";
const CROSSROADS: &str = "#/droga";
const CHECK: &str = "#/odpowiedzi";
const ADVICE: &str = "#/porada";
const COMPARE: &str = "#/porownanie";
const WHAT_IF: &str = "#/co-jesli";
const AGENDA: &str = "#/kalendarz";
/// Before a month or a year.
const SPAN: &str = "#/kalendarz/";
const TABLE: &str = "#/kalendarz/tabela";
const PREFERENCES: &str = "#/ustawienia-kalendarza";
const IMPORT: &str = "#/wczytaj-kalendarz";
const CHANGES: &str = "#/zmiany";
const HOURS: &str = "#/godziny";
const EXPORT: &str = "#/eksport";
const BOOK: &str = "#/ksiazka";
/// The lines of one kind, behind the address of the book.
const BOOK_KINDS: [(StatementKind, &str); 9] = [
    (StatementKind::Work, "/praca"),
    (StatementKind::Incident, "/incydenty"),
    (StatementKind::SiteChange, "/zmiany"),
    (StatementKind::Decision, "/decyzje"),
    (StatementKind::Access, "/dostepy"),
    (StatementKind::Cost, "/koszty"),
    (StatementKind::Drill, "/proby"),
    (StatementKind::Suggestion, "/propozycje"),
    (StatementKind::Terms, "/poziomy"),
];
const REPORT: &str = "#/raport";
const CONTINGENCY: &str = "#/plan-awaryjny";
const PROCEDURES: &str = "#/procedury";
const HANDOVER: &str = "#/teczka";
const ASSUMPTIONS: &str = "#/zalozenia";
const OFFER: &str = "#/oferta";
const METHOD: &str = "#/jak-liczymy";
const YOUR_DATA: &str = "#/dane";
const LINK: &str = "#/link";
const OPEN_LINK: &str = "#/otworz";
const NOT_FOUND: &str = "#/nie-ma-takiej-strony";

/// The address of a page, with its `#`.
///
/// ```
/// # use konserwator::route::address;
/// # use planner::{answers::Question, model::Page};
/// assert_eq!(Question::new(3).map(|third| address(Page::Question(third))).as_deref(), Some("#/pytanie/3"));
/// ```
pub fn address(page: Page) -> String {
    use chrono::Datelike;
    match page {
        Page::Home => HOME.to_owned(),
        Page::Question(question) => format!("{QUESTION}{}", question.number()),
        Page::Crossroads => CROSSROADS.to_owned(),
        Page::Check => CHECK.to_owned(),
        Page::Advice => ADVICE.to_owned(),
        Page::Compare => COMPARE.to_owned(),
        Page::WhatIf => WHAT_IF.to_owned(),
        Page::Agenda => AGENDA.to_owned(),
        Page::Month(month) => format!("{SPAN}{:04}-{:02}", month.first().year(), month.first().month()),
        Page::Year(year) => format!("{SPAN}{:04}", year.number()),
        Page::Table => TABLE.to_owned(),
        Page::Preferences => PREFERENCES.to_owned(),
        Page::Import => IMPORT.to_owned(),
        Page::Changes => CHANGES.to_owned(),
        Page::Hours => HOURS.to_owned(),
        Page::Export => EXPORT.to_owned(),
        Page::ServiceBook(kind) => {
            let kind = BOOK_KINDS.iter().find(|(one, _)| Some(*one) == kind).map_or("", |(_, code)| *code);
            [BOOK, kind].concat()
        }
        Page::Report(None) => REPORT.to_owned(),
        Page::Report(Some(period)) => [REPORT, "/", &period.code()].concat(),
        Page::Contingency => CONTINGENCY.to_owned(),
        Page::Procedures => PROCEDURES.to_owned(),
        Page::Procedure(task) => [PROCEDURES, "/", task.code()].concat(),
        Page::Handover => HANDOVER.to_owned(),
        Page::Assumptions => ASSUMPTIONS.to_owned(),
        Page::Offer => OFFER.to_owned(),
        Page::Method => METHOD.to_owned(),
        Page::YourData => YOUR_DATA.to_owned(),
        Page::Link => LINK.to_owned(),
        Page::OpenLink => OPEN_LINK.to_owned(),
        Page::NotFound => NOT_FOUND.to_owned(),
    }
}

/// The address of a page that shows a part of the calendar.
///
/// ```
/// # use konserwator::route::{view_address, place};
/// # use planner::{calendar::views::{View, WorkState}, model::Page};
/// let late = View { state: Some(WorkState::Late), ..View::default() };
/// assert_eq!(view_address(Page::Agenda, &late), "#/kalendarz?stan=po-terminie");
/// assert_eq!(place("#/kalendarz?stan=po-terminie&from=mail"), (Page::Agenda, late));
/// ```
pub fn view_address(page: Page, view: &View) -> String {
    let (address, view) = (address(page), view.text());
    if view.is_empty() { address } else { [address.as_str(), "?", &view].concat() }
}

/// The page of an address, and what of the calendar it shows. What stands behind `?` never leads astray.
pub fn place(hash: &str) -> (Page, View) {
    let (path, view) = hash.split_once('?').unwrap_or((hash, ""));
    let page = page(path);
    (page, if page.has_views() { View::read(view) } else { View::default() })
}

/// The address that opens the plan of a link's text.
pub fn link_address(text: &str) -> String {
    [OPEN_LINK, "/", text].concat()
}

/// The text of a link, where an address is one.
///
/// ```
/// # use konserwator::route::{link_address, link_text, page};
/// # use planner::model::Page;
/// assert_eq!(link_text(&link_address("abc")), Some("abc"));
/// assert_eq!(page(&link_address("abc")), Page::OpenLink);
/// assert_eq!(link_text("#/otworz"), None);
/// ```
pub fn link_text(hash: &str) -> Option<&str> {
    hash.strip_prefix(OPEN_LINK)?.strip_prefix('/')
}

/// The page of an address. Without an address it is the home page; what is no address leads to [`Page::NotFound`].
///
/// ```
/// # use konserwator::route::page;
/// # use planner::model::Page;
/// assert_eq!(page(""), Page::Home);
/// assert_eq!(page("#/porada"), Page::Advice);
/// assert_eq!(page("#/pytanie/21"), Page::NotFound);
/// ```
pub fn page(hash: &str) -> Page {
    match hash {
        "" | "#" | HOME => Page::Home,
        CROSSROADS => Page::Crossroads,
        CHECK => Page::Check,
        ADVICE => Page::Advice,
        COMPARE => Page::Compare,
        WHAT_IF => Page::WhatIf,
        AGENDA => Page::Agenda,
        TABLE => Page::Table,
        PREFERENCES => Page::Preferences,
        IMPORT => Page::Import,
        CHANGES => Page::Changes,
        HOURS => Page::Hours,
        EXPORT => Page::Export,
        REPORT => Page::Report(None),
        CONTINGENCY => Page::Contingency,
        PROCEDURES => Page::Procedures,
        HANDOVER => Page::Handover,
        ASSUMPTIONS => Page::Assumptions,
        OFFER => Page::Offer,
        METHOD => Page::Method,
        YOUR_DATA => Page::YourData,
        LINK => Page::Link,
        OPEN_LINK => Page::OpenLink,
        _ if link_text(hash).is_some() => Page::OpenLink,
        BOOK => Page::ServiceBook(None),
        // An address is taken only in the form in which it is written: "07" and "+7" are no question.
        _ => numbered(hash).filter(|page| address(*page) == hash).unwrap_or(Page::NotFound),
    }
}

fn numbered(hash: &str) -> Option<Page> {
    if let Some(number) = hash.strip_prefix(QUESTION) {
        return Question::new(number.parse().ok()?).map(Page::Question);
    }
    if let Some(kind) = hash.strip_prefix(BOOK) {
        return BOOK_KINDS.iter().find(|(_, code)| *code == kind).map(|(one, _)| Page::ServiceBook(Some(*one)));
    }
    if let Some(period) = hash.strip_prefix(REPORT).and_then(|rest| rest.strip_prefix('/')) {
        return Period::from_code(period).map(|period| Page::Report(Some(period)));
    }
    if let Some(task) = hash.strip_prefix(PROCEDURES).and_then(|rest| rest.strip_prefix('/')) {
        return TaskId::from_code(task).map(Page::Procedure);
    }
    let span = hash.strip_prefix(SPAN)?;
    match span.split_once('-') {
        Some((year, month)) => Month::new(year.parse().ok()?, month.parse().ok()?).map(Page::Month),
        None => Year::new(span.parse().ok()?).map(Page::Year),
    }
}

#[cfg(test)]
mod tests {
    use planner::sorted::SortedSet;

    use super::*;

    fn every_page() -> Vec<Page> {
        let mut pages = vec![
            Page::Home,
            Page::Crossroads,
            Page::Check,
            Page::Advice,
            Page::Compare,
            Page::WhatIf,
            Page::Agenda,
            Page::Table,
            Page::Preferences,
            Page::Import,
            Page::Changes,
            Page::Hours,
            Page::Export,
            Page::Assumptions,
            Page::Offer,
            Page::Method,
            Page::YourData,
            Page::Link,
            Page::OpenLink,
            Page::NotFound,
            Page::Report(None),
            Page::Contingency,
            Page::Procedures,
            Page::Procedure(TaskId::BK03),
            Page::Handover,
        ];
        pages.push(Page::ServiceBook(None));
        pages.extend(StatementKind::ALL.into_iter().map(|kind| Page::ServiceBook(Some(kind))));
        pages.extend(["2027-03", "2027-kw1", "2027"].map(|code| Page::Report(Period::from_code(code))));
        pages.extend(Question::all().map(Page::Question));
        pages.extend(
            [(2000, 1), (2027, 3), (2100, 12)].into_iter().filter_map(|(y, m)| Month::new(y, m)).map(Page::Month),
        );
        pages.extend([2000, 2027, 2100].into_iter().filter_map(Year::new).map(Page::Year));
        pages
    }

    #[test]
    fn every_page_has_an_address_of_its_own_that_leads_back_to_it() {
        let pages = every_page();
        let addresses: SortedSet<String> = pages.iter().map(|page| address(*page)).collect();
        assert_eq!(addresses.len(), pages.len());
        for page_before in pages {
            assert_eq!(page(&address(page_before)), page_before);
        }
    }

    #[test]
    fn the_way_back_from_an_exported_entry_leads_to_its_day() {
        let day = chrono::NaiveDate::from_ymd_opt(2027, 3, 16);
        let app = planner::ical::Url::new("https://example.pl/konserwator/?a=1#/porada").ok();
        let link = app.zip(day).and_then(|(app, day)| planner::export::day_in_app(&app, day));
        let link = link.map(|link| link.as_str().to_owned()).unwrap_or_default();
        let (before, hash) = link.split_at(link.find('#').unwrap_or_default());
        assert_eq!(before, "https://example.pl/konserwator/?a=1");
        let march = Month::new(2027, 3).map(Page::Month);
        assert_eq!((Some(place(hash).0), place(hash).1), (march, View { day, ..View::default() }));
    }

    #[test]
    fn an_empty_address_is_the_home_page() {
        for hash in ["", "#", "#/"] {
            assert_eq!(page(hash), Page::Home, "{hash}");
        }
    }

    #[test]
    fn what_stands_behind_the_question_mark_changes_no_page() {
        for before in every_page() {
            for behind in ["", "stan=zrobione", "?", "a=%", "dzien=2027-13-01&x"] {
                assert_eq!(place(&format!("{}?{behind}", address(before))).0, before, "{behind}");
            }
        }
        assert_eq!(place("#/porada?stan=zrobione").1, View::default());
    }

    #[test]
    fn what_is_no_address_leads_to_the_page_that_says_so() {
        let garbage = [
            "#tresc",
            "#/pytanie",
            "#/pytanie/",
            "#/pytanie/0",
            "#/pytanie/21",
            "#/pytanie/07",
            "#/pytanie/+7",
            "#/pytanie/7/",
            "#/pytanie/siedem",
            "#/procedury/",
            "#/procedury/BK99",
            "#/procedury/bk03",
            "#/raport/",
            "#/raport/2027-3",
            "#/raport/2027-kw5",
            "#/raport/1999",
            "#/kalendarz/",
            "#/kalendarz/27",
            "#/kalendarz/+2027",
            "#/kalendarz/1999",
            "#/kalendarz/2101",
            "#/kalendarz/tabela/",
            "#/kalendarz/2027-13",
            "#/kalendarz/2027-3",
            "#/kalendarz/1999-12",
            "#/kalendarz/-2027-03",
            "#/porada/",
            "#/ksiazka/",
            "#/ksiazka/inne",
            "#/ksiazkapraca",
            "#/oferta/",
            "#/porownanie/",
            "#/co-jeśli",
            "#//",
            "porada",
            "\u{0}",
        ];
        for hash in garbage {
            assert_eq!(page(hash), Page::NotFound, "{hash}");
        }
    }
}
