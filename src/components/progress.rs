//! How far the person is: eight teeth to the advice, a gap, the others to the calendar.

use planner::Language;
use planner::answers::{Draft, Question};
use yew::prelude::*;

use crate::text::Words;

/// The sentence carries the meaning; the teeth repeat it for the eye. Questions that do not concern the site have none.
pub(crate) fn progress(current: Question, draft: &Draft, language: Language) -> Html {
    let words = Words::of(language);
    let asked = || Question::all().filter(|question| question.applies(draft));
    let sentence = if current.is_quick() {
        let later = asked().filter(|question| !question.is_quick()).count();
        (words.quick_progress)(current.number(), later)
    } else {
        (words.later_progress)(current.number())
    };
    let first_later = asked().find(|question| !question.is_quick());
    html! {
        <div class="stack stack-s">
            <p class="small muted">{ sentence }</p>
            <div class="teeth" aria-hidden="true">
                for question in asked() {
                    <i key={question.number()} class={classes!(
                        state(question, current, draft),
                        (Some(question) == first_later).then_some("gap"),
                    )}></i>
                }
            </div>
        </div>
    }
}

fn state(question: Question, current: Question, draft: &Draft) -> &'static str {
    if question == current {
        "now"
    } else if question.parts_for(draft).any(|part| draft.reply(part).is_some()) {
        "done"
    } else {
        "todo"
    }
}
