//! What each view of the calendar shows, worked out before anything is drawn.
//!
//! A plan, the present day and a [`View`] enter; lists, weeks, days with their work, rows and a file leave. A `View` is
//! what of the calendar somebody looks at, and in which order: it stands in the address, so that a reload, "Back" and a
//! link keep it.

mod agenda;
mod csv;
mod month;
mod plain;
mod seen;
mod special;
mod table;
mod view;
mod year;

pub use agenda::Agenda;
pub use csv::table_file;
pub use month::{Chip, DayCell, MAX_CHIPS, Week, day_cells, month_weeks, step};
pub use seen::{Behind, Seen, Standing};
pub use special::{SpecialDay, special_days};
pub use table::{WorkRow, work_rows};
pub use view::{Column, Order, View, WorkState};
pub use year::{HeatDay, HeatMonth, YearMonth, heat_level, year_heat, year_table};
