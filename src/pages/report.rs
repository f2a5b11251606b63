//! The care report of a month, a quarter or a year.

use planner::care_report::{CareReport, Period, Span};
use planner::model::{Msg, Page};
use planner::text::papers;
use yew::prelude::*;

use crate::components::{Surroundings, download_button, paper};
use crate::route::address;
use crate::text::papers::PaperWords;

/// The care report.
pub(crate) fn report_page(report: &CareReport, site: &str, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = PaperWords::of(language);
    let period = report.period;
    let document = papers::care_report(language, report, site);
    let actions = html! {
        <>
            { download_button("csv", words.spreadsheet, surroundings.tell(Msg::AskedForReport(period))) }
            { periods(report, surroundings) }
        </>
    };
    paper(&document, Page::Report(Some(period)), actions, &|_| Html::default(), surroundings)
}

/// The way to other periods: longer or shorter ones, the one before and the one after.
fn periods(report: &CareReport, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = PaperWords::of(language);
    let period = report.period;
    // From a longer period the way back leads to where the report is told from, if that lies in it.
    let day = if period.contains(report.today) { report.today } else { period.first() };
    let spans = [(Span::Month, words.month), (Span::Quarter, words.quarter), (Span::Year, words.year)];
    let around = [(words.before, period.previous()), (words.after, period.next())];
    let to = |period: Period| address(Page::Report(Some(period)));
    html! {
        <>
            <nav class="tabs" aria-label={words.span}>
                for (span, name) in spans {
                    <a key={name} href={to(Period::of(span, day))} aria-current={(span == period.span()).then_some("page")}>{ name }</a>
                }
            </nav>
            for (name, other) in around {
                if let Some(other) = other {
                    <a class="btn btn-3" key={name} href={to(other)}>{ name }{ papers::period(language, other) }</a>
                }
            }
        </>
    }
}
