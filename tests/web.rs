//! What only a browser shows: storage, focus, and a question with a problem.
//!
//! The app is put into a page of its own for each test and taken out again, as if the tab were closed.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, HtmlInputElement, InputEvent};

wasm_bindgen_test_configure!(run_in_browser);

const SLOTS: [&str; 2] = ["konserwator.plan.a", "konserwator.plan.b"];

/// The app in a page, opened at an address.
struct Tab {
    root: Element,
    app: Option<yew::AppHandle<konserwator::App>>,
}

impl Tab {
    async fn open(address: &str) -> Tab {
        window().location().set_hash(address).unwrap();
        // The change of the address is told to nobody: the app that is opened next reads it by itself.
        turn().await;
        let root = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&root).unwrap();
        let app = Some(yew::Renderer::<konserwator::App>::with_root(root.clone()).render());
        let tab = Tab { root, app };
        tab.find("main h1").await;
        tab
    }

    /// The element, as soon as it is there.
    async fn find(&self, selector: &str) -> HtmlElement {
        for _ in 0..100 {
            if let Some(found) = self.root.query_selector(selector).unwrap() {
                return found.unchecked_into();
            }
            turn().await;
        }
        panic!("{selector} did not come: {}", self.root.inner_html())
    }

    async fn type_into(&self, selector: &str, text: &str) {
        let field: HtmlInputElement = self.find(selector).await.unchecked_into();
        field.set_value(text);
        let options = web_sys::InputEventInit::new();
        options.set_bubbles(true);
        field.dispatch_event(&InputEvent::new_with_event_init_dict("input", &options).unwrap()).unwrap();
        turn().await;
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

fn window() -> web_sys::Window {
    web_sys::window().unwrap()
}

fn document() -> web_sys::Document {
    window().document().unwrap()
}

fn storage() -> web_sys::Storage {
    window().local_storage().unwrap().unwrap()
}

fn focused() -> Element {
    document().active_element().unwrap()
}

/// Lets the browser do what waits, such as telling that the address has changed.
async fn turn() {
    let next = Promise::new(&mut |resolve, _| {
        window().set_timeout_with_callback(&resolve).unwrap();
    });
    JsFuture::from(next).await.unwrap();
}

fn run(script: &str) {
    Function::new_no_args(script).call0(&JsValue::UNDEFINED).unwrap();
}

#[wasm_bindgen_test]
async fn what_was_typed_is_there_when_the_app_is_opened_again() {
    storage().clear().unwrap();
    let first = Tab::open("#/pytanie/8").await;
    first.type_into("#p-visits", "około 42 ty").await;
    drop(first);

    assert!(SLOTS.iter().any(|slot| storage().get_item(slot).unwrap().is_some()));
    let second = Tab::open("#/pytanie/8").await;
    let field: HtmlInputElement = second.find("#p-visits").await.unchecked_into();
    assert_eq!(field.value(), "około 42 ty");
}

#[wasm_bindgen_test]
async fn another_page_takes_the_focus_to_its_heading_but_the_first_one_does_not() {
    storage().clear().unwrap();
    let tab = Tab::open("#/dane").await;
    assert_ne!(focused().tag_name(), "H1");

    window().location().set_hash("#/pytanie/1").unwrap();
    tab.find("#p-purpose").await;
    assert_eq!(focused().tag_name(), "H1");
    assert!(document().title().starts_with("Pytanie 1") || document().title().starts_with("Question 1"));
}

#[wasm_bindgen_test]
async fn leaving_a_question_with_a_problem_shows_it_beside_the_field_and_above_the_page() {
    storage().clear().unwrap();
    let tab = Tab::open("#/pytanie/8").await;
    tab.type_into("#p-visits", "sporo").await;
    tab.find("button[type=submit]").await.click();

    let summary = tab.find(".errors").await;
    assert_eq!(focused().id(), summary.id());
    let field: HtmlInputElement = tab.find("#p-visits[aria-invalid=true]").await.unchecked_into();
    assert_eq!(field.value(), "sporo");
    let described_by = field.get_attribute("aria-describedby").unwrap();
    let mut explained = described_by.split(' ').filter_map(|id| document().get_element_by_id(id));
    assert!(explained.next_back().is_some_and(|problem| problem.class_name() == "err"));

    tab.find(".errors a").await.click();
    assert_eq!(focused().id(), "p-visits");
    assert_eq!(window().location().hash().unwrap(), "#/pytanie/8");
}

#[wasm_bindgen_test]
async fn a_blocked_storage_is_told_and_the_answers_live_on_in_the_tab() {
    storage().clear().unwrap();
    run("Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new Error('blocked'); } })");
    let tab = Tab::open("#/pytanie/8").await;
    tab.find(".banner.is-warn button").await;
    tab.type_into("#p-visits", "300").await;
    window().location().set_hash("#/dane").unwrap();
    tab.find("#kopia").await;
    window().location().set_hash("#/pytanie/8").unwrap();
    let field: HtmlInputElement = tab.find("#p-visits").await.unchecked_into();
    let kept = field.value();
    drop(tab);
    run("delete window.localStorage");
    assert_eq!(kept, "300");
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_is_set_aside_word_for_word_and_not_written_over() {
    storage().clear().unwrap();
    storage().set_item(SLOTS[0], "{ half an env").unwrap();
    let tab = Tab::open("#/pytanie/8").await;
    tab.find(".banner a[href='#/dane']").await;
    for typed in ["1", "12", "120"] {
        tab.type_into("#p-visits", typed).await;
    }
    assert_eq!(storage().get_item("konserwator.set-aside.0").unwrap().as_deref(), Some("{ half an env"));
    assert_eq!(storage().get_item("konserwator.set-aside.1").unwrap(), None);
}
