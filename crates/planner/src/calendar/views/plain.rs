//! Polish letters without their marks, for searching and for sorting, without the tables of Unicode.

/// The letter without its mark, small; and which of the marked letters it was, in the order of the alphabet.
fn unmarked(letter: char) -> (char, usize) {
    match letter {
        'ą' | 'Ą' => ('a', 1),
        'ć' | 'Ć' => ('c', 1),
        'ę' | 'Ę' => ('e', 1),
        'ł' | 'Ł' => ('l', 1),
        'ń' | 'Ń' => ('n', 1),
        'ó' | 'Ó' => ('o', 1),
        'ś' | 'Ś' => ('s', 1),
        'ź' | 'Ź' => ('z', 1),
        'ż' | 'Ż' => ('z', 2),
        '\u{a0}' => (' ', 0),
        letter => (letter.to_ascii_lowercase(), 0),
    }
}

/// A text as it is searched: small letters without marks, so that "zolw" finds "Żółw".
pub(super) fn searchable(text: &str) -> String {
    text.chars().map(|letter| unmarked(letter).0).collect()
}

/// A text by which it is sorted as a Polish dictionary does: ą stands behind every a, ż behind ź.
pub(super) fn sortable(text: &str) -> String {
    let mut key = String::new();
    for (letter, marks) in text.chars().map(unmarked) {
        key.push(letter);
        // The tilde stands behind all letters of ASCII.
        key.extend(std::iter::repeat_n('~', marks));
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_needs_no_marks() {
        assert_eq!(searchable("Żółw\u{a0}i Łąka"), "zolw i laka");
    }

    #[test]
    fn words_stand_as_in_a_dictionary() {
        let sorted = ["Adres", "Azot", "Ącki", "Bok", "lot", "luz", "łan", "mak", "zysk", "źle", "źrebak", "żaba"];
        for pair in sorted.windows(2) {
            if let [one, other] = pair {
                assert!(sortable(one) < sortable(other), "{one} before {other}");
            }
        }
    }
}
