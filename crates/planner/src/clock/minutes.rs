//! A length of time in whole minutes.

/// A length of time in whole minutes: an effort, a response target, a wait.
///
/// ```
/// # use planner::clock::Minutes;
/// assert_eq!(Minutes::hours(12), Minutes::new(720));
/// assert_eq!(Minutes::new(90).as_hours(), 1.5);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minutes(u32);

impl Minutes {
    /// So many minutes.
    pub const fn new(minutes: u32) -> Minutes {
        Minutes(minutes)
    }

    /// So many hours, at most what a number of 32 bits holds.
    pub const fn hours(hours: u32) -> Minutes {
        Minutes(hours.saturating_mul(60))
    }

    /// The number of minutes.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// The length in hours.
    pub fn as_hours(self) -> f64 {
        f64::from(self.0) / 60.0
    }
}
