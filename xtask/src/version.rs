//! Version numbers as tools print them and as the lock file holds them.

use std::fmt;
use std::path::{Path, PathBuf};

/// Numbers separated by dots, as many as there are: `0.21.14`, `132`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(Vec<u32>);

impl Version {
    pub(crate) fn new(numbers: &[u32]) -> Self {
        Self(numbers.to_vec())
    }

    /// The first word of a text that is a plain version, such as 0.21.14 in `trunk 0.21.14`.
    ///
    /// A pre-release is no plain version: it is never the one that was asked for.
    pub(crate) fn in_text(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(Self::of_word)
    }

    fn of_word(word: &str) -> Option<Self> {
        let numbers = word.strip_prefix('v').unwrap_or(word);
        let numbers: Result<Vec<u32>, _> = numbers.split('.').map(str::parse).collect();
        numbers.ok().map(Self)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers: Vec<String> = self.0.iter().map(u32::to_string).collect();
        formatter.write_str(&numbers.join("."))
    }
}

/// The version of a package in the text of a `Cargo.lock`.
pub(crate) fn locked(lock: &str, package: &str) -> Option<Version> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Version::of_word(version)
}

/// The first of the files that says that it is of the wanted version.
pub(crate) fn first_of_version(
    files: impl IntoIterator<Item = PathBuf>,
    wanted: &Version,
    version_of: impl Fn(&Path) -> Option<Version>,
) -> Option<PathBuf> {
    files.into_iter().find(|file| version_of(file).as_ref() == Some(wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_as_tools_print_them() {
        let cases = [
            ("trunk 0.21.14\n", Some("0.21.14")),
            ("wasm-bindgen 0.2.129", Some("0.2.129")),
            ("typos-cli 1.52.0", Some("1.52.0")),
            ("wasm-opt version 132 (version_132)", Some("132")),
            ("v20.20.2\n", Some("20.20.2")),
            ("Python 3.11.2", Some("3.11.2")),
            ("ChromeDriver 140.0.7339.80 (4f2)", Some("140.0.7339.80")),
            ("trunk 0.22.0-beta.1", None),
            ("no version here", None),
            ("", None),
        ];
        for (text, expected) in cases {
            let found = Version::in_text(text).map(|version| version.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn versions_are_compared_as_numbers_not_as_text() {
        let cases = [(&[3, 9][..], &[3, 11][..]), (&[0, 2, 99], &[0, 2, 129]), (&[20], &[20, 0]), (&[19, 9], &[20])];
        for (less, more) in cases {
            assert!(Version::new(less) < Version::new(more), "{less:?} {more:?}");
        }
    }

    #[test]
    fn the_lock_file_gives_the_version_of_exactly_that_package() {
        let lock = "\
[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.79\"\n\n\
[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"somewhere\"\n";
        let cases = [("wasm-bindgen", Some("0.2.129")), ("wasm-bindgen-futures", Some("0.4.79")), ("wasm", None)];
        for (package, expected) in cases {
            let found = locked(lock, package).map(|version| version.to_string());
            assert_eq!(found.as_deref(), expected, "{package}");
        }
    }

    #[test]
    fn the_first_file_of_exactly_the_wanted_version_is_chosen() {
        let wanted = Version::new(&[0, 21, 14]);
        let cases = [
            (&[("a", "0.21.14"), ("b", "0.21.14")][..], Some("a")),
            (&[("a", "0.22.0"), ("b", "0.21.14")], Some("b")),
            (&[("a", "0.21.13"), ("b", "0.21")], None),
            (&[("a", "does not start"), ("b", "0.21.14")], Some("b")),
            (&[], None),
        ];
        for (files, expected) in cases {
            let says = |file: &Path| {
                let (_, text) = files.iter().find(|(name, _)| Path::new(name) == file)?;
                Version::in_text(text)
            };
            let chosen = first_of_version(files.iter().map(|(name, _)| PathBuf::from(name)), &wanted, says);
            assert_eq!(chosen, expected.map(PathBuf::from), "{files:?}");
        }
    }
}
