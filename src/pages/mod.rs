//! The pages. Each gets what it shows and says what happened; none decides anything.

mod advice;
mod agenda;
mod assumptions;
mod changes;
mod check;
mod compare;
mod crossroads;
mod home;
mod hours;
mod method;
mod month;
mod not_found;
mod preferences;
mod question;
mod table;
mod what_if;
mod year;
mod your_data;

pub(crate) use advice::AdvicePage;
pub(crate) use agenda::AgendaPage;
pub(crate) use assumptions::AssumptionsPage;
pub(crate) use changes::ChangesPage;
pub(crate) use check::CheckPage;
pub(crate) use compare::ComparePage;
pub(crate) use crossroads::CrossroadsPage;
pub(crate) use home::HomePage;
pub(crate) use hours::HoursPage;
pub(crate) use method::MethodPage;
pub(crate) use month::MonthPage;
pub(crate) use not_found::NotFoundPage;
pub(crate) use preferences::PreferencesPage;
pub(crate) use question::QuestionPage;
pub(crate) use table::TablePage;
pub(crate) use what_if::WhatIfPage;
pub(crate) use year::YearPage;
pub(crate) use your_data::YourDataPage;
