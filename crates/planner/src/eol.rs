//! Until when the makers of software support it.
//!
//! Nothing enters: the facts are `data/eol.tsv`, mostly endoflife.date (MIT), with their sources and the date of the
//! data, which is shown wherever a date of this module is shown. What leaves is a release, or the reason why there is
//! none. No function knows today's date.

use chrono::{Months, NaiveDate};

/// The first day that the data cover: what had ended before it is left out of them.
///
/// Read off the data: of each product the oldest row ended in 2024 or later, and what ended in late 2023 (PHP 8.0,
/// Drupal 9, Node.js 16, MySQL 5.7) is missing.
pub const DATA_BEGIN: NaiveDate = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();

/// One supported line of a product: a branch such as PHP 8.2, or a step of a rule.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Release {
    /// The line as its maker writes it: `8.2`, `24.04`, or a name where versions have no numbers.
    pub cycle: &'static str,
    numbers: &'static [u32],
    /// The day of its first release.
    pub released: Option<NaiveDate>,
    /// Until when everybody gets security fixes.
    pub security_support_end: SupportEnd,
    /// Until when security fixes can be had beyond that, as a rule for money.
    pub extended_support_end: Option<NaiveDate>,
    /// What the row rests on.
    pub source: &'static str,
    /// Where the source is; empty when none was found.
    pub address: &'static str,
    /// The date of the data, as exact as it is known: `2026-08-22`, `2019`, or empty.
    pub as_of: &'static str,
}

/// The end of security fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SupportEnd {
    /// The last day.
    On(NaiveDate),
    /// It is over; the day is not known.
    Ended,
    /// It goes on, and no end has been announced.
    Continues,
    /// The data do not say.
    Unknown,
}

impl SupportEnd {
    /// Whether security fixes have ended on a day; `None` when the data do not say.
    ///
    /// ```
    /// # use chrono::NaiveDate;
    /// # use planner::eol::SupportEnd;
    /// let last = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
    /// assert_eq!(SupportEnd::On(last).ended_by(last), Some(false));
    /// assert_eq!(SupportEnd::On(last).ended_by(last.succ_opt().unwrap()), Some(true));
    /// assert_eq!(SupportEnd::Unknown.ended_by(last), None);
    /// ```
    pub fn ended_by(self, day: NaiveDate) -> Option<bool> {
        match self {
            SupportEnd::On(last) => Some(day > last),
            SupportEnd::Ended => Some(true),
            SupportEnd::Continues => Some(false),
            SupportEnd::Unknown => None,
        }
    }
}

/// What the data say about one version of a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// The version belongs to this release.
    Listed(&'static Release),
    /// The version is older than the newest release and is not listed: it had ended before this day.
    EndedBefore(NaiveDate),
    /// The version is newer than the data.
    NewerThanData,
    /// The text is no version, or so short that it fits several releases (PHP `8`), or the product has no versions.
    Unclear,
}

impl Support {
    /// The end of security fixes, as far as it follows.
    pub fn end(self) -> SupportEnd {
        match self {
            Support::Listed(release) => release.security_support_end,
            Support::EndedBefore(_) => SupportEnd::Ended,
            Support::NewerThanData | Support::Unclear => SupportEnd::Unknown,
        }
    }
}

/// The releases of a product, the newest line first.
///
/// ```
/// # use planner::eol::{Product, releases};
/// assert_eq!(releases(Product::Php).first().map(|release| release.cycle), Some("8.5"));
/// ```
pub fn releases(product: Product) -> &'static [Release] {
    table_of(product)
}

/// The release to which a version belongs; `None` when the data list none, for which [`support`] gives the reason.
///
/// What follows the numbers is ignored (`2.4.7-p3`, `8.2.12-1ubuntu2`), and so is a `v` before them.
///
/// ```
/// # use planner::eol::{Product, release_of};
/// assert_eq!(release_of(Product::Php, "8.2.12").map(|release| release.cycle), Some("8.2"));
/// assert_eq!(release_of(Product::Wordpress, "6.9").map(|release| release.cycle), Some("6.9"));
/// assert_eq!(release_of(Product::Joomla, "5.4.1").map(|release| release.cycle), Some("5"));
/// assert_eq!(release_of(Product::Php, "7.4"), None);
/// ```
pub fn release_of(product: Product, version: &str) -> Option<&'static Release> {
    match support(product, version) {
        Support::Listed(release) => Some(release),
        Support::EndedBefore(_) | Support::NewerThanData | Support::Unclear => None,
    }
}

/// What the data say about a version, with the reason when they do not list it.
///
/// ```
/// # use planner::eol::{DATA_BEGIN, Product, Support, SupportEnd, support};
/// assert_eq!(support(Product::Php, "7.4"), Support::EndedBefore(DATA_BEGIN));
/// assert_eq!(support(Product::Php, "7.4").end(), SupportEnd::Ended);
/// assert_eq!(support(Product::Php, "9.0"), Support::NewerThanData);
/// assert_eq!(support(Product::Php, "8"), Support::Unclear);
/// ```
pub fn support(product: Product, version: &str) -> Support {
    let version = numbers_of(version);
    let numbered = || releases(product).iter().filter(|release| !release.numbers.is_empty());
    // A cycle that begins another one (none does today) must give way to the longer.
    let listed = numbered().filter(|release| version.starts_with(release.numbers));
    if let Some(release) = listed.max_by_key(|release| release.numbers.len()) {
        return Support::Listed(release);
    }
    let Some(newest) = numbered().next() else {
        return Support::Unclear;
    };
    if version.is_empty() || numbered().any(|release| release.numbers.starts_with(&version)) {
        Support::Unclear
    } else if version.as_slice() > newest.numbers {
        Support::NewerThanData
    } else {
        Support::EndedBefore(DATA_BEGIN)
    }
}

/// The date of the data: the newest day that any row names. Rows may be older, see [`Release::as_of`].
pub fn data_date() -> NaiveDate {
    DATA_DATE
}

/// How old the data are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataAge {
    /// Half a year at most.
    Fresh,
    /// More than half a year: they should be brought up to date, and a date be checked with the maker.
    Old,
}

/// How old the data of this module are on a day.
///
/// Half a year is our own choice: makers announce the end of a line a year or more before it.
///
/// ```
/// # use chrono::{Days, Months, NaiveDate};
/// # use planner::eol::{DataAge, data_age, data_date};
/// let half_a_year_later = data_date() + Months::new(6);
/// assert_eq!(data_age(half_a_year_later), DataAge::Fresh);
/// assert_eq!(data_age(half_a_year_later + Days::new(1)), DataAge::Old);
/// assert_eq!(data_age(NaiveDate::MIN), DataAge::Fresh);
/// ```
pub fn data_age(today: NaiveDate) -> DataAge {
    let old_after = data_date().checked_add_months(Months::new(6)).unwrap_or(NaiveDate::MAX);
    if today > old_after { DataAge::Old } else { DataAge::Fresh }
}

/// The longest lifetime, in days, of a public TLS certificate issued on a day.
///
/// Source: CA/Browser Forum ballot SC-081v3, as [`releases`] of [`Product::TlsCertificate`] list it. For a day before
/// the first step (1 September 2020) the figure of that step is given.
///
/// ```
/// # use chrono::NaiveDate;
/// # use planner::eol::certificate_lifetime_days;
/// assert_eq!(certificate_lifetime_days(NaiveDate::from_ymd_opt(2027, 3, 14).unwrap()), 200);
/// assert_eq!(certificate_lifetime_days(NaiveDate::from_ymd_opt(2027, 3, 15).unwrap()), 100);
/// ```
pub fn certificate_lifetime_days(issued: NaiveDate) -> u16 {
    let [.., (_, oldest)] = CERTIFICATE_LIFETIMES;
    let step = CERTIFICATE_LIFETIMES.iter().find(|(from, _)| *from <= issued);
    step.map_or(oldest, |(_, days)| *days)
}

/// The numbers at the beginning of a version: `v8.2.12-1` is 8, 2, 12.
fn numbers_of(version: &str) -> Vec<u32> {
    let version = version.trim().trim_start_matches(['v', 'V']);
    let numbers = version.split(|letter: char| letter != '.' && !letter.is_ascii_digit()).next();
    numbers.unwrap_or_default().split('.').map_while(|part| part.parse().ok()).collect()
}

// `Product`, `table_of`, `DATA_DATE`, `CERTIFICATE_LIFETIMES` and one table a product.
include!(concat!(env!("OUT_DIR"), "/eol.rs"));
