//! What a person must know of how their answers are kept, and of a file that could not be made.

use planner::export::ExportError;
use planner::model::{Msg, Page, Storage};
use planner::text::export_error;
use yew::prelude::*;

use super::{Surroundings, icon};
use crate::route::address;

/// What becomes of changes, as far as a person must know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StorageState {
    Working,
    Blocked,
    Full,
    Newer,
}

impl From<&Storage> for StorageState {
    fn from(storage: &Storage) -> StorageState {
        match storage {
            Storage::Unread | Storage::Working { .. } => StorageState::Working,
            Storage::Blocked => StorageState::Blocked,
            Storage::Full { .. } => StorageState::Full,
            Storage::Newer { .. } => StorageState::Newer,
        }
    }
}

/// What the banners tell.
pub(crate) struct Banners {
    pub(crate) storage: StorageState,
    /// Whether something could not be read when the app was opened.
    pub(crate) set_aside: bool,
    /// Why the last file that was asked for could not be made.
    pub(crate) export_problem: Option<ExportError>,
}

/// The banners above a page. The element stays when there are none, so that a new one is announced.
pub(crate) fn banners(shown: &Banners, surroundings: &Surroundings) -> Html {
    html! {
        <div class="banners stack noprint" role="status">
            { storage_banner(shown.storage, surroundings) }
            if let Some(problem) = shown.export_problem {
                <div class="banner is-warn">
                    { icon("warn") }
                    <p>{ export_error(surroundings.language, problem) }</p>
                </div>
            }
            if shown.set_aside {
                { set_aside_banner(surroundings) }
            }
        </div>
    }
}

fn storage_banner(storage: StorageState, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let (happened, advice, button, msg) = match storage {
        StorageState::Working => return Html::default(),
        StorageState::Blocked => (words.blocked, words.blocked_advice, words.download_copy, Msg::AskedForCopy),
        StorageState::Full => (words.full, words.full_advice, words.download_copy, Msg::AskedForCopy),
        StorageState::Newer => (words.newer, words.newer_advice, words.download_newer, Msg::AskedForNewer),
    };
    html! {
        <div class="banner is-warn">
            { icon("warn") }
            <div class="stack stack-s">
                <p><b>{ happened }</b>{ " " }{ advice }</p>
                <p>
                    <button class="btn btn-2" type="button" onclick={surroundings.tell(msg)}>
                        { icon("save") }{ button }
                    </button>
                </p>
            </div>
        </div>
    }
}

fn set_aside_banner(surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    html! {
        <div class="banner is-warn">
            { icon("info") }
            <p>
                <b>{ words.set_aside }</b>{ " " }{ words.set_aside_advice }{ " " }
                <a href={address(Page::YourData)}>{ words.set_aside_link }</a>
            </p>
        </div>
    }
}
