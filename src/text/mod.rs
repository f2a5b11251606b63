//! The words of the interface, one constant per language: a missing translation does not compile.
//!
//! The words of the domain (questions, choices, tasks, quantities) stand in `planner::text`; here is what belongs to
//! pages, buttons and banners. A language is passed as a value. Polish texts carry no-break spaces (U+00A0, as
//! themselves) behind one-letter words and between a number and its unit; the tests keep watch over them.

mod en;
mod method;
mod pl;

use planner::Language;
use planner::model::Theme;

pub(crate) use method::{Method, Section};
pub(crate) use planner::text::capitalised;

/// Declares the words of pages, with texts first and sentences that need a value behind them.
macro_rules! words {
    (
        $(#[$doc:meta])* $words:ident;
        texts { $( $(#[$text_doc:meta])* $text:ident, )+ }
        sentences { $( $(#[$sentence_doc:meta])* $sentence:ident: fn($($argument:ty),*) -> $result:ty, )* }
    ) => {
        $(#[$doc])*
        pub struct $words {
            $( $(#[$text_doc])* pub $text: &'static str, )+
            $( $(#[$sentence_doc])* pub $sentence: fn($($argument),*) -> $result, )*
        }

        impl $words {
            /// Every text that needs no value, with its name: for the tests.
            pub fn texts(&self) -> Vec<(&'static str, &'static str)> {
                vec![$( (stringify!($text), self.$text) ),+]
            }
        }
    };
}

// Behind the macro, which they use.
pub mod advice;
pub mod book;
pub mod calendar_files;
pub mod compare;
pub mod import;
pub mod link;
pub mod offer;
pub mod own_work;
pub mod papers;
pub mod preferences;
pub mod replanning;
pub mod views;

words! {
    /// The words of the interface in one language.
    Words;
    texts {
        /// Behind the title of every page.
        product,
        /// The link that leads past the header.
        skip_to_content,
        /// Name of the navigation in the header.
        navigation,
        /// Link to the questions, before there is an advice.
        nav_questions,
        /// Link to the advice.
        nav_advice,
        /// Link to the calendar.
        nav_calendar,
        /// Link to the summary of answers.
        nav_answers,
        /// In the header: everything is saved in this browser.
        saved_here,
        /// In the header: the last change is not saved.
        not_saved,
        /// The promise in the footer.
        promise,
        /// Link to, and title of, the page about what is kept.
        your_data,
        /// The button that downloads a copy.
        download_copy,
        /// Leads back.
        back,
        /// Leads on.
        next,
        /// Between two ways to answer.
        or,

        /// The storage is blocked: what happened.
        blocked,
        /// The storage is blocked: what to do.
        blocked_advice,
        /// The storage is full: what happened.
        full,
        /// The storage is full: what to do.
        full_advice,
        /// A newer version saved the plan: what happened.
        newer,
        /// A newer version saved the plan: what to do.
        newer_advice,
        /// The button that downloads the plan of the newer version.
        download_newer,
        /// A part of what was stored could not be read: what happened.
        set_aside,
        /// A part of what was stored could not be read: what is safe.
        set_aside_advice,
        /// Link from there to the texts.
        set_aside_link,

        /// Home: title.
        home_title,
        /// Home: what the product does.
        home_lead,
        /// Home: the main button.
        start,
        /// Home: the main button when answers wait.
        carry_on,
        /// Home: the main button when the advice can be shown.
        see_advice,
        /// Home: what it takes.
        start_note,
        /// Home: heading of the card with the plan.
        plan_waits,
        /// Home: the plan of a site without a name.
        unnamed_site,
        /// Home: where the plan is.
        plan_saved_here,
        /// Home: where the plan is while nothing can be saved.
        plan_in_memory,
        /// Home: how far the answers are.
        plan_progress,
        /// Home: all answers for the advice are there.
        plan_complete,
        /// Home: link to the calendar.
        open_calendar,
        /// Home: link to the summary.
        see_answers,
        /// Home: heading of what one gets.
        what_you_get,
        /// Home: the first thing.
        get_advice,
        /// Home: more about the first thing.
        get_advice_more,
        /// Home: the second thing.
        get_clock,
        /// Home: more about the second thing.
        get_clock_more,
        /// Home: the third thing.
        get_calendar,
        /// Home: more about the third thing.
        get_calendar_more,
        /// Home: heading of the comparison.
        plumber_or_caretaker,
        /// Home: the comparison.
        plumber_or_caretaker_more,
        /// Home: heading about the figures.
        how_we_count,
        /// Home: about the figures.
        how_we_count_more,
        /// Home: link to the page about it.
        how_we_count_link,

        /// Question: before the ranges of a number.
        or_a_range,
        /// Question: opens the reason.
        why_we_ask,
        /// Question: opens where the answer can be found.
        where_to_check,
        /// Question: below the problems.
        rest_is_saved,
        /// Question: before the title of a page with problems.
        error,
        /// Question: an entry of a list that nothing was chosen from yet.
        choose,
        /// Question: a cell that may stay empty.
        optional,
        /// Question: heading of the answers so far.
        so_far,
        /// Question: there are none yet.
        nothing_yet,
        /// Question: link to the summary.
        see_all_answers,

        /// Crossroads: title.
        crossroads_title,
        /// Crossroads: lead.
        crossroads_lead,
        /// Crossroads: the way to the advice.
        advice_now,
        /// Crossroads: more about it.
        advice_now_more,
        /// Crossroads: the way on.
        answer_more,
        /// Crossroads: its button.
        answer_more_button,
        /// Crossroads: its button once all has been answered.
        all_answered,
        /// Crossroads: what the further questions narrow.
        narrows_dates,
        /// Crossroads: the same for the calendar.
        narrows_calendar,
        /// Crossroads: the same for the sums.
        fewer_assumptions,
        /// Crossroads, when the advice cannot be shown yet: title.
        not_yet_title,
        /// Crossroads, when the advice cannot be shown yet: lead.
        not_yet_lead,
        /// Leads to the first open question.
        to_open_question,

        /// Summary: title.
        check_title,
        /// Summary: lead.
        check_lead,
        /// Summary: the answers of the quick path.
        for_advice,
        /// Summary: the other answers.
        for_calendar,
        /// Summary: nothing answered.
        not_answered,
        /// Summary: the person is not sure.
        unsure,
        /// Summary: link to the question.
        change,
        /// Summary: behind that link, for the ear.
        change_what,
        /// Summary: label of the site's name.
        site_name,
        /// Summary: hint of the site's name.
        site_name_hint,
        /// Summary: heading of the site's name.
        your_site,
        /// Summary: heading above answers that do not fit together.
        contradictions,
        /// Summary: what becomes of them.
        contradictions_advice,
        /// Summary: between the links to the two answers.
        and,
        /// Summary: the main button.
        show_advice,
        /// Summary: below "I don't know" answers.
        unknowns_advice,

        /// Your data: lead.
        data_lead,
        /// Your data: heading of what is kept.
        data_kept,
        /// Your data: the answers.
        data_answers,
        /// Your data: the rest.
        data_rest,
        /// Your data: where it is.
        data_where,
        /// Your data: heading of the copy.
        data_copy,
        /// Your data: about the copy.
        data_copy_more,
        /// Your data: about the page of the provider's offer.
        data_offer,
        /// Title of that page, and the link that leads there.
        offer_title,
        /// Your data: heading of texts that were set aside.
        data_set_aside,
        /// Your data: about them.
        data_set_aside_more,
        /// Your data: heading of starting again.
        start_again,
        /// Your data: about starting again.
        start_again_more,
        /// Your data: the question before it.
        start_again_sure,
        /// Your data: yes.
        start_again_yes,
        /// Your data: no.
        start_again_no,
        /// Your data: nothing has been answered, so there is nothing to remove.
        nothing_to_remove,

        /// While a part of the program is being loaded.
        loading_part,
        /// A part of the program could not be loaded: what happened.
        part_failed,
        /// A part of the program could not be loaded: what is safe, and what to do.
        part_failed_more,
        /// A part of the program could not be loaded: the button that tries it again.
        try_again,

        /// Not found: title.
        not_found_title,
        /// Not found: lead.
        not_found_lead,
        /// Not found: link home.
        go_home,

        /// Advice: title of its page.
        advice_title,
        /// Advice: the main button.
        make_calendar,
        /// Advice: link to the summary.
        change_answers,
        /// Advice: the plan is for another tier than the advised one.
        chosen_otherwise,
        /// Advice: back from there.
        back_to_advised,
        /// Advice: time until an answer.
        response,
        /// Advice: the tail of that time.
        response_tail,
        /// Advice: the example on the strip.
        on_friday,
        /// Advice: price.
        price,
        /// Advice: behind a price.
        a_month,
        /// Advice: what care is.
        care_means,
        /// Advice: how the site is watched.
        monitoring,
        /// Advice: how often a backup is made.
        backup,
        /// Advice: hours within the price.
        included,
        /// Advice: the tag of the advised tier.
        our_advice,
        /// Advice: heading of the reasons.
        reasons,
        /// Advice: opens the limits that every tier meets.
        met_by_all,
        /// Advice: how to read the strip.
        strip_legend,
        /// Advice: heading of the tiers that are not advised.
        why_not,
        /// Advice: what becomes of it.
        unknown_lead,
        /// Advice: heading of what is not sure.
        unsure_heading,
        /// Advice: everything is known.
        nothing_unknown,
        /// Advice and calendar: heading of assumptions.
        assumptions,
        /// Advice: the grade of an own assumption.
        own_grade,
        /// Advice: which year the waits are counted for.
        year_assumed,
        /// Advice: link to the page of assumptions.
        all_assumptions,

        /// Assumptions: link in the footer.
        sources_link,
        /// Assumptions: title.
        assumptions_title,
        /// Assumptions: lead.
        assumptions_lead,
        /// Assumptions: when a typed figure counts.
        when_it_counts,
        /// Assumptions: the button that puts every figure back.
        reset_all,
        /// Assumptions: the button that puts one figure back.
        reset_one,
        /// Assumptions: label of a figure's field.
        your_figure,
        /// Assumptions: column of names.
        assumption,
        /// Assumptions: column of values.
        value,
        /// Assumptions: column of sources.
        source,
        /// Assumptions: column of grades, and heading of their meaning.
        grade,
        /// Assumptions: in place of a source.
        own_estimate,
        /// Assumptions: column of tiers.
        tier,
        /// Assumptions: in plain support the answers say how it is done.
        as_today,
        /// Assumptions: heading of findings that speak against us.
        against,
        /// Assumptions: about them.
        against_more,
        /// Assumptions: heading of the other findings.
        findings,
        /// Assumptions: about them.
        findings_more,
        /// Assumptions: behind a link to a source, for the ear.
        opens_new_tab,

        /// Calendar: title.
        calendar_title,
        /// Calendar: there is none yet.
        no_calendar,
        /// Calendar: name of the links between its views.
        calendar_views,
        /// Calendar: the view as a list.
        list_view,
        /// Calendar: the view by month.
        month_view,
        /// Calendar: the view of hours.
        hours_view,
        /// Calendar: link to the choice of a tier.
        change_tier,
        /// Calendar: today.
        today,
        /// Calendar: tomorrow.
        tomorrow,
        /// Calendar: heading of the export.
        your_calendar,
        /// Calendar: the button of the export.
        download_ical,
        /// Calendar: opens the choice of the first day.
        first_day,
        /// Calendar: about the first day.
        first_day_hint,
        /// Calendar: there is no visit at all.
        no_visits,
        /// Calendar: there is no visit in this month.
        no_visits_this_month,
        /// Calendar: before a protected period.
        protected,
        /// Calendar: a visit within a protected period.
        allowed_in_freeze,
        /// Calendar: late.
        overdue,
        /// Calendar: done together with the other performer.
        together,
        /// Calendar: what is done.
        what_is_done,
        /// Calendar: heading of what is left undone.
        left_undone,
        /// Calendar: heading of the routine.
        routine,
        /// Calendar: about it.
        routine_more,
        /// Calendar: heading of work that follows an event.
        on_event,
        /// Calendar: about it.
        on_event_more,
    }
    sentences {
        /// The button that changes the appearance, by what it is now.
        appearance: fn(Theme) -> &'static str,
        /// Home: how many of the questions for the advice are answered.
        answered_of: fn(usize, usize) -> String,
        /// Question: which of the quick ones this is, and how many follow.
        quick_progress: fn(u8, usize) -> String,
        /// Question: which of the later ones this is.
        later_progress: fn(u8) -> String,
        /// Question: the title of its page, from its number and short name.
        question_title: fn(u8, &str) -> String,
        /// Question: the button that removes a row, from the row's name.
        remove_row: fn(&str) -> String,
        /// Question: a list takes no more rows than this.
        rows_at_most: fn(usize) -> String,
        /// Crossroads: how many questions are left, and how many do not concern the site.
        questions_left: fn(usize, usize) -> String,
        /// Summary: how many answers are "I don't know".
        unknowns: fn(usize) -> String,
        /// Summary: how many answers the advice still needs.
        still_open: fn(usize) -> String,
        /// Your data: how many replies are kept.
        replies_kept: fn(usize) -> String,
        /// Your data: the button of a text that was set aside, counted from 1.
        download_set_aside: fn(usize) -> String,
        /// Advice: for which site, of which day.
        advice_for: fn(&str, &str) -> String,
        /// Advice: the answer that a reason rests on, by its question's number.
        answer: fn(u8, &str) -> String,
        /// Advice: weekday and time of the answer in the example.
        answered_on: fn(&str, &str) -> String,
        /// Calendar: how many visits.
        visits: fn(usize) -> String,
        /// Calendar: how many tasks.
        tasks: fn(usize) -> String,
        /// Calendar: who has how much to do of how much time.
        load: fn(&str, &str, &str) -> String,
        /// Calendar: the maintenance window of a visit.
        window: fn(&str, &str) -> String,
        /// Calendar: how many more tasks are left undone.
        more_undone: fn(usize) -> String,
        /// Calendar: the risk from which the intervals follow.
        risk_is: fn(&str) -> String,
        /// Calendar: where the maintenance window comes from.
        window_is: fn(&str, &str) -> String,
        /// Calendar: the owner's time is assumed.
        owner_time_assumed: fn(&str) -> String,
        /// Assumptions: how many figures are changed.
        changed_figures: fn(usize) -> String,
        /// Assumptions: how many figures a group has, and how many of them are changed.
        figures: fn(usize, usize) -> String,
        /// Assumptions: the numbers that a field takes.
        takes: fn(&str) -> String,
        /// Month: link to the month before.
        previous_month: fn(&str) -> String,
        /// Month: link to the month after.
        next_month: fn(&str) -> String,
    }
}

impl Words {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static Words {
        match language {
            Language::Polish => &pl::WORDS,
            Language::English => &en::WORDS,
        }
    }
}

/// The button that changes to the other language: its face, its full name in that language, and the language.
pub(crate) const fn other_language(language: Language) -> (&'static str, &'static str, Language) {
    match language {
        Language::Polish => ("EN", "EN: English version", Language::English),
        Language::English => ("PL", "PL: wersja polska", Language::Polish),
    }
}

#[cfg(test)]
mod tests;
