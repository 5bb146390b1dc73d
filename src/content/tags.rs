//! Words under which a product is found besides those that it says.

use crate::locales::Text;
use crate::web::letters::visible;

/// The most of one product.
pub const MOST: usize = 20;
/// The longest one, in characters.
pub const LONGEST: usize = 40;

/// Reads them, set apart by commas or lines. What is there twice counts once.
pub fn parse(text: &str) -> Result<Vec<String>, Text> {
    let text = visible(text);
    let mut tags: Vec<String> = Vec::new();
    for tag in text.split([',', ';', '\n', '،']).map(str::trim).filter(|tag| !tag.is_empty()) {
        if tag.chars().count() > LONGEST || tag.chars().any(char::is_control) {
            return Err(Text::content_tag_too_long(LONGEST));
        }
        if !tags.iter().any(|known| known.to_lowercase() == tag.to_lowercase()) {
            tags.push(tag.to_owned());
        }
        if tags.len() > MOST {
            return Err(Text::content_tags_too_many(MOST));
        }
    }
    Ok(tags)
}

/// As they are typed.
#[must_use]
pub fn line(tags: &[String]) -> String {
    tags.join(", ")
}
