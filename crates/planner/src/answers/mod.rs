//! The description of a site: questions, what was typed (`Draft`), what is known (`Answers`).
//!
//! A [`Draft`] enters, [`Answers`] or a list of [`Problem`]s leaves. Everything behind [`validate`] takes `Answers`.

mod choices;
mod contradictions;
mod draft;
mod file;
mod number;
mod questions;
mod schema;
mod validate;

use chrono::NaiveDate;

use crate::sorted::SortedSet;

pub use choices::*;
pub use contradictions::{Contradiction, MANY_ORDERS, MANY_PEAK_DAYS, contradictions};
pub use draft::{Draft, MAX_ROWS, Reply, Row, Value};
pub use file::{FileError, draft_from_json, draft_to_json, read_answers, salvage_draft};
pub use number::{Hundredths, NumberError, parse_date, parse_number, parse_time, stored_day};
pub use questions::{Cell, Column, Part, Question, Shape, Unit};
pub use schema::answers_schema;
pub use validate::{Problem, ProblemKind, problems_of, validate};

/// An amount of money in whole grosze.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

impl Money {
    /// An amount of whole złoty.
    pub const fn zloty(zloty: u32) -> Money {
        Money(zloty as i64 * 100)
    }

    /// An amount of grosze.
    pub const fn from_grosze(grosze: i64) -> Money {
        Money(grosze)
    }

    /// The amount in grosze.
    pub const fn grosze(self) -> i64 {
        self.0
    }

    /// The amount times a whole number, such as a monthly price over twelve months.
    #[must_use]
    pub const fn times(self, factor: u32) -> Money {
        Money(self.0.saturating_mul(factor as i64))
    }
}

/// A share in hundredths of a percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(i64);

impl Percent {
    /// A share from hundredths of a percent: 9995 is 99.95 %.
    pub const fn from_hundredths(hundredths: i64) -> Percent {
        Percent(hundredths)
    }

    /// The share in hundredths of a percent.
    pub const fn hundredths(self) -> i64 {
        self.0
    }
}

/// A quantity known between two ends, both included; they are equal when the number itself is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Between<T> {
    /// The lowest value.
    pub low: T,
    /// The highest value.
    pub high: T,
}

impl<T: PartialEq> Between<T> {
    /// Whether the number itself is known.
    pub fn is_exact(&self) -> bool {
        self.low == self.high
    }
}

/// What is known of a fact. Not knowing is never silently a default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known<T> {
    /// The person does not know, or has not been asked.
    Unknown,
    /// The person thinks so.
    Maybe(T),
    /// The person is sure.
    Sure(T),
}

impl<T> Known<T> {
    /// The value, sure or not.
    pub fn value(&self) -> Option<&T> {
        match self {
            Known::Unknown => None,
            Known::Maybe(value) | Known::Sure(value) => Some(value),
        }
    }

    /// Whether nothing is known.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Known::Unknown)
    }
}

/// An own peak period, both days included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPeak {
    /// What the person calls it; may be empty.
    pub name: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// An incident of the last 24 months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Incident {
    /// What went wrong.
    pub kind: IncidentKind,
    /// Who noticed it.
    pub noticed_by: Option<NoticedBy>,
    /// After how many hours it was noticed, in hundredths of an hour.
    pub noticed_after: Option<Hundredths>,
    /// How long it lasted, in hundredths of an hour.
    pub lasted: Option<Hundredths>,
    /// What it cost.
    pub cost: Option<Money>,
}

/// An offer that the person already holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldOffer {
    /// Whose it is; may be empty.
    pub name: String,
    /// Price a month.
    pub price: Money,
    /// Promised response, in hundredths of an hour.
    pub response: Option<Hundredths>,
}

/// The validated description of a site.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each field is documented at the part of the same name")]
pub struct Answers {
    pub purpose: Purpose,
    pub platform_kind: Known<PlatformKind>,
    pub platform: Known<Platform>,
    pub payments: Known<Payments>,
    pub components: Known<SortedSet<Component>>,
    pub mail_on_domain: Known<YesNo>,
    pub worst_moment: Known<WorstMoment>,
    pub site_outage: Known<Tolerance>,
    pub form_outage: Known<Tolerance>,
    pub basket_outage: Known<Tolerance>,
    pub other_harm: Known<SortedSet<Harm>>,
    pub cover: Known<Cover>,
    pub night_alarm: Known<NightAlarm>,
    pub data_loss: Known<DataLoss>,
    pub revenue: Known<Between<Money>>,
    pub orders: Known<Between<u32>>,
    pub margin: Known<Between<Percent>>,
    pub visits: Known<Between<u32>>,
    pub busy_hours: Known<BusyHours>,
    pub domain_expiry: Known<NaiveDate>,
    pub registrant: Known<Registrant>,
    pub domain_renewal: Known<YesNo>,
    pub certificate_expiry: Known<NaiveDate>,
    pub certificate_renewal: Known<YesNo>,
    pub licence_expiry: Known<NaiveDate>,
    pub contract_end: Known<NaiveDate>,
    pub peaks: Known<SortedSet<PeakSeason>>,
    pub own_peaks: Known<Vec<OwnPeak>>,
    pub backup_interval: Known<BackupInterval>,
    pub backup_elsewhere: Known<YesNo>,
    pub last_restore: Known<LastRestore>,
    pub updater: Known<Updater>,
    pub update_interval: Known<HowOften>,
    pub staging: Known<YesNo>,
    pub own_changes: Known<HowOften>,
    pub noticed_by: Known<NoticedBy>,
    pub incidents: Known<Vec<Incident>>,
    pub hosting: Known<Hosting>,
    pub uptime_promise: Known<Percent>,
    pub admin_access: Known<AdminAccess>,
    pub two_factor: Known<TwoFactor>,
    pub documentation: Known<Documentation>,
    pub provider_years: Known<u32>,
    pub provider_change: Known<YesNo>,
    pub platform_version: Known<String>,
    pub runtime_version: Known<String>,
    pub plugins: Known<u32>,
    pub own_code: Known<OwnCode>,
    pub return_share: Known<Between<Percent>>,
    pub substitutes: Known<SortedSet<Substitute>>,
    pub firm_size: Known<FirmSize>,
    pub customer_kind: Known<CustomerKind>,
    pub public_body: Known<YesNo>,
    pub countries: Known<Countries>,
    pub own_hours: Known<Hundredths>,
    pub technician_hours: Known<Hundredths>,
    pub hourly_rate: Known<Money>,
    pub budget: Known<Money>,
    pub held_offers: Known<Vec<HeldOffer>>,
    /// Parts that apply to the site and whose value is not known, in the order of the questionnaire.
    pub unknown: Vec<Part>,
    /// Parts that were answered with "I think so".
    pub unsure: Vec<Part>,
}

impl Answers {
    /// Whether the site has a component, as far as it is known.
    pub fn has(&self, component: Component) -> bool {
        self.components.value().is_some_and(|components| components.contains(&component))
    }

    /// Whether visitors order, book or pay on the site, as far as it is known.
    pub fn takes_orders(&self) -> bool {
        matches!(self.purpose, Purpose::Shop | Purpose::Booking)
            || matches!(self.payments.value(), Some(Payments::Redirect | Payments::OwnForm))
            || self.has(Component::Booking)
    }

    /// The strictest tolerated outage of the site, its form and its basket, in hours, with the part that asks for it.
    ///
    /// `None` when no outage matters or nothing is known of it.
    pub fn strictest_outage(&self) -> Option<(Part, f64)> {
        [
            (Part::SiteOutage, &self.site_outage),
            (Part::FormOutage, &self.form_outage),
            (Part::BasketOutage, &self.basket_outage),
        ]
        .into_iter()
        .filter_map(|(part, tolerance)| tolerance.value()?.hours().map(|hours| (part, hours)))
        .reduce(|strictest, other| if other.1 < strictest.1 { other } else { strictest })
    }
}
