//! What the last export said of each item, so that the next one can tell changed from unchanged.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use uuid::Uuid;

use super::Content;
use crate::answers::stored_day;
use crate::ical::{Uid, UtcStamp, When};
use crate::saved::LedgerEntry;
use crate::sorted::SortedMap;

/// What the last export contained.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    items: SortedMap<Uid, Kept>,
}

/// Where an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It is in the plan.
    Planned,
    /// Its day was past when it left the plan: it happened, or it did not, but it is not called off.
    Past,
    /// It was called off.
    Cancelled,
}

/// What is kept of one item.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Kept {
    entry: LedgerEntry,
}

/// How often an item changed, and when it last did.
pub(super) struct Stamp {
    pub(super) sequence: u32,
    pub(super) changed: UtcStamp,
    fingerprint: u32,
}

/// `2026-12-15T09:00:00`, the form that `read_moment` reads back.
fn moment(moment: NaiveDateTime) -> String {
    format!("{moment:?}")
}

fn read_moment(text: &str) -> Option<NaiveDateTime> {
    let (day, time) = text.split_once('T')?;
    let time: Vec<u32> = time.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [hour, minute, second] = time[..] else { return None };
    stored_day(day)?.and_hms_opt(hour, minute, second)
}

impl Ledger {
    pub(super) fn new(items: SortedMap<Uid, Kept>) -> Ledger {
        Ledger { items }
    }

    /// The ledger from its saved form. Entries that cannot be read are left out: they would be new items again.
    pub fn from_saved(saved: SortedMap<Uuid, LedgerEntry>) -> Ledger {
        let readable = saved.into_iter().filter_map(|(uuid, entry)| {
            let kept = Kept { entry };
            let complete = kept.changed().is_some() && kept.when().is_some();
            complete.then_some((Uid::from_uuid(uuid)?, kept))
        });
        Ledger { items: SortedMap::from_iter(readable) }
    }

    /// The form in which it is saved.
    pub fn to_saved(&self) -> SortedMap<Uuid, LedgerEntry> {
        SortedMap::from_iter(self.items.iter().map(|(uid, kept)| (uid.uuid(), kept.entry.clone())))
    }

    /// Whether nothing has been exported yet.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// On which day, and at which time if any, the last file had an item.
    pub(crate) fn place_of(&self, uid: Uid) -> Option<(NaiveDate, Option<NaiveTime>)> {
        let when = self.items.get(&uid)?.when()?;
        let start = when.shown_start();
        Some((start.date(), when.local_start().1.map(|_| start.time())))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (Uid, &Kept)> {
        self.items.iter().map(|(uid, kept)| (*uid, kept))
    }

    /// The stamp of an item with this content: as before if nothing changed, one more and now if anything did.
    pub(super) fn stamp(&self, uid: Uid, fingerprint: u32, state: State, now: UtcStamp) -> Stamp {
        let before = self.items.get(&uid).and_then(|kept| Some((kept, kept.changed()?)));
        match before {
            None => Stamp { sequence: 0, changed: now, fingerprint },
            Some((kept, changed)) if kept.entry.fingerprint == fingerprint && kept.state() == state => {
                Stamp { sequence: kept.entry.sequence, changed, fingerprint }
            }
            // A clock that was set back must not make a change look older than what it changed.
            Some((kept, changed)) => {
                let later = UtcStamp::new(changed.date_time() + chrono::TimeDelta::seconds(1)).unwrap_or(changed);
                Stamp { sequence: kept.entry.sequence.saturating_add(1), changed: now.max(later), fingerprint }
            }
        }
    }
}

impl Stamp {
    pub(super) fn kept(&self, content: &Content, state: State) -> Kept {
        let (start, minutes) = content.when.local_start();
        Kept {
            entry: LedgerEntry {
                sequence: self.sequence,
                changed: moment(self.changed.date_time()),
                fingerprint: self.fingerprint,
                start: if minutes.is_some() { moment(start) } else { start.date().to_string() },
                minutes,
                summary: content.summary.clone(),
                past: state == State::Past,
                cancelled: state == State::Cancelled,
            },
        }
    }
}

impl Kept {
    pub(super) fn summary(&self) -> &str {
        &self.entry.summary
    }

    fn state(&self) -> State {
        match (self.entry.cancelled, self.entry.past) {
            (true, _) => State::Cancelled,
            (false, true) => State::Past,
            (false, false) => State::Planned,
        }
    }

    /// Where an item stands that is not in the plan any more.
    pub(super) fn state_without_plan(&self, today: NaiveDate) -> State {
        match self.state() {
            State::Planned if self.day().is_some_and(|day| day < today) => State::Past,
            State::Planned => State::Cancelled,
            settled => settled,
        }
    }

    fn changed(&self) -> Option<UtcStamp> {
        UtcStamp::new(read_moment(&self.entry.changed)?).ok()
    }

    fn day(&self) -> Option<NaiveDate> {
        stored_day(self.entry.start.get(..10)?)
    }

    pub(super) fn when(&self) -> Option<When> {
        match self.entry.minutes {
            None => When::all_day(self.day()?).ok(),
            Some(minutes) => When::timed(read_moment(&self.entry.start)?, minutes).ok(),
        }
    }
}
