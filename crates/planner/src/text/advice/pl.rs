//! Porada po polsku.

use chrono::Weekday;

use super::{Explained, rounded_zloty};
use crate::advice::{CareReason, Limit, LimitKind, MarginHour, Outcome, Recommendation, Verdict};
use crate::answers::{Cover, Harm, Money, Part};
use crate::clock::ServiceClock;
use crate::offer::{Monitoring, Priority, TierOffer};
use crate::text::{Plural, count, hours, hours_minutes, list, money};
use crate::{CareMode, Language, Offer, Tier};

const PL: Language = Language::Polish;

const WORKING_HOURS: Plural =
    Plural::polish("godzina robocza", "godziny robocze", "godzin roboczych", "godziny roboczej");

pub(super) fn tier_name(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "podstawowe",
        Tier::Extended => "rozszerzone",
        Tier::Comprehensive => "kompleksowe",
    }
}

pub(super) fn tier_promise(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "pomoc po zgłoszeniu, odpowiedź w 24–\u{2060}48 godzin",
        Tier::Extended => "odpowiedź w kilka godzin, przeglądy i monitoring",
        Tier::Comprehensive => "reakcja w minutach, monitoring przez całą dobę",
    }
}

pub(super) fn care_name(mode: CareMode) -> &'static str {
    match mode {
        CareMode::Support => "wsparcie",
        CareMode::Care => "opieka",
    }
}

pub(super) fn service_hours(clock: &ServiceClock) -> String {
    if clock == &ServiceClock::ALWAYS {
        return "całą dobę, codziennie".to_owned();
    }
    let days = if clock.hours(Weekday::Sun).is_some() { "codziennie" } else { "w dni robocze" };
    match clock.hours(Weekday::Mon) {
        Some(hours) => format!("{days} {}–{}", hours.opens() / 60, hours.closes() / 60),
        None => days.to_owned(),
    }
}

pub(super) fn response(terms: &TierOffer, verdict: &Verdict) -> String {
    let promised = terms.response(Priority::Outage);
    if terms.clock == ServiceClock::ALWAYS {
        return format!("{} o każdej porze", hours_minutes(PL, promised));
    }
    let promise = count(PL, i64::from(promised / 60), &WORKING_HOURS);
    let mean = hours(PL, verdict.response.mean_hours());
    format!("{promise} ({}), średnio {mean} na zegarze", service_hours(&terms.clock))
}

pub(super) fn response_tail(verdict: &Verdict) -> String {
    let response = &verdict.response;
    if response.worst_hours() - response.mean_hours() < 1.0 {
        return "Zegar nie stoi w nocy, w weekendy ani w święta, więc dłużej się nie czeka.".to_owned();
    }
    format!(
        "W jednym przypadku na dziesięć trwa to ponad {}, a w najgorszym {}.",
        hours(PL, response.p90_hours()),
        hours(PL, response.worst_hours())
    )
}

pub(super) fn monitoring(terms: &TierOffer) -> &'static str {
    match terms.monitoring {
        Monitoring::Nothing => "bez monitoringu: awarię zgłasza ten, kto ją zauważy",
        Monitoring::Basic => "sprawdzanie co kilka minut, reakcja w godzinach obsługi",
        Monitoring::AroundTheClock => "sprawdzanie co minutę, alarm do człowieka o każdej porze",
    }
}

pub(super) fn backup(terms: &TierOffer) -> String {
    match terms.backup_interval_minutes {
        1_440 => "raz na dobę".to_owned(),
        60 => "co godzinę".to_owned(),
        minutes => format!("co {}", hours_minutes(PL, minutes)),
    }
}

pub(super) fn headline(recommendation: &Recommendation) -> String {
    match recommendation.outcome {
        Outcome::Enough(Tier::Comprehensive) => "Potrzebujesz wsparcia kompleksowego".to_owned(),
        Outcome::Enough(tier) => format!("Wystarczy Ci wsparcie {}", tier_name(tier)),
        Outcome::OverBudget { .. } => "W tym budżecie nie ma tego, czego oczekujesz".to_owned(),
        Outcome::NothingMeetsLimits => "Żaden poziom nie spełnia wszystkich Twoich wymagań".to_owned(),
    }
}

pub(super) fn lead(recommendation: &Recommendation) -> String {
    let care = match recommendation.care {
        CareMode::Care => "Z opieką, czyli z planem przeglądów,",
        CareMode::Support => "Zwykłe wsparcie bez planowej opieki wystarczy,",
    };
    match recommendation.outcome {
        Outcome::Enough(tier) => {
            let price = money(PL, recommendation.verdict(tier).price);
            let why = match tier {
                Tier::Basic => "Żadna z Twoich odpowiedzi nie wymaga szybszej pomocy, więc droższe poziomy byłyby na wyrost.",
                Tier::Extended => "Podstawowe nie spełnia Twoich wymagań, a kompleksowe daje więcej, niż o nie prosisz.",
                Tier::Comprehensive => "Niższe poziomy nie spełniają choć jednego z Twoich wymagań.",
            };
            match recommendation.care {
                CareMode::Care => format!("{why} {care} kosztuje ok. {price} miesięcznie."),
                CareMode::Support => format!("{why} {care} ok. {price} miesięcznie."),
            }
        }
        Outcome::OverBudget { needed, price, budget, affordable } => {
            let rest = match affordable {
                Some(tier) => format!("W budżecie mieści się wsparcie {}, ale nie spełnia ono wymagań wypisanych niżej.", tier_name(tier)),
                None => "W budżecie nie mieści się żaden poziom.".to_owned(),
            };
            format!(
                "Twoje wymagania spełnia dopiero wsparcie {} za ok. {} miesięcznie, a budżet to {}. {rest} Można podnieść budżet albo złagodzić jedno z wymagań.",
                tier_name(needed),
                money(PL, price),
                money(PL, budget)
            )
        }
        Outcome::NothingMeetsLimits => {
            "Najbliżej jest kompleksowe. Niżej widać, którego wymagania nie spełnia i o ile. Takie wymaganie zwykle rozwiązuje się budową strony, na przykład drugim serwerem, a nie umową o wsparcie.".to_owned()
        }
    }
}

/// „podstawowe po 55 h, rozszerzone po 21 h”.
fn means(recommendation: &Recommendation) -> String {
    let parts: Vec<String> = recommendation
        .verdicts
        .iter()
        .map(|verdict| format!("{} po {}", tier_name(verdict.tier), hours(PL, verdict.response.mean_hours())))
        .collect();
    list(PL, &parts)
}

/// Które poziomy wymaganie wyklucza.
fn ruled_out(limit: &Limit) -> String {
    let out: Vec<String> =
        Tier::ALL.into_iter().filter(|tier| !limit.meets(*tier)).map(|tier| tier_name(tier).to_owned()).collect();
    match out.len() {
        0 => "Spełniają to wszystkie poziomy.".to_owned(),
        3 => "Tego nie spełnia żaden poziom.".to_owned(),
        _ => format!("To wyklucza {} bez względu na cenę.", list(PL, &out)),
    }
}

fn outage_subject(part: Part) -> &'static str {
    match part {
        Part::FormOutage => "Formularz może nie działać",
        Part::BasketOutage => "Zamówienia mogą nie działać",
        _ => "Strona może nie działać",
    }
}

pub(super) fn limit(limit: &Limit, recommendation: &Recommendation, offer: &Offer) -> Explained {
    let out = ruled_out(limit);
    match limit.kind {
        LimitKind::Outage { tolerated_hours } => Explained {
            title: format!("{} najwyżej {}", outage_subject(limit.part), hours(PL, tolerated_hours)),
            body: format!("Średni czas do odpowiedzi na zegarze: {}. {out}", means(recommendation)),
        },
        LimitKind::DataLoss { tolerated_hours } => {
            let intervals: Vec<String> =
                Tier::ALL.into_iter().map(|tier| format!("{} {}", tier_name(tier), backup(offer.tier(tier)))).collect();
            Explained {
                title: format!("Możesz stracić najwyżej dane z {}", span(tolerated_hours)),
                body: format!("Kopia: {}. {out}", list(PL, &intervals)),
            }
        }
        LimitKind::Cover { cover } => {
            let title = match cover {
                Cover::OfficeHours => "Wystarczy reakcja w godzinach biurowych",
                Cover::LongDays => "Ktoś ma reagować do wieczora w dni robocze",
                Cover::EveryDay => "Ktoś ma reagować codziennie, także w weekend",
                Cover::Always => "Ktoś ma reagować o każdej porze",
            };
            let served: Vec<String> = Tier::ALL
                .into_iter()
                .map(|tier| format!("{} {}", tier_name(tier), service_hours(&offer.tier(tier).clock)))
                .collect();
            Explained { title: title.to_owned(), body: format!("Godziny obsługi: {}. {out}", list(PL, &served)) }
        }
        LimitKind::Harm { harm } => {
            let (title, why) = match harm {
                Harm::Safety => ("Awaria zagraża ludziom", "Dlatego ktoś musi czuwać o każdej porze."),
                Harm::Law => {
                    ("Awaria narusza obowiązek z prawa", "Przyjmujemy, że odpowiedź ma przyjść średnio w ciągu doby.")
                }
                Harm::Publication => {
                    ("Masz obowiązek publikacji", "Przyjmujemy, że odpowiedź ma przyjść średnio w ciągu doby.")
                }
                Harm::Contracts => {
                    ("Masz umowy z własnymi klientami", "Przyjmujemy, że odpowiedź ma przyjść średnio w ciągu doby.")
                }
                Harm::NoneOfThese => ("Nie ma innej szkody niż pieniądze", ""),
            };
            Explained { title: title.to_owned(), body: format!("{why} {out}").trim().to_owned() }
        }
    }
}

fn span(tolerated_hours: f64) -> String {
    if tolerated_hours < 1.0 {
        "kwadransa".to_owned()
    } else if tolerated_hours < 24.0 {
        "jednej godziny".to_owned()
    } else if tolerated_hours < 168.0 {
        "jednej doby".to_owned()
    } else {
        "tygodnia".to_owned()
    }
}

pub(super) fn care(recommendation: &Recommendation) -> Explained {
    let worth = recommendation.care_worth(recommendation.tier());
    let (price, prevented) = (about(worth.price), about(worth.prevented.max(0.0)));
    let sums = |would: bool| {
        let (costs, saves) = if would { ("Kosztowałaby", "oszczędziłaby") } else { ("Kosztuje", "oszczędza") };
        format!(
            "{costs} {price} rocznie więcej niż zwykłe wsparcie, a {saves} średnio {prevented} strat, napraw i pracy."
        )
    };
    let (title, body) = match recommendation.care_reason {
        CareReason::Pays => ("Planowa opieka zwraca się u Ciebie", sums(false)),
        CareReason::DoesNotPay => ("Planowa opieka się u Ciebie nie zwraca", sums(true)),
        CareReason::HarmIsNotMoney => (
            "Opieka, bo nie każdą szkodę da się zapłacić",
            format!(
                "{} Sama suma za nią nie przemawia, ale szkody innej niż pieniądze lepiej nie dopuścić, niż ją naprawiać.",
                sums(false)
            ),
        ),
        CareReason::OverBudget => ("Na opiekę nie starcza budżetu", sums(true)),
    };
    Explained { title: title.to_owned(), body }
}

/// „ok. 2 400 zł”.
fn about(zloty: f64) -> String {
    format!("ok. {}", money(PL, rounded_zloty(zloty)))
}

pub(super) fn why_not(verdict: &Verdict, recommendation: &Recommendation, offer: &Offer) -> String {
    let advised = recommendation.verdict(recommendation.tier());
    if verdict.meets_limits() {
        let difference = verdict.price.grosze() - advised.price.grosze();
        let year = money(PL, Money::from_grosze(difference.saturating_mul(12)));
        return format!(
            "Spełnia wszystkie wymagania, ale kosztuje ok. {year} rocznie więcej. {}",
            match verdict.tier {
                Tier::Comprehensive => "Kupuje się tym odpowiedź w minuty i czuwanie w nocy, o które nie prosisz.",
                Tier::Basic | Tier::Extended => "Kupuje się tym szybszą odpowiedź i monitoring, o które nie prosisz.",
            }
        );
    }
    let tail = response_tail(verdict);
    let reasons: Vec<String> = recommendation
        .limits
        .iter()
        .filter(|limit| !limit.meets(verdict.tier))
        .map(|broken| missed(broken, recommendation, offer))
        .collect();
    format!("Nie wystarczy, bo: {}. {tail}", reasons.join("; "))
}

/// Wymaganie, którego poziom nie spełnia, wewnątrz zdania.
fn missed(broken: &Limit, recommendation: &Recommendation, offer: &Offer) -> String {
    first_lower(&limit(broken, recommendation, offer).title)
}

fn first_lower(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_lowercase().chain(characters).collect()).unwrap_or_default()
}

pub(super) fn offer_is_assumed() -> &'static str {
    "Ceny, godziny w abonamencie i odstępy kopii to nasze założenie, nie cennik. Wpisz oferty, które masz, i porównaj."
}

pub(super) fn margin_per_hour(hour: &MarginHour) -> String {
    let (middle, low, high) = (about(hour.middle), rounded_zloty(hour.low), rounded_zloty(hour.high));
    format!(
        "Godzina przerwy kosztuje Cię {middle} marży (od {} do {}), jeśli nikt nie wróci później. To średnia z doby i roku.",
        money(PL, low),
        money(PL, high)
    )
}
