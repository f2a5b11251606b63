//! Prints the JSON Schema of an answers file:
//! `cargo run -p planner --example schema > crates/planner/schema/answers.schema.json`.
#![allow(clippy::print_stdout, reason = "printing is what this program is for")]

fn main() {
    println!("{:#}", planner::answers::answers_schema());
}
