//! How a single year can turn out: the luck of one year on top of the doubt about the parameters.
//!
//! For every draw one year is lived through: incidents come as a Poisson process, each starts at a moment of its own, is
//! noticed, waits for an answer on the real clock, and is repaired. Candidates are drawn at the highest rate of all
//! variants and thinned with one mark each, so all variants live through the same luck.

use chrono::{Datelike, NaiveTime, TimeDelta, Weekday};

use super::draws::{Column, exponential, generator, uniform};
use super::inputs::{DAYS, Inputs, VariantInputs};
use super::{
    Band, Drawn, Draws, Factors, INFECTION_AT_MOST, PRESENT_HOURS, Rates, Repairs, Shared, rates, repairs, work,
};
use crate::CareMode;
use crate::advice::{Promise, REFERENCE_YEAR};
use crate::answers::BusyHours;
use crate::clock::{ServiceClock, WallClock};
use crate::holidays::saturating_date;

/// How a single year with one variant can turn out: each band says what luck does.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SingleYear {
    /// Incidents, short outages of the host not counted.
    pub incidents: Band,
    /// Hours of outage. A partial failure counts with the share of the value that it costs.
    pub hours: Band,
    /// Lost margin, repairs, clean-up and own work, in złoty.
    pub loss: Band,
    /// The share of years without any incident.
    pub quiet: f64,
}

const HOURS: usize = DAYS * 24;
const MINUTES: f64 = HOURS as f64 * 60.0;

/// The margin of each hour of the year, added up; the mean is 1.
struct Profile {
    /// What the hours before this one bring; one more than there are hours.
    before: Vec<f64>,
}

impl Profile {
    fn of(inputs: &Inputs) -> Profile {
        let mut weights = Vec::with_capacity(HOURS);
        for (date, peak) in saturating_date(REFERENCE_YEAR, 1, 1).iter_days().zip(inputs.peak_days) {
            let day = if peak { inputs.peak_factor } else { 1.0 };
            weights.extend((0..24).map(|hour| day * busy(inputs.busy_hours, date.weekday(), hour)));
        }
        let mean = weights.iter().sum::<f64>() / HOURS as f64;
        let mut before = Vec::with_capacity(HOURS + 1);
        let mut sum = 0.0;
        before.push(0.0);
        for weight in weights {
            sum += weight / mean;
            before.push(sum);
        }
        Profile { before }
    }

    /// What the year brings up to an hour; years follow each other unchanged.
    fn until(&self, hour: f64) -> f64 {
        let years = (hour / HOURS as f64).floor();
        let within = hour - years * HOURS as f64;
        let place = within as usize;
        let at = |place: usize| self.before.get(place).copied().unwrap_or(HOURS as f64);
        years * HOURS as f64 + at(place) + (within - place as f64) * (at(place + 1) - at(place))
    }

    /// Average hours that the time from one hour to another is worth.
    fn worth(&self, from: f64, to: f64) -> f64 {
        self.until(to) - self.until(from)
    }

    /// The hour before which this share of the year's margin comes, by its day: overload comes with visitors.
    fn hour_of_share(&self, share: f64) -> f64 {
        let wanted = share * HOURS as f64;
        let (mut low, mut high) = (0, DAYS);
        while high - low > 1 {
            let middle = (low + high) / 2;
            if self.before.get(middle * 24).is_some_and(|before| *before <= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        let at = |day: usize| self.before.get(day * 24).copied().unwrap_or(HOURS as f64);
        let day = at(low + 1) - at(low);
        let within = if day > 0.0 { (wanted - at(low)) / day } else { 0.0 };
        (low as f64 + within) * 24.0
    }
}

/// How much an hour brings against a quiet one. Our own assumption.
fn busy(hours: BusyHours, weekday: Weekday, hour: u32) -> f64 {
    let weekend = matches!(weekday, Weekday::Sat | Weekday::Sun);
    let (is_busy, weight) = match hours {
        BusyHours::Office => (!weekend && (8..17).contains(&hour), 4.0),
        BusyHours::Evening => ((17..23).contains(&hour), 3.0),
        BusyHours::Weekend => (weekend && (9..21).contains(&hour), 3.0),
        BusyHours::AllDay => ((7..23).contains(&hour), 3.0),
    };
    if is_busy { weight } else { 1.0 }
}

/// Hours of the year at which changes are made: the working hours, one after the other.
fn working_hours() -> Vec<f64> {
    let office = ServiceClock::WEEKDAYS_8_16;
    let first = saturating_date(REFERENCE_YEAR, 1, 1);
    let january_1 = first.and_time(NaiveTime::MIN);
    (0..HOURS)
        .filter(|hour| office.runs_at(january_1 + TimeDelta::hours(*hour as i64)))
        .map(|hour| hour as f64)
        .collect()
}

/// What is drawn for one incident, the same for every variant.
struct Luck {
    /// Start, in hours of the year.
    start: f64,
    /// Which of the variants it happens to: those whose rate is at least this share of the highest.
    mark: f64,
    /// Time until it is noticed by chance, against its mean.
    chance: f64,
    /// Place within the interval between two looks.
    look: f64,
    /// Length of repair, against its mean.
    repair: f64,
    /// Decides whether a planned update comes up only after everybody has left.
    unplanned: f64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Cause {
    Compromise,
    Updates,
    OwnChanges,
    Decay,
    Expiry,
    Silent,
    Host,
}

impl Cause {
    const ALL: [Cause; 7] =
        [Cause::Compromise, Cause::Updates, Cause::OwnChanges, Cause::Decay, Cause::Expiry, Cause::Silent, Cause::Host];

    fn rate(self, rates: &Rates, host_outage: f64) -> f64 {
        match self {
            Cause::Compromise => rates.compromise,
            Cause::Updates => rates.updates,
            Cause::OwnChanges => rates.own_changes,
            Cause::Decay => rates.decay,
            Cause::Expiry => rates.expiry,
            Cause::Silent => rates.silent,
            Cause::Host => rates.host_hours / host_outage,
        }
    }
}

/// What an incident takes: hours of outage, average hours that these are worth, and hours of paid work.
#[derive(Default)]
struct Toll {
    hours: f64,
    worth: f64,
    worked: f64,
}

/// What stays the same through all years of a site.
struct Site<'a> {
    inputs: &'a Inputs,
    profile: Profile,
    working_hours: Vec<f64>,
    waits: [&'a WallClock; 3],
    work: [Repairs; 6],
}

impl Site<'_> {
    fn start(&self, cause: Cause, share: f64) -> f64 {
        match cause {
            Cause::Updates | Cause::OwnChanges => {
                let place = share * self.working_hours.len() as f64;
                self.working_hours.get(place as usize).copied().unwrap_or_default() + place.fract()
            }
            Cause::Decay => self.profile.hour_of_share(share),
            Cause::Compromise | Cause::Expiry | Cause::Silent | Cause::Host => share * HOURS as f64,
        }
    }

    /// Hours of waiting for an answer, from the moment at which a failure was noticed.
    fn wait(&self, variant: &VariantInputs, noticed: f64) -> f64 {
        let minute = (noticed * 60.0).rem_euclid(MINUTES) as u32;
        self.waits.get(variant.variant.tier as usize).map_or(0.0, |wait| wait.hours_from(minute))
    }

    fn toll(&self, cause: Cause, luck: &Luck, shared: &Shared, at: usize, variant: &VariantInputs) -> Toll {
        let inputs = self.inputs;
        let work = self.work.get(at).copied().unwrap_or_default();
        let repair = repairs(inputs, shared, variant);
        let by_monitoring = inputs.own_monitoring.map_or(f64::INFINITY, |hours| hours).min(variant.noticed_at_most);
        let noticed = (shared.notice * luck.chance).min(by_monitoring);
        // Down from the start until somebody has come and repaired.
        let outage = |noticed: f64, repair: f64, worked: f64| {
            let up = luck.start + noticed + self.wait(variant, luck.start + noticed) + repair * luck.repair;
            Toll { hours: up - luck.start, worth: self.profile.worth(luck.start, up), worked }
        };
        match cause {
            Cause::Compromise => {
                let by_look = luck.look * 24.0 * variant.scan_days;
                let infection =
                    (inputs.infection_unnoticed * shared.notice * luck.chance).min(by_look).min(INFECTION_AT_MOST);
                let found = luck.start + infection;
                let up = found + self.wait(variant, found) + repair.compromise * luck.repair;
                Toll {
                    hours: inputs.infection_loss * infection + up - found,
                    worth: inputs.infection_loss * self.profile.worth(luck.start, found)
                        + self.profile.worth(found, up),
                    worked: work.compromise,
                }
            }
            Cause::Updates if variant.variant.mode == CareMode::Care => {
                let left = luck.start + PRESENT_HOURS;
                let wait = if luck.unplanned < inputs.unplanned_wait { self.wait(variant, left) } else { 0.0 };
                let up = left + wait + repair.breakage * luck.repair;
                Toll { hours: up - luck.start, worth: self.profile.worth(luck.start, up), worked: work.breakage }
            }
            Cause::Updates | Cause::OwnChanges => outage(noticed, repair.breakage, work.breakage),
            Cause::Decay => outage(noticed, repair.decay, work.decay),
            Cause::Expiry => outage(noticed, repair.expiry, work.expiry),
            Cause::Silent => {
                let by_look = luck.look * 24.0 * variant.test_days;
                let unnoticed = (inputs.silent_unnoticed * shared.notice * luck.chance).min(by_look);
                let whole = outage(unnoticed, repair.silent, work.silent);
                Toll {
                    hours: inputs.silent_loss * whole.hours,
                    worth: inputs.silent_loss * whole.worth,
                    worked: whole.worked,
                }
            }
            Cause::Host => {
                let up = luck.start + inputs.host_outage * luck.repair;
                Toll { hours: up - luck.start, worth: self.profile.worth(luck.start, up), worked: 0.0 }
            }
        }
    }
}

/// Lives through one year for each draw, with all variants.
pub(in crate::advice) fn single_years(inputs: &Inputs, draws: &Draws, promises: &[Promise; 3]) -> [SingleYear; 6] {
    let site = Site {
        inputs,
        profile: Profile::of(inputs),
        working_hours: working_hours(),
        waits: promises.each_ref().map(|promise| &promise.response),
        work: inputs.variants.each_ref().map(|variant| work(inputs, variant)),
    };
    let drawn = Drawn::of(inputs, draws);
    let columns = || std::array::from_fn::<Vec<f64>, 6, _>(|_| Vec::with_capacity(draws.len()));
    let (mut incidents, mut hours, mut losses) = (columns(), columns(), columns());
    for draw in 0..draws.len() {
        let lived = site.live(&drawn.factors(draw), 1_000 + draw as u64);
        for (place, year) in lived.iter().enumerate() {
            let numbers = [year.incidents, year.hours, year.loss];
            for (columns, number) in [&mut incidents, &mut hours, &mut losses].into_iter().zip(numbers) {
                if let Some(column) = columns.get_mut(place) {
                    column.push(number);
                }
            }
        }
    }
    std::array::from_fn(|at| {
        let band = |columns: &mut [Vec<f64>; 6]| columns.get_mut(at).map(|column| Band::of(column)).unwrap_or_default();
        let quiet = incidents.get(at).map_or(0.0, |counts| {
            counts.iter().filter(|count| **count == 0.0).count() as f64 / counts.len().max(1) as f64
        });
        SingleYear { quiet, incidents: band(&mut incidents), hours: band(&mut hours), loss: band(&mut losses) }
    })
}

/// One year that was lived through.
#[derive(Clone, Copy, Default)]
struct Lived {
    incidents: f64,
    hours: f64,
    loss: f64,
}

impl Site<'_> {
    fn live(&self, factors: &Factors, stream: u64) -> [Lived; 6] {
        let inputs = self.inputs;
        let shared = Shared::of(inputs, factors);
        let lost_share = (1.0 - (inputs.return_share * factors.of(Column::Return)).min(0.9)) * inputs.substitutes_left;
        let margin = inputs.margin_hour * factors.of(Column::Margin) * lost_share;
        let rate = inputs.hourly_rate * factors.of(Column::HourlyRate);
        let clean_up = inputs.clean_up * factors.of(Column::CleanUp);
        let own_rounds = inputs.own_rounds * inputs.own_hour.unwrap_or(rate);
        let rates = inputs.variants.each_ref().map(|variant| {
            let breaches = shared.breaches(shared.patch_days(inputs, variant), inputs.inspection_finds);
            rates(inputs, factors, &shared, variant, breaches)
        });
        let mut lived = [Lived::default(); 6];
        for (year, variant) in lived.iter_mut().zip(&inputs.variants) {
            year.loss = if variant.variant.mode == CareMode::Support { own_rounds } else { 0.0 };
        }
        let mut generator = generator(stream);
        for cause in Cause::ALL {
            let of = |rates: &Rates| cause.rate(rates, inputs.host_outage);
            let highest = rates.iter().map(of).fold(0.0, f64::max);
            // Waiting times of a Poisson process are exponential; the order of the year is the order of the draws.
            let mut share = exponential(&mut generator) / highest;
            while share < 1.0 {
                let luck = Luck {
                    start: self.start(cause, share),
                    mark: uniform(&mut generator),
                    chance: exponential(&mut generator),
                    look: uniform(&mut generator),
                    repair: exponential(&mut generator),
                    unplanned: uniform(&mut generator),
                };
                for (at, ((year, variant), rates)) in lived.iter_mut().zip(&inputs.variants).zip(&rates).enumerate() {
                    if luck.mark * highest >= of(rates) {
                        continue;
                    }
                    let toll = self.toll(cause, &luck, &shared, at, variant);
                    year.incidents += if cause == Cause::Host { 0.0 } else { 1.0 };
                    year.hours += toll.hours;
                    year.loss += toll.worth * margin
                        + toll.worked * rate * variant.urgent
                        + if cause == Cause::Compromise { clean_up } else { 0.0 };
                }
                share += exponential(&mut generator) / highest;
            }
        }
        lived
    }
}
