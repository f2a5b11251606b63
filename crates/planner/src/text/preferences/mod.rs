//! What can be chosen for the calendar, in words, and why a choice cannot be taken.

mod en;
mod pl;

use super::Language;
use crate::calendar::{Coefficient, FreeDay, PreferenceProblem, Whose};

/// What is wrong with a choice, and what to do.
pub const fn problem(language: Language, problem: PreferenceProblem) -> &'static str {
    match language {
        Language::Polish => pl::problem(problem),
        Language::English => en::problem(problem),
    }
}

/// A kind of day on which somebody may work all the same: "soboty".
pub const fn free_day(language: Language, free: FreeDay) -> &'static str {
    match language {
        Language::Polish => pl::free_day(free),
        Language::English => en::free_day(free),
    }
}

/// Whose days off they are.
pub const fn whose(language: Language, whose: Whose) -> &'static str {
    match language {
        Language::Polish => pl::whose(whose),
        Language::English => en::whose(whose),
    }
}

/// A coefficient of the objective in plain words.
#[derive(Clone, Copy, Debug)]
pub struct CoefficientText {
    /// Its name.
    pub name: &'static str,
    /// What a larger one does.
    pub note: &'static str,
    /// What it is counted in.
    pub unit: &'static str,
}

/// A coefficient of the objective in plain words.
pub const fn coefficient(language: Language, coefficient: Coefficient) -> CoefficientText {
    match language {
        Language::Polish => pl::coefficient(coefficient),
        Language::English => en::coefficient(coefficient),
    }
}

#[cfg(test)]
mod tests;
