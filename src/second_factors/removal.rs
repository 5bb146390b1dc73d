//! The page that asks before something is taken away that opens an account, or says why it has to stay.

use askama::Template;

use crate::layout::Page;
use crate::locales::Text;

/// Asks before something is taken away.
#[derive(Template)]
#[template(path = "second_factors/removal.html")]
pub struct Removal {
    /// The layout's data.
    pub page: Page,
    /// The question.
    pub heading: Text,
    /// What follows from it.
    pub consequence: Text,
    /// Why it has to stay, if it does.
    pub reason: Option<Text>,
    /// Where the button leads.
    pub action: String,
    /// What it says.
    pub button: Text,
}
