//! The contingency plan, procedures and the hand-over pack as documents.

use chrono::{Days, NaiveDate};

use super::facts_in_words::Lines;
use super::{plan_en, plan_pl};
use crate::Language;
use crate::answers::{Draft, Part, Question, Reply};
use crate::calendar::{CalendarPlan, LawDate, PlannedTask, Visit};
use crate::catalogue::TaskId;
use crate::document::{Block, Document, Section, Table, blocks_of};
use crate::offer::Priority;
use crate::papers::{ContingencyFacts, DatedFact, FactDay, Gap, OwnTexts, PlanSection, TextKey};
use crate::service_book::{ServiceBook, Statement, WorkEntry, WorkEvent};
use crate::sorted::SortedSet;
use crate::text::{self, advice, calendar, date_long, date_short, hours, hours_minutes, service_book};

/// Texts of these papers that need no value.
pub(super) struct PlainTexts {
    pub(super) plan_title: &'static str,
    pub(super) plan_lead: &'static str,
    pub(super) drill: &'static str,
    pub(super) last_drill: &'static str,
    pub(super) no_drill: &'static str,
    pub(super) next_drill: &'static str,
    pub(super) no_next_drill: &'static str,
    pub(super) handover_title: &'static str,
    pub(super) handover_lead: &'static str,
    pub(super) gaps: &'static str,
    pub(super) no_gaps: &'static str,
    pub(super) profile: &'static str,
    pub(super) unknown: &'static str,
    pub(super) unsure: &'static str,
    pub(super) dates: &'static str,
    pub(super) no_dates: &'static str,
    pub(super) domain_expires: &'static str,
    pub(super) certificate_expires: &'static str,
    pub(super) certificate_renews: &'static str,
    pub(super) licence_ends: &'static str,
    pub(super) contract_ends: &'static str,
    pub(super) support_ends: &'static str,
    pub(super) law_binds: &'static str,
    pub(super) transition_ends: &'static str,
    pub(super) past: &'static str,
    pub(super) no_end: &'static str,
    pub(super) architecture: &'static str,
    pub(super) no_architecture: &'static str,
    pub(super) open_work: &'static str,
    pub(super) late: &'static str,
    pub(super) no_open_work: &'static str,
    pub(super) procedures: &'static str,
    pub(super) procedures_lead: &'static str,
    pub(super) first: &'static str,
    pub(super) verify: &'static str,
    pub(super) history: &'static str,
    pub(super) no_history: &'static str,
    pub(super) entry: &'static str,
    pub(super) kind: &'static str,
    pub(super) what: &'static str,
    pub(super) day: &'static str,
    pub(super) who: &'static str,
    pub(super) task: &'static str,
    pub(super) time: &'static str,
    pub(super) done: &'static str,
    pub(super) skipped: &'static str,
    pub(super) moved: &'static str,
    pub(super) reopened: &'static str,
    pub(super) repaired: &'static str,
}

/// Calls the function of the same name in the module of a language.
macro_rules! in_language {
    ($language:expr, $function:ident($($argument:expr),*)) => {
        match $language {
            Language::Polish => plan_pl::$function($($argument),*),
            Language::English => plan_en::$function($($argument),*),
        }
    };
}

const fn texts(language: Language) -> &'static PlainTexts {
    match language {
        Language::Polish => &plan_pl::TEXTS,
        Language::English => &plan_en::TEXTS,
    }
}

/// The name of a section of the contingency plan.
pub fn plan_section(language: Language, section: PlanSection) -> &'static str {
    in_language!(language, plan_section(section))
}

/// What a new technician would lack.
pub fn gap(language: Language, gap: Gap) -> &'static str {
    in_language!(language, gap(gap))
}

/// What the program itself writes in a section of the contingency plan.
pub fn generated_plan(language: Language, section: PlanSection, facts: &ContingencyFacts) -> String {
    let label = |part: Part, choice: crate::answers::Choice| text::choice(language, part, choice).label;
    match section {
        PlanSection::Calls => {
            let (mean, tail) = facts.wait_hours;
            let promise = [
                advice::tier_name(language, facts.tier).to_owned(),
                hours_minutes(language, facts.terms.response(Priority::Outage)),
                advice::service_hours(language, &facts.terms.clock),
                hours(language, mean),
                hours(language, tail),
            ];
            in_language!(language, calls(facts, &promise))
        }
        PlanSection::Backups => {
            let how_often = facts.backup_interval.map(|interval| label(Part::BackupInterval, interval.into()));
            let last = facts.last_restore.map(|last| label(Part::LastRestore, last.into()));
            in_language!(language, backups(facts, how_often, last))
        }
        PlanSection::Restore => in_language!(language, restore(facts)),
        PlanSection::Payments => in_language!(language, payments(facts)),
        PlanSection::Messages => in_language!(language, messages(facts)),
        PlanSection::Access => in_language!(language, access(facts)),
    }
}

/// What the program itself writes as the procedure of a task: what comes first, the steps, how to tell that it is done.
pub fn generated_procedure(language: Language, task: TaskId) -> String {
    let (words, labels) = (task.task().words(language), texts(language));
    let mut lines = Lines::default();
    for before in task.task().prerequisites {
        lines.step(&[labels.first, ": ", before.task().words(language).name, "."].concat());
    }
    for sentence in sentences(words.what) {
        lines.step(sentence);
    }
    lines.heading(labels.verify);
    for sentence in sentences(words.verify) {
        lines.item(sentence);
    }
    lines.done()
}

/// The sentences of a text: each ends with a full stop before a space and a capital letter, and no abbreviation ends so.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    let mut from = 0;
    while let Some(at) = rest.get(from..).and_then(|tail| tail.find(". ")).map(|at| at + from) {
        let (before, behind) = (rest.get(..=at).unwrap_or(rest), rest.get(at + 2..).unwrap_or(""));
        let word = before.rsplit([' ', '\u{a0}']).next().unwrap_or("");
        if behind.starts_with(char::is_uppercase) && word.chars().count() > 4 {
            found.push(before.trim());
            rest = behind.trim();
            from = 0;
        } else {
            from = at + 2;
        }
    }
    if !rest.is_empty() {
        found.push(rest);
    }
    found
}

/// The code of a section that holds a text of one's own.
fn section_code(key: TextKey) -> String {
    key.code().replace('/', "-")
}

/// The text that a section holds, by its code.
pub fn text_of_section(code: &str) -> Option<TextKey> {
    TextKey::from_code(&code.replacen('-', "/", 1))
}

fn plan_sections(language: Language, facts: &ContingencyFacts, own: &OwnTexts) -> Vec<Section> {
    let section = |section: PlanSection| {
        let key = TextKey::Plan(section);
        let blocks = match own.current(key) {
            Some(own) => blocks_of(own),
            None => blocks_of(&generated_plan(language, section, facts)),
        };
        Section { code: section_code(key), title: plan_section(language, section).to_owned(), blocks }
    };
    let words = texts(language);
    let day = |day: Option<NaiveDate>, none: &str| day.map_or_else(|| none.to_owned(), |day| date_long(language, day));
    let drill = vec![
        (words.last_drill.to_owned(), day(facts.last_drill, words.no_drill)),
        (words.next_drill.to_owned(), day(facts.next_drill, words.no_next_drill)),
    ];
    let mut sections: Vec<Section> = facts.sections().map(section).collect();
    sections.push(Section::new("proba", words.drill, vec![Block::Facts(drill)]));
    sections
}

/// The contingency plan of a site, which may have no name.
pub fn contingency_plan(language: Language, facts: &ContingencyFacts, own: &OwnTexts, site: &str) -> Document {
    let words = texts(language);
    Document {
        title: titled(words.plan_title, site),
        lead: words.plan_lead.to_owned(),
        sections: plan_sections(language, facts, own),
    }
}

fn titled(title: &str, site: &str) -> String {
    if site.trim().is_empty() { title.to_owned() } else { [title, ": ", site.trim()].concat() }
}

/// The procedure of a task at this site.
pub fn procedure(language: Language, task: TaskId, own: &OwnTexts) -> Section {
    let key = TextKey::Procedure(task);
    let blocks = match own.current(key) {
        Some(own) => blocks_of(own),
        None => blocks_of(&generated_procedure(language, task)),
    };
    Section { code: section_code(key), title: task.task().words(language).name.to_owned(), blocks }
}

/// The procedures of some tasks.
pub fn procedures(language: Language, tasks: &[TaskId], own: &OwnTexts) -> Document {
    let words = texts(language);
    Document {
        title: words.procedures.to_owned(),
        lead: words.procedures_lead.to_owned(),
        sections: tasks.iter().map(|task| procedure(language, *task, own)).collect(),
    }
}

/// The tasks of the catalogue that a plan has, in the order of the catalogue.
pub fn planned_tasks(plan: &CalendarPlan) -> Vec<TaskId> {
    let entries = plan.entries().map(|(_, entry)| &entry.task);
    let mut tasks: SortedSet<TaskId> = SortedSet::default();
    for task in entries.chain(plan.routine.iter().map(|line| &line.task)).filter_map(PlannedTask::catalogue) {
        tasks.insert(task);
    }
    for task in &plan.on_event {
        tasks.insert(*task);
    }
    tasks.iter().copied().collect()
}

/// Everything from which the hand-over pack is made.
#[derive(Clone, Copy)]
#[expect(missing_docs, reason = "each is what it is called")]
pub struct Handover<'a> {
    pub site: &'a str,
    pub draft: &'a Draft,
    pub facts: &'a ContingencyFacts,
    pub own: &'a OwnTexts,
    pub book: &'a ServiceBook,
    pub plan: &'a CalendarPlan,
    pub gaps: &'a [Gap],
    pub dates: &'a [(DatedFact, FactDay)],
    pub today: NaiveDate,
}

/// The hand-over pack of a site.
pub fn handover(language: Language, of: &Handover) -> Document {
    let words = texts(language);
    let missing = match of.gaps {
        [] => Block::Text(words.no_gaps.to_owned()),
        gaps => Block::List(gaps.iter().map(|one| gap(language, *one).to_owned()).collect()),
    };
    let architecture = match of.own.current(TextKey::Architecture) {
        Some(own) => blocks_of(own),
        None => vec![Block::Text(words.no_architecture.to_owned())],
    };
    let mut sections = vec![
        Section::new("braki", words.gaps, vec![missing]),
        Section::new("profil", words.profile, vec![Block::Facts(profile(language, of.draft))]),
        Section::new("terminy", words.dates, vec![dates(language, of)]),
        Section::new(&section_code(TextKey::Architecture), words.architecture, architecture),
    ];
    sections.extend(plan_sections(language, of.facts, of.own));
    sections.push(Section::new("otwarte", words.open_work, vec![open_work(language, of)]));
    sections.push(Section::new("ksiazka", words.history, vec![history(language, of.book, of.plan)]));
    let mut blocks = Vec::new();
    for task in planned_tasks(of.plan) {
        let section = procedure(language, task, of.own);
        blocks.push(Block::Heading([task.code(), " ", &section.title].concat()));
        blocks.extend(section.blocks.into_iter().map(|block| match block {
            Block::Heading(words) => Block::Text([&words, ":"].concat()),
            other => other,
        }));
    }
    sections.push(Section::new("procedury", words.procedures, blocks));
    let lead = [words.handover_lead, " ", &date_long(language, of.today), "."].concat();
    Document { title: titled(words.handover_title, of.site), lead, sections }
}

/// What expires, ends or begins to bind, each with its day.
fn dates(language: Language, of: &Handover) -> Block {
    let words = texts(language);
    let name = |fact: &DatedFact| match fact {
        DatedFact::Domain => words.domain_expires.to_owned(),
        DatedFact::Certificate { renews_itself: true } => words.certificate_renews.to_owned(),
        DatedFact::Certificate { renews_itself: false } => words.certificate_expires.to_owned(),
        DatedFact::Licence => words.licence_ends.to_owned(),
        DatedFact::Contract => words.contract_ends.to_owned(),
        DatedFact::Support { product, version } => [product.name(), " ", version, ": ", words.support_ends].concat(),
        DatedFact::Law(law, LawDate::From(_)) => [law.name(language), ": ", words.law_binds].concat(),
        DatedFact::Law(law, LawDate::TransitionUntil(_)) => [law.name(language), ": ", words.transition_ends].concat(),
    };
    let says = |day: FactDay| match day {
        FactDay::On(day) if day < of.today => [&date_long(language, day), " (", words.past, ")"].concat(),
        FactDay::On(day) => date_long(language, day),
        FactDay::Over => words.past.to_owned(),
        FactDay::NoEnd => words.no_end.to_owned(),
        FactDay::Unknown => words.unknown.to_owned(),
    };
    match of.dates {
        [] => Block::Text(words.no_dates.to_owned()),
        dates => Block::Facts(dates.iter().map(|(fact, day)| (name(fact), says(*day))).collect()),
    }
}

/// Each question that applies with its replies.
fn profile(language: Language, draft: &Draft) -> Vec<(String, String)> {
    let words = texts(language);
    let reply = |part: Part| match draft.reply(part) {
        Some(Reply::Given { value, sure }) => {
            let mut said = text::value(language, part, value);
            if !sure {
                said.push_str(&[" (", words.unsure, ")"].concat());
            }
            said
        }
        Some(Reply::Unknown) | None => words.unknown.to_owned(),
    };
    let row = |question: Question| {
        let parts: Vec<Part> = question.parts_for(draft).collect();
        let says: Vec<String> = match parts.as_slice() {
            [only] => vec![reply(*only)],
            parts => {
                let named = |part: &Part| [text::part(language, *part).short, ": ", &reply(*part)].concat();
                parts.iter().map(named).collect()
            }
        };
        (text::question(language, question).short.to_owned(), says.join("; "))
    };
    Question::all().filter(|question| question.applies(draft)).map(row).collect()
}

/// Days ahead that a new technician is told of.
const DAYS_AHEAD: u64 = 90;

fn open_work(language: Language, of: &Handover) -> Block {
    let words = texts(language);
    let until = of.today.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(of.today);
    let mut rows = Vec::new();
    for (visit, late) in
        of.plan.late.iter().map(|visit| (visit, true)).chain(of.plan.visits.iter().map(|visit| (visit, false)))
    {
        if visit.day <= until {
            rows.extend(visit_rows(language, visit, late));
        }
    }
    if rows.is_empty() {
        return Block::Text(words.no_open_work.to_owned());
    }
    Table::block(words.open_work, &[words.day, words.task, words.who, words.time], &[3], rows)
}

fn visit_rows(language: Language, visit: &Visit, late: bool) -> Vec<Vec<String>> {
    let mut day = date_short(language, visit.day);
    if late {
        day.push_str(&[", ", texts(language).late].concat());
    }
    let row = |entry: &crate::calendar::Entry| {
        let title = calendar::task_title(language, &entry.task, entry.part);
        let who = super::performer(language, visit.performer).to_owned();
        vec![day.clone(), title, who, hours_minutes(language, entry.minutes)]
    };
    visit.entries.iter().map(row).collect()
}

fn history(language: Language, book: &ServiceBook, plan: &CalendarPlan) -> Block {
    let words = texts(language);
    let rows: Vec<Vec<String>> = book
        .in_force()
        .map(|line| {
            let day = date_long(language, line.day());
            let kind = service_book::statement_kind(language, line.what.kind()).to_owned();
            vec![line.number.to_string(), day, kind, statement(language, line.what, plan)]
        })
        .collect();
    if rows.is_empty() {
        return Block::Text(words.no_history.to_owned());
    }
    Table::block(words.history, &[words.entry, words.day, words.kind, words.what], &[0], rows)
}

/// A statement of the book in one line.
fn statement(language: Language, statement: &Statement, plan: &CalendarPlan) -> String {
    let words = texts(language);
    let with_note = |mut said: String, note: &str| {
        if !note.is_empty() {
            if !said.is_empty() {
                said.push_str(". ");
            }
            said.push_str(note);
        }
        said
    };
    match statement {
        Statement::Work(work) => work_said(language, work, plan),
        Statement::Incident(incident) => {
            let mut said = [
                super::incident_kind(language, incident.kind),
                ", ",
                service_book::incident_cause(language, incident.cause),
            ]
            .concat();
            if let Some(minutes) = incident.repaired_min {
                said.push_str(&[", ", words.repaired, " ", &hours_minutes(language, minutes)].concat());
            }
            with_note(with_note(said, incident.note.as_str()), incident.learned.as_str())
        }
        Statement::SiteChange { note, .. } | Statement::Decision { note, .. } => note.as_str().to_owned(),
        Statement::Access { change, who, to, .. } => {
            [who.as_str(), ": ", to.as_str(), " (", service_book::access_kind(language, *change), ")"].concat()
        }
        Statement::Cost { amount, note, .. } => with_note(text::money(language, *amount), note.as_str()),
        Statement::Drill { minutes, result, note, .. } => {
            let said =
                [service_book::drill_result(language, *result), ", ", &hours_minutes(language, *minutes)].concat();
            with_note(said, note.as_str())
        }
        Statement::Suggestion { work, .. } => service_book::suggested_work(language, *work),
        Statement::Terms { from, to, .. } => service_book::terms(language, *from, *to),
    }
}

fn work_said(language: Language, work: &WorkEntry, plan: &CalendarPlan) -> String {
    let words = texts(language);
    let code = work.id.task().as_str();
    let own = plan.entries().map(|(_, entry)| &entry.task).find(|task| task.code() == code).and_then(PlannedTask::own);
    let name = match (TaskId::from_code(code), own) {
        (Some(task), _) => task.task().words(language).name,
        (None, Some(own)) => own.details().title.as_str(),
        (None, None) => code,
    };
    let (event, note) = match &work.event {
        WorkEvent::Done { report, .. } => {
            ([words.done, ", ", &hours_minutes(language, report.minutes)].concat(), report.note.as_str())
        }
        WorkEvent::Skipped { reason, note, .. } => {
            ([words.skipped, " (", service_book::skip_reason(language, *reason), ")"].concat(), note.as_str())
        }
        WorkEvent::Moved { to, .. } => ([words.moved, " ", &date_long(language, *to)].concat(), ""),
        WorkEvent::Reopened => (words.reopened.to_owned(), ""),
    };
    let said = [name, ": ", &event].concat();
    if note.is_empty() { said } else { [&said, ". ", note].concat() }
}

/// What a text of one's own is for, in words.
pub fn text_name(language: Language, key: TextKey) -> &'static str {
    match key {
        TextKey::Plan(section) => plan_section(language, section),
        TextKey::Procedure(task) => task.task().words(language).name,
        TextKey::Architecture => texts(language).architecture,
    }
}

/// What the program itself writes where nothing was written yet; empty for what only a person can write.
pub fn generated(language: Language, key: TextKey, facts: &ContingencyFacts) -> String {
    match key {
        TextKey::Plan(section) => generated_plan(language, section, facts),
        TextKey::Procedure(task) => generated_procedure(language, task),
        TextKey::Architecture => String::new(),
    }
}
