//! The form of an entry of the service book: with it work is ticked off and skipped, and entries are written and corrected.
//!
//! Its fields and what may stand in them are told by the statement.

use chrono::NaiveDate;
use planner::Language;
use planner::service_book::{Field, Refused, Statement, WorkEntry, WorkEvent};
use planner::text::service_book;
use yew::prelude::*;

use super::form::{Form, FormField};
use super::use_surroundings;
use crate::shell::input;

/// With what the form begins, and who takes what was typed.
#[derive(Properties, PartialEq)]
pub(crate) struct StatementFormProps {
    /// Where its fields begin their ids.
    pub(crate) id: AttrValue,
    pub(crate) statement: Statement,
    /// Lines to be ticked, for work that was done.
    #[prop_or_default]
    pub(crate) checklist: Vec<AttrValue>,
    pub(crate) today: NaiveDate,
    /// The button that sends it: how it looks, its drawing, its words.
    pub(crate) submit: (&'static str, &'static str, &'static str),
    pub(crate) taken: Callback<Statement>,
}

/// The form.
#[component]
pub(crate) fn StatementForm(props: &StatementFormProps) -> Html {
    let language = use_surroundings().language;
    let statement = &props.statement;
    let fields: Vec<FormField> =
        statement.fields().iter().map(|field| form_field(&props.id, statement, *field, language)).collect();
    let check = {
        let (statement, today) = (statement.clone(), props.today);
        Callback::from(move |typed: Vec<String>| {
            let refused = read(&statement, &typed, today).err().unwrap_or_default();
            let place = |field: Field| statement.fields().iter().position(|other| *other == field);
            let told = refused
                .into_iter()
                .filter_map(|(field, why)| Some((place(field)?, service_book::refused(language, why))));
            told.collect()
        })
    };
    let taken = {
        let (id, statement, lines) = (props.id.clone(), statement.clone(), props.checklist.len());
        let (today, taken) = (props.today, props.taken.clone());
        Callback::from(move |typed: Vec<String>| {
            if let Ok(read) = read(&statement, &typed, today) {
                taken.emit(with_ticked(read, &id, lines));
            }
        })
    };
    html! { <Form {fields} {check} {taken} submit={props.submit}>{ checklist(props) }</Form> }
}

fn form_field(form: &str, statement: &Statement, field: Field, language: Language) -> FormField {
    let face = |code: &'static str| (code, service_book::option(language, field, code));
    FormField {
        id: [form, "-", field.code()].concat().into(),
        label: service_book::field(language, statement, field),
        takes: field.takes(),
        options: field.codes().into_iter().map(face).collect(),
        hint: service_book::field_hint(language, field),
        optional: !statement.needs(field),
        initial: statement.typed(field).into(),
    }
}

/// The statement as it was typed, field by field.
fn read(statement: &Statement, typed: &[String], today: NaiveDate) -> Result<Statement, Vec<(Field, Refused)>> {
    let text = |field: Field| {
        let place = statement.fields().iter().position(|other| *other == field);
        place.and_then(|at| typed.get(at)).cloned().unwrap_or_default()
    };
    statement.read(&text, today)
}

fn line_id(form: &str, line: usize) -> String {
    format!("{form}-{line}")
}

fn checklist(props: &StatementFormProps) -> Html {
    if props.checklist.is_empty() {
        return Html::default();
    }
    let ticked: &[u32] = match &props.statement {
        Statement::Work(WorkEntry { event: WorkEvent::Done { report, .. }, .. }) => &report.ticked,
        _ => &[],
    };
    html! {
        <div class="checklist">
            for (at, line) in props.checklist.iter().enumerate() {
                <ChecklistLine key={at} id={line_id(&props.id, at)} line={line} ticked={ticked.contains(&(at as u32))}/>
            }
        </div>
    }
}

/// Work that was done, with the lines that are ticked in the form now.
fn with_ticked(mut statement: Statement, form: &str, lines: usize) -> Statement {
    if let Statement::Work(WorkEntry { event: WorkEvent::Done { report, .. }, .. }) = &mut statement
        && lines > 0
    {
        let ticked = (0..lines).filter(|line| input::is_ticked(&line_id(form, *line)));
        report.ticked = ticked.map(|line| line as u32).collect();
    }
    statement
}

#[derive(Properties, PartialEq)]
struct ChecklistLineProps {
    id: AttrValue,
    line: AttrValue,
    /// Whether it begins ticked.
    ticked: bool,
}

/// A line to be ticked. Like what is typed, the tick is its own once the form is open.
#[component]
fn ChecklistLine(props: &ChecklistLineProps) -> Html {
    use_effect_with((props.id.clone(), props.ticked), |(id, ticked)| input::tick(id, *ticked));
    html! {
        <label class="check">
            <input type="checkbox" id={&props.id}/>
            <span>{ &props.line }</span>
        </label>
    }
}
