//! The figures of the model: value, range, source and grade of each, and a field for a better one.

use planner::advice::{Assumptions, Evidence, Figure, Group, Parameter, Practice, Variant};
use planner::grade::Grade;
use planner::model::{Msg, Page};
use planner::text::{advice, assumptions as text};
use planner::{CareMode, Tier};
use yew::prelude::*;

use crate::components::{FigureField, Surroundings, figure_field_id, icon, key};
use crate::route::address;
use crate::shell::focus;
use crate::text::capitalised;

/// The element that says how many figures are changed; it gets the focus when they are all put back.
const CHANGED_ID: &str = "zmienione";

/// Every figure, by group, then the findings of others.
pub(crate) fn assumptions_page(assumptions: &Assumptions, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let others: Vec<Evidence> =
        Evidence::ALL.iter().copied().filter(|evidence| !Evidence::AGAINST.contains(evidence)).collect();
    html! {
        <div key="assumptions" class="stack stack-xl">
            { head(assumptions, surroundings) }
            { grades(surroundings) }
            for one in Group::ALL {
                { group(one, assumptions, surroundings) }
            }
            { findings("przeciw", words.against, words.against_more, Evidence::AGAINST, surroundings) }
            { findings("ustalenia", words.findings, words.findings_more, &others, surroundings) }
        </div>
    }
}

fn head(assumptions: &Assumptions, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let changed = assumptions.changes().count();
    html! {
        <div class="stack stack-l">
            <h1 tabindex="-1">{ words.assumptions_title }</h1>
            <p class="lead">{ words.assumptions_lead }</p>
            <p class="muted">{ words.when_it_counts }</p>
            <div class="row">
                <p id={CHANGED_ID} tabindex="-1" role="status">{ (words.changed_figures)(changed) }</p>
                if changed > 0 {
                    <button class="btn btn-2" type="button" id="wroc-do-naszych"
                        onclick={put_back(Msg::ResetFigures, CHANGED_ID.to_owned(), surroundings)}>
                        { words.reset_all }
                    </button>
                }
                <a href={address(Page::Method)}>{ words.how_we_count_link }</a>
            </div>
        </div>
    }
}

/// Puts figures back. The button goes away with that, so the focus goes to what stays.
fn put_back(msg: Msg, stays: String, surroundings: &Surroundings) -> Callback<MouseEvent> {
    let dispatch = surroundings.dispatch.clone();
    Callback::from(move |_| {
        focus::on_id(&stays);
        dispatch.emit(msg.clone());
    })
}

fn section(id: &'static str, heading: &'static str, content: Html) -> Html {
    html! {
        <section class="sec" aria-labelledby={id} key={id}>
            <h2 {id}>{ heading }</h2>
            <div class="stack">{ content }</div>
        </section>
    }
}

fn grades(surroundings: &Surroundings) -> Html {
    let content = html! {
        <ul class="list small">
            for one in Grade::ALL {
                <li key={one.code()}>
                    { grade(one, surroundings) }{ " " }{ text::grade(surroundings.language, one) }
                </li>
            }
        </ul>
    };
    section("oceny", surroundings.words().grade, content)
}

fn grade(grade: Grade, surroundings: &Surroundings) -> Html {
    let (class, face) = match grade {
        Grade::A | Grade::B => (None, grade.code()),
        Grade::C => (Some("g-c"), grade.code()),
        Grade::Own => (Some("g-own"), surroundings.words().own_grade),
    };
    html! { <span class={classes!("grade", class)}>{ face }</span> }
}

/// The id of a group's heading.
fn group_id(group: Group) -> &'static str {
    match group {
        Group::HowOften => "jak-czesto",
        Group::ThisSite => "strona",
        Group::Noticing => "zauwazenie",
        Group::Repairing => "naprawa",
        Group::Costs => "koszty",
        Group::Practice => "poziomy",
    }
}

/// The figures of a group, folded away under their number.
fn group(group: Group, assumptions: &Assumptions, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let told = text::group(language, group);
    let belongs = |figure: &Figure| match figure {
        Figure::Parameter(parameter) => parameter.group() == group,
        Figure::Practice(..) => group == Group::Practice,
    };
    let all = Figure::all().filter(belongs).count();
    let changed = assumptions.changes().filter(|(figure, _)| belongs(figure)).count();
    let content = html! {
        <>
            <p>{ told.note }</p>
            <details>
                <summary>{ (words.figures)(all, changed) }</summary>
                if group == Group::Practice {
                    <div class="stack stack-l">
                        for practice in Practice::ALL.iter().copied() {
                            { practice_table(practice, assumptions, surroundings) }
                        }
                    </div>
                } else {
                    { parameter_table(group, assumptions, surroundings) }
                }
            </details>
        </>
    };
    section(group_id(group), told.name, content)
}

/// A table that becomes labelled blocks on a phone. The roles are told, since blocks would drop them.
fn table(class: &'static str, caption: &'static str, columns: &[AttrValue], rows: Html) -> Html {
    html! {
        <table class={classes!("fold", "assumed", class)} role="table">
            <caption class="hide">{ caption }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    for column in columns {
                        <th scope="col" role="columnheader">{ column }</th>
                    }
                </tr>
            </thead>
            <tbody role="rowgroup">{ rows }</tbody>
        </table>
    }
}

/// A row: its name, and a cell under each other column.
fn row(id: &'static str, name: Html, columns: &[AttrValue], cells: Vec<Html>) -> Html {
    html! {
        <tr key={id} role="row">
            <th scope="row" role="rowheader">{ name }</th>
            for (cell, label) in cells.into_iter().zip(columns.iter().skip(1)) {
                <td data-l={label} role="cell">{ cell }</td>
            }
        </tr>
    }
}

/// Words beside the matter.
fn note(words: &'static str) -> Html {
    html! { <p class="small muted">{ words }</p> }
}

fn parameter_table(group: Group, assumptions: &Assumptions, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let columns = [words.assumption, words.value, words.source, words.grade].map(AttrValue::Static);
    let parameters = Parameter::ALL.iter().copied().filter(|parameter| parameter.group() == group);
    let rows = parameters.map(|parameter| {
        let told = text::parameter(language, parameter);
        let cells = vec![
            parameter_value(parameter, told.name, assumptions, surroundings),
            sources(parameter.evidence(), surroundings),
            html! { <span>{ grade(parameter.grade(), surroundings) }</span> },
        ];
        row(parameter.code(), html! { <>{ told.name }{ note(told.note) }</> }, &columns, cells)
    });
    table("", text::group(language, group).name, &columns, rows.collect())
}

fn parameter_value(
    parameter: Parameter,
    name: &'static str,
    assumptions: &Assumptions,
    surroundings: &Surroundings,
) -> Html {
    let language = surroundings.language;
    let figure = Figure::Parameter(parameter);
    let value = assumptions.value(figure);
    html! {
        <div class="stack stack-s">
            <p><b>{ text::value(language, figure, value) }</b></p>
            if let Some(band) = text::band(language, parameter, value) {
                <p class="muted">{ band }</p>
            }
            { changed_mark(figure, name, format!("zmien-{}", parameter.code()), assumptions, surroundings) }
            { editor(figure, value, name, surroundings) }
        </div>
    }
}

/// The field of a parameter, opened by "change".
fn editor(figure: Figure, value: f64, name: &'static str, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let hint = format!("{}-hint", figure_field_id(figure));
    html! {
        <details>
            <summary id={format!("zmien-{}", figure.code())}>
                { words.change }<span class="hide">{ ": " }{ name }</span>
            </summary>
            <div class="stack stack-s">
                <label class="label" for={figure_field_id(figure)}>
                    { words.your_figure }<span class="hide">{ ": " }{ name }</span>
                </label>
                <p class="hint" id={hint.clone()}>
                    { (words.takes)(&text::allowed(language, figure)) }
                </p>
                <FigureField {figure} {value} {hint}/>
            </div>
        </details>
    }
}

/// That a figure is changed, what ours is, and the way back to it. After that the focus is on the element of this id.
fn changed_mark(
    figure: Figure,
    name: &str,
    stays: String,
    assumptions: &Assumptions,
    surroundings: &Surroundings,
) -> Html {
    if !assumptions.is_changed(figure) {
        return Html::default();
    }
    let reset = Msg::ChangedFigure { figure, value: None };
    html! {
        <p>
            <span class="tag changed">{ icon("info") }{ text::changed(surroundings.language, figure) }</span>{ " " }
            <button class="plain" type="button" onclick={put_back(reset, stays, surroundings)}>
                { surroundings.words().reset_one }<span class="hide">{ ": " }{ name }</span>
            </button>
        </p>
    }
}

fn practice_table(practice: Practice, assumptions: &Assumptions, surroundings: &Surroundings) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    let told = text::practice(language, practice);
    let hint = format!("{}-hint", practice.code());
    let any = Figure::Practice(practice, Variant::new(Tier::Basic, CareMode::Care));
    let mode = |mode: CareMode| AttrValue::from(capitalised(advice::care_name(language, mode)));
    let columns = [AttrValue::Static(words.tier), mode(CareMode::Support), mode(CareMode::Care)];
    let rows = Tier::ALL.into_iter().map(|tier| {
        let name = html! { <>{ key(tier) }{ " " }{ capitalised(advice::tier_name(language, tier)) }</> };
        let cell = |mode| practice_cell(practice, Variant::new(tier, mode), &hint, assumptions, surroundings);
        row(tier.code(), name, &columns, CareMode::ALL.into_iter().map(cell).collect())
    });
    html! {
        <div class="stack stack-s" key={practice.code()}>
            <h3>{ told.name }{ " " }{ grade(practice.grade(), surroundings) }</h3>
            { note(told.note) }
            { sources(practice.evidence(), surroundings) }
            <p class="hint" id={hint.clone()}>{ (words.takes)(&text::allowed(language, any)) }</p>
            { table("tiered", told.name, &columns, rows.collect()) }
        </div>
    }
}

fn practice_cell(
    practice: Practice,
    variant: Variant,
    hint: &str,
    assumptions: &Assumptions,
    surroundings: &Surroundings,
) -> Html {
    let (words, language) = (surroundings.words(), surroundings.language);
    if !practice.applies(variant) {
        return html! { <span class="muted">{ words.as_today }</span> };
    }
    let figure = Figure::Practice(practice, variant);
    let id = figure_field_id(figure);
    let tier = advice::tier_name(language, variant.tier);
    let name =
        format!("{}, {tier}, {}", text::practice(language, practice).name, advice::care_name(language, variant.mode));
    html! {
        <div class="stack stack-s">
            <label class="hide" for={id.clone()}>{ &name }</label>
            <FigureField {figure} value={assumptions.value(figure)} hint={hint.to_owned()}/>
            { changed_mark(figure, &name, id, assumptions, surroundings) }
        </div>
    }
}

/// Who found what a figure leans on; each can be read where it is published.
fn sources(evidence: &[Evidence], surroundings: &Surroundings) -> Html {
    if evidence.is_empty() {
        return note(surroundings.words().own_estimate);
    }
    html! {
        <ul class="sources small">
            for one in evidence.iter().copied() {
                <li key={one.code()}>{ source(one, surroundings) }</li>
            }
        </ul>
    }
}

/// A source with its year. The link is followed only by the person: nothing is asked of another origin before.
fn source(evidence: Evidence, surroundings: &Surroundings) -> Html {
    let mut name = text::source(surroundings.language, evidence).to_owned();
    // "IEEE TDSC 2016" needs no year behind it.
    if !evidence.year().is_empty() && !name.contains(evidence.year()) {
        name = format!("{name}, {}", evidence.year().replace('-', "–"));
    }
    match evidence.address() {
        Some(address) => html! {
            <a href={address} target="_blank" rel="noreferrer noopener">
                { name }<span class="hide">{ surroundings.words().opens_new_tab }</span>
            </a>
        },
        None => name.into(),
    }
}

fn findings(
    id: &'static str,
    heading: &'static str,
    more: &'static str,
    evidence: &[Evidence],
    surroundings: &Surroundings,
) -> Html {
    let content = html! {
        <>
            <p>{ more }</p>
            <ul class="list findings">
                for one in evidence.iter().copied() {
                    <li key={one.code()}>
                        { grade(one.grade(), surroundings) }
                        <div>
                            <p>{ text::claim(surroundings.language, one) }</p>
                            <p class="small muted">{ source(one, surroundings) }</p>
                        </div>
                    </li>
                }
            </ul>
        </>
    };
    section(id, heading, content)
}
