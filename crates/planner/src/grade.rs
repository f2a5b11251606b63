//! How far a figure or a claim can be trusted. Every fact of the product carries a grade, and shows it on screen.
//!
//! This file stands alone, because the build script reads the tables with it: it uses nothing of the crate.

/// The strength of a source, the strongest first.
///
/// ```
/// # use planner::grade::Grade;
/// assert!(Grade::A < Grade::Own);
/// assert_eq!(Grade::from_code("B"), Some(Grade::B));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Measured, or laid down by the one who decides: a standard, a law, the maker's own documentation.
    A,
    /// A survey, an official statistic, a report of practitioners.
    B,
    /// The claim of somebody who sells something.
    C,
    /// No source found: our own judgement.
    Own,
}

impl Grade {
    /// All grades, the strongest first.
    pub const ALL: [Grade; 4] = [Grade::A, Grade::B, Grade::C, Grade::Own];

    /// The name in the tables: `A`, `B`, `C` or `own`.
    pub const fn code(self) -> &'static str {
        match self {
            Grade::A => "A",
            Grade::B => "B",
            Grade::C => "C",
            Grade::Own => "own",
        }
    }

    /// The grade of a name in the tables, `None` for any other text.
    pub fn from_code(code: &str) -> Option<Grade> {
        Grade::ALL.into_iter().find(|grade| grade.code() == code)
    }
}
