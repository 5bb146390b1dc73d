//! What a submission changes, field by field and word by word.

use similar::{ChangeTag, TextDiff};

use crate::categories::Tree;
use crate::products::revisions::Revision;

/// One field, before and after.
pub struct Field {
    /// What it is called.
    pub name: &'static str,
    /// What is public now; nothing for a new product.
    pub before: Option<Vec<Piece>>,
    /// What is proposed.
    pub after: Vec<Piece>,
}

/// A run of words, marked when only one side has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether the other side lacks them.
    pub is_changed: bool,
}

impl Field {
    /// Whether before and after are the same.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        self.before.is_some() && self.after.iter().all(|piece| !piece.is_changed) && !self.has_removals()
    }

    fn has_removals(&self) -> bool {
        self.before.iter().flatten().any(|piece| piece.is_changed)
    }
}

/// Every field of a submission beside what is public now.
#[must_use]
pub fn between(published: Option<&Revision>, proposed: &Revision, tree: &Tree) -> Vec<Field> {
    let field = |name, value: &dyn Fn(&Revision) -> String| {
        let after = value(proposed);
        match published.map(value) {
            Some(before) => {
                let (before, after) = words(&before, &after);
                Field { name, before: Some(before), after }
            }
            None => Field { name, before: None, after: vec![Piece { text: after, is_changed: false }] },
        }
    };
    let mut fields = vec![
        field("Name", &|revision| revision.name.clone()),
        field("Price", &|revision| revision.price().to_string()),
        field("Category", &|revision| {
            tree.get(revision.category_id).map(|category| category.path.clone()).unwrap_or_default()
        }),
        field("Description", &|revision| revision.description.clone()),
        field("Facts", &|revision| {
            let lines: Vec<_> =
                revision.attributes().iter().map(|fact| format!("{}: {}", fact.name, fact.value)).collect();
            lines.join("\n")
        }),
    ];
    // The picture itself stands above; which file it is matters only where it is another one.
    if published.is_some_and(|published| published.images != proposed.images) {
        fields.push(field("Pictures", &|revision| revision.images.join("\n")));
    }
    fields
}

fn words(before: &str, after: &str) -> (Vec<Piece>, Vec<Piece>) {
    let diff = TextDiff::from_unicode_words(before, after);
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for change in diff.iter_all_changes() {
        match change.tag() {
            ChangeTag::Equal => {
                push(&mut old, change.value(), false);
                push(&mut new, change.value(), false);
            }
            ChangeTag::Delete => push(&mut old, change.value(), true),
            ChangeTag::Insert => push(&mut new, change.value(), true),
        }
    }
    (old, new)
}

fn push(pieces: &mut Vec<Piece>, text: &str, is_changed: bool) {
    match pieces.last_mut() {
        Some(last) if last.is_changed == is_changed => last.text.push_str(text),
        _ => pieces.push(Piece { text: text.to_owned(), is_changed }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_marked() {
        let (old, new) = words("A cup of clay", "A bowl of clay");
        let marked =
            |pieces: &[Piece]| pieces.iter().filter(|p| p.is_changed).map(|p| p.text.clone()).collect::<Vec<_>>();
        assert_eq!(marked(&old), ["cup"]);
        assert_eq!(marked(&new), ["bowl"]);
    }
}
