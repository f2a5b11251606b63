//! The one function that changes the model.

mod book;
mod own_work;
mod work_done;

use chrono::Days;
use serde_json::Map;
use uuid::Uuid;

pub(super) use work_done::put_on_day;

use super::kept::{self, WorkJson};
use super::undo::{Before, turn};
use super::{import, link, offer, *};
use crate::answers::{draft_to_json, problems_of, salvage_draft};
use crate::calendar::views::table_file;
use crate::export;
use crate::offer::MAX_PRICE;
use crate::saved::{self, Data, Loaded};
use crate::service_book::Recorded;
use crate::text;

/// The most characters of a site's name.
const MAX_SITE_NAME: usize = 60;

/// Changes the model by what happened and says what the shell is to do.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let (mut effects, left) = begin(model, msg);
    effects.extend(match left {
        Some((Area::Advice, msg)) => update_advice(model, msg),
        Some((Area::Calendar, msg)) => update_calendar(model, msg),
        None => kept::read(model),
    });
    effects
}

/// The first step of [`update`]: everything that needs neither the advice nor the calendar. What is left is given back for
/// the second, with the area that knows how; the app loads that area when it is first needed, and may be asked other things
/// in the meantime.
pub fn begin(model: &mut Model, msg: Msg) -> (Vec<Effect>, Option<(Area, Msg)>) {
    // What changes nothing in the calendar leaves it as it was made: pages are opened without planning anew.
    if !matches!(
        msg,
        Msg::Saved
            | Msg::SaveFailed
            | Msg::OpenedPage(_)
            | Msg::ShowedCalendar
            | Msg::NeededWork
            | Msg::ChoseView(_)
            | Msg::AskedForTable
            | Msg::ReadNotice
            | Msg::OpenedLink(_)
            // These look at the plan before they change it.
            | Msg::MovedOccurrence { .. }
            | Msg::SteppedOccurrence { .. }
            | Msg::SnoozedOccurrence(_)
    ) {
        model.made = None;
    }
    let effects = match msg {
        Msg::Started { today, fresh_plan, preferred, page, stored } => {
            model.today = today;
            model.page = page;
            // What came in before is in force already, with the language in which it begins.
            model.language = model.provider.as_ref().map_or(preferred, |offer| offer.default_language());
            model.plan = fresh_plan;
            let effects = started(model, stored);
            // What is shown has to be agreed on, or nothing of it could be ticked.
            let begun = model.calendar_from.is_some();
            return (effects, showed_calendar(model).filter(|_| begun).or_else(|| needed_work(model)));
        }
        Msg::OpenedPage(page) => {
            opened(model, page);
            // A calendar opened by its address begins today, as if its button had been pressed.
            return (Vec::new(), showed_calendar(model).or_else(|| needed_work(model)));
        }
        Msg::NeededWork => return (Vec::new(), needed_work(model)),
        Msg::ChoseView(view) => {
            model.view = view;
            Vec::new()
        }
        Msg::DayChanged(today) => {
            model.today = today;
            return (Vec::new(), showed_calendar(model));
        }
        Msg::SavedElsewhere(stored) => {
            saved_elsewhere(model, stored);
            return (Vec::new(), needed_work(model));
        }
        Msg::ChoseLanguage(language) => {
            model.language = language;
            model.language_chosen = true;
            save(model)
        }
        Msg::ChoseTheme(theme) => {
            model.theme = theme;
            save(model)
        }
        Msg::NamedSite(name) => {
            model.site = name.chars().filter(|character| !character.is_control()).take(MAX_SITE_NAME).collect();
            save(model)
        }
        Msg::Answered { part, reply } => {
            model.draft.set(part, reply);
            save(model)
        }
        Msg::FinishedQuestion(question) => finished(model, question),
        Msg::CorrectedQuestion(question) => {
            model.correcting = true;
            vec![Effect::GoTo(Page::Question(question))]
        }
        Msg::AskedForAdvice => match model.first_open_question() {
            None => vec![Effect::GoTo(Page::Advice)],
            Some(question) => {
                model.tried.insert(question);
                model.correcting = true;
                vec![Effect::GoTo(Page::Question(question))]
            }
        },
        Msg::ReadNotice => {
            model.notice = None;
            Vec::new()
        }
        Msg::AskedForCopy => vec![Effect::DownloadFile {
            name: format!("konserwator-{}.json", model.today),
            media_type: "application/json",
            text: saved::write_envelope(0, &data(model)),
        }],
        Msg::AskedForSetAside(place) => match model.set_aside.get(place) {
            Some(text) => vec![unreadable_file(format!("konserwator-odlozone-{}.txt", place + 1), text)],
            None => Vec::new(),
        },
        Msg::AskedForNewer => match &model.storage {
            Storage::Newer { text } => vec![unreadable_file("konserwator-nowsza-wersja.json".to_owned(), text)],
            Storage::Unread | Storage::Working { .. } | Storage::Blocked | Storage::Full { .. } => Vec::new(),
        },
        Msg::AskedToStartAgain => {
            model.asked_to_start_again = true;
            Vec::new()
        }
        Msg::KeptAnswers => {
            model.asked_to_start_again = false;
            Vec::new()
        }
        Msg::StartedAgain { fresh_plan } => {
            start_again(model, fresh_plan);
            let mut effects = save(model);
            effects.push(Effect::GoTo(Page::Home));
            effects
        }
        Msg::Saved => {
            if let Storage::Full { rev, next } = model.storage {
                model.storage = Storage::Working { rev, next };
            }
            Vec::new()
        }
        Msg::SaveFailed => {
            if let Storage::Working { rev, next } = model.storage {
                // The slot named next is the one that was not written: it is tried again.
                model.storage = Storage::Full { rev: rev.saturating_sub(1), next: next.other() };
            }
            Vec::new()
        }
        Msg::BeginsIn(language) => {
            if !model.language_chosen {
                model.language = language;
            }
            Vec::new()
        }
        Msg::ChoseTier(_)
        | Msg::ChoseCare(_)
        | Msg::Offer(_)
        | Msg::ChangedFigure { .. }
        | Msg::ResetFigures
        | Msg::ChangedPrice { .. }
        | Msg::ResetPrices => return (Vec::new(), Some((Area::Advice, msg))),
        Msg::ShowedCalendar
        | Msg::AskedForCalendar
        | Msg::ChoseCalendarStart(_)
        | Msg::TickedOccurrence { .. }
        | Msg::FinishedOccurrence { .. }
        | Msg::TickedVisit { .. }
        | Msg::TickedAllLate
        | Msg::SkippedOccurrence { .. }
        | Msg::MovedOccurrence { .. }
        | Msg::SteppedOccurrence { .. }
        | Msg::SnoozedOccurrence(_)
        | Msg::ReopenedOccurrence(_)
        | Msg::WroteStatement(_)
        | Msg::CorrectedEntry { .. }
        | Msg::WithdrewEntry(_)
        | Msg::RestoredEntry(_)
        | Msg::AddedTask(_)
        | Msg::ChangedTask { .. }
        | Msg::EditedTask { .. }
        | Msg::SwitchedTaskOff { .. }
        | Msg::SwitchedTaskOn(_)
        | Msg::TookSuggestion(_)
        | Msg::DismissedSuggestion(_)
        | Msg::Undid
        | Msg::Redid
        | Msg::ChoseKeep(_)
        | Msg::AcceptedChanges
        | Msg::ChangedPreferences(_)
        | Msg::ChoseTimeZone(_)
        | Msg::AskedForFile { .. }
        | Msg::ForgotExport(_)
        | Msg::Import(_)
        | Msg::OpenedLink(_)
        | Msg::TookLink
        | Msg::AskedForPlan(_)
        | Msg::WroteText { .. }
        | Msg::AskedForHandover(_)
        | Msg::AskedForTable
        | Msg::AskedForReport(_) => return (Vec::new(), Some((Area::Calendar, msg))),
    };
    (effects, None)
}

/// What follows from showing a page of the calendar; nothing does as long as questions are open.
fn showed_calendar(model: &Model) -> Option<(Area, Msg)> {
    let area = model.area().filter(|_| model.page.shows_calendar())?;
    Some((area, Msg::ShowedCalendar))
}

/// What is shown rests on the work, which may have to be read first.
fn needed_work(model: &Model) -> Option<(Area, Msg)> {
    model.area().map(|area| (area, Msg::NeededWork))
}

/// The second step of [`update`] for what happened on the pages of the advice; anything else changes nothing.
pub fn update_advice(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let mut effects = kept::read(model);
    effects.extend(match msg {
        Msg::ChoseTier(tier) => {
            let care = model.care;
            chose_variant(model, tier, care)
        }
        Msg::ChoseCare(care) => {
            let tier = model.tier;
            chose_variant(model, tier, care)
        }
        Msg::ChangedFigure { figure, value } => {
            let taken = change_figure(&mut model.assumptions, figure, value);
            if taken { save(model) } else { Vec::new() }
        }
        Msg::ResetFigures => {
            model.assumptions = Assumptions::standard();
            save(model)
        }
        Msg::ChangedPrice { variant, price } => {
            let taken = change_price(&mut model.offer, &model.terms, variant, price);
            if taken { save(model) } else { Vec::new() }
        }
        Msg::ResetPrices => {
            model.offer = model.terms.clone();
            save(model)
        }
        Msg::Offer(msg) => offer::happened(model, msg),
        _ => Vec::new(),
    });
    effects
}

/// The second step of [`update`] for what happened on all other pages; anything else changes nothing.
pub fn update_calendar(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let mut effects = kept::read(model);
    effects.extend(match msg {
        Msg::Offer(msg) => offer::came_in(model, msg),
        // Another page may have been opened while this waited.
        Msg::ShowedCalendar => {
            if model.page.shows_calendar() {
                begin_calendar(model)
            } else {
                Vec::new()
            }
        }
        Msg::AskedForCalendar => {
            let mut effects = begin_calendar(model);
            effects.push(Effect::GoTo(Page::Agenda));
            effects
        }
        Msg::ChoseCalendarStart(day) => {
            // As long as nothing was done by it, another first day makes another plan; afterwards it stays as it is.
            if model.first_day_is_open() {
                let before = Before::of(model);
                model.calendar_from = Some(day.max(model.today));
                agree(model, AgreedPlan::default());
                before.done(model, Action::ChoseCalendarStart);
                settle(model);
            }
            save(model)
        }
        Msg::TickedOccurrence { id, day } => work_done::ticked(model, id, day, None),
        Msg::FinishedOccurrence { id, day, report } => work_done::ticked(model, id, day, Some(report)),
        Msg::TickedVisit { day, performer } => {
            work_done::tick_all(model, |entry| entry.day == day && entry.performer == performer)
        }
        Msg::TickedAllLate => {
            let today = model.today;
            work_done::tick_all(model, |entry| entry.day < today)
        }
        Msg::SkippedOccurrence { id, reason, note } => work_done::skipped(model, id, reason, note),
        Msg::MovedOccurrence { id, to } => work_done::moved(model, id, to),
        Msg::SteppedOccurrence { id, later } => work_done::stepped(model, id, later),
        Msg::SnoozedOccurrence(id) => work_done::snoozed(model, id),
        Msg::ReopenedOccurrence(id) => work_done::reopened(model, id),
        Msg::WroteStatement(statement) => book::wrote(model, statement),
        Msg::CorrectedEntry { number, with } => book::corrected(model, number, with),
        Msg::WithdrewEntry(number) => book::write(model, Recorded::Withdraws { number }, Action::Withdrew(number)),
        Msg::RestoredEntry(number) => book::write(model, Recorded::Restores { number }, Action::Restored(number)),
        Msg::AddedTask(details) => own_work::added(model, details),
        Msg::ChangedTask { task, details } => own_work::changed(model, &task, details),
        Msg::EditedTask { task, edit } => own_work::edited(model, task, edit),
        Msg::SwitchedTaskOff { task, off } => own_work::switched(model, &task, Some(off), Action::SwitchedOff),
        Msg::SwitchedTaskOn(task) => own_work::switched(model, &task, None, Action::SwitchedOn),
        Msg::TookSuggestion(suggestion) => book::answered(model, suggestion, true),
        Msg::DismissedSuggestion(suggestion) => book::answered(model, suggestion, false),
        Msg::Undid => turned(model, true),
        Msg::Redid => turned(model, false),
        Msg::ChoseKeep(keep) => {
            model.keep = keep;
            model.calendar_revision += 1;
            Vec::new()
        }
        Msg::AcceptedChanges => {
            let Some(proposal) = model.calendar().and_then(|calendar| calendar.proposed) else {
                return Vec::new();
            };
            let (before, action) = (Before::of(model), Action::Applied(proposal.preview().counts().total()));
            accept(model, &proposal.plan);
            before.done(model, action.clone());
            model.notice = Some(Notice::Done(action));
            let mut effects = save(model);
            effects.push(Effect::GoTo(Page::Agenda));
            effects
        }
        Msg::ChangedPreferences(preferences) => {
            let before = Before::of(model);
            model.preferences = preferences;
            model.calendar_revision += 1;
            before.done(model, Action::ChangedPreferences);
            save(model)
        }
        Msg::ChoseTimeZone(zone) => {
            model.exports.zone = zone;
            save(model)
        }
        Msg::AskedForFile { options, number, delivery, now, app } => {
            export_file(model, options, number, delivery, now, app)
        }
        Msg::ForgotExport(number) => {
            model.exports.forget(number);
            save(model)
        }
        Msg::Import(msg) => import::happened(model, msg),
        Msg::OpenedLink(text) => link::opened(model, &text),
        Msg::TookLink => link::taken(model),
        Msg::AskedForPlan(file) => plan_file(model, file),
        Msg::WroteText { key, text } => {
            let (before, today) = (Before::of(model), model.today);
            model.texts.write(key, today, text.as_deref());
            told(model, before, Action::WroteText(key))
        }
        Msg::AskedForHandover(file) => model.handover_file(file).into_iter().collect(),
        Msg::AskedForTable => match model.calendar() {
            Some(calendar) => vec![Effect::DownloadFile {
                name: format!("{}-{}.csv", text::views::file_name(model.language), model.today),
                media_type: "text/csv;charset=utf-8",
                text: table_file(&calendar.plan, &model.view, model.language),
            }],
            None => Vec::new(),
        },
        Msg::AskedForReport(period) => report_file(model, period),
        _ => Vec::new(),
    });
    effects
}

/// A tier or a mode of care was chosen. Once a calendar is begun, the book says what held until then: incidents are held
/// against the promise under which they were noticed.
fn chose_variant(model: &mut Model, tier: Option<Tier>, care: Option<CareMode>) -> Vec<Effect> {
    let (before, from) = (Before::of(model), model.variant());
    (model.tier, model.care) = (tier, care);
    if let (Some(from), Some(to), Some(_)) = (from, model.variant(), model.calendar_from)
        && from != to
    {
        let terms = Statement::Terms { day: model.today, from, to };
        let _number = model.book.record(model.today, Recorded::Stated(terms));
    }
    before.done(model, Action::ChoseVariant);
    save(model)
}

fn unreadable_file(name: String, text: &str) -> Effect {
    Effect::DownloadFile { name, media_type: "text/plain", text: text.to_owned() }
}

/// Takes over what the storage held.
fn started(model: &mut Model, stored: Stored) -> Vec<Effect> {
    let Stored::Slots { a, b, set_aside } = stored else {
        model.storage = Storage::Blocked;
        return Vec::new();
    };
    model.set_aside = set_aside;
    let mut effects = Vec::new();
    match saved::load(a.as_deref(), b.as_deref()) {
        Loaded::Nothing => model.storage = Storage::Working { rev: 0, next: Slot::A },
        Loaded::Newer { text, .. } => model.storage = Storage::Newer { text },
        Loaded::Corrupt(texts) => {
            model.storage = Storage::Working { rev: 0, next: Slot::A };
            put_aside(model, texts, &mut effects);
        }
        Loaded::Ready { rev, slot, data, corrupt } => {
            model.storage = Storage::Working { rev, next: slot.other() };
            put_aside(model, corrupt, &mut effects);
            let unread = take_over(model, *data);
            put_aside(model, unread, &mut effects);
        }
    }
    effects
}

/// Remembers texts that could not be read and has them kept, unless they are kept already.
pub(super) fn put_aside(model: &mut Model, texts: Vec<String>, effects: &mut Vec<Effect>) {
    let fresh: Vec<String> = texts.into_iter().filter(|text| !model.set_aside.contains(text)).collect();
    if !fresh.is_empty() {
        model.set_aside.extend(fresh.iter().cloned());
        effects.push(Effect::SetAside(fresh));
    }
}

/// Takes over saved data; gives back as text what of the answers could not be read.
pub(super) fn take_over(model: &mut Model, data: Data) -> Vec<String> {
    model.plan = data.plan;
    model.site = data.site;
    if let Some(language) = data.language.as_deref().and_then(Language::from_code) {
        model.language = language;
        model.language_chosen = true;
    }
    model.theme = data.theme.as_deref().and_then(Theme::from_code).unwrap_or(Theme::System);
    let (draft, lost) = salvage_draft(&data.answers);
    model.draft = draft;
    model.calendar_from = data.calendar_from;
    model.tier = data.tier.as_deref().and_then(|code| Tier::ALL.into_iter().find(|tier| tier.code() == code));
    model.care = data.care.as_deref().and_then(CareMode::from_code);
    model.assumptions = Assumptions::standard();
    for (figure, value) in data.assumptions {
        // What this version does not know, or cannot compute with, falls back to the project's own figure.
        if let (Some(figure), Some(value)) = (Figure::from_code(&figure), value.as_f64()) {
            change_figure(&mut model.assumptions, figure, Some(value));
        }
    }
    model.offer = model.terms.clone();
    for (variant, price) in data.prices {
        let grosze = price.as_i64().and_then(|price| price.checked_mul(100));
        if let (Some(variant), Some(grosze)) = (Variant::from_code(&variant), grosze) {
            change_price(&mut model.offer, &model.terms, variant, Some(Money::from_grosze(grosze)));
        }
    }
    kept::keep_unread(
        model,
        WorkJson {
            preferences: data.preferences,
            agreed: data.agreed,
            own_work: data.own_work,
            book: data.book,
            texts: data.texts,
            exports: data.exports,
        },
    );
    // What was done before belongs to another sitting, or to another tab.
    model.steps = undo::Steps::default();
    model.keep = Keep::WhatCanStay;
    model.calendar_revision += 1;
    lost.then(|| data.answers.to_string()).into_iter().collect()
}

/// Changes a figure; says whether the model can take the value.
///
/// Millionths are finer than anything typed, and every such number is read from JSON as it was written.
fn change_figure(assumptions: &mut Assumptions, figure: Figure, value: Option<f64>) -> bool {
    let Some(value) = value else {
        assumptions.reset(figure);
        return true;
    };
    let applies = match figure {
        Figure::Parameter(_) => true,
        Figure::Practice(practice, variant) => practice.applies(variant),
    };
    applies && assumptions.set(figure, (value * 1e6).round() / 1e6).is_ok()
}

/// Changes a price, in whole złoty, or puts it back to what it is without a change; says whether an offer takes it.
fn change_price(offer: &mut Offer, base: &Offer, variant: Variant, price: Option<Money>) -> bool {
    let Some(price) = price else {
        offer.set_price(variant, base.price(variant));
        return true;
    };
    let whole = Money::from_grosze(price.grosze().saturating_add(50).div_euclid(100).saturating_mul(100));
    let taken = (Money::zloty(0)..=MAX_PRICE).contains(&whole);
    if taken {
        offer.set_price(variant, whole);
    }
    taken
}

/// Takes over what another tab saved, if it is newer than what this one knows.
fn saved_elsewhere(model: &mut Model, stored: Stored) {
    let (Storage::Working { rev: known, .. } | Storage::Full { rev: known, .. }) = model.storage else { return };
    let Stored::Slots { a, b, .. } = stored else { return };
    if let Loaded::Ready { rev, slot, data, .. } = saved::load(a.as_deref(), b.as_deref())
        && rev > known
    {
        model.storage = Storage::Working { rev, next: slot.other() };
        take_over(model, *data);
    }
}

fn opened(model: &mut Model, page: Page) {
    model.page = page;
    model.asked_to_start_again = false;
    model.export_problem = None;
    // That changes were applied, or a calendar taken over, is said on the page to which that leads.
    let stays = match &model.notice {
        Some(Notice::Done(Action::Applied(_))) => page == Page::Agenda,
        Some(Notice::Done(Action::TookOver(_))) => matches!(page, Page::Agenda | Page::Changes),
        _ => false,
    };
    if !stays {
        model.notice = None;
    }
    model.import = Import::Nothing;
    model.arrived = Arrived::Nothing;
    // Planning anew is tried in the preview only.
    if page != Page::Changes && model.keep != Keep::WhatCanStay {
        model.keep = Keep::WhatCanStay;
        model.calendar_revision += 1;
        model.made = None;
    }
    if !matches!(page, Page::Question(_)) {
        model.correcting = false;
    }
}

/// Begins a calendar if there is none, and agrees to what goes without saying.
pub(super) fn begin_calendar(model: &mut Model) -> Vec<Effect> {
    if model.first_open_question().is_some() {
        return Vec::new();
    }
    // Without an agreed plan nothing was ever done by it, so none begins in the past.
    let begins_today = model.calendar_from.is_none_or(|begun| begun < model.today);
    if model.agreed.is_empty() && begins_today {
        model.calendar_from = Some(model.today);
        settle(model);
        return save(model);
    }
    if settle(model) { save(model) } else { Vec::new() }
}

/// Agrees to the calendar where it needs no asking: the first one, and one that only grew at its end. Says whether the
/// agreed plan is another now.
fn settle(model: &mut Model) -> bool {
    // What was made before and has stayed since is settled.
    if model.made.is_some() {
        return false;
    }
    let Some(calendar) = model.calendar() else { return false };
    let before = model.calendar_revision;
    if calendar.proposed.is_none() {
        accept(model, &calendar.plan);
    }
    let agreed_anew = model.calendar_revision != before;
    // What was agreed on a moment ago is passed over from now on where its day is past, so the calendar is made again.
    model.made = (!agreed_anew).then(|| Box::new(calendar));
    agreed_anew
}

/// The same after something was done to the plan, which is said and saved. What changed nothing is neither.
pub(super) fn told(model: &mut Model, before: Before, action: Action) -> Vec<Effect> {
    if !before.done(model, action.clone()) {
        return Vec::new();
    }
    model.notice = Some(Notice::Done(action));
    settle(model);
    save(model)
}

/// The last action is taken back, or done again.
fn turned(model: &mut Model, back: bool) -> Vec<Effect> {
    let Some(action) = turn(model, back) else { return Vec::new() };
    let shown = if let Action::Moved { id, .. } = &action { work_done::show_day(model, id) } else { None };
    model.notice = Some(if back { Notice::Undone(action) } else { Notice::Redone(action) });
    // As it was it needs no settling. Only what time has added since has to be agreed on.
    if let Some(calendar) = model.calendar() {
        let new = |id: &OccurrenceId| !model.agreed.entries.contains_key(id);
        let added = calendar.proposed.is_none() && calendar.plan.solution.placed.keys().any(new);
        model.made = Some(Box::new(calendar));
        if added {
            settle(model);
        }
    }
    save(model).into_iter().chain(shown).collect()
}

/// Makes a plan the agreed one.
fn accept(model: &mut Model, plan: &CalendarPlan) {
    let history = model.history();
    let lately = model.today.checked_sub_days(Days::new(DAYS_IN_SIGHT)).unwrap_or(model.today);
    let agreed = model.agreed.followed_by(plan.agreed(), &history, lately);
    model.keep = Keep::WhatCanStay;
    agree(model, agreed);
}

/// For so many days what was done or skipped stays among the entries.
const DAYS_IN_SIGHT: u64 = 62;

fn agree(model: &mut Model, agreed: AgreedPlan) {
    if model.agreed != agreed {
        model.agreed = agreed;
        model.calendar_revision += 1;
    }
}

/// Leads to the next question, to the crossroads, back to the summary, or to the problems of this one.
fn finished(model: &mut Model, question: Question) -> Vec<Effect> {
    if !problems_of(question, &model.draft).is_empty() {
        model.tried.insert(question);
        return vec![Effect::FocusProblems];
    }
    model.tried.remove(&question);
    if model.correcting {
        return vec![Effect::GoTo(Page::Check)];
    }
    let next = match question.next(&model.draft) {
        Some(next) if question.is_quick() && !next.is_quick() => Page::Crossroads,
        Some(next) => Page::Question(next),
        None => Page::Check,
    };
    vec![Effect::GoTo(next)]
}

/// Empties the plan. Language, appearance and the provider's offer stay: they belong to people, not to the plan.
pub(super) fn start_again(model: &mut Model, fresh_plan: Uuid) {
    let fresh = Model::unread();
    model.plan = fresh_plan;
    model.site = fresh.site;
    model.draft = fresh.draft;
    model.tried = fresh.tried;
    model.correcting = false;
    model.calendar_from = None;
    model.tier = None;
    model.care = None;
    model.agreed = fresh.agreed;
    model.book = fresh.book;
    model.texts = fresh.texts;
    model.steps = fresh.steps;
    model.keep = fresh.keep;
    model.notice = None;
    model.calendar_revision += 1;
    model.preferences = fresh.preferences;
    model.own_work = fresh.own_work;
    model.assumptions = fresh.assumptions;
    model.offer = model.terms.clone();
    model.exports = fresh.exports;
    model.kept = fresh.kept;
    model.asked_to_start_again = false;
}

fn report_file(model: &Model, period: Period) -> Vec<Effect> {
    let report = model.calendar().and_then(|calendar| model.care_report(period, &calendar.plan));
    let file = report.map(|report| Effect::DownloadFile {
        name: [&export::file_name(&model.site), "-", &period.code(), ".csv"].concat(),
        media_type: "text/csv;charset=utf-8",
        text: text::papers::care_report_file(model.language, &report),
    });
    file.into_iter().collect()
}

fn plan_file(model: &Model, file: PlanFile) -> Vec<Effect> {
    let Some(Calendar { plan, .. }) = model.calendar() else { return Vec::new() };
    let (ending, media_type, text) = match file {
        PlanFile::Csv => (".csv", "text/csv;charset=utf-8", export::plan_csv(&plan, model.language)),
        PlanFile::Json => {
            (".json", "application/json", export::plan_json(&plan, &model.site, model.language, model.today))
        }
    };
    let name = [&export::file_name(&model.site), "-plan-", &model.today.to_string(), ending].concat();
    vec![Effect::DownloadFile { name, media_type, text }]
}

fn export_file(
    model: &mut Model,
    options: Options,
    number: Option<u32>,
    delivery: Delivery,
    now: UtcStamp,
    app: Option<Url>,
) -> Vec<Effect> {
    settle(model);
    let Some(Calendar { plan, .. }) = model.calendar() else { return Vec::new() };
    let request = model.export_request(now, app);
    let exported = match export::export(&plan, &request, options, number, &model.exports) {
        Ok(exported) => exported,
        Err(problem) => {
            model.export_problem = Some(problem);
            return Vec::new();
        }
    };
    model.export_problem = None;
    model.exports = exported.exports;
    let mut effects = save(model);
    let (name, media_type, text) = (exported.file_name, "text/calendar;charset=utf-8", exported.text);
    effects.push(match delivery {
        Delivery::Download => Effect::DownloadFile { name, media_type, text },
        Delivery::Share => Effect::ShareFile { name, media_type, text },
        Delivery::Copy => Effect::CopyText(text),
    });
    effects
}

/// Has everything written, unless the storage may not be used.
pub(super) fn save(model: &mut Model) -> Vec<Effect> {
    let (Storage::Working { rev, next } | Storage::Full { rev, next }) = model.storage else { return Vec::new() };
    let rev = rev + 1;
    let text = saved::write_envelope(rev, &data(model));
    model.storage = match model.storage {
        Storage::Full { .. } => Storage::Full { rev, next: next.other() },
        _ => Storage::Working { rev, next: next.other() },
    };
    vec![Effect::SaveEnvelope { slot: next, text }]
}

/// The model's lasting part in the form in which it is saved.
pub(super) fn data(model: &Model) -> Data {
    let mut assumptions = Map::new();
    for (figure, value) in model.assumptions.changes() {
        assumptions.insert(figure.code(), value.into());
    }
    let work = kept::to_json(model);
    let mut prices = Map::new();
    for variant in Variant::ALL {
        if model.offer.price(variant) != model.terms.price(variant) {
            prices.insert(variant.code(), (model.offer.price(variant).grosze() / 100).into());
        }
    }
    Data {
        plan: model.plan,
        site: model.site.clone(),
        language: model.language_chosen.then(|| model.language.code().to_owned()),
        theme: (model.theme != Theme::System).then(|| model.theme.code().to_owned()),
        answers: draft_to_json(&model.draft),
        calendar_from: model.calendar_from,
        tier: model.tier.map(|tier| tier.code().to_owned()),
        care: model.care.map(|care| care.code().to_owned()),
        assumptions,
        prices,
        preferences: work.preferences,
        agreed: work.agreed,
        own_work: work.own_work,
        book: work.book,
        texts: work.texts,
        exports: work.exports,
    }
}
