//! The field of one figure of the model.

use planner::advice::Figure;
use planner::model::Msg;
use planner::text::assumptions;
use yew::prelude::*;

use super::checked_fields::{CheckedField, CheckedFields, Kind};
use super::use_surroundings;

/// The figure, its value in use, and the hint that describes the field.
#[derive(Properties, PartialEq)]
pub(crate) struct FigureFieldProps {
    pub(crate) figure: Figure,
    pub(crate) value: f64,
    /// The id of the hint.
    pub(crate) hint: AttrValue,
}

/// The id of a figure's field, for its label.
pub(crate) fn figure_field_id(figure: Figure) -> String {
    format!("f-{}", figure.code().replace('.', "-"))
}

/// The field with its problem above it. Label and hint stand before it.
#[component]
pub(crate) fn FigureField(props: &FigureFieldProps) -> Html {
    let surroundings = use_surroundings();
    let (language, figure, in_use) = (surroundings.language, props.figure, props.value);
    let read = move |typed: &[String]| assumptions::read(figure, typed.first().map_or("", String::as_str));
    let check = move |typed: Vec<String>| {
        read(&typed).err().map(|refused| (0, assumptions::refused(language, figure, in_use, refused)))
    };
    let taken = move |typed: Vec<String>| {
        if let Ok(value) = read(&typed) {
            surroundings.dispatch.emit(Msg::ChangedFigure { figure, value: Some(value) });
        }
    };
    let field = CheckedField {
        id: figure_field_id(figure).into(),
        label: None,
        kind: Kind::Number(assumptions::unit(language, figure, in_use).into()),
        value: assumptions::typed(language, figure, in_use).into(),
    };
    html! {
        <CheckedFields fields={vec![field]} hint={props.hint.clone()} check={Callback::from(check)}
            taken={Callback::from(taken)}/>
    }
}
