//! The app: a thin skin of Yew over the pure domain in `planner`.
//!
//! The browser's events enter and become messages; what `planner::model` says is to be done leaves through `shell`, which
//! holds everything that touches the browser. Pages and components draw, and say what happened; no rule of the product
//! stands here.

mod app;
mod components;
mod pages;
pub mod route;
mod shell;
pub mod text;

pub use app::App;

/// Puts the app into the element `#app` of the page, or into its body if there is no such element.
pub fn start() {
    shell::panic::watch();
    match shell::document::mount_point() {
        Some(element) => yew::Renderer::<App>::with_root(element).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}
