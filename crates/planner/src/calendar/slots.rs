//! From recurring work to nominal dates: the slots of every task, each with its window, as an [`Instance`].
//!
//! A slot's number is counted from what does not move: the series of a fixed task, the completions of a floating one,
//! the date of a dated fact. So the same slot keeps its identity when today or the horizon moves.
//!
//! * Fixed: slot k lies at `anchor + k * interval`. Of the slots whose window is past only the last is still wanted,
//!   and only while it is not nearer to the next slot, or to a late completion, than half an interval.
//! * Floating: the slot after the last completed one is counted from that completion, each further one from the slot
//!   before it. An overdue slot stays wanted until it is done, and those behind it wait for it.
//! * Dated: one slot, numbered by its date as `YYYYMMDD`.
//!
//! A slot on a rhythm day that is a day off moves with its rhythm day, if that is less than half an interval. One that a
//! person moved lies on that day, as long as it is allowed.

use chrono::{Datelike, NaiveDate};

use super::anchors::{performers, rhythm_of};
use super::days::{days_between, each_day, plus};
use super::history::{History, Series};
use super::instance::{
    Cause, FreezeRule, Instance, Occurrence, OccurrenceId, Part, Performer, PerformerCalendar, TaskKey,
};
use super::prerequisites;
use super::recurrence::{Frequency, Step, interval_of, tolerance};
use super::rhythm::DayTable;
use super::routine;
use super::series;
use super::windows::{Horizon, Possible, Wanted, Window, half_an_interval_apart, window};
use super::work::{PerformerSettings, Schedule, Settings, Who, WorkItem};
use crate::sorted::{self, SortedMap};

/// Slot numbers from this on are dates of dated facts.
pub(crate) const FIRST_DATED_SLOT: u32 = 10_000_000;
/// Work in more parts than this is no maintenance.
const MOST_PARTS: u32 = 99;
/// The number of the slot of a dated fact: its date as `YYYYMMDD`.
pub(super) fn dated_slot(date: NaiveDate) -> u32 {
    let year = u32::try_from(date.year()).unwrap_or(0);
    year.saturating_mul(10_000) + date.month() * 100 + date.day()
}

/// How far before and behind the plan days are looked up at once: shifted rhythm days and tolerances reach so far.
const DAYS_BEFORE: i64 = 60;
const DAYS_BEHIND: i64 = 140;

/// Makes the scheduling problem of a site.
///
/// `history` holds what was done, skipped and moved; none of the first two is planned again. `works` says on which days
/// a performer works (usually neither on weekends nor on public holidays). The order of `items` does not matter, unless two
/// recurring ones have the same task: then the first counts.
///
/// The instance is empty if the plan ends before today.
///
/// ```
/// # use planner::sorted::{SortedMap, SortedSet};
/// # use chrono::{Datelike, NaiveDate, Weekday};
/// # use planner::calendar::*;
/// # let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).ok_or("date");
/// # let rhythm = Rhythm::new(Weekday::Tue, Cadence::Weekly)?;
/// # let performer = PerformerSettings { rhythm, month_budget_min: 360, days_off: SortedSet::new() };
/// # let weekends_off = |_: Performer, day: NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
/// # let mut settings = Settings {
/// #     begun: date(2027, 1, 4)?, today: date(2027, 1, 4)?, from: date(2027, 1, 4)?, months: 12,
/// #     technician: performer.clone(), owner: performer, max_visit_min: 240, setup_min: 15,
/// #     freezes: Vec::new(), weights: Weights::default(),
/// # };
/// let inventory = WorkItem {
///     task: TaskKey::new("IN01")?,
///     minutes: 40,
///     schedule: Schedule::Fixed { interval_days: 90, anchor: Some(date(2027, 1, 5)?) },
///     who: Who::Technician,
///     risky: false,
///     freeze: FreezeRule::Allowed,
///     prerequisites: Vec::new(),
///     value_min: 90.0,
///     mandatory: false,
/// };
/// let nominal = |instance: &Instance| -> Vec<String> {
///     instance.occurrences.iter().map(|one| format!("{} {}", one.id, one.nominal)).collect()
/// };
/// let plan = instance(&[inventory.clone()], &settings, &History::default(), &weekends_off);
/// assert_eq!(nominal(&plan), ["IN01/0 2027-01-05", "IN01/1 2027-04-06", "IN01/2 2027-07-06", "IN01/3 2027-10-05"]);
///
/// settings.today = date(2027, 5, 1)?;
/// let done = SortedMap::from([(OccurrenceId::whole(TaskKey::new("IN01")?, 1), date(2027, 4, 9)?)]);
/// let later = instance(&[inventory], &settings, &History::of_done(done), &weekends_off);
/// assert_eq!(nominal(&later), ["IN01/2 2027-07-06", "IN01/3 2027-10-05"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn instance(
    items: &[WorkItem],
    settings: &Settings,
    history: &History,
    works: &dyn Fn(Performer, NaiveDate) -> bool,
) -> Instance {
    let horizon = Horizon::of(settings);
    let technician_works = |day| works(Performer::Technician, day);
    let owner_works = |day| works(Performer::Owner, day);
    let technician_days = day_table(&settings.technician, horizon, &technician_works);
    let owner_days = day_table(&settings.owner, horizon, &owner_works);
    let items = unique(items);
    let routine = routine::lines(&items, settings);
    let calendar = |performer, own, days| routine::calendar(performer, own, settings, history, horizon, days, &routine);
    let technician = calendar(Performer::Technician, &settings.technician, &technician_days);
    let owner = calendar(Performer::Owner, &settings.owner, &owner_days);

    let mut maker = SlotMaker {
        settings,
        horizon,
        technician_days: &technician_days,
        owner_days: &owner_days,
        technician: &technician,
        owner: &owner,
        history,
        series: series::continued(&items, settings, history),
        resumes: SortedMap::new(),
        done: history.done.clone(),
    };
    let drafts: Vec<Draft> = items.iter().flat_map(|item| maker.drafts(item)).collect();
    let (series, resumes) = (maker.series, maker.resumes);
    let mut done = maker.done;
    // A slot of which the rest was skipped was never finished, so it serves for nothing.
    let skipped =
        |id: &OccurrenceId| history.skipped.keys().any(|other| other.task() == id.task() && other.slot() == id.slot());
    done.retain(|id, _| items.iter().any(|item| item.task == *id.task()) && !skipped(id));

    let mut impossible = SortedMap::new();
    let mut occurrences: Vec<Occurrence> = Vec::new();
    let sequel = prerequisites::Sequel::new(&drafts, &done);
    for draft in &drafts {
        let after = sequel.after(draft, &items);
        for occurrence in draft.occurrences(history, &done, &after) {
            if let Some(cause) = draft.window.closed {
                impossible.insert(occurrence.id.clone(), cause);
            }
            occurrences.push(occurrence);
        }
    }
    sorted::sort_by(&mut occurrences, |one, other| one.id.cmp(&other.id));
    prerequisites::pass_on_duty(&mut occurrences);

    Instance {
        today: settings.today,
        from: settings.from,
        to: horizon.to,
        weights: settings.weights,
        technician,
        owner,
        freezes: settings.freezes.clone(),
        occurrences,
        done,
        impossible,
        routine,
        series,
        resumes,
    }
}

fn day_table<'a>(
    own: &'a PerformerSettings,
    horizon: Horizon,
    is_working_day: &'a dyn Fn(NaiveDate) -> bool,
) -> DayTable<'a> {
    let (first, last) = (plus(horizon.start, -DAYS_BEFORE), plus(horizon.to, DAYS_BEHIND));
    DayTable::new(own.rhythm, &own.days_off, is_working_day, first, last)
}

/// Items by task: one recurring one, and one for each date.
fn unique(items: &[WorkItem]) -> Vec<&WorkItem> {
    let mut unique: SortedMap<(&TaskKey, Option<NaiveDate>), &WorkItem> = SortedMap::new();
    for item in items {
        let date = match item.schedule {
            Schedule::Dated { date, .. } => Some(date),
            Schedule::Fixed { .. } | Schedule::Floating { .. } => None,
        };
        unique.entry((&item.task, date)).or_insert(item);
    }
    unique.into_values().collect()
}

/// A slot with its window, before it is cut into parts and halves.
pub(super) struct Draft<'a> {
    pub(super) item: &'a WorkItem,
    pub(super) slot: u32,
    pub(super) nominal: NaiveDate,
    pub(super) window: Window,
    interval: Option<u32>,
    tolerance: u32,
    parts: u32,
    /// Days on which a person put the slot or parts of it, as far as they are allowed.
    pinned: SortedMap<OccurrenceId, NaiveDate>,
}

impl Draft<'_> {
    /// The identity whose day is the slot's: the last part that is not done, and of that the first half.
    pub(super) fn last_id(&self, done: &SortedMap<OccurrenceId, NaiveDate>) -> OccurrenceId {
        let id_of = |number| part_id(&self.item.task, self.slot, number, self.parts);
        let mut ids = (1..=self.parts).rev().flat_map(|number| halves(self.item.who, id_of(number)));
        ids.find(|(_, id)| !is_done(done, id)).map_or_else(|| id_of(self.parts), |(_, id)| id)
    }

    /// What of the slot is not done yet.
    fn occurrences(
        &self,
        history: &History,
        done: &SortedMap<OccurrenceId, NaiveDate>,
        after: &[super::After],
    ) -> Vec<Occurrence> {
        let closed = |id: &OccurrenceId| is_done(done, id) || history.is_skipped(id);
        let item = self.item;
        let value_min = if item.value_min.is_finite() { item.value_min.max(0.0) } else { 0.0 };
        let mut occurrences = Vec::new();
        for number in 1..=self.parts {
            let short = item.minutes / self.parts;
            let minutes = short + u32::from(number <= item.minutes % self.parts);
            let main = part_id(&item.task, self.slot, number, self.parts);
            let halves: Vec<(Performer, OccurrenceId)> =
                halves(item.who, main.clone()).into_iter().filter(|(_, id)| !closed(id)).collect();
            let pinned = self.pinned.get(&main).copied();
            for (index, (performer, id)) in halves.iter().enumerate() {
                let same_day_as = halves.iter().map(|(_, half)| half).filter(|half| *half != id).cloned().collect();
                occurrences.push(Occurrence {
                    id: id.clone(),
                    performer: *performer,
                    part: Part { number, of: self.parts },
                    minutes,
                    value_min: if number == self.parts && index == 0 { value_min } else { 0.0 },
                    interval: self.interval,
                    overdue: self.window.overdue && pinned.is_none(),
                    nominal: pinned.unwrap_or(self.nominal),
                    tolerance: self.tolerance,
                    earliest: pinned.unwrap_or(self.window.earliest),
                    latest: pinned.unwrap_or(self.window.latest),
                    risky: item.risky || item.freeze == FreezeRule::Blocked,
                    freeze: item.freeze,
                    after: after.to_vec(),
                    same_day_as,
                    mandatory: item.mandatory,
                });
            }
        }
        occurrences
    }
}

fn part_id(task: &TaskKey, slot: u32, number: u32, of: u32) -> OccurrenceId {
    OccurrenceId::whole(task.clone(), slot).part(if of > 1 { number } else { 0 })
}

fn halves(who: Who, main: OccurrenceId) -> Vec<(Performer, OccurrenceId)> {
    match who {
        Who::Technician => vec![(Performer::Technician, main)],
        Who::Owner => vec![(Performer::Owner, main)],
        Who::Both => vec![(Performer::Technician, main.clone()), (Performer::Owner, main.owners_half())],
    }
}

/// Whether an occurrence was done, by itself or with its whole slot.
fn is_done(done: &SortedMap<OccurrenceId, NaiveDate>, id: &OccurrenceId) -> bool {
    done.contains_key(id) || done.contains_key(&id.clone().part(0))
}

/// What is recorded of a task.
fn of_task<'a>(
    record: &'a SortedMap<OccurrenceId, NaiveDate>,
    task: &'a TaskKey,
) -> impl Iterator<Item = (&'a OccurrenceId, NaiveDate)> {
    let first = OccurrenceId::whole(task.clone(), 0);
    record.range(first..).take_while(move |(id, _)| id.task() == task).map(|(id, day)| (id, *day))
}

struct SlotMaker<'a> {
    settings: &'a Settings,
    horizon: Horizon,
    technician_days: &'a DayTable<'a>,
    owner_days: &'a DayTable<'a>,
    technician: &'a PerformerCalendar,
    owner: &'a PerformerCalendar,
    history: &'a History,
    series: SortedMap<TaskKey, Series>,
    /// Where a floating task goes on if its overdue slot is left undone.
    resumes: SortedMap<TaskKey, Series>,
    /// What was done, with last completions that the caller only knows by date.
    done: SortedMap<OccurrenceId, NaiveDate>,
}

impl<'a> SlotMaker<'a> {
    fn drafts(&mut self, item: &'a WorkItem) -> Vec<Draft<'a>> {
        if interval_of(&item.schedule).is_some_and(|days| Frequency::of(days) != Frequency::Slots) {
            return Vec::new();
        }
        let parts = self.parts(item);
        match item.schedule {
            Schedule::Dated { date, lead_days } => self.dated(item, parts, date, lead_days).into_iter().collect(),
            Schedule::Fixed { interval_days, .. } => {
                self.fixed(item, parts, Step::fixed(interval_days, rhythm_of(item.who, self.settings)))
            }
            Schedule::Floating { interval_days, last_done, .. } => {
                self.floating(item, parts, Step::floating(interval_days), last_done)
            }
        }
    }

    fn series(&self, item: &WorkItem, step: Step) -> Series {
        let counted_from_the_beginning =
            Series { first_slot: 0, first_day: self.settings.begun, step_days: step.days() };
        self.series.get(&item.task).copied().unwrap_or(counted_from_the_beginning)
    }

    /// The days on which a person put a slot or parts of it and which are allowed, by the technician's or only half.
    fn pinned(&self, item: &WorkItem, parts: u32, slot: u32) -> SortedMap<OccurrenceId, NaiveDate> {
        let Horizon { start, to, .. } = self.horizon;
        let mut pinned = SortedMap::new();
        for number in 1..=parts {
            let main = part_id(&item.task, slot, number, parts);
            let Some(day) = self.history.moved.get(&main).copied() else { continue };
            let needed: Vec<Who> = self.needed(item, main.clone()).into_iter().collect();
            let possible = self.possible(item, needed);
            if start <= day && day <= to && possible.allowed(day, day) > 0 {
                pinned.insert(main, day);
            }
        }
        pinned
    }

    /// The window of a slot beside the days on which a person put it, and those of them that count: as long as each open part
    /// finds an allowed day of its own behind the part before it. Otherwise none does, for no plan could keep them.
    fn opened(
        &self,
        item: &WorkItem,
        parts: u32,
        slot: u32,
        window: Window,
    ) -> (Window, SortedMap<OccurrenceId, NaiveDate>) {
        let pinned = self.pinned(item, parts, slot);
        let (Some(earliest), Some(latest)) = (pinned.values().min(), pinned.values().max()) else {
            return (window, pinned);
        };
        let mut before: Option<NaiveDate> = None;
        let mut open = 0;
        for number in 1..=parts {
            let main = part_id(&item.task, slot, number, parts);
            let Some(who) = self.needed(item, main.clone()) else { continue };
            let (first, last) = pinned.get(&main).map_or((window.earliest, window.latest), |day| (*day, *day));
            let first = before.map_or(first, |before| first.max(plus(before, 1)));
            let possible = self.possible(item, vec![who]);
            let Some(day) = each_day(first, last).find(|day| possible.allowed(*day, *day) > 0) else {
                return (window, SortedMap::new());
            };
            before = Some(day);
            open += 1;
        }
        let closed = window.closed.filter(|cause| *cause == Cause::TooLong);
        let chosen = Window { earliest: *earliest, latest: *latest, overdue: false, closed };
        (if pinned.len() == open { chosen } else { Window { closed, ..window } }, pinned)
    }

    /// The day on which a person put a slot that is done in one go, allowed or not.
    fn moved(&self, item: &WorkItem, parts: u32, slot: u32) -> Option<NaiveDate> {
        self.history.moved.get(&part_id(&item.task, slot, 1, parts)).copied().filter(|_| parts == 1)
    }

    /// The minutes that one visit has for work, `None` if set-up alone is too long.
    fn room(&self, who: Who) -> Option<u32> {
        let rooms = performers(who).iter().map(|performer| {
            let calendar = match performer {
                Performer::Technician => self.technician,
                Performer::Owner => self.owner,
            };
            calendar.max_visit_min.checked_sub(calendar.setup_min)
        });
        rooms.min().flatten()
    }

    /// Into how many parts an item is cut. What would be too many parts is not cut, and too long for any visit.
    fn parts(&self, item: &WorkItem) -> u32 {
        let room = self.room(item.who).unwrap_or(0);
        let parts = if room == 0 { 1 } else { item.minutes.div_ceil(room).max(1) };
        if parts > MOST_PARTS { 1 } else { parts }
    }

    /// Slots of an item of which nothing is open, completed or skipped, each with the day of its last part or half from
    /// which the next is counted.
    fn closed(&self, item: &WorkItem, parts: u32) -> SortedMap<u32, NaiveDate> {
        let mut last: SortedMap<u32, NaiveDate> = SortedMap::new();
        for (id, day) in of_task(&self.done, &item.task).chain(of_task(&self.history.skipped, &item.task)) {
            let day = self.history.counts_from.get(id).copied().unwrap_or(day);
            let latest = last.entry(id.slot()).or_insert(day);
            *latest = day.max(*latest);
        }
        last.retain(|slot, _| self.remaining(item, parts, *slot).is_empty());
        last
    }

    /// Whether the agreed plan left a slot, or a part of it, undone.
    fn was_left(&self, item: &WorkItem, parts: u32, slot: u32) -> bool {
        (1..=parts).any(|number| self.history.left.contains(&part_id(&item.task, slot, number, parts)))
    }

    fn is_closed(&self, id: &OccurrenceId) -> bool {
        is_done(&self.done, id) || self.history.is_skipped(id)
    }

    /// For each part of a slot that is not done by everybody, who is needed for it.
    fn remaining(&self, item: &WorkItem, parts: u32, slot: u32) -> Vec<Who> {
        (1..=parts).filter_map(|number| self.needed(item, part_id(&item.task, slot, number, parts))).collect()
    }

    /// Who is needed for what is open of a part.
    fn needed(&self, item: &WorkItem, main: OccurrenceId) -> Option<Who> {
        let halves = halves(item.who, main).into_iter();
        let mut open = halves.filter(|(_, id)| !self.is_closed(id)).map(|(performer, _)| performer);
        match (open.next(), open.next()) {
            (Some(_), Some(_)) => Some(Who::Both),
            (Some(Performer::Technician), None) => Some(Who::Technician),
            (Some(Performer::Owner), None) => Some(Who::Owner),
            (None, _) => None,
        }
    }

    fn possible(&self, item: &WorkItem, needed: Vec<Who>) -> Possible<'_> {
        Possible {
            technician: self.technician_days,
            owner: self.owner_days,
            freezes: &self.settings.freezes,
            needed,
            restricted: item.freeze != FreezeRule::SecurityOnly && (item.risky || item.freeze == FreezeRule::Blocked),
        }
    }

    /// The window of a slot, `None` if it is done or does not belong to the plan.
    fn window(&self, item: &WorkItem, parts: u32, slot: u32, wanted: Wanted) -> Option<Window> {
        let remaining = self.remaining(item, parts, slot);
        if remaining.is_empty() {
            return None;
        }
        let possible = self.possible(item, sorted::distinct(remaining.iter().copied()));
        let mut window = window(Wanted { visits: remaining.len(), ..wanted }, self.horizon, &possible)?;
        if window.overdue && self.was_left(item, parts, slot) {
            return None;
        }
        let longest_part = item.minutes.div_ceil(parts.max(1));
        if remaining.iter().any(|who| self.room(*who).is_none_or(|room| longest_part > room)) {
            window.closed = window.closed.or(Some(Cause::TooLong));
        }
        Some(window)
    }

    fn dated(&self, item: &'a WorkItem, parts: u32, date: NaiveDate, lead_days: u32) -> Option<Draft<'a>> {
        let slot = dated_slot(date);
        let wanted = Wanted { nominal: date, before: lead_days, after: 0, push: None, visits: 1 };
        let window = self.window(item, parts, slot, wanted)?;
        let tolerance = lead_days.max(1);
        let (window, pinned) = self.opened(item, parts, slot, window);
        Some(Draft { item, slot, nominal: date, window, interval: None, tolerance, parts, pinned })
    }

    /// A slot of a recurring item, unless it is done or does not belong to the plan.
    fn recurring(
        &self,
        item: &'a WorkItem,
        parts: u32,
        step: Step,
        slot: u32,
        nominal: NaiveDate,
    ) -> Option<Draft<'a>> {
        let interval = step.days();
        let tolerance = tolerance(interval);
        let wanted = Wanted { nominal, before: tolerance, after: tolerance, push: Some(interval / 2), visits: 1 };
        let window = self.window(item, parts, slot, wanted)?;
        let (window, pinned) = self.opened(item, parts, slot, window);
        Some(Draft { item, slot, nominal, window, interval: Some(interval), tolerance, parts, pinned })
    }

    fn fixed(&self, item: &'a WorkItem, parts: u32, step: Step) -> Vec<Draft<'a>> {
        let Series { first_slot, first_day, .. } = self.series(item, step);
        let anchor = step.anchored(first_day, rhythm_of(item.who, self.settings));
        let closed = self.closed(item, parts);
        let last_closed = closed.range(..FIRST_DATED_SLOT).next_back().map(|(slot, _)| *slot);
        let done = of_task(&self.done, &item.task).filter(|(id, _)| id.slot() < FIRST_DATED_SLOT);
        let late_completion = done.filter(|(id, _)| closed.contains_key(&id.slot())).map(|(_, day)| day).max();
        let interval = step.days();
        let reach = i64::from(tolerance(interval));

        // One slot more than is needed to find the last one whose window is past.
        let passed = (days_between(anchor, self.settings.today) - reach) / i64::from(interval.max(1)) - 2;
        let first = u32::try_from(passed).unwrap_or(0).saturating_add(first_slot);
        let mut missed: Option<Draft> = None;
        let mut drafts: Vec<Draft> = Vec::new();
        for slot in first..FIRST_DATED_SLOT {
            let nominal = step.nth_day(anchor, slot - first_slot);
            if nominal > self.horizon.to {
                break;
            }
            if last_closed.is_some_and(|last| slot <= last) {
                continue;
            }
            let nominal = self.moved(item, parts, slot).unwrap_or(self.with_its_rhythm_day(item, step, nominal));
            let closes = plus(nominal, reach);
            let served = late_completion.is_some_and(|day| !half_an_interval_apart(day, closes, interval));
            let before_the_plan = closes < self.settings.begun;
            if served || before_the_plan {
                continue;
            }
            let Some(draft) = self.recurring(item, parts, step, slot, nominal) else { continue };
            if draft.window.overdue {
                missed = Some(draft);
            } else {
                drafts.push(draft);
            }
        }
        let next_closes = drafts.first().map(|next| plus(next.nominal, reach));
        let still_wanted = |missed: &Draft| {
            next_closes.is_none_or(|closes| half_an_interval_apart(missed.window.earliest, closes, interval))
        };
        drafts.extend(missed.filter(still_wanted));
        drafts
    }

    fn floating(&mut self, item: &'a WorkItem, parts: u32, step: Step, told: Option<NaiveDate>) -> Vec<Draft<'a>> {
        let closed = self.closed(item, parts);
        let recorded = closed.range(..FIRST_DATED_SLOT).next_back().map(|(slot, day)| (*slot, *day));
        let last = match (recorded, told) {
            (Some((slot, day)), Some(told)) if told > day => Some((slot.saturating_add(1), told)),
            (None, Some(told)) => Some((0, told)),
            (recorded, _) => recorded,
        };
        let rhythm = rhythm_of(item.who, self.settings);
        let series = self.series(item, step);
        let (mut slot, mut due) = match last {
            // Behind what was passed over, it goes on where the agreed plan did.
            Some((slot, day)) if series.first_slot <= slot.saturating_add(1) => {
                (slot.saturating_add(1), step.after_completion(day, rhythm))
            }
            _ => (series.first_slot, series.first_day),
        };
        if let Some((told_slot, day)) = last.filter(|last| Some(*last) != recorded) {
            for (_, id) in halves(item.who, OccurrenceId::whole(item.task.clone(), told_slot)) {
                self.done.insert(id, day);
            }
        }

        let mut drafts = Vec::new();
        while due <= self.horizon.to && slot < FIRST_DATED_SLOT {
            let moved = self.moved(item, parts, slot);
            let nominal = moved.unwrap_or(self.with_its_rhythm_day(item, step, due));
            let mut completion = moved.unwrap_or(due);
            let draft = self.recurring(item, parts, step, slot, nominal);
            let overdue = draft.as_ref().is_some_and(|draft| draft.window.overdue);
            if let Some(draft) = draft.as_ref().filter(|_| overdue) {
                completion = draft.window.earliest;
            }
            drafts.extend(draft);
            let next = step.after_completion(completion, rhythm);
            due = next.max(plus(completion, 1));
            slot += 1;
            if overdue {
                let resumes = Series { first_slot: slot, first_day: due, step_days: step.days() };
                self.resumes.insert(item.task.clone(), resumes);
            }
        }
        drafts
    }

    /// Where an appointment lies after shifting off days off: with its rhythm day, if that is not too far.
    fn with_its_rhythm_day(&self, item: &WorkItem, step: Step, nominal: NaiveDate) -> NaiveDate {
        let days = match item.who {
            Who::Technician | Who::Both => self.technician_days,
            Who::Owner => self.owner_days,
        };
        let on_rhythm = days.rhythm().every_week().meets(nominal);
        let less_than_half = (i64::from(step.days()) - 1) / 2;
        match step {
            Step::Weeks(_) if on_rhythm => days.shifted(nominal, less_than_half),
            Step::Weeks(_) | Step::Years(_) => nominal,
        }
    }
}
