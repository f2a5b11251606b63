//! The catalogue of tasks: what must hold for every row, and single rows that pin down how the table is read.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first thing that is not so")]

use std::collections::BTreeSet;

use planner::catalogue::{
    Category, Component, Downtime, FreezeRule, Interval, PlatformFamily, PlatformSet, RiskLevel, Schedule, Task,
    TaskId, Who, all, laws,
};
use planner::clock::Minutes;
use planner::grade::Grade;
use planner::{Language, Tier};

const RISKS: [RiskLevel; 3] = [RiskLevel::Low, RiskLevel::Mid, RiskLevel::High];

#[test]
fn there_are_103_tasks_and_every_code_leads_back_to_its_task() {
    // Those of the source, and the yearly accessibility statement of public bodies, which it lacks.
    assert_eq!(all().len(), 102 + 1);
    let codes: BTreeSet<&str> = all().iter().map(|task| task.id.code()).collect();
    assert_eq!(codes.len(), all().len());
    for task in all() {
        assert_eq!(TaskId::from_code(task.id.code()), Some(task.id));
        assert!(std::ptr::eq(task.id.task(), task), "{:?} leads to another row", task.id);
    }
}

#[test]
fn task_ids_are_ordered_as_the_catalogue() {
    assert!(all().is_sorted_by_key(|task| task.id));
    assert!(TaskId::BK01 < TaskId::UP03);
    assert_eq!(format!("{:?}", TaskId::UP03), "UP03");
}

#[test]
fn every_task_speaks_every_language_in_full() {
    for task in all() {
        for language in Language::ALL {
            let words = task.words(language);
            for text in [words.name, words.what, words.why, words.verify] {
                assert!(!text.trim().is_empty(), "{:?} lacks a text in {}", task.id, language.code());
            }
        }
    }
}

#[test]
fn tasks_of_one_language_have_names_of_their_own() {
    for language in Language::ALL {
        let names: BTreeSet<&str> = all().iter().map(|task| task.words(language).name).collect();
        assert_eq!(names.len(), all().len(), "{}", language.code());
    }
}

#[test]
fn prerequisites_form_no_circle() {
    // Take away what waits for nothing that is left, until nothing is left; a circle would stay for ever.
    let mut left: Vec<&Task> = all().iter().collect();
    while !left.is_empty() {
        let before = left.len();
        let waiting: BTreeSet<TaskId> = left.iter().map(|task| task.id).collect();
        left.retain(|task| task.prerequisites.iter().any(|id| waiting.contains(id)));
        assert!(left.len() < before, "a circle among {:?}", waiting);
    }
}

#[test]
fn what_is_not_our_own_judgement_names_its_source_and_where_it_is() {
    for task in all() {
        assert!(!task.source.is_empty(), "{:?}", task.id);
        assert_eq!(task.address.is_empty(), task.grade == Grade::Own, "{:?}", task.id);
    }
    let of = |grade| all().iter().filter(|task| task.grade == grade).count();
    assert_eq!(Grade::ALL.map(of), [44, 17, 27, 15]);
}

#[test]
fn tasks_are_due_oftener_where_more_is_at_stake() {
    let days = |interval| match interval {
        Interval::Continuous => 0,
        Interval::Days(days) => u32::from(days),
        Interval::OnEvent | Interval::NotNeeded => u32::MAX,
    };
    for task in all() {
        let [low, mid, high] = RISKS.map(|risk| days(task.interval(risk)));
        assert!(low >= mid && mid >= high, "{:?}: {low} {mid} {high}", task.id);
        assert_ne!(task.interval(RiskLevel::High), Interval::NotNeeded, "{:?} is never needed", task.id);
    }
}

#[test]
fn efforts_are_in_order() {
    assert!(all().iter().all(|task| task.effort.low <= task.effort.high));
}

/// One row of the table, read by hand.
#[test]
fn a_row_arrives_as_it_stands_in_the_table() {
    let task = TaskId::UP03.task();
    assert_eq!(task.category, Category::Update);
    assert_eq!(
        task.platforms,
        PlatformSet::of(&[
            PlatformFamily::Wp,
            PlatformFamily::Woo,
            PlatformFamily::Presta,
            PlatformFamily::Magento,
            PlatformFamily::Drupal,
            PlatformFamily::Joomla,
        ])
    );
    assert!(task.components.is_empty());
    assert_eq!(RISKS.map(|risk| task.interval(risk)), [30, 14, 7].map(Interval::Days));
    assert_eq!(task.schedule, Schedule::Floating);
    assert_eq!((task.effort.low, task.effort.high), (Minutes::new(15), Minutes::new(90)));
    assert_eq!(task.downtime, Downtime::Brief);
    assert_eq!(task.freeze, FreezeRule::SecurityOnly);
    assert_eq!(task.prerequisites, [TaskId::BK01, TaskId::ST01]);
    assert_eq!((task.who, task.tier_min), (Who::Technician, Tier::Basic));
    assert_eq!((task.date_rule, task.grade), ("vendor release", Grade::C));
}

#[test]
fn intervals_that_are_no_days_have_a_meaning_of_their_own() {
    let intervals = |id: TaskId| RISKS.map(|risk| id.task().interval(risk));
    assert_eq!(intervals(TaskId::UP05), [Interval::OnEvent; 3]);
    assert_eq!(intervals(TaskId::MO04), [Interval::NotNeeded, Interval::Days(1), Interval::Continuous]);
}

#[test]
fn platform_words_of_the_source_are_resolved() {
    let all_families = PlatformFamily::ALL.len();
    for (id, count, without) in [
        (TaskId::BK02, all_families, None),
        (TaskId::BK03, all_families - 1, Some(PlatformFamily::Shopify)),
        (TaskId::SE05, all_families - 1, Some(PlatformFamily::Static)),
        (TaskId::BK01, all_families - 2, Some(PlatformFamily::Shopify)),
        (TaskId::BK05, 1, Some(PlatformFamily::Wp)),
    ] {
        let platforms = id.task().platforms;
        assert_eq!(platforms.iter().count(), count, "{id:?}");
        assert!(without.is_none_or(|family| !platforms.contains(family)), "{id:?}");
    }
    // The source leaves headless sites out, but they have frameworks too.
    assert!(TaskId::RT04.task().platforms.contains(PlatformFamily::Headless));
}

#[test]
fn every_component_is_needed_by_some_task() {
    let used: BTreeSet<Component> = all().iter().flat_map(|task| task.components).copied().collect();
    assert_eq!(used.len(), Component::ALL.len());
}

#[test]
fn a_code_leads_back_to_its_word() {
    fn check<T: Copy + PartialEq + std::fmt::Debug>(
        words: &[T],
        code: fn(T) -> &'static str,
        read: fn(&str) -> Option<T>,
    ) {
        for word in words {
            assert_eq!(read(code(*word)), Some(*word));
        }
        assert_eq!(read(""), None);
    }
    check(Category::ALL, Category::code, Category::from_code);
    check(Component::ALL, Component::code, Component::from_code);
    check(PlatformFamily::ALL, PlatformFamily::code, PlatformFamily::from_code);
    check(RiskLevel::ALL, RiskLevel::code, RiskLevel::from_code);
    check(Schedule::ALL, Schedule::code, Schedule::from_code);
    check(Downtime::ALL, Downtime::code, Downtime::from_code);
    check(FreezeRule::ALL, FreezeRule::code, FreezeRule::from_code);
    check(Who::ALL, Who::code, Who::from_code);
    check(&Grade::ALL, Grade::code, Grade::from_code);
}

#[test]
fn laws_come_by_date_and_say_whom_they_bind_and_what_they_ask() {
    assert_eq!(laws().len(), 7);
    assert!(laws().is_sorted_by_key(|law| law.applies_from));
    for law in laws() {
        for language in Language::ALL {
            assert!(law.who(language).ends_with('.') && law.duty(language).ends_with('.'), "{}", law.code);
            assert!(!law.name(language).is_empty(), "{}", law.code);
        }
        assert!(law.transition_until.is_none_or(|end| end > law.applies_from), "{}", law.code);
        assert!(!law.tasks.is_empty() && !law.source.is_empty(), "{}", law.code);
        assert_eq!(law.address.is_empty(), law.grade == Grade::Own, "{}", law.code);
    }
}
