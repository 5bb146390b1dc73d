//! The currencies that things are priced in: the one list of them, for forms, filters, imports and rows.

use iso_currency::Currency as Iso;

/// Makes the list. A currency that is added here can be chosen, read, shown and kept everywhere.
macro_rules! currencies {
    ($($(#[$doc:meta])* $variant:ident = $code:literal as $iso:ident),+ $(,)?) => {
        text_enum! {
            /// A currency, by its ISO 4217 code. A code that is not in the list is refused when a row is read: an
            /// amount is never shown in a currency that it is not in.
            Currency { $($(#[$doc])* $variant = $code),+ }
        }

        impl Currency {
            const fn iso(self) -> &'static Iso {
                match self { $(Self::$variant => &Iso::$iso),+ }
            }
        }
    };
}

currencies! {
    /// Euro.
    Eur = "EUR" as EUR,
    /// Pound sterling.
    Gbp = "GBP" as GBP,
    /// United States dollar.
    Usd = "USD" as USD,
    /// Swiss franc.
    Chf = "CHF" as CHF,
    /// Japanese yen, which has no minor unit.
    Jpy = "JPY" as JPY,
    /// Australian dollar.
    Aud = "AUD" as AUD,
    /// Canadian dollar.
    Cad = "CAD" as CAD,
    /// Czech koruna.
    Czk = "CZK" as CZK,
    /// Danish krone.
    Dkk = "DKK" as DKK,
    /// Hungarian forint.
    Huf = "HUF" as HUF,
    /// Icelandic króna, which has no minor unit.
    Isk = "ISK" as ISK,
    /// Kuwaiti dinar, of a thousand fils.
    Kwd = "KWD" as KWD,
    /// Norwegian krone.
    Nok = "NOK" as NOK,
    /// New Zealand dollar.
    Nzd = "NZD" as NZD,
    /// Polish zloty.
    Pln = "PLN" as PLN,
    /// Romanian leu.
    Ron = "RON" as RON,
    /// Swedish krona.
    Sek = "SEK" as SEK,
}

impl Currency {
    /// What it is called in English.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.iso().name()
    }

    /// How many decimals it is written with: a major unit is ten to this power of minor units.
    #[must_use]
    pub fn decimals(self) -> usize {
        self.iso().exponent().map_or(0, usize::from)
    }

    /// The sign before its amounts. None where several countries share it, or few fonts have it: the code is clearer.
    #[must_use]
    pub const fn sign(self) -> Option<&'static str> {
        match self {
            Self::Eur => Some("€"),
            Self::Gbp => Some("£"),
            Self::Usd => Some("$"),
            Self::Jpy => Some("¥"),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_list_agrees_with_iso_4217() {
        for currency in Currency::ALL {
            assert_eq!(currency.as_str(), currency.iso().code());
            assert_eq!(currency.iso().is_superseded(), None);
        }
        let signs: Vec<_> = Currency::ALL.iter().filter_map(|currency| currency.sign()).collect();
        assert_eq!(signs.iter().collect::<HashSet<_>>().len(), signs.len(), "two currencies share a sign");
        assert_eq!([Currency::Jpy, Currency::Eur, Currency::Kwd].map(Currency::decimals), [0, 2, 3]);
        assert_eq!(Currency::parse("XXX"), None);
    }
}
