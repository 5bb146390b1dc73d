//! The machine: room on the disk, files that can be written, connections that can be opened, mail that is taken.

use std::path::Path;

use super::finding::Finding;
use crate::config::{Config, Place};
use crate::error::Result;
use crate::mail;
use crate::storage::Storage;
use crate::web::connections;

const MIB: u64 = 1 << 20;
/// With less room PostgreSQL and the search index stop soon.
const LITTLE: u64 = 1024 * MIB;
const ALMOST_NONE: u64 = 200 * MIB;

/// Whether there is room on the disks that Souk writes to.
pub(super) fn disk(config: &Config) -> Vec<Finding> {
    let mut folders = vec![("the data folder", config.data_dir.as_path())];
    for (name, place) in [("the pictures", Some(&config.storage)), ("the backups", config.backups.place.as_ref())] {
        if let Some(Place::Folder(folder)) = place {
            folders.push((name, folder));
        }
    }
    folders.into_iter().map(|(name, folder)| room(name, folder)).collect()
}

fn room(name: &str, folder: &Path) -> Finding {
    const PART: &str = "disk";
    if let Err(why) = std::fs::create_dir_all(folder) {
        return Finding::wrong(PART, format!("{name}: {} cannot be made: {why}", folder.display()));
    }
    let probe = tempfile::Builder::new().prefix(".souk-doctor").tempfile_in(folder);
    if let Err(why) = probe {
        return Finding::wrong(PART, format!("{name}: nothing can be written to {}: {why}", folder.display()));
    }
    match rustix::fs::statvfs(folder) {
        Err(why) => Finding::doubtful(PART, format!("{name}: the room in {} is not known: {why}", folder.display())),
        Ok(found) => {
            let free = found.f_bavail.saturating_mul(found.f_frsize);
            let says = format!("{name}: {} MiB free in {}", free / MIB, folder.display());
            match free {
                ..ALMOST_NONE => Finding::wrong(PART, says),
                ALMOST_NONE..LITTLE => Finding::doubtful(PART, says),
                _ => Finding::well(PART, says),
            }
        }
    }
}

/// Whether files can be kept, read and removed again.
pub(super) fn files(config: &Config) -> Vec<Finding> {
    let tried = Storage::open(&config.storage).and_then(|storage| Storage::waited(probed(&storage)));
    vec![match tried {
        Ok(()) => Finding::well("storage", format!("{} takes files and gives them back", config.storage)),
        Err(why) => Finding::wrong("storage", format!("{}: {why}", config.storage)),
    }]
}

async fn probed(storage: &Storage) -> Result<()> {
    let name = format!("doctor-{:016x}", rand::random::<u64>());
    storage.put(&name, name.clone().into_bytes().into()).await?;
    let found = storage.get(&name, None).await;
    storage.delete(&name).await?;
    if found?.is_none() {
        return Err(crate::error::Error::Storage("a file that was just kept is not there".to_owned()));
    }
    Ok(())
}

/// Whether as many connections can be open as the settings say.
pub(super) fn descriptors(config: &Config) -> Vec<Finding> {
    let most = connections::descriptors();
    let needed = connections::needed_for(config.connections);
    vec![if most < needed {
        Finding::doubtful(
            "connections",
            format!(
                "{most} files may be open, and SOUK_CONNECTIONS={} needs {needed}: fewer visitors are let in. Set \
                 LimitNOFILE in the unit, or `ulimit -n`",
                config.connections
            ),
        )
    } else {
        Finding::well("connections", format!("{most} files may be open, {needed} are needed"))
    }]
}

/// Whether the mail server lets Souk in. Nothing is sent.
pub(super) fn mail(config: &Config) -> Vec<Finding> {
    if config.smtp.is_none() {
        return Vec::new();
    }
    vec![match mail::greet(config) {
        Ok(server) => Finding::well("mail", format!("{server} lets Souk in. `souk mail test --to MAIL` sends one")),
        Err(why) => Finding::wrong("mail", why),
    }]
}
