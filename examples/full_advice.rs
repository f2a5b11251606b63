//! Works out full advice in a browser, as often as a median needs, and leaves the times among the page's User Timings.
//!
//! `cargo xtask bench` compiles it as visitors get the planner, and reads the times by `tests/e2e/user_timings.mjs`.

use std::hint::black_box;
use std::rc::Rc;

use planner::advice::{Advisor, Assumptions, DRAWS, Draws};
use planner::answers::{Answers, Draft, salvage_draft, validate};
use planner::{Offer, ServiceBook};
use web_sys::Performance;

/// Enough for a median that other work on the machine does not move.
const RUNS: usize = 9;

const SITE: &str = include_str!("../crates/planner/examples/sites/woocommerce-shop.json");

fn main() {
    let Some(window) = web_sys::window() else { return };
    let (Some(performance), Some(document)) = (window.performance(), window.document()) else { return };
    let (draft, _) = salvage_draft(&serde_json::from_str(SITE).unwrap_or_default());
    if let Ok(answers) = validate(&draft) {
        for _ in 0..RUNS {
            full_advice(&performance, &draft, &answers);
        }
    }
    document.set_title("done");
}

fn full_advice(performance: &Performance, draft: &Draft, answers: &Answers) {
    let from = |mark: &str, name: &str| {
        // What cannot be measured is missing in the table, which says so.
        let _ = performance.measure_with_start_mark(name, mark);
    };
    let mark = |name: &str| {
        let _ = performance.mark(name);
    };
    mark("opened");
    let draws = Rc::new(Draws::new(DRAWS));
    from("opened", "draws");
    mark("began");
    let advisor = Advisor::with_draws(Offer::standard(), ServiceBook::empty(), Assumptions::standard(), draws);
    let recommendation = black_box(advisor.recommend(answers));
    from("began", "recommend");
    mark("recommended");
    black_box(advisor.single_years(answers));
    from("recommended", "single_years");
    mark("lived");
    for part in Advisor::parts_with_effect(draft) {
        black_box(advisor.counterfactuals(draft, part));
        black_box(advisor.worth_knowing(draft, part, &recommendation));
    }
    from("lived", "explanation");
    from("began", "full");
}
