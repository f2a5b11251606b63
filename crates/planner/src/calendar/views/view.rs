//! What of the calendar somebody looks at, and how that is written into an address.

use chrono::NaiveDate;

use super::super::{Performer, PlannedTask};
use crate::answers::stored_day;
use crate::catalogue::Category;

/// What has become of a piece of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkState {
    /// Its day has passed and it is still to be done.
    Late,
    /// It is still to be done.
    Open,
    /// It was done.
    Done,
    /// It was left out this time.
    Skipped,
}

impl WorkState {
    /// Every state, what needs most attention first.
    pub const ALL: [WorkState; 4] = [WorkState::Late, WorkState::Open, WorkState::Done, WorkState::Skipped];

    /// The word in an address.
    pub const fn code(self) -> &'static str {
        match self {
            WorkState::Late => "po-terminie",
            WorkState::Open => "do-zrobienia",
            WorkState::Done => "zrobione",
            WorkState::Skipped => "pominiete",
        }
    }
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The day on which the work lies.
    Day,
    /// What is done.
    Task,
    /// What kind of care it is.
    Category,
    /// Who does it.
    Performer,
    /// How long it takes.
    Minutes,
    /// What has become of it.
    State,
}

impl Column {
    /// Every column, from left to right.
    pub const ALL: [Column; 6] =
        [Column::Day, Column::Task, Column::Category, Column::Performer, Column::Minutes, Column::State];

    const fn code(self) -> &'static str {
        match self {
            Column::Day => "dzien",
            Column::Task => "czynnosc",
            Column::Category => "rodzaj",
            Column::Performer => "kto",
            Column::Minutes => "czas",
            Column::State => "stan",
        }
    }
}

/// By what the table is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Order {
    /// By which column.
    pub column: Column,
    /// Whether the last comes first.
    pub descending: bool,
}

impl Order {
    /// By day, as the work will come.
    pub const BY_DAY: Order = Order { column: Column::Day, descending: false };

    /// The order after the heading of a column was pressed: by that column, or the other way round.
    ///
    /// ```
    /// # use planner::calendar::views::{Column, Order};
    /// let by_task = Order::BY_DAY.pressed(Column::Task);
    /// assert_eq!(by_task, Order { column: Column::Task, descending: false });
    /// assert!(by_task.pressed(Column::Task).descending);
    /// ```
    #[must_use]
    pub fn pressed(self, column: Column) -> Order {
        Order { column, descending: self.column == column && !self.descending }
    }
}

/// What of the calendar somebody looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Only the work of one performer.
    pub performer: Option<Performer>,
    /// Only one kind of work.
    pub category: Option<Category>,
    /// Only work of one state. What is late is still to be done, so it belongs to [`WorkState::Open`] too.
    pub state: Option<WorkState>,
    /// Only rows of the table in which this stands.
    pub search: String,
    /// The order of the table.
    pub order: Order,
    /// Whether a month shows the numbers of its weeks.
    pub week_numbers: bool,
    /// The day of the month that is open.
    pub day: Option<NaiveDate>,
}

/// The calendar as a whole, by day.
impl Default for View {
    fn default() -> View {
        View {
            performer: None,
            category: None,
            state: None,
            search: String::new(),
            order: Order::BY_DAY,
            week_numbers: false,
            day: None,
        }
    }
}

/// The most characters that are searched for.
const MAX_SEARCH: usize = 60;

/// The word for "yes" in an address.
const YES: &str = "1";

impl View {
    /// Reads the part of an address behind its `?`. What it does not know is passed over, and of what is said twice the
    /// last holds: an address that somebody shortened or wrote by hand still leads somewhere.
    ///
    /// ```
    /// # use planner::calendar::{Performer, views::View};
    /// let view = View::read("kto=owner&utm_source=mail&stan=nie-wiadomo");
    /// assert_eq!(view, View { performer: Some(Performer::Owner), ..View::default() });
    /// ```
    pub fn read(text: &str) -> View {
        let mut view = View::default();
        for part in text.split('&') {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            match name {
                "kto" => view.performer = find(&Performer::ALL, value, Performer::code),
                "rodzaj" => view.category = Category::from_code(value),
                "stan" => view.state = find(&WorkState::ALL, value, WorkState::code),
                "szukaj" => view.search = decoded(value).chars().take(MAX_SEARCH).collect(),
                "porzadek" => view.order = read_order(value),
                "tygodnie" => view.week_numbers = value == YES,
                "dzien" => view.day = stored_day(value),
                _ => {}
            }
        }
        view
    }

    /// The part of an address behind its `?`; empty for the calendar as a whole.
    ///
    /// ```
    /// # use planner::calendar::views::{View, WorkState};
    /// let view = View { state: Some(WorkState::Late), search: "kopia & próba".to_owned(), ..View::default() };
    /// assert_eq!(view.text(), "stan=po-terminie&szukaj=kopia%20%26%20pr%C3%B3ba");
    /// assert_eq!(View::default().text(), "");
    /// ```
    pub fn text(&self) -> String {
        let Order { column, descending } = self.order;
        let day = self.day.map(|day| day.to_string()).unwrap_or_default();
        let search: String = self.search.chars().take(MAX_SEARCH).collect();
        let order = match (column, descending) {
            (Column::Day, false) => String::new(),
            _ => [if descending { "-" } else { "" }, column.code()].concat(),
        };
        let parts = [
            ("kto", self.performer.map_or("", Performer::code)),
            ("rodzaj", self.category.map_or("", Category::code)),
            ("stan", self.state.map_or("", WorkState::code)),
            ("szukaj", &encoded(&search)),
            ("porzadek", &order),
            ("tygodnie", if self.week_numbers { YES } else { "" }),
            ("dzien", &day),
        ];
        let mut text = String::new();
        for (name, value) in parts.into_iter().filter(|(_, value)| !value.is_empty()) {
            if !text.is_empty() {
                text.push('&');
            }
            for piece in [name, "=", value] {
                text.push_str(piece);
            }
        }
        text
    }

    /// How many filters are set.
    pub fn filters(&self) -> usize {
        let set = [self.performer.is_some(), self.category.is_some(), self.state.is_some()];
        set.into_iter().filter(|set| *set).count()
    }

    /// The same without its filters and without what is searched for.
    #[must_use]
    pub fn unfiltered(&self) -> View {
        View { order: self.order, week_numbers: self.week_numbers, day: self.day, ..View::default() }
    }

    /// What another view of the calendar keeps of it: the filters, and whether weeks have numbers.
    #[must_use]
    pub fn for_another(&self) -> View {
        View { search: String::new(), order: Order::BY_DAY, day: None, ..self.clone() }
    }

    /// The filters alone: all that matters to what the list, the month and the year show of the work.
    #[must_use]
    pub fn only_filters(&self) -> View {
        View { performer: self.performer, category: self.category, state: self.state, ..View::default() }
    }

    /// Whether the filters let a piece of work through. What is searched for does not matter here.
    pub fn shows(&self, performer: Performer, task: &PlannedTask, state: WorkState) -> bool {
        let of_state = |wanted| state == wanted || (wanted == WorkState::Open && state == WorkState::Late);
        self.performer.is_none_or(|wanted| wanted == performer)
            && self.category.is_none_or(|wanted| task.category() == Some(wanted))
            && self.state.is_none_or(of_state)
    }
}

fn find<T: Copy>(all: &[T], code: &str, code_of: fn(T) -> &'static str) -> Option<T> {
    all.iter().copied().find(|one| code_of(*one) == code)
}

fn read_order(text: &str) -> Order {
    let (descending, code) = text.strip_prefix('-').map_or((false, text), |code| (true, code));
    find(&Column::ALL, code, Column::code).map_or(Order::BY_DAY, |column| Order { column, descending })
}

/// Percent-encodes everything but letters and digits of ASCII (RFC 3986, section 2.1).
fn encoded(text: &str) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().unwrap_or_default();
    let mut encoded = String::new();
    for octet in text.bytes() {
        if octet.is_ascii_alphanumeric() {
            encoded.push(char::from(octet));
        } else {
            encoded.extend(['%', digit(octet >> 4), digit(octet & 15)]);
        }
    }
    encoded
}

/// Reads what is percent-encoded; what is not stands for itself, and octets that are no text become U+FFFD.
fn decoded(text: &str) -> String {
    let mut octets = Vec::new();
    let mut rest = text.as_bytes();
    while let [octet, after @ ..] = rest {
        let digits = after.first_chunk::<2>().filter(|_| *octet == b'%');
        match digits.and_then(|[high, low]| Some(value_of(*high)? << 4 | value_of(*low)?)) {
            Some(value) => {
                octets.push(value);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                octets.push(*octet);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&octets).into_owned()
}

/// The value of a hexadecimal digit.
fn value_of(digit: u8) -> Option<u8> {
    u8::try_from(char::from(digit).to_digit(16)?).ok()
}

#[cfg(test)]
mod tests {
    use proptest::option;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use crate::catalogue::TaskId;

    fn any_view() -> impl Strategy<Value = View> {
        let day = (0_i32..40_000).prop_map(|days| NaiveDate::from_epoch_days(days).unwrap_or_default());
        let order =
            (select(&Column::ALL[..]), any::<bool>()).prop_map(|(column, descending)| Order { column, descending });
        let filters = (
            option::of(select(&Performer::ALL[..])),
            option::of(select(Category::ALL)),
            option::of(select(&WorkState::ALL[..])),
        );
        (filters, "\\PC{0,70}", order, any::<bool>(), option::of(day)).prop_map(
            |((performer, category, state), search, order, week_numbers, day)| View {
                performer,
                category,
                state,
                search: search.chars().take(MAX_SEARCH).collect(),
                order,
                week_numbers,
                day,
            },
        )
    }

    proptest! {
        #[test]
        fn a_view_comes_back_from_its_address(view in any_view()) {
            let text = view.text();
            prop_assert!(text.bytes().all(|octet| octet.is_ascii_alphanumeric() || b"=&%-".contains(&octet)), "{}", text);
            prop_assert_eq!(View::read(&text), view);
        }

        #[test]
        fn any_text_is_read_and_its_view_is_written_the_same_way_ever_after(text in "\\PC{0,80}") {
            let view = View::read(&text);
            prop_assert_eq!(View::read(&view.text()), view);
        }

        #[test]
        fn parts_that_nobody_knows_change_nothing(view in any_view(), name in "[a-z]{1,3}_[a-z]{0,5}", value in "[^&]{0,9}") {
            prop_assert_eq!(View::read(&format!("{name}={value}&{}", view.text())), view.clone());
            prop_assert_eq!(View::read(&format!("{}&{name}", view.text())), view);
        }
    }

    #[test]
    fn what_is_broken_is_passed_over() {
        for text in
            ["kto=", "kto=nobody", "rodzaj=UP", "stan", "dzien=2027-02-30", "tygodnie=nie", "porzadek=-", "&&=&"]
        {
            assert_eq!(View::read(text), View::default(), "{text}");
        }
        assert_eq!(View::read("szukaj=100%").search, "100%");
        assert_eq!(View::read("szukaj=%C5%82%zz%f").search, "ł%zz%f");
        assert_eq!(View::read("szukaj=%FF").search, "\u{fffd}");
    }

    #[test]
    fn what_is_late_is_still_to_be_done() {
        let only = |state| View { state: Some(state), ..View::default() };
        let shows = |view: View, state| view.shows(Performer::Owner, &TaskId::BK03.into(), state);
        assert!(shows(only(WorkState::Open), WorkState::Late));
        assert!(!shows(only(WorkState::Late), WorkState::Open));
        assert!(!shows(only(WorkState::Done), WorkState::Skipped));
        assert!(!View { category: Some(Category::Legal), ..View::default() }.shows(
            Performer::Owner,
            &TaskId::BK03.into(),
            WorkState::Open
        ));
    }
}
