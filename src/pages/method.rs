//! How the advice is worked out, in words.

use planner::model::Page;
use yew::prelude::*;

use crate::components::Surroundings;
use crate::route::address;
use crate::text::{Method, Section};

/// What we count, how, and what we leave out.
pub(crate) fn method_page(surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let method = Method::of(surroundings.language);
    html! {
        <div key="method" class="stack stack-xl">
            <div class="stack stack-l">
                <h1 tabindex="-1">{ words.how_we_count }</h1>
                <p class="lead">{ method.lead }</p>
            </div>
            for (at, one) in method.sections.iter().enumerate() {
                { section(at, one) }
            }
            <p><a class="btn btn-2" href={address(Page::Assumptions)}>{ words.all_assumptions }</a></p>
        </div>
    }
}

fn section(at: usize, section: &Section) -> Html {
    let id = format!("czesc-{at}");
    html! {
        <section class="sec" aria-labelledby={id.clone()} key={at}>
            <h2 {id}>{ section.heading }</h2>
            <div class="stack">
                if !section.list.is_empty() {
                    <ol class="why list">
                        for (name, sentence) in section.list.iter().copied() {
                            <li key={name}><div><h3>{ name }</h3><p>{ sentence }</p></div></li>
                        }
                    </ol>
                }
                for (at, paragraph) in section.paragraphs.iter().copied().enumerate() {
                    <p key={at}>{ paragraph }</p>
                }
            </div>
        </section>
    }
}
