//! Series as items: where a task repeats without a break, one item stands for all its days.
//!
//! A series is at least three days of one task at the same hours that fit one pattern; a few days of the pattern may be
//! missing, and what lies elsewhere is an item of its own. A day over which clocks are changed is never part of a series.
//!
//! Identity of a series: that of its first slot. A series of which some days have passed keeps its first day and goes on as far
//! as its pattern holds; what comes after that is another series. One that has not begun is made anew.

use chrono::NaiveDate;

use super::content::{Content, Words};
use super::exports::{ExportedCalendar, Kept, KeptSeries, State};
use crate::calendar::{Closing, Entry, OccurrenceId, Side, TaskKey};
use crate::ical::{Pattern, Recurrence, Series, Uid, occurrence_uid};
use crate::sorted::{SortedMap, SortedSet};

/// A shorter series is no series.
const SHORTEST: usize = 3;

/// A series has no longer gap than this, in steps: two days of its pattern may be missing at once.
const LONGEST_STEP: u32 = 3;

/// A task, and which half of it.
type Key = (TaskKey, Side);

/// A day on which a task could be part of a series.
struct Turn {
    id: OccurrenceId,
    day: NaiveDate,
    content: Content,
}

/// A series, with the entries that it takes from the plan.
struct Found {
    uid: Uid,
    content: Content,
    entries: Vec<OccurrenceId>,
    first: OccurrenceId,
}

/// An item for each series and for each entry that is part of none; `None` for a date beyond what calendars take.
pub(super) fn series(
    words: &Words,
    last: Option<&ExportedCalendar>,
    firsts: &mut SortedMap<Uid, OccurrenceId>,
) -> Option<Vec<(Uid, Content)>> {
    let mut turns: SortedMap<Key, Vec<Turn>> = SortedMap::new();
    for (visit, entry) in words.entries().filter(|(_, entry)| may_repeat(entry)) {
        let content = words.each_time(visit, entry)?;
        if !content.when.meets_a_change(words.zone) {
            let key = (entry.id.task().clone(), entry.id.side());
            turns.entry(key).or_default().push(Turn { id: entry.id.clone(), day: visit.day, content });
        }
    }
    let mut found: Vec<Found> = Vec::new();
    for (uid, kept) in last.into_iter().flat_map(|calendar| calendar.items.iter()) {
        found.extend(continued(words, *uid, kept, &mut turns));
    }
    for mut turns in turns.into_values() {
        while !turns.is_empty() {
            let run = longest(&turns);
            let Some(first) = run.as_ref().and_then(|(_, run)| turns.get(*run.first()?)) else {
                turns.remove(0);
                continue;
            };
            let uid = occurrence_uid(words.request.plan, "series", &first.id.to_string());
            let known = found.iter().any(|other| other.uid == uid);
            let (Some((rule, run)), false) = (run, known) else {
                turns.remove(0);
                continue;
            };
            found.extend(taken(uid, None, &rule, &[], run, &mut turns));
        }
    }
    let mut items = Vec::new();
    let mut covered = SortedSet::new();
    for Found { uid, content, entries, first } in found {
        items.push((uid, content));
        covered.extend(entries);
        firsts.insert(uid, first);
    }
    items.extend(words.tasks(&covered)?);
    Some(items)
}

/// Work in parts, and what is late, is done once.
fn may_repeat(entry: &Entry) -> bool {
    entry.part.of <= 1 && !entry.overdue
}

/// The days of a series of the last file that stay whatever the plan says: those that have passed, and those on which the
/// work was done ahead.
pub(super) fn settled_days(words: &Words, kept: &Kept) -> Vec<NaiveDate> {
    let Some(KeptSeries { rule, first }) = &kept.series else { return Vec::new() };
    let done = |day: NaiveDate| {
        words.plan.closed.iter().any(|closed| {
            closed.day == day
                && (closed.id.task(), closed.id.side()) == (first.task(), first.side())
                && matches!(closed.closing, Closing::Done(_))
        })
    };
    let mut days: Vec<NaiveDate> = rule.days(kept.when.local_start().0.date()).collect();
    let settled = days.iter().take_while(|day| **day < words.request.today || done(**day)).count();
    days.truncate(settled);
    days
}

/// A series of the last file that has begun, as far as the plan goes on with it.
fn continued(words: &Words, uid: Uid, kept: &Kept, turns: &mut SortedMap<Key, Vec<Turn>>) -> Option<Found> {
    let KeptSeries { rule, first } = kept.series.as_ref().filter(|_| kept.state == State::Planned)?;
    let settled = settled_days(words, kept);
    let begun = *settled.first()?;
    let turns = turns.get_mut(&(first.task().clone(), first.side()))?;
    let (from, minutes) = kept.when.local_start();
    let same_hours = |turn: &Turn| {
        let (start, length) = turn.content.when.local_start();
        (start.time(), length) == (from.time(), minutes)
    };
    let at = rule.pattern.steps(begun, *settled.last()?)?;
    let run = run(turns, begun, rule.pattern, rule.every, at, &same_hours);
    taken(uid, Some((kept, first)), rule, &settled, run, turns)
}

/// The places of the turns that go on with a series after so many steps of its pattern.
fn run(
    turns: &[Turn],
    first: NaiveDate,
    pattern: Pattern,
    every: u32,
    mut at: u32,
    fits: &dyn Fn(&Turn) -> bool,
) -> Vec<usize> {
    let mut places: Vec<usize> = Vec::new();
    for (place, turn) in turns.iter().enumerate() {
        let Some(step) = pattern.steps(first, turn.day).filter(|step| *step > at) else { continue };
        if (step - at) > every.saturating_mul(LONGEST_STEP) {
            break;
        }
        let says_the_same = places.first().and_then(|first| turns.get(*first)).is_none_or(|first| alike(first, turn));
        if step % every == 0 && says_the_same && fits(turn) {
            places.push(place);
            at = step;
        }
    }
    places
}

/// Whether two turns say the same, their days apart.
fn alike(one: &Turn, other: &Turn) -> bool {
    let hours = |turn: &Turn| {
        let (start, minutes) = turn.content.when.local_start();
        (start.time(), minutes)
    };
    let (this, that) = (&one.content, &other.content);
    let says_the_same =
        || (&this.summary, &this.description, this.alarm) == (&that.summary, &that.description, that.alarm);
    hours(one) == hours(other) && says_the_same()
}

/// The longest series that begins with the first turn, as a rule without its end and the places of its turns.
fn longest(turns: &[Turn]) -> Option<(Recurrence, Vec<usize>)> {
    let (first, second) = (turns.first()?, turns.get(1)?);
    let mut best: Option<(Recurrence, Vec<usize>)> = None;
    for pattern in Pattern::ALL {
        let Some(every) = pattern.steps(first.day, second.day).filter(|every| (1..=999).contains(every)) else {
            continue;
        };
        let mut places = vec![0];
        places.extend(run(turns, first.day, pattern, every, 0, &|turn| alike(first, turn)));
        if places.len() >= SHORTEST && best.as_ref().is_none_or(|(_, longest)| places.len() > longest.len()) {
            best = Some((Recurrence { pattern, every, last: first.day, except: Vec::new() }, places));
        }
    }
    best
}

/// The series of the days that are settled and of the turns at these places, which it takes away from the others.
fn taken(
    uid: Uid,
    before: Option<(&Kept, &OccurrenceId)>,
    rule: &Recurrence,
    settled: &[NaiveDate],
    places: Vec<usize>,
    turns: &mut Vec<Turn>,
) -> Option<Found> {
    let mut run: Vec<Turn> = places.into_iter().rev().map(|place| turns.remove(place)).collect();
    run.reverse();
    let newest = run.first()?;
    let mut content = newest.content.clone();
    let first = before.map_or_else(|| newest.id.clone(), |(_, first)| first.clone());
    if let Some((kept, _)) = before {
        content.when = kept.when;
    }
    let days: Vec<NaiveDate> = settled.iter().copied().chain(run.iter().map(|turn| turn.day)).collect();
    content.series = Some(Series { rule: rule_of(rule.pattern, rule.every, &days)?, days });
    Some(Found { uid, content, entries: run.into_iter().map(|turn| turn.id).collect(), first })
}

/// The rule that means exactly these days of a pattern.
pub(super) fn rule_of(pattern: Pattern, every: u32, days: &[NaiveDate]) -> Option<Recurrence> {
    let (first, last) = (*days.first()?, *days.last()?);
    let mut rule = Recurrence { pattern, every, last, except: Vec::new() };
    rule.except = rule.days(first).filter(|day| days.binary_search(day).is_err()).collect();
    Some(rule)
}
