//! How many questions the assistant takes in a day, from whom and about what.

use super::{WrongSetting, parsed};

/// Questions that the assistant takes in a day. What is used comes back evenly within a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayQuestions {
    /// From one visitor's browser without an account.
    pub visitor: u32,
    /// From one account.
    pub account: u32,
    /// From the visitors without an account of one network.
    pub network: u32,
    /// About one business and its listings.
    pub business: u32,
    /// From everybody.
    pub all: u32,
}

/// Reads how many questions are taken.
pub(super) fn read(value: &impl Fn(&'static str) -> Option<String>) -> Result<DayQuestions, WrongSetting> {
    let questions = |name, default: &str| {
        parsed(value, name, default, "a number of questions in a day from 1 to 100000000", |text| {
            text.parse().ok().filter(|count| (1..=100_000_000).contains(count))
        })
    };
    Ok(DayQuestions {
        visitor: questions("SOUK_ASK_PER_VISITOR", "300")?,
        account: questions("SOUK_ASK_PER_ACCOUNT", "300")?,
        network: questions("SOUK_ASK_PER_NETWORK", "1500")?,
        business: questions("SOUK_ASK_PER_BUSINESS", "5000")?,
        all: questions("SOUK_ASK_IN_ALL", "100000")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(settings: &[(&str, &str)]) -> Result<DayQuestions, WrongSetting> {
        let value = |name: &'static str| {
            settings.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        read(&value)
    }

    #[test]
    fn limits_of_a_day_are_what_they_were_unless_they_are_set() {
        let usual = DayQuestions { visitor: 300, account: 300, network: 1500, business: 5000, all: 100_000 };
        assert_eq!(of(&[]).ok(), Some(usual));
        assert_eq!(of(&[("SOUK_ASK_IN_ALL", "20")]).ok(), Some(DayQuestions { all: 20, ..usual }));
    }

    #[test]
    fn a_wrong_limit_is_named_with_what_is_expected() {
        for wrong in ["0", "-5", "many", "1.5", "100000001", "99999999999999999999"] {
            let error = of(&[("SOUK_ASK_PER_NETWORK", wrong)]).expect_err(wrong).to_string();
            let expected = "a number of questions in a day from 1 to 100000000";
            assert_eq!(error, format!("SOUK_ASK_PER_NETWORK={wrong}: {expected}"));
        }
    }
}
