//! Dates that a new technician has to know: what expires, whose support ends, which laws are to come.
//!
//! Answers and the present day enter; the dates leave, in order. What was asked and nobody knows is told as such.

use chrono::NaiveDate;

use crate::answers::{Answers, Known, Part, YesNo};
use crate::calendar::{LawDate, is_bound, platform_product, runtime_of};
use crate::catalogue::{Law, laws};
use crate::eol::{self, Product, SupportEnd};
use crate::sorted;

/// What has a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatedFact {
    /// The domain expires.
    Domain,
    /// The certificate expires; whether it renews itself.
    Certificate {
        /// Whether it does.
        renews_itself: bool,
    },
    /// A licence ends.
    Licence,
    /// A contract ends.
    Contract,
    /// Security fixes for a version end.
    Support {
        /// The product, as its maker writes it.
        product: Product,
        /// The version that was named.
        version: String,
    },
    /// A law that binds the site begins to bind, or its transition ends.
    Law(&'static Law, LawDate),
}

/// When it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactDay {
    /// It is over; the day is not known.
    Over,
    /// On this day.
    On(NaiveDate),
    /// It goes on, and no end has been announced.
    NoEnd,
    /// Nobody knows.
    Unknown,
}

/// The dates of a site on a day, what is over first and what nobody knows last. Of laws only those that are still to come.
///
/// ```
/// # use planner::answers::{Draft, Part, Reply, Value, draft_from_json, validate};
/// # use planner::papers::{DatedFact, FactDay, dates};
/// let site = include_str!("../../examples/sites/woocommerce-shop.json");
/// let mut draft = draft_from_json(&serde_json::from_str(site).unwrap()).unwrap();
/// draft.set(Part::DomainExpiry, Some(Reply::Given { value: Value::Text("2027-03-09".into()), sure: true }));
/// draft.set(Part::LicenceExpiry, Some(Reply::Unknown));
/// let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
/// let dates = dates(&validate(&draft).unwrap(), day("2026-12-01"));
/// assert!(dates.contains(&(DatedFact::Domain, FactDay::On(day("2027-03-09")))));
/// assert_eq!(dates.last(), Some(&(DatedFact::Licence, FactDay::Unknown)));
/// ```
pub fn dates(answers: &Answers, today: NaiveDate) -> Vec<(DatedFact, FactDay)> {
    let renews_itself = answers.certificate_renewal.value() == Some(&YesNo::Yes);
    let expiries: [(&Known<NaiveDate>, Part, DatedFact); 4] = [
        (&answers.domain_expiry, Part::DomainExpiry, DatedFact::Domain),
        (&answers.certificate_expiry, Part::CertificateExpiry, DatedFact::Certificate { renews_itself }),
        (&answers.licence_expiry, Part::LicenceExpiry, DatedFact::Licence),
        (&answers.contract_end, Part::ContractEnd, DatedFact::Contract),
    ];
    let mut dates = Vec::new();
    for (known, part, fact) in expiries {
        match known.value() {
            Some(day) => dates.push((fact, FactDay::On(*day))),
            None if answers.unknown.contains(&part) => dates.push((fact, FactDay::Unknown)),
            // It does not apply to the site.
            None => {}
        }
    }
    for (product, version) in [runtime_of(answers), platform_product(answers)].into_iter().flatten() {
        let day = match eol::support(product, version).end() {
            SupportEnd::On(day) => FactDay::On(day),
            SupportEnd::Ended => FactDay::Over,
            SupportEnd::Continues => FactDay::NoEnd,
            SupportEnd::Unknown => FactDay::Unknown,
        };
        dates.push((DatedFact::Support { product, version: version.to_owned() }, day));
    }
    for law in laws().iter().filter(|law| is_bound(law, answers)) {
        let until = law.transition_until.map(LawDate::TransitionUntil);
        for date in std::iter::once(LawDate::From(law.applies_from)).chain(until) {
            if date.date() >= today {
                dates.push((DatedFact::Law(law, date), FactDay::On(date.date())));
            }
        }
    }
    sorted::sort_by(&mut dates, |(_, one), (_, other)| one.cmp(other));
    dates
}
