//! The pages of the advice, which are loaded when one of them is first opened.

use std::rc::Rc;

use planner::advice::{Advisor, Recommendation, Variant};
use planner::answers::Answers;
use planner::model::{Page, update_advice};
use yew::prelude::*;

use super::App;
use super::parts::Part;
use crate::components::{Surroundings, nothing_said};
use crate::pages::{AdvicePage, ComparePage, WhatIfPage, assumptions_page, compare_page, method_page, offer_page};
use crate::text::Words;
use crate::text::compare::{CompareWords, WhatIfWords};

pub(super) static ADVICE: Part = Part {
    page: |app, _, surroundings| app.advice_page(surroundings),
    title: App::advice_title,
    update: update_advice,
    said: |_, _| nothing_said(),
    show_import: |_| {},
};

impl App {
    fn advice_page(&self, surroundings: &Surroundings) -> Html {
        let draft = self.read.draft.clone();
        let site = AttrValue::from(self.model.site.clone());
        match self.model.page {
            Page::Advice => match &self.read.answers {
                Ok(answers) => {
                    let recommendation = self.recommendation(answers);
                    let chosen = self.chosen(&recommendation);
                    html! {
                        <AdvicePage {recommendation} advisor={self.advisor()} answers={answers.clone()} {draft} {site}
                            offer={self.offer.clone()} today={self.model.today} {chosen}/>
                    }
                }
                Err(_) => Html::default(),
            },
            Page::Compare => match &self.read.answers {
                Ok(answers) => {
                    let recommendation = self.recommendation(answers);
                    let chosen = self.chosen(&recommendation);
                    let (advisor, answers) = (self.advisor(), answers.clone());
                    compare_page(&ComparePage { recommendation, advisor, answers, site, chosen }, surroundings)
                }
                Err(_) => Html::default(),
            },
            Page::WhatIf => match &self.read.answers {
                Ok(answers) => html! {
                    <WhatIfPage advisor={self.advisor()} recommendation={self.recommendation(answers)} {draft}/>
                },
                Err(_) => Html::default(),
            },
            Page::Assumptions => assumptions_page(&self.model.assumptions, surroundings),
            Page::Offer => offer_page(&self.model, surroundings),
            _ => method_page(surroundings),
        }
    }

    fn advice_title(&self) -> String {
        let words = Words::of(self.model.language);
        let title = match self.model.page {
            Page::Advice => words.advice_title,
            Page::Compare => CompareWords::of(self.model.language).title,
            Page::WhatIf => WhatIfWords::of(self.model.language).title,
            Page::Assumptions => words.assumptions_title,
            Page::Offer => words.offer_title,
            _ => words.how_we_count,
        };
        title.to_owned()
    }

    pub(super) fn recommendation(&self, answers: &Answers) -> Rc<Recommendation> {
        self.read.recommendation.get_or_init(|| Rc::new(self.advisor().recommend(answers))).clone()
    }

    /// The variant for which the calendar is made.
    pub(super) fn chosen(&self, recommendation: &Recommendation) -> Variant {
        let tier = self.model.tier.unwrap_or(recommendation.tier());
        Variant::new(tier, self.model.care.unwrap_or(recommendation.verdict(tier).care))
    }

    /// Somebody who answers for any description of the site; the draws are made once.
    pub(super) fn advisor(&self) -> Rc<Advisor> {
        self.advisor.get_or_init(|| Rc::new(self.model.advisor())).clone()
    }
}
