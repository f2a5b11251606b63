//! The calendar as a file for other programs: what is out there, what goes into a file, how it is handed over, and what each
//! program does with it.

use std::rc::Rc;

use planner::Language;
use planner::calendar::{CalendarPlan, Performer};
use planner::export::{Difference, ExportedCalendar, Exports, Extent, Items, Options, Reminder, Times, WorkOf};
use planner::ical::TimeZone;
use planner::model::{Delivery, Month, Msg, Page};
use planner::text::{self, calendar, calendar_files as told};
use yew::prelude::*;

use crate::components::{Fold, Same, Surroundings, calendar_views, icon, use_surroundings};
use crate::shell::{focus, hand_over, input};
use crate::text::calendar_files::CalendarFileWords;

/// What a file was asked for with: its form, the calendar whose next file it is, how it is handed over.
pub(crate) type Asked = (Options, Option<u32>, Delivery);

/// The text that could not be copied.
const TEXT_ID: &str = "plik-jako-slowa";

/// What became of the last file that was asked for.
#[derive(Clone, PartialEq)]
pub enum Handed {
    /// It was given to the browser or to another app.
    Over,
    /// It is on the clipboard.
    Copied,
    /// The clipboard was refused: the text is there to be copied.
    ToCopy(AttrValue),
}

/// What the page shows.
#[derive(Properties, PartialEq)]
pub(crate) struct ExportPageProps {
    pub(crate) plan: Same<CalendarPlan>,
    pub(crate) exports: Rc<Exports>,
    /// What the next file of each calendar would say that its last one did not.
    pub(crate) differences: Vec<Option<Difference>>,
    pub(crate) handed: Option<Handed>,
    pub(crate) asked: Callback<Asked>,
}

/// What stands in the form: the form of a calendar, and which it is.
type Form = UseStateHandle<(Options, Option<u32>)>;

/// The calendar as a file for other programs.
#[component]
pub(crate) fn ExportPage(props: &ExportPageProps) -> Html {
    let surroundings = use_surroundings();
    let language = surroundings.language;
    let words = CalendarFileWords::of(language);
    let form = use_state(|| (Options::whole_plan(language), None));
    use_effect_with(props.handed.clone(), |handed| {
        if matches!(handed, Some(Handed::ToCopy(_))) {
            focus::select_text(TEXT_ID);
        }
    });
    let calendars = props.exports.calendars().iter().zip(&props.differences);
    let (options, number) = *form;
    html! {
        <div class="stack stack-xl">
            <div class="stack">
                <div class="row between">
                    <h1 tabindex="-1">{ words.title }</h1>
                    { calendar_views(Page::Export, Month::of(props.plan.from), &Default::default(), &surroundings) }
                </div>
                <p class="lead">{ words.lead }</p>
            </div>
            if !props.exports.calendars().is_empty() {
                <section class="sec" aria-labelledby="wyeksportowane">
                    <h2 id="wyeksportowane">{ words.out_there }</h2>
                    <div class="stack">
                        for (calendar, difference) in calendars {
                            { out_there(calendar, *difference, &form, props, &surroundings) }
                        }
                        <p class="small muted">{ words.forget_more }</p>
                    </div>
                </section>
            }
            <section class="sec" aria-labelledby="formularz">
                <h2 id="formularz">{ if number.is_some() { words.changing } else { words.new } }</h2>
                <div class="stack stack-l">
                    { fields(&form, &surroundings) }
                    if options.times == Times::Hours {
                        <ZoneChoice zone={props.exports.zone.name()}/>
                    }
                    <p id="ile" role="status"><b>{ told::extent(language, &Extent::of(&props.plan, &options)) }</b></p>
                    { buttons(&form, props, words) }
                    { handed(props.handed.as_ref(), words) }
                </div>
            </section>
            { guide(words, language) }
        </div>
    }
}

/// A calendar that is out there, with what has changed since its last file.
fn out_there(
    calendar: &ExportedCalendar,
    difference: Option<Difference>,
    form: &Form,
    props: &ExportPageProps,
    surroundings: &Surroundings,
) -> Html {
    let language = surroundings.language;
    let words = CalendarFileWords::of(language);
    let (options, number) = (calendar.options, Some(calendar.number));
    let again = props.asked.reform(move |_: MouseEvent| (options, number, Delivery::Download));
    let change = {
        let form = form.clone();
        Callback::from(move |_: MouseEvent| form.set((options, number)))
    };
    let forget = surroundings.tell(Msg::ForgotExport(calendar.number));
    html! {
        <article class="card stack stack-s" key={calendar.number}>
            <h3>{ told::options(language, &options) }</h3>
            <p>
                { words.made }{ " " }{ text::date_long(language, calendar.made.date_time().date()) }{ ". " }
                { difference.map(|difference| told::difference(language, &difference)) }
            </p>
            <p class="row">
                <button class="btn" type="button" onclick={again}>{ icon("save") }{ words.again }</button>
                <button class="btn btn-2" type="button" onclick={change}>{ words.change }</button>
                <button class="btn btn-3" type="button" onclick={forget}>{ words.forget }</button>
            </p>
        </article>
    }
}

/// A list of choices: its id, its label, the choices with their faces, the one in use, and what another makes of the options.
fn choice<T: Copy + PartialEq + 'static>(
    id: &'static str,
    label: &'static str,
    choices: &[(T, &'static str)],
    chosen: T,
    form: &Form,
    choose: fn(&mut Options, T),
) -> Html {
    let values: Vec<T> = choices.iter().map(|(value, _)| *value).collect();
    let form = form.clone();
    let onchange = Callback::from(move |event: Event| {
        let at = input::text(&event).parse::<usize>().ok();
        if let Some(value) = at.and_then(|at| values.get(at)) {
            let (mut options, number) = *form;
            choose(&mut options, *value);
            form.set((options, number));
        }
    });
    html! {
        <div class="stack stack-s">
            <label class="label" for={id}>{ label }</label>
            <select class="input" {id} {onchange}>
                for (at, (value, face)) in choices.iter().enumerate() {
                    <option key={at} value={at.to_string()} selected={*value == chosen}>{ *face }</option>
                }
            </select>
        </div>
    }
}

fn fields(form: &Form, surroundings: &Surroundings) -> Html {
    let words = CalendarFileWords::of(surroundings.language);
    let (options, _) = **form;
    let who = |performer| calendar::performer(surroundings.language, performer);
    let whose = [None, Some(Performer::Technician), Some(Performer::Owner)];
    let whose = whose.map(|one| (one, one.map_or(words.everything, who)));
    let work =
        [(None, words.everything), (Some(WorkOf::Tier), words.work_of_tier), (Some(WorkOf::Own), words.own_work)];
    let items = [(Items::Tasks, words.tasks), (Items::Series, words.series), (Items::Visits, words.visits)];
    let times = [(Times::Days, words.all_day), (Times::Hours, words.with_times)];
    let reminders = [
        (Reminder::NineTheDayBefore, words.nine),
        (Reminder::DayBefore, words.day_before),
        (Reminder::WeekBefore, words.week_before),
        (Reminder::Never, words.never),
    ];
    let languages = [(Language::Polish, "polski"), (Language::English, "English")];
    let from = {
        let form = form.clone();
        Callback::from(move |event: Event| {
            let (mut options, number) = *form;
            options.from = input::text(&event).parse().ok();
            form.set((options, number));
        })
    };
    html! {
        <div class="cells">
            { choice("plik-kto", words.whose, &whose, options.performer, form, |options, one| options.performer = one) }
            { choice("plik-praca", words.work, &work, options.work, form, |options, one| options.work = one) }
            <div class="stack stack-s">
                // Browsers show the day in the order of their own language: so it is said in words.
                <label class="label" for="plik-od">
                    { words.from }
                    if let Some(day) = options.from {
                        <span class="muted">{ " " }{ text::date_long(surroundings.language, day) }</span>
                    }
                </label>
                <input class="input" id="plik-od" type="date" autocomplete="off" onchange={from}
                    value={options.from.map(|day| day.to_string()).unwrap_or_default()}/>
            </div>
            { choice("plik-wpisy", words.items, &items, options.items, form, |options, one| options.items = one) }
            { choice("plik-godziny", words.times, &times, options.times, form, |options, one| options.times = one) }
            { choice("plik-przypomnienie", words.reminder, &reminders, options.reminder, form,
                |options, one| options.reminder = one) }
            { choice("plik-jezyk", words.language, &languages, options.language, form,
                |options, one| options.language = one) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ZoneChoiceProps {
    zone: &'static str,
}

/// The time zone of the site, and why another that was chosen cannot be used.
#[component]
fn ZoneChoice(props: &ZoneChoiceProps) -> Html {
    let surroundings = use_surroundings();
    let words = CalendarFileWords::of(surroundings.language);
    let problem = use_state_eq(|| None);
    let onchange = {
        let (problem, dispatch) = (problem.clone(), surroundings.dispatch.clone());
        Callback::from(move |event: Event| match TimeZone::named(&input::text(&event)) {
            Ok(zone) => {
                problem.set(None);
                dispatch.emit(Msg::ChoseTimeZone(zone));
            }
            Err(refused) => problem.set(Some(refused)),
        })
    };
    html! {
        <div class={classes!("stack", "stack-s", problem.map(|_| "bad"))}>
            <label class="label" for="plik-strefa">{ words.zone }</label>
            <p class="small muted" id="plik-strefa-opis">{ words.zone_more }</p>
            if let Some(problem) = *problem {
                <p class="err small" role="alert">{ told::zone_problem(surroundings.language, problem) }</p>
            }
            <select class="input input-m" id="plik-strefa" {onchange} aria-describedby="plik-strefa-opis"
                aria-invalid={problem.map(|_| "true")}>
                for name in TimeZone::names() {
                    <option key={name} value={name} selected={name == props.zone && problem.is_none()}>{ name }</option>
                }
            </select>
        </div>
    }
}

fn buttons(form: &Form, props: &ExportPageProps, words: &CalendarFileWords) -> Html {
    let (options, number) = **form;
    let hand = |delivery| props.asked.reform(move |_: MouseEvent| (options, number, delivery));
    let leave = {
        let form = form.clone();
        Callback::from(move |_: MouseEvent| form.set((options, None)))
    };
    html! {
        <p class="row">
            <button class="btn" type="button" id="download-ical" onclick={hand(Delivery::Download)}>
                { icon("save") }{ words.download }
            </button>
            if hand_over::can_share() {
                <button class="btn btn-2" type="button" onclick={hand(Delivery::Share)}>{ words.share }</button>
            }
            <button class="btn btn-2" type="button" id="copy-ical" onclick={hand(Delivery::Copy)}>{ words.copy }</button>
            if number.is_some() {
                <button class="btn btn-3" type="button" onclick={leave}>{ words.leave }</button>
            }
        </p>
    }
}

/// What became of the file. The element is there from the start, so that what is put into it is announced.
fn handed(handed: Option<&Handed>, words: &CalendarFileWords) -> Html {
    html! {
        <div class="stack" role="status">
            { match handed {
                None => Html::default(),
                Some(Handed::Over) => html! { <p>{ words.downloaded }</p> },
                Some(Handed::Copied) => html! { <p>{ words.copied }</p> },
                Some(Handed::ToCopy(text)) => html! {
                    <>
                        <p>{ words.to_copy }</p>
                        <textarea class="input" id={TEXT_ID} readonly=true aria-label={words.text} value={text.clone()}/>
                    </>
                },
            } }
        </div>
    }
}

/// What to do with the file, program by program.
fn guide(words: &CalendarFileWords, language: Language) -> Html {
    html! {
        <section class="sec" aria-labelledby="co-dalej">
            <h2 id="co-dalej" tabindex="-1">{ words.guide }</h2>
            <div class="stack">
                <p>{ words.guide_lead }</p>
                for program in told::programs(language) {
                    <Fold key={program.name} name={program.name}>
                        <p>{ program.import }</p>
                        <p><b>{ words.second }{ ": " }</b>{ program.second }{ " " }
                            <span class="muted">{ "(" }{ told::known(language, program.known) }{ ")" }</span></p>
                    </Fold>
                }
            </div>
        </section>
    }
}
