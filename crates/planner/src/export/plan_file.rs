//! The whole plan for other programs: a table for spreadsheets, and JSON of a documented form.
//!
//! A calendar enters, the text of a file leaves. The JSON is described in `docs/plan-json.md` and by the schema beside it: its
//! codes never change within a version, its texts are in the language of the person and for people only.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use crate::Language;
use crate::calendar::views::{View, WorkState, table_file, work_rows};
use crate::calendar::{CalendarPlan, Entry, OccurrenceId, Performer, Visit, WhyDay};
use crate::sorted::SortedMap;
use crate::text::calendar;

/// The forms in which the plan can be taken along, beside a calendar file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanFile {
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
}

/// The plan as a table: everything that is open, late, and closed lately.
pub fn plan_csv(plan: &CalendarPlan, language: Language) -> String {
    table_file(plan, &View::default(), language)
}

/// The plan as JSON, version 1 of its form.
pub fn plan_json(plan: &CalendarPlan, site: &str, language: Language, today: NaiveDate) -> String {
    let open = plan.late.iter().chain(&plan.visits).flat_map(|visit| visit.entries.iter().map(move |one| (visit, one)));
    let open: SortedMap<&OccurrenceId, (&Visit, &Entry)> =
        SortedMap::from_iter(open.map(|(visit, one)| (&one.id, (visit, one))));
    let entry = |row: &crate::calendar::views::WorkRow| -> Json {
        let mut entry = json!({
            "id": row.id.to_string(),
            "task": row.task.code(),
            "title": calendar::task_title(language, &row.task, row.part),
            "what": row.task.what(language),
            "day": row.day,
            "state": state(row.state),
            "done": row.done,
            "performer": performer(row.performer),
            "minutes": row.minutes,
            "part": row.part.number,
            "parts": row.part.of,
        });
        // What is closed has no reasons any more: they were those of a plan that has passed.
        if let (Some((visit, one)), Some(fields)) = (open.get(&row.id), entry.as_object_mut()) {
            let more = json!({
                "starts": one.starts.to_string().get(..5),
                "together": one.together,
                "in_window": one.in_window,
                "nominal": one.nominal,
                "why": calendar::why(language, &one.why),
                "why_day": why_day(one.why_day),
                "why_day_text": calendar::why_day(language, plan, visit, one),
            });
            fields.extend(more.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), value.clone())));
        }
        entry
    };
    let left = |left: &crate::calendar::LeftUndone| {
        json!({
            "task": left.task.code(),
            "title": left.task.name(language),
            "times": left.times,
            "minutes": left.minutes,
            "reason": calendar::undone_reason(language, &left.reason),
        })
    };
    let protected = |peak: &crate::calendar::SitePeak| {
        json!({
            "name": calendar::peak_name(language, &peak.name),
            "first": peak.freeze.first,
            "last": peak.freeze.last,
        })
    };
    json!({
        "format": "konserwator-plan",
        "version": 1,
        "site": site,
        "language": language.code(),
        "made": today,
        "from": plan.from,
        "to": plan.to,
        "time_zone": "Europe/Warsaw",
        "tier": plan.tier.code(),
        "care": plan.care.code(),
        "entries": work_rows(plan, &View::default(), language).iter().map(entry).collect::<Vec<_>>(),
        "protected": plan.peaks.iter().map(protected).collect::<Vec<_>>(),
        "left_undone": plan.left_undone.iter().map(left).collect::<Vec<_>>(),
    })
    .to_string()
}

const fn performer(performer: Performer) -> &'static str {
    match performer {
        Performer::Technician => "technician",
        Performer::Owner => "owner",
    }
}

const fn state(state: WorkState) -> &'static str {
    match state {
        WorkState::Late => "late",
        WorkState::Open => "open",
        WorkState::Done => "done",
        WorkState::Skipped => "skipped",
    }
}

const fn why_day(why: WhyDay) -> &'static str {
    match why {
        WhyDay::Rhythm => "rhythm",
        WhyDay::RhythmAfterHoliday => "rhythm_after_holiday",
        WhyDay::Deadline { .. } => "deadline",
        WhyDay::AroundFreeze => "around_protected_period",
        WhyDay::Overdue => "overdue",
        WhyDay::WithinTolerance => "within_tolerance",
    }
}
