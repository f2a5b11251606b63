//! What an entry of the book can say of a site: work, incidents, changes, decisions, access, costs, drills, tiers.
//!
//! Every set of kinds is closed and has codes, under which it is saved.

use chrono::{NaiveDate, NaiveTime};

use super::suggestions::SuggestedWork;
use crate::advice::Variant;
use crate::answers::{IncidentKind, Money};
use crate::calendar::{OccurrenceId, Performer};
use crate::written::{Note, Title};

/// A closed set of kinds, each with the code under which it is saved.
macro_rules! kinds {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$variant_doc:meta])* $variant:ident = $code:literal ),+ $(,)? } )+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum $name { $( $(#[$variant_doc])* $variant ),+ }

            impl $name {
                /// All of them, in the order in which they are offered.
                pub const ALL: &'static [$name] = &[$( $name::$variant ),+];

                /// The code under which it is saved.
                pub const fn code(self) -> &'static str {
                    match self { $( $name::$variant => $code ),+ }
                }

                /// The one of a code.
                pub fn from_code(code: &str) -> Option<$name> {
                    $name::ALL.iter().copied().find(|one| one.code() == code)
                }
            }
        )+
    };
}

kinds! {
    /// Why work was not done this time.
    SkipReason {
        /// Nothing changed since the last time, or the work has no object now.
        NotNeeded = "not-needed",
        /// It was done in another way, or by somebody else.
        DoneOtherwise = "done-otherwise",
        /// There was no time for it.
        NoTime = "no-time",
        /// Access, a licence or a person was missing.
        Blocked = "blocked",
        /// It was too risky on that day.
        TooRisky = "too-risky",
        /// It costs more than it brings.
        NotWorthIt = "not-worth-it",
        /// Something else, as the note says.
        Other = "other",
        /// No reason was given.
        NotSaid = "not-said",
    }
    /// Who noticed an incident.
    Noticer {
        /// A customer or visitor.
        Customer = "customer",
        /// The owner, or somebody of the firm.
        Owner = "owner",
        /// The technician.
        Technician = "technician",
        /// A program that watches the site.
        Monitoring = "monitoring",
        /// The provider of payments, or a bank.
        PaymentProvider = "payment-provider",
        /// Who runs the server.
        Host = "host",
        /// An authority, a researcher, a search engine, a browser's warning.
        Outsider = "outsider",
        /// Nobody knows any more.
        Unknown = "unknown",
    }
    /// What failed, or what it came from.
    IncidentCause {
        /// An order could not be finished or paid.
        Checkout = "checkout",
        /// A form sent nothing.
        Form = "form",
        /// A booking could not be made.
        Booking = "booking",
        /// Customers could not sign in.
        SignIn = "sign-in",
        /// Messages of the site did not arrive.
        Mail = "mail",
        /// An exchange with another system stood still.
        Integration = "integration",
        /// Work in the background stood still.
        Background = "background",
        /// The search of the site found nothing.
        Search = "search",
        /// A copy was missing, or too old.
        Backup = "backup",
        /// A copy could not be restored.
        Restore = "restore",
        /// A certificate had expired.
        Certificate = "certificate",
        /// A domain had expired.
        Domain = "domain",
        /// A licence or a paid service had ended.
        Licence = "licence",
        /// A key or certificate of payments had expired.
        PaymentKey = "payment-key",
        /// An update broke something.
        Update = "update",
        /// A change by one's own people broke something.
        OwnChange = "own-change",
        /// A known hole had not been closed.
        KnownHole = "known-hole",
        /// Somebody had a password or an access that was not theirs.
        StolenAccess = "stolen-access",
        /// Foreign code ran on the site.
        Malware = "malware",
        /// The disk or another quota was full.
        Quota = "quota",
        /// The site was too slow, or gave way under visitors.
        Slowness = "slowness",
        /// The host or its network was down.
        HostOutage = "host-outage",
        /// Something else, as the note says.
        Other = "other",
        /// Nobody knows.
        Unknown = "unknown",
    }
    /// What became of an access.
    AccessKind {
        /// Somebody got it.
        Given = "given",
        /// It was taken away.
        Taken = "taken",
    }
    /// How a drill went.
    DrillResult {
        /// All went as the plan says.
        Worked = "worked",
        /// It went, but the plan has to be changed.
        WithGaps = "with-gaps",
        /// It did not go.
        Failed = "failed",
    }
}

/// One thing that the book says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Statement {
    /// What happened to a piece of planned work.
    Work(WorkEntry),
    /// Something went wrong.
    Incident(RecordedIncident),
    /// The site was changed.
    SiteChange {
        /// When.
        day: NaiveDate,
        /// What was changed, and why.
        note: Note,
    },
    /// Something was decided.
    Decision {
        /// When.
        day: NaiveDate,
        /// What was decided, by whom, and why.
        note: Note,
    },
    /// Somebody got or lost access. Never a password: only who and to what.
    Access {
        /// When.
        day: NaiveDate,
        /// Whether it was given or taken.
        change: AccessKind,
        /// Who.
        who: Title,
        /// To what.
        to: Title,
    },
    /// Money was spent on the site.
    Cost {
        /// When.
        day: NaiveDate,
        /// How much.
        amount: Money,
        /// On what.
        note: Note,
    },
    /// The contingency plan was tried.
    Drill {
        /// When.
        day: NaiveDate,
        /// Minutes until the site stood again.
        minutes: u32,
        /// How it went.
        result: DrillResult,
        /// What was learned.
        note: Note,
    },
    /// Work that was suggested after an incident was taken on, or not.
    Suggestion {
        /// The entry of the incident.
        incident: u32,
        /// The work that was suggested.
        work: SuggestedWork,
        /// Whether it was taken on.
        taken: bool,
    },
    /// Another tier or mode of care was chosen. The program writes it.
    Terms {
        /// When. What was noticed on that day was still promised as before.
        day: NaiveDate,
        /// What held until then.
        from: Variant,
        /// What holds since.
        to: Variant,
    },
}

/// The kinds of statements, for lists and filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is documented at the statement of the same name")]
pub enum StatementKind {
    Work,
    Incident,
    SiteChange,
    Decision,
    Access,
    Cost,
    Drill,
    Suggestion,
    Terms,
}

impl StatementKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [StatementKind; 9] = [
        StatementKind::Work,
        StatementKind::Incident,
        StatementKind::SiteChange,
        StatementKind::Decision,
        StatementKind::Access,
        StatementKind::Cost,
        StatementKind::Drill,
        StatementKind::Suggestion,
        StatementKind::Terms,
    ];
}

/// What happened to a piece of planned work, as it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkEntry {
    /// Which piece of work.
    pub id: OccurrenceId,
    /// Who does it.
    pub performer: Performer,
    /// What happened.
    pub event: WorkEvent,
}

/// What happened to a piece of planned work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkEvent {
    /// It was done.
    Done {
        /// The day on which it was done.
        day: NaiveDate,
        /// The day from which its next time is counted, where the task floats: what was done as agreed shifts nothing.
        counts_from: NaiveDate,
        /// What was written about it.
        report: WorkReport,
    },
    /// It was decided not to do it this time.
    Skipped {
        /// The day from which its next time is counted, where the task floats: the one for which it was meant.
        counts_from: NaiveDate,
        /// Why.
        reason: SkipReason,
        /// What else there is to say.
        note: Note,
    },
    /// It was put on another day.
    Moved {
        /// The day on which it was planned.
        from: NaiveDate,
        /// Its new day.
        to: NaiveDate,
    },
    /// What was written down last as done or skipped is open again.
    Reopened,
}

/// What was written about work that was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkReport {
    /// Minutes that it took.
    pub minutes: u32,
    /// What there is to say.
    pub note: Note,
    /// Lines of the checklist that were ticked, counted from 0, in order.
    pub ticked: Vec<u32>,
}

/// An incident as it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedIncident {
    /// The day on which it was noticed.
    pub noticed: NaiveDate,
    /// The time of day, local, if it is known.
    pub noticed_at: Option<NaiveTime>,
    /// Who noticed it.
    pub noticed_by: Noticer,
    /// What went wrong, as the model counts it.
    pub kind: IncidentKind,
    /// What failed, or what it came from.
    pub cause: IncidentCause,
    /// What happened.
    pub note: Note,
    /// Minutes from noticing until somebody answered.
    pub answered_min: Option<u32>,
    /// Minutes from noticing until it was repaired; `None` as long as it is not, or if nobody knows.
    pub repaired_min: Option<u32>,
    /// Minutes of work that it took.
    pub work_min: Option<u32>,
    /// What it cost, the work apart.
    pub cost: Option<Money>,
    /// What was learned.
    pub learned: Note,
}

impl RecordedIncident {
    /// An incident of which nothing else is known.
    pub fn new(noticed: NaiveDate, kind: IncidentKind) -> RecordedIncident {
        RecordedIncident {
            noticed,
            noticed_at: None,
            noticed_by: Noticer::Unknown,
            kind,
            cause: IncidentCause::Unknown,
            note: Note::default(),
            answered_min: None,
            repaired_min: None,
            work_min: None,
            cost: None,
            learned: Note::default(),
        }
    }
}

/// The day of a statement that has one of its own, to be read or changed.
macro_rules! own_day {
    ($statement:expr) => {
        match $statement {
            Statement::Work(WorkEntry { event: WorkEvent::Done { day, .. }, .. })
            | Statement::Incident(RecordedIncident { noticed: day, .. })
            | Statement::SiteChange { day, .. }
            | Statement::Decision { day, .. }
            | Statement::Access { day, .. }
            | Statement::Cost { day, .. }
            | Statement::Drill { day, .. }
            | Statement::Terms { day, .. } => Some(day),
            Statement::Work(_) | Statement::Suggestion { .. } => None,
        }
    };
}

impl Statement {
    /// The kind.
    pub const fn kind(&self) -> StatementKind {
        match self {
            Statement::Work(_) => StatementKind::Work,
            Statement::Incident(_) => StatementKind::Incident,
            Statement::SiteChange { .. } => StatementKind::SiteChange,
            Statement::Decision { .. } => StatementKind::Decision,
            Statement::Access { .. } => StatementKind::Access,
            Statement::Cost { .. } => StatementKind::Cost,
            Statement::Drill { .. } => StatementKind::Drill,
            Statement::Suggestion { .. } => StatementKind::Suggestion,
            Statement::Terms { .. } => StatementKind::Terms,
        }
    }

    /// The day on which it happened, where it has one of its own; otherwise it is the day on which it was written down.
    pub fn day(&self) -> Option<NaiveDate> {
        own_day!(self).copied()
    }

    /// The same, on a given day at the latest: what is ahead cannot have happened.
    #[must_use]
    pub fn at_latest(mut self, today: NaiveDate) -> Statement {
        if let Some(day) = self.day() {
            self.put_on(day.min(today));
        }
        self
    }

    /// Puts it on another day, where it has one of its own.
    pub(super) fn put_on(&mut self, on: NaiveDate) {
        if let Some(day) = own_day!(self) {
            *day = on;
        }
    }

    /// Whether it can take the place of another: it says another thing of the same.
    pub fn corrects(&self, other: &Statement) -> bool {
        match (self, other) {
            (Statement::Work(one), Statement::Work(other)) => {
                let same_event = std::mem::discriminant(&one.event) == std::mem::discriminant(&other.event);
                one.id == other.id && one.performer == other.performer && same_event
            }
            // Only its day can be another.
            (Statement::Terms { from, to, .. }, Statement::Terms { from: before, to: after, .. }) => {
                (from, to) == (before, after)
            }
            (one, other) => one.kind() == other.kind() && one.kind() != StatementKind::Suggestion,
        }
    }
}
