//! A set that is a sorted list.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::ops::RangeBounds;
use std::{slice, vec};

use super::{find, within};

/// What `BTreeSet` is, in a tenth of its code: items in their order, each once.
///
/// Looking up takes as many steps as there; putting in an item that is not the last moves all that are behind it.
///
/// ```
/// # use planner::sorted::SortedSet;
/// let days = SortedSet::from([9, 3, 9, 5]);
/// assert!(days.iter().eq(&[3, 5, 9]));
/// assert_eq!((days.first(), days.contains(&4)), (Some(&3), false));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortedSet<T> {
    items: Vec<T>,
}

impl<T> SortedSet<T> {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self { items: Vec::new() }
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is no item.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// All items in their order.
    pub fn iter(&self) -> slice::Iter<'_, T> {
        self.items.iter()
    }

    /// The least item.
    pub fn first(&self) -> Option<&T> {
        self.items.first()
    }

    /// The greatest item.
    pub fn last(&self) -> Option<&T> {
        self.items.last()
    }

    /// Drops every item for which the answer is no.
    pub fn retain(&mut self, stays: impl FnMut(&T) -> bool) {
        self.items.retain(stays);
    }
}

impl<T: Ord> SortedSet<T> {
    fn place<Q: Ord + ?Sized>(&self, wanted: &Q) -> Result<usize, usize>
    where
        T: Borrow<Q>,
    {
        let compare = |at: usize| self.items.get(at).map_or(Ordering::Greater, |item| item.borrow().cmp(wanted));
        find(self.items.len(), &compare)
    }

    /// Whether the item is in it.
    pub fn contains<Q: Ord + ?Sized>(&self, item: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.place(item).is_ok()
    }

    /// Puts the item in, and tells whether it is new.
    #[inline(never)]
    pub fn insert(&mut self, item: T) -> bool {
        match self.place(&item) {
            Ok(_) => false,
            Err(at) => {
                self.items.insert(at, item);
                true
            }
        }
    }

    /// Takes the item out, and tells whether it was there.
    pub fn remove<Q: Ord + ?Sized>(&mut self, item: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.place(item).map(|at| self.items.remove(at)).is_ok()
    }

    /// Whether all its items are in the other.
    pub fn is_subset(&self, other: &Self) -> bool {
        self.difference(other).next().is_none()
    }

    /// The items within two bounds.
    pub fn range(&self, bounds: impl RangeBounds<T>) -> slice::Iter<'_, T> {
        let compare = |at: usize, wanted: &T| self.items.get(at).map_or(Ordering::Greater, |item| item.cmp(wanted));
        let within = within(&bounds, self.items.len(), &compare);
        self.items.get(within).unwrap_or_default().iter()
    }

    /// The items that are in both.
    pub fn intersection<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a T> {
        self.items.iter().filter(|item| other.contains(*item))
    }

    /// The items that are not in the other.
    pub fn difference<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a T> {
        self.items.iter().filter(|item| !other.contains(*item))
    }
}

impl<T> Default for SortedSet<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Ord> Extend<T> for SortedSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        items.into_iter().for_each(|item| {
            self.insert(item);
        });
    }
}

impl<T: Ord> FromIterator<T> for SortedSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut set = Self::new();
        set.extend(items);
        set
    }
}

impl<T: Ord, const COUNT: usize> From<[T; COUNT]> for SortedSet<T> {
    fn from(items: [T; COUNT]) -> Self {
        items.into_iter().collect()
    }
}

impl<'a, T> IntoIterator for &'a SortedSet<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<T> IntoIterator for SortedSet<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_does_what_the_standard_library_does(
            items in prop::collection::vec(0_u8..30, 0..40), others in prop::collection::vec(0_u8..30, 0..40),
            from in 0_u8..32, to in 0_u8..32,
        ) {
            let (mut ours, mut theirs): (SortedSet<u8>, BTreeSet<u8>) = (SortedSet::new(), BTreeSet::new());
            for item in items {
                prop_assert_eq!(ours.insert(item), theirs.insert(item));
            }
            let (our_others, their_others): (SortedSet<u8>, BTreeSet<u8>) =
                (others.iter().copied().collect(), others.iter().copied().collect());
            prop_assert!(ours.intersection(&our_others).eq(theirs.intersection(&their_others)));
            prop_assert!(ours.difference(&our_others).eq(theirs.difference(&their_others)));
            prop_assert_eq!(ours.is_subset(&our_others), theirs.is_subset(&their_others));
            for item in &others {
                prop_assert_eq!(ours.contains(item), theirs.contains(item));
                prop_assert!(ours.range(from..).eq(theirs.range(from..)) && ours.range(..to).eq(theirs.range(..to)));
                prop_assert_eq!(ours.remove(item), theirs.remove(item));
                prop_assert_eq!((ours.first(), ours.last()), (theirs.first(), theirs.last()));
                prop_assert_eq!((ours.len(), ours.is_empty()), (theirs.len(), theirs.is_empty()));
            }
            ours.retain(|item| item % 3 > 0);
            theirs.retain(|item| item % 3 > 0);
            prop_assert!(ours.iter().eq(&theirs) && ours.into_iter().eq(theirs));
        }
    }
}
