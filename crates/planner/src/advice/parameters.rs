//! Every figure that the model assumes: value, band, unit, source, grade.
//!
//! What a site's owner knows comes from the answers; everything else stands here, once, and nowhere else in the engine.
//! An account manager may put an own figure in the place of any of them ([`Assumptions::set`]); it then is marked as own.

use super::evidence::Evidence;
use super::variant::Variant;
use crate::CareMode;
use crate::grade::Grade;
use crate::sorted::SortedMap;

/// What a parameter's number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Times a year.
    PerYear,
    /// A share from 0 to 1, shown in percent.
    Share,
    /// A factor without unit.
    Factor,
    /// Days.
    Days,
    /// Months.
    Months,
    /// Years.
    Years,
    /// Hours.
    Hours,
    /// Złoty.
    Money,
    /// Złoty an hour.
    MoneyPerHour,
    /// Złoty a month.
    MoneyPerMonth,
}

/// Where a parameter stands on the page of assumptions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// How often something goes wrong.
    HowOften,
    /// How a site differs from the usual one.
    ThisSite,
    /// How soon somebody notices.
    Noticing,
    /// How long repair takes.
    Repairing,
    /// What it costs.
    Costs,
    /// What each tier does, in support and in care.
    Practice,
}

impl Group {
    /// All groups, in the order of the page.
    pub const ALL: [Group; 6] =
        [Group::HowOften, Group::ThisSite, Group::Noticing, Group::Repairing, Group::Costs, Group::Practice];
}

/// A number with the doubt about it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The middle of the band.
    pub value: f64,
    /// One time in ten the truth lies above `value * band`, one time in ten below `value / band`; 1 means no doubt.
    pub band: f64,
}

/// Declares the parameters.
macro_rules! parameters {
    ($( $(#[$doc:meta])* $group:ident $name:ident = $code:literal:
        $value:literal x $band:literal $measure:ident [$low:literal, $high:literal] $grade:ident [$($evidence:ident),*]; )+) => {
        /// A figure that the model assumes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Parameter { $( $(#[$doc])* $name ),+ }

        impl Parameter {
            /// All parameters, in the order of the page of assumptions.
            pub const ALL: &'static [Parameter] = &[$( Parameter::$name ),+];

            /// The name under which a changed value is saved.
            pub const fn code(self) -> &'static str {
                match self { $( Parameter::$name => $code ),+ }
            }

            /// The value that the project assumes.
            pub const fn standard(self) -> Estimate {
                match self { $( Parameter::$name => Estimate { value: $value, band: $band } ),+ }
            }

            /// What the number counts.
            pub const fn measure(self) -> Measure {
                match self { $( Parameter::$name => Measure::$measure ),+ }
            }

            /// The least and the greatest value that can be put in its place.
            pub const fn limits(self) -> (f64, f64) {
                match self { $( Parameter::$name => ($low, $high) ),+ }
            }

            /// How far the standard value can be trusted.
            pub const fn grade(self) -> Grade {
                match self { $( Parameter::$name => Grade::$grade ),+ }
            }

            /// What the value leans on; empty for an assumption of our own that nothing was found for.
            pub const fn evidence(self) -> &'static [Evidence] {
                match self { $( Parameter::$name => &[$( Evidence::$evidence ),*] ),+ }
            }

            /// Its place on the page of assumptions.
            pub const fn group(self) -> Group {
                match self { $( Parameter::$name => Group::$group ),+ }
            }
        }
    };
}

parameters! {
    /// Waves of attacks a year that concern something installed on a WordPress site with 18 parts.
    HowOften Episodes = "episodes": 1.5 x 2.0 PerYear [0.0, 50.0] Own [InfectedSites, NearlyAllOutdated];
    /// Share of such waves that strike within days.
    HowOften FastShare = "fast-share": 0.015 x 2.5 Share [0.0, 1.0] Own [FastExploits, NearlyAllOutdated];
    /// Days until a fast wave reaches a site.
    HowOften FastDelay = "fast-delay": 2.0 x 2.5 Days [0.1, 60.0] C [FastExploits];
    /// Years until a hole that nobody closes is used.
    HowOften SlowDelay = "slow-delay": 12.0 x 2.0 Years [0.5, 100.0] Own [OldHoles, InfectedSites, OutdatedLessHacked];
    /// Break-ins a year through a stolen or guessed password.
    HowOften StolenAccess = "stolen-access": 0.012 x 2.5 PerYear [0.0, 1.0] Own [];
    /// How many compromises each one becomes, because the cause stayed.
    HowOften Repeat = "repeat": 1.12 x 1.0 Factor [1.0, 2.0] A [RepeatCompromise];
    /// Share of untested update rounds, one a quarter, that break something.
    HowOften UntestedFailure = "untested-failure": 0.04 x 2.2 Share [0.0, 1.0] Own [FailedChanges, ChangesBreak];
    /// Share of an owner's own changes that break something.
    HowOften OwnChangeFailure = "own-change-failure": 0.001 x 2.2 Share [0.0, 0.5] Own [ChangesBreak];
    /// Defects a year that grow slowly: a full disk, a certificate chain, an old script.
    HowOften Decay = "decay": 0.5 x 2.0 PerYear [0.0, 20.0] Own [OwnFailuresFirst];
    /// Days from such a defect to the failure.
    HowOften DecayDelay = "decay-delay": 60.0 x 1.8 Days [1.0, 1000.0] Own [DelayTime];
    /// Silent failures a year on any site: something stops working and nobody is told.
    HowOften SilentBase = "silent-base": 0.3 x 2.0 PerYear [0.0, 20.0] Own [OwnFailuresFirst];
    /// Further silent failures a year for each form, basket, booking or integration.
    HowOften SilentFunction = "silent-function": 0.2 x 2.0 PerYear [0.0, 10.0] Own [];
    /// Lapses a year of something that renews itself.
    HowOften ExpiryAutomatic = "expiry-automatic": 0.01 x 2.2 PerYear [0.0, 1.0] Own [ExpiredCertificates];
    /// Lapses a year of something that a person must renew.
    HowOften ExpiryByHand = "expiry-by-hand": 0.05 x 2.2 PerYear [0.0, 1.0] Own [ExpiredCertificates];
    /// Lapses a year of paid licences.
    HowOften ExpiryLicence = "expiry-licence": 0.02 x 2.2 PerYear [0.0, 1.0] Own [];
    /// Hours a year for which hosting is down.
    HowOften HostHours = "host-hours": 6.0 x 2.2 Hours [0.0, 500.0] Own [UptimeArithmetic, SharedHostExample];
    /// Hours of one outage of the host.
    HowOften HostOutage = "host-outage": 1.5 x 1.0 Hours [0.1, 24.0] Own [SharedHostExample];
    /// Share of growing defects that one look finds.
    HowOften InspectionFinds = "inspection-finds": 0.9 x 1.0 Share [0.1, 1.0] Own [DelayTime];

    /// How strongly risk grows with the number of parts: the power of parts over 18.
    ThisSite PartsExponent = "parts-exponent": 0.3 x 1.0 Factor [0.0, 1.0] Own [MoreParts];
    /// How much more often a site is attacked that takes orders.
    ThisSite OrdersAttraction = "orders-attraction": 1.2 x 1.0 Factor [0.1, 10.0] Own [];
    /// Attacks on other content systems, against WordPress.
    ThisSite OtherCmsAttraction = "other-cms-attraction": 0.7 x 1.0 Factor [0.0, 10.0] Own [];
    /// Attacks on a site's own code, against WordPress.
    ThisSite OwnCodeAttraction = "own-code-attraction": 0.5 x 1.0 Factor [0.0, 10.0] Own [];
    /// Attacks and slow defects on a hosted or static site, against one's own software.
    ThisSite ManagedShare = "managed-share": 0.1 x 1.0 Factor [0.0, 1.0] Own [];
    /// Stolen access that a second factor for everybody leaves.
    ThisSite TwoFactorLeft = "two-factor-left": 0.3 x 1.0 Share [0.0, 1.0] Own [];
    /// Failed updates that a trial on a copy leaves.
    ThisSite StagingLeft = "staging-left": 0.5 x 1.0 Share [0.0, 1.0] Own [];
    /// How much more often a site with much code of its own breaks.
    ThisSite OwnCodeFactor = "own-code-factor": 1.25 x 1.0 Factor [1.0, 5.0] Own [];
    /// Downtime on shared hosting, against an own server.
    ThisSite SharedHost = "shared-host": 1.2 x 1.0 Factor [0.1, 10.0] Own [SharedHostExample];
    /// Downtime on managed hosting, against an own server.
    ThisSite ManagedHost = "managed-host": 0.6 x 1.0 Factor [0.1, 10.0] Own [];
    /// Downtime on a provider's hosting, against an own server.
    ThisSite ProviderHost = "provider-host": 0.8 x 1.0 Factor [0.1, 10.0] Own [];
    /// Share of the allowed downtime that a host with a promise really takes.
    ThisSite PromiseKept = "promise-kept": 0.7 x 1.0 Share [0.0, 5.0] Own [UptimeArithmetic, SharedHostExample];

    /// Share of visitors who tell the owner that something does not work.
    Noticing ReportShare = "report-share": 0.01 x 1.8 Share [0.0001, 1.0] Own [];
    /// Hours until somebody of the firm meets a failure by chance.
    Noticing OwnEyes = "own-eyes": 72.0 x 1.8 Hours [1.0, 2000.0] Own [];
    /// Hours until the owner's own monitoring is looked at.
    Noticing OwnMonitoring = "own-monitoring": 0.5 x 1.0 Hours [0.0, 72.0] Own [];
    /// How much longer an infection goes unnoticed than an outage.
    Noticing InfectionUnnoticed = "infection-unnoticed": 6.0 x 1.0 Factor [1.0, 100.0] Own [InfectionLength, DirectWarning];
    /// How much longer a silent failure goes unnoticed than an outage.
    Noticing SilentUnnoticed = "silent-unnoticed": 8.0 x 1.0 Factor [1.0, 100.0] Own [FindingTakesLonger];

    /// Hours of repair after a compromise.
    Repairing RepairCompromise = "repair-compromise": 12.0 x 1.4 Hours [0.1, 500.0] Own [AveragesMislead];
    /// Hours of repair after a change that broke something.
    Repairing RepairBreakage = "repair-breakage": 2.0 x 1.4 Hours [0.1, 500.0] Own [AveragesMislead];
    /// Hours of repair of a defect that grew slowly.
    Repairing RepairDecay = "repair-decay": 1.5 x 1.4 Hours [0.1, 500.0] Own [AveragesMislead];
    /// Hours to renew what has lapsed.
    Repairing RepairExpiry = "repair-expiry": 1.0 x 1.4 Hours [0.1, 500.0] Own [];
    /// Hours of repair of a silent failure.
    Repairing RepairSilent = "repair-silent": 1.5 x 1.4 Hours [0.1, 500.0] Own [];
    /// Hours of paid work after a compromise.
    Repairing WorkCompromise = "work-compromise": 8.0 x 1.0 Hours [0.0, 500.0] Own [];
    /// Share of breakages and slow defects after which a copy has to be restored.
    Repairing RestoreShare = "restore-share": 0.1 x 1.0 Share [0.0, 1.0] Own [];
    /// Hours to build again what no copy could bring back.
    Repairing RebuildHours = "rebuild-hours": 40.0 x 1.0 Hours [0.0, 2000.0] Own [];
    /// Share of failed planned updates that come up only after everybody has left.
    Repairing UnplannedWait = "unplanned-wait": 0.25 x 1.0 Share [0.0, 1.0] Own [];
    /// Repair time that complete documents leave.
    Repairing WrittenDown = "written-down": 0.85 x 1.0 Factor [0.2, 1.0] Own [Playbooks];
    /// How much longer a newcomer takes on the first day.
    Repairing NoviceExtra = "novice-extra": 1.4 x 1.0 Factor [0.0, 10.0] Own [Comprehension];
    /// Months in which that falls to a third.
    Repairing NoviceMonths = "novice-months": 3.0 x 1.0 Months [0.5, 36.0] B [Fluency];
    /// Hours of work of a hand-over to another provider.
    Repairing HandoverHours = "handover-hours": 10.0 x 1.0 Hours [0.0, 500.0] Own [];

    /// What an hour of a technician costs.
    Costs HourlyRate = "hourly-rate": 200.0 x 1.35 MoneyPerHour [1.0, 5000.0] C [HourlyRates];
    /// What an hour of the owner or an employee is worth.
    Costs OwnHour = "own-hour": 60.0 x 1.0 MoneyPerHour [0.0, 5000.0] Own [];
    /// How much more an urgent repair costs without a contract for quick help.
    Costs UrgentFactor = "urgent-factor": 1.5 x 1.0 Factor [1.0, 5.0] B [UrgentSurcharge];
    /// Hours of one round of updates.
    Costs UpdateRound = "update-round": 0.75 x 1.0 Hours [0.0, 40.0] C [UpdateRound];
    /// Correction of the margin an hour that the answers give; its band is the doubt that comes on top of them.
    Costs MarginCorrection = "margin-correction": 1.0 x 1.25 Factor [0.1, 10.0] Own [];
    /// Share of the loss that phone, marketplace or premises each leave.
    Costs SubstituteLeft = "substitute-left": 0.9 x 1.0 Share [0.0, 1.0] Own [];
    /// Share of buyers who come back later.
    Costs ReturnOrders = "return-orders": 0.3 x 1.4 Share [0.0, 0.9] Own [];
    /// Share of other customers who come back later.
    Costs ReturnOthers = "return-others": 0.5 x 1.4 Share [0.0, 0.9] Own [];
    /// How much more a day in a peak brings than another one.
    Costs PeakFactor = "peak-factor": 2.0 x 1.0 Factor [1.0, 50.0] Own [];
    /// Share of the value that is lost while an infection goes unnoticed.
    Costs InfectionLoss = "infection-loss": 0.25 x 1.0 Share [0.0, 1.0] Own [];
    /// Share of the value that runs through what can fail silently.
    Costs SilentLoss = "silent-loss": 0.7 x 1.0 Share [0.0, 1.0] Own [];
    /// Clean-up after a compromise: search engines, blocklists, customers.
    Costs CleanUp = "clean-up": 1500.0 x 2.0 Money [0.0, 1000000.0] Own [CleanUpPrice, BreachCost];
    /// What personal data adds to it.
    Costs CleanUpData = "clean-up-data": 2500.0 x 2.0 Money [0.0, 1000000.0] Own [BreachCost];
    /// What orders and payments add to it.
    Costs CleanUpOrders = "clean-up-orders": 11000.0 x 2.0 Money [0.0, 1000000.0] Own [BreachCost];
    /// The value of an order when revenue is not known.
    Costs OrderValue = "order-value": 304.0 x 1.0 Money [1.0, 100000.0] B [Basket];
    /// Orders for each visit when neither revenue nor orders are known.
    Costs ConversionShare = "conversion": 0.02 x 1.0 Share [0.0001, 1.0] C [Conversion];
    /// Revenue a month when nothing is known.
    Costs TypicalRevenue = "typical-revenue": 10000.0 x 1.0 MoneyPerMonth [0.0, 100000000.0] Own [];
    /// Price a month of somebody on duty in a season or on weekends, on top of a tier.
    Costs DutyPrice = "duty-price": 299.0 x 1.0 MoneyPerMonth [0.0, 100000.0] C [DutyPrice];
}

/// Declares what each tier does.
macro_rules! practices {
    ($( $(#[$doc:meta])* $name:ident = $code:literal: $measure:ident [$low:literal, $high:literal]
        support [$s1:literal, $s2:literal, $s3:literal] care [$c1:literal, $c2:literal, $c3:literal]
        $grade:ident [$($evidence:ident),*]; )+) => {
        /// Something that each tier does in its own measure, in plain support and in care.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Practice { $( $(#[$doc])* $name ),+ }

        impl Practice {
            /// All practices, in the order of the page of assumptions.
            pub const ALL: &'static [Practice] = &[$( Practice::$name ),+];

            /// The name under which changed values are saved, before the variant's.
            pub const fn code(self) -> &'static str {
                match self { $( Practice::$name => $code ),+ }
            }

            /// The value that the project assumes for a variant.
            pub const fn standard(self, variant: Variant) -> f64 {
                let (support, care) = match self {
                    $( Practice::$name => ([$s1, $s2, $s3], [$c1, $c2, $c3]) ),+
                };
                let [basic, extended, comprehensive] = match variant.mode {
                    CareMode::Support => support,
                    CareMode::Care => care,
                };
                match variant.tier {
                    crate::Tier::Basic => basic,
                    crate::Tier::Extended => extended,
                    crate::Tier::Comprehensive => comprehensive,
                }
            }

            /// What the numbers count.
            pub const fn measure(self) -> Measure {
                match self { $( Practice::$name => Measure::$measure ),+ }
            }

            /// The least and the greatest value that can be put in the place of one.
            pub const fn limits(self) -> (f64, f64) {
                match self { $( Practice::$name => ($low, $high) ),+ }
            }

            /// How far the standard values can be trusted.
            pub const fn grade(self) -> Grade {
                match self { $( Practice::$name => Grade::$grade ),+ }
            }

            /// What the values lean on.
            pub const fn evidence(self) -> &'static [Evidence] {
                match self { $( Practice::$name => &[$( Evidence::$evidence ),*] ),+ }
            }
        }
    };
}

practices! {
    /// Days between two rounds of updates. Plain support does none: there the answers say how it is done now.
    PatchDays = "patch-days": Days [1.0, 3650.0] support [3650.0, 3650.0, 3650.0] care [30.0, 14.0, 1.0] A [MonthlyPatching, FourteenDays];
    /// Share of such rounds that break something.
    TestedFailure = "tested-failure": Share [0.0, 1.0] support [0.0, 0.0, 0.0] care [0.02, 0.008, 0.003] Own [FailedChanges];
    /// Days between two looks at what grows slowly.
    CheckDays = "check-days": Days [0.04, 3650.0] support [365.0, 180.0, 90.0] care [90.0, 30.0, 7.0] Own [DelayTime];
    /// Days between two trials of forms, basket and booking.
    TestDays = "test-days": Days [0.04, 3650.0] support [365.0, 365.0, 7.0] care [30.0, 7.0, 1.0] Own [FindingTakesLonger];
    /// Days between two scans for malicious code.
    ScanDays = "scan-days": Days [0.04, 3650.0] support [365.0, 365.0, 30.0] care [30.0, 7.0, 1.0] Own [DirectWarning, MonthlyPatching];
    /// Stolen access that reviews of accounts leave.
    AccessLeft = "access-left": Share [0.0, 1.0] support [1.0, 1.0, 1.0] care [0.7, 0.5, 0.3] Own [];
    /// Lapses that somebody's watching leaves.
    ExpiryLeft = "expiry-left": Share [0.0, 1.0] support [1.0, 0.6, 0.3] care [0.3, 0.2, 0.05] Own [];
    /// Repair time that a known site and a written procedure leave.
    Runbook = "runbook": Share [0.1, 1.0] support [1.0, 0.9, 0.7] care [0.8, 0.6, 0.4] Own [Playbooks];
    /// Hours of host outages that somebody who calls the host leaves.
    HostLeft = "host-left": Share [0.0, 1.0] support [1.0, 0.95, 0.85] care [1.0, 0.95, 0.85] Own [];
}

impl Practice {
    /// Whether a variant has a value of its own: plain support plans no updates, so there the answers say how it is done.
    pub const fn applies(self, variant: Variant) -> bool {
        !matches!((self, variant.mode), (Practice::PatchDays | Practice::TestedFailure, CareMode::Support))
    }

    /// The name under which the value of a variant is saved: `patch-days.extended.care`.
    pub fn code_of(self, variant: Variant) -> String {
        format!("{}.{}", self.code(), variant.code())
    }
}

/// One of the model's figures: a parameter, or what a variant does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// A parameter.
    Parameter(Parameter),
    /// What a variant does.
    Practice(Practice, Variant),
}

impl Figure {
    /// Every figure of the model.
    pub fn all() -> impl Iterator<Item = Figure> {
        let variants = |practice: Practice| Variant::ALL.into_iter().filter(move |variant| practice.applies(*variant));
        let practices = Practice::ALL
            .iter()
            .flat_map(move |practice| variants(*practice).map(|variant| Figure::Practice(*practice, variant)));
        Parameter::ALL.iter().map(|parameter| Figure::Parameter(*parameter)).chain(practices)
    }

    /// The name under which a changed value is saved.
    pub fn code(self) -> String {
        match self {
            Figure::Parameter(parameter) => parameter.code().to_owned(),
            Figure::Practice(practice, variant) => practice.code_of(variant),
        }
    }

    /// The figure with this name.
    ///
    /// ```
    /// # use planner::advice::Figure;
    /// for figure in Figure::all() {
    ///     assert_eq!(Figure::from_code(&figure.code()), Some(figure));
    /// }
    /// assert_eq!(Figure::from_code("luck"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Figure> {
        if let Some(parameter) = Parameter::ALL.iter().find(|parameter| parameter.code() == code) {
            return Some(Figure::Parameter(*parameter));
        }
        let (practice, variant) = code.split_once('.')?;
        let (practice, variant) =
            (Practice::ALL.iter().find(|known| known.code() == practice)?, Variant::from_code(variant)?);
        practice.applies(variant).then_some(Figure::Practice(*practice, variant))
    }

    /// The value that the project assumes.
    pub const fn standard(self) -> f64 {
        match self {
            Figure::Parameter(parameter) => parameter.standard().value,
            Figure::Practice(practice, variant) => practice.standard(variant),
        }
    }

    /// What the number counts.
    pub const fn measure(self) -> Measure {
        match self {
            Figure::Parameter(parameter) => parameter.measure(),
            Figure::Practice(practice, _) => practice.measure(),
        }
    }

    /// The least and the greatest value that can be put in its place.
    pub const fn limits(self) -> (f64, f64) {
        match self {
            Figure::Parameter(parameter) => parameter.limits(),
            Figure::Practice(practice, _) => practice.limits(),
        }
    }
}

/// Why a figure cannot be put in the place of another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AssumptionError {
    /// It lies outside what the model can take, or is no number.
    OutOfRange {
        /// The least value.
        low: f64,
        /// The greatest value.
        high: f64,
    },
}

/// The figures with which the model computes: the project's own, and what was put in their place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assumptions {
    changed: SortedMap<Figure, f64>,
}

impl Assumptions {
    /// The project's own figures.
    pub fn standard() -> Assumptions {
        Assumptions::default()
    }

    /// Puts a value in the place of a figure. The standard value itself removes the change. Bands stay as they are.
    ///
    /// ```
    /// # use planner::advice::{Assumptions, Figure, Parameter};
    /// let rate = Figure::Parameter(Parameter::HourlyRate);
    /// let mut assumptions = Assumptions::standard();
    /// assumptions.set(rate, 250.0).unwrap();
    /// assert!(assumptions.is_changed(rate));
    /// assert!(assumptions.set(rate, -1.0).is_err(), "nobody is paid for being helped");
    /// assert_eq!(assumptions.value(rate), 250.0);
    /// ```
    ///
    /// # Errors
    /// [`AssumptionError::OutOfRange`] when the value is outside [`Figure::limits`]; nothing is changed then.
    pub fn set(&mut self, figure: Figure, value: f64) -> Result<(), AssumptionError> {
        let (low, high) = figure.limits();
        if !(low..=high).contains(&value) {
            return Err(AssumptionError::OutOfRange { low, high });
        }
        if value == figure.standard() {
            self.changed.remove(&figure);
        } else {
            self.changed.insert(figure, value);
        }
        Ok(())
    }

    /// Goes back to the project's own figure.
    pub fn reset(&mut self, figure: Figure) {
        self.changed.remove(&figure);
    }

    /// The value in use.
    pub fn value(&self, figure: Figure) -> f64 {
        self.changed.get(&figure).copied().unwrap_or(figure.standard())
    }

    /// Whether a figure differs from the project's own.
    pub fn is_changed(&self, figure: Figure) -> bool {
        self.changed.contains_key(&figure)
    }

    /// What was put in the place of the project's own figures.
    pub fn changes(&self) -> impl Iterator<Item = (Figure, f64)> {
        self.changed.iter().map(|(figure, value)| (*figure, *value))
    }

    /// The value of a parameter with its band.
    pub fn estimate(&self, parameter: Parameter) -> Estimate {
        Estimate { value: self.value(Figure::Parameter(parameter)), band: parameter.standard().band }
    }

    /// The value of a parameter.
    pub fn of(&self, parameter: Parameter) -> f64 {
        self.value(Figure::Parameter(parameter))
    }

    /// What a variant does.
    pub fn practice(&self, practice: Practice, variant: Variant) -> f64 {
        self.value(Figure::Practice(practice, variant))
    }
}
