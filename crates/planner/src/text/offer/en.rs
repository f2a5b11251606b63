//! The offer, in English.

use crate::offer::{Field, HourlyWork, LogoProblem, MadeSafe, OfferFileError, Place, Priority, Takes, Unit, Why};
use crate::{CareMode, Language, Tier};

pub(super) const fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "Basic support",
        Tier::Extended => "Extended support",
        Tier::Comprehensive => "Comprehensive support",
    }
}

pub(super) const fn written_in(language: Language) -> &'static str {
    match language {
        Language::Polish => "in Polish",
        Language::English => "in English",
    }
}

pub(super) const fn place(place: Place) -> &'static str {
    match place {
        Place::Currency => "Currency",
        Place::ExchangeRate => "Exchange rate: złoty for a unit of the currency",
        Place::Vat => "VAT rate in percent",
        Place::DefaultLanguage => "Language of the offer",
        Place::Brand => "Name of the firm",
        Place::Logo => "Logo of the firm",
        Place::Accent => "Colour of the firm",
        Place::Email => "Email",
        Place::Phone => "Telephone",
        Place::Address => "Address",
        Place::Website => "Website of the firm",
        Place::SupportLink => "Page on technical support",
        Place::CareLink => "Page on technical care",
        Place::Hourly(HourlyWork::InHours) => "An hour of work in service hours, net",
        Place::Hourly(HourlyWork::OutOfHours) => "An hour of work outside service hours, net",
        Place::Hourly(HourlyWork::Development) => "An hour of new features, net",
        Place::ClosingTitle(_) => "Heading of the closing page",
        Place::ClosingText(_) => "Text of the closing page",
        Place::TierName(_) => "Name",
        Place::Price(CareMode::Support) => "Price a month with support, net",
        Place::Price(CareMode::Care) => "Price a month with care, net",
        Place::IncludedMinutes => "Work included, a month",
        Place::Response(Priority::Outage) => "Response to an outage",
        Place::Response(Priority::Fault) => "Response to a fault",
        Place::Response(Priority::Question) => "Response to a question",
        Place::Repair(Priority::Outage) => "Outage repaired within",
        Place::Repair(Priority::Fault) => "Fault repaired within",
        Place::Repair(Priority::Question) => "Question settled within",
        Place::Weekdays => "Service from Monday to Friday",
        Place::Saturday => "Service on Saturdays",
        Place::Sunday => "Service on Sundays",
        Place::Holidays => "Service on public holidays",
        Place::Monitoring => "Monitoring of the site",
        Place::Backup => "A backup every",
        Place::Covers(_) => "In the price",
        Place::LeavesOut(_) => "Not in the price",
        Place::Details => "Page about this tier",
    }
}

pub(super) fn hint(field: Field) -> &'static str {
    match (field.place(), field.takes()) {
        (Place::Price(_) | Place::Hourly(_), _) => "For example 650 or 650.50.",
        (Place::Response(_), _) => "In service hours, for example 30\u{a0}min or 4\u{a0}h.",
        (Place::Repair(_), _) => "In service hours. Empty: nothing is promised.",
        (Place::Saturday | Place::Sunday, _) => "Empty: no service on that day.",
        (Place::ExchangeRate, _) => "For example 4.3125. Empty where prices are in złoty.",
        (Place::Vat, _) => "For example 23. Who is exempt enters 0.",
        (Place::Covers(_) | Place::LeavesOut(_), _) => "Each point on a line of its own.",
        (_, Takes::Number(Unit::Minutes, ..)) => "For example 30\u{a0}min, 4\u{a0}h or 1\u{a0}h 30\u{a0}min.",
        (_, Takes::Hours) => "For example 8:00-16:00, and 0:00-24:00 for the whole day.",
        (_, Takes::Colour) => "For example #0b4f5c.",
        (_, Takes::Logo) => "PNG, JPEG, WebP or SVG, at most 64\u{a0}KB and 2000 pixels.",
        (_, Takes::Link) => "An address that begins with https://.",
        _ => "",
    }
}

pub(super) fn option(code: &str) -> Option<&'static str> {
    Some(match code {
        "PLN" => "złoty (PLN)",
        "EUR" => "euro (EUR)",
        "USD" => "dollar (USD)",
        "GBP" => "pound (GBP)",
        "CHF" => "franc (CHF)",
        "CZK" => "Czech koruna (CZK)",
        "pl" => "Polish",
        "en" => "English",
        "stands-still" => "no",
        "runs" => "yes",
        "nothing" => "none",
        "basic" => "basic, in service hours",
        "around-the-clock" => "round the clock, with an alarm",
        _ => return None,
    })
}

pub(super) fn out_of_bounds(least: &str, most: &str) -> String {
    format!("Enter a value from {least} to {most}.")
}

pub(super) fn too_long(most: &str) -> String {
    format!("Shorten the text: there is room for {most} characters at most.")
}

pub(super) const fn why(why: Why) -> &'static str {
    match why {
        Why::Missing => "Fill this field in.",
        Why::NoTier => "Nothing is said of this tier. Describe all three.",
        Why::WrongForm | Why::OutOfBounds | Why::TooLong(_) => "A value of another kind is needed here.",
        Why::Hidden => "The text has characters that cannot be seen. Type it once more.",
        Why::NotOneOf => "Choose one of them.",
        Why::NotANumber => "Enter a number, for example 650 or 650.50.",
        Why::NotATime => "Enter a time, for example 30\u{a0}min or 4\u{a0}h.",
        Why::NotHours => "Enter hours, for example 8:00-16:00. Service lasts an hour at least.",
        Why::NeverRuns => "Enter the service hours of one day at least, or nobody will ever answer.",
        Why::NotALink => "Enter an address that begins with https:// and then names the server at once.",
        Why::NotAnEmail => "Enter an address such as office@example.com.",
        Why::NotAPhone => "Enter a number: digits, with a plus before them if need be.",
        Why::NotAColour => "Enter a colour as # and six characters, for example #0b4f5c.",
        Why::Logo(problem) => logo(problem),
        Why::RepairBeforeResponse => "A repair cannot be quicker than the response. Enter a longer time.",
        Why::RateNeeded => "Enter the exchange rate: the advice counts in złoty.",
        Why::RateNotNeeded => "Prices are in złoty, so leave the exchange rate empty.",
        Why::TooDear => "In złoty this is more than a million a month. Check the price and the exchange rate.",
    }
}

pub(super) const fn logo(problem: LogoProblem) -> &'static str {
    match problem {
        LogoProblem::NotAPicture => "This is no PNG, JPEG, WebP or SVG picture. Choose another file.",
        LogoProblem::TooLarge => "This picture has more than 64\u{a0}KB. Make it smaller and choose it once more.",
        LogoProblem::NotWhatItSays => "This file is broken, or is not what it looks like. Save the picture once more.",
        LogoProblem::TooManyPixels => "A side of this picture is longer than 2000 pixels. Make it smaller.",
        LogoProblem::Script => "There is a script in this drawing. Save it as a plain SVG or a PNG.",
        LogoProblem::Reference => "This drawing refers to other files. Save it as a plain SVG or a PNG.",
    }
}

pub(super) fn file_error(error: &OfferFileError) -> String {
    const SAFE: &str = "The offer is as it was.";
    match error {
        OfferFileError::TooLarge => format!("This file has more than 200\u{a0}KB. {SAFE} Make the logo smaller."),
        OfferFileError::NotJson { line, column } => {
            format!("This is no valid JSON: line {line}, character {column}. {SAFE} Download the offer once more.")
        }
        OfferFileError::NotAnOffer => {
            format!("This is no offer file. {SAFE} Choose a file that was downloaded from this page.")
        }
        OfferFileError::Newer => {
            format!("This file was made by a newer version of the program. {SAFE} Reload the page and import it again.")
        }
        OfferFileError::NoVersion => {
            format!("The file lacks the number of its version (“version”) or its day (“saved”). {SAFE} Add them.")
        }
        OfferFileError::UnknownField(path) => {
            format!("An offer has no field “{path}”. {SAFE} Remove it or correct its name.")
        }
        OfferFileError::Problems(_) => format!("This file cannot be imported. {SAFE} Correct in it:"),
    }
}

pub(super) fn made_safe(made: MadeSafe) -> String {
    match made {
        MadeSafe::Darkened(used) => {
            format!("On light ground this colour cannot be read. A darker one is used there: {}.", used.hex())
        }
        MadeSafe::Lightened(used) => {
            format!("On dark ground this colour cannot be read. A lighter one is used there: {}.", used.hex())
        }
    }
}

pub(super) const fn nothing() -> &'static str {
    "nothing"
}

pub(super) const fn a_picture() -> &'static str {
    "a picture"
}

pub(super) fn with_tax(gross: &str, rate: &str) -> String {
    format!("net; {gross} with VAT of {rate}")
}

pub(super) fn source(name: &str, version: u32, day: &str) -> String {
    let of = if name.is_empty() { String::new() } else { format!(" of {name}") };
    format!(
        "Net prices and promises come from the offer{of}, version {version} of {day}. The advice counts without VAT."
    )
}

pub(super) fn rate(currency: &str, rate: &str) -> String {
    format!(" Amounts in złoty are converted: {currency}\u{a0}1 = PLN\u{a0}{rate}.")
}
