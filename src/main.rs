//! Starts the app in the page.

fn main() {
    konserwator::start();
}
