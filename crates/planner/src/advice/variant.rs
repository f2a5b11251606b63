//! A tier together with a mode of care: the six ways in which a site can be looked after.

use crate::{CareMode, Tier};

/// A tier together with a mode of care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Variant {
    /// The tier.
    pub tier: Tier,
    /// The mode of care.
    pub mode: CareMode,
}

impl Variant {
    /// All variants: by tier, the lowest first, and plain support before care.
    pub const ALL: [Variant; 6] = [
        Variant::new(Tier::Basic, CareMode::Support),
        Variant::new(Tier::Basic, CareMode::Care),
        Variant::new(Tier::Extended, CareMode::Support),
        Variant::new(Tier::Extended, CareMode::Care),
        Variant::new(Tier::Comprehensive, CareMode::Support),
        Variant::new(Tier::Comprehensive, CareMode::Care),
    ];

    /// The variant of a tier and a mode.
    pub const fn new(tier: Tier, mode: CareMode) -> Variant {
        Variant { tier, mode }
    }

    /// Its place in [`Variant::ALL`].
    pub const fn index(self) -> usize {
        self.tier as usize * 2 + self.mode as usize
    }

    /// The name in files: the tier's and the mode's, with a dot between.
    pub fn code(self) -> String {
        format!("{}.{}", self.tier.code(), self.mode.code())
    }

    /// The variant of a name in files.
    ///
    /// ```
    /// # use planner::advice::Variant;
    /// assert_eq!(Variant::from_code("extended.care").map(Variant::code).as_deref(), Some("extended.care"));
    /// assert_eq!(Variant::from_code("extended"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Variant> {
        let (tier, mode) = code.split_once('.')?;
        Some(Variant::new(Tier::from_code(tier)?, CareMode::from_code(mode)?))
    }
}
