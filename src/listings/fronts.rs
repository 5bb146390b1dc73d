//! The business whose public pages are at an address.

use diesel::PgConnection;

use crate::businesses::addresses::present;
use crate::businesses::profile::Profile;
use crate::clock::Moment;
use crate::error::{Error, Result};

/// What the business at this address says of itself.
///
/// # Errors
/// [`Error::Moved`] where it was at this address once: to the present one, with `rest` behind it. [`Error::NotFound`]
/// when there is none, or it is closed.
pub fn front(slug: &str, rest: &str, now: Moment, conn: &mut PgConnection) -> Result<Profile> {
    match Profile::at(slug, conn) {
        Err(Error::NotFound) => {
            let present = present(slug, now, conn)?;
            Err(present.map_or(Error::NotFound, |present| Error::Moved(format!("/businesses/{present}{rest}"))))
        }
        profile => profile,
    }
}
