//! What every component may need and no parent wants to hand down: the language, and whom to tell what happened.

use std::rc::Rc;

use planner::Language;
use planner::calendar::OwnWork;
use planner::model::Msg;
use planner::offer::ProviderOffer;
use yew::prelude::*;

use crate::text::Words;

/// The language shown and the one dispatcher, made once by the app.
#[derive(Clone, PartialEq)]
pub(crate) struct Surroundings {
    pub(crate) language: Language,
    pub(crate) dispatch: Callback<Msg>,
    /// The person's own changes to the work of the site.
    pub(crate) own_work: Rc<OwnWork>,
    /// The offer of a provider, where one is in force.
    pub(crate) offer: Option<Rc<ProviderOffer>>,
}

impl Surroundings {
    pub(crate) fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    /// Surroundings in which nobody listens.
    pub(crate) fn of_nobody() -> Surroundings {
        let (language, dispatch) = (Language::Polish, Callback::noop());
        Surroundings { language, dispatch, own_work: Rc::default(), offer: None }
    }

    /// A handler that says that this happened, whatever the event was.
    pub(crate) fn tell<E>(&self, msg: Msg) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.emit(msg.clone()))
    }
}

/// The surroundings; outside the app, nobody listens.
#[hook]
pub(crate) fn use_surroundings() -> Surroundings {
    use_context().unwrap_or_else(Surroundings::of_nobody)
}
