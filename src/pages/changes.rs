//! What a changed plan changes, before it is applied, and the choice how it is made.

use std::rc::Rc;

use planner::Language;
use planner::calendar::{CalendarPlan, ChangeGroup, Gain, Keep};
use planner::model::{Msg, Page, Proposal};
use planner::text::{calendar, replanning};
use yew::prelude::*;

use crate::components::{Surroundings, icon};
use crate::route::address;
use crate::text::replanning::ReplanningWords;

/// What the preview shows.
pub(crate) struct ChangesPage {
    /// The plan that was agreed on.
    pub(crate) plan: Rc<CalendarPlan>,
    /// The changed plan that waits.
    pub(crate) proposed: Option<Rc<Proposal>>,
    /// How the changed plan is made.
    pub(crate) keep: Keep,
}

/// The preview of changes.
pub(crate) fn changes_page(shown: &ChangesPage, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = ReplanningWords::of(language);
    let preview = shown.proposed.as_ref().map(|proposed| proposed.preview()).unwrap_or_default();
    let counts = preview.counts();
    let lead = match (counts.total(), shown.keep) {
        (0, Keep::WhatCanStay) => words.nothing_waits.to_owned(),
        (0, Keep::OnlyMoved) => words.same_anew.to_owned(),
        _ => replanning::summary(language, counts),
    };
    let gain = shown.proposed.as_ref().map(|proposed| Gain::of(&proposed.plan, &shown.plan));
    html! {
        <div key="changes" class="stack stack-xl">
            <div class="stack stack-l">
                <h1 tabindex="-1">{ words.changes_title }</h1>
                <div class="stack stack-s" aria-live="polite">
                    <p class="lead">{ lead }</p>
                    if preview.beyond_the_end > 0 {
                        <p>{ replanning::beyond_the_end(language, preview.beyond_the_end) }</p>
                    }
                    if let Some(gain) = gain.filter(|_| shown.keep == Keep::OnlyMoved && counts.total() > 0) {
                        <p>{ replanning::gain(language, gain) }</p>
                    }
                </div>
                { choice(shown.keep, surroundings) }
                if counts.total() > 0 {
                    <p class="muted small">{ words.exported }</p>
                    <p class="row">
                        <button class="btn" type="button" id="apply-changes" onclick={surroundings.tell(Msg::AcceptedChanges)}>
                            { icon("ok") }{ words.apply }
                        </button>
                        <a class="btn btn-2" href={address(Page::Agenda)}>{ words.not_now }</a>
                    </p>
                } else {
                    <p><a class="btn btn-2" href={address(Page::Agenda)}>{ icon("back") }{ surroundings.words().open_calendar }</a></p>
                }
            </div>
            { section("zmienia-dzien", words.moved, &preview.moved, surroundings) }
            { section("dochodzi", words.new, &preview.new, surroundings) }
            { section("wypada", words.gone, &preview.gone, surroundings) }
        </div>
    }
}

fn choice(chosen: Keep, surroundings: &Surroundings) -> Html {
    let words = ReplanningWords::of(surroundings.language);
    let ways = [
        ("zostaw", Keep::WhatCanStay, words.keep, words.keep_more),
        ("od-nowa", Keep::OnlyMoved, words.anew, words.anew_more),
    ];
    html! {
        <fieldset class="field">
            <legend class="label">{ words.how }</legend>
            <div class="choices">
                for (id, keep, title, more) in ways {
                    <label class="choice" key={id}>
                        <input type="radio" {id} name="keep" checked={keep == chosen}
                            onchange={surroundings.tell(Msg::ChoseKeep(keep))}/>
                        <span><b>{ title }</b><small>{ more }</small></span>
                    </label>
                }
            </div>
        </fieldset>
    }
}

fn section(id: &'static str, heading: &'static str, groups: &[ChangeGroup], surroundings: &Surroundings) -> Html {
    if groups.is_empty() {
        return Html::default();
    }
    html! {
        <section class="sec" aria-labelledby={id}>
            <h2 {id}>{ heading }</h2>
            <ul class="list">
                for (at, group) in groups.iter().enumerate() {
                    <li key={at}>{ group_of_changes(group, surroundings.language) }</li>
                }
            </ul>
        </section>
    }
}

fn group_of_changes(group: &ChangeGroup, language: Language) -> Html {
    html! {
        <>
            <p>
                <b>{ group.task().name(language) }</b>{ " " }
                <span class="mono muted">{ group.task().code() }</span>
            </p>
            <p>{ replanning::group_days(language, group) }{ " · " }{ calendar::performer(language, group.first.performer) }</p>
            <p class="muted small">{ replanning::why_changed(language, &group.first.what) }</p>
            if !group.rest.is_empty() {
                <details>
                    <summary>{ ReplanningWords::of(language).show_each }</summary>
                    <ul class="small dates">
                        for change in group.changes() {
                            <li key={change.id.to_string()}>{ replanning::change_days(language, change) }</li>
                        }
                    </ul>
                </details>
            }
        </>
    }
}
