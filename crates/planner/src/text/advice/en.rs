//! The advice in English.

use chrono::Weekday;

use super::told::{Against, Certainty, Chosen, LimitPrice, Near, OfTen, Pays, Stand};
use super::{Explained, about, exactly, figure, year_hours};
use crate::advice::{AddOn, AddOnKind, CareReason, Direction, Limit, LimitKind, Outcome, Recommendation, Verdict};
use crate::answers::{Cover, Harm, Money, Part};
use crate::clock::ServiceClock;
use crate::offer::{Monitoring, Priority, TierOffer};
use crate::text::{Plural, count, hours, hours_minutes, list, money, number};
use crate::{CareMode, Language, Offer, Tier};

const EN: Language = Language::English;

const WORKING_HOURS: Plural = Plural::english("working hour", "working hours");

pub(super) fn tier_name(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "basic",
        Tier::Extended => "extended",
        Tier::Comprehensive => "comprehensive",
    }
}

pub(super) fn tier_promise(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "help when you report something, an answer within 24–\u{2060}48 hours",
        Tier::Extended => "an answer within a few hours, check-ups and monitoring",
        Tier::Comprehensive => "a reaction within minutes, monitoring round the clock",
    }
}

pub(super) fn care_name(mode: CareMode) -> &'static str {
    match mode {
        CareMode::Support => "support",
        CareMode::Care => "care",
    }
}

pub(super) fn service_hours(clock: &ServiceClock) -> String {
    if clock == &ServiceClock::ALWAYS {
        return "round the clock, every day".to_owned();
    }
    let days = if clock.hours(Weekday::Sun).is_some() { "every day" } else { "on working days" };
    match clock.hours(Weekday::Mon) {
        Some(hours) => format!("{days} {}–{}", hours.opens() / 60, hours.closes() / 60),
        None => days.to_owned(),
    }
}

pub(super) fn response(terms: &TierOffer, verdict: &Verdict) -> String {
    let promised = terms.response(Priority::Outage);
    if terms.clock == ServiceClock::ALWAYS {
        return format!("{} at any hour", hours_minutes(EN, promised));
    }
    let promise = count(EN, i64::from(promised / 60), &WORKING_HOURS);
    let mean = hours(EN, verdict.response.mean_hours());
    format!("{promise} ({}), {mean} by the wall clock on average", service_hours(&terms.clock))
}

pub(super) fn response_tail(verdict: &Verdict) -> String {
    let response = &verdict.response;
    if response.worst_hours() - response.mean_hours() < 1.0 {
        return "The clock does not stop at night, at weekends or on holidays, so nobody waits longer.".to_owned();
    }
    format!(
        "In one case out of ten it takes more than {}, at worst {}.",
        hours(EN, response.p90_hours()),
        hours(EN, response.worst_hours())
    )
}

pub(super) fn monitoring(terms: &TierOffer) -> &'static str {
    match terms.monitoring {
        Monitoring::Nothing => "no monitoring: whoever notices a failure reports it",
        Monitoring::Basic => "a check every few minutes, a reaction in service hours",
        Monitoring::AroundTheClock => "a check every minute, an alarm to a person at any hour",
    }
}

pub(super) fn backup(terms: &TierOffer) -> String {
    match terms.backup_interval_minutes {
        1_440 => "once a day".to_owned(),
        60 => "every hour".to_owned(),
        minutes => format!("every {}", hours_minutes(EN, minutes)),
    }
}

pub(super) fn headline(recommendation: &Recommendation, alike: &[Tier]) -> String {
    match recommendation.outcome {
        Outcome::Enough(Tier::Comprehensive) if alike.len() == 1 => "You need comprehensive support".to_owned(),
        Outcome::Enough(_) => {
            format!("{} support is enough for you", super::capitalised(&super::joined(EN, alike, " or ")))
        }
        Outcome::OverBudget { .. } => "This budget does not buy what you ask for".to_owned(),
        Outcome::NothingMeetsLimits => "No tier meets everything that you ask for".to_owned(),
    }
}

pub(super) fn with_or_without(mode: CareMode) -> &'static str {
    match mode {
        CareMode::Support => "without care",
        CareMode::Care => "with care",
    }
}

pub(super) fn lead_of_nothing_that_fits(recommendation: &Recommendation) -> String {
    match recommendation.outcome {
        Outcome::OverBudget { needed, price, budget, affordable } => {
            let (price, budget) = (money(EN, price), money(EN, budget));
            if !recommendation.limits.iter().any(Limit::rules_out) {
                return format!(
                    "Even the cheapest support costs {price} a month, and the budget is {budget}. You can raise the budget or do the check-ups yourself: the calendar shows what and when."
                );
            }
            let rest = match affordable {
                Some(tier) => {
                    format!("The budget buys {} support, but that misses what is listed below.", tier_name(tier))
                }
                None => "The budget buys none of the tiers.".to_owned(),
            };
            format!(
                "Only {} support meets what you ask for, at {price} a month, and the budget is {budget}. {rest} You can raise the budget or relax one of the requirements. Each of them says what it costs.",
                tier_name(needed)
            )
        }
        Outcome::Enough(_) | Outcome::NothingMeetsLimits => {
            "Comprehensive comes nearest. Below you can see what it misses and by how much. Such a requirement is usually met by how the site is built, for example by a second server, not by a support contract.".to_owned()
        }
    }
}

pub(super) fn lead_nothing_asks_for_more() -> &'static str {
    "None of your answers calls for faster help."
}

pub(super) fn lead_tie(alike: &[Tier], advised: Tier) -> String {
    format!(
        "{} cost nearly the same for your site, losses included, so choose whichever you like. The figures below are for {}, which comes out just ahead.",
        super::capitalised(&super::tier_names(EN, alike)),
        tier_name(advised)
    )
}

pub(super) fn lead_ruled_out(tiers: &[Tier]) -> String {
    let verb = if tiers.len() == 1 { "does" } else { "do" };
    format!("{} {verb} not meet what you ask for", super::tier_names(EN, tiers))
}

pub(super) fn lead_dearer(dearer: &[(Tier, f64)]) -> String {
    let more: Vec<String> = dearer
        .iter()
        .enumerate()
        .map(|(at, (tier, more))| {
            let tier = tier_name(*tier);
            if at == 0 {
                format!("{tier} would cost {} a year more, losses included", about(EN, *more))
            } else {
                format!("{tier} {}", about(EN, *more))
            }
        })
        .collect();
    more.join(", and ")
}

pub(super) fn lead_over_budget(tier: Tier, less: f64) -> String {
    format!(
        "{} would cost {} a year less with losses included, but its price is over the budget",
        tier_name(tier),
        about(EN, less)
    )
}

pub(super) fn lead_without_care(tier: Tier, less: f64) -> String {
    format!(
        "{} without care would cost {} a year less, but does not prevent failures",
        tier_name(tier),
        about(EN, less)
    )
}

pub(super) fn lead_protects_less(tier: Tier, less: f64) -> String {
    format!(
        "{} without care would cost {} a year less, but protects less: there would be more outage",
        tier_name(tier),
        about(EN, less)
    )
}

pub(super) fn sentence_of(clauses: &[String]) -> String {
    format!("{}.", super::capitalised(&clauses.join(", and ")))
}

pub(super) fn lead_price(care: CareMode, price: &str) -> String {
    match care {
        CareMode::Care => format!("With care, that is with a plan of check-ups, it is {price} a month."),
        CareMode::Support => format!("Plain support without planned care will do, at {price} a month."),
    }
}

pub(super) fn certainty(certainty: Certainty, tiers: &[Tier]) -> String {
    let tiers_named = super::tier_names(EN, tiers);
    match certainty {
        Certainty::High => format!("high against {tiers_named}"),
        Certainty::Fair => format!("fair against {tiers_named}"),
        Certainty::Low => format!("low against {tiers_named}, nearly a tie"),
        Certainty::LimitsDecide => {
            let verb = if tiers.len() == 1 { "is" } else { "are" };
            format!("{tiers_named} {verb} ruled out by what you ask for, not by the sums")
        }
        Certainty::BudgetDecides => format!("the budget rules out {tiers_named}"),
    }
}

pub(super) fn no_margin(known: bool) -> &'static str {
    if known {
        "By your answers the site brings no margin. So an outage costs only its repair, and requirements, prices and repairs decide."
    } else {
        "We do not know what the site earns, so there is no saying what an hour of outage costs."
    }
}

pub(super) fn from_to(low: &Money, high: &Money) -> String {
    format!("between {} and {}", money(EN, *low), number(EN, high.grosze() / 100))
}

pub(super) fn margin_per_hour(middle: &str, band: &str, known: bool) -> String {
    if known {
        format!(
            "An hour of outage costs you {middle} of margin ({band}) if nobody comes back later. That is the mean over day and year."
        )
    } else {
        format!(
            "We do not know what the site earns. We assume that an hour of outage costs {middle} of margin, but it may just as well be {band}."
        )
    }
}

pub(super) fn thresholds(extended: Pays, comprehensive: Pays) -> String {
    match (extended, comprehensive) {
        (Pays::From(extended), Pays::From(comprehensive)) if extended < comprehensive => {
            format!(
                "Extended pays from {} an hour on, comprehensive from {}.",
                about(EN, extended),
                about(EN, comprehensive)
            )
        }
        // The threshold of comprehensive against extended then says nothing about this site.
        (Pays::Never(..), _) | (_, Pays::From(_)) => threshold("Extended", extended),
        (extended, comprehensive) => {
            format!("{} {}", threshold("Extended", extended), threshold("Comprehensive", comprehensive))
        }
    }
}

fn threshold(tier: &str, pays: Pays) -> String {
    match pays {
        Pays::Always => format!("{tier} pays at any margin."),
        Pays::From(margin) => format!("{tier} pays from {} an hour on.", about(EN, margin)),
        Pays::Never(higher, lower) => format!(
            "{} does not pay at any margin, because it does not shorten outages more than {}.",
            super::capitalised(&super::variant_name(EN, higher)),
            super::variant_name(EN, lower)
        ),
    }
}

pub(super) fn stand(stand: Stand, advised: Option<Tier>, limits: bool) -> String {
    match stand {
        Stand::OtherwiseByCost(by_cost) if advised.is_none() => {
            format!("The sums alone would choose {}, but no tier meets what you ask for.", tier_name(by_cost))
        }
        Stand::OtherwiseByCost(by_cost) if limits => format!(
            "The sums alone would choose {}. It is what you ask for that calls for {}.",
            tier_name(by_cost),
            advised.map_or("", tier_name)
        ),
        Stand::OtherwiseByCost(by_cost) => {
            format!("The sums alone would choose {}, but it is over the budget.", tier_name(by_cost))
        }
        Stand::WithinBand(near) => format!(
            "The threshold lies within the range of your site, so the sums do not settle for certain between {} and {}.{}",
            tier_name(near.advised),
            tier_name(near.other),
            of_hundred(near)
        ),
        Stand::BelowBy(near, factor) => format!(
            "Nearest is {}: it would pay if an hour cost {} as much.{}",
            tier_name(near.other),
            times(factor),
            of_hundred(near)
        ),
        Stand::AboveBy(near, factor) => format!(
            "Nearest is {}: it would be cheaper if an hour cost {} less.{}",
            tier_name(near.other),
            times(factor),
            of_hundred(near)
        ),
        Stand::Alone => String::new(),
    }
}

/// "about 8 times".
fn times(factor: f64) -> String {
    if factor >= 100.0 {
        return "over 100 times".to_owned();
    }
    format!("about {} times", figure(EN, factor))
}

/// " In 73 of 100 recalculations extended costs less.", unless in all.
fn of_hundred(near: Near) -> String {
    match near.of_hundred {
        100 => String::new(),
        share => format!(" In {share} of 100 recalculations {} costs less.", tier_name(near.advised)),
    }
}

pub(super) fn limit_price(price: LimitPrice) -> String {
    match price {
        LimitPrice::Nothing => "It costs nothing: the cheapest solution meets it anyway.".to_owned(),
        LimitPrice::Costs(price) => {
            format!("It costs {} a year: the cheapest solution without it would cost that much less.", about(EN, price))
        }
        LimitPrice::Shared(price) => format!(
            "It costs {} a year: the cheapest solution without it would cost that much less. Dropping it alone saves nothing, because another requirement leads to the same tier.",
            about(EN, price)
        ),
    }
}

pub(super) fn cost(chosen: Chosen, sums: &str) -> Explained {
    let title = match chosen {
        Chosen::Cheapest => "It costs least, losses included",
        Chosen::CheapestLeft => "Of the tiers that meet what you ask for, it costs least",
        Chosen::Tie => "It costs least, losses included, but only just",
        Chosen::WithinBudget => "Of what the budget buys, it costs least",
        Chosen::ProtectsMore => "With care it protects more than a higher tier without it",
        Chosen::WithCare => "Of what prevents failures, it costs least",
    };
    Explained { title: title.to_owned(), body: format!("A year on average, price with losses and repairs: {sums}.") }
}

/// "basic after 55 h, extended after 21 h".
fn means(recommendation: &Recommendation) -> String {
    let parts: Vec<String> = recommendation
        .verdicts
        .iter()
        .map(|verdict| format!("{} after {}", tier_name(verdict.tier), hours(EN, verdict.response.mean_hours())))
        .collect();
    list(EN, &parts)
}

/// Which tiers the limit rules out.
fn ruled_out(limit: &Limit) -> String {
    let out: Vec<String> =
        Tier::ALL.into_iter().filter(|tier| !limit.meets(*tier)).map(|tier| tier_name(tier).to_owned()).collect();
    match out.len() {
        0 => "All tiers meet this.".to_owned(),
        3 => "No tier meets this.".to_owned(),
        _ => format!("This rules out {} whatever the price.", list(EN, &out)),
    }
}

fn outage_subject(part: Part) -> &'static str {
    match part {
        Part::FormOutage => "The form may fail for",
        Part::BasketOutage => "Orders may fail for",
        _ => "The site may be down for",
    }
}

pub(super) fn limit(limit: &Limit, recommendation: &Recommendation, offer: &Offer) -> Explained {
    let out = ruled_out(limit);
    match limit.kind {
        LimitKind::Outage { tolerated_hours } => Explained {
            title: format!("{} {} at most", outage_subject(limit.part), hours(EN, tolerated_hours)),
            body: format!("Mean time to an answer by the wall clock: {}. {out}", means(recommendation)),
        },
        LimitKind::DataLoss { tolerated_hours } => {
            let intervals: Vec<String> =
                Tier::ALL.into_iter().map(|tier| format!("{} {}", tier_name(tier), backup(offer.tier(tier)))).collect();
            Explained {
                title: format!("You can lose the data of {} at most", span(tolerated_hours)),
                body: format!("Backups: {}. {out}", list(EN, &intervals)),
            }
        }
        LimitKind::Cover { cover } => {
            let title = match cover {
                Cover::OfficeHours => "A reaction in office hours is enough",
                Cover::LongDays => "Somebody must react until the evening on working days",
                Cover::EveryDay => "Somebody must react every day, weekends included",
                Cover::Always => "Somebody must react at any hour",
            };
            let served: Vec<String> = Tier::ALL
                .into_iter()
                .map(|tier| format!("{} {}", tier_name(tier), service_hours(&offer.tier(tier).clock)))
                .collect();
            Explained { title: title.to_owned(), body: format!("Service hours: {}. {out}", list(EN, &served)) }
        }
        LimitKind::Harm { harm } => {
            let day = "We assume that an answer must come within a day on average.";
            let (title, why) = match harm {
                Harm::Safety => ("A failure endangers people", "So somebody must be on watch at any hour."),
                Harm::Law => ("A failure breaches a legal duty", day),
                Harm::Publication => ("You have a duty to publish", day),
                Harm::Contracts => ("You have contracts with customers of your own", day),
                Harm::NoneOfThese => ("There is no harm other than money", ""),
            };
            Explained { title: title.to_owned(), body: format!("{why} {out}").trim().to_owned() }
        }
    }
}

fn span(tolerated_hours: f64) -> String {
    if tolerated_hours < 1.0 {
        "a quarter of an hour".to_owned()
    } else if tolerated_hours < 24.0 {
        "one hour".to_owned()
    } else if tolerated_hours < 168.0 {
        "one day".to_owned()
    } else {
        "a week".to_owned()
    }
}

pub(super) fn care(recommendation: &Recommendation) -> Explained {
    let worth = recommendation.care_worth(recommendation.tier());
    let price = exactly(EN, worth.price);
    let would = matches!(recommendation.care_reason, CareReason::DoesNotPay | CareReason::OverBudget);
    let (costs, prevents) = if would { ("It would cost", "prevent") } else { ("It costs", "prevents") };
    let hours =
        if worth.hours < 0.5 { String::new() } else { format!(" and about {} of outage", year_hours(EN, worth.hours)) };
    let sums = if worth.prevented < 1.0 {
        format!(
            "{costs} {price} a year more than plain support, and there would be no less of losses, repairs and work on average."
        )
    } else {
        format!(
            "{costs} {price} a year more than plain support, and {prevents} {} of losses, repairs and work{hours} on average.",
            about(EN, worth.prevented)
        )
    };
    let without =
        "Without it, what you report is repaired. Planning check-ups, trying backups and testing forms stay with you.";
    let (title, body) = match recommendation.care_reason {
        CareReason::Pays => ("Planned care pays for your site", format!("{sums} {without}")),
        CareReason::DoesNotPay => ("Planned care does not pay for your site", format!("{sums} {without}")),
        CareReason::HarmIsNotMoney => (
            "Care, because not every harm can be paid for",
            format!(
                "{sums} The sum alone does not speak for it, but harm that is not money is better prevented than repaired."
            ),
        ),
        CareReason::OverBudget => ("The budget does not reach for care", format!("{sums} {without}")),
    };
    Explained { title: title.to_owned(), body }
}

pub(super) fn instead(value: &str, present: Option<&str>) -> String {
    match present {
        Some(present) => format!("‘{value}’ instead of ‘{present}’"),
        None => format!("‘{value}’"),
    }
}

pub(super) fn also(choice: &str) -> String {
    format!("with this as well: {choice}")
}

pub(super) fn without(choice: &str) -> String {
    format!("without this: {choice}")
}

pub(super) fn leads_to(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Enough(Tier::Comprehensive) => "you will need comprehensive".to_owned(),
        Outcome::Enough(tier) => format!("{} is enough", tier_name(*tier)),
        Outcome::OverBudget { needed, .. } => format!("you will need {}, but over the budget", tier_name(*needed)),
        Outcome::NothingMeetsLimits => "no tier is enough".to_owned(),
    }
}

pub(super) fn changes_heading(direction: Direction, over_budget: bool) -> &'static str {
    match direction {
        Direction::Down => "Down, with one of these changes",
        Direction::Up => "Up, with one of these changes",
        Direction::Within if over_budget => "Within the budget, with one of these changes",
        Direction::Within => "The same tier is enough with one of these changes",
    }
}

pub(super) fn no_change(direction: Direction, several_limits: bool, over_budget: bool) -> &'static str {
    match direction {
        Direction::Down if several_limits => {
            "No change of one answer leads down, because several requirements lead to the same tier."
        }
        Direction::Down => "No change of a single answer leads down.",
        Direction::Up => "No change of a single answer leads up.",
        Direction::Within if over_budget => "No change of a single answer brings this tier within the budget.",
        Direction::Within => "No change of a single answer makes any tier meet everything.",
    }
}

pub(super) fn worth_knowing(tiers: &[Tier], narrows: Option<&str>) -> String {
    let flips = (!tiers.is_empty())
        .then(|| format!("the answer may change the advice to {}", super::joined(EN, tiers, " or ")));
    let narrows = narrows.map(|narrows| format!("the range of costs narrows by {narrows} a year"));
    [flips, narrows].into_iter().flatten().collect::<Vec<_>>().join(", and ")
}

pub(super) fn not_enough(missed: &str) -> String {
    format!("Not enough, because: {missed}.")
}

pub(super) fn limits_shared() -> &'static str {
    "Dropping one of these requirements saves nothing, because the others lead to the same tier."
}

pub(super) fn waits(verdict: &Verdict) -> String {
    let response = &verdict.response;
    format!(
        "An answer takes {} on average, in one case out of ten more than {}, at worst {}.",
        hours(EN, response.mean_hours()),
        hours(EN, response.p90_hours()),
        hours(EN, response.worst_hours())
    )
}

pub(super) fn ruled_out_in_all(difference: &str, dearer: bool) -> String {
    if dearer {
        format!("With losses included it would cost {difference} a year more than the advice anyway.")
    } else {
        format!("The sums alone would speak for it: {difference} a year less, losses included.")
    }
}

pub(super) fn outages(mode: CareMode, before: &str, after: &str, shorter: bool) -> String {
    let mode = super::capitalised(with_or_without(mode));
    if before == after {
        return format!("{mode} it would leave outages as long as they are: about {after} a year.");
    }
    let verb = if shorter { "shorten" } else { "lengthen" };
    format!("{mode} it would {verb} outages from about {before} to {after} a year on average.")
}

pub(super) fn sums(price: &str, loss: &str, dearer: bool, less_loss: bool) -> String {
    match (dearer, less_loss) {
        (true, true) => format!("Losses and repairs would be {loss} lower, and it costs {price} a year more."),
        (true, false) => format!("Losses and repairs would not shrink, and it costs {price} a year more."),
        (false, true) => format!("Its price is {price} a year lower, and losses and repairs would be {loss} lower."),
        (false, false) => format!("Its price is {price} a year lower, but losses and repairs would be {loss} higher."),
    }
}

pub(super) fn in_all(against: Against, mode: CareMode, other_mode: bool) -> String {
    match against {
        Against::Dearer(more) if other_mode => format!(
            "Even {}, which is cheaper, it costs {} a year more than the advice, losses included.",
            with_or_without(mode),
            about(EN, more)
        ),
        Against::Tie => "In all it costs nearly the same as the advice.".to_owned(),
        Against::OverBudget(less) => {
            format!("In all it would cost {} a year less, but its price is over the budget.", about(EN, less))
        }
        Against::WithoutCare(less) => {
            format!(
                "Without care it would cost {} a year less in all, but then nobody prevents failures.",
                about(EN, less)
            )
        }
        Against::ProtectsLess(less) => format!(
            "Without care it would cost {} a year less in all, but then it protects less than the advice: there would be more outage.",
            about(EN, less)
        ),
        Against::Dearer(_) | Against::RuledOut => String::new(),
    }
}

pub(super) fn add_on(add_on: &AddOn) -> Explained {
    let base = super::capitalised(&super::variant_name(EN, add_on.base));
    let answer = hours(EN, add_on.mean_hours);
    let (title, what) = match add_on.kind {
        AddOnKind::PeakDuty { days, months } => (
            format!("{base} and a duty over the peaks"),
            format!(
                "Somebody is on duty through {} of peaks ({}) and then answers after {answer} on average.",
                count(EN, months, &MONTHS),
                crate::text::days(EN, days)
            ),
        ),
        AddOnKind::WeekendDuty => (
            format!("{base} and a duty on weekends"),
            format!(
                "Service hours include weekends and public holidays, so an answer comes after {answer} on average."
            ),
        ),
    };
    let saves = if add_on.saves < 1.0 {
        " and saves no losses".to_owned()
    } else {
        format!(" and saves {} of losses on average", about(EN, add_on.saves))
    };
    Explained {
        title,
        body: format!(
            "{what} It costs {} a year more{saves}. Price and losses together: {} a year.",
            about(EN, add_on.price),
            about(EN, add_on.total)
        ),
    }
}

const MONTHS: Plural = Plural::english("month", "months");

pub(super) fn no_add_on(enough: bool) -> &'static str {
    if enough {
        "A duty on weekends or over the peaks, which is something between two tiers, does not pay for your site."
    } else {
        "A duty on weekends or over the peaks, which is something between two tiers, does not help here either."
    }
}

pub(super) fn provider_change(cost: &str) -> String {
    format!(
        "A change of provider costs {cost} in its first year: a new person repairs more slowly, and knowledge has to be handed over. Count it in when you compare offers."
    )
}

pub(super) fn repair_or_prevent(tier: Tier, support: &(String, String), care: &(String, String)) -> String {
    format!(
        "At the {} tier the chance of at least one failure a year is about {} without care and about {} with care. Outages take about {} a year on average without care and about {} with it.",
        tier_name(tier),
        support.0,
        care.0,
        support.1,
        care.1
    )
}

pub(super) fn single_year(hours: &(String, String), loss: &(Money, Money)) -> String {
    format!(
        "In 8 of 10 years outages add up to between {} and {}, and the loss to between {} and {}.",
        hours.0,
        hours.1,
        money(EN, loss.0),
        number(EN, loss.1.grosze() / 100)
    )
}

pub(super) fn single_year_at_most(hours: &str, loss: &str) -> String {
    format!("In 9 of 10 years outages add up to at most {hours}, and the loss to at most {loss}.")
}

pub(super) fn every_second_year(hours: &str) -> String {
    format!("In every second year there is less than {hours} of outage.")
}

pub(super) fn quiet(years: OfTen) -> String {
    match years {
        OfTen::HardlyAny => "A year without any failure is rare.".to_owned(),
        OfTen::Nearest(1) => {
            "About 1 year in 10 passes without a failure other than short outages of the host.".to_owned()
        }
        OfTen::Nearest(years) => {
            format!("About {years} years in 10 pass without a failure other than short outages of the host.")
        }
        OfTen::NearlyAll => {
            "Nearly every year passes without a failure other than short outages of the host.".to_owned()
        }
    }
}

pub(super) fn offer_is_assumed() -> &'static str {
    "Prices, included hours and backup intervals are our own assumption, not a price list. Enter the offers you hold and compare."
}
