//! Widoki kalendarza po polsku.

use super::{Category, Column, WorkState};

pub(super) const fn category(category: Category) -> &'static str {
    match category {
        Category::Backup => "kopie",
        Category::Staging => "środowisko testowe",
        Category::Update => "aktualizacje",
        Category::Runtime => "serwer i baza danych",
        Category::Monitoring => "monitoring",
        Category::Domain => "domeny i certyfikaty",
        Category::Email => "poczta",
        Category::Security => "bezpieczeństwo",
        Category::Inventory => "spis tego, co działa",
        Category::Quality => "testy działania",
        Category::Performance => "szybkość",
        Category::Background => "zadania w tle",
        Category::Payments => "płatności",
        Category::Legal => "prawo",
        Category::Seo => "widoczność w wyszukiwarce",
        Category::Analytics => "statystyki",
        Category::Content => "treść",
        Category::Continuity => "plan na awarię",
        Category::Documentation => "dokumentacja",
        Category::Contract => "umowy i licencje",
        Category::Architecture => "architektura",
        Category::Season => "szczyt sezonu",
    }
}

pub(super) const fn state(state: WorkState) -> &'static str {
    match state {
        WorkState::Late => "po terminie",
        WorkState::Open => "do zrobienia",
        WorkState::Done => "zrobione",
        WorkState::Skipped => "pominięte",
    }
}

pub(super) const fn column(column: Column) -> &'static str {
    match column {
        Column::Day => "Dzień",
        Column::Task => "Czynność",
        Column::Category => "Rodzaj",
        Column::Performer => "Kto",
        Column::Minutes => "Czas",
        Column::State => "Stan",
    }
}
