//! Seeded draws: the same numbers on every machine, in every browser, at every call.
//!
//! Each uncertain quantity has a column of standard normal numbers. A column is a Latin hypercube: the quantiles of
//! (i + 1/2)/n, each once, in an order of its own (McKay, Beckman and Conover, Technometrics 21, 1979). So means and
//! quantiles of a few thousand draws are as good as those of many more independent ones. All variants use the same
//! draws, so their comparisons are paired.
//!
//! Random numbers are whole numbers of a PCG generator; functions are those of `libm` in Rust, not those of the
//! platform, so that a browser and a server give the same figures to the last digit.

use std::cell::RefCell;
use std::rc::Rc;

use rand_core::Rng;
use rand_pcg::Pcg32;

/// The uncertain quantities, one column of draws each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Episodes,
    FastShare,
    FastDelay,
    SlowDelay,
    StolenAccess,
    Breakage,
    Decay,
    DecayDelay,
    Expiry,
    Silent,
    Host,
    Notice,
    OwnInterval,
    HourlyRate,
    Margin,
    Return,
    Repair,
    CleanUp,
}

impl Column {
    pub(super) const COUNT: usize = 18;
}

/// ln(P90/P50) of a lognormal quantity over this number is its sigma: the standard normal quantile of nine tenths.
pub(super) const NORMAL_P90: f64 = 1.281_551_565_544_600_4;

/// How many draws an advice rests on.
pub const DRAWS: usize = 4_000;

/// The seed of all advice. Any other would do as well; a fixed one makes advice repeatable.
const SEED: u64 = 0x4b6f_6e73_6572_7761;

/// A multiple of the golden ratio's fraction: streams of neighbouring numbers have nothing in common.
const STREAM: u64 = 0x9e37_79b9_7f4a_7c15;

/// Standard normal draws of every uncertain quantity.
#[derive(Clone, Debug)]
pub struct Draws {
    columns: [Vec<f64>; Column::COUNT],
    /// The factors asked for last, two spreads for each column: who changes one answer after the other meets the same
    /// spreads again and again.
    remembered: RefCell<[[Option<Remembered>; 2]; Column::COUNT]>,
}

/// The factors of a column at a spread.
#[derive(Clone, Debug)]
struct Remembered {
    spread: u64,
    factors: Rc<[f64]>,
}

impl Draws {
    /// So many draws; at least one. The engine uses [`DRAWS`].
    pub fn new(count: usize) -> Draws {
        let quantiles = normal_quantiles(count.max(1));
        let mut stream = 0;
        let columns = std::array::from_fn(|_| {
            stream += 1;
            let mut column = quantiles.clone();
            shuffle(&mut column, &mut generator(stream));
            column
        });
        Draws { columns, remembered: RefCell::default() }
    }

    /// How many draws there are.
    pub fn len(&self) -> usize {
        let [first, ..] = &self.columns;
        first.len()
    }

    /// There is always a draw.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// `exp(spread * normal)` for each draw of a column, by its place in [`Column`].
    pub(super) fn factors(&self, column: usize, spread: f64) -> Rc<[f64]> {
        let mut remembered = self.remembered.borrow_mut();
        let Some([newest, older]) = remembered.get_mut(column) else { return Rc::from([]) };
        let is_wanted =
            |known: &Option<Remembered>| known.as_ref().is_some_and(|known| known.spread == spread.to_bits());
        if is_wanted(older) {
            std::mem::swap(newest, older);
        } else if !is_wanted(newest) {
            let normals = self.columns.get(column).map_or(&[][..], Vec::as_slice);
            let factors = normals.iter().map(|normal| libm::exp(spread * normal)).collect();
            *older = newest.replace(Remembered { spread: spread.to_bits(), factors });
        }
        newest.as_ref().map_or_else(|| Rc::from([]), |known| known.factors.clone())
    }
}

/// A generator with a stream of its own.
pub(super) fn generator(stream: u64) -> Pcg32 {
    Pcg32::new(SEED, stream.wrapping_mul(STREAM))
}

/// A number from 0 up to, and not including, 1.
pub(super) fn uniform(generator: &mut Pcg32) -> f64 {
    f64::from(generator.next_u32()) / 4_294_967_296.0
}

/// An exponential number with mean 1.
pub(super) fn exponential(generator: &mut Pcg32) -> f64 {
    -libm::log1p(-uniform(generator))
}

/// The order of Fisher and Yates; a number below the bound is the high half of a product (Lemire 2019), whose bias of
/// one in a million is nothing here.
fn shuffle(numbers: &mut [f64], generator: &mut Pcg32) {
    for last in (1..numbers.len()).rev() {
        let bound = last as u64 + 1;
        let chosen = (u64::from(generator.next_u32()) * bound) >> 32;
        numbers.swap(last, chosen as usize);
    }
}

/// The standard normal quantiles of (i + 1/2)/n, ascending.
///
/// Newton's method on the distribution function, from the middle outwards: each root is near the one before.
fn normal_quantiles(count: usize) -> Vec<f64> {
    let mut quantiles = vec![0.0; count];
    let mut near = 0.0;
    for place in count / 2..count {
        let share = (place as f64 + 0.5) / count as f64;
        // The upper tail is used, because it keeps its digits far out.
        let tail = 1.0 - share;
        for _ in 0..50 {
            let error = 0.5 * libm::erfc(near / std::f64::consts::SQRT_2) - tail;
            let density = libm::exp(-0.5 * near * near) / (2.0 * std::f64::consts::PI).sqrt();
            let step = error / density;
            near += step;
            if step.abs() < 1e-13 {
                break;
            }
        }
        if let Some(quantile) = quantiles.get_mut(place) {
            *quantile = near;
        }
        if let Some(mirrored) = quantiles.get_mut(count - 1 - place) {
            *mirrored = -near;
        }
    }
    quantiles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_the_normal_distribution() {
        // From Python's statistics.NormalDist().inv_cdf.
        let quantiles = normal_quantiles(1_000);
        let cases = [
            (899, 1.278_707_720_3),
            (974, 1.951_479_773_5),
            (999, 3.290_526_731_5),
            (500, 0.001_253_314_5),
            (99, -1.284_405_813_2),
        ];
        for (place, expected) in cases {
            let quantile = quantiles.get(place).copied().unwrap_or_default();
            assert!((quantile - expected).abs() < 1e-9, "{place}: {quantile}");
        }
        let one = normal_quantiles(1);
        assert!(one.iter().all(|quantile| quantile.abs() < 1e-12), "{one:?}");
    }

    #[test]
    fn columns_hold_the_same_numbers_in_another_order() {
        let draws = Draws::new(500);
        let mut sorted: Vec<Vec<f64>> = draws.columns.to_vec();
        for column in &mut sorted {
            column.sort_by(f64::total_cmp);
        }
        assert!(sorted.windows(2).all(|pair| pair.first() == pair.last()));
        assert!(draws.columns.windows(2).all(|pair| pair.first() != pair.last()));
        // Columns that are independent correlate by about 1/sqrt(n) at the most.
        for (at, one) in draws.columns.iter().enumerate() {
            for other in draws.columns.iter().skip(at + 1) {
                let product: f64 = one.iter().zip(other).map(|(a, b)| a * b).sum::<f64>() / one.len() as f64;
                assert!(product.abs() < 4.0 / (one.len() as f64).sqrt(), "{product}");
            }
        }
    }
}
