//! The provider's offer and brand: a form with a preview, the file, earlier versions.
//!
//! The fields, their order and what they take are told by the table of the domain; here stands how they are grouped.

use planner::advice::Variant;
use planner::model::{Model, Msg, OfferForm, OfferImportProblem, OfferMsg, OfferSaid};
use planner::offer::{
    Field, HourlyWork, MAX_OFFER_OCTETS, OfferProblem, Offers, Place, Priority, ProviderOffer, Takes,
};
use planner::text::{self, offer as told};
use planner::{CareMode, Language, Tier};
use yew::prelude::*;

use crate::components::{SUMMARY_ID, Surroundings, covered, icon, key, outside, tier_colour};
use crate::shell::file::{Chosen, read_chosen, read_picture};
use crate::shell::{focus, input};
use crate::text::capitalised;
use crate::text::offer::OfferWords;

/// What has become of the offer, and what would change: the focus goes there.
pub(crate) const STATE_ID: &str = "stan-oferty";

/// The page, as all its parts need it.
struct Shown<'a> {
    form: &'a OfferForm,
    offers: &'a Offers,
    /// The offer in force.
    current: ProviderOffer,
    /// The offer of the form, as far as it can be read.
    edited: ProviderOffer,
    problems: Vec<OfferProblem>,
    words: &'static OfferWords,
    language: Language,
    surroundings: &'a Surroundings,
}

/// The offer and the brand.
pub(crate) fn offer_page(model: &Model, surroundings: &Surroundings) -> Html {
    let (form, offers, language) = (&model.offer_form, &model.offers, model.language);
    let problems = if form.tried { form.read(offers).err().unwrap_or_default() } else { Vec::new() };
    let (current, edited) = (offers.current(), form.shown(offers));
    let words = OfferWords::of(language);
    let shown = Shown { form, offers, current, edited, problems, words, language, surroundings };
    let submitted = {
        let dispatch = surroundings.dispatch.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.emit(Msg::Offer(OfferMsg::Saved));
        })
    };
    html! {
        <div class="stack stack-xl" key="offer">
            <div class="stack">
                <h1 tabindex="-1">{ surroundings.words().offer_title }</h1>
                <p class="lead">{ words.lead }</p>
            </div>
            { state(&shown) }
            { summary(&shown) }
            <div class="split">
                <form class="stack stack-l" novalidate=true onsubmit={submitted}>
                    { groups(&shown) }
                    <p class="row">
                        <button class="btn" type="submit" id="zapisz-oferte">{ icon("ok") }{ words.save }</button>
                        { button("porzuc-zmiany", words.drop, OfferMsg::Dropped, &shown) }
                    </p>
                </form>
                { preview(&shown) }
            </div>
            { files(&shown) }
        </div>
    }
}

fn button(id: &'static str, face: &'static str, msg: OfferMsg, shown: &Shown) -> Html {
    html! {
        <button class="btn btn-2" type="button" {id} onclick={shown.surroundings.tell(Msg::Offer(msg))}>{ face }</button>
    }
}

/// What is in force, what has just become of it, and what would change.
fn state(shown: &Shown) -> Html {
    let Shown { form, words, language, .. } = shown;
    let day = text::date_long(*language, shown.current.saved());
    let in_force = if shown.offers.of_a_provider().is_some() {
        (words.own_in_force)(shown.current.version(), &day)
    } else {
        words.given_in_force.to_owned()
    };
    let said = form.said.map(|said| match said {
        OfferSaid::Saved => ("banner is-ok", "ok", words.saved),
        OfferSaid::NotWritten => ("banner is-warn", "warn", words.not_written),
        OfferSaid::Newer => ("banner is-warn", "warn", words.newer),
    });
    let changes: Vec<Field> = shown.edited.differences(&shown.current).collect();
    html! {
        <section class="stack" id={STATE_ID} tabindex="-1" aria-label={shown.surroundings.words().offer_title}>
            <p>{ in_force }</p>
            if let Some((class, drawing, sentence)) = said {
                <p {class} role="status">{ icon(drawing) }<span>{ sentence }</span></p>
            }
            if let Some(problem) = &form.shipped_problem {
                { refused(Some(words.shipped_problem), told::file_error(*language, problem)) }
            }
            if !changes.is_empty() {
                <div class="note stack stack-s" id="zmiany-oferty">
                    <h2>{ words.changes }</h2>
                    <p class="small">{ words.changes_more }</p>
                    <ul class="list small">
                        for field in changes.into_iter() {
                            <li key={field.path()}>
                                { told::field_of_tier(*language, field) }{ ": " }
                                <b>{ told::value(*language, field, &shown.edited) }</b>
                                { " (" }{ words.before }{ ": " }{ told::value(*language, field, &shown.current) }{ ")" }
                            </li>
                        }
                    </ul>
                    for made in shown.edited.made_safe() {
                        <p class="small">{ told::made_safe(*language, made) }</p>
                    }
                </div>
            }
        </section>
    }
}

/// Why a file is not taken: a sentence before it all, one about the whole, and one for each field.
fn refused(before: Option<&'static str>, (sentence, reasons): (String, Vec<String>)) -> Html {
    html! {
        <div class="errors stack stack-s" role="alert">
            <p>{ for before }{ before.map(|_| " ") }{ sentence }</p>
            if !reasons.is_empty() {
                <ul>
                    for (at, reason) in reasons.into_iter().enumerate() {
                        <li key={at}>{ reason }</li>
                    }
                </ul>
            }
        </div>
    }
}

fn field_id(field: Field) -> String {
    ["o-", &field.path().replace('.', "-")].concat()
}

/// What keeps the offer from being saved, with a way to each field.
fn summary(shown: &Shown) -> Html {
    if shown.problems.is_empty() {
        return Html::default();
    }
    html! {
        <div class="errors stack stack-s" id={SUMMARY_ID} role="alert" tabindex="-1">
            <h2>{ shown.words.problems }</h2>
            <ul>
                for problem in shown.problems.iter().copied() {
                    <li key={problem.field.path()}>
                        <a href={["#", &field_id(problem.field)].concat()} onclick={focus_on(field_id(problem.field))}>
                            { told::field_of_tier(shown.language, problem.field) }{ ". " }
                            { told::problem(shown.language, problem) }
                        </a>
                    </li>
                }
            </ul>
        </div>
    }
}

fn focus_on(id: String) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        focus::on_id(&id);
    })
}

const FIRM: [Place; 9] = [
    Place::Brand,
    Place::Logo,
    Place::Accent,
    Place::Email,
    Place::Phone,
    Place::Address,
    Place::Website,
    Place::SupportLink,
    Place::CareLink,
];
const MONEY: [Place; 4] = [Place::Currency, Place::ExchangeRate, Place::Vat, Place::DefaultLanguage];
const HOURLY: [Place; 3] =
    [Place::Hourly(HourlyWork::InHours), Place::Hourly(HourlyWork::OutOfHours), Place::Hourly(HourlyWork::Development)];

/// The fields in folds; once somebody tried to save, all of them are open, so that every problem can be reached.
fn groups(shown: &Shown) -> Html {
    let words = shown.words;
    let of = |places: &[Place]| places.iter().copied().map(Field::of).collect::<Vec<Field>>();
    let closing = Field::all().filter(|field| matches!(field.place(), Place::ClosingTitle(_) | Place::ClosingText(_)));
    let tier = |tier: Tier| {
        let fields = Field::all().filter(|field| field.tier() == Some(tier)).collect();
        let name = html! { <>{ key(tier) }{ " " }{ told::tier_heading(shown.language, tier) }</> };
        group(tier.code(), name, None, fields, shown)
    };
    html! {
        <>
            { group("firma", words.firm.into(), None, of(&FIRM), shown) }
            { group("waluta", words.money.into(), Some(words.money_more), of(&MONEY), shown) }
            for one in Tier::ALL {
                { tier(one) }
            }
            { group("godziny", words.hourly.into(), None, of(&HOURLY), shown) }
            { group("koniec", words.closing.into(), None, closing.collect(), shown) }
        </>
    }
}

fn group(id: &'static str, name: Html, more: Option<&'static str>, fields: Vec<Field>, shown: &Shown) -> Html {
    html! {
        <details key={id} class="offered" open={shown.form.tried || id == "firma"}>
            <summary id={["grupa-", id].concat()}>{ name }</summary>
            if let Some(more) = more {
                <p class="small">{ more }</p>
            }
            <div class="cells">
                for field in fields {
                    { one_field(field, shown) }
                }
            </div>
        </details>
    }
}

fn one_field(field: Field, shown: &Shown) -> Html {
    let (language, id) = (shown.language, field_id(field));
    let of_logo = shown.form.logo_problem.filter(|_| field.place() == Place::Logo);
    let problem = shown.problems.iter().find(|problem| problem.field == field).copied();
    let problem = of_logo
        .map(|problem| told::logo_problem(language, problem).to_owned())
        .or_else(|| problem.map(|problem| told::problem(language, problem)));
    let (hint, hint_id, problem_id) = (told::field_hint(language, field), format!("{id}-h"), format!("{id}-p"));
    let described_by =
        if problem.is_some() { Some(problem_id.clone()) } else { (!hint.is_empty()).then(|| hint_id.clone()) };
    let long = matches!(field.takes(), Takes::Sentences(_)).then_some("whole-row");
    html! {
        <div key={id.clone()} class={classes!("field", problem.as_ref().map(|_| "bad"), long)}>
            <label class="label" for={id.clone()}>
                { told::field(language, field) }
                if !field.is_needed() {
                    <span class="optional">{ " (" }{ shown.surroundings.words().optional }{ ")" }</span>
                }
            </label>
            if let Some(problem) = &problem {
                <p class="err" id={problem_id}>{ problem }</p>
            } else if !hint.is_empty() {
                <p class="hint" id={hint_id}>{ hint }</p>
            }
            { control(field, id, problem.map(|_| "true"), described_by, shown) }
        </div>
    }
}

fn control(
    field: Field,
    id: String,
    invalid: Option<&'static str>,
    described_by: Option<String>,
    shown: &Shown,
) -> Html {
    let language = shown.language;
    let dispatch = shown.surroundings.dispatch.clone();
    let typed = move |text: String| dispatch.emit(Msg::Offer(OfferMsg::Typed { field, text }));
    let text = shown.form.typed(field).map(str::to_owned);
    let value = text.unwrap_or_else(|| field.typed(shown.edited.value(field), language));
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed(input::text(&event)))
    };
    match field.takes() {
        Takes::Code(codes) => html! {
            <select class="input" {id} aria-invalid={invalid} aria-describedby={described_by}
                onchange={Callback::from(move |event: Event| typed(input::text(&event)))}>
                for code in codes.iter().copied() {
                    <option key={code} value={code} selected={code == value}>{ told::option(language, code) }</option>
                }
            </select>
        },
        Takes::Sentences(most) => html! {
            <textarea class="input" {id} rows="4" maxlength={most.to_string()} aria-invalid={invalid}
                aria-describedby={described_by} {value} {oninput}/>
        },
        Takes::Logo => {
            let dispatch = shown.surroundings.dispatch.clone();
            let onchange = Callback::from(move |event: Event| {
                let dispatch = dispatch.clone();
                read_picture(&event, move |picture| dispatch.emit(Msg::Offer(OfferMsg::ChoseLogo(picture))));
            });
            html! {
                <>
                    <input class="input" type="file" {id} accept="image/png,image/jpeg,image/webp,image/svg+xml"
                        aria-invalid={invalid} aria-describedby={described_by} {onchange}/>
                    if !value.is_empty() {
                        <p>
                            <button class="btn btn-2" type="button"
                                onclick={Callback::from(move |_: MouseEvent| typed(String::new()))}>
                                { shown.words.remove_logo }
                            </button>
                        </p>
                    }
                </>
            }
        }
        takes => {
            let (kind, most) = match takes {
                Takes::Email => ("email", None),
                Takes::Phone => ("tel", None),
                Takes::Link => ("url", None),
                Takes::Words(most) => ("text", Some(most.to_string())),
                _ => ("text", None),
            };
            html! {
                <input class="input" {id} type={kind} autocomplete="off" maxlength={most} aria-invalid={invalid}
                    aria-describedby={described_by} {value} {oninput}/>
            }
        }
    }
}

/// The offer as somebody else sees it.
fn preview(shown: &Shown) -> Html {
    let Shown { edited, words, language, .. } = shown;
    let text_of = |place| edited.text(Field::of(place));
    let [closing_title, closing_text] = edited.closing(*language);
    html! {
        <aside class="aside stack" aria-labelledby="podglad-oferty" id="podglad">
            <h2 id="podglad-oferty">{ words.preview }</h2>
            if let Some(logo) = text_of(Place::Logo) {
                <img class="brand-logo" src={logo.to_owned()} alt={words.logo}/>
            }
            if let Some(name) = text_of(Place::Brand) {
                <p><b>{ name.to_owned() }</b></p>
            }
            { colour(shown) }
            { contact(shown) }
            for tier in Tier::ALL {
                { tier_preview(tier, shown) }
            }
            { hourly(shown) }
            if closing_title.is_some() || closing_text.is_some() {
                <div class="stack stack-s">
                    if let Some(title) = closing_title {
                        <h3>{ title.to_owned() }</h3>
                    }
                    { lines(closing_text) }
                </div>
            }
        </aside>
    }
}

fn lines(text: Option<&str>) -> Html {
    text.unwrap_or_default()
        .lines()
        .enumerate()
        .map(|(at, line)| html! { <p key={at}>{ line.to_owned() }</p> })
        .collect()
}

fn contact(shown: &Shown) -> Html {
    let text_of = |place| shown.edited.text(Field::of(place));
    html! {
        <>
            if let Some(email) = text_of(Place::Email) {
                <p><a href={["mailto:", email].concat()}>{ email.to_owned() }</a></p>
            }
            if let Some(phone) = text_of(Place::Phone) {
                <p><a href={["tel:", &phone.replace([' ', '-', '(', ')'], "")].concat()}>{ phone.to_owned() }</a></p>
            }
            { lines(text_of(Place::Address)) }
            if let Some(website) = text_of(Place::Website) {
                <p>{ outside(website, website.to_owned().into(), shown.surroundings) }</p>
            }
        </>
    }
}

/// The colour as it is used: under white text on light paper, as text on dark paper.
fn colour(shown: &Shown) -> Html {
    let Some(accent) = shown.edited.accent() else { return Html::default() };
    let sample = |x: &'static str, ground: String, ink: String| {
        html! {
            <>
                <rect {x} width="130" height="44" fill={ground}/>
                <text x={if x == "0" { "65" } else { "195" }} y="28" text-anchor="middle" font-size="16" fill={ink}>{ "Aa" }</text>
            </>
        }
    };
    html! {
        <svg class="brand-colour" viewBox="0 0 260 44" role="img" aria-label={shown.words.colour_sample}>
            { sample("0", accent.on_light.hex(), "#ffffff".to_owned()) }
            { sample("130", "#0f1615".to_owned(), accent.on_dark.hex()) }
        </svg>
    }
}

fn tier_preview(tier: Tier, shown: &Shown) -> Html {
    let Shown { edited, words, language, .. } = shown;
    let name = edited.tier_name(tier, *language).map(str::to_owned);
    let name = name.unwrap_or_else(|| capitalised(text::advice::tier_name(*language, tier)));
    let price = |mode| {
        let net = told::amount(*language, edited.currency(), edited.price(Variant::new(tier, mode)).net);
        let taxed = told::with_tax(*language, edited, Variant::new(tier, mode));
        html! {
            <div key={mode.code()}>
                <dt>{ capitalised(text::advice::care_name(*language, mode)) }</dt>
                <dd>{ net }{ " " }{ shown.surroundings.words().a_month }<span class="small muted taxed">{ taxed }</span></dd>
            </div>
        }
    };
    let response = Field::of_tier(tier, Place::Response(Priority::Outage));
    html! {
        <div class={classes!("stack", "stack-s", tier_colour(tier))} key={tier.code()}>
            <h3>{ key(tier) }{ " " }{ name }</h3>
            <dl class="kv">
                for mode in CareMode::ALL {
                    { price(mode) }
                }
                <div><dt>{ words.response }</dt><dd>{ told::value(*language, response, edited) }</dd></div>
            </dl>
            { covered(tier, edited, *language) }
            { page_of_tier(tier, shown) }
        </div>
    }
}

fn hourly(shown: &Shown) -> Html {
    let price = |work: HourlyWork| {
        let price = shown.edited.hourly(work)?;
        let amount = told::amount(shown.language, shown.edited.currency(), price.net);
        Some(html! { <div><dt>{ told::place(shown.language, Place::Hourly(work)) }</dt><dd>{ amount }</dd></div> })
    };
    html! { <dl class="kv">{ for HourlyWork::ALL.into_iter().filter_map(price) }</dl> }
}

fn page_of_tier(tier: Tier, shown: &Shown) -> Html {
    let address = shown.edited.text(Field::of_tier(tier, Place::Details));
    address.map_or_else(Html::default, |address| {
        html! { <p>{ outside(address, shown.words.details.into(), shown.surroundings) }</p> }
    })
}

/// The offer as a file, back to the one that is given, and earlier versions.
fn files(shown: &Shown) -> Html {
    let Shown { words, form, language, .. } = shown;
    let dispatch = shown.surroundings.dispatch.clone();
    let chosen = Callback::from(move |event: Event| {
        let dispatch = dispatch.clone();
        let _name = read_chosen(&event, MAX_OFFER_OCTETS, move |chosen| {
            dispatch.emit(Msg::Offer(match chosen {
                Chosen::Text(text) => OfferMsg::ChoseFile(Some(text)),
                Chosen::TooLarge => OfferMsg::ChoseFile(None),
                Chosen::Unreadable => OfferMsg::ChoseUnreadableFile,
            }));
        });
    });
    let problem = form.file_problem.as_ref().map(|problem| match problem {
        OfferImportProblem::File(error) => told::file_error(*language, error),
        OfferImportProblem::Unreadable => (words.unreadable.to_owned(), Vec::new()),
    });
    let earlier = shown.offers.own().iter().rev().filter(|version| version.version() != shown.current.version());
    html! {
        <section class="sec" aria-labelledby="pliki-oferty">
            <h2 id="pliki-oferty">{ words.files }</h2>
            <div class="stack">
                <p>{ words.files_more }</p>
                <p class="row">
                    { button("pobierz-oferte", words.export, OfferMsg::AskedForFile, shown) }
                    { button("oferta-z-programu", words.back_to_given, OfferMsg::TookGiven, shown) }
                </p>
                <div class={classes!("field", problem.as_ref().map(|_| "bad"))}>
                    <label class="label" for="plik-oferty">{ words.import }</label>
                    <p class="hint" id="plik-oferty-h">{ words.import_hint }</p>
                    <div id={PROBLEM_ID} tabindex="-1">
                        if let Some(problem) = problem {
                            { refused(None, problem) }
                        }
                    </div>
                    <input class="input" type="file" id="plik-oferty" accept=".json,application/json"
                        aria-describedby="plik-oferty-h" onchange={chosen}/>
                </div>
                { versions(earlier.collect(), shown) }
            </div>
        </section>
    }
}

/// Why a file was not taken: the focus goes there.
const PROBLEM_ID: &str = "problem-oferty";

/// Leads to what has become of the offer, or to the reason why a file was not taken, once it is on the screen.
pub(crate) fn show_offer(form: &OfferForm) {
    focus::on_id(if form.file_problem.is_some() { PROBLEM_ID } else { STATE_ID });
}

fn versions(earlier: Vec<&ProviderOffer>, shown: &Shown) -> Html {
    if earlier.is_empty() {
        return Html::default();
    }
    html! {
        <div class="stack stack-s">
            <h3>{ shown.words.versions }</h3>
            <ul class="list small">
                for one in earlier {
                    <li key={one.version()}>
                        { (shown.words.version)(one.version(), &text::date_long(shown.language, one.saved())) }{ " " }
                        <button class="plain" type="button"
                            onclick={shown.surroundings.tell(Msg::Offer(OfferMsg::TookVersion(one.version())))}>
                            { shown.words.take_version }<span class="hide">{ ": " }{ one.version() }</span>
                        </button>
                    </li>
                }
            </ul>
        </div>
    }
}
