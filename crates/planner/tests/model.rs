//! Replayed logs: what people did, and what the app then shows and does.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests stop at the first surprise")]

use chrono::NaiveDate;
use planner::advice::{Figure, Parameter, Practice, Variant};
use planner::answers::*;
use planner::calendar::{Performer, Preferences};
use planner::export::Options;
use planner::ical::UtcStamp;
use planner::model::*;
use planner::saved::{Slot, read_envelope, write_envelope};
use planner::{CareMode, Language, Offer, Tier};
use serde_json::json;
use uuid::Uuid;

const SHOP: &str = include_str!("../examples/sites/woocommerce-shop.json");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment(text: &str) -> UtcStamp {
    UtcStamp::new(text.parse().unwrap()).unwrap()
}

/// A browser: the model, and the storage that its effects reach.
struct Browser {
    model: Model,
    slots: [Option<String>; 2],
    set_aside: Vec<String>,
    files: Vec<(String, String)>,
    works: bool,
}

impl Browser {
    fn open(slots: [Option<String>; 2], works: bool) -> Browser {
        let mut browser = Browser { model: Model::unread(), slots, set_aside: Vec::new(), files: Vec::new(), works };
        browser.start("2026-12-01");
        browser
    }

    fn fresh() -> Browser {
        Browser::open([None, None], true)
    }

    fn start(&mut self, today: &str) {
        self.model = Model::unread();
        let stored = if self.works {
            let [a, b] = self.slots.clone();
            Stored::Slots { a, b, set_aside: self.set_aside.clone() }
        } else {
            Stored::Blocked
        };
        self.send(Msg::Started {
            today: day(today),
            fresh_plan: Uuid::from_u128(7),
            preferred: Language::Polish,
            page: Page::Home,
            stored,
        });
    }

    fn send(&mut self, msg: Msg) {
        for effect in update(&mut self.model, msg) {
            match effect {
                Effect::SaveEnvelope { slot, text } => {
                    self.slots[usize::from(slot == Slot::B)] = Some(text);
                    self.send(Msg::Saved);
                }
                Effect::SetAside(texts) => self.set_aside.extend(texts),
                Effect::DownloadFile { name, text, .. } | Effect::ShareFile { name, text, .. } => {
                    self.files.push((name, text));
                }
                Effect::CopyText(text) => self.files.push((String::new(), text)),
                Effect::GoTo(page) => self.send(Msg::OpenedPage(page)),
                Effect::FocusProblems | Effect::CorrectAddress | Effect::SaveOffers(_) => {}
            }
        }
    }

    /// The next file of the only calendar, or its first.
    fn ask_for_file(&mut self, now: &str) {
        let number = self.model.exports.calendars().first().map(|calendar| calendar.number);
        let options = Options::whole_plan(Language::Polish);
        self.send(Msg::AskedForFile { options, number, delivery: Delivery::Download, now: moment(now), app: None });
    }

    fn answer(&mut self, draft: &Draft) {
        for (part, reply) in draft.replies() {
            self.send(Msg::Answered { part, reply: Some(reply.clone()) });
        }
    }

    fn reload(&mut self) {
        let before = self.model.draft.clone();
        self.start("2026-12-01");
        assert_eq!(self.model.draft, before, "a reload loses nothing");
    }
}

fn hairdresser() -> Draft {
    draft_from_json(&serde_json::from_str(include_str!("../examples/sites/hairdresser.json")).unwrap()).unwrap()
}

fn shop() -> Draft {
    draft_from_json(&serde_json::from_str(SHOP).unwrap()).unwrap()
}

#[test]
fn the_quick_path_leads_through_eight_questions_to_the_crossroads() {
    let mut browser = Browser::fresh();
    let shop = shop();
    for number in 1..=8 {
        let question = Question::new(number).unwrap();
        browser.send(Msg::OpenedPage(Page::Question(question)));
        for part in question.parts() {
            browser.send(Msg::Answered { part, reply: shop.reply(part).cloned() });
            browser.reload();
            browser.send(Msg::OpenedPage(Page::Question(question)));
        }
        browser.send(Msg::FinishedQuestion(question));
        browser.reload();
        if number < 8 {
            browser.send(Msg::OpenedPage(Page::Question(Question::new(number + 1).unwrap())));
        }
    }
    browser.send(Msg::FinishedQuestion(Question::new(8).unwrap()));
    assert_eq!(browser.model.page, Page::Crossroads);
    browser.send(Msg::AskedForAdvice);
    assert_eq!(browser.model.page, Page::Advice);
}

#[test]
fn a_question_with_a_problem_is_not_left_and_shows_it() {
    let mut browser = Browser::fresh();
    let first = Question::new(1).unwrap();
    browser.send(Msg::OpenedPage(Page::Question(first)));
    browser.send(Msg::FinishedQuestion(first));
    assert_eq!(browser.model.page, Page::Question(first));
    assert!(browser.model.tried.contains(&first));
}

#[test]
fn advice_asked_for_too_early_leads_to_the_first_open_question() {
    let mut browser = Browser::fresh();
    browser.send(Msg::Answered { part: Part::Purpose, reply: Some(Reply::sure(Value::One(Purpose::Shop.into()))) });
    browser.send(Msg::AskedForAdvice);
    assert_eq!(browser.model.page, Page::Question(Question::new(2).unwrap()));
}

#[test]
fn a_correction_leads_back_to_the_summary() {
    let mut browser = Browser::fresh();
    browser.answer(&shop());
    browser.send(Msg::OpenedPage(Page::Check));
    let question = Question::new(8).unwrap();
    browser.send(Msg::CorrectedQuestion(question));
    assert_eq!(browser.model.page, Page::Question(question));
    browser.send(Msg::FinishedQuestion(question));
    assert_eq!(browser.model.page, Page::Check);
}

#[test]
fn half_typed_numbers_survive_a_reload() {
    let mut browser = Browser::fresh();
    for typed in ["4", "42", "42 ", "42 tys"] {
        browser.send(Msg::Answered { part: Part::Visits, reply: Some(Reply::sure(Value::Text(typed.to_owned()))) });
        browser.reload();
    }
}

#[test]
fn two_slots_are_written_in_turn() {
    let mut browser = Browser::fresh();
    browser.send(Msg::ChoseTheme(Theme::Dark));
    browser.send(Msg::ChoseTheme(Theme::Light));
    assert!(browser.slots.iter().all(Option::is_some));
    // The newer one is lost: the older is one change behind, not empty.
    browser.slots[1] = None;
    browser.start("2026-12-02");
    assert_eq!(browser.model.theme, Theme::Dark);
}

#[test]
fn corrupt_data_is_set_aside_and_never_written_over() {
    let garbage = "{\"schema\":1,\"rev\":3,\"checksum\":\"crc32:0\",\"data\":{}}".to_owned();
    let mut browser = Browser::open([Some(garbage.clone()), None], true);
    assert_eq!(browser.set_aside, vec![garbage.clone()]);
    browser.send(Msg::ChoseTheme(Theme::Dark));
    browser.send(Msg::ChoseTheme(Theme::Light));
    browser.send(Msg::AskedForSetAside(0));
    assert_eq!(browser.files[0].1, garbage);
    browser.start("2026-12-02");
    assert_eq!(browser.set_aside, vec![garbage], "what is set aside already is not set aside again");
}

#[test]
fn a_plan_of_a_newer_version_is_left_alone() {
    let newer = "{\"schema\":9,\"rev\":3,\"data\":{}}".to_owned();
    let mut browser = Browser::open([Some(newer.clone()), None], true);
    browser.answer(&shop());
    assert_eq!(browser.slots, [Some(newer.clone()), None]);
    browser.send(Msg::AskedForNewer);
    assert_eq!(browser.files[0].1, newer);
}

#[test]
fn with_storage_blocked_everything_works_in_memory() {
    let mut browser = Browser::open([None, None], false);
    browser.answer(&shop());
    browser.send(Msg::AskedForAdvice);
    browser.send(Msg::AskedForCalendar);
    assert_eq!(browser.model.page, Page::Agenda);
    browser.ask_for_file("2026-12-01T10:00:00");
    assert!(browser.files[0].1.starts_with("BEGIN:VCALENDAR\r\n"));
    assert_eq!(browser.slots, [None, None]);
}

#[test]
fn a_failed_write_is_told_and_tried_again() {
    let mut model = Browser::fresh().model;
    let effects = update(&mut model, Msg::ChoseTheme(Theme::Dark));
    let Effect::SaveEnvelope { slot, .. } = &effects[0] else { panic!("{effects:?}") };
    let slot = *slot;
    update(&mut model, Msg::SaveFailed);
    assert!(matches!(model.storage, Storage::Full { .. }));
    let effects = update(&mut model, Msg::ChoseTheme(Theme::Light));
    assert!(matches!(&effects[0], Effect::SaveEnvelope { slot: again, .. } if *again == slot));
    update(&mut model, Msg::Saved);
    assert!(matches!(model.storage, Storage::Working { .. }));
}

#[test]
fn the_language_changes_and_the_answers_stay() {
    let mut browser = Browser::fresh();
    browser.answer(&shop());
    browser.send(Msg::ChoseLanguage(Language::English));
    browser.reload();
    assert_eq!(browser.model.language, Language::English);
}

#[test]
fn starting_again_empties_the_plan_and_keeps_the_person() {
    let mut browser = Browser::fresh();
    browser.answer(&shop());
    browser.send(Msg::NamedSite("Ceramika Podgórze".to_owned()));
    browser.send(Msg::ChoseTheme(Theme::Dark));
    browser.send(Msg::ChangedFigure { figure: RATE, value: Some(250.0) });
    browser.send(Msg::ChangedPrice { variant: EXTENDED_CARE, price: Some(Money::zloty(650)) });
    browser.send(Msg::ChoseCare(Some(CareMode::Support)));
    let mut preferences = Preferences::default();
    preferences.choose_months(6).unwrap();
    browser.send(Msg::ChangedPreferences(preferences));
    browser.send(Msg::AskedToStartAgain);
    browser.send(Msg::StartedAgain { fresh_plan: Uuid::from_u128(8) });
    browser.reload();
    assert!(browser.model.draft.is_empty() && browser.model.site.is_empty());
    assert_eq!(browser.model.assumptions.changes().count(), 0);
    assert_eq!((&browser.model.offer, browser.model.care), (&Offer::standard(), None));
    assert_eq!(browser.model.preferences, Preferences::default());
    assert_eq!(browser.model.theme, Theme::Dark);
    assert_eq!(browser.model.plan, Uuid::from_u128(8));
}

#[test]
fn another_tab_wins_when_it_saved_later() {
    let mut first = Browser::fresh();
    first.send(Msg::ChoseTheme(Theme::Dark));
    let mut second = Browser::open(first.slots.clone(), true);
    second.answer(&shop());
    let [a, b] = second.slots.clone();
    first.send(Msg::SavedElsewhere(Stored::Slots { a, b, set_aside: Vec::new() }));
    assert_eq!(first.model.draft, second.model.draft);
}

const RATE: Figure = Figure::Parameter(Parameter::HourlyRate);
const WEEKLY: Figure = Figure::Practice(Practice::PatchDays, Variant::new(Tier::Extended, CareMode::Care));
const EXTENDED_CARE: Variant = Variant::new(Tier::Extended, CareMode::Care);

#[test]
fn changed_figures_prices_and_care_survive_a_reload_and_can_be_put_back() {
    let mut browser = Browser::fresh();
    for (figure, value) in [(RATE, 250.0), (WEEKLY, 7.0), (Figure::Parameter(Parameter::ReportShare), 0.1 + 0.2)] {
        browser.send(Msg::ChangedFigure { figure, value: Some(value) });
        browser.reload();
        assert!((browser.model.assumptions.value(figure) - value).abs() < 1e-6, "{figure:?}");
    }
    browser.send(Msg::ChangedPrice { variant: EXTENDED_CARE, price: Some(Money::from_grosze(64_950)) });
    browser.send(Msg::ChoseCare(Some(CareMode::Support)));
    browser.reload();
    assert_eq!(browser.model.offer.price(EXTENDED_CARE), Money::zloty(650), "whole złoty, before and after");
    assert_eq!(browser.model.care, Some(CareMode::Support));

    browser.send(Msg::ChangedFigure { figure: RATE, value: None });
    browser.reload();
    assert!(!browser.model.assumptions.is_changed(RATE) && browser.model.assumptions.is_changed(WEEKLY));
    browser.send(Msg::ResetFigures);
    browser.send(Msg::ResetPrices);
    browser.send(Msg::ChoseCare(None));
    browser.reload();
    assert_eq!(browser.model.assumptions.changes().count(), 0);
    assert_eq!((&browser.model.offer, browser.model.care), (&Offer::standard(), None));
}

#[test]
fn what_the_model_cannot_take_changes_nothing_and_is_not_saved() {
    let mut browser = Browser::fresh();
    let not_planned = Figure::Practice(Practice::PatchDays, Variant::new(Tier::Basic, CareMode::Support));
    for (figure, value) in [(RATE, 0.0), (RATE, 1e9), (RATE, f64::NAN), (RATE, f64::INFINITY), (not_planned, 30.0)] {
        browser.send(Msg::ChangedFigure { figure, value: Some(value) });
    }
    for grosze in [-100, i64::MIN, i64::MAX, 100_000_100] {
        let price = Some(Money::from_grosze(grosze));
        browser.send(Msg::ChangedPrice { variant: EXTENDED_CARE, price });
    }
    assert_eq!(browser.model.assumptions.changes().count(), 0);
    assert_eq!(browser.model.offer, Offer::standard());
    assert_eq!(browser.slots, [None, None]);
}

#[test]
fn saved_figures_that_are_unknown_or_out_of_range_cost_only_themselves() {
    let mut first = Browser::fresh();
    first.answer(&shop());
    first.send(Msg::ChangedFigure { figure: RATE, value: Some(250.0) });
    let newest = first.slots.iter().flatten().map(|text| read_envelope(text).unwrap()).max_by_key(|(rev, _)| *rev);
    let (rev, mut data) = newest.unwrap();
    let figures = [
        ("luck", json!(7.0)),
        ("own-hour", json!(-5.0)),
        ("repeat", json!(1e300)),
        ("peak-factor", json!("3")),
        ("clean-up", json!(null)),
        ("patch-days.basic.support", json!(30.0)),
        ("patch-days.basic", json!(30.0)),
        ("patch-days.gold.care", json!(30.0)),
        ("own-eyes", json!(48)),
    ];
    data.assumptions.extend(figures.map(|(code, value)| (code.to_owned(), value)));
    let prices = [
        ("gold.care", json!(5)),
        ("basic.care", json!(-5)),
        ("basic.support", json!(i64::MAX)),
        ("extended.support", json!(12.5)),
        ("extended.care", json!(700)),
    ];
    data.prices.extend(prices.map(|(code, price)| (code.to_owned(), price)));
    data.care = Some("magic".to_owned());

    let second = Browser::open([Some(write_envelope(rev + 1, &data)), None], true);
    assert_eq!(second.model.draft, first.model.draft);
    let kept: Vec<(String, f64)> = second.model.assumptions.changes().map(|(f, value)| (f.code(), value)).collect();
    assert_eq!(kept, [("own-eyes".to_owned(), 48.0), ("hourly-rate".to_owned(), 250.0)]);
    let mut expected = Offer::standard();
    expected.set_price(EXTENDED_CARE, Money::zloty(700));
    assert_eq!((second.model.offer, second.model.care), (expected, None));
    assert!(second.set_aside.is_empty(), "nothing is called unreadable");
}

#[test]
fn what_is_chosen_for_the_calendar_survives_a_reload_and_shapes_it() {
    let mut browser = Browser::fresh();
    browser.answer(&shop());
    browser.send(Msg::AskedForCalendar);
    let before = browser.model.calendar().unwrap();
    let mut preferences = Preferences::default();
    preferences.choose_months(6).unwrap();
    preferences.choose_weekday(Performer::Technician, Some(chrono::Weekday::Wed)).unwrap();
    browser.send(Msg::ChangedPreferences(preferences.clone()));
    browser.reload();
    assert_eq!(browser.model.preferences, preferences);
    let after = browser.model.calendar().unwrap().proposed.unwrap().plan;
    assert_eq!((before.plan.to, after.to), (day("2027-11-30"), day("2027-05-31")));
    assert_eq!(
        after.instance.technician.rhythm.iter().next().map(chrono::Datelike::weekday),
        Some(chrono::Weekday::Wed)
    );
    browser.send(Msg::ChangedPreferences(Preferences::default()));
    browser.reload();
    assert_eq!(browser.model.calendar(), Some(before));
}

#[test]
fn any_saved_preferences_leave_the_rest_of_the_plan_alone() {
    let mut first = Browser::fresh();
    first.answer(&shop());
    first.send(Msg::AskedForCalendar);
    let newest = first.slots.iter().flatten().map(|text| read_envelope(text).unwrap()).max_by_key(|(rev, _)| *rev);
    let (rev, mut data) = newest.unwrap();
    let nonsense = json!({ "months": -1, "tech": 7, "owner": [null], "days_off": {}, "window": "x", "luck": 1 });
    data.preferences = nonsense.as_object().unwrap().clone();
    let second = Browser::open([Some(write_envelope(rev + 1, &data)), None], true);
    assert_eq!((&second.model.draft, second.model.calendar_from), (&first.model.draft, Some(day("2026-12-01"))));
    assert_eq!(second.model.preferences, Preferences::default());
    assert!(second.set_aside.is_empty(), "nothing is called unreadable");
}

#[test]
fn the_calendar_follows_the_chosen_care() {
    let mut browser = Browser::fresh();
    browser.answer(&shop());
    browser.send(Msg::AskedForCalendar);
    let advised = browser.model.calendar().unwrap();
    assert_eq!(advised.plan.care, CareMode::Care);
    browser.send(Msg::ChoseCare(Some(CareMode::Support)));
    assert_eq!(browser.model.calendar().unwrap().plan.care, CareMode::Support);
    browser.send(Msg::ChoseCare(None));
    assert_eq!(browser.model.calendar(), Some(advised));
}

#[test]
fn the_advice_for_the_calendar_uses_the_changed_prices() {
    let mut browser = Browser::fresh();
    browser.answer(&hairdresser());
    browser.send(Msg::AskedForCalendar);
    let tier = |browser: &Browser| browser.model.calendar().unwrap().plan.tier;
    assert_eq!(tier(&browser), Tier::Basic);
    for mode in CareMode::ALL {
        let variant = Variant::new(Tier::Basic, mode);
        browser.send(Msg::ChangedPrice { variant, price: Some(Money::zloty(900)) });
    }
    assert_eq!(tier(&browser), Tier::Extended, "the cheapest tier that meets the limits");
}

/// Each file as a map from identity to its lines.
fn items(text: &str) -> std::collections::BTreeMap<String, String> {
    let unfolded = text.replace("\r\n ", "");
    let events = unfolded.split("BEGIN:VEVENT").skip(1);
    events
        .map(|event| (event.split("UID:").nth(1).unwrap().lines().next().unwrap().to_owned(), event.to_owned()))
        .collect()
}

#[test]
fn exports_remember_what_they_said() {
    let mut browser = Browser::fresh();
    browser.answer(&shop());
    browser.send(Msg::AskedForCalendar);
    browser.ask_for_file("2026-12-01T10:00:00");
    browser.reload();
    browser.ask_for_file("2026-12-01T11:00:00");
    assert_eq!(browser.files[0].1, browser.files[1].1, "an unchanged plan gives the same file, byte for byte");

    browser.send(Msg::Answered {
        part: Part::Components,
        reply: Some(Reply::sure(Value::Many([Component::Forms.into()].into()))),
    });
    assert!(browser.model.calendar().unwrap().proposed.is_some(), "a changed plan waits to be accepted");
    browser.send(Msg::AcceptedChanges);
    browser.ask_for_file("2026-12-01T12:00:00");
    let (before, after) = (items(&browser.files[1].1), items(&browser.files[2].1));
    let (mut same, mut changed, mut cancelled) = (0, 0, 0);
    for (uid, old) in &before {
        let new = after.get(uid).unwrap_or_else(|| panic!("{uid} is missing in the next file"));
        if old == new {
            same += 1;
        } else {
            changed += 1;
            assert!(new.contains("LAST-MODIFIED:20261201T120000Z"), "{new}");
            assert!(new.contains("SEQUENCE:1"), "{new}");
            cancelled += i32::from(new.contains("STATUS:CANCELLED"));
        }
    }
    assert!(same > 0 && changed > 0 && cancelled > 0, "{same} the same, {changed} changed, {cancelled} called off");
}

#[test]
fn a_calendar_without_visits_gives_a_sentence_and_no_file() {
    let mut browser = Browser::fresh();
    let nothing_to_do = [
        (Part::PlatformKind, Value::One(PlatformKind::Static.into())),
        (Part::Components, Value::Many([Component::NoneOfThese.into()].into())),
        (Part::OwnHours, Value::Text("0".to_owned())),
    ];
    browser.answer(&nothing_to_do.into_iter().fold(hairdresser(), |draft, (part, value)| draft.with(part, value)));
    browser.send(Msg::AskedForCalendar);
    browser.send(Msg::ChoseTier(Some(planner::Tier::Basic)));
    let visits = browser.model.calendar().map_or(0, |calendar| calendar.plan.visits.len());
    browser.ask_for_file("2026-12-01T10:00:00");
    assert_eq!(browser.files.len(), usize::from(visits > 0));
    assert_eq!(browser.model.export_problem.is_some(), visits == 0);
    browser.send(Msg::OpenedPage(Page::Advice));
    assert_eq!(browser.model.export_problem, None, "the sentence goes with its page");
}

#[test]
fn what_is_past_is_not_called_off() {
    let mut browser = Browser::fresh();
    browser.answer(&shop());
    browser.send(Msg::AskedForCalendar);
    browser.ask_for_file("2026-12-01T10:00:00");
    browser.start("2027-06-01");
    browser.ask_for_file("2027-06-01T10:00:00");
    for (uid, event) in items(&browser.files[1].1) {
        let start = event.split("DTSTART;VALUE=DATE:").nth(1).unwrap();
        if start < "20270601" {
            assert!(!event.contains("STATUS:CANCELLED"), "{uid}: {event}");
        }
    }
}
