//! What a person makes of busy time: groups and a choice for each enter, other preferences leave.

use chrono::{NaiveDate, NaiveTime};

use super::groups::{BusyTime, Kind};
use super::{Group, Imported};
use crate::calendar::{
    DaysOff, MAX_DAYS_OFF_LENGTH, MAX_FREEZE_LENGTH, MAX_FREEZE_NAME, OwnFreeze, Performer, Preferences, Whose,
};
use crate::sorted::{self, SortedMap, SortedSet};

/// From so many busy minutes on, somebody counts as off that day: with five hours of meetings no visit of three fits into
/// eight. Our own judgement.
pub const BUSY_DAY_MINUTES: i64 = 300;

/// What a group is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// Nothing for this calendar.
    #[default]
    Ignore,
    /// Days off, or meetings, of somebody: whole days count as off, and days with [`BUSY_DAY_MINUTES`] of meetings.
    Busy(Whose),
    /// A time in which nobody is to touch the site.
    Campaign,
}

/// Preferences with what was taken over.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// All preferences.
    pub preferences: Preferences,
    /// How many days off are new, each counted once for each performer.
    pub days_off: usize,
    /// How many protected periods are new.
    pub campaigns: usize,
    /// Days with meetings that are too short to count as days off, each counted once for each performer.
    pub short_days: usize,
}

/// Why a choice cannot be taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotTake {
    /// With those that there are it would be so many periods of days off, more than [`crate::calendar::MAX_DAYS_OFF`].
    ManyDaysOff(usize),
    /// With those that there are it would be so many protected periods, more than [`crate::calendar::MAX_FREEZES`].
    ManyCampaigns(usize),
    /// A campaign would be longer than a protected period may be.
    LongCampaign,
}

/// Takes over what a person chose; a group without a choice is ignored.
///
/// Days that are off already are not entered again, days that follow each other become one period, and days on which both
/// are off one for both. Nothing that was chosen before is changed.
///
/// # Errors
/// [`CannotTake`] when there would be more or longer periods than can be chosen; then nothing is taken over.
pub fn take_over(imported: &Imported, choices: &[Choice], preferences: &Preferences) -> Result<Taken, CannotTake> {
    let chosen = || imported.groups.iter().zip(choices.iter().copied());
    let mut taken = Taken { preferences: preferences.clone(), days_off: 0, campaigns: 0, short_days: 0 };
    let mut new_days = |performer: Performer| -> SortedSet<NaiveDate> {
        let of = |(_, choice): &(&Group, Choice)| match choice {
            Choice::Busy(whose) => *whose == Whose::Both || *whose == Whose::Of(performer),
            Choice::Ignore | Choice::Campaign => false,
        };
        let (whole, hours): (Vec<_>, Vec<_>) =
            chosen().filter(of).partition(|(group, _)| group.kind == Kind::WholeDays);
        let mut off: SortedSet<NaiveDate> = days_of(whole.iter().flat_map(|(group, _)| &group.busy), imported.window);
        let met = busy_days(hours.iter().flat_map(|(group, _)| &group.busy), imported.window);
        let known = preferences.days_off_of(performer);
        let (long, short): (Vec<_>, Vec<_>) = met.into_iter().partition(|(_, minutes)| *minutes >= BUSY_DAY_MINUTES);
        off = off.into_iter().chain(long.into_iter().map(|(day, _)| day)).collect();
        taken.short_days += short.iter().filter(|(day, _)| !off.contains(day) && !known.contains(day)).count();
        off.retain(|day| !known.contains(day));
        off
    };
    let [technician, owner] = [Performer::Technician, Performer::Owner].map(&mut new_days);
    taken.days_off = technician.len() + owner.len();
    let mut days_off = preferences.days_off().to_vec();
    let both: SortedSet<NaiveDate> = technician.intersection(&owner).copied().collect();
    let only = |days: &SortedSet<NaiveDate>| -> SortedSet<NaiveDate> { days.difference(&both).copied().collect() };
    let of_whom = [
        (Whose::Of(Performer::Technician), only(&technician)),
        (Whose::Of(Performer::Owner), only(&owner)),
        (Whose::Both, both.clone()),
    ];
    for (whose, days) in &of_whom {
        let periods = periods(days, MAX_DAYS_OFF_LENGTH);
        days_off.extend(periods.into_iter().filter_map(|(first, last)| DaysOff::new(*whose, first, last).ok()));
    }
    let many = days_off.len();
    taken.preferences.choose_days_off(days_off).map_err(|_| CannotTake::ManyDaysOff(many))?;
    let campaigns = campaigns(chosen().filter(|(_, choice)| *choice == Choice::Campaign), imported.window)?;
    let mut freezes = preferences.freezes().to_vec();
    for campaign in campaigns {
        if !freezes.contains(&campaign) {
            freezes.push(campaign);
            taken.campaigns += 1;
        }
    }
    let many = freezes.len();
    taken.preferences.choose_freezes(freezes).map_err(|_| CannotTake::ManyCampaigns(many))?;
    Ok(taken)
}

/// The days that some times touch, within those that matter.
fn days_of<'a>(times: impl Iterator<Item = &'a BusyTime>, window: (NaiveDate, NaiveDate)) -> SortedSet<NaiveDate> {
    times.flat_map(|time| days_within(time, window)).collect()
}

fn days_within(time: &BusyTime, window: (NaiveDate, NaiveDate)) -> impl Iterator<Item = NaiveDate> + use<> {
    let (first, last) = time.days();
    let (first, last) = (first.max(window.0), last.min(window.1));
    first.iter_days().take_while(move |day| *day <= last)
}

/// How many minutes of each day are busy. Meetings at the same time count once.
fn busy_days<'a>(times: impl Iterator<Item = &'a BusyTime>, window: (NaiveDate, NaiveDate)) -> Vec<(NaiveDate, i64)> {
    let mut parts: Vec<(NaiveDate, i64, i64)> = Vec::new();
    for time in times {
        for day in days_within(time, window) {
            let midnight = day.and_time(NaiveTime::MIN);
            let minute = |at: chrono::NaiveDateTime| (at - midnight).num_minutes().clamp(0, 24 * 60);
            parts.push((day, minute(time.from), minute(time.to)));
        }
    }
    sorted::sort(&mut parts);
    let mut days: Vec<(NaiveDate, i64)> = Vec::new();
    let mut reached = 0;
    for (day, from, to) in parts {
        if days.last().is_none_or(|(last, _)| *last != day) {
            days.push((day, 0));
            reached = 0;
        }
        if let Some((_, minutes)) = days.last_mut() {
            *minutes += (to - from.max(reached)).max(0);
            reached = reached.max(to);
        }
    }
    days
}

/// Days that follow each other as periods of no more than so many days.
fn periods(days: &SortedSet<NaiveDate>, longest: i64) -> Vec<(NaiveDate, NaiveDate)> {
    let mut periods: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for day in days.iter().copied() {
        match periods.last_mut() {
            Some((first, last)) if last.succ_opt() == Some(day) && (day - *first).num_days() < longest => *last = day,
            _ => periods.push((day, day)),
        }
    }
    periods
}

/// Protected periods, one for each time of a campaign; times of the same name that follow each other are one.
fn campaigns<'a>(
    groups: impl Iterator<Item = (&'a Group, Choice)>,
    window: (NaiveDate, NaiveDate),
) -> Result<Vec<OwnFreeze>, CannotTake> {
    let mut named: SortedMap<String, SortedSet<NaiveDate>> = SortedMap::new();
    for time in groups.flat_map(|(group, _)| &group.busy) {
        let name: String = time.title.chars().take(MAX_FREEZE_NAME).collect();
        let days = named.entry(name).or_default();
        *days = days.iter().copied().chain(days_within(time, window)).collect();
    }
    let mut freezes = Vec::new();
    for (name, days) in &named {
        for (first, last) in periods(days, i64::MAX) {
            if (last - first).num_days() >= MAX_FREEZE_LENGTH {
                return Err(CannotTake::LongCampaign);
            }
            // What has no name is called as a person would: by its first day.
            let name = if name.trim().is_empty() { first.to_string() } else { name.clone() };
            freezes.extend(OwnFreeze::new(&name, first, last));
        }
    }
    sorted::sort_by(&mut freezes, |one: &OwnFreeze, other| one.freeze().first.cmp(&other.freeze().first));
    Ok(freezes)
}
