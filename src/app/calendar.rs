//! The pages of the calendar and of everything that is made from it, which are loaded when one of them is first opened.

use std::rc::Rc;

use planner::answers::Answers;
use planner::calendar::{self, CalendarPlan, Request};
use planner::care_report::Period;
use planner::export;
use planner::model::{Model, Page, update_calendar};
use planner::service_book::StatementKind;
use planner::text::{self, papers};
use yew::prelude::*;

use super::parts::Part;
use super::{App, Happened, Shown};
use crate::components::{Said, Surroundings, no_calendar, said};
use crate::pages::{
    AgendaPage, ChangesPage, ExportPage, MonthPage, PreferencesPage, ServiceBookPage, SitePaperPage, TablePage,
    YearPage, changes_page, hours_page, import_page, report_page, show_import,
};
use crate::shell::{address, clock};
use crate::text::Words;
use crate::text::book::BookWords;
use crate::text::calendar_files::CalendarFileWords;
use crate::text::import::ImportWords;
use crate::text::papers::PaperWords;
use crate::text::preferences::PreferenceWords;
use crate::text::replanning::ReplanningWords;
use crate::text::views::ViewWords;

pub(super) static CALENDAR: Part = Part {
    page: App::page_of_calendar,
    title: App::calendar_title,
    update: update_calendar,
    said: App::said_of_work,
    show_import,
};

impl App {
    fn page_of_calendar(&self, ctx: &Context<App>, surroundings: &Surroundings) -> Html {
        match self.model.page {
            Page::Preferences => match &self.read.answers {
                Ok(answers) => self.preferences_page(answers),
                Err(_) => Html::default(),
            },
            Page::Agenda
            | Page::Month(_)
            | Page::Year(_)
            | Page::Table
            | Page::Import
            | Page::Changes
            | Page::Hours
            | Page::Export => match self.calendar() {
                Some(calendar) => self.calendar_page(ctx, calendar, surroundings),
                None => no_calendar(surroundings),
            },
            Page::ServiceBook(kind) => self.book_page(kind),
            Page::Report(period) => match self.report_page(period, surroundings) {
                Some(page) => page,
                None => no_calendar(surroundings),
            },
            _ => match self.site_paper() {
                Some(page) => page,
                None => no_calendar(surroundings),
            },
        }
    }

    fn calendar_title(&self) -> String {
        let words = Words::of(self.model.language);
        match self.model.page {
            Page::Agenda => words.calendar_title.to_owned(),
            Page::Preferences => PreferenceWords::of(self.model.language).title.to_owned(),
            Page::Month(month) => {
                let month = text::month_year(self.model.language, month.first());
                format!("{}: {month}", words.calendar_title)
            }
            Page::Year(year) => {
                let year = (ViewWords::of(self.model.language).year_title)(year.number());
                format!("{}: {year}", words.calendar_title)
            }
            Page::Table => ViewWords::of(self.model.language).table_title.to_owned(),
            Page::Import => ImportWords::of(self.model.language).title.to_owned(),
            Page::Changes => ReplanningWords::of(self.model.language).changes_title.to_owned(),
            Page::Hours => ReplanningWords::of(self.model.language).hours_title.to_owned(),
            Page::Export => CalendarFileWords::of(self.model.language).title.to_owned(),
            Page::ServiceBook(_) => BookWords::of(self.model.language).title.to_owned(),
            Page::Report(period) => {
                let period = period.unwrap_or_else(|| self.model.present_period());
                let name = text::papers::period(self.model.language, period);
                format!("{}: {name}", PaperWords::of(self.model.language).report)
            }
            Page::Contingency => PaperWords::of(self.model.language).contingency.to_owned(),
            Page::Procedures => PaperWords::of(self.model.language).procedures.to_owned(),
            Page::Procedure(task) => {
                let name = task.task().words(self.model.language).name;
                format!("{}: {name}", PaperWords::of(self.model.language).procedures)
            }
            _ => PaperWords::of(self.model.language).handover.to_owned(),
        }
    }

    fn calendar(&self) -> Option<Shown> {
        self.calendar.get_or_init(|| self.model.calendar().map(Shown::from)).clone()
    }

    /// How many changes of the calendar wait to be accepted.
    fn waiting(&self) -> usize {
        let calendar = if self.model.page.shows_calendar() { self.calendar() } else { None };
        calendar.map_or(0, |calendar| calendar.waiting)
    }

    fn said_of_work(&self, surroundings: &Surroundings) -> Html {
        let [undo, redo] = if self.can_turn() {
            [self.model.undo_name().cloned(), self.model.redo_name().cloned()]
        } else {
            [None, None]
        };
        said(&Said { notice: self.model.notice.clone(), waiting: self.waiting(), undo, redo }, surroundings)
    }

    fn book_page(&self, kind: Option<StatementKind>) -> Html {
        let suggestions = self.calendar().map(|calendar| self.model.suggestions(&calendar.plan)).unwrap_or_default();
        html! {
            <ServiceBookPage book={Rc::new(self.model.book.clone())} {kind}
                {suggestions} today={self.model.today}/>
        }
    }

    fn preferences_page(&self, answers: &Answers) -> Html {
        let chosen = self.chosen(&self.recommendation(answers));
        let request = Request {
            begun: self.model.calendar_from.unwrap_or(self.model.today),
            today: self.model.today,
            tier: chosen.tier,
            care: chosen.mode,
            preferences: self.model.preferences.clone(),
            own: self.model.own_work.clone(),
        };
        html! {
            <PreferencesPage preferences={Rc::new(self.model.preferences.clone())} begun={request.begun}
                begun_open={self.model.first_day_is_open()}
                usual={calendar::usual(answers, &self.offer, chosen.tier)}
                peaks={calendar::peaks_ahead(answers, &request)}
                changes={self.waiting()}/>
        }
    }

    fn calendar_page(&self, ctx: &Context<App>, calendar: Shown, surroundings: &Surroundings) -> Html {
        let Shown { plan, proposed, waiting } = calendar;
        let (today, view) = (self.model.today, self.model.view.clone());
        match self.model.page {
            Page::Month(month) => {
                html! { <MonthPage {plan} {view} {month} {today} {waiting}/> }
            }
            Page::Year(year) => html! { <YearPage {plan} {view} {year} {today} {waiting}/> },
            Page::Table => html! { <TablePage {plan} {view} {today} {waiting}/> },
            Page::Import => import_page(&self.model.import, surroundings),
            Page::Changes => changes_page(&ChangesPage { plan, proposed, keep: self.model.keep }, surroundings),
            Page::Hours => hours_page(&plan, surroundings),
            Page::Export => self.export_page(ctx, plan),
            _ => html! {
                <AgendaPage {plan} {view} {today} {waiting}/>
            },
        }
    }

    fn export_page(&self, ctx: &Context<App>, plan: Rc<CalendarPlan>) -> Html {
        let exports = &self.model.exports;
        let request = clock::now().map(|now| self.model.export_request(now, address::of_app()));
        let difference = |calendar: &export::ExportedCalendar| {
            export::difference(&plan, request.as_ref()?, exports, calendar.number)
        };
        let differences = exports.calendars().iter().map(difference).collect::<Vec<_>>();
        let asked = ctx.link().callback(Happened::AskedForFile);
        html! {
            <ExportPage exports={Rc::new(exports.clone())} {differences} handed={self.handed.clone()} {asked} {plan}/>
        }
    }

    /// The care report; `None` before there is a calendar.
    fn report_page(&self, period: Option<Period>, surroundings: &Surroundings) -> Option<Html> {
        let period = period.unwrap_or_else(|| self.model.present_period());
        let report = self.model.care_report(period, &self.calendar()?.plan)?;
        Some(report_page(&report, &self.model.site, surroundings))
    }

    /// A paper with texts that can be rewritten; `None` before there is what it tells of.
    fn site_paper(&self) -> Option<Html> {
        let Model { page, language, texts, site, .. } = &self.model;
        let plan = self.calendar().map(|calendar| calendar.plan);
        let facts = self.model.contingency_facts(plan.as_deref())?;
        let tasks = if *page == Page::Procedures { papers::planned_tasks(&*plan.clone()?) } else { Vec::new() };
        let document = match page {
            Page::Handover => self.model.handover(&*plan?)?,
            Page::Procedures => papers::procedures(*language, &[], texts),
            Page::Procedure(task) => papers::procedures(*language, &[*task], texts),
            _ => papers::contingency_plan(*language, &facts, texts, site),
        };
        Some(html! {
            <SitePaperPage page={*page} document={Rc::new(document)} {tasks} facts={Rc::new(facts)}
                texts={Rc::new(texts.clone())}/>
        })
    }
}
