//! Facts with dates: expiries, ends of support, peaks, and the work that hangs on them.

use chrono::{Datelike, Days, NaiveDate};

use super::Freeze;
use super::site::{PeakName, Request, SitePeak, Why, family_of};
use crate::answers::{Answers, Platform, YesNo};
use crate::catalogue::{PlatformFamily, Task};
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
    /// Work to be done at the latest so many days before a fact, within so many days; nothing if the fact is past.
    fn before(
        fact: NaiveDate,
        days: u64,
        lead_days: u32,
        why: Why,
        mandatory: bool,
        request: &Request,
    ) -> Option<Dated> {
        if fact < request.today {
            return None;
        }
        let latest = fact.checked_sub_days(Days::new(days))?;
        // A fact that is nearer than the usual distance is dealt with at once, and still before it.
        let date = latest.max(request.today.checked_add_days(Days::new(NEAR_FACT_DAYS))?.min(fact));
        let lead_days = lead_from_today(date, lead_days, request);
        Some(Dated { date, lead_days, why, mandatory })
    }
}

/// How many days before its date work may be done: none of them lies before today, for what is done cannot be ticked off
/// before it has begun, and a fact must stay in sight until it is past.
fn lead_from_today(date: NaiveDate, lead_days: u32, request: &Request) -> u32 {
    let left = u32::try_from((date - request.today).num_days()).unwrap_or(0);
    lead_days.min(left)
}

/// A fact that is already near gets its work within so many days. Our own choice.
const NEAR_FACT_DAYS: u64 = 7;

/// All dated work of a task: expiries, ends of support, peaks.
pub(super) fn dated_work(task: &Task, answers: &Answers, request: &Request, peaks: &[SitePeak]) -> Vec<Dated> {
    let expiry = |fact: Option<&NaiveDate>, days, lead, why: fn(NaiveDate) -> Why, mandatory| {
        fact.and_then(|fact| Dated::before(*fact, days, lead, why(*fact), mandatory, request))
    };
    let by_hand = answers.certificate_renewal.value() != Some(&YesNo::Yes);
    let fact = match task.id.code() {
        "DN01" => expiry(answers.domain_expiry.value(), 30, 30, Why::DomainExpires, true),
        "DN02" => expiry(answers.certificate_expiry.value(), 21, 14, Why::CertificateExpires, by_hand),
        "IN02" => expiry(answers.licence_expiry.value(), 14, 31, Why::LicenceEnds, true),
        "CN01" => expiry(answers.contract_end.value(), 60, 30, Why::ContractEnds, true),
        "RT01" | "RT02" => runtime_of(answers).and_then(|(product, version)| end_of_support(product, version, request)),
        "UP02" => platform_product(answers).and_then(|(product, version)| end_of_support(product, version, request)),
        _ => None,
    };
    fact.into_iter().chain(peaks.iter().filter_map(|peak| around_peak(task, peak, request))).collect()
}

/// The date of the fact on which a task hangs, past or not: it stays the same while time passes.
pub(super) fn fact_of(task: &Task, answers: &Answers) -> Option<NaiveDate> {
    let ends = |(product, version)| match eol::support(product, version).end() {
        SupportEnd::On(ends) => Some(ends),
        SupportEnd::Ended | SupportEnd::Continues | SupportEnd::Unknown => None,
    };
    match task.id.code() {
        "DN01" => answers.domain_expiry.value().copied(),
        "DN02" => answers.certificate_expiry.value().copied(),
        "IN02" => answers.licence_expiry.value().copied(),
        "CN01" => answers.contract_end.value().copied(),
        "RT01" | "RT02" => runtime_of(answers).and_then(ends),
        _ => None,
    }
}

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

/// Small peaks of a day or two are protected, but not prepared for by weeks of work. Our own choice.
fn deserves_preparation(peak: &SitePeak) -> bool {
    let (first, last) = peak.days;
    (last - first).num_days() >= 3 || matches!(peak.name, PeakName::Season(Peak::BlackFriday))
}

/// The language under the site and the version that was named.
fn runtime_of(answers: &Answers) -> Option<(Product, &str)> {
    let product = match family_of(answers) {
        PlatformFamily::Node | PlatformFamily::Headless => Product::Nodejs,
        PlatformFamily::Python => Product::Python,
        PlatformFamily::Shopify | PlatformFamily::Static => return None,
        _ => Product::Php,
    };
    Some((product, answers.runtime_version.value()?.as_str()))
}

/// The platform and the version that was named, where its lines end on dates. WordPress, WooCommerce and PrestaShop
/// support their newest line only, for which the recurring update is the answer.
fn platform_product(answers: &Answers) -> Option<(Product, &str)> {
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

/// A move to a supported version: two months before support ends, or in the first weeks if it has ended.
fn end_of_support(product: Product, version: &str, request: &Request) -> Option<Dated> {
    let why = |ends| Why::SupportEnds { product, version: version.to_owned(), ends };
    let at_once = |ends| {
        let first = request.begun.checked_add_days(Days::new(42))?;
        let date = first.max(request.today.checked_add_days(Days::new(14))?);
        Some(Dated { date, lead_days: lead_from_today(date, 42, request), why: why(ends), mandatory: true })
    };
    match eol::support(product, version).end() {
        SupportEnd::On(ends) if ends >= request.today => Dated::before(ends, 60, 60, why(Some(ends)), true, request),
        SupportEnd::On(ends) => at_once(Some(ends)),
        SupportEnd::Ended => at_once(None),
        SupportEnd::Continues | SupportEnd::Unknown => None,
    }
}

/// The site's peaks from half a year before the plan to its end, in order.
pub fn peaks_of(answers: &Answers, request: &Request) -> Vec<SitePeak> {
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
