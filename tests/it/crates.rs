//! The crates beside Souk: they know nothing of it, and their modules stand on each other in one direction.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::files_below;

#[test]
fn no_module_of_a_crate_stands_on_one_that_stands_on_it() {
    let mut crates: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for file in files_below("crates", "rs") {
        let code = file.code();
        assert!(!code.to_lowercase().contains("souk"), "{} knows Souk", file.path);
        let (name, module) = file.path.split_once("/src/").expect("a crate's file");
        if module == "lib.rs" {
            continue;
        }
        // What follows `super::` and `crate::`, whether imported or named in place.
        let paths = code.split("super::").skip(1).chain(code.split("crate::").skip(1));
        let word =
            |path: &str| path.split(|char: char| !char.is_alphanumeric() && char != '_').next().map(str::to_owned);
        let used = paths.flat_map(|path| match path.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or_default().split(", ").filter_map(word).collect::<Vec<_>>(),
            None => word(path).into_iter().collect(),
        });
        let module = module.trim_end_matches(".rs").to_owned();
        crates.entry(name.to_owned()).or_default().insert(module, used.collect());
    }
    assert_eq!(crates.len(), 2);
    for (name, mut modules) in crates {
        // Takes away what stands on nothing that is left, until nothing is.
        while !modules.is_empty() {
            let left: BTreeSet<_> = modules.keys().cloned().collect();
            modules.retain(|_, used| !used.is_disjoint(&left));
            assert!(modules.len() < left.len(), "in {name} these stand on each other: {left:?}");
        }
    }
}
