//! What a provider sells: three tiers of support, two modes of care, and an offer that puts figures to them.
//!
//! [`Offer`] is what the advice needs. [`ProviderOffer`] is all that a provider says of itself and of what it sells, with
//! its file, from which an `Offer` is made.

mod colour;
mod currency;
mod fields;
mod file;
mod logo;
mod offers;
mod provider;
mod value;

use crate::advice::Variant;
use crate::answers::Money;
use crate::clock::ServiceClock;
use crate::grade::Grade;

pub use colour::{Accent, Colour, TEXT_CONTRAST};
pub use currency::{Currency, gross};
pub use fields::{Field, HourlyWork, Place, Takes, Unit};
pub use file::{MAX_OFFER_OCTETS, OfferFileError, offer_schema};
pub use logo::{LogoProblem, MAX_LOGO_OCTETS, MAX_LOGO_SIDE, check_logo};
pub use offers::{MOST_VERSIONS, Offers};
pub(crate) use provider::in_order;
pub use provider::{MAX_VERSION, MadeSafe, OfferProblem, Price, ProviderOffer};
pub use value::{Value, Why};

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

    /// The tier of a name used in files and addresses.
    ///
    /// ```
    /// # use planner::Tier;
    /// assert_eq!(Tier::from_code("extended"), Some(Tier::Extended));
    /// assert_eq!(Tier::from_code("gold"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Tier> {
        Tier::ALL.into_iter().find(|tier| tier.code() == code)
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

impl CareMode {
    /// Both modes, the plainer first.
    pub const ALL: [CareMode; 2] = [CareMode::Support, CareMode::Care];

    /// The name used in files.
    pub const fn code(self) -> &'static str {
        match self {
            CareMode::Support => "support",
            CareMode::Care => "care",
        }
    }

    /// The mode of a name used in files.
    pub fn from_code(code: &str) -> Option<CareMode> {
        CareMode::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

/// How much a reported problem hurts; an offer promises a response for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// The site, its form or its basket does not work.
    Outage,
    /// Something works badly.
    Fault,
    /// A question or a wish.
    Question,
}

impl Priority {
    /// All priorities, the most urgent first.
    pub const ALL: [Priority; 3] = [Priority::Outage, Priority::Fault, Priority::Question];
}

/// How a provider watches the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Monitoring {
    /// Nobody watches: a failure is reported by whoever meets it.
    Nothing,
    /// A check from outside every few minutes, looked at in service hours.
    Basic,
    /// A check every minute, with an alarm to a person at any hour.
    AroundTheClock,
}

/// What an offer promises for one tier.
#[derive(Clone, Debug, PartialEq)]
pub struct TierOffer {
    /// Minutes of service time until a person answers, for each [`Priority`] from the most urgent down.
    pub response_minutes: [u32; 3],
    /// When the response clock runs.
    pub clock: ServiceClock,
    /// How the site is watched.
    pub monitoring: Monitoring,
    /// Minutes between two backups.
    pub backup_interval_minutes: u32,
    /// Minutes of a technician's work included in a month.
    pub included_minutes: u32,
    /// Price a month with plain support.
    pub support_price: Money,
    /// Price a month with care.
    pub care_price: Money,
}

impl TierOffer {
    /// Minutes of service time until a person answers.
    pub const fn response(&self, priority: Priority) -> u32 {
        let [outage, fault, question] = self.response_minutes;
        match priority {
            Priority::Outage => outage,
            Priority::Fault => fault,
            Priority::Question => question,
        }
    }

    /// Price a month in a mode of care.
    pub const fn price(&self, mode: CareMode) -> Money {
        match mode {
            CareMode::Support => self.support_price,
            CareMode::Care => self.care_price,
        }
    }
}

/// The highest price a month that an offer takes.
pub const MAX_PRICE: Money = Money::zloty(1_000_000);

/// What one provider sells for each tier.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Terms of each tier, the lowest first.
    tiers: [TierOffer; 3],
    /// How far the figures can be trusted.
    pub grade: Grade,
}

impl Offer {
    /// An offer as this project assumes it: the source text's three tiers with figures of our own.
    ///
    /// The source promises answers "within 24-48 hours", "within hours" and "within minutes". Read as service time these
    /// are 12 hours at 8x5, 4 hours at 10x5 and half an hour round the clock. Prices, included hours and backup
    /// intervals are our own assumption, to be replaced by a provider's price list; they are shown as such.
    pub fn standard() -> Offer {
        Offer {
            tiers: [
                TierOffer {
                    response_minutes: [12 * 60, 16 * 60, 24 * 60],
                    clock: ServiceClock::WEEKDAYS_8_16,
                    monitoring: Monitoring::Nothing,
                    backup_interval_minutes: 24 * 60,
                    included_minutes: 90,
                    support_price: Money::zloty(90),
                    care_price: Money::zloty(190),
                },
                TierOffer {
                    response_minutes: [4 * 60, 10 * 60, 20 * 60],
                    clock: ServiceClock::WEEKDAYS_8_18,
                    monitoring: Monitoring::Basic,
                    backup_interval_minutes: 60,
                    included_minutes: 6 * 60,
                    support_price: Money::zloty(390),
                    care_price: Money::zloty(590),
                },
                TierOffer {
                    response_minutes: [30, 2 * 60, 8 * 60],
                    clock: ServiceClock::ALWAYS,
                    monitoring: Monitoring::AroundTheClock,
                    backup_interval_minutes: 15,
                    included_minutes: 20 * 60,
                    support_price: Money::zloty(2_400),
                    care_price: Money::zloty(2_900),
                },
            ],
            grade: Grade::Own,
        }
    }

    /// Puts a provider's own price a month in the place of the assumed one.
    ///
    /// ```
    /// # use planner::{CareMode, Offer, Tier, advice::Variant, answers::Money};
    /// let care = Variant::new(Tier::Extended, CareMode::Care);
    /// let mut offer = Offer::standard();
    /// offer.set_price(care, Money::zloty(650));
    /// assert_eq!(offer.tier(Tier::Extended).price(CareMode::Care), Money::zloty(650));
    /// ```
    pub const fn set_price(&mut self, variant: Variant, price: Money) {
        let [basic, extended, comprehensive] = &mut self.tiers;
        let terms = match variant.tier {
            Tier::Basic => basic,
            Tier::Extended => extended,
            Tier::Comprehensive => comprehensive,
        };
        match variant.mode {
            CareMode::Support => terms.support_price = price,
            CareMode::Care => terms.care_price = price,
        }
    }

    /// The price a month of a tier in a mode of care.
    pub const fn price(&self, variant: Variant) -> Money {
        self.tier(variant.tier).price(variant.mode)
    }

    /// What the offer promises for a tier.
    pub const fn tier(&self, tier: Tier) -> &TierOffer {
        let [basic, extended, comprehensive] = &self.tiers;
        match tier {
            Tier::Basic => basic,
            Tier::Extended => extended,
            Tier::Comprehensive => comprehensive,
        }
    }
}
