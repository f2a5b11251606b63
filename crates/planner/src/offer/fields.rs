//! The fields of a provider's offer: one table that the file, its schema and the form walk.

use super::currency::Currency;
use super::{CareMode, Priority, Tier};
use crate::Language;

/// What a field is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The currency of all prices.
    Currency,
    /// What a unit of a foreign currency costs, in ten-thousandths of a złoty.
    ExchangeRate,
    /// The rate of value added tax.
    Vat,
    /// In which language the offer is shown to somebody who has chosen none.
    DefaultLanguage,
    /// What the provider is called.
    Brand,
    /// A picture, as data.
    Logo,
    /// The provider's colour.
    Accent,
    /// Where to write to.
    Email,
    /// Where to call.
    Phone,
    /// Where to find the provider.
    Address,
    /// The provider's own page.
    Website,
    /// The page on technical support.
    SupportLink,
    /// The page on care.
    CareLink,
    /// Price of an hour that no tier includes.
    Hourly(HourlyWork),
    /// Heading of the closing page of a proposal.
    ClosingTitle(Language),
    /// Text of the closing page of a proposal.
    ClosingText(Language),
    /// What the provider calls a tier.
    TierName(Language),
    /// Net price a month.
    Price(CareMode),
    /// Minutes of work included in a month.
    IncludedMinutes,
    /// Minutes of service time until a person answers.
    Response(Priority),
    /// Minutes of service time until it works again.
    Repair(Priority),
    /// Service hours from Monday to Friday.
    Weekdays,
    /// Service hours on Saturdays.
    Saturday,
    /// Service hours on Sundays.
    Sunday,
    /// Whether the clock runs on public holidays.
    Holidays,
    /// How the site is watched.
    Monitoring,
    /// Minutes between two backups.
    Backup,
    /// What the price covers, line by line.
    Covers(Language),
    /// What it does not cover, line by line.
    LeavesOut(Language),
    /// The page about the tier.
    Details,
}

/// Work that is paid by the hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HourlyWork {
    /// Maintenance within service hours.
    InHours,
    /// Maintenance outside them.
    OutOfHours,
    /// New features.
    Development,
}

impl HourlyWork {
    /// All kinds.
    pub const ALL: [HourlyWork; 3] = [HourlyWork::InHours, HourlyWork::OutOfHours, HourlyWork::Development];
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Hundredths of the currency's unit: grosze, cents.
    Money,
    /// Minutes.
    Minutes,
    /// Hundredths of a percent.
    Share,
    /// Ten-thousandths of a złoty.
    Rate,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// A few words, so many characters at most.
    Words(usize),
    /// Lines, so many characters at most.
    Sentences(usize),
    /// One of these codes.
    Code(&'static [&'static str]),
    /// A whole number between two ends, both included.
    Number(Unit, i64, i64),
    /// Hours of a day, `08:00-16:00`.
    Hours,
    /// A colour, `#0b4f5c`.
    Colour,
    /// A picture, as a `data:` address.
    Logo,
    /// The address of a page, `https://…`.
    Link,
    /// An address of electronic mail.
    Email,
    /// A telephone number.
    Phone,
}

pub(super) struct Row {
    pub(super) place: Place,
    pub(super) path: &'static str,
    pub(super) takes: Takes,
    pub(super) needed: bool,
}

const fn row(place: Place, path: &'static str, takes: Takes) -> Row {
    Row { place, path, takes, needed: false }
}

const fn needed(place: Place, path: &'static str, takes: Takes) -> Row {
    Row { place, path, takes, needed: true }
}

/// The highest net price a month, and of an hour, in hundredths of a unit.
pub(super) const MOST_MONEY: i64 = 100_000_000;
const MONEY: Takes = Takes::Number(Unit::Money, 0, MOST_MONEY);
/// Longer promises than ten days round the clock are none.
const PROMISE: Takes = Takes::Number(Unit::Minutes, 1, 240 * 60);
const LINES: Takes = Takes::Sentences(1_500);

/// The languages that an offer can begin in.
const LANGUAGES: &[&str] = &["pl", "en"];
/// What the clock does on public holidays.
pub(super) const HOLIDAYS: [&str; 2] = ["stands-still", "runs"];
/// How the site is watched, in the order of [`Monitoring`](super::Monitoring).
pub(super) const MONITORING: [&str; 3] = ["nothing", "basic", "around-the-clock"];

/// What is said once.
pub(super) const SHARED: [Row; 20] = [
    needed(Place::Currency, "currency", Takes::Code(&Currency::CODES)),
    row(Place::ExchangeRate, "pln_per_10000", Takes::Number(Unit::Rate, 100, 10_000_000)),
    needed(Place::Vat, "vat_hundredths", Takes::Number(Unit::Share, 0, 5_000)),
    needed(Place::DefaultLanguage, "default_language", Takes::Code(LANGUAGES)),
    row(Place::Brand, "brand.name", Takes::Words(80)),
    row(Place::Logo, "brand.logo", Takes::Logo),
    row(Place::Accent, "brand.accent", Takes::Colour),
    row(Place::Email, "contact.email", Takes::Email),
    row(Place::Phone, "contact.phone", Takes::Phone),
    row(Place::Address, "contact.address", Takes::Words(200)),
    row(Place::Website, "links.website", Takes::Link),
    row(Place::SupportLink, "links.support", Takes::Link),
    row(Place::CareLink, "links.care", Takes::Link),
    row(Place::Hourly(HourlyWork::InHours), "hourly_net.in_hours", MONEY),
    row(Place::Hourly(HourlyWork::OutOfHours), "hourly_net.out_of_hours", MONEY),
    row(Place::Hourly(HourlyWork::Development), "hourly_net.development", MONEY),
    row(Place::ClosingTitle(Language::Polish), "closing.title.pl", Takes::Words(120)),
    row(Place::ClosingTitle(Language::English), "closing.title.en", Takes::Words(120)),
    row(Place::ClosingText(Language::Polish), "closing.text.pl", Takes::Sentences(3_000)),
    row(Place::ClosingText(Language::English), "closing.text.en", Takes::Sentences(3_000)),
];

/// What is said of each tier.
pub(super) const OF_TIER: [Row; 22] = [
    row(Place::TierName(Language::Polish), "name.pl", Takes::Words(40)),
    row(Place::TierName(Language::English), "name.en", Takes::Words(40)),
    needed(Place::Price(CareMode::Support), "net.support", MONEY),
    needed(Place::Price(CareMode::Care), "net.care", MONEY),
    needed(Place::IncludedMinutes, "included_minutes", Takes::Number(Unit::Minutes, 0, 200 * 60)),
    needed(Place::Response(Priority::Outage), "response_minutes.outage", PROMISE),
    needed(Place::Response(Priority::Fault), "response_minutes.fault", PROMISE),
    needed(Place::Response(Priority::Question), "response_minutes.question", PROMISE),
    row(Place::Repair(Priority::Outage), "repair_minutes.outage", PROMISE),
    row(Place::Repair(Priority::Fault), "repair_minutes.fault", PROMISE),
    row(Place::Repair(Priority::Question), "repair_minutes.question", PROMISE),
    row(Place::Weekdays, "hours.weekdays", Takes::Hours),
    row(Place::Saturday, "hours.saturday", Takes::Hours),
    row(Place::Sunday, "hours.sunday", Takes::Hours),
    needed(Place::Holidays, "hours.holidays", Takes::Code(&HOLIDAYS)),
    needed(Place::Monitoring, "monitoring", Takes::Code(&MONITORING)),
    needed(Place::Backup, "backup_minutes", Takes::Number(Unit::Minutes, 5, 30 * 24 * 60)),
    row(Place::Covers(Language::Polish), "covers.pl", LINES),
    row(Place::Covers(Language::English), "covers.en", LINES),
    row(Place::LeavesOut(Language::Polish), "leaves_out.pl", LINES),
    row(Place::LeavesOut(Language::English), "leaves_out.en", LINES),
    row(Place::Details, "details", Takes::Link),
];

/// A field of an offer: what it is about, and of which tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field(usize);

impl Field {
    pub(super) const COUNT: usize = SHARED.len() + 3 * OF_TIER.len();

    /// All fields, in the order of the form.
    pub fn all() -> impl Iterator<Item = Field> {
        (0..Field::COUNT).map(Field)
    }

    /// The field that is about this, once for the whole offer; for what is said of each tier, that of the lowest one.
    pub fn of(place: Place) -> Field {
        Field::of_tier(Tier::Basic, place)
    }

    /// The field that is about this, of a tier; what is said once has no tier.
    ///
    /// ```
    /// # use planner::{Tier, offer::{Field, Place}};
    /// assert_eq!(Field::of_tier(Tier::Extended, Place::Details).path(), "tiers.extended.details");
    /// assert_eq!(Field::of(Place::Brand).path(), "brand.name");
    /// ```
    pub fn of_tier(tier: Tier, place: Place) -> Field {
        if let Some(at) = SHARED.iter().position(|row| row.place == place) {
            return Field(at);
        }
        let at = OF_TIER.iter().position(|row| row.place == place).unwrap_or(0);
        Field(SHARED.len() + tier as usize * OF_TIER.len() + at)
    }

    fn row(self) -> &'static Row {
        let shared = SHARED.len();
        let row = if self.0 < shared { SHARED.get(self.0) } else { OF_TIER.get((self.0 - shared) % OF_TIER.len()) };
        row.unwrap_or(const { &SHARED[0] })
    }

    pub(super) const fn at(self) -> usize {
        self.0
    }

    /// What it is about.
    pub fn place(self) -> Place {
        self.row().place
    }

    /// The tier of which it says something.
    pub fn tier(self) -> Option<Tier> {
        let at = self.0.checked_sub(SHARED.len())?;
        Tier::ALL.get(at / OF_TIER.len()).copied()
    }

    /// What it takes.
    pub fn takes(self) -> Takes {
        self.row().takes
    }

    /// Whether it has to be filled in.
    pub fn is_needed(self) -> bool {
        self.row().needed
    }

    /// Where it stands in a file: the names of the objects that hold it, from the outermost.
    pub fn path(self) -> String {
        match self.tier() {
            Some(tier) => ["tiers.", tier.code(), ".", self.row().path].concat(),
            None => self.row().path.to_owned(),
        }
    }

    /// The field that stands there in a file.
    pub fn from_path(path: &str) -> Option<Field> {
        Field::all().find(|field| field.path() == path)
    }
}
