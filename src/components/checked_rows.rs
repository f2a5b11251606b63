//! A list whose rows count each by itself, once it is filled in: days off, protected periods.

use yew::prelude::*;

use super::checked_fields::{CheckedField, CheckedFields, Kind, Wrong};
use super::{icon, use_surroundings};
use crate::shell::focus;

/// A column of the list.
#[derive(Clone, PartialEq)]
pub(crate) struct RowColumn {
    /// Part of the fields' ids.
    pub(crate) code: &'static str,
    pub(crate) label: &'static str,
    pub(crate) kind: Kind,
    /// What stands in a new row.
    pub(crate) first: &'static str,
}

/// The list, and what reads its rows.
#[derive(Properties, Clone, PartialEq)]
pub(crate) struct CheckedRowsProps {
    /// The beginning of every id in the list; the button that adds a row has it for its own.
    pub(crate) id: &'static str,
    pub(crate) columns: Vec<RowColumn>,
    /// The rows in use, each as it would be typed.
    pub(crate) rows: Vec<Vec<String>>,
    /// No more rows than this.
    pub(crate) most: usize,
    /// Why there are no more.
    pub(crate) full: &'static str,
    /// The name of a row, counted from 1.
    pub(crate) name: Callback<usize, String>,
    /// The face of the button that adds a row.
    pub(crate) add: &'static str,
    /// What is wrong with a row; the flag says whether the row is in use as it was before.
    pub(crate) check: Callback<(Vec<String>, bool), Wrong>,
    /// All rows that count, after one of them has changed.
    pub(crate) taken: Callback<Vec<Vec<String>>>,
}

/// A row on the screen.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    /// Stays while others are added and removed.
    key: usize,
    /// As it counts; nothing while it has never been filled in.
    counts: Option<Vec<String>>,
}

/// The rows that count.
fn counting(rows: &[Row]) -> Vec<Vec<String>> {
    rows.iter().filter_map(|row| row.counts.clone()).collect()
}

fn fresh_key(rows: &[Row]) -> usize {
    rows.iter().map(|row| row.key + 1).max().unwrap_or(0)
}

/// The rows on the screen once the list in use is this. Rows that do not count yet keep their place, unless the list was
/// changed from elsewhere.
fn with_rows_in_use(rows: &[Row], in_use: &[Vec<String>]) -> Vec<Row> {
    if counting(rows).len() == in_use.len() {
        let mut in_use = in_use.iter().cloned();
        return rows
            .iter()
            .map(|row| Row { key: row.key, counts: row.counts.as_ref().and_then(|_| in_use.next()) })
            .collect();
    }
    let fresh_key = fresh_key(rows);
    in_use.iter().enumerate().map(|(at, row)| Row { key: fresh_key + at, counts: Some(row.clone()) }).collect()
}

/// An editor of a list.
#[component]
pub(crate) fn CheckedRows(props: &CheckedRowsProps) -> Html {
    let rows = use_state_eq(|| with_rows_in_use(&[], &props.rows));
    use_effect_with(props.rows.clone(), {
        let rows = rows.clone();
        move |in_use: &Vec<Vec<String>>| rows.set(with_rows_in_use(&rows, in_use))
    });
    use_focus_new_row(props, &rows);
    let add = Callback::from({
        let rows = rows.clone();
        move |_: MouseEvent| {
            let mut longer = (*rows).clone();
            longer.push(Row { key: fresh_key(&longer), counts: None });
            rows.set(longer);
        }
    });
    html! {
        <div class="stack">
            for (at, row) in rows.iter().enumerate() {
                <RowCard key={row.key} list={props.clone()} {at} row={row.clone()} rows={rows.clone()}/>
            }
            if rows.len() < props.most {
                <p>
                    <button class="btn btn-2" type="button" id={props.id} onclick={add}>
                        { icon("plus") }{ props.add }
                    </button>
                </p>
            } else {
                <p class="hint" id={props.id} tabindex="-1">{ props.full }</p>
            }
        </div>
    }
}

/// Puts the focus where the person goes on: into the new row, or on the button when a row is gone.
#[hook]
fn use_focus_new_row(props: &CheckedRowsProps, rows: &[Row]) {
    let before = use_mut_ref(|| rows.len());
    let first = props.columns.first().zip(rows.last()).map(|(column, row)| field_id(props.id, row.key, column));
    let button = props.id;
    use_effect_with(rows.len(), move |count| {
        let before = before.replace(*count);
        match first {
            Some(first) if *count > before => focus::on_id(&first),
            _ if *count < before => focus::on_id(button),
            _ => {}
        }
    });
}

fn field_id(list: &str, key: usize, column: &RowColumn) -> String {
    format!("{list}-{key}-{}", column.code)
}

/// One row, and the list that it belongs to.
#[derive(Properties, PartialEq)]
struct RowCardProps {
    list: CheckedRowsProps,
    at: usize,
    row: Row,
    rows: UseStateHandle<Vec<Row>>,
}

#[component]
fn RowCard(props: &RowCardProps) -> Html {
    let words = use_surroundings().words();
    let RowCardProps { list, at, row, rows } = props;
    let (at, name) = (*at, list.name.emit(at + 1));
    let field = |(place, column): (usize, &RowColumn)| CheckedField {
        id: field_id(list.id, row.key, column).into(),
        label: Some(column.label),
        kind: column.kind.clone(),
        value: row
            .counts
            .as_ref()
            .and_then(|texts| texts.get(place).cloned())
            .unwrap_or_else(|| column.first.to_owned())
            .into(),
    };
    let check = list.check.reform({
        let counts = row.counts.is_some();
        move |texts| (texts, counts)
    });
    let taken = Callback::from({
        let (rows, all) = (rows.clone(), list.taken.clone());
        move |texts: Vec<String>| {
            let mut changed = (*rows).clone();
            if let Some(row) = changed.get_mut(at) {
                row.counts = Some(texts);
            }
            all.emit(counting(&changed));
            rows.set(changed);
        }
    });
    let remove = Callback::from({
        let (rows, all) = (rows.clone(), list.taken.clone());
        move |_: MouseEvent| {
            let mut shorter = (*rows).clone();
            let gone = (at < shorter.len()).then(|| shorter.remove(at));
            if gone.is_some_and(|row| row.counts.is_some()) {
                all.emit(counting(&shorter));
            }
            rows.set(shorter);
        }
    });
    html! {
        <fieldset class="card stack row-card">
            <legend class="label">{ &name }</legend>
            <CheckedFields fields={list.columns.iter().enumerate().map(field).collect::<Vec<_>>()} {check} {taken}/>
            <p>
                <button class="btn btn-3" type="button" onclick={remove}>
                    { icon("minus") }{ (words.remove_row)(&name) }
                </button>
            </p>
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(key: usize, counts: Option<&str>) -> Row {
        Row { key, counts: counts.map(|text| vec![text.to_owned()]) }
    }

    #[test]
    fn rows_that_do_not_count_yet_keep_their_place() {
        let typed = [row(0, Some("16.03.2027")), row(3, None), row(4, Some("b"))];
        let in_use = [vec!["2027-03-16".to_owned()], vec!["b".to_owned()]];
        assert_eq!(with_rows_in_use(&typed, &in_use), [row(0, Some("2027-03-16")), row(3, None), row(4, Some("b"))]);
    }

    #[test]
    fn a_list_that_was_changed_from_elsewhere_takes_the_place_of_this_one() {
        let rows = with_rows_in_use(&[row(0, Some("a")), row(1, None)], &[vec!["b".to_owned()], vec!["c".to_owned()]]);
        assert_eq!(
            rows,
            [row(2, Some("b")), row(3, Some("c"))],
            "under fresh keys, so that nothing typed is left in them"
        );
    }
}
