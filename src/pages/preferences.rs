//! What can be chosen for the calendar: its length, days and hours of those who work, what is protected, when work with
//! downtime may run, and how a plan is judged.

use std::rc::Rc;

use chrono::{NaiveDate, Weekday};
use planner::answers::{Hundredths, Part};
use planner::calendar::{
    ASSUMED_OWNER_MINUTES, Coefficient, DaysOff, FreeDay, MAX_DAYS_OFF, MAX_FREEZES, OwnFreeze, Performer,
    PreferenceProblem, Preferences, SitePeak, Usual, Weights, Whose, WrongField, read_coefficient, read_days_off,
    read_first_day, read_freeze, read_hours, read_months, read_window,
};
use planner::model::{Msg, Page};
use planner::text::{self, calendar, preferences as told};
use yew::prelude::*;

use crate::components::{
    CheckedField, CheckedFields, CheckedRows, Fold, Kind, RowColumn, Surroundings, TaskForm, TaskFormFields,
    own_changes, question_link, use_surroundings, whole_date,
};
use crate::route::address;
use crate::shell::input;
use crate::text::capitalised;
use crate::text::import::ImportWords;
use crate::text::own_work::OwnWorkWords;
use crate::text::preferences::PreferenceWords;

/// The weekdays that a rhythm may have.
const RHYTHM_DAYS: [Weekday; 6] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Sat, Weekday::Sun];

/// What the page of settings shows.
#[derive(Properties, PartialEq)]
pub(crate) struct PreferencesPageProps {
    pub(crate) preferences: Rc<Preferences>,
    /// What counts where nothing is chosen.
    pub(crate) usual: Usual,
    /// Peaks of the answers within the calendar.
    pub(crate) peaks: Vec<SitePeak>,
    /// The day from which all dates are counted.
    pub(crate) begun: NaiveDate,
    /// Whether it can be another.
    pub(crate) begun_open: bool,
    /// In how many places the agreed plan would change.
    pub(crate) changes: usize,
}

/// What every section needs.
#[derive(Clone)]
struct Form {
    preferences: Rc<Preferences>,
    usual: Usual,
    surroundings: Surroundings,
    words: &'static PreferenceWords,
    /// What was saved last: the section, and its name. Counted, so that the same sentence is told twice.
    said: UseStateHandle<(usize, &'static str, String)>,
}

impl Form {
    /// Saves one choice, and says so in its section.
    fn save(&self, section: &'static str, what: &str, msg: Msg) {
        self.surroundings.dispatch.emit(msg);
        self.said.set((self.said.0 + 1, section, (self.words.saved)(what)));
    }

    /// Saves preferences in which something was chosen.
    fn keep(&self, section: &'static str, what: &str, preferences: Preferences) {
        self.save(section, what, Msg::ChangedPreferences(preferences));
    }

    /// A sentence about a problem. What stays in use meanwhile is said, too.
    fn problem(&self, problem: PreferenceProblem, in_use: bool) -> String {
        let meanwhile = if in_use { self.words.still_in_use } else { self.words.not_in_use };
        format!("{} {meanwhile}", told::problem(self.surroundings.language, problem))
    }

    fn hours(&self, minutes: u32) -> String {
        text::hours_minutes(self.surroundings.language, minutes)
    }

    fn section(&self, id: &'static str, heading: &str, content: Html) -> Html {
        let (count, section, sentence) = &*self.said;
        html! {
            <section class="sec" aria-labelledby={id}>
                <h2 {id}>{ heading.to_owned() }</h2>
                <div class="stack stack-l">
                    { content }
                    // An element that is there from the start, so that what is put into it is announced.
                    <p class="small muted" role="status">
                        if *section == id {
                            <span key={*count}>{ sentence }</span>
                        }
                    </p>
                </div>
            </section>
        }
    }
}

/// All settings of the calendar.
#[component]
pub(crate) fn PreferencesPage(props: &PreferencesPageProps) -> Html {
    let surroundings = use_surroundings();
    let words = PreferenceWords::of(surroundings.language);
    let form = Form {
        preferences: props.preferences.clone(),
        usual: props.usual,
        surroundings,
        words,
        said: use_state_eq(|| (0, "", String::new())),
    };
    html! {
        <div class="stack stack-xl">
            <div class="stack">
                <h1 tabindex="-1">{ words.title }</h1>
                <p class="lead">{ words.lead }</p>
            </div>
            { span(&form, props.begun, props.begun_open) }
            for performer in Performer::ALL {
                { performer_section(&form, performer) }
            }
            { days_off(&form) }
            { freezes(&form, &props.peaks) }
            { window(&form) }
            { weights(&form) }
            { own_tasks(&form.surroundings) }
            <div class="row">
                <p>{ if props.changes == 0 { words.no_changes.to_owned() } else { (words.changes)(props.changes) } }</p>
                if props.changes > 0 {
                    <a href={address(Page::Changes)}>{ words.see_changes }</a>
                }
                <a href={address(Page::Agenda)}>{ words.back }</a>
            </div>
        </div>
    }
}

/// What comes of the texts in fields, beside what was chosen so far: what then has happened, or the field that is wrong.
type Reader = Callback<(Preferences, Vec<String>), Result<Msg, WrongField>>;

/// A single field with its label and hint.
struct Single {
    section: &'static str,
    id: &'static str,
    label: &'static str,
    hint: String,
    kind: Kind,
    value: String,
}

/// What was typed into a field, counted from 0.
fn typed(texts: &[String], at: usize) -> &str {
    texts.get(at).map_or("", String::as_str)
}

/// The message about preferences in which something was chosen by the first field.
fn chosen(preferences: Preferences, taken: Result<(), PreferenceProblem>) -> Result<Msg, WrongField> {
    taken.map(|()| Msg::ChangedPreferences(preferences)).map_err(|problem| WrongField { field: 0, problem })
}

/// Fields that are read together, and saved under a name.
fn fields(
    form: &Form,
    section: &'static str,
    name: &'static str,
    fields: Vec<CheckedField>,
    hint: Option<AttrValue>,
    read: Reader,
) -> Html {
    let check = Callback::from({
        let (form, read) = (form.clone(), read.clone());
        move |texts: Vec<String>| {
            let wrong = read.emit(((*form.preferences).clone(), texts)).err()?;
            Some((wrong.field, form.problem(wrong.problem, true)))
        }
    });
    let taken = Callback::from({
        let form = form.clone();
        move |texts: Vec<String>| {
            if let Ok(msg) = read.emit(((*form.preferences).clone(), texts)) {
                form.save(section, name, msg);
            }
        }
    });
    html! { <CheckedFields {fields} {hint} {check} {taken}/> }
}

/// A field that counts by itself.
fn single(form: &Form, field: Single, read: Reader) -> Html {
    let Single { section, id, label, hint, kind, value } = field;
    let hint_id = (!hint.is_empty()).then(|| AttrValue::from(format!("{id}-hint")));
    let input = vec![CheckedField { id: id.into(), label: None, kind, value: value.into() }];
    html! {
        <div class="field" key={id}>
            <label class="label" for={id}>{ label }</label>
            if let Some(hint_id) = hint_id.clone() {
                <p class="hint" id={hint_id}>{ hint }</p>
            }
            { fields(form, section, label, input, hint_id, read) }
        </div>
    }
}

fn span(form: &Form, begun: NaiveDate, begun_open: bool) -> Html {
    const ID: &str = "zakres";
    let (words, all) = (form.words, form.surroundings.words());
    let months = Single {
        section: ID,
        id: "miesiace",
        label: words.months,
        hint: String::new(),
        kind: Kind::Number(words.months_unit.into()),
        value: form.preferences.months().to_string(),
    };
    let first_day = Single {
        section: ID,
        id: "pierwszy-dzien",
        label: all.first_day,
        // A field for dates shows them in the order of the browser, not of this page.
        hint: format!(
            "{}: {}. {}",
            words.chosen_day,
            whole_date(begun, form.surroundings.language),
            all.first_day_hint
        ),
        kind: Kind::Date,
        value: begun.to_string(),
    };
    let read_span = Callback::from(|(mut preferences, texts): (Preferences, Vec<String>)| {
        let taken = read_months(typed(&texts, 0)).and_then(|months| preferences.choose_months(months));
        chosen(preferences, taken)
    });
    let read_begun = Callback::from(|(_, texts): (Preferences, Vec<String>)| {
        read_first_day(typed(&texts, 0))
            .map(Msg::ChoseCalendarStart)
            .map_err(|problem| WrongField { field: 0, problem })
    });
    let content = html! {
        <>
            { single(form, months, read_span) }
            if begun_open {
                { single(form, first_day, read_begun) }
            } else {
                <div class="field">
                    <p class="label">{ all.first_day }</p>
                    <p>{ text::date_long(form.surroundings.language, begun) }</p>
                    <p class="hint">{ words.first_day_fixed }</p>
                </div>
            }
        </>
    };
    form.section(ID, words.span, content)
}

fn performer_section(form: &Form, performer: Performer) -> Html {
    let id = match performer {
        Performer::Technician => "technik",
        Performer::Owner => "wlasciciel",
    };
    let name = capitalised(calendar::performer(form.surroundings.language, performer));
    let content = html! {
        <>
            { rhythm(form, performer, id) }
            { hours(form, performer, id) }
            { free_days(form, performer, id) }
        </>
    };
    form.section(id, &name, content)
}

fn rhythm(form: &Form, performer: Performer, section: &'static str) -> Html {
    let (words, language) = (form.words, form.surroundings.language);
    let own = form.preferences.of(performer);
    let (id, usual) = match performer {
        Performer::Technician => ("dzien-technika", form.usual.technician_weekday),
        Performer::Owner => ("dzien-wlasciciela", form.usual.owner_weekday),
    };
    // A rhythm on free days is offered to those who work on them.
    let offered = RHYTHM_DAYS.into_iter().filter(|day| match day {
        Weekday::Sat => own.works_on(FreeDay::Saturday) || own.weekday() == Some(*day),
        Weekday::Sun => own.works_on(FreeDay::Sunday) || own.weekday() == Some(*day),
        _ => true,
    });
    let chosen = Callback::from({
        let form = form.clone();
        move |event: Event| {
            let mut preferences = (*form.preferences).clone();
            if preferences.choose_weekday(performer, input::text(&event).parse().ok()).is_ok() {
                form.keep(section, form.words.weekday, preferences);
            }
        }
    });
    html! {
        <div class="field">
            <label class="label" for={id}>{ words.weekday }</label>
            <select class="input input-m" {id} onchange={chosen}>
                <option value="" selected={own.weekday().is_none()}>
                    { (words.by_traffic)(text::weekday(language, usual)) }
                </option>
                for day in offered {
                    <option key={day.to_string()} value={day.to_string()} selected={own.weekday() == Some(day)}>
                        { text::weekday(language, day) }
                    </option>
                }
            </select>
        </div>
    }
}

fn hours(form: &Form, performer: Performer, section: &'static str) -> Html {
    let (words, language) = (form.words, form.surroundings.language);
    let (id, hint) = match (performer, form.usual.owner_minutes) {
        (Performer::Technician, _) => {
            ("godziny-technika", (words.empty_by_tier)(&form.hours(form.usual.technician_minutes)))
        }
        (Performer::Owner, Some(minutes)) => ("godziny-wlasciciela", (words.empty_by_answers)(&form.hours(minutes))),
        (Performer::Owner, None) => ("godziny-wlasciciela", (words.empty_assumed)(&form.hours(ASSUMED_OWNER_MINUTES))),
    };
    // Hundredths of an hour are read back to the same minute.
    let shown = |minutes: u32| text::hundredths(language, Hundredths((i64::from(minutes) * 100 + 30) / 60));
    let value = form.preferences.of(performer).minutes().map(shown).unwrap_or_default();
    let field = Single { section, id, label: words.hours, hint, kind: Kind::Number("h".into()), value };
    let read = Callback::from(move |(mut preferences, texts): (Preferences, Vec<String>)| {
        let taken = read_hours(typed(&texts, 0)).and_then(|minutes| preferences.choose_minutes(performer, minutes));
        chosen(preferences, taken)
    });
    single(form, field, read)
}

fn free_days(form: &Form, performer: Performer, section: &'static str) -> Html {
    let (words, language) = (form.words, form.surroundings.language);
    let own = form.preferences.of(performer);
    let ticked = |free: FreeDay| {
        let form = form.clone();
        Callback::from(move |event: Event| {
            let mut preferences = (*form.preferences).clone();
            preferences.choose_free_day(performer, free, input::ticked(&event));
            form.keep(section, told::free_day(language, free), preferences);
        })
    };
    html! {
        <fieldset>
            <legend class="label">{ words.works_on }</legend>
            <div class="row free-days">
                for free in FreeDay::ALL {
                    <label class="check" key={free.code()}>
                        <input type="checkbox" id={format!("{section}-{}", free.code())} checked={own.works_on(free)}
                            onchange={ticked(free)}/>
                        <span>{ told::free_day(language, free) }</span>
                    </label>
                }
            </div>
        </fieldset>
    }
}

/// The three fields of a row.
fn three(texts: &[String]) -> [&str; 3] {
    std::array::from_fn(|at| typed(texts, at))
}

/// A list of rows that count each by itself: read a row, save all.
fn rows(
    form: &Form,
    id: &'static str,
    columns: Vec<RowColumn>,
    rows: Vec<Vec<String>>,
    limits: (usize, PreferenceProblem, &'static str),
    check: fn(&[String]) -> Result<(), WrongField>,
    taken: fn(&Form, &[Vec<String>]),
) -> Html {
    let (most, full, add) = limits;
    let check = Callback::from({
        let form = form.clone();
        move |(texts, in_use): (Vec<String>, bool)| {
            check(&texts).err().map(|wrong| (wrong.field, form.problem(wrong.problem, in_use)))
        }
    });
    let taken = Callback::from({
        let form = form.clone();
        move |rows: Vec<Vec<String>>| taken(&form, &rows)
    });
    let full = told::problem(form.surroundings.language, full);
    html! { <CheckedRows {id} {columns} {rows} {most} {full} name={Callback::from(form.words.row)} {add} {check} {taken}/> }
}

/// The columns of a list of periods behind its first one.
fn period_columns(first: RowColumn, words: &PreferenceWords) -> Vec<RowColumn> {
    let date = |code, label| RowColumn { code, label, kind: Kind::Date, first: "" };
    vec![first, date("od", words.first), date("do", words.last)]
}

fn days_off(form: &Form) -> Html {
    const ID: &str = "dni-wolne";
    let (words, language) = (form.words, form.surroundings.language);
    let choices = Whose::ALL.into_iter().map(|whose| (whose.code(), told::whose(language, whose))).collect();
    let import = ImportWords::of(language);
    let who = RowColumn { code: "kto", label: words.who, kind: Kind::OneOf(choices), first: Whose::ALL[0].code() };
    let row = |days_off: &DaysOff| {
        let (first, last) = days_off.days();
        vec![days_off.whose().code().to_owned(), first.to_string(), last.to_string()]
    };
    let in_use = form.preferences.days_off().iter().map(row).collect();
    let limits = (MAX_DAYS_OFF, PreferenceProblem::ManyDaysOff, words.add_days_off);
    let check = |texts: &[String]| read_days_off(three(texts)).map(|_| ());
    let taken = |form: &Form, rows: &[Vec<String>]| {
        let mut preferences = (*form.preferences).clone();
        let days_off = rows.iter().filter_map(|texts| read_days_off(three(texts)).ok()).collect();
        if preferences.choose_days_off(days_off).is_ok() {
            form.keep(ID, form.words.days_off, preferences);
        }
    };
    let content = html! {
        <>
            <p>{ words.days_off_more }</p>
            <p>{ import.import_more }{ " " }<a href={address(Page::Import)}>{ import.title }</a></p>
            { rows(form, "dodaj-dni", period_columns(who, words), in_use, limits, check, taken) }
        </>
    };
    form.section(ID, words.days_off, content)
}

fn freezes(form: &Form, peaks: &[SitePeak]) -> Html {
    const ID: &str = "okresy-ochronne";
    let (words, language) = (form.words, form.surroundings.language);
    let name = RowColumn { code: "nazwa", label: words.name, kind: Kind::Text, first: "" };
    let row = |own: &OwnFreeze| {
        let freeze = own.freeze();
        vec![own.name().to_owned(), freeze.first.to_string(), freeze.last.to_string()]
    };
    let in_use = form.preferences.freezes().iter().map(row).collect();
    let limits = (MAX_FREEZES, PreferenceProblem::ManyFreezes, words.add_freeze);
    let check = |texts: &[String]| read_freeze(three(texts)).map(|_| ());
    let taken = |form: &Form, rows: &[Vec<String>]| {
        let mut preferences = (*form.preferences).clone();
        let freezes = rows.iter().filter_map(|texts| read_freeze(three(texts)).ok()).collect();
        if preferences.choose_freezes(freezes).is_ok() {
            form.keep(ID, form.words.freezes, preferences);
        }
    };
    let content = html! {
        <>
            <p>{ words.freezes_more }</p>
            if peaks.is_empty() {
                <p class="muted">{ words.no_peaks }</p>
            } else {
                <ul class="list small">
                    for (at, peak) in peaks.iter().enumerate() {
                        <li key={at}>
                            { capitalised(&calendar::peak_name(language, &peak.name)) }{ ", " }
                            { text::date_range(language, peak.freeze.first, peak.freeze.last) }
                        </li>
                    }
                </ul>
            }
            <p>{ question_link(Part::Peaks.question(), &form.surroundings, words.change_peaks.into()) }</p>
            { rows(form, "dodaj-okres", period_columns(name, words), in_use, limits, check, taken) }
        </>
    };
    form.section(ID, words.freezes, content)
}

fn window(form: &Form) -> Html {
    const ID: &str = "okno";
    const HINT: &str = "okno-hint";
    let words = form.words;
    let (from, to) = form.usual.window;
    let own = form.preferences.window().map(planner::calendar::MaintenanceWindow::times);
    let shown = |time: Option<chrono::NaiveTime>| time.map(text::clock_time).unwrap_or_default();
    let field = |id: &'static str, label, value: String| CheckedField {
        id: id.into(),
        label: Some(label),
        kind: Kind::Time,
        value: value.into(),
    };
    let inputs = vec![
        field("okno-od", words.window_from, shown(own.map(|(from, _)| from))),
        field("okno-do", words.window_to, shown(own.map(|(_, to)| to))),
    ];
    let read = Callback::from(|(mut preferences, texts): (Preferences, Vec<String>)| {
        preferences.choose_window(read_window([typed(&texts, 0), typed(&texts, 1)])?);
        Ok(Msg::ChangedPreferences(preferences))
    });
    let content = html! {
        <>
            <p>{ words.window_more }</p>
            <p class="hint" id={HINT}>{ (words.empty_window)(&text::clock_time(from), &text::clock_time(to)) }</p>
            <div class="hours-of-day">
                { fields(form, ID, words.window, inputs, Some(AttrValue::Static(HINT)), read) }
            </div>
        </>
    };
    form.section(ID, words.window, content)
}

/// The id of a coefficient's field.
const fn coefficient_id(which: Coefficient) -> &'static str {
    match which {
        Coefficient::VisitOnRhythm => "wizyta",
        Coefficient::VisitOffRhythm => "wizyta-poza",
        Coefficient::Deviation => "odejscie",
        Coefficient::Peak => "szczyt",
    }
}

fn weights(form: &Form) -> Html {
    const ID: &str = "wspolczynniki";
    let (words, all, language) = (form.words, form.surroundings.words(), form.surroundings.language);
    let (own, usual) = (form.preferences.weights(), Weights::default());
    let field = |which: Coefficient| {
        let texts = told::coefficient(language, which);
        let shown = |weights: &Weights| text::decimal(language, which.of(weights), 2);
        let field = Single {
            section: ID,
            id: coefficient_id(which),
            label: texts.name,
            hint: format!("{} {}", texts.note, (words.usual)(&shown(&usual))),
            kind: Kind::Number(texts.unit.into()),
            value: shown(&own),
        };
        let read = Callback::from(move |(mut preferences, texts): (Preferences, Vec<String>)| {
            let taken = read_coefficient(typed(&texts, 0));
            let taken = taken.and_then(|value| preferences.choose_coefficient(which, value));
            chosen(preferences, taken)
        });
        single(form, field, read)
    };
    let reset = Callback::from({
        let form = form.clone();
        move |_: MouseEvent| {
            let mut preferences = (*form.preferences).clone();
            let reset = Coefficient::ALL.into_iter().try_for_each(|which| preferences.choose_coefficient(which, None));
            if reset.is_ok() {
                form.keep(ID, form.words.weights, preferences);
            }
        }
    });
    let content = html! {
        <>
            <p><span class="grade g-own">{ all.own_grade }</span>{ " " }{ words.weights_more }</p>
            <div class="cells coefficients">
                for which in Coefficient::ALL {
                    { field(which) }
                }
            </div>
            <p>
                <button class="btn btn-2" type="button" id="wroc-do-naszych" onclick={reset}>{ all.reset_all }</button>
            </p>
        </>
    };
    form.section(ID, words.weights, content)
}

/// Own tasks, and what of the catalogue is done otherwise at this site.
fn own_tasks(surroundings: &Surroundings) -> Html {
    let words = OwnWorkWords::of(surroundings.language);
    let added = surroundings.own_work.issued();
    html! {
        <section class="sec" aria-labelledby="wlasne">
            <h2 id="wlasne">{ words.title }</h2>
            <div class="stack">
                <p class="muted">{ words.more }</p>
                { own_changes(surroundings) }
                // What was added closes the form: the next one begins empty.
                <Fold key={added} name={words.add}>
                    <TaskFormFields id="wlasna" form={TaskForm::New}/>
                </Fold>
            </div>
        </section>
    }
}
