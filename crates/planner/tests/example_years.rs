//! A year of each sample site as its technician reads it: `docs/examples`.
//!
//! `KONSERWATOR_WRITE_FIXTURES=1 cargo test -p planner --test example_years` writes the pages anew. Read the difference as
//! the technician would, before it is kept: hours a month, no absurd days, nothing trivial while something urgent waits.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests stop at the first surprise")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use planner::advice::{Advisor, Assumptions};
use planner::answers::read_answers;
use planner::calendar::*;
use planner::text::{self, advice, calendar};
use planner::{Language, Offer, ServiceBook};

const EN: Language = Language::English;

const SITES: [(&str, &str, &str); 3] = [
    ("hairdresser", "A hairdresser's site", include_str!("../examples/sites/hairdresser.json")),
    ("service-firm", "A service firm's site", include_str!("../examples/sites/service-firm.json")),
    ("woocommerce-shop", "A WooCommerce shop", include_str!("../examples/sites/woocommerce-shop.json")),
];

fn year_of(text: &str) -> CalendarPlan {
    let answers = read_answers(text).unwrap();
    let advisor = Advisor::new(Offer::standard(), ServiceBook::empty(), Assumptions::standard());
    let variant = advisor.variant(&answers, None, None);
    let begun = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    let preferences = Preferences::default();
    plan(
        &answers,
        &advisor,
        &Request {
            begun,
            today: begun,
            tier: variant.tier,
            care: variant.mode,
            preferences,
            own: planner::calendar::OwnWork::default(),
        },
    )
}

fn page(title: &str, file: &str, plan: &CalendarPlan) -> String {
    let mut page = format!(
        "# {title}\n\n\
         Written by `cargo test -p planner --test example_years` from `crates/planner/examples/sites/{file}.json`, standard \
         offer: {}, {}, {}.\n\n",
        advice::tier_name(EN, plan.tier),
        advice::care_name(EN, plan.care),
        text::date_range(EN, plan.from, plan.to),
    );
    page += "| month | technician | of | owner | of | visits |\n|---|---|---|---|---|---|\n";
    let months: Vec<Month> = plan.load.keys().map(|(_, month)| *month).collect();
    let mut months: Vec<Month> = months.into_iter().collect::<std::collections::BTreeSet<_>>().into_iter().collect();
    months.sort();
    for month in months {
        let load = |performer| plan.load.get(&(performer, month)).copied();
        let visits = plan.visits.iter().filter(|visit| Month::of(visit.day) == month).count();
        let time = |load: Option<MonthLoad>| {
            load.map_or((String::new(), String::new()), |load| {
                (text::hours_minutes(EN, load.planned), text::hours_minutes(EN, load.budget))
            })
        };
        let (technician, owner) = (time(load(Performer::Technician)), time(load(Performer::Owner)));
        let _ =
            writeln!(page, "| {month} | {} | {} | {} | {} | {visits} |", technician.0, technician.1, owner.0, owner.1);
    }
    let sum = |performer| -> u32 {
        plan.load.iter().filter(|((who, _), _)| *who == performer).map(|(_, load)| load.planned).sum()
    };
    let _ = writeln!(
        page,
        "\nThe year: technician {}, owner {}, set-up of {SETUP_MIN} minutes a visit included; {} visits.",
        text::hours_minutes(EN, sum(Performer::Technician)),
        text::hours_minutes(EN, sum(Performer::Owner)),
        plan.visits.len(),
    );
    for peak in &plan.peaks {
        let _ = writeln!(page, "\n> {}", calendar::protected(EN, peak));
    }
    page += "\n## Visits\n";
    let mut by_day: BTreeMap<NaiveDate, Vec<&Visit>> = BTreeMap::new();
    for visit in &plan.visits {
        by_day.entry(visit.day).or_default().push(visit);
    }
    for (day, visits) in by_day {
        let _ = writeln!(page, "\n### {day}, {}\n", text::weekday(EN, day.weekday()));
        for visit in visits {
            let _ = writeln!(
                page,
                "{}, from {}, {}",
                calendar::performer(EN, visit.performer),
                text::clock_time(visit.starts),
                text::hours_minutes(EN, visit.minutes)
            );
            for entry in &visit.entries {
                let _ = writeln!(
                    page,
                    "- `{}` {}, {}",
                    entry.id,
                    calendar::entry_title(EN, entry),
                    text::hours_minutes(EN, entry.minutes)
                );
            }
            page.push('\n');
        }
        page.pop();
    }
    page += "\n## At every visit and in between\n\n";
    for line in &plan.routine {
        let name = line.task.name(EN);
        let place = calendar::routine_place(EN, line.place, line.minutes_a_week);
        let _ =
            writeln!(page, "- `{}` {name} ({}): {place}", line.task.code(), calendar::performer(EN, line.performer));
    }
    page += "\n## Left undone\n\n";
    for undone in &plan.left_undone {
        let name = undone.task.name(EN);
        let _ = writeln!(page, "- `{}` {name}: {}", undone.task.code(), calendar::undone(EN, undone));
    }
    page
}

#[test]
fn the_documented_years_are_what_the_planner_makes() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/examples");
    for (file, title, text) in SITES {
        let path = folder.join(format!("{file}.md"));
        let made = page(title, file, &year_of(text));
        if std::env::var_os("KONSERWATOR_WRITE_FIXTURES").is_some() {
            std::fs::write(&path, &made).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        let differs = kept.lines().zip(made.lines()).find(|(kept, made)| kept != made);
        assert!(kept == made, "{file}.md is not what the planner makes: {differs:?}");
    }
}

#[test]
fn a_technician_finds_no_absurd_day_in_a_year() {
    for (name, _, text) in SITES {
        let plan = year_of(text);
        for visit in &plan.visits {
            let weekday = visit.day.weekday();
            assert!(!matches!(weekday, chrono::Weekday::Sat | chrono::Weekday::Sun), "{name}: {}", visit.day);
            assert!(visit.minutes <= 240, "{name}: {} takes {} minutes", visit.day, visit.minutes);
            let on_rhythm = plan.instance.calendar(visit.performer).rhythm.contains(&visit.day);
            assert!(on_rhythm || visit.minutes >= 15, "{name}: {} is a trip for {} minutes", visit.day, visit.minutes);
        }
        // Nothing trivial while something urgent waits: what is left undone for want of hours is worth less a minute than
        // what is done in the same month by the same performer, apart from what joins a visit that is there anyway.
        let worth = |one: &Occurrence| one.value_min / f64::from(one.minutes.max(1));
        let placed = |one: &&Occurrence| plan.solution.placed.contains_key(&one.id);
        for (id, reason) in &plan.solution.left_undone {
            let Some(left) = plan.instance.occurrences.iter().find(|one| one.id == *id) else { continue };
            if !matches!(reason, Reason::OverBudget { .. }) || left.part.of > 1 || left.value_min == 0.0 {
                continue;
            }
            let least = plan.instance.occurrences.iter().filter(placed).filter(|one| {
                !one.mandatory
                    && one.performer == left.performer
                    && one.value_min > 0.0
                    && plan.solution.placed.get(&one.id).is_some_and(|day| Month::of(*day) == Month::of(left.nominal))
                    && one.minutes >= left.minutes
            });
            for one in least {
                let ratio = worth(left) / worth(one);
                assert!(ratio < 4.0, "{name}: {} waits while {} is done, worth {ratio:.1} times less", left.id, one.id);
            }
        }
    }
}
