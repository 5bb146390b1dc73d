//! Who may know whom: the rooms of `src/` stand on each other in one direction, and so do the modules inside each room
//! and inside each crate beside it.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::files_below;

/// Every room of the house, from the ground up. A room may use those before it and none after it.
const ROOMS: [&str; 74] = [
    // What knows of nothing else.
    "text_enum",
    "effort",
    "ids",
    "locales",
    "clock",
    "error",
    "meters",
    "turns",
    "sealed",
    "money",
    "schema",
    "embedded",
    // What every room stands on.
    "db",
    "config",
    "storage",
    "jobs",
    "web",
    "layout",
    "limits",
    "events",
    "mail",
    "changes",
    "modes",
    "categories",
    "content",
    "understanding",
    "search",
    // Who asks, and what stands around their pages.
    "identity",
    "workspace",
    "error_pages",
    // The nouns.
    "languages",
    "media",
    "businesses",
    "notifications",
    "account_sessions",
    "team",
    "visits",
    "pages",
    "listings",
    "questions",
    "favourites",
    "collections",
    "saved_views",
    "products",
    "comments",
    "approvals",
    "activity",
    "reports",
    "settings",
    "overview",
    "assistant",
    "insights",
    "second_factors",
    "accounts",
    "providers",
    "operator",
    "fields",
    "synonyms",
    "mailbox",
    "privacy",
    // What runs beside the requests, and what fills the database from outside.
    "housekeeping",
    "migrations",
    "backups",
    "bench_data",
    "import",
    "imports",
    "demo",
    "judged",
    "watching",
    "doctor",
    // Everything put together.
    "app",
    "commands",
    "lib",
    "main",
];

#[test]
fn no_room_knows_one_above_it() {
    let files = files_below("src", "rs");
    let place = |room: &str| ROOMS.iter().position(|known| *known == room);
    for file in &files {
        let own = room_of(&file.path);
        let floor = place(own).unwrap_or_else(|| panic!("{own} is not in the list of rooms"));
        for used in rooms_named_in(&file.path, &file.code()) {
            let below = place(&used).unwrap_or_else(|| panic!("{}: {used} is not in the list of rooms", file.path));
            assert!(below <= floor, "{} uses {used}, which stands above {own}", file.path);
        }
    }
    // A template is compiled into the room that has its name; the layouts and parts are everybody's.
    for file in files_below("templates", "html") {
        let owner = file.path.split('/').nth(1).unwrap_or_default();
        let owner = match owner {
            "errors" => "error_pages",
            "layouts" | "components" => "layout",
            owner => owner,
        };
        let floor = place(owner).unwrap_or_else(|| panic!("{owner} has templates and is no room"));
        for used in rooms_named_in(&file.path, &file.text) {
            assert!(place(&used).is_some_and(|below| below <= floor), "{} uses {used}", file.path);
        }
    }
    for room in ROOMS {
        assert!(files.iter().any(|file| room_of(&file.path) == room), "there is no room {room}");
    }
}

#[test]
fn rooms_know_only_each_others_models() {
    for file in files_below("src", "rs") {
        let own = room_of(&file.path);
        // An imported file is a form with many rows: both are read by the same parsers.
        if matches!(own, "app" | "commands" | "import") {
            continue;
        }
        let code = file.code();
        for used in rooms_named_in(&file.path, &code).into_iter().filter(|used| used != own && used != "web") {
            let path = format!("crate::{used}::");
            let inner = code.split(&path).skip(1).flat_map(first_names);
            let private: Vec<_> = inner.filter(|name| ["handlers", "forms"].contains(&name.as_str())).collect();
            assert!(private.is_empty(), "{} uses {private:?} of {used}: only models are shared", file.path);
        }
    }
}

/// `products` for `src/products/model.rs`.
fn room_of(path: &str) -> &str {
    path.split('/').nth(1).unwrap_or_default().trim_end_matches(".rs")
}

/// The rooms that are named by `crate::room`, `use crate::{room, other}`, or `super` as far as the root.
fn rooms_named_in(path: &str, code: &str) -> BTreeSet<String> {
    let named = code.split("crate::").skip(1).flat_map(first_names);
    // `src/products/model.rs` is two steps below the root, `src/products/mod.rs` one.
    let depth = path.split('/').count() - 1 - usize::from(path.ends_with("/mod.rs"));
    let root = "super::".repeat(depth);
    let above = code.split(&root).skip(1).filter(|_| depth > 0).flat_map(first_names);
    named.chain(above.filter(|name| ROOMS.contains(&name.as_str()))).filter(|name| !name.is_empty()).collect()
}

/// The modules of a room, each with those of the same room that it uses. `mod` is what `mod.rs` does itself: what it
/// only passes on is not its own.
type Modules = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_module_stands_on_one_that_stands_on_it() {
    let mut rooms: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for file in files_below("src", "rs").into_iter().chain(files_below("crates", "rs")) {
        let inner = file.path.split_once("/src/").map_or_else(
            || file.path.trim_start_matches("src/").split_once('/').map(|(room, rest)| (format!("src/{room}"), rest)),
            |(name, rest)| Some((format!("{name}/src"), rest)),
        );
        if let Some((room, rest)) = inner {
            let module = rest.split('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned();
            let code = file.code();
            rooms.entry(room).or_default().push((module, code));
        }
    }
    assert!(rooms.len() > 25, "only {} rooms were found", rooms.len());
    for (room, files) in rooms {
        let names: BTreeSet<_> = files.iter().map(|(module, _)| module.clone()).collect();
        let mut modules = Modules::new();
        for (module, code) in &files {
            let used = used_by(module, code, &room, &names);
            modules.entry(module.clone()).or_default().extend(used.into_iter().filter(|used| used != module));
        }
        // Takes away what stands on nothing that is left, until nothing is.
        while !modules.is_empty() {
            let left: BTreeSet<_> = modules.keys().cloned().collect();
            modules.retain(|_, used| !used.is_disjoint(&left));
            assert!(modules.len() < left.len(), "in {room} these stand on each other: {modules:?}");
        }
    }
}

#[test]
fn the_crates_beside_souk_know_nothing_of_it() {
    for file in files_below("crates", "rs") {
        assert!(!file.code().to_lowercase().contains("souk"), "{} knows Souk", file.path);
    }
}

fn used_by(module: &str, code: &str, room: &str, names: &BTreeSet<String>) -> BTreeSet<String> {
    let is_root = matches!(module, "mod" | "lib");
    let home = if names.contains("lib") { "lib" } else { "mod" };
    let known = |name: String| if names.contains(&name) { name } else { home.to_owned() };
    let room_path = room.strip_prefix("src/").map_or_else(|| "crate::".to_owned(), |room| format!("crate::{room}::"));
    let mut used = BTreeSet::new();
    for prefix in ["super::", room_path.as_str()] {
        let first = code.split(prefix).skip(1).flat_map(first_names);
        used.extend(first.filter(|name| !name.is_empty() && name != "super").map(known));
    }
    if is_root {
        let own: String = code.split(';').filter(|part| !part.contains("pub use ")).collect::<Vec<_>>().join(";");
        used = names.iter().filter(|name| own.contains(&format!("{name}::"))).cloned().collect();
    }
    used
}

/// `a` of `a::b`, or `a` and `c` of `{a::b, c}`.
pub fn first_names(path: &str) -> Vec<String> {
    let word = |path: &str| path.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    match path.strip_prefix('{') {
        Some(list) => {
            let mut depth = 0;
            let list: String = list
                .chars()
                .take_while(|c| {
                    depth += i32::from(*c == '{') - i32::from(*c == '}');
                    depth >= 0
                })
                .collect();
            let mut depth = 0;
            let outer = list.split(|c| {
                depth += i32::from(c == '{') - i32::from(c == '}');
                c == ',' && depth == 0
            });
            outer.map(word).filter(|name| !name.is_empty()).collect()
        }
        None => vec![word(path)],
    }
}
