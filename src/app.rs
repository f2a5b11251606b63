//! The root: owns the model, tells it what happened, performs what is then to be done.

use std::rc::Rc;

use gloo::events::EventListener;
use planner::answers::{self, Answers, Contradiction, Draft, Problem, Question};
use planner::model::{Effect, Model, Msg, Page, Storage, update};
use yew::prelude::*;

use crate::components::{Banners, Footer, Header, SUMMARY_ID, StorageState, Surroundings, sprite};
use crate::pages::{
    AdvicePage, AgendaPage, CheckPage, CrossroadsPage, HomePage, MonthPage, NotFoundPage, QuestionPage, YourDataPage,
};
use crate::shell::{address, clock, document, download, focus, identity, panic, storage};
use crate::text::Words;
use planner::text;

/// Where the skip link leads.
const CONTENT_ID: &str = "tresc";

/// The app.
pub struct App {
    model: Model,
    read: Reading,
    dispatch: Callback<Msg>,
    /// Where the focus goes once what has changed is on the screen.
    focus: Option<Focus>,
    /// Whether something could not be read when the app was opened.
    set_aside: bool,
    /// Alive as long as the app.
    _listeners: [Option<EventListener>; 3],
}

/// The draft as the pages read it: made anew only when an answer has changed.
struct Reading {
    draft: Rc<Draft>,
    answers: Result<Rc<Answers>, Vec<Problem>>,
    contradictions: Vec<Contradiction>,
}

impl Reading {
    fn of(draft: &Draft) -> Reading {
        let answers = answers::validate(draft).map(Rc::new);
        let contradictions = answers.as_ref().map(|answers| answers::contradictions(answers)).unwrap_or_default();
        Reading { draft: Rc::new(draft.clone()), answers, contradictions }
    }

    fn problems(&self) -> &[Problem] {
        self.answers.as_ref().err().map(Vec::as_slice).unwrap_or_default()
    }

    /// The first question that the advice still needs.
    fn open(&self) -> Option<Question> {
        self.problems().first().map(|problem| problem.part.question())
    }
}

#[derive(Clone, Copy)]
enum Focus {
    Heading,
    Problems,
}

/// What happened in the app.
pub enum Happened {
    /// Something that the model knows by itself.
    Told(Msg),
    /// Starting again was confirmed; it needs a fresh identity.
    ConfirmedStartingAgain,
    /// The skip link was followed.
    SkippedToContent,
    /// The person came back to the page, perhaps on another day.
    Returned,
}

impl Component for App {
    type Message = Happened;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> App {
        let link = ctx.link();
        let mut app = App {
            model: Model::unread(),
            read: Reading::of(&Draft::new()),
            dispatch: link.callback(Happened::Told),
            focus: None,
            set_aside: false,
            _listeners: [
                address::watch(emitting(link.callback(|page| Happened::Told(Msg::OpenedPage(page))))),
                storage::watch(emitting(link.callback(|stored| Happened::Told(Msg::SavedElsewhere(stored))))),
                clock::watch_returns(emitting(link.callback(|()| Happened::Returned))),
            ],
        };
        let effects = app.tell(Msg::Started {
            today: clock::today(),
            fresh_plan: identity::fresh(),
            preferred: document::preferred_language(),
            page: address::current(),
            stored: storage::read(),
        });
        app.set_aside = effects.iter().any(|effect| matches!(effect, Effect::SetAside(_)));
        app.perform(effects);
        // The first page is read from its top by itself.
        app.focus = None;
        app
    }

    fn update(&mut self, _ctx: &Context<Self>, happened: Happened) -> bool {
        let msg = match happened {
            Happened::Told(msg) => msg,
            Happened::ConfirmedStartingAgain => Msg::StartedAgain { fresh_plan: identity::fresh() },
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
        let surroundings = Surroundings { language: self.model.language, dispatch: self.dispatch.clone() };
        let words = surroundings.words();
        let skipped = ctx.link().callback(|event: MouseEvent| {
            event.prevent_default();
            Happened::SkippedToContent
        });
        let storage = StorageState::from(&self.model.storage);
        html! {
            <ContextProvider<Surroundings> context={surroundings}>
                { sprite() }
                <a class="skip" href={format!("#{CONTENT_ID}")} onclick={skipped}>{ words.skip_to_content }</a>
                <Header page={self.model.page} advised={self.read.answers.is_ok()}
                    questions={self.read.open().map_or(Page::Check, Page::Question)} site={self.model.site.clone()}
                    {storage} begun={!self.model.draft.is_empty()}/>
                <main id={CONTENT_ID} class="page" tabindex="-1">
                    <Banners {storage} set_aside={self.set_aside}/>
                    { self.page(ctx, storage) }
                </main>
                <Footer page={self.model.page} theme={self.model.theme}/>
            </ContextProvider<Surroundings>>
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        document::describe(&self.title(), self.model.language, self.model.theme);
        match self.focus.take() {
            Some(Focus::Heading) => focus::on_heading(),
            Some(Focus::Problems) => focus::on_id(SUMMARY_ID),
            None => {}
        }
    }
}

impl App {
    /// Tells the model what happened, and gives back what is to be done.
    fn tell(&mut self, msg: Msg) -> Vec<Effect> {
        let page = self.model.page;
        let effects = update(&mut self.model, msg);
        if self.model.page != page {
            self.focus = Some(Focus::Heading);
        }
        if *self.read.draft != self.model.draft {
            self.read = Reading::of(&self.model.draft);
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
                Effect::SetAside(texts) => storage::set_aside(&texts),
                Effect::DownloadFile { name, media_type, text } => {
                    if let Err(error) = download::save(&name, media_type, &text) {
                        web_sys::console::error_1(&error);
                    }
                }
                Effect::GoTo(page) => address::go_to(page),
                Effect::FocusProblems => self.focus = Some(Focus::Problems),
            }
        }
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

    fn page(&self, ctx: &Context<App>, storage: StorageState) -> Html {
        let draft = self.read.draft.clone();
        let site = AttrValue::from(self.model.site.clone());
        match self.model.page {
            Page::Home => html! {
                <HomePage {draft} {site} open={self.read.open()} planned={self.model.calendar_from.is_some()} {storage}/>
            },
            Page::Question(question) => {
                let back = match question.previous(&draft) {
                    _ if self.model.correcting => Page::Check,
                    Some(previous) => Page::Question(previous),
                    None => Page::Home,
                };
                let problems = self.shown_problems(question);
                html! { <QuestionPage key={question.number()} {question} {draft} {problems} {back}/> }
            }
            Page::Crossroads => html! { <CrossroadsPage {draft} open={self.read.open()}/> },
            Page::Check => html! {
                <CheckPage {draft} {site} problems={self.read.problems().to_vec()}
                    contradictions={self.read.contradictions.clone()}/>
            },
            Page::Advice => html! { <AdvicePage/> },
            Page::Agenda => html! { <AgendaPage/> },
            Page::Month(_) => html! { <MonthPage/> },
            Page::YourData => html! {
                <YourDataPage replies={self.model.draft.replies().count()} set_aside={self.model.set_aside.len()}
                    asked={self.model.asked_to_start_again}
                    started_again={ctx.link().callback(|()| Happened::ConfirmedStartingAgain)}/>
            },
            Page::NotFound => html! { <NotFoundPage/> },
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
            Page::Advice => words.advice_title.to_owned(),
            Page::Agenda | Page::Month(_) => words.calendar_title.to_owned(),
            Page::YourData => words.your_data.to_owned(),
            Page::NotFound => words.not_found_title.to_owned(),
        };
        format!("{page} – {}", words.product)
    }
}

/// A callback as a plain function, for the shell, which knows nothing of Yew.
fn emitting<T: 'static>(callback: Callback<T>) -> impl Fn(T) + 'static {
    move |value| callback.emit(value)
}
