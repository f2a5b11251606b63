//! Hours, rhythm, protected periods and the maintenance window: what is usual for a site, and what the person chose
//! instead.

use chrono::{NaiveTime, Weekday};

use super::site::{ASSUMED_OWNER_MINUTES, Request, SETUP_MIN, family_of};
use super::why::{PeakName, SitePeak};
use super::{
    Cadence, Freeze, MaintenanceWindow, OwnFreeze, Performer, PerformerSettings, Preferences, Rhythm, Settings,
};
use crate::answers::{Answers, BusyHours, Platform};
use crate::catalogue::PlatformFamily;
use crate::sorted;
use crate::{Offer, Tier};

/// What a calendar of the site goes by where the person has chosen nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usual {
    /// The weekday of the technician's rhythm.
    pub technician_weekday: Weekday,
    /// The weekday of the owner's rhythm.
    pub owner_weekday: Weekday,
    /// The technician's minutes a month: what the tier includes.
    pub technician_minutes: u32,
    /// The owner's minutes a month, as answered; `None` if they are not, which counts as [`ASSUMED_OWNER_MINUTES`].
    pub owner_minutes: Option<u32>,
    /// The maintenance window: hours with least traffic, local.
    pub window: (NaiveTime, NaiveTime),
}

/// What a calendar of the site goes by where the person has chosen nothing.
pub fn usual(answers: &Answers, offer: &Offer, tier: Tier) -> Usual {
    let (technician_weekday, owner_weekday) = rhythm_weekdays(answers);
    Usual {
        technician_weekday,
        owner_weekday,
        technician_minutes: offer.tier(tier).included_minutes,
        owner_minutes: answers.own_hours.value().and_then(|hours| u32::try_from(hours.0 * 60 / 100).ok()),
        window: least_traffic(answers),
    }
}

/// How often a tier has an appointment.
pub(super) const fn cadence_of(tier: Tier) -> Cadence {
    match tier {
        Tier::Basic => Cadence::EveryFourthWeek,
        Tier::Extended => Cadence::EverySecondWeek,
        Tier::Comprehensive => Cadence::Weekly,
    }
}

/// Rhythm, budgets and freezes of the plan: what the person has chosen, else what is usual for the site.
pub(super) fn settings_of(answers: &Answers, offer: &Offer, request: &Request, peaks: &[SitePeak]) -> Settings {
    let cadence = cadence_of(request.tier);
    let preferences = &request.preferences;
    let usual = usual(answers, offer, request.tier);
    let performer = |performer, weekday, minutes| {
        let own = preferences.of(performer);
        PerformerSettings {
            rhythm: Rhythm::new(own.weekday().unwrap_or(weekday), cadence)
                .unwrap_or_else(|_| Rhythm::tuesdays(cadence)),
            month_budget_min: own.minutes().unwrap_or(minutes),
            days_off: preferences.days_off_of(performer),
        }
    };
    let own_freezes = preferences.freezes().iter().map(OwnFreeze::freeze);
    let mut freezes: Vec<Freeze> = peaks.iter().map(|peak| peak.freeze).chain(own_freezes).collect();
    sorted::sort(&mut freezes);
    Settings {
        begun: request.begun,
        today: request.begun,
        from: request.begun,
        months: preferences.months(),
        technician: performer(Performer::Technician, usual.technician_weekday, usual.technician_minutes),
        owner: performer(Performer::Owner, usual.owner_weekday, usual.owner_minutes.unwrap_or(ASSUMED_OWNER_MINUTES)),
        max_visit_min: 240,
        setup_min: SETUP_MIN,
        freezes,
        weights: preferences.weights(),
    }
}

/// Own protected periods among the peaks, in order. They are shown and kept like those, but nothing is prepared for them.
pub(super) fn with_own_freezes(mut peaks: Vec<SitePeak>, preferences: &Preferences) -> Vec<SitePeak> {
    peaks.extend(preferences.freezes().iter().map(|own| {
        let freeze = own.freeze();
        SitePeak { name: PeakName::Protected(own.name().to_owned()), days: (freeze.first, freeze.last), freeze }
    }));
    sorted::sort_by(&mut peaks, |one, other| (one.days, one.freeze).cmp(&(other.days, other.freeze)));
    peaks
}

/// The weekdays of the two rhythms: where visits cluster decides, and never a Friday. Our own choice.
///
/// Drupal publishes security fixes on Wednesday evenings, so its technician comes on Thursdays.
fn rhythm_weekdays(answers: &Answers) -> (Weekday, Weekday) {
    if family_of(answers) == PlatformFamily::Drupal && answers.platform.value() == Some(&Platform::Drupal) {
        return (Weekday::Thu, Weekday::Tue);
    }
    match answers.busy_hours.value() {
        Some(BusyHours::Office) => (Weekday::Thu, Weekday::Tue),
        Some(BusyHours::Weekend) => (Weekday::Tue, Weekday::Wed),
        Some(BusyHours::Evening | BusyHours::AllDay) | None => (Weekday::Tue, Weekday::Thu),
    }
}

/// The maintenance window of the plan.
pub(super) fn window_of(answers: &Answers, request: &Request) -> (NaiveTime, NaiveTime) {
    request.preferences.window().map_or_else(|| least_traffic(answers), MaintenanceWindow::times)
}

/// Hours with least traffic: before the office opens where people come in the evening, after it closes where they come
/// during the day. Our own choice.
fn least_traffic(answers: &Answers) -> (NaiveTime, NaiveTime) {
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN);
    match answers.busy_hours.value() {
        Some(BusyHours::Office) => (hour(19), hour(21)),
        Some(BusyHours::Evening | BusyHours::Weekend | BusyHours::AllDay) | None => (hour(6), hour(8)),
    }
}
