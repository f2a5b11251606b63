//! The answers so far, beside a question.

use planner::answers::{Draft, Part, Question, Reply};
use planner::model::Page;
use yew::prelude::*;

use super::Surroundings;
use crate::route::address;
use planner::text;

/// How many answers are shown; the summary has them all.
const SHOWN: usize = 5;

/// The latest answers before this question, one of each question, and the way to all of them.
pub(crate) fn so_far(draft: &Draft, current: Question, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let answered = latest(draft, current);
    html! {
        <aside class="aside stack" aria-labelledby="dotad">
            <h2 id="dotad">{ words.so_far }</h2>
            if answered.is_empty() {
                <p class="muted">{ words.nothing_yet }</p>
            } else {
                <dl class="kv">
                    for (part, reply) in answered {
                        <div key={part.code()}>
                            <dt>{ text::part(language, part).short }</dt>
                            <dd>{ reply_in_short(language, part, reply) }</dd>
                        </div>
                    }
                </dl>
                <p><a href={address(Page::Check)}>{ words.see_all_answers }</a></p>
            }
        </aside>
    }
}

fn reply_in_short(language: planner::Language, part: Part, reply: &Reply) -> Html {
    match reply.value() {
        Some(value) => Html::from(text::value(language, part, value)),
        None => html! { <span class="tag is-warn">{ text::dont_know(language, part).label }</span> },
    }
}

fn latest(draft: &Draft, current: Question) -> Vec<(Part, &Reply)> {
    let before = Question::all().filter(|question| *question < current);
    let mut answered: Vec<(Part, &Reply)> = before
        .filter_map(|question| question.parts_for(draft).find_map(|part| Some((part, draft.reply(part)?))))
        .collect();
    answered.drain(..answered.len().saturating_sub(SHOWN));
    answered
}
