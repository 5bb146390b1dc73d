//! The operating-system user that PostgreSQL runs as: the current user, or an ordinary one when the application is
//! root.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::error::{At, EmbeddedError};
use super::options::App;

/// The user that runs PostgreSQL's programs and owns the data.
#[derive(Debug, Clone)]
pub(super) struct Account {
    pub name: String,
    pub uid: u32,
    gid: u32,
    /// Whether the application runs as root and has to start each program as this user.
    pub switches: bool,
}

impl Account {
    /// Chooses the current user; for root, the owner of the data, or else `postgres` or `nobody`.
    pub fn choose(app: &'static App, data: &Path) -> Result<Self, EmbeddedError> {
        let owner = fs::metadata(data).ok().map(|folder| (folder.uid(), folder.gid()));
        let uid = number("-u", None).unwrap_or_default();
        if uid != 0 {
            return match owner {
                Some((owner, _)) if owner != uid => Err(EmbeddedError::NotYours { app, path: data.to_owned(), owner }),
                _ => Ok(Self { name: uid.to_string(), uid, gid: number("-g", None).unwrap_or(uid), switches: false }),
            };
        }
        if let Some((uid, gid)) = owner.filter(|(uid, _)| *uid != 0) {
            return Ok(Self { name: uid.to_string(), uid, gid, switches: true });
        }
        ["postgres", "_postgres", "nobody"]
            .into_iter()
            .find_map(|name| {
                let uid = number("-u", Some(name)).filter(|uid| *uid != 0)?;
                Some(Self { name: name.to_owned(), uid, gid: number("-g", Some(name))?, switches: true })
            })
            .ok_or(EmbeddedError::NoOrdinaryUser { app })
    }

    /// A command that runs as this user, in its own process group and without the application's environment.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        // The server outlives this process, and its user can read its environment: no key or password may be in it, and
        // no PG… variable may change what the server does.
        command.env_clear().env("LC_ALL", "C");
        for name in ["PATH", "LD_LIBRARY_PATH"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        // In this process's group, a Ctrl-C in the terminal would reach the server too.
        command.process_group(0).current_dir("/").stdin(Stdio::null());
        if self.switches {
            // When the user changes, a child of root also drops root's supplementary groups.
            command.gid(self.gid).uid(self.uid);
        }
        command
    }

    /// Runs a program to its end and returns what it printed.
    pub fn run(&self, program: &Path, args: &[&str], input: &str) -> Result<String, EmbeddedError> {
        let output = self.try_run(program, args, input)?;
        let said = words(&output);
        if output.status.success() {
            Ok(said)
        } else {
            Err(EmbeddedError::Program { program: program.to_owned(), said })
        }
    }

    /// Runs a program to its end, and returns its output whether it succeeded or failed.
    pub fn try_run(&self, program: &Path, args: &[&str], input: &str) -> Result<Output, EmbeddedError> {
        let mut child = self
            .command(program)
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .at("run", program)?;
        if let Some(mut stdin) = child.stdin.take() {
            // A program that ends before it has read all its input reports the reason by its status.
            let _ = stdin.write_all(input.as_bytes());
        }
        child.wait_with_output().at("run", program)
    }

    /// Whether this user may enter a folder.
    pub fn can_enter(&self, folder: &Path) -> bool {
        let Some(folder) = folder.to_str() else { return false };
        self.try_run(Path::new("/bin/sh"), &["-c", r#"cd "$1""#, "sh", folder], "")
            .is_ok_and(|output| output.status.success())
    }

    /// Creates a folder that only this user and root can enter.
    pub fn private_folder(&self, folder: &Path) -> Result<(), EmbeddedError> {
        if let Err(error) = fs::create_dir(folder)
            && error.kind() != std::io::ErrorKind::AlreadyExists
        {
            return Err(error).at("make", folder);
        }
        // A link or folder that somebody else placed here first would lead database clients to their server.
        let found = fs::symlink_metadata(folder).at("look at", folder)?;
        if !found.is_dir() || !(found.uid() == self.uid || self.switches && found.uid() == 0) {
            return Err(EmbeddedError::SocketFolder { path: folder.to_owned() });
        }
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).at("protect", folder)?;
        self.own(folder)
    }

    /// Makes this user the owner of a file or folder, where the application is root.
    pub fn own(&self, path: &Path) -> Result<(), EmbeddedError> {
        if self.switches {
            std::os::unix::fs::chown(path, Some(self.uid), Some(self.gid)).at("give away", path)?;
        }
        Ok(())
    }
}

/// What a program printed to both streams.
pub(super) fn words(output: &Output) -> String {
    let mut said = String::from_utf8_lossy(&output.stdout).into_owned();
    said.push_str(&String::from_utf8_lossy(&output.stderr));
    said.trim().to_owned()
}

/// The numeric id of a user or group; `id` also knows users that are not listed in `/etc/passwd`.
fn number(flag: &str, user: Option<&str>) -> Option<u32> {
    let output = Command::new("id").arg(flag).args(user).stderr(Stdio::null()).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}
