//! The views of the calendar in English.

use super::{Category, Column, WorkState};

pub(super) const fn category(category: Category) -> &'static str {
    match category {
        Category::Backup => "backups",
        Category::Staging => "staging copy",
        Category::Update => "updates",
        Category::Runtime => "server and database",
        Category::Monitoring => "monitoring",
        Category::Domain => "domains and certificates",
        Category::Email => "email",
        Category::Security => "security",
        Category::Inventory => "inventory",
        Category::Quality => "functional tests",
        Category::Performance => "speed",
        Category::Background => "background jobs",
        Category::Payments => "payments",
        Category::Legal => "law",
        Category::Seo => "search visibility",
        Category::Analytics => "analytics",
        Category::Content => "content",
        Category::Continuity => "contingency plan",
        Category::Documentation => "documentation",
        Category::Contract => "contracts and licences",
        Category::Architecture => "architecture",
        Category::Season => "sales peak",
    }
}

pub(super) const fn state(state: WorkState) -> &'static str {
    match state {
        WorkState::Late => "overdue",
        WorkState::Open => "to do",
        WorkState::Done => "done",
        WorkState::Skipped => "skipped",
    }
}

pub(super) const fn column(column: Column) -> &'static str {
    match column {
        Column::Day => "Day",
        Column::Task => "Task",
        Column::Category => "Kind",
        Column::Performer => "Who",
        Column::Minutes => "Time",
        Column::State => "Status",
    }
}
