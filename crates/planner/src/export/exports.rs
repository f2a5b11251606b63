//! The calendars that are out there: of each its form, and what its last file said of every item.
//!
//! The next file of a calendar is compared with its last one, so that what has not changed is written as before. An item has
//! the same UID in every file, so its count of changes never falls below what any earlier file said.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::options::Options;
use crate::calendar::OccurrenceId;
use crate::ical::{Recurrence, TimeZone, Uid, UtcStamp, When};
use crate::sorted::SortedMap;

/// The calendars that were exported, and what is kept of them all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exports {
    /// The zone in which the site's maintenance window is told.
    pub zone: TimeZone,
    /// The calendars, oldest first.
    pub(crate) calendars: Vec<ExportedCalendar>,
    /// How many numbers were given to calendars.
    pub(crate) issued: u32,
    /// Of which entries each exported visit consisted last.
    pub(crate) visits: SortedMap<Uid, Vec<OccurrenceId>>,
    /// How far the counts of items had come in calendars that are no longer kept.
    pub(crate) forgotten: SortedMap<Uid, Mark>,
}

/// How often an item changed, and when it last did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) sequence: u32,
    pub(crate) changed: UtcStamp,
}

/// A calendar that was exported.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportedCalendar {
    /// Its number, given once.
    pub number: u32,
    /// Its form.
    pub options: Options,
    /// When its last file was made.
    pub made: UtcStamp,
    /// What that file said, by identity.
    pub(crate) items: SortedMap<Uid, Kept>,
}

impl ExportedCalendar {
    /// How many items its last file had that were not called off.
    pub fn standing(&self) -> usize {
        self.items.values().filter(|kept| kept.state != State::Cancelled).count()
    }
}

/// Where an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// It is in the plan.
    Planned,
    /// Its day was past when it left the plan: it happened, or it did not, but it is not called off.
    Past,
    /// It was called off.
    Cancelled,
}

/// What is kept of one item.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Kept {
    pub(crate) mark: Mark,
    /// Checksum over everything that a person could notice.
    pub(crate) fingerprint: u32,
    pub(crate) state: State,
    pub(crate) when: When,
    pub(crate) summary: String,
    /// How it repeats, for a series.
    pub(crate) series: Option<KeptSeries>,
}

/// What is kept of a series.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct KeptSeries {
    pub(crate) rule: Recurrence,
    /// Its first entry, from which it has its identity.
    pub(crate) first: OccurrenceId,
}

impl Kept {
    /// Where an item stands that is not in the plan any more.
    pub(super) fn state_without_plan(&self, today: NaiveDate) -> State {
        let last = self.series.as_ref().map_or(self.when.local_start().0.date(), |series| series.rule.last);
        match self.state {
            State::Planned if last < today => State::Past,
            State::Planned => State::Cancelled,
            settled => settled,
        }
    }

    /// Whether it says this.
    fn says(&self, fingerprint: u32, state: State) -> bool {
        self.fingerprint == fingerprint && self.state == state
    }
}

/// Where the last files of all calendars had an item.
#[derive(Debug, Default)]
pub(crate) struct Exported {
    /// Its day, and the time of day if it had one, in each of the calendars.
    pub(crate) places: Vec<(NaiveDate, Option<NaiveTime>)>,
    /// Whether it is a series in one of them.
    pub(crate) is_series: bool,
}

impl Exports {
    /// Where the last files had an item.
    pub(crate) fn places_of(&self, uid: Uid) -> Exported {
        let mut exported = Exported::default();
        for kept in self.calendars.iter().filter_map(|calendar| calendar.items.get(&uid)) {
            let start = kept.when.shown_start(self.zone);
            exported.places.push((start.date(), kept.when.local_start().1.map(|_| start.time())));
            exported.is_series |= kept.series.is_some();
        }
        exported
    }

    /// The first entry of a series that the last files had on a day.
    pub(crate) fn series_with(&self, uid: Uid, day: NaiveDate) -> Option<&OccurrenceId> {
        let kept = self.calendars.iter().filter_map(|calendar| calendar.items.get(&uid));
        let mut series = kept.filter_map(|kept| Some((kept.when.local_start().0.date(), kept.series.as_ref()?)));
        let with = series.find(|(first, series)| series.rule.days(*first).any(|other| other == day));
        with.map(|(_, series)| &series.first)
    }

    /// Of which entries an exported visit consisted last; of none, if it is no visit.
    pub(crate) fn visit(&self, uid: Uid) -> &[OccurrenceId] {
        self.visits.get(&uid).map_or(&[], Vec::as_slice)
    }

    /// The calendars, oldest first.
    pub fn calendars(&self) -> &[ExportedCalendar] {
        &self.calendars
    }

    /// The calendar of a number.
    pub fn calendar(&self, number: u32) -> Option<&ExportedCalendar> {
        self.calendars.iter().find(|calendar| calendar.number == number)
    }

    /// Forgets a calendar, but not how far the counts of its items had come.
    pub fn forget(&mut self, number: u32) {
        let Some(at) = self.calendars.iter().position(|calendar| calendar.number == number) else { return };
        for (uid, kept) in self.calendars.remove(at).items {
            let highest = self.forgotten.get(&uid).map_or(kept.mark, |mark| mark.highest(kept.mark));
            self.forgotten.insert(uid, highest);
        }
    }

    /// Takes down what a new file of a calendar says, or of a new calendar, and gives its number.
    pub(super) fn record(
        &mut self,
        number: Option<u32>,
        options: Options,
        made: UtcStamp,
        items: SortedMap<Uid, Kept>,
    ) -> u32 {
        let known = number.and_then(|number| self.calendars.iter_mut().find(|calendar| calendar.number == number));
        if let Some(calendar) = known {
            (calendar.options, calendar.made, calendar.items) = (options, made, items);
            return calendar.number;
        }
        self.issued = self.issued.saturating_add(1);
        self.calendars.push(ExportedCalendar { number: self.issued, options, made, items });
        self.issued
    }

    /// The mark of an item with this content in the next file of a calendar.
    ///
    /// As before where the calendar's last file said the same. As in another calendar where that is the newest of all and says
    /// the same. Otherwise one more than any file ever said.
    pub(super) fn mark(
        &self,
        last: Option<&ExportedCalendar>,
        uid: Uid,
        fingerprint: u32,
        state: State,
        now: UtcStamp,
    ) -> Mark {
        let own = last.and_then(|calendar| calendar.items.get(&uid));
        if let Some(kept) = own.filter(|kept| kept.says(fingerprint, state)) {
            return kept.mark;
        }
        let everywhere = || self.calendars.iter().filter_map(|calendar| calendar.items.get(&uid));
        let marks = everywhere().map(|kept| kept.mark).chain(self.forgotten.get(&uid).copied());
        let Some(highest) = marks.reduce(Mark::highest) else { return Mark { sequence: 0, changed: now } };
        let newest = |kept: &&Kept| {
            let later = |own: &Kept| own.mark.sequence < highest.sequence && own.mark.changed < highest.changed;
            kept.says(fingerprint, state) && kept.mark == highest && own.is_none_or(later)
        };
        if let Some(twin) = everywhere().find(newest) {
            return twin.mark;
        }
        // A clock that was set back must not make a change look older than what it changed.
        let later = UtcStamp::new(highest.changed.date_time() + TimeDelta::seconds(1)).unwrap_or(highest.changed);
        Mark { sequence: highest.sequence.saturating_add(1), changed: now.max(later) }
    }
}

impl Mark {
    fn highest(self, other: Mark) -> Mark {
        Mark { sequence: self.sequence.max(other.sequence), changed: self.changed.max(other.changed) }
    }
}
