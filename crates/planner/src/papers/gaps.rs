//! What a new technician would still lack: a closed list, read off answers, texts and the service book.

use chrono::{Days, NaiveDate};

use super::{ContingencyFacts, OwnTexts, PlanSection, TextKey};
use crate::answers::{AdminAccess, Answers, BackupInterval, Documentation, LastRestore, TwoFactor, YesNo};
use crate::service_book::{ServiceBook, StatementKind};

/// Something that a new technician would lack. The order is that of urgency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// Nobody knows what the site is built with.
    Platform,
    /// Nobody knows where it runs.
    Hosting,
    /// Nobody knows who holds the administrator's access, or it is unclear.
    AdminAccess,
    /// The book does not say who has access to what.
    AccessList,
    /// There is no backup, or nobody knows how often one is made.
    Backup,
    /// No copy lies elsewhere, or nobody knows.
    BackupElsewhere,
    /// Nobody restored a copy within a year.
    Restore,
    /// The contingency plan has no numbers to call.
    Contacts,
    /// The contingency plan was not tried within a year.
    Drill,
    /// Nobody knows when the domain expires, or in whose name it is.
    Domain,
    /// Nobody knows when the certificate expires, where it is not renewed by itself.
    Certificate,
    /// Nobody wrote how the site is built.
    Architecture,
    /// What is written down is not complete.
    Documentation,
    /// Not everybody signs in with a second factor.
    TwoFactor,
    /// The versions are not known.
    Versions,
    /// The service book has nothing but ticked work.
    History,
}

/// Days after which a drill is too long ago.
const DRILL_DAYS: u64 = 365;

/// What is missing of a site on a day.
pub fn gaps(
    answers: &Answers,
    facts: &ContingencyFacts,
    texts: &OwnTexts,
    book: &ServiceBook,
    today: NaiveDate,
) -> Vec<Gap> {
    let own = !facts.managed;
    let applies = |part| !answers.unknown.contains(&part);
    let drilled = facts
        .last_drill
        .is_some_and(|day| day.checked_add_days(Days::new(DRILL_DAYS)).is_some_and(|until| until >= today));
    let told = book.in_force().any(|line| {
        !matches!(
            line.what.kind(),
            StatementKind::Work | StatementKind::Suggestion | StatementKind::Access | StatementKind::Terms
        )
    });
    let restored = matches!(facts.last_restore, Some(LastRestore::ThisQuarter | LastRestore::ThisYear));
    let by_itself = answers.certificate_renewal.value() == Some(&YesNo::Yes);
    let written = |key| texts.current(key).is_some();
    let lacking = [
        (Gap::Platform, answers.platform_kind.is_unknown() || (own && answers.platform.is_unknown())),
        (Gap::Hosting, own && answers.hosting.is_unknown()),
        (Gap::AdminAccess, matches!(answers.admin_access.value(), None | Some(AdminAccess::Unclear))),
        (Gap::AccessList, facts.access.is_empty() && !written(TextKey::Plan(PlanSection::Access))),
        (Gap::Backup, own && matches!(facts.backup_interval, None | Some(BackupInterval::Never))),
        (Gap::BackupElsewhere, own && facts.backup_elsewhere != Some(YesNo::Yes)),
        (Gap::Restore, own && !restored),
        (Gap::Contacts, !written(TextKey::Plan(PlanSection::Calls))),
        (Gap::Drill, !drilled),
        (Gap::Domain, answers.domain_expiry.is_unknown() || answers.registrant.is_unknown()),
        (Gap::Certificate, own && answers.certificate_expiry.is_unknown() && !by_itself),
        (Gap::Architecture, !written(TextKey::Architecture)),
        (Gap::Documentation, answers.documentation.value() != Some(&Documentation::Complete)),
        (Gap::TwoFactor, answers.two_factor.value() != Some(&TwoFactor::Everybody)),
        (Gap::Versions, own && !applies(crate::answers::Part::PlatformVersion)),
        (Gap::History, !told),
    ];
    lacking.into_iter().filter_map(|(gap, lacks)| lacks.then_some(gap)).collect()
}
