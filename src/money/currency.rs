//! The currencies that prices may be in. Forms, filters, imports and database rows all use this one list.

use iso_currency::Currency as Iso;

use crate::locales::Text;

/// Makes the list. A currency that is added here can be chosen, read, shown and kept everywhere.
macro_rules! currencies {
    ($($(#[$doc:meta])* $variant:ident = $code:literal as $iso:ident called $name:ident),+ $(,)?) => {
        text_enum! {
            /// A currency, by its ISO 4217 code. A row with a code that is not in the list is refused, so that an
            /// amount is never shown in the wrong currency.
            Currency { $($(#[$doc])* $variant = $code),+ }
        }

        impl Currency {
            const fn iso(self) -> &'static Iso {
                match self { $(Self::$variant => &Iso::$iso),+ }
            }

            /// What it is called.
            #[must_use]
            pub const fn name(self) -> Text {
                match self { $(Self::$variant => Text::$name()),+ }
            }
        }
    };
}

currencies! {
    /// Euro.
    Eur = "EUR" as EUR called currencies_eur,
    /// Pound sterling.
    Gbp = "GBP" as GBP called currencies_gbp,
    /// United States dollar.
    Usd = "USD" as USD called currencies_usd,
    /// Swiss franc.
    Chf = "CHF" as CHF called currencies_chf,
    /// Japanese yen, which has no minor unit.
    Jpy = "JPY" as JPY called currencies_jpy,
    /// Australian dollar.
    Aud = "AUD" as AUD called currencies_aud,
    /// Canadian dollar.
    Cad = "CAD" as CAD called currencies_cad,
    /// Czech koruna.
    Czk = "CZK" as CZK called currencies_czk,
    /// Danish krone.
    Dkk = "DKK" as DKK called currencies_dkk,
    /// Hungarian forint.
    Huf = "HUF" as HUF called currencies_huf,
    /// Icelandic króna, which has no minor unit.
    Isk = "ISK" as ISK called currencies_isk,
    /// Kuwaiti dinar, of a thousand fils.
    Kwd = "KWD" as KWD called currencies_kwd,
    /// Norwegian krone.
    Nok = "NOK" as NOK called currencies_nok,
    /// New Zealand dollar.
    Nzd = "NZD" as NZD called currencies_nzd,
    /// Polish zloty.
    Pln = "PLN" as PLN called currencies_pln,
    /// Romanian leu.
    Ron = "RON" as RON called currencies_ron,
    /// Swedish krona.
    Sek = "SEK" as SEK called currencies_sek,
}

impl Currency {
    /// How many decimals it is written with: a major unit is ten to this power of minor units.
    #[must_use]
    pub fn decimals(self) -> usize {
        self.iso().exponent().map_or(0, usize::from)
    }

    /// The currency's symbol, if it has one that is unambiguous and in most fonts; otherwise the code is clearer.
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
