//! Small letters and capitals of the two languages of the product.

/// The letters of the two languages that have no accent are ASCII; these are the others.
const ACCENTED: [(char, char); 9] =
    [('Ą', 'ą'), ('Ć', 'ć'), ('Ę', 'ę'), ('Ł', 'ł'), ('Ń', 'ń'), ('Ó', 'ó'), ('Ś', 'ś'), ('Ź', 'ź'), ('Ż', 'ż')];

/// A letter of the two languages in its small form; any other character as it is.
///
/// The standard library knows the letters of every language, and its tables weigh 24 KB in a browser.
///
/// ```
/// # use planner::letters::small;
/// assert_eq!(['Ł', 'Z', 'ż', '1'].map(small), ['ł', 'z', 'ż', '1']);
/// ```
pub fn small(letter: char) -> char {
    let accented = ACCENTED.iter().find(|(large, _)| *large == letter);
    accented.map_or(letter.to_ascii_lowercase(), |(_, little)| *little)
}

/// A letter of the two languages as a capital; any other character as it is.
///
/// ```
/// # use planner::letters::capital;
/// assert_eq!(['ł', 'z', 'Ż', '1'].map(capital), ['Ł', 'Z', 'Ż', '1']);
/// ```
pub fn capital(letter: char) -> char {
    let accented = ACCENTED.iter().find(|(_, little)| *little == letter);
    accented.map_or(letter.to_ascii_uppercase(), |(large, _)| *large)
}
