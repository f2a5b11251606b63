//! The model's figures in words: what each is, why it has its value, what it rests on, and how it is typed.

mod en;
mod pl;

use super::{Language, Plural, PluralCategory, count_hundredths, decimal, plural_category};
use crate::advice::{AssumptionError, Evidence, Figure, Group, Measure, Parameter, Practice};
use crate::answers::{Hundredths, parse_number};
use crate::grade::Grade;

/// A thing on the page of assumptions: its name, and one sentence about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The name, without a full stop.
    pub name: &'static str,
    /// Why the value is what it is; for a group, what stands in it.
    pub note: &'static str,
}

/// Calls the function of the same name in the module of a language.
macro_rules! in_language {
    ($language:expr, $function:ident($($argument:expr),*)) => {
        match $language {
            Language::Polish => pl::$function($($argument),*),
            Language::English => en::$function($($argument),*),
        }
    };
}

/// A group of figures, and what stands in it.
pub fn group(language: Language, group: Group) -> Told {
    in_language!(language, group(group))
}

/// A parameter, and why it has its value.
pub fn parameter(language: Language, parameter: Parameter) -> Told {
    in_language!(language, parameter(parameter))
}

/// Something that each tier does, and why in this measure.
pub fn practice(language: Language, practice: Practice) -> Told {
    in_language!(language, practice(practice))
}

/// What a finding says, in one or two sentences.
pub fn claim(language: Language, evidence: Evidence) -> &'static str {
    in_language!(language, claim(evidence))
}

/// Who found it and where it is published.
pub fn source(language: Language, evidence: Evidence) -> &'static str {
    in_language!(language, source(evidence))
}

/// What a grade means: "zmierzone".
pub fn grade(language: Language, grade: Grade) -> &'static str {
    in_language!(language, grade(grade))
}

/// How the numbers of a figure are written.
enum Unit {
    /// Something before the number and something behind it, as they stand there, spaces included.
    Around(&'static str, &'static str),
    /// A noun that bends with the number.
    Noun(Plural),
}

/// Rates of at most one a year are told for a hundred sites: "1,2 na 100 stron w roku" says more than "0,012 w roku".
fn is_rare(figure: Figure) -> bool {
    figure.measure() == Measure::PerYear && figure.limits().1 <= 1.0
}

/// By how much the number on screen is greater than the model's.
fn scale(figure: Figure) -> f64 {
    if figure.measure() == Measure::Share || is_rare(figure) { 100.0 } else { 1.0 }
}

fn unit_of(language: Language, figure: Figure) -> Unit {
    in_language!(language, unit(figure.measure(), is_rare(figure)))
}

/// A value of a figure as it stands in its field: without unit, with two decimals at most.
///
/// ```
/// # use planner::{Language, advice::{Figure, Parameter}, text::assumptions};
/// let stolen = Figure::Parameter(Parameter::StolenAccess);
/// assert_eq!(assumptions::typed(Language::Polish, stolen, 0.012), "1,2");
/// assert_eq!(assumptions::value(Language::Polish, stolen, 0.012), "1,2 na 100\u{a0}stron w\u{a0}roku");
/// ```
pub fn typed(language: Language, figure: Figure, value: f64) -> String {
    decimal(language, value * scale(figure), 2)
}

/// A value of a figure with its unit: `200 zł/h`.
pub fn value(language: Language, figure: Figure, value: f64) -> String {
    match unit_of(language, figure) {
        Unit::Around(before, after) => format!("{before}{}{after}", typed(language, figure, value)),
        Unit::Noun(noun) => {
            let hundredths = Hundredths((value * scale(figure) * 100.0).round() as i64);
            count_hundredths(language, hundredths, &noun)
        }
    }
}

/// The unit beside the field of a figure, in the form that fits the value in the field; empty for a plain factor.
pub fn unit(language: Language, figure: Figure, value: f64) -> String {
    match unit_of(language, figure) {
        Unit::Around(before, after) => format!("{}{after}", before.trim_end()).trim().to_owned(),
        Unit::Noun(noun) => {
            let shown = value * scale(figure);
            let category =
                if shown.fract() == 0.0 { plural_category(language, shown as i64) } else { PluralCategory::Other };
            noun.form(category).to_owned()
        }
    }
}

/// The range in which a parameter's true value is thought to lie, `None` when it is taken as exact.
///
/// ```
/// # use planner::{Language, advice::Parameter, text::assumptions};
/// let rate = assumptions::band(Language::Polish, Parameter::HourlyRate, 200.0);
/// assert_eq!(rate.as_deref(), Some("od 148 do 270\u{a0}zł/h"));
/// assert_eq!(assumptions::band(Language::Polish, Parameter::OwnHour, 60.0), None);
/// ```
pub fn band(language: Language, parameter: Parameter, value: f64) -> Option<String> {
    let factor = parameter.standard().band;
    let figure = Figure::Parameter(parameter);
    // A share of more than all makes no sense, however wide the doubt.
    let most = if parameter.measure() == Measure::Share { 1.0 } else { f64::INFINITY };
    let rough = |value: f64| {
        let shown = value * scale(figure);
        let places = if shown >= 20.0 {
            0
        } else if shown >= 2.0 {
            1
        } else {
            2
        };
        decimal(language, shown, places)
    };
    (factor > 1.0).then(|| between(language, figure, &rough(value / factor), &rough((value * factor).min(most))))
}

/// The values that can be put in the place of a figure: `od 1 do 5 000 zł/h`.
pub fn allowed(language: Language, figure: Figure) -> String {
    let (low, high) = figure.limits();
    between(language, figure, &typed(language, figure, low), &typed(language, figure, high))
}

fn between(language: Language, figure: Figure, low: &str, high: &str) -> String {
    let (before, after) = match unit_of(language, figure) {
        Unit::Around(before, after) => (before, after.to_owned()),
        Unit::Noun(noun) => ("", format!("\u{a0}{}", noun.form(PluralCategory::Many))),
    };
    in_language!(language, between(before, low, high, &after))
}

/// Why what was typed cannot be put in the place of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Refused {
    /// It is no number.
    NotANumber,
    /// The model cannot compute with it.
    Assumption(AssumptionError),
}

/// Reads what was typed into the field of a figure, in the scale in which it is shown.
///
/// # Errors
/// [`Refused`] when it is no number, or outside what the model can take.
///
/// ```
/// # use planner::{advice::{Figure, Parameter}, text::assumptions::{Refused, read}};
/// assert_eq!(read(Figure::Parameter(Parameter::ReportShare), "2,5 %"), Ok(0.025));
/// assert_eq!(read(Figure::Parameter(Parameter::ReportShare), "sporo"), Err(Refused::NotANumber));
/// ```
pub fn read(figure: Figure, text: &str) -> Result<f64, Refused> {
    let hundredths = parse_number(text).map_err(|_| Refused::NotANumber)?;
    // One division of whole numbers: the result is the number that was typed, and is saved as it was typed.
    let value = hundredths.0 as f64 / (100.0 * scale(figure));
    let (low, high) = figure.limits();
    if (low..=high).contains(&value) {
        Ok(value)
    } else {
        Err(Refused::Assumption(AssumptionError::OutOfRange { low, high }))
    }
}

/// What happened, what is safe, and what to do.
pub fn refused(language: Language, figure: Figure, in_use: f64, why: Refused) -> String {
    let (in_use, allowed) = (value(language, figure, in_use), allowed(language, figure));
    in_language!(language, refused(why, &in_use, &allowed))
}

/// That a figure was changed, and what the project's own is: "zmienione, u nas 200 zł/h".
pub fn changed(language: Language, figure: Figure) -> String {
    let own = value(language, figure, figure.standard());
    in_language!(language, changed(&own))
}

#[cfg(test)]
mod tests;
