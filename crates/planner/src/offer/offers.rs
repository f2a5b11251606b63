//! The versions of a provider's own offer, and which one is in force.

use chrono::NaiveDate;

use super::provider::ProviderOffer;
use crate::sorted::SortedSet;

/// So many versions are kept beside those to which something refers.
pub const MOST_VERSIONS: usize = 12;

/// What is known of offers in this browser: the one that came with the program, and the versions of the provider's own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offers {
    /// The one that the build brought along, where that is another than the project's.
    shipped: Option<ProviderOffer>,
    /// Versions that were saved here, each with a higher number than the one before.
    own: Vec<ProviderOffer>,
    /// Whether the last of them is in force.
    own_in_force: bool,
    /// Versions to which something refers, such as a proposal that was made with it.
    referred: SortedSet<u32>,
}

impl Offers {
    /// What was kept. Versions out of order are left out.
    pub fn restored(
        shipped: Option<ProviderOffer>,
        own: Vec<ProviderOffer>,
        own_in_force: bool,
        referred: SortedSet<u32>,
    ) -> Offers {
        let mut offers = Offers { shipped, own: Vec::new(), own_in_force, referred };
        for version in own {
            if offers.own.last().is_none_or(|last| last.version() < version.version()) {
                offers.own.push(version);
            }
        }
        offers.own_in_force &= !offers.own.is_empty();
        offers
    }

    /// The offer that came with the program.
    pub fn given(&self) -> ProviderOffer {
        self.shipped.clone().unwrap_or_else(ProviderOffer::standard)
    }

    /// The offer that came with the program, where that is another than the project's.
    pub const fn shipped(&self) -> Option<&ProviderOffer> {
        self.shipped.as_ref()
    }

    /// The versions that were saved here, the oldest first.
    pub fn own(&self) -> &[ProviderOffer] {
        &self.own
    }

    /// Whether the last version that was saved here is in force.
    pub const fn is_own_in_force(&self) -> bool {
        self.own_in_force
    }

    /// Versions to which something refers.
    pub const fn referred(&self) -> &SortedSet<u32> {
        &self.referred
    }

    /// The offer in force.
    pub fn current(&self) -> ProviderOffer {
        self.own.last().filter(|_| self.own_in_force).cloned().unwrap_or_else(|| self.given())
    }

    /// The offer in force, where it is a provider's and not the one that this project assumes.
    pub fn of_a_provider(&self) -> Option<ProviderOffer> {
        (self.own_in_force || self.shipped.is_some()).then(|| self.current())
    }

    /// A version that is known here.
    pub fn version(&self, version: u32) -> Option<&ProviderOffer> {
        self.own.iter().chain(&self.shipped).find(|offer| offer.version() == version)
    }

    /// Puts an offer into force; says whether that changes anything. One that says something new becomes a version of its own,
    /// with a higher number than any before; the one that came with the program takes force again as it is.
    ///
    /// ```
    /// # use planner::offer::{Offers, ProviderOffer};
    /// # use chrono::NaiveDate;
    /// let day = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    /// let mut offers = Offers::default();
    /// assert!(!offers.save(ProviderOffer::standard(), day), "it is in force already");
    /// assert!(offers.of_a_provider().is_none());
    /// ```
    pub fn save(&mut self, offer: ProviderOffer, day: NaiveDate) -> bool {
        if offer.says_the_same(&self.current()) {
            return false;
        }
        if offer.says_the_same(&self.given()) {
            self.own_in_force = false;
            return true;
        }
        let highest = self.own.iter().map(ProviderOffer::version).chain([self.given().version()]).max().unwrap_or(0);
        // A file that others know by a higher number keeps it.
        let version = offer.version().max(highest.saturating_add(1));
        self.own.push(offer.numbered(version, day));
        self.own_in_force = true;
        self.forget();
        true
    }

    /// Takes what the build brought along; says whether that is another than before. `None` where it brought nothing that can be
    /// read: what is known stays.
    pub fn ship(&mut self, shipped: ProviderOffer) -> bool {
        let shipped = (!shipped.says_the_same(&ProviderOffer::standard())).then_some(shipped);
        let changed = self.shipped != shipped;
        self.shipped = shipped;
        changed
    }

    /// Something was made with this version: it is kept.
    pub fn refer(&mut self, version: u32) {
        self.referred.insert(version);
    }

    /// Drops the oldest versions to which nothing refers.
    fn forget(&mut self) {
        let spare = |offers: &Offers| {
            let free = |offer: &&ProviderOffer| !offers.referred.contains(&offer.version());
            offers.own.iter().filter(free).count() > MOST_VERSIONS
        };
        while spare(self) {
            let oldest = self.own.iter().position(|offer| !self.referred.contains(&offer.version()));
            oldest.map(|at| self.own.remove(at));
        }
    }
}
