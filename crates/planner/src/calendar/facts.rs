//! Facts with dates: expiries, ends of support, peaks, and the work that hangs on them.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::Freeze;
use super::days::plus_months;
use super::site::{Request, family_of};
use super::why::{FactDate, LawDate, PeakName, SitePeak, Why};
use crate::answers::{Answers, Component, CustomerKind, FirmSize, Known, Payments, Platform, Purpose, YesNo};
use crate::catalogue::{Bound, Law, PlatformFamily, Task, TaskId, Vendor, VendorWindow, laws, vendor_windows};
use crate::eol::{self, Product, SupportEnd};
use crate::peaks::Peak;
use crate::sorted;

/// Work that hangs on a date.
pub(super) struct Dated {
    pub(super) date: NaiveDate,
    pub(super) lead_days: u32,
    pub(super) why: Why,
    pub(super) mandatory: bool,
}

impl Dated {
    /// Work to be done at the latest so many days before a fact, within so many days; nothing if the fact was past when the
    /// plan was begun. Only what never changes enters, so the work keeps its date, and is late when it is not done by then.
    fn before(
        fact: NaiveDate,
        days: u64,
        lead_days: u32,
        why: Why,
        mandatory: bool,
        request: &Request,
    ) -> Option<Dated> {
        if fact < request.begun {
            return None;
        }
        let latest = fact.checked_sub_days(Days::new(days))?;
        // A fact that was nearer than the usual distance when the plan was begun is dealt with at once, and still before it.
        let date = latest.max(request.begun.checked_add_days(Days::new(NEAR_FACT_DAYS))?.min(fact));
        let lead_days = lead_from_the_beginning(date, lead_days, request);
        Some(Dated { date, lead_days, why, mandatory })
    }
}

/// How many days before its date work may be done: none of them lies before the plan was begun.
fn lead_from_the_beginning(date: NaiveDate, lead_days: u32, request: &Request) -> u32 {
    let left = u32::try_from((date - request.begun).num_days()).unwrap_or(0);
    lead_days.min(left)
}

/// A fact that is already near gets its work within so many days. Our own choice.
const NEAR_FACT_DAYS: u64 = 7;

/// All dated work of a task: expiries, ends of support, peaks.
pub(super) fn dated_work(task: &Task, answers: &Answers, request: &Request, peaks: &[SitePeak]) -> Vec<Dated> {
    let support = |product: Option<(Product, &str)>| {
        product.and_then(|(product, version)| end_of_support(product, version, request, peaks)).into_iter().collect()
    };
    let facts: Vec<Dated> = match task.id {
        TaskId::RT01 | TaskId::RT02 => support(runtime_of(answers)),
        TaskId::UP02 => support(platform_product(answers)),
        _ => expiries(task, answers, request),
    };
    let around = peaks.iter().filter_map(|peak| {
        let dated = around_peak(task, peak, request)?;
        let before = matches!(dated.why, Why::BeforePeak { .. });
        Some(dated).filter(|_| !(before && follows_another(peak, peaks)))
    });
    facts.into_iter().chain(around).collect()
}

/// Something that ends on a date and is renewed for a time.
struct Expiry {
    on: NaiveDate,
    /// How many days before it the work is done at the latest, and within how many days.
    days: u64,
    lead_days: u32,
    why: fn(FactDate) -> Why,
    mandatory: bool,
}

/// The expiry on which a task hangs, as it was answered, and whether it is renewed for a year or like a certificate.
fn expiry_of(task: &Task, answers: &Answers) -> Option<Expiry> {
    let expiry = |known: &Known<NaiveDate>, days, lead_days, why: fn(FactDate) -> Why| {
        known.value().map(|on| Expiry { on: *on, days, lead_days, why, mandatory: true })
    };
    match task.id {
        TaskId::DN01 => expiry(&answers.domain_expiry, 30, 30, Why::DomainExpires),
        TaskId::IN02 => expiry(&answers.licence_expiry, 14, 31, Why::LicenceEnds),
        TaskId::CN01 => expiry(&answers.contract_end, 60, 30, Why::ContractEnds),
        TaskId::DN02 => answers.certificate_expiry.value().map(|on| certificate(*on, answers)),
        _ => None,
    }
}

/// A certificate is renewed when a third of its lifetime is left, three weeks at the most: what fits one of 200 days would
/// come too early for one of 47. Our own choice.
fn certificate(on: NaiveDate, answers: &Answers) -> Expiry {
    let lifetime = u64::from(lifetime_of_certificate(on));
    Expiry {
        on,
        days: (lifetime / 3).min(21),
        lead_days: u32::try_from((lifetime / 4).min(14)).unwrap_or(14),
        why: Why::CertificateExpires,
        mandatory: is_renewed_by_hand(answers),
    }
}

fn is_renewed_by_hand(answers: &Answers) -> bool {
    answers.certificate_renewal.value() != Some(&YesNo::Yes)
}

/// The longest lifetime of a certificate that ends on a day: that of the day on which it would have been issued.
fn lifetime_of_certificate(ends: NaiveDate) -> u16 {
    let lifetime = eol::certificate_lifetime_days(ends);
    let issued = ends.checked_sub_days(Days::new(u64::from(lifetime))).unwrap_or(ends);
    eol::certificate_lifetime_days(issued)
}

/// The same expiry after a renewal: domains, licences and contracts a year later, a certificate that is renewed by hand
/// after its longest lifetime. `None` for what renews itself.
fn renewed(task: &Task, answers: &Answers, on: NaiveDate, times: u32) -> Option<NaiveDate> {
    match task.id {
        TaskId::DN02 => {
            let next =
                |ends: NaiveDate| ends.checked_add_days(Days::new(u64::from(eol::certificate_lifetime_days(ends))));
            (0..times).try_fold(on, |ends, _| next(ends)).filter(|_| is_renewed_by_hand(answers))
        }
        // Counted from the first date, so that 29 February comes back in leap years.
        _ => on.checked_add_months(Months::new(times.checked_mul(12)?)),
    }
}

/// The work before an expiry and before those that follow if it is renewed, up to the end of what may be planned. What
/// follows is no fact that anybody has confirmed, so its date is to be checked, and it breaks no budget.
fn expiries(task: &Task, answers: &Answers, request: &Request) -> Vec<Dated> {
    let Some(first) = expiry_of(task, answers) else { return Vec::new() };
    let end = planned_until(request);
    (0..)
        .map_while(|times| {
            let on = if times == 0 { first.on } else { renewed(task, answers, first.on, times)? };
            (on <= end || times == 0).then_some((times, on))
        })
        .filter_map(|(times, on)| {
            if times == 0 {
                let why = (first.why)(FactDate::Answered(on));
                return Dated::before(on, first.days, first.lead_days, why, first.mandatory, request);
            }
            let why = (first.why)(FactDate::IfRenewed(on));
            let (days, lead_days) = if task.id == TaskId::DN02 {
                let again = certificate(on, answers);
                (again.days, again.lead_days)
            } else {
                (first.days, first.lead_days)
            };
            Dated::before(on, days, lead_days, why, false, request)
        })
        .collect()
}

/// Whether the fact on which a task hangs comes again every year, so that no yearly check is needed beside it.
pub(super) fn comes_again(task: &Task, answers: &Answers) -> bool {
    task.id != TaskId::DN02 && expiry_of(task, answers).is_some()
}

/// The last day for which anything can be planned: twice the length of the plan from today.
fn planned_until(request: &Request) -> NaiveDate {
    let months = Months::new(request.preferences.months().saturating_mul(2));
    request.today.max(request.begun).checked_add_months(months).unwrap_or(NaiveDate::MAX)
}

/// The date of the fact on which a task hangs, past or not: it stays the same while time passes. An expiry that lies
/// more than a year behind the beginning is none to wait for.
pub(super) fn fact_of(task: &Task, answers: &Answers, request: &Request) -> Option<NaiveDate> {
    let ends = |(product, version)| match eol::support(product, version).end() {
        SupportEnd::On(ends) => Some(ends),
        SupportEnd::Ended | SupportEnd::Continues | SupportEnd::Unknown => None,
    };
    if matches!(task.id, TaskId::RT01 | TaskId::RT02) {
        // A version is moved when its support ends, however far that is.
        return runtime_of(answers).and_then(ends);
    }
    let within_a_year = request.begun.checked_add_months(Months::new(12)).unwrap_or(NaiveDate::MAX);
    expiry_of(task, answers).map(|expiry| expiry.on).filter(|fact| *fact <= within_a_year)
}

/// The first date of yearly work with a season: a new PHP in the autumn, before the old one ends with the year; Adobe's full
/// patch after May; the accessibility statement of a public body so early that its tolerance of 55 days ends with March.
/// `after` is the fact behind which the series begins.
pub(super) fn yearly_season(
    task: &Task,
    answers: &Answers,
    after: Option<NaiveDate>,
    request: &Request,
) -> Option<NaiveDate> {
    let vendor = vendor_window(task, answers).map(|window| window.vendor);
    let (month, day) = match (task.id, vendor) {
        (TaskId::LG10, _) => (2, 4),
        (_, Some(Vendor::Php)) => (10, 1),
        (_, Some(Vendor::AdobeCommerce)) => (6, 15),
        (_, Some(Vendor::Drupal | Vendor::WooCommerce) | None) => return None,
    };
    // Half a year after a move that a fact has asked for, the next one is too early.
    let after = after.and_then(|fact| fact.checked_add_months(Months::new(6))).unwrap_or(request.begun);
    let from = after.max(request.begun);
    (from.year()..=from.year() + 1)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| *date >= from)
}

/// The rhythm of the maker from which the days of a task follow.
pub(super) fn vendor_window(task: &Task, answers: &Answers) -> Option<&'static VendorWindow> {
    let platform = answers.platform.value();
    vendor_windows().iter().find(|window| {
        window.tasks.contains(&task.id)
            && match window.vendor {
                Vendor::Drupal => platform == Some(&Platform::Drupal),
                Vendor::WooCommerce => platform == Some(&Platform::WooCommerce),
                Vendor::AdobeCommerce => platform == Some(&Platform::Magento),
                Vendor::Php => runs_on(answers) == Some(Product::Php),
            }
    })
}

/// Whether a law binds the owner of a site, as far as the answers tell. What is not known does not exempt anybody.
pub(crate) fn is_bound(law: &Law, answers: &Answers) -> bool {
    let to_consumers = answers.customer_kind.value() != Some(&CustomerKind::Businesses);
    let sells = answers.takes_orders() && to_consumers;
    match law.binds {
        Bound::ConsumerShop => sells,
        Bound::GoodsShop => to_consumers && answers.purpose == Purpose::Shop,
        Bound::ConsumerContracts => sells || (to_consumers && answers.has(Component::Membership)),
        Bound::ConsumerShopNotMicro => sells && answers.firm_size.value() != Some(&FirmSize::Micro),
        Bound::CookiesOrNewsletter => answers.has(Component::Analytics) || answers.has(Component::Newsletter),
        Bound::CardForm => answers.payments.value() == Some(&Payments::OwnForm),
        Bound::PublicBody => answers.public_body.value() == Some(&YesNo::Yes),
    }
}

/// The laws in force today that a task keeps on this site.
pub(super) fn laws_in_force(task: &Task, answers: &Answers, request: &Request) -> Vec<&'static Law> {
    let in_force = |law: &&Law| law.applies_from <= request.today;
    laws().iter().filter(in_force).filter(|law| law.tasks.contains(&task.id) && is_bound(law, answers)).collect()
}

/// Work of the owner before a law begins to bind, and before a transition ends: read it and ask a lawyer.
pub(super) fn laws_with_a_date(answers: &Answers, request: &Request) -> Vec<Dated> {
    let end = planned_until(request);
    laws()
        .iter()
        .filter(|law| is_bound(law, answers))
        .flat_map(|law| {
            let until = law.transition_until.map(LawDate::TransitionUntil);
            [Some(LawDate::From(law.applies_from)), until].into_iter().flatten().map(move |date| (law, date))
        })
        .filter(|(_, date)| date.date() <= end)
        .filter_map(|(law, date)| {
            Dated::before(date.date(), LAW_DAYS, LAW_LEAD_DAYS, Why::LawBinds { law, date }, true, request)
        })
        .collect()
}

/// A law is read so many days before it binds, so that its duty can be done, within so many days. Our own choice.
const LAW_DAYS: u64 = 60;
const LAW_LEAD_DAYS: u32 = 60;

/// Preparations and aftercare of a peak: `(days before its first day, lead)`, from the catalogue's date rules.
fn around_peak(task: &Task, peak: &SitePeak, request: &Request) -> Option<Dated> {
    let (first, last) = peak.days;
    let before = |days, lead_days| {
        let why = Why::BeforePeak { name: peak.name.clone(), first };
        let due = first.checked_sub_days(Days::new(days)).filter(|due| *due >= request.begun);
        due.map(|date| Dated { date, lead_days, why, mandatory: false })
    };
    if !deserves_preparation(peak) {
        return None;
    }
    match task.id.code() {
        "FR01" => before(60, 30),
        "PF05" => before(42, 42),
        "BK03" => before(21, 14),
        "FR02" => before(16, 10),
        "FR03" => {
            let date = last.checked_add_days(Days::new(21)).filter(|date| *date >= request.begun)?;
            let why = Why::AfterPeak { name: peak.name.clone(), last };
            Some(Dated { date, lead_days: 14, why, mandatory: false })
        }
        _ => None,
    }
}

/// Whether a peak begins so soon after another one that what was prepared for that one serves it too.
fn follows_another(peak: &SitePeak, peaks: &[SitePeak]) -> bool {
    peaks.iter().filter(|other| deserves_preparation(other)).any(|other| {
        let days = (peak.days.0 - other.days.0).num_days();
        (1..=PREPARED_DAYS).contains(&days)
    })
}

/// For so many days a preparation serves. Our own choice: the days from a restore test to its peak, and a week.
const PREPARED_DAYS: i64 = 28;

/// Small peaks of a day or two are protected, but not prepared for by weeks of work. Our own choice.
fn deserves_preparation(peak: &SitePeak) -> bool {
    let (first, last) = peak.days;
    (last - first).num_days() >= 3 || matches!(peak.name, PeakName::Season(Peak::BlackFriday))
}

/// The language under the site, where its makers end old versions on dates.
fn runs_on(answers: &Answers) -> Option<Product> {
    match family_of(answers) {
        PlatformFamily::Node | PlatformFamily::Headless => Some(Product::Nodejs),
        PlatformFamily::Python => Some(Product::Python),
        PlatformFamily::Shopify | PlatformFamily::Static => None,
        PlatformFamily::Wp
        | PlatformFamily::Woo
        | PlatformFamily::Presta
        | PlatformFamily::Magento
        | PlatformFamily::Drupal
        | PlatformFamily::Joomla
        | PlatformFamily::Custom => Some(Product::Php),
    }
}

/// The language under the site and the version that was named.
pub(crate) fn runtime_of(answers: &Answers) -> Option<(Product, &str)> {
    Some((runs_on(answers)?, answers.runtime_version.value()?.as_str()))
}

/// The platform and the version that was named, where its lines end on dates. WordPress, WooCommerce and PrestaShop
/// support their newest line only, for which the recurring update is the answer.
pub(crate) fn platform_product(answers: &Answers) -> Option<(Product, &str)> {
    let product = match answers.platform.value()? {
        Platform::Drupal => Product::Drupal,
        Platform::Joomla => Product::Joomla,
        Platform::Magento => Product::AdobeCommerce,
        Platform::Typo3 => Product::Typo3,
        Platform::Shopware => Product::Shopware,
        _ => return None,
    };
    Some((product, answers.platform_version.value()?.as_str()))
}

/// A move to a supported version: two months before support ends, or in the first weeks if it ends sooner or has ended.
/// The end of support takes nothing down, so a move never falls into a protected period because of it.
fn end_of_support(product: Product, version: &str, request: &Request, peaks: &[SitePeak]) -> Option<Dated> {
    let ends = match eol::support(product, version).end() {
        SupportEnd::On(ends) => Some(ends),
        SupportEnd::Ended => None,
        SupportEnd::Continues | SupportEnd::Unknown => return None,
    };
    let why = Why::SupportEnds { product, version: version.to_owned(), ends, data: eol::data_age(request.today) };
    let first_weeks = request.begun.checked_add_days(Days::new(42))?;
    let in_time = ends.and_then(|ends| ends.checked_sub_days(Days::new(60))).filter(|date| *date >= first_weeks);
    let mut date = in_time.unwrap_or(first_weeks);
    for peak in peaks {
        if peak.freeze.covers(date) {
            date = peak.freeze.last.checked_add_days(Days::new(21))?;
        }
    }
    Some(Dated { date, lead_days: lead_from_the_beginning(date, 60, request), why, mandatory: true })
}

/// The peaks of the answers whose protected periods lie within the calendar from today on, in order.
pub fn peaks_ahead(answers: &Answers, request: &Request) -> Vec<SitePeak> {
    let from = request.begun.max(request.today);
    let to = plus_months(from, request.preferences.months());
    let mut peaks = peaks_of(answers, request);
    peaks.retain(|peak| peak.freeze.last >= from && peak.freeze.first < to);
    peaks
}

/// The site's peaks from half a year before the plan to its end, in order.
pub(super) fn peaks_of(answers: &Answers, request: &Request) -> Vec<SitePeak> {
    let last =
        request.today.max(request.begun).year() + i32::try_from(request.preferences.months() / 12).unwrap_or(0) + 1;
    let years = request.begun.year()..=last;
    let seasons = answers.peaks.value().into_iter().flatten().filter_map(|season| Peak::of_season(*season));
    let known = seasons.flat_map(|peak| {
        years.clone().map(move |year| {
            let (first, last) = peak.freeze(year);
            SitePeak { name: PeakName::Season(peak), days: peak.dates(year), freeze: Freeze { first, last } }
        })
    });
    let own = answers.own_peaks.value().into_iter().flatten().map(|peak| SitePeak {
        name: PeakName::Own(peak.name.clone()),
        days: (peak.from, peak.to),
        freeze: Freeze {
            first: peak.from.checked_sub_days(Days::new(OWN_PEAK_FREEZE_DAYS)).unwrap_or(peak.from),
            last: peak.to,
        },
    });
    let mut peaks: Vec<SitePeak> = known.chain(own).filter(|peak| peak.freeze.last >= request.begun).collect();
    sorted::sort_by(&mut peaks, |one, other| (one.days, one.freeze).cmp(&(other.days, other.freeze)));
    peaks
}

/// An own peak is protected from so many days before its first day. Our own choice, the mini-freeze of the catalogue.
const OWN_PEAK_FREEZE_DAYS: u64 = 7;
