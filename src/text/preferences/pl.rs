//! Polish words of the calendar's settings.

use planner::text::{Plural, count};

use super::PreferenceWords;

const PL: planner::Language = planner::Language::Polish;
const PLACES: Plural = Plural::polish("miejscu", "miejscach", "miejscach", "miejsca");

pub(super) const WORDS: PreferenceWords = PreferenceWords {
    chosen_day: "Wybrany dzień",
    title: "Ustawienia kalendarza",
    lead: "Zmiana zapisuje się, gdy wyjdziesz z pola albo naciśniesz Enter. Puste pole znaczy: tak jak zwykle.",
    span: "Zakres",
    months: "Ile miesięcy naprzód",
    months_unit: "mies.",
    first_day_fixed: "Coś już zostało zrobione według tego planu, więc początek zostaje. Poszczególne prace możesz przekładać.",
    weekday: "Stały dzień wizyt",
    hours: "Godziny w miesiącu",
    works_on: "Praca także w dni wolne",
    days_off: "Dni wolne",
    days_off_more: "Urlop albo wyjazd. W te dni plan nikogo nie zajmuje.",
    who: "Kto",
    first: "Pierwszy dzień",
    last: "Ostatni dzień",
    name: "Nazwa",
    add_days_off: "Dodaj dni wolne",
    freezes: "Okresy ochronne",
    freezes_more: "Wtedy nie ma ryzykownych zmian, tylko pilne łatki. Szczyty znamy z odpowiedzi, resztę dodaj tutaj.",
    no_peaks: "W odpowiedziach nie ma szczytów z datami.",
    change_peaks: "Zmień szczyty",
    add_freeze: "Dodaj okres ochronny",
    window: "Okno serwisowe",
    window_more: "W tych godzinach technik robi prace, przy których strona może stanąć.",
    window_from: "Od",
    window_to: "Do",
    weights: "Jak oceniamy plan",
    weights_more: "Plan jest tym lepszy, im mniejsza suma tych składników i ryzyka, które zostaje (w minutach pracy). Współczynniki to nasz wybór, nie pomiar.",
    still_in_use: "Na razie obowiązuje to, co było.",
    not_in_use: "Ten wiersz jeszcze się nie liczy.",
    no_changes: "Ułożony plan zostaje bez zmian.",
    see_changes: "Zobacz zmiany",
    back: "Wróć do kalendarza",

    by_traffic: |day| format!("{day}, według ruchu na stronie"),
    empty_by_tier: |time| format!("Puste pole to {time}, tyle obejmuje poziom."),
    empty_by_answers: |time| format!("Puste pole to {time}, z odpowiedzi na pytanie 20."),
    empty_assumed: |time| format!("Puste pole to {time}, to nasze założenie."),
    empty_window: |from, to| format!("Puste pola to {from}–{to}, pora najmniejszego ruchu."),
    row: |number| format!("Okres {number}"),
    usual: |value| format!("U nas {value}."),
    saved: |what| format!("Zapisano: {what}."),
    changes: |number| format!("Plan zmieniłby się w {}.", count(PL, number, &PLACES)),
};
