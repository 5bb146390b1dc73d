//! The project's own files, for tests that read them.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the project.
#[derive(Clone, Debug)]
pub struct File {
    /// The path relative to the project's root.
    pub path: String,
    /// The contents.
    pub text: String,
}

impl File {
    /// The code without comments and unit tests.
    pub fn code(&self) -> String {
        if self.path.ends_with("tests.rs") {
            return String::new();
        }
        let code = self.text.split("#[cfg(test)]").next().unwrap_or_default();
        code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
    }
}

/// Every Rust source file of Souk and of its crates, without the integration tests.
pub fn sources() -> Vec<File> {
    files_below("src", "rs").into_iter().chain(files_below("crates", "rs")).collect()
}

/// Every file with this extension below a folder of the project, sorted by path.
pub fn files_below(folder: &str, extension: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    collect(&root.join(folder), extension, &mut paths);
    paths.sort();
    assert!(!paths.is_empty(), "{folder} has no file that ends with {extension}");
    let file = |path: PathBuf| File {
        text: fs::read_to_string(&path).expect("it can be read"),
        path: path.strip_prefix(root).expect("it is below the root").to_string_lossy().into_owned(),
    };
    paths.into_iter().map(file).collect()
}

fn collect(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, extension, found);
        } else if path.extension().is_some_and(|ending| ending == extension) {
            found.push(path);
        }
    }
}

/// A temporary folder that PostgreSQL's user can enter, even when the tests run as root.
pub fn folder_for_postgres() -> tempfile::TempDir {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("it is ours");
    folder
}
