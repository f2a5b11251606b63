//! Porada po polsku.

use chrono::Weekday;

use super::told::{Against, Certainty, Chosen, LimitPrice, Near, OfTen, Pays, Stand};
use super::{Explained, about, exactly, figure, year_hours};
use crate::advice::{AddOn, AddOnKind, CareReason, Direction, Limit, LimitKind, Outcome, Recommendation, Verdict};
use crate::answers::{Cover, Harm, Money, Part};
use crate::clock::ServiceClock;
use crate::offer::{Monitoring, Priority, TierOffer};
use crate::text::{Plural, count, hours, hours_minutes, list, money, number};
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

pub(super) fn headline(recommendation: &Recommendation, alike: &[Tier]) -> String {
    match recommendation.outcome {
        Outcome::Enough(Tier::Comprehensive) if alike.len() == 1 => "Potrzebujesz wsparcia kompleksowego".to_owned(),
        Outcome::Enough(_) => format!("Wystarczy Ci wsparcie {}", super::joined(PL, alike, " albo ")),
        Outcome::OverBudget { .. } => "W tym budżecie nie ma tego, czego oczekujesz".to_owned(),
        Outcome::NothingMeetsLimits => "Żaden poziom nie spełnia wszystkich Twoich wymagań".to_owned(),
    }
}

/// „podstawowego”: dopełniacz.
fn of_tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "podstawowego",
        Tier::Extended => "rozszerzonego",
        Tier::Comprehensive => "kompleksowego",
    }
}

fn of_tiers(tiers: &[Tier]) -> String {
    list(PL, &tiers.iter().map(|tier| of_tier(*tier)).collect::<Vec<_>>())
}

pub(super) fn with_or_without(mode: CareMode) -> &'static str {
    match mode {
        CareMode::Support => "bez opieki",
        CareMode::Care => "z opieką",
    }
}

pub(super) fn lead_of_nothing_that_fits(recommendation: &Recommendation) -> String {
    match recommendation.outcome {
        Outcome::OverBudget { needed, price, budget, affordable } => {
            let (price, budget) = (money(PL, price), money(PL, budget));
            if !recommendation.limits.iter().any(Limit::rules_out) {
                return format!(
                    "Nawet najtańsze wsparcie kosztuje {price} miesięcznie, a budżet to {budget}. Można podnieść budżet albo robić przeglądy samodzielnie: kalendarz pokaże, co i kiedy."
                );
            }
            let rest = match affordable {
                Some(tier) => format!(
                    "W budżecie mieści się wsparcie {}, ale nie spełnia ono wymagań wypisanych niżej.",
                    tier_name(tier)
                ),
                None => "W budżecie nie mieści się żaden poziom.".to_owned(),
            };
            format!(
                "Twoje wymagania spełnia dopiero wsparcie {} za {price} miesięcznie, a budżet to {budget}. {rest} Można podnieść budżet albo złagodzić jedno z wymagań. Przy każdym z nich widać, ile kosztuje.",
                tier_name(needed)
            )
        }
        Outcome::Enough(_) | Outcome::NothingMeetsLimits => {
            "Najbliżej jest kompleksowe. Niżej widać, którego wymagania nie spełnia i o ile. Takie wymaganie zwykle rozwiązuje się budową strony, na przykład drugim serwerem, a nie umową o wsparcie.".to_owned()
        }
    }
}

pub(super) fn lead_nothing_asks_for_more() -> &'static str {
    "Żadna z Twoich odpowiedzi nie wymaga szybszej pomocy."
}

pub(super) fn lead_tie(alike: &[Tier], advised: Tier) -> String {
    format!(
        "{} kosztują u Ciebie razem ze stratami prawie tyle samo, więc możesz wybrać spokojnie. Niżej liczymy dla {}, bo wychodzi o włos taniej.",
        super::capitalised(&super::tier_names(PL, alike)),
        of_tier(advised)
    )
}

pub(super) fn lead_ruled_out(tiers: &[Tier]) -> String {
    let verb = if tiers.len() == 1 { "nie spełnia" } else { "nie spełniają" };
    format!("{} {verb} Twoich wymagań", super::tier_names(PL, tiers))
}

pub(super) fn lead_dearer(dearer: &[(Tier, f64)]) -> String {
    let more: Vec<String> = dearer
        .iter()
        .enumerate()
        .map(|(at, (tier, more))| {
            let tier = tier_name(*tier);
            if at == 0 {
                format!("{tier} kosztowałoby razem ze stratami {} rocznie więcej", about(PL, *more))
            } else {
                format!("{tier} {}", about(PL, *more))
            }
        })
        .collect();
    more.join(", a ")
}

pub(super) fn lead_over_budget(tier: Tier, less: f64) -> String {
    format!(
        "{} wyszłoby razem ze stratami {} rocznie taniej, ale jego cena przekracza budżet",
        tier_name(tier),
        about(PL, less)
    )
}

pub(super) fn lead_without_care(tier: Tier, less: f64) -> String {
    format!("{} bez opieki wyszłoby {} rocznie taniej, ale nie zapobiega awariom", tier_name(tier), about(PL, less))
}

pub(super) fn lead_protects_less(tier: Tier, less: f64) -> String {
    format!(
        "{} bez opieki wyszłoby {} rocznie taniej, ale chroni gorzej: przestojów byłoby więcej",
        tier_name(tier),
        about(PL, less)
    )
}

pub(super) fn sentence_of(clauses: &[String]) -> String {
    format!("{}.", super::capitalised(&clauses.join(", a ")))
}

pub(super) fn lead_price(care: CareMode, price: &str) -> String {
    match care {
        CareMode::Care => format!("Z opieką, czyli z planem przeglądów, to {price} miesięcznie."),
        CareMode::Support => format!("Wystarczy zwykłe wsparcie, bez planowej opieki: {price} miesięcznie."),
    }
}

pub(super) fn certainty(certainty: Certainty, tiers: &[Tier]) -> String {
    let of = of_tiers(tiers);
    match certainty {
        Certainty::High => format!("wysoka wobec {of}"),
        Certainty::Fair => format!("umiarkowana wobec {of}"),
        Certainty::Low => format!("niska wobec {of}, to prawie remis"),
        Certainty::LimitsDecide if tiers.len() == 1 => {
            format!("{} wykluczają Twoje wymagania, nie rachunek", super::tier_names(PL, tiers))
        }
        Certainty::LimitsDecide => {
            format!("decydują Twoje wymagania, nie rachunek: wykluczają {}", super::tier_names(PL, tiers))
        }
        Certainty::BudgetDecides => format!("{} wyklucza budżet", super::tier_names(PL, tiers)),
    }
}

pub(super) fn no_margin(known: bool) -> &'static str {
    if known {
        "Z Twoich odpowiedzi wynika, że strona nie przynosi marży. Przerwa kosztuje więc tylko naprawę, a o radzie decydują wymagania, ceny i naprawy."
    } else {
        "Nie wiemy, ile strona zarabia, więc nie da się powiedzieć, ile kosztuje godzina przerwy."
    }
}

pub(super) fn from_to(low: &Money, high: &Money) -> String {
    format!("od {} do {}", number(PL, low.grosze() / 100), money(PL, *high))
}

pub(super) fn margin_per_hour(middle: &str, band: &str, known: bool) -> String {
    if known {
        format!(
            "Godzina przerwy kosztuje Cię {middle} marży ({band}), jeśli nikt nie wróci później. To średnia z doby i roku."
        )
    } else {
        format!(
            "Nie wiemy, ile strona zarabia. Przyjmujemy, że godzina przerwy kosztuje {middle} marży, ale równie dobrze może to być {band}."
        )
    }
}

pub(super) fn thresholds(extended: Pays, comprehensive: Pays) -> String {
    match (extended, comprehensive) {
        (Pays::From(extended), Pays::From(comprehensive)) if extended < comprehensive => {
            format!(
                "Rozszerzone zwraca się od {} za godzinę, kompleksowe od {}.",
                about(PL, extended),
                about(PL, comprehensive)
            )
        }
        // Wtedy próg kompleksowego wobec rozszerzonego nic nie mówi o tej stronie.
        (Pays::Never(..), _) | (_, Pays::From(_)) => threshold("Rozszerzone", extended),
        (extended, comprehensive) => {
            format!("{} {}", threshold("Rozszerzone", extended), threshold("Kompleksowe", comprehensive))
        }
    }
}

fn threshold(tier: &str, pays: Pays) -> String {
    match pays {
        Pays::Always => format!("{tier} zwraca się przy każdej marży."),
        Pays::From(margin) => format!("{tier} zwraca się od {} za godzinę.", about(PL, margin)),
        Pays::Never(higher, lower) => format!(
            "{} nie zwraca się przy żadnej marży, bo nie skraca przestojów bardziej niż {}.",
            super::capitalised(&super::variant_name(PL, higher)),
            super::variant_name(PL, lower)
        ),
    }
}

pub(super) fn stand(stand: Stand, advised: Option<Tier>, limits: bool) -> String {
    match stand {
        Stand::OtherwiseByCost(by_cost) if advised.is_none() => {
            format!("Sam rachunek wskazałby {}, ale Twoich wymagań nie spełnia żaden poziom.", tier_name(by_cost))
        }
        Stand::OtherwiseByCost(by_cost) if limits => format!(
            "Sam rachunek wskazałby {}. O tym, że potrzebne jest {}, decydują Twoje wymagania.",
            tier_name(by_cost),
            advised.map_or("", tier_name)
        ),
        Stand::OtherwiseByCost(by_cost) => {
            format!("Sam rachunek wskazałby {}, ale nie mieści się ono w budżecie.", tier_name(by_cost))
        }
        Stand::WithinBand(near) => format!(
            "Próg leży w zakresie Twojej strony, więc rachunek nie rozstrzyga na pewno między poziomem {} a {}.{}",
            instrumental(near.advised),
            instrumental(near.other),
            of_hundred(near)
        ),
        Stand::BelowBy(near, factor) => format!(
            "Najbliżej jest do {}: zwróciłoby się, gdyby godzina kosztowała {} więcej.{}",
            of_tier(near.other),
            times_as_much(factor),
            of_hundred(near)
        ),
        Stand::AboveBy(near, factor) => format!(
            "Najbliżej jest do {}: byłoby tańsze, gdyby godzina kosztowała {} mniej.{}",
            of_tier(near.other),
            times_as_much(factor),
            of_hundred(near)
        ),
        Stand::Alone => String::new(),
    }
}

fn instrumental(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "podstawowym",
        Tier::Extended => "rozszerzonym",
        Tier::Comprehensive => "kompleksowym",
    }
}

/// „ W 73 na 100 przeliczeń rozszerzone wychodzi taniej.”, jeśli nie zawsze.
fn of_hundred(near: Near) -> String {
    match near.of_hundred {
        100 => String::new(),
        share => format!(" W {share} na 100 przeliczeń taniej wychodzi {}.", tier_name(near.advised)),
    }
}

/// „ok. 8 razy”, „ok. 1,4 raza”.
fn times_as_much(factor: f64) -> String {
    if factor >= 100.0 {
        return "ponad 100 razy".to_owned();
    }
    let digits = figure(PL, factor);
    let noun = if digits.contains(',') { "raza" } else { "razy" };
    format!("ok. {digits} {noun}")
}

pub(super) fn limit_price(price: LimitPrice) -> String {
    match price {
        LimitPrice::Nothing => "Nic to nie kosztuje: najtańsze rozwiązanie i tak spełnia to wymaganie.".to_owned(),
        LimitPrice::Costs(price) => {
            format!("Kosztuje {} rocznie: o tyle tańsze byłoby rozwiązanie, które go nie spełnia.", about(PL, price))
        }
        LimitPrice::Shared(price) => format!(
            "Kosztuje {} rocznie: o tyle tańsze byłoby rozwiązanie, które go nie spełnia. Sama rezygnacja z niego nic nie da, bo inne wymaganie prowadzi do tego samego.",
            about(PL, price)
        ),
    }
}

pub(super) fn cost(chosen: Chosen, sums: &str) -> Explained {
    let title = match chosen {
        Chosen::Cheapest => "Razem ze stratami kosztuje najmniej",
        Chosen::CheapestLeft => "Z poziomów, które spełniają wymagania, kosztuje najmniej",
        Chosen::Tie => "Razem ze stratami kosztuje najmniej, ale o włos",
        Chosen::WithinBudget => "Z tego, co mieści się w budżecie, kosztuje najmniej",
        Chosen::ProtectsMore => "Z opieką chroni lepiej niż wyższy poziom bez niej",
        Chosen::WithCare => "Z tego, co zapobiega awariom, kosztuje najmniej",
    };
    Explained {
        title: title.to_owned(), body: format!("Średnio rocznie, cena razem ze stratami i naprawami: {sums}.")
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
    let price = exactly(PL, worth.price);
    let would = matches!(recommendation.care_reason, CareReason::DoesNotPay | CareReason::OverBudget);
    let (costs, prevents) = if would { ("Kosztowałaby", "zapobiegłaby") } else { ("Kosztuje", "zapobiega") };
    let hours =
        if worth.hours < 0.5 { String::new() } else { format!(" oraz ok. {} przestoju", year_hours(PL, worth.hours)) };
    let sums = if worth.prevented < 1.0 {
        format!("{costs} {price} rocznie więcej niż zwykłe wsparcie, a strat, napraw i pracy nie byłoby średnio mniej.")
    } else {
        format!(
            "{costs} {price} rocznie więcej niż zwykłe wsparcie, a {prevents} średnio {} strat, napraw i pracy{hours}.",
            about(PL, worth.prevented)
        )
    };
    let without = "Bez niej naprawia się to, co zgłosisz. Plan przeglądów, próby kopii i sprawdzanie formularzy zostają po Twojej stronie.";
    let (title, body) = match recommendation.care_reason {
        CareReason::Pays => ("Planowa opieka zwraca się u Ciebie", format!("{sums} {without}")),
        CareReason::DoesNotPay => ("Planowa opieka się u Ciebie nie zwraca", format!("{sums} {without}")),
        CareReason::HarmIsNotMoney => (
            "Opieka, bo nie każdą szkodę da się zapłacić",
            format!(
                "{sums} Sama suma za nią nie przemawia, ale szkodzie innej niż pieniądze lepiej zapobiec, niż ją naprawiać."
            ),
        ),
        CareReason::OverBudget => ("Na opiekę nie starcza budżetu", format!("{sums} {without}")),
    };
    Explained { title: title.to_owned(), body }
}

pub(super) fn instead(value: &str, present: Option<&str>) -> String {
    match present {
        Some(present) => format!("„{value}” zamiast „{present}”"),
        None => format!("„{value}”"),
    }
}

pub(super) fn also(choice: &str) -> String {
    format!("gdyby doszło: {choice}")
}

pub(super) fn without(choice: &str) -> String {
    format!("gdyby odpadło: {choice}")
}

pub(super) fn leads_to(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Enough(Tier::Comprehensive) => "potrzebne będzie kompleksowe".to_owned(),
        Outcome::Enough(tier) => format!("wystarczy {}", tier_name(*tier)),
        Outcome::OverBudget { needed, .. } => format!("potrzebne będzie {}, ale ponad budżet", tier_name(*needed)),
        Outcome::NothingMeetsLimits => "żaden poziom nie wystarczy".to_owned(),
    }
}

pub(super) fn changes_heading(direction: Direction, over_budget: bool) -> &'static str {
    match direction {
        Direction::Down => "W dół prowadzi jedna z tych zmian",
        Direction::Up => "W górę prowadzi jedna z tych zmian",
        Direction::Within if over_budget => "W budżecie mieści się po jednej z tych zmian",
        Direction::Within => "Ten sam poziom wystarczy po jednej z tych zmian",
    }
}

pub(super) fn no_change(direction: Direction, several_limits: bool, over_budget: bool) -> &'static str {
    match direction {
        Direction::Down if several_limits => {
            "W dół nie prowadzi zmiana jednej odpowiedzi, bo kilka wymagań prowadzi do tego samego poziomu."
        }
        Direction::Down => "W dół nie prowadzi zmiana żadnej pojedynczej odpowiedzi.",
        Direction::Up => "W górę nie prowadzi zmiana żadnej pojedynczej odpowiedzi.",
        Direction::Within if over_budget => {
            "Zmiana jednej odpowiedzi nie wystarczy, żeby ten poziom zmieścił się w budżecie."
        }
        Direction::Within => "Zmiana jednej odpowiedzi nie wystarczy, żeby któryś poziom spełnił wszystkie wymagania.",
    }
}

pub(super) fn worth_knowing(tiers: &[Tier], narrows: Option<&str>) -> String {
    let flips =
        (!tiers.is_empty()).then(|| format!("odpowiedź może zmienić radę na {}", super::joined(PL, tiers, " lub ")));
    let narrows = narrows.map(|narrows| format!("zakres kosztów zwęzi się o {narrows} rocznie"));
    [flips, narrows].into_iter().flatten().collect::<Vec<_>>().join(", a ")
}

pub(super) fn not_enough(missed: &str) -> String {
    format!("Nie wystarczy, bo: {missed}.")
}

pub(super) fn limits_shared() -> &'static str {
    "Rezygnacja z jednego z tych wymagań nic nie da, bo pozostałe prowadzą do tego samego poziomu."
}

pub(super) fn waits(verdict: &Verdict) -> String {
    let response = &verdict.response;
    format!(
        "Na odpowiedź czeka się średnio {}, w jednym przypadku na dziesięć ponad {}, najdłużej {}.",
        hours(PL, response.mean_hours()),
        hours(PL, response.p90_hours()),
        hours(PL, response.worst_hours())
    )
}

pub(super) fn ruled_out_in_all(difference: &str, dearer: bool) -> String {
    if dearer {
        format!("Razem ze stratami i tak kosztowałoby {difference} rocznie więcej niż rada.")
    } else {
        format!("Sam rachunek byłby za nim: razem ze stratami {difference} rocznie mniej.")
    }
}

pub(super) fn outages(mode: CareMode, before: &str, after: &str, shorter: bool) -> String {
    let verb = if shorter { "skróciłoby" } else { "wydłużyłoby" };
    let mode = super::capitalised(with_or_without(mode));
    if before == after {
        return format!("{mode} nie zmieniłoby długości przestojów: ok. {after} rocznie.");
    }
    format!("{mode} {verb} przestoje średnio z ok. {before} do {after} rocznie.")
}

pub(super) fn sums(price: &str, loss: &str, dearer: bool, less_loss: bool) -> String {
    match (dearer, less_loss) {
        (true, true) => format!("Strat i napraw byłoby mniej o {loss}, a dopłata wynosi {price} rocznie."),
        (true, false) => format!("Strat i napraw nie ubędzie, a dopłata wynosi {price} rocznie."),
        (false, true) => format!("Cena jest niższa o {price} rocznie, a strat i napraw byłoby mniej o {loss}."),
        (false, false) => format!("Cena jest niższa o {price} rocznie, ale strat i napraw byłoby więcej o {loss}."),
    }
}

pub(super) fn in_all(against: Against, mode: CareMode, other_mode: bool) -> String {
    let which =
        if other_mode { format!("Nawet {}, czyli taniej,", with_or_without(mode)) } else { "Wszystko".to_owned() };
    match against {
        Against::Dearer(more) if other_mode => {
            format!("{which} kosztuje razem {} rocznie więcej niż rada.", about(PL, more))
        }
        Against::Tie => "Razem kosztuje prawie tyle samo co rada.".to_owned(),
        Against::OverBudget(less) => {
            format!("Razem wyszłoby {} rocznie taniej, ale cena przekracza budżet.", about(PL, less))
        }
        Against::WithoutCare(less) => format!(
            "Bez opieki wyszłoby razem {} rocznie taniej, ale wtedy nikt nie zapobiega awariom.",
            about(PL, less)
        ),
        Against::ProtectsLess(less) => format!(
            "Bez opieki wyszłoby razem {} rocznie taniej, ale chroni wtedy gorzej niż rada: przestojów byłoby więcej.",
            about(PL, less)
        ),
        Against::Dearer(_) | Against::RuledOut => String::new(),
    }
}

pub(super) fn add_on(add_on: &AddOn) -> Explained {
    let base = super::capitalised(&super::variant_name(PL, add_on.base));
    let answer = hours(PL, add_on.mean_hours);
    let (title, what) = match add_on.kind {
        AddOnKind::PeakDuty { days, months } => (
            format!("{base} i dyżur w szczycie"),
            format!(
                "Ktoś czuwa przez {} szczytu ({}) i odpowiada wtedy średnio po {answer}.",
                count(PL, months, &MONTHS),
                crate::text::days(PL, days)
            ),
        ),
        AddOnKind::WeekendDuty => (
            format!("{base} i dyżur w weekendy"),
            format!(
                "Godziny obsługi obejmują też soboty, niedziele i święta, więc odpowiedź przychodzi średnio po {answer}."
            ),
        ),
    };
    let saves = if add_on.saves < 1.0 {
        ", a strat nie ubywa".to_owned()
    } else {
        format!(", a strat ubywa średnio za {}", about(PL, add_on.saves))
    };
    Explained {
        title,
        body: format!(
            "{what} Dopłata to {} rocznie{saves}. Razem z ceną i stratami: {} rocznie.",
            about(PL, add_on.price),
            about(PL, add_on.total)
        ),
    }
}

const MONTHS: Plural = Plural::polish("miesiąc", "miesiące", "miesięcy", "miesiąca");

pub(super) fn no_add_on(enough: bool) -> &'static str {
    if enough {
        "Dyżur w weekendy albo w szczycie sezonu, czyli coś pomiędzy poziomami, u Ciebie się nie zwraca."
    } else {
        "Dyżur w weekendy albo w szczycie sezonu, czyli coś pomiędzy poziomami, też tu nie pomoże."
    }
}

pub(super) fn provider_change(cost: &str) -> String {
    format!(
        "Zmiana wykonawcy kosztuje w pierwszym roku {cost}: nowa osoba naprawia wolniej, a wiedzę trzeba przekazać. Dolicz to, gdy porównujesz oferty."
    )
}

pub(super) fn repair_or_prevent(tier: Tier, support: &(String, String), care: &(String, String)) -> String {
    format!(
        "Na poziomie {} szansa na co najmniej jedną awarię w roku to ok. {} bez opieki i ok. {} z opieką. Przestoje zajmują średnio ok. {} rocznie bez opieki i ok. {} z opieką.",
        instrumental(tier),
        support.0,
        care.0,
        support.1,
        care.1
    )
}

pub(super) fn single_year(hours: &(String, String), loss: &(Money, Money)) -> String {
    format!(
        "W 8 na 10 lat przestoje wyniosą razem od {} do {}, a strata od {} do {}.",
        hours.0,
        hours.1,
        number(PL, loss.0.grosze() / 100),
        money(PL, loss.1)
    )
}

pub(super) fn single_year_at_most(hours: &str, loss: &str) -> String {
    format!("W 9 na 10 lat przestoje nie przekroczą razem {hours}, a strata {loss}.")
}

pub(super) fn every_second_year(hours: &str) -> String {
    format!("W co drugim roku przestojów będzie mniej niż {hours}.")
}

pub(super) fn quiet(years: OfTen) -> String {
    match years {
        OfTen::HardlyAny => "Rok bez awarii prawie się nie zdarza.".to_owned(),
        OfTen::Nearest(1) => "Mniej więcej 1 rok na 10 mija bez awarii innych niż krótkie przerwy hostingu.".to_owned(),
        OfTen::Nearest(years @ 2..=4) => {
            format!("Mniej więcej {years} lata na 10 mijają bez awarii innych niż krótkie przerwy hostingu.")
        }
        OfTen::Nearest(years) => {
            format!("Mniej więcej {years} lat na 10 mija bez awarii innych niż krótkie przerwy hostingu.")
        }
        OfTen::NearlyAll => "Prawie każdy rok mija bez awarii innych niż krótkie przerwy hostingu.".to_owned(),
    }
}

pub(super) fn offer_is_assumed() -> &'static str {
    "Ceny, godziny w abonamencie i odstępy kopii to nasze założenie, nie cennik. Wpisz oferty, które masz, i porównaj."
}
