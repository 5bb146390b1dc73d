//! The form of a category.

use serde::Deserialize;

use crate::locales::Text;
use crate::operator::categories::model::{Known, LONGEST, RESERVED};
use crate::web::forms::{Errors, line, text};
use crate::web::letters::visible;
use crate::web::markdown::Rendered;

/// The longest text of a category's page, in characters.
pub const LONGEST_ABOUT: usize = 5000;

/// `POST /operator/categories` and `/operator/categories/{category}`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CategoryForm {
    /// In the operator's words.
    pub name: String,
    /// As in addresses; made of the name where it is left out.
    pub address: String,
    /// The text of its page, in Markdown.
    pub about: String,
    /// The slug of the category above, of a new one; empty for a branch.
    pub parent: String,
    /// The version that the form was made of.
    pub version: i32,
}

/// What a category is to be.
#[derive(Clone, Debug)]
pub struct Wish {
    /// In the operator's words.
    pub name: String,
    /// As in addresses; none where it is to be made of the name.
    pub slug: Option<String>,
    /// The text of its page, in Markdown.
    pub about: String,
    /// The same as pages show it.
    pub rendered: Rendered,
}

impl CategoryForm {
    /// The form of a category that there is.
    #[must_use]
    pub fn of(known: &Known) -> Self {
        Self {
            name: known.name.clone(),
            address: known.slug.clone(),
            about: known.about.clone(),
            parent: String::new(),
            version: known.version,
        }
    }

    /// What the category is to be, or every mistake.
    pub fn parse(&self) -> Result<Wish, Errors> {
        let mut errors = Errors::default();
        let name = errors.take("name", name(&self.name));
        let slug = errors.take("address", address(&self.address));
        let about = errors.take("about", about(&self.about));
        match (name, slug, about) {
            (Some(name), Some(slug), Some((about, rendered))) => Ok(Wish { name, slug, about, rendered }),
            _ => Err(errors),
        }
    }
}

/// A name as people typed it, or as a table has it.
pub fn name(typed: &str) -> Result<String, Text> {
    let name = line(typed, LONGEST, Text::tree_name_missing())?;
    // It stands between the names of a path.
    if name.contains('>') { Err(Text::tree_name_arrow(">")) } else { Ok(name) }
}

fn address(typed: &str) -> Result<Option<String>, Text> {
    let slug = visible(typed).trim().to_lowercase();
    if slug.is_empty() {
        return Ok(None);
    }
    let is_of_letters = slug.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !is_of_letters || slug.starts_with('-') || slug.ends_with('-') || slug.contains("--") {
        return Err(Text::tree_address_letters());
    }
    if slug.len() > LONGEST {
        return Err(Text::forms_too_long(LONGEST, slug.len()));
    }
    if RESERVED.contains(&slug.as_str()) { Err(Text::tree_address_reserved()) } else { Ok(Some(slug)) }
}

fn about(typed: &str) -> Result<(String, Rendered), Text> {
    if visible(typed).trim().is_empty() {
        return Ok((String::new(), Rendered::default()));
    }
    let source = text(typed, LONGEST_ABOUT, Text::content_missing())?;
    let rendered = Rendered::parse(&source)?;
    Ok((source, rendered))
}
