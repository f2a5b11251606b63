//! The words of the page of the provider's offer, and of what other pages show of it; one constant per language.

mod en;
mod pl;

use planner::Language;

words! {
    /// The words about the provider's offer, in one language.
    OfferWords;
    texts {
        /// Lead: what the page is for, and that nothing leaves the browser.
        lead,
        /// The project's own offer is in force.
        given_in_force,
        /// Heading of the firm's fields.
        firm,
        /// Heading of currency and tax.
        money,
        /// About currency and tax: with what the advice counts.
        money_more,
        /// Heading of hourly rates.
        hourly,
        /// Heading of the closing page.
        closing,
        /// Heading of the preview.
        preview,
        /// Preview: how a colour looks, on light and on dark ground.
        colour_sample,
        /// Preview: the picture.
        logo,
        /// Preview and other pages: how soon somebody answers an outage.
        response,
        /// The button that removes the picture.
        remove_logo,
        /// The button that saves.
        save,
        /// The button that drops what was changed.
        drop,
        /// Heading of what would change.
        changes,
        /// About it.
        changes_more,
        /// Behind a change: what was there.
        before,
        /// It was saved.
        saved,
        /// It was saved, but not written.
        not_written,
        /// It was saved, but what is stored is of a newer version.
        newer,
        /// The file of the build does not hold.
        shipped_problem,
        /// The browser cannot read a file.
        unreadable,
        /// Heading of files and versions.
        files,
        /// About them.
        files_more,
        /// Label of the file that is imported.
        import,
        /// About it.
        import_hint,
        /// The button that exports.
        export,
        /// The button that takes the given offer into the form.
        back_to_given,
        /// Heading of earlier versions.
        versions,
        /// The button that takes a version into the form.
        take_version,
        /// Heading of the summary of problems.
        problems,
        /// Link to the page about a tier.
        details,
        /// Link to the page on support.
        support_page,
        /// Link to the page on care.
        care_page,
    }
    sentences {
        /// Which version is in force, and since when.
        own_in_force: fn(u32, &str) -> String,
        /// A version with its day.
        version: fn(u32, &str) -> String,
    }
}

impl OfferWords {
    /// The words in a language.
    pub const fn of(language: Language) -> &'static OfferWords {
        match language {
            Language::Polish => &pl::WORDS,
            Language::English => &en::WORDS,
        }
    }
}
