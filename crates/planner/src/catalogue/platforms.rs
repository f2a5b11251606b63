//! A set of platform families in one small number.

use super::vocabulary::PlatformFamily;

/// A set of [`PlatformFamily`].
///
/// ```
/// # use planner::catalogue::{PlatformFamily, PlatformSet};
/// let shops = PlatformSet::of(&[PlatformFamily::Woo, PlatformFamily::Presta]);
/// assert!(shops.contains(PlatformFamily::Woo));
/// assert!(!shops.contains(PlatformFamily::Static));
/// assert_eq!(shops.iter().count(), 2);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PlatformSet(u16);

impl PlatformSet {
    /// Every family.
    pub const ALL: PlatformSet = PlatformSet::of(PlatformFamily::ALL);

    /// The set of these families.
    pub const fn of(families: &[PlatformFamily]) -> PlatformSet {
        let mut bits = 0;
        let mut rest = families;
        while let [family, others @ ..] = rest {
            bits |= 1 << *family as u16;
            rest = others;
        }
        PlatformSet(bits)
    }

    /// This set without one family.
    pub const fn without(self, family: PlatformFamily) -> PlatformSet {
        PlatformSet(self.0 & !(1 << family as u16))
    }

    /// Whether the family belongs to the set.
    pub const fn contains(self, family: PlatformFamily) -> bool {
        self.0 & (1 << family as u16) != 0
    }

    /// The families of the set, in the order of [`PlatformFamily::ALL`].
    pub fn iter(self) -> impl Iterator<Item = PlatformFamily> {
        PlatformFamily::ALL.iter().copied().filter(move |family| self.contains(*family))
    }
}
