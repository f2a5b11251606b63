//! From what was typed to what is known.

use chrono::NaiveDate;

use super::draft::{Draft, MAX_ROWS, Reply, Row, Value};
use super::number::{Hundredths, NumberError, parse_date, parse_number};
use super::questions::{Cell, Column, Part, Question, Shape};
use super::*;
use crate::sorted::SortedSet;

/// What is wrong with a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Nothing was answered, and the first advice needs it.
    Missing,
    /// "I don't know" is no reply to this part.
    MustBeKnown,
    /// The text is not a number.
    NotANumber,
    /// The number must be whole.
    NotWhole,
    /// The number is below the lowest that the field takes.
    TooSmall {
        /// The lowest number taken.
        min: u32,
    },
    /// The number is above the highest that the field takes.
    TooLarge {
        /// The highest number taken.
        max: u32,
    },
    /// The text is not a date.
    NotADate,
    /// The last day lies before the first.
    EndsBeforeStart,
    /// The text is longer than the field takes.
    TooLong {
        /// The most characters taken.
        max: usize,
    },
    /// The list has more rows than are taken.
    TooManyRows,
    /// The reply has another form than the part, or a choice that is not offered to this site.
    NotOffered,
}

/// A reply that cannot be used, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The part to which the reply was given.
    pub part: Part,
    /// In a list: the row, counted from 0, and the column.
    pub cell: Option<(usize, Column)>,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// The most characters of a short text.
const MAX_TEXT: usize = 80;

/// Turns a draft into answers.
///
/// Replies to parts that do not apply to the site (any longer) are left in the draft and count for nothing. Parts beyond
/// the quick path may stay open: they become unknown.
///
/// # Errors
/// Every problem found, in the order of the questionnaire.
///
/// ```
/// # use planner::answers::{validate, Draft, Part, ProblemKind};
/// let problems = validate(&Draft::new()).unwrap_err();
/// assert_eq!(problems[0].part, Part::Purpose);
/// assert_eq!(problems[0].kind, ProblemKind::Missing);
/// ```
pub fn validate(draft: &Draft) -> Result<Answers, Vec<Problem>> {
    let mut reader = Reader { draft, problems: Vec::new(), unknown: Vec::new(), unsure: Vec::new() };
    let purpose = reader.choice::<Purpose>(Part::Purpose);
    let answers = Answers {
        // Without a purpose there is a problem on the list, and the stand-in is thrown away with it.
        purpose: purpose.value().copied().unwrap_or(Purpose::Brochure),
        platform_kind: reader.choice(Part::PlatformKind),
        platform: reader.choice(Part::Platform),
        payments: reader.choice(Part::Payments),
        components: reader.choices(Part::Components),
        mail_on_domain: reader.choice(Part::MailOnDomain),
        worst_moment: reader.choice(Part::WorstMoment),
        site_outage: reader.choice(Part::SiteOutage),
        form_outage: reader.choice(Part::FormOutage),
        basket_outage: reader.choice(Part::BasketOutage),
        other_harm: reader.choices(Part::OtherHarm),
        cover: reader.choice(Part::Cover),
        night_alarm: reader.choice(Part::NightAlarm),
        data_loss: reader.choice(Part::DataLoss),
        revenue: reader.between(Part::Revenue, |number| Money::from_grosze(number.0)),
        orders: reader.between(Part::Orders, whole),
        margin: reader.between(Part::Margin, |number| Percent::from_hundredths(number.0)),
        visits: reader.between(Part::Visits, whole),
        busy_hours: reader.choice(Part::BusyHours),
        domain_expiry: reader.date(Part::DomainExpiry),
        registrant: reader.choice(Part::Registrant),
        domain_renewal: reader.choice(Part::DomainRenewal),
        certificate_expiry: reader.date(Part::CertificateExpiry),
        certificate_renewal: reader.choice(Part::CertificateRenewal),
        licence_expiry: reader.date(Part::LicenceExpiry),
        contract_end: reader.date(Part::ContractEnd),
        peaks: reader.choices(Part::Peaks),
        own_peaks: reader.rows(Part::OwnPeaks, own_peak),
        backup_interval: reader.choice(Part::BackupInterval),
        backup_elsewhere: reader.choice(Part::BackupElsewhere),
        last_restore: reader.choice(Part::LastRestore),
        updater: reader.choice(Part::Updater),
        update_interval: reader.choice(Part::UpdateInterval),
        staging: reader.choice(Part::Staging),
        own_changes: reader.choice(Part::OwnChanges),
        noticed_by: reader.choice(Part::NoticedBy),
        incidents: reader.rows(Part::Incidents, incident),
        hosting: reader.choice(Part::Hosting),
        uptime_promise: reader.number(Part::UptimePromise, |number| Percent::from_hundredths(number.0)),
        admin_access: reader.choice(Part::AdminAccess),
        two_factor: reader.choice(Part::TwoFactor),
        documentation: reader.choice(Part::Documentation),
        provider_years: reader.number(Part::ProviderYears, whole),
        provider_change: reader.choice(Part::ProviderChange),
        platform_version: reader.text(Part::PlatformVersion),
        runtime_version: reader.text(Part::RuntimeVersion),
        plugins: reader.number(Part::Plugins, whole),
        own_code: reader.choice(Part::OwnCode),
        return_share: reader.between(Part::ReturnShare, |number| Percent::from_hundredths(number.0)),
        substitutes: reader.choices(Part::Substitutes),
        firm_size: reader.choice(Part::FirmSize),
        customer_kind: reader.choice(Part::CustomerKind),
        public_body: reader.choice(Part::PublicBody),
        countries: reader.choice(Part::Countries),
        own_hours: reader.number(Part::OwnHours, |number| number),
        technician_hours: reader.number(Part::TechnicianHours, |number| number),
        hourly_rate: reader.number(Part::HourlyRate, |number| Money::from_grosze(number.0)),
        budget: reader.number(Part::Budget, |number| Money::from_grosze(number.0)),
        held_offers: reader.rows(Part::HeldOffers, held_offer),
        unknown: std::mem::take(&mut reader.unknown),
        unsure: std::mem::take(&mut reader.unsure),
    };
    if reader.problems.is_empty() { Ok(answers) } else { Err(reader.problems) }
}

/// The problems of one question, as a form shows them.
pub fn problems_of(question: Question, draft: &Draft) -> Vec<Problem> {
    match validate(draft) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.into_iter().filter(|problem| problem.part.question() == question).collect(),
    }
}

/// Reads one part after another and collects what is wrong.
struct Reader<'a> {
    draft: &'a Draft,
    problems: Vec<Problem>,
    unknown: Vec<Part>,
    unsure: Vec<Part>,
}

impl Reader<'_> {
    /// The value of a part, read by `read`; unknown when there is none, or when there is a problem.
    fn read<T>(&mut self, part: Part, read: impl FnOnce(&Value, &mut Vec<Problem>) -> Option<T>) -> Known<T> {
        if !part.applies(self.draft) {
            return Known::Unknown;
        }
        match self.draft.reply(part) {
            None if part.is_required() => self.problem(part, ProblemKind::Missing),
            Some(Reply::Unknown) if !part.may_be_unknown() => self.problem(part, ProblemKind::MustBeKnown),
            None | Some(Reply::Unknown) => self.unknown.push(part),
            Some(Reply::Given { value, sure }) => {
                if !sure {
                    self.unsure.push(part);
                }
                if let Some(value) = read(value, &mut self.problems) {
                    return if *sure { Known::Sure(value) } else { Known::Maybe(value) };
                }
            }
        }
        Known::Unknown
    }

    fn problem(&mut self, part: Part, kind: ProblemKind) {
        self.problems.push(Problem { part, cell: None, kind });
    }

    fn choice<T: TryFrom<Choice>>(&mut self, part: Part) -> Known<T> {
        let options = part.options(self.draft);
        self.read(part, |value, problems| {
            let chosen = match value {
                Value::One(choice) if options.contains(choice) => T::try_from(*choice).ok(),
                Value::One(_) | Value::Many(_) | Value::Text(_) | Value::Rows(_) => None,
            };
            report(chosen.ok_or(ProblemKind::NotOffered), part, None, problems)
        })
    }

    fn choices<T: TryFrom<Choice> + Ord>(&mut self, part: Part) -> Known<SortedSet<T>> {
        let options = part.options(self.draft);
        self.read(part, |value, problems| {
            let chosen = match value {
                Value::Many(chosen) if chosen.is_empty() => Err(ProblemKind::Missing),
                Value::Many(chosen) if chosen.iter().all(|choice| options.contains(choice)) => {
                    let some = chosen.iter().filter(|choice| !choice.is_none_of_these());
                    Ok(SortedSet::from_iter(some.filter_map(|choice| T::try_from(*choice).ok())))
                }
                Value::One(_) | Value::Many(_) | Value::Text(_) | Value::Rows(_) => Err(ProblemKind::NotOffered),
            };
            report(chosen, part, None, problems)
        })
    }

    fn number<T>(&mut self, part: Part, convert: impl Fn(Hundredths) -> T) -> Known<T> {
        self.read(part, |value, problems| {
            let number = match value {
                Value::Text(text) => number_in_bounds(text, part),
                Value::One(_) | Value::Many(_) | Value::Rows(_) => Err(ProblemKind::NotOffered),
            };
            report(number, part, None, problems).map(convert)
        })
    }

    fn between<T>(&mut self, part: Part, convert: impl Fn(Hundredths) -> T) -> Known<Between<T>> {
        let options = part.options(self.draft);
        self.read(part, |value, problems| {
            let ends = match value {
                Value::Text(text) => number_in_bounds(text, part).map(|number| (number, number)),
                Value::One(choice) if options.contains(choice) => choice
                    .bounds()
                    .map(|(low, high)| (Hundredths(i64::from(low) * 100), Hundredths(i64::from(high) * 100)))
                    .ok_or(ProblemKind::NotOffered),
                Value::One(_) | Value::Many(_) | Value::Rows(_) => Err(ProblemKind::NotOffered),
            };
            report(ends, part, None, problems).map(|(low, high)| Between { low: convert(low), high: convert(high) })
        })
    }

    fn date(&mut self, part: Part) -> Known<NaiveDate> {
        self.read(part, |value, problems| {
            let date = match value {
                Value::Text(text) => parse_date(text).ok_or(ProblemKind::NotADate),
                Value::One(_) | Value::Many(_) | Value::Rows(_) => Err(ProblemKind::NotOffered),
            };
            report(date, part, None, problems)
        })
    }

    fn text(&mut self, part: Part) -> Known<String> {
        self.read(part, |value, problems| {
            let text = match value {
                Value::Text(text) => short_text(text),
                Value::One(_) | Value::Many(_) | Value::Rows(_) => Err(ProblemKind::NotOffered),
            };
            report(text, part, None, problems)
        })
    }

    fn rows<T>(&mut self, part: Part, read_row: impl Fn(&mut RowReader) -> Option<T>) -> Known<Vec<T>> {
        self.read(part, |value, problems| {
            let rows = match value {
                Value::Rows(rows) if rows.len() > MAX_ROWS => Err(ProblemKind::TooManyRows),
                Value::Rows(rows) => Ok(rows),
                Value::One(_) | Value::Many(_) | Value::Text(_) => Err(ProblemKind::NotOffered),
            };
            let rows = report(rows, part, None, problems)?;
            // All rows are read before the first that cannot be used ends it, so that every problem is told at once.
            let read = rows.iter().enumerate().map(|(at, row)| read_row(&mut RowReader { part, at, row, problems }));
            read.collect::<Vec<Option<T>>>().into_iter().collect()
        })
    }
}

/// Puts the problem on the list, or gives the value.
fn report<T>(
    result: Result<T, ProblemKind>,
    part: Part,
    cell: Option<(usize, Column)>,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(kind) => {
            problems.push(Problem { part, cell, kind });
            None
        }
    }
}

/// Reads the cells of one row.
struct RowReader<'a> {
    part: Part,
    at: usize,
    row: &'a Row,
    problems: &'a mut Vec<Problem>,
}

impl RowReader<'_> {
    /// The text of a cell, `None` when it was left empty.
    fn cell(&self, column: Column) -> Option<&str> {
        self.row.get(&column).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    fn report<T>(&mut self, column: Column, result: Result<T, ProblemKind>) -> Option<T> {
        report(result, self.part, Some((self.at, column)), self.problems)
    }

    fn name(&mut self) -> Option<String> {
        let text = short_text(self.cell(Column::Name).unwrap_or_default());
        let text = text.or_else(|kind| if kind == ProblemKind::Missing { Ok(String::new()) } else { Err(kind) });
        self.report(Column::Name, text)
    }

    fn date(&mut self, column: Column) -> Option<NaiveDate> {
        let date = match self.cell(column) {
            None => Err(ProblemKind::Missing),
            Some(text) => parse_date(text).ok_or(ProblemKind::NotADate),
        };
        self.report(column, date)
    }

    /// The outer `None` is a problem, the inner one an empty cell.
    fn choice<T: TryFrom<Choice>>(&mut self, column: Column) -> Option<Option<T>> {
        let Cell::OneOf(choices) = column.cell() else { return None };
        let Some(code) = self.cell(column) else { return Some(None) };
        let chosen = choices.iter().find(|choice| choice.code() == code).and_then(|choice| T::try_from(*choice).ok());
        self.report(column, chosen.ok_or(ProblemKind::NotOffered)).map(Some)
    }

    /// The outer `None` is a problem, the inner one an empty cell.
    fn number(&mut self, column: Column) -> Option<Option<Hundredths>> {
        let (Cell::Hours(max) | Cell::Money(max)) = column.cell() else { return None };
        let Some(text) = self.cell(column) else { return Some(None) };
        let number = bounded(text, 0, max);
        self.report(column, number).map(Some)
    }

    fn required<T>(&mut self, column: Column, cell: Option<Option<T>>) -> Option<T> {
        match cell? {
            Some(value) => Some(value),
            None => self.report(column, Err(ProblemKind::Missing)),
        }
    }
}

fn own_peak(row: &mut RowReader) -> Option<OwnPeak> {
    let (name, from, to) = (row.name(), row.date(Column::From), row.date(Column::To));
    let (name, from, to) = (name?, from?, to?);
    if to < from {
        return row.report(Column::To, Err(ProblemKind::EndsBeforeStart));
    }
    Some(OwnPeak { name, from, to })
}

fn incident(row: &mut RowReader) -> Option<Incident> {
    let kind = row.choice(Column::Kind);
    let kind = row.required(Column::Kind, kind);
    let (noticed_by, noticed_after) = (row.choice(Column::NoticedBy), row.number(Column::NoticedAfter));
    let (lasted, cost) = (row.number(Column::Lasted), row.number(Column::Cost));
    Some(Incident {
        kind: kind?,
        noticed_by: noticed_by?,
        noticed_after: noticed_after?,
        lasted: lasted?,
        cost: cost?.map(|cost| Money::from_grosze(cost.0)),
    })
}

fn held_offer(row: &mut RowReader) -> Option<HeldOffer> {
    let name = row.name();
    let price = row.number(Column::Price);
    let price = row.required(Column::Price, price);
    let response = row.number(Column::Response);
    Some(HeldOffer { name: name?, price: Money::from_grosze(price?.0), response: response? })
}

/// A number within the bounds of a part, whole where the part counts things.
fn number_in_bounds(text: &str, part: Part) -> Result<Hundredths, ProblemKind> {
    let Shape::Number { unit, min, max, .. } = part.shape() else { return Err(ProblemKind::NotOffered) };
    let number = bounded(text, min, max)?;
    let counts = matches!(unit, Unit::Count | Unit::CountPerMonth | Unit::VisitsPerMonth | Unit::Years);
    if counts && number.0 % 100 != 0 { Err(ProblemKind::NotWhole) } else { Ok(number) }
}

fn bounded(text: &str, min: u32, max: u32) -> Result<Hundredths, ProblemKind> {
    let number = parse_number(text).map_err(|error| match error {
        NumberError::Empty => ProblemKind::Missing,
        NumberError::NotANumber => ProblemKind::NotANumber,
        NumberError::TooLong => ProblemKind::TooLarge { max },
    })?;
    if number.0 < i64::from(min) * 100 {
        Err(ProblemKind::TooSmall { min })
    } else if number.0 > i64::from(max) * 100 {
        Err(ProblemKind::TooLarge { max })
    } else {
        Ok(number)
    }
}

fn short_text(text: &str) -> Result<String, ProblemKind> {
    let text = text.trim();
    if text.is_empty() {
        Err(ProblemKind::Missing)
    } else if text.chars().count() > MAX_TEXT {
        Err(ProblemKind::TooLong { max: MAX_TEXT })
    } else {
        Ok(text.to_owned())
    }
}

/// A whole number from one that was checked to be whole and within the bounds of a `u32`.
fn whole(number: Hundredths) -> u32 {
    u32::try_from(number.0 / 100).unwrap_or(u32::MAX)
}
