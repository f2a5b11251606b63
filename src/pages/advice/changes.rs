//! What would change the advice: other answers, and those that are not known yet.

use planner::advice::{Counterfactual, Direction, WorthKnowing};
use planner::answers::{Part, Question};
use planner::model::Page;
use planner::text::{self, advice};
use yew::prelude::*;

use super::AdvicePageProps;
use super::worked::Changes;
use crate::components::{Surroundings, icon, question_link};
use crate::route::address;
use crate::text::advice::AdviceWords;
use crate::text::compare::CompareWords;

/// The section; without changes it says that they are being worked out.
pub(super) fn section(props: &AdvicePageProps, changes: Option<&Changes>, surroundings: &Surroundings) -> Html {
    let words = AdviceWords::of(surroundings.language);
    let content = html! {
        <div class="stack stack-l" aria-busy={changes.is_none().to_string()}>
            if let Some(changes) = changes {
                { by_direction(props, changes, surroundings) }
            } else {
                <p class="muted">{ words.working }</p>
            }
            { unknown(props, changes, surroundings) }
            // What is said when the work is done; the list itself would be too much to be read out.
            <p class="hide" aria-live="polite">{ changes.map_or("", |_| words.worked_out) }</p>
            <p class="noprint">
                <a href={address(Page::WhatIf)}>{ CompareWords::of(surroundings.language).try_link }</a>
            </p>
        </div>
    };
    super::section("zmiany", words.changes, content)
}

fn by_direction(props: &AdvicePageProps, changes: &Changes, surroundings: &Surroundings) -> Html {
    html! {
        for direction in advice::directions(&props.recommendation) {
            { one_direction(direction, props, changes, surroundings) }
        }
    }
}

fn one_direction(
    direction: Direction,
    props: &AdvicePageProps,
    changes: &Changes,
    surroundings: &Surroundings,
) -> Html {
    let language = surroundings.language;
    let nearest = advice::nearest_changes(changes.counterfactuals.clone(), direction);
    let drawing = match direction {
        Direction::Down => "back",
        Direction::Up => "next",
        Direction::Within => "ok",
    };
    if nearest.is_empty() {
        let nothing = advice::no_change(language, direction, &props.recommendation);
        return html! { <p key={drawing}>{ icon(drawing) }{ " " }{ nothing }</p> };
    }
    html! {
        <div key={drawing} class="stack stack-s">
            <h3>{ icon(drawing) }{ " " }{ advice::changes_heading(language, direction, &props.recommendation) }</h3>
            <ul class="list">
                for change in &nearest {
                    { one_change(change, props, surroundings) }
                }
            </ul>
        </div>
    }
}

/// "Site outage: 'At most 3 days' instead of 'At most a day': basic is enough".
fn one_change(change: &Counterfactual, props: &AdvicePageProps, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let short = text::part(language, change.part).short;
    html! {
        <li key={change.part.code()}>
            { question_link(change.part.question(), surroundings, short.into()) }{ ": " }
            { advice::change(language, &props.draft, change) }{ ". " }
            <b>{ crate::text::capitalised(&advice::leads_to(language, &change.outcome)) }</b>{ "." }
        </li>
    }
}

/// What is not known: first what is worth finding out, then everything.
fn unknown(props: &AdvicePageProps, changes: Option<&Changes>, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let own = AdviceWords::of(surroundings.language);
    let (unknown, unsure) = (&props.recommendation.unknown, &props.recommendation.unsure);
    if unknown.is_empty() && unsure.is_empty() {
        return html! { <p>{ icon("info") }{ " " }{ words.nothing_unknown }</p> };
    }
    html! {
        <div class="stack">
            if let Some(changes) = changes.filter(|_| !unknown.is_empty()) {
                <h3>{ icon("info") }{ " " }{ own.worth_asking }</h3>
                { worth_asking(&changes.worth_asking, surroundings) }
            }
            if !unknown.is_empty() {
                <details>
                    <summary>{ own.all_unknown }</summary>
                    <p class="small">{ words.unknown_lead }</p>
                    { by_question(unknown, surroundings) }
                </details>
            }
            if !unsure.is_empty() {
                <details>
                    <summary>{ words.unsure_heading }</summary>
                    { by_question(unsure, surroundings) }
                </details>
            }
        </div>
    }
}

fn worth_asking(worth: &[WorthKnowing], surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let words = AdviceWords::of(language);
    if worth.is_empty() {
        return html! { <p>{ words.unknown_matters_little }</p> };
    }
    html! {
        <ul class="list">
            for known in worth {
                <li key={known.part.code()}>
                    { question_link(known.part.question(), surroundings, html! {
                        <>{ known.part.question().number() }{ ". " }{ text::part(language, known.part).short }</>
                    }) }
                    { ": " }{ advice::worth_knowing(language, known) }{ "." }
                </li>
            }
        </ul>
    }
}

fn by_question(parts: &[Part], surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let concerned = Question::all().filter(|question| parts.iter().any(|part| part.question() == *question));
    html! {
        <ul class="list small">
            for question in concerned {
                <li key={question.number()}>
                    { question_link(question, surroundings, html! {
                        <>{ question.number() }{ ". " }{ text::question(language, question).short }</>
                    }) }
                    { ": " }
                    <span class="muted">{ names(parts, question, surroundings) }</span>
                </li>
            }
        </ul>
    }
}

fn names(parts: &[Part], question: Question, surroundings: &Surroundings) -> String {
    let of_question = parts.iter().filter(|part| part.question() == question);
    let names: Vec<&str> = of_question.map(|part| text::part(surroundings.language, *part).short).collect();
    names.join("; ")
}
