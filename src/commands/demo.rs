//! `souk demo`: loads the demo marketplace.

use super::start::Database;
use crate::clock::Clock;
use crate::config::Config;
use crate::demo::content::Content;
use crate::demo::conversations::hold;
use crate::demo::{PASSWORD, load};
use crate::error::{Error, Result};
use crate::media::Store;
use crate::migrations::connect;
use crate::storage::Storage;

/// Loads what is missing of the demo marketplace and prints who can sign in.
///
/// # Errors
/// [`Error::Refused`] when the base URL is not on this machine, unless `anyway` is set.
pub fn demo(config: &Config, anyway: bool) -> Result<()> {
    if !config.is_local() && !anyway {
        return Err(Error::Refused(format!(
            "everybody knows the passwords of the demo, and {} is not this machine; say --anyway to load it all the same",
            config.base_url
        )));
    }
    let database = Database::open(config)?;
    let mut conn = connect(&database.url)?;
    let content = Content::load().map_err(|error| Error::Internal(error.to_string()))?;
    let loaded = load(&content, &Store::of(Storage::open(&config.storage)?), Clock::default().now(), &mut conn)?;
    hold(&content, &database.url, Clock::default().now(), &mut conn)?;
    say!("The demo marketplace is there ({loaded} businesses are new). Sign in at {}/sign-in:\n", config.base_url);
    let first = content.businesses.first();
    for member in first.iter().flat_map(|business| &business.people) {
        say!("  {:<28} {}", member.email, member.role);
    }
    for operator in &content.operators {
        say!("  {:<28} operator", operator.email);
    }
    say!("\n  The password of all of them: {PASSWORD}");
    Ok(())
}
