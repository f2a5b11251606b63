//! Links from an answer to its question, and the banner of answers that do not fit together.

use planner::answers::{Contradiction, Part, Question};
use planner::model::{Msg, Page};
use planner::text;
use yew::prelude::*;

use super::{Surroundings, icon};
use crate::route::address;
use crate::shell::input;

/// A link to a question from which "Next" leads to the summary. Opened in a new tab, it is a link like any other.
pub(crate) fn question_link(question: Question, surroundings: &Surroundings, face: Html) -> Html {
    let dispatch = surroundings.dispatch.clone();
    let corrected = Callback::from(move |event: MouseEvent| {
        if input::is_plain_click(&event) {
            event.prevent_default();
            dispatch.emit(Msg::CorrectedQuestion(question));
        }
    });
    html! { <a href={address(Page::Question(question))} onclick={corrected}>{ face }</a> }
}

/// Which answers do not fit together, with links to both.
pub(crate) fn contradictions_banner(found: &[Contradiction], surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    html! {
        <div class="banner is-warn">
            { icon("warn") }
            <div class="stack stack-s">
                <p><b>{ words.contradictions }</b>{ " " }{ words.contradictions_advice }</p>
                for (at, contradiction) in found.iter().copied().enumerate() {
                    <p key={at}>
                        { text::contradiction(language, contradiction) }{ " " }
                        { links_to_both(contradiction, surroundings) }
                    </p>
                }
            </div>
        </div>
    }
}

fn links_to_both(contradiction: Contradiction, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let (first, second) = contradiction.parts();
    let link = |part: Part| {
        let short = text::part(surroundings.language, part).short;
        question_link(part.question(), surroundings, html! { <>{ words.change }{ ": " }{ short }</> })
    };
    if first.question() == second.question() {
        return link(first);
    }
    html! { <>{ link(first) }{ words.and }{ link(second) }</> }
}
