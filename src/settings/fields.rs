//! The fields of a profile, each read from what people type into it.

use crate::businesses::colour::Colour;
use crate::identity::people::Email;
use crate::locales::Text;
use crate::web::forms::{line, text};
use crate::web::letters::visible;

/// The longest description, in characters.
pub const LONGEST_ABOUT: usize = 10_000;

text_enum! {
    /// A field of a profile. The word is its name in the form and in the record.
    Field {
        /// What it is called.
        Name = "name",
        /// One line on what it does.
        Tagline = "tagline",
        /// More on what it does, as Markdown.
        About = "about",
        /// Where it is, in a word.
        Town = "town",
        /// Where it is, in lines.
        Address = "address",
        /// Its telephone.
        Phone = "phone",
        /// Its email address.
        Email = "email",
        /// Its own site.
        Website = "website",
        /// When it is open.
        Hours = "hours",
        /// What it says of delivery.
        Delivery = "delivery",
        /// What it says of returns.
        Returns = "returns",
        /// Its own colour; empty for that of the marketplace.
        Accent = "accent",
    }
}

impl Field {
    /// What the form calls it.
    #[must_use]
    pub fn label(self) -> Text {
        match self {
            Self::Name => Text::settings_name(),
            Self::Tagline => Text::settings_tagline(),
            Self::About => Text::settings_about(),
            Self::Town => Text::settings_town(),
            Self::Address => Text::settings_address(),
            Self::Phone => Text::settings_phone(),
            Self::Email => Text::settings_email(),
            Self::Website => Text::settings_website(),
            Self::Hours => Text::settings_hours(),
            Self::Delivery => Text::settings_delivery(),
            Self::Returns => Text::settings_returns(),
            Self::Accent => Text::settings_accent(),
        }
    }

    /// The most characters that it takes.
    #[must_use]
    pub const fn longest(self) -> usize {
        match self {
            Self::Name => crate::businesses::model::LONGEST_NAME,
            Self::Tagline => 200,
            Self::About => LONGEST_ABOUT,
            Self::Town => 120,
            Self::Address => 500,
            Self::Phone => 30,
            Self::Email => 254,
            Self::Website => 300,
            Self::Hours | Self::Delivery | Self::Returns => 1000,
            Self::Accent => 7,
        }
    }

    /// What somebody typed into it, as it is kept. All but the name may be empty.
    ///
    /// # Errors
    /// The sentence that the form shows.
    pub fn read(self, typed: &str) -> Result<String, Text> {
        let is_empty = visible(typed).trim().is_empty();
        if self == Self::Name {
            return crate::businesses::model::name(typed);
        }
        if is_empty {
            return Ok(String::new());
        }
        match self {
            Self::Name | Self::Tagline | Self::Town => line(typed, self.longest(), Text::content_missing()),
            Self::About | Self::Address | Self::Hours | Self::Delivery | Self::Returns => {
                text(typed, self.longest(), Text::content_missing())
            }
            Self::Phone => phone(typed),
            Self::Email => Email::parse(typed).map(|email| email.as_str().to_owned()),
            Self::Website => website(typed),
            Self::Accent => {
                Colour::parse(typed).map(|colour| colour.to_string()).ok_or_else(Text::settings_accent_malformed)
            }
        }
    }
}

/// A telephone number: 6 to 20 digits, grouped as people do (ITU-T E.123).
fn phone(typed: &str) -> Result<String, Text> {
    let typed: String = visible(typed).chars().map(western).collect();
    let number = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_plain = number.chars().all(|c| c.is_ascii_digit() || " +()-/.".contains(c));
    let has_plus_elsewhere = number.chars().skip(1).any(|c| c == '+');
    if !is_plain || has_plus_elsewhere || !(6..=20).contains(&digits) || number.len() > Field::Phone.longest() {
        return Err(Text::settings_phone_malformed());
    }
    Ok(number)
}

/// The digit that an Arabic or Persian one means.
fn western(character: char) -> char {
    let digit = match character {
        '٠'..='٩' => u32::from(character) - u32::from('٠'),
        '۰'..='۹' => u32::from(character) - u32::from('۰'),
        _ => return character,
    };
    char::from_digit(digit, 10).unwrap_or(character)
}

/// A site's address. Whoever leaves the beginning out means the usual one.
fn website(typed: &str) -> Result<String, Text> {
    let typed = typed.trim();
    let is_whole = typed.contains("://");
    let address = if is_whole { typed.to_owned() } else { format!("https://{typed}") };
    let scheme = address.split("://").next().unwrap_or_default().to_ascii_lowercase();
    let uri = address.parse::<actix_web::http::Uri>().ok();
    let authority = uri.as_ref().and_then(|uri| uri.authority());
    let is_site = authority.is_some_and(|authority| {
        let host = authority.host();
        host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !authority.as_str().contains('@')
    });
    let has_odd = address.chars().any(|c| c.is_whitespace() || c.is_control() || "\"'<>\\`{}|^".contains(c));
    if !matches!(scheme.as_str(), "http" | "https") || !is_site || has_odd {
        return Err(Text::settings_website_malformed());
    }
    let length = address.chars().count();
    if length > Field::Website.longest() {
        return Err(Text::forms_too_long(Field::Website.longest(), length));
    }
    Ok(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_taken_as_people_write_them() {
        for (typed, kept) in [
            (" +49 (0)30  1234-567 ", "+49 (0)30 1234-567"),
            ("030/123.456", "030/123.456"),
            ("٠٣٠ ١٢٣٤٥٦", "030 123456"),
        ] {
            assert_eq!(Field::Phone.read(typed), Ok(kept.to_owned()));
        }
        for bad in ["12345", "call me", "030 12345a", "030+1234567", "123456789012345678901", "javascript:1234567"] {
            assert!(Field::Phone.read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_site_is_one_of_the_web_and_carries_no_password() {
        for (typed, kept) in [
            ("example.com", "https://example.com"),
            ("http://example.com/a?b=c", "http://example.com/a?b=c"),
            ("HTTPS://shop.example.com:8443/", "HTTPS://shop.example.com:8443/"),
        ] {
            assert_eq!(Field::Website.read(typed), Ok(kept.to_owned()));
        }
        for bad in [
            "javascript:alert(1)",
            "javascript://example.com/%0aalert(1)",
            "ftp://example.com",
            "//example.com",
            "https://ana:secret@example.com",
            "https://localhost",
            "https://exa mple.com",
            "https://a.example/\"><b>",
            "data:text/html,hi",
            "mailto:a@b.example",
            &format!("https://example.com/{}", "a".repeat(300)),
        ] {
            assert!(Field::Website.read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn everything_but_the_name_may_be_left_empty() {
        for field in Field::ALL {
            assert_eq!(field.read(" \u{200b} ").is_ok(), *field != Field::Name, "{field}");
        }
    }
}
