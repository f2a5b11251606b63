//! From answers, offer, assumptions and history to the numbers that the model needs: middles and spreads.
//!
//! Everything about one site enters here and nowhere else; what follows is arithmetic. The rules are those of
//! `docs/model.md`, in its order. Not knowing takes a typical value and adds doubt, so it never narrows a band.

use chrono::{Datelike, NaiveDate};

use super::draws::{Column, NORMAL_P90};
use crate::advice::parameters::{Assumptions, Parameter, Practice};
use crate::advice::variant::Variant;
use crate::advice::{MarginHour, Promise, REFERENCE_YEAR};
use crate::answers::*;
use crate::holidays::saturating_date;
use crate::offer::Monitoring;
use crate::peaks::Peak;
use crate::service_book::ServiceBook;
use crate::sorted::SortedSet;
use crate::{CareMode, Offer, Tier};

/// Days of the reference year.
pub(super) const DAYS: usize = 365;

/// Hours of a month, on average over the year.
pub(super) const HOURS_A_MONTH: f64 = 730.0;

/// Years which the list of incidents in the answers covers.
const REMEMBERED_YEARS: f64 = 2.0;

/// Parts of the site to which `Parameter::Episodes` refers.
const USUAL_PARTS: f64 = 18.0;

/// Rounds of updates are not counted more often than weekly: what comes between is part of the same round.
pub(super) const SHORTEST_ROUND_DAYS: f64 = 7.0;

/// Hours between two looks of a monitoring, times one and a half: the poll that sees it, and half of one before.
const NOTICED_BY_BASIC_MONITORING: f64 = 0.125;
const NOTICED_AROUND_THE_CLOCK: f64 = 0.025;

/// What one variant brings to the model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct VariantInputs {
    pub(super) variant: Variant,
    /// Days between two rounds of updates that the variant itself does.
    pub(super) patch_days: f64,
    /// Updates a year that break something.
    pub(super) failed_updates: f64,
    /// As many if nobody tried them first.
    pub(super) untested_updates: f64,
    pub(super) check_days: f64,
    pub(super) test_days: f64,
    pub(super) scan_days: f64,
    pub(super) access_left: f64,
    pub(super) expiry_left: f64,
    pub(super) runbook: f64,
    pub(super) host_left: f64,
    /// Share of restores that fail.
    pub(super) backup_fails: f64,
    /// The most hours until the tier's monitoring notices an outage.
    pub(super) noticed_at_most: f64,
    /// Mean wall-clock hours until somebody answers, over all starts and over starts in working hours.
    pub(super) wait: f64,
    pub(super) wait_working: f64,
    pub(super) urgent: f64,
    /// Złoty a year.
    pub(super) price: f64,
}

/// Middles of everything, before any draw.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::advice) struct Inputs {
    /// The spread (sigma of the logarithm) of each column.
    pub(super) spread: [f64; Column::COUNT],
    pub(super) managed: bool,
    pub(super) own_interval: f64,
    pub(super) episodes: f64,
    pub(super) fast_share: f64,
    pub(super) fast_delay: f64,
    pub(super) slow_delay: f64,
    pub(super) stolen_access: f64,
    pub(super) repeat: f64,
    pub(super) inspection_finds: f64,
    pub(super) failed_own_changes: f64,
    pub(super) decay: f64,
    pub(super) decay_delay: f64,
    pub(super) expiry: f64,
    /// Its parts: domain, certificate, licences.
    pub(super) lapses: [f64; 3],
    pub(super) silent: f64,
    /// Its parts: what every site has, and one function.
    pub(super) silent_base: f64,
    pub(super) silent_function: f64,
    pub(super) host_hours: f64,
    pub(super) host_outage: f64,
    pub(super) notice: f64,
    pub(super) own_monitoring: Option<f64>,
    pub(super) infection_unnoticed: f64,
    pub(super) silent_unnoticed: f64,
    pub(super) repair_compromise: f64,
    pub(super) repair_breakage: f64,
    pub(super) repair_decay: f64,
    pub(super) repair_expiry: f64,
    pub(super) repair_silent: f64,
    pub(super) work_compromise: f64,
    /// Factor on repair for what is written down.
    pub(super) documents: f64,
    /// That factor times the one for familiarity.
    pub(super) hands: f64,
    pub(super) restore_share: f64,
    pub(super) rebuild_hours: f64,
    pub(super) unplanned_wait: f64,
    pub(super) infection_loss: f64,
    pub(super) silent_loss: f64,
    pub(in crate::advice) margin_hour: f64,
    pub(super) return_share: f64,
    pub(super) substitutes_left: f64,
    pub(super) hourly_rate: f64,
    pub(super) clean_up: f64,
    /// Hours a year of update rounds in plain support, and złoty an hour when they are not the technician's.
    pub(super) own_rounds: f64,
    pub(super) own_hour: Option<f64>,
    pub(super) peak_factor: f64,
    pub(super) peak_days: [bool; DAYS],
    pub(super) busy_hours: BusyHours,
    pub(super) variants: [VariantInputs; 6],
    /// What history does to each cause, in the order of [`IncidentKind`].
    pub(super) history: [f64; 6],
}

/// Squares of spreads, gathered column by column.
struct Doubts([f64; Column::COUNT]);

impl Doubts {
    fn add_sigma(&mut self, column: Column, sigma: f64) {
        if let Some(square) = self.0.get_mut(column as usize) {
            *square += sigma * sigma;
        }
    }

    /// Doubt of a factor that one time in ten is exceeded.
    fn add(&mut self, column: Column, factor: f64) {
        self.add_sigma(column, sigma(factor));
    }

    /// Doubt about an answer: all of it when it is not known, half of its spread when the person thinks so.
    fn about<T>(&mut self, column: Column, known: &Known<T>, factor: f64) {
        match known {
            Known::Unknown => self.add(column, factor),
            Known::Maybe(_) => self.add_sigma(column, sigma(factor) / 2.0),
            Known::Sure(_) => {}
        }
    }
}

/// The spread of a band factor.
fn sigma(factor: f64) -> f64 {
    libm::log(factor) / NORMAL_P90
}

/// The middle of a range in the sense of a product, and the band factor that reaches its ends.
///
/// A range that begins at nothing is taken to begin at a tenth of its end.
fn middle_of(low: f64, high: f64) -> (f64, f64) {
    let low = low.max(high / 10.0);
    if high <= 0.0 { (0.0, 1.0) } else { ((low * high).sqrt(), (high / low).sqrt()) }
}

fn middle_of_count(between: &Between<u32>) -> (f64, f64) {
    middle_of(f64::from(between.low), f64::from(between.high))
}

/// Everything that a case consists of, as [`Inputs::of`] takes it.
pub(in crate::advice) struct Sources<'a> {
    pub(in crate::advice) answers: &'a Answers,
    pub(in crate::advice) offer: &'a Offer,
    pub(in crate::advice) promises: &'a [Promise; 3],
    pub(in crate::advice) assumptions: &'a Assumptions,
    pub(in crate::advice) book: &'a ServiceBook,
}

/// How familiar somebody is with a site whom it has had for so many years: the mean factor on repair over the next year.
///
/// `1 + N (t/12) e^(-12 y/t) (1 - e^(-12/t))`, see `docs/model.md`.
pub(super) fn familiarity(assumptions: &Assumptions, years: f64) -> f64 {
    let (extra, months) = (assumptions.of(Parameter::NoviceExtra), assumptions.of(Parameter::NoviceMonths));
    1.0 + extra * (months / 12.0) * libm::exp(-12.0 * years / months) * (1.0 - libm::exp(-12.0 / months))
}

/// For how long the present provider will have known the site; a planned change begins anew.
pub(super) fn years_known(answers: &Answers) -> Option<f64> {
    if answers.provider_change.value() == Some(&YesNo::Yes) {
        return Some(0.0);
    }
    answers.provider_years.value().map(|years| f64::from(*years))
}

impl Inputs {
    /// The model's inputs for a case.
    pub(in crate::advice) fn of(sources: &Sources<'_>) -> Inputs {
        let (answers, assumptions) = (sources.answers, sources.assumptions);
        let of = |parameter| assumptions.of(parameter);
        let mut doubts = Doubts([0.0; Column::COUNT]);
        for (column, parameter) in [
            (Column::Episodes, Parameter::Episodes),
            (Column::FastShare, Parameter::FastShare),
            (Column::FastDelay, Parameter::FastDelay),
            (Column::SlowDelay, Parameter::SlowDelay),
            (Column::StolenAccess, Parameter::StolenAccess),
            (Column::Breakage, Parameter::UntestedFailure),
            (Column::Decay, Parameter::Decay),
            (Column::DecayDelay, Parameter::DecayDelay),
            (Column::Expiry, Parameter::ExpiryByHand),
            (Column::Silent, Parameter::SilentBase),
            (Column::Host, Parameter::HostHours),
            (Column::Notice, Parameter::ReportShare),
            (Column::Margin, Parameter::MarginCorrection),
            (Column::Return, Parameter::ReturnOrders),
            (Column::Repair, Parameter::RepairCompromise),
            (Column::CleanUp, Parameter::CleanUp),
        ] {
            doubts.add(column, assumptions.estimate(parameter).band);
        }

        let orders = answers.takes_orders();
        let kind = answers.platform.value().map(|platform| platform.kind()).or(answers.platform_kind.value().copied());
        let managed = matches!(kind, Some(PlatformKind::Hosted | PlatformKind::Static));
        doubts.about(Column::Episodes, &answers.platform_kind, 2.0);
        let attraction = match (kind, answers.platform.value()) {
            (Some(PlatformKind::Hosted | PlatformKind::Static), _) => of(Parameter::ManagedShare),
            (Some(PlatformKind::OwnCode), _) => of(Parameter::OwnCodeAttraction),
            (Some(PlatformKind::OwnCms), None | Some(Platform::WordPress | Platform::WooCommerce)) => 1.0,
            (Some(PlatformKind::OwnCms), Some(_)) | (None, _) => of(Parameter::OtherCmsAttraction),
        };
        if kind == Some(PlatformKind::OwnCms) {
            doubts.about(Column::Episodes, &answers.platform, 1.3);
        }
        let managed_share = if managed { of(Parameter::ManagedShare) } else { 1.0 };
        let complexity = if managed { Complexity::PLAIN } else { Complexity::of(answers, assumptions, &mut doubts) };

        let stolen_access = of(Parameter::StolenAccess)
            * match answers.two_factor.value() {
                Some(TwoFactor::Everybody) => of(Parameter::TwoFactorLeft),
                Some(TwoFactor::Nobody) => 1.0,
                Some(TwoFactor::Some) | None => (1.0 + of(Parameter::TwoFactorLeft)) / 2.0,
            };
        doubts.about(Column::StolenAccess, &answers.two_factor, 1.6);

        let rounds = Rounds::of(answers, managed, &mut doubts);
        let staging = match answers.staging.value() {
            Some(YesNo::Yes) if !managed => of(Parameter::StagingLeft),
            _ => 1.0,
        };
        if !managed {
            doubts.about(Column::Breakage, &answers.staging, 1.2);
        }
        let changes = match answers.own_changes.value() {
            Some(HowOften::Daily) => 250.0,
            Some(HowOften::Weekly) => 52.0,
            Some(HowOften::Monthly) | None => 12.0,
            Some(HowOften::Quarterly) => 4.0,
            Some(HowOften::Rarely) => 2.0,
        };
        doubts.about(Column::Breakage, &answers.own_changes, 1.2);

        let (host_hours, notice) =
            (host_hours(answers, assumptions, &mut doubts), notice(answers, assumptions, &mut doubts));
        let documents = documents(answers, assumptions, &mut doubts);
        let hands = documents * familiarity(assumptions, years_known(answers).unwrap_or(1.0));
        doubts.about(Column::Repair, &answers.provider_years, 1.15);
        doubts.about(Column::Repair, &answers.provider_change, 1.1);
        let backup_works = if managed { RESTORES_OF_CARE } else { backup_works(answers, &mut doubts) };

        let hourly_rate = match answers.hourly_rate.value() {
            Some(rate) => zloty(*rate),
            None => {
                doubts.add(Column::HourlyRate, assumptions.estimate(Parameter::HourlyRate).band);
                of(Parameter::HourlyRate)
            }
        };
        let personal = answers.has(Component::PersonalData)
            || answers.has(Component::Newsletter)
            || answers.has(Component::Membership);
        let by_themselves = matches!(answers.updater.value(), Some(Updater::Owner | Updater::Employee));

        let lapses = lapses(answers, managed, assumptions, &mut doubts);
        let mut inputs = Inputs {
            managed,
            own_interval: rounds.interval,
            episodes: of(Parameter::Episodes)
                * attraction
                * complexity.parts
                * if orders { of(Parameter::OrdersAttraction) } else { 1.0 },
            fast_share: of(Parameter::FastShare),
            fast_delay: of(Parameter::FastDelay),
            slow_delay: of(Parameter::SlowDelay) * DAYS as f64,
            stolen_access,
            repeat: of(Parameter::Repeat),
            inspection_finds: of(Parameter::InspectionFinds),
            failed_own_changes: changes * of(Parameter::OwnChangeFailure) * complexity.whole(),
            decay: of(Parameter::Decay) * complexity.whole() * managed_share,
            decay_delay: of(Parameter::DecayDelay),
            expiry: lapses.iter().sum(),
            lapses,
            silent: silent(answers, assumptions, &mut doubts),
            silent_base: of(Parameter::SilentBase),
            silent_function: of(Parameter::SilentFunction),
            host_hours,
            host_outage: of(Parameter::HostOutage),
            notice,
            own_monitoring: (answers.noticed_by.value() == Some(&NoticedBy::Monitoring))
                .then(|| of(Parameter::OwnMonitoring)),
            infection_unnoticed: of(Parameter::InfectionUnnoticed),
            silent_unnoticed: of(Parameter::SilentUnnoticed),
            repair_compromise: of(Parameter::RepairCompromise),
            repair_breakage: of(Parameter::RepairBreakage),
            repair_decay: of(Parameter::RepairDecay),
            repair_expiry: of(Parameter::RepairExpiry),
            repair_silent: of(Parameter::RepairSilent),
            work_compromise: of(Parameter::WorkCompromise),
            documents,
            hands,
            restore_share: of(Parameter::RestoreShare),
            rebuild_hours: of(Parameter::RebuildHours),
            unplanned_wait: of(Parameter::UnplannedWait),
            infection_loss: of(Parameter::InfectionLoss),
            silent_loss: of(Parameter::SilentLoss),
            margin_hour: margin_hour(answers, assumptions, &mut doubts),
            return_share: return_share(answers, assumptions, &mut doubts),
            substitutes_left: substitutes_left(answers, assumptions),
            hourly_rate,
            clean_up: of(Parameter::CleanUp)
                + if personal { of(Parameter::CleanUpData) } else { 0.0 }
                + if orders { of(Parameter::CleanUpOrders) } else { 0.0 },
            own_rounds: if rounds.by_hand { rounds.a_year() * of(Parameter::UpdateRound) } else { 0.0 },
            own_hour: by_themselves.then(|| of(Parameter::OwnHour)),
            peak_factor: of(Parameter::PeakFactor),
            peak_days: peak_days(answers),
            busy_hours: answers.busy_hours.value().copied().unwrap_or(BusyHours::AllDay),
            variants: Variant::ALL.map(|variant| {
                let updates = rounds.failures(variant, staging, complexity.whole(), assumptions);
                let untested = rounds.untested(variant, complexity.whole(), assumptions);
                variant_inputs(variant, sources, (updates, untested), backup_works)
            }),
            spread: doubts.0.map(f64::sqrt),
            history: [1.0; 6],
        };
        inputs.learn(answers, sources.book);
        inputs
    }

    /// The same site in the hands of somebody who has known it for so many years.
    pub(in crate::advice) fn known_for(mut self, assumptions: &Assumptions, years: f64) -> Inputs {
        self.hands = self.documents * familiarity(assumptions, years);
        self
    }

    /// What an hour brings in margin, with the ends of its band.
    pub(in crate::advice) fn margin_hour_band(&self, known: bool) -> MarginHour {
        let spread = self.spread.get(Column::Margin as usize).copied().unwrap_or(0.0);
        let factor = libm::exp(spread * NORMAL_P90);
        MarginHour { low: self.margin_hour / factor, middle: self.margin_hour, high: self.margin_hour * factor, known }
    }

    /// How many days of a year lie in peaks, and how many months they touch.
    pub(in crate::advice) fn peak_days_and_months(&self) -> (usize, usize) {
        let first = saturating_date(REFERENCE_YEAR, 1, 1);
        let days = first.iter_days().zip(self.peak_days).filter(|(_, peak)| *peak).map(|(day, _)| day);
        let months: SortedSet<u32> = days.clone().map(|day| day.month()).collect();
        (days.count(), months.len())
    }

    /// The share of the year's margin that peaks bring.
    pub(in crate::advice) fn margin_in_peaks(&self) -> f64 {
        let (days, _) = self.peak_days_and_months();
        let in_peaks = days as f64 * self.peak_factor;
        in_peaks / ((DAYS - days) as f64 + in_peaks)
    }

    /// Gamma-Poisson: what happened in known years changes each cause's rate and narrows its band.
    fn learn(&mut self, answers: &Answers, book: &ServiceBook) {
        let expected = self.rates_of_present_practice();
        for ((kind, expected), factor) in IncidentKind::ALL.iter().zip(expected).zip(&mut self.history) {
            // Short outages of the host are rarely remembered, so of them only the book can tell.
            let remembered = answers.incidents.value().filter(|_| *kind != IncidentKind::Host);
            let years = book.years() + if remembered.is_some() { REMEMBERED_YEARS } else { 0.0 };
            let remembered = remembered.into_iter().flatten().filter(|incident| incident.kind == *kind).count();
            let happened = (remembered + book.count(*kind)) as f64;
            if years <= 0.0 {
                continue;
            }
            let column = match kind {
                IncidentKind::Compromise => Column::Episodes,
                IncidentKind::Breakage => Column::Breakage,
                IncidentKind::Decay => Column::Decay,
                IncidentKind::Expiry => Column::Expiry,
                IncidentKind::Silent => Column::Silent,
                IncidentKind::Host => Column::Host,
            };
            let Some(spread) = self.spread.get_mut(column as usize) else { continue };
            let alpha = 1.0 / libm::expm1(*spread * *spread);
            *factor = (alpha + happened) / (alpha + expected * years);
            *spread = libm::log1p(1.0 / (alpha + happened)).sqrt();
        }
    }
}

/// How much of a site there is to break.
#[derive(Clone, Copy)]
struct Complexity {
    parts: f64,
    own_code: f64,
}

impl Complexity {
    const PLAIN: Complexity = Complexity { parts: 1.0, own_code: 1.0 };

    fn of(answers: &Answers, assumptions: &Assumptions, doubts: &mut Doubts) -> Complexity {
        let parts = answers.plugins.value().map_or(1.0, |plugins| {
            let against_usual = f64::from((*plugins).max(1)) / USUAL_PARTS;
            libm::pow(against_usual, assumptions.of(Parameter::PartsExponent)).clamp(0.4, 2.0)
        });
        for column in [Column::Episodes, Column::Breakage, Column::Decay] {
            doubts.about(column, &answers.plugins, 1.3);
        }
        let factor = assumptions.of(Parameter::OwnCodeFactor);
        let own_code = match answers.own_code.value() {
            Some(OwnCode::Nothing) => 1.0 / factor,
            Some(OwnCode::Little) | None => 1.0,
            Some(OwnCode::Much) => factor,
        };
        for column in [Column::Breakage, Column::Decay] {
            doubts.about(column, &answers.own_code, 1.25);
        }
        Complexity { parts, own_code }
    }

    fn whole(self) -> f64 {
        self.parts * self.own_code
    }
}

/// How updates are done today.
struct Rounds {
    managed: bool,
    /// Days between two of them.
    interval: f64,
    /// Whether anybody does any.
    any: bool,
    /// Whether a person does them.
    by_hand: bool,
}

impl Rounds {
    fn of(answers: &Answers, managed: bool, doubts: &mut Doubts) -> Rounds {
        if managed {
            return Rounds { managed, interval: 1.0, any: false, by_hand: false };
        }
        let by_interval = match answers.update_interval.value() {
            Some(HowOften::Daily) => 1.0,
            Some(HowOften::Weekly) => 7.0,
            Some(HowOften::Monthly) => 30.0,
            Some(HowOften::Quarterly) | None => 91.0,
            Some(HowOften::Rarely) => 365.0,
        };
        let updater = answers.updater.value();
        let (interval, by_hand) = match updater {
            Some(Updater::Nobody) => (1_095.0, false),
            Some(Updater::Automatic) => (2.0, false),
            Some(Updater::Owner | Updater::Employee | Updater::Provider) | None => (by_interval, true),
        };
        // One doubt, as large as the less certain of the two answers.
        let asks_interval = by_hand;
        if answers.updater.is_unknown() || (asks_interval && answers.update_interval.is_unknown()) {
            doubts.add(Column::OwnInterval, 3.0);
        } else if matches!(answers.updater, Known::Maybe(_))
            || (asks_interval && matches!(answers.update_interval, Known::Maybe(_)))
        {
            doubts.add_sigma(Column::OwnInterval, sigma(3.0) / 2.0);
        }
        Rounds { managed, interval, any: updater != Some(&Updater::Nobody), by_hand }
    }

    fn a_year(&self) -> f64 {
        DAYS as f64 / self.interval.max(SHORTEST_ROUND_DAYS)
    }

    /// Rounds a year that would break something in a variant if nobody tried them first.
    fn untested(&self, variant: Variant, complexity: f64, assumptions: &Assumptions) -> f64 {
        if self.managed {
            return 0.0;
        }
        let days = match variant.mode {
            CareMode::Support => self.interval,
            CareMode::Care => assumptions.practice(Practice::PatchDays, variant),
        };
        untested_failures(days, assumptions) * complexity
    }

    /// Rounds a year that break something, in a variant.
    fn failures(&self, variant: Variant, staging: f64, complexity: f64, assumptions: &Assumptions) -> f64 {
        if self.managed {
            return 0.0;
        }
        match variant.mode {
            CareMode::Support if !self.any => 0.0,
            CareMode::Support => {
                // The longer the wait, the more comes at once: a share for a quarter, growing with the root of time.
                untested_failures(self.interval, assumptions) * staging * complexity
            }
            CareMode::Care => {
                let days = assumptions.practice(Practice::PatchDays, variant).max(SHORTEST_ROUND_DAYS);
                DAYS as f64 / days * assumptions.practice(Practice::TestedFailure, variant) * complexity
            }
        }
    }
}

/// Rounds a year that break something, every so many days and tried by nobody.
fn untested_failures(interval: f64, assumptions: &Assumptions) -> f64 {
    let days = interval.max(SHORTEST_ROUND_DAYS);
    DAYS as f64 / days * (assumptions.of(Parameter::UntestedFailure) * (days / 90.0).sqrt())
}

/// Share of restores that succeed where care tries them, or where the platform's maker makes the copies.
const RESTORES_OF_CARE: f64 = 0.97;

fn variant_inputs(
    variant: Variant,
    sources: &Sources<'_>,
    (failed_updates, untested_updates): (f64, f64),
    backup_works: f64,
) -> VariantInputs {
    let practice = |practice| sources.assumptions.practice(practice, variant);
    let terms = sources.offer.tier(variant.tier);
    let [basic, extended, comprehensive] = sources.promises;
    let promise = match variant.tier {
        Tier::Basic => basic,
        Tier::Extended => extended,
        Tier::Comprehensive => comprehensive,
    };
    let backup_works = match variant.mode {
        CareMode::Support => backup_works,
        CareMode::Care => backup_works.max(RESTORES_OF_CARE),
    };
    VariantInputs {
        variant,
        patch_days: practice(Practice::PatchDays),
        failed_updates,
        untested_updates,
        check_days: practice(Practice::CheckDays),
        test_days: practice(Practice::TestDays),
        scan_days: practice(Practice::ScanDays),
        access_left: practice(Practice::AccessLeft),
        expiry_left: practice(Practice::ExpiryLeft),
        runbook: practice(Practice::Runbook),
        host_left: practice(Practice::HostLeft),
        backup_fails: 1.0 - backup_works,
        noticed_at_most: match terms.monitoring {
            Monitoring::Nothing => f64::INFINITY,
            Monitoring::Basic => NOTICED_BY_BASIC_MONITORING,
            Monitoring::AroundTheClock => NOTICED_AROUND_THE_CLOCK,
        },
        wait: promise.mean_hours,
        wait_working: promise.working_mean_hours,
        urgent: if variant.tier == Tier::Basic { sources.assumptions.of(Parameter::UrgentFactor) } else { 1.0 },
        price: 12.0 * zloty(terms.price(variant.mode)),
    }
}

fn host_hours(answers: &Answers, assumptions: &Assumptions, doubts: &mut Doubts) -> f64 {
    let of = |parameter| assumptions.of(parameter);
    let hosted = answers.platform_kind.value() == Some(&PlatformKind::Hosted);
    if let (false, Some(promised)) = (hosted, answers.uptime_promise.value()) {
        let missing = 1.0 - promised.hundredths() as f64 / 10_000.0;
        return (HOURS_A_MONTH * 12.0 * missing * of(Parameter::PromiseKept)).max(0.5);
    }
    let factor = match answers.hosting.value() {
        _ if hosted => of(Parameter::ManagedHost),
        Some(Hosting::Shared) => of(Parameter::SharedHost),
        Some(Hosting::Managed) => of(Parameter::ManagedHost),
        Some(Hosting::Provider) => of(Parameter::ProviderHost),
        Some(Hosting::OwnServer) | None => 1.0,
    };
    if !hosted {
        doubts.about(Column::Host, &answers.hosting, 1.4);
    }
    of(Parameter::HostHours) * factor
}

/// Hours until somebody tells that the site is down: visitors who report it, and own eyes.
fn notice(answers: &Answers, assumptions: &Assumptions, doubts: &mut Doubts) -> f64 {
    let (visits, band) = answers.visits.value().map_or((2_000.0, 1.0), middle_of_count);
    doubts.add(Column::Notice, band);
    doubts.about(Column::Notice, &answers.visits, 5.0);
    let eyes = assumptions.of(Parameter::OwnEyes)
        * match answers.noticed_by.value() {
            Some(NoticedBy::Team) => 1.0 / 3.0,
            Some(NoticedBy::Nobody) => 7.0 / 3.0,
            Some(NoticedBy::Customers | NoticedBy::Monitoring) | None => 1.0,
        };
    doubts.about(Column::Notice, &answers.noticed_by, 1.5);
    let reports_an_hour = visits.max(1.0) / HOURS_A_MONTH * assumptions.of(Parameter::ReportShare);
    1.0 / (reports_an_hour + 1.0 / eyes)
}

fn documents(answers: &Answers, assumptions: &Assumptions, doubts: &mut Doubts) -> f64 {
    doubts.about(Column::Repair, &answers.documentation, 1.15);
    let written_down = assumptions.of(Parameter::WrittenDown);
    match answers.documentation.value() {
        Some(Documentation::Complete) => written_down,
        Some(Documentation::Missing) => 1.0 / written_down,
        Some(Documentation::Partial) | None => 1.0,
    }
}

/// The share of restores that succeed, as things are done today. Our own assumption.
fn backup_works(answers: &Answers, doubts: &mut Doubts) -> f64 {
    doubts.about(Column::Repair, &answers.backup_interval, 1.1);
    doubts.about(Column::Repair, &answers.backup_elsewhere, 1.1);
    doubts.about(Column::Repair, &answers.last_restore, 1.1);
    if answers.backup_interval.value() == Some(&BackupInterval::Never) {
        return 0.0;
    }
    let tried = match answers.last_restore.value() {
        Some(LastRestore::ThisQuarter) => 0.97,
        Some(LastRestore::ThisYear) => 0.9,
        Some(LastRestore::Longer) | None => 0.8,
        Some(LastRestore::Never) => 0.7,
    };
    if answers.backup_elsewhere.value() == Some(&YesNo::Yes) { tried } else { tried * 0.9 }
}

/// Lapses a year of domain, certificate and licences, if nobody but the owner watches.
fn lapses(answers: &Answers, managed: bool, assumptions: &Assumptions, doubts: &mut Doubts) -> [f64; 3] {
    let of = |parameter| assumptions.of(parameter);
    let lapses = |renewal: &Known<YesNo>| match renewal.value() {
        Some(YesNo::Yes) => of(Parameter::ExpiryAutomatic),
        Some(YesNo::No) | None => of(Parameter::ExpiryByHand),
    };
    doubts.about(Column::Expiry, &answers.domain_renewal, 1.5);
    doubts.about(Column::Expiry, &answers.certificate_renewal, 1.5);
    let licence = if managed { 0.0 } else { of(Parameter::ExpiryLicence) };
    [lapses(&answers.domain_renewal), lapses(&answers.certificate_renewal), licence]
}

/// Silent failures a year: the site's own, and those of every function that can stop without a sign.
fn silent(answers: &Answers, assumptions: &Assumptions, doubts: &mut Doubts) -> f64 {
    const FUNCTIONS: [Component; 7] = [
        Component::Forms,
        Component::Newsletter,
        Component::Booking,
        Component::Membership,
        Component::Integrations,
        Component::Courier,
        Component::Search,
    ];
    let known = answers.components.value();
    let functions = known.map_or(1, |present| FUNCTIONS.iter().filter(|function| present.contains(function)).count());
    doubts.about(Column::Silent, &answers.components, 1.5);
    let pays = matches!(answers.payments.value(), Some(Payments::Redirect | Payments::OwnForm));
    doubts.about(Column::Silent, &answers.payments, 1.2);
    let functions = functions + usize::from(pays);
    assumptions.of(Parameter::SilentBase) + functions as f64 * assumptions.of(Parameter::SilentFunction)
}

/// The margin of an average hour.
fn margin_hour(answers: &Answers, assumptions: &Assumptions, doubts: &mut Doubts) -> f64 {
    let of = |parameter| assumptions.of(parameter);
    let (revenue, band) = match answers.revenue.value() {
        Some(revenue) => middle_of(zloty(revenue.low), zloty(revenue.high)),
        None => (guessed_revenue(answers, assumptions), 1.0),
    };
    doubts.add(Column::Margin, band);
    doubts.about(Column::Margin, &answers.revenue, 5.0);
    let (margin, band) = answers.margin.value().map_or((0.3, 1.0), |margin| {
        let (middle, band) =
            middle_of(margin.low.hundredths() as f64 / 10_000.0, margin.high.hundredths() as f64 / 10_000.0);
        (middle.min(0.95), band)
    });
    doubts.add(Column::Margin, band);
    doubts.about(Column::Margin, &answers.margin, 2.0);
    revenue * margin / HOURS_A_MONTH * of(Parameter::MarginCorrection)
}

/// Revenue a month of somebody who does not know it: by orders, by visits, or like others.
fn guessed_revenue(answers: &Answers, assumptions: &Assumptions) -> f64 {
    let of = |parameter| assumptions.of(parameter);
    let middle = |count: &Between<u32>| middle_of_count(count).0;
    match (answers.takes_orders(), answers.orders.value().map(middle), answers.visits.value().map(middle)) {
        (true, Some(orders), _) => orders * of(Parameter::OrderValue),
        (true, None, Some(visits)) => visits * of(Parameter::ConversionShare) * of(Parameter::OrderValue),
        _ => of(Parameter::TypicalRevenue),
    }
}

/// The share of customers who come back after an outage.
fn return_share(answers: &Answers, assumptions: &Assumptions, doubts: &mut Doubts) -> f64 {
    doubts.about(Column::Return, &answers.return_share, 1.6);
    match answers.return_share.value() {
        Some(share) => {
            let middle = (share.low.hundredths() + share.high.hundredths()) as f64 / 20_000.0;
            middle.clamp(0.02, 0.98)
        }
        None if answers.takes_orders() => assumptions.of(Parameter::ReturnOrders),
        None => assumptions.of(Parameter::ReturnOthers),
    }
}

fn substitutes_left(answers: &Answers, assumptions: &Assumptions) -> f64 {
    let substitutes = answers.substitutes.value().into_iter().flatten();
    let counted = substitutes.filter(|substitute| **substitute != Substitute::NoneOfThese).count();
    let left = assumptions.of(Parameter::SubstituteLeft);
    (0..counted).fold(1.0, |product, _| product * left)
}

/// The days of the reference year that lie in a peak.
fn peak_days(answers: &Answers) -> [bool; DAYS] {
    let seasons = answers.peaks.value().into_iter().flatten().filter_map(|season| Peak::of_season(*season));
    let mut days: SortedSet<NaiveDate> = SortedSet::new();
    for (first, last) in seasons.map(|peak| peak.dates(REFERENCE_YEAR)) {
        days.extend(first.iter_days().take_while(|day| *day <= last));
    }
    for peak in answers.own_peaks.value().into_iter().flatten() {
        let of_peak = peak.from.iter_days().take_while(|day| *day <= peak.to).take(366);
        days.extend(of_peak.map(|day| match (day.month(), day.day()) {
            (2, 29) => saturating_date(REFERENCE_YEAR, 2, 28),
            (month, day) => saturating_date(REFERENCE_YEAR, month, day),
        }));
    }
    let mut marked = [false; DAYS];
    for day in days.iter().filter(|day| day.year() == REFERENCE_YEAR) {
        if let Some(mark) = marked.get_mut(day.ordinal0() as usize) {
            *mark = true;
        }
    }
    marked
}

fn zloty(amount: Money) -> f64 {
    amount.grosze() as f64 / 100.0
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests stop at the first surprise")]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::Index;

    use super::*;
    use crate::advice::{Advisor, Effects};

    proptest! {
        #![proptest_config(ProptestConfig { cases: 10_000, max_shrink_iters: 200, ..ProptestConfig::default() })]

        #[test]
        fn not_knowing_never_narrows_the_band_of_any_input(draft in crate::any_site::any_draft(), at in any::<Index>()) {
            let parts: Vec<Part> = Part::ALL
                .iter()
                .copied()
                .filter(|part| part.may_be_unknown() && part.applies(&draft) && Effects::of(*part).model)
                .collect();
            let part = *at.get(&parts);
            let advisor = Advisor::with_draws(
                Offer::standard(),
                ServiceBook::empty(),
                Assumptions::standard(),
                std::rc::Rc::new(super::super::Draws::new(1)),
            );
            let spreads = |reply: Option<Reply>| {
                let mut draft = draft.clone();
                draft.set(part, reply);
                validate(&draft).ok().map(|answers| advisor.inputs(&answers).spread)
            };
            let known = draft.reply(part).cloned();
            let surely = known.as_ref().and_then(Reply::value).map(|value| Reply::sure(value.clone()));
            let unknown = spreads(Some(Reply::Unknown)).unwrap();
            for reply in [known, surely].into_iter().flatten() {
                let Some(known) = spreads(Some(reply)) else { continue };
                for (known, unknown) in known.iter().zip(&unknown) {
                    prop_assert!(*unknown >= known - 1e-12, "{part:?}: {known} {unknown}");
                }
            }
        }
    }
}
