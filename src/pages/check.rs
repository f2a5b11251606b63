//! All answers on one page, before the advice and ever after.

use std::rc::Rc;

use planner::Language;
use planner::answers::{Contradiction, Draft, Part, Problem, Question, Reply};
use planner::model::{Msg, Page};
use yew::prelude::*;

use crate::components::{Surroundings, contradictions_banner, icon, question_link};
use crate::route::address;
use crate::shell::input;
use crate::text::Words;
use planner::text;

/// What the summary shows.
pub(crate) struct CheckPage {
    pub(crate) draft: Rc<Draft>,
    pub(crate) site: AttrValue,
    /// What keeps the advice from being shown.
    pub(crate) problems: Vec<Problem>,
    /// Answers that do not fit together.
    pub(crate) contradictions: Vec<Contradiction>,
}

/// The summary of answers.
pub(crate) fn check_page(shown: &CheckPage, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    html! {
        <div key="check" class="stack stack-xl">
            <div class="stack">
                <h1 tabindex="-1">{ words.check_title }</h1>
                <p class="lead">{ words.check_lead }</p>
            </div>
            { notices(shown, surroundings) }
            { site_name(shown, surroundings) }
            { group(shown, surroundings, "do-porady", words.for_advice, true) }
            { group(shown, surroundings, "do-kalendarza", words.for_calendar, false) }
            <div class="row between">
                <a class="btn btn-2" href={address(Page::Home)}>{ icon("back") }{ " " }{ words.back }</a>
                <button class="btn btn-l" type="button" onclick={surroundings.tell(Msg::AskedForAdvice)}>
                    { words.show_advice }{ " " }{ icon("next") }
                </button>
            </div>
        </div>
    }
}

/// What is open, what is not known, what does not fit together: at most one banner for each.
fn notices(shown: &CheckPage, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let unknown = applying(&shown.draft).filter(|(_, reply)| reply.is_some_and(Reply::is_unknown)).count();
    if shown.problems.is_empty() && shown.contradictions.is_empty() && unknown == 0 {
        return Html::default();
    }
    html! {
        <div class="stack">
            if let Some(first) = shown.problems.first() {
                <div class="banner is-warn">
                    { icon("info") }
                    <p>
                        <b>{ (words.still_open)(shown.problems.len()) }</b>{ " " }
                        { question_link(first.part.question(), surroundings, html! { words.to_open_question }) }
                    </p>
                </div>
            } else if unknown > 0 {
                <div class="banner">
                    { icon("info") }
                    <p><b>{ (words.unknowns)(unknown) }</b>{ " " }{ words.unknowns_advice }</p>
                </div>
            }
            if !shown.contradictions.is_empty() {
                { contradictions_banner(&shown.contradictions, surroundings) }
            }
        </div>
    }
}

fn site_name(shown: &CheckPage, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let dispatch = surroundings.dispatch.clone();
    let named = Callback::from(move |event: InputEvent| dispatch.emit(Msg::NamedSite(input::text(&event))));
    html! {
        <section class="sec" aria-labelledby="twoja-strona">
            <h2 id="twoja-strona">{ words.your_site }</h2>
            <div class="field">
                <label class="label" for="nazwa">{ words.site_name }</label>
                <p class="hint" id="nazwa-hint">{ words.site_name_hint }</p>
                <input class="input input-m" id="nazwa" type="text" autocomplete="off" value={shown.site.clone()}
                    oninput={named} aria-describedby="nazwa-hint"/>
            </div>
        </section>
    }
}

fn group(shown: &CheckPage, surroundings: &Surroundings, id: &'static str, heading: &'static str, quick: bool) -> Html {
    let asked = Question::all().filter(|question| question.is_quick() == quick && question.applies(&shown.draft));
    html! {
        <section class="sec" aria-labelledby={id}>
            <h2 {id}>{ heading }</h2>
            <dl class="kv wide">
                for question in asked {
                    { question_row(question, &shown.draft, surroundings) }
                }
            </dl>
        </section>
    }
}

fn question_row(question: Question, draft: &Draft, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let short = text::question(language, question).short;
    let change = html! {
        <>{ words.change }<span class="hide">{ words.change_what }{ question.number() }{ ". " }{ short }</span></>
    };
    html! {
        <div key={question.number()}>
            <dt>{ question.number() }{ ". " }{ short }</dt>
            <dd>{ replies(question, draft, language, words) }</dd>
            <dd class="act">{ question_link(question, surroundings, change) }</dd>
        </div>
    }
}

/// One reply stands alone; several stand below each other, each with its name.
fn replies(question: Question, draft: &Draft, language: Language, words: &Words) -> Html {
    let parts: Vec<Part> = question.parts_for(draft).collect();
    let none = parts.iter().all(|part| draft.reply(*part).is_none());
    match parts.as_slice() {
        [only] => reply(*only, draft, language, words),
        _ if none => html! { <span class="muted">{ words.not_answered }</span> },
        _ => html! {
            <ul class="parts">
                for part in parts {
                    <li key={part.code()}>
                        <span class="small muted">{ text::part(language, part).short }{ ": " }</span>
                        { reply(part, draft, language, words) }
                    </li>
                }
            </ul>
        },
    }
}

fn reply(part: Part, draft: &Draft, language: Language, words: &Words) -> Html {
    match draft.reply(part) {
        None => html! { <span class="muted">{ words.not_answered }</span> },
        Some(Reply::Unknown) => html! { <span class="tag is-warn">{ text::dont_know(language, part).label }</span> },
        Some(Reply::Given { value, sure }) => html! {
            <>
                { text::value(language, part, value) }
                if !sure {
                    { " " }<span class="tag">{ words.unsure }</span>
                }
            </>
        },
    }
}

fn applying(draft: &Draft) -> impl Iterator<Item = (Part, Option<&Reply>)> {
    Part::ALL.iter().copied().filter(|part| part.applies(draft)).map(|part| (part, draft.reply(part)))
}
