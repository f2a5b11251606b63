//! The plan as a link for somebody else, and what a link brings before anything is replaced.

use planner::link::{LinkError, MAX_CHARACTERS};
use planner::model::{Arrived, Brought, Fate, LeftBehind, Msg, Page};
use planner::text::{self, advice};
use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

use crate::components::{Surroundings, icon, use_surroundings};
use crate::route::address;
use crate::shell::{focus, hand_over, link};
use crate::text::capitalised;
use crate::text::link::LinkWords;

/// The field in which the link stands.
const LINK_ID: &str = "link-do-planu";

/// What the page that makes links shows.
#[derive(Properties, PartialEq)]
pub(crate) struct LinkPageProps {
    /// The link without the name of the site.
    pub(crate) plain: Result<String, LinkError>,
    /// The link with it, where the site has one.
    pub(crate) named: Option<Result<String, LinkError>>,
    pub(crate) stays: LeftBehind,
}

/// The plan as a link.
#[component]
pub(crate) fn LinkPage(props: &LinkPageProps) -> Html {
    let surroundings = use_surroundings();
    let words = LinkWords::of(surroundings.language);
    let with_name = use_state(|| false);
    let toggled = {
        let with_name = with_name.clone();
        Callback::from(move |_: Event| with_name.set(!*with_name))
    };
    let made = props.named.as_ref().filter(|_| *with_name).unwrap_or(&props.plain);
    let made = made.as_deref().map(link::whole);
    html! {
        <div class="stack stack-xl">
            <div class="stack">
                <h1 tabindex="-1">{ words.title }</h1>
                <p class="lead">{ words.lead }</p>
            </div>
            <div class="stack">
                if props.named.is_some() {
                    <label class="check">
                        <input type="checkbox" id="z-nazwa" checked={*with_name} onchange={toggled}/>
                        <span>{ words.named }</span>
                    </label>
                }
                { match &made {
                    Ok(link) => html! { <MadeLink key={link.to_string()} link={link.clone()}/> },
                    Err(error) => html! {
                        <div class="banner is-warn" role="alert">{ icon("warn") }<p>{ sentence(**error, words) }</p></div>
                    },
                } }
            </div>
            if let Ok(link) = &made {
                <section class="sec" aria-labelledby="kod">
                    <h2 id="kod">{ words.code }</h2>
                    { match code(link, words) {
                        Some(picture) => html! { <div class="stack"><p>{ words.code_more }</p>{ picture }</div> },
                        None => html! { <p>{ words.no_code }</p> },
                    } }
                </section>
            }
            <section class="sec" aria-labelledby="co-zostaje">
                <h2 id="co-zostaje">{ words.stays }</h2>
                { left_behind(props, *with_name, words) }
            </section>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct MadeLinkProps {
    link: AttrValue,
}

/// A link, and the ways to send it.
#[component]
fn MadeLink(props: &MadeLinkProps) -> Html {
    let surroundings = use_surroundings();
    let words = LinkWords::of(surroundings.language);
    let copied = use_state(|| None);
    let copy = {
        let (link, copied) = (props.link.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            hand_over::copy(&link, move |done| {
                if !done {
                    focus::select_text(LINK_ID);
                }
                copied.set(Some(done));
            });
        })
    };
    let mail = link::mail(words.mail_subject, &(words.mail_body)(&props.link));
    html! {
        <div class="stack">
            <div class="field">
                <label class="label" for={LINK_ID}>{ words.link }</label>
                <p class="hint" id="link-dlugosc">{ (words.characters)(props.link.chars().count()) }</p>
                <textarea class="input mono" id={LINK_ID} readonly=true rows="4" aria-describedby="link-dlugosc"
                    value={props.link.clone()}/>
            </div>
            <p class="row">
                <button class="btn" type="button" id="kopiuj-link" onclick={copy}>{ words.copy }</button>
                <a class="btn btn-2" href={mail}>{ words.mail }</a>
            </p>
            <p role="status">{ copied.map(|done| if done { words.copied } else { words.to_copy }) }</p>
        </div>
    }
}

/// The link as a QR code (ISO/IEC 18004), dark on light in every appearance, for cameras expect it so; `None` if it is too
/// long for one. A screen is read undamaged, so the lowest correction gives the largest squares.
fn code(link: &str, words: &LinkWords) -> Option<Html> {
    /// Squares of quiet that have to lie around the code.
    const QUIET: i32 = 4;
    let code = QrCode::encode_text(link, QrCodeEcc::Low).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let run = (x..size).take_while(|at| code.get_module(*at, y)).count();
            if run > 0 {
                path.extend([
                    "M",
                    &(x + QUIET).to_string(),
                    " ",
                    &(y + QUIET).to_string(),
                    "h",
                    &run.to_string(),
                    "v1H",
                ]);
                path.extend([(x + QUIET).to_string().as_str(), "z"]);
            }
            x += i32::try_from(run).unwrap_or_default() + 1;
        }
    }
    let whole = size + 2 * QUIET;
    Some(html! {
        <svg class="qr" viewBox={format!("0 0 {whole} {whole}")} role="img" aria-label={words.code} shape-rendering="crispEdges">
            <path fill="#fff" d={format!("M0 0h{whole}v{whole}H0z")}/>
            <path fill="#000" d={path}/>
        </svg>
    })
}

fn left_behind(props: &LinkPageProps, with_name: bool, words: &LinkWords) -> Html {
    let stays = props.stays;
    let counted =
        [(stays.lines, words.stays_lines), (stays.texts, words.stays_texts), (stays.calendars, words.stays_calendars)];
    let mut items: Vec<String> =
        counted.into_iter().filter(|(number, _)| *number > 0).map(|(number, told)| told(number)).collect();
    items.extend((props.named.is_some() && !with_name).then(|| words.stays_name.to_owned()));
    items.extend(stays.offer.then(|| words.stays_offer.to_owned()));
    items.extend(stays.calendar.then(|| words.stays_calendar.to_owned()));
    if items.is_empty() {
        return html! { <p>{ words.stays_nothing }</p> };
    }
    html! {
        <ul>
            for item in items {
                <li key={item.clone()}>{ item }</li>
            }
        </ul>
    }
}

/// Why there is no link, or nothing in one.
fn sentence(error: LinkError, words: &LinkWords) -> String {
    match error {
        LinkError::TooLong { characters } => (words.too_long)(characters, MAX_CHARACTERS),
        LinkError::Damaged => words.damaged.to_owned(),
        LinkError::Newer => words.newer.to_owned(),
    }
}

/// What a link brings.
pub(crate) fn open_link_page(arrived: &Arrived, brought: Option<&Brought>, surroundings: &Surroundings) -> Html {
    let words = LinkWords::of(surroundings.language);
    let told = match (arrived, brought) {
        (Arrived::Plan(_), Some(brought)) => plan(brought, words, surroundings),
        (Arrived::Failed(error), _) => failed(&sentence(*error, words), words),
        (Arrived::Nothing | Arrived::Plan(_), _) => failed(words.damaged, words),
    };
    html! {
        <div class="stack stack-xl">
            <div class="stack">
                <h1 tabindex="-1">{ words.opened }</h1>
                if brought.is_some() {
                    <p class="lead">{ words.opened_lead }</p>
                }
            </div>
            { told }
        </div>
    }
}

fn failed(sentence: &str, words: &LinkWords) -> Html {
    html! {
        <>
            <div class="banner is-warn" role="alert">{ icon("warn") }<p>{ sentence }</p></div>
            <p><a href={address(Page::Home)}>{ words.keep }</a></p>
        </>
    }
}

fn plan(brought: &Brought, words: &LinkWords, surroundings: &Surroundings) -> Html {
    let language = surroundings.language;
    let tier = brought.tier.map_or(words.as_advised, |tier| advice::tier_name(language, tier));
    let take = surroundings.tell(Msg::TookLink);
    html! {
        <>
            <dl class="kv wide">
                if !brought.site.is_empty() {
                    <div><dt>{ words.site }</dt><dd>{ &brought.site }</dd></div>
                }
                <div><dt>{ words.description }</dt><dd>{ (surroundings.words().replies_kept)(brought.replies) }</dd></div>
                <div><dt>{ words.tier }</dt><dd>{ capitalised(tier) }</dd></div>
                if let Some(day) = brought.calendar_from {
                    <div><dt>{ words.calendar_from }</dt><dd>{ text::date_long(language, day) }</dd></div>
                }
            </dl>
            { match brought.fate {
                Fate::Same => html! {
                    <>
                        <p>{ words.same }</p>
                        <p><a class="btn" href={address(Page::Advice)}>{ words.go_on }</a></p>
                    </>
                },
                Fate::Refused => html! { <div class="banner is-warn" role="alert">{ icon("warn") }<p>{ words.refused }</p></div> },
                Fate::Fills => html! {
                    <p><button class="btn" type="button" id="otworz-plan" onclick={take}>{ words.take }</button></p>
                },
                Fate::Replaces { replies, lines } => html! {
                    <div class="stack">
                        <div class="banner is-warn">{ icon("warn") }<p>{ (words.replaces)(replies, lines) }</p></div>
                        <p class="row">
                            <button class="btn btn-2" type="button" onclick={surroundings.tell(Msg::AskedForCopy)}>
                                { icon("save") }{ words.copy_of_mine }
                            </button>
                            <button class="btn btn-2 danger" type="button" id="otworz-plan" onclick={take}>{ words.replace }</button>
                            <a class="btn btn-3" href={address(Page::Home)}>{ words.keep }</a>
                        </p>
                    </div>
                },
            } }
        </>
    }
}
