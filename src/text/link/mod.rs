//! The words of the pages that send a plan by a link, and take one from it; one constant per language.

mod en;
mod pl;

use planner::Language;

words! {
    /// The words of links in one language.
    LinkWords;
    texts {
        /// Title of the page that makes a link, and the link that leads there.
        title,
        /// What a link brings, and where it stays.
        lead,
        /// Label of the box that takes the name of the site along.
        named,
        /// Label of the link itself.
        link,
        /// The button that copies it.
        copy,
        /// It is on the clipboard.
        copied,
        /// The clipboard was refused.
        to_copy,
        /// The way into the person's own mail program.
        mail,
        /// Subject of the message.
        mail_subject,
        /// Heading of the picture for a phone.
        code,
        /// About it.
        code_more,
        /// The link cannot be drawn as a picture.
        no_code,
        /// Heading of what stays behind.
        stays,
        /// Nothing stays behind.
        stays_nothing,
        /// The name of the site, which was not asked for.
        stays_name,
        /// The provider's offer, which belongs to no plan.
        stays_offer,
        /// Days of the calendar that a receiver's calendar will not have.
        stays_calendar,

        /// Title of the page on which a link is opened.
        opened,
        /// About it: nothing has happened yet.
        opened_lead,
        /// Name: the name of the site.
        site,
        /// Name: the description.
        description,
        /// Name: the tier.
        tier,
        /// Name: the first day of the calendar.
        calendar_from,
        /// The tier is the advised one.
        as_advised,
        /// What is here is the same.
        same,
        /// What is here was made by a newer version.
        refused,
        /// The button that takes over a plan where there is none.
        take,
        /// The button that replaces the plan here.
        replace,
        /// The button that hands out a copy of the plan here.
        copy_of_mine,
        /// The way out: the plan here stays.
        keep,
        /// The way on where nothing is to be decided.
        go_on,
        /// A part of the link is missing or changed.
        damaged,
        /// The link is of a newer version.
        newer,
    }
    sentences {
        /// The written message around a link.
        mail_body: fn(&str) -> String,
        /// How long the link is.
        characters: fn(usize) -> String,
        /// The link would be too long: its characters, and how many it may have.
        too_long: fn(usize, usize) -> String,
        /// Lines of the service book stay behind.
        stays_lines: fn(usize) -> String,
        /// Texts for the papers stay behind.
        stays_texts: fn(usize) -> String,
        /// Exported calendars stay behind.
        stays_calendars: fn(usize) -> String,
        /// The plan here is replaced: its answers, and the lines of its book.
        replaces: fn(usize, usize) -> String,
    }
}

impl LinkWords {
    /// The words in a language.
    pub const fn of(language: Language) -> &'static LinkWords {
        match language {
            Language::Polish => &pl::WORDS,
            Language::English => &en::WORDS,
        }
    }
}
