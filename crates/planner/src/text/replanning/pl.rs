//! Zmiany planu po polsku.

use super::{Kind, PlainActions, TaskAction};
use crate::Language;
use crate::Tier;
use crate::calendar::{Remedy, WhyGone, WhyMoved, WhyNew, WhyNotThere};
use crate::text::{Plural, count, hours_minutes, number};

const PL: Language = Language::Polish;
const DATES: Plural = Plural::polish("termin", "terminy", "terminów", "terminu");
const TIMES: Plural = Plural::polish("raz", "razy", "razy", "raza");
const TASKS: Plural = Plural::polish("czynność", "czynności", "czynności", "czynności");
const CHANGES: Plural = Plural::polish("zmianę", "zmiany", "zmian", "zmiany");

pub(super) fn nothing_changes() -> &'static str {
    "Wszystko zostaje na miejscu."
}

pub(super) fn rest_stays() -> &'static str {
    "Reszta zostaje na miejscu."
}

pub(super) fn change_count(entries: usize, kind: Kind, named: bool) -> String {
    let forms = match (kind, named) {
        (Kind::Moved, true) => ["wpis zmieni dzień", "wpisy zmienią dzień", "wpisów zmieni dzień"],
        (Kind::Moved, false) => ["zmieni dzień", "zmienią dzień", "zmieni dzień"],
        (Kind::New, true) => ["wpis dojdzie", "wpisy dojdą", "wpisów dojdzie"],
        (Kind::New, false) => ["dojdzie", "dojdą", "dojdzie"],
        (Kind::Gone, true) => ["wpis wypadnie", "wpisy wypadną", "wpisów wypadnie"],
        (Kind::Gone, false) => ["wypadnie", "wypadną", "wypadnie"],
    };
    let [one, few, many] = forms;
    count(PL, entries, &Plural::polish(one, few, many, many))
}

pub(super) fn beyond_the_end(entries: usize) -> String {
    let entries = count(PL, entries, &Plural::polish("nowy wpis", "nowe wpisy", "nowych wpisów", "nowego wpisu"));
    format!("Plan sięga też dalej niż dotąd: na końcu ma {entries}.")
}

pub(super) fn dates_first(dates: usize, first: &str) -> String {
    format!("{}, pierwszy: {first}", count(PL, dates, &DATES))
}

pub(super) fn in_place_of(to: &str, from: &str) -> String {
    format!("{to} zamiast {from}")
}

pub(super) fn why_moved(why: WhyMoved) -> &'static str {
    match why {
        WhyMoved::NotDone => "Ten dzień minął, a praca nie jest odhaczona.",
        WhyMoved::DayOff => "Tego dnia nikt już nie pracuje.",
        WhyMoved::Freeze => "Ten dzień leży teraz w okresie ochronnym, a ta praca może coś zepsuć.",
        WhyMoved::RiskyDay => "To teraz piątek albo dzień przed wolnym, a ta praca może coś zepsuć.",
        WhyMoved::ByPerson => "Ten albo wcześniejszy termin ma dzień wybrany ręcznie.",
        WhyMoved::FollowsCompletion => "Liczy się od wykonania, a poprzednia wypadła wcześniej albo później.",
        WhyMoved::IntervalChanged => "Ta czynność ma teraz inny odstęp.",
        WhyMoved::RhythmChanged => "Stałe dni wizyt są teraz inne.",
        WhyMoved::TermChanged => "Termin, na który przypada ta praca, jest teraz inny.",
        WhyMoved::MakesRoom => "Robi miejsce innej pracy albo zachowuje kolejność.",
        WhyMoved::Anew => "Tak wychodzi, gdy układa się wszystko od nowa.",
    }
}

pub(super) fn why_new(why: WhyNew) -> &'static str {
    match why {
        WhyNew::Horizon => "Plan sięga dalej niż dotąd.",
        WhyNew::Added => "To Twoja czynność: nowa albo z nowym dniem.",
        WhyNew::NewTask => "Tej czynności nie było w planie.",
        WhyNew::NewFact => "To nowa albo zmieniona data.",
        WhyNew::IntervalChanged => "Ta czynność ma teraz inny odstęp.",
        WhyNew::FitsNow => "Wcześniej się nie mieściła.",
    }
}

pub(super) fn why_gone(why: &WhyGone) -> &'static str {
    match why {
        WhyGone::SwitchedOff => "Ta czynność jest wyłączona dla tej strony.",
        WhyGone::NotNeeded => "Ta strona już tego nie potrzebuje.",
        WhyGone::BeyondTier => "Obejmuje to dopiero wyższy poziom albo opieka.",
        WhyGone::FactChanged => "Data, od której to zależało, zmieniła się albo minęła.",
        WhyGone::IntervalChanged => "Ta czynność ma teraz inny odstęp.",
        WhyGone::NextIsNear => "Termin minął, a następny jest blisko.",
        WhyGone::BehindTheEnd => "Plan kończy się wcześniej niż dotąd.",
        WhyGone::LeftUndone(_) => "Już się nie mieści.",
    }
}

pub(super) fn visits_spared(visits: i64) -> String {
    match visits {
        0 => "Wizyt będzie tyle samo.".to_owned(),
        fewer if fewer > 0 => format!("Wizyt będzie o {} mniej.", number(PL, fewer)),
        more => format!("Wizyt będzie o {} więcej.", number(PL, more.saturating_neg())),
    }
}

pub(super) fn time_spared(minutes: i64) -> String {
    let time = hours_minutes(PL, u32::try_from(minutes.unsigned_abs()).unwrap_or(u32::MAX));
    match minutes {
        0 => "Pracy też tyle samo.".to_owned(),
        fewer if fewer > 0 => format!("Pracy z przygotowaniem wizyt ubędzie {time}."),
        _ => format!("Pracy z przygotowaniem wizyt przybędzie {time}."),
    }
}

pub(super) fn waiting(changes: usize) -> String {
    let forms = Plural::polish("zmiana czeka", "zmiany czekają", "zmian czeka", "zmiany czeka");
    format!("{} na Twoją zgodę.", count(PL, changes, &forms))
}

pub(super) fn ticked(task: &str, day: &str) -> String {
    format!("Zrobione: {task}, {day}.")
}

pub(super) fn ticked_all(entries: usize) -> String {
    format!("Zrobione: {}.", count(PL, entries, &TASKS))
}

pub(super) fn skipped(task: &str) -> String {
    format!("Pominięte: {task}.")
}

pub(super) fn moved(task: &str, day: &str) -> String {
    format!("Nowy dzień: {task}, {day}.")
}

pub(super) fn reopened(task: &str) -> String {
    format!("Znów do zrobienia: {task}.")
}

pub(super) fn applied(changes: usize) -> String {
    format!("Plan zawiera teraz {}. Jeśli masz plik kalendarza, pobierz go ponownie.", count(PL, changes, &CHANGES))
}

pub(super) fn saved(action: &str) -> String {
    format!("Zapisano: {action}.")
}

pub(super) fn undone_action(action: &str) -> String {
    format!("Cofnięto {action}.")
}

pub(super) fn redone_action(action: &str) -> String {
    format!("Ponowiono {action}.")
}

pub(super) fn undo(action: &str) -> String {
    format!("Cofnij {action}")
}

pub(super) fn redo(action: &str) -> String {
    format!("Ponów {action}")
}

// Names of actions read the same in the nominative and the accusative, so that they fit behind each of the words above.

pub(super) fn action_ticked(task: &str, day: &str) -> String {
    format!("odhaczenie: {task}, {day}")
}

pub(super) fn action_ticked_all(entries: usize) -> String {
    format!("odhaczenie {entries} czynności")
}

pub(super) fn action_skipped(task: &str) -> String {
    format!("pominięcie: {task}")
}

pub(super) fn action_moved(task: &str, day: &str) -> String {
    format!("przeniesienie na {day}: {task}")
}

pub(super) fn action_reopened(task: &str) -> String {
    format!("ponowne otwarcie: {task}")
}

pub(super) fn action_of_task(action: TaskAction, task: &str) -> String {
    let what = match action {
        TaskAction::Added => "dodanie czynności",
        TaskAction::Changed => "nowe ustawienia czynności",
        TaskAction::SwitchedOff => "wyłączenie czynności",
        TaskAction::SwitchedOn => "włączenie czynności",
        TaskAction::TookSuggestion => "przyjęcie propozycji",
        TaskAction::DismissedSuggestion => "odrzucenie propozycji",
    };
    format!("{what}: {task}")
}

pub(super) fn action_wrote_text(name: &str) -> String {
    format!("nowy tekst: {name}")
}

pub(super) fn action_wrote(kind: &str) -> String {
    format!("wpis do książki serwisowej: {kind}")
}

pub(super) fn action_corrected(number: u32) -> String {
    format!("poprawienie wpisu nr {number}")
}

pub(super) fn action_withdrew(number: u32) -> String {
    format!("wycofanie wpisu nr {number}")
}

pub(super) fn action_restored(number: u32) -> String {
    format!("przywrócenie wpisu nr {number}")
}

pub(super) const fn plain_actions() -> PlainActions {
    PlainActions {
        applied: "przyjęcie zmian planu",
        changed_preferences: "nowe ustawienia kalendarza",
        chose_calendar_start: "nowy pierwszy dzień kalendarza",
        chose_variant: "nowy wybór wsparcia",
    }
}

pub(super) fn learned(kind: &str, was: &str, is: &str, tier: &str, stays: bool) -> String {
    let advice = if stays { "Rada zostaje: wsparcie" } else { "Rada jest teraz inna: wsparcie" };
    format!("Zapisano: wpis do książki serwisowej. „{kind}”: szacunek na rok był {was}, jest {is}. {advice} {tier}.")
}

pub(super) fn not_there(task: &str, day: &str, why: &str) -> String {
    format!("{task} zostaje na swoim dniu. Dlaczego nie {day}: {why}.")
}

pub(super) fn no_day_beside(task: &str, later: bool, why: &str) -> String {
    let which = if later { "późniejszego" } else { "wcześniejszego" };
    format!("{task} zostaje na swoim dniu. Nie ma {which} dnia, w którym się zmieści: {why}.")
}

pub(super) const fn why_not_there(why: WhyNotThere) -> &'static str {
    match why {
        WhyNotThere::LiesThere => "już tego dnia jest",
        WhyNotThere::Past => "wcześniejsze dni już minęły",
        WhyNotThere::BehindTheEnd => "plan się wtedy kończy",
        WhyNotThere::AfterItsTerm => "potem mija termin, do którego to musi być zrobione",
        WhyNotThere::NobodyWorks => "nikt wtedy nie pracuje",
        WhyNotThere::Freeze => "trwa okres ochronny, a ta praca może coś zepsuć",
        WhyNotThere::RiskyDay => "to piątek albo dzień przed wolnym, a ta praca może coś zepsuć",
        WhyNotThere::TooClose => "inny termin albo inna część tej samej pracy jest zbyt blisko",
        WhyNotThere::OutOfOrder => "odwróciłaby się kolejność prac, które od siebie zależą",
        WhyNotThere::NoSafetyNet => "nie byłoby przedtem kopii albo próby, która ją zabezpiecza",
        WhyNotThere::VisitFull => "wizyta jest pełna",
        WhyNotThere::MonthFull => "w tym miesiącu nie ma już na to czasu",
    }
}

pub(super) fn remedy(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Hours => "Więcej godzin w miesiącu",
        Remedy::Room => "Dłuższe albo częstsze wizyty",
        Remedy::SafetyNet => "Najpierw droga powrotu",
        Remedy::ShorterFreeze => "Krótszy okres ochronny",
        Remedy::OtherDays => "Inne dni wizyt",
        Remedy::Tier(Tier::Basic) => "Poziom podstawowy",
        Remedy::Tier(Tier::Extended) => "Poziom rozszerzony",
        Remedy::Tier(Tier::Comprehensive) => "Poziom kompleksowy",
        Remedy::Care => "Opieka zamiast samego wsparcia",
        Remedy::Nothing => "Tego nie warto dokładać",
    }
}

pub(super) fn remedy_more(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Hours => "Miesiące są pełne, a to, co w nich jest, chroni przed większą stratą.",
        Remedy::Room => "Te prace nie mieszczą się w wizytach, do których pasują.",
        Remedy::SafetyNet => "Bez kopii albo próby na boku ta praca mogłaby zaszkodzić, więc jej nie planujemy.",
        Remedy::ShorterFreeze => "Okres ochronny zajmuje wszystkie możliwe dni.",
        Remedy::OtherDays => "W możliwych dniach nikt nie pracuje albo są to dni przed wolnym.",
        Remedy::Tier(_) => "Niższe poziomy tych prac nie obejmują.",
        Remedy::Care => "Samo wsparcie naprawia to, co zgłosisz, i nie planuje tych prac.",
        Remedy::Nothing => "Następny termin jest blisko albo wizyta kosztowałaby więcej, niż daje.",
    }
}

pub(super) fn a_year(amount: &str) -> String {
    format!("ok. {amount} rocznie")
}

pub(super) fn times(times: u32, time: &str) -> String {
    format!("{}, razem {time}.", count(PL, times, &TIMES))
}

pub(super) fn missing(time: &str, in_visit: bool) -> String {
    let place = if in_visit { "na wizycie" } else { "w miesiącu" };
    format!("Brakuje co najmniej {time} {place}.")
}

pub(super) fn risk_stays(a_year: &str) -> String {
    format!("Może kosztować {a_year}.")
}

pub(super) fn undone_in_short(tasks: usize, a_year: Option<&str>) -> String {
    let tasks = count(PL, tasks, &TASKS);
    match a_year {
        Some(a_year) => format!("Plan nie obejmuje w całości: {tasks}. Największe pojedyncze ryzyko: {a_year}."),
        None => format!("Plan nie obejmuje w całości: {tasks}."),
    }
}
