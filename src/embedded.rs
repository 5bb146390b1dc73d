//! The private PostgreSQL cluster, used when `DATABASE_URL` is not set: the crate `embedded-postgres` with Souk's
//! settings.

pub use embedded_postgres::{App, Cluster, EmbeddedError, Options, client_programs};

/// Souk's name and settings for the cluster.
pub const SOUK: App = App {
    name: "souk",
    title: "Souk",
    oldest: 15,
    programs_setting: "SOUK_PG_BIN",
    folder_setting: "SOUK_DATA_DIR",
    address_setting: "DATABASE_URL",
    dump: "souk backup",
    restore: "souk restore",
};

/// The role that owns Souk's database, and the name of that database.
pub const ROLE: &str = SOUK.name;

/// The role that serves: it reads and writes rows of tables that are [`ROLE`]'s.
pub const SERVING: &str = "souk_serving";
