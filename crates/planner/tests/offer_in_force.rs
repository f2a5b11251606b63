//! The provider's offer in the app: edited, imported, saved, shipped with the build, kept beside plans and not in them.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

use chrono::NaiveDate;
use planner::advice::Variant;
use planner::answers::Money;
use planner::model::*;
use planner::offer::*;
use planner::saved::{LoadedOffers, read_offers};
use planner::{CareMode, Language, Tier};
use uuid::Uuid;

const CARE: Variant = Variant::new(Tier::Extended, CareMode::Care);
const SUPPORT: Variant = Variant::new(Tier::Extended, CareMode::Support);

fn price() -> Field {
    Field::of_tier(Tier::Extended, Place::Price(CareMode::Care))
}

/// A browser: what it keeps of the plan and of the offers.
#[derive(Default)]
struct Browser {
    model: Option<Model>,
    plan: Option<String>,
    offers: Option<String>,
    set_aside: Vec<String>,
    files: Vec<String>,
    asked_for_problems: bool,
}

impl Browser {
    fn start(&mut self) {
        self.model = Some(Model::unread());
        self.offer(OfferMsg::Stored(self.offers.clone()));
        self.send(Msg::Started {
            today: NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(),
            fresh_plan: Uuid::from_u128(7),
            preferred: Language::Polish,
            page: Page::Home,
            stored: Stored::Slots { a: self.plan.clone(), b: None, set_aside: self.set_aside.clone() },
        });
    }

    fn started() -> Browser {
        let mut browser = Browser::default();
        browser.start();
        browser
    }

    fn model(&self) -> &Model {
        self.model.as_ref().unwrap()
    }

    fn offer(&mut self, msg: OfferMsg) {
        self.send(Msg::Offer(msg));
    }

    fn typed(&mut self, field: Field, text: &str) {
        self.offer(OfferMsg::Typed { field, text: text.to_owned() });
    }

    fn send(&mut self, msg: Msg) {
        for effect in update(self.model.as_mut().unwrap(), msg) {
            match effect {
                Effect::SaveEnvelope { text, .. } => {
                    self.plan = Some(text);
                    self.send(Msg::Saved);
                }
                Effect::SaveOffers(text) => self.offers = Some(text),
                Effect::SetAside(texts) => self.set_aside.extend(texts),
                Effect::DownloadFile { text, .. } => self.files.push(text),
                Effect::FocusProblems => self.asked_for_problems = true,
                _ => {}
            }
        }
    }

    fn price(&self, variant: Variant) -> i64 {
        self.model().offer.price(variant).grosze()
    }
}

#[test]
fn a_saved_offer_is_in_force_for_every_plan_and_survives_starting_again() {
    let mut browser = Browser::started();
    browser.typed(price(), "650,50");
    browser.typed(Field::of(Place::Brand), "Studio");
    assert_eq!(browser.price(CARE), 59_000, "nothing counts before it is saved");
    browser.offer(OfferMsg::Saved);
    assert_eq!((browser.price(CARE), browser.model().offer_form.said), (65_050, Some(OfferSaid::Saved)));
    assert_eq!(browser.plan, None, "the plan has nothing of it");
    browser.start();
    let offer = browser.model().offers.of_a_provider().unwrap();
    assert_eq!((offer.version(), offer.text(Field::of(Place::Brand))), (2, Some("Studio")));
    assert_eq!(browser.price(CARE), 65_050);
    browser.send(Msg::StartedAgain { fresh_plan: Uuid::from_u128(8) });
    assert_eq!(browser.price(CARE), 65_050);
    browser.start();
    assert_eq!(browser.price(CARE), 65_050, "grosze and all: the plan has no price of its own");
}

#[test]
fn a_price_that_was_changed_for_a_plan_stays_when_the_offer_changes() {
    let mut browser = Browser::started();
    browser.send(Msg::ChangedPrice { variant: CARE, price: Some(Money::zloty(700)) });
    browser.typed(price(), "650");
    browser.typed(Field::of_tier(Tier::Extended, Place::Price(CareMode::Support)), "400");
    browser.offer(OfferMsg::Saved);
    assert_eq!((browser.price(CARE), browser.price(SUPPORT)), (70_000, 40_000));
    browser.start();
    assert_eq!((browser.price(CARE), browser.price(SUPPORT)), (70_000, 40_000));
    browser.send(Msg::ChangedPrice { variant: CARE, price: None });
    assert_eq!(browser.price(CARE), 65_000, "back to the provider's price, not to the project's");
    browser.send(Msg::ResetPrices);
    browser.start();
    assert_eq!((browser.price(CARE), browser.price(SUPPORT)), (65_000, 40_000));
}

#[test]
fn an_offer_with_problems_is_not_saved_and_nothing_typed_is_lost() {
    let mut browser = Browser::started();
    browser.typed(price(), "-5");
    browser.typed(Field::of(Place::Website), "example.pl");
    browser.typed(Field::of(Place::Brand), "Studio");
    browser.offer(OfferMsg::Saved);
    assert!(browser.asked_for_problems && browser.model().offer_form.tried);
    assert_eq!((browser.offers.as_ref(), browser.price(CARE)), (None, 59_000));
    let problems = browser.model().offer_form.read(&browser.model().offers).unwrap_err();
    let told: Vec<Why> = problems.iter().map(|problem| problem.why).collect();
    assert_eq!(told, [Why::NotALink, Why::OutOfBounds]);
    // The preview shows what can be taken.
    let shown = browser.model().offer_form.shown(&browser.model().offers);
    assert_eq!((shown.text(Field::of(Place::Brand)), shown.price(CARE).net), (Some("Studio"), 59_000));
    browser.send(Msg::OpenedPage(Page::Home));
    assert_eq!(browser.model().offer_form.typed(price()), Some("-5"));
    browser.offer(OfferMsg::Dropped);
    assert_eq!(browser.model().offer_form.typed(price()), None);
}

#[test]
fn an_imported_file_waits_in_the_form_and_comes_back_as_it_was_exported() {
    let mut first = Browser::started();
    first.typed(price(), "650");
    first.offer(OfferMsg::Saved);
    first.offer(OfferMsg::AskedForFile);
    let file = first.files[0].clone();
    let mut second = Browser::started();
    second.offer(OfferMsg::ChoseFile(Some(file.clone())));
    assert_eq!(second.price(CARE), 59_000, "it is shown first");
    let model = second.model();
    let (shown, current) = (model.offer_form.shown(&model.offers), model.offers.current());
    assert_eq!(shown.differences(&current).collect::<Vec<_>>(), [price()]);
    second.offer(OfferMsg::Saved);
    second.offer(OfferMsg::AskedForFile);
    assert_eq!((second.price(CARE), &second.files[0]), (65_000, &file));
    for bad in [None, Some("{}".to_owned()), Some(file.replace("65000", "-65000"))] {
        second.offer(OfferMsg::ChoseFile(bad));
        assert!(matches!(second.model().offer_form.file_problem, Some(OfferImportProblem::File(_))));
        assert_eq!(second.price(CARE), 65_000);
    }
}

#[test]
fn what_the_build_brings_along_holds_until_somebody_saves_an_offer() {
    let field = Field::of(Place::DefaultLanguage);
    let shipped = {
        let mut agency = Browser::started();
        agency.typed(price(), "800");
        agency.typed(field, "en");
        agency.offer(OfferMsg::Saved);
        agency.offer(OfferMsg::AskedForFile);
        agency.files.remove(0)
    };
    let mut browser = Browser::started();
    let standard = ProviderOffer::standard().to_file();
    browser.offer(OfferMsg::Shipped(standard));
    assert_eq!((browser.offers.as_ref(), browser.model().offers.of_a_provider()), (None, None), "no trace of it");
    browser.offer(OfferMsg::Shipped("<!doctype html>".to_owned()));
    assert!(browser.model().offer_form.shipped_problem.is_some());
    assert_eq!(browser.price(CARE), 59_000);
    browser.offer(OfferMsg::Shipped(shipped.clone()));
    assert_eq!((browser.price(CARE), browser.model().language), (80_000, Language::English));
    // The next time it holds from the first moment.
    browser.start();
    assert_eq!((browser.price(CARE), browser.model().language), (80_000, Language::English));
    let before = browser.offers.clone();
    browser.offer(OfferMsg::Shipped(shipped));
    assert_eq!(browser.offers, before);
    browser.send(Msg::ChoseLanguage(Language::Polish));
    browser.start();
    assert_eq!(browser.model().language, Language::Polish, "who chooses a language keeps it");
    browser.typed(price(), "810");
    browser.offer(OfferMsg::Saved);
    browser.offer(OfferMsg::Shipped(ProviderOffer::standard().to_file()));
    assert_eq!(browser.price(CARE), 81_000);
    browser.offer(OfferMsg::TookGiven);
    browser.offer(OfferMsg::Saved);
    assert_eq!((browser.price(CARE), browser.model().offers.of_a_provider()), (59_000, None));
    browser.offer(OfferMsg::TookVersion(3));
    browser.offer(OfferMsg::Saved);
    assert_eq!((browser.price(CARE), browser.model().offers.current().version()), (81_000, 4));
}

#[test]
fn what_cannot_be_read_is_set_aside_once_and_a_newer_envelope_is_left_alone() {
    let mut browser = Browser { offers: Some("{torn".to_owned()), ..Browser::default() };
    browser.start();
    browser.start();
    assert_eq!(browser.set_aside, ["{torn"]);
    assert_eq!(browser.model().set_aside, ["{torn"], "it can be downloaded");
    assert!(matches!(read_offers(browser.offers.as_ref().unwrap()), LoadedOffers::Ready(_, false)));

    let newer = r#"{"schema":2}"#.to_owned();
    let mut browser = Browser { offers: Some(newer.clone()), ..Browser::default() };
    browser.start();
    browser.typed(price(), "650");
    browser.offer(OfferMsg::Saved);
    assert_eq!((browser.price(CARE), browser.model().offer_form.said), (65_000, Some(OfferSaid::Newer)));
    assert_eq!((browser.offers, browser.set_aside.len()), (Some(newer), 0));
}

#[test]
fn a_picture_is_checked_before_it_comes_into_the_form() {
    let mut browser = Browser::started();
    let logo = Field::of(Place::Logo);
    browser.offer(OfferMsg::ChoseLogo(Some("data:text/html;base64,AAAA".to_owned())));
    assert_eq!(browser.model().offer_form.logo_problem, Some(LogoProblem::NotAPicture));
    browser.offer(OfferMsg::ChoseLogo(None));
    assert_eq!(browser.model().offer_form.logo_problem, Some(LogoProblem::TooLarge));
    assert_eq!(browser.model().offer_form.typed(logo), None);
    browser.offer(OfferMsg::ChoseLogo(Some("data:image/svg+xml;base64,PHN2Zy8+".to_owned())));
    assert_eq!(browser.model().offer_form.logo_problem, None);
    assert!(browser.model().offer_form.typed(logo).is_some());
}

#[test]
fn another_tab_that_saves_an_offer_puts_it_into_force_here() {
    let (mut first, mut second) = (Browser::started(), Browser::started());
    second.typed(Field::of(Place::Brand), "Tu wpisane");
    first.typed(price(), "650");
    first.offer(OfferMsg::Saved);
    second.offer(OfferMsg::Stored(first.offers.clone()));
    assert_eq!(second.price(CARE), 65_000);
    second.offer(OfferMsg::Saved);
    let both = second.model().offers.current();
    assert_eq!((both.text(Field::of(Place::Brand)), both.price(CARE).net), (Some("Tu wpisane"), 65_000));
}
