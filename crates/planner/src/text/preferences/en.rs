//! English words for what can be chosen for the calendar.

use super::CoefficientText;
use crate::calendar::{Coefficient, FreeDay, Performer, PreferenceProblem, Whose};

pub(super) const fn problem(problem: PreferenceProblem) -> &'static str {
    match problem {
        PreferenceProblem::NotANumber => "We see no number here. Type it in digits.",
        PreferenceProblem::NotADate => "We see no full date here. Give day, month and year.",
        PreferenceProblem::NotATime => "We see no time here. Type it like this: 6:30.",
        PreferenceProblem::Months => "The calendar looks 3 to 36 months ahead. Type a whole number of months.",
        PreferenceProblem::Friday => "Nothing risky is done on Fridays. Choose another day.",
        PreferenceProblem::Minutes => "Type 0 to 200 hours.",
        PreferenceProblem::Backwards => "The last day is before the first. Correct one of the dates.",
        PreferenceProblem::Years => "Give a date from 2000 to 2100.",
        PreferenceProblem::LongDaysOff => "One period has at most 366 days. Shorten it or divide it.",
        PreferenceProblem::ManyDaysOff => "The list holds 40 periods. Remove those that are past.",
        PreferenceProblem::LongFreeze => {
            "A protected period has at most 184 days, for a site without fixes becomes a risk itself. Shorten it."
        }
        PreferenceProblem::ManyFreezes => "The list holds 20 periods. Remove those that are past.",
        PreferenceProblem::NoName => "The period has no name. Type “Trade fair”, for example.",
        PreferenceProblem::LongName => "A name has at most 60 characters. Shorten it.",
        PreferenceProblem::WindowBackwards => {
            "The window ends later than it begins, on the same day. Correct one of the times."
        }
        PreferenceProblem::WindowLength => "The window lasts 30 minutes to 8 hours. Correct one of the times.",
        PreferenceProblem::Coefficient => "Type a number from 0 to 1000.",
    }
}

pub(super) const fn free_day(free: FreeDay) -> &'static str {
    match free {
        FreeDay::Saturday => "Saturdays",
        FreeDay::Sunday => "Sundays",
        FreeDay::Holiday => "public holidays",
    }
}

pub(super) const fn whose(whose: Whose) -> &'static str {
    match whose {
        Whose::Of(Performer::Technician) => "technician",
        Whose::Of(Performer::Owner) => "you",
        Whose::Both => "both",
    }
}

pub(super) const fn coefficient(coefficient: Coefficient) -> CoefficientText {
    match coefficient {
        Coefficient::VisitOnRhythm => CoefficientText {
            name: "Visit on the fixed day",
            note: "The more, the fewer and fuller the visits.",
            unit: "min a visit",
        },
        Coefficient::VisitOffRhythm => CoefficientText {
            name: "Visit on another day",
            note: "The more, the more rarely somebody comes outside the fixed day.",
            unit: "min a visit",
        },
        Coefficient::Deviation => CoefficientText {
            name: "Distance from the due date",
            note: "What a task at the edge of its tolerance counts. The more, the nearer to the due dates.",
            unit: "min a task",
        },
        Coefficient::Peak => CoefficientText {
            name: "The fullest month",
            note: "The more, the more evenly work is spread over the months.",
            unit: "a minute",
        },
    }
}
