//! Sales peaks by rule, and the freezes that protect them.
//!
//! A year enters, inclusive first and last days leave. The rules are those of `calendar_facts`, gathered from the
//! sources that [`Peak::source`] names. They are plain code, because every peak has a rule of its own. An owner who
//! knows better dates uses those instead.
//!
//! Years beyond the calendar of `chrono` (some 262,000 years either way) give that calendar's first or last day.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use crate::answers::PeakSeason;
use crate::grade::Grade;
use crate::holidays::{easter, saturating_date};

/// A time of the year at which a kind of site earns more than at other times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Peak {
    /// Winter holidays of the schools, all regions together: the third Monday of January and six weeks.
    WinterHolidays,
    /// Valentine's Day, 14 February.
    ValentinesDay,
    /// Women's Day, 8 March.
    WomensDay,
    /// Easter shopping: the two weeks before Easter Sunday. Our own assumption.
    EasterShopping,
    /// May weekend (majówka), 1-3 May.
    MayWeekend,
    /// Mother's Day in Poland, 26 May.
    MothersDay,
    /// Children's Day in Poland, 1 June.
    ChildrensDay,
    /// Tourist season: 15 June to 31 August.
    TouristSeason,
    /// Back to school: 15 August to 7 September.
    BackToSchool,
    /// Black Friday, the day after the fourth Thursday of November, to Cyber Monday.
    BlackFriday,
    /// Christmas shopping: 1-22 December.
    ChristmasShopping,
}

/// A kind of business that a peak touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Online shops of any kind.
    Shops,
    /// Sites that take bookings: lodging, events, services.
    Booking,
    /// Sites that live from paid advertising.
    AdsDriven,
    /// Things for children.
    Children,
    /// Office supplies.
    Office,
    /// Courses, books and whatever schools need.
    Education,
    /// Gifts.
    Gifts,
    /// Flowers.
    Flowers,
    /// Restaurants.
    Restaurants,
}

impl Audience {
    /// The name used in files.
    pub const fn code(self) -> &'static str {
        match self {
            Audience::Shops => "shops",
            Audience::Booking => "booking",
            Audience::AdsDriven => "ads-driven",
            Audience::Children => "children",
            Audience::Office => "office",
            Audience::Education => "education",
            Audience::Gifts => "gifts",
            Audience::Flowers => "flowers",
            Audience::Restaurants => "restaurants",
        }
    }
}

/// What the rule of a peak rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PeakSource {
    /// Who says so.
    pub source: &'static str,
    /// Where; empty when the grade is [`Grade::Own`] and nothing was found.
    pub address: &'static str,
    /// How strong the source is.
    pub grade: Grade,
}

impl Peak {
    /// All peaks, in the order of the year.
    pub const ALL: [Peak; 11] = [
        Peak::WinterHolidays,
        Peak::ValentinesDay,
        Peak::WomensDay,
        Peak::EasterShopping,
        Peak::MayWeekend,
        Peak::MothersDay,
        Peak::ChildrensDay,
        Peak::TouristSeason,
        Peak::BackToSchool,
        Peak::BlackFriday,
        Peak::ChristmasShopping,
    ];

    /// The name used in files and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Peak::WinterHolidays => "winter-holidays",
            Peak::ValentinesDay => "valentines-day",
            Peak::WomensDay => "womens-day",
            Peak::EasterShopping => "easter-shopping",
            Peak::MayWeekend => "may-weekend",
            Peak::MothersDay => "mothers-day",
            Peak::ChildrensDay => "childrens-day",
            Peak::TouristSeason => "tourist-season",
            Peak::BackToSchool => "back-to-school",
            Peak::BlackFriday => "black-friday",
            Peak::ChristmasShopping => "christmas-shopping",
        }
    }

    /// The peak that has this code, `None` for any other text.
    pub fn from_code(code: &str) -> Option<Peak> {
        Peak::ALL.into_iter().find(|peak| peak.code() == code)
    }

    /// The peak of a season that a person chose; "no date" has none.
    pub const fn of_season(season: PeakSeason) -> Option<Peak> {
        match season {
            PeakSeason::BlackFriday => Some(Peak::BlackFriday),
            PeakSeason::Christmas => Some(Peak::ChristmasShopping),
            PeakSeason::Easter => Some(Peak::EasterShopping),
            PeakSeason::BackToSchool => Some(Peak::BackToSchool),
            PeakSeason::Valentine => Some(Peak::ValentinesDay),
            PeakSeason::WomensDay => Some(Peak::WomensDay),
            PeakSeason::MothersDay => Some(Peak::MothersDay),
            PeakSeason::ChildrensDay => Some(Peak::ChildrensDay),
            PeakSeason::MayWeekend => Some(Peak::MayWeekend),
            PeakSeason::Summer => Some(Peak::TouristSeason),
            PeakSeason::WinterHolidays => Some(Peak::WinterHolidays),
            PeakSeason::NoDate => None,
        }
    }

    /// The first and the last day of the peak in a year.
    ///
    /// ```
    /// # use chrono::NaiveDate;
    /// # use planner::peaks::Peak;
    /// let (friday, monday) = Peak::BlackFriday.dates(2026);
    /// assert_eq!(Some(friday), NaiveDate::from_ymd_opt(2026, 11, 27));
    /// assert_eq!(Some(monday), NaiveDate::from_ymd_opt(2026, 11, 30));
    /// ```
    pub fn dates(self, year: i32) -> (NaiveDate, NaiveDate) {
        let on = |month, day| saturating_date(year, month, day);
        let day = |month, day| (on(month, day), on(month, day));
        match self {
            Peak::WinterHolidays => {
                let first = nth(year, 1, Weekday::Mon, 3);
                (first, later(first, 6 * 7 - 1))
            }
            Peak::ValentinesDay => day(2, 14),
            Peak::WomensDay => day(3, 8),
            Peak::EasterShopping => (later(easter(year), -14), later(easter(year), -1)),
            Peak::MayWeekend => (on(5, 1), on(5, 3)),
            Peak::MothersDay => day(5, 26),
            Peak::ChildrensDay => day(6, 1),
            Peak::TouristSeason => (on(6, 15), on(8, 31)),
            Peak::BackToSchool => (on(8, 15), on(9, 7)),
            Peak::BlackFriday => {
                let friday = later(nth(year, 11, Weekday::Thu, 4), 1);
                (friday, later(friday, 3))
            }
            Peak::ChristmasShopping => (on(12, 1), on(12, 22)),
        }
    }

    /// The first and the last day on which risky work is not done, so that the peak begins with a site that works.
    ///
    /// - Black Friday: from 14 days before the Friday to 4 days after it.
    /// - Christmas shopping: goes on where the freeze of Black Friday stops, to the end of the shopping.
    /// - The days of gifts and the May weekend: the two days before the peak and the peak.
    /// - Everything that lasts for weeks: the week that ends with its first day. A season cannot be frozen whole, or
    ///   nothing would be updated in it.
    ///
    /// The lengths (14 days, 3 days, a week) are those of the sources; where a short freeze lies is our own reading.
    ///
    /// ```
    /// # use chrono::NaiveDate;
    /// # use planner::peaks::Peak;
    /// let (first, last) = Peak::BlackFriday.freeze(2026);
    /// assert_eq!(Some(first), NaiveDate::from_ymd_opt(2026, 11, 13));
    /// assert_eq!(Some(last), NaiveDate::from_ymd_opt(2026, 12, 1));
    /// ```
    pub fn freeze(self, year: i32) -> (NaiveDate, NaiveDate) {
        let (first, last) = self.dates(year);
        match self {
            Peak::BlackFriday => (later(first, -14), later(first, 4)),
            Peak::ChristmasShopping => {
                let (_, black_friday) = Peak::BlackFriday.freeze(year);
                (first.min(later(black_friday, 1)), last)
            }
            Peak::ValentinesDay | Peak::WomensDay | Peak::MothersDay | Peak::ChildrensDay | Peak::MayWeekend => {
                (later(first, -2), last)
            }
            Peak::WinterHolidays | Peak::EasterShopping | Peak::TouristSeason | Peak::BackToSchool => {
                (later(first, -6), first)
            }
        }
    }

    /// Whether the freeze holds unless the owner switches it off; the days of gifts wait to be switched on.
    pub const fn freezes_by_default(self) -> bool {
        !matches!(self, Peak::ValentinesDay | Peak::WomensDay | Peak::MothersDay | Peak::ChildrensDay)
    }

    /// The kinds of business that the peak touches.
    pub const fn applies_to(self) -> &'static [Audience] {
        match self {
            Peak::BlackFriday => &[Audience::Shops, Audience::Booking, Audience::AdsDriven],
            Peak::ChristmasShopping | Peak::EasterShopping => &[Audience::Shops],
            Peak::BackToSchool => &[Audience::Children, Audience::Office, Audience::Education],
            Peak::ValentinesDay | Peak::WomensDay | Peak::MothersDay | Peak::ChildrensDay => {
                &[Audience::Gifts, Audience::Flowers, Audience::Restaurants]
            }
            Peak::TouristSeason | Peak::MayWeekend | Peak::WinterHolidays => &[Audience::Booking],
        }
    }

    /// What the rule rests on.
    pub const fn source(self) -> PeakSource {
        let (source, address, grade) = match self {
            Peak::BlackFriday => (
                "Adobe 5 Ps; digivante; sonassi; websitesupport",
                "https://digivante.com/blog/the-essential-black-friday-code-freeze-checklist",
                Grade::B,
            ),
            Peak::ChristmasShopping => (
                "sonassi; own",
                "https://www.sonassi.com/blog/last-minute-updates-are-the-most-common-cause-of-downtime",
                Grade::B,
            ),
            Peak::BackToSchool => (
                "Base Index Aug 2025",
                "https://marketmate.pl/sierpniowy-base-index-pokazuje-stabilny-wzrost-e-commerce-i-boom-cross-border",
                Grade::B,
            ),
            Peak::WinterHolidays => (
                "own rule, which fits the dates of 2012, 2018, 2023, 2027 and 2028",
                "https://www.kalbi.pl/ferie-zimowe-2027",
                Grade::Own,
            ),
            Peak::EasterShopping => ("own assumption", "", Grade::Own),
            Peak::ValentinesDay
            | Peak::WomensDay
            | Peak::MothersDay
            | Peak::ChildrensDay
            | Peak::MayWeekend
            | Peak::TouristSeason => ("own knowledge", "", Grade::Own),
        };
        PeakSource { source, address, grade }
    }
}

/// The n-th weekday of a month, counted from 1.
fn nth(year: i32, month: u32, weekday: Weekday, n: i64) -> NaiveDate {
    let first = saturating_date(year, month, 1);
    let until_weekday = i64::from(weekday.days_since(first.weekday()));
    later(first, until_weekday + 7 * (n - 1))
}

/// So many days later, or earlier when negative; at most the end of the calendar.
fn later(date: NaiveDate, days: i64) -> NaiveDate {
    let end = if days < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
    date.checked_add_signed(TimeDelta::days(days)).unwrap_or(end)
}
