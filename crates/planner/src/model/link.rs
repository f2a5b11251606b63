//! A plan leaves by a link, and comes by one.

use serde_json::{Map, Value as Json};

use super::update::{begin_calendar, data, put_aside, save, start_again, take_over};
use super::{Effect, Model, Page, Storage, kept};
use crate::answers::salvage_draft;
use crate::calendar::Visit;
use crate::export::Exports;
use crate::link::{self, LinkError};
use crate::saved::{self, Data};
use crate::{CareMode, Tier};

/// What the last link that was opened brought.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Arrived {
    /// None was opened yet.
    #[default]
    Nothing,
    /// There is nothing to take over.
    Failed(LinkError),
    /// A plan waits for consent.
    Plan(Box<Data>),
}

/// What a link would bring, for the person who decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// What the site is called, where the link says so.
    pub site: String,
    /// How many parts of the description are answered.
    pub replies: usize,
    /// The tier that was chosen instead of the advised one.
    pub tier: Option<Tier>,
    /// The mode of care that was chosen instead of the advised one.
    pub care: Option<CareMode>,
    /// First day of the calendar, if it was begun.
    pub calendar_from: Option<chrono::NaiveDate>,
    /// What is done with it.
    pub fate: Fate,
}

/// What taking over a link does to the plan that is kept here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// There is no plan here: nothing is lost.
    Fills,
    /// The plan here is replaced.
    Replaces {
        /// How many parts of its description are answered.
        replies: usize,
        /// How many lines its service book has.
        lines: usize,
    },
    /// The same is here already.
    Same,
    /// What is kept here was made by a newer version, so nothing may replace it.
    Refused,
}

/// What stays behind when a plan leaves by a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftBehind {
    /// Lines of the service book, and with them what was done.
    pub lines: usize,
    /// Texts that were written for the papers.
    pub texts: usize,
    /// Calendars that were exported.
    pub calendars: usize,
    /// Whether a provider's offer is in force here: a receiver counts with the offer of their own program.
    pub offer: bool,
    /// Whether the calendar that the receiver has made anew lies on other days than the one here, because work was done, moved
    /// or agreed on before something else changed.
    pub calendar: bool,
}

impl Model {
    /// The text of a link that brings the description, what was chosen and the work of the site to another browser, where they
    /// give the same advice and, on the same day, the same calendar. The name of the site goes along only if it is asked for.
    ///
    /// # Errors
    /// [`LinkError::TooLong`].
    pub fn link(&self, named: bool) -> Result<String, LinkError> {
        link::write(&self.data_of_link(named))
    }

    fn data_of_link(&self, named: bool) -> Data {
        // Of what was exported only the zone of the site belongs to its description.
        let exports = Exports { zone: self.exports.zone, ..Exports::default() };
        let whole = data(self);
        Data {
            site: if named { whole.site } else { String::new() },
            language: Some(self.language.code().to_owned()),
            theme: None,
            agreed: Json::Null,
            book: Vec::new(),
            texts: Map::new(),
            exports: saved::exports_to_json(&exports),
            ..whole
        }
    }

    /// What a link of this plan leaves behind.
    pub fn left_behind(&self) -> LeftBehind {
        LeftBehind {
            lines: self.book.entries().len(),
            texts: saved::texts_to_json(&self.texts).len(),
            calendars: self.exports.calendars().len(),
            offer: self.provider.is_some(),
            calendar: self.calendar().is_some_and(|here| self.made_anew().is_none_or(|anew| anew != here.plan.visits)),
        }
    }

    /// The visits of the calendar as a receiver of a link has it made.
    fn made_anew(&self) -> Option<Vec<Visit>> {
        let mut anew = Model { today: self.today, ..Model::unread() };
        let _unread = take_over(&mut anew, self.data_of_link(false));
        let _aside = kept::read(&mut anew);
        let _effects = begin_calendar(&mut anew);
        anew.calendar().map(|calendar| calendar.plan.visits)
    }

    /// What the opened link would bring; `None` where there is nothing to decide.
    pub fn brought(&self) -> Option<Brought> {
        let Arrived::Plan(data) = &self.arrived else { return None };
        let (draft, _) = salvage_draft(&data.answers);
        let here = self.draft.replies().count();
        let same = |named| {
            self.data_of_link(named) == Data { language: Some(self.language.code().to_owned()), ..(**data).clone() }
        };
        let fate = if matches!(self.storage, Storage::Newer { .. }) {
            Fate::Refused
        } else if same(true) || same(false) {
            Fate::Same
        } else if here == 0 && self.book.entries().is_empty() {
            Fate::Fills
        } else {
            Fate::Replaces { replies: here, lines: self.book.entries().len() }
        };
        Some(Brought {
            site: data.site.clone(),
            replies: draft.replies().count(),
            tier: data.tier.as_deref().and_then(Tier::from_code),
            care: data.care.as_deref().and_then(CareMode::from_code),
            calendar_from: data.calendar_from,
            fate,
        })
    }
}

/// A link was opened: it is read, and waits.
pub(super) fn opened(model: &mut Model, text: &str) -> Vec<Effect> {
    model.arrived = match link::read(text) {
        Ok(data) => {
            // Whoever has chosen no language reads the one in which the link was made.
            if let Some(language) = data.language.as_deref().and_then(crate::Language::from_code)
                && !model.language_chosen
            {
                model.language = language;
            }
            Arrived::Plan(Box::new(data))
        }
        Err(error) => Arrived::Failed(error),
    };
    Vec::new()
}

/// The person agreed: what the link brought takes the place of what was here. Language and appearance stay theirs.
pub(super) fn taken(model: &mut Model) -> Vec<Effect> {
    if model.brought().is_none_or(|brought| matches!(brought.fate, Fate::Refused | Fate::Same)) {
        return Vec::new();
    }
    let Arrived::Plan(data) = std::mem::take(&mut model.arrived) else { return Vec::new() };
    let (theme, language) = (model.theme, model.language_chosen.then_some(model.language));
    start_again(model, data.plan);
    let mut effects = Vec::new();
    let unread = take_over(model, *data);
    model.theme = theme;
    if let Some(language) = language {
        model.language = language;
    }
    put_aside(model, unread, &mut effects);
    effects.extend(kept::read(model));
    effects.extend(save(model));
    effects.push(Effect::GoTo(model.first_open_question().map_or(Page::Advice, Page::Question)));
    effects
}
