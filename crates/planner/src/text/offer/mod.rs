//! A provider's offer in words: what its fields are called and take, why something cannot be taken, amounts, changes.

mod en;
mod pl;

use super::{Language, scaled_money};
use crate::Tier;
use crate::offer::{
    Currency, Field, LogoProblem, MadeSafe, OfferFileError, OfferProblem, Place, ProviderOffer, Takes, Value, Why,
};

/// Calls the function of the same name in the module of a language.
macro_rules! in_language {
    ($language:expr, $function:ident($($argument:expr),*)) => {
        match $language {
            Language::Polish => pl::$function($($argument),*),
            Language::English => en::$function($($argument),*),
        }
    };
}

/// The label of a field; a text that stands in each language says in which.
pub fn field(language: Language, field: Field) -> String {
    let place = field.place();
    let name = self::place(language, place);
    match place {
        Place::ClosingTitle(written)
        | Place::ClosingText(written)
        | Place::TierName(written)
        | Place::Covers(written)
        | Place::LeavesOut(written) => [name, ", ", in_language!(language, written_in(written))].concat(),
        _ => name.to_owned(),
    }
}

/// What a tier is called as a heading.
pub fn tier_heading(language: Language, tier: Tier) -> &'static str {
    in_language!(language, tier(tier))
}

/// What a field is about, whatever the language in which it is written.
pub fn place(language: Language, place: Place) -> &'static str {
    in_language!(language, place(place))
}

/// The label with its tier before it, for where it stands alone.
pub fn field_of_tier(language: Language, one: Field) -> String {
    let label = field(language, one);
    match one.tier() {
        Some(tier) => [tier_heading(language, tier), ": ", &label].concat(),
        None => label,
    }
}

/// What helps to fill a field in; empty where nothing needs saying.
pub fn field_hint(language: Language, field: Field) -> &'static str {
    in_language!(language, hint(field))
}

/// What a code of a field stands for; the code itself where it stands for nothing else.
pub fn option(language: Language, code: &'static str) -> &'static str {
    in_language!(language, option(code)).unwrap_or(code)
}

/// Why what stands in a field cannot be taken, and what to do.
pub fn problem(language: Language, problem: OfferProblem) -> String {
    let OfferProblem { field, why } = problem;
    match why {
        Why::OutOfBounds => {
            let Takes::Number(_, least, most) = field.takes() else { return String::new() };
            let [least, most] = [least, most].map(|end| field.typed(&Value::Number(end), language));
            in_language!(language, out_of_bounds(&least, &most))
        }
        Why::TooLong(most) => in_language!(language, too_long(&super::number(language, most))),
        Why::Logo(problem) => logo_problem(language, problem).to_owned(),
        other => in_language!(language, why(other)).to_owned(),
    }
}

/// Why a picture cannot be taken, and what to do.
pub fn logo_problem(language: Language, problem: LogoProblem) -> &'static str {
    in_language!(language, logo(problem))
}

/// Why a file was not read: a sentence about the whole, and one for each of its fields that cannot be taken.
pub fn file_error(language: Language, error: &OfferFileError) -> (String, Vec<String>) {
    let problems = match error {
        OfferFileError::Problems(problems) => problems.as_slice(),
        _ => &[],
    };
    let told = |one: &OfferProblem| [&field_of_tier(language, one.field), ". ", &problem(language, *one)].concat();
    (in_language!(language, file_error(error)), problems.iter().map(told).collect())
}

/// What is used otherwise than it was told.
pub fn made_safe(language: Language, made: MadeSafe) -> String {
    in_language!(language, made_safe(made))
}

/// An amount in hundredths of a currency's unit.
///
/// ```
/// # use planner::{Language, offer::Currency, text::offer::amount};
/// assert_eq!(amount(Language::Polish, Currency::Eur, 123_450), "1\u{a0}234,50\u{a0}EUR");
/// assert_eq!(amount(Language::English, Currency::Pln, 65_000), "PLN\u{a0}650");
/// ```
pub fn amount(language: Language, currency: Currency, hundredths: i64) -> String {
    let unit = match (language, currency) {
        (Language::Polish, Currency::Pln) => "zł",
        (_, other) => other.code(),
    };
    scaled_money(language, hundredths, unit)
}

/// A value as a person reads it: nothing has a word of its own, and a picture is not spelt out.
pub fn value(language: Language, field: Field, offer: &ProviderOffer) -> String {
    match (offer.value(field), field.takes()) {
        (Value::Nothing, _) => in_language!(language, nothing()).to_owned(),
        (Value::Text(_), Takes::Logo) => in_language!(language, a_picture()).to_owned(),
        (Value::Text(text), Takes::Code(codes)) => {
            let code = codes.iter().find(|code| *code == text).copied();
            code.map_or_else(|| text.clone(), |code| option(language, code).to_owned())
        }
        (value, _) => field.typed(value, language),
    }
}

/// What the price of a variant is with tax: "netto; z VAT 23 % to 799,50 zł". A price in another currency is told in it first.
pub fn with_tax(language: Language, offer: &ProviderOffer, variant: crate::advice::Variant) -> String {
    let (currency, price) = (offer.currency(), offer.price(variant));
    let rate = super::percent(language, crate::answers::Percent::from_hundredths(offer.vat()));
    let told = in_language!(language, with_tax(&amount(language, currency, price.gross), &rate));
    if currency == Currency::Pln { told } else { [&amount(language, currency, price.net), " ", &told].concat() }
}

/// Where the prices that the advice counts with come from: which version of which provider's offer, and in what they are.
pub fn source(language: Language, offer: &ProviderOffer) -> String {
    let name = offer.text(Field::of(Place::Brand)).unwrap_or_default();
    let day = super::date_long(language, offer.saved());
    let mut told = in_language!(language, source(name, offer.version(), &day));
    if let Some(rate) = offer.number(Field::of(Place::ExchangeRate)) {
        let rate = Field::of(Place::ExchangeRate).typed(&Value::Number(rate), language);
        told.push_str(&in_language!(language, rate(offer.currency().code(), &rate)));
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_name_of_its_own_in_both_languages() {
        for language in Language::ALL {
            let mut names: Vec<String> = Field::all().map(|one| field_of_tier(language, one)).collect();
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count);
        }
        for one in Field::all() {
            assert_ne!(field_of_tier(Language::Polish, one), field_of_tier(Language::English, one));
        }
    }

    #[test]
    fn every_code_has_a_face() {
        for one in Field::all() {
            let Takes::Code(codes) = one.takes() else { continue };
            for code in codes.iter().filter(|code| code.len() > 3 || code.len() < 3) {
                for language in Language::ALL {
                    assert_ne!(option(language, code), *code, "{language:?}");
                }
            }
        }
    }

    #[test]
    fn polish_one_letter_words_stay_with_the_next_word() {
        let mut said: Vec<String> = Field::all().map(|one| field(Language::Polish, one)).collect();
        said.extend(Field::all().map(|one| field_hint(Language::Polish, one).to_owned()));
        for text in said {
            let words: Vec<&str> = text.split(' ').collect();
            let lonely = |word: &&str| word.chars().filter(|one| one.is_alphabetic()).count() == 1 && word.len() == 1;
            assert!(!words.iter().rev().skip(1).any(lonely), "{text}");
        }
    }
}
