//! The private PostgreSQL of a Souk that was given no `DATABASE_URL`: the crate `embedded-postgres`, told who Souk is.

pub use embedded_postgres::{App, Cluster, EmbeddedError, Options, client_program};

/// Whose cluster it is.
pub const SOUK: App = App {
    name: "souk",
    title: "Souk",
    oldest: 15,
    programs_setting: "SOUK_PG_BIN",
    folder_setting: "SOUK_DATA_DIR",
    address_setting: "DATABASE_URL",
    dump: "souk dump FILE",
    restore: "souk restore FILE",
};

/// The ordinary role that owns Souk's database, and the name of that database.
pub const ROLE: &str = SOUK.name;
