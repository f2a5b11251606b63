//! What a person types about an entry of the book, and what the entry says then.
//!
//! A statement serves as the form: it has fields, each with a text as it would be typed, and reading the typed texts gives
//! another statement of the same. So one form adds, corrects, ticks off and skips.

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::{
    AccessKind, DrillResult, IncidentCause, Note, Noticer, RecordedIncident, SkipReason, Statement, StatementKind,
    Title, WorkEntry, WorkEvent,
};
use crate::answers::{Hundredths, IncidentKind, Money, parse_date, parse_number, parse_time};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The day on which it happened.
    Day,
    /// The time of day at which it was noticed.
    Time,
    /// Who noticed it.
    NoticedBy,
    /// What went wrong, as the model counts it.
    IncidentKind,
    /// What failed, or what it came from.
    Cause,
    /// Minutes that it took.
    Minutes,
    /// Time until somebody answered.
    Answered,
    /// Time until it was repaired.
    Repaired,
    /// Time of work.
    Work,
    /// An amount of money.
    Amount,
    /// Why it was not done.
    Reason,
    /// Whether an access was given or taken.
    Access,
    /// Who.
    Who,
    /// To what.
    To,
    /// How a drill went.
    Result,
    /// A few sentences.
    Note,
    /// What was learned.
    Learned,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// A date that is not ahead.
    Day,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// An amount of money.
    Money,
    /// A few words, so many characters at most.
    Words(usize),
    /// A few sentences, so many characters at most.
    Sentences(usize),
    /// One of the codes of the field.
    OneOf,
}

/// Why what was typed cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It has to be filled in.
    Missing,
    /// It is no date.
    NoDay,
    /// The day is ahead.
    Ahead,
    /// It is no time of day.
    NoTime,
    /// It is no length of time.
    NoDuration,
    /// It is no amount of money.
    NoAmount,
}

/// The longest time that a field takes, in minutes: a year.
const LONGEST_MIN: i64 = 366 * 24 * 60;

/// The most money that a field takes, in grosze: ten million złoty.
const MOST_GROSZE: i64 = 1_000_000_000;

impl Field {
    /// Its code, for addresses within a page.
    pub const fn code(self) -> &'static str {
        match self {
            Field::Day => "dzien",
            Field::Time => "godzina",
            Field::NoticedBy => "kto-zauwazyl",
            Field::IncidentKind => "rodzaj",
            Field::Cause => "przyczyna",
            Field::Minutes => "czas",
            Field::Answered => "odpowiedz",
            Field::Repaired => "naprawa",
            Field::Work => "praca",
            Field::Amount => "kwota",
            Field::Reason => "powod",
            Field::Access => "dostep",
            Field::Who => "kto",
            Field::To => "do-czego",
            Field::Result => "wynik",
            Field::Note => "opis",
            Field::Learned => "wniosek",
        }
    }

    /// What it takes.
    pub const fn takes(self) -> Takes {
        match self {
            Field::Day => Takes::Day,
            Field::Time => Takes::Time,
            Field::Minutes | Field::Answered | Field::Repaired | Field::Work => Takes::Duration,
            Field::Amount => Takes::Money,
            Field::Who | Field::To => Takes::Words(Title::MAX),
            Field::Note | Field::Learned => Takes::Sentences(Note::MAX),
            Field::NoticedBy | Field::IncidentKind | Field::Cause | Field::Reason | Field::Access | Field::Result => {
                Takes::OneOf
            }
        }
    }

    /// The codes of which it takes one, in the order in which they are offered.
    pub fn codes(self) -> Vec<&'static str> {
        match self {
            Field::NoticedBy => Noticer::ALL.iter().map(|one| one.code()).collect(),
            Field::IncidentKind => IncidentKind::ALL.iter().map(|one| one.code()).collect(),
            Field::Cause => IncidentCause::ALL.iter().map(|one| one.code()).collect(),
            Field::Reason => {
                SkipReason::ALL.iter().filter(|one| **one != SkipReason::NotSaid).map(|one| one.code()).collect()
            }
            Field::Access => AccessKind::ALL.iter().map(|one| one.code()).collect(),
            Field::Result => DrillResult::ALL.iter().map(|one| one.code()).collect(),
            _ => Vec::new(),
        }
    }
}

impl Statement {
    /// A statement of a kind with which a form begins; `None` for kinds that are not written by hand.
    pub fn blank(kind: StatementKind, today: NaiveDate) -> Option<Statement> {
        let (day, note) = (today, Note::default());
        Some(match kind {
            StatementKind::Work | StatementKind::Suggestion | StatementKind::Terms => return None,
            StatementKind::Incident => Statement::Incident(RecordedIncident::new(day, IncidentKind::Silent)),
            StatementKind::SiteChange => Statement::SiteChange { day, note },
            StatementKind::Decision => Statement::Decision { day, note },
            StatementKind::Access => {
                Statement::Access { day, change: AccessKind::Given, who: Title::default(), to: Title::default() }
            }
            StatementKind::Cost => Statement::Cost { day, amount: Money::zloty(0), note },
            StatementKind::Drill => Statement::Drill { day, minutes: 0, result: DrillResult::Worked, note },
        })
    }

    /// The fields of its form, none where nothing of it can be another.
    pub const fn fields(&self) -> &'static [Field] {
        match self {
            Statement::Work(WorkEntry { event: WorkEvent::Done { .. }, .. }) => {
                &[Field::Day, Field::Minutes, Field::Note]
            }
            Statement::Work(WorkEntry { event: WorkEvent::Skipped { .. }, .. }) => &[Field::Reason, Field::Note],
            Statement::Work(_) | Statement::Suggestion { .. } => &[],
            Statement::Incident(_) => &[
                Field::Day,
                Field::Time,
                Field::NoticedBy,
                Field::IncidentKind,
                Field::Cause,
                Field::Note,
                Field::Answered,
                Field::Repaired,
                Field::Work,
                Field::Amount,
                Field::Learned,
            ],
            Statement::SiteChange { .. } | Statement::Decision { .. } => &[Field::Day, Field::Note],
            Statement::Terms { .. } => &[Field::Day],
            Statement::Access { .. } => &[Field::Day, Field::Access, Field::Who, Field::To],
            Statement::Cost { .. } => &[Field::Day, Field::Amount, Field::Note],
            Statement::Drill { .. } => &[Field::Day, Field::Minutes, Field::Result, Field::Note],
        }
    }

    /// Whether a field has to be filled in.
    pub fn needs(&self, field: Field) -> bool {
        match (self, field) {
            (Statement::Incident(_), Field::Amount) => false,
            (Statement::SiteChange { .. } | Statement::Decision { .. } | Statement::Cost { .. }, Field::Note) => true,
            (_, Field::Time | Field::Answered | Field::Repaired | Field::Work | Field::Note | Field::Learned) => false,
            _ => true,
        }
    }

    /// What a field holds, as it would be typed; empty where nothing is known. Dates as `2027-03-09`.
    pub fn typed(&self, field: Field) -> String {
        match (self, field) {
            (_, Field::Day) => self.day().map(|day| day.to_string()).unwrap_or_default(),
            (Statement::Work(WorkEntry { event, .. }), _) => match (event, field) {
                (WorkEvent::Done { report, .. }, Field::Minutes) => duration(report.minutes),
                (WorkEvent::Done { report, .. }, Field::Note) => report.note.as_str().to_owned(),
                (WorkEvent::Skipped { reason: SkipReason::NotSaid, .. }, Field::Reason) => String::new(),
                (WorkEvent::Skipped { reason, .. }, Field::Reason) => reason.code().to_owned(),
                (WorkEvent::Skipped { note, .. }, Field::Note) => note.as_str().to_owned(),
                _ => String::new(),
            },
            (Statement::Incident(incident), _) => typed_of_incident(incident, field),
            (
                Statement::SiteChange { note, .. }
                | Statement::Decision { note, .. }
                | Statement::Cost { note, .. }
                | Statement::Drill { note, .. },
                Field::Note,
            ) => note.as_str().to_owned(),
            (Statement::Access { change, .. }, Field::Access) => change.code().to_owned(),
            (Statement::Access { who, .. }, Field::Who) => who.as_str().to_owned(),
            (Statement::Access { to, .. }, Field::To) => to.as_str().to_owned(),
            (Statement::Cost { amount, .. }, Field::Amount) => typed_amount(*amount),
            (Statement::Drill { minutes, .. }, Field::Minutes) if *minutes > 0 => duration(*minutes),
            (Statement::Drill { result, .. }, Field::Result) => result.code().to_owned(),
            _ => String::new(),
        }
    }

    /// The statement as the typed texts have it.
    ///
    /// # Errors
    /// The fields that cannot be taken, in the order of the form.
    ///
    /// ```
    /// # use planner::service_book::{Field, Refused, Statement, StatementKind};
    /// # fn main() -> Result<(), &'static str> {
    /// let day = chrono::NaiveDate::from_ymd_opt(2027, 3, 9).ok_or("date")?;
    /// let form = Statement::blank(StatementKind::Incident, day).ok_or("form")?;
    /// let typed = |field: Field| match field {
    ///     Field::Repaired => "1,5 h".to_owned(),
    ///     other => form.typed(other),
    /// };
    /// let incident = form.read(&typed, day).map_err(|_| "read")?;
    /// assert_eq!(incident.typed(Field::Repaired), "1 h 30 min");
    /// let ahead = |field: Field| if field == Field::Day { "2027-03-10".to_owned() } else { form.typed(field) };
    /// assert_eq!(form.read(&ahead, day), Err(vec![(Field::Day, Refused::Ahead)]));
    /// # Ok(())
    /// # }
    /// ```
    pub fn read(&self, typed: &dyn Fn(Field) -> String, today: NaiveDate) -> Result<Statement, Vec<(Field, Refused)>> {
        let mut read = self.clone();
        let mut refused = Vec::new();
        for field in self.fields() {
            let text = typed(*field);
            let taken = match text.trim() {
                "" if self.needs(*field) => Err(Refused::Missing),
                text => read.take(*field, text, today),
            };
            if let Err(why) = taken {
                refused.push((*field, why));
            }
        }
        if refused.is_empty() { Ok(read) } else { Err(refused) }
    }

    /// Takes the text of a field over.
    fn take(&mut self, field: Field, text: &str, today: NaiveDate) -> Result<(), Refused> {
        match (self, field) {
            (statement, Field::Day) => {
                let day = parse_date(text).ok_or(Refused::NoDay)?;
                if day > today {
                    return Err(Refused::Ahead);
                }
                statement.put_on(day);
            }
            (Statement::Work(WorkEntry { event: WorkEvent::Done { report, .. }, .. }), Field::Minutes) => {
                report.minutes = minutes(text)?;
            }
            (Statement::Work(WorkEntry { event: WorkEvent::Done { report, .. }, .. }), Field::Note) => {
                report.note = Note::new(text);
            }
            (Statement::Work(WorkEntry { event: WorkEvent::Skipped { reason, .. }, .. }), Field::Reason) => {
                *reason = SkipReason::from_code(text).ok_or(Refused::Missing)?;
            }
            (Statement::Incident(incident), _) => take_of_incident(incident, field, text)?,
            (
                Statement::Work(WorkEntry { event: WorkEvent::Skipped { note, .. }, .. })
                | Statement::SiteChange { note, .. }
                | Statement::Decision { note, .. }
                | Statement::Cost { note, .. }
                | Statement::Drill { note, .. },
                Field::Note,
            ) => *note = Note::new(text),
            (Statement::Access { change, .. }, Field::Access) => {
                *change = AccessKind::from_code(text).ok_or(Refused::Missing)?;
            }
            (Statement::Access { who, .. }, Field::Who) => *who = Title::new(text),
            (Statement::Access { to, .. }, Field::To) => *to = Title::new(text),
            (Statement::Cost { amount, .. }, Field::Amount) => *amount = money(text)?,
            (Statement::Drill { minutes: whole, .. }, Field::Minutes) => *whole = minutes(text)?,
            (Statement::Drill { result, .. }, Field::Result) => {
                *result = DrillResult::from_code(text).ok_or(Refused::Missing)?;
            }
            // No other field belongs to a statement.
            _ => {}
        }
        Ok(())
    }
}

fn typed_of_incident(incident: &RecordedIncident, field: Field) -> String {
    match field {
        Field::Time => incident.noticed_at.map(typed_time).unwrap_or_default(),
        Field::NoticedBy => incident.noticed_by.code().to_owned(),
        Field::IncidentKind => incident.kind.code().to_owned(),
        Field::Cause => incident.cause.code().to_owned(),
        Field::Note => incident.note.as_str().to_owned(),
        Field::Answered => incident.answered_min.map(duration).unwrap_or_default(),
        Field::Repaired => incident.repaired_min.map(duration).unwrap_or_default(),
        Field::Work => incident.work_min.map(duration).unwrap_or_default(),
        Field::Amount => incident.cost.map(typed_amount).unwrap_or_default(),
        Field::Learned => incident.learned.as_str().to_owned(),
        _ => String::new(),
    }
}

fn take_of_incident(incident: &mut RecordedIncident, field: Field, text: &str) -> Result<(), Refused> {
    // What is not filled in stays open.
    let minutes = || if text.is_empty() { Ok(None) } else { minutes(text).map(Some) };
    match field {
        Field::Time => {
            let time = parse_time(text);
            if time.is_none() && !text.is_empty() {
                return Err(Refused::NoTime);
            }
            incident.noticed_at = time;
        }
        Field::NoticedBy => incident.noticed_by = Noticer::from_code(text).ok_or(Refused::Missing)?,
        Field::IncidentKind => {
            let mut kinds = IncidentKind::ALL.iter().copied();
            incident.kind = kinds.find(|kind| kind.code() == text).ok_or(Refused::Missing)?;
        }
        Field::Cause => incident.cause = IncidentCause::from_code(text).ok_or(Refused::Missing)?,
        Field::Note => incident.note = Note::new(text),
        Field::Answered => incident.answered_min = minutes()?,
        Field::Repaired => incident.repaired_min = minutes()?,
        Field::Work => incident.work_min = minutes()?,
        Field::Amount => incident.cost = if text.is_empty() { None } else { Some(money(text)?) },
        Field::Learned => incident.learned = Note::new(text),
        _ => {}
    }
    Ok(())
}

fn minutes(text: &str) -> Result<u32, Refused> {
    parse_minutes(text).ok_or(Refused::NoDuration)
}

/// A length of time in minutes, as it is typed in every language: `90` are minutes; `1,5 h`, `1 h 30 min`, `2 d` and `2 dni` are
/// understood.
pub(crate) fn parse_minutes(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    let mut rest = text.as_str();
    let mut hundredths: i64 = 0;
    loop {
        let number_ends =
            rest.find(|one: char| !(one.is_ascii_digit() || one == ',' || one == '.')).unwrap_or(rest.len());
        let (number, behind) = rest.split_at(number_ends);
        let Hundredths(amount) = parse_number(number).ok()?;
        let unit_ends = behind.find(|one: char| one.is_ascii_digit()).unwrap_or(behind.len());
        let (unit, next) = behind.split_at(unit_ends);
        let unit = unit.trim().trim_end_matches('.');
        let factor = match unit {
            // A bare number before another one could be thousands of minutes as well.
            "" if next.is_empty() => 1,
            "m" => 1,
            // In both languages, in every case and number.
            minutes if minutes.starts_with("min") => 1,
            "h" | "g" | "godz" | "godzina" | "godziny" | "godzin" | "hour" | "hours" => 60,
            "d" | "dzień" | "dni" | "day" | "days" => 24 * 60,
            _ => return None,
        };
        hundredths = hundredths.checked_add(amount.checked_mul(factor)?)?;
        rest = next;
        if rest.is_empty() {
            break;
        }
    }
    let minutes = (hundredths + 50) / 100;
    u32::try_from(minutes).ok().filter(|_| minutes <= LONGEST_MIN)
}

/// A length of time as [`parse_minutes`] reads it.
fn duration(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, rest) => format!("{hours} h {rest} min"),
    }
}

fn typed_time(time: NaiveTime) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

fn money(text: &str) -> Result<Money, Refused> {
    match parse_number(text) {
        Ok(Hundredths(grosze)) if (0..=MOST_GROSZE).contains(&grosze) => Ok(Money::from_grosze(grosze)),
        _ => Err(Refused::NoAmount),
    }
}

/// An amount as [`money`] reads it; nothing for none.
fn typed_amount(amount: Money) -> String {
    match (amount.grosze() / 100, amount.grosze() % 100) {
        (0, 0) => String::new(),
        (whole, 0) => whole.to_string(),
        (whole, rest) => format!("{whole},{rest:02}"),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may fail")]
mod tests {
    use super::*;

    #[test]
    fn a_length_of_time_is_read_as_people_write_it() {
        for (text, minutes) in [
            ("90", Some(90)),
            ("0", Some(0)),
            ("45 min", Some(45)),
            ("1,5 h", Some(90)),
            ("1.5h", Some(90)),
            ("1 h 30 min", Some(90)),
            ("1\u{a0}h 30\u{a0}min", Some(90)),
            ("1h 30", Some(90)),
            ("2 godz. 5 min", Some(125)),
            ("3 dni", Some(4_320)),
            ("2 days 1 hour", Some(2_940)),
            ("366 d", Some(527_040)),
            ("367 d", None),
            ("4 320", None),
            ("", None),
            ("długo", None),
            ("h", None),
            ("-5", None),
            ("5 lat", None),
        ] {
            assert_eq!(parse_minutes(text), minutes, "{text}");
        }
        for whole in [0, 1, 59, 60, 61, 1_440, 100_000] {
            assert_eq!(parse_minutes(&duration(whole)), Some(whole));
        }
    }

    #[test]
    fn every_form_reads_what_it_shows() {
        let day = NaiveDate::from_ymd_opt(2027, 3, 9).unwrap();
        let mut incident = RecordedIncident::new(day, IncidentKind::Host);
        incident.noticed_at = parse_time("7:05");
        incident.noticed_by = Noticer::Customer;
        incident.cause = IncidentCause::HostOutage;
        incident.note = Note::new("Strona nie działała.");
        incident.answered_min = Some(20);
        incident.repaired_min = Some(125);
        incident.work_min = Some(0);
        incident.cost = Some(Money::from_grosze(12_050));
        incident.learned = Note::new("Drugi DNS.");
        let note = Note::new("Nowy motyw.");
        for statement in [
            Statement::Incident(incident),
            Statement::SiteChange { day, note: note.clone() },
            Statement::Decision { day, note: note.clone() },
            Statement::Access { day, change: AccessKind::Taken, who: Title::new("Anna"), to: Title::new("panel") },
            Statement::Cost { day, amount: Money::zloty(300), note: note.clone() },
            Statement::Drill { day, minutes: 75, result: DrillResult::WithGaps, note },
        ] {
            let typed = |field: Field| statement.typed(field);
            assert_eq!(statement.read(&typed, day).as_ref(), Ok(&statement));
            let blank = Statement::blank(statement.kind(), day).unwrap();
            assert_eq!(blank.fields(), statement.fields());
            assert_eq!(blank.read(&typed, day).as_ref(), Ok(&statement), "whatever the form began with");
        }
    }

    #[test]
    fn what_cannot_be_taken_is_told_field_by_field() {
        let day = NaiveDate::from_ymd_opt(2027, 3, 9).unwrap();
        let garbage = |field: Field| if field.takes() == Takes::OneOf { String::new() } else { "?".to_owned() };
        let read = |kind| Statement::blank(kind, day).unwrap().read(&garbage, day).unwrap_err();
        assert_eq!(
            read(StatementKind::Incident),
            [
                (Field::Day, Refused::NoDay),
                (Field::Time, Refused::NoTime),
                (Field::NoticedBy, Refused::Missing),
                (Field::IncidentKind, Refused::Missing),
                (Field::Cause, Refused::Missing),
                (Field::Answered, Refused::NoDuration),
                (Field::Repaired, Refused::NoDuration),
                (Field::Work, Refused::NoDuration),
                (Field::Amount, Refused::NoAmount),
            ]
        );
        assert_eq!(read(StatementKind::Cost), [(Field::Day, Refused::NoDay), (Field::Amount, Refused::NoAmount)]);
        let nothing = |_: Field| String::new();
        let form = Statement::blank(StatementKind::Access, day).unwrap();
        let missing: Vec<Field> = form.read(&nothing, day).unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(missing, form.fields());
    }
}
