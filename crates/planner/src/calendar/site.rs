//! From a site to the work on it: which tasks of the catalogue apply, how often, by whom, and on which facts they hang.
//!
//! Answers, an advisor (offer, history, assumptions) and a request enter; neutral [`WorkItem`]s and [`Settings`] leave. Every rule that picks a task or
//! a figure is here, and the entry that comes of it remembers why.

use chrono::{Days, NaiveDate};

use super::facts::{
    comes_again, dated_work, fact_of, laws_in_force, laws_with_a_date, peaks_of, vendor_window, yearly_season,
};
use super::onboarding::{self, Step};
use super::usual::{cadence_of, settings_of, usual, with_own_freezes};
use super::why::{SitePeak, Why};
use super::worth;
use super::{
    FreezeRule, OwnSchedule, OwnWork, Performer, PlannedTask, Preferences, Prerequisite, Schedule, Settings,
    TaskDetails, TaskKey, Who, WorkItem,
};
use crate::advice::{Advisor, Losses, Parameter, Variant};
use crate::answers::{self, Answers, CustomerKind, Hosting, Platform, PlatformKind, YesNo};
use crate::catalogue::{self, Category, Component, Downtime, Interval, PlatformFamily, RiskLevel, Task, TaskId};
use crate::{CareMode, Tier};

/// What a calendar is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The first day of the plan, for ever: all nominal dates are counted from it.
    pub begun: NaiveDate,
    /// The present day; nothing is placed before it.
    pub today: NaiveDate,
    /// The tier whose work is planned.
    pub tier: Tier,
    /// Whether work is planned at all, or only repaired on request.
    pub care: CareMode,
    /// What the person has chosen for the calendar.
    pub preferences: Preferences,
    /// What the person has changed of the work.
    pub own: OwnWork,
}

/// A task that applies to the site, with its reason.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteWork {
    /// The task.
    pub task: PlannedTask,
    /// Why it is in the plan.
    pub why: Why,
    /// What the scheduler is told.
    pub item: WorkItem,
}

/// Everything that a site asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteNeeds {
    /// The risk of the site, from which intervals and effort follow.
    pub risk: RiskLevel,
    /// Work with dates.
    pub work: Vec<SiteWork>,
    /// Work that follows an event: after a change, after an incident, on an advisory.
    pub on_event: Vec<TaskId>,
    /// Tasks that the tier or plain support leaves out.
    pub beyond_tier: Vec<TaskId>,
    /// What the site is expected to lose to what planned work can prevent.
    pub losses: Losses,
    /// The site's peaks within the plan, and what the person protects beside them.
    pub peaks: Vec<SitePeak>,
    /// The circumstances of the plan.
    pub settings: Settings,
    /// Whether the owner's hours are assumed, not answered.
    pub owner_hours_assumed: bool,
}

/// Minutes of set-up that each visit costs: opening the tools, logging in, writing down. Our own assumption.
pub const SETUP_MIN: u32 = 15;

/// The owner's time a month where it is not answered. Our own assumption, shown as such.
pub const ASSUMED_OWNER_MINUTES: u32 = 120;

/// How much is at stake: from what the site does and how many come. Our own rule, told on screen.
///
/// High for sites that take orders and have much traffic or many orders; middle for those that take orders at all, and
/// for leads or much traffic; low for the rest. What is not known counts as the middle of its kind, never as low.
pub fn risk_of(answers: &Answers) -> RiskLevel {
    let much_traffic = answers.visits.value().is_some_and(|visits| visits.low >= 10_000);
    let many_orders = answers.orders.value().is_some_and(|orders| orders.low >= 200);
    let own_payment_form = answers.payments.value() == Some(&answers::Payments::OwnForm);
    if answers.takes_orders() {
        if much_traffic || many_orders || own_payment_form { RiskLevel::High } else { RiskLevel::Mid }
    } else if answers.purpose == answers::Purpose::Leads
        || answers.has(answers::Component::Membership)
        || much_traffic
        || answers.visits.is_unknown()
    {
        RiskLevel::Mid
    } else {
        RiskLevel::Low
    }
}

/// The family of software that the catalogue knows. Products beyond its columns get the family that fits them best.
pub fn family_of(answers: &Answers) -> PlatformFamily {
    match (answers.platform.value(), answers.platform_kind.value()) {
        (Some(platform), _) => match platform {
            Platform::WordPress => PlatformFamily::Wp,
            Platform::WooCommerce => PlatformFamily::Woo,
            Platform::PrestaShop | Platform::Shopware => PlatformFamily::Presta,
            Platform::Magento => PlatformFamily::Magento,
            Platform::Drupal | Platform::Typo3 => PlatformFamily::Drupal,
            Platform::Joomla | Platform::OtherCms => PlatformFamily::Joomla,
            Platform::Shopify | Platform::Shoper | Platform::Wix | Platform::OtherHosted => PlatformFamily::Shopify,
            Platform::StaticSite => PlatformFamily::Static,
            Platform::Php | Platform::OtherCode => PlatformFamily::Custom,
            Platform::Node => PlatformFamily::Node,
            Platform::Python => PlatformFamily::Python,
            Platform::Headless => PlatformFamily::Headless,
        },
        (None, Some(PlatformKind::Hosted)) => PlatformFamily::Shopify,
        (None, Some(PlatformKind::Static)) => PlatformFamily::Static,
        (None, Some(PlatformKind::OwnCode)) => PlatformFamily::Custom,
        // The most common kind of own system; that the platform is not known stands among the assumptions.
        (None, Some(PlatformKind::OwnCms) | None) => PlatformFamily::Wp,
    }
}

/// The components that the catalogue asks about, as far as they are known.
pub(super) fn components_of(answers: &Answers) -> Vec<Component> {
    use crate::answers::Component as Answered;
    let yes = |component| answers.has(component);
    let takes_payments =
        matches!(answers.payments.value(), Some(answers::Payments::Redirect | answers::Payments::OwnForm));
    let to_consumers = answers.customer_kind.value() != Some(&CustomerKind::Businesses);
    let asked = [
        (Component::Payments, takes_payments),
        (Component::Forms, yes(Answered::Forms)),
        (Component::Booking, yes(Answered::Booking) || answers.purpose == answers::Purpose::Booking),
        (Component::Membership, yes(Answered::Membership) || answers.purpose == answers::Purpose::Members),
        (Component::Newsletter, yes(Answered::Newsletter)),
        (Component::Email, answers.mail_on_domain.value() == Some(&YesNo::Yes)),
        (Component::PersonalData, yes(Answered::PersonalData)),
        (Component::ConsumerShop, answers.takes_orders() && to_consumers),
        (Component::ApiIntegrations, yes(Answered::Integrations)),
        (Component::Courier, yes(Answered::Courier)),
        (Component::Marketplace, yes(Answered::Marketplace)),
        (Component::AdsAnalytics, yes(Answered::Analytics)),
        (Component::Multilingual, yes(Answered::Multilingual)),
        (Component::MediaHeavy, yes(Answered::MediaHeavy)),
        (Component::Cdn, yes(Answered::Cdn)),
        (Component::Search, yes(Answered::Search)),
        (Component::Comments, yes(Answered::Comments)),
        (Component::OwnServer, answers.hosting.value() == Some(&Hosting::OwnServer)),
        (Component::PublicBody, answers.public_body.value() == Some(&YesNo::Yes)),
    ];
    asked.into_iter().filter_map(|(component, present)| present.then_some(component)).collect()
}

/// Everything that the site asks for within the request.
pub fn needs_of(answers: &Answers, advisor: &Advisor, request: &Request) -> SiteNeeds {
    let risk = risk_of(answers);
    let covered = risk.min(level_of(request.tier));
    let components = components_of(answers);
    let peaks = peaks_of(answers, request);
    let losses = advisor.losses(answers, Variant::new(request.tier, request.care));
    let mut applicable = applicable(family_of(answers), &components);
    applicable.retain(|task| request.own.off_of(task.id).is_none());
    let chosen = |task: &Task| request.own.edit_of(task.id).every_days;
    let needed = |task: &&&Task| {
        chosen(task).is_some() || (task.tier_min <= request.tier && task.interval(covered) != Interval::NotNeeded)
    };
    let planned: Vec<TaskId> = applicable.iter().filter(needed).map(|task| task.id).collect();
    let included =
        |task: &Task| task.tier_min <= request.tier && (request.care == CareMode::Care || in_plain_support(task));
    let steps: Vec<Step> = onboarding::steps(answers, request)
        .into_iter()
        .filter(|step| applicable.iter().any(|task| task.id == step.task() && included(task)))
        .collect();
    let peak_factor = advisor.assumptions().of(Parameter::PeakFactor);
    let circumstances = Circumstances { answers, request, risk, covered, losses: &losses, peak_factor, steps: &steps };
    let (mut work, mut on_event, mut beyond_tier) = (Vec::new(), Vec::new(), Vec::new());
    let interval = |task: TaskId| chosen(task.task()).or_else(|| catalogue_interval(task, covered));
    for task in applicable {
        // What a person wants done every so many days is done, whatever catalogue and tier say.
        let wanted = chosen(task).is_some();
        if follows_events(task, covered) && !wanted {
            on_event.push(task.id);
            continue;
        }
        let dated = dated_work(task, answers, request, &peaks);
        if task.interval(risk) == Interval::NotNeeded && dated.is_empty() && !wanted {
            continue;
        }
        if !included(task) && !wanted {
            beyond_tier.push(task.id);
            continue;
        }
        let prerequisites = prerequisites_of(task, &planned, &interval);
        let recurring = if hangs_on_peaks(task) && !wanted { None } else { circumstances.recurring(task) };
        if let Some((schedule, why)) = recurring {
            // What the tier promises around the clock is set up whatever the hours of the month: it takes minutes once.
            let mandatory = matches!(why, Why::SetUpOnce);
            work.extend(circumstances.work(task, schedule, why, mandatory, prerequisites.clone()));
        }
        for dated in dated {
            let schedule = Schedule::Dated { date: dated.date, lead_days: dated.lead_days };
            work.extend(circumstances.work(task, schedule, dated.why, dated.mandatory, prerequisites.clone()));
        }
    }
    work.extend(circumstances.onboarding());
    let laws = laws_with_a_date(answers, request).into_iter().filter(|_| request.own.off_of(TaskId::LG09).is_none());
    work.extend(laws.filter_map(|dated| {
        let schedule = Schedule::Dated { date: dated.date, lead_days: dated.lead_days };
        circumstances.work(TaskId::LG09.task(), schedule, dated.why, dated.mandatory, Vec::new())
    }));
    work.extend(own_tasks(&request.own));
    let mut settings = settings_of(answers, advisor.offer(), request, &peaks);
    if !steps.is_empty() {
        settings.begun = onboarding::routine_begins(request);
    }
    let own_minutes = request.preferences.of(Performer::Owner).minutes();
    SiteNeeds {
        risk,
        work,
        on_event,
        beyond_tier,
        losses,
        settings,
        peaks: with_own_freezes(peaks, &request.preferences),
        owner_hours_assumed: own_minutes.is_none()
            && usual(answers, advisor.offer(), request.tier).owner_minutes.is_none(),
    }
}

/// The tasks of the catalogue that the site has any use for, whatever tier and risk say.
pub fn fitting_tasks(answers: &Answers) -> Vec<TaskId> {
    applicable(family_of(answers), &components_of(answers)).iter().map(|task| task.id).collect()
}

/// The tasks that make sense on a platform with some components.
fn applicable(family: PlatformFamily, components: &[Component]) -> Vec<&'static Task> {
    catalogue::all()
        .iter()
        .filter(|task| task.platforms.contains(family))
        .filter(|task| task.components.is_empty() || task.components.iter().any(|part| components.contains(part)))
        .collect()
}

/// All on which the work of a site depends.
struct Circumstances<'a> {
    answers: &'a Answers,
    request: &'a Request,
    risk: RiskLevel,
    covered: RiskLevel,
    losses: &'a Losses,
    peak_factor: f64,
    steps: &'a [Step],
}

impl Circumstances<'_> {
    /// What the scheduler is told of a task, with its reason.
    fn work(
        &self,
        task: &Task,
        schedule: Schedule,
        why: Why,
        mandatory: bool,
        prerequisites: Vec<Prerequisite>,
    ) -> Option<SiteWork> {
        let line = is_line(schedule);
        let edit = self.request.own.edit_of(task.id);
        let usual_minutes = if line { task.effort.low.get() } else { minutes_of(task, self.covered) };
        let minutes = edit.minutes.unwrap_or(usual_minutes);
        let days = edit.every_days.or_else(|| self.interval_days(task).map(u32::from));
        let usual = worth::value_of(task, minutes, days, self.losses);
        let value = match why {
            // What fails in a peak fails when a day brings several times as much as others.
            Why::BeforePeak { .. } => usual * self.peak_factor.max(1.0),
            _ => usual,
        };
        let item = WorkItem {
            task: TaskKey::new(task.id.code()).ok()?,
            minutes,
            schedule,
            who: edit.who.unwrap_or(who_of(task)),
            risky: task.downtime != Downtime::None || task.freeze == catalogue::FreezeRule::Blocked,
            freeze: freeze_of(task),
            prerequisites,
            value_min: value,
            mandatory,
        };
        Some(SiteWork { task: task.id.into(), why, item })
    }

    /// Days between two times of a task. A tier works at its appointments: what is due oftener, and is no line of a
    /// checklist, waits for the next one.
    fn interval_days(&self, task: &Task) -> Option<u16> {
        match task.interval(self.covered) {
            Interval::Days(days) if days >= SINGLE_FROM_DAYS => Some(days.max(appointment_days(self.request.tier))),
            Interval::Days(days) => Some(days),
            Interval::Continuous | Interval::OnEvent | Interval::NotNeeded => None,
        }
    }

    /// The recurring schedule of a task with its reason; work that runs by itself is set up in the first month.
    fn recurring(&self, task: &Task) -> Option<(Schedule, Why)> {
        let Circumstances { request, answers, .. } = self;
        let step = self.steps.iter().find(|step| step.task() == task.id);
        if let Some(days) = request.own.edit_of(task.id).every_days {
            return Some((self.chosen(task, days), Why::Chosen { days }));
        }
        let days = match task.interval(self.covered) {
            // What onboarding sets up is not set up twice.
            Interval::Continuous if step.is_some() => return None,
            Interval::Continuous => {
                let date = request.begun.checked_add_days(Days::new(SET_UP_WITHIN_DAYS))?;
                let lead_days = u32::try_from(SET_UP_WITHIN_DAYS).ok()?;
                return Some((Schedule::Dated { date, lead_days }, Why::SetUpOnce));
            }
            Interval::Days(_) | Interval::OnEvent | Interval::NotNeeded => self.interval_days(task)?,
        };
        // A fact that comes again every year is the yearly check.
        if days >= YEAR_DAYS && comes_again(task, answers) {
            return None;
        }
        let interval_days = planned_days(task, days);
        // Where a fact or onboarding has a date of its own, the recurring work begins one interval after it, not beside it.
        let after = fact_of(task, answers, request).or_else(|| step.map(|step| onboarding::last_day(*step, request)));
        let next = after.and_then(|fact| fact.checked_add_days(Days::new(u64::from(days))));
        let schedule = match task.schedule {
            catalogue::Schedule::Fixed => {
                Schedule::Fixed { interval_days, anchor: yearly_season(task, answers, after, request).or(next) }
            }
            catalogue::Schedule::Floating | catalogue::Schedule::Event | catalogue::Schedule::Continuous => {
                Schedule::Floating { interval_days, last_done: None, first: next.filter(|_| step.is_some()) }
            }
        };
        let why = Why::Interval {
            days: u32::from(days),
            risk: self.risk,
            norm: catalogue_interval(task.id, self.risk).filter(|norm| *norm < u32::from(days)),
            model: worth::model_interval(task, minutes_of(task, self.covered), self.losses),
            laws: laws_in_force(task, answers, request),
            vendor: vendor_window(task, answers),
        };
        Some((schedule, why))
    }

    /// The schedule of a task whose interval the person chose. It begins behind the task's own date, if it has one.
    fn chosen(&self, task: &Task, interval_days: u32) -> Schedule {
        let step = self.steps.iter().find(|step| step.task() == task.id);
        let set_up = step.map(|step| onboarding::last_day(*step, self.request));
        let after = fact_of(task, self.answers, self.request).or(set_up);
        let next = after.and_then(|fact| fact.checked_add_days(Days::new(u64::from(interval_days))));
        match task.schedule {
            catalogue::Schedule::Fixed => Schedule::Fixed { interval_days, anchor: next },
            catalogue::Schedule::Floating | catalogue::Schedule::Event | catalogue::Schedule::Continuous => {
                Schedule::Floating { interval_days, last_done: None, first: next.filter(|_| step.is_some()) }
            }
        }
    }

    /// The steps of taking over the site: dated work within the first two weeks, each after the ones before it.
    fn onboarding(&self) -> Vec<SiteWork> {
        let mut before: Vec<Prerequisite> = Vec::new();
        let mut work = Vec::new();
        for (place, step) in self.steps.iter().enumerate() {
            let why = Why::Onboarding { step: *step, number: place + 1, of: self.steps.len() };
            let task = step.task().task();
            let schedule = onboarding::schedule(*step, self.request);
            if let Some(mut one) = self.work(task, schedule, why, step.is_mandatory(), before.clone()) {
                one.item.value_min *= onboarding::worth(*step, self.request.tier);
                before.push(Prerequisite::Order { task: one.item.task.clone() });
                work.push(one);
            }
        }
        work
    }
}

/// The tasks that the person added. What is done once, on a day that the person named, is duty like a date of the site.
fn own_tasks(own: &OwnWork) -> impl Iterator<Item = SiteWork> {
    own.tasks().filter(|(_, task)| task.off().is_none()).map(|(_, task)| {
        let TaskDetails { minutes, who, when, .. } = *task.details();
        let item = WorkItem {
            task: task.key().clone(),
            minutes,
            schedule: when.schedule(),
            who,
            risky: false,
            freeze: FreezeRule::Allowed,
            prerequisites: Vec::new(),
            value_min: worth::value_of_own(minutes),
            mandatory: matches!(when, OwnSchedule::Once(_)),
        };
        SiteWork { task: PlannedTask::Own(task.clone()), why: Why::Added(when), item }
    })
}

/// Days between two appointments of a tier.
fn appointment_days(tier: Tier) -> u16 {
    u16::try_from(cadence_of(tier).weeks() * 7).unwrap_or(0)
}

/// From this interval on a task is due once a year or less.
const YEAR_DAYS: u16 = 365;

/// Plain support leaves planned work undone, but what the owner does alone and what hangs on a date stays in sight.
fn in_plain_support(task: &Task) -> bool {
    matches!(task.who, catalogue::Who::Owner | catalogue::Who::Legal) || matches!(task.category, Category::Domain)
}

/// Tasks that make sense only around a named peak.
fn hangs_on_peaks(task: &Task) -> bool {
    task.category == Category::Season || task.id.code() == "PF05"
}

fn catalogue_interval(task: TaskId, risk: RiskLevel) -> Option<u32> {
    match task.task().interval(risk) {
        Interval::Days(days) => Some(u32::from(days)),
        Interval::Continuous | Interval::OnEvent | Interval::NotNeeded => None,
    }
}

/// How often a tier works on a site at the most: basic at the catalogue's low level, comprehensive at its high level.
///
/// Our own reading: the catalogue's high level takes sixty hours a month, which only the highest tier comes near to.
pub(super) const fn level_of(tier: Tier) -> RiskLevel {
    match tier {
        Tier::Basic => RiskLevel::Low,
        Tier::Extended => RiskLevel::Mid,
        Tier::Comprehensive => RiskLevel::High,
    }
}

/// Work that has no date: it follows a change, an incident or an advisory.
fn follows_events(task: &Task, covered: RiskLevel) -> bool {
    match task.interval(covered) {
        Interval::OnEvent => true,
        Interval::Days(days) => task.schedule == catalogue::Schedule::Event && days < SINGLE_FROM_DAYS,
        Interval::Continuous | Interval::NotNeeded => false,
    }
}

/// From this interval on, work is scheduled one by one; below it is a line of a checklist.
const SINGLE_FROM_DAYS: u16 = 14;

/// Checks that a program makes, with an alarm to a person, wherever they are due more often than every second week.
/// Our own choice among the catalogue's tasks; whatever is due more often than weekly is left to programs anyway.
const CHECKED_BY_PROGRAM: [&str; 8] = ["BK02", "MO06", "DN02", "SE01", "SE10", "UP07", "PC02", "CR01"];

/// Days between two slots as they are planned; 0 for what runs by itself.
fn planned_days(task: &Task, days: u16) -> u32 {
    let by_program = days < 7 || (days < SINGLE_FROM_DAYS && CHECKED_BY_PROGRAM.contains(&task.id.code()));
    if by_program { 0 } else { u32::from(days) }
}

/// Whether work on this schedule is a line of a checklist.
fn is_line(schedule: Schedule) -> bool {
    match schedule {
        Schedule::Fixed { interval_days, .. } | Schedule::Floating { interval_days, .. } => {
            interval_days < u32::from(SINGLE_FROM_DAYS)
        }
        Schedule::Dated { .. } => false,
    }
}

/// What runs by itself is set up within so many days of the plan's beginning. Our own choice.
const SET_UP_WITHIN_DAYS: u64 = 28;

/// Minutes that the task takes on a site of this risk: from the lower end of its range at low risk to the middle at
/// high risk, rounded to five. Our own choice between the catalogue's two ends.
fn minutes_of(task: &Task, risk: RiskLevel) -> u32 {
    let (low, high) = (task.effort.low.get(), task.effort.high.get());
    let span = high.saturating_sub(low);
    let minutes = match risk {
        RiskLevel::Low => low,
        RiskLevel::Mid => low + span / 4,
        RiskLevel::High => low + span / 2,
    };
    minutes.div_ceil(5).max(1) * 5
}

const fn who_of(task: &Task) -> Who {
    match task.who {
        catalogue::Who::Technician => Who::Technician,
        catalogue::Who::Owner | catalogue::Who::Legal => Who::Owner,
        catalogue::Who::Both => Who::Both,
    }
}

const fn freeze_of(task: &Task) -> FreezeRule {
    match task.freeze {
        catalogue::FreezeRule::Allowed => FreezeRule::Allowed,
        catalogue::FreezeRule::SecurityOnly => FreezeRule::SecurityOnly,
        catalogue::FreezeRule::Blocked => FreezeRule::Blocked,
    }
}

/// What must come first. A backup that runs by itself is made sure of by its check; a prerequisite that is not in the
/// plan (a higher tier, another platform) binds nothing.
fn prerequisites_of(task: &Task, planned: &[TaskId], interval: &dyn Fn(TaskId) -> Option<u32>) -> Vec<Prerequisite> {
    task.prerequisites
        .iter()
        .filter_map(|before| {
            let before = match before.code() {
                "BK01" => TaskId::from_code("BK02")?,
                _ => *before,
            };
            let key = TaskKey::new(before.code()).ok()?;
            if before == task.id || !planned.contains(&before) {
                return None;
            }
            match before.task().category {
                Category::Backup | Category::Staging => {
                    // The safety net is as fresh as its own rhythm makes it, with the tolerance of both ends.
                    let lead_days = interval(before).map(|days| days + days.div_ceil(2));
                    Some(Prerequisite::Safety { task: key, lead_days })
                }
                _ => Some(Prerequisite::Order { task: key }),
            }
        })
        .collect()
}
