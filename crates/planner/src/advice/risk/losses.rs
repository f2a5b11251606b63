//! What a site is expected to lose in a year to what planned work can prevent, loss by loss.
//!
//! The model at its middle values enters, one amount of złoty a year for each [`Loss`] leaves, with the time for which
//! such a defect lies hidden. Each is what would be lost if *this* work were never done while everything else goes on as
//! the variant does it, so two tasks never claim the same złoty. Formulas: `docs/model.md`, "What work prevents".

use super::inputs::Inputs;
use super::{Factors, INFECTION_AT_MOST, Shared, lengths, peak_overload, rates, share_that_fails, work};
use crate::advice::variant::Variant;
use crate::catalogue::{Loss, Prevention};

/// How long a defect lies hidden before it does harm.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Delay {
    /// An exponential time with a mean in days.
    Mean(f64),
    /// A share of the defects with one mean in days, and the rest with another.
    Mixed { fast_share: f64, fast: f64, slow: f64 },
    /// As the row of the task says.
    OfTheTask,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Expected {
    /// Złoty a year.
    zloty: f64,
    delay: Delay,
    /// The probability that a look finds a defect that is there.
    finds: f64,
}

/// The losses of a site in a year that planned work can act on.
#[derive(Clone, Debug, PartialEq)]
pub struct Losses {
    hourly_price: f64,
    /// In the order of [`Loss::ALL`].
    expected: Vec<Expected>,
}

impl Losses {
    pub(in crate::advice) fn of(inputs: &Inputs, variant: Variant) -> Losses {
        // A variant has its place among the six, so the first is never taken instead.
        let [first, ..] = &inputs.variants;
        let variant = inputs.variants.get(variant.index()).unwrap_or(first);
        let shared = Shared::of(inputs, &Factors::MIDDLE);
        let breaches = shared.breaches(shared.patch_days(inputs, variant), inputs.inspection_finds);
        let rates = rates(inputs, &Factors::MIDDLE, &shared, variant, breaches);
        let lengths = lengths(inputs, &shared, variant);
        let work = work(inputs, variant);
        let lost_share = (1.0 - inputs.return_share.min(0.9)) * inputs.substitutes_left;
        let margin = inputs.margin_hour * lost_share;
        let price = inputs.hourly_rate * variant.urgent;
        let [compromise_history, breakage_history, decay_history, expiry_history, silent_history, _] = inputs.history;
        let [domain, certificate, licence] = inputs.lapses;

        let compromise = lengths.compromise * margin + work.compromise * price + inputs.clean_up;
        let breakage = lengths.own_changes * margin + work.breakage * price;
        let lapse = lengths.expiry * margin + work.expiry * price;
        let infected_hours = {
            let by_chance = inputs.infection_unnoticed * shared.notice;
            by_chance * -libm::expm1(-INFECTION_AT_MOST / by_chance)
        };
        let silent_hours = inputs.silent_unnoticed * shared.notice;
        let silent = silent_history * inputs.silent_loss * silent_hours * margin;
        let restored =
            0.5 * rates.compromise + inputs.restore_share * (rates.updates + rates.own_changes + rates.decay);

        let expected = |loss: &Loss| {
            let looks = inputs.inspection_finds;
            let (zloty, delay, finds) = match loss {
                Loss::OldSoftware => {
                    let delay = Delay::Mixed {
                        fast_share: shared.fast_share,
                        fast: shared.fast_delay,
                        slow: shared.slow_delay,
                    };
                    (inputs.episodes * inputs.repeat * compromise_history * compromise, delay, looks)
                }
                Loss::StolenAccess => {
                    (inputs.stolen_access * inputs.repeat * compromise_history * compromise, Delay::OfTheTask, looks)
                }
                Loss::Infection => (
                    rates.compromise * inputs.infection_loss * infected_hours * margin,
                    Delay::Mean(infected_hours / 24.0),
                    1.0,
                ),
                Loss::FailedUpdates => {
                    (variant.untested_updates * breakage_history * breakage, Delay::OfTheTask, looks)
                }
                Loss::Decay => {
                    let hours = lengths.decay * peak_overload(inputs);
                    let one = hours * margin + work.decay * price;
                    (inputs.decay * decay_history * one, Delay::Mean(shared.decay_delay), looks)
                }
                Loss::DomainLapse => (domain * expiry_history * lapse, Delay::OfTheTask, looks),
                Loss::CertificateLapse => (certificate * expiry_history * lapse, Delay::OfTheTask, looks),
                Loss::LicenceLapse => (licence * expiry_history * lapse, Delay::OfTheTask, looks),
                Loss::SilentFunction => (inputs.silent_function * silent, Delay::Mean(silent_hours / 24.0), 1.0),
                Loss::SilentSite => (inputs.silent_base * silent, Delay::Mean(silent_hours / 24.0), 1.0),
                Loss::UnnoticedOutage => {
                    let outages = rates.own_changes + rates.decay + rates.expiry;
                    (outages * shared.notice * margin, Delay::OfTheTask, looks)
                }
                Loss::LostData => (restored * inputs.rebuild_hours * (margin + price), Delay::OfTheTask, looks),
            };
            Expected { zloty, delay, finds }
        };
        Losses { hourly_price: inputs.hourly_rate, expected: Loss::ALL.iter().map(expected).collect() }
    }

    /// What an hour of the technician costs, in złoty: answered, or as the model assumes.
    pub fn hourly_price(&self) -> f64 {
        self.hourly_price
    }

    /// Złoty a year that are lost to something if the work against it is never done.
    pub fn expected(&self, loss: Loss) -> f64 {
        self.entry(loss).map_or(0.0, |expected| expected.zloty)
    }

    /// Złoty a year that a task prevents when it is done every so many days: its share of the loss, times the share of
    /// defects that a look so often finds before they do harm. More often never prevents less.
    pub fn prevented(&self, prevention: &Prevention, interval_days: f64) -> f64 {
        let Some(expected) = self.entry(prevention.loss) else { return 0.0 };
        let interval = interval_days.max(SHORTEST_DAYS);
        let by = |mean: f64| 1.0 - share_that_fails(interval, mean.max(SHORTEST_DAYS), expected.finds);
        let caught = match (prevention.delay_days, expected.delay) {
            (Some(days), _) => by(f64::from(days)),
            (None, Delay::Mean(mean)) => by(mean),
            (None, Delay::Mixed { fast_share, fast, slow }) => fast_share * by(fast) + (1.0 - fast_share) * by(slow),
            // The table does not compile without the days.
            (None, Delay::OfTheTask) => 0.0,
        };
        let zloty = expected.zloty * prevention.share * caught;
        if zloty.is_finite() { zloty.max(0.0) } else { 0.0 }
    }

    fn entry(&self, loss: Loss) -> Option<&Expected> {
        self.expected.get(loss as usize)
    }
}

/// Times are not taken shorter than a minute, in days: nothing is done or noticed faster.
const SHORTEST_DAYS: f64 = 1.0 / 1_440.0;
