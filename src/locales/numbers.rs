//! Numbers as a language writes them, by the Unicode CLDR.

use std::sync::LazyLock;

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::{Locale as Tag, locale};

use super::locale::Locale;

impl Locale {
    /// The tag whose data is used: it says which dates and digits are meant where a language has several.
    pub(super) const fn data(self) -> Tag {
        match self {
            Self::English => locale!("en-GB"),
            Self::German => locale!("de"),
            Self::Arabic => locale!("ar-AE"),
        }
    }

    /// A whole number: `1,250`, `1.250`.
    #[must_use]
    pub fn number(self, number: i64) -> String {
        if (0..=999).contains(&number) {
            // The same in all of them.
            return number.to_string();
        }
        self.decimal(&number.to_string())
    }

    /// A number that is written as programs write it, `-1250.00`: `1.250,00`. All its decimals stay. What is no number
    /// stays as it is.
    #[must_use]
    pub fn decimal(self, number: &str) -> String {
        let Ok(parsed) = number.parse::<Decimal>() else { return number.to_owned() };
        match &FORMATTERS[self as usize] {
            Some(formatter) => formatter.format(&parsed).to_string(),
            None => number.to_owned(),
        }
    }
}

static FORMATTERS: LazyLock<[Option<DecimalFormatter>; 3]> = LazyLock::new(|| {
    // The data is part of the program, so there is a formatter for each.
    Locale::ALL.map(|locale| DecimalFormatter::try_new(locale.data().into(), DecimalFormatterOptions::default()).ok())
});

/// What can be counted in a message.
pub trait Count {
    /// How many.
    fn count(&self) -> i64;
}

macro_rules! counts {
    ($($kind:ty),+) => {
        $(impl Count for $kind {
            fn count(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        })+
    };
}

counts!(u16, u32, u64, usize, i16, i32);

impl Count for i64 {
    fn count(&self) -> i64 {
        *self
    }
}

impl<T: Count> Count for &T {
    fn count(&self) -> i64 {
        (*self).count()
    }
}
