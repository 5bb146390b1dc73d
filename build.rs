//! Joins the style sheets and the scripts, so that a first visit costs one request for either, and compresses them;
//! generates functions for the messages in `locales/`, and records the checksums of the migrations.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::{env, fs, io};

use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

/// Style sheets of pages that know who asks. Those for everybody load the others alone.
const PERSONAL: [&str; 24] = [
    "account",
    "approvals",
    "asked",
    "assistant",
    "auth",
    "beside",
    "charts",
    "conversation",
    "imports",
    "mail",
    "my_work",
    "operator",
    "overview",
    "products",
    "reasons",
    "review",
    "security",
    "settings",
    "tables",
    "team",
    "tree",
    "views",
    "writing",
    "writing-form",
];
/// Smaller files, in bytes, fit into one packet as they are.
const SMALLEST: usize = 1024;
/// Brotli's highest quality, and its largest usual window (2^22 bytes).
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;

#[expect(clippy::disallowed_methods, reason = "Cargo tells a build script where to write through the environment")]
fn main() -> io::Result<()> {
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let out = Path::new(&out).join("assets");
    fs::create_dir_all(&out)?;
    let is_personal = |name: &str| PERSONAL.contains(&name);
    join(&["static/css"], "css", |name| !is_personal(name), &out.join("souk.css"))?;
    join(&["static/css"], "css", is_personal, &out.join("personal.css"))?;
    // htmx comes first, because the other scripts register with it.
    join(&["static/vendor", "static/js"], "js", |_| true, &out.join("souk.js"))?;
    for name in fs::read_dir("static/images")? {
        let name = name?;
        fs::copy(name.path(), out.join(name.file_name()))?;
    }
    compress(&out)?;
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
fn join(folders: &[&str], extension: &str, wanted: impl Fn(&str) -> bool, target: &Path) -> io::Result<()> {
    let mut joined = String::new();
    for folder in folders {
        let mut files =
            fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
        files.retain(|path| path.extension().is_some_and(|found| found == extension));
        files.retain(|path| path.file_stem().and_then(|name| name.to_str()).is_some_and(&wanted));
        files.sort_by_key(|path| (!path.ends_with("htmx-4.0.1.min.js"), path.clone()));
        for file in files {
            joined.push_str(&fs::read_to_string(file)?);
            joined.push('\n');
        }
    }
    fs::write(target, joined)
}

/// Puts beside each file what browsers take instead of it, where that is smaller.
fn compress(folder: &Path) -> io::Result<()> {
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        let is_compressed = path.extension().is_some_and(|extension| extension == "br" || extension == "gz");
        if is_compressed {
            fs::remove_file(path)?;
        }
    }
    for file in fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()? {
        let plain = fs::read(file.path())?;
        if plain.len() < SMALLEST {
            continue;
        }
        let mut brotli = Vec::new();
        CompressorWriter::new(&mut brotli, 4096, QUALITY, WINDOW).write_all(&plain)?;
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(&plain)?;
        for (ending, compressed) in [("br", brotli), ("gz", gzip.finish()?)] {
            if compressed.len() < plain.len() {
                let name = format!("{}.{ending}", file.file_name().to_string_lossy());
                fs::write(folder.join(name), compressed)?;
            }
        }
    }
    Ok(())
}
