//! What was saved of the work: the calendar and everything that hangs on it. It is kept as it was saved until somebody needs
//! it, so that the home page and the questions have not to know how to read it.

use serde_json::{Map, Value as Json};

use super::update::put_aside;
use super::{Effect, Model};
use crate::saved;

/// The work in the form in which it is saved.
#[derive(Clone, Debug, Default)]
pub(super) struct WorkJson {
    pub(super) preferences: Map<String, Json>,
    pub(super) agreed: Json,
    pub(super) own_work: Json,
    pub(super) book: Vec<Json>,
    pub(super) texts: Map<String, Json>,
    pub(super) exports: Json,
}

/// Whether the model's work has been read.
#[derive(Clone, Debug)]
pub(super) enum Kept {
    /// As it was saved; the model's own fields are empty.
    Unread(Box<WorkJson>),
    /// It has, and this writes it: who never reads it need not know how.
    Read(fn(&Model) -> WorkJson),
}

/// Keeps it for later. What the model has had is no longer worth anything.
pub(super) fn keep_unread(model: &mut Model, work: WorkJson) {
    let empty = Model::unread();
    model.preferences = empty.preferences;
    model.agreed = empty.agreed;
    model.own_work = empty.own_work;
    model.book = empty.book;
    model.texts = empty.texts;
    model.exports = empty.exports;
    model.kept = Kept::Unread(Box::new(work));
}

/// Reads the work, unless it has been; what of it cannot be read is put aside.
pub(super) fn read(model: &mut Model) -> Vec<Effect> {
    let Kept::Unread(work) = std::mem::replace(&mut model.kept, Kept::Read(write)) else { return Vec::new() };
    let work = *work;
    model.preferences = saved::preferences_from_json(&work.preferences);
    let (agreed, lost_entries) = saved::agreed_from_json(&work.agreed);
    let (own_work, lost_own) = saved::own_work_from_json(&work.own_work);
    let (book, lost_lines) = saved::book_from_json(&work.book);
    let (texts, lost_texts) = saved::texts_from_json(&work.texts);
    let (exports, lost_exports) = saved::exports_from_json(&work.exports);
    model.agreed = agreed;
    model.own_work = own_work;
    model.book = book;
    model.texts = texts;
    model.exports = exports;
    model.calendar_revision += 1;
    let lost = [
        lost_entries.then(|| work.agreed.to_string()),
        lost_own.then(|| work.own_work.to_string()),
        lost_texts.then(|| Json::Object(work.texts).to_string()),
        lost_lines.then(|| Json::Array(work.book).to_string()),
        lost_exports.then(|| work.exports.to_string()),
    ];
    let mut effects = Vec::new();
    put_aside(model, lost.into_iter().flatten().collect(), &mut effects);
    effects
}

/// The work as it is to be saved.
pub(super) fn to_json(model: &Model) -> WorkJson {
    match &model.kept {
        Kept::Unread(work) => WorkJson::clone(work),
        Kept::Read(write) => write(model),
    }
}

fn write(model: &Model) -> WorkJson {
    WorkJson {
        preferences: saved::preferences_to_json(&model.preferences),
        agreed: saved::agreed_to_json(&model.agreed),
        own_work: saved::own_work_to_json(&model.own_work),
        book: saved::book_to_json(&model.book),
        texts: saved::texts_to_json(&model.texts),
        exports: saved::exports_to_json(&model.exports),
    }
}
