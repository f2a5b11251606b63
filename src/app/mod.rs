//! The root: owns the model, tells it what happened, performs what is then to be done.
//!
//! Home and the questions are here. The pages of the other areas lie in parts of the program that are loaded when they are
//! first needed; see `parts`.

mod advice;
mod calendar;
mod parts;

use std::cell::OnceCell;
use std::rc::Rc;

use chrono::NaiveDate;
use gloo::events::EventListener;
use planner::Offer;
use planner::advice::{Advisor, Recommendation};
use planner::answers::{self, Answers, Contradiction, Draft, Problem, Question};
use planner::calendar::views::View;
use planner::calendar::{CalendarPlan, OccurrenceId, OwnWork};
use planner::model::{Action, Area, Calendar, Effect, Model, Msg, OfferMsg, Page, Proposal, Storage, begin};
use planner::offer::ProviderOffer;
use planner::saved::{language_of_brand, language_of_offers};
use planner::text;
use yew::prelude::*;

use self::parts::{Part, load, part};
use crate::components::{Banners, Header, SUMMARY_ID, StorageState, Surroundings, banners, footer};
use crate::components::{not_yet, nothing_said, waiting};
use crate::pages::{
    Asked, CheckPage, Handed, HomePage, QuestionPage, YourDataPage, check_page, crossroads_page, home_page,
    not_found_page, question_page, show_offer,
};
use crate::route::view_address;
use crate::shell::{address, brand, clock, document, download, focus, hand_over, identity, keys, link, panic, storage};
use crate::text::Words;

/// Where the skip link leads.
const CONTENT_ID: &str = "tresc";

/// The app.
pub struct App {
    model: Model,
    read: Reading,
    offer: Rc<Offer>,
    /// What came in of offers and waits for a part that can read it.
    unread_offers: Vec<OfferMsg>,
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
    /// Whether something of what was saved could not be read.
    set_aside: bool,
    /// What happened and waits for the program of its area, in its order.
    waiting: Vec<(Area, Msg)>,
    /// Whether a part of the program could not be loaded when it was last tried.
    failed: bool,
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
    /// A part of the program is there now, or could not be loaded.
    Loaded(bool),
    /// The offer that the build brought along was read.
    Shipped(String),
    /// A part of the program that could not be loaded is to be tried again.
    AskedForPart,
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
            unread_offers: Vec::new(),
            provider: None,
            own_work: Rc::default(),
            advisor: OnceCell::new(),
            calendar: OnceCell::new(),
            dispatch: link.callback(Happened::Told),
            focus: None,
            handed: None,
            happened: link.callback(|happened| happened),
            set_aside: false,
            waiting: Vec::new(),
            failed: false,
            _listeners: [
                address::watch(emitting(link.callback(Happened::Went))),
                storage::watch(emitting(link.callback(|()| Happened::StoredElsewhere))),
                clock::watch_returns(emitting(link.callback(|()| Happened::Returned))),
                keys::watch_undo(emitting(link.callback(Happened::Turned))),
            ],
        };
        let (page, view) = address::current();
        app.model.view = view;
        let offers = storage::read_offers();
        let begins_in = offers.as_deref().and_then(language_of_offers);
        let effects = app.tell(Msg::Started {
            today: clock::today(),
            fresh_plan: identity::fresh(),
            preferred: begins_in.unwrap_or_else(document::preferred_language),
            page,
            stored: storage::read(),
        });
        app.perform(effects);
        app.hear_of_offers(Some(OfferMsg::Stored(offers)));
        if page == Page::OpenLink {
            app.follow_link();
        }
        brand::read(emitting(link.callback(Happened::Shipped)));
        app.load_missing();
        // The first page is read from its top by itself.
        app.focus = None;
        app
    }

    fn update(&mut self, _ctx: &Context<Self>, happened: Happened) -> bool {
        let msg = match happened {
            Happened::Told(msg) => msg,
            // The address has followed what is shown already; only a link is another where its page is the same.
            Happened::Went((page, view))
                if page != Page::OpenLink && page == self.model.page && view == self.model.view =>
            {
                return false;
            }
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
                self.hear_of_offers(Some(OfferMsg::Stored(storage::read_offers())));
                Msg::SavedElsewhere(storage::read())
            }
            Happened::Shipped(text) => {
                if let Some(language) = language_of_brand(&text) {
                    let effects = self.tell(Msg::BeginsIn(language));
                    self.perform(effects);
                }
                self.hear_of_offers(Some(OfferMsg::Shipped(text)));
                return true;
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
            Happened::Loaded(there) => {
                self.failed = !there;
                if there {
                    self.catch_up();
                }
                return true;
            }
            Happened::AskedForPart => {
                self.failed = false;
                self.focus = Some(Focus::Heading);
                self.load_missing();
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
        let link_followed = msg == Msg::OpenedPage(Page::OpenLink);
        let effects = self.tell(msg);
        self.perform(effects);
        if link_followed {
            self.follow_link();
        }
        self.load_missing();
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
        // What is to be focused is not there before its page is.
        let there = self.failed || !self.is_missing();
        match self.focus.take_if(|_| there) {
            Some(Focus::Heading) => focus::on_heading(),
            Some(Focus::Day(day)) => focus::on_id(&focus::day_id(day)),
            Some(Focus::Problems) => focus::on_id(SUMMARY_ID),
            Some(Focus::Import) => {
                if let Some(part) = part(Area::Calendar) {
                    (part.show_import)(&self.model.import);
                }
            }
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
        let (mut effects, left) = begin(&mut self.model, msg);
        if self.model.page != page {
            // Who goes somewhere else no longer waits for what was asked for here.
            self.waiting.clear();
            self.failed = false;
        }
        if let Some((area, msg)) = left {
            let able = match msg {
                Msg::Offer(OfferMsg::Stored(_) | OfferMsg::Shipped(_)) => any_part(),
                _ => part(area),
            };
            match able {
                Some(part) => effects.extend((part.update)(&mut self.model, msg)),
                None => {
                    if !matches!(msg, Msg::ShowedCalendar | Msg::NeededWork) {
                        self.focus = Some(Focus::WhereItWas);
                    }
                    self.waiting.push((area, msg));
                }
            }
        }
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
            self.provider = self.model.provider.clone().map(Rc::new);
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

    /// Has those parts of the program loaded that are needed now and not there.
    fn load_missing(&self) {
        if self.failed {
            return;
        }
        let needed = self.model.area().into_iter().chain(self.waiting.first().map(|(area, _)| *area));
        for area in needed.filter(|area| part(*area).is_none()) {
            load(area, self.happened.reform(Happened::Loaded));
        }
    }

    /// Takes what came in of offers, as soon as a part is there that can read it: nothing before the advice needs it.
    fn hear_of_offers(&mut self, offer: Option<OfferMsg>) {
        self.unread_offers.extend(offer);
        if any_part().is_some() {
            for offer in std::mem::take(&mut self.unread_offers) {
                let effects = self.tell(Msg::Offer(offer));
                self.perform(effects);
            }
        }
    }

    /// Reads the link of the address.
    fn follow_link(&mut self) {
        let effects = self.tell(Msg::OpenedLink(link::followed()));
        self.perform(effects);
    }

    /// Does what has waited for a part of the program.
    fn catch_up(&mut self) {
        self.hear_of_offers(None);
        for (_, msg) in std::mem::take(&mut self.waiting) {
            let effects = self.tell(msg);
            self.perform(effects);
        }
        self.load_missing();
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
                Effect::SetAside(texts) => {
                    storage::set_aside(&texts);
                    self.set_aside = true;
                }
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
                begin(&mut self.model.clone(), Msg::AskedForCopy).0.into_iter().find_map(|effect| match effect {
                    Effect::DownloadFile { text, .. } => Some(text),
                    _ => None,
                })
            }
        };
        panic::remember_unsaved(copy);
    }

    /// The page, or what stands in its place while the program of its area is not there.
    fn page(&self, ctx: &Context<App>, storage: StorageState, surroundings: &Surroundings) -> Html {
        if self.is_missing() {
            return waiting(self.failed, &ctx.link().callback(|()| Happened::AskedForPart), surroundings);
        }
        if let Some(part) = self.model.area().and_then(part) {
            return (part.page)(self, ctx, surroundings);
        }
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
            Page::YourData => html! {
                <YourDataPage replies={self.model.draft.replies().count()} set_aside={self.model.set_aside.len()}
                    asked={self.model.asked_to_start_again}
                    planned={self.model.calendar_from.is_some() && self.read.open().is_none()}
                    started_again={ctx.link().callback(|()| Happened::ConfirmedStartingAgain)}/>
            },
            Page::NotFound => not_found_page(surroundings),
            _ => self.read.open().map(|open| not_yet(open, surroundings)).unwrap_or_default(),
        }
    }

    /// Whether the program of what is shown, or of what was asked for, is not there.
    fn is_missing(&self) -> bool {
        !self.waiting.is_empty() || self.model.area().is_some_and(|area| part(area).is_none())
    }

    /// The line about what was done, which only the calendar's area knows how to tell.
    fn said(&self, surroundings: &Surroundings) -> Html {
        match part(Area::Calendar) {
            Some(part) => (part.said)(self, surroundings),
            None => nothing_said(),
        }
    }

    /// Whether the page shows what can be taken back and done again.
    fn can_turn(&self) -> bool {
        self.model.page.can_undo()
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
            _ if self.is_missing() && self.failed => words.part_failed.to_owned(),
            _ if self.is_missing() => words.loading_part.to_owned(),
            Page::Home => words.home_title.to_owned(),
            Page::Question(question) => {
                let error = if self.shown_problems(question).is_empty() { "" } else { words.error };
                let short = text::question(self.model.language, question).short;
                format!("{error}{}", (words.question_title)(question.number(), short))
            }
            Page::Crossroads if self.read.open().is_some() => words.not_yet_title.to_owned(),
            Page::Crossroads => words.crossroads_title.to_owned(),
            Page::Check => words.check_title.to_owned(),
            Page::YourData => words.your_data.to_owned(),
            Page::NotFound => words.not_found_title.to_owned(),
            _ => match self.model.area().and_then(part) {
                Some(part) => (part.title)(self),
                None => words.not_yet_title.to_owned(),
            },
        };
        format!("{page} – {}", words.product)
    }
}

/// A part that can read what came in of offers: each of them can.
fn any_part() -> Option<&'static Part> {
    part(Area::Advice).or_else(|| part(Area::Calendar))
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
