//! The footer: the promise, what is kept, and the appearance.

use planner::model::{Msg, Page, Theme};
use yew::prelude::*;

use super::use_surroundings;
use crate::route::address;

/// What the footer shows.
#[derive(Properties, PartialEq)]
pub(crate) struct FooterProps {
    pub(crate) page: Page,
    pub(crate) theme: Theme,
}

/// The footer of every page.
#[component]
pub(crate) fn Footer(props: &FooterProps) -> Html {
    let surroundings = use_surroundings();
    let words = surroundings.words();
    let link = |page: Page, name: &'static str| {
        let current = (props.page == page).then_some("page");
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
                        onclick={surroundings.tell(Msg::ChoseTheme(after(props.theme)))}>
                        { (words.appearance)(props.theme) }
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
