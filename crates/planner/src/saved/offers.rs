//! The offers of a provider, as they are saved: in an envelope of their own, for they belong to no plan.
//!
//! Each version is kept in the form of its file. A logo is kept once, however many versions have it.

use serde_json::{Value as Json, json};

use crate::Language;
use crate::offer::{Field, Offers, Place, ProviderOffer, Value};
use crate::sorted::SortedSet;

/// The key of the offers in the browser's storage.
pub const OFFERS_KEY: &str = "konserwator.offer";

/// The schema number that this version writes.
const SCHEMA: u64 = 1;

/// What the text of the envelope held.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadedOffers {
    /// Offers; and whether something of them could not be read.
    Ready(Box<Offers>, bool),
    /// It was written by a newer version of the program, and is left alone.
    Newer,
    /// Nothing of it can be read.
    Corrupt,
}

/// Writes the text of the envelope.
pub fn write_offers(offers: &Offers) -> String {
    let logo = Field::of(Place::Logo);
    let mut logos: Vec<&str> = Vec::new();
    for text in offers.own().iter().chain(offers.shipped()).filter_map(|offer| offer.text(logo)) {
        if !logos.contains(&text) {
            logos.push(text);
        }
    }
    let kept = |offer: &ProviderOffer| {
        let at = offer.text(logo).and_then(|text| logos.iter().position(|known| *known == text));
        json!([offer.clone().with(logo, Value::Nothing).to_json(), at])
    };
    let own: Vec<Json> = offers.own().iter().map(kept).collect();
    let referred: Vec<u32> = offers.referred().iter().copied().collect();
    let data = json!({
        "own": own,
        "shipped": offers.shipped().map(kept),
        "own_in_force": offers.is_own_in_force(),
        "referred": referred,
        "logos": logos,
    });
    json!({ "schema": SCHEMA, "checksum": super::envelope::checksum(&data), "data": data }).to_string()
}

/// The language in which the offer in force wants the app to begin, without reading the offer itself: the home page needs
/// nothing else of it. Nothing where none is a provider's, or nothing can be read.
///
/// ```
/// # use planner::saved::{language_of_offers, write_offers};
/// # use planner::offer::Offers;
/// assert_eq!(language_of_offers(&write_offers(&Offers::default())), None);
/// ```
pub fn language_of_offers(text: &str) -> Option<Language> {
    let envelope: Json = serde_json::from_str(text).ok()?;
    let data = envelope.get("data")?;
    let own = data.get("own").and_then(Json::as_array).and_then(|own| own.last());
    let in_force = data.get("own_in_force").and_then(Json::as_bool).unwrap_or(false);
    language_of(own.filter(|_| in_force).or_else(|| data.get("shipped"))?.get(0)?)
}

/// The same of a file that comes with the program; one without a name is the project's own.
pub fn language_of_brand(text: &str) -> Option<Language> {
    let offer: Json = serde_json::from_str(text).ok()?;
    offer.get("brand")?.get("name")?.as_str()?;
    language_of(&offer)
}

fn language_of(offer: &Json) -> Option<Language> {
    Language::from_code(offer.get("default_language")?.as_str()?)
}

/// Reads the text of the envelope. What cannot be read of it costs only itself.
///
/// ```
/// # use planner::saved::{LoadedOffers, read_offers, write_offers};
/// # use planner::offer::Offers;
/// let nothing = Offers::default();
/// assert_eq!(read_offers(&write_offers(&nothing)), LoadedOffers::Ready(Box::new(nothing), false));
/// assert_eq!(read_offers("{"), LoadedOffers::Corrupt);
/// assert_eq!(read_offers(r#"{"schema": 99}"#), LoadedOffers::Newer);
/// ```
pub fn read_offers(text: &str) -> LoadedOffers {
    let Ok(envelope) = serde_json::from_str::<Json>(text) else { return LoadedOffers::Corrupt };
    match envelope.get("schema").and_then(Json::as_u64) {
        Some(SCHEMA) => {}
        Some(newer) if newer > SCHEMA => return LoadedOffers::Newer,
        _ => return LoadedOffers::Corrupt,
    }
    let data = envelope.get("data").unwrap_or(&Json::Null);
    if envelope.get("checksum").and_then(Json::as_str) != Some(super::envelope::checksum(data).as_str()) {
        return LoadedOffers::Corrupt;
    }
    let list = |name: &str| data.get(name).and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default();
    let logos = list("logos");
    let one = |kept: &Json| {
        let offer = ProviderOffer::from_json(kept.get(0)?).ok()?;
        let logo = match kept.get(1)?.as_u64() {
            Some(at) => logos.get(usize::try_from(at).ok()?)?.as_str()?,
            None => return Some(offer),
        };
        let field = Field::of(Place::Logo);
        Some(offer.with(field, field.check(Value::Text(logo.to_owned())).ok()?))
    };
    let own: Vec<Option<ProviderOffer>> = list("own").iter().map(one).collect();
    let shipped = data.get("shipped").filter(|shipped| !shipped.is_null());
    let restored = shipped.and_then(one);
    let number = |number: &Json| number.as_u64().and_then(|number| u32::try_from(number).ok());
    let referred: SortedSet<u32> = SortedSet::from_iter(list("referred").iter().filter_map(number));
    let lost = own.iter().any(Option::is_none) || restored.is_none() != shipped.is_none();
    let in_force = data.get("own_in_force").and_then(Json::as_bool).unwrap_or(false);
    // Where the version in force is lost, an older one must not take its place in silence.
    let in_force = in_force && own.last().is_some_and(Option::is_some);
    let own = own.into_iter().flatten().collect();
    LoadedOffers::Ready(Box::new(Offers::restored(restored, own, in_force, referred)), lost)
}
