//! Content on its way into a revision: checked, rendered, and as the row that it becomes.

use diesel::pg::Pg;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::offer::Offer;
use crate::schema::product_revisions;
use crate::web::markdown::Rendered;

/// What a revision says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = product_revisions, check_for_backend(Pg))]
pub struct Content {
    /// Markdown.
    pub description: String,
    /// What its listing says word for word.
    #[diesel(embed)]
    #[serde(flatten)]
    pub offer: Offer,
}

impl Content {
    /// What a snapshot of it says, if it can still be read.
    #[must_use]
    pub fn kept(snapshot: &Value) -> Option<Self> {
        Self::deserialize(snapshot).ok()
    }
}

/// What somebody wants a product to say, checked.
#[derive(Clone, Debug)]
pub struct Written {
    /// What it says.
    pub content: Content,
    /// The description as pages and the assistant need it.
    pub rendered: Rendered,
}

/// The part of a revision's row that somebody wrote, to insert one and to change one.
#[derive(Serialize, Insertable, AsChangeset)]
#[diesel(table_name = product_revisions)]
pub struct Row<'a> {
    #[diesel(embed)]
    #[serde(flatten)]
    content: Content,
    description_html: &'a str,
    summary: &'a str,
    sentences: &'a str,
}

impl Written {
    /// As a row has it.
    #[must_use]
    pub fn row(&self) -> Row<'_> {
        let Rendered { html, summary, sentences } = &self.rendered;
        Row { content: self.content.clone(), description_html: html, summary, sentences }
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.content.offer.name
    }
}
