//! What pages show of a provider's own offer: its names, prices with tax, links. Nothing where there is none.

use planner::advice::Variant;
use planner::answers::Money;
use planner::offer::{Field, Place, ProviderOffer};
use planner::text::{advice, offer as told};
use planner::{Language, Tier};
use yew::prelude::*;

use super::Surroundings;
use crate::text::capitalised;
use crate::text::offer::OfferWords;

/// What a tier is called: the provider's name for it, with the usual one behind.
pub(crate) fn tier_title(tier: Tier, surroundings: &Surroundings) -> String {
    let usual = advice::tier_name(surroundings.language, tier);
    let own = surroundings.offer.as_ref().and_then(|offer| offer.tier_name(tier, surroundings.language));
    own.map_or_else(|| capitalised(usual), |own| format!("{own} ({usual})"))
}

/// What a price is with tax, below it; nothing where it was changed for this plan.
pub(crate) fn with_tax(variant: Variant, price: Money, surroundings: &Surroundings) -> Html {
    let offer = surroundings.offer.as_ref().filter(|offer| offer.in_zloty(variant) == price);
    let told = offer.map(|offer| told::with_tax(surroundings.language, offer, variant));
    told.map_or_else(Html::default, |told| html! { <span class="small muted taxed">{ told }</span> })
}

/// A link that the person follows to a page of the provider's.
pub(crate) fn outside(address: &str, face: Html, surroundings: &Surroundings) -> Html {
    html! {
        <a href={address.to_owned()} target="_blank" rel="noreferrer noopener">
            { face }<span class="hide">{ surroundings.words().opens_new_tab }</span>
        </a>
    }
}

/// Links to those pages of the provider's that it has.
pub(crate) fn links(fields: &[Field], surroundings: &Surroundings) -> Html {
    let words = OfferWords::of(surroundings.language);
    let Some(offer) = surroundings.offer.as_ref() else { return Html::default() };
    let known: Vec<Html> = fields
        .iter()
        .filter_map(|field| {
            let face = match field.place() {
                Place::SupportLink => words.support_page,
                Place::CareLink => words.care_page,
                _ => words.details,
            };
            Some(outside(offer.text(*field)?, face.into(), surroundings))
        })
        .collect();
    if known.is_empty() {
        Html::default()
    } else {
        html! { <p class="row small">{ known }</p> }
    }
}

/// What the price of a tier covers and what it does not, point by point.
pub(crate) fn covered(tier: Tier, offer: &ProviderOffer, language: Language) -> Html {
    let told = [
        (Place::Covers(language), offer.covers(tier, language)),
        (Place::LeavesOut(language), offer.leaves_out(tier, language)),
    ];
    let list = |(place, lines): (Place, Option<&str>)| {
        let points = lines?.lines().map(|line| html! { <li>{ line.to_owned() }</li> });
        Some(html! { <div class="small"><b>{ told::place(language, place) }</b><ul>{ for points }</ul></div> })
    };
    html! { <>{ for told.into_iter().filter_map(list) }</> }
}

/// Where prices and promises come from: the provider's offer, or our own assumption.
pub(crate) fn source(surroundings: &Surroundings) -> String {
    let language = surroundings.language;
    let own = surroundings.offer.as_ref().map(|offer| told::source(language, offer));
    own.unwrap_or_else(|| advice::offer_is_assumed(language).to_owned())
}
