//! Links and ways to reach somebody past the marketplace, as they are written in a text.

use crate::products::barcode;

/// Endings of addresses that are written without `http`. A full list of top-level domains has words such as "name" and
/// "fit" in it, which stand after full stops in any text.
const ENDINGS: [&str; 40] = [
    "com", "net", "org", "info", "biz", "shop", "store", "online", "site", "website", "link", "app", "dev", "xyz",
    "io", "co", "eu", "de", "at", "ch", "fr", "es", "it", "nl", "be", "pl", "pt", "uk", "ie", "se", "dk", "ru", "tr",
    "ae", "sa", "eg", "ma", "cn", "jp", "gg",
];

/// Services on which people are reached by a handle or a number.
const MESSENGERS: [&str; 15] = [
    "whatsapp",
    "whats app",
    "telegram",
    "signal",
    "wechat",
    "weixin",
    "viber",
    "threema",
    "instagram",
    "snapchat",
    "skype",
    "discord",
    "واتساب",
    "واتس اب",
    "تيليجرام",
];

/// Services that are named by words of other meanings: what a colon follows is as likely a property ("video signal: PAL").
const ORDINARY: [&str; 2] = ["signal", "discord"];

/// Hosts that lead to somebody's number, handle or page, and are too short to be told by their endings.
const SHORTCUTS: [&str; 6] = ["wa.me", "t.me", "m.me", "bit.ly", "linktr.ee", "signal.me"];

/// What stands before a number of something, and not of somebody.
const LABELS: [&str; 14] =
    ["isbn", "ean", "gtin", "upc", "asin", "sku", "mpn", "oem", "art", "part", "model", "modell", "ref", "serial"];

/// How far behind a service's name its handle may stand, in bytes.
const NEARBY: usize = 40;
/// The fewest and the most digits of a telephone number (ITU-T E.164).
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// The first address of a page in a text.
#[must_use]
pub fn link(text: &str) -> Option<&str> {
    words(text).find(|word| is_link(word))
}

/// The first email address, telephone number or handle in a text.
#[must_use]
pub fn contact(text: &str) -> Option<&str> {
    words(text).find(|word| is_email(word) || is_handle(word)).or_else(|| phone(text)).or_else(|| messenger(text))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let marks = |c: char| {
        matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | '"' | '\'' | '“' | '”' | '„' | ',' | ';' | '!' | '?' | '*')
    };
    text.split(move |c: char| c.is_whitespace() || marks(c))
        .map(|word| word.trim_end_matches(['.', ':']))
        .filter(|word| !word.is_empty())
}

fn is_link(word: &str) -> bool {
    if is_sentence_end(word) {
        return false;
    }
    let word = word.to_ascii_lowercase();
    if word.contains("://") || word.starts_with("www.") {
        return true;
    }
    if word.contains('@') {
        return false;
    }
    let host = word.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let Some((name, ending)) = host.rsplit_once('.') else { return false };
    if SHORTCUTS.contains(&host) {
        return true;
    }
    let is_name = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_alphanumeric() || c == '-')
            && part.chars().any(char::is_alphabetic)
    };
    // "e.g.it" and the like: a name of one letter is an abbreviation.
    ENDINGS.contains(&ending)
        && name.len() > 1
        && name.split('.').all(is_name)
        && name.split('.').any(|part| part.len() > 1)
}

/// Whether two sentences meet without a space: "cotton.It".
fn is_sentence_end(word: &str) -> bool {
    let Some((before, behind)) = word.rsplit_once('.') else { return false };
    let mut letters = behind.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase)
        && before.chars().next_back().is_some_and(char::is_lowercase)
        && behind.chars().all(char::is_alphabetic)
}

fn is_email(word: &str) -> bool {
    let Some((name, domain)) = word.trim_start_matches("mailto:").split_once('@') else { return false };
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    // "2.4GHz@3.5dBi" and "1080p@29.97fps" are measures.
    let is_ending = |ending: &str| ending.len() >= 2 && ending.chars().all(char::is_alphabetic);
    let dotted = domain.rsplit_once('.').is_some_and(|(host, ending)| !host.is_empty() && is_ending(ending));
    !name.is_empty() && name.chars().all(is_plain) && dotted && domain.chars().all(is_plain)
}

fn is_handle(word: &str) -> bool {
    let Some(handle) = word.strip_prefix('@') else { return false };
    handle.chars().count() >= 4
        && handle.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_'))
        // "@60Hz" and "@30fps" are measures.
        && handle.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
}

/// A telephone number as people write it: it begins with `+`, `00` or `0`, and in the last case has a gap. Sizes and years
/// do not look so; barcodes are told by their last digit, and other numbers by what stands before them.
fn phone(text: &str) -> Option<&str> {
    let mut from = 0;
    while let Some(found) = text[from..].find(|c: char| c == '+' || c.is_ascii_digit()) {
        let start = from + found;
        let rest = &text[start..];
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '/' | '(' | ')' | '.' | '\u{a0}');
        let length = rest.char_indices().skip(1).find(|(_, c)| !is_part(*c)).map_or(rest.len(), |(at, _)| at);
        let number = rest[..length].trim_end_matches(|c: char| !c.is_ascii_digit());
        let is_begun = text[..start].chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != '.' && c != ',');
        if is_begun && is_phone(number) && !is_of_thing(&text[..start], number) {
            return Some(number);
        }
        from = start + length.max(1);
    }
    None
}

fn is_phone(number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let has_gap = number.contains([' ', '-', '/', '\u{a0}']);
    let is_international = number.starts_with('+') || number.starts_with("00");
    // "0.5 - 0.8" and "01-12-2026" are no numbers to call.
    let is_national = number.starts_with('0')
        && has_gap
        && !number.contains('.')
        && number.split(|c: char| !c.is_ascii_digit()).any(|group| group.len() >= 5);
    DIGITS.contains(&digits) && (is_international || is_national)
}

/// Whether a number is one of a thing: a barcode, or called a number of a part or a model.
fn is_of_thing(before: &str, number: &str) -> bool {
    let is_long = number.bytes().filter(u8::is_ascii_digit).count() >= 12;
    if is_long && !number.starts_with('+') && matches!(barcode::parse(number), Ok(Some(_))) {
        return true;
    }
    let line = before.rsplit('\n').next().unwrap_or_default();
    let mut words = line.rsplit(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.by_ref().take(3).any(|word| LABELS.contains(&word.to_lowercase().as_str()))
}

/// The name of a service with a handle or a number behind it.
fn messenger(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    for name in MESSENGERS {
        for (at, _) in lower.match_indices(name) {
            let behind = at + name.len();
            let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            if is_part(lower[..at].chars().next_back()) || is_part(lower[behind..].chars().next()) {
                continue;
            }
            let end = (behind + NEARBY..=behind + NEARBY + 4).find(|end| lower.is_char_boundary(*end));
            let near = &lower[behind..end.unwrap_or(lower.len()).min(lower.len())];
            let near = near.split(['\n', '.']).next().unwrap_or_default();
            let mark = near.trim_start().chars().next();
            let is_marked = match mark {
                Some(':') => !ORDINARY.contains(&name),
                _ => matches!(mark, Some('@' | '+')),
            };
            let has_number = near.bytes().filter(u8::is_ascii_digit).count() >= 6;
            if is_marked || has_number {
                return Some(text[at..behind + near.len()].trim());
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_and_abbreviations_are_none() {
        for text in [
            "see https://mugs.example/1",
            "(www.mugs.example)",
            "Order at mugs.shop/blue.",
            "Mugs.de!",
            "wa.me/4917",
            "T.me/mugs",
        ] {
            assert!(link(text).is_some(), "{text}");
        }
        for text in [
            "Glazed. It holds 0.3 l",
            "Soft cotton.It is washable",
            "Für Wasser.Es ist dicht",
            "e.g. oak",
            "i.e.it",
            "3.5mm",
            "Dr.Martens",
            "v2.0",
            "info@mugs.de",
        ] {
            assert_eq!(link(text), None, "{text}");
        }
    }

    #[test]
    fn ways_to_reach_somebody_are_found_and_numbers_are_none() {
        for text in [
            "write to mona@mugs.example",
            "Call +49 170 1234567",
            "0170 1234567",
            "0049 30 901820",
            "Tel. 030/90182055",
            "WhatsApp: +1",
            "follow @bluedoor.mugs",
            "telegram @mugs",
            "واتساب: 0501234567",
            "Signal: @mona",
            "Instagram: bluedoor",
            "Part of our team: 0170 1234567",
        ] {
            assert!(contact(text).is_some(), "{text}");
        }
        for text in [
            "5784719087687",
            "978-3-16-148410-0",
            "0.5 - 0.8 mm",
            "01-12-2026",
            "1,299.00",
            "20 x 30 x 40 cm",
            "0 - 100 degrees",
            "Works with WhatsApp and Signal.",
            "@ 5 W",
            "2024 / 2025",
            "+5 % more",
            "IP 65/67 1000000",
            "EAN: 0085585730728",
            "0 36000 29145 2",
            "ISBN-10: 0-306-40615-2",
            "Part no. 0123-456789",
            "3840 x 2160 @60Hz",
            "1080p@29.97fps, 2.4GHz@3.5dBi",
            "Video signal: HDMI 1.4",
            "Signal-to-noise ratio: 100 dB",
            "Instagram / TikTok",
            "Instagrammable: very",
        ] {
            assert_eq!(contact(text), None, "{text}");
        }
    }
}
