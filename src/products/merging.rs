//! Two texts of one field: somebody chose the one, the other, or both.

use crate::content::fields::{ATTRIBUTES, DESCRIPTION, PICTURES, SPECIFICS, TAGS};

/// Whether both texts together make one of this field.
#[must_use]
pub fn can_be_both(field: &str) -> bool {
    [DESCRIPTION, ATTRIBUTES, TAGS, PICTURES, SPECIFICS].iter().any(|known| known.key == field)
}

/// What the field says after `choice`: `theirs`, `both`, or else what was typed.
#[must_use]
pub fn settle(field: &str, choice: &str, theirs: &str, ours: &str) -> String {
    match choice {
        "theirs" => theirs.to_owned(),
        "both" if can_be_both(field) => both(field, theirs.trim(), ours.trim()),
        _ => ours.to_owned(),
    }
}

fn both(field: &str, theirs: &str, ours: &str) -> String {
    if theirs.is_empty() || ours.is_empty() {
        return format!("{theirs}{ours}");
    }
    if field == DESCRIPTION.key {
        return format!("{theirs}\n\n{ours}");
    }
    if field == TAGS.key {
        return format!("{theirs}, {ours}");
    }
    // Of a field, a picture or a fact that both have, what was typed here.
    let name = |line: &str| {
        let end = if field == PICTURES.key { ' ' } else { ':' };
        line.split(end).next().unwrap_or_default().trim().to_lowercase()
    };
    let ours: Vec<_> = ours.lines().map(str::trim).collect();
    let others = theirs.lines().map(str::trim).filter(|line| !ours.iter().any(|own| name(own) == name(line)));
    let lines: Vec<_> = others.chain(ours.iter().copied()).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_the_other_or_both() {
        assert_eq!(settle("name", "theirs", "Cup", "Bowl"), "Cup");
        assert_eq!(settle("name", "mine", "Cup", "Bowl"), "Bowl");
        assert_eq!(settle("name", "both", "Cup", "Bowl"), "Bowl");
        assert_eq!(settle("description", "both", "Of clay.", "Large."), "Of clay.\n\nLarge.");
        assert_eq!(settle("description", "both", "", "Large."), "Large.");
        assert_eq!(settle("attributes", "both", "Glaze: red\nSize: 2", "glaze: blue"), "Size: 2\nglaze: blue");
        assert_eq!(
            settle("pictures", "both", "/pictures/a x\n/pictures/b", "/pictures/a y"),
            "/pictures/b\n/pictures/a y"
        );
        assert_eq!(settle("tags", "both", "red", "blue"), "red, blue");
    }
}
