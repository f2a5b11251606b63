//! From the calendar to an iCalendar file.
use std::collections::BTreeMap;

use uuid::Uuid;

use crate::Language;
use crate::calendar::CalendarPlan;
use crate::ical::UtcStamp;
use crate::saved::LedgerEntry;

/// What the last export contained.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger(BTreeMap<Uuid, LedgerEntry>);
impl Ledger {
    /// x
    pub fn from_saved(saved: BTreeMap<Uuid, LedgerEntry>) -> Ledger {
        Ledger(saved)
    }
    /// x
    pub fn to_saved(&self) -> BTreeMap<Uuid, LedgerEntry> {
        self.0.clone()
    }
}
/// x
pub struct Request<'a> {
    /// x
    pub plan: Uuid,
    /// x
    pub site: &'a str,
    /// x
    pub language: Language,
    /// x
    pub timed: bool,
    /// x
    pub now: UtcStamp,
}
/// x
pub struct Exported {
    /// x
    pub ledger: Ledger,
    /// x
    pub file_name: String,
    /// x
    pub text: String,
}
/// x
#[expect(clippy::result_unit_err, reason = "stub")]
pub fn export(_plan: &CalendarPlan, _request: &Request, _last: &Ledger) -> Result<Exported, ()> {
    Err(())
}
