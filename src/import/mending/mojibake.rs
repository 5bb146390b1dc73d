//! Letters that were written as UTF-8 and read as Windows-1252: `Ã©` for `é`, `â€™` for `’`. Such a run is mended where
//! no text would have it otherwise.

use encoding_rs::WINDOWS_1252;

/// The text with such runs mended; none where there are none.
pub fn mended(text: &str) -> Option<String> {
    let mut mended = String::new();
    let mut from = 0;
    let mut before = None;
    let mut run: Option<usize> = None;
    for (at, char) in text.char_indices().chain([(text.len(), ' ')]) {
        match (char.is_ascii(), run) {
            (false, None) => run = Some(at),
            (true, Some(start)) => {
                if let Some(meant) = meant(&text[start..at], before) {
                    mended.push_str(&text[from..start]);
                    mended.push_str(&meant);
                    from = at;
                }
                run = None;
            }
            _ => {}
        }
        if char.is_ascii() {
            before = Some(char);
        }
    }
    if from == 0 {
        // A control character of ISO 8859-1 is a letter of Windows-1252.
        let is_c1 = |char: char| ('\u{80}'..='\u{9f}').contains(&char);
        return text
            .contains(is_c1)
            .then(|| text.chars().map(|char| if is_c1(char) { western(char) } else { char }).collect());
    }
    Some(mended + &text[from..])
}

/// What a run of letters beyond ASCII was before it was read wrongly.
fn meant(run: &str, before: Option<char>) -> Option<String> {
    let bytes: Vec<u8> = run.chars().map(byte).collect::<Option<_>>()?;
    let meant = String::from_utf8(bytes).ok()?;
    let is_sensible = |char: char| !('\u{80}'..='\u{9f}').contains(&char) && char != '\u{fffd}';
    if !meant.chars().all(is_sensible) {
        return None;
    }
    let (count, long) = (meant.chars().count(), meant.chars().any(|char| char.len_utf8() > 2));
    if count > 1 || long {
        return Some(meant);
    }
    // One letter of two bytes may be a capital with a sign after it: `NESCAFÉ™`, `MAÇÃ…`.
    let is_latin = meant.chars().all(|char| ('\u{a0}'..='\u{ff}').contains(&char));
    let second = run.chars().nth(1)?;
    let is_sign = matches!(second, '™' | '®' | '©' | '…' | '”' | '’' | '–' | '—' | '»' | ' ' | '\u{a0}' | '›' | '•');
    let after_capital = before.is_some_and(|before| before.is_ascii_uppercase());
    (is_latin && !(is_sign && after_capital)).then_some(meant)
}

/// The byte of Windows-1252 that this character is.
fn byte(char: char) -> Option<u8> {
    if u32::from(char) < 0x100 {
        return u8::try_from(u32::from(char)).ok();
    }
    let mut letter = [0; 4];
    let (bytes, _, failed) = WINDOWS_1252.encode(char.encode_utf8(&mut letter));
    match bytes.as_ref() {
        [byte] if !failed => Some(*byte),
        _ => None,
    }
}

fn western(char: char) -> char {
    let byte = [byte(char).unwrap_or(b'?')];
    WINDOWS_1252.decode_without_bom_handling(&byte).0.chars().next().unwrap_or(char)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_wrongly_is_read_again() {
        let wrong = |text: &str| WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned();
        for text in ["café", "Größe – 5 €", "it’s", "Ärmel “lang”", "Кружка", "日本", "½ l", "Çay"]
        {
            assert_eq!(mended(&wrong(text)).as_deref(), Some(text), "{}", wrong(text));
        }
        assert_eq!(mended("5\u{80} \u{93}x\u{94}").as_deref(), Some("5€ “x”"));
    }

    #[test]
    fn what_is_right_stays() {
        for text in [
            "café",
            "NESCAFÉ™",
            "MAÇÃ…",
            "AVELÃ™",
            "Größe",
            "naïve – yes",
            "Ça",
            "Кружка",
            "日本",
            "ÅÄÖ",
            "É",
            "Â",
            "18 °C",
        ] {
            assert_eq!(mended(text), None, "{text}");
        }
    }
}
