//! Kalendarz po polsku.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use super::{EntryLabels, peak_name};
use crate::calendar::{
    Cause, Entry, FactDate, LawDate, ModelInterval, OnboardingStep, OwnSchedule, PeakName, Performer, RoutinePlace,
    SitePeak, UndoneReason, Why,
};
use crate::catalogue::{Law, RiskLevel};
use crate::eol::{self, DataAge};
use crate::grade::Grade;
use crate::peaks::Peak;
use crate::text::{Plural, clock_time, count, date_long, date_range, date_short, days, hours_minutes};
use crate::{Language, Tier};

const PL: Language = Language::Polish;
const TASKS: Plural = Plural::polish("czynność", "czynności", "czynności", "czynności");
const TIMES: Plural = Plural::polish("raz", "razy", "razy", "raza");

pub(super) const LABELS: EntryLabels = EntryLabels {
    who_and_how_long: "Kto i jak długo",
    why: "Dlaczego tu jest",
    why_day: "Dlaczego tego dnia",
    procedure: "Jak się to robi na tej stronie",
    verify: "Po czym poznać, że zrobione",
    source: "Źródło",
};

pub(super) fn calendar_name() -> &'static str {
    "Przeglądy strony"
}

pub(super) fn performer(performer: Performer) -> &'static str {
    match performer {
        Performer::Technician => "Technik",
        Performer::Owner => "Ty",
    }
}

pub(super) fn risk(risk: RiskLevel) -> &'static str {
    match risk {
        RiskLevel::Low => "niskie",
        RiskLevel::Mid => "średnie",
        RiskLevel::High => "wysokie",
    }
}

pub(super) fn and_more(title: String, more: usize) -> String {
    if more == 0 { title } else { format!("{title} i jeszcze {}", count(PL, more, &TASKS)) }
}

pub(super) fn who_and_minutes(who: Performer, entry: &Entry) -> String {
    let minutes = hours_minutes(PL, entry.minutes);
    let who = performer(who);
    if entry.together { format!("{who}, razem z drugą osobą, {minutes}") } else { format!("{who}, {minutes}") }
}

pub(super) fn in_window((from, to): (NaiveTime, NaiveTime)) -> String {
    format!("Okno serwisowe: {}–{}, wtedy ruch jest najmniejszy.", clock_time(from), clock_time(to))
}

pub(super) fn only_security() -> &'static str {
    "Trwa okres ochronny: instaluj tylko poprawki bezpieczeństwa, z gotową drogą powrotu."
}

pub(super) fn added_by_you() -> &'static str {
    "dodane przez Ciebie"
}

pub(super) fn own_judgement() -> &'static str {
    "nasza ocena, bez źródła"
}

pub(super) fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "ocena A: pomiar, norma lub dokumentacja producenta",
        Grade::B => "ocena B: ankieta lub raport",
        Grade::C => "ocena C: podaje sprzedawca",
        Grade::Own => "nasze założenie",
    }
}

pub(super) fn why(why: &Why) -> String {
    match why {
        Why::Interval { days: interval, risk: level, norm, model, laws, vendor } => {
            let mut sentences = vec![match norm {
                None => format!("Co {}, bo ryzyko tej strony jest {}.", days(PL, *interval), risk(*level)),
                Some(norm) => format!(
                    "Co {}: tyle obejmuje ten poziom. Ryzyko tej strony jest {} i katalog radzi częściej, co {}.",
                    days(PL, *interval),
                    risk(*level),
                    days(PL, *norm)
                ),
            }];
            sentences.push(model_interval(*interval, *model));
            sentences.extend(laws_in_force(laws));
            sentences.extend(vendor.map(|window| window.sentence(PL).to_owned()));
            sentences.join(" ")
        }
        Why::Onboarding { step, number, of } => {
            let skipped = if *number == 1 {
                " Opiekun, który zna stronę od roku i ma pełną dokumentację, pomija to, co już jest."
            } else {
                ""
            };
            format!("Pierwsze tygodnie opieki, krok {number} z {of}: {}.{skipped}", onboarding_step(*step))
        }
        Why::LawBinds { law, date } => {
            let when = match date {
                LawDate::From(date) => format!("Od {} obowiązuje {}.", date_long(PL, *date), law.name(PL)),
                LawDate::TransitionUntil(date) => {
                    format!(
                        "{} kończy się okres przejściowy dla części podmiotów: {}.",
                        date_long(PL, *date),
                        law.name(PL)
                    )
                }
            };
            format!("{when} {} {} Sprawdź z prawnikiem, czy Cię to dotyczy.", law.who(PL), law.duty(PL))
        }
        Why::Chosen { days: interval } => format!("Co {}: tak wybrano dla tej strony.", days(PL, *interval)),
        Why::Added(OwnSchedule::Once(date)) => {
            format!("Dodane przez Ciebie, do zrobienia do {}.", date_short(PL, *date))
        }
        Why::Added(OwnSchedule::Every { days: interval, .. }) => {
            format!("Dodane przez Ciebie, co {}.", days(PL, *interval))
        }
        Why::EarlierPlan => "Było w uzgodnionym planie. Strona opisana tak jak teraz już tego nie wymaga.".to_owned(),
        Why::SetUpOnce => "Ustawia się raz, potem działa samo i jest sprawdzane.".to_owned(),
        Why::DomainExpires(date) => expires("Domena wygasa", *date),
        Why::CertificateExpires(date) => expires("Certyfikat wygasa", *date),
        Why::LicenceEnds(date) => expires("Licencja kończy się", *date),
        Why::ContractEnds(date) => expires("Umowa kończy się", *date),
        Why::SupportEnds { product, version, ends, data } => {
            let ends = match ends {
                Some(date) => format!(
                    "{} {version} dostaje poprawki bezpieczeństwa do {} (dane z {}).",
                    product.name(),
                    date_long(PL, *date),
                    date_long(PL, eol::data_date())
                ),
                None => format!(
                    "{} {version} nie dostaje już poprawek bezpieczeństwa (dane z {}).",
                    product.name(),
                    date_long(PL, eol::data_date())
                ),
            };
            match data {
                DataAge::Fresh => ends,
                DataAge::Old => format!("{ends} Te dane mają ponad pół roku: sprawdź datę u producenta."),
            }
        }
        Why::BeforePeak { name, first } => {
            format!("Przygotowanie do szczytu: {}, od {}.", peak_name(PL, name), date_long(PL, *first))
        }
        Why::AfterPeak { name, last } => {
            format!("Po szczycie: {}, do {}.", peak_name(PL, name), date_long(PL, *last))
        }
    }
}

fn expires(what: &str, date: FactDate) -> String {
    match date {
        FactDate::Answered(date) => format!("{what} {}.", date_long(PL, date)),
        FactDate::IfRenewed(date) => format!(
            "{what} {}, jeśli odnowienie nastąpiło na zwykły okres. Nikt tego nie potwierdził: sprawdź datę.",
            date_long(PL, date)
        ),
    }
}

fn model_interval(interval: u32, model: ModelInterval) -> String {
    match model {
        ModelInterval::NotInModel => "Model ryzyka nie obejmuje tej pracy; jej wartość to nasza ocena.".to_owned(),
        ModelInterval::Days(model) if model == interval => "Z liczb tej strony wychodzi tak samo.".to_owned(),
        ModelInterval::Days(model) => format!(
            "Z liczb tej strony wychodzi co {} (jakiej części strat zapobiega ta praca, to nasze założenie).",
            days(PL, model)
        ),
        ModelInterval::NeverPays => {
            "W samych pieniądzach nie zwraca się nawet raz w roku; zostaje dla tego, czego model nie liczy: zaufania, danych i prawa.".to_owned()
        }
    }
}

fn laws_in_force(laws: &[&'static Law]) -> Option<String> {
    let names: Vec<&str> = laws.iter().map(|law| law.name(PL)).collect();
    (!names.is_empty()).then(|| format!("Wymaga tego: {}. Sprawdź z prawnikiem.", names.join(", ")))
}

const fn onboarding_step(step: OnboardingStep) -> &'static str {
    match step {
        OnboardingStep::Access => "kto ma dostęp i z jakimi prawami, bo bez dostępu nikt nie pomoże",
        OnboardingStep::Backup => "kopia, która robi się sama, zanim ktokolwiek coś zmieni",
        OnboardingStep::RestoreTest => "odtworzenie, bo dopiero ono pokazuje, że kopia się przyda",
        OnboardingStep::Inventory => "z czego składa się strona, żeby było wiadomo, co aktualizować",
        OnboardingStep::Documentation => "spisanie tego wszystkiego, żeby następna naprawa trwała krócej",
    }
}

pub(super) fn old_data(date: NaiveDate) -> String {
    format!(
        "Daty końca wsparcia wersji pochodzą z {}, sprzed ponad pół roku. Sprawdź je u producentów i poproś o aktualizację danych.",
        date_long(PL, date)
    )
}

fn on_weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "poniedziałek",
        Weekday::Tue => "wtorek",
        Weekday::Wed => "środa",
        Weekday::Thu => "czwartek",
        Weekday::Fri => "piątek",
        Weekday::Sat => "sobota",
        Weekday::Sun => "niedziela",
    }
}

pub(super) fn rhythm(day: NaiveDate, tier: Tier) -> String {
    let cadence = match tier {
        Tier::Basic => "co cztery tygodnie",
        Tier::Extended => "co dwa tygodnie",
        Tier::Comprehensive => "co tydzień",
    };
    format!("To stały dzień wizyt ({}, {cadence}), więc praca zbiera się w jednym terminie.", on_weekday(day))
}

pub(super) fn rhythm_after_holiday() -> &'static str {
    "Stały dzień wizyty wypada w dzień wolny, więc to pierwszy dzień, w którym można pracować."
}

pub(super) fn deadline(by: NaiveDate) -> String {
    format!("Musi być gotowe najpóźniej {}.", date_long(PL, by))
}

pub(super) fn around_freeze(nominal: NaiveDate) -> String {
    format!("Termin {} wypada w okresie ochronnym, a ta praca może coś zepsuć.", date_long(PL, nominal))
}

pub(super) fn overdue() -> &'static str {
    "Termin minął, to pierwszy możliwy dzień."
}

pub(super) fn within_tolerance(nominal: NaiveDate) -> String {
    format!("Najbliżej terminu {}, w granicach tolerancji.", date_long(PL, nominal))
}

pub(super) fn season(peak: Peak) -> &'static str {
    match peak {
        Peak::WinterHolidays => "ferie zimowe",
        Peak::ValentinesDay => "walentynki",
        Peak::WomensDay => "Dzień Kobiet",
        Peak::EasterShopping => "zakupy przed Wielkanocą",
        Peak::MayWeekend => "majówka",
        Peak::MothersDay => "Dzień Matki",
        Peak::ChildrensDay => "Dzień Dziecka",
        Peak::TouristSeason => "sezon turystyczny",
        Peak::BackToSchool => "powrót do szkoły",
        Peak::BlackFriday => "Black Friday",
        Peak::ChristmasShopping => "zakupy przed Bożym Narodzeniem",
    }
}

pub(super) fn own_peak() -> &'static str {
    "własny szczyt"
}

pub(super) fn protected(peak: &SitePeak) -> String {
    let kind = match peak.name {
        PeakName::Season(_) | PeakName::Own(_) => "Szczyt",
        PeakName::Protected(_) => "Własny",
    };
    format!(
        "{kind}: {}. Bez ryzykownych zmian, tylko pilne łatki ({}).",
        peak_name(PL, &peak.name),
        date_range(PL, peak.freeze.first, peak.freeze.last)
    )
}

pub(super) fn undone_reason(reason: &UndoneReason) -> String {
    match reason {
        UndoneReason::BeyondTier => "Obejmuje to dopiero wyższy poziom albo opieka.".to_owned(),
        UndoneReason::OverBudget => "Nie mieści się w godzinach miesiąca.".to_owned(),
        UndoneReason::VisitFull => "Wizyty, do których pasuje, są pełne.".to_owned(),
        UndoneReason::Prerequisite(task) => {
            format!("Najpierw trzeba zrobić: {}.", task.task().words(PL).name)
        }
        UndoneReason::NotWorthAVisit => "Wizyta dla tej jednej czynności kosztowałaby więcej, niż daje.".to_owned(),
        UndoneReason::TooClose => "Wypada zbyt blisko innego terminu tej samej czynności.".to_owned(),
        UndoneReason::Impossible(cause) => match cause {
            Cause::Freeze => "Wszystkie możliwe dni leżą w okresie ochronnym.".to_owned(),
            Cause::Holidays => "W możliwych dniach nikt nie pracuje.".to_owned(),
            Cause::Risky => "Możliwe dni to piątki albo dni przed wolnym, a ta praca może coś zepsuć.".to_owned(),
            Cause::Horizon => "Wypada po końcu planu.".to_owned(),
            Cause::TooLong => "Jest dłuższa niż wizyty, które są w tym czasie.".to_owned(),
        },
    }
}

pub(super) fn undone_amount(times: u32, minutes: u32) -> String {
    format!("{}, razem {}.", count(PL, times, &TIMES), hours_minutes(PL, minutes))
}

pub(super) fn routine_place(place: RoutinePlace, minutes_a_week: u32) -> String {
    let place = match place {
        RoutinePlace::RhythmVisit => "na każdej wizycie",
        RoutinePlace::StandingRoutine => "między wizytami",
    };
    if minutes_a_week == 0 {
        "działa samo".to_owned()
    } else {
        format!("{place}, ok. {} w tygodniu", hours_minutes(PL, minutes_a_week))
    }
}

pub(super) fn no_longer_planned(past: bool) -> &'static str {
    if past { "Ten termin minął." } else { "Tego terminu nie ma już w planie. Możesz usunąć ten wpis." }
}
