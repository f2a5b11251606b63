//! What an exported calendar is made of. Each choice is one of a closed list, saved by its code.

use chrono::NaiveDate;

use crate::Language;
use crate::calendar::{Entry, Performer};

/// Declares a closed list of choices with the codes under which they are saved.
macro_rules! choices {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $choice:ident = $code:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $choice,)+ }

        impl $name {
            /// Every choice, in the order in which they are offered.
            pub const ALL: &'static [$name] = &[$($name::$choice),+];

            /// The code under which it is saved.
            pub const fn code(self) -> &'static str {
                match self { $($name::$choice => $code,)+ }
            }

            /// The choice of a code; `None` for a code of something else.
            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$choice),)+ _ => None }
            }
        }
    };
}

choices! {
    /// Whose idea the work is.
    WorkOf {
        /// The tier includes it: work of the catalogue.
        Tier = "tier",
        /// The person added it.
        Own = "own",
    }
}

choices! {
    /// What one item of the calendar stands for.
    Items {
        /// A task on its day.
        Tasks = "tasks",
        /// A task on its day; where one repeats without a break, the whole series.
        Series = "series",
        /// A visit with all its tasks.
        Visits = "visits",
    }
}

choices! {
    /// Whether items have times of day.
    Times {
        /// Each is all day.
        Days = "days",
        /// At its hours: work with downtime in the maintenance window, the rest in the hours around it.
        Hours = "window",
    }
}

choices! {
    /// The reminder of each item.
    Reminder {
        /// None.
        Never = "none",
        /// A day before its start.
        DayBefore = "day",
        /// A week before its start.
        WeekBefore = "week",
        /// At nine in the morning of the day before.
        NineTheDayBefore = "nine",
    }
}

/// What an exported calendar holds, and in which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Options {
    /// Only the work of one performer.
    pub performer: Option<Performer>,
    /// Only work from this day on.
    pub from: Option<NaiveDate>,
    /// Only work of the tier, or only own work.
    pub work: Option<WorkOf>,
    /// What one item stands for.
    pub items: Items,
    /// Whether items have times of day.
    pub times: Times,
    /// The reminder of each item.
    pub reminder: Reminder,
    /// The language of the file.
    pub language: Language,
}

impl Options {
    /// The whole plan, a task an item, all day, with a reminder the day before.
    ///
    /// ```
    /// # use planner::{Language, export::{Items, Options}};
    /// let options = Options::whole_plan(Language::Polish);
    /// assert_eq!((options.performer, options.from, options.items), (None, None, Items::Tasks));
    /// ```
    pub const fn whole_plan(language: Language) -> Options {
        Options {
            performer: None,
            from: None,
            work: None,
            items: Items::Tasks,
            times: Times::Days,
            reminder: Reminder::NineTheDayBefore,
            language,
        }
    }

    /// Whether an entry of somebody's day belongs to the calendar.
    pub fn take(&self, day: NaiveDate, performer: Performer, entry: &Entry) -> bool {
        let work_of = if entry.task.catalogue().is_some() { WorkOf::Tier } else { WorkOf::Own };
        self.performer.is_none_or(|only| only == performer)
            && self.from.is_none_or(|from| day >= from)
            && self.work.is_none_or(|only| only == work_of)
    }
}
