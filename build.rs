//! Joins the style sheets and the scripts into one file each, so that a first visit costs one request for either,
//! generates functions for the messages in `locales/`, and records the checksums of the migrations.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs, io};

use sha2::{Digest, Sha256};

#[expect(clippy::disallowed_methods, reason = "Cargo tells a build script where to write through the environment")]
fn main() -> io::Result<()> {
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let out = Path::new(&out).join("assets");
    fs::create_dir_all(&out)?;
    join(&["static/css"], "css", &out.join("souk.css"))?;
    // htmx comes first, because the other scripts register with it.
    join(&["static/vendor", "static/js"], "js", &out.join("souk.js"))?;
    for name in fs::read_dir("static/images")? {
        let name = name?;
        fs::copy(name.path(), out.join(name.file_name()))?;
    }
    fs::write(out.with_file_name("migrations.rs"), checksums()?)?;
    // The languages in the order of `Locale`.
    let messages = typed_messages::compile(Path::new("locales"), &["en", "de", "ar"])?;
    fs::write(out.with_file_name("messages.rs"), messages.code)?;
    fs::write(out.with_file_name("message_tables.rs"), messages.tables)?;
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=static");
    println!("cargo::rerun-if-changed=migrations");
    Ok(())
}

/// The version of every migration with the checksum of what it does, as a Rust expression.
fn checksums() -> io::Result<String> {
    let mut list = String::from("&[\n");
    for folder in fs::read_dir("migrations")? {
        let folder = folder?;
        let Ok(sql) = fs::read_to_string(folder.path().join("up.sql")) else { continue };
        let name = folder.file_name().to_string_lossy().into_owned();
        // The version as diesel derives it from the folder's name.
        let version = name.split('_').next().unwrap_or_default().replace('-', "");
        let checksum = hex::encode(Sha256::digest(sql.replace('\r', "")));
        writeln!(list, "    ({version:?}, {checksum:?}),").map_err(io::Error::other)?;
    }
    list.push(']');
    Ok(list)
}

/// Joins the files of each folder in order of their names.
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
