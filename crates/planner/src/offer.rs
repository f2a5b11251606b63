//! What a provider sells: three tiers of support, two modes of care, and an offer that puts figures to them.

/// The level of support, from the source text: basic, extended, comprehensive (podstawowe, rozszerzone, kompleksowe).
///
/// Tiers are ordered: a higher tier includes what a lower one does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Help when something is reported, an answer within 24-48 hours.
    Basic,
    /// Answers within hours, regular reviews, basic monitoring.
    Extended,
    /// Answers within minutes, monitoring round the clock, regular optimisation.
    Comprehensive,
}

impl Tier {
    /// All tiers, the lowest first.
    pub const ALL: [Tier; 3] = [Tier::Basic, Tier::Extended, Tier::Comprehensive];

    /// The name used in files and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Tier::Basic => "basic",
            Tier::Extended => "extended",
            Tier::Comprehensive => "comprehensive",
        }
    }
}

/// Whether work is done on request or planned ahead: a second axis beside the tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CareMode {
    /// Plain support (wsparcie): repairs what is reported.
    Support,
    /// Care (opieka): plans, optimises, foresees. The calendar is the care.
    Care,
}

/// A provider's offer.
pub struct Offer;
impl Offer {
    /// x
    pub fn standard() -> Offer {
        Offer
    }
}
