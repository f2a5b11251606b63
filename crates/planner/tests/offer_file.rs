//! The offer and brand of a provider: there and back as a file, hostile files, prices with tax, colours, versions.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

use chrono::NaiveDate;
use planner::advice::Variant;
use planner::answers::Money;
use planner::offer::*;
use planner::saved::{LoadedOffers, read_offers, write_offers};
use planner::sorted::SortedSet;
use planner::text::offer as told;
use planner::{CareMode, Language, Tier};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

const STANDARD: &str = include_str!("../../../public/brand.json");
const SCHEMA: &str = include_str!("../../../docs/offer.schema.json");
const PICTURES: &str = include_str!("fixtures/offer/pictures.json");
/// The first envelope as it was first written. This file is never changed.
const FIRST_ENVELOPE: &str = include_str!("fixtures/saved/offers-v1.json");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn picture(name: &str) -> String {
    let pictures: Json = serde_json::from_str(PICTURES).unwrap();
    pictures[name].as_str().unwrap().to_owned()
}

/// An offer that is the standard one in all other fields.
fn with(changes: &[(Field, Value)]) -> Result<ProviderOffer, Vec<OfferProblem>> {
    let standard = ProviderOffer::standard();
    ProviderOffer::new(3, day("2026-12-01"), &|field| {
        let changed = changes.iter().find(|(other, _)| *other == field);
        changed.map_or_else(|| standard.value(field).clone(), |(_, value)| value.clone())
    })
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// What is wrong with an offer in which one field is another.
fn why(field: Field, value: Value) -> Option<Why> {
    let problems = with(&[(field, value)]).err()?;
    assert!(problems.iter().all(|problem| problem.field == field), "{problems:?}");
    Some(problems[0].why)
}

/// A value that a field can take.
fn any_value(field: Field) -> BoxedStrategy<Value> {
    let some = match field.takes() {
        Takes::Words(most) | Takes::Sentences(most) => {
            let words = "[a-zA-Zżółć<>&\"' ]{0,60}";
            words.prop_map(move |words| Value::Text(words.chars().take(most).collect())).boxed()
        }
        Takes::Code(codes) => proptest::sample::select(codes).prop_map(text).boxed(),
        Takes::Number(_, least, most) => (least..=most).prop_map(Value::Number).boxed(),
        Takes::Hours => {
            (0..22_u32, 1..=2_u32).prop_map(|(from, long)| Value::Text(format!("{from}-{}", from + long))).boxed()
        }
        Takes::Colour => "#[0-9a-fA-F]{6}".prop_map(Value::Text).boxed(),
        Takes::Logo => proptest::sample::select(vec!["png", "jpeg", "webp lossy"])
            .prop_map(|name| Value::Text(picture(name)))
            .boxed(),
        Takes::Link => "https://[a-z]{1,9}\\.pl/[a-zż?=# ]{0,9}".prop_map(Value::Text).boxed(),
        Takes::Email => "[a-z.+]{1,9}@[a-z]{1,9}\\.pl".prop_map(Value::Text).boxed(),
        Takes::Phone => "\\+48 [0-9]{9}".prop_map(Value::Text).boxed(),
    };
    if field.is_needed() { some } else { prop_oneof![Just(Value::Nothing), some].boxed() }
}

prop_compose! {
    /// Any offer that can be made.
    fn any_offer()(
        values in Field::all().map(any_value).collect::<Vec<_>>(),
        version in 1..=MAX_VERSION,
        days in 0..9_000_i64,
    ) -> Option<ProviderOffer> {
        let saved = day("2026-01-01") + chrono::TimeDelta::days(days);
        let fields: Vec<Field> = Field::all().collect();
        let foreign = values[0] != text("PLN");
        let value = |field: Field| {
            let at = fields.iter().position(|other| *other == field).unwrap();
            match field.place() {
                Place::ExchangeRate if !foreign => Value::Nothing,
                Place::ExchangeRate if values[at] == Value::Nothing => Value::Number(42_500),
                // Otherwise nearly every offer would be too dear or contradict itself.
                Place::Price(_) => Value::Number(at as i64 * 1_357),
                Place::Repair(_) => Value::Nothing,
                Place::Weekdays => text("8-16"),
                _ => values[at].clone(),
            }
        };
        ProviderOffer::new(version, saved, &value).ok()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn an_offer_comes_back_from_its_file_as_it_was(offer in any_offer()) {
        let offer = offer.unwrap();
        let file = offer.to_file();
        let back = ProviderOffer::from_file(&file).unwrap();
        prop_assert_eq!(&back, &offer);
        prop_assert_eq!(back.to_file(), file);
    }

    #[test]
    fn what_is_typed_as_it_is_shown_says_the_same(offer in any_offer()) {
        let offer = offer.unwrap();
        for field in Field::all() {
            for language in Language::ALL {
                prop_assert_eq!(&field.read(&field.typed(offer.value(field), language)).unwrap(), offer.value(field));
            }
        }
    }

    #[test]
    fn a_file_with_other_octets_is_refused_or_read_for_good(
        offer in any_offer(),
        at in any::<proptest::sample::Index>(),
        octets in proptest::collection::vec(any::<u8>(), 0..4),
        longer in 0_usize..6,
    ) {
        let mut file = offer.unwrap().to_file().into_bytes();
        let from = at.index(file.len());
        let to = (from + longer).min(file.len());
        file.splice(from..to, octets);
        if let Ok(read) = ProviderOffer::from_file(&String::from_utf8_lossy(&file)) {
            prop_assert_eq!(ProviderOffer::from_file(&read.to_file()), Ok(read));
        }
    }

    #[test]
    fn a_file_with_another_value_is_refused_or_says_exactly_that(
        offer in any_offer(),
        at in any::<proptest::sample::Index>(),
        value in prop_oneof![
            Just(Json::Null), any::<bool>().prop_map(Json::from), any::<i64>().prop_map(Json::from),
            any::<f64>().prop_map(Json::from), ".{0,40}".prop_map(Json::from), Just(json!([])), Just(json!({})), Just(json!({ "a": 1 })),
        ],
    ) {
        let fields: Vec<Field> = Field::all().collect();
        let field = fields[at.index(fields.len())];
        let mut file: Json = serde_json::from_str(&offer.unwrap().to_file()).unwrap();
        let pointer = format!("/{}", field.path().replace('.', "/"));
        *file.pointer_mut(&pointer).unwrap() = value.clone();
        match ProviderOffer::from_file(&file.to_string()) {
            Ok(read) => match (read.value(field), value) {
                (Value::Nothing, Json::Null) => {}
                (Value::Nothing, Json::String(text)) => prop_assert_eq!(text.trim(), ""),
                (Value::Number(number), other) => prop_assert_eq!(other.as_i64(), Some(*number)),
                (kept, other) => prop_assert_eq!(field.read(other.as_str().unwrap()), Ok(kept.clone())),
            },
            Err(OfferFileError::Problems(problems)) => prop_assert!(!problems.is_empty()),
            Err(error) => prop_assert!(matches!(error, OfferFileError::UnknownField(_)), "{error:?}"),
        }
    }

    #[test]
    fn tax_is_rounded_to_the_nearest_hundredth_half_up(net in 0_i64..100_000_000, rate in 0_i64..=5_000) {
        // By the remainder, where the program adds before it divides.
        let (whole, rest) = ((i128::from(net) * i128::from(rate)) / 10_000, (i128::from(net) * i128::from(rate)) % 10_000);
        let tax = whole + i128::from(rest * 2 >= 10_000);
        prop_assert_eq!(i128::from(gross(net, rate)), i128::from(net) + tax);
    }

    #[test]
    fn every_colour_is_used_in_shades_that_can_be_read(colour in "#[0-9a-f]{6}") {
        let accent = Colour::read(&colour).unwrap().accent();
        for (shade, grounds) in [
            (accent.on_light, ["#f2f5f3", "#ffffff", "#e7ece9"]),
            (accent.on_dark, ["#0f1615", "#172120", "#0a100f"]),
        ] {
            for ground in grounds {
                prop_assert!(contrast(&shade.hex(), ground) >= 4.5, "{} on {ground}", shade.hex());
            }
        }
    }

    #[test]
    fn versions_come_back_from_the_storage(
        own in proptest::collection::vec(any_offer(), 0..4), shipped in any_offer(), in_force: bool,
        referred in proptest::collection::btree_set(1_u32..99, 0..3),
    ) {
        let own = own.into_iter().zip(1..).map(|(offer, number)| offer.unwrap().numbered(number, day("2026-12-01"))).collect();
        let offers = Offers::restored(shipped, own, in_force, SortedSet::from_iter(referred));
        let text = write_offers(&offers);
        prop_assert_eq!(read_offers(&text), LoadedOffers::Ready(Box::new(offers), false));
    }
}

/// Contrast by the definition, in the machine's own arithmetic.
fn contrast(one: &str, other: &str) -> f64 {
    let luminance = |hex: &str| {
        let channel = |at: usize| {
            let share = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if share <= 0.03928 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn contrasts_are_those_that_everybody_knows() {
    for (one, other, known) in [
        ("#000000", "#ffffff", 21.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffffff", 8.59),
        ("#ff0000", "#ffffff", 4.0),
        ("#008000", "#ffffff", 5.14),
        ("#595959", "#ffffff", 7.0),
        ("#949494", "#ffffff", 3.03),
        ("#ffff00", "#ffffff", 1.07),
        ("#123456", "#123456", 1.0),
    ] {
        let [a, b] = [one, other].map(|text| Colour::read(text).unwrap());
        assert!((a.contrast(b) - known).abs() < 0.006, "{one} {other}: {}", a.contrast(b));
        assert_eq!(a.contrast(b), b.contrast(a));
    }
}

#[test]
fn a_colour_that_can_be_read_stays_and_another_one_is_told() {
    let accent = |colour: &str| with(&[(Field::of(Place::Accent), text(colour))]).unwrap();
    let made = |colour: &str| accent(colour).made_safe().len();
    // Dark teal is read on light paper alone, yellow on dark paper alone, middle grey on neither.
    assert_eq!((made("#0b4f5c"), made("#ffff00"), made("#767676")), (1, 1, 2));
    assert!(matches!(accent("#0b4f5c").made_safe()[0], MadeSafe::Lightened(_)));
    assert!(matches!(accent("#ffff00").made_safe()[0], MadeSafe::Darkened(_)));
    assert_eq!(accent("#0B4F5C").accent().unwrap().on_light.hex(), "#0b4f5c");
}

#[test]
fn the_shipped_file_is_the_standard_offer_and_the_schema_is_published() {
    assert_eq!(ProviderOffer::standard().to_file(), STANDARD);
    assert_eq!(ProviderOffer::from_file(STANDARD), Ok(ProviderOffer::standard()));
    assert_eq!(serde_json::from_str::<Json>(SCHEMA).unwrap(), offer_schema());
    assert_eq!(ProviderOffer::standard().terms(), Offer::standard());
}

const SCRIPT: &str = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

#[test]
fn scripts_in_every_string_are_plain_text_or_refused() {
    for field in Field::all() {
        match field.takes() {
            Takes::Words(most) | Takes::Sentences(most) => {
                let script: String = SCRIPT.chars().take(most).collect();
                let offer = with(&[(field, text(&script))]).unwrap();
                assert_eq!(offer.text(field), Some(script.as_str()));
            }
            _ => assert!(why(field, text(SCRIPT)).is_some(), "{}", field.path()),
        }
    }
}

#[test]
fn hostile_values_are_refused_with_their_reason() {
    let price = Field::of_tier(Tier::Extended, Place::Price(CareMode::Care));
    let (link, email, phone) = (Field::of(Place::Website), Field::of(Place::Email), Field::of(Place::Phone));
    let name = Field::of(Place::Brand);
    let hours = Field::of(Place::Weekdays);
    let cases = [
        (price, Value::Number(-1), Why::OutOfBounds),
        (price, Value::Number(i64::MAX), Why::OutOfBounds),
        (price, Value::Nothing, Why::Missing),
        (price, text("650"), Why::WrongForm),
        (Field::of(Place::Vat), Value::Number(5_001), Why::OutOfBounds),
        (Field::of(Place::Response(Priority::Outage)), Value::Number(0), Why::OutOfBounds),
        (link, text("http://example.pl"), Why::NotALink),
        (link, text("javascript:alert(1)"), Why::NotALink),
        (link, text("https://bank.pl@example.com/"), Why::NotALink),
        (link, text("https://bank.pl%40example.com/"), Why::NotALink),
        (link, text("data:text/html,x"), Why::NotALink),
        (link, Value::Text(format!("https://example.pl/{}", "a".repeat(400))), Why::NotALink),
        (email, text("a@b"), Why::NotAnEmail),
        (email, text("a@b.pl?cc=c@d.pl"), Why::NotAnEmail),
        (email, text("a b@c.pl"), Why::NotAnEmail),
        (phone, text("tel:123"), Why::NotAPhone),
        (phone, text("12"), Why::NotAPhone),
        (name, Value::Text("a".repeat(81)), Why::TooLong(80)),
        (name, text("a\u{202e}b"), Why::Hidden),
        (name, text("a\nb"), Why::Hidden),
        (name, text("a\u{0}b"), Why::Hidden),
        (name, Value::Number(1), Why::WrongForm),
        (Field::of(Place::Accent), text("red"), Why::NotAColour),
        (Field::of(Place::Accent), text("#12345g"), Why::NotAColour),
        (Field::of(Place::Currency), text("BTC"), Why::NotOneOf),
        (Field::of(Place::ExchangeRate), Value::Number(43_125), Why::RateNotNeeded),
        (hours, text("16-8"), Why::NotHours),
        (hours, text("8:00-8:30"), Why::NotHours),
        (hours, text("0-25"), Why::NotHours),
        (hours, Value::Nothing, Why::NeverRuns),
        (Field::of(Place::Repair(Priority::Outage)), Value::Number(719), Why::RepairBeforeResponse),
    ];
    for (field, value, expected) in cases {
        assert_eq!(why(field, value.clone()), Some(expected), "{} {value:?}", field.path());
        for language in Language::ALL {
            let sentence = told::problem(language, OfferProblem { field, why: expected });
            assert!(sentence.ends_with('.') && sentence.len() > 10, "{sentence}");
        }
    }
}

#[test]
fn logos_are_what_they_say_and_no_larger_than_they_may_be() {
    use base64::encode;
    let drawing = |body: &str| format!("data:image/svg+xml;base64,{}", encode(body.as_bytes()));
    for name in ["png", "jpeg", "progressive jpeg", "webp lossy", "webp lossless", "webp with alpha"] {
        assert_eq!(check_logo(&picture(name)), Ok(()), "{name}");
        // The same octets under another name.
        let octets = picture(name).split_once(',').unwrap().1.to_owned();
        for other in ["png", "jpeg", "webp", "svg+xml"].iter().filter(|other| !name.contains(**other)) {
            let disguised = format!("data:image/{other};base64,{octets}");
            assert_eq!(check_logo(&disguised), Err(LogoProblem::NotWhatItSays), "{name} as {other}");
        }
    }
    for name in ["wide png", "wide jpeg", "wide webp"] {
        assert_eq!(check_logo(&picture(name)), Err(LogoProblem::TooManyPixels), "{name}");
    }
    let plain = r##"<svg xmlns="http://www.w3.org/2000/svg"><g font-family="Arial"><use href="#a"/><path id="a" fill="url(#b)"/></g></svg>"##;
    let about =
        "<?xml version=\"1.0\"?><!-- Generator: on=off --><svg xmlns:xlink=\"http://www.w3.org/1999/xlink\"></svg>";
    for fine in [plain, about] {
        assert_eq!(check_logo(&drawing(fine)), Ok(()), "{fine}");
    }
    for (inside, expected) in [
        ("<script>alert(1)</script>", LogoProblem::Script),
        ("<SCRIPT href='a.js'/>", LogoProblem::Script),
        ("<foreignObject><p/></foreignObject>", LogoProblem::Script),
        ("<g onload=\"alert(1)\"/>", LogoProblem::Script),
        ("<g\nonclick = 'a'/>", LogoProblem::Script),
        ("<a href=\"javascript:alert(1)\"/>", LogoProblem::Script),
        ("<image href=\"https://example.com/a.png\"/>", LogoProblem::Reference),
        ("<use xlink:href = 'other.svg#a'/>", LogoProblem::Reference),
        ("<style>@import 'a.css';</style>", LogoProblem::Reference),
        ("<g style=\"fill: url( 'https://example.com/a')\"/>", LogoProblem::Reference),
        ("<g style=\"fill:u&#114;l(https://example.com)\"/>", LogoProblem::Reference),
        ("<g style=\"fill:u\\72l(https://example.com)\"/>", LogoProblem::Reference),
    ] {
        assert_eq!(check_logo(&drawing(&format!("<svg>{inside}</svg>"))), Err(expected), "{inside}");
    }
    assert_eq!(check_logo(&drawing("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>")), Err(LogoProblem::Script));
    assert_eq!(check_logo(&drawing("<p>hello</p>")), Err(LogoProblem::NotWhatItSays));
    let padded = |octets: usize| drawing(&format!("<svg>{}</svg>", " ".repeat(octets - 11)));
    assert_eq!(check_logo(&padded(MAX_LOGO_OCTETS)), Ok(()));
    assert_eq!(check_logo(&padded(MAX_LOGO_OCTETS + 1)), Err(LogoProblem::TooLarge));
    for address in ["", "data:", "data:image/gif;base64,R0lGODlhAQABAAAAACw=", "data:image/png,a", "https://a.pl/a.png"]
    {
        assert_eq!(check_logo(address), Err(LogoProblem::NotAPicture), "{address}");
    }
    for broken in ["iVBOR", "iVB=", "====", "iV B", "iVBORw0KGgo="] {
        assert_eq!(check_logo(&format!("data:image/png;base64,{broken}")), Err(LogoProblem::NotWhatItSays), "{broken}");
    }
}

mod base64 {
    /// RFC 4648 by its tables, bit by bit.
    pub(crate) fn encode(octets: &[u8]) -> String {
        const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let bits: Vec<u8> = octets.iter().flat_map(|octet| (0..8).rev().map(move |bit| octet >> bit & 1)).collect();
        let digit = |six: &[u8]| (0..6).fold(0, |sum, at| sum << 1 | six.get(at).copied().unwrap_or(0)) as usize;
        let mut text: String = bits.chunks(6).map(|six| char::from(DIGITS[digit(six)])).collect();
        while !text.len().is_multiple_of(4) {
            text.push('=');
        }
        text
    }
}

#[test]
fn files_that_are_no_offers_are_refused_with_a_sentence() {
    let changed = |change: &dyn Fn(&mut Json)| {
        let mut file: Json = serde_json::from_str(STANDARD).unwrap();
        change(&mut file);
        file.to_string()
    };
    let unknown = |path: &str| OfferFileError::UnknownField(path.to_owned());
    let no_tier = |tier| {
        let field = Field::of_tier(tier, Place::Price(CareMode::Support));
        OfferFileError::Problems(vec![OfferProblem { field, why: Why::NoTier }])
    };
    let cases = [
        (String::new(), OfferFileError::NotJson { line: 1, column: 0 }),
        ("{\n\"format\"".to_owned(), OfferFileError::NotJson { line: 2, column: 8 }),
        ("[".repeat(200), OfferFileError::NotJson { line: 1, column: 128 }),
        (" ".repeat(MAX_OFFER_OCTETS + 1), OfferFileError::TooLarge),
        ("[]".to_owned(), OfferFileError::NotAnOffer),
        ("null".to_owned(), OfferFileError::NotAnOffer),
        (changed(&|file| file["format"] = json!("konserwator-plan")), OfferFileError::NotAnOffer),
        (changed(&|file| file["form"] = json!("1")), OfferFileError::NotAnOffer),
        (changed(&|file| file["form"] = json!(2)), OfferFileError::Newer),
        (changed(&|file| file["version"] = json!(0)), OfferFileError::NoVersion),
        (changed(&|file| file["version"] = json!(-1)), OfferFileError::NoVersion),
        (changed(&|file| file["saved"] = json!("2026-02-30")), OfferFileError::NoVersion),
        (changed(&|file| file["colour"] = json!("red")), unknown("colour")),
        (changed(&|file| file["brand"]["evil"] = json!({})), unknown("brand.evil")),
        (changed(&|file| file["brand.name"] = json!("x")), unknown("brand/name")),
        (changed(&|file| file["tiers"]["gold"] = file["tiers"]["basic"].clone()), unknown("tiers.gold.backup_minutes")),
        (changed(&|file| file["tiers"] = json!([])), unknown("tiers")),
        (changed(&|file| drop(file["tiers"].as_object_mut().unwrap().remove("extended"))), no_tier(Tier::Extended)),
        (changed(&|file| file["tiers"]["basic"] = json!({ "name": { "pl": null } })), no_tier(Tier::Basic)),
    ];
    for (file, expected) in cases {
        assert_eq!(ProviderOffer::from_file(&file).as_ref().err(), Some(&expected), "{:.80}", file);
        for language in Language::ALL {
            let (sentence, reasons) = told::file_error(language, &expected);
            assert!(sentence.contains("bez zmian") || sentence.contains("as it was"), "{sentence}");
            assert_eq!(reasons.is_empty(), !matches!(expected, OfferFileError::Problems(_)));
        }
    }
    // What is told of the whole is told of every field that is wrong.
    let worst = changed(&|file| {
        file["vat_hundredths"] = json!(2.5);
        file["tiers"]["basic"]["net"]["care"] = json!(-100);
        file["links"]["website"] = json!(["https://example.pl"]);
    });
    let Err(OfferFileError::Problems(problems)) = ProviderOffer::from_file(&worst) else { panic!() };
    let paths: Vec<(String, Why)> = problems.iter().map(|problem| (problem.field.path(), problem.why)).collect();
    assert_eq!(
        paths,
        [
            ("vat_hundredths".to_owned(), Why::WrongForm),
            ("links.website".to_owned(), Why::WrongForm),
            ("tiers.basic.net.care".to_owned(), Why::OutOfBounds),
        ]
    );
    assert!(ProviderOffer::from_file(&changed(&|file| file["$schema"] = json!("offer.schema.json"))).is_ok());
}

#[test]
fn prices_in_a_foreign_currency_are_counted_at_the_rate_of_the_offer() {
    let care = Variant::new(Tier::Extended, CareMode::Care);
    let price = Field::of_tier(Tier::Extended, Place::Price(CareMode::Care));
    let [currency, rate] = [Place::Currency, Place::ExchangeRate].map(Field::of);
    let euro =
        |net: i64, of: i64| with(&[(currency, text("EUR")), (rate, Value::Number(of)), (price, Value::Number(net))]);
    for (net, of, grosze) in [(15_000, 43_125, 64_688), (1, 42_499, 4), (15_000, 10_000, 15_000), (0, 43_125, 0)] {
        let offer = euro(net, of).unwrap();
        assert_eq!(offer.in_zloty(care), Money::from_grosze(grosze), "{net} at {of}");
        assert_eq!(offer.terms().price(care), Money::from_grosze(grosze));
    }
    let offer = euro(15_000, 43_125).unwrap();
    assert_eq!((offer.price(care).net, offer.price(care).gross), (15_000, 18_450));
    assert_eq!(with(&[(currency, text("EUR"))]).err().unwrap()[0].why, Why::RateNeeded);
    let dear = euro(100_000_000, 42_000).err().unwrap();
    assert_eq!(dear, [OfferProblem { field: price, why: Why::TooDear }]);
}

#[test]
fn a_version_rises_with_every_change_and_is_kept_while_something_refers_to_it() {
    let name = Field::of(Place::Brand);
    let named = |called: &str| with(&[(name, text(called))]).unwrap();
    let mut offers = Offers::default();
    assert!(offers.save(named("A").numbered(1, day("2020-01-01")), day("2026-12-01")));
    assert_eq!((offers.current().version(), offers.current().saved()), (2, day("2026-12-01")), "above the standard's");
    assert!(!offers.save(named("A"), day("2026-12-02")), "nothing has changed");
    offers.refer(2);
    // A file that others know as the ninth version stays that.
    assert!(offers.save(named("B").numbered(9, day("2026-01-01")), day("2026-12-02")));
    assert_eq!(offers.current().version(), 9);
    for number in 0..20 {
        assert!(offers.save(named(&format!("C{number}")), day("2026-12-03")));
    }
    assert_eq!(offers.current().version(), 29);
    assert_eq!(offers.version(2).and_then(|offer| offer.text(name)), Some("A"), "something refers to it");
    assert_eq!(offers.version(9), None, "nothing refers to it, and it is old");
    assert_eq!(offers.own().len(), MOST_VERSIONS + 1);
    // Back to the standard: the versions stay, and the next one is above them.
    assert!(offers.save(ProviderOffer::standard(), day("2026-12-04")));
    assert_eq!((offers.of_a_provider(), offers.own().len()), (None, MOST_VERSIONS + 1));
    assert!(offers.save(named("D"), day("2026-12-05")));
    assert_eq!(offers.current().version(), 30);
}

#[test]
fn the_first_envelope_is_read_for_ever_and_a_broken_one_is_not() {
    let LoadedOffers::Ready(offers, false) = read_offers(FIRST_ENVELOPE.trim_end()) else { panic!() };
    let name = Field::of(Place::Brand);
    let names: Vec<_> = offers.own().iter().map(|offer| (offer.version(), offer.text(name))).collect();
    assert_eq!(names, [(2, Some("Studio Konserwacja")), (3, Some("Studio Konserwacja"))]);
    assert_eq!(offers.own()[1].text(Field::of(Place::Logo)), Some(picture("png").as_str()));
    assert_eq!(offers.current().price(Variant::new(Tier::Basic, CareMode::Care)).net, 21_050);
    assert!(offers.is_own_in_force() && offers.referred().contains(&2) && offers.shipped().is_none());
    assert_eq!(read_offers(&FIRST_ENVELOPE.replacen("21050", "21051", 1)), LoadedOffers::Corrupt);
    assert_eq!(write_offers(&offers), FIRST_ENVELOPE.trim_end());
}
