//! The contingency plan, procedures and the hand-over pack: documents with texts that can be rewritten.

use std::rc::Rc;

use planner::catalogue::TaskId;
use planner::document::{Document, Section};
use planner::model::{HandoverFile, Msg, Page};
use planner::papers::{ContingencyFacts, OwnTexts};
use planner::text::papers;
use yew::prelude::*;

use crate::components::{Surroundings, TextEditor, download_button, icon, paper, use_surroundings};
use crate::route::address;
use crate::text::papers::PaperWords;

/// What the pages show.
#[derive(Properties, PartialEq)]
pub(crate) struct SitePaperPageProps {
    /// Which of them.
    pub(crate) page: Page,
    /// The paper; of the list of procedures only its head.
    pub(crate) document: Rc<Document>,
    /// The tasks of the list of procedures.
    pub(crate) tasks: Vec<TaskId>,
    pub(crate) facts: Rc<ContingencyFacts>,
    pub(crate) texts: Rc<OwnTexts>,
}

/// One of the papers with texts.
#[component]
pub(crate) fn SitePaperPage(props: &SitePaperPageProps) -> Html {
    let surroundings = use_surroundings();
    let words = PaperWords::of(surroundings.language);
    let more = |section: &Section| editor(section, props, &surroundings);
    let actions = match props.page {
        Page::Handover => html! {
            <>
                { download_button("markdown", words.markdown, surroundings.tell(Msg::AskedForHandover(HandoverFile::Markdown))) }
                { download_button("json", words.json, surroundings.tell(Msg::AskedForHandover(HandoverFile::Json))) }
            </>
        },
        Page::Procedure(_) => html! {
            <a class="btn btn-3" href={address(Page::Procedures)}>{ icon("back") }{ words.all_procedures }</a>
        },
        _ => Html::default(),
    };
    html! {
        <>
            { paper(&props.document, props.page, actions, &more, &surroundings) }
            { list(props, &surroundings) }
        </>
    }
}

/// The way to rewrite the text of a section, if it holds one.
fn editor(section: &Section, props: &SitePaperPageProps, surroundings: &Surroundings) -> Html {
    let Some(of) = papers::text_of_section(&section.code) else { return Html::default() };
    let generated = papers::generated(surroundings.language, of, &props.facts);
    html! { <TextEditor {of} versions={props.texts.versions(of).to_vec()} {generated}/> }
}

/// The tasks with the way to their procedures.
fn list(props: &SitePaperPageProps, surroundings: &Surroundings) -> Html {
    if props.tasks.is_empty() {
        return Html::default();
    }
    let language = surroundings.language;
    let words = PaperWords::of(language);
    html! {
        <ul class="list procedures">
            for task in props.tasks.iter().copied() {
                <li key={task.code()}>
                    <a href={address(Page::Procedure(task))}>{ task.task().words(language).name }</a>
                    { " " }<span class="mono muted small">{ task.code() }</span>
                    if props.texts.current(planner::papers::TextKey::Procedure(task)).is_some() {
                        { " " }<span class="tag">{ words.own_text }</span>
                    }
                </li>
            }
        </ul>
    }
}
