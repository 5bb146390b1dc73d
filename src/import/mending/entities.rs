//! Entities of HTML in texts that are none: `&amp;`, `&#39;`, `&eacute;`.

use std::cell::RefCell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

/// The longest entity has so many characters.
const LONGEST: usize = 34;
/// How often a text may have been escaped.
const MOST_ROUNDS: usize = 3;

/// The text with its entities decoded; none where there is nothing to decode.
pub fn decoded(text: &str) -> Option<String> {
    let mut decoded = once(text)?;
    for _ in 1..MOST_ROUNDS {
        let Some(further) = once(&decoded) else { break };
        decoded = further;
    }
    Some(decoded)
}

fn once(text: &str) -> Option<String> {
    let mut decoded = String::new();
    let mut from = 0;
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        let at = text.len() - rest.len() + start;
        rest = &text[at + 1..];
        let is_part = |char: char| char.is_ascii_alphanumeric() || char == '#';
        let Some(length) = rest.find(|char| !is_part(char)).filter(|length| (2..LONGEST).contains(length)) else {
            continue;
        };
        if rest.as_bytes()[length] != b';' {
            continue;
        }
        let entity = &text[at..=at + length + 1];
        let Some(meant) = meant(entity) else { continue };
        decoded.push_str(&text[from..at]);
        decoded.push_str(&meant);
        from = at + length + 2;
        rest = &text[from..];
    }
    (from > 0).then(|| decoded + &text[from..])
}

/// What one entity stands for, by the tables of the HTML standard.
fn meant(entity: &str) -> Option<String> {
    let common = match entity {
        "&amp;" => "&",
        "&quot;" => "\"",
        "&#39;" | "&apos;" => "'",
        "&lt;" => "<",
        "&gt;" => ">",
        "&nbsp;" => " ",
        _ => "",
    };
    if !common.is_empty() {
        return Some(common.to_owned());
    }
    let text = Characters::default();
    let tokenizer = Tokenizer::new(text, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(entity));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let meant = tokenizer.sink.0.into_inner();
    // An unknown one stays as it is, and one without its semicolon is not what was written.
    (meant != entity && !meant.ends_with(';') && !meant.contains(['\0', '\u{fffd}'])).then_some(meant)
}

#[derive(Default)]
struct Characters(RefCell<String>);

impl TokenSink for Characters {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        if let Token::CharacterTokens(text) = token {
            self.0.borrow_mut().push_str(&text);
        }
        TokenSinkResult::Continue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_decoded_and_nothing_else() {
        assert_eq!(decoded("Caf&eacute; &#8211; 5 &euro; &#x2019;&nbsp;x").as_deref(), Some("Café – 5 € ’ x"));
        assert_eq!(decoded("&amp;amp;amp;").as_deref(), Some("&"));
        for plain in ["", "no entity", "a & b; c", "&;", "&#;", "R&D;", "&copy", "&notanentity;", "&#0;"] {
            assert_eq!(decoded(plain), None, "{plain}");
        }
        assert!(decoded(&"&".repeat(20_000)).is_none());
    }
}
