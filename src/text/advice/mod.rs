//! The words of the advice page, one constant per language.

mod en;
mod pl;

use planner::Language;

words! {
    /// The words of the advice page in one language.
    AdviceWords;
    texts {
        /// Leads to the tiers side by side.
        compare,
        /// Heading of the three lines beside the advice.
        in_short,
        /// Price with care.
        price_with_care,
        /// Price with plain support.
        price_with_support,
        /// How sure the advice is.
        certainty,
        /// Heading of the thresholds.
        thresholds,
        /// How to read the scale.
        scale_legend,
        /// What the scale shows, for the ear.
        scale_name,
        /// A zone of the scale: up to a margin.
        zone_up_to,
        /// A zone of the scale: from a margin on.
        zone_from,
        /// Behind an amount on the scale.
        an_hour,
        /// A zone of a tier that the limits rule out.
        zone_ruled_out,
        /// Heading of what would change the advice.
        changes,
        /// It is still being worked out.
        working,
        /// It has been worked out, for the ear.
        worked_out,
        /// Heading of unknown answers that are worth finding out.
        worth_asking,
        /// None of them would change much.
        unknown_matters_little,
        /// Before the list of all unknown answers.
        all_unknown,
        /// Heading of add-ons and of a change of provider.
        between,
        /// Add-ons are told of because they help.
        add_ons,
        /// Heading of a change of provider.
        provider_change,
        /// Heading of the costs of a year.
        costs,
        /// Which question the chart answers.
        costs_question,
        /// How to read the chart.
        costs_legend,
        /// Heading of support against care.
        repair_or_prevent,
        /// The row of plain support.
        repair,
        /// The row of care.
        prevent,
        /// Opens the table.
        same_in_table,
        /// Name of the table of costs.
        costs_table,
        /// Column: tier and mode.
        column_tier,
        /// Column: price a year.
        column_price,
        /// Column: loss and repairs.
        column_loss,
        /// Column: all together.
        column_total,
        /// Column: hours of outage.
        column_hours,
        /// Column: chance of an incident.
        column_any,
        /// Column: years without one.
        column_quiet,
        /// Behind a column whose figures are means.
        on_average,
        /// Behind a column whose figures are bands of the average.
        in_8_of_10_recalculations,
        /// Behind a column whose figures are bands of years.
        in_8_of_10_years,
        /// Heading of single years.
        single_year,
        /// Which question that answers.
        single_year_question,
        /// How to read the chart.
        single_year_legend,
        /// Name of the chart and table of hours.
        hours_of_a_year,
        /// Name of the chart and table of losses.
        loss_of_a_year,
        /// Name of the table of single years.
        single_year_table,
        /// Before the middle of a band of years.
        usually,
        /// Heading of what it rests on.
        rests_on,
        /// What the expected year rests on.
        rests_on_more,
        /// Unit of an axis: złoty.
        zloty,
        /// Unit of an axis: thousands of złoty.
        thousands,
        /// Unit of an axis: hours.
        hours,
    }
    sentences {}
}

impl AdviceWords {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static AdviceWords {
        match language {
            Language::Polish => &pl::WORDS,
            Language::English => &en::WORDS,
        }
    }
}
