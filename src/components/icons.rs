//! The drawings, by name. Each stands where it is used: a reference to a common one costs the browser a hidden copy besides.
//!
//! A tier's key shows its level by the number of its teeth, so that colour is never the only sign.

use planner::Tier;
use yew::prelude::*;

/// One drawing on a square of 24: its name, a circle (centre and radius), a path.
type Drawing = (&'static str, Option<[&'static str; 3]>, &'static str);

const DRAWINGS: &[Drawing] = &[
    ("k1", Some(["6", "9", "3.5"]), "M9.5 9H22M21 9v6"),
    ("k2", Some(["6", "9", "3.5"]), "M9.5 9H22M21 9v6M17 9v6"),
    ("k3", Some(["6", "9", "3.5"]), "M9.5 9H22M21 9v6M17 9v6M13 9v6"),
    ("ok", None, "m4 12.5 5 5L20 6.5"),
    ("next", None, "M5 12h14m-6-6 6 6-6 6"),
    ("back", None, "M19 12H5m6-6-6 6 6 6"),
    ("cal", None, "M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8"),
    ("save", None, "M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15"),
    ("me", Some(["12", "8", "3.8"]), "M4.5 20.5c1-4.5 4-6.5 7.5-6.5s6.5 2 7.5 6.5"),
    (
        "tool",
        None,
        "M20 6.5a4.8 4.8 0 0 1-6.5 5.8L6.8 19a2 2 0 0 1-2.8-2.8l6.7-6.7A4.8 4.8 0 0 1 16.5 3L13.8 5.8l.4 3 3 .4z",
    ),
    ("time", Some(["12", "12", "8.5"]), "M12 7v5l3.5 2"),
    ("hold", None, "M12 3.5 5 6v5.5c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6zM9 12h6"),
    ("info", Some(["12", "12", "8.5"]), "M12 11v5.5M12 7.6v.1"),
    ("warn", None, "M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.1"),
    ("plus", None, "M12 5v14M5 12h14"),
    ("minus", None, "M5 12h14"),
    ("move", Some(["12", "12", "8.5"]), "M12 8v4l-3 2"),
    ("skip", None, "m6 6 7 6-7 6zM17.5 6v12"),
    ("undo", None, "M9 5 4.5 9.5 9 14M5 9.5h9a5 5 0 0 1 0 10h-3"),
    ("redo", None, "m15 5 4.5 4.5L15 14m4-4.5h-9a5 5 0 0 0 0 10h3"),
];

/// The cover of a service book with a key, whose last tooth is of brass.
pub(crate) fn logo() -> Html {
    html! {
        <svg viewBox="0 0 32 32" aria-hidden="true">
            <rect class="m-bg" width="32" height="32" rx="6"/>
            <circle class="m-key" cx="9.5" cy="13" r="4.2"/>
            <path class="m-key" d="M13.7 13H28"/>
            <path class="m-t" d="M16 14h3v5h-3zM20.5 14h3v5h-3z"/>
            <path class="m-b" d="M25 14h3v7h-3z"/>
        </svg>
    }
}

/// A drawing beside words that say the same.
pub(crate) fn icon(name: &'static str) -> Html {
    drawn(name, "icon")
}

/// The key of a tier.
pub(crate) fn key(tier: Tier) -> Html {
    match tier {
        Tier::Basic => drawn("k1", "icon key t1"),
        Tier::Extended => drawn("k2", "icon key t2"),
        Tier::Comprehensive => drawn("k3", "icon key t3"),
    }
}

fn drawn(name: &str, class: &'static str) -> Html {
    let Some((_, circle, path)) = DRAWINGS.iter().copied().find(|(known, ..)| *known == name) else {
        return Html::default();
    };
    html! {
        <svg {class} viewBox="0 0 24 24" aria-hidden="true">
            if let Some([x, y, radius]) = circle {
                <circle cx={x} cy={y} r={radius}/>
            }
            <path d={path}/>
        </svg>
    }
}
