//! Lines of a text in the form that [`crate::document::blocks_of`] reads.

/// A text that grows line by line.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
    steps: u32,
}

impl Lines {
    pub(super) fn begun(text: &str) -> Lines {
        let mut lines = Lines::default();
        lines.text(text);
        lines
    }

    fn line(&mut self, mark: &str, words: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(mark);
        self.text.push_str(words);
    }

    /// A paragraph of its own.
    pub(super) fn text(&mut self, words: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.line("", words);
    }

    pub(super) fn heading(&mut self, words: &str) {
        self.line("# ", words);
    }

    pub(super) fn item(&mut self, words: &str) {
        self.line("- ", words);
    }

    pub(super) fn step(&mut self, words: &str) {
        self.steps += 1;
        let number = [&self.steps.to_string(), ". "].concat();
        self.line(&number, words);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn done(self) -> String {
        self.text
    }
}

/// A label and what it says.
pub(super) fn after(label: &str, says: &str) -> String {
    [label, says].concat()
}
