//! Random sites: valid by construction, with every part known or not.

use chrono::{Days, NaiveDate};
use planner::answers::*;
use planner::sorted::SortedSet;
use proptest::prelude::*;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A valid value for a part.
pub(crate) fn any_value(part: Part) -> BoxedStrategy<Value> {
    match part.shape() {
        Shape::OneOf(choices) => proptest::sample::select(choices).prop_map(Value::One).boxed(),
        Shape::AnyOf(choices) => proptest::collection::btree_set(proptest::sample::select(choices), 1..5)
            .prop_map(|chosen| {
                let mut chosen = SortedSet::from_iter(chosen);
                if chosen.len() > 1 {
                    chosen.retain(|choice| !choice.is_none_of_these());
                }
                Value::Many(chosen)
            })
            .boxed(),
        Shape::Number { min, max, ranges, .. } => {
            let number = (min..=max.min(100_000)).prop_map(|number| Value::Text(number.to_string()));
            if ranges.is_empty() {
                number.boxed()
            } else {
                prop_oneof![number, proptest::sample::select(ranges).prop_map(Value::One)].boxed()
            }
        }
        Shape::Date => {
            (0_u64..900).prop_map(|after| Value::Text((day("2026-06-01") + Days::new(after)).to_string())).boxed()
        }
        Shape::Text => proptest::sample::select(vec!["8.1", "8.2", "8.4", "6.9", "10", "22", "7.4", "?"])
            .prop_map(|text| Value::Text(text.to_owned()))
            .boxed(),
        Shape::Rows(columns) if columns == Column::PERIOD => {
            let row = (0_u64..900, 0_u64..40).prop_map(|(start, length)| {
                let from = day("2026-06-01") + Days::new(start);
                Row::from([(Column::From, from.to_string()), (Column::To, (from + Days::new(length)).to_string())])
            });
            proptest::collection::vec(row, 0..4).prop_map(Value::Rows).boxed()
        }
        Shape::Rows(columns) if columns == Column::INCIDENT => {
            let row = proptest::sample::select(IncidentKind::ALL)
                .prop_map(|kind| Row::from([(Column::Kind, kind.code().to_owned())]));
            proptest::collection::vec(row, 0..4).prop_map(Value::Rows).boxed()
        }
        Shape::Rows(_) => Just(Value::Rows(Vec::new())).boxed(),
    }
}

/// A valid reply to a part: an answer, sure or not, or "I don't know".
pub(crate) fn any_reply(part: Part) -> BoxedStrategy<Reply> {
    let given = |sure| any_value(part).prop_map(move |value| Reply::Given { value, sure });
    if part.may_be_unknown() {
        prop_oneof![1 => Just(Reply::Unknown), 1 => given(false), 4 => given(true)].boxed()
    } else {
        given(true).boxed()
    }
}

/// A random site as it was filled in; a platform of another kind becomes unknown.
pub(crate) fn any_draft() -> impl Strategy<Value = Draft> {
    let replies: Vec<_> = Part::ALL.iter().map(|part| any_reply(*part)).collect();
    replies.prop_filter_map("a valid site", |replies| {
        let mut draft = Draft::new();
        for (part, reply) in Part::ALL.iter().zip(replies) {
            draft.set(*part, Some(reply));
        }
        let fits = draft.one(Part::Platform).is_none_or(|platform| Part::Platform.options(&draft).contains(&platform));
        if !fits {
            draft.set(Part::Platform, Some(Reply::Unknown));
        }
        validate(&draft).is_ok().then_some(draft)
    })
}
