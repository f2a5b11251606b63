//! Sorting and gathering in little code.
//!
//! The standard library compiles its sort anew for every type, some three kilobytes each time, and its sets and maps for
//! every type of their items, up to six. Here one sort serves all types, and sets and maps are sorted lists: they are
//! mostly filled in order and then looked into, and hold thousands of items at most.

mod map;
mod set;
mod stored;

use std::cmp::Ordering;
use std::ops::{Bound, Range, RangeBounds};

pub use map::{Entry, SortedMap};
pub use set::SortedSet;

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

/// Where the item is in an ordered list, or else where it belongs. The comparison tells how the item at an index stands to
/// the wanted one.
#[inline(never)]
fn find(count: usize, compare: &dyn Fn(usize) -> Ordering) -> Result<usize, usize> {
    let (mut from, mut to) = (0, count);
    while from < to {
        let middle = from + (to - from) / 2;
        match compare(middle) {
            Ordering::Less => from = middle + 1,
            Ordering::Equal => return Ok(middle),
            Ordering::Greater => to = middle,
        }
    }
    Err(from)
}

/// The indices of the items within two bounds.
fn within<T: Ord>(bounds: &impl RangeBounds<T>, count: usize, compare: &dyn Fn(usize, &T) -> Ordering) -> Range<usize> {
    let place = |wanted: &T| find(count, &|at| compare(at, wanted));
    let first = match bounds.start_bound() {
        Bound::Unbounded => 0,
        Bound::Included(wanted) => place(wanted).unwrap_or_else(|after| after),
        Bound::Excluded(wanted) => place(wanted).map_or_else(|after| after, |at| at + 1),
    };
    let end = match bounds.end_bound() {
        Bound::Unbounded => count,
        Bound::Excluded(wanted) => place(wanted).unwrap_or_else(|after| after),
        Bound::Included(wanted) => place(wanted).map_or_else(|after| after, |at| at + 1),
    };
    first..end.max(first)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

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
            let distinct_items = items.iter().copied().collect::<BTreeSet<_>>();
            prop_assert_eq!(distinct(items), distinct_items.into_iter().collect::<Vec<_>>());
        }
    }
}
