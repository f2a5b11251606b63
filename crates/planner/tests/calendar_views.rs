//! What the views of the calendar show: filters, sections, the grid of a month, a year, the table and its file.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

mod agreed_shop;

use std::collections::{BTreeMap, BTreeSet};

use agreed_shop::{BEGUN, day, plan, send};
use chrono::{Datelike, NaiveDate, Weekday};
use planner::calendar::views::*;
use planner::calendar::*;
use planner::catalogue::Category;
use planner::holidays::holidays_of;
use planner::model::{Effect, Model, Msg, Page, Year, update};
use planner::service_book::{Note, SkipReason};
use planner::{Language, text};

/// A shop with a calendar, some weeks later: some work was done, some skipped, some is late.
fn shop() -> Model {
    let mut model = agreed_shop::shop();
    let first: Vec<OccurrenceId> = plan(&model).entries().take(4).map(|(_, entry)| entry.id.clone()).collect();
    send(&mut model, Msg::TickedOccurrence { id: first[0].clone(), day: day(BEGUN) });
    send(
        &mut model,
        Msg::SkippedOccurrence { id: first[2].clone(), reason: SkipReason::NoTime, note: Note::default() },
    );
    send(&mut model, Msg::DayChanged(day("2027-01-21")));
    model
}

/// Everything in a plan, told apart without any view.
fn all(plan: &CalendarPlan) -> BTreeMap<String, (NaiveDate, Performer, WorkState)> {
    let mut all = BTreeMap::new();
    for (visits, state) in [(&plan.late, WorkState::Late), (&plan.visits, WorkState::Open)] {
        for visit in visits {
            all.extend(visit.entries.iter().map(|entry| (entry.id.to_string(), (visit.day, visit.performer, state))));
        }
    }
    for entry in &plan.closed {
        let state = if entry.closing == Closing::Skipped { WorkState::Skipped } else { WorkState::Done };
        all.insert(entry.id.to_string(), (entry.day, entry.performer, state));
    }
    all
}

fn ids(works: &[DayWork]) -> BTreeSet<String> {
    let entries = works.iter().flat_map(DayWork::entries);
    entries
        .map(|entry| match entry {
            DayEntry::Open(entry) => entry.id.to_string(),
            DayEntry::Closed(entry) => entry.id.to_string(),
        })
        .collect()
}

/// Every combination of filters that the plan has work for, and some that it has none for.
fn views(plan: &CalendarPlan) -> Vec<View> {
    let performers = [None, Some(Performer::Technician), Some(Performer::Owner)];
    let kinds: Vec<Option<Category>> = std::iter::once(None).chain(plan.categories().into_iter().map(Some)).collect();
    let states: Vec<Option<WorkState>> = std::iter::once(None).chain(WorkState::ALL.map(Some)).collect();
    let mut views = Vec::new();
    for performer in performers {
        for category in &kinds {
            for state in &states {
                views.push(View { performer, category: *category, state: *state, ..View::default() });
            }
        }
    }
    views
}

#[test]
fn the_shop_has_work_of_every_state() {
    let states: BTreeSet<WorkState> = all(&plan(&shop())).into_values().map(|(_, _, state)| state).collect();
    assert_eq!(states, WorkState::ALL.into());
}

#[test]
fn filters_let_through_what_they_say_in_every_view() {
    let plan = plan(&shop());
    let all = all(&plan);
    for view in views(&plan) {
        let expected: BTreeSet<String> = all
            .iter()
            .filter(|(id, (_, performer, state))| {
                let task = planner::catalogue::TaskId::from_code(&id[..4]).unwrap().task();
                view.performer.is_none_or(|wanted| wanted == *performer)
                    && view.category.is_none_or(|wanted| wanted == task.category)
                    && match view.state {
                        None => true,
                        Some(WorkState::Open) => matches!(state, WorkState::Open | WorkState::Late),
                        Some(wanted) => wanted == *state,
                    }
            })
            .map(|(id, _)| id.clone())
            .collect();
        let seen = plan.seen(&view);
        assert_eq!(ids(&seen.work_by_day()), expected, "{}", view.text());
        assert_eq!(seen.is_whole(), view == View::default());
        let rows = work_rows(&plan, &view, Language::Polish);
        assert_eq!(rows.len(), expected.len());
        assert_eq!(rows.into_iter().map(|row| row.id.to_string()).collect::<BTreeSet<_>>(), expected);
        for work in seen.work_by_day() {
            let minutes: u32 = work.visit.map_or(0, |visit| visit.entries.iter().map(|entry| entry.minutes).sum());
            assert_eq!(work.visit.map_or(0, |visit| visit.minutes), minutes);
        }
    }
}

#[test]
fn every_piece_of_work_stands_in_one_section_of_the_list() {
    let plan = plan(&shop());
    let all = all(&plan);
    let first = all.values().map(|(day, ..)| *day).min().unwrap();
    let seen = plan.seen(&View::default());
    // Every day of two weeks as the present one: Mondays and Sundays are the ends of a week.
    for today in first.iter_days().take(14) {
        let agenda = Agenda::of(seen.work_by_day(), today);
        let later: Vec<DayWork> = agenda.later.iter().flat_map(|(_, works)| works.clone()).collect();
        let sections = [&agenda.late, &agenda.closed, &agenda.today, &agenda.this_week, &later];
        assert_eq!(sections.iter().map(|works| ids(works).len()).sum::<usize>(), all.len());
        assert!(agenda.late.iter().all(|work| work.day < today && work.visit.is_some()));
        assert!(agenda.closed.iter().all(|work| work.day < today && work.visit.is_none()));
        assert!(agenda.today.iter().all(|work| work.day == today));
        assert!(agenda.this_week.iter().all(|work| work.day > today && work.day.iso_week() == today.iso_week()));
        assert!(later.iter().all(|work| work.day > today && work.day.iso_week() != today.iso_week()));
        for (month, works) in &agenda.later {
            assert!(works.iter().all(|work| Month::of(work.day) == *month));
        }
    }
    assert!(Agenda::of(Vec::new(), first).is_empty());
}

#[test]
fn a_month_shows_all_work_of_its_weeks() {
    let plan = plan(&shop());
    let seen = plan.seen(&View::default());
    let works = seen.work_by_day();
    let today = day("2027-01-21");
    for month in [day("2026-12-01"), day("2027-01-01"), day("2027-03-01"), day("2027-11-01")].map(Month::of) {
        let cells = day_cells(&plan, &works, month, today);
        assert_eq!(cells.len(), month_weeks(month).count() * 7);
        assert_eq!(cells[0].day.weekday(), Weekday::Mon);
        for cell in &cells {
            let of_day: Vec<&DayWork> = works.iter().filter(|work| work.day == cell.day).collect();
            let entries: usize = of_day.iter().map(|work| work.entries().len()).sum();
            assert_eq!(cell.chips.len() + cell.more, entries, "{}", cell.day);
            assert_eq!(cell.chips.len(), of_day.len(), "technician and owner have a chip each");
            assert_eq!(cell.outside, Month::of(cell.day) != month);
            assert_eq!(cell.protected, plan.peaks.iter().any(|peak| peak.freeze.covers(cell.day)));
            assert_eq!(cell.today, cell.day == today);
        }
    }
    let december = day_cells(&plan, &works, Month::of(day("2026-12-01")), today);
    assert!(december.iter().any(|cell| cell.chips.iter().any(|chip| chip.state == WorkState::Late)));
    assert!(december.iter().any(|cell| cell.more > 0));
}

#[test]
fn a_year_shows_holidays_protected_days_and_all_work() {
    let plan = plan(&shop());
    let seen = plan.seen(&View::default());
    let works = seen.work_by_day();
    for year in [2026, 2027, 2028] {
        let months = year_heat(&plan, &works, year, day("2027-01-21"));
        assert_eq!(months.len(), 12);
        let days = months.iter().flat_map(|month| {
            month.days.iter().map(|shown| (month.month.first_day().with_day(shown.number).unwrap(), *shown))
        });
        let days: BTreeMap<NaiveDate, HeatDay> = days.collect();
        assert_eq!(days.len(), if year == 2028 { 366 } else { 365 });
        let holidays: Vec<NaiveDate> = holidays_of(year).into_iter().map(|(date, _)| date).collect();
        for (date, shown) in &days {
            let minutes: u32 = works.iter().filter(|work| work.day == *date).map(DayWork::minutes).sum();
            assert_eq!(shown.level, heat_level(minutes), "{date}");
            assert_eq!(shown.holiday, holidays.contains(date), "{date}");
            assert_eq!(shown.protected, plan.protected(*date).is_some(), "{date}");
        }
        assert_eq!(days.values().filter(|shown| shown.today).count(), usize::from(year == 2027));
        let visits: usize = months.iter().map(|month| month.visits).sum();
        assert_eq!(visits, works.iter().filter(|work| work.day.year() == year).count());
        for (month, heat) in year_table(&plan, year).iter().zip(&months) {
            assert_eq!(month.month, heat.month);
            for (performer, load) in &month.load {
                assert_eq!(load.as_ref(), plan.load.get(&(*performer, month.month)));
            }
            assert!(month.protected.iter().all(|(_, first, last)| first <= last && Month::of(*first) == month.month));
            assert_eq!(month.holidays.len(), heat.days.iter().filter(|day| day.holiday).count());
        }
    }
}

#[test]
fn the_table_stands_in_the_order_that_was_asked_for() {
    let plan = plan(&shop());
    for column in Column::ALL {
        let rows = |descending| {
            let view = View { order: Order { column, descending }, ..View::default() };
            work_rows(&plan, &view, Language::English)
        };
        let (up, down) = (rows(false), rows(true));
        let key = |row: &WorkRow| match column {
            Column::Day => row.day.to_string(),
            Column::Task => row.task.name(Language::English).to_ascii_lowercase(),
            Column::Category => text::views::kind_of_task(Language::English, &row.task).to_owned(),
            Column::Performer => text::calendar::performer(Language::English, row.performer).to_ascii_lowercase(),
            Column::Minutes => format!("{:05}", row.minutes),
            Column::State => format!("{}", WorkState::ALL.iter().position(|state| *state == row.state).unwrap()),
        };
        assert!(up.windows(2).all(|pair| key(&pair[0]) <= key(&pair[1])), "{column:?}");
        assert!(down.windows(2).all(|pair| key(&pair[0]) >= key(&pair[1])), "{column:?}");
        let by_day =
            |rows: &[WorkRow]| rows.windows(2).all(|pair| key(&pair[0]) != key(&pair[1]) || pair[0].day <= pair[1].day);
        assert!(by_day(&up), "{column:?}: what is equal stands by day");
    }
}

#[test]
fn a_search_finds_words_in_any_order_and_without_marks() {
    let plan = plan(&shop());
    let found = |search: &str| {
        let view = View { search: search.to_owned(), ..View::default() };
        let rows = work_rows(&plan, &view, Language::Polish);
        rows.into_iter().map(|row| row.task.code().to_owned()).collect::<BTreeSet<_>>()
    };
    assert_eq!(found("bk03"), BTreeSet::from(["BK03".to_owned()]));
    assert!(found("KOPII odtworz").contains("BK03"));
    assert_eq!(found("KOPII odtworz"), found("odtworz kopii"));
    assert!(!found("bezpieczenstwo").is_empty(), "by kind, without marks");
    assert!(found("pominiete").len() == 1);
    assert!(found("nie ma takiej czynności").is_empty());
    assert_eq!(
        work_rows(&plan, &View { search: " ".to_owned(), ..View::default() }, Language::Polish).len(),
        all(&plan).len()
    );
}

#[test]
fn special_days_are_the_holidays_and_protected_periods_of_the_plan() {
    let plan = plan(&shop());
    let special = special_days(&plan);
    assert!(special.windows(2).all(|pair| pair[0].first <= pair[1].first));
    assert_eq!(special.iter().filter(|day| day.holiday.is_none()).count(), plan.peaks.len());
    let holidays = special.iter().filter(|day| day.holiday.is_some()).count();
    let in_plan = (2026..=2028).flat_map(holidays_of).filter(|(day, _)| (plan.from..=plan.to).contains(day)).count();
    assert_eq!(holidays, in_plan);
}

#[test]
fn the_file_holds_what_the_table_shows() {
    for (language, heading) in [
        (
            Language::Polish,
            "\u{feff}Dzień;Czynność;Rodzaj;Kto;Minuty;Stan;Kod;Zrobione dnia;Okres ochronny;Dlaczego tego dnia;Co zrobić",
        ),
        (
            Language::English,
            "\u{feff}Day,Task,Kind,Who,Minutes,Status,Code,Done on,Protected period,Why that day,What is done",
        ),
    ] {
        let mut model = shop();
        model.language = language;
        send(&mut model, Msg::ChoseView(View { performer: Some(Performer::Owner), ..View::default() }));
        let effects = update(&mut model, Msg::AskedForTable);
        let [Effect::DownloadFile { name, media_type, text }] = &effects[..] else { panic!("one file: {effects:?}") };
        assert!(name.ends_with("-2027-01-21.csv"), "{name}");
        assert_eq!(*media_type, "text/csv;charset=utf-8");
        let mut lines = text.split("\r\n");
        assert_eq!(lines.next(), Some(heading));
        let rows = work_rows(&plan(&model), &model.view, language);
        assert!(!rows.is_empty());
        for row in &rows {
            let line = lines.next().unwrap();
            let separator = if language == Language::Polish { ';' } else { ',' };
            assert!(line.starts_with(&format!("{}{separator}", row.day)), "{line}");
            assert!(line.contains(row.task.code()), "{line}");
        }
        assert_eq!((lines.next(), lines.next()), (Some(""), None), "the last line ends too");
    }
}

#[test]
fn a_plan_says_how_it_stands() {
    let mut model = shop();
    let whole = plan(&model);
    assert_eq!(whole.standing(), Standing::Behind, "what was to be done six weeks ago is not done");
    let behind = whole.behind().unwrap();
    assert_eq!(Some(behind.since), whole.late.iter().map(|visit| visit.day).min());
    assert_eq!(behind.entries, whole.late.iter().map(|visit| visit.entries.len()).sum::<usize>());
    let duty = |id: &OccurrenceId| whole.instance.occurrences.iter().any(|one| one.id == *id && one.mandatory);
    let older = whole.late.iter().filter(|visit| visit.day < behind.first.1).flat_map(|visit| &visit.entries);
    assert!(older.into_iter().all(|entry| !duty(&entry.id)), "no duty is older than the one that is named");
    // As soon as nothing is late, the next visit is what counts.
    let punctual = CalendarPlan { late: Vec::new(), ..whole.clone() };
    let next = punctual.visits.first().unwrap().day;
    let today = whole.instance.today;
    assert_eq!(punctual.standing(), if next > today { Standing::UpToDate { next } } else { Standing::Underway });
    let only = |late: bool, closed: bool| CalendarPlan {
        visits: Vec::new(),
        late: if late { whole.late.clone() } else { Vec::new() },
        closed: if closed { whole.closed.clone() } else { Vec::new() },
        ..whole.clone()
    };
    assert_eq!(only(true, true).standing(), Standing::Behind);
    assert_eq!(only(false, true).standing(), Standing::Finished);
    assert_eq!(only(false, false).standing(), Standing::Empty);
    let mut full = whole.clone();
    full.load.values_mut().for_each(|load| load.budget = load.total());
    assert!(!full.is_overfull(day("2027-01-21")));
    if let Some(load) = full.load.values_mut().next_back() {
        load.planned += 1 + load.budget;
    }
    assert!(full.is_overfull(day("2027-01-21")));
    assert!(!full.is_overfull(day("2030-01-01")), "months that have passed worry nobody");
    // Opening pages and choosing filters leaves the calendar as it is.
    let before = plan(&model);
    for page in [Page::Agenda, Page::Year(Year::new(2027).unwrap()), Page::Table, Page::Hours] {
        assert_eq!(update(&mut model, Msg::ChoseView(View { week_numbers: true, ..View::default() })), []);
        assert_eq!(update(&mut model, Msg::OpenedPage(page)), []);
        assert_eq!(plan(&model), before);
    }
}
