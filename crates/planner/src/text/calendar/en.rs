//! The calendar in English.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use super::{EntryLabels, peak_name};
use crate::calendar::{Cause, Entry, PeakName, Performer, RoutinePlace, SitePeak, UndoneReason, Why};
use crate::catalogue::RiskLevel;
use crate::grade::Grade;
use crate::peaks::Peak;
use crate::text::{Plural, clock_time, count, date_long, date_range, days, hours_minutes};
use crate::{Language, Tier};

const EN: Language = Language::English;
const TASKS: Plural = Plural::english("more task", "more tasks");
const TIMES: Plural = Plural::english("time", "times");

pub(super) const LABELS: EntryLabels = EntryLabels {
    who_and_how_long: "Who and how long",
    why: "Why it is here",
    why_day: "Why on this day",
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
        Why::Interval { days: interval, risk: level, norm: None } => {
            format!("Every {}, since the risk of this site is {}.", days(EN, *interval), risk(*level))
        }
        Why::Interval { days: interval, risk: level, norm: Some(norm) } => format!(
            "Every {}: that is what this tier covers. The risk of this site is {} and the catalogue asks for more, every {}.",
            days(EN, *interval),
            risk(*level),
            days(EN, *norm)
        ),
        Why::EarlierPlan => {
            "It was in the plan that was agreed on. The site as described now does not ask for it any more.".to_owned()
        }
        Why::SetUpOnce => "It is set up once, then runs by itself and is checked.".to_owned(),
        Why::DomainExpires(date) => format!("The domain expires on {}.", date_long(EN, *date)),
        Why::CertificateExpires(date) => format!("The certificate expires on {}.", date_long(EN, *date)),
        Why::LicenceEnds(date) => format!("A licence ends on {}.", date_long(EN, *date)),
        Why::ContractEnds(date) => format!("The contract ends on {}.", date_long(EN, *date)),
        Why::SupportEnds { product, version, ends: Some(date) } => {
            format!("{} {version} receives security fixes until {}.", product.name(), date_long(EN, *date))
        }
        Why::SupportEnds { product, version, ends: None } => {
            format!("{} {version} no longer receives security fixes.", product.name())
        }
        Why::BeforePeak { name, first } => {
            format!("Preparation for a peak: {}, from {}.", peak_name(EN, name), date_long(EN, *first))
        }
        Why::AfterPeak { name, last } => {
            format!("After a peak: {}, until {}.", peak_name(EN, name), date_long(EN, *last))
        }
    }
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
    "The regular day falls on a holiday, so this is the first day on which work is possible."
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
