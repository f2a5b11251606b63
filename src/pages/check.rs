//! All answers on one page, before the advice and ever after.

use std::rc::Rc;

use planner::Language;
use planner::answers::{Contradiction, Draft, Part, Problem, Question, Reply};
use planner::model::{Msg, Page};
use yew::prelude::*;

use crate::components::{Surroundings, icon, use_surroundings};
use crate::route::address;
use crate::shell::input;
use crate::text::Words;
use planner::text;

/// What the summary shows.
#[derive(Properties, PartialEq)]
pub(crate) struct CheckPageProps {
    pub(crate) draft: Rc<Draft>,
    pub(crate) site: AttrValue,
    /// What keeps the advice from being shown.
    pub(crate) problems: Vec<Problem>,
    /// Answers that do not fit together.
    pub(crate) contradictions: Vec<Contradiction>,
}

/// The summary of answers.
#[component]
pub(crate) fn CheckPage(props: &CheckPageProps) -> Html {
    let surroundings = use_surroundings();
    let words = surroundings.words();
    html! {
        <div class="stack stack-xl">
            <div class="stack">
                <h1 tabindex="-1">{ words.check_title }</h1>
                <p class="lead">{ words.check_lead }</p>
            </div>
            { notices(props, &surroundings) }
            { site_name(props, &surroundings) }
            { group(props, &surroundings, "do-porady", words.for_advice, true) }
            { group(props, &surroundings, "do-kalendarza", words.for_calendar, false) }
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
fn notices(props: &CheckPageProps, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let unknown = applying(&props.draft).filter(|(_, reply)| reply.is_some_and(Reply::is_unknown)).count();
    if props.problems.is_empty() && props.contradictions.is_empty() && unknown == 0 {
        return Html::default();
    }
    html! {
        <div class="stack">
            if let Some(first) = props.problems.first() {
                <div class="banner is-warn">
                    { icon("info") }
                    <p>
                        <b>{ (words.still_open)(props.problems.len()) }</b>{ " " }
                        { change_link(first.part.question(), surroundings, html! { words.to_open_question }) }
                    </p>
                </div>
            } else if unknown > 0 {
                <div class="banner">
                    { icon("info") }
                    <p><b>{ (words.unknowns)(unknown) }</b>{ " " }{ words.unknowns_advice }</p>
                </div>
            }
            if !props.contradictions.is_empty() {
                { contradictions(&props.contradictions, surroundings) }
            }
        </div>
    }
}

fn contradictions(found: &[Contradiction], surroundings: &Surroundings) -> Html {
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
        change_link(part.question(), surroundings, html! { <>{ words.change }{ ": " }{ short }</> })
    };
    if first.question() == second.question() {
        return link(first);
    }
    html! { <>{ link(first) }{ words.and }{ link(second) }</> }
}

fn site_name(props: &CheckPageProps, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let dispatch = surroundings.dispatch.clone();
    let named = Callback::from(move |event: InputEvent| dispatch.emit(Msg::NamedSite(input::text(&event))));
    html! {
        <section class="sec" aria-labelledby="twoja-strona">
            <h2 id="twoja-strona">{ words.your_site }</h2>
            <div class="field">
                <label class="label" for="nazwa">{ words.site_name }</label>
                <p class="hint" id="nazwa-hint">{ words.site_name_hint }</p>
                <input class="input input-m" id="nazwa" type="text" autocomplete="off" value={props.site.clone()}
                    oninput={named} aria-describedby="nazwa-hint"/>
            </div>
        </section>
    }
}

fn group(
    props: &CheckPageProps,
    surroundings: &Surroundings,
    id: &'static str,
    heading: &'static str,
    quick: bool,
) -> Html {
    let asked = Question::all().filter(|question| question.is_quick() == quick && question.applies(&props.draft));
    html! {
        <section class="sec" aria-labelledby={id}>
            <h2 {id}>{ heading }</h2>
            <dl class="kv wide">
                for question in asked {
                    { question_row(question, &props.draft, surroundings) }
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
            <dd class="act">{ change_link(question, surroundings, change) }</dd>
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

/// A link to a question from which "Next" leads back here. Opened in a new tab, it is a link like any other.
fn change_link(question: Question, surroundings: &Surroundings, face: Html) -> Html {
    let dispatch = surroundings.dispatch.clone();
    let corrected = Callback::from(move |event: MouseEvent| {
        if input::is_plain_click(&event) {
            event.prevent_default();
            dispatch.emit(Msg::CorrectedQuestion(question));
        }
    });
    html! { <a href={address(Page::Question(question))} onclick={corrected}>{ face }</a> }
}

fn applying(draft: &Draft) -> impl Iterator<Item = (Part, Option<&Reply>)> {
    Part::ALL.iter().copied().filter(|part| part.applies(draft)).map(|part| (part, draft.reply(part)))
}
