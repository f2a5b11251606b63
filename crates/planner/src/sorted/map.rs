//! A map that is a sorted list.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::ops::{Index, RangeBounds};
use std::{slice, vec};

use super::{find, within};

/// What `BTreeMap` is, in a tenth of its code: keys in their order, each once.
///
/// Looking up takes as many steps as there; putting in a key that is not the last moves all that are behind it.
///
/// ```
/// # use planner::sorted::SortedMap;
/// let mut hours = SortedMap::from([("Tuesday", 3), ("Monday", 1), ("Monday", 2)]);
/// assert_eq!(hours.get("Monday"), Some(&2));
/// *hours.entry("Monday").or_default() += 4;
/// assert!(hours.iter().eq([(&"Monday", &6), (&"Tuesday", &3)]));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortedMap<K, V> {
    entries: Vec<(K, V)>,
}

impl<K, V> SortedMap<K, V> {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self { entries: Vec::new() }
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All entries, in the order of their keys.
    pub fn iter(&self) -> Iter<'_, K, V> {
        Iter(self.entries.iter())
    }

    /// All keys in their order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + ExactSizeIterator + Clone {
        self.entries.iter().map(|(key, _)| key)
    }

    /// All values, in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + ExactSizeIterator + Clone {
        self.entries.iter().map(|(_, value)| value)
    }

    /// All values to be changed, in the order of their keys.
    pub fn values_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut V> {
        self.entries.iter_mut().map(|(_, value)| value)
    }

    /// The values alone, in the order of their keys.
    pub fn into_values(self) -> impl DoubleEndedIterator<Item = V> {
        self.entries.into_iter().map(|(_, value)| value)
    }

    /// The keys alone, in their order.
    pub fn into_keys(self) -> impl DoubleEndedIterator<Item = K> {
        self.entries.into_iter().map(|(key, _)| key)
    }

    /// The entry with the least key.
    pub fn first_key_value(&self) -> Option<(&K, &V)> {
        self.iter().next()
    }

    /// The entry with the greatest key.
    pub fn last_key_value(&self) -> Option<(&K, &V)> {
        self.iter().next_back()
    }

    /// Drops every entry for which the answer is no.
    pub fn retain(&mut self, mut stays: impl FnMut(&K, &mut V) -> bool) {
        self.entries.retain_mut(|(key, value)| stays(key, value));
    }
}

impl<K: Ord, V> SortedMap<K, V> {
    fn place<Q: Ord + ?Sized>(&self, wanted: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        let compare = |at: usize| self.entries.get(at).map_or(Ordering::Greater, |(key, _)| key.borrow().cmp(wanted));
        find(self.entries.len(), &compare)
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let at = self.place(key).ok()?;
        self.entries.get(at).map(|(_, value)| value)
    }

    /// The value of a key, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let at = self.place(key).ok()?;
        self.entries.get_mut(at).map(|(_, value)| value)
    }

    /// Whether there is such a key.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.place(key).is_ok()
    }

    /// Sets the value of a key, and gives back the one that it had.
    #[inline(never)]
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(at) => self.entries.get_mut(at).map(|(_, old)| std::mem::replace(old, value)),
            Err(at) => {
                self.entries.insert(at, (key, value));
                None
            }
        }
    }

    /// Takes a key and its value out.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let at = self.place(key).ok()?;
        Some(self.entries.remove(at).1)
    }

    /// The entries whose keys are within two bounds.
    pub fn range(&self, bounds: impl RangeBounds<K>) -> Iter<'_, K, V> {
        let compare =
            |at: usize, wanted: &K| self.entries.get(at).map_or(Ordering::Greater, |(key, _)| key.cmp(wanted));
        let within = within(&bounds, self.entries.len(), &compare);
        Iter(self.entries.get(within).unwrap_or_default().iter())
    }

    /// The place of a key, whether it is there or not.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        Entry { map: self, key }
    }
}

/// The place of a key in a map.
#[derive(Debug)]
pub struct Entry<'a, K, V> {
    map: &'a mut SortedMap<K, V>,
    key: K,
}

impl<'a, K: Ord, V> Entry<'a, K, V> {
    /// The value of the key, which is this one where it had none.
    ///
    /// ```
    /// # use planner::sorted::SortedMap;
    /// let mut hours = SortedMap::from([("Monday", 1)]);
    /// assert_eq!(*hours.entry("Monday").or_insert(7), 1);
    /// assert_eq!(*hours.entry("Friday").or_insert(7), 7);
    /// ```
    pub fn or_insert(self, value: V) -> &'a mut V {
        self.or_insert_with(|| value)
    }

    /// The value of the key, which is the default where it had none.
    pub fn or_default(self) -> &'a mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }

    /// The value of the key, which is made where it had none.
    pub fn or_insert_with(self, make: impl FnOnce() -> V) -> &'a mut V {
        let at = match self.map.place(&self.key) {
            Ok(at) => at,
            Err(at) => {
                self.map.entries.insert(at, (self.key, make()));
                at
            }
        };
        #[expect(clippy::indexing_slicing, reason = "either found there or put there")]
        &mut self.map.entries[at].1
    }
}

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Ord, V> Extend<(K, V)> for SortedMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        entries.into_iter().for_each(|(key, value)| {
            self.insert(key, value);
        });
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for SortedMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::new();
        map.extend(entries);
        map
    }
}

impl<K: Ord, V, const COUNT: usize> From<[(K, V); COUNT]> for SortedMap<K, V> {
    fn from(entries: [(K, V); COUNT]) -> Self {
        entries.into_iter().collect()
    }
}

impl<K: Ord + Borrow<Q>, Q: Ord + ?Sized, V> Index<&Q> for SortedMap<K, V> {
    type Output = V;

    /// The value of a key that is known to be there, as tests know it; `get` is for all else.
    #[expect(clippy::expect_used, reason = "as every index does")]
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("no such key")
    }
}

/// Entries of a map, in the order of their keys.
#[derive(Debug)]
pub struct Iter<'a, K, V>(slice::Iter<'a, (K, V)>);

impl<K, V> Clone for Iter<'_, K, V> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(key, value)| (key, value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<K, V> DoubleEndedIterator for Iter<'_, K, V> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.0.next_back().map(|(key, value)| (key, value))
    }
}

impl<K, V> ExactSizeIterator for Iter<'_, K, V> {}

impl<'a, K, V> IntoIterator for &'a SortedMap<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;

    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}

impl<K, V> IntoIterator for SortedMap<K, V> {
    type Item = (K, V);
    type IntoIter = vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    #[derive(Debug, Clone, Copy)]
    enum Step {
        Insert(u8, u16),
        Remove(u8),
        Add(u8, u16),
        Retain(u16),
    }

    fn step() -> impl Strategy<Value = Step> {
        let key = 0_u8..20;
        prop_oneof![
            4 => (key.clone(), any::<u16>()).prop_map(|(key, value)| Step::Insert(key, value)),
            2 => key.clone().prop_map(Step::Remove),
            2 => (key, 0_u16..5).prop_map(|(key, value)| Step::Add(key, value)),
            1 => (1_u16..4).prop_map(Step::Retain),
        ]
    }

    proptest! {
        #[test]
        fn it_does_what_the_standard_library_does(
            steps in prop::collection::vec(step(), 0..60), from in 0_u8..22, to in 0_u8..22,
        ) {
            let (mut ours, mut theirs) = (SortedMap::new(), BTreeMap::new());
            for step in steps {
                match step {
                    Step::Insert(key, value) => prop_assert_eq!(ours.insert(key, value), theirs.insert(key, value)),
                    Step::Remove(key) => prop_assert_eq!(ours.remove(&key), theirs.remove(&key)),
                    Step::Add(key, value) => {
                        let (own, other) = (ours.entry(key).or_default(), theirs.entry(key).or_default());
                        *own = value.wrapping_add(*own);
                        *other = value.wrapping_add(*other);
                    }
                    Step::Retain(divisor) => {
                        ours.retain(|_, value| *value % divisor == 0);
                        theirs.retain(|_, value| *value % divisor == 0);
                    }
                }
                prop_assert!(ours.iter().eq(theirs.iter()));
                prop_assert!(ours.iter().rev().eq(theirs.iter().rev()));
                prop_assert_eq!((ours.len(), ours.is_empty()), (theirs.len(), theirs.is_empty()));
                prop_assert_eq!(ours.first_key_value(), theirs.first_key_value());
                prop_assert_eq!(ours.last_key_value(), theirs.last_key_value());
                prop_assert_eq!((ours.get(&from), ours.contains_key(&to)), (theirs.get(&from), theirs.contains_key(&to)));
            }
            prop_assert!(ours.range(from..).eq(theirs.range(from..)));
            prop_assert!(ours.range(..to).eq(theirs.range(..to)));
            prop_assert!(ours.range(..=to).eq(theirs.range(..=to)));
            if from <= to {
                prop_assert!(ours.range(from..to).eq(theirs.range(from..to)));
                prop_assert!(ours.range(from..=to).eq(theirs.range(from..=to)));
            }
            prop_assert!(ours.keys().eq(theirs.keys()) && ours.values().eq(theirs.values()));
            prop_assert!(ours.into_values().eq(theirs.into_values()));
        }

        #[test]
        fn of_equal_keys_the_last_one_counts(entries in prop::collection::vec((0_u8..20, any::<u16>()), 0..60)) {
            let ours: SortedMap<u8, u16> = entries.iter().copied().collect();
            prop_assert!(ours.into_iter().eq(entries.into_iter().collect::<BTreeMap<_, _>>()));
        }
    }
}
