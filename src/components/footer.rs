//! The footer: the promise, what is kept, and the appearance.

use planner::model::{Msg, Page, Theme};
use yew::prelude::*;

use super::Surroundings;
use crate::route::address;

/// The footer of every page.
pub(crate) fn footer(shown: Page, theme: Theme, surroundings: &Surroundings) -> Html {
    let words = surroundings.words();
    let link = |page: Page, name: &'static str| {
        let current = (page == shown).then_some("page");
        html! { <a href={address(page)} aria-current={current}>{ name }</a> }
    };
    html! {
        <footer class="foot noprint">
            <div class="page row between">
                <p>{ words.promise }</p>
                <p class="row">
                    { link(Page::Assumptions, words.sources_link) }
                    { link(Page::YourData, words.your_data) }
                    <button class="plain" type="button"
                        onclick={surroundings.tell(Msg::ChoseTheme(after(theme)))}>
                        { (words.appearance)(theme) }
                    </button>
                </p>
            </div>
        </footer>
    }
}

/// The appearance to which the button leads.
fn after(theme: Theme) -> Theme {
    let mut walk = Theme::ALL.into_iter().cycle().skip_while(|other| *other != theme);
    walk.nth(1).unwrap_or(Theme::System)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_button_walks_through_every_appearance_and_begins_again() {
        assert_eq!(Theme::ALL.map(after), [Theme::Light, Theme::Dark, Theme::System]);
    }
}
