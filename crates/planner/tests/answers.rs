//! What people type, what a file may say, and what comes of it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests stop at the first surprise")]

use planner::answers::*;
use proptest::prelude::*;
use serde_json::json;

const SITES: [(&str, &str); 3] = [
    ("hairdresser", include_str!("../examples/sites/hairdresser.json")),
    ("service firm", include_str!("../examples/sites/service-firm.json")),
    ("shop", include_str!("../examples/sites/woocommerce-shop.json")),
];

#[test]
fn numbers_are_read_as_people_type_them() {
    for (typed, hundredths) in [
        ("0", 0),
        ("7", 700),
        ("1 234,5", 123_450),
        ("1234.5", 123_450),
        ("1234,56", 123_456),
        ("1\u{a0}234", 123_400),
        ("1\u{202f}234\u{202f}567", 123_456_700),
        ("1.234.567", 123_456_700),
        ("1,234,567.89", 123_456_789),
        ("1.234,56", 123_456),
        ("1.234", 123_400),
        ("1,234", 123_400),
        ("0,234", 23),
        ("0,235", 24),
        ("12'000", 1_200_000),
        ("99,95 %", 9_995),
        ("12 200 zł", 1_220_000),
        ("12 200 PLN", 1_220_000),
        ("3 tys.", 300_000),
        ("1,5 tys. zł", 150_000),
        ("2 mln", 200_000_000),
        (" 42 ", 4_200),
        ("-5", -500),
        ("\u{2212}5", -500),
    ] {
        assert_eq!(parse_number(typed), Ok(Hundredths(hundredths)), "{typed:?}");
    }
}

#[test]
fn what_is_no_number_is_not_guessed() {
    for typed in ["sporo", "12 sztuk", "1,2,3", "1 23", "12 34 56", "1..5", ",5x", "5,", "--5", "1e9", "½", ".", "zł"]
    {
        assert_eq!(parse_number(typed), Err(NumberError::NotANumber), "{typed:?}");
    }
    assert_eq!(parse_number("  "), Err(NumberError::Empty));
    assert_eq!(parse_number("9999999999999999999999"), Err(NumberError::TooLong));
}

#[test]
fn the_sample_sites_are_complete() {
    for (name, json) in SITES {
        let answers = read_answers(json).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(contradictions(&answers), found_in(name), "{name}");
    }
}

/// Shop and firm may lose less than lies between two of their backups: the samples show a contradiction on purpose.
fn found_in(name: &str) -> Vec<Contradiction> {
    if name == "hairdresser" { Vec::new() } else { vec![Contradiction::DataLossBelowBackupInterval] }
}

#[test]
fn the_committed_schema_is_that_of_the_code() {
    let committed: serde_json::Value = serde_json::from_str(include_str!("../schema/answers.schema.json")).unwrap();
    assert_eq!(
        committed,
        answers_schema(),
        "run: cargo run -p planner --example schema > crates/planner/schema/answers.schema.json"
    );
}

#[test]
fn codes_are_unique_and_lead_back() {
    for part in Part::ALL {
        assert_eq!(Part::from_code(part.code()), Some(*part));
        let options: Vec<&str> = match part.shape() {
            Shape::OneOf(choices) | Shape::AnyOf(choices) => choices.iter().map(|choice| choice.code()).collect(),
            _ => continue,
        };
        let unique: std::collections::BTreeSet<&&str> = options.iter().collect();
        assert_eq!(unique.len(), options.len(), "{part:?}");
    }
}

#[test]
fn every_part_of_the_quick_path_must_be_answered_and_only_those() {
    let problems = validate(&Draft::new()).unwrap_err();
    assert!(problems.iter().all(|problem| problem.kind == ProblemKind::Missing && problem.part.question().is_quick()));
    assert_eq!(Question::all().filter(|question| question.is_quick()).count(), 8);
}

#[test]
fn not_knowing_is_an_answer_and_is_listed() {
    let mut draft = Draft::new().with(Part::Purpose, Value::One(Purpose::Leads.into()));
    for part in Part::ALL.iter().filter(|part| part.is_required() && part.may_be_unknown()) {
        draft.set(*part, Some(Reply::Unknown));
    }
    let answers = validate(&draft).unwrap();
    assert!(answers.visits.is_unknown());
    assert!(answers.unknown.contains(&Part::Visits));
    draft.set(Part::Purpose, Some(Reply::Unknown));
    assert_eq!(validate(&draft).unwrap_err()[0].kind, ProblemKind::MustBeKnown);
}

fn typed(part: Part, text: &str) -> Result<Answers, Vec<Problem>> {
    let mut draft = draft_from_json(&serde_json::from_str(SITES[2].1).unwrap()).unwrap();
    draft.set(part, Some(Reply::sure(Value::Text(text.to_owned()))));
    validate(&draft)
}

#[test]
fn each_field_says_what_is_wrong_with_it() {
    for (part, text, kind) in [
        (Part::Visits, "sporo", ProblemKind::NotANumber),
        (Part::Visits, "12,5", ProblemKind::NotWhole),
        (Part::Visits, "", ProblemKind::Missing),
        (Part::Visits, "-1", ProblemKind::TooSmall { min: 0 }),
        (Part::Margin, "101", ProblemKind::TooLarge { max: 100 }),
        (Part::UptimePromise, "9,99", ProblemKind::TooSmall { min: 90 }),
        (Part::HourlyRate, "0", ProblemKind::TooSmall { min: 1 }),
        (Part::DomainExpiry, "30.02.2027", ProblemKind::NotADate),
        (Part::DomainExpiry, "kiedyś", ProblemKind::NotADate),
        (Part::Purpose, "shop", ProblemKind::NotOffered),
    ] {
        let problems = typed(part, text).unwrap_err();
        assert_eq!(problems, vec![Problem { part, cell: None, kind }], "{part:?} {text:?}");
    }
    let long = "9".repeat(200);
    assert_eq!(typed(Part::PlatformVersion, &long).unwrap_err()[0].kind, ProblemKind::TooLong { max: 80 });
}

#[test]
fn rows_name_the_cell_that_is_wrong() {
    let mut site: serde_json::Value = serde_json::from_str(SITES[0].1).unwrap();
    site["own-peaks"] = json!([{ "name": "Targi", "from": "2027-05-10", "to": "2027-05-01" }]);
    site["peaks"] = json!(["summer"]);
    site["incidents"] = json!([{ "kind": "host" }, { "lasted-hours": "długo" }, { "kind": "host", "cost": "dużo" }]);
    let problems = validate(&draft_from_json(&site).unwrap()).unwrap_err();
    let cells: Vec<_> = problems.iter().map(|problem| (problem.part, problem.cell, problem.kind)).collect();
    assert_eq!(
        cells,
        vec![
            (Part::OwnPeaks, Some((0, Column::To)), ProblemKind::EndsBeforeStart),
            (Part::Incidents, Some((1, Column::Kind)), ProblemKind::Missing),
            (Part::Incidents, Some((1, Column::Lasted)), ProblemKind::NotANumber),
            (Part::Incidents, Some((2, Column::Cost)), ProblemKind::NotANumber),
        ]
    );
}

#[test]
fn earlier_answers_remove_later_questions() {
    let hosted = Draft::new().with(Part::PlatformKind, Value::One(PlatformKind::Hosted.into()));
    assert!(!Part::BackupInterval.applies(&hosted));
    assert!(!Question::new(11).unwrap().applies(&hosted));
    assert!(Part::Platform.options(&hosted).contains(&Platform::Shopify.into()));
    assert!(!Part::Platform.options(&hosted).contains(&Platform::WordPress.into()));
    let fixed = Draft::new().with(Part::PlatformKind, Value::One(PlatformKind::Static.into()));
    assert!(!Question::new(17).unwrap().applies(&fixed));
    assert!(!Part::Platform.applies(&fixed));
}

#[test]
fn a_reply_that_does_not_apply_any_more_is_kept_and_counts_for_nothing() {
    let mut draft = draft_from_json(&serde_json::from_str(SITES[2].1).unwrap()).unwrap();
    draft.set(Part::PlatformKind, Some(Reply::sure(Value::One(PlatformKind::Static.into()))));
    let answers = validate(&draft).unwrap();
    assert!(answers.platform.is_unknown() && answers.plugins.is_unknown());
    assert!(draft.reply(Part::Plugins).is_some());
}

#[test]
fn contradictions_are_pointed_out_and_not_rejected() {
    let with = |changes: serde_json::Value| {
        let mut site: serde_json::Value = serde_json::from_str(SITES[0].1).unwrap();
        for (part, value) in changes.as_object().unwrap() {
            site[part] = value.clone();
        }
        contradictions(&read_answers(&site.to_string()).unwrap())
    };
    for (changes, contradiction) in [
        (json!({ "orders": 15_000, "visits": 90_000 }), Contradiction::BrochureWithManyOrders),
        (json!({ "payments": "redirect", "basket-outage": "24-h" }), Contradiction::BrochureWithPayments),
        (json!({ "purpose": "shop", "basket-outage": null }), Contradiction::ShopWithoutPayments),
        (json!({ "orders": 90, "visits": 80 }), Contradiction::MoreOrdersThanVisits),
        (json!({ "revenue": 4_000, "orders": 0 }), Contradiction::RevenueWithoutOrders),
        (json!({ "cover": "always" }), Contradiction::NightCoverWithoutAlarm),
        (json!({ "data-loss": "1-h", "backup-interval": "daily" }), Contradiction::DataLossBelowBackupInterval),
        (json!({ "site-outage": "1-h", "noticed-by": "nobody" }), Contradiction::TightLimitUnnoticed),
        (json!({ "platform-kind": "static", "components": ["membership", "forms"] }), Contradiction::StaticWithMembers),
        (
            json!({ "peaks": ["summer"], "own-peaks": [{ "from": "2027-01-01", "to": "2027-06-30" }] }),
            Contradiction::PeaksMostOfTheYear,
        ),
    ] {
        assert_eq!(with(changes.clone()), vec![contradiction], "{changes}");
    }
}

#[test]
fn a_file_that_cannot_be_read_names_the_field() {
    for (text, error) in [
        ("[1, 2]", FileError::NotAnObject),
        (r#"{"shoe-size": 43}"#, FileError::UnknownPart("shoe-size".to_owned())),
        (r#"{"purpose": "casino"}"#, FileError::WrongForm(Part::Purpose)),
        (r#"{"visits": {"maybe": 5, "x": 1}}"#, FileError::WrongForm(Part::Visits)),
        (r#"{"incidents": [{"name": "x"}]}"#, FileError::WrongForm(Part::Incidents)),
        ("{", FileError::NotJson { line: 1, column: 1 }),
    ] {
        assert_eq!(read_answers(text), Err(error), "{text}");
    }
}

fn any_reply(part: Part) -> BoxedStrategy<Reply> {
    let text = "\\PC{0,12}|[0-9]{1,6}([,.][0-9]{1,2})?";
    let value = match part.shape() {
        Shape::OneOf(choices) => proptest::sample::select(choices).prop_map(Value::One).boxed(),
        Shape::AnyOf(choices) => {
            let chosen = proptest::collection::btree_set(proptest::sample::select(choices), 0..4);
            chosen.prop_map(|chosen| Value::Many(chosen.into_iter().collect())).boxed()
        }
        Shape::Number { ranges, .. } if !ranges.is_empty() => {
            prop_oneof![text.prop_map(Value::Text), proptest::sample::select(ranges).prop_map(Value::One)].boxed()
        }
        Shape::Number { .. } | Shape::Date | Shape::Text => text.prop_map(Value::Text).boxed(),
        Shape::Rows(columns) => {
            let row = proptest::collection::btree_map(proptest::sample::select(columns), text, 0..4);
            let row = row.prop_map(Row::from_iter);
            proptest::collection::vec(row, 0..14).prop_map(Value::Rows).boxed()
        }
    };
    prop_oneof![1 => Just(Reply::Unknown), 4 => (value, any::<bool>()).prop_map(|(value, sure)| Reply::Given { value, sure })]
        .boxed()
}

fn any_draft() -> impl Strategy<Value = Draft> {
    let replies: Vec<_> = Part::ALL.iter().map(|part| proptest::option::of(any_reply(*part))).collect();
    replies.prop_map(|replies| {
        let mut draft = Draft::new();
        for (part, reply) in Part::ALL.iter().zip(replies) {
            draft.set(*part, reply);
        }
        draft
    })
}

/// A text that reads like a range's code is that range in a file: the one place where two drafts look alike.
fn looks_like_a_range(draft: &Draft) -> bool {
    draft.replies().any(|(part, reply)| match (part.shape(), reply.value()) {
        (Shape::Number { ranges, .. }, Some(Value::Text(text))) => ranges.iter().any(|range| range.code() == text),
        _ => false,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_draft_survives_the_way_through_a_file(draft in any_draft()) {
        prop_assume!(!looks_like_a_range(&draft));
        let text = draft_to_json(&draft).to_string();
        let back = draft_from_json(&serde_json::from_str(&text).unwrap());
        prop_assert_eq!(back, Ok(draft));
    }

    #[test]
    fn validation_never_panics_and_blames_only_parts_that_apply(draft in any_draft()) {
        if let Err(problems) = validate(&draft) {
            for problem in problems {
                prop_assert!(problem.part.applies(&draft));
            }
        }
    }

    #[test]
    fn numbers_read_back_whatever_groups_them(whole in 0_i64..999_999_999, cents in 0_i64..100, mark in 0_usize..4) {
        let groups = ["", " ", "\u{a0}", "\u{202f}"][mark];
        let digits = whole.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push_str(groups);
            }
            grouped.push(digit);
        }
        let expected = Ok(Hundredths(whole * 100 + cents));
        prop_assert_eq!(parse_number(&format!("{grouped},{cents:02}")), expected);
        prop_assert_eq!(parse_number(&format!("{grouped}.{cents:02}")), expected);
    }

    #[test]
    fn any_text_is_a_number_or_an_error(text in "\\PC{0,30}") {
        let _ = parse_number(&text);
        let _ = parse_date(&text);
        let _ = read_answers(&text);
    }
}
