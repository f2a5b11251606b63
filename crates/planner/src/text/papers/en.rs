//! The papers in English. Nobody is called "you" in them: somebody else reads them too.

use super::ReportTexts;
use crate::Language;
use crate::calendar::Performer;
use crate::catalogue::Loss;
use crate::text::{Plural, count};

const EN: Language = Language::English;
const TASKS: Plural = Plural::english("task", "tasks");
const INCIDENTS: Plural = Plural::english("incident", "incidents");

pub(super) const REPORT: ReportTexts = ReportTexts {
    title: "Care report",
    done: "Done",
    nothing_done: "Nothing was ticked off in this period.",
    prevented: "What this protects from",
    prevented_more: "This is an estimate by the model, not a measurement: middle values, the shares of the work are our own assumption, and the true loss may be several times less or more. Each time counts until the day on which the task is due again, so no day counts twice. Work of which the model says nothing (law, content, order) has no amount.",
    nothing_prevented: "Nothing that the model can put a price on.",
    left: "Left undone",
    left_more: "The amount says how much loss this work would have prevented, by the model. It is an estimate. The amounts are not added up, because each supposes that everything else is done.",
    nothing_left: "Nothing that was planned for this period was left.",
    off: "Switched off",
    off_more: "Switched off on purpose, as of the day of this report. These tasks are not planned and are not counted as left undone.",
    incidents: "Incidents",
    incidents_more: "The promised time is time on the wall, with nights, weekends and public holidays, counted from noticing by the tier that stood on the day it was noticed; a change of tier counts from the next day. Where the time of day is not known, the shortest and the longest time of that day are given.",
    no_incidents: "The service book has no incident of this period.",
    hours: "Hours",
    hours_more: "With the set-up of visits. The standing checklist has been taken off the time already. The line in the chart is the time there was.",
    no_hours: "There was neither work nor time for it in this period.",
    ahead: "What comes next",
    nothing_ahead: "The plan has no visits up to the end of the next period.",
    day: "Day",
    task: "Task",
    who: "Who",
    time: "Time",
    note: "Notes",
    prevents: "Prevents a loss of",
    loss: "Loss",
    amount: "Estimate",
    why: "Why",
    times: "How often",
    may_cost: "May cost",
    what: "What happened",
    answered: "Answered after",
    promised: "Promised within",
    repaired: "Repaired after",
    kept: "In time",
    spent: "Worked",
    budget: "Time available",
    estimate: "estimate by the model",
    not_recorded: "not recorded",
    late: "overdue, still open",
    not_planned: "did not fit into the plan",
    yes: "yes",
    no: "no",
    depends: "depends on the time of day",
    sum: "Together",
    kind: "Kind",
    minutes: "Minutes",
    zloty: "PLN",
    planned: "Planned",
    code: "Code",
};

pub(super) fn about(amount: &str) -> String {
    format!("about {amount}")
}

pub(super) fn less_than(amount: &str) -> String {
    format!("less than {amount}")
}

pub(super) const fn in_short() -> &'static str {
    "In short"
}

pub(super) fn as_of(day: &str) -> String {
    format!(", as of {day}")
}

pub(super) fn done_in_short(tasks: usize, time: &str) -> String {
    format!("{}, {time}", count(EN, tasks, &TASKS))
}

pub(super) fn tasks(tasks: u32) -> String {
    count(EN, tasks, &TASKS)
}

pub(super) fn incidents_in_short(incidents: usize, in_time: usize) -> String {
    let told = count(EN, incidents, &INCIDENTS);
    if incidents == 0 { told } else { format!("{told}, answered in time: {in_time}") }
}

pub(super) fn of_budget(spent: &str, budget: &str) -> String {
    format!("{spent} of {budget}")
}

pub(super) fn beyond_tier(tasks: usize) -> String {
    format!("The present tier does not cover {}.", count(EN, tasks, &TASKS))
}

pub(super) fn quarter(quarter: u32, year: i32) -> String {
    format!("Q{quarter} {year}")
}

pub(super) fn year(year: i32) -> String {
    year.to_string()
}

pub(super) const fn performer(performer: Performer) -> &'static str {
    match performer {
        Performer::Technician => "Technician",
        Performer::Owner => "Owner",
    }
}

pub(super) const fn loss(loss: Loss) -> &'static str {
    match loss {
        Loss::OldSoftware => "A break-in through a known flaw",
        Loss::StolenAccess => "A break-in with somebody’s password",
        Loss::Infection => "An infection that nobody notices",
        Loss::FailedUpdates => "An update that breaks something",
        Loss::Decay => "Slow decay that ends in an outage",
        Loss::DomainLapse => "A domain that lapses",
        Loss::CertificateLapse => "A certificate that lapses",
        Loss::LicenceLapse => "A licence that lapses",
        Loss::SilentFunction => "A function that stops without a sign",
        Loss::SilentSite => "Another silent fault",
        Loss::UnnoticedOutage => "An outage of which nobody knows",
        Loss::LostData => "Lost data",
    }
}

pub(super) fn skipped(reason: &str) -> String {
    format!("skipped: {reason}")
}
