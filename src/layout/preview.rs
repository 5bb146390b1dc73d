//! What programs read of a page that everybody may find: search engines, and whoever shows what is behind a link. Every
//! address in it is whole, as the marketplace's own address makes it.

use std::fmt;

use askama::filters::HtmlSafe;
use serde_json::{Value, json};

/// What stands in the head of a page for programs.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    /// The one address under which the page is to be found.
    pub address: String,
    /// Whether it is not to be found.
    pub is_hidden: bool,
    /// The address of a picture, and what it shows.
    pub picture: Option<(String, String)>,
    /// The address of a feed of the same, and what that is called.
    pub feed: Option<(String, String)>,
    /// Whether it is about a product.
    pub is_product: bool,
    data: Vec<Value>,
}

impl Preview {
    /// That of a page at this address.
    #[must_use]
    pub fn at(address: String) -> Self {
        Self { address, ..Self::default() }
    }

    /// What it is about, as schema.org has it.
    pub fn say(&mut self, data: Value) {
        self.data.push(data);
    }

    /// Whether anything is said.
    #[must_use]
    pub fn says_something(&self) -> bool {
        !self.data.is_empty()
    }

    /// All that is said.
    #[must_use]
    pub fn data(&self) -> Data {
        Data(json!({ "@context": "https://schema.org", "@graph": self.data }))
    }
}

/// Data in a `script` element, where nothing is escaped: what could end the element is written otherwise.
#[derive(Clone, Debug)]
pub struct Data(Value);

impl fmt::Display for Data {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Outside of strings JSON has none of these.
        for char in self.0.to_string().chars() {
            match char {
                '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => write!(f, "\\u{:04x}", u32::from(char))?,
                char => write!(f, "{char}")?,
            }
        }
        Ok(())
    }
}

impl HtmlSafe for Data {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_it_ends_the_element_and_it_says_the_same() {
        let name = "</script><!--<script>\"&\u{2028}\\";
        let mut preview = Preview::at("https://souk.example/".to_owned());
        preview.say(json!({ "@type": "Product", "name": name }));
        let written = preview.data().to_string();
        assert!(!written.contains(['<', '>', '&', '\u{2028}']), "{written}");
        let read: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(read["@graph"][0]["name"], name);
    }
}
