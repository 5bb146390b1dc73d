//! The door: somebody who was asked to join stands before it, with a link or with the address that was asked. Whoever
//! comes is nobody in the business yet, so this happens in the operator scope.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text as SqlText, Timestamptz};
use serde_json::json;

use super::letters;
use super::links::{hash_of, masked};
use super::model::{Role, lock};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::people::called;
use crate::identity::permissions::role_name;
use crate::identity::{Person, people};
use crate::ids::{BusinessId, UserId};
use crate::locales::{At, Locale, Name, Text};
use crate::mail::Office;
use crate::schema::{businesses, colleagues, invitations, memberships, roles, slugs_before};

/// What an invitation is opened with: its link, or its number for whoever was asked by address.
#[derive(Clone, Debug)]
pub enum Key {
    /// The hash of what the link ends in.
    Token(Vec<u8>),
    /// Its number.
    Number(i64),
}

impl Key {
    /// The key at the end of an address.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_token = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_token {
            return Some(Self::Token(hash_of(text)));
        }
        let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| is_number).map(Self::Number)
    }
}

/// An invitation, as whoever was asked sees it.
#[derive(Clone, Debug, Queryable)]
pub struct Invitation {
    business: BusinessId,
    id: i64,
    /// The business's address.
    pub slug: String,
    /// What the business is called.
    pub business_name: String,
    closed_at: Option<Moment>,
    email: Option<String>,
    role: Role,
    inviter_id: UserId,
    inviter: String,
    expires_at: Moment,
    accepted_at: Option<Moment>,
    revoked_at: Option<Moment>,
    declined_at: Option<Moment>,
}

/// Whether an invitation can still be accepted, and else why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It can.
    Waiting,
    /// It was.
    Accepted,
    /// It was taken back.
    Revoked,
    /// It was refused.
    Declined,
    /// It has run out.
    Expired,
    /// The business is closed.
    Closed,
    /// It is a link, and its role has come to do what no link gives.
    TooMuch,
}

/// Whether somebody is who was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// They are.
    Asked,
    /// They have the address, and nobody knows yet that it is theirs.
    Unverified,
    /// Another address was asked.
    Another,
}

impl Invitation {
    /// Who asked.
    #[must_use]
    pub fn inviter(&self) -> Name {
        called(&self.inviter)
    }

    /// As what.
    #[must_use]
    pub fn role_title(&self) -> Name {
        role_name(&self.role.name)
    }

    /// Until when it can be accepted.
    #[must_use]
    pub const fn until(&self) -> At {
        At(self.expires_at)
    }

    /// As much of the address that was asked as others may see.
    #[must_use]
    pub fn masked(&self) -> Option<String> {
        self.email.as_deref().map(masked)
    }

    /// How it stands.
    #[must_use]
    pub fn state(&self, now: Moment) -> State {
        if self.accepted_at.is_some() {
            State::Accepted
        } else if self.revoked_at.is_some() {
            State::Revoked
        } else if self.declined_at.is_some() {
            State::Declined
        } else if self.expires_at <= now {
            State::Expired
        } else if self.closed_at.is_some() {
            State::Closed
        } else if self.email.is_none() && !self.role.is_for_links() {
            State::TooMuch
        } else {
            State::Waiting
        }
    }

    /// Whether this person was asked. Whoever has a link was.
    #[must_use]
    pub fn fit(&self, person: &Person) -> Fit {
        match &self.email {
            None => Fit::Asked,
            Some(email) if *email != person.email => Fit::Another,
            Some(_) if person.is_verified => Fit::Asked,
            Some(_) => Fit::Unverified,
        }
    }
}

/// The invitation at this address. One that is opened by its number is there for the person who was asked, and nobody
/// else.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn find(slug: &str, key: &Key, person: Option<&Person>, conn: &mut PgConnection) -> Result<Invitation> {
    let business = business_at(slug, conn)?;
    let is_role = roles::business_id.eq(invitations::business_id).and(roles::id.eq(invitations::role_id));
    let is_inviter =
        colleagues::business_id.eq(invitations::business_id).and(colleagues::user_id.eq(invitations::invited_by));
    let found = invitations::table
        .inner_join(businesses::table.on(businesses::id.eq(invitations::business_id)))
        .inner_join(roles::table.on(is_role))
        .inner_join(colleagues::table.on(is_inviter))
        .filter(invitations::business_id.eq(business))
        .into_boxed();
    let found = match key {
        Key::Token(hash) => found.filter(invitations::token_hash.eq(hash)),
        Key::Number(id) => found.filter(invitations::id.eq(id)),
    };
    let found: Invitation = found
        .select((
            invitations::business_id,
            invitations::id,
            businesses::slug,
            businesses::name,
            businesses::closed_at,
            invitations::email,
            Role::as_select(),
            invitations::invited_by,
            colleagues::name,
            invitations::expires_at,
            invitations::accepted_at,
            invitations::revoked_at,
            invitations::declined_at,
        ))
        .first(conn)?;
    let is_theirs = found.email.is_some() && person.is_some_and(|person| found.fit(person) == Fit::Asked);
    if matches!(key, Key::Number(_)) && !is_theirs {
        return Err(Error::NotFound);
    }
    Ok(found)
}

/// A business by its address, or by one that it had before: a link in a mail is not written again.
fn business_at(slug: &str, conn: &mut PgConnection) -> Result<BusinessId> {
    if !slug.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return Err(Error::NotFound);
    }
    let now = businesses::table.filter(businesses::slug.eq(slug)).select(businesses::id);
    if let Some(id) = now.first(conn).optional()? {
        return Ok(id);
    }
    Ok(slugs_before::table.find(slug).select(slugs_before::business_id).first(conn)?)
}

/// What came of accepting or refusing.
#[derive(Clone, Debug)]
pub enum Answer {
    /// It is done.
    Done(Invitation),
    /// They are a member already, and the invitation is for somebody else still.
    MemberAlready(Invitation),
    /// It can't be answered any more, or not by them.
    TooLate,
}

/// Lets somebody in: once, whoever else tries it at the same time.
///
/// # Errors
/// [`Error::NotFound`] when there is no such invitation.
pub fn accept(
    (slug, key): (&str, &Key),
    person: &Person,
    (office, locale): (&Office, Locale),
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Answer> {
    lock(find(slug, key, Some(person), conn)?.business, conn)?;
    // Read again under the lock: of two who come at once the second finds it used.
    let found = find(slug, key, Some(person), conn)?;
    let own = memberships::table
        .filter(memberships::business_id.eq(found.business))
        .filter(memberships::user_id.eq(person.id));
    if own.select(memberships::id).first::<i64>(conn).optional()?.is_some() {
        return Ok(Answer::MemberAlready(found));
    }
    if found.state(now) != State::Waiting || found.fit(person) != Fit::Asked {
        return Ok(Answer::TooLate);
    }
    diesel::insert_into(memberships::table)
        .values((
            memberships::business_id.eq(found.business),
            memberships::user_id.eq(person.id),
            memberships::role_id.eq(found.role.id),
            memberships::created_at.eq(now),
        ))
        .execute(conn)?;
    diesel::update(invitations::table.find((found.business, found.id)))
        .set((invitations::accepted_at.eq(now), invitations::accepted_by.eq(person.id)))
        .execute(conn)?;
    let event = Event::of(found.business, person.id, "member.joined").on(person.id.get(), &person.name);
    record(conn, now, &event.with(json!({ "role": found.role.name })))?;
    let inviter = people::by_id(found.inviter_id, conn)?.recipient(locale);
    let path = format!("/manage/{}/team", found.slug);
    office.post(conn, now, &inviter, &letters::accepted(&person.name, &found.business_name, &found.role, &path))?;
    Ok(Answer::Done(found))
}

/// Refuses an invitation: nobody can accept it any more.
///
/// # Errors
/// [`Error::NotFound`] when there is no such invitation.
pub fn decline(slug: &str, key: &Key, person: &Person, now: Moment, conn: &mut PgConnection) -> Result<Answer> {
    lock(find(slug, key, Some(person), conn)?.business, conn)?;
    let found = find(slug, key, Some(person), conn)?;
    if found.state(now) != State::Waiting || found.fit(person) != Fit::Asked {
        return Ok(Answer::TooLate);
    }
    diesel::update(invitations::table.find((found.business, found.id)))
        .set(invitations::declined_at.eq(now))
        .execute(conn)?;
    Ok(Answer::Done(found))
}

/// An invitation that waits for somebody's address.
#[derive(Clone, Debug, QueryableByName)]
pub struct Mine {
    #[diesel(sql_type = BigInt)]
    id: i64,
    #[diesel(sql_type = SqlText)]
    slug: String,
    /// What the business is called.
    #[diesel(sql_type = SqlText)]
    pub business: String,
    #[diesel(sql_type = SqlText)]
    role: String,
    #[diesel(sql_type = SqlText)]
    inviter: String,
    #[diesel(sql_type = Timestamptz)]
    expires_at: Moment,
}

impl Mine {
    /// Who asked.
    #[must_use]
    pub fn inviter(&self) -> Name {
        called(&self.inviter)
    }

    /// Where it is answered.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/invitations/{}/{}", self.slug, self.id)
    }

    /// As what.
    #[must_use]
    pub fn role_title(&self) -> Name {
        role_name(&self.role)
    }

    /// Until when it can be accepted.
    #[must_use]
    pub const fn until(&self) -> At {
        At(self.expires_at)
    }
}

/// What waits for the verified address of the person of this scope.
pub fn mine(now: Moment, conn: &mut PgConnection) -> Result<Vec<Mine>> {
    Ok(diesel::sql_query("SELECT * FROM invitations_to_me($1)").bind::<Timestamptz, _>(now).load(conn)?)
}

impl State {
    /// Why it can't be accepted.
    #[must_use]
    pub const fn sentence(self) -> Text {
        match self {
            Self::Waiting => Text::team_state_waiting(),
            Self::Accepted => Text::team_state_accepted(),
            Self::Revoked => Text::team_state_revoked(),
            Self::Declined => Text::team_state_declined(),
            Self::Expired => Text::team_state_expired(),
            Self::Closed => Text::team_state_closed(),
            Self::TooMuch => Text::team_state_too_much(),
        }
    }
}
