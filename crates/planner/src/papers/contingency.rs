//! What the contingency plan is made from.

use chrono::NaiveDate;

use crate::Tier;
use crate::advice::Variant;
use crate::answers::{
    Answers, BackupInterval, Component, Hosting, LastRestore, NightAlarm, PlatformKind, Substitute, YesNo,
};
use crate::calendar::CalendarPlan;
use crate::catalogue::TaskId;
use crate::clock::Minutes;
use crate::offer::{Priority, TierOffer};
use crate::service_book::{AccessKind, ServiceBook, Statement};

/// The sections of the plan that are text. Each can be rewritten for the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanSection {
    /// Whom to call, in which order, and how long an answer takes.
    Calls,
    /// Where the backups are.
    Backups,
    /// How to restore.
    Restore,
    /// How to take orders and payments meanwhile.
    Payments,
    /// What to tell customers.
    Messages,
    /// Who has access to what. Never a password.
    Access,
}

impl PlanSection {
    /// All of them, in the order of the plan.
    pub const ALL: [PlanSection; 6] = [
        PlanSection::Calls,
        PlanSection::Backups,
        PlanSection::Restore,
        PlanSection::Payments,
        PlanSection::Messages,
        PlanSection::Access,
    ];

    /// The code under which it is saved.
    pub const fn code(self) -> &'static str {
        match self {
            PlanSection::Calls => "calls",
            PlanSection::Backups => "backups",
            PlanSection::Restore => "restore",
            PlanSection::Payments => "payments",
            PlanSection::Messages => "messages",
            PlanSection::Access => "access",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<PlanSection> {
        PlanSection::ALL.into_iter().find(|section| section.code() == code)
    }
}

/// What is known of the site that the plan needs.
#[derive(Clone, Debug, PartialEq)]
pub struct ContingencyFacts {
    /// The tier.
    pub tier: Tier,
    /// Its promises.
    pub terms: TierOffer,
    /// Hours on the wall until an outage is answered: the mean, and what nine of ten do not exceed.
    pub wait_hours: (f64, f64),
    /// Who receives an alarm at night.
    pub night_alarm: Option<NightAlarm>,
    /// Where the site runs.
    pub hosting: Option<Hosting>,
    /// Whether its maker runs it: there are no backups of one's own and no server.
    pub managed: bool,
    /// How often a backup is made.
    pub backup_interval: Option<BackupInterval>,
    /// Whether a copy lies elsewhere.
    pub backup_elsewhere: Option<YesNo>,
    /// When one was last restored.
    pub last_restore: Option<LastRestore>,
    /// Whether visitors order, book or pay.
    pub takes_orders: bool,
    /// What customers can use meanwhile.
    pub substitutes: Vec<Substitute>,
    /// Whether there is personal data beyond a form.
    pub personal_data: bool,
    /// Whether mail lies on the site's domain.
    pub mail: bool,
    /// Who has access by the service book, and to what.
    pub access: Vec<(String, String)>,
    /// The day of the last drill.
    pub last_drill: Option<NaiveDate>,
    /// The day of the next one in the calendar.
    pub next_drill: Option<NaiveDate>,
}

/// The year whose calendar a promise is told by, as in the advice.
const YEAR: i32 = 2027;

impl ContingencyFacts {
    /// Gathers what is known. The calendar may not be begun yet.
    pub fn of(
        answers: &Answers,
        terms: &TierOffer,
        variant: Variant,
        book: &ServiceBook,
        plan: Option<&CalendarPlan>,
    ) -> ContingencyFacts {
        let wall = terms.clock.wall_clock(Minutes::new(terms.response(Priority::Outage)), YEAR);
        let next_drill = plan.and_then(|plan| {
            plan.entries().find(|(_, entry)| entry.task.catalogue() == Some(TaskId::DR01)).map(|(visit, _)| visit.day)
        });
        ContingencyFacts {
            tier: variant.tier,
            terms: terms.clone(),
            wait_hours: (wall.mean_hours(), wall.p90_hours()),
            night_alarm: answers.night_alarm.value().copied(),
            hosting: answers.hosting.value().copied(),
            managed: matches!(answers.platform_kind.value(), Some(PlatformKind::Hosted | PlatformKind::Static)),
            backup_interval: answers.backup_interval.value().copied(),
            backup_elsewhere: answers.backup_elsewhere.value().copied(),
            last_restore: answers.last_restore.value().copied(),
            takes_orders: answers.takes_orders(),
            substitutes: answers.substitutes.value().map(|all| all.iter().copied().collect()).unwrap_or_default(),
            personal_data: [Component::PersonalData, Component::Newsletter, Component::Membership]
                .iter()
                .any(|component| answers.has(*component))
                || answers.takes_orders(),
            mail: answers.mail_on_domain.value() == Some(&YesNo::Yes),
            access: access_of(book),
            last_drill: book.last_drill(),
            next_drill,
        }
    }

    /// The sections that this site needs.
    pub fn sections(&self) -> impl Iterator<Item = PlanSection> + '_ {
        PlanSection::ALL.into_iter().filter(|section| *section != PlanSection::Payments || self.takes_orders)
    }
}

/// Who has access to what, as far as the book says: given and not taken since.
fn access_of(book: &ServiceBook) -> Vec<(String, String)> {
    let mut access: Vec<(String, String)> = Vec::new();
    for line in book.in_force() {
        if let Statement::Access { change, who, to, .. } = line.what {
            let pair = (who.as_str().to_owned(), to.as_str().to_owned());
            access.retain(|other| *other != pair);
            if *change == AccessKind::Given {
                access.push(pair);
            }
        }
    }
    access
}
