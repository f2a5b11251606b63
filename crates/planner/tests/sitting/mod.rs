//! A browser in which a person works on one plan: the model, and what its effects saved.
#![allow(dead_code, reason = "no test uses all of it")]

use chrono::NaiveDate;
use planner::Language;
use planner::answers::Draft;
use planner::calendar::*;
use planner::model::*;
use planner::service_book::BookEntry;
use planner::sorted::SortedMap;
use uuid::Uuid;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[derive(Clone)]
pub(crate) struct Browser {
    pub(crate) model: Model,
    pub(crate) stored: Option<String>,
}

/// What is read off the plan, the book's lines apart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Derived {
    pub(crate) agreed: AgreedPlan,
    pub(crate) history: History,
    pub(crate) in_force: Vec<String>,
    pub(crate) preferences: Preferences,
    pub(crate) own_work: Vec<String>,
    pub(crate) calendar: Option<Calendar>,
}

/// All of it but the numbers that were given once.
fn own_work(own: &OwnWork) -> Vec<String> {
    let tasks = own.tasks().map(|task| format!("{task:?}"));
    let edits = own.edits().map(|edit| format!("{edit:?}"));
    tasks.chain(edits).chain(own.off().map(|off| format!("{off:?}"))).collect()
}

impl Browser {
    /// A plan that was begun on a day.
    pub(crate) fn with(draft: &Draft, today: NaiveDate) -> Browser {
        let mut browser = Browser { model: Model::unread(), stored: None };
        browser.start(today);
        for (part, reply) in draft.replies() {
            browser.send(Msg::Answered { part, reply: Some(reply.clone()) });
        }
        browser.send(Msg::AskedForCalendar);
        browser
    }

    pub(crate) fn start(&mut self, today: NaiveDate) {
        self.model = Model::unread();
        self.send(Msg::Started {
            today,
            fresh_plan: Uuid::from_u128(7),
            preferred: Language::Polish,
            page: Page::Home,
            stored: Stored::Slots { a: self.stored.clone(), b: None, set_aside: Vec::new() },
        });
    }

    pub(crate) fn reload(&mut self) {
        let (today, book, agreed) = (self.model.today, self.model.book.clone(), self.model.agreed.clone());
        self.start(today);
        assert_eq!(self.model.book, book, "a reload loses nothing of the book");
        assert_eq!(self.model.agreed, agreed, "a reload loses nothing of the agreed plan");
    }

    pub(crate) fn send(&mut self, msg: Msg) {
        for effect in update(&mut self.model, msg) {
            match effect {
                Effect::SaveEnvelope { text, .. } => {
                    self.stored = Some(text);
                    self.send(Msg::Saved);
                }
                Effect::GoTo(page) => self.send(Msg::OpenedPage(page)),
                Effect::SetAside(texts) => panic!("what was saved could not be read: {texts:?}"),
                _ => {}
            }
        }
    }

    pub(crate) fn calendar(&self) -> Calendar {
        self.model.calendar().unwrap()
    }

    /// The plan as it would be, and its changes.
    pub(crate) fn proposed(&self) -> (CalendarPlan, Vec<Change>) {
        let calendar = self.calendar();
        match calendar.proposed {
            Some(proposal) => (proposal.plan, proposal.changes),
            None => (calendar.plan, Vec::new()),
        }
    }

    /// What waits to be accepted.
    pub(crate) fn waiting(&self) -> Vec<Change> {
        self.calendar().proposed.map(|proposal| proposal.changes).unwrap_or_default()
    }

    pub(crate) fn accept(&mut self) {
        if self.calendar().proposed.is_some() {
            self.send(Msg::AcceptedChanges);
        }
        assert_eq!(self.waiting(), [], "an accepted plan changes nothing any more");
    }

    /// What is neither done nor skipped, by identity.
    pub(crate) fn open(&self) -> Vec<(OccurrenceId, AgreedEntry)> {
        let history = self.model.history();
        self.model.agreed.open(&history).map(|(id, entry)| (id.clone(), *entry)).collect()
    }

    pub(crate) fn days_of(&self) -> SortedMap<OccurrenceId, NaiveDate> {
        self.open().into_iter().map(|(id, entry)| (id, entry.day)).collect()
    }

    pub(crate) fn lines(&self) -> Vec<BookEntry> {
        self.model.book.entries().to_vec()
    }

    pub(crate) fn derived(&self) -> Derived {
        Derived {
            agreed: self.model.agreed.clone(),
            history: self.model.history(),
            in_force: self.model.book.in_force().map(|line| format!("{line:?}")).collect(),
            preferences: self.model.preferences.clone(),
            own_work: own_work(&self.model.own_work),
            calendar: self.model.calendar(),
        }
    }
}
