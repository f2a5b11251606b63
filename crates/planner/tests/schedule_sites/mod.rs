//! Random sites for the calendar, and short ways to write one down.
#![allow(dead_code, reason = "each test program uses its own part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use chrono::{Datelike, Days, NaiveDate, Weekday};
use planner::calendar::*;
use planner::sorted::{SortedMap, SortedSet};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn key(code: &str) -> TaskKey {
    TaskKey::new(code).unwrap()
}

pub(crate) fn id(text: &str) -> OccurrenceId {
    text.parse().unwrap()
}

/// Weekends and the Polish holidays with a fixed date are off.
pub(crate) fn working(day: NaiveDate) -> bool {
    let holiday = matches!(
        (day.month(), day.day()),
        (1, 1) | (1, 6) | (5, 1) | (5, 3) | (8, 15) | (11, 1) | (11, 11) | (12, 24) | (12, 25) | (12, 26)
    );
    !holiday && !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// A harmless half-hour task of the technician's.
pub(crate) fn item(code: &str, schedule: Schedule) -> WorkItem {
    WorkItem {
        task: key(code),
        minutes: 30,
        schedule,
        who: Who::Technician,
        risky: false,
        freeze: FreezeRule::Allowed,
        prerequisites: Vec::new(),
        value_min: 300.0,
        mandatory: false,
    }
}

pub(crate) fn fixed(interval_days: u32, anchor: &str) -> Schedule {
    Schedule::Fixed { interval_days, anchor: Some(date(anchor)) }
}

pub(crate) fn floating(interval_days: u32, last_done: Option<&str>) -> Schedule {
    Schedule::Floating { interval_days, last_done: last_done.map(date), first: None }
}

pub(crate) fn dated(day: &str, lead_days: u32) -> Schedule {
    Schedule::Dated { date: date(day), lead_days }
}

/// A plan that begins on a day, with a rhythm on Tuesdays for both and ten hours a month.
pub(crate) fn settings(today: &str, months: u32, cadence: Cadence) -> Settings {
    let own = PerformerSettings {
        rhythm: Rhythm::new(Weekday::Tue, cadence).unwrap(),
        month_budget_min: 600,
        days_off: SortedSet::new(),
    };
    Settings {
        begun: date(today),
        today: date(today),
        from: date(today),
        months,
        technician: own.clone(),
        owner: own,
        max_visit_min: 240,
        setup_min: 15,
        freezes: Vec::new(),
        weights: Weights::default(),
    }
}

pub(crate) fn made(items: &[WorkItem], settings: &Settings) -> Instance {
    instance(items, settings, &History::default(), &|_, day| working(day))
}

/// On which days anybody works.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Week {
    Usual,
    EveryDay,
    Never,
}

impl Week {
    pub(crate) fn works(self, day: NaiveDate) -> bool {
        match self {
            Week::Usual => working(day),
            Week::EveryDay => true,
            Week::Never => false,
        }
    }
}

/// Everything that a plan is made from.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    pub(crate) items: Vec<WorkItem>,
    pub(crate) settings: Settings,
    pub(crate) week: Week,
    pub(crate) done: SortedMap<OccurrenceId, NaiveDate>,
}

impl Site {
    pub(crate) fn instance(&self) -> Instance {
        instance(&self.items, &self.settings, &History::of_done(self.done.clone()), &|_, day| self.week.works(day))
    }

    /// The same site so many days later, with what the seeds choose of the plan until then done.
    pub(crate) fn later(&self, days: u64, done_share: u32) -> Site {
        let today = self.settings.today + Days::new(days);
        let solution = solve(&self.instance());
        let mut done = self.done.clone();
        for (place, (id, day)) in solution.placed.iter().enumerate() {
            if *day < today && (place as u32 * 7919) % 10 < done_share {
                done.insert(id.clone(), *day);
            }
        }
        Site { settings: Settings { today, ..self.settings.clone() }, done, ..self.clone() }
    }
}

/// Ordinary days, and those on which calendars break.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    let edges = [
        "2028-02-29",
        "2024-02-29",
        "2026-12-31",
        "2027-12-31",
        "2026-08-31",
        "2027-01-31",
        "2026-12-24",
        "2027-01-01",
        "2026-05-01",
        "2027-05-03",
        "2026-11-20",
        "2025-12-29",
        "2027-03-28",
        "2026-10-25",
    ];
    prop_oneof![
        2 => (0_u64..2200).prop_map(|days| date("2024-01-01") + Days::new(days)),
        1 => select(edges.to_vec()).prop_map(date),
    ]
}

fn any_rhythm() -> impl Strategy<Value = Rhythm> {
    let weekdays = vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Sat, Weekday::Sun];
    let cadences = vec![Cadence::Weekly, Cadence::EverySecondWeek, Cadence::EveryFourthWeek];
    (select(weekdays), select(cadences)).prop_map(|(weekday, cadence)| Rhythm::new(weekday, cadence).unwrap())
}

fn any_performer(today: NaiveDate) -> impl Strategy<Value = PerformerSettings> {
    let budget = prop_oneof![1 => Just(0_u32), 3 => 1_u32..400, 3 => 400_u32..2500];
    let days_off = prop_oneof![
        2 => Just(std::collections::BTreeSet::new()),
        1 => btree_set(0_u64..400, 0..12),
        // A month away.
        1 => (0_u64..200).prop_map(|first| (first..first + 30).collect()),
    ];
    (any_rhythm(), budget, days_off).prop_map(move |(rhythm, month_budget_min, days_off)| PerformerSettings {
        rhythm,
        month_budget_min,
        days_off: days_off.into_iter().map(|days| today + Days::new(days)).collect(),
    })
}

fn any_freezes(today: NaiveDate) -> impl Strategy<Value = Vec<Freeze>> {
    let freeze = (0_u64..500, 1_u64..60).prop_map(move |(first, days)| {
        let first = today + Days::new(first);
        Freeze { first, last: first + Days::new(days) }
    });
    let everything = Freeze { first: today - Days::new(1), last: today + Days::new(2000) };
    prop_oneof![7 => vec(freeze, 0..4), 1 => Just(vec![everything])]
}

fn any_settings() -> impl Strategy<Value = Settings> {
    let ahead = prop_oneof![3 => Just(0_u64), 1 => 1_u64..40];
    let begun = prop_oneof![1 => Just(0_u64), 1 => 1_u64..700];
    let visit =
        prop_oneof![6 => Just((240_u32, 15_u32)), 1 => (20_u32..120).prop_map(|max| (max, 15)), 1 => Just((10, 15))];
    (any_day(), 3_u32..=36, ahead, begun, visit).prop_flat_map(|(today, months, ahead, begun, visit)| {
        (any_performer(today), any_performer(today), any_freezes(today), any::<bool>()).prop_map(
            move |(technician, owner, freezes, month_ago)| Settings {
                begun: today - Days::new(begun),
                today,
                // A plan may have begun some weeks ago, or lie ahead.
                from: if month_ago { today - Days::new(ahead) } else { today + Days::new(ahead) },
                months,
                technician,
                owner,
                max_visit_min: visit.0,
                setup_min: visit.1,
                freezes,
                weights: Weights::default(),
            },
        )
    })
}

fn any_schedule() -> impl Strategy<Value = Schedule> {
    let interval = || select(vec![0_u32, 1, 5, 7, 13, 14, 14, 21, 30, 30, 45, 60, 90, 90, 180, 200, 365, 730]);
    prop_oneof![
        3 => (interval(), option::of(any_day())).prop_map(|(interval_days, anchor)| Schedule::Fixed { interval_days, anchor }),
        5 => (interval(), option::of(any_day())).prop_map(|(interval_days, last_done)| Schedule::Floating { interval_days, last_done, first: None }),
        2 => (any_day(), 0_u32..100).prop_map(|(date, lead_days)| Schedule::Dated { date, lead_days }),
    ]
}

/// A place in the list of items, and the lead if it is a safety net.
type Before = (usize, Option<Option<u32>>);

/// One item; its prerequisites are places in the list, and safety nets mostly have a short lead.
fn any_item() -> impl Strategy<Value = (WorkItem, Vec<Before>)> {
    let minutes = prop_oneof![30 => 5_u32..120, 6 => 120_u32..900, 2 => Just(0), 1 => Just(5000)];
    let who = select(vec![Who::Technician, Who::Technician, Who::Owner, Who::Both]);
    let freeze = select(vec![FreezeRule::Allowed, FreezeRule::SecurityOnly, FreezeRule::Blocked]);
    let value = prop_oneof![1 => Just(0.0), 6 => 1.0..600.0, 1 => Just(f64::NAN)];
    let mandatory = prop::bool::weighted(0.15);
    let before = vec((0_usize..50, option::of(option::of(0_u32..20))), 0..3);
    (any_schedule(), minutes, who, freeze, any::<bool>(), value, mandatory, before).prop_map(
        |(schedule, minutes, who, freeze, risky, value_min, mandatory, before)| {
            let item = WorkItem {
                task: key("T"),
                minutes,
                schedule,
                who,
                risky,
                freeze,
                prerequisites: Vec::new(),
                value_min,
                mandatory,
            };
            (item, before)
        },
    )
}

fn prerequisite(task: TaskKey, safety: Option<Option<u32>>) -> Prerequisite {
    match safety {
        Some(lead_days) => Prerequisite::Safety { task, lead_days },
        None => Prerequisite::Order { task },
    }
}

/// Sites with some tasks, among them circles and long chains of prerequisites, everything by both, long work.
pub(crate) fn any_site(tasks: std::ops::Range<usize>) -> impl Strategy<Value = Site> {
    let week = prop_oneof![20 => Just(Week::Usual), 6 => Just(Week::EveryDay), 1 => Just(Week::Never)];
    let shape = select(vec![
        Shape::AsDrawn,
        Shape::AsDrawn,
        Shape::AsDrawn,
        Shape::Chain,
        Shape::AllByBoth,
        Shape::AllMandatory,
    ]);
    (vec(any_item(), tasks), any_settings(), week, shape).prop_map(|(drawn, settings, week, shape)| {
        let count = drawn.len();
        let code = |place: usize| key(&format!("T{place:02}"));
        let mut items = Vec::new();
        for (place, (mut item, before)) in drawn.into_iter().enumerate() {
            item.task = code(place);
            item.prerequisites =
                before.into_iter().map(|(other, safety)| prerequisite(code(other % count), safety)).collect();
            match shape {
                Shape::AsDrawn => {}
                Shape::Chain if place > 0 => item.prerequisites = vec![prerequisite(code(place - 1), Some(Some(7)))],
                Shape::Chain => item.prerequisites.clear(),
                Shape::AllByBoth => item.who = Who::Both,
                Shape::AllMandatory => item.mandatory = true,
            }
            items.push(item);
        }
        Site { items, settings, week, done: SortedMap::new() }
    })
}

#[derive(Clone, Copy, Debug)]
enum Shape {
    AsDrawn,
    Chain,
    AllByBoth,
    AllMandatory,
}
