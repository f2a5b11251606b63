//! What an item says, apart from how often it changed.

use std::hash::Hasher;

use chrono::{NaiveDate, NaiveDateTime};

use super::exports::{Kept, Mark, State};
use super::series::{rule_of, settled_days};
use super::{Options, Reminder, Request, Times, uid_of};
use crate::Language;
use crate::calendar::{CalendarPlan, Entry, OccurrenceId, Performer, Visit};
use crate::crc32::Checksum;
use crate::ical::{Alarm, Event, Series, Status, TimeZone, Uid, Url, When};
use crate::papers::TextKey;
use crate::sorted::SortedSet;
use crate::text;

/// What a person sees of an item.
#[derive(Clone, PartialEq)]
pub(super) struct Content {
    pub(super) when: When,
    pub(super) series: Option<Series>,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) categories: Vec<String>,
    pub(super) color: Option<&'static str>,
    pub(super) url: Option<Url>,
    pub(super) alarm: Option<Alarm>,
}

impl Content {
    /// A checksum over everything that a person could notice.
    pub(super) fn fingerprint(&self, zone: TimeZone) -> u32 {
        let (start, minutes) = self.when.local_start();
        let zone = if minutes.is_some() { zone.name() } else { "" };
        let alarm = self.alarm.map_or((0, 0), |alarm| match alarm {
            Alarm::DaysBefore(days) => (1, days),
            Alarm::MinutesBefore(minutes) => (2, minutes),
        });
        let series =
            self.series.as_ref().map(|Series { rule, .. }| (rule.pattern.code(), rule.every, rule.last, &rule.except));
        let color = self.color.unwrap_or_default();
        let url = self.url.as_ref().map_or("", Url::as_str);
        let facts = format!("{start:?} {minutes:?} {zone} {series:?} {alarm:?} {color} {url}");
        let mut sum = Checksum::default();
        for part in [&facts, "\n", &self.summary, "\n", &self.description, "\n", &self.categories.join(",")] {
            sum.write(part.as_bytes());
        }
        sum.sum()
    }

    pub(super) fn event(self, uid: Uid, mark: Mark, status: Status) -> Event {
        Event {
            uid,
            when: self.when,
            series: self.series,
            summary: self.summary,
            description: self.description,
            categories: self.categories,
            color: self.color,
            url: self.url,
            sequence: mark.sequence,
            changed: mark.changed,
            status,
        }
    }
}

/// Describes an entry of a visit, which may have a procedure of the site.
type Describe = fn(Language, &CalendarPlan, &Visit, &Entry, Option<&str>) -> String;

/// Says of entries what their items say in one file.
pub(super) struct Words<'a> {
    pub(super) plan: &'a CalendarPlan,
    pub(super) request: &'a Request<'a>,
    pub(super) options: Options,
    pub(super) zone: TimeZone,
}

impl Words<'_> {
    /// The entries of the plan that belong to the calendar, with their visits.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&Visit, &Entry)> {
        self.plan.entries().filter(|(visit, entry)| self.options.take(visit.day, visit.performer, entry))
    }

    /// An item for each entry that is not among these; `None` for a date beyond what calendars take.
    pub(super) fn tasks(&self, but: &SortedSet<OccurrenceId>) -> Option<Vec<(Uid, Content)>> {
        let entries = self.entries().filter(|(_, entry)| !but.contains(&entry.id));
        entries.map(|(visit, entry)| Some((uid_of(self.request.plan, &entry.id), self.task(visit, entry)?))).collect()
    }

    fn task(&self, visit: &Visit, entry: &Entry) -> Option<Content> {
        self.told(visit, entry, text::calendar::entry_description)
    }

    /// What the item of an entry says of every day on which its task is done.
    pub(super) fn each_time(&self, visit: &Visit, entry: &Entry) -> Option<Content> {
        self.told(visit, entry, text::calendar::series_description)
    }

    fn told(&self, visit: &Visit, entry: &Entry, describe: Describe) -> Option<Content> {
        let language = self.options.language;
        let mut content = self.content(
            self.when(visit.day, entry.starts, entry.minutes)?,
            visit.performer,
            text::calendar::entry_title(language, entry),
            describe(language, self.plan, visit, entry, self.procedure(entry)),
        );
        content.categories.push(plain(text::views::kind_of_task(language, &entry.task)));
        if entry.overdue {
            content.color = Some(OVERDUE);
        }
        Some(content)
    }

    /// An item of somebody's day. Programs have no colour of their own for either performer, so the file brings one.
    pub(super) fn content(&self, when: When, performer: Performer, summary: String, description: String) -> Content {
        let alarm = match self.options.reminder {
            Reminder::Never => None,
            Reminder::DayBefore => Some(Alarm::DaysBefore(1)),
            Reminder::WeekBefore => Some(Alarm::DaysBefore(7)),
            Reminder::NineTheDayBefore => Some(Alarm::MinutesBefore(when.minutes_since_nine_the_day_before(self.zone))),
        };
        Content {
            when,
            series: None,
            summary,
            description,
            categories: vec![text::calendar::performer(self.options.language, performer).to_owned()],
            color: Some(match performer {
                Performer::Technician => "steelblue",
                Performer::Owner => "darkgoldenrod",
            }),
            url: self.link(when.local_start().0.date()),
            alarm,
        }
    }

    /// How the task of an entry is done at this site, where the person wrote it.
    pub(super) fn procedure(&self, entry: &Entry) -> Option<&str> {
        self.request.texts.current(TextKey::Procedure(entry.task.catalogue()?))
    }

    /// All day, or from a time on for so many minutes.
    pub(super) fn when(&self, day: NaiveDate, starts: chrono::NaiveTime, minutes: u32) -> Option<When> {
        match self.options.times {
            Times::Days => When::all_day(day).ok(),
            Times::Hours => When::timed(NaiveDateTime::new(day, starts), minutes).ok(),
        }
    }

    fn link(&self, day: NaiveDate) -> Option<Url> {
        day_in_app(self.request.app.as_ref()?, day)
    }

    /// Where an item of the last file stands that is in the plan no more, and what is left of it. What was done is not called
    /// off, although it left the plan before its day, and of a series the settled days stay.
    pub(super) fn left(&self, before: &Kept, done: bool) -> (Kept, State) {
        let mut left = before.clone();
        let settled = settled_days(self, before);
        if let Some(series) = left.series.as_mut().filter(|_| before.state == State::Planned && !settled.is_empty()) {
            if let Some(rule) = rule_of(series.rule.pattern, series.rule.every, &settled) {
                series.rule = rule;
            }
            return (left, State::Past);
        }
        let state = match before.state_without_plan(self.request.today) {
            State::Cancelled if done && before.state == State::Planned => State::Past,
            state => state,
        };
        (left, state)
    }

    /// What the item of the last file says when it is in the plan no more: that its day passed, or that it is called off. Of
    /// a series the days that have passed stay.
    pub(super) fn without_plan(&self, before: &Kept, state: State) -> Content {
        let series = before.series.as_ref().map(|series| &series.rule).filter(|_| state == State::Past);
        Content {
            when: before.when,
            series: series.map(|rule| Series {
                rule: rule.clone(),
                days: rule.days(before.when.local_start().0.date()).collect(),
            }),
            summary: before.summary.clone(),
            description: text::calendar::no_longer_planned(self.options.language, state == State::Past).to_owned(),
            categories: Vec::new(),
            color: None,
            url: None,
            alarm: None,
        }
    }
}

/// The colour of work whose day has passed before.
const OVERDUE: &str = "crimson";

/// The address of a day's month in the app, with that day open.
pub fn day_in_app(app: &Url, day: NaiveDate) -> Option<Url> {
    let app = app.as_str().split('#').next()?;
    let day = day.to_string();
    Url::new(&[app, "#/kalendarz/", day.get(..7)?, "?dzien=", &day].concat()).ok()
}

/// A category without commas: some programs take one for the end of it, although it is escaped.
fn plain(category: &str) -> String {
    category.replace(',', "")
}
