//! The contingency plan, procedures and the hand-over pack: what is generated, what is rewritten, what is still missing.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

#[path = "any_site/mod.rs"]
#[allow(dead_code, reason = "not all of it is used here")]
mod any_site;
mod sitting;

use planner::Language;
use planner::ServiceBook;
use planner::answers::{FirmSize, Part, Reply, Value, draft_from_json};
use planner::catalogue::{self, TaskId};
use planner::document::{Block, Document, blocks_of};
use planner::model::*;
use planner::papers::*;
use planner::service_book::*;
use planner::text::papers;
use proptest::prelude::*;
use sitting::{Browser, day};

const SHOP: &str = include_str!("../examples/sites/woocommerce-shop.json");

fn shop() -> Browser {
    Browser::with(&draft_from_json(&serde_json::from_str(SHOP).unwrap()).unwrap(), day("2026-12-01"))
}

fn facts(browser: &Browser) -> ContingencyFacts {
    browser.model.contingency_facts(Some(&browser.calendar().plan)).unwrap()
}

fn missing(browser: &Browser) -> Vec<Gap> {
    let answers = planner::answers::validate(&browser.model.draft).unwrap();
    gaps(&answers, &facts(browser), &browser.model.texts, &browser.model.book, browser.model.today)
}

fn write(browser: &mut Browser, key: TextKey, text: Option<&str>) {
    browser.send(Msg::WroteText { key, text: text.map(str::to_owned) });
}

/// Everything that a document says, one piece after the other.
fn said(document: &Document) -> Vec<String> {
    let mut said = vec![document.title.clone(), document.lead.clone()];
    for section in &document.sections {
        said.push(section.title.clone());
        for block in &section.blocks {
            match block {
                Block::Text(words) | Block::Note(words) | Block::Heading(words) => said.push(words.clone()),
                Block::List(items) | Block::Steps(items) => said.extend(items.clone()),
                Block::Facts(facts) => said.extend(facts.iter().flat_map(|(name, says)| [name.clone(), says.clone()])),
                Block::Table(table) => said.extend(table.rows.iter().flatten().cloned()),
                Block::Bars(_) => {}
            }
        }
    }
    said
}

#[test]
fn a_text_is_rewritten_read_again_and_given_back_and_each_version_stays() {
    let mut browser = shop();
    let key = TextKey::Plan(PlanSection::Calls);
    let plan =
        |browser: &Browser| papers::contingency_plan(Language::Polish, &facts(browser), &browser.model.texts, "");
    let generated = plan(&browser);
    write(&mut browser, key, Some("1. Technik: 600 000 000."));
    assert_eq!(plan(&browser).sections[0].blocks, [Block::Steps(vec!["Technik: 600 000 000.".into()])]);
    assert!(matches!(browser.model.undo_name(), Some(Action::WroteText(undone)) if *undone == key));
    browser.send(Msg::Undid);
    assert_eq!(plan(&browser), generated);
    browser.send(Msg::Redid);
    browser.send(Msg::DayChanged(day("2026-12-09")));
    let texts = browser.model.texts.clone();
    browser.reload();
    assert_eq!(browser.model.texts, texts, "a reload loses nothing");
    write(&mut browser, key, None);
    assert_eq!(plan(&browser), generated, "the text of the program is back");
    let versions: Vec<_> =
        browser.model.texts.versions(key).iter().map(|version| (version.day, version.text.is_some())).collect();
    assert_eq!(versions, [(day("2026-12-01"), true), (day("2026-12-09"), false)]);
}

#[test]
fn the_plan_stands_beside_the_promise_of_the_tier_and_the_drill_of_the_book() {
    let mut browser = shop();
    browser.send(Msg::ChoseTier(Some(planner::Tier::Extended)));
    let calls = papers::generated_plan(Language::Polish, PlanSection::Calls, &facts(&browser));
    // Another way to the same: waits of the year's quarters of an hour, one by one.
    let clock = planner::clock::ServiceClock::WEEKDAYS_8_18;
    let start = day("2027-01-01").and_hms_opt(0, 0, 0).unwrap();
    let wait = |quarter: i64| {
        let noticed = start + chrono::TimeDelta::minutes(15 * quarter);
        (clock.add(noticed, planner::clock::Minutes::hours(4)) - noticed).num_minutes()
    };
    let waits: Vec<i64> = (0..365 * 96).map(wait).collect();
    let mean = waits.iter().sum::<i64>() as f64 / waits.len() as f64 / 60.0;
    let told = format!("średnio po {}", planner::text::hours(Language::Polish, mean));
    assert!(calls.contains("4\u{a0}h") && calls.contains(&told), "{told}: {calls}");
    assert_eq!(facts(&browser).last_drill, None);
    let drill = Statement::Drill {
        day: day("2026-12-01"),
        minutes: 95,
        result: DrillResult::WithGaps,
        note: Note::new("Brak numeru"),
    };
    assert!(missing(&browser).contains(&Gap::Drill));
    browser.send(Msg::WroteStatement(drill));
    assert_eq!(facts(&browser).last_drill, Some(day("2026-12-01")));
    assert!(!missing(&browser).contains(&Gap::Drill));
    browser.send(Msg::DayChanged(day("2027-12-02")));
    assert!(missing(&browser).contains(&Gap::Drill), "a year later it was too long ago");
}

#[test]
fn who_has_access_is_read_off_the_book() {
    let mut browser = shop();
    let access = |change, who: &str| Statement::Access {
        day: day("2026-12-01"),
        change,
        who: Title::new(who),
        to: Title::new("serwer"),
    };
    for statement in
        [access(AccessKind::Given, "Anna"), access(AccessKind::Given, "Jan"), access(AccessKind::Taken, "Anna")]
    {
        browser.send(Msg::WroteStatement(statement));
    }
    assert_eq!(facts(&browser).access, [("Jan".to_owned(), "serwer".to_owned())]);
    let text = papers::generated_plan(Language::Polish, PlanSection::Access, &facts(&browser));
    assert!(text.contains("Jan: serwer") && !text.contains("Anna"));
    assert!(!missing(&browser).contains(&Gap::AccessList));
}

#[test]
fn a_gap_closes_when_what_it_asks_for_is_there() {
    let mut browser = shop();
    let before = missing(&browser);
    for gap in [Gap::Contacts, Gap::Architecture, Gap::History, Gap::AccessList] {
        assert!(before.contains(&gap), "{gap:?}");
    }
    write(&mut browser, TextKey::Plan(PlanSection::Calls), Some("Technik: 600"));
    write(&mut browser, TextKey::Architecture, Some("Jeden serwer."));
    browser.send(Msg::WroteStatement(Statement::Decision { day: day("2026-12-01"), note: Note::new("Zostajemy") }));
    let after = missing(&browser);
    for gap in [Gap::Contacts, Gap::Architecture, Gap::History] {
        assert!(!after.contains(&gap), "{gap:?}");
    }
    browser.send(Msg::Answered { part: Part::Hosting, reply: Some(Reply::Unknown) });
    assert!(missing(&browser).contains(&Gap::Hosting));
}

#[test]
fn every_task_has_a_procedure_whose_steps_are_all_that_the_catalogue_says() {
    for task in catalogue::all() {
        for language in Language::ALL {
            let text = papers::generated_procedure(language, task.id);
            let words = task.words(language);
            let blocks = blocks_of(&text);
            let Some(Block::Steps(steps)) = blocks.first() else { panic!("{}: {text}", task.id.code()) };
            let (before, own) = steps.split_at(task.prerequisites.len());
            assert_eq!(own.join(" "), words.what, "{}", task.id.code());
            assert_eq!(before.len(), task.prerequisites.len());
            let Some(Block::List(verify)) = blocks.last() else { panic!("{}: {text}", task.id.code()) };
            assert_eq!(verify.join(" "), words.verify, "{}", task.id.code());
        }
    }
}

#[test]
fn the_pack_has_everything_and_its_files_say_the_same() {
    let mut browser = shop();
    write(&mut browser, TextKey::Architecture, Some("Serwer | *w* Krakowie\n\n- <baza>"));
    write(&mut browser, TextKey::Procedure(TaskId::BK03), Some("1. Własny krok."));
    let (id, entry) = browser.open().into_iter().min_by_key(|(_, entry)| entry.day).unwrap();
    browser.send(Msg::DayChanged(entry.day));
    browser.send(Msg::TickedOccurrence { id, day: entry.day });
    let document = browser.model.handover(&browser.calendar().plan).unwrap();
    let all = said(&document);
    for needed in ["Własny krok.", "Serwer | *w* Krakowie", "<baza>", "Do kogo dzwonić", "Gdzie są kopie"] {
        assert!(all.iter().any(|words| words == needed), "{needed}");
    }
    let file = |browser: &mut Browser, file| {
        let effects = update(&mut browser.model, Msg::AskedForHandover(file));
        effects.into_iter().find_map(|effect| match effect {
            Effect::DownloadFile { name, text, .. } => Some((name, text)),
            _ => None,
        })
    };
    let (name, markdown) = file(&mut browser, HandoverFile::Markdown).unwrap();
    assert_eq!(name, format!("konserwator-{}.md", entry.day));
    assert_eq!(markdown, document.markdown());
    assert!(markdown.contains("Serwer \\| \\*w\\* Krakowie") && markdown.contains("- \\<baza\\>"));
    assert_eq!(markdown.matches("\n## ").count(), document.sections.len());
    let (_, json) = file(&mut browser, HandoverFile::Json).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["document"]["sections"].as_array().unwrap().len(), document.sections.len());
    assert_eq!(json["service_book"].as_array().unwrap().len(), browser.model.book.entries().len());
    assert_eq!(json["texts"]["procedure/BK03"][0][1], "1. Własny krok.");
    let (draft, lost) = planner::answers::salvage_draft(&json["answers"]);
    assert_eq!((draft, lost), (browser.model.draft.clone(), false), "the answers can be opened again");
}

/// Undoes the marks of Markdown: what is left must be what was written.
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        plain.push(if character == '\\' { characters.next().unwrap_or('\\') } else { character });
    }
    plain
}

proptest! {
    #[test]
    fn whatever_is_written_stays_text_in_markdown(words in "[ -~ąż]{1,40}") {
        let words = words.trim().to_owned();
        prop_assume!(!words.is_empty());
        let section = planner::document::Section::new("x", "x", vec![Block::Text(words.clone())]);
        let document = Document { title: "x".into(), lead: String::new(), sections: vec![section] };
        let markdown = document.markdown();
        let line = markdown.lines().last().unwrap();
        prop_assert_eq!(unescaped(line), words);
        prop_assert!(!line.starts_with(['#', '>', '+', '-', '=', '*', '`', '|', '~', '<']));
        let digits = line.trim_start_matches(|character: char| character.is_ascii_digit());
        prop_assert!(digits.len() == line.len() || !digits.starts_with(['.', ')']));
    }

    #[test]
    fn any_site_gets_a_plan_without_an_empty_section(draft in any_site::any_draft()) {
        if let Ok(answers) = planner::answers::validate(&draft) {
            let offer = planner::Offer::standard();
            let variant = planner::advice::Variant::new(planner::Tier::Basic, planner::CareMode::Care);
            let facts = ContingencyFacts::of(&answers, offer.tier(planner::Tier::Basic), variant, &ServiceBook::empty(), None);
            for language in Language::ALL {
                let plan = papers::contingency_plan(language, &facts, &OwnTexts::default(), "");
                prop_assert!(plan.sections.iter().all(|section| !section.blocks.is_empty()));
                prop_assert_eq!(plan.sections.iter().any(|section| section.code == "plan-payments"), answers.takes_orders());
            }
        }
    }
}

#[test]
fn polish_one_letter_words_stay_with_what_follows() {
    let browser = shop();
    let facts = facts(&browser);
    for section in PlanSection::ALL {
        let text = papers::generated_plan(Language::Polish, section, &facts);
        let alone = text.split([' ', '\n']).any(|word| matches!(word, "i" | "a" | "o" | "u" | "w" | "z"));
        assert!(!alone, "{text}");
    }
}

#[test]
fn a_value_that_nobody_knows_is_told_as_such() {
    let mut browser = shop();
    browser.send(Msg::Answered { part: Part::Visits, reply: Some(Reply::Unknown) });
    let document = browser.model.handover(&browser.calendar().plan).unwrap();
    let profile = document.sections.iter().find(|section| section.code == "profil").unwrap();
    let Some(Block::Facts(facts)) = profile.blocks.first() else { panic!() };
    assert!(facts.iter().any(|(_, says)| says.contains("nie wiadomo")));
}

#[test]
fn the_dates_of_a_site_stand_in_a_section_of_their_own() {
    let mut browser = shop();
    let given = |text: &str| Some(Reply::Given { value: Value::Text(text.into()), sure: true });
    let answers = [
        (Part::DomainExpiry, given("2027-03-09")),
        (Part::CertificateExpiry, given("2026-11-20")),
        (Part::LicenceExpiry, Some(Reply::Unknown)),
        (Part::ContractEnd, given("2027-06-30")),
        (Part::RuntimeVersion, given("8.3")),
        // Not so small that the duty to be accessible leaves it alone: some of those bound have time until 28 June 2030.
        (Part::FirmSize, Some(Reply::Given { value: Value::One(FirmSize::Small.into()), sure: true })),
    ];
    for (part, reply) in answers {
        browser.send(Msg::Answered { part, reply });
    }
    let law = catalogue::laws().iter().find(|law| law.code == "accessibility").unwrap().name(Language::Polish);
    let told = |browser: &Browser| {
        let document = browser.model.handover(&browser.calendar().plan).unwrap();
        let section = document.sections.iter().find(|section| section.code == "terminy").unwrap();
        let Some(Block::Facts(facts)) = section.blocks.first() else { panic!("{section:?}") };
        facts.clone()
    };
    let facts_told = told(&browser);
    let says = |name: &str| {
        let found = facts_told.iter().position(|(fact, _)| fact.starts_with(name)).unwrap_or_else(|| panic!("{name}"));
        (found, facts_told[found].1.clone())
    };
    // PHP 8.3 gets security fixes until the end of 2027, as its makers publish.
    let expect = [
        ("Certyfikat", "20\u{a0}listopada 2026 (minęło)"),
        ("Wygasa domena", "9\u{a0}marca 2027"),
        ("Kończy się umowa", "30\u{a0}czerwca 2027"),
        ("PHP 8.3", "31\u{a0}grudnia 2027"),
        (law, "28\u{a0}czerwca 2030"),
        ("Kończy się licencja", "nie wiadomo"),
    ];
    let places: Vec<usize> = expect
        .into_iter()
        .map(|(name, day)| {
            let (place, told) = says(name);
            assert_eq!(told.replace(' ', "\u{a0}"), day.replace(' ', "\u{a0}"), "{name}");
            place
        })
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    // A law is told as long as it is to come.
    let laws = |facts: &[(String, String)]| {
        let names = catalogue::laws().iter().map(|law| law.name(Language::Polish));
        names.filter(|law| facts.iter().any(|(fact, _)| fact.starts_with(law))).count()
    };
    assert_eq!(laws(&facts_told), 1, "what binds already is no date any more");
    browser.send(Msg::DayChanged(day("2030-06-29")));
    assert_eq!(laws(&told(&browser)), 0);
}
