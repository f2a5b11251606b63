//! What is kept, and how to take or remove it.

use planner::export::PlanFile;
use planner::model::{Msg, Page};
use yew::prelude::*;

use crate::components::{Surroundings, icon, use_surroundings};
use crate::route::address;
use crate::shell::focus;
use crate::text::calendar_files::CalendarFileWords;
use crate::text::import::ImportWords;
use crate::text::link::LinkWords;

const QUESTION_ID: &str = "na-pewno";
const BUTTON_ID: &str = "od-nowa";

/// What the page about kept data shows.
#[derive(Properties, PartialEq)]
pub(crate) struct YourDataPageProps {
    /// How many replies there are.
    pub(crate) replies: usize,
    /// How many texts could not be read.
    pub(crate) set_aside: usize,
    /// Whether the person asked to start again and has not confirmed it yet.
    pub(crate) asked: bool,
    /// Whether there is a plan.
    pub(crate) planned: bool,
    /// The person confirmed it.
    pub(crate) started_again: Callback<()>,
}

/// What is kept, a copy of it, and starting again.
#[component]
pub(crate) fn YourDataPage(props: &YourDataPageProps) -> Html {
    let surroundings = use_surroundings();
    let words = surroundings.words();
    use_focus_on_change(props.asked);
    html! {
        <div class="stack stack-xl">
            <div class="stack">
                <h1 tabindex="-1">{ words.your_data }</h1>
                <p class="lead">{ words.data_lead }</p>
            </div>
            <section class="sec" aria-labelledby="zapisane">
                <h2 id="zapisane">{ words.data_kept }</h2>
                <div class="stack">
                    <p>{ words.data_answers }{ ": " }<b>{ (words.replies_kept)(props.replies) }</b>{ "." }</p>
                    <p>{ words.data_rest }</p>
                    <p class="muted">{ words.data_where }</p>
                </div>
            </section>
            <section class="sec" aria-labelledby="kopia">
                <h2 id="kopia">{ words.data_copy }</h2>
                <div class="stack">
                    <p>{ words.data_copy_more }</p>
                    <p>
                        <button class="btn" type="button" onclick={surroundings.tell(Msg::AskedForCopy)}>
                            { icon("save") }{ words.download_copy }
                        </button>
                    </p>
                    <p class="row">
                        <a href={address(Page::Export)}>{ CalendarFileWords::of(surroundings.language).title }</a>
                        <a href={address(Page::Link)}>{ LinkWords::of(surroundings.language).title }</a>
                    </p>
                </div>
            </section>
            { plan_files(props.planned, &surroundings) }
            if props.set_aside > 0 {
                { set_aside(props.set_aside, &surroundings) }
            }
            <section class="sec" aria-labelledby="nowy-plan">
                <h2 id="nowy-plan">{ words.start_again }</h2>
                { starting_again(props, &surroundings) }
            </section>
        </div>
    }
}

/// The question comes into focus when it appears, the button when it has gone.
#[hook]
fn use_focus_on_change(asked: bool) {
    let before = use_mut_ref(|| asked);
    use_effect_with(asked, move |asked| {
        if before.replace(*asked) != *asked {
            focus::on_id(if *asked { QUESTION_ID } else { BUTTON_ID });
        }
    });
}

/// The plan for other programs, and the way back from them.
fn plan_files(planned: bool, surroundings: &Surroundings) -> Html {
    let words = ImportWords::of(surroundings.language);
    let files = [("plan-csv", PlanFile::Csv, words.plan_csv), ("plan-json", PlanFile::Json, words.plan_json)];
    html! {
        <section class="sec" aria-labelledby="dla-programow">
            <h2 id="dla-programow">{ words.plan_files }</h2>
            <div class="stack">
                if planned {
                    <p>{ words.plan_files_more }</p>
                    <p class="row">
                        for (id, file, label) in files {
                            <button class="btn btn-2" type="button" key={id} {id}
                                onclick={surroundings.tell(Msg::AskedForPlan(file))}>
                                { icon("save") }{ label }
                            </button>
                        }
                    </p>
                    <p>{ words.import_more }{ " " }<a href={address(Page::Import)}>{ words.title }</a></p>
                } else {
                    <p class="muted">{ words.no_plan }</p>
                }
                <p>{ surroundings.words().data_offer }{ " " }<a href={address(Page::Offer)}>{ surroundings.words().offer_title }</a></p>
            </div>
        </section>
    }
}

fn set_aside(number: usize, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    html! {
        <section class="sec" aria-labelledby="odlozone">
            <h2 id="odlozone">{ words.data_set_aside }</h2>
            <div class="stack">
                <p>{ words.data_set_aside_more }</p>
                <ul class="list">
                    for place in 0..number {
                        <li key={place}>
                            <button class="btn btn-2" type="button"
                                onclick={surroundings.tell(Msg::AskedForSetAside(place))}>
                                { icon("save") }{ (words.download_set_aside)(place + 1) }
                            </button>
                        </li>
                    }
                </ul>
            </div>
        </section>
    }
}

fn starting_again(props: &YourDataPageProps, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    if props.asked {
        return html! {
            <div class="stack" role="group" aria-labelledby={QUESTION_ID}>
                <p id={QUESTION_ID} tabindex="-1"><b>{ words.start_again_sure }</b></p>
                <p class="row">
                    <button class="btn btn-2" type="button" onclick={surroundings.tell(Msg::KeptAnswers)}>
                        { words.start_again_no }
                    </button>
                    <button class="btn btn-2 danger" type="button" onclick={props.started_again.reform(|_| ())}>
                        { words.start_again_yes }
                    </button>
                </p>
            </div>
        };
    }
    if props.replies == 0 {
        return html! { <p class="muted">{ words.nothing_to_remove }</p> };
    }
    html! {
        <div class="stack">
            <p>{ words.start_again_more }</p>
            <p>
                <button class="btn btn-2" type="button" id={BUTTON_ID} onclick={surroundings.tell(Msg::AskedToStartAgain)}>
                    { words.start_again }
                </button>
            </p>
        </div>
    }
}
