//! A plan as a link: the way there and back, damage of every kind, links of the past, and what the receiver gets.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]
#![allow(clippy::print_stdout, reason = "lengths are told with --nocapture")]

mod agreed_shop;
mod any_site;

use agreed_shop::{BEGUN, day, plan, send, shop};
use any_site::any_draft;
use planner::Language;
use planner::answers::{Draft, draft_from_json, draft_to_json};
use planner::export::Options;
use planner::ical::{TimeZone, UtcStamp};
use planner::link::{self, LinkError, MAX_CHARACTERS};
use planner::model::{Arrived, Delivery, Effect, Fate, Model, Msg, Page, Stored, update};
use planner::saved::{Data, read_envelope};
use planner::{CareMode, Tier};
use proptest::prelude::*;
use rand_core::SeedableRng as _;
use rand_pcg::Pcg64Mcg;
use serde_json::{Value as Json, json};
use uuid::Uuid;

fn described(draft: &Draft) -> Data {
    let plan = Uuid::from_u128(0x0190_f3c4_7d5a_7c60_8a5e_1f2e_3d4c_5b6a);
    serde_json::from_value(json!({ "plan": plan, "language": "pl", "answers": draft_to_json(draft) })).unwrap()
}

fn site(json: &str) -> Draft {
    draft_from_json(&serde_json::from_str(json).unwrap()).unwrap()
}

const SITES: [&str; 3] = [
    include_str!("../examples/sites/hairdresser.json"),
    include_str!("../examples/sites/service-firm.json"),
    include_str!("../examples/sites/woocommerce-shop.json"),
];

/// A browser on the day on which the shop's calendar begins, in which nothing was described yet.
fn fresh_profile() -> Model {
    let mut model = Model::unread();
    let started = Msg::Started {
        today: day(BEGUN),
        fresh_plan: Uuid::from_u128(99),
        preferred: Language::English,
        page: Page::OpenLink,
        stored: Stored::Slots { a: None, b: None, set_aside: Vec::new() },
    };
    send(&mut model, started);
    model
}

fn calendar_file(model: &mut Model, language: Language) -> String {
    let now = UtcStamp::new(day(BEGUN).and_hms_opt(10, 0, 0).unwrap()).unwrap();
    let options = Options::whole_plan(language);
    let asked = Msg::AskedForFile { options, number: None, delivery: Delivery::Copy, now, app: None };
    let file = update(model, asked).into_iter().find_map(|effect| match effect {
        Effect::CopyText(text) => Some(text),
        _ => None,
    });
    file.unwrap()
}

#[test]
fn the_receiver_has_the_same_advice_and_the_same_calendar_byte_for_byte() {
    let mut sender = shop();
    send(&mut sender, Msg::NamedSite("Ceramika Podgórze".to_owned()));
    send(&mut sender, Msg::ChoseTier(Some(Tier::Comprehensive)));
    send(&mut sender, Msg::ChoseCare(Some(CareMode::Support)));
    send(&mut sender, Msg::ChoseTimeZone(TimeZone::named("America/New_York").unwrap()));
    assert!(sender.left_behind().calendar, "days that were agreed on before another tier was chosen stay behind");
    send(&mut sender, Msg::ChoseCalendarStart(day(BEGUN)));
    let stays = sender.left_behind();
    assert_eq!((stays.calendar, stays.texts, stays.calendars), (false, 0, 0));
    let text = sender.link(false).unwrap();

    let mut receiver = fresh_profile();
    send(&mut receiver, Msg::OpenedLink(text));
    assert_eq!(receiver.language, Language::Polish, "whoever has chosen no language reads the sender's");
    let brought = receiver.brought().unwrap();
    assert_eq!((brought.site.as_str(), brought.fate), ("", Fate::Fills), "names stay behind unless they are asked for");
    assert_eq!((brought.tier, brought.care), (Some(Tier::Comprehensive), Some(CareMode::Support)));
    assert!(receiver.draft.is_empty(), "nothing is taken over before consent");
    send(&mut receiver, Msg::TookLink);
    assert_eq!(receiver.page, Page::Advice);
    send(&mut receiver, Msg::AskedForCalendar);

    let answers = planner::answers::validate(&sender.draft).unwrap();
    assert_eq!(receiver.draft, sender.draft);
    assert!(receiver.advisor().recommend(&answers) == sender.advisor().recommend(&answers));
    assert!(plan(&receiver).visits == plan(&sender).visits);
    send(&mut sender, Msg::NamedSite(String::new()));
    let [received, sent] = [&mut receiver, &mut sender].map(|model| calendar_file(model, Language::Polish));
    assert!(received == sent && received.matches("BEGIN:VEVENT").count() > 50);

    let named = sender_named().link(true).unwrap();
    send(&mut receiver, Msg::OpenedLink(named));
    assert_eq!(receiver.brought().unwrap().site, "Ceramika Podgórze");
}

fn sender_named() -> Model {
    let mut sender = shop();
    send(&mut sender, Msg::NamedSite("Ceramika Podgórze".to_owned()));
    sender
}

#[test]
fn nothing_is_replaced_without_consent_and_the_same_plan_needs_none() {
    let text = sender_named().link(false).unwrap();
    let mut other = fresh_profile();
    for (part, reply) in site(SITES[0]).replies() {
        send(&mut other, Msg::Answered { part, reply: Some(reply.clone()) });
    }
    let replies = other.draft.replies().count();
    send(&mut other, Msg::ChoseLanguage(Language::English));
    send(&mut other, Msg::OpenedPage(Page::OpenLink));
    send(&mut other, Msg::OpenedLink(text.clone()));
    assert_eq!(other.brought().unwrap().fate, Fate::Replaces { replies, lines: 0 });
    assert_eq!(other.draft, site(SITES[0]));
    send(&mut other, Msg::OpenedPage(Page::Home));
    assert_eq!(other.arrived, Arrived::Nothing, "whoever leaves the page has declined");
    send(&mut other, Msg::TookLink);
    assert_eq!(other.draft, site(SITES[0]), "and a late consent does nothing");

    send(&mut other, Msg::OpenedLink(text));
    send(&mut other, Msg::TookLink);
    assert_eq!((other.draft.clone(), other.language), (site(SITES[2]), Language::English));
    let again = other.link(false).unwrap();
    send(&mut other, Msg::OpenedLink(again));
    assert_eq!(other.brought().unwrap().fate, Fate::Same);
}

#[test]
fn a_newer_plan_in_the_browser_is_never_replaced() {
    let mut newer = Model::unread();
    let stored = Stored::Slots { a: Some(r#"{"schema": 99, "rev": 1}"#.to_owned()), b: None, set_aside: Vec::new() };
    let started = Msg::Started {
        today: day(BEGUN),
        fresh_plan: Uuid::from_u128(99),
        preferred: Language::Polish,
        page: Page::OpenLink,
        stored,
    };
    send(&mut newer, started);
    send(&mut newer, Msg::OpenedLink(shop().link(false).unwrap()));
    assert_eq!(newer.brought().unwrap().fate, Fate::Refused);
    assert_eq!(update(&mut newer, Msg::TookLink), []);
    assert!(newer.draft.is_empty());
}

#[test]
fn links_of_every_past_schema_are_read_for_ever() {
    // Written by Python's zlib, json and base64 from the data of the saved fixtures. These files are never changed.
    let links = [
        (include_str!("fixtures/link/v1.txt"), include_str!("fixtures/saved/v1.json")),
        (include_str!("fixtures/link/v2.txt"), include_str!("fixtures/saved/v2.json")),
        (include_str!("fixtures/link/v3.txt"), include_str!("fixtures/saved/v3.json")),
        (include_str!("fixtures/link/v4.txt"), include_str!("fixtures/saved/v4.json")),
        (include_str!("fixtures/link/v5.txt"), include_str!("fixtures/saved/v5.json")),
    ];
    for (link, saved) in links {
        assert_eq!(link::read(link.trim_end()).unwrap(), read_envelope(saved).unwrap().1);
    }
}

#[test]
fn a_fully_answered_site_fits_into_a_link() {
    for json in SITES {
        let text = link::write(&described(&site(json))).unwrap();
        println!("{} of {MAX_CHARACTERS} characters", text.len());
    }
}

#[test]
fn every_truncation_and_a_hundred_thousand_mutations_are_refused_or_say_the_same() {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ .%\xc4";
    let text = shop().link(true).unwrap();
    let whole = link::read(&text).unwrap();
    for length in 0..text.len() {
        assert_eq!(link::read(&text[..length]), Err(LinkError::Damaged), "cut after {length}");
    }
    let mut random = Pcg64Mcg::seed_from_u64(7);
    let mut below = |limit: usize| (random.next_u64() % limit as u64) as usize;
    for _ in 0..100_000 {
        let mut bytes = text.clone().into_bytes();
        for _ in 0..=below(3) {
            let at = below(bytes.len());
            match below(4) {
                0 => bytes[at] = LETTERS[below(LETTERS.len())],
                1 => drop(bytes.remove(at)),
                2 => bytes.insert(at, LETTERS[below(LETTERS.len())]),
                _ => {
                    let other = below(bytes.len());
                    bytes.swap(at, other);
                }
            }
        }
        let Ok(mutated) = String::from_utf8(bytes) else { continue };
        match link::read(&mutated) {
            Ok(data) => assert_eq!((&data, &mutated), (&whole, &text), "only the text itself says the same"),
            Err(error) => assert_eq!(error, LinkError::Damaged),
        }
    }
}

/// A frame around bytes, with the sum that belongs to it.
fn framed(format: u8, packed: &[u8]) -> String {
    use base64::Engine as _;
    let mut rest = vec![format];
    rest.extend(packed);
    // The polynomial bit by bit, apart from the project's own table.
    let sum = !rest.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ if sum & 1 == 1 { 0xEDB8_8320 } else { 0 })
    });
    let frame: Vec<u8> = sum.to_le_bytes().into_iter().chain(rest).collect();
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(frame)
}

#[test]
fn hostile_links_are_refused_within_bounds() {
    let packed = |text: &str| miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 10);
    let data = serde_json::to_value(described(&site(SITES[0]))).unwrap();
    let of_schema = |schema: Json, data: Json| packed(&json!({ "schema": schema, "data": data }).to_string());
    let cases: [(&str, String, LinkError); 10] = [
        ("a later format", framed(2, b"whatever"), LinkError::Newer),
        ("a later schema", framed(1, &of_schema(json!(6), data.clone())), LinkError::Newer),
        ("no schema", framed(1, &packed(r#"{"data": {}}"#)), LinkError::Damaged),
        ("schema 0", framed(1, &of_schema(json!(0), data.clone())), LinkError::Damaged),
        ("a schema of words", framed(1, &of_schema(json!("5"), data.clone())), LinkError::Damaged),
        ("another form", framed(1, &of_schema(json!(5), json!([1, 2]))), LinkError::Damaged),
        (
            "a field of nobody",
            framed(1, &of_schema(json!(5), json!({ "plan": Uuid::nil(), "x": 1 }))),
            LinkError::Damaged,
        ),
        ("no JSON", framed(1, &packed("{")), LinkError::Damaged),
        ("not packed", framed(1, b"{}"), LinkError::Damaged),
        ("a thousandfold", framed(1, &packed(&" ".repeat(2_000_000))), LinkError::Damaged),
    ];
    for (name, text, error) in cases {
        assert_eq!(link::read(&text), Err(error), "{name}");
    }
    assert_eq!(link::read(&"A".repeat(10_000_000)), Err(LinkError::Damaged), "too long to be looked at");
    assert!(matches!(
        link::write(&Data { site: (0..20_000_u32).map(|at| format!("{:x}", at.wrapping_mul(2_654_435_761))).collect(), ..described(&site(SITES[0])) }),
        Err(LinkError::TooLong { characters }) if characters > MAX_CHARACTERS
    ));
}

proptest! {
    #[test]
    fn any_description_comes_back_as_it_was(draft in any_draft(), name in ".{0,60}") {
        let data = Data { site: name, ..described(&draft) };
        match link::write(&data) {
            Ok(text) => {
                prop_assert!(text.len() <= MAX_CHARACTERS);
                prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
                prop_assert_eq!(link::read(&text), Ok(data));
            }
            Err(error) => {
                let too_long = matches!(error, LinkError::TooLong { .. });
                prop_assert!(too_long);
            }
        }
    }
}
