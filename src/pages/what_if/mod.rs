//! Other answers and prices on trial: every keystroke shows what would be advised, and nothing is saved until it is
//! asked for.
//!
//! What was typed lives here. A field that cannot be used shows why, and the result of the last figures that could be
//! used stays, and says so.

mod result;

use std::rc::Rc;

use planner::Offer;
use planner::advice::{Advisor, Recommendation};
use planner::answers::{Choice, Draft, Part, Problem, ProblemKind, Shape};
use planner::model::Page;
use planner::text::{self, advice};
use planner::what_if::{Field, Trial, Tried, UNKNOWN};
use result::{Quick, TrialResult};
use yew::prelude::*;

use crate::components::{Same, Surroundings, icon};
use crate::route::address;
use crate::shell::input;
use crate::shell::later::after;
use crate::text::capitalised;
use crate::text::compare::WhatIfWords;

/// What is saved, and what is advised for it.
#[derive(Properties, PartialEq)]
pub(crate) struct WhatIfPageProps {
    pub(crate) advisor: Same<Advisor>,
    pub(crate) recommendation: Same<Recommendation>,
    pub(crate) draft: Rc<Draft>,
}

/// So long nothing is typed before all draws are used.
const PAUSE_MS: i32 = 250;

/// The page of the trial.
pub(crate) struct WhatIfPage {
    trial: Trial,
    tried: Tried,
    /// The result of the last trial that could be used.
    shown: TrialResult,
    quick: Quick,
    /// How many results have been shown: a pause counts only if no other came since.
    results: u32,
    /// What became of the trial that was ended last.
    ended: Option<Ended>,
    surroundings: Surroundings,
    _listening: Option<ContextHandle<Surroundings>>,
}

/// How a trial ended.
enum Ended {
    /// It was saved; the fields with what they hold now.
    Applied(Vec<Field>),
    Discarded,
}

/// What happened on the page.
pub(crate) enum Happened {
    Typed(Field, String),
    /// Nothing has been typed for a while since this result.
    Paused(u32),
    Applied,
    Discarded,
    /// The language has changed.
    Surrounded(Surroundings),
}

impl Component for WhatIfPage {
    type Message = Happened;
    type Properties = WhatIfPageProps;

    fn create(ctx: &Context<Self>) -> WhatIfPage {
        let listening = ctx.link().context(ctx.link().callback(Happened::Surrounded));
        let (surroundings, listening) = match listening {
            Some((surroundings, handle)) => (surroundings, Some(handle)),
            None => (Surroundings::of_nobody(), None),
        };
        let props = ctx.props();
        let trial = Trial::default();
        WhatIfPage {
            tried: trial.on(&props.draft, props.advisor.offer()),
            trial,
            shown: TrialResult::saved(props),
            quick: Quick::new(props),
            results: 0,
            ended: None,
            surroundings,
            _listening: listening,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, happened: Happened) -> bool {
        let props = ctx.props();
        match happened {
            Happened::Typed(field, text) => {
                self.ended = None;
                self.trial.change(field, text);
                self.try_out(props);
                self.settle_later(ctx);
            }
            Happened::Paused(results) if results == self.results => self.shown.settle(props),
            Happened::Paused(_) => return false,
            Happened::Applied => {
                let messages = self.tried.messages(&props.draft, props.advisor.offer());
                if !messages.is_empty() {
                    self.ended = Some(Ended::Applied(self.changes(props)));
                    self.trial = Trial::default();
                    messages.into_iter().for_each(|message| self.surroundings.dispatch.emit(message));
                }
            }
            Happened::Discarded => {
                self.ended = Some(Ended::Discarded);
                self.trial = Trial::default();
                self.try_out(props);
            }
            Happened::Surrounded(surroundings) => self.surroundings = surroundings,
        }
        true
    }

    /// What is saved has changed: here, when the trial was applied, or in another tab.
    fn changed(&mut self, ctx: &Context<Self>, _before: &WhatIfPageProps) -> bool {
        self.quick = self.quick.anew(ctx.props());
        self.try_out(ctx.props());
        self.settle_later(ctx);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = self.words();
        html! {
            <div class="stack stack-xl">
                <div class="stack">
                    <h1 tabindex="-1">{ words.title }</h1>
                    <p class="lead">{ words.lead }</p>
                </div>
                <div class="trial">
                    <div class="stack stack-l">
                        { self.fields(ctx) }
                        { self.ending(ctx) }
                        { self.shown.in_one_line(self.surroundings.language) }
                    </div>
                    { self.shown.section(self.tried.answers.is_some(), self.surroundings.language) }
                </div>
                <p class="noprint"><a href={address(Page::Advice)}>{ words.to_advice }</a></p>
            </div>
        }
    }
}

impl WhatIfPage {
    fn words(&self) -> &'static WhatIfWords {
        WhatIfWords::of(self.surroundings.language)
    }

    /// Works out quickly what would be advised for what stands in the fields, if it can be used.
    fn try_out(&mut self, props: &WhatIfPageProps) {
        self.tried = self.trial.on(&props.draft, props.advisor.offer());
        if let Some(shown) = self.quick.result(&self.tried, props) {
            self.shown = shown;
            self.results = self.results.wrapping_add(1);
        }
    }

    fn settle_later(&self, ctx: &Context<Self>) {
        if !self.shown.is_settled() {
            let (link, results) = (ctx.link().clone(), self.results);
            after(PAUSE_MS, move || link.send_message(Happened::Paused(results)));
        }
    }

    fn changes(&self, props: &WhatIfPageProps) -> Vec<Field> {
        let parts = self.tried.changed_parts(&props.draft).into_iter().map(Field::Part);
        parts.chain(self.tried.changed_prices(props.advisor.offer()).into_iter().map(Field::Price)).collect()
    }

    fn fields(&self, ctx: &Context<Self>) -> Html {
        let words = self.words();
        let (prices, answers): (Vec<Field>, Vec<Field>) =
            Field::all(&self.tried.draft).partition(|field| matches!(field, Field::Price(_)));
        html! {
            <>
                <fieldset class="stack">
                    <legend class="ask">{ words.answers }</legend>
                    <p class="hint">{ words.empty }</p>
                    <div class="cells">
                        for field in answers {
                            { self.field(field, ctx) }
                        }
                    </div>
                </fieldset>
                <fieldset class="stack">
                    <legend class="ask">{ words.prices }</legend>
                    <div class="cells">
                        for field in prices {
                            { self.field(field, ctx) }
                        }
                    </div>
                </fieldset>
            </>
        }
    }

    /// Label, what is saved, what is wrong, and the field.
    fn field(&self, field: Field, ctx: &Context<Self>) -> Html {
        let id = id_of(field);
        let (saved_id, problem_id) = (format!("{id}-saved"), format!("{id}-problem"));
        let problem = self.tried.problem(field);
        let described = match problem {
            Some(_) => format!("{saved_id} {problem_id}"),
            None => saved_id.clone(),
        };
        let props = ctx.props();
        let text = self.trial.text(field, &props.draft, props.advisor.offer());
        let control = match field {
            Field::Part(part) => match part.shape() {
                Shape::OneOf(_) => self.list(part, &id, &text, &described, ctx),
                Shape::Number { unit, .. } => {
                    self.input(field, text::unit(self.surroundings.language, unit), &id, text, described, ctx)
                }
                _ => Html::default(),
            },
            Field::Price(_) => self.input(field, self.words().zloty, &id, text, described, ctx),
        };
        html! {
            <div key={id.clone()} class={classes!("stack", "stack-s", problem.map(|_| "bad"))}>
                <label class="label" for={id}>{ self.label(field) }</label>
                <p class="hint" id={saved_id}>{ (self.words().saved)(&self.saved(field, props)) }</p>
                if let Some(kind) = problem {
                    <p class="err" id={problem_id}>{ self.problem(field, kind) }</p>
                }
                { control }
            </div>
        }
    }

    fn input(
        &self,
        field: Field,
        unit: &'static str,
        id: &str,
        value: String,
        described: String,
        ctx: &Context<Self>,
    ) -> Html {
        let typed = ctx.link().callback(move |event: InputEvent| Happened::Typed(field, input::text(&event)));
        html! {
            <div class="unit">
                <input class="input input-s" id={id.to_owned()} type="text" inputmode="decimal" autocomplete="off" {value}
                    oninput={typed} aria-invalid={self.tried.problem(field).map(|_| "true")} aria-describedby={described}/>
                <span>{ unit }</span>
            </div>
        }
    }

    fn list(&self, part: Part, id: &str, chosen: &str, described: &str, ctx: &Context<Self>) -> Html {
        let typed = ctx.link().callback(move |event: Event| Happened::Typed(Field::Part(part), input::text(&event)));
        let options = part
            .options(&self.tried.draft)
            .into_iter()
            .map(|option: Choice| (option.code(), text::choice(self.surroundings.language, part, option).label));
        html! {
            <select class="input" id={id.to_owned()} onchange={typed} aria-describedby={described.to_owned()}>
                for (code, label) in options.chain([(UNKNOWN, self.words().dont_know)]) {
                    <option key={code} value={code} selected={code == chosen}>{ label }</option>
                }
            </select>
        }
    }

    fn label(&self, field: Field) -> String {
        match field {
            Field::Part(part) => text::part(self.surroundings.language, part).short.to_owned(),
            Field::Price(variant) => capitalised(&advice::variant_name(self.surroundings.language, variant)),
        }
    }

    /// What is saved, in words.
    fn saved(&self, field: Field, props: &WhatIfPageProps) -> String {
        self.value(field, &props.draft, props.advisor.offer())
    }

    fn value(&self, field: Field, draft: &Draft, offer: &Offer) -> String {
        let language = self.surroundings.language;
        match field {
            Field::Part(part) => match draft.reply(part).and_then(|reply| reply.value()) {
                Some(value) => text::value(language, part, value),
                None => self.words().unknown.to_owned(),
            },
            Field::Price(variant) => text::money(language, offer.price(variant)),
        }
    }

    fn problem(&self, field: Field, kind: ProblemKind) -> String {
        match field {
            Field::Part(part) => text::problem(self.surroundings.language, &Problem { part, cell: None, kind }),
            Field::Price(_) => (self.words().price_problem)(kind),
        }
    }

    /// The buttons that end the trial, and how the last one ended.
    fn ending(&self, ctx: &Context<Self>) -> Html {
        let (words, props) = (self.words(), ctx.props());
        let changed = !self.changes(props).is_empty();
        let valid = self.tried.answers.is_some();
        let ended = self.ended.as_ref().map(|ended| match ended {
            Ended::Applied(fields) => {
                let told: Vec<String> = fields
                    .iter()
                    .map(|field| format!("{}: {}", self.label(*field), self.saved(*field, props)))
                    .collect();
                (words.applied)(&told)
            }
            Ended::Discarded => words.discarded.to_owned(),
        });
        let reason = match (valid, changed) {
            (false, _) => Some(words.correct_first),
            (true, false) => Some(words.nothing_changed),
            (true, true) => None,
        };
        html! {
            <div class="stack stack-s">
                <p class="row noprint">
                    <button class="btn" type="button" id="apply" aria-disabled={(!valid || !changed).then_some("true")}
                        onclick={ctx.link().callback(|_| Happened::Applied)}>{ words.apply }</button>
                    <button class="btn btn-2" type="button" id="discard" aria-disabled={(valid && !changed).then_some("true")}
                        onclick={ctx.link().callback(|_| Happened::Discarded)}>{ words.discard }</button>
                </p>
                if let Some(reason) = reason.filter(|_| ended.is_none()) {
                    <p class="small muted">{ reason }</p>
                }
                <p role="status">
                    if let Some(ended) = ended {
                        <span class="tag is-ok ended">{ icon("ok") }{ ended }</span>
                    }
                </p>
            </div>
        }
    }
}

fn id_of(field: Field) -> String {
    match field {
        Field::Part(part) => format!("p-{}", part.code()),
        Field::Price(variant) => format!("price-{}-{}", variant.tier.code(), variant.mode.code()),
    }
}
