#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::*;
use crate::Tier;
use crate::calendar::Performer;

fn counts(moved: usize, new: usize, gone: usize) -> ChangeCounts {
    ChangeCounts { moved, new, gone }
}

fn plain(text: String) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn the_summary_agrees_with_its_numbers_and_names_what_is_counted_once() {
    let cases = [
        (counts(12, 3, 2), "12 wpisów zmieni dzień, 3 dojdą, 2 wypadną. Reszta zostaje na miejscu."),
        (counts(1, 1, 1), "1 wpis zmieni dzień, 1 dojdzie, 1 wypadnie. Reszta zostaje na miejscu."),
        (counts(22, 5, 112), "22 wpisy zmienią dzień, 5 dojdzie, 112 wypadnie. Reszta zostaje na miejscu."),
        (counts(0, 3, 1), "3 wpisy dojdą, 1 wypadnie. Reszta zostaje na miejscu."),
        (counts(0, 0, 5), "5 wpisów wypadnie. Reszta zostaje na miejscu."),
        (counts(0, 0, 0), "Wszystko zostaje na miejscu."),
    ];
    for (counts, said) in cases {
        assert_eq!(plain(summary(Language::Polish, counts)), said);
    }
    let cases = [
        (
            counts(12, 1, 2),
            "12 entries change their day, 1 is new, 2 are no longer planned. Everything else stays where it is.",
        ),
        (counts(0, 1, 0), "1 entry is new. Everything else stays where it is."),
        (counts(0, 0, 0), "Everything stays where it is."),
    ];
    for (counts, said) in cases {
        assert_eq!(plain(summary(Language::English, counts)), said);
    }
}

#[test]
fn what_is_spared_is_never_a_negative_number() {
    let said = |visits, minutes| plain(gain(Language::Polish, Gain { visits, minutes }));
    assert_eq!(said(3, 130), "Wizyt będzie o 3 mniej. Pracy z przygotowaniem wizyt ubędzie 2 h 10 min.");
    assert_eq!(said(-1, -15), "Wizyt będzie o 1 więcej. Pracy z przygotowaniem wizyt przybędzie 15 min.");
    assert_eq!(said(0, 0), "Wizyt będzie tyle samo. Pracy też tyle samo.");
    let said = |visits, minutes| plain(gain(Language::English, Gain { visits, minutes }));
    assert_eq!(said(1, -60), "There will be 1 visit fewer. Work and the set-up of visits take 1 h more.");
}

#[test]
fn waiting_changes_agree_with_their_number() {
    for (number, said) in [(1, "1 zmiana czeka"), (3, "3 zmiany czekają"), (15, "15 zmian czeka")] {
        assert_eq!(plain(waiting(Language::Polish, number)), format!("{said} na Twoją zgodę."));
    }
    assert_eq!(plain(waiting(Language::English, 1)), "1 change waits for your consent.");
}

#[test]
fn every_reason_is_one_sentence_of_its_own() {
    let moved = [
        WhyMoved::NotDone,
        WhyMoved::DayOff,
        WhyMoved::Freeze,
        WhyMoved::RiskyDay,
        WhyMoved::ByPerson,
        WhyMoved::FollowsCompletion,
        WhyMoved::IntervalChanged,
        WhyMoved::RhythmChanged,
        WhyMoved::TermChanged,
        WhyMoved::MakesRoom,
        WhyMoved::Anew,
    ];
    let new =
        [WhyNew::Horizon, WhyNew::NewTask, WhyNew::Added, WhyNew::NewFact, WhyNew::IntervalChanged, WhyNew::FitsNow];
    let gone = [
        WhyGone::SwitchedOff,
        WhyGone::NotNeeded,
        WhyGone::BeyondTier,
        WhyGone::FactChanged,
        WhyGone::IntervalChanged,
        WhyGone::NextIsNear,
        WhyGone::BehindTheEnd,
        WhyGone::LeftUndone(UndoneReason::OverBudget),
        WhyGone::LeftUndone(UndoneReason::Impossible(Cause::Freeze)),
    ];
    let remedies = [
        Remedy::Hours,
        Remedy::Room,
        Remedy::SafetyNet,
        Remedy::ShorterFreeze,
        Remedy::OtherDays,
        Remedy::Tier(Tier::Extended),
        Remedy::Care,
        Remedy::Nothing,
    ];
    for language in Language::ALL {
        let groups: [Vec<String>; 4] = [
            moved.map(|why| why_moved(language, why).to_owned()).to_vec(),
            new.map(|why| why_new(language, why).to_owned()).to_vec(),
            gone.clone().map(|why| why_gone(language, &why)).to_vec(),
            remedies.map(|of| remedy_more(language, of).to_owned()).to_vec(),
        ];
        for sentences in groups {
            for sentence in &sentences {
                assert!(sentence.ends_with('.') && sentence.matches('.').count() == 1, "{language:?}: {sentence}");
                assert!(sentence.chars().next().is_some_and(char::is_uppercase), "{language:?}: {sentence}");
                assert_eq!(sentences.iter().filter(|other| *other == sentence).count(), 1, "{sentence} stands once");
            }
        }
    }
}

#[test]
fn dates_of_a_group_are_folded() {
    let change = |from: &str, to: &str| Change {
        id: "UP03/1".parse().unwrap(),
        task: crate::catalogue::TaskId::UP03.into(),
        performer: Performer::Technician,
        what: Changed::Moved { from: from.parse().unwrap(), to: to.parse().unwrap(), why: WhyMoved::Anew },
    };
    let changes = [change("2027-03-05", "2027-03-02"), change("2027-03-19", "2027-03-16")];
    let alone = ChangeGroup { first: &changes[0], rest: Vec::new() };
    let both = ChangeGroup { first: &changes[0], rest: vec![&changes[1]] };
    let said = |language, group| plain(group_days(language, group));
    assert_eq!(said(Language::Polish, &alone), "wt. 2 marca zamiast pt. 5 marca");
    assert_eq!(said(Language::Polish, &both), "2 terminy, pierwszy: wt. 2 marca zamiast pt. 5 marca");
    assert_eq!(said(Language::English, &both), "2 dates, the first: Tue 2 March instead of Fri 5 March");
}

#[test]
fn what_is_taken_back_is_named_in_the_form_that_the_verb_asks_for() {
    let task = crate::calendar::PlannedTask::from(crate::catalogue::TaskId::BK03);
    let id: crate::calendar::OccurrenceId = "BK03/2".parse().unwrap();
    let day = chrono::NaiveDate::from_ymd_opt(2027, 3, 9).unwrap();
    let cases = [
        (Action::Ticked { task: task.clone(), id: id.clone(), day }, "odhaczenie: Test odtworzenia kopii, wt. 9 marca"),
        (Action::TickedAll(5), "odhaczenie 5 czynności"),
        (Action::Skipped { task: task.clone(), id: id.clone() }, "pominięcie: Test odtworzenia kopii"),
        (Action::Moved { task: task.clone(), id, to: day }, "przeniesienie na wt. 9 marca: Test odtworzenia kopii"),
        (Action::Applied(3), "przyjęcie zmian planu"),
        (Action::ChangedTask(task.clone()), "nowe ustawienia czynności: Test odtworzenia kopii"),
        (Action::SwitchedOff(task), "wyłączenie czynności: Test odtworzenia kopii"),
        (Action::Wrote(crate::service_book::StatementKind::Incident), "wpis do książki serwisowej: incydent"),
        (Action::Corrected(7), "poprawienie wpisu nr 7"),
    ];
    for (done, said) in cases {
        assert_eq!(plain(undo(Language::Polish, &done)), format!("Cofnij {said}"));
        assert_eq!(plain(redo(Language::Polish, &done)), format!("Ponów {said}"));
        assert_eq!(plain(notice(Language::Polish, &Notice::Undone(done.clone()))), format!("Cofnięto {said}."));
        assert!(undo(Language::English, &done).starts_with("Undo "));
        assert!(notice(Language::English, &Notice::Redone(done)).starts_with("Done again: "));
    }
}
