//! A document as data: what is shown, printed and downloaded says the same, because it is one value.
//!
//! The reports and papers of a site are made as a [`Document`]; the app draws it, [`Document::markdown`] and
//! [`Document::json`] write it. Text that people wrote for papers has a little form of its own, see [`blocks_of`].

use serde_json::{Value as Json, json};

/// A document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// What it is about, in one or two lines.
    pub lead: String,
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

/// A section.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The name by which it is known to programs and addresses.
    pub code: String,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// A paragraph beside the matter: where figures come from, how to read them.
    Note(String),
    /// A heading within the section.
    Heading(String),
    /// A list.
    List(Vec<String>),
    /// Numbered steps.
    Steps(Vec<String>),
    /// Names with what they say.
    Facts(Vec<(String, String)>),
    /// A table.
    Table(Table),
    /// Minutes against a budget, drawn; a table always says the same.
    Bars(Vec<Bar>),
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, with a cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading.
    pub name: String,
    /// Whether it holds numbers.
    pub numbers: bool,
}

/// One row of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is of.
    pub name: String,
    /// Minutes.
    pub minutes: u32,
    /// The minutes that there were for it.
    pub budget: u32,
    /// Both in words.
    pub figures: String,
}

impl Section {
    /// A section.
    pub fn new(code: &str, title: &str, blocks: Vec<Block>) -> Section {
        Section { code: code.to_owned(), title: title.to_owned(), blocks }
    }
}

impl Table {
    /// A table whose columns are given by their names; `numbers` are the places of those that hold numbers.
    pub fn block(caption: &str, columns: &[&str], numbers: &[usize], rows: Vec<Vec<String>>) -> Block {
        let column =
            |(place, name): (usize, &&str)| Column { name: (*name).to_owned(), numbers: numbers.contains(&place) };
        let columns = columns.iter().enumerate().map(column).collect();
        Block::Table(Table { caption: caption.to_owned(), columns, rows })
    }
}

/// Text that somebody wrote, as blocks: a line that begins with `- ` is an item of a list, one that begins with `1. ` (any
/// number) a step, one that begins with `# ` a heading; lines that follow each other are one paragraph, and an empty line
/// begins another.
///
/// ```
/// # use planner::document::{Block, blocks_of};
/// let blocks = blocks_of("Dzwoń:\n- technik\n- serwer\n\n1. Zatrzymaj.\n2. Odtwórz.");
/// assert_eq!(blocks, [
///     Block::Text("Dzwoń:".into()),
///     Block::List(vec!["technik".into(), "serwer".into()]),
///     Block::Steps(vec!["Zatrzymaj.".into(), "Odtwórz.".into()]),
/// ]);
/// ```
pub fn blocks_of(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut goes_on = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            goes_on = false;
            continue;
        }
        match (line_of(line), blocks.last_mut()) {
            (Line::Item(item), Some(Block::List(items))) | (Line::Step(item), Some(Block::Steps(items))) => {
                items.push(item.to_owned());
            }
            (Line::Plain, Some(Block::Text(before))) if goes_on => {
                before.push(' ');
                before.push_str(line);
            }
            (Line::Item(item), _) => blocks.push(Block::List(vec![item.to_owned()])),
            (Line::Step(step), _) => blocks.push(Block::Steps(vec![step.to_owned()])),
            (Line::Heading(heading), _) => blocks.push(Block::Heading(heading.to_owned())),
            (Line::Plain, _) => blocks.push(Block::Text(line.to_owned())),
        }
        goes_on = true;
    }
    blocks
}

enum Line<'a> {
    Item(&'a str),
    Step(&'a str),
    Heading(&'a str),
    Plain,
}

fn line_of(line: &str) -> Line<'_> {
    if let Some(item) = line.strip_prefix("- ") {
        return Line::Item(item.trim());
    }
    if let Some(heading) = line.strip_prefix("# ") {
        return Line::Heading(heading.trim());
    }
    match line.split_once(". ") {
        Some((number, step)) if (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit()) => {
            Line::Step(step.trim())
        }
        _ => Line::Plain,
    }
}

impl Document {
    /// The document as Markdown (CommonMark with tables). What people wrote is never taken for a mark.
    ///
    /// ```
    /// # use planner::document::{Block, Document, Section};
    /// let section = Section::new("notes", "Uwagi", vec![Block::Text("# *a* | <b>".into())]);
    /// let document = Document { title: "Teczka".into(), lead: String::new(), sections: vec![section] };
    /// assert_eq!(document.markdown(), "# Teczka\n\n## Uwagi\n\n\\# \\*a\\* \\| \\<b\\>\n");
    /// ```
    pub fn markdown(&self) -> String {
        let mut text = String::from("# ");
        escape_onto(&mut text, &self.title);
        text.push('\n');
        if !self.lead.is_empty() {
            paragraph_onto(&mut text, "", &self.lead);
        }
        for section in &self.sections {
            paragraph_onto(&mut text, "## ", &section.title);
            for block in &section.blocks {
                block_onto(&mut text, block);
            }
        }
        text
    }

    /// The document as JSON: sections with their blocks, each with its kind.
    pub fn json(&self) -> Json {
        let sections: Vec<Json> = self
            .sections
            .iter()
            .map(|section| {
                let blocks: Vec<Json> = section.blocks.iter().filter_map(block_json).collect();
                json!({ "code": section.code, "title": section.title, "blocks": blocks })
            })
            .collect();
        json!({ "title": self.title, "lead": self.lead, "sections": sections })
    }
}

fn paragraph_onto(text: &mut String, mark: &str, words: &str) {
    text.push('\n');
    text.push_str(mark);
    escape_onto(text, words);
    text.push('\n');
}

fn block_onto(text: &mut String, block: &Block) {
    match block {
        Block::Text(words) | Block::Note(words) => paragraph_onto(text, "", words),
        Block::Heading(words) => paragraph_onto(text, "### ", words),
        Block::List(items) => {
            text.push('\n');
            items.iter().for_each(|item| line_onto(text, "- ", item));
        }
        Block::Steps(steps) => {
            text.push('\n');
            steps
                .iter()
                .zip(1..)
                .for_each(|(step, number): (_, u32)| line_onto(text, &[&number.to_string(), ". "].concat(), step));
        }
        Block::Facts(facts) => {
            text.push('\n');
            for (name, says) in facts {
                line_onto(text, "- ", &[name, ": ", says].concat());
            }
        }
        Block::Table(table) => {
            text.push('\n');
            row_onto(text, &mut table.columns.iter().map(|column| column.name.as_str()));
            text.push('|');
            for column in &table.columns {
                text.push_str(if column.numbers { " ---: |" } else { " --- |" });
            }
            text.push('\n');
            for row in &table.rows {
                row_onto(text, &mut row.iter().map(String::as_str));
            }
        }
        Block::Bars(_) => {}
    }
}

fn line_onto(text: &mut String, mark: &str, words: &str) {
    text.push_str(mark);
    escape_onto(text, words);
    text.push('\n');
}

fn row_onto(text: &mut String, cells: &mut dyn Iterator<Item = &str>) {
    text.push('|');
    for cell in cells {
        text.push(' ');
        escape_onto(text, cell);
        text.push_str(" |");
    }
    text.push('\n');
}

/// Text with a backslash before whatever Markdown could take for a mark: anywhere for marks within a line, at its beginning
/// for those of lists, headings and quotes. Line breaks become spaces.
fn escape_onto(text: &mut String, words: &str) {
    let mut digits_only = true;
    for (place, character) in words.chars().enumerate() {
        let marks = match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' => true,
            '#' | '+' | '-' | '=' => place == 0,
            '.' | ')' => digits_only && place > 0,
            _ => false,
        };
        digits_only &= character.is_ascii_digit();
        if marks {
            text.push('\\');
        }
        text.push(if character.is_control() { ' ' } else { character });
    }
}

fn block_json(block: &Block) -> Option<Json> {
    let of = |kind: &str, content: Json| Some(json!({ "kind": kind, "content": content }));
    match block {
        Block::Text(words) => of("text", json!(words)),
        Block::Note(words) => of("note", json!(words)),
        Block::Heading(words) => of("heading", json!(words)),
        Block::List(items) => of("list", json!(items)),
        Block::Steps(steps) => of("steps", json!(steps)),
        Block::Facts(facts) => of("facts", json!(facts)),
        Block::Table(table) => {
            let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
            of("table", json!({ "caption": table.caption, "columns": columns, "rows": table.rows }))
        }
        Block::Bars(_) => None,
    }
}
