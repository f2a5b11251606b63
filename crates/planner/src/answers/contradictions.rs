//! Answers that do not fit together. They are pointed out, never rejected and never decided silently.

use chrono::Datelike;

use super::choices::*;
use super::questions::Part;
use super::{Answers, Known, OwnPeak};
use crate::sorted;

/// A pair of answers that do not fit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Contradiction {
    /// A brochure site with many orders or enquiries.
    BrochureWithManyOrders,
    /// A brochure site that takes payments.
    BrochureWithPayments,
    /// A shop in which nothing can be paid.
    ShopWithoutPayments,
    /// More orders than visits.
    MoreOrdersThanVisits,
    /// Revenue, but no order and no enquiry.
    RevenueWithoutOrders,
    /// A static site with logged-in members or an own payment form.
    StaticWithMembers,
    /// Somebody must react at night, but nobody receives an alarm.
    NightCoverWithoutAlarm,
    /// Less data may be lost than lies between two backups.
    DataLossBelowBackupInterval,
    /// An outage of minutes is too long, but nobody would notice it within them.
    TightLimitUnnoticed,
    /// Own peaks cover so many days of a year that they are no exception any more.
    PeaksMostOfTheYear,
}

/// Above this many peak days a year the questionnaire asks again.
pub const MANY_PEAK_DAYS: usize = 90;

/// From this many orders or enquiries a month a site is more than a brochure. Our own assumption.
pub const MANY_ORDERS: u32 = 100;

impl Contradiction {
    /// The two parts that do not fit together, the earlier first.
    pub const fn parts(self) -> (Part, Part) {
        match self {
            Contradiction::BrochureWithManyOrders => (Part::Purpose, Part::Orders),
            Contradiction::BrochureWithPayments | Contradiction::ShopWithoutPayments => (Part::Purpose, Part::Payments),
            Contradiction::MoreOrdersThanVisits => (Part::Orders, Part::Visits),
            Contradiction::RevenueWithoutOrders => (Part::Revenue, Part::Orders),
            Contradiction::StaticWithMembers => (Part::PlatformKind, Part::Components),
            Contradiction::NightCoverWithoutAlarm => (Part::Cover, Part::NightAlarm),
            Contradiction::DataLossBelowBackupInterval => (Part::DataLoss, Part::BackupInterval),
            Contradiction::TightLimitUnnoticed => (Part::SiteOutage, Part::NoticedBy),
            Contradiction::PeaksMostOfTheYear => (Part::Peaks, Part::OwnPeaks),
        }
    }

    const ALL: [Contradiction; 10] = [
        Contradiction::BrochureWithManyOrders,
        Contradiction::BrochureWithPayments,
        Contradiction::ShopWithoutPayments,
        Contradiction::MoreOrdersThanVisits,
        Contradiction::RevenueWithoutOrders,
        Contradiction::StaticWithMembers,
        Contradiction::NightCoverWithoutAlarm,
        Contradiction::DataLossBelowBackupInterval,
        Contradiction::TightLimitUnnoticed,
        Contradiction::PeaksMostOfTheYear,
    ];

    fn holds(self, answers: &Answers) -> bool {
        let takes_payments = matches!(answers.payments.value(), Some(Payments::Redirect | Payments::OwnForm));
        match self {
            Contradiction::BrochureWithManyOrders => {
                answers.purpose == Purpose::Brochure
                    && answers.orders.value().is_some_and(|orders| orders.low >= MANY_ORDERS)
            }
            Contradiction::BrochureWithPayments => answers.purpose == Purpose::Brochure && takes_payments,
            Contradiction::ShopWithoutPayments => {
                answers.purpose == Purpose::Shop && answers.payments.value() == Some(&Payments::NoPayments)
            }
            Contradiction::MoreOrdersThanVisits => match (answers.orders.value(), answers.visits.value()) {
                (Some(orders), Some(visits)) => orders.low > visits.high,
                _ => false,
            },
            Contradiction::RevenueWithoutOrders => match (answers.revenue.value(), answers.orders.value()) {
                (Some(revenue), Some(orders)) => revenue.low.grosze() > 0 && orders.high == 0,
                _ => false,
            },
            Contradiction::StaticWithMembers => {
                answers.platform_kind.value() == Some(&PlatformKind::Static)
                    && (answers.has(Component::Membership) || answers.payments.value() == Some(&Payments::OwnForm))
            }
            Contradiction::NightCoverWithoutAlarm => {
                answers.cover.value() == Some(&Cover::Always)
                    && answers.night_alarm.value() == Some(&NightAlarm::Nobody)
            }
            Contradiction::DataLossBelowBackupInterval => {
                let tolerated = answers.data_loss.value().and_then(|loss| loss.hours());
                match (tolerated, answers.backup_interval.value()) {
                    (Some(tolerated), Some(interval)) => tolerated < interval.hours(),
                    _ => false,
                }
            }
            Contradiction::TightLimitUnnoticed => {
                let tight = answers.strictest_outage().is_some_and(|(_, hours)| hours <= 1.0);
                tight && matches!(answers.noticed_by, Known::Sure(NoticedBy::Nobody) | Known::Maybe(NoticedBy::Nobody))
            }
            Contradiction::PeaksMostOfTheYear => {
                answers.own_peaks.value().is_some_and(|peaks| peak_days(peaks) > MANY_PEAK_DAYS)
            }
        }
    }
}

/// All contradictions in the answers, in the order of the questionnaire.
pub fn contradictions(answers: &Answers) -> Vec<Contradiction> {
    Contradiction::ALL.into_iter().filter(|contradiction| contradiction.holds(answers)).collect()
}

/// Days of a year that lie in any of the peaks; a peak over several years counts once a year.
fn peak_days(peaks: &[OwnPeak]) -> usize {
    let days = peaks.iter().flat_map(|peak| peak.from.iter_days().take_while(move |day| *day <= peak.to).take(366));
    sorted::distinct(days.map(|day| day.ordinal())).len()
}
