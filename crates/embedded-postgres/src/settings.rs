//! The settings that a cluster is created and started with.

use std::fmt::Write;
use std::path::Path;

use super::account::{Account, words};
use super::options::{App, Options, SUPERUSER};
use super::programs::Programs;

/// The contents of `pg_hba.conf`.
///
/// It trusts every local connection, because only the database's user and root can enter the socket's folder, and both
/// can read the data files anyway. Peer authentication would add nothing, and fails for root and for users without an
/// entry in passwd.
pub(super) const ACCESS: &str = "local all all trust\n";

/// The arguments of `initdb`.
pub(super) fn initdb(programs: &Programs, account: &Account, options: &Options) -> Vec<String> {
    let mut args: Vec<String> = ["--auth=trust", "--encoding=UTF8", "--text-search-config=simple", "--data-checksums"]
        .into_iter()
        .chain(["--no-instructions", "--lc-messages=C"])
        .map(str::to_owned)
        .collect();
    args.push(format!("--username={SUPERUSER}"));
    // Sort by code point and change case by Unicode, the same on every machine. An index sorted by the system's own
    // locale or by ICU silently breaks when a system upgrade changes that order. Pages that sort for people name a
    // collation.
    if programs.major >= 17 {
        args.extend(["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"].map(str::to_owned));
    } else {
        args.extend(system_locale(account));
    }
    if !options.fsync {
        args.push("--no-sync".to_owned());
    }
    args
}

/// Before PostgreSQL 17: the system's `C.UTF-8` or, on a macOS without it, sorting by C and characters by another
/// locale.
fn system_locale(account: &Account) -> Vec<String> {
    let listed = account.try_run(Path::new("locale"), &["-a"], "").map(|output| words(&output)).unwrap_or_default();
    let known = |name: &str| listed.lines().any(|line| line.eq_ignore_ascii_case(name));
    if let Some(name) = ["C.UTF-8", "C.utf8"].into_iter().find(|name| known(name)) {
        vec![format!("--locale={name}")]
    } else if known("en_US.UTF-8") {
        vec!["--locale=C".to_owned(), "--lc-ctype=en_US.UTF-8".to_owned()]
    } else {
        vec!["--locale=C".to_owned()]
    }
}

/// The statements that create the app's role and database. In single-user mode an empty line ends each statement.
pub(super) fn roles(app: &App, options: &Options) -> String {
    let role = app.name;
    let createdb = if options.createdb { "CREATEDB" } else { "NOCREATEDB" };
    format!(
        "CREATE ROLE {role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION {createdb};\n\n\
         CREATE DATABASE {role} OWNER {role};\n\n"
    )
}

/// The contents of `postgresql.conf`.
pub(super) fn server(app: &App, socket: &Path, options: &Options) -> String {
    let socket = socket.to_string_lossy().replace('\'', "''");
    let mut text = format!(
        "cluster_name = '{name}'
listen_addresses = ''
port = 5432
unix_socket_directories = '\"{socket}\"'
unix_socket_permissions = 0700
max_connections = {connections}
shared_buffers = '128MB'
random_page_cost = 1.1
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_checkpoints = off
# Statements and details may hold what people wrote, and a log is not the place for it.
log_error_verbosity = terse
log_min_error_statement = panic
",
        name = app.name,
        connections = if options.fsync { 60 } else { 200 },
    );
    if !options.fsync {
        // Only tests do this: a crash of the machine may lose everything, but databases are cloned in half the time.
        // Autovacuum would connect to the template database and make `CREATE DATABASE` wait for it.
        for setting in ["fsync", "synchronous_commit", "full_page_writes", "autovacuum"] {
            let _ = writeln!(text, "{setting} = off");
        }
        text.push_str("wal_level = minimal\nmax_wal_senders = 0\n");
    }
    text
}
