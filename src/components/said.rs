//! The line that says what has just happened to the work, and the banner about changes that wait.

use planner::model::{Action, Msg, Notice, Page};
use planner::text::replanning;
use yew::prelude::*;

use super::{Surroundings, icon};
use crate::route::address;
use crate::text::replanning::ReplanningWords;

/// What the line says.
pub(crate) struct Said {
    pub(crate) notice: Option<Notice>,
    /// How many changes wait to be accepted.
    pub(crate) waiting: usize,
    /// What would be taken back.
    pub(crate) undo: Option<Action>,
    /// What would be done again.
    pub(crate) redo: Option<Action>,
}

/// The line at the foot of the window: what has just happened, and what can be taken back or done again. The element with
/// what happened stays while it is empty, so that what comes is announced.
pub(crate) fn said(shown: &Said, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = ReplanningWords::of(language);
    let undo = shown.undo.as_ref().map(|action| (Msg::Undid, "undo", words.undo, replanning::undo(language, action)));
    let redo = shown.redo.as_ref().map(|action| (Msg::Redid, "redo", words.redo, replanning::redo(language, action)));
    let told = shown.notice.is_some();
    let empty = !told && undo.is_none() && redo.is_none();
    html! {
        <div class={classes!("said", "noprint", empty.then_some("nothing"))}>
            <div role="status">
                if let Some(notice) = &shown.notice {
                    <p>
                        { replanning::notice(language, notice) }
                        if shown.waiting > 0 {
                            { " " }{ replanning::waiting(language, shown.waiting) }
                        }
                    </p>
                }
            </div>
            <div class="row">
                for (msg, drawing, short, whole) in undo.into_iter().chain(redo) {
                    <button key={drawing} class="btn btn-3" type="button" id={format!("{drawing}-action")}
                        title={whole.clone()} onclick={surroundings.tell(msg)}>
                        { icon(drawing) }
                        if told {
                            { short }<span class="hide">{ ": " }{ whole }</span>
                        } else {
                            <span class="cut">{ whole }</span>
                        }
                    </button>
                }
                if told && shown.waiting > 0 {
                    <a class="btn btn-3" href={address(Page::Changes)}>{ words.see_changes }</a>
                }
                if told {
                    <button class="btn btn-3" type="button" onclick={surroundings.tell(Msg::ReadNotice)}>{ words.close }</button>
                }
            </div>
        </div>
    }
}

/// The same line while there is nothing to say.
pub(crate) fn nothing_said() -> Html {
    html! {
        <div class={classes!("said", "noprint", "nothing")}>
            <div role="status"></div>
            <div class="row"></div>
        </div>
    }
}

/// Says above a view of the calendar that changes wait.
pub(crate) fn changes_banner(waiting: usize, surroundings: &Surroundings) -> Html {
    if waiting == 0 {
        return Html::default();
    }
    html! {
        <div class="banner">
            { icon("info") }
            <p>
                <b>{ replanning::waiting(surroundings.language, waiting) }</b>{ " " }
                <a href={address(Page::Changes)}>{ ReplanningWords::of(surroundings.language).see_changes }</a>
            </p>
        </div>
    }
}
