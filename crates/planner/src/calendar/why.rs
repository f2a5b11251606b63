//! Why a task is in the plan: what the entry that comes of it remembers.

use chrono::NaiveDate;

use super::Freeze;
use super::onboarding::Step;
use super::own_work::OwnSchedule;
use super::worth::ModelInterval;
use crate::catalogue::{Law, RiskLevel, VendorWindow};
use crate::eol::{DataAge, Product};
use crate::peaks::Peak;

/// Why a task is in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It recurs.
    Interval {
        /// Days between two slots.
        days: u32,
        /// The risk of the site.
        risk: RiskLevel,
        /// Days that the catalogue asks for at this risk, where the tier covers less often than that.
        norm: Option<u32>,
        /// What the model gives beside the catalogue.
        model: ModelInterval,
        /// Laws in force that the task keeps.
        laws: Vec<&'static Law>,
        /// The rhythm in which the maker of the software publishes, where the day follows from it.
        vendor: Option<&'static VendorWindow>,
    },
    /// It belongs to taking over the site.
    Onboarding {
        /// Which step it is.
        step: Step,
        /// Its place among the steps of this site, from 1.
        number: usize,
        /// How many steps there are.
        of: usize,
    },
    /// A law begins to bind, or its transition ends.
    LawBinds {
        /// The law.
        law: &'static Law,
        /// From when on, or until when.
        date: LawDate,
    },
    /// It is set up once, runs by itself from then on, and is checked.
    SetUpOnce,
    /// The domain expires.
    DomainExpires(FactDate),
    /// The certificate expires.
    CertificateExpires(FactDate),
    /// A licence ends.
    LicenceEnds(FactDate),
    /// A contract ends.
    ContractEnds(FactDate),
    /// Support of a version ends.
    SupportEnds {
        /// The product, as its maker writes it.
        product: Product,
        /// The version that was named.
        version: String,
        /// The last day of support; `None` if it is over.
        ends: Option<NaiveDate>,
        /// How old the data were on the day of the request.
        data: DataAge,
    },
    /// A peak begins.
    BeforePeak {
        /// What the peak is called.
        name: PeakName,
        /// Its first day.
        first: NaiveDate,
    },
    /// A peak has ended.
    AfterPeak {
        /// What the peak is called.
        name: PeakName,
        /// Its last day.
        last: NaiveDate,
    },
    /// The person chose how often, for this site.
    Chosen {
        /// Days between two slots.
        days: u32,
    },
    /// The person added it.
    Added(OwnSchedule),
    /// It was agreed on earlier, and the site as it is described now does not ask for it any more.
    EarlierPlan,
}

/// The date of an expiry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactDate {
    /// It was answered.
    Answered(NaiveDate),
    /// It follows from the answered one, if it was renewed for the usual time; nobody has confirmed it.
    IfRenewed(NaiveDate),
}

impl FactDate {
    /// The date.
    pub const fn date(self) -> NaiveDate {
        match self {
            FactDate::Answered(date) | FactDate::IfRenewed(date) => date,
        }
    }
}

/// Which date of a law it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LawDate {
    /// The first day on which it binds.
    From(NaiveDate),
    /// The last day of the transition that some are given.
    TransitionUntil(NaiveDate),
}

impl LawDate {
    /// The date.
    pub const fn date(self) -> NaiveDate {
        match self {
            LawDate::From(date) | LawDate::TransitionUntil(date) => date,
        }
    }
}

/// What a peak is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeakName {
    /// A known season.
    Season(Peak),
    /// The owner's own name; may be empty.
    Own(String),
    /// No peak: a period that the person protects.
    Protected(String),
}

/// A peak of the site with its protected period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SitePeak {
    /// What it is called.
    pub name: PeakName,
    /// First and last day of the peak.
    pub days: (NaiveDate, NaiveDate),
    /// The period in which risky work is not done.
    pub freeze: Freeze,
}
