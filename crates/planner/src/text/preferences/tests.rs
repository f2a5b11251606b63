use super::*;
use crate::calendar::{
    HORIZON_MONTHS, MAX_COEFFICIENT, MAX_DAYS_OFF, MAX_DAYS_OFF_LENGTH, MAX_FREEZE_LENGTH, MAX_FREEZE_NAME,
    MAX_FREEZES, MAX_MINUTES_A_MONTH, WINDOW_MINUTES,
};

#[test]
fn the_sentences_name_the_bounds_that_are_checked() {
    for language in Language::ALL {
        for (which, bounds) in [
            (PreferenceProblem::Months, vec![i64::from(*HORIZON_MONTHS.start()), i64::from(*HORIZON_MONTHS.end())]),
            (PreferenceProblem::Minutes, vec![0, i64::from(MAX_MINUTES_A_MONTH / 60)]),
            (PreferenceProblem::LongDaysOff, vec![MAX_DAYS_OFF_LENGTH]),
            (PreferenceProblem::ManyDaysOff, vec![MAX_DAYS_OFF as i64]),
            (PreferenceProblem::LongFreeze, vec![MAX_FREEZE_LENGTH]),
            (PreferenceProblem::ManyFreezes, vec![MAX_FREEZES as i64]),
            (PreferenceProblem::LongName, vec![MAX_FREEZE_NAME as i64]),
            (
                PreferenceProblem::WindowLength,
                vec![i64::from(*WINDOW_MINUTES.start()), i64::from(*WINDOW_MINUTES.end() / 60)],
            ),
            (PreferenceProblem::Coefficient, vec![0, MAX_COEFFICIENT as i64]),
        ] {
            let sentence = problem(language, which);
            let numbers: Vec<i64> =
                sentence.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect();
            assert_eq!(numbers, bounds, "{sentence}");
        }
    }
}
