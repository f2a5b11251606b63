//! Prints what is published about offers:
//! `cargo run -p planner --example offer_file -- schema > docs/offer.schema.json` and
//! `cargo run -p planner --example offer_file -- standard > public/brand.json`.
#![allow(clippy::print_stdout, reason = "printing is what this program is for")]

use planner::offer::{ProviderOffer, offer_schema};

fn main() {
    match std::env::args().nth(1).as_deref() {
        Some("schema") => println!("{:#}", offer_schema()),
        _ => print!("{}", ProviderOffer::standard().to_file()),
    }
}
