//! Whatever bytes a calendar file has, reading it ends soon, in a preview within its bounds or in a reason.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../crates/planner/tests/import_bounds/mod.rs"]
mod import_bounds;

fuzz_target!(|bytes: &[u8]| import_bounds::check(&String::from_utf8_lossy(bytes)));
