//! The model's figures in English.

use super::{Refused, Told, Unit};
use crate::advice::{AssumptionError, Evidence, Group, Measure, Parameter, Practice};
use crate::grade::Grade;
use crate::text::Plural;

/// The same for every repair.
const UNTIL_IT_WORKS: &str = "Until the site works. Single repairs differ widely.";

pub(super) fn group(group: Group) -> Told {
    let (name, note) = match group {
        Group::HowOften => ("How often", "How often things break on an ordinary site, before we look at yours."),
        Group::ThisSite => ("How a site differs", "What raises or lowers that risk on a site like yours."),
        Group::Noticing => ("Who notices, and when", "How long it takes until somebody knows."),
        Group::Repairing => ("Repair", "How long it takes once somebody is at it."),
        Group::Costs => ("Costs", "What a loss is made of."),
        Group::Practice => ("What each tier does", "This is how tiers differ, and support from care."),
    };
    Told { name, note }
}

pub(super) fn parameter(parameter: Parameter) -> Told {
    let (name, note) = match parameter {
        Parameter::Episodes => (
            "Waves of attacks on something your site uses",
            "Chosen so that the share of infected sites comes out right.",
        ),
        Parameter::FastShare => (
            "Waves that strike within days",
            "Nearly everybody has holes and few are broken into, so the share is small.",
        ),
        Parameter::FastDelay => {
            ("Until a fast wave reaches a site", "Some attacks begin within a day and reach small sites later.")
        }
        Parameter::SlowDelay => (
            "Until somebody uses a hole that nobody closes",
            "Nearly everybody is behind with updates, and about 1% are infected.",
        ),
        Parameter::StolenAccess => {
            ("Break-ins with a stolen or guessed password", "We know of no measurement for small sites.")
        }
        Parameter::Repeat => (
            "How many break-ins one becomes while its cause stays",
            "That many sites were infected again within a month.",
        ),
        Parameter::UntestedFailure => (
            "Quarterly updates without a trial that break something",
            "Less than among developers, since the parts are ready-made.",
        ),
        Parameter::OwnChangeFailure => {
            ("Your own changes that break something", "Mostly texts and pictures, hence so few.")
        }
        Parameter::Decay => {
            ("Defects that grow slowly", "A full disk, an old script. Own failures are more frequent than attacks.")
        }
        Parameter::DecayDelay => ("From such a defect to the failure", "That is the time in which it can be found."),
        Parameter::SilentBase => ("Silent failures on any site", "Something stops working and nobody says so."),
        Parameter::SilentFunction => (
            "Further silent failures for each form, basket or integration",
            "Each of them depends on something outside the site.",
        ),
        Parameter::ExpiryAutomatic => ("Lapses of what renews itself", "The card fails, or the machine."),
        Parameter::ExpiryByHand => {
            ("Lapses of what a person renews", "Figures from big firms do not fit here, so we estimate.")
        }
        Parameter::ExpiryLicence => ("Lapses of paid licences", "Usually updates end, more rarely the function."),
        Parameter::HostHours => ("Hosting outages in a year", "A promise of 99.9% allows nearly 9 h."),
        Parameter::HostOutage => ("One hosting outage", "Many are short, few are long: this is the mean."),
        Parameter::InspectionFinds => ("Defects that one check-up finds", "Nobody sees everything."),
        Parameter::PartsExponent => (
            "How risk grows with the number of plug-ins (a power)",
            "Twice as many means about 1.2 times the risk. Sellers claim more.",
        ),
        Parameter::OrdersAttraction => {
            ("How much more often a site with orders is attacked", "There is something to steal.")
        }
        Parameter::OtherCmsAttraction => {
            ("Attacks on other systems, against WordPress", "Less common, so machines aim at them less.")
        }
        Parameter::OwnCodeAttraction => ("Attacks on own code, against WordPress", "Ready-made tools do not fit it."),
        Parameter::ManagedShare => {
            ("Risk of a hosted or static site, against your own", "Its maker patches it and looks after it.")
        }
        Parameter::TwoFactorLeft => {
            ("Password break-ins that a second factor leaves", "The password alone no longer suffices.")
        }
        Parameter::StagingLeft => ("Failed updates that a trial on a copy leaves", "A copy does not show everything."),
        Parameter::OwnCodeFactor => {
            ("How much more often a site with much own code breaks", "Nobody but you tests it.")
        }
        Parameter::SharedHost => {
            ("Outages of shared hosting, against your own server", "The server is shared with strangers' sites.")
        }
        Parameter::ManagedHost => {
            ("Outages of managed hosting, against your own server", "Somebody watches the server for you.")
        }
        Parameter::ProviderHost => {
            ("Outages of a provider's hosting, against your own server", "The provider looks after it.")
        }
        Parameter::PromiseKept => {
            ("How much of the allowed outage a host uses up", "A promise is a limit, not a mean.")
        }
        Parameter::ReportShare => ("Visitors who say that something does not work", "Nearly everybody simply leaves."),
        Parameter::OwnEyes => {
            ("Until somebody of the firm meets a failure", "People look at their own site every few days.")
        }
        Parameter::OwnMonitoring => {
            ("Until somebody sees your monitoring's alarm", "The alarm comes at once, a person a little later.")
        }
        Parameter::InfectionUnnoticed => {
            ("How much longer than an outage an infection hides", "The site works, and does harm.")
        }
        Parameter::SilentUnnoticed => {
            ("How much longer than an outage a silent failure hides", "The rest works, so nobody looks.")
        }
        Parameter::RepairCompromise => ("Repair after a break-in", UNTIL_IT_WORKS),
        Parameter::RepairBreakage => ("Repair after a failed change", UNTIL_IT_WORKS),
        Parameter::RepairDecay => ("Repair of a defect that grew", UNTIL_IT_WORKS),
        Parameter::RepairExpiry => ("Renewal of what has lapsed", UNTIL_IT_WORKS),
        Parameter::RepairSilent => ("Repair of a silent failure", UNTIL_IT_WORKS),
        Parameter::WorkCompromise => ("Paid work after a break-in", "Part of a repair is waiting, not work."),
        Parameter::RestoreShare => ("Failures after which a copy must be restored", "Most are mended without one."),
        Parameter::RebuildHours => ("Building again when no copy works", "One person's week."),
        Parameter::UnplannedWait => {
            ("Planned updates whose damage shows after the visit", "Most of it shows at once, while somebody is there.")
        }
        Parameter::WrittenDown => {
            ("Part of repair time that remains when all is written down", "Notes shorten the search, not the mending.")
        }
        Parameter::NoviceExtra => (
            "How much longer a newcomer takes on the first day",
            "1.4 means 2.4 times as long: understanding takes more than half.",
        ),
        Parameter::NoviceMonths => ("When that falls to a third", "Fluency comes after 2–6 months."),
        Parameter::HandoverHours => {
            ("Handing the site over to a new provider", "Access, notes, a talk, a trial restore of a copy.")
        }
        Parameter::HourlyRate => ("An hour of a technician", "Polish price lists: from PLN 100 to over PLN 400."),
        Parameter::OwnHour => ("An hour of yours or an employee's", "Put in what an hour costs your firm."),
        Parameter::UrgentFactor => (
            "How much more an urgent repair costs without a contract",
            "Twice in one price list, but not every repair is urgent.",
        ),
        Parameter::UpdateRound => ("One round of updates", "As in a price list for monthly upkeep with a test."),
        Parameter::MarginCorrection => {
            ("Correction of the margin you gave", "Even exact figures are last year's, hence the range.")
        }
        Parameter::SubstituteLeft => ("Loss that phone, marketplace or premises leave", "For each of them separately."),
        Parameter::ReturnOrders => ("Buyers who come back later", "Most buy elsewhere."),
        Parameter::ReturnOthers => {
            ("Other customers who come back later", "Services are less often bought on the spot.")
        }
        Parameter::PeakFactor => ("How much more a peak day brings", "Put in what you know from your own sales."),
        Parameter::InfectionLoss => {
            ("Value lost while nobody sees an infection", "The site works, but a warning turns some people away.")
        }
        Parameter::SilentLoss => {
            ("Value that runs through what can fail silently", "The other customers phone or write.")
        }
        Parameter::CleanUp => ("Clean-up after a break-in", "Search engines, blocklists, messages to customers."),
        Parameter::CleanUpData => {
            ("On top of it, when there are personal data", "Assessing the breach, reporting it, letters to people.")
        }
        Parameter::CleanUpOrders => {
            ("On top of it, when there are orders and payments", "Checking payments, refunds, sales on hold.")
        }
        Parameter::OrderValue => {
            ("Value of an order when revenue is not known", "The average basket in Poland in 2023.")
        }
        Parameter::ConversionShare => {
            ("Orders for each visit when revenue is not known", "The middle of what Polish shops have.")
        }
        Parameter::TypicalRevenue => {
            ("Revenue when nothing is known of it", "To count at all; the range then is very wide.")
        }
        Parameter::DutyPrice => {
            ("Duty in a season or on weekends", "The price of one Polish add-on for 7 days a week.")
        }
    };
    Told { name, note }
}

pub(super) fn practice(practice: Practice) -> Told {
    let (name, note) = match practice {
        Practice::PatchDays => {
            ("Time between updates", "Standards: serious fixes within 14 days, all of them monthly.")
        }
        Practice::TestedFailure => ("Planned updates that break something", "A trial and a copy catch most."),
        Practice::CheckDays => ("Time between check-ups", "They look for what grows slowly."),
        Practice::TestDays => ("Time between trials of forms and basket", "Only a trial finds a silent failure."),
        Practice::ScanDays => {
            ("Time between scans for foreign code", "The sooner somebody knows, the shorter the infection.")
        }
        Practice::AccessLeft => {
            ("Password break-ins that reviews of accounts leave", "A review removes old accounts and passwords.")
        }
        Practice::ExpiryLeft => {
            ("Lapses that remain when somebody watches the dates", "A reminder works if somebody reads it.")
        }
        Practice::Runbook => {
            ("Repair time that a written procedure leaves", "Google says a third; we count more cautiously.")
        }
        Practice::HostLeft => {
            ("Hosting outages that remain when somebody calls the host", "A call speeds things up, it mends no server.")
        }
    };
    Told { name, note }
}

pub(super) fn claim(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::InfectedSites => "About 1% of sites are infected at any time.",
        Evidence::InfectionLength => "An infection that nobody looks for lasts about 4 months.",
        Evidence::MoreParts => {
            "Every 5 more plug-ins are said to double the risk. We take the direction, not the size."
        }
        Evidence::FastExploits => "28% of exploited holes are attacked within a day of being announced.",
        Evidence::OldHoles => "99.9% of exploited holes had been known for more than a year.",
        Evidence::NearlyAllOutdated => {
            "95% of sites have a part with a known hole, and break-ins are rare. A hole alone is not yet a risk."
        }
        Evidence::RepeatCompromise => {
            "More than 12% of cleaned sites were infected again within 30 days, because the cause had stayed."
        }
        Evidence::DirectWarning => "A message straight to the owner shortens an infection by at least 62%.",
        Evidence::UpdatesHalve => "Sites updated after a break-in were broken into again half as often.",
        Evidence::OutdatedLessHacked => {
            "In a study of some 200,000 servers, outdated ones were broken into less often than current ones. So we count the gain of updates cautiously."
        }
        Evidence::OwnFailuresFirst => {
            "In a year 18.7% of firms in the EU had a failure of their own hardware or software, 3.5% an outage by attack."
        }
        Evidence::FailedChanges => "Among teams of developers 5 to 40% of changes go wrong.",
        Evidence::ChangesBreak => "About 70% of outages begin with a change.",
        Evidence::WorkingHours => "8% of incidents fall on weekends: they follow people's work.",
        Evidence::AveragesMislead => {
            "In about 10,000 incidents length did not follow severity, and means misled. So we show ranges."
        }
        Evidence::FindingTakesLonger => "Finding a problem takes twice as long as mending it.",
        Evidence::Playbooks => "With a written procedure repair can be three times faster.",
        Evidence::UptimeArithmetic => "99.9% uptime is 8.76 h of outage a year.",
        Evidence::SharedHostExample => "One shared host in one month: 8 outages, 55 minutes in all.",
        Evidence::ExpiredCertificates => {
            "77% of firms had an outage by an expired certificate, but these are firms with 256,000 certificates. For one site we do not use it."
        }
        Evidence::Comprehension => "Understanding code takes 58% of a developer's time.",
        Evidence::Fluency => "A newcomer becomes fluent after 2–6 months.",
        Evidence::HourlyRates => "An hour in Poland: freelancer PLN 100–200, agency PLN 200–400, studio over PLN 400.",
        Evidence::UrgentSurcharge => "Work at once or out of hours costs twice as much.",
        Evidence::DutyPrice => "Help on 7 days a week: PLN 299 a month on top of the plan.",
        Evidence::BreachCost => "The worst breach of a year cost a British firm £1,600 on average.",
        Evidence::CleanUpPrice => "Cleaning a site after a break-in: $199.",
        Evidence::Basket => "The average basket in Poland: PLN 304.",
        Evidence::Conversion => "In Polish shops 1–3% of visits end with an order.",
        Evidence::MonthlyPatching => "A standard: update and scan at least monthly.",
        Evidence::FourteenDays => "A standard: serious fixes within 14 days.",
        Evidence::QuarterlyRestores => "A standard: a trial restore every quarter.",
        Evidence::UpdateRound => "Monthly upkeep with a test takes 0.75 h.",
        Evidence::DelayTime => "Who looks more often than a defect ripens finds it before it fails.",
        Evidence::DollarsAMinute => {
            "“5,600 dollars a minute” is about big data centres. We count your loss from your revenue."
        }
    }
}

pub(super) const fn source(evidence: Evidence) -> &'static str {
    evidence.source()
}

pub(super) fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "measured, or laid down by a standard",
        Grade::B => "a survey, a statistic or practitioners' reports",
        Grade::C => "said by somebody who sells something",
        Grade::Own => "our own assumption",
    }
}

pub(super) fn unit(measure: Measure, rare: bool) -> Unit {
    match measure {
        Measure::PerYear if rare => Unit::Around("", " in 100 sites a year"),
        Measure::PerYear => Unit::Noun(Plural::english("time a year", "times a year")),
        Measure::Share => Unit::Around("", "%"),
        Measure::Factor => Unit::Around("", ""),
        Measure::Days => Unit::Noun(Plural::english("day", "days")),
        Measure::Months => Unit::Noun(Plural::english("month", "months")),
        Measure::Years => Unit::Noun(Plural::english("year", "years")),
        Measure::Hours => Unit::Around("", " h"),
        Measure::Money => Unit::Around("PLN ", ""),
        Measure::MoneyPerHour => Unit::Around("PLN ", " an hour"),
        Measure::MoneyPerMonth => Unit::Around("PLN ", " a month"),
    }
}

pub(super) fn between(before: &str, low: &str, high: &str, after: &str) -> String {
    format!("from {before}{low} to {high}{after}")
}

pub(super) fn refused(why: Refused, in_use: &str, allowed: &str) -> String {
    let happened = match why {
        Refused::NotANumber => "We see no number here.",
        Refused::Assumption(AssumptionError::OutOfRange { .. }) => "The model cannot count with this number.",
    };
    format!("{happened} We go on with the one before: {in_use}. Type a number {allowed}.")
}

pub(super) fn changed(own: &str) -> String {
    format!("changed, ours is {own}")
}
