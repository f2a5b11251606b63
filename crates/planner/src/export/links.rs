//! One entry on its way into a calendar on the web, without a file: an address that opens the form of a new entry there, filled
//! in. Nothing is sent before somebody follows it.

use crate::Language;
use crate::calendar::{CalendarPlan, OccurrenceId};
use crate::text;

/// The most characters of a description in an address: servers refuse longer addresses.
const MAX_DETAILS: usize = 800;

/// A calendar on the web.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WebCalendar {
    /// Google Calendar.
    Google,
    /// Outlook on the web, for private accounts.
    Outlook,
}

impl WebCalendar {
    /// Both of them.
    pub const ALL: [WebCalendar; 2] = [WebCalendar::Google, WebCalendar::Outlook];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            WebCalendar::Google => "Google",
            WebCalendar::Outlook => "Outlook",
        }
    }
}

/// The address at which a calendar on the web takes an entry of the plan, all day; `None` for an entry that the plan has not.
pub fn link_of_entry(
    calendar: WebCalendar,
    plan: &CalendarPlan,
    id: &OccurrenceId,
    language: Language,
) -> Option<String> {
    let visits = plan.visits.iter().chain(&plan.late);
    let mut entries = visits.flat_map(|visit| visit.entries.iter().map(move |entry| (visit, entry)));
    let (visit, entry) = entries.find(|(_, entry)| entry.id == *id)?;
    let (day, after) = (visit.day.to_string(), visit.day.succ_opt()?.to_string());
    let title = text::calendar::entry_title(language, entry);
    let details: String =
        text::calendar::entry_description(language, plan, visit, entry, None).chars().take(MAX_DETAILS).collect();
    let mut link = String::from(match calendar {
        WebCalendar::Google => "https://calendar.google.com/calendar/render?action=TEMPLATE&text=",
        WebCalendar::Outlook => "https://outlook.live.com/calendar/0/action/compose?rru=addevent&allday=true&subject=",
    });
    encode_onto(&mut link, &title);
    let dates = match calendar {
        WebCalendar::Google => ["&dates=", &day.replace('-', ""), "/", &after.replace('-', ""), "&details="].concat(),
        WebCalendar::Outlook => ["&startdt=", &day, "&enddt=", &after, "&body="].concat(),
    };
    link.push_str(&dates);
    encode_onto(&mut link, &details);
    Some(link)
}

/// Adds the value of a parameter, percent-encoded in UTF-8.
fn encode_onto(link: &mut String, value: &str) {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let digit = |half: u8| DIGITS.get(usize::from(half)).copied().unwrap_or('0');
    for octet in value.bytes() {
        if octet.is_ascii_alphanumeric() || b"-._~".contains(&octet) {
            link.push(octet.into());
        } else {
            link.extend(['%', digit(octet >> 4), digit(octet & 15)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::encode_onto;

    #[test]
    fn a_value_cannot_leave_its_parameter() {
        for (value, encoded) in [
            ("", ""),
            ("UP03-7_.~", "UP03-7_.~"),
            ("a b&text=c#d", "a%20b%26text%3Dc%23d"),
            ("żółć 🔧\r\n", "%C5%BC%C3%B3%C5%82%C4%87%20%F0%9F%94%A7%0D%0A"),
            ("100% + \"x\"", "100%25%20%2B%20%22x%22"),
        ] {
            let mut link = String::new();
            encode_onto(&mut link, value);
            assert_eq!(link, encoded);
        }
    }
}
