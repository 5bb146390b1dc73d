//! Invitations as the business sees them: who was asked to join, as what, until when.

use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Jsonb, Nullable, Text as SqlText, Timestamptz};
use serde_json::json;

use super::letters;
use super::links::{Token, masked};
use super::model::{Role, member_at, member_who_is, role, settled};
use super::waiting::{open, waiting_for};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::people::Email;
use crate::identity::{Actor, Permission};
use crate::ids::{RoleId, UserId};
use crate::limits::{INVITATION_ADDRESS, INVITATION_BUSINESS, Uses};
use crate::locales::{At, Locale, Text};
use crate::mail::{Office, Recipient};
use crate::schema::invitations;
use crate::web::forms::Errors;

/// How long an invitation can be accepted.
pub const VALID_FOR: TimeDelta = TimeDelta::days(7);
/// How many of a business can wait at once.
pub const MOST_OPEN: i64 = 50;

/// Somebody to be asked.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// Where to; without an address a link is made that whoever has it can use.
    pub email: Option<Email>,
    /// As what.
    pub role: RoleId,
}

/// An invitation that was made, with what nobody is ever shown again.
#[derive(Clone, Debug)]
pub struct Issued {
    /// Where it can be accepted.
    pub path: String,
    /// The address that it went to.
    pub email: Option<String>,
    /// As what.
    pub role: Role,
    /// Until when.
    pub expires_at: Moment,
}

impl Issued {
    /// Until when it can be accepted.
    #[must_use]
    pub const fn until(&self) -> At {
        At(self.expires_at)
    }
}

/// What an invitation of this business takes, before anything is looked at.
#[must_use]
pub fn uses(actor: &Actor, email: Option<&str>) -> Uses {
    let uses = Uses::default().and(&INVITATION_BUSINESS, &actor.business.to_string());
    match email {
        Some(email) => uses.and(&INVITATION_ADDRESS, email),
        None => uses,
    }
}

/// What every invitation needs around it.
pub struct Desk<'a> {
    /// Posts the mail.
    pub office: &'a Office,
    /// The language of mail to whoever chose none.
    pub locale: Locale,
    /// When it is.
    pub now: Moment,
}

impl NewInvitation {
    /// Asks somebody; whoever was asked already is asked anew, and the earlier link is dead.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for a role that has more than whoever asks, [`Error::TooMany`] past the limit. Mistakes of
    /// the form are none.
    pub fn issue(&self, actor: &Actor, desk: &Desk<'_>, conn: &mut PgConnection) -> Result<Result<Issued, Errors>> {
        let actor = &settled(actor, Permission::ManageMembers, conn)?;
        let role = match role(actor.business, self.role, conn) {
            Err(Error::NotFound) => return Ok(Err(Errors::of("role", Text::team_role_gone()))),
            role => role?,
        };
        may_offer(actor, &role)?;
        if self.email.is_none() && !role.is_for_links() {
            return Ok(Err(Errors::of("role", Text::team_role_not_by_link())));
        }
        let email = self.email.as_ref().map(Email::as_str);
        if let Some(email) = email
            && member_at(email, conn)?.is_some()
        {
            return Ok(Err(Errors::of("email", Text::team_member_already(email))));
        }
        let asked_before = email.map(|email| waiting_for(email, actor.business, conn)).transpose()?.flatten();
        if asked_before.is_none() && open(actor.business, desk.now, conn)? >= MOST_OPEN {
            return Ok(Err(Errors::of("role", Text::team_too_many_open(MOST_OPEN))));
        }
        uses(actor, email).take(desk.now, conn)?;
        let token = Token::random();
        let values = (
            invitations::business_id.eq(actor.business),
            invitations::email.eq(email),
            invitations::role_id.eq(role.id),
            invitations::token_hash.eq(token.hash()),
            invitations::invited_by.eq(actor.user),
            invitations::created_at.eq(desk.now),
            invitations::expires_at.eq(desk.now + VALID_FOR),
        );
        let id = match asked_before {
            Some(id) => {
                diesel::update(invitations::table.find((actor.business, id))).set(values).execute(conn).map(|_| id)
            }
            None => diesel::insert_into(invitations::table).values(values).returning(invitations::id).get_result(conn),
        }?;
        sent(id, "member.invited", &token, (email, &role), actor, desk, conn).map(Ok)
    }
}

/// Whether somebody may ask others in as this.
fn may_offer(actor: &Actor, role: &Role) -> Result<()> {
    if role.is_within(actor) { Ok(()) } else { Err(Error::Forbidden(Text::team_role_above_you(&role.title()))) }
}

/// Sends an invitation once more, under a new link: the old one is dead.
///
/// # Errors
/// [`Error::Conflict`] when it was answered or taken back; else as for a new one.
pub fn renew(id: i64, actor: &Actor, desk: &Desk<'_>, conn: &mut PgConnection) -> Result<Issued> {
    let actor = &settled(actor, Permission::ManageMembers, conn)?;
    let (email, of_role) = waiting(id, actor, conn)?;
    let role = role(actor.business, of_role, conn)?;
    may_offer(actor, &role)?;
    if email.is_none() && !role.is_for_links() {
        return Err(Error::Conflict(Text::team_role_not_by_link()));
    }
    uses(actor, email.as_deref()).take(desk.now, conn)?;
    let token = Token::random();
    diesel::update(invitations::table.find((actor.business, id)))
        .set((
            invitations::token_hash.eq(token.hash()),
            invitations::invited_by.eq(actor.user),
            invitations::expires_at.eq(desk.now + VALID_FOR),
        ))
        .execute(conn)?;
    sent(id, "invitation.resent", &token, (email.as_deref(), &role), actor, desk, conn)
}

/// Takes an invitation back.
///
/// # Errors
/// [`Error::Conflict`] when it was answered or taken back.
pub fn revoke(id: i64, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let actor = &settled(actor, Permission::ManageMembers, conn)?;
    let (email, _) = waiting(id, actor, conn)?;
    diesel::update(invitations::table.find((actor.business, id))).set(invitations::revoked_at.eq(now)).execute(conn)?;
    let to = email.as_deref().map(masked).unwrap_or_default();
    record(conn, now, &Event::of(actor.business, actor.user, "invitation.revoked").on(id, &to))
}

/// To whom, and as what, an invitation is that nobody answered or took back.
fn waiting(id: i64, actor: &Actor, conn: &mut PgConnection) -> Result<(Option<String>, RoleId)> {
    let row = invitations::table.find((actor.business, id));
    let (email, role, is_settled): (Option<String>, RoleId, bool) = row
        .select((
            invitations::email,
            invitations::role_id,
            invitations::accepted_at
                .is_not_null()
                .or(invitations::declined_at.is_not_null())
                .or(invitations::revoked_at.is_not_null()),
        ))
        .first(conn)?;
    if is_settled { Err(Error::Conflict(Text::team_invitation_gone())) } else { Ok((email, role)) }
}

/// Writes down that an invitation goes out, and posts its mail.
fn sent(
    id: i64,
    action: &str,
    token: &Token,
    (email, role): (Option<&str>, &Role),
    actor: &Actor,
    desk: &Desk<'_>,
    conn: &mut PgConnection,
) -> Result<Issued> {
    let (now, expires_at) = (desk.now, desk.now + VALID_FOR);
    let path = format!("/invitations/{}/{}", actor.slug, token.0);
    // The record is for ever, and an address that never joined is nobody's business then.
    let to = email.map(masked).unwrap_or_default();
    record(conn, now, &Event::of(actor.business, actor.user, action).on(id, &to).with(json!({ "role": role.name })))?;
    if let Some(email) = email {
        let inviter = member_who_is(actor.business, actor.user, conn)?.name;
        let details = json!({ "business": actor.business_name, "role": role.name, "inviter": inviter });
        let to = told(id, details, &format!("/invitations/{}/{id}", actor.slug), now, conn)?;
        let recipient = to.map_or_else(
            || Recipient { user: None, address: email.to_owned(), locale: desk.locale },
            |known| known.recipient(email, desk.locale),
        );
        desk.office.post(conn, now, &recipient, &letters::invitation(actor, &inviter, role, (&path, expires_at)))?;
    }
    Ok(Issued { path, email: email.map(str::to_owned), role: role.clone(), expires_at })
}

#[derive(QueryableByName)]
struct Known {
    #[diesel(sql_type = BigInt)]
    user_id: UserId,
    #[diesel(sql_type = Nullable<SqlText>)]
    locale: Option<String>,
}

impl Known {
    fn recipient(&self, address: &str, otherwise: Locale) -> Recipient {
        let locale = self.locale.as_deref().and_then(|code| code.parse().ok()).unwrap_or(otherwise);
        Recipient { user: Some(self.user_id), address: address.to_owned(), locale }
    }
}

/// Tells whoever has an account with the address, and says which that is.
fn told(
    id: i64,
    details: serde_json::Value,
    path: &str,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Option<Known>> {
    Ok(diesel::sql_query("SELECT * FROM tell_invited($1, $2, $3, $4)")
        .bind::<BigInt, _>(id)
        .bind::<Jsonb, _>(details)
        .bind::<SqlText, _>(path)
        .bind::<Timestamptz, _>(now)
        .get_result(conn)
        .optional()?)
}
