//! One question a page.

use std::rc::Rc;

use planner::answers::{Draft, Part, Problem, Question, Shape};
use planner::model::{Msg, Page};
use yew::prelude::*;

use crate::components::{PartField, Surroundings, icon, problem_summary, progress, so_far};
use crate::route::address;
use planner::text;

/// Up to this many parts have room for everything; on pages with more, cards stand more closely.
const ROOMY: usize = 2;

/// What the page of a question shows.
pub(crate) struct QuestionPage {
    pub(crate) question: Question,
    pub(crate) draft: Rc<Draft>,
    /// What is wrong; empty until the person tried to leave the question.
    pub(crate) problems: Vec<Problem>,
    /// Where "Back" leads.
    pub(crate) back: Page,
}

/// The page of a question.
pub(crate) fn question_page(shown: &QuestionPage, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let text = text::question(language, shown.question);
    let finished = surroundings.tell::<()>(Msg::FinishedQuestion(shown.question));
    let submitted = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        finished.emit(());
    });
    let alone = stands_alone(shown.question);
    let parts: Vec<Part> = shown.question.parts_for(&shown.draft).collect();
    html! {
        <div key={shown.question.number()} class="split">
            <form class={classes!("stack", "stack-l", (parts.len() > ROOMY).then_some("dense"))} novalidate={true} onsubmit={submitted}>
                if !shown.problems.is_empty() {
                    { problem_summary(&shown.problems, &address(Page::Question(shown.question)), surroundings) }
                }
                { progress(shown.question, &shown.draft, language) }
                if !alone {
                    <h1 tabindex="-1">{ text.title }</h1>
                }
                for part in parts {
                    <div class="part" key={part.code()}>
                        <PartField {part} draft={shown.draft.clone()} problems={shown.problems.clone()}
                            title={alone.then_some(AttrValue::Static(text.title))}/>
                    </div>
                }
                <details>
                    <summary>{ words.why_we_ask }</summary>
                    <p class="small">{ text.why }</p>
                </details>
                <div class="row between">
                    <a class="btn btn-2" href={address(shown.back)}>{ icon("back") }{ " " }{ words.back }</a>
                    <button class="btn" type="submit">{ words.next }{ " " }{ icon("next") }</button>
                </div>
            </form>
            { so_far(&shown.draft, shown.question, surroundings) }
        </div>
    }
}

/// Whether the question is one group, whose legend is then the title of the page.
fn stands_alone(question: Question) -> bool {
    let mut parts = question.parts();
    match (parts.next(), parts.next()) {
        (Some(only), None) => matches!(only.shape(), Shape::OneOf(_) | Shape::AnyOf(_) | Shape::Rows(_)),
        _ => false,
    }
}
