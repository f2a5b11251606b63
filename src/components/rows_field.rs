//! Parts that are answered by a list: own peaks, incidents, offers.
//!
//! An empty list is an answer of its own ("there were none"). It and "I don't know" are offered only while there are no
//! rows, so that no tick throws typed rows away.

use planner::answers::{Cell, Choice, Column, MAX_ROWS, Row, Value};
use planner::sorted::SortedMap;
use yew::prelude::*;

use super::icon;
use super::part_field::Field;
use super::typed_field::date_in_field;
use crate::shell::{focus, input};
use planner::text;

/// The list and its columns.
#[derive(Properties, PartialEq)]
pub(super) struct RowsFieldProps {
    pub(super) field: Field,
    pub(super) columns: &'static [Column],
}

/// An editor of a short list.
#[component]
pub(super) fn RowsField(props: &RowsFieldProps) -> Html {
    let field = &props.field;
    let rows: Vec<Row> = match field.value() {
        Some(Value::Rows(rows)) => rows.clone(),
        Some(Value::One(_) | Value::Many(_) | Value::Text(_)) | None => Vec::new(),
    };
    use_focus_new_row(field, props.columns, rows.len());
    html! {
        <fieldset class={field.classes()} aria-describedby={field.described_by()}>
            { field.legend() }
            { field.hint_and_problem() }
            for (at, row) in rows.iter().enumerate() {
                { row_card(field, props.columns, &rows, at, row) }
            }
            { add_button(field, &rows) }
            if rows.is_empty() {
                <div class="choices">
                    { none_card(field) }
                    { field.dont_know("checkbox") }
                </div>
            }
            { field.below() }
        </fieldset>
    }
}

/// Puts the focus where the person goes on: into the new row, or on the button when a row is gone.
#[hook]
fn use_focus_new_row(field: &Field, columns: &'static [Column], count: usize) {
    let before = use_mut_ref(|| count);
    let row = columns.first().map(|column| cell_id(field, count.saturating_sub(1), *column));
    let button = add_id(field);
    use_effect_with(count, move |count| {
        let before = before.replace(*count);
        match row {
            Some(row) if *count > before => focus::on_id(&row),
            _ if *count < before => focus::on_id(&button),
            _ => {}
        }
    });
}

fn add_id(field: &Field) -> String {
    // The list as a whole is represented by its button: there is always one, until the list is full.
    field.id()
}

fn cell_id(field: &Field, row: usize, column: Column) -> String {
    field.id_of(&format!("{row}-{}", column.code()))
}

fn add_button(field: &Field, rows: &[Row]) -> Html {
    if rows.len() >= MAX_ROWS {
        return html! { <p class="hint" id={add_id(field)} tabindex="-1">{ (field.words().rows_at_most)(MAX_ROWS) }</p> };
    }
    let mut longer = rows.to_vec();
    longer.push(SortedMap::new());
    html! {
        <p>
            <button class="btn btn-2" type="button" id={add_id(field)}
                onclick={field.on(move |_: MouseEvent| Some(Value::Rows(longer.clone())))}>
                { icon("plus") }{ text::rows_add(field.language, field.part) }
            </button>
        </p>
    }
}

fn none_card(field: &Field) -> Html {
    let chosen = matches!(field.value(), Some(Value::Rows(rows)) if rows.is_empty());
    html! {
        <>
            <p class="or">{ field.words().or }</p>
            <label class="choice">
                <input type="checkbox" name={field.part.code()} value="none" checked={chosen}
                    onchange={field.on(|event: Event| input::ticked(&event).then_some(Value::Rows(Vec::new())))}/>
                <span><b>{ text::rows_empty(field.language, field.part) }</b></span>
            </label>
        </>
    }
}

fn row_card(field: &Field, columns: &'static [Column], rows: &[Row], at: usize, row: &Row) -> Html {
    let name = text::row_name(field.language, field.part, at);
    let mut shorter = rows.to_vec();
    shorter.drain(at..=at);
    // The last row to go takes the answer with it: "there were none" is said by its own card.
    let remove = field.on(move |_: MouseEvent| (!shorter.is_empty()).then(|| Value::Rows(shorter.clone())));
    html! {
        <fieldset class="card stack row-card" key={at}>
            <legend class="label">{ &name }</legend>
            <div class="cells">
                for column in columns.iter().copied() {
                    { cell(field, rows, at, row, column) }
                }
            </div>
            <p>
                <button class="btn btn-3" type="button" onclick={remove}>
                    { icon("minus") }{ (field.words().remove_row)(&name) }
                </button>
            </p>
        </fieldset>
    }
}

fn cell(field: &Field, rows: &[Row], at: usize, row: &Row, column: Column) -> Html {
    let id = cell_id(field, at, column);
    let problem = field.problems.iter().find(|problem| problem.cell == Some((at, column)));
    let problem_id = problem.map(|_| format!("{id}-problem"));
    let typed = row.get(&column).map(String::as_str).unwrap_or_default();
    let rows = rows.to_vec();
    let changed = field.on(move |event: Event| Some(Value::Rows(with_cell(&rows, at, column, input::text(&event)))));
    html! {
        <div class={classes!("field", problem.map(|_| "bad"))} key={column.code()}>
            <label class="label" for={id.clone()}>
                { text::column(field.language, field.part, column) }
                if !column.is_required() {
                    <span class="optional">{ " (" }{ field.words().optional }{ ")" }</span>
                }
            </label>
            if let Some(problem) = problem {
                <p class="err" id={problem_id.clone()}>{ text::problem(field.language, problem) }</p>
            }
            { cell_input(field, column, CellInput { id, problem_id, typed, changed }) }
        </div>
    }
}

/// What the input of a cell is made of.
struct CellInput<'a> {
    id: String,
    /// The element that says what is wrong, if anything is.
    problem_id: Option<String>,
    typed: &'a str,
    changed: Callback<Event>,
}

fn cell_input(field: &Field, column: Column, cell: CellInput<'_>) -> Html {
    let CellInput { id, problem_id, typed, changed } = cell;
    let invalid = problem_id.is_some().then_some("true");
    if let Cell::OneOf(choices) = column.cell() {
        return html! {
            <select class="input" {id} onchange={changed} aria-invalid={invalid} aria-describedby={problem_id}>
                <option value="" selected={typed.is_empty()}>{ field.words().choose }</option>
                for choice in choices.iter().copied() {
                    { select_option(field, choice, typed) }
                }
            </select>
        };
    }
    let (kind, value) = match column.cell() {
        Cell::Date => date_in_field(typed),
        Cell::Text | Cell::OneOf(_) | Cell::Hours(_) | Cell::Money(_) => ("text", typed.to_owned()),
    };
    let keyboard = matches!(column.cell(), Cell::Hours(_) | Cell::Money(_)).then_some("decimal");
    html! {
        <input class="input" {id} type={kind} inputmode={keyboard} autocomplete="off" {value}
            oninput={changed.reform(|event: InputEvent| event.into())}
            aria-invalid={invalid} aria-describedby={problem_id}/>
    }
}

fn select_option(field: &Field, choice: Choice, typed: &str) -> Html {
    let label = text::choice(field.language, field.part, choice).label;
    html! { <option key={choice.code()} value={choice.code()} selected={choice.code() == typed}>{ label }</option> }
}

/// The rows with one cell changed; an emptied cell is absent.
fn with_cell(rows: &[Row], at: usize, column: Column, typed: String) -> Vec<Row> {
    let mut rows = rows.to_vec();
    if let Some(row) = rows.get_mut(at) {
        if typed.is_empty() {
            row.remove(&column);
        } else {
            row.insert(column, typed);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_set_in_its_row_only_and_an_emptied_one_is_absent() {
        let rows = vec![Row::new(), Row::new()];
        let rows = with_cell(&rows, 1, Column::Name, "Targi".to_owned());
        assert_eq!(rows, [Row::new(), Row::from([(Column::Name, "Targi".to_owned())])]);
        assert_eq!(with_cell(&rows, 1, Column::Name, String::new()), [Row::new(), Row::new()]);
    }

    #[test]
    fn a_cell_of_a_row_that_is_gone_changes_nothing() {
        assert_eq!(with_cell(&[Row::new()], 7, Column::Name, "x".to_owned()), [Row::new()]);
    }
}
