//! What the product does, and the plan that waits.

use std::rc::Rc;

use planner::answers::{Draft, Question};
use planner::model::Page;
use planner::text::advice;
use planner::{Language, Tier};
use yew::prelude::*;

use crate::components::{StorageState, Surroundings, icon, key};
use crate::route::address;
use crate::text::{Words, capitalised};

/// What the home page shows.
pub(crate) struct HomePage {
    pub(crate) draft: Rc<Draft>,
    pub(crate) site: AttrValue,
    /// The question with which to go on; `None` when the advice needs no more answers.
    pub(crate) open: Option<Question>,
    /// Whether there is a calendar.
    pub(crate) planned: bool,
    pub(crate) storage: StorageState,
}

/// The first page.
pub(crate) fn home_page(shown: &HomePage, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    html! {
        <div key="home" class="stack stack-xl">
            <div class="split">
                <div class="stack stack-l">
                    <h1 tabindex="-1">{ words.home_title }</h1>
                    <p class="lead">{ words.home_lead }</p>
                    { start(shown, words) }
                </div>
                if !shown.draft.is_empty() {
                    { plan(shown, words) }
                }
            </div>
            { what_you_get(words) }
            { plumber_or_caretaker(surroundings.language) }
            <section class="sec" aria-labelledby="jak-liczymy">
                <h2 id="jak-liczymy">{ words.how_we_count }</h2>
                <div class="stack stack-s">
                    <p>{ words.how_we_count_more }</p>
                    <p><a href={address(Page::Method)}>{ words.how_we_count_link }</a></p>
                </div>
            </section>
        </div>
    }
}

fn start(shown: &HomePage, words: &Words) -> Html {
    let (target, face) = match shown.open {
        Some(question) if shown.draft.is_empty() => (Page::Question(question), words.start),
        Some(question) => (Page::Question(question), words.carry_on),
        None => (Page::Advice, words.see_advice),
    };
    html! {
        <p class="row">
            <a class="btn btn-l" href={address(target)}>{ face }{ " " }{ icon("next") }</a>
            if shown.draft.is_empty() {
                <span class="muted small">{ words.start_note }</span>
            }
        </p>
    }
}

fn plan(shown: &HomePage, words: &Words) -> Html {
    let name = if shown.site.is_empty() { AttrValue::Static(words.unnamed_site) } else { shown.site.clone() };
    let place = match shown.storage {
        StorageState::Working => words.plan_saved_here,
        StorageState::Blocked | StorageState::Full | StorageState::Newer => words.plan_in_memory,
    };
    let quick = || Question::all().filter(|question| question.is_quick());
    let answered = |question: &Question| question.parts_for(&shown.draft).all(|part| shown.draft.reply(part).is_some());
    let progress = match shown.open {
        None => words.plan_complete.to_owned(),
        Some(_) => (words.answered_of)(quick().filter(answered).count(), quick().count()),
    };
    html! {
        <section class="card stack stack-s" aria-labelledby="plan">
            <h2 id="plan">{ words.plan_waits }</h2>
            <p><b>{ name }</b><br/><span class="muted small">{ place }</span></p>
            <dl class="kv"><div><dt>{ words.plan_progress }</dt><dd>{ progress }</dd></div></dl>
            <p class="row">
                if shown.planned {
                    <a class="btn btn-2" href={address(Page::Agenda)}>{ words.open_calendar }</a>
                }
                <a class={classes!("btn", if shown.planned { "btn-3" } else { "btn-2" })} href={address(Page::Check)}>
                    { words.see_answers }
                </a>
            </p>
        </section>
    }
}

fn what_you_get(words: &Words) -> Html {
    let things = [
        (words.get_advice, words.get_advice_more),
        (words.get_clock, words.get_clock_more),
        (words.get_calendar, words.get_calendar_more),
    ];
    html! {
        <section class="sec" aria-labelledby="co-dostaniesz">
            <h2 id="co-dostaniesz">{ words.what_you_get }</h2>
            <ol class="why list">
                for (thing, more) in things {
                    <li key={thing}><div><h3>{ thing }</h3><p class="muted">{ more }</p></div></li>
                }
            </ol>
        </section>
    }
}

fn plumber_or_caretaker(language: Language) -> Html {
    let words = Words::of(language);
    html! {
        <section class="sec" aria-labelledby="hydraulik">
            <h2 id="hydraulik">{ words.plumber_or_caretaker }</h2>
            <div class="stack">
                <p>{ words.plumber_or_caretaker_more }</p>
                <ul class="list">
                    for tier in Tier::ALL {
                        <li key={tier.code()}>
                            { key(tier) }{ " " }<b>{ capitalised(advice::tier_name(language, tier)) }</b>
                            { ": " }{ advice::tier_promise(language, tier) }
                        </li>
                    }
                </ul>
            </div>
        </section>
    }
}
