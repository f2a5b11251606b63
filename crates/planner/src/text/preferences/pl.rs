//! Polish words for what can be chosen for the calendar.

use super::CoefficientText;
use crate::calendar::{Coefficient, FreeDay, Performer, PreferenceProblem, Whose};

pub(super) const fn problem(problem: PreferenceProblem) -> &'static str {
    match problem {
        PreferenceProblem::NotANumber => "Nie widzimy tu liczby. Wpisz ją cyframi.",
        PreferenceProblem::NotADate => "Nie widzimy tu pełnej daty. Podaj dzień, miesiąc i rok.",
        PreferenceProblem::NotATime => "Nie widzimy tu godziny. Wpisz ją tak: 6:30.",
        PreferenceProblem::Months => "Kalendarz sięga od 3 do 36 miesięcy naprzód. Wpisz pełną liczbę miesięcy.",
        PreferenceProblem::Friday => "W piątki nie robi się nic ryzykownego. Wybierz inny dzień.",
        PreferenceProblem::Minutes => "Wpisz od 0 do 200 godzin.",
        PreferenceProblem::Backwards => "Ostatni dzień jest przed pierwszym. Popraw jedną z dat.",
        PreferenceProblem::Years => "Podaj datę z lat 2000–2100.",
        PreferenceProblem::LongDaysOff => "Jeden okres ma najwyżej 366 dni. Skróć go albo podziel.",
        PreferenceProblem::ManyDaysOff => "Lista mieści 40 okresów. Usuń te, które minęły.",
        PreferenceProblem::LongFreeze => {
            "Okres ochronny ma najwyżej 184 dni, bo strona bez poprawek sama staje się ryzykiem. Skróć go."
        }
        PreferenceProblem::ManyFreezes => "Lista mieści 20 okresów. Usuń te, które minęły.",
        PreferenceProblem::NoName => "Okres nie ma nazwy. Wpisz na przykład „Targi”.",
        PreferenceProblem::LongName => "Nazwa ma najwyżej 60 znaków. Skróć ją.",
        PreferenceProblem::WindowBackwards => {
            "Okno kończy się później, niż się zaczyna, tego samego dnia. Popraw jedną z godzin."
        }
        PreferenceProblem::WindowLength => "Okno trwa od 30 minut do 8 godzin. Popraw jedną z godzin.",
        PreferenceProblem::Coefficient => "Wpisz liczbę od 0 do 1000.",
    }
}

pub(super) const fn free_day(free: FreeDay) -> &'static str {
    match free {
        FreeDay::Saturday => "soboty",
        FreeDay::Sunday => "niedziele",
        FreeDay::Holiday => "święta",
    }
}

pub(super) const fn whose(whose: Whose) -> &'static str {
    match whose {
        Whose::Of(Performer::Technician) => "technik",
        Whose::Of(Performer::Owner) => "Ty",
        Whose::Both => "obie osoby",
    }
}

pub(super) const fn coefficient(coefficient: Coefficient) -> CoefficientText {
    match coefficient {
        Coefficient::VisitOnRhythm => CoefficientText {
            name: "Wizyta w stałym dniu",
            note: "Im więcej, tym mniej wizyt, za to pełniejszych.",
            unit: "min za wizytę",
        },
        Coefficient::VisitOffRhythm => CoefficientText {
            name: "Wizyta w innym dniu",
            note: "Im więcej, tym rzadziej ktoś przychodzi poza stałym dniem.",
            unit: "min za wizytę",
        },
        Coefficient::Deviation => CoefficientText {
            name: "Odejście od terminu",
            note: "Tyle liczy się czynność na skraju tolerancji. Im więcej, tym bliżej terminów.",
            unit: "min za czynność",
        },
        Coefficient::Peak => CoefficientText {
            name: "Najpełniejszy miesiąc",
            note: "Im więcej, tym równiej praca rozkłada się na miesiące.",
            unit: "za minutę",
        },
    }
}
