//! What somebody says with a decision: a text, reasons of the business's list and notes, each at a field or at the
//! whole, and the fields that they accept.

use std::collections::HashMap;

use crate::categories::Tree;
use crate::content::FIELDS;
use crate::ids::RevisionId;
use crate::locales::{Locale, Text};
use crate::products::decisions::Point;
use crate::products::reasons::Reason;
use crate::web::forms::{Errors, text};
use crate::web::letters::visible;

/// The longest text or note, in characters.
pub const LONGEST: usize = 2000;
/// The longest of all that is said together, in characters.
const LONGEST_WHOLE: usize = 4000;

/// The form as it was sent, by the names of its fields.
#[derive(Clone, Debug, Default)]
pub struct Typed(HashMap<String, String>);

/// What was said, ready to be decided with.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// All of it as one text; none where nothing was said.
    pub whole: Option<String>,
    /// Field by field.
    pub points: Vec<Point>,
}

impl Typed {
    /// The form as it was sent.
    #[must_use]
    pub const fn of(fields: HashMap<String, String>) -> Self {
        Self(fields)
    }

    /// What was typed into a field.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// What was typed as a note at a field.
    #[must_use]
    pub fn note(&self, key: &str) -> &str {
        self.get(&format!("note_{key}"))
    }

    /// Whether a field was accepted.
    #[must_use]
    pub fn accepts(&self, key: &str) -> bool {
        self.0.contains_key(&format!("accept_{key}"))
    }

    /// Whether a reason of the list was chosen.
    #[must_use]
    pub fn chose(&self, reason: &Reason) -> bool {
        self.0.contains_key(&format!("reason_{}", reason.id))
    }

    /// The field at which a reason of the list was pinned, or usually is.
    #[must_use]
    pub fn pinned<'a>(&'a self, reason: &'a Reason) -> &'a str {
        let chosen = self.0.get(&format!("at_{}", reason.id)).map(String::as_str);
        chosen.or(reason.field.as_deref()).unwrap_or("")
    }

    /// Whether any reason of the list may have been chosen.
    #[must_use]
    pub fn has_reasons(&self) -> bool {
        self.0.keys().any(|name| name.starts_with("reason_"))
    }

    /// Everything that was typed, a paragraph each.
    #[must_use]
    pub fn everything(&self) -> String {
        let is_text = |name: &str| name == "reason" || name.starts_with("note_");
        let mut typed: Vec<_> = self.0.iter().filter(|(name, text)| is_text(name) && !text.trim().is_empty()).collect();
        typed.sort();
        typed.into_iter().map(|(_, text)| text.trim()).collect::<Vec<_>>().join("\n\n")
    }

    /// The version that was looked at.
    #[must_use]
    pub fn version(&self) -> Option<i32> {
        self.get("version").parse().ok()
    }

    /// What was public when they looked; none where the form does not say.
    #[must_use]
    #[expect(clippy::option_option, reason = "not said is another thing than nothing")]
    pub fn beside(&self) -> Option<Option<RevisionId>> {
        let beside = self.0.get("beside")?;
        Some(beside.parse().ok().map(RevisionId::new))
    }

    /// The keys of the fields that were accepted.
    #[must_use]
    pub fn accepted(&self) -> Vec<String> {
        self.0.keys().filter_map(|name| name.strip_prefix("accept_")).map(str::to_owned).collect()
    }

    /// Reads what was said.
    ///
    /// # Errors
    /// Every mistake, by the names of the fields.
    pub fn said(&self, reasons: &[Reason], tree: &Tree, locale: Locale) -> Result<Said, Errors> {
        let mut errors = Errors::default();
        let mut points = Vec::new();
        for reason in reasons.iter().filter(|reason| self.chose(reason)) {
            let field = known(self.pinned(reason), tree);
            points.push(Point { field, reason: Some(reason.id), text: reason.label.clone() });
        }
        for key in self.noted(tree) {
            let name = format!("note_{key}");
            let typed = self.get(&name);
            if let Some(note) = errors.take(name.clone(), reason(typed)) {
                points.push(Point { field: Some(key), reason: None, text: note });
            }
        }
        if !self.get("reason").trim().is_empty()
            && let Some(said) = errors.take("reason", reason(self.get("reason")))
        {
            let field = known(self.get("reason_field"), tree);
            points.push(Point { field, reason: None, text: said });
        }
        let whole = whole(&points, tree, locale);
        let length = whole.chars().count();
        if length > LONGEST_WHOLE && errors.is_empty() {
            errors.add("reason", Text::forms_too_long(LONGEST_WHOLE, length));
        }
        if errors.is_empty() {
            Ok(Said { whole: Some(whole).filter(|whole| !whole.is_empty()), points })
        } else {
            Err(errors)
        }
    }

    /// The fields at which something was noted, in the order of the fields.
    fn noted(&self, tree: &Tree) -> Vec<String> {
        let typed = |name: &&String| !self.0[name.as_str()].trim().is_empty();
        let keys = self.0.keys().filter(typed).filter_map(|name| name.strip_prefix("note_"));
        let mut keys: Vec<String> = keys.filter_map(|key| known(key, tree)).collect();
        let place = |key: &String| FIELDS.iter().position(|field| field.key == key).unwrap_or(FIELDS.len());
        keys.sort_by(|one, other| (place(one), one).cmp(&(place(other), other)));
        keys
    }
}

/// A reason as it was typed. From nothing but what cannot be seen nobody learns anything.
///
/// # Errors
/// The sentence that the form shows.
pub fn reason(typed: &str) -> Result<String, Text> {
    let reason = text(typed, LONGEST, Text::approvals_reason_missing())?;
    if visible(&reason).trim().is_empty() { Err(Text::approvals_reason_missing()) } else { Ok(reason) }
}

/// All points as one text, a line each.
fn whole(points: &[Point], tree: &Tree, locale: Locale) -> String {
    let line = |point: &Point| match &point.field {
        Some(key) => format!("{}: {}", label(key, tree, locale), point.text),
        None => point.text.clone(),
    };
    points.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The key of a field, if there is one of this key.
fn known(key: &str, tree: &Tree) -> Option<String> {
    let is_known = FIELDS.iter().any(|field| field.key == key) || of_category(key, tree).is_some();
    is_known.then(|| key.to_owned())
}

/// What a category's field is called.
fn of_category(key: &str, tree: &Tree) -> Option<String> {
    let key = key.strip_prefix("field-")?;
    let mut fields = tree.iter().flat_map(|category| tree.own_fields(category.id));
    fields.find(|field| field.key == key).map(|field| field.label.clone())
}

/// What the field with this key is called.
#[must_use]
pub fn label(key: &str, tree: &Tree, locale: Locale) -> String {
    let field = FIELDS.into_iter().find(|field| field.key == key);
    field
        .map(|field| locale.say(&field.label).into_owned())
        .or_else(|| of_category(key, tree))
        .unwrap_or_else(|| key.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ReasonId;

    fn typed(fields: &[(&str, &str)]) -> Typed {
        Typed::of(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    fn tree() -> Tree {
        Tree::default()
    }

    #[test]
    fn everything_that_is_said_is_one_text_and_points() {
        let blurred = Reason {
            id: ReasonId::new(3),
            label: "Blurred".to_owned(),
            advice: String::new(),
            field: Some("pictures".to_owned()),
            checked_since: None,
            archived_at: None,
            position: 1,
        };
        let form = typed(&[
            ("reason_3", "yes"),
            ("note_price", " Too dear. "),
            ("note_name", "Say which."),
            ("note_nonsense", "x"),
            ("reason", "Thanks."),
        ]);
        let said = form.said(std::slice::from_ref(&blurred), &tree(), Locale::English).unwrap();
        let fields: Vec<_> = said.points.iter().map(|point| point.field.as_deref()).collect();
        assert_eq!(fields, [Some("pictures"), Some("name"), Some("price"), None]);
        assert_eq!(said.whole.as_deref(), Some("Pictures: Blurred\nName: Say which.\nPrice: Too dear.\nThanks."));
        let elsewhere = typed(&[("reason_3", "yes"), ("at_3", "name")]);
        let said = elsewhere.said(&[blurred], &tree(), Locale::English).unwrap();
        assert_eq!(said.points[0].field.as_deref(), Some("name"));
    }

    #[test]
    fn nothing_is_nothing_and_too_much_is_a_mistake() {
        let said = typed(&[("reason", " \n "), ("note_name", "")]).said(&[], &tree(), Locale::English).unwrap();
        assert!(said.whole.is_none() && said.points.is_empty());
        let unseen = typed(&[("reason", "\u{200b}\u{202e}")]);
        assert!(unseen.said(&[], &tree(), Locale::English).unwrap_err().on("reason").is_some());
        let long = "long ".repeat(500);
        for name in ["reason", "note_name"] {
            let errors = typed(&[(name, &long)]).said(&[], &tree(), Locale::English).unwrap_err();
            assert!(errors.on(name).is_some(), "{name}");
        }
        let long = "x".repeat(1990);
        let together = typed(&[("reason", &long), ("note_name", &long), ("note_price", &long)]);
        assert!(together.said(&[], &tree(), Locale::English).unwrap_err().on("reason").is_some());
    }
}
