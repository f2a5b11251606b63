//! What a person has chosen for the calendar: how far it looks ahead, who works when and how long, what is protected, and
//! how a plan is judged.
//!
//! Choices enter one by one, each checked where it is made; [`Preferences`] leave, which hold nothing that the scheduler
//! cannot work with. They are apart from [`Settings`](super::Settings), the circumstances that the scheduler is told:
//! those also come from answers, the offer and the tier.

mod typed;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use super::days::{days_between, each_day};
use super::instance::{Freeze, Performer, Weights};
use super::rhythm::{FridayRhythm, Rhythm};
use crate::holidays::public_holiday;
use crate::sorted::SortedSet;

pub use typed::{
    WrongField, read_coefficient, read_days_off, read_first_day, read_freeze, read_hours, read_months, read_window,
};

/// How many months a calendar may look ahead. Our own bounds: below three a yearly rhythm cannot be seen, and facts such
/// as ends of support are known for about three years.
pub const HORIZON_MONTHS: std::ops::RangeInclusive<u32> = 3..=36;
/// The months that a calendar looks ahead unless the person says otherwise.
const USUAL_MONTHS: u32 = 12;
/// The most minutes a month: 200 hours, more than a full-time post. The question about own hours has the same bound.
pub const MAX_MINUTES_A_MONTH: u32 = 12_000;
/// The most periods of days off.
pub const MAX_DAYS_OFF: usize = 40;
/// The longest period of days off, in days.
pub const MAX_DAYS_OFF_LENGTH: i64 = 366;
/// The most own protected periods.
pub const MAX_FREEZES: usize = 20;
/// The longest own protected period, in days: half a year. A site that nobody may change for longer is at risk itself.
pub const MAX_FREEZE_LENGTH: i64 = 184;
/// The most characters of a protected period's name.
pub const MAX_FREEZE_NAME: usize = 60;
/// The shortest and longest maintenance window, in minutes.
pub const WINDOW_MINUTES: std::ops::RangeInclusive<u32> = 30..=480;
/// The largest coefficient of the objective.
pub const MAX_COEFFICIENT: f64 = 1000.0;
/// Years in which periods may lie.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// Why a choice cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PreferenceProblem {
    /// The text is no number.
    NotANumber,
    /// The text is no date.
    NotADate,
    /// The text is no time of day.
    NotATime,
    /// The horizon is not within [`HORIZON_MONTHS`].
    Months,
    /// A rhythm day was to be a Friday.
    Friday,
    /// More than [`MAX_MINUTES_A_MONTH`].
    Minutes,
    /// A period ends before it begins.
    Backwards,
    /// A period lies outside the years 2000 to 2100.
    Years,
    /// A period of days off is longer than [`MAX_DAYS_OFF_LENGTH`].
    LongDaysOff,
    /// More periods of days off than [`MAX_DAYS_OFF`].
    ManyDaysOff,
    /// A protected period is longer than [`MAX_FREEZE_LENGTH`].
    LongFreeze,
    /// More protected periods than [`MAX_FREEZES`].
    ManyFreezes,
    /// A protected period has no name.
    NoName,
    /// The name of a protected period has more than [`MAX_FREEZE_NAME`] characters.
    LongName,
    /// A maintenance window does not end later on the day on which it begins.
    WindowBackwards,
    /// A maintenance window is not as long as [`WINDOW_MINUTES`] says.
    WindowLength,
    /// A coefficient is not within 0 and [`MAX_COEFFICIENT`].
    Coefficient,
}

impl From<FridayRhythm> for PreferenceProblem {
    fn from(_: FridayRhythm) -> PreferenceProblem {
        PreferenceProblem::Friday
    }
}

/// A kind of day on which nobody works unless they say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FreeDay {
    /// Saturdays.
    Saturday,
    /// Sundays.
    Sunday,
    /// Public holidays, on whatever weekday.
    Holiday,
}

impl FreeDay {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [FreeDay; 3] = [FreeDay::Saturday, FreeDay::Sunday, FreeDay::Holiday];

    /// The name used in saved plans.
    pub const fn code(self) -> &'static str {
        match self {
            FreeDay::Saturday => "saturday",
            FreeDay::Sunday => "sunday",
            FreeDay::Holiday => "holiday",
        }
    }

    fn covers(self, day: NaiveDate) -> bool {
        match self {
            FreeDay::Saturday => day.weekday() == Weekday::Sat,
            FreeDay::Sunday => day.weekday() == Weekday::Sun,
            FreeDay::Holiday => public_holiday(day).is_some(),
        }
    }
}

/// What is chosen for one performer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PerformerPreferences {
    weekday: Option<Weekday>,
    minutes: Option<u32>,
    works_on: SortedSet<FreeDay>,
}

impl PerformerPreferences {
    /// The weekday of the rhythm, never a Friday; `None` follows least traffic.
    pub fn weekday(&self) -> Option<Weekday> {
        self.weekday
    }

    /// Minutes a month; `None` is what the tier includes, or for the owner what was answered or is assumed.
    pub fn minutes(&self) -> Option<u32> {
        self.minutes
    }

    /// Whether the performer works on an otherwise free kind of day.
    pub fn works_on(&self, free: FreeDay) -> bool {
        self.works_on.contains(&free)
    }

    /// Whether the performer works on a day, own days off aside. A holiday on a Saturday is worked only by those who
    /// work on both.
    fn works(&self, day: NaiveDate) -> bool {
        FreeDay::ALL.into_iter().all(|free| self.works_on(free) || !free.covers(day))
    }
}

/// Whose days off they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whose {
    /// One performer's.
    Of(Performer),
    /// Both performers'.
    Both,
}

impl Whose {
    /// All, in the order in which they are offered.
    pub const ALL: [Whose; 3] = [Whose::Of(Performer::Technician), Whose::Of(Performer::Owner), Whose::Both];

    /// The name used in saved plans.
    pub const fn code(self) -> &'static str {
        match self {
            Whose::Of(performer) => performer.code(),
            Whose::Both => "both",
        }
    }

    fn includes(self, performer: Performer) -> bool {
        self == Whose::Both || self == Whose::Of(performer)
    }
}

/// First and last day of something, in this order and within the years 2000 to 2100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Period {
    first: NaiveDate,
    last: NaiveDate,
}

impl Period {
    fn new(
        first: NaiveDate,
        last: NaiveDate,
        longest: i64,
        too_long: PreferenceProblem,
    ) -> Result<Period, PreferenceProblem> {
        if !YEARS.contains(&first.year()) || !YEARS.contains(&last.year()) {
            Err(PreferenceProblem::Years)
        } else if last < first {
            Err(PreferenceProblem::Backwards)
        } else if days_between(first, last) >= longest {
            Err(too_long)
        } else {
            Ok(Period { first, last })
        }
    }
}

/// Days on which somebody does not work: a holiday trip, a fair.
///
/// ```
/// # use planner::calendar::{DaysOff, PreferenceProblem, Whose};
/// # use chrono::NaiveDate;
/// let day = |day| NaiveDate::from_ymd_opt(2027, 7, day).unwrap();
/// assert!(DaysOff::new(Whose::Both, day(5), day(5)).is_ok());
/// assert_eq!(DaysOff::new(Whose::Both, day(5), day(4)), Err(PreferenceProblem::Backwards));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaysOff {
    whose: Whose,
    period: Period,
}

impl DaysOff {
    /// Days off from the first to the last, both included.
    ///
    /// # Errors
    /// [`PreferenceProblem::Backwards`], [`PreferenceProblem::Years`] or [`PreferenceProblem::LongDaysOff`].
    pub fn new(whose: Whose, first: NaiveDate, last: NaiveDate) -> Result<DaysOff, PreferenceProblem> {
        let period = Period::new(first, last, MAX_DAYS_OFF_LENGTH, PreferenceProblem::LongDaysOff)?;
        Ok(DaysOff { whose, period })
    }

    /// Whose they are.
    pub fn whose(&self) -> Whose {
        self.whose
    }

    /// The first and the last day.
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        (self.period.first, self.period.last)
    }
}

/// A period that the person protects from risky work, beside the peaks of the answers: a campaign, an audit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFreeze {
    name: String,
    period: Period,
}

impl OwnFreeze {
    /// A protected period from the first to the last day, both included. Spaces around the name are dropped.
    ///
    /// # Errors
    /// [`PreferenceProblem::NoName`], [`PreferenceProblem::LongName`], [`PreferenceProblem::Backwards`],
    /// [`PreferenceProblem::Years`] or [`PreferenceProblem::LongFreeze`].
    ///
    /// ```
    /// # use planner::calendar::{OwnFreeze, PreferenceProblem};
    /// # use chrono::NaiveDate;
    /// let day = |month, day| NaiveDate::from_ymd_opt(2027, month, day).unwrap();
    /// assert_eq!(OwnFreeze::new(" Audyt ", day(3, 1), day(3, 5)).map(|audit| audit.name().len()), Ok(5));
    /// assert_eq!(OwnFreeze::new(" ", day(3, 1), day(3, 5)), Err(PreferenceProblem::NoName));
    /// assert_eq!(OwnFreeze::new("Rok", day(1, 1), day(12, 31)), Err(PreferenceProblem::LongFreeze));
    /// ```
    pub fn new(name: &str, first: NaiveDate, last: NaiveDate) -> Result<OwnFreeze, PreferenceProblem> {
        let name = OwnFreeze::checked_name(name)?;
        let period = Period::new(first, last, MAX_FREEZE_LENGTH, PreferenceProblem::LongFreeze)?;
        Ok(OwnFreeze { name, period })
    }

    fn checked_name(name: &str) -> Result<String, PreferenceProblem> {
        let printable: String = name.chars().filter(|character| !character.is_control()).collect();
        let name = printable.trim();
        match name.chars().count() {
            0 => Err(PreferenceProblem::NoName),
            1..=MAX_FREEZE_NAME => Ok(name.to_owned()),
            _ => Err(PreferenceProblem::LongName),
        }
    }

    /// What it is called; never empty.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The protected days.
    pub fn freeze(&self) -> Freeze {
        Freeze { first: self.period.first, last: self.period.last }
    }
}

/// Hours of a day, local, in which work with downtime may run. Whole minutes; it does not cross midnight, so that a visit
/// stays on one day.
///
/// ```
/// # use planner::calendar::{MaintenanceWindow, PreferenceProblem};
/// # use chrono::NaiveTime;
/// let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
/// assert!(MaintenanceWindow::new(at(5, 0), at(5, 30)).is_ok());
/// assert_eq!(MaintenanceWindow::new(at(23, 0), at(1, 0)), Err(PreferenceProblem::WindowBackwards));
/// assert_eq!(MaintenanceWindow::new(at(5, 0), at(5, 29)), Err(PreferenceProblem::WindowLength));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MaintenanceWindow {
    from: NaiveTime,
    to: NaiveTime,
}

impl MaintenanceWindow {
    /// A window from one time to another; seconds are dropped.
    ///
    /// # Errors
    /// [`PreferenceProblem::WindowBackwards`] or [`PreferenceProblem::WindowLength`].
    pub fn new(from: NaiveTime, to: NaiveTime) -> Result<MaintenanceWindow, PreferenceProblem> {
        let whole_minutes = |time: NaiveTime| NaiveTime::from_hms_opt(time.hour(), time.minute(), 0).unwrap_or(time);
        let (from, to) = (whole_minutes(from), whole_minutes(to));
        if to <= from {
            return Err(PreferenceProblem::WindowBackwards);
        }
        let length = u32::try_from((to - from).num_minutes()).unwrap_or(0);
        if !WINDOW_MINUTES.contains(&length) {
            return Err(PreferenceProblem::WindowLength);
        }
        Ok(MaintenanceWindow { from, to })
    }

    /// When it begins and ends.
    pub fn times(self) -> (NaiveTime, NaiveTime) {
        (self.from, self.to)
    }
}

/// A coefficient of the objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coefficient {
    /// Minutes per visit on a rhythm day.
    VisitOnRhythm,
    /// Minutes per visit on any other day.
    VisitOffRhythm,
    /// Minutes per occurrence at the edge of its tolerance.
    Deviation,
    /// Minutes per minute of the fullest month.
    Peak,
}

impl Coefficient {
    /// All coefficients, in the order in which they are shown.
    pub const ALL: [Coefficient; 4] =
        [Coefficient::VisitOnRhythm, Coefficient::VisitOffRhythm, Coefficient::Deviation, Coefficient::Peak];

    /// The name used in files.
    pub const fn code(self) -> &'static str {
        match self {
            Coefficient::VisitOnRhythm => "visit_on_rhythm",
            Coefficient::VisitOffRhythm => "visit_off_rhythm",
            Coefficient::Deviation => "deviation",
            Coefficient::Peak => "peak",
        }
    }

    /// Its value among the weights.
    pub const fn of(self, weights: &Weights) -> f64 {
        match self {
            Coefficient::VisitOnRhythm => weights.visit_on_rhythm,
            Coefficient::VisitOffRhythm => weights.visit_off_rhythm,
            Coefficient::Deviation => weights.deviation,
            Coefficient::Peak => weights.peak,
        }
    }
}

/// All that a person has chosen for the calendar.
///
/// ```
/// # use planner::calendar::{Performer, PreferenceProblem, Preferences};
/// # use chrono::Weekday;
/// let mut preferences = Preferences::default();
/// assert_eq!(preferences.months(), 12);
/// assert_eq!(preferences.choose_months(36), Ok(()));
/// assert_eq!(preferences.choose_months(37), Err(PreferenceProblem::Months));
/// assert_eq!(preferences.months(), 36, "what cannot be taken changes nothing");
/// assert_eq!(preferences.choose_weekday(Performer::Owner, Some(Weekday::Fri)), Err(PreferenceProblem::Friday));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Preferences {
    months: u32,
    technician: PerformerPreferences,
    owner: PerformerPreferences,
    days_off: Vec<DaysOff>,
    freezes: Vec<OwnFreeze>,
    window: Option<MaintenanceWindow>,
    weights: Weights,
}

impl Default for Preferences {
    fn default() -> Preferences {
        Preferences {
            months: USUAL_MONTHS,
            technician: PerformerPreferences::default(),
            owner: PerformerPreferences::default(),
            days_off: Vec::new(),
            freezes: Vec::new(),
            window: None,
            weights: Weights::default(),
        }
    }
}

impl Preferences {
    /// How many months the calendar looks ahead.
    pub fn months(&self) -> u32 {
        self.months
    }

    /// What is chosen for a performer.
    pub fn of(&self, performer: Performer) -> &PerformerPreferences {
        match performer {
            Performer::Technician => &self.technician,
            Performer::Owner => &self.owner,
        }
    }

    fn of_mut(&mut self, performer: Performer) -> &mut PerformerPreferences {
        match performer {
            Performer::Technician => &mut self.technician,
            Performer::Owner => &mut self.owner,
        }
    }

    /// Periods of days off, in the order in which they were entered.
    pub fn days_off(&self) -> &[DaysOff] {
        &self.days_off
    }

    /// Own protected periods, in the order in which they were entered.
    pub fn freezes(&self) -> &[OwnFreeze] {
        &self.freezes
    }

    /// The maintenance window; `None` follows least traffic.
    pub fn window(&self) -> Option<MaintenanceWindow> {
        self.window
    }

    /// The coefficients of the objective.
    pub fn weights(&self) -> Weights {
        self.weights
    }

    /// Whether a performer works on a day, own days off aside: Monday to Friday but no public holiday, and the free days
    /// that are chosen.
    pub fn works(&self, performer: Performer, day: NaiveDate) -> bool {
        self.of(performer).works(day)
    }

    /// A performer's own days off.
    pub fn days_off_of(&self, performer: Performer) -> SortedSet<NaiveDate> {
        let periods = self.days_off.iter().filter(|days_off| days_off.whose.includes(performer));
        periods.flat_map(|days_off| each_day(days_off.period.first, days_off.period.last)).collect()
    }

    /// Chooses how many months the calendar looks ahead.
    ///
    /// # Errors
    /// [`PreferenceProblem::Months`] outside [`HORIZON_MONTHS`].
    pub fn choose_months(&mut self, months: u32) -> Result<(), PreferenceProblem> {
        if !HORIZON_MONTHS.contains(&months) {
            return Err(PreferenceProblem::Months);
        }
        self.months = months;
        Ok(())
    }

    /// Chooses the weekday of a rhythm; `None` follows least traffic.
    ///
    /// # Errors
    /// [`PreferenceProblem::Friday`] for Fridays.
    pub fn choose_weekday(&mut self, performer: Performer, weekday: Option<Weekday>) -> Result<(), PreferenceProblem> {
        if let Some(weekday) = weekday {
            Rhythm::new(weekday, super::Cadence::Weekly)?;
        }
        self.of_mut(performer).weekday = weekday;
        Ok(())
    }

    /// Chooses the minutes a month; `None` leaves them to the tier and the answers.
    ///
    /// # Errors
    /// [`PreferenceProblem::Minutes`] above [`MAX_MINUTES_A_MONTH`].
    pub fn choose_minutes(&mut self, performer: Performer, minutes: Option<u32>) -> Result<(), PreferenceProblem> {
        if minutes.is_some_and(|minutes| minutes > MAX_MINUTES_A_MONTH) {
            return Err(PreferenceProblem::Minutes);
        }
        self.of_mut(performer).minutes = minutes;
        Ok(())
    }

    /// Chooses whether a performer works on an otherwise free kind of day.
    pub fn choose_free_day(&mut self, performer: Performer, free: FreeDay, works: bool) {
        let works_on = &mut self.of_mut(performer).works_on;
        if works {
            works_on.insert(free);
        } else {
            works_on.remove(&free);
        }
    }

    /// Chooses all periods of days off.
    ///
    /// # Errors
    /// [`PreferenceProblem::ManyDaysOff`] above [`MAX_DAYS_OFF`].
    pub fn choose_days_off(&mut self, days_off: Vec<DaysOff>) -> Result<(), PreferenceProblem> {
        if days_off.len() > MAX_DAYS_OFF {
            return Err(PreferenceProblem::ManyDaysOff);
        }
        self.days_off = days_off;
        Ok(())
    }

    /// Chooses all own protected periods.
    ///
    /// # Errors
    /// [`PreferenceProblem::ManyFreezes`] above [`MAX_FREEZES`].
    pub fn choose_freezes(&mut self, freezes: Vec<OwnFreeze>) -> Result<(), PreferenceProblem> {
        if freezes.len() > MAX_FREEZES {
            return Err(PreferenceProblem::ManyFreezes);
        }
        self.freezes = freezes;
        Ok(())
    }

    /// Chooses the maintenance window; `None` follows least traffic.
    pub fn choose_window(&mut self, window: Option<MaintenanceWindow>) {
        self.window = window;
    }

    /// Chooses a coefficient, kept to a millionth, which is finer than anything typed; `None` is the usual one.
    ///
    /// # Errors
    /// [`PreferenceProblem::Coefficient`] for what is no number from 0 to [`MAX_COEFFICIENT`].
    ///
    /// ```
    /// # use planner::calendar::{Coefficient, Preferences};
    /// let mut preferences = Preferences::default();
    /// assert!(preferences.choose_coefficient(Coefficient::Peak, Some(f64::NAN)).is_err());
    /// assert!(preferences.choose_coefficient(Coefficient::Peak, Some(0.0)).is_ok());
    /// assert_eq!(preferences.weights().peak, 0.0);
    /// preferences.choose_coefficient(Coefficient::Peak, None)?;
    /// assert_eq!(preferences, Preferences::default());
    /// # Ok::<(), planner::calendar::PreferenceProblem>(())
    /// ```
    pub fn choose_coefficient(&mut self, which: Coefficient, value: Option<f64>) -> Result<(), PreferenceProblem> {
        let value = value.unwrap_or(which.of(&Weights::default()));
        if !(0.0..=MAX_COEFFICIENT).contains(&value) {
            return Err(PreferenceProblem::Coefficient);
        }
        // The absolute value turns a negative zero, which no text keeps, into zero.
        let value = ((value * 1e6).round() / 1e6).abs();
        match which {
            Coefficient::VisitOnRhythm => self.weights.visit_on_rhythm = value,
            Coefficient::VisitOffRhythm => self.weights.visit_off_rhythm = value,
            Coefficient::Deviation => self.weights.deviation = value,
            Coefficient::Peak => self.weights.peak = value,
        }
        Ok(())
    }
}
