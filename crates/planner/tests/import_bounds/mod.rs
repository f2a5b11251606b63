//! What holds of every calendar file, however broken or hostile: shared by the tests and the fuzz target.

use chrono::NaiveDate;
use planner::calendar::{Preferences, Whose};
use planner::ical::TimeZone;
use planner::import::{
    Choice, Imported, MAX_EVENTS, MAX_GROUPS, MAX_OCCURRENCES, MAX_OCTETS, MAX_WORK, PassedOver, read, take_over,
};

/// The days for which files are read here.
pub(crate) fn window() -> (NaiveDate, NaiveDate) {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    (day(2026, 12, 1), day(2027, 11, 30))
}

/// Reads a file and looks at everything that its preview promises, and at what comes of every choice.
pub(crate) fn check(text: &str) {
    let read_once = read(text, window(), TimeZone::default());
    assert_eq!(read_once, read(text, window(), TimeZone::default()), "the same file gives the same preview");
    let Ok(imported) = read_once else { return };
    assert!(text.len() <= MAX_OCTETS);
    assert!(imported.work <= MAX_WORK);
    assert!(imported.own.len() <= MAX_EVENTS);
    // Of each kind, free or busy, one group holds what is left.
    assert!(imported.groups.len() <= MAX_GROUPS + 4);
    assert!(imported.groups.iter().map(|group| group.busy.len()).sum::<usize>() <= MAX_OCCURRENCES);
    for group in &imported.groups {
        assert!(!group.busy.is_empty());
        assert!(group.busy.is_sorted_by_key(|time| (time.from, time.to)));
        for time in &group.busy {
            let (first, last) = time.days();
            assert!(time.from <= time.to && first <= last);
            assert!(first <= window().1 && last >= window().0, "{first} to {last} is not in sight");
            assert!(time.title.chars().count() <= 81 && !time.title.contains(char::is_control));
        }
    }
    let passed: usize = imported.passed.values().map(|passed| passed.events).sum();
    assert!(passed <= MAX_EVENTS && imported.passed.values().all(|passed| passed.line > 0));
    assert!(imported.passed.keys().all(|reason| *reason <= PassedOver::TooOften));
    check_choices(&imported);
}

fn check_choices(imported: &Imported) {
    let preferences = Preferences::default();
    for choice in [Choice::Ignore, Choice::Busy(Whose::Both), Choice::Campaign] {
        let choices = vec![choice; imported.groups.len()];
        let Ok(taken) = take_over(imported, &choices, &preferences) else { continue };
        let nothing = choice == Choice::Ignore || imported.groups.is_empty();
        assert_eq!(nothing, taken.preferences == preferences && taken.short_days == 0);
        let again = take_over(imported, &choices, &taken.preferences);
        let nothing_new = again.as_ref().map(|again| (again.days_off, again.campaigns, &again.preferences));
        assert_eq!(nothing_new, Ok((0, 0, &taken.preferences)), "the same file a second time changes nothing");
    }
}
