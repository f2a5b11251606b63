//! Dokumenty po polsku. Nikt nie jest w nich nazwany „Ty”: czyta je także ktoś inny.

use super::ReportTexts;
use crate::Language;
use crate::calendar::Performer;
use crate::catalogue::Loss;
use crate::text::{Plural, count};

const PL: Language = Language::Polish;
const TASKS: Plural = Plural::polish("czynność", "czynności", "czynności", "czynności");
const INCIDENTS: Plural = Plural::polish("incydent", "incydenty", "incydentów", "incydentu");

pub(super) const REPORT: ReportTexts = ReportTexts {
    title: "Raport opieki",
    done: "Zrobione",
    nothing_done: "W tym okresie niczego nie odhaczono.",
    prevented: "Przed czym to chroni",
    prevented_more: "To oszacowanie z modelu, a nie pomiar: wartości środkowe, udziały prac są naszym założeniem, a prawdziwa strata może być kilka razy mniejsza lub większa. Każde wykonanie liczy się do dnia, w którym czynność trzeba powtórzyć, więc żaden dzień nie liczy się dwa razy. Prace, o których model nic nie mówi (prawo, treść, porządek), nie mają kwoty.",
    nothing_prevented: "Nic, co model potrafi wycenić.",
    left: "Niezrobione",
    left_more: "Kwota mówi, ile straty zapobiegłoby zrobienie tej pracy, według modelu. To oszacowanie. Kwot nie sumujemy, bo każda zakłada, że wszystko inne jest robione.",
    nothing_left: "Nie zostało nic, co było w planie na ten okres.",
    off: "Wyłączone",
    off_more: "Wyłączone celowo, według stanu z dnia raportu. Tych zadań nie ma w planie i nie liczą się jako niezrobione.",
    incidents: "Incydenty",
    incidents_more: "Obiecany czas to czas na ścianie, czyli z nocami, weekendami i świętami, liczony od zauważenia według poziomu wsparcia z dnia zauważenia; zmiana poziomu liczy się od następnego dnia. Gdy godzina zauważenia nie jest znana, podajemy czas najkrótszy i najdłuższy tego dnia.",
    no_incidents: "W książce serwisowej nie ma incydentu z tego okresu.",
    hours: "Godziny",
    hours_more: "Razem z przygotowaniem wizyt. Stała lista kontrolna jest od czasu już odjęta. Kreska na wykresie to czas do dyspozycji.",
    no_hours: "W tym okresie nie było ani pracy, ani czasu na nią.",
    ahead: "Co dalej",
    nothing_ahead: "W planie nie ma wizyt do końca następnego okresu.",
    day: "Dzień",
    task: "Czynność",
    who: "Kto",
    time: "Czas",
    note: "Uwagi",
    prevents: "Zapobiega stracie",
    loss: "Strata",
    amount: "Oszacowanie",
    why: "Dlaczego",
    times: "Ile razy",
    may_cost: "Może kosztować",
    what: "Co się stało",
    answered: "Odpowiedź po",
    promised: "Obiecana w",
    repaired: "Naprawa po",
    kept: "W terminie",
    spent: "Przepracowano",
    budget: "Czas do dyspozycji",
    estimate: "oszacowanie z modelu",
    not_recorded: "nie zapisano",
    late: "po terminie, nadal otwarte",
    not_planned: "nie zmieściło się w planie",
    yes: "tak",
    no: "nie",
    depends: "zależy od godziny",
    sum: "Razem",
    kind: "Rodzaj",
    minutes: "Minuty",
    zloty: "Złote",
    planned: "Zaplanowane",
    code: "Kod",
};

pub(super) fn about(amount: &str) -> String {
    format!("ok. {amount}")
}

pub(super) fn less_than(amount: &str) -> String {
    format!("mniej niż {amount}")
}

pub(super) const fn in_short() -> &'static str {
    "W skrócie"
}

pub(super) fn as_of(day: &str) -> String {
    format!(", stan na {day}")
}

pub(super) fn done_in_short(tasks: usize, time: &str) -> String {
    format!("{}, {time}", count(PL, tasks, &TASKS))
}

pub(super) fn tasks(tasks: u32) -> String {
    count(PL, tasks, &TASKS)
}

pub(super) fn incidents_in_short(incidents: usize, in_time: usize) -> String {
    let told = count(PL, incidents, &INCIDENTS);
    if incidents == 0 { told } else { format!("{told}, odpowiedź w terminie: {in_time}") }
}

pub(super) fn of_budget(spent: &str, budget: &str) -> String {
    format!("{spent} z {budget}")
}

pub(super) fn beyond_tier(tasks: usize) -> String {
    format!("Obecny poziom wsparcia nie obejmuje: {}.", count(PL, tasks, &TASKS))
}

pub(super) fn quarter(quarter: u32, year: i32) -> String {
    let numeral = match quarter {
        1 => "I",
        2 => "II",
        3 => "III",
        _ => "IV",
    };
    format!("{numeral} kwartał {year}")
}

pub(super) fn year(year: i32) -> String {
    format!("rok {year}")
}

pub(super) const fn performer(performer: Performer) -> &'static str {
    match performer {
        Performer::Technician => "Technik",
        Performer::Owner => "Właściciel",
    }
}

pub(super) const fn loss(loss: Loss) -> &'static str {
    match loss {
        Loss::OldSoftware => "Włamanie przez znaną lukę",
        Loss::StolenAccess => "Włamanie z cudzym hasłem",
        Loss::Infection => "Niezauważone zarażenie strony",
        Loss::FailedUpdates => "Aktualizacja, która coś psuje",
        Loss::Decay => "Powolne zużycie, które kończy się przerwą",
        Loss::DomainLapse => "Wygaśnięcie domeny",
        Loss::CertificateLapse => "Wygaśnięcie certyfikatu",
        Loss::LicenceLapse => "Wygaśnięcie licencji",
        Loss::SilentFunction => "Funkcja, która przestaje działać po cichu",
        Loss::SilentSite => "Inna cicha usterka",
        Loss::UnnoticedOutage => "Przerwa, o której nikt nie wie",
        Loss::LostData => "Utrata danych",
    }
}

pub(super) fn skipped(reason: &str) -> String {
    format!("pominięte: {reason}")
}
