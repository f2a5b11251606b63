//! The model: what goes wrong with a site in a year, how long it lasts, what it costs, and how well that is known.
//!
//! [`Inputs`](inputs::Inputs) enter, six variants side by side leave. Formulas and names are those of `docs/model.md`.
//! Two questions are kept apart: [`expected`] recalculates the *average* year over the doubt about the parameters,
//! [`years`] draws *single* years with their luck.

mod draws;
pub(super) mod inputs;
pub(super) mod losses;
pub(super) mod years;

use std::rc::Rc;

use draws::Column;
pub use draws::{DRAWS, Draws};
use inputs::{DAYS, Inputs, VariantInputs};

use crate::CareMode;

/// One in ten lies below `p10`, one in two below `p50`, nine in ten below `p90`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Band {
    /// The tenth percentile.
    pub p10: f64,
    /// The middle.
    pub p50: f64,
    /// The ninetieth percentile.
    pub p90: f64,
    /// The mean.
    pub mean: f64,
}

impl Band {
    /// The band of some numbers, which are put into another order. Without numbers everything is 0.
    fn of(numbers: &mut [f64]) -> Band {
        let mean = numbers.iter().sum::<f64>() / numbers.len().max(1) as f64;
        // From the middle outwards: each selection leaves a smaller part for the next.
        let p50 = select(numbers, 0.5);
        let middle = numbers.len() / 2;
        let (lower, upper) = numbers.split_at_mut(middle);
        Band { p10: select(lower, 0.2), p50, p90: select(upper, 0.8), mean }
    }

    /// How wide the band is.
    pub fn width(&self) -> f64 {
        self.p90 - self.p10
    }
}

/// The number below which a share of them lies, by its place in order.
fn select(numbers: &mut [f64], share: f64) -> f64 {
    if numbers.is_empty() {
        return 0.0;
    }
    let place = ((numbers.len() as f64 * share) as usize).min(numbers.len() - 1);
    *numbers.select_nth_unstable_by(place, f64::total_cmp).1
}

/// What is drawn: a factor on each uncertain quantity.
#[derive(Clone, Copy)]
struct Factors([f64; Column::COUNT]);

impl Factors {
    /// Everything at its middle.
    const MIDDLE: Factors = Factors([1.0; Column::COUNT]);

    fn of(&self, column: Column) -> f64 {
        self.0.get(column as usize).copied().unwrap_or(1.0)
    }
}

/// The factors of every draw, column by column.
struct Drawn([Rc<[f64]>; Column::COUNT]);

impl Drawn {
    fn of(inputs: &Inputs, draws: &Draws) -> Drawn {
        let spread = |place: usize| inputs.spread.get(place).copied().unwrap_or(0.0);
        Drawn(std::array::from_fn(|place| draws.factors(place, spread(place))))
    }

    fn factors(&self, draw: usize) -> Factors {
        Factors(std::array::from_fn(|place| {
            self.0.get(place).and_then(|column| column.get(draw)).copied().unwrap_or(1.0)
        }))
    }
}

/// The share of defects that fail although somebody looks every so often: the delay-time model (Christer; Wang).
///
/// A defect fails after an exponential time with a mean; a look finds it with the probability `finds`.
///
/// `B(T, r) = 1 - r (1 - q)/(bT) / (1 - (1 - r) q)`, `q = e^(-bT)`, `b = 1/mean`.
fn share_that_fails(interval: f64, mean: f64, finds: f64) -> f64 {
    let elapsed = interval / mean;
    let kept = libm::exp(-elapsed);
    let found = if elapsed > 1e-6 { (1.0 - kept) / elapsed } else { 1.0 };
    1.0 - finds * found / (1.0 - (1.0 - finds) * kept)
}

/// Times a year, each cause of a variant. The host has hours.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Rates {
    compromise: f64,
    updates: f64,
    own_changes: f64,
    decay: f64,
    expiry: f64,
    silent: f64,
    host_hours: f64,
}

impl Rates {
    fn incidents(&self) -> f64 {
        self.compromise + self.updates + self.own_changes + self.decay + self.expiry + self.silent
    }
}

/// Hours of one incident of each cause, each with the share of the value that it costs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Lengths {
    compromise: f64,
    updates: f64,
    own_changes: f64,
    decay: f64,
    expiry: f64,
    silent: f64,
}

/// How long repair takes in hours, and how much of it is paid work.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Repairs {
    compromise: f64,
    breakage: f64,
    decay: f64,
    expiry: f64,
    silent: f64,
}

/// What is the same for all variants of one draw.
struct Shared {
    fast_share: f64,
    fast_delay: f64,
    slow_delay: f64,
    own_interval: f64,
    decay_delay: f64,
    notice: f64,
    repair: f64,
}

impl Shared {
    fn of(inputs: &Inputs, factors: &Factors) -> Shared {
        Shared {
            fast_share: (inputs.fast_share * factors.of(Column::FastShare)).min(1.0),
            fast_delay: inputs.fast_delay * factors.of(Column::FastDelay),
            slow_delay: inputs.slow_delay * factors.of(Column::SlowDelay),
            own_interval: if inputs.managed {
                inputs.own_interval
            } else {
                inputs.own_interval * factors.of(Column::OwnInterval)
            },
            decay_delay: inputs.decay_delay * factors.of(Column::DecayDelay),
            notice: inputs.notice * factors.of(Column::Notice),
            repair: factors.of(Column::Repair),
        }
    }

    /// Days between two rounds of updates in a variant: care never does fewer than are done today.
    fn patch_days(&self, inputs: &Inputs, variant: &VariantInputs) -> f64 {
        match variant.variant.mode {
            CareMode::Care if !inputs.managed => self.own_interval.min(variant.patch_days),
            CareMode::Care | CareMode::Support => self.own_interval,
        }
    }

    /// Share of attack waves that get in.
    fn breaches(&self, patch_days: f64, finds: f64) -> f64 {
        self.fast_share * share_that_fails(patch_days, self.fast_delay, finds)
            + (1.0 - self.fast_share) * share_that_fails(patch_days, self.slow_delay, finds)
    }

    fn detection(&self, inputs: &Inputs, variant: &VariantInputs) -> f64 {
        let by_owner = inputs.own_monitoring.map_or(self.notice, |hours| hours.min(self.notice));
        by_owner.min(variant.noticed_at_most)
    }
}

fn rates(inputs: &Inputs, factors: &Factors, shared: &Shared, variant: &VariantInputs, breaches: f64) -> Rates {
    let [compromise, breakage, decay, expiry, silent, host] = inputs.history;
    let attacks = inputs.episodes * factors.of(Column::Episodes) * breaches;
    let access = inputs.stolen_access * factors.of(Column::StolenAccess) * variant.access_left;
    let defects = share_that_fails(variant.check_days, shared.decay_delay, inputs.inspection_finds);
    let changed = factors.of(Column::Breakage) * breakage;
    Rates {
        compromise: (attacks + access) * inputs.repeat * compromise,
        updates: variant.failed_updates * changed,
        own_changes: inputs.failed_own_changes * changed,
        decay: inputs.decay * defects * factors.of(Column::Decay) * decay,
        expiry: inputs.expiry * variant.expiry_left * factors.of(Column::Expiry) * expiry,
        silent: inputs.silent * factors.of(Column::Silent) * silent,
        host_hours: inputs.host_hours * variant.host_left * factors.of(Column::Host) * host,
    }
}

/// Hours of building again what no copy could bring back, after a compromise and after a breakage or slow defect.
fn restores(inputs: &Inputs, variant: &VariantInputs) -> (f64, f64) {
    /// Every second compromise leaves a site that must be restored. Our own assumption.
    const AFTER_COMPROMISE: f64 = 0.5;
    let rebuilt = variant.backup_fails * inputs.rebuild_hours;
    (AFTER_COMPROMISE * rebuilt, inputs.restore_share * rebuilt)
}

fn repairs(inputs: &Inputs, shared: &Shared, variant: &VariantInputs) -> Repairs {
    let pace = shared.repair * variant.runbook * inputs.hands;
    let (after_compromise, after_breakage) = restores(inputs, variant);
    Repairs {
        compromise: inputs.repair_compromise * pace + after_compromise,
        breakage: inputs.repair_breakage * pace + after_breakage,
        decay: inputs.repair_decay * pace + after_breakage,
        expiry: inputs.repair_expiry * pace,
        silent: inputs.repair_silent * pace,
    }
}

/// Paid hours of one incident of each cause. A good procedure shortens work less than it shortens the outage.
fn work(inputs: &Inputs, variant: &VariantInputs) -> Repairs {
    let pace = variant.runbook.sqrt() * inputs.hands;
    let (after_compromise, after_breakage) = restores(inputs, variant);
    Repairs {
        compromise: inputs.work_compromise * pace + after_compromise,
        breakage: inputs.repair_breakage * pace + after_breakage,
        decay: inputs.repair_decay * pace + after_breakage,
        expiry: inputs.repair_expiry * pace,
        silent: inputs.repair_silent * pace,
    }
}

/// Hours from a planned update that fails in the presence of somebody until it is taken back.
const PRESENT_HOURS: f64 = 0.3;

/// An infection is found within so many hours, whatever nobody does: 60 days.
const INFECTION_AT_MOST: f64 = 1_440.0;

/// Mean hours until something silent is found: by chance, after an exponential time with a mean, or by a look every so many
/// days, after a uniform share of them, whichever comes first; after a longest time in any case.
///
/// The integral of `e^(-t/m) (1 - t/L)` from 0 to the lesser of L and the longest time.
fn found_after(by_chance: f64, look_days: f64, at_most: f64) -> f64 {
    let interval = 24.0 * look_days;
    let end = interval.min(at_most);
    let left = libm::exp(-end / by_chance);
    by_chance * (1.0 - left) - by_chance * (by_chance * (1.0 - left) - end * left) / interval
}

fn lengths(inputs: &Inputs, shared: &Shared, variant: &VariantInputs) -> Lengths {
    let repair = repairs(inputs, shared, variant);
    let noticed = shared.detection(inputs, variant);
    let infection = found_after(inputs.infection_unnoticed * shared.notice, variant.scan_days, INFECTION_AT_MOST);
    let silent = found_after(inputs.silent_unnoticed * shared.notice, variant.test_days, f64::INFINITY);
    let own_changes = noticed + variant.wait_working + repair.breakage;
    Lengths {
        compromise: inputs.infection_loss * infection + variant.wait + repair.compromise,
        updates: match variant.variant.mode {
            CareMode::Support => own_changes,
            CareMode::Care => PRESENT_HOURS + inputs.unplanned_wait * variant.wait_working + repair.breakage,
        },
        own_changes,
        decay: noticed + variant.wait + repair.decay,
        expiry: noticed + variant.wait + repair.expiry,
        silent: inputs.silent_loss * (silent + variant.wait + repair.silent),
    }
}

/// The factor on a slow defect's loss that comes from peaks: overload comes with visitors.
///
/// With P peak days that bring K times as much as others, the mean of the square of a day's share.
fn peak_overload(inputs: &Inputs) -> f64 {
    let peaks = inputs.peak_days.iter().filter(|peak| **peak).count() as f64;
    let days = DAYS as f64;
    let usual = days / (days - peaks + peaks * inputs.peak_factor);
    let peak = usual * inputs.peak_factor;
    ((days - peaks) * usual * usual + peaks * peak * peak) / days
}

/// One recalculation of a variant's year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Year {
    /// Incidents, short outages of the host not counted.
    incidents: f64,
    /// Hours of outage.
    hours: f64,
    /// Hours for each złoty of margin an hour: what the margin is multiplied with.
    margin_hours: f64,
    /// Lost margin, repairs, clean-up and own work, in złoty.
    loss: f64,
}

/// What does not depend on the draw.
struct Fixed {
    peak_overload: f64,
    work: [Repairs; 6],
}

/// Computes every draw of every variant and hands them over, draw by draw.
fn each_draw(inputs: &Inputs, draws: &Draws, mut take: impl FnMut(&[Year; 6])) {
    let fixed = Fixed {
        peak_overload: peak_overload(inputs),
        work: inputs.variants.each_ref().map(|variant| work(inputs, variant)),
    };
    let drawn = Drawn::of(inputs, draws);
    for draw in 0..draws.len() {
        take(&year_of(inputs, &fixed, &drawn.factors(draw)));
    }
}

fn year_of(inputs: &Inputs, fixed: &Fixed, factors: &Factors) -> [Year; 6] {
    let shared = Shared::of(inputs, factors);
    let lost_share = (1.0 - (inputs.return_share * factors.of(Column::Return)).min(0.9)) * inputs.substitutes_left;
    let margin = inputs.margin_hour * factors.of(Column::Margin);
    let rate = inputs.hourly_rate * factors.of(Column::HourlyRate);
    let clean_up = inputs.clean_up * factors.of(Column::CleanUp);
    let own_rounds = inputs.own_rounds * inputs.own_hour.unwrap_or(rate);
    let as_today = shared.breaches(shared.own_interval, inputs.inspection_finds);
    let mut years = [Year::default(); 6];
    for ((variant, work), year) in inputs.variants.iter().zip(&fixed.work).zip(&mut years) {
        let patch_days = shared.patch_days(inputs, variant);
        let breaches = if patch_days < shared.own_interval {
            shared.breaches(patch_days, inputs.inspection_finds)
        } else {
            as_today
        };
        let rates = rates(inputs, factors, &shared, variant, breaches);
        let lengths = lengths(inputs, &shared, variant);
        let decay_hours = rates.decay * lengths.decay;
        let hours = rates.compromise * lengths.compromise
            + rates.updates * lengths.updates
            + rates.own_changes * lengths.own_changes
            + decay_hours
            + rates.expiry * lengths.expiry
            + rates.silent * lengths.silent
            + rates.host_hours;
        let worked = rates.compromise * work.compromise
            + (rates.updates + rates.own_changes) * work.breakage
            + rates.decay * work.decay
            + rates.expiry * work.expiry
            + rates.silent * work.silent;
        let margin_hours = (hours + (fixed.peak_overload - 1.0) * decay_hours) * lost_share;
        let own_work = match variant.variant.mode {
            CareMode::Support => own_rounds,
            CareMode::Care => 0.0,
        };
        let aside = worked * rate * variant.urgent + rates.compromise * clean_up + own_work;
        *year = Year {
            incidents: rates.incidents(),
            hours,
            margin_hours: margin_hours * factors.of(Column::Margin),
            loss: margin_hours * margin + aside,
        };
    }
    years
}

impl Inputs {
    /// Incidents a year that today's practice would bring, by what is known of the past. The host has outages.
    pub(in crate::advice) fn rates_of_present_practice(&self) -> [f64; 6] {
        let [today, ..] = &self.variants;
        let shared = Shared::of(self, &Factors::MIDDLE);
        let breaches = shared.breaches(shared.patch_days(self, today), self.inspection_finds);
        let rates = rates(self, &Factors::MIDDLE, &shared, today, breaches);
        [
            rates.compromise,
            rates.updates + rates.own_changes,
            rates.decay,
            rates.expiry,
            rates.silent,
            rates.host_hours / self.host_outage,
        ]
    }
}

/// Means of one variant, with which advice is decided.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Mean {
    pub(super) hours: f64,
    /// Złoty of loss for each złoty of margin an hour.
    pub(super) margin_hours: f64,
    /// Złoty a year, the price not counted.
    pub(super) loss: f64,
    /// Złoty a year: price and loss.
    pub(super) total: f64,
}

/// The means of all variants: the quick part of the model, which is all that a decision needs.
pub(super) fn means(inputs: &Inputs, draws: &Draws) -> [Mean; 6] {
    let mut sums = [Mean::default(); 6];
    each_draw(inputs, draws, |years| {
        for (sum, year) in sums.iter_mut().zip(years) {
            sum.hours += year.hours;
            sum.margin_hours += year.margin_hours;
            sum.loss += year.loss;
        }
    });
    let count = draws.len() as f64;
    let mut prices = inputs.variants.iter().map(|variant| variant.price);
    sums.map(|sum| {
        let loss = sum.loss / count;
        Mean {
            hours: sum.hours / count,
            margin_hours: sum.margin_hours / count,
            loss,
            total: loss + prices.next().unwrap_or(0.0),
        }
    })
}

/// The expected year of one variant: each band says how well the *average* year is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ExpectedYear {
    /// Incidents a year, short outages of the host not counted.
    pub incidents: Band,
    /// Hours of outage a year. A partial failure counts with the share of the value that it costs.
    pub hours: Band,
    /// Lost margin, repairs, clean-up and own work, in złoty a year.
    pub loss: Band,
    /// Price and loss together, in złoty a year.
    pub total: Band,
    /// The probability of at least one incident in a year.
    pub any_incident: f64,
}

/// The expected years of all variants, drawn together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Expected {
    pub(super) years: [ExpectedYear; 6],
    /// Totals of each variant in the order of the draws.
    totals: [Vec<f64>; 6],
    /// Means of the hours with which the margin is multiplied.
    margin_hours: [f64; 6],
}

impl Expected {
    /// The means of all variants.
    pub(super) fn means(&self) -> [Mean; 6] {
        std::array::from_fn(|place| {
            let year = self.years.get(place).copied().unwrap_or_default();
            Mean {
                hours: year.hours.mean,
                margin_hours: self.margin_hours.get(place).copied().unwrap_or_default(),
                loss: year.loss.mean,
                total: year.total.mean,
            }
        })
    }

    /// The share of recalculations in which one variant's total is below another's.
    pub(super) fn share_below(&self, one: usize, other: usize) -> f64 {
        let (Some(one), Some(other)) = (self.totals.get(one), self.totals.get(other)) else { return 0.0 };
        let below = one.iter().zip(other).filter(|(one, other)| one < other).count();
        below as f64 / one.len().max(1) as f64
    }
}

/// Recalculates the average year once for each draw.
pub(super) fn expected(inputs: &Inputs, draws: &Draws) -> Expected {
    let columns = || std::array::from_fn::<Vec<f64>, 6, _>(|_| Vec::with_capacity(draws.len()));
    let (mut incidents, mut hours, mut losses, mut totals) = (columns(), columns(), columns(), columns());
    let mut margin_hours = [0.0; 6];
    each_draw(inputs, draws, |years| {
        for (sum, year) in margin_hours.iter_mut().zip(years) {
            *sum += year.margin_hours;
        }
        for (place, year) in years.iter().enumerate() {
            let price = inputs.variants.get(place).map_or(0.0, |variant| variant.price);
            let numbers = [year.incidents, year.hours, year.loss, year.loss + price];
            for (columns, number) in [&mut incidents, &mut hours, &mut losses, &mut totals].into_iter().zip(numbers) {
                if let Some(column) = columns.get_mut(place) {
                    column.push(number);
                }
            }
        }
    });
    let in_order = totals.clone();
    let years = std::array::from_fn(|at| {
        let band = |columns: &mut [Vec<f64>; 6]| columns.get_mut(at).map(|column| Band::of(column)).unwrap_or_default();
        let any = incidents
            .get(at)
            .map_or(0.0, |rates| rates.iter().map(|rate| -libm::expm1(-rate)).sum::<f64>() / rates.len().max(1) as f64);
        ExpectedYear {
            any_incident: any,
            incidents: band(&mut incidents),
            hours: band(&mut hours),
            loss: band(&mut losses),
            total: band(&mut totals),
        }
    });
    Expected { years, totals: in_order, margin_hours: margin_hours.map(|sum| sum / draws.len() as f64) }
}
