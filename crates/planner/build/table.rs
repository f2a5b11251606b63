//! Tables as text: one header line, one row a line, cells apart by tabs, no quoting. Lines that begin with `#` and
//! empty lines are for people.

use std::fmt;

/// A file of `data/`, as it is named in messages, with its text.
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// Something in a table that cannot be right, and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) file: String,
    /// Counted from 1, as editors do.
    pub(crate) line: usize,
    pub(crate) text: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.file, self.line, self.text)
    }
}

/// A row whose cells are found by the name of their column.
#[derive(Clone)]
pub(crate) struct Row<'a> {
    file: &'a str,
    line: usize,
    cells: Vec<(&'a str, &'a str)>,
}

/// The rows of a table that has at least these columns, in any order.
///
/// # Errors
/// A missing or doubled column, and every row that is longer or shorter than the header.
pub(crate) fn rows<'a>(file: &'a File, columns: &[&str]) -> Result<Vec<Row<'a>>, Vec<Problem>> {
    let problem = |line, text| Problem { file: file.name.clone(), line, text };
    let mut lines = file
        .text
        .lines()
        .enumerate()
        .map(|(index, text)| (index + 1, text))
        .filter(|(_, text)| !text.starts_with('#') && !text.trim().is_empty());
    let Some((header_line, header)) = lines.next() else {
        return Err(vec![problem(1, "the table is empty".to_owned())]);
    };
    let header: Vec<&str> = header.split('\t').collect();
    let wrong: Vec<Problem> = columns
        .iter()
        .filter(|column| header.iter().filter(|name| name == column).count() != 1)
        .map(|column| problem(header_line, format!("the header must name the column \"{column}\" once")))
        .collect();
    if !wrong.is_empty() {
        return Err(wrong);
    }
    all_or_problems(lines.map(|(line, text)| {
        let cells: Vec<&str> = text.split('\t').map(str::trim).collect();
        if cells.len() == header.len() {
            Ok(Row { file: &file.name, line, cells: header.iter().copied().zip(cells).collect() })
        } else {
            let text = format!("{} cells, but the header has {}", cells.len(), header.len());
            Err(vec![problem(line, text)])
        }
    }))
}

impl<'a> Row<'a> {
    /// The cell of a column, empty when the table has no such column.
    pub(crate) fn cell(&self, column: &str) -> &'a str {
        self.cells.iter().find(|(name, _)| *name == column).map_or("", |(_, cell)| cell)
    }

    /// The cell of a column that must not be empty; `whose` names the row in the message.
    pub(crate) fn needed(&self, column: &str, whose: &str) -> Result<&'a str, Vec<Problem>> {
        match self.cell(column) {
            "" => Err(self.problem(format!("{whose} has no \"{column}\""))),
            cell => Ok(cell),
        }
    }

    /// The cell read by a function that gives `None` for what it cannot read.
    pub(crate) fn read<T>(
        &self,
        column: &str,
        whose: &str,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<T, Vec<Problem>> {
        let cell = self.cell(column);
        read(cell).ok_or_else(|| self.problem(format!("{whose} has an unreadable \"{column}\": \"{cell}\"")))
    }

    /// A problem in this row.
    pub(crate) fn problem(&self, text: String) -> Vec<Problem> {
        vec![Problem { file: self.file.to_owned(), line: self.line, text }]
    }
}

/// Every value, or every problem.
pub(crate) fn all_or_problems<T>(
    results: impl IntoIterator<Item = Result<T, Vec<Problem>>>,
) -> Result<Vec<T>, Vec<Problem>> {
    let mut values = Vec::new();
    let mut problems = Vec::new();
    for result in results {
        match result {
            Ok(value) => values.push(value),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() { Ok(values) } else { Err(problems) }
}
