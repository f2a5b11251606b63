//! The state of the app and the one function that changes it.
//!
//! Messages say what happened, effects say what the shell is to do. Today's date, identifiers and stored text enter as
//! messages, so a bug report is a list of messages that replays natively.

mod import;
mod kept;
mod link;
mod offer;
mod page;
mod papers;
mod undo;
mod update;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::advice::{Advisor, Assumptions, Figure, Variant};
use crate::answers::{Draft, Money, Part, Question, Reply};
use crate::calendar;
use crate::calendar::views::View;
use crate::calendar::{
    AgreedPlan, CalendarPlan, Change, History, Keep, OccurrenceId, OwnWork, Performer, Preferences, Preview,
    SwitchedOff, TaskDetails, TaskEdit, TaskKey,
};
use crate::care_report::Period;
use crate::catalogue::TaskId;
use crate::export::{ExportError, Exports, Options, PlanFile};
use crate::ical::{TimeZone, Url, UtcStamp};
use crate::offer::{Offers, ProviderOffer};
use crate::papers::{OwnTexts, TextKey};
use crate::saved::Slot;
use crate::service_book::{Note, SkipReason, Statement, Suggestion, WorkReport};
use crate::sorted::SortedSet;
use crate::{CareMode, Language, Offer, ServiceBook, Tier};

pub use import::{Import, ImportMsg, ImportProblem};
pub use link::{Arrived, Brought, Fate, LeftBehind};
pub use offer::{OfferForm, OfferImportProblem, OfferMsg, OfferSaid};
pub use page::{Area, Month, Page, Year};
pub use papers::HandoverFile;
pub use undo::{Action, Known, Notice, TakenOver};
pub use update::{begin, update, update_advice, update_calendar};

/// How the app looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the system says.
    System,
    /// Light, always.
    Light,
    /// Dark, always.
    Dark,
}

impl Theme {
    /// All appearances in the order in which the button walks through them.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// The code under which it is saved, and the value of the page's `data-theme`.
    pub const fn code(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The appearance of a code.
    pub fn from_code(code: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

/// What becomes of changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Storage {
    /// Nothing has been read yet.
    Unread,
    /// Changes are saved.
    Working {
        /// Revision of the newest envelope.
        rev: u64,
        /// The slot that is written next.
        next: Slot,
    },
    /// The browser keeps nothing for this page: everything lives in memory until the tab is closed.
    Blocked,
    /// The last write failed, usually because the space is used up. Changes live in memory.
    Full {
        /// Revision of the newest envelope.
        rev: u64,
        /// The slot that is written next.
        next: Slot,
    },
    /// The stored plan was made by a newer version: it is left alone and nothing is saved.
    Newer {
        /// The stored text, for a copy to download.
        text: String,
    },
}

/// Everything the app knows.
#[derive(Clone, Debug)]
pub struct Model {
    /// The page shown.
    pub page: Page,
    /// What of the calendar its views show.
    pub view: View,
    /// The language shown.
    pub language: Language,
    /// Whether the person chose the language; otherwise it follows the browser.
    pub language_chosen: bool,
    /// The appearance.
    pub theme: Theme,
    /// The present day, local.
    pub today: NaiveDate,
    /// Identity of the plan.
    pub plan: Uuid,
    /// What the owner calls the site; may be empty.
    pub site: String,
    /// The replies so far.
    pub draft: Draft,
    /// Questions that the person tried to leave with a problem: their problems are shown.
    pub tried: SortedSet<Question>,
    /// Whether the person came from the summary, to which "next" then leads back.
    pub correcting: bool,
    /// First day of the calendar; `None` before there is one.
    pub calendar_from: Option<NaiveDate>,
    /// The tier chosen instead of the advised one.
    pub tier: Option<Tier>,
    /// The mode of care chosen instead of the advised one.
    pub care: Option<CareMode>,
    /// The plan that was agreed on; a changed one waits until it is accepted.
    pub agreed: AgreedPlan,
    /// What happened to the site.
    pub book: ServiceBook,
    /// What was written for the papers.
    pub texts: OwnTexts,
    /// How a changed plan is made.
    pub keep: Keep,
    /// What has just happened to the work, for the line that says so; until another page is opened.
    pub notice: Option<Notice>,
    /// Counts up whenever the agreed plan, the book or the way of making a changed plan are others.
    pub calendar_revision: u64,
    /// What was chosen for the calendar.
    pub preferences: Preferences,
    /// What was changed of the work of this site.
    pub own_work: OwnWork,
    /// The figures with which the model computes.
    pub assumptions: Assumptions,
    /// What the provider sells, with the prices that were changed for this plan.
    pub offer: Offer,
    /// The provider's offers, of which one is in force: for every plan.
    pub offers: Offers,
    /// The offer in force, where it is a provider's and not the one that this project assumes.
    pub provider: Option<ProviderOffer>,
    /// What the offer in force promises, before any price was changed for this plan.
    terms: Offer,
    /// The offer that is being edited.
    pub offer_form: OfferForm,
    /// The calendars that were exported.
    pub exports: Exports,
    /// Why the last file that was asked for could not be made.
    pub export_problem: Option<ExportError>,
    /// The calendar file that was read in last; until another page is opened.
    pub import: Import,
    /// What the last link that was opened brought; until another page is opened.
    pub arrived: Arrived,
    /// What becomes of changes.
    pub storage: Storage,
    /// Stored texts that could not be read; they have been set aside.
    pub set_aside: Vec<String>,
    /// Whether the person asked to start again and has not confirmed it yet.
    pub asked_to_start_again: bool,
    /// What can be taken back, and done again.
    steps: undo::Steps,
    /// The work as it was saved, as long as nobody has needed it.
    kept: kept::Kept,
    /// The calendar as the last message left it, where that needed it: whoever shows it need not make it once more.
    made: Option<Box<Calendar>>,
}

/// What the shell read from the browser's storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// The storage may not be used.
    Blocked,
    /// Texts of the two slots, as far as there are any.
    Slots {
        /// Text of the first slot.
        a: Option<String>,
        /// Text of the second slot.
        b: Option<String>,
        /// Texts that were set aside earlier.
        set_aside: Vec<String>,
    },
}

/// How a file is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// As a download.
    Download,
    /// To another app of the device.
    Share,
    /// As text, to be pasted.
    Copy,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// The app was opened.
    Started {
        /// The present day, local.
        today: NaiveDate,
        /// A fresh random identity for a plan that does not exist yet.
        fresh_plan: Uuid,
        /// The language that the browser prefers.
        preferred: Language,
        /// The page of the address.
        page: Page,
        /// What the storage held.
        stored: Stored,
    },
    /// The address changed, or a link was followed.
    OpenedPage(Page),
    /// The page that is open shows the calendar, so there has to be one: what follows from opening such a page.
    ShowedCalendar,
    /// What is shown rests on the work that was saved, so that has to be read: what follows from opening such a page.
    NeededWork,
    /// The address says what of the calendar is shown.
    ChoseView(View),
    /// A new day has begun.
    DayChanged(NaiveDate),
    /// Another tab has saved.
    SavedElsewhere(Stored),
    /// A language was chosen.
    ChoseLanguage(Language),
    /// An appearance was chosen.
    ChoseTheme(Theme),
    /// The site was given a name.
    NamedSite(String),
    /// A part was answered, or with `None` cleared.
    Answered {
        /// The part.
        part: Part,
        /// The reply.
        reply: Option<Reply>,
    },
    /// "Next" was pressed on a question.
    FinishedQuestion(Question),
    /// "Change" was pressed in the summary.
    CorrectedQuestion(Question),
    /// "Show the advice" was pressed in the summary.
    AskedForAdvice,
    /// A tier was chosen; `None` is the advised one.
    ChoseTier(Option<Tier>),
    /// A mode of care was chosen; `None` is the advised one.
    ChoseCare(Option<CareMode>),
    /// A figure of the model was changed. A value that it cannot take changes nothing.
    ChangedFigure {
        /// The figure.
        figure: Figure,
        /// The value; `None` is the project's own.
        value: Option<f64>,
    },
    /// All figures were put back to the project's own.
    ResetFigures,
    /// A price was changed for this plan. It is kept in whole złoty; one that no offer takes changes nothing.
    ChangedPrice {
        /// What is sold.
        variant: Variant,
        /// The price a month; `None` is that of the provider's offer.
        price: Option<Money>,
    },
    /// All prices were put back to those of the provider's offer.
    ResetPrices,
    /// "Make the calendar" was pressed.
    AskedForCalendar,
    /// The first day of the calendar was chosen.
    ChoseCalendarStart(NaiveDate),
    /// A piece of work was done.
    TickedOccurrence {
        /// Which.
        id: OccurrenceId,
        /// On which day.
        day: NaiveDate,
    },
    /// Everything that is open of a visit was done.
    TickedVisit {
        /// The day for which it is planned.
        day: NaiveDate,
        /// Who does it.
        performer: Performer,
    },
    /// Everything that is late was done on the day for which it was planned.
    TickedAllLate,
    /// A piece of work was done, and something was written about it.
    FinishedOccurrence {
        /// Which.
        id: OccurrenceId,
        /// On which day.
        day: NaiveDate,
        /// What was written.
        report: WorkReport,
    },
    /// A piece of work is not done this time.
    SkippedOccurrence {
        /// Which.
        id: OccurrenceId,
        /// Why.
        reason: SkipReason,
        /// What else there is to say.
        note: Note,
    },
    /// A piece of work was put on another day.
    MovedOccurrence {
        /// Which.
        id: OccurrenceId,
        /// Its new day.
        to: NaiveDate,
    },
    /// A piece of work was put on the nearest day on which it can lie.
    SteppedOccurrence {
        /// Which.
        id: OccurrenceId,
        /// Whether on a later day, or an earlier one.
        later: bool,
    },
    /// A piece of work was put off to the next day of the rhythm on which it can lie.
    SnoozedOccurrence(OccurrenceId),
    /// What was ticked or skipped is open again.
    ReopenedOccurrence(OccurrenceId),
    /// Something was written into the service book. Work is written by the messages about it, and changes nothing here.
    WroteStatement(Statement),
    /// A line of the book should have said something else of the same.
    CorrectedEntry {
        /// Its number.
        number: u32,
        /// What it should have said.
        with: Statement,
    },
    /// A line of the book does not hold.
    WithdrewEntry(u32),
    /// A line of the book that was withdrawn holds again.
    RestoredEntry(u32),
    /// The person added a task. One that cannot be taken changes nothing.
    AddedTask(TaskDetails),
    /// Something else was said of an own task.
    ChangedTask {
        /// The task.
        task: TaskKey,
        /// What was said.
        details: TaskDetails,
    },
    /// A task of the catalogue is done otherwise at this site; an edit that says nothing puts it back to the usual.
    EditedTask {
        /// The task.
        task: TaskId,
        /// What is another.
        edit: TaskEdit,
    },
    /// A task is not done at this site, an own one or one of the catalogue.
    SwitchedTaskOff {
        /// The task.
        task: TaskKey,
        /// Why.
        off: SwitchedOff,
    },
    /// A task is done at this site again.
    SwitchedTaskOn(TaskKey),
    /// Work that an incident suggested was taken on: its task is done so often from now on.
    TookSuggestion(Suggestion),
    /// Work that an incident suggested was not taken on.
    DismissedSuggestion(Suggestion),
    /// The last action was taken back.
    Undid,
    /// The last action that was taken back was done again.
    Redid,
    /// The line about what has just happened was put away.
    ReadNotice,
    /// How a changed plan is made was chosen.
    ChoseKeep(Keep),
    /// The changes of the plan were accepted.
    AcceptedChanges,
    /// Something was chosen for the calendar.
    ChangedPreferences(Preferences),
    /// Something happened on the page on which calendars are read in.
    Import(ImportMsg),
    /// A link with this text was opened: what it brings waits for consent.
    OpenedLink(String),
    /// What the link brought was taken over.
    TookLink,
    /// Whoever shows the app wants it to begin in this language; a language that was chosen stays.
    BeginsIn(Language),
    /// Something happened to the provider's offer.
    Offer(OfferMsg),
    /// The whole plan was asked for as a file for other programs.
    AskedForPlan(PlanFile),
    /// The zone of the site was chosen.
    ChoseTimeZone(TimeZone),
    /// A calendar was asked for as a file.
    AskedForFile {
        /// Its form.
        options: Options,
        /// The number of the calendar of which it is the next file; `None` for a new one.
        number: Option<u32>,
        /// How it is handed over.
        delivery: Delivery,
        /// The present moment, UTC.
        now: UtcStamp,
        /// The address under which the app is open, where others can open it too.
        app: Option<Url>,
    },
    /// A calendar that was exported is no longer wanted.
    ForgotExport(u32),
    /// A text for the papers was written; `None` is the one that the program generates.
    WroteText {
        /// What it is for.
        key: TextKey,
        /// The text.
        text: Option<String>,
    },
    /// The hand-over pack was asked for as a file.
    AskedForHandover(HandoverFile),
    /// The rows of the table were asked for as a file.
    AskedForTable,
    /// The care report of a period was asked for as a file for a spreadsheet.
    AskedForReport(Period),
    /// A copy of everything was asked for.
    AskedForCopy,
    /// One of the texts that were set aside was asked for, counted from 0.
    AskedForSetAside(usize),
    /// The stored plan of a newer version was asked for.
    AskedForNewer,
    /// "Start again" was pressed for the first time.
    AskedToStartAgain,
    /// "Keep my answers" was pressed.
    KeptAnswers,
    /// "Start again" was confirmed.
    StartedAgain {
        /// A fresh random identity for the new plan.
        fresh_plan: Uuid,
    },
    /// The envelope was written.
    Saved,
    /// The envelope could not be written.
    SaveFailed,
}

/// What the shell is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Write the text into the slot.
    SaveEnvelope {
        /// The slot.
        slot: Slot,
        /// The text.
        text: String,
    },
    /// Write the text of the provider's offers.
    SaveOffers(String),
    /// Keep texts that could not be read under keys of their own, before anything else is written.
    SetAside(Vec<String>),
    /// Hand a file to the person.
    DownloadFile {
        /// Its name.
        name: String,
        /// Its media type.
        media_type: &'static str,
        /// Its content.
        text: String,
    },
    /// Hand a file to another app of the device, or as a download where the browser refuses.
    ShareFile {
        /// Its name.
        name: String,
        /// Its media type.
        media_type: &'static str,
        /// Its content.
        text: String,
    },
    /// Hand a text to the person for pasting.
    CopyText(String),
    /// Go to a page.
    GoTo(Page),
    /// Let the address name what is shown: the page of the model and its view. It is no step that "Back" would take back.
    CorrectAddress,
    /// Put the focus on the summary of problems.
    FocusProblems,
}

/// The calendar, and a changed one that waits.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar {
    /// As it was agreed on.
    pub plan: CalendarPlan,
    /// As it should become, if that is something else than agreed.
    pub proposed: Option<Proposal>,
}

/// A changed plan that waits to be accepted.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The plan.
    pub plan: CalendarPlan,
    /// What it changes, and why.
    pub changes: Vec<Change>,
}

impl Proposal {
    /// The changes as a person reads them.
    pub fn preview(&self) -> Preview<'_> {
        Preview::of(&self.changes)
    }
}

impl Model {
    /// The model before anything has been read. It is shown for an instant at most.
    pub fn unread() -> Model {
        Model {
            page: Page::Home,
            view: View::default(),
            language: Language::Polish,
            language_chosen: false,
            theme: Theme::System,
            today: NaiveDate::MIN,
            plan: Uuid::nil(),
            site: String::new(),
            draft: Draft::new(),
            tried: SortedSet::new(),
            correcting: false,
            calendar_from: None,
            tier: None,
            care: None,
            agreed: AgreedPlan::default(),
            book: ServiceBook::empty(),
            texts: OwnTexts::default(),
            keep: Keep::WhatCanStay,
            notice: None,
            calendar_revision: 0,
            preferences: Preferences::default(),
            own_work: OwnWork::default(),
            assumptions: Assumptions::standard(),
            offer: Offer::standard(),
            offers: Offers::default(),
            provider: None,
            terms: Offer::standard(),
            offer_form: OfferForm::default(),
            exports: Exports::default(),
            export_problem: None,
            import: Import::Nothing,
            arrived: Arrived::Nothing,
            storage: Storage::Unread,
            set_aside: Vec::new(),
            asked_to_start_again: false,
            steps: undo::Steps::default(),
            kept: kept::Kept::Unread(Box::default()),
            made: None,
        }
    }

    /// Somebody who knows the offer, the incidents and the assumptions of this plan.
    pub fn advisor(&self) -> Advisor {
        Advisor::new(self.offer.clone(), self.known_incidents(), self.assumptions.clone())
    }

    /// The incidents of the book, which is kept since the first day of the calendar, as the advice counts them.
    pub fn known_incidents(&self) -> ServiceBook {
        self.calendar_from.map_or_else(ServiceBook::empty, |begun| self.book.since(begun, self.today))
    }

    /// Work that the incidents of the book suggest and that a plan does not do as often.
    pub fn suggestions(&self, plan: &CalendarPlan) -> Vec<Suggestion> {
        let off = |task: TaskId| self.own_work.off_of(task).map(|_| 0);
        let fitting =
            crate::answers::validate(&self.draft).map(|answers| calendar::fitting_tasks(&answers)).unwrap_or_default();
        let fits = |task: TaskId| fitting.contains(&task);
        crate::service_book::suggested(&self.book, &fits, &|task| off(task).or_else(|| plan.days_between(task)))
    }

    /// What would be taken back.
    pub fn undo_name(&self) -> Option<&Action> {
        self.steps.last_done()
    }

    /// What would be done again.
    pub fn redo_name(&self) -> Option<&Action> {
        self.steps.last_undone()
    }

    /// The calendar as it was agreed on, with what now should change of it; `None` before there are answers and a first
    /// day.
    pub fn calendar(&self) -> Option<Calendar> {
        if let Some(made) = &self.made {
            return Some((**made).clone());
        }
        let answers = crate::answers::validate(&self.draft).ok()?;
        let advisor = self.advisor();
        let request = self.request(&answers)?;
        let history = self.history();
        let (plan, changes) = calendar::plan_again(&answers, &advisor, &request, &self.agreed, &history, self.keep);
        if self.keep == Keep::WhatCanStay && changes.iter().all(Change::goes_without_saying) {
            return Some(Calendar { plan, proposed: None });
        }
        let agreed = calendar::as_agreed(&answers, &advisor, &request, &self.agreed, &history, &plan);
        Some(Calendar { plan: agreed, proposed: Some(Proposal { plan, changes }) })
    }

    /// Whether another first day can be chosen: as long as nothing was done by the plan.
    pub fn first_day_is_open(&self) -> bool {
        self.book.work().next().is_none()
    }

    /// What became of the planned work so far.
    pub fn history(&self) -> History {
        self.book.history(calendar::SETUP_MIN)
    }

    /// The area of what is shown; none while the page has to wait for answers, which is said without it.
    pub fn area(&self) -> Option<Area> {
        self.page.area().filter(|_| !self.page.needs_answers() || self.first_open_question().is_none())
    }

    /// The first question that still needs a reply before the advice.
    pub fn first_open_question(&self) -> Option<Question> {
        let problems = crate::answers::validate(&self.draft).err()?;
        problems.first().map(|problem| problem.part.question())
    }
}
