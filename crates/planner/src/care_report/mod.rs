//! The care report (raport opieki): what was done in a month, a quarter or a year, what that prevented by the model's
//! estimate, what was left undone, incidents against the promised clock, hours against the budget, and what comes next.
//!
//! The service book, the agreed plan, the calendar and what the model expects to be lost enter; a [`CareReport`] leaves.
//! Its words are in `text::papers`. Rules: `docs/care-report.md`.

mod left;
mod period;
mod prevented;
mod promise;

use chrono::{Datelike, NaiveDate};

use crate::advice::Variant;
use crate::calendar::{
    AgreedPlan, CalendarPlan, Month, OccurrenceId, OwnWork, Performer, PlannedTask, SETUP_MIN, SiteNeeds, SwitchedOff,
};
use crate::catalogue::Loss;
use crate::service_book::{Note, RecordedIncident, ServiceBook, WorkEvent};
use crate::sorted::SortedMap;
use crate::{Offer, Tier};

pub use left::{LeftWork, WhyLeft};
pub use period::{Period, Span};
pub use promise::Promise;

/// Everything from which a report is made.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// What happened.
    pub book: &'a ServiceBook,
    /// The plan that was agreed on.
    pub agreed: &'a AgreedPlan,
    /// What the person changed of the work.
    pub own: &'a OwnWork,
    /// The calendar as it stands.
    pub plan: &'a CalendarPlan,
    /// What the site asks for, with what it is expected to lose.
    pub needs: &'a SiteNeeds,
    /// What each tier promises.
    pub offer: &'a Offer,
    /// The present tier and mode of care.
    pub variant: Variant,
    /// The first day of the calendar.
    pub begun: NaiveDate,
    /// The present day.
    pub today: NaiveDate,
}

/// What is told of a period.
#[derive(Clone, Debug, PartialEq)]
pub struct CareReport {
    /// The period.
    pub period: Period,
    /// The present day, up to which it is told.
    pub today: NaiveDate,
    /// What was done, by day.
    pub done: Vec<DoneWork>,
    /// What the work of the period prevents by the model, złoty by loss, the greatest first.
    pub prevented: Vec<(Loss, f64)>,
    /// What was meant for the period and was not done.
    pub left: Vec<LeftWork>,
    /// Tasks that are switched off, and why.
    pub off: Vec<(PlannedTask, SwitchedOff)>,
    /// The present tier.
    pub tier: Tier,
    /// How many tasks the tier, or plain support, leaves out altogether.
    pub beyond_tier: usize,
    /// Incidents that were noticed in the period, by day.
    pub incidents: Vec<IncidentTold>,
    /// Hours of each performer.
    pub hours: Vec<HoursTold>,
    /// Visits that are ahead: of the rest of the period and of the next one.
    pub ahead: Vec<VisitAhead>,
}

/// Work that was done.
#[derive(Clone, Debug, PartialEq)]
pub struct DoneWork {
    /// The day.
    pub day: NaiveDate,
    /// The task.
    pub task: PlannedTask,
    /// Who did it.
    pub performer: Performer,
    /// Minutes that it took, without set-up.
    pub minutes: u32,
    /// What was written about it.
    pub note: Note,
    /// Złoty of loss that it prevents by the model, counted where its last part was done; `None` where the model says
    /// nothing of it.
    pub prevents: Option<f64>,
}

/// An incident beside what was promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncidentTold {
    /// The number of its entry in the book.
    pub number: u32,
    /// What was written down.
    pub incident: RecordedIncident,
    /// The tier that stood when it was noticed.
    pub tier: Tier,
    /// Minutes on the wall within which an answer was promised: the shortest and the longest time, which are one where the
    /// time of day is known.
    pub promised_min: (u32, u32),
    /// Whether the promise was kept.
    pub promise: Promise,
}

/// Minutes of one performer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HoursTold {
    /// Who.
    pub performer: Performer,
    /// Minutes of work and set-up that were spent.
    pub spent: u32,
    /// Minutes that there were for both; the standing routine is taken off.
    pub budget: u32,
}

/// A visit that is ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitAhead {
    /// The day.
    pub day: NaiveDate,
    /// Who comes.
    pub performer: Performer,
    /// Minutes of work.
    pub minutes: u32,
    /// What is done.
    pub tasks: Vec<PlannedTask>,
}

/// Makes the report of a period.
pub fn care_report(period: Period, sources: &Sources) -> CareReport {
    let history = sources.book.history(SETUP_MIN);
    let losses = &sources.needs.losses;
    let mut worth: SortedMap<OccurrenceId, f64> = SortedMap::new();
    let mut by_loss: SortedMap<Loss, f64> = SortedMap::new();
    for (day, doing) in prevented::doings(sources.agreed, &history) {
        let prevents = prevented::prevents(&doing, losses);
        if !period.contains(day) || prevents.is_empty() {
            continue;
        }
        worth.insert(doing.id, prevents.iter().map(|(_, zloty)| zloty).sum());
        for (loss, zloty) in prevents {
            *by_loss.entry(loss).or_default() += zloty;
        }
    }
    let mut prevented: Vec<(Loss, f64)> = by_loss.into_iter().collect();
    crate::sorted::sort_by(&mut prevented, |(_, one), (_, other)| other.total_cmp(one));
    let until = period.last().min(sources.today.pred_opt().unwrap_or(sources.today));
    let beyond_tier = sources.needs.beyond_tier.len();
    CareReport {
        period,
        today: sources.today,
        done: done(period, sources, &history.done, &worth),
        prevented,
        left: left::left(period, sources, &history),
        off: left::off(sources.own),
        tier: sources.variant.tier,
        beyond_tier,
        incidents: incidents(period, sources),
        hours: Performer::ALL
            .into_iter()
            .filter_map(|performer| hours(performer, period, sources, &history.spent_min))
            .collect(),
        ahead: ahead(until, period.next().map_or(period.last(), Period::last), sources.plan),
    }
}

/// What was last written as done of each entry, and holds.
fn done(
    period: Period,
    sources: &Sources,
    done: &SortedMap<OccurrenceId, NaiveDate>,
    worth: &SortedMap<OccurrenceId, f64>,
) -> Vec<DoneWork> {
    let mut last = SortedMap::new();
    for work in sources.book.work() {
        if let WorkEvent::Done { day, report, .. } = &work.event
            && done.get(&work.id) == Some(day)
            && period.contains(*day)
        {
            last.insert(&work.id, (*day, work.performer, report));
        }
    }
    let told =
        |(id, (day, performer, report)): (&OccurrenceId, (NaiveDate, Performer, &crate::service_book::WorkReport))| {
            Some(DoneWork {
                day,
                task: sources.own.task(id.task())?,
                performer,
                minutes: report.minutes,
                note: report.note.clone(),
                prevents: worth.get(id).copied(),
            })
        };
    let mut told: Vec<DoneWork> = last.into_iter().filter_map(told).collect();
    crate::sorted::sort_by(&mut told, |one, other| {
        (one.day, &one.task, one.performer).cmp(&(other.day, &other.task, other.performer))
    });
    told
}

fn incidents(period: Period, sources: &Sources) -> Vec<IncidentTold> {
    let mut told = Vec::new();
    for line in sources.book.in_force() {
        if let crate::service_book::Statement::Incident(incident) = line.what
            && period.contains(incident.noticed)
        {
            let tier = sources.book.terms_on(incident.noticed, sources.variant).tier;
            let promised_min = promise::promised_min(incident, sources.offer.tier(tier));
            let promise = promise::kept(incident, promised_min);
            told.push(IncidentTold { number: line.number, incident: incident.clone(), tier, promised_min, promise });
        }
    }
    crate::sorted::sort_by(&mut told, |one, other| {
        let key = |told: &IncidentTold| (told.incident.noticed, told.incident.noticed_at, told.number);
        key(one).cmp(&key(other))
    });
    told
}

/// Spent and available minutes; `None` for a performer who had neither.
fn hours(
    performer: Performer,
    period: Period,
    sources: &Sources,
    spent: &SortedMap<(Performer, Month), u32>,
) -> Option<HoursTold> {
    let settings = match performer {
        Performer::Technician => &sources.needs.settings.technician,
        Performer::Owner => &sources.needs.settings.owner,
    };
    let routine = sources.plan.routine.iter().filter(|line| line.performer == performer);
    let a_week: u32 = routine.map(|line| line.minutes_a_week).sum();
    let mut told = HoursTold { performer, spent: 0, budget: 0 };
    for first in period.months() {
        let month = Month::of(first);
        told.spent += spent.get(&(performer, month)).copied().unwrap_or(0);
        // As in the calendar: part months in proportion to their days since the plan was begun, the routine taken off.
        let from = first.max(sources.begun);
        if from <= month.last_day() {
            let days = u32::try_from((month.last_day() - from).num_days() + 1).unwrap_or(0);
            let share = settings.month_budget_min.saturating_mul(days) / month.days().max(1);
            told.budget += share.saturating_sub(a_week.saturating_mul(days).div_ceil(7));
        }
    }
    (told.spent > 0 || told.budget > 0).then_some(told)
}

/// Visits after a day, up to another.
fn ahead(after: NaiveDate, last: NaiveDate, plan: &CalendarPlan) -> Vec<VisitAhead> {
    let visits = plan.late.iter().chain(&plan.visits).filter(|visit| visit.day > after && visit.day <= last);
    let told = visits.map(|visit| VisitAhead {
        day: visit.day,
        performer: visit.performer,
        minutes: visit.minutes,
        tasks: visit.entries.iter().map(|entry| entry.task.clone()).collect(),
    });
    told.collect()
}

impl CareReport {
    /// Minutes of the work that was done, set-up apart.
    pub fn minutes(&self) -> u32 {
        self.done.iter().map(|work| work.minutes).sum()
    }

    /// Złoty of loss that the work of the period prevents by the model.
    pub fn prevented_zloty(&self) -> f64 {
        self.prevented.iter().map(|(_, zloty)| zloty).sum()
    }

    /// Whether the period is over.
    pub fn is_over(&self) -> bool {
        self.today > self.period.last()
    }

    /// The year in which it begins, for its file's name.
    pub fn year(&self) -> i32 {
        self.period.first().year()
    }
}
