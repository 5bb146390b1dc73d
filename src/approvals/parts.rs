//! Fields that are no text, before and after: pictures side by side, and the fields of a category row by row.

use crate::content::specifics::Value;
use crate::content::{Content, Picture, Specific};
use crate::locales::{Locale, Text};

/// A picture on one of the two sides.
pub struct Shot {
    /// The picture.
    pub picture: Picture,
    /// What became of it; nothing where it is as it was.
    pub fate: Vec<Text>,
    /// What it was said to show before, where that changed.
    pub alt_before: Option<String>,
}

/// Pictures before and after.
pub struct Shots {
    /// Those that there were; none for a new product.
    pub before: Option<Vec<Shot>>,
    /// Those that there are to be.
    pub after: Vec<Shot>,
}

impl Shots {
    /// The pictures of two contents.
    #[must_use]
    pub fn of(before: Option<&Content>, after: &Content) -> Self {
        let new: Vec<&Picture> = after.offer.pictures.each().collect();
        let Some(before) = before else {
            return Self { before: None, after: new.into_iter().map(|picture| shot(picture, Vec::new())).collect() };
        };
        let old: Vec<&Picture> = before.offer.pictures.each().collect();
        let kept = |pictures: &[&Picture], others: &[&Picture]| -> Vec<String> {
            let is_kept = |picture: &&&Picture| others.iter().any(|other| other.path == picture.path);
            pictures.iter().filter(is_kept).map(|picture| picture.path.clone()).collect()
        };
        let (was, is) = (kept(&old, &new), kept(&new, &old));
        let old_side = old.iter().map(|picture| {
            let is_kept = was.contains(&picture.path);
            shot(picture, if is_kept { Vec::new() } else { vec![Text::approvals_picture_removed()] })
        });
        let new_side = new.iter().map(|picture| {
            let Some(same) = old.iter().find(|other| other.path == picture.path) else {
                return shot(picture, vec![Text::approvals_picture_added()]);
            };
            let place = |list: &[String]| list.iter().position(|path| *path == picture.path);
            let mut fate = Vec::new();
            if place(&was) != place(&is) {
                fate.push(Text::approvals_picture_moved());
            }
            let is_described = same.alt != picture.alt;
            if is_described {
                fate.push(Text::approvals_picture_described());
            }
            Shot { alt_before: is_described.then(|| same.alt.clone()), ..shot(picture, fate) }
        });
        Self { before: Some(old_side.collect()), after: new_side.collect() }
    }
}

fn shot(picture: &Picture, fate: Vec<Text>) -> Shot {
    Shot { picture: picture.clone(), fate, alt_before: None }
}

/// A field of the category, before and after.
pub struct Row {
    /// Where a note at it is pinned.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// What was said; nothing where nothing was.
    pub before: Option<String>,
    /// What is said.
    pub after: Option<String>,
    /// Whether there is nothing to compare with.
    pub is_new: bool,
}

impl Row {
    /// Whether it says something else.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        !self.is_new && self.before != self.after
    }
}

/// The fields of the category that either says something in.
#[must_use]
pub fn rows(before: Option<&Content>, after: &Content, locale: Locale) -> Vec<Row> {
    let said = |content: Option<&Content>, key: &str| {
        content.and_then(|content| content.offer.specifics.get(key)).map(|specific| shown(specific, locale))
    };
    let old = before.into_iter().flat_map(|before| before.offer.specifics.each());
    let mut rows: Vec<Row> = Vec::new();
    for specific in after.offer.specifics.each().chain(old) {
        let key = crate::content::specifics::specific_key(&specific.key);
        if rows.iter().all(|row| row.key != key) {
            rows.push(Row {
                key,
                label: specific.label.clone(),
                before: said(before, &specific.key),
                after: said(Some(after), &specific.key),
                is_new: before.is_none(),
            });
        }
    }
    rows
}

fn shown(specific: &Specific, locale: Locale) -> String {
    match specific.value {
        Value::YesNo(true) => locale.approvals_yes().to_owned(),
        Value::YesNo(false) => locale.approvals_no().to_owned(),
        _ => specific.typed(Some(locale)),
    }
}
