//! Visits as items. Identity of a visit: that of the exported visit with which it shares most entries; of a new one, that of
//! its first slot which is not yet the identity of another.

use uuid::Uuid;

use super::content::{Content, Words};
use crate::calendar::{OccurrenceId, Visit};
use crate::ical::{Uid, occurrence_uid};
use crate::sorted::{self, SortedMap, SortedSet};
use crate::text;

/// An item for each visit with work that belongs to the calendar; `known` is what exported visits consisted of, and becomes
/// what they consist of now. `None` for a date beyond what calendars take.
pub(super) fn visits(words: &Words, known: &mut SortedMap<Uid, Vec<OccurrenceId>>) -> Option<Vec<(Uid, Content)>> {
    let uids = identify(words.request.plan, &words.plan.visits, known);
    let mut items = Vec::new();
    for (visit, uid) in words.plan.visits.iter().zip(uids) {
        // The whole visit has one identity, whatever part of it a calendar shows.
        let mut part = visit.clone();
        part.entries.retain(|entry| words.options.take(visit.day, visit.performer, entry));
        let Some(first) = part.entries.first() else { continue };
        part.starts = first.starts;
        part.minutes = part.entries.iter().map(|entry| entry.minutes).sum();
        let language = words.options.language;
        let content = words.content(
            words.when(part.day, part.starts, part.minutes)?,
            part.performer,
            text::calendar::visit_title(language, &part),
            text::calendar_files::visit_description(language, words.plan, &part, &|entry| words.procedure(entry)),
        );
        items.push((uid, content));
    }
    Some(items)
}

/// The identities of visits, in their order, and takes down of which entries each consists.
fn identify(plan: Uuid, visits: &[Visit], known: &mut SortedMap<Uid, Vec<OccurrenceId>>) -> Vec<Uid> {
    let at: SortedMap<&OccurrenceId, usize> = visits
        .iter()
        .enumerate()
        .flat_map(|(at, visit)| visit.entries.iter().map(move |entry| (&entry.id, at)))
        .collect();
    let mut shared: SortedMap<(usize, Uid), usize> = SortedMap::new();
    for (uid, entries) in &*known {
        for at in entries.iter().filter_map(|id| at.get(id)) {
            *shared.entry((*at, *uid)).or_default() += 1;
        }
    }
    let mut pairs: Vec<((usize, Uid), usize)> = shared.into_iter().collect();
    sorted::sort_by(&mut pairs, |(one, most), (other, least)| least.cmp(most).then_with(|| one.cmp(other)));
    let mut uids: Vec<Option<Uid>> = vec![None; visits.len()];
    let mut taken = SortedSet::new();
    for ((at, uid), _) in pairs {
        if let Some(place) = uids.get_mut(at).filter(|place| place.is_none())
            && taken.insert(uid)
        {
            *place = Some(uid);
        }
    }
    // An entry belongs to the visit in which it is now.
    for entries in known.values_mut() {
        entries.retain(|id| !at.contains_key(id));
    }
    let mut identified = Vec::with_capacity(visits.len());
    for (visit, uid) in visits.iter().zip(uids) {
        let uid = uid.unwrap_or_else(|| fresh(plan, visit, known));
        known.entry(uid).or_default().extend(visit.entries.iter().map(|entry| entry.id.clone()));
        identified.push(uid);
    }
    identified
}

/// An identity that no visit has had: of the lowest slot that has given none yet.
fn fresh(plan: Uuid, visit: &Visit, known: &SortedMap<Uid, Vec<OccurrenceId>>) -> Uid {
    let mut slots: Vec<String> =
        sorted::distinct(visit.entries.iter().map(|entry| entry.id.clone())).iter().map(ToString::to_string).collect();
    // Slots that gave all of theirs give a second one.
    loop {
        let of_slot = |slot: &String| occurrence_uid(plan, "visit", slot);
        if let Some(uid) = slots.iter().map(of_slot).find(|uid| !known.contains_key(uid)) {
            return uid;
        }
        slots.iter_mut().for_each(|slot| slot.push('+'));
    }
}
