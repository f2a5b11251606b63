//! What the papers of a site are made from, and their files.

use serde_json::json;

use super::{Effect, Model};
use crate::advice::Variant;
use crate::answers::{Answers, draft_to_json};
use crate::calendar::{CalendarPlan, Request, needs_of};
use crate::care_report::{CareReport, Period, Sources, Span, care_report};
use crate::document::Document;
use crate::ical::{Url, UtcStamp};
use crate::papers::{ContingencyFacts, dates, gaps};
use crate::text::papers::{Handover, handover};
use crate::{export, saved};

/// The forms in which the hand-over pack can be taken along, beside paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandoverFile {
    /// For people: Markdown.
    Markdown,
    /// For programs: JSON with the papers, the answers, the service book and every version of every text.
    Json,
}

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

    /// What a file of this plan is asked with.
    pub fn export_request(&self, now: UtcStamp, app: Option<Url>) -> export::Request<'_> {
        export::Request { plan: self.plan, site: &self.site, texts: &self.texts, app, today: self.today, now }
    }

    /// The tier and the mode of care under which the site is looked after; `None` before there are answers.
    pub(super) fn variant(&self) -> Option<Variant> {
        let answers = crate::answers::validate(&self.draft).ok()?;
        Some(self.advisor().variant(&answers, self.tier, self.care))
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
            offer: &self.offer,
            variant: Variant::new(request.tier, request.care),
            begun: request.begun,
            today: self.today,
        };
        Some(care_report(period, &sources))
    }

    /// What the contingency plan is made from; the calendar may not be begun yet. `None` before there are answers.
    pub fn contingency_facts(&self, plan: Option<&CalendarPlan>) -> Option<ContingencyFacts> {
        let answers = crate::answers::validate(&self.draft).ok()?;
        Some(self.facts_of(&answers, plan))
    }

    fn facts_of(&self, answers: &Answers, plan: Option<&CalendarPlan>) -> ContingencyFacts {
        let variant = match plan {
            Some(plan) => Variant::new(plan.tier, plan.care),
            None => self.advisor().variant(answers, self.tier, self.care),
        };
        ContingencyFacts::of(answers, self.offer.tier(variant.tier), variant, &self.book, plan)
    }

    /// The hand-over pack, told with the calendar as it stands; `None` before there are answers.
    pub fn handover(&self, plan: &CalendarPlan) -> Option<Document> {
        let answers = crate::answers::validate(&self.draft).ok()?;
        let facts = self.facts_of(&answers, Some(plan));
        let gaps = gaps(&answers, &facts, &self.texts, &self.book, self.today);
        let pack = Handover {
            site: &self.site,
            draft: &self.draft,
            facts: &facts,
            own: &self.texts,
            book: &self.book,
            plan,
            gaps: &gaps,
            dates: &dates(&answers, self.today),
            today: self.today,
        };
        Some(handover(self.language, &pack))
    }

    /// The hand-over pack as a file; `None` before there is a calendar.
    pub(super) fn handover_file(&self, file: HandoverFile) -> Option<Effect> {
        let document = self.handover(&self.calendar()?.plan)?;
        let (ending, media_type, text) = match file {
            HandoverFile::Markdown => (".md", "text/markdown;charset=utf-8", document.markdown()),
            HandoverFile::Json => {
                let pack = json!({
                    "format": "konserwator-handover",
                    "version": 1,
                    "site": self.site,
                    "made": self.today.to_string(),
                    "language": self.language.code(),
                    "document": document.json(),
                    "answers": draft_to_json(&self.draft),
                    "service_book": saved::book_to_json(&self.book),
                    "texts": saved::texts_to_json(&self.texts),
                });
                (".json", "application/json", pack.to_string())
            }
        };
        let name = [&export::file_name(&self.site), "-", &self.today.to_string(), ending].concat();
        Some(Effect::DownloadFile { name, media_type, text })
    }
}
