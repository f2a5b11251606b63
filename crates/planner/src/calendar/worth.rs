//! What work is worth: the loss that it prevents, in minutes of the technician's price.
//!
//! A site's losses enter ([`Losses`], from the risk model) and leave as the value of doing a task once, and as the interval
//! at which one more visit stops paying for itself. Work that acts on no cause of the model keeps an estimate of our own.
//! Formulas: `docs/scheduling.md`, "What work is worth".

use crate::advice::Losses;
use crate::catalogue::{Category, Task, Who, preventions};

/// The interval that the model gives beside the catalogue's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelInterval {
    /// The task acts on no cause of the model.
    NotInModel,
    /// Oftener than every so many days a further visit prevents less than it costs.
    Days(u32),
    /// Not even one visit a year pays for itself.
    NeverPays,
}

/// The intervals among which the model chooses, the longest first: what people keep.
const SENSIBLE_DAYS: [u32; 7] = [365, 180, 90, 60, 30, 14, 7];

const DAYS_A_YEAR: f64 = 365.0;

/// Złoty a year that a task prevents when it is done every so many days.
fn prevented(task: &Task, losses: &Losses, days: f64) -> f64 {
    preventions(task.id).map(|prevention| losses.prevented(prevention, days)).sum()
}

/// The value of doing a task once, in minutes: what it prevents a year, for its share of the year, at the technician's
/// price. Never less than [`least`] and never more than [`MOST`] of its own minutes says.
///
/// `days` is the interval at which it is done, `None` for work that is done once a year at most.
pub(super) fn value_of(task: &Task, minutes: u32, days: Option<u32>, losses: &Losses) -> f64 {
    let minutes = f64::from(minutes);
    let own = minutes * least(task.category);
    let Some(prevents) = prevents_once(task, days, losses) else { return own };
    let value = prevents / losses.hourly_price().max(1.0) * 60.0;
    value.clamp(own, own.max(minutes * MOST))
}

/// The value of an own task: nobody knows what it prevents, so it is worth what checks and documentation are at least.
pub(super) fn value_of_own(minutes: u32) -> f64 {
    f64::from(minutes) * least(Category::Quality)
}

/// Złoty of loss that doing a task once prevents; `None` for work that acts on no cause of the model. Unlike the value,
/// it has no bounds: it is shown as money.
///
/// `days` is the interval at which it is done, `None` for work that is done once a year at most.
pub(super) fn prevents_once(task: &Task, days: Option<u32>, losses: &Losses) -> Option<f64> {
    preventions(task.id).next()?;
    let days = days.map_or(DAYS_A_YEAR, |days| f64::from(days.max(1)));
    Some(prevented(task, losses, days) * (days / DAYS_A_YEAR))
}

/// The interval at which one more visit stops paying for itself.
///
/// From the longest interval on, each step to a shorter one is taken while the loss that it prevents more in a year is at
/// least what the further visits cost. Looking oftener brings less and less, so the first step that does not pay is the
/// end. Work by both costs both their time, an hour of either at the technician's price.
pub(super) fn model_interval(task: &Task, minutes: u32, losses: &Losses) -> ModelInterval {
    if preventions(task.id).next().is_none() {
        return ModelInterval::NotInModel;
    }
    let people = if task.who == Who::Both { 2.0 } else { 1.0 };
    let once = f64::from(minutes) * people / 60.0 * losses.hourly_price();
    let yearly = |days: u32| {
        let days = f64::from(days);
        (prevented(task, losses, days), once * DAYS_A_YEAR / days)
    };
    let mut best = (ModelInterval::NeverPays, (0.0, 0.0));
    for days in SENSIBLE_DAYS {
        let (prevents, costs) = yearly(days);
        let (before, spent) = best.1;
        if prevents - before < costs - spent {
            break;
        }
        best = (ModelInterval::Days(days), (prevents, costs));
    }
    best.0
}

/// The most that a minute of work can be worth, in minutes. Our own bound: beyond it the order of tasks is all that
/// matters, and one enormous loss must not silence the rest of the plan.
pub(super) const MOST: f64 = 100.0;

/// The value of a minute of work, in minutes, by the kind of task: all that is known of work outside the model, and the
/// least for work in it. Our own estimate, and called so on screen.
///
/// The model counts money that outages cost. It counts neither trust nor the law nor other people's data, and the hours
/// of a tier are paid for whether they are used or not; so work that fits into them is never worth nothing. The order is
/// that of urgency: what stops the site before duties, duties before order, order before improvement.
const fn least(category: Category) -> f64 {
    match category {
        Category::Backup | Category::Update | Category::Season => 3.0,
        Category::Legal | Category::Runtime | Category::Security | Category::Monitoring | Category::Payments => 2.5,
        Category::Domain
        | Category::Email
        | Category::Quality
        | Category::Staging
        | Category::Continuity
        | Category::Background
        | Category::Inventory
        | Category::Documentation
        | Category::Contract => 2.0,
        Category::Performance | Category::Seo | Category::Analytics => 1.5,
        Category::Content | Category::Architecture => 1.0,
    }
}
