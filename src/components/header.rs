//! The header: where the person is, where they may go, whether everything is saved, and the other language.

use planner::model::{Msg, Page};
use yew::prelude::*;

use super::{StorageState, Surroundings, icon, logo, use_surroundings};
use crate::route::address;
use crate::shell::focus;
use crate::text::book::BookWords;
use crate::text::other_language;
use crate::text::papers::PaperWords;

/// What the header shows.
#[derive(Properties, PartialEq)]
pub(crate) struct HeaderProps {
    pub(crate) page: Page,
    /// Whether there is an advice to go to.
    pub(crate) advised: bool,
    /// The first question without an answer, or the first of all.
    pub(crate) questions: Page,
    pub(crate) site: AttrValue,
    pub(crate) storage: StorageState,
    /// Whether anything has been answered.
    pub(crate) begun: bool,
}

/// The header of every page.
#[component]
pub(crate) fn Header(props: &HeaderProps) -> Html {
    let surroundings = use_surroundings();
    let words = surroundings.words();
    let (face, name, other) = other_language(surroundings.language);
    // On a phone the links stand in a strip: it is turned to where the person is.
    use_effect_with((props.page, surroundings.language, props.advised), |_| focus::show_link(".nav [aria-current]"));
    html! {
        <header class="top noprint">
            <div class="page">
                <a class="brand" href={address(Page::Home)}>
                    { logo() }<span>{ words.product }</span>
                </a>
                { navigation(props, &surroundings) }
                <div class="end">
                    { state(props, words) }
                    <button class="plain" type="button" lang={other.code()} aria-label={name}
                        onclick={surroundings.tell(Msg::ChoseLanguage(other))}>{ face }</button>
                </div>
            </div>
        </header>
    }
}

/// One thing at a time: while the first questions are being answered, there is nowhere else to go.
fn navigation(props: &HeaderProps, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let links = if props.advised {
        vec![
            (words.nav_advice, Page::Advice, matches!(props.page, Page::Advice | Page::Compare | Page::WhatIf)),
            (words.nav_calendar, Page::Agenda, props.page.shows_calendar()),
            (BookWords::of(language).nav, Page::ServiceBook(None), matches!(props.page, Page::ServiceBook(_))),
            (PaperWords::of(language).papers, Page::Report(None), props.page.is_paper()),
            (words.nav_answers, Page::Check, matches!(props.page, Page::Check | Page::Question(_))),
        ]
    } else if matches!(props.page, Page::Question(_)) {
        return Html::default();
    } else {
        vec![(words.nav_questions, props.questions, false)]
    };
    html! {
        <nav class="nav" aria-label={words.navigation} onfocusin={|_| focus::show_link(".nav :focus")}>
            for (name, page, current) in links {
                <a key={name} href={address(page)} aria-current={current.then_some("page")}>{ name }</a>
            }
        </nav>
    }
}

fn state(props: &HeaderProps, words: &crate::text::Words) -> Html {
    let (drawing, sentence) = match props.storage {
        StorageState::Working => ("ok", words.saved_here),
        StorageState::Blocked | StorageState::Full | StorageState::Newer => ("warn", words.not_saved),
    };
    let asking = matches!(props.page, Page::Question(_));
    if props.begun && (asking || props.storage != StorageState::Working || props.site.is_empty()) {
        html! { <span class="muted nowrap">{ icon(drawing) }{ " " }{ sentence }</span> }
    } else {
        html! { <span class="muted nowrap site">{ &props.site }</span> }
    }
}
