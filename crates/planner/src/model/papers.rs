//! What the papers of a site are made from.

use super::Model;
use crate::answers::Answers;
use crate::calendar::{CalendarPlan, Request, needs_of};
use crate::care_report::{CareReport, Period, Sources, Span, care_report};

impl Model {
    /// The request from which the calendar of these answers is made; `None` before there is a first day.
    pub(super) fn request(&self, answers: &Answers) -> Option<Request> {
        let variant = self.advisor().variant(answers, self.tier, self.care);
        Some(Request {
            begun: self.calendar_from?,
            today: self.today,
            tier: variant.tier,
            care: variant.mode,
            preferences: self.preferences.clone(),
            own: self.own_work.clone(),
        })
    }

    /// The period of a report whose address names none: the present month.
    pub fn present_period(&self) -> Period {
        Period::of(Span::Month, self.today)
    }

    /// The care report of a period, told with the calendar as it stands; `None` before there is one.
    pub fn care_report(&self, period: Period, plan: &CalendarPlan) -> Option<CareReport> {
        let answers = crate::answers::validate(&self.draft).ok()?;
        let request = self.request(&answers)?;
        let needs = needs_of(&answers, &self.advisor(), &request);
        let sources = Sources {
            book: &self.book,
            agreed: &self.agreed,
            own: &self.own_work,
            plan,
            needs: &needs,
            terms: self.offer.tier(request.tier),
            begun: request.begun,
            today: self.today,
        };
        Some(care_report(period, &sources))
    }
}
