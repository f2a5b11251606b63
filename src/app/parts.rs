//! The parts of the program that are loaded when they are first needed, one for each area.
//!
//! A build for visitors (the feature `parts`) is taken apart behind the linker: what only the function that is marked with
//! `wasm_split` reaches lies in a file of its own. That function gives back a table of the functions of the part, and from
//! then on they are called like any others. Without the feature everything is one program, and the same code runs.

use std::cell::Cell;

use planner::model::{Area, Effect, Import, Model, Msg};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::App;
use super::advice::ADVICE;
use super::calendar::CALENDAR;
use crate::components::Surroundings;

/// What an area of the app does. It is reached through these functions alone: a direct call from the first part would draw
/// the code into it.
pub(super) struct Part {
    pub(super) page: fn(&App, &Context<App>, &Surroundings) -> Html,
    pub(super) title: fn(&App) -> String,
    /// The second step of the model, see `planner::model::begin`.
    pub(super) update: fn(&mut Model, Msg) -> Vec<Effect>,
    /// The line about what was done.
    pub(super) said: fn(&App, &Surroundings) -> Html,
    pub(super) show_import: fn(&Import),
}

thread_local! {
    /// The parts that are there, in the order of the areas.
    static LOADED: [Cell<Option<&'static Part>>; 2] = const { [const { Cell::new(None) }; 2] };
}

/// The part of an area, if it is there.
pub(super) fn part(area: Area) -> Option<&'static Part> {
    LOADED.with(|[advice, calendar]| match area {
        Area::Advice => advice.get(),
        Area::Calendar => calendar.get(),
    })
}

/// Loads the part of an area, and tells whether it is there then.
pub(super) fn load(area: Area, told: Callback<bool>) {
    spawn_local(async move {
        let loaded = match area {
            Area::Advice => load_advice().await.ok(),
            Area::Calendar => load_calendar().await.ok(),
        };
        let there = loaded.is_some();
        if let Some(part) = loaded {
            LOADED.with(|[advice, calendar]| match area {
                Area::Advice => advice.set(Some(part)),
                Area::Calendar => calendar.set(Some(part)),
            });
        }
        told.emit(there);
    });
}

#[cfg(feature = "parts")]
mod split {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::*;

    #[wasm_split(advice, fallible)]
    pub(super) fn load_advice() -> Result<&'static Part, SplitLoaderError> {
        Ok(&ADVICE)
    }

    #[wasm_split(calendar, fallible)]
    pub(super) fn load_calendar() -> Result<&'static Part, SplitLoaderError> {
        Ok(&CALENDAR)
    }
}

#[cfg(not(feature = "parts"))]
mod split {
    use std::convert::Infallible;

    use super::*;

    pub(super) async fn load_advice() -> Result<&'static Part, Infallible> {
        Ok(&ADVICE)
    }

    pub(super) async fn load_calendar() -> Result<&'static Part, Infallible> {
        Ok(&CALENDAR)
    }
}

use split::{load_advice, load_calendar};
