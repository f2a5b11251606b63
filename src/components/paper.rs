//! Papers: one way to draw a document, on the screen and in print.

use planner::document::{Bar, Block, Document, Section, Table};
use planner::model::Page;
use yew::prelude::*;

use super::{Band, Bars, Surroundings, axis, bands, icon};
use crate::route::address;
use crate::shell::document;
use crate::text::papers::PaperWords;

/// A paper with its head. `actions` stand beside the button that prints, `more` below each section.
pub(crate) fn paper(
    paper: &Document,
    current: Page,
    actions: Html,
    more: &dyn Fn(&Section) -> Html,
    surroundings: &Surroundings,
) -> Html {
    let words = PaperWords::of(surroundings.language);
    html! {
        <article class="stack stack-xl paper-page">
            <div class="stack">
                <div class="row between">
                    <h1 tabindex="-1">{ &paper.title }</h1>
                    { papers_nav(current, words) }
                </div>
                <p class="lead">{ &paper.lead }</p>
                <div class="row noprint">
                    <button class="btn btn-2" type="button" id="print" onclick={|_| document::print()}>{ words.print }</button>
                    { actions }
                </div>
            </div>
            for section in &paper.sections {
                { section_of(section, more(section), surroundings) }
            }
        </article>
    }
}

/// Links from one paper to the others.
fn papers_nav(current: Page, words: &PaperWords) -> Html {
    let papers = [
        (words.report, Page::Report(None)),
        (words.contingency, Page::Contingency),
        (words.procedures, Page::Procedures),
        (words.handover, Page::Handover),
    ];
    let same = |page: Page| match page {
        Page::Report(_) => matches!(current, Page::Report(_)),
        Page::Procedures => matches!(current, Page::Procedures | Page::Procedure(_)),
        page => page == current,
    };
    html! {
        <nav class="tabs noprint" aria-label={words.papers}>
            for (name, page) in papers {
                <a key={name} href={address(page)} aria-current={same(page).then_some("page")}>{ name }</a>
            }
        </nav>
    }
}

fn section_of(section: &Section, more: Html, surroundings: &Surroundings) -> Html {
    html! {
        <section class="sec" key={section.code.clone()} aria-labelledby={section.code.clone()}>
            <h2 id={section.code.clone()}>{ &section.title }</h2>
            <div class="stack">
                { blocks(&section.blocks, surroundings) }
                { more }
            </div>
        </section>
    }
}

/// With so many headings in it, a section is a list of folds on the screen.
const FOLDED_FROM: usize = 6;

/// A table with so many rows is a fold.
const LONG_TABLE: usize = 30;

/// The pieces of a section. On paper folds stand open.
fn blocks(blocks: &[Block], surroundings: &Surroundings) -> Html {
    let begins = |block: &Block| matches!(block, Block::Heading(_));
    if blocks.iter().filter(|block| begins(block)).count() < FOLDED_FROM {
        return html! { for block in blocks { { block_of(block, surroundings) } } };
    }
    html! {
        for (place, part) in blocks.chunk_by(|_, next| !begins(next)).enumerate() {
            if let Some((Block::Heading(name), part)) = part.split_first() {
                <details class="unfold" key={place}>
                    <summary><h3>{ name }</h3></summary>
                    <div class="stack">{ for part.iter().map(|block| block_of(block, surroundings)) }</div>
                </details>
            } else {
                { for part.iter().map(|block| block_of(block, surroundings)) }
            }
        }
    }
}

fn items(items: &[String]) -> Html {
    html! { for item in items { <li>{ item }</li> } }
}

/// A piece of a section.
pub(crate) fn block_of(block: &Block, surroundings: &Surroundings) -> Html {
    match block {
        Block::Text(words) => html! { <p>{ words }</p> },
        Block::Note(words) => html! { <p class="muted small">{ words }</p> },
        Block::Heading(words) => html! { <h3>{ words }</h3> },
        Block::List(list) => html! { <ul>{ items(list) }</ul> },
        Block::Steps(steps) => html! { <ol>{ items(steps) }</ol> },
        Block::Facts(facts) => html! {
            <dl class="kv wide">
                for (name, says) in facts {
                    <div key={name.clone()}><dt>{ name }</dt><dd>{ says }</dd></div>
                }
            </dl>
        },
        Block::Table(table) => table_of(table),
        Block::Bars(bars) => bars_of(bars, surroundings),
    }
}

fn table_of(table: &Table) -> Html {
    let cell = |(place, cell): (usize, &String)| {
        let column = table.columns.get(place);
        let class = column.is_some_and(|column| column.numbers).then_some("num");
        let name = column.map(|column| column.name.clone());
        // What is long may be broken anywhere; short words hold their column open.
        let class = classes!(class, (cell.len() > 40).then_some("long"));
        html! { <td role="cell" key={place} {class} data-l={name}>{ cell }</td> }
    };
    let rows = html! {
        <table class="fold" role="table">
            <caption class="hide">{ &table.caption }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    for column in &table.columns {
                        <th role="columnheader" scope="col" key={column.name.clone()} class={column.numbers.then_some("num")}>
                            { &column.name }
                        </th>
                    }
                </tr>
            </thead>
            <tbody role="rowgroup">
                for (place, row) in table.rows.iter().enumerate() {
                    <tr role="row" key={place}>{ for row.iter().enumerate().map(cell) }</tr>
                }
            </tbody>
        </table>
    };
    if table.rows.len() < LONG_TABLE {
        return rows;
    }
    html! {
        <details class="unfold">
            <summary><b>{ &table.caption }{ ": " }{ table.rows.len() }</b></summary>
            { rows }
        </details>
    }
}

fn bars_of(bars: &[Bar], surroundings: &Surroundings) -> Html {
    let hours = |minutes: u32| f64::from(minutes) / 60.0;
    let greatest = bars.iter().map(|bar| bar.minutes.max(bar.budget)).max().unwrap_or(0);
    let (end, labels) = axis(surroundings.language, hours(greatest), "h", None);
    let rows: Vec<Band> = bars
        .iter()
        .map(|bar| Band {
            face: html! { &bar.name },
            colour: "work",
            certain: hours(bar.minutes.min(bar.budget)),
            low: hours(bar.budget),
            mark: hours(bar.budget),
            high: hours(bar.minutes),
            figures: html! { &bar.figures },
        })
        .collect();
    html! { <div class="hours">{ bands(&rows, Bars::Work, end, &labels) }</div> }
}

/// A button that downloads the paper in some form.
pub(crate) fn download_button(id: &'static str, name: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button class="btn btn-2" type="button" {id} {onclick}>{ icon("save") }{ name }</button> }
}
