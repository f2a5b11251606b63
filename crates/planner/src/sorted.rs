//! Sorting and gathering in little code.
//!
//! The standard library compiles its sort anew for every type, some three kilobytes each time, and a collected set or
//! map is sorted too. Here one sort serves all types, and sets and maps are filled one item after the other.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts as `slice::sort_by` does: what compares as equal stays in its order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut places = places(items.len(), &|one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    put(&mut places, &mut |one, other| items.swap(one, other));
}

/// Sorts by the order of the items themselves.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// The place that each item has once they are sorted.
#[inline(never)]
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..count).collect();
    sorted.sort_unstable_by(|one, other| compare(*one, *other).then(one.cmp(other)));
    let mut places = vec![0; count];
    for (place, from) in sorted.into_iter().enumerate() {
        if let Some(of_item) = places.get_mut(from) {
            *of_item = place;
        }
    }
    places
}

/// Swaps items until each is in its place.
#[inline(never)]
fn put(places: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for at in 0..places.len() {
        while let Some(place) = places.get(at).copied().filter(|place| *place != at) {
            swap(at, place);
            places.swap(at, place);
        }
    }
}

/// The items in their order, each once: a set that is made at once and then only looked into.
pub(crate) fn distinct<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut distinct: Vec<T> = items.into_iter().collect();
    sort(&mut distinct);
    distinct.dedup();
    distinct
}

/// What `collect` makes into a set.
pub(crate) fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

/// What `collect` makes into a map: of equal keys the last one counts.
pub(crate) fn map<K: Ord, V>(items: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(items);
    map
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn everything_is_ordered_as_the_standard_library_does(
            items in prop::collection::vec((0_u8..20, any::<u16>()), 0..80),
        ) {
            let (mut ours, mut theirs) = (items.clone(), items.clone());
            sort_by(&mut ours, |one, other| one.0.cmp(&other.0));
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(&ours, &theirs);
            sort(&mut ours);
            theirs.sort();
            prop_assert_eq!(&ours, &theirs);
            prop_assert_eq!(distinct(items.clone()), set(items.clone()).into_iter().collect::<Vec<_>>());
            prop_assert_eq!(set(items.clone()), items.iter().copied().collect::<BTreeSet<_>>());
            prop_assert_eq!(map(items.clone()), items.into_iter().collect::<BTreeMap<_, _>>());
        }
    }
}
