//! The job that writes a copy of everything about a person: a ZIP with a file of JSON for each table of the registry. Rows
//! are read a few hundred at a time, so that a long life with Souk takes no more memory than a short one.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Jsonb, Text as Words};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::copies::{self, WriteCopy};
use super::entry::{Entry, Export};
use super::registry::REGISTRY;
use crate::error::{Error, Result};
use crate::identity::people::{self, User};
use crate::jobs::{Job, RunsAs, Work};
use crate::locales::{At, Locale, Text};
use crate::mail::{Letter, Office};

/// Removes copies whose time is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct RemoveCopies {}

impl Job for RemoveCopies {
    const KIND: &'static str = "remove_copies_of_data";
    const RUNS_AS: RunsAs = RunsAs::Operator;
}

/// The folder of the copies, which only this program reads.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

/// A file that nobody asks for is removed after this time: it may be one that is being written.
const LEFT_ALONE: Duration = Duration::from_secs(3600);

impl Folder {
    /// The folder in a data folder.
    #[must_use]
    pub fn below(data_dir: &Path) -> Self {
        Self(data_dir.join("exports"))
    }

    /// Where a copy is.
    #[must_use]
    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Removes a copy, if it is there.
    pub fn remove(&self, name: &str) {
        let file = self.file(name);
        if let Err(error) = fs::remove_file(&file)
            && error.kind() != std::io::ErrorKind::NotFound
        {
            tracing::error!(%error, file = %file.display(), "a copy of somebody's data could not be removed");
        }
    }

    fn begin(&self, name: &str) -> Result<File> {
        use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&self.0)?;
        Ok(fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(self.file(name))?)
    }

    /// Removes all files but these.
    fn keep_only(&self, names: &[String]) -> Result<()> {
        let Ok(files) = fs::read_dir(&self.0) else { return Ok(()) };
        for file in files {
            let file = file?;
            let name = file.file_name().to_string_lossy().into_owned();
            let age = file.metadata().and_then(|data| data.modified()).ok().and_then(|written| written.elapsed().ok());
            if !names.contains(&name) && age.is_some_and(|age| age > LEFT_ALONE) {
                self.remove(&name);
            }
        }
        Ok(())
    }
}

/// Removes the rows of copies whose time is over, and then every file that no row names.
pub fn clear(folder: &Folder, work: &Work) -> Result<()> {
    let now = work.now();
    let left = work.write(|conn| copies::forget_old(now, conn))?;
    folder.keep_only(&left)
}

/// Writes a copy that is still asked for, and mails where it is.
pub fn write(job: &WriteCopy, folder: &Folder, office: &Office, work: &Work) -> Result<()> {
    let (user, copy) = (job.user, job.copy);
    let is_wanted = work.read(|conn| copies::is_wanted(user, copy, conn))?;
    if !is_wanted {
        return Ok(());
    }
    let person = work.read(|conn| people::by_id(user, conn))?;
    let recipient = person.recipient(office.market_language());
    let name = format!("{}.zip", hex::encode(rand::random::<[u8; 16]>()));
    let written = archive(&person, recipient.locale, folder.begin(&name)?, work);
    let letter = Letter::new("data_export", Text::privacy_mail_copy_subject())
        .says(Text::privacy_mail_copy())
        .leads(Text::privacy_mail_copy_look(), format!("/account/data/exports/{copy}"))
        .adds(Text::privacy_mail_copy_kept(copies::KEPT.num_days()));
    let now = work.now();
    let finished = written.and_then(|()| {
        work.write(|conn| {
            let is_wanted = copies::finish(user, copy, &name, now, conn)?;
            if is_wanted {
                office.post(conn, now, &recipient, &letter)?;
            }
            Ok(is_wanted)
        })
    });
    if !matches!(finished, Ok(true)) {
        folder.remove(&name);
    }
    finished.map(|_| ())
}

fn archive(person: &User, locale: Locale, file: File, work: &Work) -> Result<()> {
    let mut zip = ZipWriter::new(BufWriter::new(file));
    zip.start_file("README.txt", SimpleFileOptions::default()).map_err(broken)?;
    zip.write_all(read_me(person, locale, work).as_bytes())?;
    for entry in REGISTRY {
        work.goes_on()?;
        if let Export::Rows(columns, filter) = entry.export {
            zip.start_file(format!("{}.json", entry.table), SimpleFileOptions::default()).map_err(broken)?;
            work.read(|conn| rows(entry, (columns, filter), person, &mut zip, conn))?;
        }
    }
    let mut file = zip.finish().map_err(broken)?;
    file.flush()?;
    file.get_ref().sync_all()?;
    Ok(())
}

fn broken(error: zip::result::ZipError) -> Error {
    Error::File(error.into())
}

fn read_me(person: &User, t: Locale, work: &Work) -> String {
    let lines = [
        t.privacy_readme_title(&person.name),
        t.privacy_readme_when(&At(work.now())),
        String::new(),
        t.privacy_readme_files().to_owned(),
        t.privacy_readme_secrets().to_owned(),
        t.privacy_readme_businesses().to_owned(),
        String::new(),
    ];
    lines.join("\n")
}

/// Rows that are read in one go.
const AT_ONCE: i64 = 200;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Jsonb)]
    line: Value,
}

/// Writes the person's rows of one table, as one list.
fn rows(
    entry: &Entry,
    (columns, filter): (&str, &str),
    person: &User,
    out: &mut impl Write,
    conn: &mut PgConnection,
) -> Result<()> {
    let query = format!("SELECT {columns} FROM {} WHERE {filter}", entry.table);
    sql_query(format!("DECLARE copied NO SCROLL CURSOR FOR SELECT to_jsonb(one) AS line FROM ({query}) AS one"))
        .bind::<BigInt, _>(person.id)
        .bind::<Words, _>(&person.email)
        .execute(conn)?;
    let mut is_first = true;
    out.write_all(b"[")?;
    loop {
        let lines: Vec<Line> = sql_query(format!("FETCH {AT_ONCE} FROM copied")).load(conn)?;
        if lines.is_empty() {
            break;
        }
        for Line { line } in lines {
            out.write_all(if is_first { b"\n" } else { b",\n" })?;
            is_first = false;
            serde_json::to_writer_pretty(&mut *out, &line).map_err(std::io::Error::from)?;
        }
    }
    out.write_all(b"\n]\n")?;
    sql_query("CLOSE copied").execute(conn)?;
    Ok(())
}
