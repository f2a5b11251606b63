//! A calendar of the person's is read in: the file, what it says, and what each part of it is.

use std::rc::Rc;

use planner::calendar::Whose;
use planner::import::{Choice, Group, Imported, Kind, MAX_OCTETS, Returned};
use planner::model::{Import, ImportMsg, Msg, Page};
use planner::text::import as told;
use planner::text::preferences::whose;
use yew::prelude::*;

use crate::components::{Surroundings, icon, use_surroundings};
use crate::route::address;
use crate::shell::file::{Chosen, read_chosen};
use crate::shell::{focus, input};
use crate::text::import::ImportWords;
use crate::text::replanning::ReplanningWords;

const FOUND_ID: &str = "wczytane";
const PROBLEM_ID: &str = "problem-pliku";
const CANNOT_ID: &str = "problem-wyboru";

/// Leads to what was found in a file, or to the sentence why nothing was, once it is on the screen.
pub(crate) fn show_import(import: &Import) {
    match import {
        Import::Nothing => {}
        Import::Failed(_) => focus::on_id(PROBLEM_ID),
        Import::Read { problem: None, returned, .. } => {
            // Ticked once, and not at every drawing: what the person clears stays cleared.
            (0..returned.moves.len()).for_each(|at| input::tick(&move_id(at), true));
            focus::on_id(FOUND_ID);
        }
        Import::Read { problem: Some(_), .. } => focus::on_id(CANNOT_ID),
    }
}

/// The page on which a calendar is read in.
pub(crate) fn import_page(import: &Import, surroundings: &Surroundings) -> Html {
    let words = ImportWords::of(surroundings.language);
    let failed = match import {
        Import::Failed(problem) => Some(told::problem(surroundings.language, *problem)),
        Import::Nothing | Import::Read { .. } => None,
    };
    html! {
        <div class="stack stack-xl">
            <div class="stack">
                <h1 tabindex="-1">{ words.title }</h1>
                <p class="lead">{ words.lead }</p>
            </div>
            <FileField {failed}/>
            if let Import::Read { imported, returned, problem } = import {
                { preview(imported, returned, *problem, surroundings) }
            }
            <p><a href={address(Page::Agenda)}>{ ReplanningWords::of(surroundings.language).not_now }</a></p>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FileFieldProps {
    /// Why the file could not be read in.
    failed: Option<AttrValue>,
}

/// The field of the file. Browsers name the file, or that there is none, in their own language, and forget it once the field
/// is emptied: so their field lies unseen over a button, takes clicks, keys and files that are dropped, and the page names
/// the file.
#[component]
fn FileField(props: &FileFieldProps) -> Html {
    let surroundings = use_surroundings();
    let words = ImportWords::of(surroundings.language);
    let name = use_state(|| None::<AttrValue>);
    let onchange = {
        let (name, dispatch) = (name.clone(), surroundings.dispatch.clone());
        Callback::from(move |event: Event| {
            let dispatch = dispatch.clone();
            let read = read_chosen(&event, MAX_OCTETS, move |chosen| {
                dispatch.emit(Msg::Import(match chosen {
                    Chosen::Text(text) => ImportMsg::ChoseFile(text),
                    Chosen::TooLarge => ImportMsg::ChoseLargeFile,
                    Chosen::Unreadable => ImportMsg::ChoseUnreadableFile,
                }));
            });
            name.set(read.map(AttrValue::from));
        })
    };
    let problem = props.failed.as_ref().map(|_| PROBLEM_ID);
    let described_by = ["plik-hint plik-nazwa ", problem.unwrap_or_default()].concat();
    html! {
        <div class={classes!("field", problem.map(|_| "bad"))}>
            <label class="label" for="plik">{ words.file }</label>
            <p class="hint" id="plik-hint">{ words.file_hint }</p>
            if let Some(failed) = &props.failed {
                <p class="err" id={PROBLEM_ID} tabindex="-1" role="alert">{ failed }</p>
            }
            <p class="row">
                <span class="btn btn-2 file">
                    { if name.is_some() { words.choose_other } else { words.choose_file } }
                    <input type="file" id="plik" accept=".ics,text/calendar" aria-describedby={described_by} {onchange}/>
                </span>
                <span id="plik-nazwa">
                    if let Some(name) = &*name {
                        { words.chosen }{ ": " }<b>{ name }</b>
                    } else {
                        <span class="muted">{ words.none_chosen }</span>
                    }
                </span>
            </p>
        </div>
    }
}

fn preview(
    imported: &Rc<Imported>,
    returned: &Returned,
    problem: Option<planner::import::CannotTake>,
    surroundings: &Surroundings,
) -> Html {
    let (words, language) = (ImportWords::of(surroundings.language), surroundings.language);
    let taken = Callback::from({
        let dispatch = surroundings.dispatch.clone();
        let kinds: Vec<Kind> = imported.groups.iter().map(|group| group.kind).collect();
        let moves = returned.moves.len();
        move |event: SubmitEvent| {
            event.prevent_default();
            let choices = (0..kinds.len()).map(|at| read_choice(&input::value_of(&group_id(at)))).collect();
            let moves = (0..moves).filter(|at| input::is_ticked(&move_id(*at))).collect();
            dispatch.emit(Msg::Import(ImportMsg::TookOver { choices, moves }));
        }
    });
    let zone = imported.unknown_zone.as_ref().map(|zone| told::unknown_zone(language, zone));
    let meetings = imported.groups.iter().any(|group| group.kind == Kind::Hours).then(|| told::meetings(language));
    let can_apply = !imported.groups.is_empty() || returned.moves.iter().any(|one| one.allowed.is_ok());
    html! {
        <form class="stack stack-l" onsubmit={taken} key={Rc::as_ptr(imported) as usize}>
            <h2 id={FOUND_ID} tabindex="-1">{ words.found }</h2>
            if !imported.groups.is_empty() {
                <p>{ words.found_more }</p>
                for sentence in zone.into_iter().chain(meetings) {
                    <p class="muted">{ sentence }</p>
                }
                <ul class="list">
                    for (at, group) in imported.groups.iter().enumerate() {
                        <li key={at}>{ one_group(at, group, surroundings) }</li>
                    }
                </ul>
            }
            if !imported.own.is_empty() {
                { came_back(returned, surroundings) }
            }
            if !imported.passed.is_empty() {
                <details>
                    <summary>{ words.passed }</summary>
                    <ul>
                        for (reason, passed) in imported.passed.iter() {
                            <li key={*reason as usize}>{ told::passed(language, *reason, passed) }</li>
                        }
                    </ul>
                </details>
            }
            if let Some(problem) = problem {
                <p class="err" id={CANNOT_ID} tabindex="-1" role="alert">{ told::cannot_take(language, problem) }</p>
            }
            if can_apply {
                <div class="stack stack-s">
                    <p class="row">
                        <button class="btn" type="submit" id="zastosuj">{ icon("ok") }{ words.take_over }</button>
                    </p>
                    <p class="muted small">{ words.take_over_more }</p>
                </div>
            }
        </form>
    }
}

fn group_id(at: usize) -> String {
    format!("grupa-{at}")
}

fn move_id(at: usize) -> String {
    format!("ruch-{at}")
}

/// The codes of choices in the lists.
const CAMPAIGN: &str = "campaign";

fn read_choice(code: &str) -> Choice {
    match Whose::ALL.into_iter().find(|whose| whose.code() == code) {
        Some(whose) => Choice::Busy(whose),
        None if code == CAMPAIGN => Choice::Campaign,
        None => Choice::Ignore,
    }
}

fn one_group(at: usize, group: &Group, surroundings: &Surroundings) -> Html {
    let (words, language) = (ImportWords::of(surroundings.language), surroundings.language);
    let of = match group.kind {
        Kind::WholeDays => words.days_off_of,
        Kind::Hours => words.meetings_of,
    };
    let id = group_id(at);
    html! {
        <div class="field">
            <label class="label" for={id.clone()}>
                { told::group_name(language, group) }<span class="hide">{ ": " }{ words.choice }</span>
            </label>
            <p class="hint" id={format!("{id}-hint")}>
                { told::group_size(language, group) }<br/>{ told::group_times(language, group) }
            </p>
            <select class="input input-m" id={id.clone()} aria-describedby={format!("{id}-hint")}>
                // Said outright: options come into the page from the last to the first, and the first to come is chosen.
                <option value="" selected={true}>{ words.ignore }</option>
                for who in Whose::ALL {
                    <option key={who.code()} value={who.code()}>{ of(whose(language, who)) }</option>
                }
                if group.kind == Kind::WholeDays {
                    <option value={CAMPAIGN}>{ words.campaign }</option>
                }
            </select>
        </div>
    }
}

/// What came back of our own file.
fn came_back(returned: &Returned, surroundings: &Surroundings) -> Html {
    let (words, language) = (ImportWords::of(surroundings.language), surroundings.language);
    let possible = returned.moves.iter().any(|one| one.allowed.is_ok());
    html! {
        <fieldset class="stack">
            <legend class="label">{ words.returned }</legend>
            <p>{ if possible { words.returned_more } else { words.nothing_moved } }</p>
            <ul class="list">
                for (at, one) in returned.moves.iter().enumerate() {
                    <li key={at}>
                        if let Err(cannot) = one.allowed {
                            <p><b>{ one.task.name(language) }</b></p>
                            <p>{ told::returned_days(language, one) }</p>
                            <p class="muted">{ told::cannot_return(language, cannot) }</p>
                        } else {
                            <label class="check">
                                <input type="checkbox" id={move_id(at)}/>
                                <span><b>{ one.task.name(language) }</b><br/>{ told::returned_days(language, one) }</span>
                            </label>
                        }
                    </li>
                }
            </ul>
            for sentence in told::returned(language, returned) {
                <p class="muted">{ sentence }</p>
            }
        </fieldset>
    }
}
