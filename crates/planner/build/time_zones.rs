//! `time_zones.tsv`: the yearly rules of time zones, as POSIX writes them.

use crate::table::{File, Problem, Row, all_or_problems, rows};

/// The table as Rust: `TIME_ZONES`, each rule with the names of its zones, and `WITHOUT_RULE`, the names of those without.
pub(crate) fn generate(file: &File) -> Result<String, Vec<Problem>> {
    let table = rows(file, &["rule", "zones"])?;
    let (without, with): (Vec<&Row<'_>>, Vec<&Row<'_>>) = table.iter().partition(|row| row.cell("rule") == "-");
    let without = all_or_problems(without.iter().map(|row| row.needed("zones", "-")))?.join(" ");
    let items = all_or_problems(with.iter().map(|row| {
        let zones = row.needed("zones", row.cell("rule"))?;
        let rule = row.read("rule", "a rule", rule)?;
        Ok(format!("    ({rule}, {zones:?}),\n"))
    }))?;
    Ok(format!(
        "static TIME_ZONES: [(ZoneRule, &str); {}] = [\n{}];\nstatic WITHOUT_RULE: &str = {without:?};\n",
        items.len(),
        items.concat()
    ))
}

/// `CET-1CEST,M3.5.0,M10.5.0/3` as Rust; `None` for a rule of another form.
fn rule(text: &str) -> Option<String> {
    let (name, rest) = zone_name(text)?;
    let (west, rest) = time(rest)?;
    let standard = (name, -west);
    if rest.is_empty() {
        return Some(format!("ZoneRule {{ standard: {}, summer: None }}", offset(standard)));
    }
    let (name, rest) = zone_name(rest)?;
    let (minutes, rest) = if rest.starts_with(',') {
        (standard.1 + 60, rest)
    } else {
        let (west, rest) = time(rest)?;
        (-west, rest)
    };
    let (begins, ends) = rest.strip_prefix(',')?.split_once(',')?;
    let (summer, begins, ends) = ((name, minutes), change(begins)?, change(ends)?);
    // Irish law calls the winter the exception: the calendar's summer is the time that is ahead.
    let (standard, summer, begins, ends) =
        if summer.1 < standard.1 { (summer, standard, ends, begins) } else { (standard, summer, begins, ends) };
    Some(format!(
        "ZoneRule {{ standard: {}, summer: Some(Summer {{ offset: {}, begins: {begins}, ends: {ends} }}) }}",
        offset(standard),
        offset(summer)
    ))
}

fn offset((name, minutes): (&str, i32)) -> String {
    format!("Offset {{ name: {name:?}, minutes: {minutes} }}")
}

/// `M10.5.0/3`: the month, the week of which 5 is the last, the weekday from Sunday, and the time, two o'clock if none is said.
fn change(text: &str) -> Option<String> {
    let (day, at) = text.strip_prefix('M')?.split_once('/').unwrap_or((text.strip_prefix('M')?, "2"));
    let (minute, rest) = time(at)?;
    let mut parts = day.split('.').map(str::parse::<u8>);
    let (month, week, weekday) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    let fits = (1..=12).contains(&month) && (1..=5).contains(&week) && weekday <= 6 && (0..1440).contains(&minute);
    let fits = fits && parts.next().is_none() && rest.is_empty();
    fits.then(|| format!("Change {{ month: {month}, week: {week}, weekday: {weekday}, minute: {minute} }}"))
}

/// The name at the beginning, in letters or in angle brackets, and what follows it.
fn zone_name(text: &str) -> Option<(&str, &str)> {
    if let Some(rest) = text.strip_prefix('<') {
        return rest.split_once('>');
    }
    let end = text.find(|character: char| !character.is_ascii_alphabetic()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

/// The hours, with or without minutes, at the beginning, in minutes, and what follows.
fn time(text: &str) -> Option<(i32, &str)> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = digits.find(|character: char| !(character.is_ascii_digit() || character == ':')).unwrap_or(digits.len());
    let (time, rest) = digits.split_at(end);
    let (hours, minutes) = time.split_once(':').unwrap_or((time, "0"));
    Some((sign * (hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().ok()?), rest))
}
