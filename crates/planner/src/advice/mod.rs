//! To be written.
use crate::answers::Answers;
use crate::{Offer, Tier};
/// x
pub struct Recommendation;
impl Recommendation {
    /// x
    pub fn tier(&self) -> Tier {
        Tier::Basic
    }
}
/// x
pub fn recommend(_answers: &Answers, _offer: &Offer) -> Recommendation {
    Recommendation
}
