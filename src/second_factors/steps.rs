//! The second step of signing in: a code of the authenticator app, or a recovery code. It runs in the operator scope,
//! since nobody is signed in yet.

use diesel::PgConnection;

use super::news::News;
use super::{authenticators, recovery, totp};
use crate::clock::Moment;
use crate::error::Result;
use crate::identity::people::User;
use crate::locales::Locale;
use crate::mail::Office;

/// Whether what was typed is a code of the app or a recovery code of this account. Each is taken once; the owner is told
/// of a recovery code.
pub fn take(
    user: &User,
    typed: &str,
    locale: Locale,
    office: &Office,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<bool> {
    // First, since it needs no secret of the marketplace: recovery codes let in also where that was lost.
    if !recovery::take(user.id, typed, now, conn)? {
        return authenticators::take(user.id, &totp::typed(typed), office.seal(), now, conn);
    }
    let left = recovery::left(user.id, conn)?;
    News::CodeUsed(left).tell(user.id, &user.recipient(locale), office, now, conn)?;
    Ok(true)
}
