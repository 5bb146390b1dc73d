//! The categories a new marketplace starts with: branches for finding one's way, leaves for listings to hang on.
//! The operator may change all of them afterwards; this is only where a fresh database begins.

const TREE: &str = include_str!("starting_tree.txt");

/// The branches in order, each with its leaves in order; a leaf name occurs once in the whole tree.
#[must_use]
pub fn starting_tree() -> Vec<(String, Vec<String>)> {
    parse(TREE)
}

/// A line without indentation opens a branch, an indented one adds a leaf to it; `#` starts a comment line.
fn parse(text: &str) -> Vec<(String, Vec<String>)> {
    let mut tree: Vec<(String, Vec<String>)> = Vec::new();
    for line in text.lines() {
        let name = line.trim();
        if name.is_empty() || name.starts_with('#') {
            continue;
        }
        match tree.last_mut() {
            Some((_, leaves)) if line.starts_with([' ', '\t']) => leaves.push(name.to_owned()),
            _ => tree.push((name.to_owned(), Vec::new())),
        }
    }
    tree
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_leaf_name_alone_says_where_it_hangs() {
        let tree = starting_tree();
        let mut seen = HashSet::new();
        for (branch, leaves) in &tree {
            assert!(seen.insert(branch.to_lowercase()), "{branch} occurs twice");
            for leaf in leaves {
                assert!(seen.insert(leaf.to_lowercase()), "{leaf} occurs twice");
            }
        }
    }

    #[test]
    fn every_branch_has_a_choice_of_leaves() {
        for (branch, leaves) in starting_tree() {
            assert!((4..=12).contains(&leaves.len()), "{branch} has {} leaves", leaves.len());
        }
    }

    #[test]
    fn the_tree_is_of_the_size_a_visitor_can_scan() {
        let tree = starting_tree();
        let leaves: usize = tree.iter().map(|(_, leaves)| leaves.len()).sum();
        assert!((14..=20).contains(&tree.len()), "{} branches", tree.len());
        assert!((110..=150).contains(&leaves), "{leaves} leaves");
    }

    #[test]
    fn no_name_carries_a_path_separator() {
        for (branch, leaves) in starting_tree() {
            assert!(!leaves.iter().chain([&branch]).any(|name| name.contains(['>', '/', ';'])), "{branch}");
        }
    }

    #[test]
    fn comments_and_empty_lines_are_not_categories() {
        let tree = parse("# note\n\nGarden\n  Seeds\n\tTools\n\nPets\n  Bowls\n");
        let expected = [("Garden", vec!["Seeds", "Tools"]), ("Pets", vec!["Bowls"])];
        assert_eq!(tree.len(), expected.len());
        for ((branch, leaves), (name, names)) in tree.iter().zip(expected) {
            assert_eq!(branch, name);
            assert_eq!(leaves, &names);
        }
    }
}
