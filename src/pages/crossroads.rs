//! After the quick path: see the advice now, or answer the other questions first.

use planner::answers::{Draft, Question};
use planner::model::Page;
use yew::prelude::*;

use crate::components::{Surroundings, icon, not_yet};
use crate::route::address;
use crate::text::Words;

/// Two equal ways.
pub(crate) fn crossroads_page(draft: &Draft, open: Option<Question>, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    if let Some(open) = open {
        return not_yet(open, surroundings);
    }
    html! {
        <div key="crossroads" class="stack stack-xl">
            <div class="stack">
                <h1 tabindex="-1">{ words.crossroads_title }</h1>
                <p class="lead">{ words.crossroads_lead }</p>
            </div>
            <div class="ways">
                <section class="card stack" aria-labelledby="rada">
                    <h2 id="rada">{ words.advice_now }</h2>
                    <p>{ words.advice_now_more }</p>
                    <p><a class="btn" href={address(Page::Advice)}>{ words.see_advice }{ " " }{ icon("next") }</a></p>
                </section>
                { way_on(draft, words) }
            </div>
        </div>
    }
}

fn way_on(draft: &Draft, words: &Words) -> Html {
    let later = || Question::all().filter(|question| !question.is_quick());
    let untouched = |question: &Question| !question.parts_for(draft).any(|part| draft.reply(part).is_some());
    let left: Vec<Question> = later().filter(|question| question.applies(draft)).filter(untouched).collect();
    let skipped = later().filter(|question| !question.applies(draft)).count();
    let (target, face) = match left.first() {
        Some(question) => (Page::Question(*question), words.answer_more_button),
        None => (Page::Check, words.all_answered),
    };
    html! {
        <section class="card stack" aria-labelledby="reszta">
            <h2 id="reszta">{ words.answer_more }</h2>
            <p>{ (words.questions_left)(left.len(), skipped) }</p>
            <ul>
                <li>{ words.narrows_dates }</li>
                <li>{ words.narrows_calendar }</li>
                <li>{ words.fewer_assumptions }</li>
            </ul>
            <p><a class="btn btn-2" href={address(target)}>{ face }{ " " }{ icon("next") }</a></p>
        </section>
    }
}
