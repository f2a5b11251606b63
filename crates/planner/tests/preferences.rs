//! What a person chooses for the calendar: each choice has its bounds, survives saving, and is kept by the plan.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests stop at the first surprise")]

use std::collections::BTreeSet;

mod any_site;

use any_site::day;
use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use planner::advice::{Advisor, Assumptions};
use planner::answers::{parse_time, validate};
use planner::calendar::*;
use planner::holidays::public_holiday;
use planner::saved::{preferences_from_json, preferences_to_json};
use planner::{CareMode, Offer, ServiceBook, Tier};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

thread_local! {
    /// The standard offer, a site without a history, the standard assumptions.
    static ADVISOR: Advisor = Advisor::new(Offer::standard(), ServiceBook::empty(), Assumptions::standard());
}

fn time(text: &str) -> NaiveTime {
    parse_time(text).unwrap()
}

#[test]
fn every_choice_has_its_bounds() {
    let by = |choose: &dyn Fn(&mut Preferences) -> Result<(), PreferenceProblem>| {
        let mut preferences = Preferences::default();
        let taken = choose(&mut preferences);
        if taken.is_err() {
            assert_eq!(preferences, Preferences::default(), "what is refused changes nothing");
        }
        taken
    };
    for (months, expected) in
        [(2, Err(PreferenceProblem::Months)), (3, Ok(())), (36, Ok(())), (37, Err(PreferenceProblem::Months))]
    {
        assert_eq!(by(&|choices| choices.choose_months(months)), expected, "{months}");
    }
    for performer in Performer::ALL {
        for (minutes, expected) in [(0, Ok(())), (12_000, Ok(())), (12_001, Err(PreferenceProblem::Minutes))] {
            assert_eq!(by(&|choices| choices.choose_minutes(performer, Some(minutes))), expected, "{minutes}");
        }
        for weekday in
            [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun]
        {
            let expected = if weekday == Weekday::Fri { Err(PreferenceProblem::Friday) } else { Ok(()) };
            assert_eq!(by(&|choices| choices.choose_weekday(performer, Some(weekday))), expected, "{weekday}");
        }
    }
    for which in Coefficient::ALL {
        for (value, expected) in [
            (0.0, Ok(())),
            (1000.0, Ok(())),
            (-0.1, Err(PreferenceProblem::Coefficient)),
            (1000.1, Err(PreferenceProblem::Coefficient)),
            (f64::NAN, Err(PreferenceProblem::Coefficient)),
            (f64::INFINITY, Err(PreferenceProblem::Coefficient)),
        ] {
            assert_eq!(by(&|choices| choices.choose_coefficient(which, Some(value))), expected, "{which:?} {value}");
        }
    }
    let one_day = DaysOff::new(Whose::Both, day("2027-01-04"), day("2027-01-04")).unwrap();
    let audit = OwnFreeze::new("Audyt", day("2027-01-04"), day("2027-01-04")).unwrap();
    for (count, expected) in [(40, Ok(())), (41, Err(PreferenceProblem::ManyDaysOff))] {
        assert_eq!(by(&|choices| choices.choose_days_off(vec![one_day; count])), expected, "{count}");
    }
    for (count, expected) in [(20, Ok(())), (21, Err(PreferenceProblem::ManyFreezes))] {
        assert_eq!(by(&|choices| choices.choose_freezes(vec![audit.clone(); count])), expected, "{count}");
    }
}

#[test]
fn periods_have_an_order_a_length_and_years() {
    use PreferenceProblem::{Backwards, LongDaysOff, LongFreeze, LongName, NoName, Years};
    for (first, last, days_off, freeze) in [
        ("2027-07-05", "2027-07-05", None, None),
        ("2027-07-05", "2027-07-04", Some(Backwards), Some(Backwards)),
        // 184 and 185 days, 366 and 367 days.
        ("2027-01-01", "2027-07-03", None, None),
        ("2027-01-01", "2027-07-04", None, Some(LongFreeze)),
        ("2028-01-01", "2028-12-31", None, Some(LongFreeze)),
        ("2028-01-01", "2029-01-01", Some(LongDaysOff), Some(LongFreeze)),
        ("1999-12-31", "2000-01-01", Some(Years), Some(Years)),
        ("2100-12-31", "2101-01-01", Some(Years), Some(Years)),
        ("2000-01-01", "2000-01-01", None, None),
    ] {
        let (first, last) = (day(first), day(last));
        assert_eq!(DaysOff::new(Whose::Both, first, last).err(), days_off, "{first} {last}");
        assert_eq!(OwnFreeze::new("Targi", first, last).err(), freeze, "{first} {last}");
    }
    for (name, expected) in [
        ("", Some(NoName)),
        (" \u{a0}\t", Some(NoName)),
        ("\u{7}", Some(NoName)),
        (&"ż".repeat(60), None),
        (&"ż".repeat(61), Some(LongName)),
    ] {
        assert_eq!(OwnFreeze::new(name, day("2027-07-05"), day("2027-07-05")).err(), expected, "{name}");
    }
}

#[test]
fn a_window_lies_on_one_day_and_has_a_length() {
    use PreferenceProblem::{WindowBackwards, WindowLength};
    for (from, to, expected) in [
        ("6:00", "6:30", None),
        ("6:00", "6:29", Some(WindowLength)),
        ("0:00", "8:00", None),
        ("0:00", "8:01", Some(WindowLength)),
        ("6:00", "6:00", Some(WindowBackwards)),
        ("22:00", "2:00", Some(WindowBackwards)),
        ("22:00", "23:59", None),
    ] {
        assert_eq!(MaintenanceWindow::new(time(from), time(to)).err(), expected, "{from} {to}");
    }
}

#[test]
fn free_days_are_worked_by_those_who_chose_them() {
    let mut choices = Preferences::default();
    choices.choose_free_day(Performer::Owner, FreeDay::Saturday, true);
    choices.choose_free_day(Performer::Technician, FreeDay::Holiday, true);
    // Monday; Friday; Saturday; Sunday; Thursday 11 November, a holiday; Saturday 1 May, a holiday; Sunday 15 August, a holiday.
    for (date, technician, owner) in [
        ("2027-01-04", true, true),
        ("2027-01-08", true, true),
        ("2027-01-09", false, true),
        ("2027-01-10", false, false),
        ("2027-11-11", true, false),
        ("2027-05-01", false, false),
        ("2027-08-15", false, false),
    ] {
        assert_eq!(choices.works(Performer::Technician, day(date)), technician, "technician on {date}");
        assert_eq!(choices.works(Performer::Owner, day(date)), owner, "owner on {date}");
    }
    choices.choose_free_day(Performer::Owner, FreeDay::Holiday, true);
    assert!(choices.works(Performer::Owner, day("2027-05-01")), "a Saturday and a holiday, both chosen");
    choices.choose_free_day(Performer::Owner, FreeDay::Saturday, false);
    assert!(!choices.works(Performer::Owner, day("2027-01-09")));
}

fn any_period(longest: u64) -> impl Strategy<Value = (NaiveDate, NaiveDate)> {
    (0_u64..1100, 0..longest).prop_map(|(after, length)| {
        let first = day("2026-12-01") + Days::new(after);
        (first, first + Days::new(length))
    })
}

fn any_window() -> impl Strategy<Value = MaintenanceWindow> {
    (0_u32..1410, 30_u32..=480).prop_map(|(from, length)| {
        let at = |minute: u32| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap();
        MaintenanceWindow::new(at(from), at((from + length).min(1439)))
            .unwrap_or_else(|_| MaintenanceWindow::new(at(360), at(480)).unwrap())
    })
}

#[test]
fn typed_choices_are_read_or_named_as_wrong() {
    use PreferenceProblem::{
        Backwards, Coefficient as OutOfBounds, Minutes, Months, NoName, NotADate, NotANumber, NotATime,
        WindowBackwards, Years,
    };
    let months =
        |typed| read_months(typed).and_then(|months| Preferences::default().choose_months(months).map(|()| months));
    for (typed, expected) in [
        ("24", Ok(24)),
        (" 24 ", Ok(24)),
        ("12,0", Ok(12)),
        ("12,5", Err(Months)),
        ("-12", Err(Months)),
        ("999999999999", Err(Months)),
        ("", Err(NotANumber)),
        ("rok", Err(NotANumber)),
    ] {
        assert_eq!(months(typed), expected, "{typed}");
    }
    for (typed, expected) in [
        ("", Ok(None)),
        ("0", Ok(Some(0))),
        ("6,5", Ok(Some(390))),
        ("1.67 h", Ok(Some(100))),
        ("-0,5", Err(Minutes)),
        ("90000000000", Err(Minutes)),
        ("dużo", Err(NotANumber)),
    ] {
        assert_eq!(read_hours(typed), expected, "{typed}");
    }
    let coefficient = |typed| {
        let mut choices = Preferences::default();
        read_coefficient(typed)
            .and_then(|value| choices.choose_coefficient(Coefficient::Peak, value))
            .map(|()| choices.weights().peak)
    };
    for (typed, expected) in [
        ("", Ok(0.2)),
        ("0,25", Ok(0.25)),
        ("1000", Ok(1000.0)),
        ("1000,01", Err(OutOfBounds)),
        ("-1", Err(OutOfBounds)),
        ("ważne", Err(NotANumber)),
    ] {
        assert_eq!(coefficient(typed), expected, "{typed}");
    }
    for (typed, expected) in [
        (["owner", "2027-07-05", "16.07.2027"], None),
        (["both", "", "2027-07-16"], Some((1, NotADate))),
        (["both", "5 lipca", "2027-07-16"], Some((1, NotADate))),
        (["both", "2027-07-05", "2027-02-30"], Some((2, NotADate))),
        (["both", "2027-07-05", "2027-07-04"], Some((2, Backwards))),
        (["both", "1999-07-05", "2027-07-04"], Some((1, Years))),
    ] {
        assert_eq!(read_days_off(typed).err().map(|wrong| (wrong.field, wrong.problem)), expected, "{typed:?}");
    }
    assert_eq!(
        read_days_off(["owner", "2027-07-05", "2027-07-05"]).map(|row| row.whose()),
        Ok(Whose::Of(Performer::Owner))
    );
    for (typed, expected) in [
        (["Audyt", "2027-07-05", "2027-07-05"], None),
        (["  ", "2027-07-05", ""], Some((0, NoName))),
        (["Audyt", "", ""], Some((1, NotADate))),
        (["Audyt", "2027-07-05", "2027-07-04"], Some((2, Backwards))),
    ] {
        assert_eq!(read_freeze(typed).err().map(|wrong| (wrong.field, wrong.problem)), expected, "{typed:?}");
    }
    for (typed, expected) in [
        (["", " "], None),
        (["5", "6,30"], None),
        (["", "6:30"], Some((0, NotATime))),
        (["5:00", "rano"], Some((1, NotATime))),
        (["22:00", "2:00"], Some((1, WindowBackwards))),
    ] {
        assert_eq!(read_window(typed).err().map(|wrong| (wrong.field, wrong.problem)), expected, "{typed:?}");
    }
}

proptest! {
    #[test]
    fn hours_are_read_back_as_they_were_shown(minutes in 0_u32..=12_000) {
        // As the page shows them: hundredths of an hour, rounded.
        let hundredths = (minutes * 100 + 30) / 60;
        prop_assert_eq!(read_hours(&format!("{},{:02}", hundredths / 100, hundredths % 100)), Ok(Some(minutes)));
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused(one in "\\PC{0,14}", two in "\\PC{0,14}", three in "\\PC{0,14}") {
        let _ = (read_months(&one), read_hours(&one), read_coefficient(&one), read_first_day(&one), read_window([&one, &two]));
        let _ = (read_days_off([&one, &two, &three]), read_freeze([&one, &two, &three]));
    }
}

/// For one performer: weekday, minutes, free days.
fn any_performer() -> impl Strategy<Value = (Option<Weekday>, Option<u32>, [bool; 3])> {
    let weekdays = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Sat, Weekday::Sun];
    (
        proptest::option::of(proptest::sample::select(weekdays.to_vec())),
        proptest::option::of(0_u32..=1200),
        any::<[bool; 3]>(),
    )
}

prop_compose! {
    fn any_preferences()(
        months in 3_u32..=14,
        performers in [any_performer(), any_performer()],
        days_off in proptest::collection::vec((proptest::sample::select(Whose::ALL.to_vec()), any_period(40)), 0..5),
        freezes in proptest::collection::vec(("[^ ]\\PC{0,20}", any_period(60)), 0..4),
        window in proptest::option::of(any_window()),
        weights in proptest::option::of(proptest::array::uniform4(0_u32..=1_000_000)),
    ) -> Preferences {
        let mut choices = Preferences::default();
        choices.choose_months(months).unwrap();
        for (performer, (weekday, minutes, free_days)) in Performer::ALL.into_iter().zip(performers) {
            choices.choose_weekday(performer, weekday).unwrap();
            choices.choose_minutes(performer, minutes).unwrap();
            for (free, works) in FreeDay::ALL.into_iter().zip(free_days) {
                choices.choose_free_day(performer, free, works);
            }
        }
        let days_off = days_off.into_iter().map(|(whose, (first, last))| DaysOff::new(whose, first, last).unwrap());
        choices.choose_days_off(days_off.collect()).unwrap();
        let freezes = freezes.into_iter().filter_map(|(name, (first, last))| OwnFreeze::new(&name, first, last).ok());
        choices.choose_freezes(freezes.collect()).unwrap();
        choices.choose_window(window);
        for (which, thousandths) in Coefficient::ALL.into_iter().zip(weights.into_iter().flatten()) {
            choices.choose_coefficient(which, Some(f64::from(thousandths) / 1000.0)).unwrap();
        }
        choices
    }
}

/// Any JSON of few levels, with the names that preferences have.
fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        "\\PC{0,12}".prop_map(Json::from),
        proptest::sample::select(vec![
            "both",
            "owner",
            "fri",
            "tue",
            "saturday",
            "2027-01-01",
            "2027-02-30",
            "6:00",
            "25:00"
        ])
        .prop_map(Json::from),
    ];
    let names = [
        "months", "tech", "owner", "days_off", "freezes", "window", "weights", "weekday", "minutes", "works_on", "who",
        "first", "last", "name", "from", "to", "peak",
    ];
    leaf.prop_recursive(4, 48, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Json::from),
            proptest::collection::btree_map(proptest::sample::select(names.to_vec()), inner, 0..8)
                .prop_map(|fields| fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()),
        ]
    })
}

proptest! {
    #[test]
    fn preferences_survive_saving(choices in any_preferences()) {
        let saved = preferences_to_json(&choices);
        let text = serde_json::to_string(&saved).unwrap();
        let read: Json = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(preferences_from_json(read.as_object().unwrap()), choices);
    }

    #[test]
    fn any_saved_preferences_give_lawful_ones(saved in any_json()) {
        let empty = serde_json::Map::new();
        let choices = preferences_from_json(saved.as_object().unwrap_or(&empty));
        // What was read can be chosen again, so nothing unlawful came in.
        prop_assert_eq!(preferences_from_json(&preferences_to_json(&choices)), choices);
    }
}

#[test]
fn usual_preferences_save_nothing() {
    assert!(preferences_to_json(&Preferences::default()).is_empty());
}

#[test]
fn a_saved_value_that_cannot_be_used_costs_only_itself() {
    let good = json!({
        "months": 24,
        "tech": { "weekday": "wed", "minutes": 300, "works_on": ["saturday", "holiday"] },
        "owner": { "minutes": 90 },
        "days_off": [{ "who": "owner", "first": "2027-07-05", "last": "2027-07-16" }],
        "freezes": [{ "name": "Audyt", "first": "2027-03-01", "last": "2027-03-05" }],
        "window": { "from": "5:00", "to": "6:30" },
        "weights": { "visit_on_rhythm": 20.0, "peak": 0.25 },
    });
    let all = preferences_from_json(good.as_object().unwrap());
    assert_eq!(json!(preferences_to_json(&all)), good);
    for (place, bad) in [
        ("/months", json!(2)),
        ("/months", json!("24")),
        ("/months", json!(4_294_967_320_u64)),
        ("/tech/weekday", json!("fri")),
        ("/tech/minutes", json!(-5)),
        ("/tech/works_on", json!("saturday")),
        ("/owner/minutes", json!(1e9)),
        ("/owner", json!([])),
        ("/days_off/0/who", json!("nobody")),
        ("/days_off/0/last", json!("2027-07-04")),
        ("/days_off", json!(null)),
        ("/freezes/0/name", json!(" ")),
        ("/freezes/0/first", json!("2027-02-30")),
        ("/window/to", json!("4:00")),
        ("/window", json!([1])),
        ("/weights/peak", json!(1001)),
        ("/weights/peak", json!("0.25")),
    ] {
        let mut broken = good.clone();
        *broken.pointer_mut(place).unwrap() = bad.clone();
        let read = json!(preferences_to_json(&preferences_from_json(broken.as_object().unwrap())));
        // Everything outside the top field of the broken place is as it was.
        let top = place.split('/').nth(1).unwrap();
        for (name, value) in good.as_object().unwrap() {
            if name != top {
                assert_eq!(read.get(name), Some(value), "{name} with {place} = {bad}");
            }
        }
        assert_ne!(read.pointer(place), Some(&bad));
    }
    let two_weights = json!({ "weights": { "peak": "much", "deviation": 12.0 } });
    assert_eq!(preferences_from_json(two_weights.as_object().unwrap()).weights().deviation, 12.0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn plans_keep_what_was_chosen(
        draft in any_site::any_draft(),
        choices in any_preferences(),
        begun in (0_u64..400).prop_map(|after| day("2026-12-01") + Days::new(after)),
        tier in proptest::sample::select(Tier::ALL.to_vec()),
    ) {
        let answers = validate(&draft).unwrap();
        let request = Request { begun, today: begun, tier, care: CareMode::Care, preferences: choices.clone(), own: OwnWork::default() };
        let calendar = ADVISOR.with(|advisor| plan(&answers, advisor, &request));
        prop_assert_eq!(violations(&calendar.instance, &calendar.solution), vec![]);
        let months_later = begun.checked_add_months(chrono::Months::new(choices.months())).unwrap().pred_opt().unwrap();
        prop_assert_eq!(Month::of(calendar.to), Month::of(months_later), "whole months");
        // Whose days off cover a day, by the saved form, apart from the code that the scheduler asks.
        let saved = json!(preferences_to_json(&choices));
        let rows = |name: &str| saved.get(name).and_then(Json::as_array).cloned().unwrap_or_default();
        let covers = |row: &Json, date: NaiveDate| {
            let text = date.to_string();
            row["first"].as_str().unwrap() <= text.as_str() && text.as_str() <= row["last"].as_str().unwrap()
        };
        for (visit, entry) in calendar.entries() {
            let at = visit.day;
            let worked = |free: &str| {
                let own = saved.get(visit.performer.code()).and_then(|own| own.get("works_on")).and_then(Json::as_array);
                own.is_some_and(|own| own.contains(&json!(free)))
            };
            prop_assert!(at.weekday() != Weekday::Sat || worked("saturday"), "{} on a Saturday", entry.id);
            prop_assert!(at.weekday() != Weekday::Sun || worked("sunday"), "{} on a Sunday", entry.id);
            prop_assert!(public_holiday(at).is_none() || worked("holiday"), "{} on a holiday", entry.id);
            for row in rows("days_off") {
                let theirs = row["who"] == "both" || row["who"] == visit.performer.code();
                prop_assert!(!theirs || !covers(&row, at), "{} on {at}, a day off", entry.id);
            }
            let task = entry.task.catalogue().unwrap().task();
            if task.freeze == planner::catalogue::FreezeRule::Blocked {
                prop_assert!(at.weekday() != Weekday::Fri);
                for row in rows("freezes") {
                    prop_assert!(!covers(&row, at), "{} on {at}, protected", entry.id);
                }
            }
            if entry.in_window && let Some(window) = choices.window() {
                let (from, _) = window.times();
                // Sooner than the window only where the work would otherwise not end on its day.
                let minutes: u32 = visit.entries.iter().map(|entry| entry.minutes).sum();
                let latest = 24 * 60 - minutes.min(24 * 60);
                let starts = chrono::Timelike::num_seconds_from_midnight(&entry.starts) / 60;
                let opens = chrono::Timelike::num_seconds_from_midnight(&from) / 60;
                prop_assert!(starts >= opens.min(latest), "{} at {}", entry.id, entry.starts);
            }
        }
        for visit in &calendar.visits {
            let starts: Vec<NaiveTime> = visit.entries.iter().map(|entry| entry.starts).collect();
            prop_assert!(starts.is_sorted(), "a visit ends on its day: {starts:?}");
        }
        let own: BTreeSet<&str> = choices.freezes().iter().filter(|own| own.freeze().first <= calendar.to && own.freeze().last >= calendar.from).map(OwnFreeze::name).collect();
        let shown: BTreeSet<&str> = calendar.peaks.iter().filter_map(|peak| match &peak.name {
            PeakName::Protected(name) => Some(name.as_str()),
            PeakName::Season(_) | PeakName::Own(_) => None,
        }).collect();
        prop_assert_eq!(shown, own);
        for ((performer, _), load) in &calendar.load {
            if let Some(minutes) = choices.of(*performer).minutes() {
                prop_assert!(load.budget <= minutes);
            }
        }
    }
}
