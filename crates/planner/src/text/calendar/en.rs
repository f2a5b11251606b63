//! The calendar in English.

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

const EN: Language = Language::English;
const TASKS: Plural = Plural::english("more task", "more tasks");
const TIMES: Plural = Plural::english("time", "times");

pub(super) const LABELS: EntryLabels = EntryLabels {
    who_and_how_long: "Who and how long",
    why: "Why it is here",
    why_day: "Why on this day",
    procedure: "How it is done at this site",
    verify: "How to tell that it is done",
    source: "Source",
};

pub(super) fn calendar_name() -> &'static str {
    "Website check-ups"
}

pub(super) fn performer(performer: Performer) -> &'static str {
    match performer {
        Performer::Technician => "Technician",
        Performer::Owner => "You",
    }
}

pub(super) fn risk(risk: RiskLevel) -> &'static str {
    match risk {
        RiskLevel::Low => "low",
        RiskLevel::Mid => "medium",
        RiskLevel::High => "high",
    }
}

pub(super) fn and_more(title: String, more: usize) -> String {
    if more == 0 { title } else { format!("{title} and {}", count(EN, more, &TASKS)) }
}

pub(super) fn who_and_minutes(who: Performer, entry: &Entry) -> String {
    let minutes = hours_minutes(EN, entry.minutes);
    let who = performer(who);
    if entry.together {
        format!("{who}, together with the other person, {minutes}")
    } else {
        format!("{who}, {minutes}")
    }
}

pub(super) fn in_window((from, to): (NaiveTime, NaiveTime)) -> String {
    format!("Maintenance window: {}–{}, when there is least traffic.", clock_time(from), clock_time(to))
}

pub(super) fn only_security() -> &'static str {
    "This is a protected period: install security fixes only, with a way back at hand."
}

pub(super) fn added_by_you() -> &'static str {
    "added by you"
}

pub(super) fn own_judgement() -> &'static str {
    "our own judgement, no source"
}

pub(super) fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "grade A: a measurement, a standard or the maker's documentation",
        Grade::B => "grade B: a survey or report",
        Grade::C => "grade C: a seller's claim",
        Grade::Own => "our own assumption",
    }
}

pub(super) fn why(why: &Why) -> String {
    match why {
        Why::Interval { days: interval, risk: level, norm, model, laws, vendor } => {
            let mut sentences = vec![match norm {
                None => format!("Every {}, since the risk of this site is {}.", days(EN, *interval), risk(*level)),
                Some(norm) => format!(
                    "Every {}: that is what this tier covers. The risk of this site is {} and the catalogue asks for more, every {}.",
                    days(EN, *interval),
                    risk(*level),
                    days(EN, *norm)
                ),
            }];
            sentences.push(model_interval(*interval, *model));
            sentences.extend(laws_in_force(laws));
            sentences.extend(vendor.map(|window| window.sentence(EN).to_owned()));
            sentences.join(" ")
        }
        Why::Onboarding { step, number, of } => {
            let skipped = if *number == 1 {
                " A provider who has known the site for a year and has complete documentation skips what is there already."
            } else {
                ""
            };
            format!("The first weeks of care, step {number} of {of}: {}.{skipped}", onboarding_step(*step))
        }
        Why::LawBinds { law, date } => {
            let when = match date {
                LawDate::From(date) => format!("{} binds from {}.", law.name(EN), date_long(EN, *date)),
                LawDate::TransitionUntil(date) => {
                    format!("{}: the transition of some of those bound ends on {}.", law.name(EN), date_long(EN, *date))
                }
            };
            format!("{when} {} {} Check with a lawyer whether it binds you.", law.who(EN), law.duty(EN))
        }
        Why::Chosen { days: interval } => format!("Every {}: chosen for this site.", days(EN, *interval)),
        Why::Added(OwnSchedule::Once(date)) => format!("You added this, to be done by {}.", date_short(EN, *date)),
        Why::Added(OwnSchedule::Every { days: interval, .. }) => {
            format!("You added this, every {}.", days(EN, *interval))
        }
        Why::EarlierPlan => {
            "It was in the plan that was agreed on. The site as described now does not ask for it any more.".to_owned()
        }
        Why::SetUpOnce => "It is set up once, then runs by itself and is checked.".to_owned(),
        Why::DomainExpires(date) => expires("The domain expires", *date),
        Why::CertificateExpires(date) => expires("The certificate expires", *date),
        Why::LicenceEnds(date) => expires("A licence ends", *date),
        Why::ContractEnds(date) => expires("The contract ends", *date),
        Why::SupportEnds { product, version, ends, data } => {
            let ends = match ends {
                Some(date) => format!(
                    "{} {version} receives security fixes until {} (data of {}).",
                    product.name(),
                    date_long(EN, *date),
                    date_long(EN, eol::data_date())
                ),
                None => format!(
                    "{} {version} no longer receives security fixes (data of {}).",
                    product.name(),
                    date_long(EN, eol::data_date())
                ),
            };
            match data {
                DataAge::Fresh => ends,
                DataAge::Old => {
                    format!("{ends} These data are more than half a year old: check the date with the maker.")
                }
            }
        }
        Why::BeforePeak { name, first } => {
            format!("Preparation for a peak: {}, from {}.", peak_name(EN, name), date_long(EN, *first))
        }
        Why::AfterPeak { name, last } => {
            format!("After a peak: {}, until {}.", peak_name(EN, name), date_long(EN, *last))
        }
    }
}

fn expires(what: &str, date: FactDate) -> String {
    match date {
        FactDate::Answered(date) => format!("{what} on {}.", date_long(EN, date)),
        FactDate::IfRenewed(date) => format!(
            "{what} on {} if it was renewed for the usual time. Nobody has confirmed this: check the date.",
            date_long(EN, date)
        ),
    }
}

fn model_interval(interval: u32, model: ModelInterval) -> String {
    match model {
        ModelInterval::NotInModel => "The risk model does not cover this work; what it is worth is our own estimate.".to_owned(),
        ModelInterval::Days(model) if model == interval => "The figures of this site give the same.".to_owned(),
        ModelInterval::Days(model) => format!(
            "The figures of this site give every {} (how much of the losses this work prevents is our own assumption).",
            days(EN, model)
        ),
        ModelInterval::NeverPays => {
            "In money alone it does not pay, not even once a year; it stays for what the model does not count: trust, data and the law.".to_owned()
        }
    }
}

fn laws_in_force(laws: &[&'static Law]) -> Option<String> {
    let names: Vec<&str> = laws.iter().map(|law| law.name(EN)).collect();
    (!names.is_empty()).then(|| format!("Asked for by: {}. Check with a lawyer.", names.join(", ")))
}

const fn onboarding_step(step: OnboardingStep) -> &'static str {
    match step {
        OnboardingStep::Access => "who gets in and with which rights, for without access nobody can help",
        OnboardingStep::Backup => "a copy that is made by itself, before anybody changes anything",
        OnboardingStep::RestoreTest => "a restore, for only it shows that the copy is of use",
        OnboardingStep::Inventory => "what the site is made of, so that we know what to update",
        OnboardingStep::Documentation => "writing it all down, so that the next repair is quicker",
    }
}

pub(super) fn old_data(date: NaiveDate) -> String {
    format!(
        "The dates on which versions end are data of {}, more than half a year old. Check them with the makers, and have the data brought up to date.",
        date_long(EN, date)
    )
}

fn weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

pub(super) fn rhythm(day: NaiveDate, tier: Tier) -> String {
    let cadence = match tier {
        Tier::Basic => "every four weeks",
        Tier::Extended => "every two weeks",
        Tier::Comprehensive => "every week",
    };
    format!("It is the regular day of visits ({}, {cadence}), so the work gathers in one appointment.", weekday(day))
}

pub(super) fn rhythm_after_holiday() -> &'static str {
    "The regular day falls on a day off, so this is the first day on which work is possible."
}

pub(super) fn deadline(by: NaiveDate) -> String {
    format!("It must be ready by {}.", date_long(EN, by))
}

pub(super) fn around_freeze(nominal: NaiveDate) -> String {
    format!("{} falls into a protected period, and this work may break something.", date_long(EN, nominal))
}

pub(super) fn overdue() -> &'static str {
    "It is overdue, and this is the first possible day."
}

pub(super) fn within_tolerance(nominal: NaiveDate) -> String {
    format!("Nearest to {}, within its tolerance.", date_long(EN, nominal))
}

pub(super) fn season(peak: Peak) -> &'static str {
    match peak {
        Peak::WinterHolidays => "winter school holidays",
        Peak::ValentinesDay => "Valentine's Day",
        Peak::WomensDay => "Women's Day",
        Peak::EasterShopping => "shopping before Easter",
        Peak::MayWeekend => "May weekend",
        Peak::MothersDay => "Mother's Day",
        Peak::ChildrensDay => "Children's Day",
        Peak::TouristSeason => "tourist season",
        Peak::BackToSchool => "back to school",
        Peak::BlackFriday => "Black Friday",
        Peak::ChristmasShopping => "shopping before Christmas",
    }
}

pub(super) fn own_peak() -> &'static str {
    "own peak"
}

pub(super) fn protected(peak: &SitePeak) -> String {
    let kind = match peak.name {
        PeakName::Season(_) | PeakName::Own(_) => "Peak",
        PeakName::Protected(_) => "Your own",
    };
    format!(
        "{kind}: {}. No risky changes, only urgent fixes ({}).",
        peak_name(EN, &peak.name),
        date_range(EN, peak.freeze.first, peak.freeze.last)
    )
}

pub(super) fn undone_reason(reason: &UndoneReason) -> String {
    match reason {
        UndoneReason::BeyondTier => "Only a higher tier, or care, includes it.".to_owned(),
        UndoneReason::OverBudget => "It does not fit into the hours of the month.".to_owned(),
        UndoneReason::VisitFull => "The visits that it suits are full.".to_owned(),
        UndoneReason::Prerequisite(task) => format!("This must be done first: {}.", task.task().words(EN).name),
        UndoneReason::NotWorthAVisit => "A visit for this task alone would cost more than it gives.".to_owned(),
        UndoneReason::TooClose => "It would stand too close to another date of the same task.".to_owned(),
        UndoneReason::Impossible(cause) => match cause {
            Cause::Freeze => "All possible days lie in a protected period.".to_owned(),
            Cause::Holidays => "Nobody works on the possible days.".to_owned(),
            Cause::Risky => {
                "The possible days are Fridays or eves of days off, and this work may break something.".to_owned()
            }
            Cause::Horizon => "It falls after the end of the plan.".to_owned(),
            Cause::TooLong => "It is longer than the visits in that time.".to_owned(),
        },
    }
}

pub(super) fn undone_amount(times: u32, minutes: u32) -> String {
    format!("{}, {} in all.", count(EN, times, &TIMES), hours_minutes(EN, minutes))
}

pub(super) fn routine_place(place: RoutinePlace, minutes_a_week: u32) -> String {
    let place = match place {
        RoutinePlace::RhythmVisit => "at every visit",
        RoutinePlace::StandingRoutine => "between visits",
    };
    if minutes_a_week == 0 {
        "runs by itself".to_owned()
    } else {
        format!("{place}, about {} a week", hours_minutes(EN, minutes_a_week))
    }
}

pub(super) fn no_longer_planned(past: bool) -> &'static str {
    if past { "This date has passed." } else { "This date is no longer in the plan. You can delete this entry." }
}
