//! What is taken off a performer's time before any single occurrence: lines of checklists, and part months.

use super::anchors::{performers, rhythm_of};
use super::days::{Month, days_between};
use super::history::History;
use super::instance::{Performer, PerformerCalendar, RoutineLine, RoutinePlace};
use super::recurrence::{Frequency, interval_of};
use super::rhythm::{Cadence, DayTable};
use super::windows::Horizon;
use super::work::{PerformerSettings, Settings, WorkItem};
use crate::sorted::SortedMap;

/// The lines that work under 14 days makes, by task and performer. Work that runs by itself is a line of 0 minutes.
pub(super) fn lines(items: &[&WorkItem], settings: &Settings) -> Vec<RoutineLine> {
    let mut lines = Vec::new();
    for item in items {
        let Some(interval_days) = interval_of(&item.schedule) else { continue };
        let at_visits = rhythm_of(item.who, settings).cadence() == Cadence::Weekly;
        let (minutes_a_week, place) = match Frequency::of(interval_days) {
            Frequency::Slots => continue,
            Frequency::Automatic => (0, RoutinePlace::StandingRoutine),
            Frequency::Daily => {
                (item.minutes.saturating_mul(7).div_ceil(interval_days.max(1)), RoutinePlace::StandingRoutine)
            }
            Frequency::Weekly if at_visits => (item.minutes, RoutinePlace::RhythmVisit),
            Frequency::Weekly => (item.minutes, RoutinePlace::StandingRoutine),
        };
        for performer in performers(item.who) {
            lines.push(RoutineLine { task: item.task.clone(), performer: *performer, minutes_a_week, place });
        }
    }
    lines
}

/// The days and minutes of one performer within the plan.
///
/// Part months have minutes in proportion to their days from the day on which the plan was begun; what was spent in a
/// month is taken off. Lines of rhythm visits shorten the visits, but never below half of their length.
pub(super) fn calendar(
    performer: Performer,
    own: &PerformerSettings,
    settings: &Settings,
    history: &History,
    horizon: Horizon,
    table: &DayTable,
    routine: &[RoutineLine],
) -> PerformerCalendar {
    let Horizon { start, to, .. } = horizon;
    let lines = || routine.iter().filter(|line| line.performer == performer);
    let a_week: u32 = lines().map(|line| line.minutes_a_week).fold(0, u32::saturating_add);
    let at_visits = lines()
        .filter(|line| line.place == RoutinePlace::RhythmVisit)
        .map(|line| line.minutes_a_week)
        .fold(0, u32::saturating_add);

    let (mut month_share_min, mut month_budget_min) = (SortedMap::new(), SortedMap::new());
    let mut month = Month::of(start);
    while start <= to && month.first_day() <= to {
        // Days that are past count too: what was done on them is taken off, not the days.
        let first = history.since.map_or(start, |since| since.min(start)).max(month.first_day());
        let last = to.min(month.last_day());
        let days = u32::try_from(days_between(first, last) + 1).unwrap_or(0);
        let share = own.month_budget_min.saturating_mul(days) / month.days().max(1);
        let routine = a_week.saturating_mul(days).div_ceil(7);
        let spent = history.spent_min.get(&(performer, month)).copied().unwrap_or(0);
        let share = share.saturating_sub(routine);
        month_share_min.insert(month, share);
        month_budget_min.insert(month, share.saturating_sub(spent));
        month = month.next();
    }

    PerformerCalendar {
        days: table.days_where(start, to, DayTable::works),
        rhythm: table.days_where(start, to, DayTable::is_rhythm_day),
        risky_days: table.days_where(start, to, DayTable::may_take_risk),
        setup_min: settings.setup_min,
        max_visit_min: settings.max_visit_min.saturating_sub(at_visits).max(settings.max_visit_min / 2),
        month_share_min,
        month_budget_min,
    }
}
