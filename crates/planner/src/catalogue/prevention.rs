//! What a task prevents: which loss of the risk model it acts on, and how much of it.
//!
//! Written in `data/prevention.tsv`. Every share is our own assumption and told as such wherever it is used.

use super::{Loss, TaskId};

/// One loss that a task acts on.
#[derive(Debug)]
#[non_exhaustive]
pub struct Prevention {
    /// The task.
    pub task: TaskId,
    /// The loss.
    pub loss: Loss,
    /// The part of the loss, from 0 to 1, that the task would prevent if it were done all the time.
    pub share: f64,
    /// Mean days from the first sign of a defect to the failure; `None` where the risk model says it.
    pub delay_days: Option<u16>,
    /// Why so much, in English for people who read the table.
    pub reason: &'static str,
}

/// What a task prevents; nothing for tasks that act on no cause of the risk model.
///
/// ```
/// # use planner::catalogue::{Loss, TaskId, preventions};
/// assert!(preventions(TaskId::BK03).any(|one| one.loss == Loss::LostData));
/// assert_eq!(preventions(TaskId::LG01).count(), 0);
/// ```
pub fn preventions(task: TaskId) -> impl Iterator<Item = &'static Prevention> {
    PREVENTIONS.iter().filter(move |prevention| prevention.task == task)
}

include!(concat!(env!("OUT_DIR"), "/prevention.rs"));
