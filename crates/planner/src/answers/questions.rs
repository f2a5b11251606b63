//! The twenty questions, the parts of which they consist, and which of them apply to a site.
//!
//! One fact per part. Each part has its own "I don't know" and "I think so". Everything that a form, a file or a summary
//! needs to know of a part stands in one table: its code, its question, its shape.

use super::choices::*;
use super::draft::Draft;

/// One of the twenty questions, numbered as in the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Question(u8);

impl Question {
    /// How many questions lead to the first advice.
    pub const QUICK: u8 = 8;
    /// How many questions there are.
    pub const COUNT: u8 = 20;

    /// The question with this number, from 1 to 20.
    ///
    /// ```
    /// # use planner::answers::Question;
    /// assert_eq!(Question::new(1).map(Question::number), Some(1));
    /// assert_eq!(Question::new(0), None);
    /// assert_eq!(Question::new(21), None);
    /// ```
    pub const fn new(number: u8) -> Option<Question> {
        if number >= 1 && number <= Question::COUNT { Some(Question(number)) } else { None }
    }

    /// All questions in order.
    pub fn all() -> impl DoubleEndedIterator<Item = Question> {
        (1..=Question::COUNT).map(Question)
    }

    /// From 1 to 20.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Whether the question belongs to the quick path, before the first advice.
    pub const fn is_quick(self) -> bool {
        self.0 <= Question::QUICK
    }

    /// The parts of the question, in order.
    pub fn parts(self) -> impl Iterator<Item = Part> {
        Part::ALL.iter().copied().filter(move |part| part.question() == self)
    }

    /// The parts that apply to this site, in order.
    pub fn parts_for(self, draft: &Draft) -> impl Iterator<Item = Part> {
        self.parts().filter(move |part| part.applies(draft))
    }

    /// Whether anything of the question applies to this site: earlier answers remove later questions.
    pub fn applies(self, draft: &Draft) -> bool {
        self.parts_for(draft).next().is_some()
    }

    /// The next question that applies to this site.
    pub fn next(self, draft: &Draft) -> Option<Question> {
        Question::all().find(|question| *question > self && question.applies(draft))
    }

    /// The previous question that applies to this site.
    pub fn previous(self, draft: &Draft) -> Option<Question> {
        Question::all().rev().find(|question| *question < self && question.applies(draft))
    }
}

/// What kind of number a part asks for; decides the unit shown beside the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Whole złoty (with grosze) a month.
    MoneyPerMonth,
    /// Złoty an hour.
    MoneyPerHour,
    /// A number of things a month.
    CountPerMonth,
    /// A number of visits a month.
    VisitsPerMonth,
    /// A number of things.
    Count,
    /// Percent, with up to two decimals.
    Percent,
    /// Hours a month.
    HoursPerMonth,
    /// Years.
    Years,
}

/// How a part is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One choice of a closed set.
    OneOf(&'static [Choice]),
    /// Any number of choices of a closed set, one of which may say "none of these".
    AnyOf(&'static [Choice]),
    /// A number between two bounds (in whole units, both ends included), or one of the ranges, if there are any.
    Number {
        /// The unit in which it is typed.
        unit: Unit,
        /// The lowest number taken.
        min: u32,
        /// The highest number taken.
        max: u32,
        /// Ranges offered to those who do not know the number.
        ranges: &'static [Choice],
    },
    /// A civil date.
    Date,
    /// A short free text, such as a version number.
    Text,
    /// A list of rows, each with the same columns; an empty list means "none".
    Rows(&'static [Column]),
}

/// One column of a list, such as the first day of an own peak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// What a person calls the row.
    Name,
    /// First day.
    From,
    /// Last day.
    To,
    /// What went wrong.
    Kind,
    /// Who noticed it.
    NoticedBy,
    /// After how many hours it was noticed.
    NoticedAfter,
    /// How many hours it lasted.
    Lasted,
    /// What it cost, in złoty.
    Cost,
    /// Price a month, in złoty.
    Price,
    /// Promised response, in hours.
    Response,
}

/// How one cell of a list is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A short text.
    Text,
    /// A civil date.
    Date,
    /// One choice of a closed set.
    OneOf(&'static [Choice]),
    /// A number of hours, up to this many.
    Hours(u32),
    /// An amount in złoty, up to this many.
    Money(u32),
}

impl Column {
    /// Columns of an own peak.
    pub const PERIOD: &'static [Column] = &[Column::Name, Column::From, Column::To];
    /// Columns of an incident.
    pub const INCIDENT: &'static [Column] =
        &[Column::Kind, Column::NoticedBy, Column::NoticedAfter, Column::Lasted, Column::Cost];
    /// Columns of an offer already held.
    pub const OFFER: &'static [Column] = &[Column::Name, Column::Price, Column::Response];

    const ALL: &'static [Column] = &[
        Column::Name,
        Column::From,
        Column::To,
        Column::Kind,
        Column::NoticedBy,
        Column::NoticedAfter,
        Column::Lasted,
        Column::Cost,
        Column::Price,
        Column::Response,
    ];

    /// The code under which the cell is saved.
    pub const fn code(self) -> &'static str {
        match self {
            Column::Name => "name",
            Column::From => "from",
            Column::To => "to",
            Column::Kind => "kind",
            Column::NoticedBy => "noticed-by",
            Column::NoticedAfter => "noticed-after-hours",
            Column::Lasted => "lasted-hours",
            Column::Cost => "cost",
            Column::Price => "price",
            Column::Response => "response-hours",
        }
    }

    /// The column with this code.
    pub fn from_code(code: &str) -> Option<Column> {
        Column::ALL.iter().copied().find(|column| column.code() == code)
    }

    /// How a cell of the column is filled in.
    pub const fn cell(self) -> Cell {
        match self {
            Column::Name => Cell::Text,
            Column::From | Column::To => Cell::Date,
            Column::Kind => Cell::OneOf(IncidentKind::CHOICES),
            Column::NoticedBy => Cell::OneOf(NoticedBy::CHOICES),
            Column::NoticedAfter | Column::Lasted | Column::Response => Cell::Hours(17_520),
            Column::Cost | Column::Price => Cell::Money(10_000_000),
        }
    }

    /// Whether a row without this cell says too little to be used.
    pub const fn is_required(self) -> bool {
        matches!(self, Column::From | Column::To | Column::Kind | Column::Price)
    }
}

/// Declares the parts with their question, code, obligation and shape.
macro_rules! parts {
    ($( $(#[$doc:meta])* $number:literal $name:ident = $code:literal : $shape:expr; )+) => {
        /// One fact that the questionnaire asks for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Part { $( $(#[$doc])* $name ),+ }

        impl Part {
            /// Every part, in the order of the questionnaire.
            pub const ALL: &'static [Part] = &[$( Part::$name ),+];

            /// The code under which the part is saved and found in an address.
            pub const fn code(self) -> &'static str {
                match self { $( Part::$name => $code ),+ }
            }

            /// The question to which the part belongs.
            pub const fn question(self) -> Question {
                match self { $( Part::$name => Question($number) ),+ }
            }

            /// How the part is answered.
            pub const fn shape(self) -> Shape {
                match self { $( Part::$name => $shape ),+ }
            }
        }
    };
}

const fn one_of(choices: &'static [Choice]) -> Shape {
    Shape::OneOf(choices)
}
const fn any_of(choices: &'static [Choice]) -> Shape {
    Shape::AnyOf(choices)
}
const fn number(unit: Unit, min: u32, max: u32) -> Shape {
    Shape::Number { unit, min, max, ranges: &[] }
}
const fn ranged(unit: Unit, min: u32, max: u32, ranges: &'static [Choice]) -> Shape {
    Shape::Number { unit, min, max, ranges }
}

parts! {
    /// What the site does.
    1 Purpose = "purpose": one_of(Purpose::CHOICES);
    /// What the site is built with, coarsely.
    2 PlatformKind = "platform-kind": one_of(PlatformKind::CHOICES);
    /// What the site is built with, exactly.
    2 Platform = "platform": one_of(Platform::CHOICES);
    /// How money is taken.
    3 Payments = "payments": one_of(Payments::CHOICES);
    /// Which further components there are.
    3 Components = "components": any_of(Component::CHOICES);
    /// Whether e-mail uses the site's domain.
    3 MailOnDomain = "mail-on-domain": one_of(YesNo::CHOICES);
    /// When an outage would hurt most.
    4 WorstMoment = "worst-moment": one_of(WorstMoment::CHOICES);
    /// How long the whole site may be down then.
    4 SiteOutage = "site-outage": one_of(Tolerance::CHOICES);
    /// How long the form may fail then.
    4 FormOutage = "form-outage": one_of(Tolerance::CHOICES);
    /// How long the basket or the booking may fail then.
    4 BasketOutage = "basket-outage": one_of(Tolerance::CHOICES);
    /// Harm that is not money.
    4 OtherHarm = "other-harm": any_of(Harm::CHOICES);
    /// In which hours somebody must react.
    5 Cover = "cover": one_of(Cover::CHOICES);
    /// Who receives an alarm at night and may act.
    5 NightAlarm = "night-alarm": one_of(NightAlarm::CHOICES);
    /// How much of the latest data may be lost.
    6 DataLoss = "data-loss": one_of(DataLoss::CHOICES);
    /// Monthly revenue through the site.
    7 Revenue = "revenue": ranged(Unit::MoneyPerMonth, 0, 100_000_000, MoneyRange::CHOICES);
    /// Orders, bookings or enquiries a month.
    7 Orders = "orders": ranged(Unit::CountPerMonth, 0, 10_000_000, CountRange::CHOICES);
    /// Margin as a share of revenue.
    7 Margin = "margin": ranged(Unit::Percent, 0, 100, MarginRange::CHOICES);
    /// Visits a month.
    8 Visits = "visits": ranged(Unit::VisitsPerMonth, 0, 1_000_000_000, VisitsRange::CHOICES);
    /// When most people visit.
    8 BusyHours = "busy-hours": one_of(BusyHours::CHOICES);
    /// When the domain expires.
    9 DomainExpiry = "domain-expiry": Shape::Date;
    /// Who is the domain's registrant.
    9 Registrant = "registrant": one_of(Registrant::CHOICES);
    /// Whether the domain renews itself.
    9 DomainRenewal = "domain-auto-renewal": one_of(YesNo::CHOICES);
    /// When the certificate expires.
    9 CertificateExpiry = "certificate-expiry": Shape::Date;
    /// Whether the certificate renews itself.
    9 CertificateRenewal = "certificate-auto-renewal": one_of(YesNo::CHOICES);
    /// When the next paid licence ends.
    9 LicenceExpiry = "licence-expiry": Shape::Date;
    /// When the contract for hosting or care ends.
    9 ContractEnd = "contract-end": Shape::Date;
    /// Known seasons in which the site earns more.
    10 Peaks = "peaks": any_of(PeakSeason::CHOICES);
    /// Own peak periods.
    10 OwnPeaks = "own-peaks": Shape::Rows(Column::PERIOD);
    /// How often a backup is made.
    11 BackupInterval = "backup-interval": one_of(BackupInterval::CHOICES);
    /// Whether one copy lies outside the hosting account.
    11 BackupElsewhere = "backup-elsewhere": one_of(YesNo::CHOICES);
    /// When a backup was last restored.
    11 LastRestore = "last-restore": one_of(LastRestore::CHOICES);
    /// Who installs updates.
    12 Updater = "updater": one_of(Updater::CHOICES);
    /// How often updates are installed.
    12 UpdateInterval = "update-interval": one_of(HowOften::CHOICES);
    /// Whether there is a staging copy.
    12 Staging = "staging": one_of(YesNo::CHOICES);
    /// How often the owner changes the site.
    12 OwnChanges = "own-changes": one_of(HowOften::CHOICES);
    /// Who notices a failure first.
    13 NoticedBy = "noticed-by": one_of(NoticedBy::CHOICES);
    /// Incidents of the last 24 months.
    14 Incidents = "incidents": Shape::Rows(Column::INCIDENT);
    /// Where the site runs.
    15 Hosting = "hosting": one_of(Hosting::CHOICES);
    /// Uptime promised by the host.
    15 UptimePromise = "uptime-promise": number(Unit::Percent, 90, 100);
    /// Who holds the administrator's access.
    16 AdminAccess = "admin-access": one_of(AdminAccess::CHOICES);
    /// Whether administrators use a second factor.
    16 TwoFactor = "two-factor": one_of(TwoFactor::CHOICES);
    /// What is written down about the site.
    16 Documentation = "documentation": one_of(Documentation::CHOICES);
    /// For how many years the present provider has known the site.
    16 ProviderYears = "provider-years": number(Unit::Years, 0, 40);
    /// Whether a change of provider is planned within a year.
    16 ProviderChange = "provider-change": one_of(YesNo::CHOICES);
    /// Version of the platform.
    17 PlatformVersion = "platform-version": Shape::Text;
    /// Version of PHP, Node.js or Python.
    17 RuntimeVersion = "runtime-version": Shape::Text;
    /// Number of plug-ins or modules.
    17 Plugins = "plugins": number(Unit::Count, 0, 1_000);
    /// How much code was written for this site alone.
    17 OwnCode = "own-code": one_of(OwnCode::CHOICES);
    /// Share of customers who come back later after an outage.
    18 ReturnShare = "return-share": ranged(Unit::Percent, 0, 100, ShareRange::CHOICES);
    /// What customers can use meanwhile.
    18 Substitutes = "substitutes": any_of(Substitute::CHOICES);
    /// How many people work in the firm.
    19 FirmSize = "firm-size": one_of(FirmSize::CHOICES);
    /// Who buys.
    19 CustomerKind = "customer-kind": one_of(CustomerKind::CHOICES);
    /// Whether the firm is a public body.
    19 PublicBody = "public-body": one_of(YesNo::CHOICES);
    /// Where customers live.
    19 Countries = "countries": one_of(Countries::CHOICES);
    /// The owner's own hours for the site.
    20 OwnHours = "own-hours": number(Unit::HoursPerMonth, 0, 200);
    /// The technician's hours for the site.
    20 TechnicianHours = "technician-hours": number(Unit::HoursPerMonth, 0, 200);
    /// What a technician's hour costs.
    20 HourlyRate = "hourly-rate": number(Unit::MoneyPerHour, 1, 5_000);
    /// The most that may be spent on care.
    20 Budget = "budget": number(Unit::MoneyPerMonth, 0, 1_000_000);
    /// Offers already held.
    20 HeldOffers = "held-offers": Shape::Rows(Column::OFFER);
}

impl Part {
    /// The part with this code.
    ///
    /// ```
    /// # use planner::answers::Part;
    /// assert_eq!(Part::from_code("visits"), Some(Part::Visits));
    /// assert_eq!(Part::from_code("shoe-size"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Part> {
        Part::ALL.iter().copied().find(|part| part.code() == code)
    }

    /// Whether the first advice needs a reply to this part ("I don't know" is one).
    ///
    /// Every part of the quick path does; what refines the advice may stay open.
    pub const fn is_required(self) -> bool {
        self.question().is_quick()
    }

    /// Whether "I don't know" is a reply to this part. Everybody knows what their site is for.
    pub const fn may_be_unknown(self) -> bool {
        !matches!(self, Part::Purpose)
    }

    /// Whether the part applies to this site, judged by earlier answers only.
    pub fn applies(self, draft: &Draft) -> bool {
        let kind = draft.one(Part::PlatformKind).and_then(|choice| PlatformKind::try_from(choice).ok());
        let own_server_side = !matches!(kind, Some(PlatformKind::Static | PlatformKind::Hosted));
        match self {
            Part::Platform => matches!(kind, Some(PlatformKind::OwnCms | PlatformKind::Hosted | PlatformKind::OwnCode)),
            Part::FormOutage => draft.has(Part::Components, Component::Forms),
            Part::BasketOutage => draft.takes_orders(),
            Part::Margin => draft.reply(Part::Revenue).is_some_and(|reply| !reply.is_unknown()),
            Part::BackupInterval
            | Part::BackupElsewhere
            | Part::LastRestore
            | Part::Updater
            | Part::UpdateInterval
            | Part::Staging
            | Part::PlatformVersion
            | Part::RuntimeVersion
            | Part::Plugins
            | Part::OwnCode => own_server_side,
            Part::Hosting | Part::UptimePromise => kind != Some(PlatformKind::Hosted),
            Part::OwnPeaks => !draft.has(Part::Peaks, PeakSeason::NoDate),
            _ => true,
        }
    }

    /// The choices offered to this site: those of the shape, without what earlier answers rule out.
    pub fn options(self, draft: &Draft) -> Vec<Choice> {
        let all = match self.shape() {
            Shape::OneOf(choices) | Shape::AnyOf(choices) => choices,
            Shape::Number { ranges, .. } => ranges,
            Shape::Date | Shape::Text | Shape::Rows(_) => &[],
        };
        let kind = draft.one(Part::PlatformKind);
        all.iter()
            .copied()
            .filter(|choice| match (self, Platform::try_from(*choice)) {
                (Part::Platform, Ok(platform)) => kind == Some(Choice::PlatformKind(platform.kind())),
                _ => true,
            })
            .collect()
    }
}
