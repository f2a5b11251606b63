//! Texts and lines of RFC 5545. Enters any text, leaves clean text, escaped values and folded content lines.

use std::borrow::Cow;

/// The longest line in octets, its CRLF not counted (RFC 5545, section 3.1).
const LINE_OCTETS: usize = 75;

/// Content lines under construction: folded, each ended by CRLF.
#[derive(Default)]
pub(super) struct ContentLines {
    file: String,
    /// The line that is being written. One buffer serves all of them: a file has thousands.
    line: String,
}

impl ContentLines {
    /// Adds a line whose value is in its final form. `name` includes parameters.
    pub(super) fn put(&mut self, name: &str, value: &str) {
        self.begin(name).push_str(value);
        fold_onto(&mut self.file, &self.line);
    }

    /// Adds a line with a value of type TEXT, which is escaped here.
    pub(super) fn put_text(&mut self, name: &str, value: &str) {
        escape_onto(self.begin(name), value);
        fold_onto(&mut self.file, &self.line);
    }

    /// Adds a line with values of type TEXT, which are escaped here and separated by commas.
    pub(super) fn put_texts<'a>(&mut self, name: &str, values: impl Iterator<Item = &'a str>) {
        let line = self.begin(name);
        for (at, value) in values.enumerate() {
            if at > 0 {
                line.push(',');
            }
            escape_onto(line, value);
        }
        fold_onto(&mut self.file, &self.line);
    }

    fn begin(&mut self, name: &str) -> &mut String {
        self.line.clear();
        self.line.push_str(name);
        self.line.push(':');
        &mut self.line
    }

    pub(super) fn into_text(self) -> String {
        self.file
    }
}

/// Adds one content line, folded between characters. The blank that begins a continuation counts as an octet of it.
fn fold_onto(file: &mut String, line: &str) {
    let (mut rest, mut room) = (line, LINE_OCTETS);
    while rest.len() > room {
        let (part, after) = rest.split_at(rest.floor_char_boundary(room));
        file.push_str(part);
        file.push_str("\r\n ");
        (rest, room) = (after, LINE_OCTETS - 1);
    }
    file.push_str(rest);
    file.push_str("\r\n");
}

/// Adds a value of type TEXT, escaped (RFC 5545, section 3.3.11). The value has no control characters but line feeds.
fn escape_onto(line: &mut String, value: &str) {
    let mut rest = value;
    // All that is escaped is ASCII, so octets are looked at: in a long text that is a fraction of the work.
    // Hardly any letter is looked at twice.
    let marks = |octet: u8| (octet <= b';' && matches!(octet, b';' | b',' | b'\n')) || octet == b'\\';
    while let Some(at) = rest.bytes().position(marks) {
        let (before, after) = rest.split_at(at);
        line.push_str(before);
        line.push('\\');
        let (mark, after) = after.split_at(1);
        line.push_str(if mark == "\n" { "n" } else { mark });
        rest = after;
    }
    line.push_str(rest);
}

/// The text with line feeds as its only control characters, and without blanks around it.
///
/// Every kind of line end becomes a line feed (CRLF, CR, vertical tab, form feed, next line, line and paragraph
/// separator: some readers split lines at any of them), a tab becomes a blank, other control characters vanish.
pub(super) fn several_lines(text: &str) -> Cow<'_, str> {
    if is_clean(text.as_bytes()) {
        return Cow::Borrowed(text.trim());
    }
    let mut clean = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' => clean.push(' '),
            _ if character.is_control() => {}
            _ => clean.push(character),
        }
    }
    Cow::Owned(clean.trim().to_owned())
}

/// Whether a text in UTF-8 has no control character but line feeds, and neither the line nor the paragraph separator.
fn is_clean(text: &[u8]) -> bool {
    let after = |at: usize| text.get(at + 1).copied().unwrap_or_default();
    let clean = |at: usize, octet: u8| match octet {
        b'\n' => true,
        ..0x20 | 0x7f => false,
        // U+0080 to U+009F.
        0xc2 => after(at) >= 0xa0,
        // U+2028 and U+2029.
        0xe2 => !(after(at) == 0x80 && matches!(after(at + 1), 0xa8 | 0xa9)),
        _ => true,
    };
    // Most of a text is plain letters, and needs no second look.
    text.iter().enumerate().all(|(at, octet)| (0x20..0x7f).contains(octet) || clean(at, *octet))
}

/// As [`several_lines`], with each line feed replaced by a blank.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    let clean = several_lines(text);
    if clean.contains('\n') { Cow::Owned(clean.replace('\n', " ")) } else { clean }
}

/// The text, cut to `room` and ended by an ellipsis when it is longer. `cost` says what a character takes up.
///
/// The cut is at the end of a word when one ends in the second half of the room; otherwise inside a word, but not before
/// a mark that belongs to the character in front of it. A no-break space does not end a word.
pub(super) fn shorten(text: Cow<'_, str>, room: usize, cost: fn(char) -> usize) -> Cow<'_, str> {
    const ELLIPSIS: char = '…';
    // No character costs more than its octets.
    if text.len() <= room || text.chars().map(cost).sum::<usize>() <= room {
        return text;
    }
    let room_before_ellipsis = room.saturating_sub(cost(ELLIPSIS));
    let (mut used, mut hard_end, mut word_end, mut after_joiner) = (0, 0, 0, false);
    for (at, character) in text.char_indices() {
        if used > room_before_ellipsis {
            break;
        }
        if !after_joiner && !continues_a_character(character) {
            hard_end = at;
        }
        if character.is_whitespace() && !matches!(character, NO_BREAK_SPACE | NARROW_NO_BREAK_SPACE) && used * 2 >= room
        {
            word_end = at;
        }
        after_joiner = character == ZERO_WIDTH_JOINER;
        used += cost(character);
    }
    let end = if word_end > 0 { word_end } else { hard_end };
    let mut short = text.get(..end).unwrap_or_default().trim_end().to_owned();
    short.push(ELLIPSIS);
    Cow::Owned(short)
}

const NO_BREAK_SPACE: char = '\u{a0}';
const NARROW_NO_BREAK_SPACE: char = '\u{202f}';
const ZERO_WIDTH_JOINER: char = '\u{200d}';

/// Whether the character is drawn onto or changes the one before it: combining marks, variation selectors, the joiner
/// of emoji sequences, skin tones, tags.
fn continues_a_character(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36f}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}'
            | ZERO_WIDTH_JOINER
            | '\u{20d0}'..='\u{20ff}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{fe20}'..='\u{fe2f}'
            | '\u{1f3fb}'..='\u{1f3ff}'
            | '\u{e0020}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic, reason = "a test may stop at the first surprise")]

    use proptest::prelude::*;

    use super::*;

    /// What a reader does first: it joins the lines that begin with a blank to the one before.
    fn unfold(file: &str) -> String {
        file.replace("\r\n ", "")
    }

    /// Reads a TEXT value by RFC 5545, section 3.3.11; `None` when it is not a valid one.
    fn unescape(value: &str) -> Option<String> {
        let mut text = String::new();
        let mut characters = value.chars();
        while let Some(character) = characters.next() {
            match character {
                ';' | ',' | '\n' => return None,
                '\\' => text.push(match characters.next()? {
                    'n' | 'N' => '\n',
                    escaped @ ('\\' | ';' | ',') => escaped,
                    _ => return None,
                }),
                _ => text.push(character),
            }
        }
        Some(text)
    }

    fn folded(line: &str) -> String {
        let mut file = String::new();
        fold_onto(&mut file, line);
        file
    }

    fn escaped(value: &str) -> String {
        let mut line = String::new();
        escape_onto(&mut line, value);
        line
    }

    /// Plain text, blanks, Polish, emoji with joiners and skin tones, combining marks, and what iCalendar escapes.
    fn rich_text(characters: std::ops::Range<usize>) -> impl Strategy<Value = String> {
        const PIECES: &[&str] = &[
            "a",
            "B7",
            " ",
            "ż",
            "Ł",
            "źć",
            "…",
            "🔧",
            "👩🏽\u{200d}💻",
            "🇵🇱",
            "e\u{301}",
            "\u{1d11e}",
            "漢",
            "\\",
            ";",
            ",",
            ":",
            "\n",
            "\u{a0}",
        ];
        let piece = prop_oneof![4 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => "\\PC"];
        prop::collection::vec(piece, characters).prop_map(|pieces| pieces.concat())
    }

    #[test]
    fn a_line_is_folded_after_75_octets() {
        let check = |line: String, expect: String| assert_eq!(folded(&line), expect);
        check(String::new(), "\r\n".to_owned());
        check("a".repeat(75), format!("{}\r\n", "a".repeat(75)));
        check("a".repeat(76), format!("{}\r\n a\r\n", "a".repeat(75)));
        check("a".repeat(150), format!("{}\r\n {}\r\n a\r\n", "a".repeat(75), "a".repeat(74)));
        check("a".repeat(74) + "ż", format!("{}\r\n ż\r\n", "a".repeat(74)));
        check("a".repeat(72) + "🔧", format!("{}\r\n 🔧\r\n", "a".repeat(72)));
        check("a".repeat(75) + " b", format!("{}\r\n  b\r\n", "a".repeat(75)));
    }

    #[test]
    fn texts_are_escaped() {
        let check = |text: &str, expect: &str| assert_eq!(escaped(text), expect);
        check("filtry, ciśnienie; C:\\DUR", "filtry\\, ciśnienie\\; C:\\\\DUR");
        check("a\nb", "a\\nb");
        check("C:\\nowe", "C:\\\\nowe");
        check("\"a\": b", "\"a\": b");
    }

    #[test]
    fn line_ends_become_line_feeds_and_controls_vanish() {
        let check = |text: &str, expect: &str| assert_eq!(several_lines(text), expect, "{text:?}");
        check("a\r\nb\rc\nd", "a\nb\nc\nd");
        check("a\r\r\nb", "a\n\nb");
        check("a\u{b}b\u{c}c\u{85}d\u{2028}e\u{2029}f", "a\nb\nc\nd\ne\nf");
        check("a\tb\0c\u{1b}[1md\u{7f}e\u{9f}f", "a bc[1mdef");
        check("\u{1f} \r\n a \n", "a");
        check("\0\t\r\n", "");
        assert_eq!(one_line(" a\r\nb\tc\n"), "a b c");
    }

    #[test]
    fn a_long_text_is_cut_at_the_end_of_a_word() {
        let check = |text: &str, room: usize, expect: &str| {
            assert_eq!(shorten(text.into(), room, char::len_utf8), expect, "{text} in {room} octets");
        };
        check("kopia plików", 13, "kopia plików");
        check("kopia bazy danych", 14, "kopia bazy…");
        check("kopia bazy danych", 13, "kopia bazy…");
        check("kopia bazy danych", 12, "kopia baz…");
        check("kopia plików bazy", 17, "kopia plików…");
        check("kopia plików bazy", 16, "kopia plików…");
        check("kopia, plików", 13, "kopia, pli…");
        check("ręcznie w\u{a0}domu i", 15, "ręcznie…");
        check("żżżżż", 9, "żżż…");
        check("abcde\u{301}f", 9, "abcde\u{301}f");
        check("abcde\u{301}fgh", 9, "abcd…");
        check("ab👩🏽\u{200d}💻cdefgh", 19, "ab…");
        check("ab👩🏽\u{200d}💻cdefgh", 20, "ab👩🏽\u{200d}💻…");
        assert_eq!(shorten("kopia plików i bazy".into(), 13, |_| 1), "kopia plików…");
    }

    proptest! {
        #[test]
        fn a_folded_line_unfolds_to_itself(line in rich_text(0..120).prop_map(|text| text.replace('\n', ""))) {
            let file = folded(&line);
            prop_assert_eq!(unfold(&file), line + "\r\n");
            let Some(without_last_end) = file.strip_suffix("\r\n") else { panic!("no CRLF at the end") };
            for physical in without_last_end.split("\r\n") {
                prop_assert!(physical.len() <= LINE_OCTETS, "{} octets: {}", physical.len(), physical);
                prop_assert!(!physical.contains(['\r', '\n']));
            }
        }

        #[test]
        fn lines_are_no_shorter_than_they_must_be(line in rich_text(0..120).prop_map(|text| text.replace('\n', ""))) {
            let file = folded(&line);
            let physical: Vec<&str> = file.split("\r\n").collect();
            for pair in physical.windows(2) {
                let [this, next] = pair else { panic!("windows of two") };
                if let Some(first_of_next) = next.strip_prefix(' ').and_then(|rest| rest.chars().next()) {
                    prop_assert!(this.len() + first_of_next.len_utf8() > LINE_OCTETS);
                }
            }
        }

        #[test]
        fn an_escaped_text_unescapes_to_itself(text in rich_text(0..60)) {
            prop_assert_eq!(unescape(&escaped(&text)), Some(text));
        }

        #[test]
        fn clean_text_has_no_controls_but_line_feeds(text in any::<String>()) {
            let clean = several_lines(&text);
            let allowed = |c: char| c == '\n' || !(c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'));
            prop_assert!(clean.chars().all(allowed));
            prop_assert_eq!(several_lines(&clean), clean.as_ref());
            prop_assert!(!one_line(&text).contains('\n'));
        }

        #[test]
        fn a_shortened_text_fits_and_is_a_beginning(text in rich_text(0..60), room in 3usize..80) {
            for (cost, shortened) in [
                (char::len_utf8 as fn(char) -> usize, shorten(text.as_str().into(), room, char::len_utf8)),
                ((|_| 1) as fn(char) -> usize, shorten(text.as_str().into(), room, |_| 1)),
            ] {
                prop_assert!(shortened.chars().map(cost).sum::<usize>() <= room);
                if text.chars().map(cost).sum::<usize>() <= room {
                    prop_assert_eq!(shortened, text.as_str());
                } else {
                    prop_assert!(shortened.strip_suffix('…').is_some_and(|beginning| text.starts_with(beginning)));
                }
            }
        }
    }
}
