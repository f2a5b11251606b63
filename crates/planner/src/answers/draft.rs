//! The unvalidated description of a site: what was typed, part by part. Nothing typed is ever lost here.

use super::choices::*;
use super::questions::{Column, Part};
use crate::sorted::{SortedMap, SortedSet};

/// One row of a list as typed; a cell that was left empty is absent.
pub type Row = SortedMap<Column, String>;

/// The most rows that a list may have.
pub const MAX_ROWS: usize = 12;

/// What a person entered for a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One choice, a range of numbers included.
    One(Choice),
    /// Several choices.
    Many(SortedSet<Choice>),
    /// A text: a number, a date or a version, as typed.
    Text(String),
    /// Rows of a list, as typed.
    Rows(Vec<Row>),
}

/// A reply to a part. A part without a reply has not been asked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// "I don't know": a real answer.
    Unknown,
    /// An answer, with "I think so" when `sure` is false.
    Given {
        /// What was entered.
        value: Value,
        /// Whether the person is sure of it.
        sure: bool,
    },
}

impl Reply {
    /// A sure answer.
    pub fn sure(value: Value) -> Reply {
        Reply::Given { value, sure: true }
    }

    /// Whether the reply is "I don't know".
    pub fn is_unknown(&self) -> bool {
        matches!(self, Reply::Unknown)
    }

    /// What was entered, if anything was.
    pub fn value(&self) -> Option<&Value> {
        match self {
            Reply::Unknown => None,
            Reply::Given { value, .. } => Some(value),
        }
    }

    /// Whether the reply is an answer of which the person is not sure.
    pub fn is_unsure(&self) -> bool {
        matches!(self, Reply::Given { sure: false, .. })
    }
}

/// The replies so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    replies: SortedMap<Part, Reply>,
}

impl Draft {
    /// A draft without any reply.
    pub fn new() -> Draft {
        Draft::default()
    }

    /// The reply to a part, `None` while it is open.
    pub fn reply(&self, part: Part) -> Option<&Reply> {
        self.replies.get(&part)
    }

    /// Sets or, with `None`, clears the reply to a part.
    pub fn set(&mut self, part: Part, reply: Option<Reply>) {
        match reply {
            Some(reply) => self.replies.insert(part, reply),
            None => self.replies.remove(&part),
        };
    }

    /// The same draft with one reply more; convenient in examples and tests.
    ///
    /// ```
    /// # use planner::answers::{Draft, Part, Purpose, Value};
    /// let draft = Draft::new().with(Part::Purpose, Value::One(Purpose::Shop.into()));
    /// assert_eq!(draft.replies().count(), 1);
    /// ```
    #[must_use]
    pub fn with(mut self, part: Part, value: Value) -> Draft {
        self.set(part, Some(Reply::sure(value)));
        self
    }

    /// All replies in the order of the questionnaire.
    pub fn replies(&self) -> impl Iterator<Item = (Part, &Reply)> {
        self.replies.iter().map(|(part, reply)| (*part, reply))
    }

    /// Whether nothing has been answered yet.
    pub fn is_empty(&self) -> bool {
        self.replies.is_empty()
    }

    /// The one choice made for a part.
    pub fn one(&self, part: Part) -> Option<Choice> {
        match self.reply(part)?.value()? {
            Value::One(choice) => Some(*choice),
            Value::Many(_) | Value::Text(_) | Value::Rows(_) => None,
        }
    }

    /// Whether a choice is among those made for a part.
    pub fn has(&self, part: Part, choice: impl Into<Choice>) -> bool {
        let choice = choice.into();
        match self.reply(part).and_then(Reply::value) {
            Some(Value::One(chosen)) => *chosen == choice,
            Some(Value::Many(chosen)) => chosen.contains(&choice),
            Some(Value::Text(_) | Value::Rows(_)) | None => false,
        }
    }

    /// Whether visitors order, book or pay on the site.
    pub fn takes_orders(&self) -> bool {
        self.has(Part::Payments, Payments::Redirect)
            || self.has(Part::Payments, Payments::OwnForm)
            || self.has(Part::Components, Component::Booking)
            || self.has(Part::Purpose, Purpose::Shop)
            || self.has(Part::Purpose, Purpose::Booking)
    }
}
