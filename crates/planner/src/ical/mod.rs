//! To be written.

/// A moment, UTC, in whole seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UtcStamp(chrono::NaiveDateTime);
impl UtcStamp {
    /// x
    pub fn new(utc: chrono::NaiveDateTime) -> Result<UtcStamp, ()> {
        Ok(UtcStamp(utc))
    }
}
