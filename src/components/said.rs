//! The line that says what has just happened to the work, and the banner about changes that wait.

use planner::model::{Msg, Notice, Page};
use planner::text::replanning;
use yew::prelude::*;

use super::{Surroundings, icon, use_surroundings};
use crate::route::address;
use crate::text::replanning::ReplanningWords;

/// What the line says.
#[derive(Properties, PartialEq)]
pub(crate) struct SaidProps {
    pub(crate) notice: Option<Notice>,
    /// How many changes wait to be accepted.
    pub(crate) waiting: usize,
}

/// The line at the foot of the window. The element stays while it is empty, so that what comes is announced.
#[component]
pub(crate) fn Said(props: &SaidProps) -> Html {
    let surroundings = use_surroundings();
    let words = ReplanningWords::of(surroundings.language);
    html! {
        <div class="said noprint" role="status">
            if let Some(notice) = &props.notice {
                <p class="row between">
                    <span>
                        { replanning::notice(surroundings.language, notice) }
                        if props.waiting > 0 {
                            { " " }{ replanning::waiting(surroundings.language, props.waiting) }
                        }
                    </span>
                    <span class="row">
                        if !matches!(notice, Notice::Undone(_)) {
                            <button class="btn btn-3" type="button" onclick={surroundings.tell(Msg::Undid)}>{ words.undo }</button>
                        }
                        if props.waiting > 0 {
                            <a class="btn btn-3" href={address(Page::Changes)}>{ words.see_changes }</a>
                        }
                        <button class="btn btn-3" type="button" onclick={surroundings.tell(Msg::ReadNotice)}>{ words.close }</button>
                    </span>
                </p>
            }
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
