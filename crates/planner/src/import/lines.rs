//! Content lines of RFC 5545: the text of a file enters, its unfolded lines leave, one by one.
//!
//! What a file may cost is looked at before anything of it is read: its size, its lines and the beginnings of components
//! are counted in one walk, so that no later step meets more than it is made for.

use super::ImportError;

/// The most octets of a file: 1 MiB, some 2,000 events with their descriptions.
pub const MAX_OCTETS: usize = 1_048_576;
/// The most lines.
pub const MAX_LINES: usize = 60_000;
/// The most octets of a line with everything that is folded into it. Longer ones hold pictures.
pub const MAX_LINE_OCTETS: usize = 65_536;
/// The most events.
pub const MAX_EVENTS: usize = 2_000;
/// The most components of any kind: events, their reminders, time zones and their parts.
pub const MAX_COMPONENTS: usize = 8_000;

/// A content line.
pub(super) struct Line {
    /// Where it begins, counted from 1.
    pub(super) number: usize,
    /// Everything before the value, in the case in which it stands.
    head: String,
    name: usize,
    /// The value as it stands.
    pub(super) value: String,
}

impl Line {
    /// Whether it has this name, which is written in capitals.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name().eq_ignore_ascii_case(name)
    }

    pub(super) fn name(&self) -> &str {
        self.head.get(..self.name).unwrap_or_default()
    }

    /// The first value of a parameter, without its quotation marks.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let mut rest = self.head.get(self.name..)?;
        while let Some(behind) = rest.strip_prefix(';') {
            let end = outside_quotes(behind, ';').unwrap_or(behind.len());
            let (parameter, next) = behind.split_at_checked(end)?;
            if let Some((this, value)) = parameter.split_once('=')
                && this.eq_ignore_ascii_case(name)
            {
                return Some(value.trim_matches('"'));
            }
            rest = next;
        }
        None
    }
}

/// Where a mark stands first outside quotation marks.
fn outside_quotes(text: &str, mark: char) -> Option<usize> {
    let mut quoted = false;
    text.char_indices().find_map(|(at, character)| {
        quoted ^= character == '"';
        (character == mark && !quoted).then_some(at)
    })
}

/// The content lines of a file whose size was looked at.
///
/// # Errors
/// Whatever is too much, and the first line that is none.
pub(super) fn lines(text: &str) -> Result<Vec<Line>, ImportError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    check_size(text)?;
    let mut lines: Vec<Line> = Vec::new();
    let mut unfolded = String::new();
    let mut begun = 0;
    for (at, physical) in physical(text) {
        // What goes on from the line before begins with a blank. Some writers leave lines of nothing behind.
        if let Some(more) = physical.strip_prefix([' ', '\t']).filter(|_| begun > 0) {
            unfolded.push_str(more);
            if unfolded.len() > MAX_LINE_OCTETS {
                return Err(ImportError::LongLine { line: begun });
            }
        } else if !physical.is_empty() {
            finish(&mut lines, begun, &mut unfolded)?;
            begun = at;
            unfolded.push_str(physical);
        }
    }
    finish(&mut lines, begun, &mut unfolded)?;
    Ok(lines)
}

/// The lines as they stand, each with its number, whatever ends them.
fn physical(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'));
    lines.enumerate().map(|(at, line)| (at + 1, line))
}

fn finish(lines: &mut Vec<Line>, number: usize, unfolded: &mut String) -> Result<(), ImportError> {
    if number == 0 {
        return Ok(());
    }
    // A file that does not even begin as a calendar is something else, not a broken calendar.
    if lines.is_empty() && !unfolded.trim().eq_ignore_ascii_case("BEGIN:VCALENDAR") {
        return Err(ImportError::NotACalendar);
    }
    let broken = || ImportError::Broken { line: number };
    let colon = outside_quotes(unfolded, ':').or_else(|| unfolded.find(':')).ok_or_else(broken)?;
    let (head, value) = unfolded.split_at_checked(colon).ok_or_else(broken)?;
    let name = head.find(';').unwrap_or(head.len());
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/');
    if name == 0 || !head.get(..name).is_some_and(|name| name.chars().all(plain)) {
        return Err(broken());
    }
    lines.push(Line { number, head: head.to_owned(), name, value: value.get(1..).unwrap_or_default().to_owned() });
    unfolded.clear();
    Ok(())
}

fn check_size(text: &str) -> Result<(), ImportError> {
    if text.len() > MAX_OCTETS {
        return Err(ImportError::TooLarge);
    }
    let (mut lines, mut components, mut events) = (0, 0, 0);
    for (number, line) in physical(text) {
        lines += 1;
        if line.len() > MAX_LINE_OCTETS {
            return Err(ImportError::LongLine { line: number });
        }
        if let Some(component) = line.get(..6).filter(|begin| begin.eq_ignore_ascii_case("BEGIN:")).and(line.get(6..)) {
            components += 1;
            events += usize::from(component.trim().eq_ignore_ascii_case("VEVENT"));
        }
    }
    if lines > MAX_LINES {
        Err(ImportError::TooManyLines)
    } else if events > MAX_EVENTS || components > MAX_COMPONENTS {
        Err(ImportError::TooManyEvents)
    } else {
        Ok(())
    }
}
