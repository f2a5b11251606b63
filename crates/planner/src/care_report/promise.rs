//! Response times of incidents against the promised clock.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use crate::clock::{Minutes, ServiceClock};
use crate::offer::{Priority, TierOffer};
use crate::service_book::RecordedIncident;

/// Whether an answer came in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// It did.
    Kept,
    /// It did not.
    Broken,
    /// It depends on the time of day at which the incident was noticed, and that is not known.
    DependsOnTime,
    /// Nobody wrote down when somebody answered.
    NotRecorded,
}

/// How long after it was noticed an incident had to be answered, in minutes on the wall: the shortest and the longest time
/// over the times of day at which it may have been noticed.
pub(super) fn promised_min(incident: &RecordedIncident, terms: &TierOffer) -> (u32, u32) {
    let target = Minutes::new(terms.response(Priority::Outage));
    if let Some(time) = incident.noticed_at {
        let wait = wait_from(&terms.clock, incident.noticed, time, target);
        return (wait, wait);
    }
    let quarters = (0..24 * 60).step_by(15).filter_map(|minute| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0));
    let waits = quarters.map(|time| wait_from(&terms.clock, incident.noticed, time, target));
    waits.fold((u32::MAX, 0), |(least, most), wait| (least.min(wait), most.max(wait)))
}

fn wait_from(clock: &ServiceClock, day: NaiveDate, time: NaiveTime, target: Minutes) -> u32 {
    let noticed = day.and_time(time);
    let wait: TimeDelta = clock.add(noticed, target) - noticed;
    u32::try_from(wait.num_minutes()).unwrap_or(u32::MAX)
}

/// Whether the answer came within that time.
pub(super) fn kept(incident: &RecordedIncident, (least, most): (u32, u32)) -> Promise {
    match incident.answered_min {
        None => Promise::NotRecorded,
        Some(answered) if answered <= least => Promise::Kept,
        Some(answered) if answered > most => Promise::Broken,
        Some(_) => Promise::DependsOnTime,
    }
}
