//! The root: owns the model, tells it what happened, performs what is then to be done.

use std::cell::OnceCell;
use std::rc::Rc;

use chrono::NaiveDate;
use gloo::events::EventListener;
use planner::Offer;
use planner::advice::{Advisor, Recommendation, Variant};
use planner::answers::{self, Answers, Contradiction, Draft, Problem, Question};
use planner::calendar::views::View;
use planner::calendar::{self, CalendarPlan, OccurrenceId, OwnWork, Request};
use planner::care_report::Period;
use planner::export;
use planner::model::{Action, Calendar, Effect, Model, Msg, OfferMsg, Page, Proposal, Storage, update};
use planner::offer::ProviderOffer;
use planner::service_book::StatementKind;
use planner::text::{self, papers};
use yew::prelude::*;

use crate::components::{Banners, Header, SUMMARY_ID, Said, StorageState, Surroundings, banners, footer};
use crate::components::{no_calendar, not_yet, said};
use crate::pages::{
    AdvicePage, AgendaPage, Asked, ChangesPage, CheckPage, ComparePage, ExportPage, Handed, HomePage, MonthPage,
    PreferencesPage, QuestionPage, ServiceBookPage, SitePaperPage, TablePage, WhatIfPage, YearPage, YourDataPage,
    assumptions_page, changes_page, check_page, compare_page, crossroads_page, home_page, hours_page, import_page,
    method_page, not_found_page, offer_page, question_page, report_page, show_import, show_offer,
};
use crate::route::view_address;
use crate::shell::{address, brand, clock, document, download, focus, hand_over, identity, keys, panic, storage};
use crate::text::Words;
use crate::text::book::BookWords;
use crate::text::calendar_files::CalendarFileWords;
use crate::text::compare::{CompareWords, WhatIfWords};
use crate::text::import::ImportWords;
use crate::text::offer::OfferWords;
use crate::text::papers::PaperWords;
use crate::text::preferences::PreferenceWords;
use crate::text::replanning::ReplanningWords;
use crate::text::views::ViewWords;

/// Where the skip link leads.
const CONTENT_ID: &str = "tresc";

/// The app.
pub struct App {
    model: Model,
    read: Reading,
    offer: Rc<Offer>,
    /// The offer of a provider, where one is in force.
    provider: Option<Rc<ProviderOffer>>,
    own_work: Rc<OwnWork>,
    advisor: OnceCell<Rc<Advisor>>,
    /// The calendar, made when it is first shown, and anew after anything on which it rests has changed.
    calendar: OnceCell<Option<Shown>>,
    dispatch: Callback<Msg>,
    /// Where the focus goes once what has changed is on the screen.
    focus: Option<Focus>,
    /// What became of the last calendar file, on the page where it was asked for.
    handed: Option<Handed>,
    happened: Callback<Happened>,
    /// Whether something could not be read when the app was opened.
    set_aside: bool,
    /// Alive as long as the app.
    _listeners: [Option<EventListener>; 4],
}

/// The calendar as the pages read it.
#[derive(Clone)]
struct Shown {
    plan: Rc<CalendarPlan>,
    proposed: Option<Rc<Proposal>>,
    /// How many changes wait to be accepted.
    waiting: usize,
}

impl From<Calendar> for Shown {
    fn from(calendar: Calendar) -> Shown {
        let waiting = calendar.proposed.as_ref().map_or(0, |proposed| proposed.preview().counts().total());
        Shown { plan: Rc::new(calendar.plan), proposed: calendar.proposed.map(Rc::new), waiting }
    }
}

/// The draft as the pages read it: made anew only when an answer has changed.
struct Reading {
    draft: Rc<Draft>,
    answers: Result<Rc<Answers>, Vec<Problem>>,
    contradictions: Vec<Contradiction>,
    /// The advice, worked out when it is first shown.
    recommendation: OnceCell<Rc<Recommendation>>,
}

impl Reading {
    fn of(draft: &Draft) -> Reading {
        let answers = answers::validate(draft).map(Rc::new);
        let contradictions = answers.as_ref().map(|answers| answers::contradictions(answers)).unwrap_or_default();
        Reading { draft: Rc::new(draft.clone()), answers, contradictions, recommendation: OnceCell::new() }
    }

    fn problems(&self) -> &[Problem] {
        self.answers.as_ref().err().map(Vec::as_slice).unwrap_or_default()
    }

    /// The first question that the advice still needs.
    fn open(&self) -> Option<Question> {
        self.problems().first().map(|problem| problem.part.question())
    }
}

enum Focus {
    Heading,
    Problems,
    /// A day of the month.
    Day(NaiveDate),
    /// Where it is, or on the heading if nothing has it any more.
    WhereItWas,
    /// A line of the service book.
    Line(u32),
    /// What was found in a calendar file, or why nothing was.
    Import,
    /// What has become of the provider's offer.
    Offer,
    /// The first of these entries of the calendar that can be seen.
    Entry(Vec<String>),
}

/// What happened in the app.
pub enum Happened {
    /// Something that the model knows by itself.
    Told(Msg),
    /// Starting again was confirmed; it needs a fresh identity.
    ConfirmedStartingAgain,
    /// A calendar file was asked for; it needs the present moment.
    AskedForFile(Asked),
    /// Something became of a file.
    Handed(Handed),
    /// The skip link was followed.
    SkippedToContent,
    /// The person came back to the page, perhaps on another day.
    Returned,
    /// The keys for taking back (`true`) or doing again were pressed.
    Turned(bool),
    /// Another tab has changed what is stored.
    StoredElsewhere,
    /// The address is another now.
    Went((Page, View)),
}

impl Component for App {
    type Message = Happened;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> App {
        let link = ctx.link();
        let mut app = App {
            model: Model::unread(),
            read: Reading::of(&Draft::new()),
            offer: Rc::new(Model::unread().offer),
            provider: None,
            own_work: Rc::default(),
            advisor: OnceCell::new(),
            calendar: OnceCell::new(),
            dispatch: link.callback(Happened::Told),
            focus: None,
            handed: None,
            happened: link.callback(|happened| happened),
            set_aside: false,
            _listeners: [
                address::watch(emitting(link.callback(Happened::Went))),
                storage::watch(emitting(link.callback(|()| Happened::StoredElsewhere))),
                clock::watch_returns(emitting(link.callback(|()| Happened::Returned))),
                keys::watch_undo(emitting(link.callback(Happened::Turned))),
            ],
        };
        let (page, view) = address::current();
        app.model.view = view;
        // What the provider sells is known before the plan that is made with it.
        let effects = app.tell(Msg::Offer(OfferMsg::Stored(storage::read_offers())));
        app.set_aside = !effects.is_empty();
        app.perform(effects);
        let effects = app.tell(Msg::Started {
            today: clock::today(),
            fresh_plan: identity::fresh(),
            preferred: document::preferred_language(),
            page,
            stored: storage::read(),
        });
        app.set_aside |= effects.iter().any(|effect| matches!(effect, Effect::SetAside(_)));
        app.perform(effects);
        brand::read(emitting(link.callback(|text| Happened::Told(Msg::Offer(OfferMsg::Shipped(text))))));
        // The first page is read from its top by itself.
        app.focus = None;
        app
    }

    fn update(&mut self, _ctx: &Context<Self>, happened: Happened) -> bool {
        let msg = match happened {
            Happened::Told(msg) => msg,
            // The address has followed what is shown already.
            Happened::Went((page, view)) if page == self.model.page && view == self.model.view => return false,
            Happened::Went((page, view)) => {
                let effects = self.tell(Msg::ChoseView(view));
                self.perform(effects);
                Msg::OpenedPage(page)
            }
            Happened::Turned(_) if !self.can_turn() => return false,
            Happened::Turned(back) => {
                if back {
                    Msg::Undid
                } else {
                    Msg::Redid
                }
            }
            Happened::StoredElsewhere => {
                let effects = self.tell(Msg::Offer(OfferMsg::Stored(storage::read_offers())));
                self.perform(effects);
                Msg::SavedElsewhere(storage::read())
            }
            Happened::ConfirmedStartingAgain => Msg::StartedAgain { fresh_plan: identity::fresh() },
            Happened::AskedForFile((options, number, delivery)) => match clock::now() {
                Some(now) => Msg::AskedForFile { options, number, delivery, now, app: address::of_app() },
                None => return false,
            },
            Happened::Handed(handed) => {
                self.handed = Some(handed);
                return true;
            }
            Happened::SkippedToContent => {
                focus::on_id(CONTENT_ID);
                return false;
            }
            Happened::Returned => match clock::today() {
                today if today == self.model.today => return false,
                today => Msg::DayChanged(today),
            },
        };
        let effects = self.tell(msg);
        self.perform(effects);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let surroundings = Surroundings {
            language: self.model.language,
            dispatch: self.dispatch.clone(),
            own_work: self.own_work.clone(),
            offer: self.provider.clone(),
        };
        let words = surroundings.words();
        let skipped = ctx.link().callback(|event: MouseEvent| {
            event.prevent_default();
            Happened::SkippedToContent
        });
        let storage = StorageState::from(&self.model.storage);
        html! {
            <ContextProvider<Surroundings> context={surroundings.clone()}>
                <a class="skip" href={format!("#{CONTENT_ID}")} onclick={skipped}>{ words.skip_to_content }</a>
                <Header page={self.model.page} advised={self.read.answers.is_ok()}
                    questions={self.read.open().map_or(Page::Check, Page::Question)} site={self.model.site.clone()}
                    {storage} begun={!self.model.draft.is_empty()}/>
                <main id={CONTENT_ID} class="page" tabindex="-1">
                    { banners(&Banners { storage, set_aside: self.set_aside, export_problem: self.model.export_problem }, &surroundings) }
                    { self.page(ctx, storage, &surroundings) }
                    { self.said(&surroundings) }
                </main>
                { footer(self.model.page, self.model.theme, &surroundings) }
            </ContextProvider<Surroundings>>
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        document::describe(&self.title(), self.model.language, self.model.theme);
        match self.focus.take() {
            Some(Focus::Heading) => focus::on_heading(),
            Some(Focus::Day(day)) => focus::on_id(&focus::day_id(day)),
            Some(Focus::Problems) => focus::on_id(SUMMARY_ID),
            Some(Focus::Import) => show_import(&self.model.import),
            Some(Focus::Offer) => show_offer(&self.model.offer_form),
            Some(Focus::WhereItWas) => focus::keep(),
            Some(Focus::Line(number)) => {
                focus::on_id(&focus::book_line_id(number));
                focus::keep();
            }
            Some(Focus::Entry(ids)) => focus::on_entry(&ids),
            None => {}
        }
    }
}

impl App {
    /// Tells the model what happened, and gives back what is to be done.
    fn tell(&mut self, msg: Msg) -> Vec<Effect> {
        let page = self.model.page;
        let rests_on =
            |model: &Model| (model.calendar_from, model.today, model.tier, model.care, model.calendar_revision);
        let calendar_rested_on = rests_on(&self.model);
        let assumed = self.model.assumptions.clone();
        let known_incidents = self.model.known_incidents();
        match self.work_of(&msg) {
            Some(id) => {
                let id = focus::entry_id(id);
                self.focus = Some(Focus::Entry(std::iter::once(id.clone()).chain(focus::neighbour(&id)).collect()));
            }
            // The button that was pressed may be gone.
            None if matches!(
                msg,
                Msg::Undid
                    | Msg::Redid
                    | Msg::ReadNotice
                    | Msg::AddedTask(_)
                    | Msg::ChangedTask { .. }
                    | Msg::EditedTask { .. }
                    | Msg::SwitchedTaskOff { .. }
                    | Msg::SwitchedTaskOn(_)
                    | Msg::TookSuggestion(_)
                    | Msg::DismissedSuggestion(_)
            ) =>
            {
                self.focus = Some(Focus::WhereItWas)
            }
            None => {}
        }
        if matches!(msg, Msg::Import(_)) {
            self.focus = Some(Focus::Import);
        }
        if matches!(
            msg,
            Msg::Offer(
                OfferMsg::ChoseFile(_)
                    | OfferMsg::ChoseUnreadableFile
                    | OfferMsg::TookGiven
                    | OfferMsg::TookVersion(_)
                    | OfferMsg::Dropped
                    | OfferMsg::Saved
            )
        ) {
            self.focus = Some(Focus::Offer);
        }
        let on_offers = matches!(msg, Msg::Offer(_));
        let line = written(&msg);
        let effects = update(&mut self.model, msg);
        if let Some(number) = line {
            self.focus = Some(Focus::Line(number.unwrap_or(self.model.book.last_number())));
        }
        let filtered = matches!((page, self.model.page), (Page::ServiceBook(_), Page::ServiceBook(_)));
        if self.model.page != page {
            self.handed = None;
        }
        if self.model.page != page && !filtered && !matches!(self.focus, Some(Focus::Entry(_))) {
            // Who walks through the days of a month by keys stays on a day.
            self.focus = Some(match (self.model.page, self.model.view.day) {
                (Page::Month(_), Some(day)) if focus::is_on_day() => Focus::Day(day),
                _ => Focus::Heading,
            });
        }
        let answered = *self.read.draft != self.model.draft;
        if answered {
            self.read = Reading::of(&self.model.draft);
        }
        if *self.own_work != self.model.own_work {
            self.own_work = Rc::new(self.model.own_work.clone());
        }
        if on_offers {
            self.provider = self.model.offers.of_a_provider().map(Rc::new);
        }
        let offered = *self.offer != self.model.offer;
        if offered {
            self.offer = Rc::new(self.model.offer.clone());
        }
        let counted_otherwise =
            offered || assumed != self.model.assumptions || known_incidents != self.model.known_incidents();
        if counted_otherwise {
            self.read.recommendation = OnceCell::new();
            self.advisor = OnceCell::new();
        }
        if answered || counted_otherwise || calendar_rested_on != rests_on(&self.model) {
            self.calendar = OnceCell::new();
        }
        self.remember_unsaved();
        effects
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::SaveEnvelope { slot, text } => {
                    let result = storage::write(slot, &text);
                    let after = self.tell(if result.is_ok() { Msg::Saved } else { Msg::SaveFailed });
                    self.perform(after);
                }
                Effect::SaveOffers(text) => {
                    if storage::write_offers(&text).is_err() {
                        let after = self.tell(Msg::Offer(OfferMsg::NotWritten));
                        self.perform(after);
                    }
                }
                Effect::SetAside(texts) => storage::set_aside(&texts),
                Effect::DownloadFile { name, media_type, text } => self.download(&name, media_type, &text),
                Effect::ShareFile { name, media_type, text } => {
                    self.handed = Some(Handed::Over);
                    let file = (name.clone(), text.clone());
                    hand_over::share(&name, media_type, &text, move || save(&file.0, media_type, &file.1));
                }
                Effect::CopyText(text) => {
                    let happened = self.happened.clone();
                    let copied = text.clone();
                    hand_over::copy(&text, move |done| {
                        let handed = if done { Handed::Copied } else { Handed::ToCopy(copied.into()) };
                        happened.emit(Happened::Handed(handed));
                    });
                }
                Effect::GoTo(page) => address::go_to(page),
                Effect::CorrectAddress => address::replace(&view_address(self.model.page, &self.model.view)),
                Effect::FocusProblems => self.focus = Some(Focus::Problems),
            }
        }
    }

    fn download(&mut self, name: &str, media_type: &str, text: &str) {
        self.handed = Some(Handed::Over);
        save(name, media_type, text);
    }

    /// While nothing can be saved, a copy stays at hand for the page that is shown when the program fails.
    fn remember_unsaved(&self) {
        let copy = match self.model.storage {
            Storage::Unread | Storage::Working { .. } | Storage::Newer { .. } => None,
            Storage::Blocked | Storage::Full { .. } => {
                update(&mut self.model.clone(), Msg::AskedForCopy).into_iter().find_map(|effect| match effect {
                    Effect::DownloadFile { text, .. } => Some(text),
                    _ => None,
                })
            }
        };
        panic::remember_unsaved(copy);
    }

    fn page(&self, ctx: &Context<App>, storage: StorageState, surroundings: &Surroundings) -> Html {
        let draft = self.read.draft.clone();
        let site = AttrValue::from(self.model.site.clone());
        match self.model.page {
            Page::Home => {
                let planned = self.model.calendar_from.is_some();
                home_page(&HomePage { draft, site, open: self.read.open(), planned, storage }, surroundings)
            }
            Page::Question(question) => {
                let back = match question.previous(&draft) {
                    _ if self.model.correcting => Page::Check,
                    Some(previous) => Page::Question(previous),
                    None => Page::Home,
                };
                let problems = self.shown_problems(question);
                question_page(&QuestionPage { question, draft, problems, back }, surroundings)
            }
            Page::Crossroads => crossroads_page(&draft, self.read.open(), surroundings),
            Page::Check => {
                let (problems, contradictions) = (self.read.problems().to_vec(), self.read.contradictions.clone());
                check_page(&CheckPage { draft, site, problems, contradictions }, surroundings)
            }
            Page::Advice => match &self.read.answers {
                Ok(answers) => {
                    let recommendation = self.recommendation(answers);
                    let chosen = self.chosen(&recommendation);
                    html! {
                        <AdvicePage {recommendation} advisor={self.advisor()} answers={answers.clone()} {draft} {site}
                            offer={self.offer.clone()} today={self.model.today} {chosen}/>
                    }
                }
                Err(_) => self.not_yet(surroundings),
            },
            Page::Compare => match &self.read.answers {
                Ok(answers) => {
                    let recommendation = self.recommendation(answers);
                    let chosen = self.chosen(&recommendation);
                    let (advisor, answers) = (self.advisor(), answers.clone());
                    compare_page(&ComparePage { recommendation, advisor, answers, site, chosen }, surroundings)
                }
                Err(_) => self.not_yet(surroundings),
            },
            Page::WhatIf => match &self.read.answers {
                Ok(answers) => html! {
                    <WhatIfPage advisor={self.advisor()} recommendation={self.recommendation(answers)} {draft}/>
                },
                Err(_) => self.not_yet(surroundings),
            },
            Page::Preferences => match &self.read.answers {
                Ok(answers) => self.preferences_page(answers),
                Err(_) => self.not_yet(surroundings),
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
                None => self.not_yet(surroundings),
            },
            Page::ServiceBook(kind) => self.book_page(kind),
            Page::Report(period) => match self.report_page(period, surroundings) {
                Some(page) => page,
                None => self.not_yet(surroundings),
            },
            Page::Contingency | Page::Procedures | Page::Procedure(_) | Page::Handover => match self.site_paper() {
                Some(page) => page,
                None => self.not_yet(surroundings),
            },
            Page::Assumptions => assumptions_page(&self.model.assumptions, surroundings),
            Page::Offer => offer_page(&self.model, surroundings),
            Page::Method => method_page(surroundings),
            Page::YourData => html! {
                <YourDataPage replies={self.model.draft.replies().count()} set_aside={self.model.set_aside.len()}
                    asked={self.model.asked_to_start_again}
                    planned={self.model.calendar_from.is_some() && self.read.open().is_none()}
                    started_again={ctx.link().callback(|()| Happened::ConfirmedStartingAgain)}/>
            },
            Page::NotFound => not_found_page(surroundings),
        }
    }

    fn recommendation(&self, answers: &Answers) -> Rc<Recommendation> {
        self.read.recommendation.get_or_init(|| Rc::new(self.advisor().recommend(answers))).clone()
    }

    /// The variant for which the calendar is made.
    fn chosen(&self, recommendation: &Recommendation) -> Variant {
        let tier = self.model.tier.unwrap_or(recommendation.tier());
        Variant::new(tier, self.model.care.unwrap_or(recommendation.verdict(tier).care))
    }

    /// Somebody who answers for any description of the site; the draws are made once.
    fn advisor(&self) -> Rc<Advisor> {
        self.advisor.get_or_init(|| Rc::new(self.model.advisor())).clone()
    }

    fn calendar(&self) -> Option<Shown> {
        self.calendar.get_or_init(|| self.model.calendar().map(Shown::from)).clone()
    }

    /// How many changes of the calendar wait to be accepted.
    fn waiting(&self) -> usize {
        let calendar = if self.model.page.shows_calendar() { self.calendar() } else { None };
        calendar.map_or(0, |calendar| calendar.waiting)
    }

    /// Whether the page shows what can be taken back and done again.
    fn can_turn(&self) -> bool {
        self.model.page.can_undo()
    }

    fn said(&self, surroundings: &Surroundings) -> Html {
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

    /// In place of what needs answers that are not there, or of a calendar that has not been begun.
    fn not_yet(&self, surroundings: &Surroundings) -> Html {
        match self.read.open() {
            Some(open) => not_yet(open, surroundings),
            None => no_calendar(surroundings),
        }
    }

    /// The entry of the calendar to which something happens.
    fn work_of<'a>(&'a self, msg: &'a Msg) -> Option<&'a OccurrenceId> {
        let action = match msg {
            Msg::TickedOccurrence { id, .. }
            | Msg::FinishedOccurrence { id, .. }
            | Msg::SkippedOccurrence { id, .. }
            | Msg::MovedOccurrence { id, .. }
            | Msg::SteppedOccurrence { id, .. }
            | Msg::SnoozedOccurrence(id)
            | Msg::ReopenedOccurrence(id) => return Some(id),
            Msg::Undid => self.model.undo_name(),
            Msg::Redid => self.model.redo_name(),
            _ => None,
        };
        match action? {
            Action::Ticked { id, .. }
            | Action::Skipped { id, .. }
            | Action::Moved { id, .. }
            | Action::Reopened { id, .. } => Some(id),
            _ => None,
        }
    }

    /// The problems of a question, once the person has tried to leave it.
    fn shown_problems(&self, question: Question) -> Vec<Problem> {
        if !self.model.tried.contains(&question) {
            return Vec::new();
        }
        self.read.problems().iter().copied().filter(|problem| problem.part.question() == question).collect()
    }

    fn title(&self) -> String {
        let words = Words::of(self.model.language);
        let page = match self.model.page {
            Page::Home => words.home_title.to_owned(),
            Page::Question(question) => {
                let error = if self.shown_problems(question).is_empty() { "" } else { words.error };
                let short = text::question(self.model.language, question).short;
                format!("{error}{}", (words.question_title)(question.number(), short))
            }
            Page::Crossroads if self.read.open().is_some() => words.not_yet_title.to_owned(),
            Page::Crossroads => words.crossroads_title.to_owned(),
            Page::Check => words.check_title.to_owned(),
            Page::Advice | Page::Compare | Page::WhatIf if self.read.open().is_some() => words.not_yet_title.to_owned(),
            page if (page.shows_calendar() || page.is_paper()) && self.read.open().is_some() => {
                words.not_yet_title.to_owned()
            }
            Page::Advice => words.advice_title.to_owned(),
            Page::Compare => CompareWords::of(self.model.language).title.to_owned(),
            Page::WhatIf => WhatIfWords::of(self.model.language).title.to_owned(),
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
            Page::Handover => PaperWords::of(self.model.language).handover.to_owned(),
            Page::Assumptions => words.assumptions_title.to_owned(),
            Page::Offer => OfferWords::of(self.model.language).title.to_owned(),
            Page::Method => words.how_we_count.to_owned(),
            Page::YourData => words.your_data.to_owned(),
            Page::NotFound => words.not_found_title.to_owned(),
        };
        format!("{page} – {}", words.product)
    }
}

/// Hands out a file; that a browser refuses is written where those who look for it will find it.
fn save(name: &str, media_type: &str, text: &str) {
    if let Err(error) = download::save(name, media_type, text) {
        web_sys::console::error_1(&error);
    }
}

/// The line of the service book that is written or changed, `None` within for a new one.
const fn written(msg: &Msg) -> Option<Option<u32>> {
    match msg {
        Msg::WroteStatement(_) => Some(None),
        Msg::CorrectedEntry { number, .. } | Msg::WithdrewEntry(number) | Msg::RestoredEntry(number) => {
            Some(Some(*number))
        }
        _ => None,
    }
}

/// A callback as a plain function, for the shell, which knows nothing of Yew.
fn emitting<T: 'static>(callback: Callback<T>) -> impl Fn(T) + 'static {
    move |value| callback.emit(value)
}
