//! Polish words of the calendar's views.

use planner::text::{Plural, count};

use super::ViewWords;

const PL: planner::Language = planner::Language::Polish;
const TASKS: Plural = Plural::polish("czynność", "czynności", "czynności", "czynności");
const VISITS: Plural = Plural::polish("wizyta", "wizyty", "wizyt", "wizyty");

pub(super) const WORDS: ViewWords = ViewWords {
    year_view: "Rok",
    table_view: "Tabela",
    filters: "Filtry",
    everybody: "wszyscy",
    everything: "wszystko",
    clear: "Pokaż wszystko",
    nothing_matches: "Nic nie pasuje do tego wyboru.",
    week_numbers: "Numery tygodni",
    week: "Tydzień",
    week_short: "nr",
    grid_keys: "Strzałki prowadzą po dniach, Home i End po tygodniu, Page Up i Page Down po miesiącach, Enter otwiera dzień.",
    drag_hint: "Pracę można przeciągnąć na inny dzień, na telefonie po przytrzymaniu. Tak samo działa „Przesuń na inny dzień” przy jej opisie.",
    this_week: "W tym tygodniu",
    nothing_today: "Na dziś nic nie ma.",
    nothing_that_day: "Tego dnia nic nie ma.",
    no_visits_link: "Zmień godziny albo dodaj własną czynność",
    behind_rest: "Odhacz, co już zrobione. Resztę ułóż od nowa, licząc od dziś.",
    behind_link: "Ułóż plan od nowa",
    finished_link: "Wydłuż kalendarz albo dodaj własną czynność",
    overfull: "W niektórych miesiącach jest więcej pracy niż czasu.",
    overfull_link: "Zobacz, w których",
    holiday: "święto",
    months: "Miesiące",
    legend_holiday: "kółko: święto",
    legend_protected: "kreska: okres ochronny",
    legend_today: "ramka: dziś",
    work_by_month: "Praca w miesiącach",
    chart_name: "Godziny pracy w miesiącach, te same liczby są w tabeli",
    column_visits: "Wizyty",
    column_notes: "Uwagi",
    protected_periods: "Okresy ochronne",
    none_protected: "W tym roku nie ma okresów ochronnych.",
    year_unplanned: "Z tego roku plan nie obejmuje ani jednego dnia.",
    table_title: "Wszystkie czynności",
    search: "Szukaj",
    download_csv: "Pobierz CSV",
    press_to_sort: "Nagłówki kolumn zmieniają kolejność.",
    filters_set: |number| format!("Filtry: {number}"),
    show_more: |number| format!("Pokaż jeszcze {}", count(PL, number, &TASKS)),
    and_more: |number| format!("i jeszcze {}", count(PL, number, &TASKS)),
    holidays: |list| format!("Święta: {list}"),
    year_title: |year| format!("Rok {year}"),
    up_to: |time| format!("do {time}"),
    more_than: |time| format!("ponad {time}"),
    chart_caption: |step| format!("Linie co {step}, przerywana: ile jest czasu."),
    plan_covers: |range| format!("Plan obejmuje {range}."),
    rows_of: |shown, all| match all {
        1 => format!("{shown} z 1 czynności"),
        _ if shown == all => count(PL, all, &TASKS),
        _ => format!("{shown} z {}", count(PL, all, &TASKS)),
    },
    behind: |entries, since| format!("Po terminie: {}, od {since}.", count(PL, entries, &TASKS)),
    behind_first: |task, day| format!("Zacznij od najstarszego: {task}, {day}."),
    finished: |until| format!("Wszystko zrobione. Do {until} nic więcej nie jest zaplanowane."),
    up_to_date: |next| format!("Wszystko zrobione na czas. Następna wizyta: {next}."),
    month_summary: |visits, done| match done {
        0 => count(PL, visits, &VISITS),
        done => format!("{}, zakończone: {done}", count(PL, visits, &VISITS)),
    },
    previous_year: |year| format!("Poprzedni rok: {year}"),
    next_year: |year| format!("Następny rok: {year}"),
};
