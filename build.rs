//! Joins the style sheets and the scripts into one file each, so that a first visit costs one request for either.

use std::path::Path;
use std::{env, fs, io};

#[expect(clippy::disallowed_methods, reason = "Cargo tells a build script where to write through the environment")]
fn main() -> io::Result<()> {
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let out = Path::new(&out).join("assets");
    fs::create_dir_all(&out)?;
    join(&["static/css"], "css", &out.join("souk.css"))?;
    // htmx first: the others register with it.
    join(&["static/vendor", "static/js"], "js", &out.join("souk.js"))?;
    for name in fs::read_dir("static/images")? {
        let name = name?;
        fs::copy(name.path(), out.join(name.file_name()))?;
    }
    println!("cargo::rerun-if-changed=static");
    println!("cargo::rerun-if-changed=migrations");
    Ok(())
}

/// Joins the files of each folder in the order of their names.
fn join(folders: &[&str], extension: &str, target: &Path) -> io::Result<()> {
    let mut joined = String::new();
    for folder in folders {
        let mut files =
            fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
        files.retain(|path| path.extension().is_some_and(|found| found == extension));
        files.sort_by_key(|path| (!path.ends_with("htmx-4.0.1.min.js"), path.clone()));
        for file in files {
            joined.push_str(&fs::read_to_string(file)?);
            joined.push('\n');
        }
    }
    fs::write(target, joined)
}
