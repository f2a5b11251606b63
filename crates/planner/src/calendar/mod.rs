//! To be written.
use chrono::NaiveDate;

use crate::answers::Answers;
use crate::{Offer, Tier};
/// x
pub struct CalendarPlan;
/// x
pub struct Request;
impl Request {
    /// x
    pub fn new(_from: NaiveDate, _today: NaiveDate, _tier: Tier) -> Request {
        Request
    }
}
/// x
pub fn plan(_answers: &Answers, _offer: &Offer, _request: &Request) -> CalendarPlan {
    CalendarPlan
}
