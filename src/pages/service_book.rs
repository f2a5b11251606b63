//! The service book: what happened to the site, the last first, new entries and corrections, and what incidents suggest.

use chrono::NaiveDate;
use planner::ServiceBook;
use planner::calendar::{PlannedTask, TaskKey};
use planner::model::{Msg, Page};
use planner::service_book::{BookLine, RecordedIncident, Statement, StatementKind, Suggestion, WorkEntry, WorkEvent};
use planner::text::{self, service_book};
use yew::prelude::*;

use crate::components::{Same, StatementForm, Surroundings, icon, use_surroundings};
use crate::route::address;
use crate::shell::{focus, input};
use crate::text::book::BookWords;
use crate::text::capitalised;
use crate::text::views::ViewWords;

/// The heading of the form for a new entry.
const ADD_ID: &str = "nowy-wpis";

/// What the book shows.
#[derive(Properties, PartialEq)]
pub(crate) struct ServiceBookPageProps {
    pub(crate) book: Same<ServiceBook>,
    /// The kind of entries that are shown; all where there is none.
    pub(crate) kind: Option<StatementKind>,
    pub(crate) suggestions: Vec<Suggestion>,
    pub(crate) today: NaiveDate,
}

/// The service book.
#[component]
pub(crate) fn ServiceBookPage(props: &ServiceBookPageProps) -> Html {
    let surroundings = use_surroundings();
    let words = BookWords::of(surroundings.language);
    let adding = use_state(|| false);
    let correcting = use_state(|| None::<u32>);
    let add = {
        let adding = adding.clone();
        Callback::from(move |_: MouseEvent| adding.set(!*adding))
    };
    let close = {
        let adding = adding.clone();
        Callback::from(move |()| adding.set(false))
    };
    let correct = {
        let correcting = correcting.clone();
        Callback::from(move |number| correcting.set(number))
    };
    let empty = props.book.entries().is_empty();
    html! {
        <div class="stack stack-xl">
            <div class="stack">
                <div class="row between">
                    <h1 tabindex="-1">{ words.title }</h1>
                    <button class="btn noprint" type="button" id={ADD_ID} aria-expanded={adding.to_string()} onclick={add}>
                        { icon("plus") }{ words.add }
                    </button>
                </div>
                <p class="lead">{ words.lead }</p>
            </div>
            if *adding {
                <NewEntry today={props.today} kind={props.kind} {close}/>
            }
            { suggestions(&props.suggestions, &surroundings) }
            if empty {
                { nothing_yet(words) }
            } else {
                <section class="sec" aria-labelledby="historia">
                    <h2 id="historia">{ words.history }</h2>
                    <div class="stack">
                        { filter(props, &surroundings) }
                        { table(props, *correcting, &correct, &surroundings) }
                    </div>
                </section>
            }
        </div>
    }
}

/// What the book is for, before there is anything in it.
fn nothing_yet(words: &BookWords) -> Html {
    html! {
        <section class="card stack">
            <h2>{ words.empty }</h2>
            <ul class="list">
                for line in [words.empty_work, words.empty_incidents, words.empty_rest] {
                    <li key={line}>{ line }</li>
                }
            </ul>
        </section>
    }
}

/// Links to the entries of each kind that there are.
fn filter(props: &ServiceBookPageProps, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let mut kinds = vec![(None, capitalised(ViewWords::of(language).everything))];
    for kind in props.book.kinds() {
        kinds.push((Some(kind), service_book::kinds(language, kind).to_owned()));
    }
    html! {
        <nav class="tabs noprint" aria-label={BookWords::of(language).kind}>
            for (kind, name) in kinds {
                <a key={name.clone()} href={address(Page::ServiceBook(kind))}
                    aria-current={(kind == props.kind).then_some("page")}>{ name }</a>
            }
        </nav>
    }
}

#[derive(Properties, PartialEq)]
struct NewEntryProps {
    today: NaiveDate,
    /// The kind with which it begins.
    kind: Option<StatementKind>,
    close: Callback<()>,
}

/// The form of a new entry: first its kind, then what is written.
#[component]
fn NewEntry(props: &NewEntryProps) -> Html {
    let surroundings = use_surroundings();
    let language = surroundings.language;
    let words = BookWords::of(language);
    let forms: Vec<Statement> =
        StatementKind::ALL.into_iter().filter_map(|kind| Statement::blank(kind, props.today)).collect();
    let begin = forms.iter().position(|form| Some(form.kind()) == props.kind).unwrap_or(0);
    let chosen = use_state(|| begin);
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| chosen.set(input::text(&event).parse().unwrap_or(0)))
    };
    let taken = {
        let (dispatch, close) = (surroundings.dispatch.clone(), props.close.clone());
        Callback::from(move |statement: Statement| {
            close.emit(());
            dispatch.emit(Msg::WroteStatement(statement));
        })
    };
    use_effect_with((), |()| focus::on_id("rodzaj-wpisu"));
    let Some(statement) = forms.get(*chosen).cloned() else { return Html::default() };
    html! {
        <section class="card stack book-form noprint" aria-labelledby={ADD_ID}>
            <div class="field">
                <label class="label" for="rodzaj-wpisu">{ words.kind }</label>
                <select class="input input-m" id="rodzaj-wpisu" onchange={choose}>
                    for (at, form) in forms.iter().enumerate() {
                        <option key={at} value={at.to_string()} selected={at == *chosen}>
                            { service_book::statement_kind(language, form.kind()) }
                        </option>
                    }
                </select>
            </div>
            <StatementForm key={*chosen} id="nowy" {statement} today={props.today}
                submit={("btn", "ok", words.write)} {taken}/>
        </section>
    }
}

/// Work that would have helped, to be taken on or turned down.
fn suggestions(suggestions: &[Suggestion], surroundings: &Surroundings) -> Html {
    if suggestions.is_empty() {
        return Html::default();
    }
    let language = surroundings.language;
    let words = BookWords::of(language);
    html! {
        <section class="sec noprint" aria-labelledby="podpowiedzi">
            <h2 id="podpowiedzi">{ words.suggestions }</h2>
            <div class="stack">
                <p class="muted">{ words.suggestions_more }</p>
                <ul class="list">
                    for suggestion in suggestions {
                        <li key={suggestion.work.code()} class="row between">
                            <span><b>{ service_book::suggested_work(language, suggestion.work) }</b><br/>
                                <span class="muted">{ service_book::suggestion(language, suggestion) }</span></span>
                            <span class="row">
                                { act(words.take, "btn btn-2", Msg::TookSuggestion(*suggestion), surroundings) }
                                { act(words.dismiss, "btn btn-3", Msg::DismissedSuggestion(*suggestion), surroundings) }
                            </span>
                        </li>
                    }
                </ul>
            </div>
        </section>
    }
}

fn act(name: &'static str, class: &'static str, msg: Msg, surroundings: &Surroundings) -> Html {
    html! { <button {class} type="button" onclick={surroundings.tell(msg)}>{ name }</button> }
}

fn table(
    props: &ServiceBookPageProps,
    correcting: Option<u32>,
    correct: &Callback<Option<u32>>,
    surroundings: &Surroundings,
) -> Html {
    let words = BookWords::of(surroundings.language);
    let lines = props.book.lines(props.kind);
    if lines.is_empty() {
        return html! { <p>{ words.nothing_of_kind }</p> };
    }
    let heads =
        [words.column_day, words.kind, words.column_what, words.column_who, words.column_took, words.column_state];
    html! {
        <table class="fold book" role="table">
            <caption class="hide">{ words.history }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    for head in heads {
                        <th scope="col" role="columnheader" key={head}>{ head }</th>
                    }
                </tr>
            </thead>
            <tbody role="rowgroup">
                for line in &lines {
                    { row(line, props, correcting == Some(line.number), correct, surroundings) }
                }
            </tbody>
        </table>
    }
}

fn row(
    line: &BookLine,
    props: &ServiceBookPageProps,
    correcting: bool,
    correct: &Callback<Option<u32>>,
    surroundings: &Surroundings,
) -> Html {
    let language = surroundings.language;
    let words = BookWords::of(language);
    let task = |code: &str| task_name(code, surroundings);
    let told = service_book::told(language, line.now, &task);
    html! {
        <tr role="row" key={line.number} id={focus::book_line_id(line.number)} tabindex="-1"
            class={line.withdrawn.then_some("off-book")}>
            <th scope="row" role="rowheader" class="nowrap mono">{ text::ledger_date(line.day) }</th>
            <td role="cell"><span class={classes!("tag", tag_class(line.now))}>{ capitalised(told.tag) }</span></td>
            <td role="cell">
                <b>{ &told.title }</b>
                if !told.more.is_empty() {
                    <><br/><span class="muted">{ &told.more }</span></>
                }
                { before(line, &task, surroundings) }
                if correcting {
                    { correction(line, props, correct, surroundings) }
                }
            </td>
            <td role="cell" data-l={words.column_who} class={told.who.is_empty().then_some("empty")}>{ told.who }</td>
            <td role="cell" data-l={words.column_took} class={told.took.is_empty().then_some("empty")}>{ told.took }</td>
            <td role="cell">
                { state(line, words) }
                { acts(line, &told.title, correcting, correct, surroundings) }
            </td>
        </tr>
    }
}

fn task_name(code: &str, surroundings: &Surroundings) -> String {
    let task: Option<PlannedTask> = TaskKey::new(code).ok().and_then(|key| surroundings.own_work.task(&key));
    task.map_or_else(|| code.to_owned(), |task| task.name(surroundings.language).to_owned())
}

const fn tag_class(statement: &Statement) -> Option<&'static str> {
    match statement {
        Statement::Incident(_) => Some("is-bad"),
        Statement::Work(WorkEntry { event: WorkEvent::Skipped { .. }, .. }) => Some("is-hold"),
        Statement::Drill { .. } | Statement::Cost { .. } => Some("is-warn"),
        _ => None,
    }
}

/// What became of what is told, and of the entry itself.
fn state(line: &BookLine, words: &BookWords) -> Html {
    if line.withdrawn {
        return html! { <span class="tag is-warn">{ icon("minus") }{ words.withdrawn }</span> };
    }
    let stamp = match line.now {
        Statement::Work(WorkEntry { event: WorkEvent::Done { .. }, .. }) => Some(words.done),
        Statement::Incident(RecordedIncident { repaired_min: Some(_), .. }) => Some(words.closed),
        _ => None,
    };
    let open = matches!(line.now, Statement::Incident(RecordedIncident { repaired_min: None, .. }));
    html! {
        <>
            if let Some(stamp) = stamp {
                <span class="stamp">{ stamp }</span>
            }
            if open {
                <span class="tag is-bad">{ icon("time") }{ words.open }</span>
            }
            if !line.before.is_empty() {
                { " " }<span class="tag">{ words.corrected }</span>
            }
        </>
    }
}

/// What an entry said before it was corrected, behind a fold.
fn before(line: &BookLine, task: &dyn Fn(&str) -> String, surroundings: &Surroundings) -> Html {
    if line.before.is_empty() {
        return Html::default();
    }
    let language = surroundings.language;
    html! {
        <details class="small">
            <summary>{ BookWords::of(language).before }</summary>
            <ul class="list">
                for (at, (until, statement)) in line.before.iter().enumerate() {
                    { said_before(at, *until, &service_book::told(language, statement, task)) }
                }
            </ul>
        </details>
    }
}

fn said_before(at: usize, until: NaiveDate, told: &service_book::Told) -> Html {
    html! {
        <li key={at} class="muted">
            <span class="mono">{ "→ " }{ text::ledger_date(until) }</span>{ " " }
            { &told.title }{ " " }{ &told.more }{ " " }{ told.who }{ " " }{ &told.took }
        </li>
    }
}

fn correction(
    line: &BookLine,
    props: &ServiceBookPageProps,
    correct: &Callback<Option<u32>>,
    surroundings: &Surroundings,
) -> Html {
    let words = BookWords::of(surroundings.language);
    let number = line.number;
    let taken = {
        let (dispatch, correct) = (surroundings.dispatch.clone(), correct.clone());
        Callback::from(move |with: Statement| {
            correct.emit(None);
            dispatch.emit(Msg::CorrectedEntry { number, with });
        })
    };
    html! {
        <div class="panel book-form noprint">
            <StatementForm id={format!("popraw-{number}")} statement={line.now.clone()} today={props.today}
                submit={("btn btn-2", "ok", words.write_correction)} {taken}/>
        </div>
    }
}

/// What can be done with an entry: to correct it, to withdraw it, or to have it hold again.
fn acts(
    line: &BookLine,
    title: &str,
    correcting: bool,
    correct: &Callback<Option<u32>>,
    surroundings: &Surroundings,
) -> Html {
    // What only the program writes is taken back where it was done.
    if line.now.fields().is_empty() {
        return Html::default();
    }
    let words = BookWords::of(surroundings.language);
    let (name, msg) = if line.withdrawn {
        (words.restore, Msg::RestoredEntry(line.number))
    } else {
        (words.withdraw, Msg::WithdrewEntry(line.number))
    };
    let to = (!correcting).then_some(line.number);
    html! {
        <p class="row noprint">
            if !line.withdrawn {
                <button class="plain" type="button" aria-expanded={correcting.to_string()} onclick={correct.reform(move |_| to)}>
                    { if correcting { words.cancel } else { words.correct } }<span class="hide">{ ": " }{ title }</span>
                </button>
            }
            <button class="plain" type="button" onclick={surroundings.tell(msg)}>
                { name }<span class="hide">{ ": " }{ title }</span>
            </button>
        </p>
    }
}
