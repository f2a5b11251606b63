//! Text that a person writes: names and notes.

/// Text of at most `MAX` characters: without control characters, which become spaces, and without spaces at its ends.
///
/// What is longer is cut; fields take no more to begin with.
///
/// ```
/// # use planner::service_book::{Title, Written};
/// assert_eq!(Title::new("  nowy\tserwer \n").as_str(), "nowy serwer");
/// assert_eq!(Written::<3>::new("łąka").as_str(), "łąk");
/// assert!(Title::new("\u{0}").is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Written<const MAX: usize>(String);

/// A few words: who, what, a name. At most 80 characters.
pub type Title = Written<80>;

/// A few sentences. At most 1,000 characters.
pub type Note = Written<1_000>;

impl<const MAX: usize> Written<MAX> {
    /// The most characters that it has.
    pub const MAX: usize = MAX;

    /// The text as it is kept.
    pub fn new(text: &str) -> Written<MAX> {
        Written(cleaned(text, MAX))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn cleaned(text: &str, max: usize) -> String {
    let breaks = |character: char| character.is_control() || matches!(character, '\u{2028}' | '\u{2029}');
    let plain: String = text.chars().map(|character| if breaks(character) { ' ' } else { character }).collect();
    let cut: String = plain.trim().chars().take(max).collect();
    cut.trim_end().to_owned()
}
