//! What the build read in `locales/`.

/// The languages of the build are those of the program.
const _: () = assert!(PLAIN.len() == super::locale::Locale::ALL.len());

include!(concat!(env!("OUT_DIR"), "/message_tables.rs"));
