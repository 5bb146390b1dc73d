//! Conversations as rows. They belong to whoever asked: every query runs in that person's own
//! scope and names them besides, since the policy is a wall and not an index.

use diesel::dsl::AsSelect;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use crate::assistant::conversation::asker::Asker;
use crate::assistant::scope::Scope;
use crate::businesses::model::Business;
use crate::businesses::standing::is_open;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::{ConversationId, ProductId, UserId};
use crate::listings;
use crate::schema::{businesses, conversations};

/// A conversation in the list of them.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = conversations, check_for_backend(Pg))]
pub struct Conversation {
    /// Its number.
    pub id: ConversationId,
    /// The first question.
    pub title: String,
    /// When something was last asked in it.
    pub updated_at: Moment,
    about_business_id: Option<i64>,
    about_listing_id: Option<ProductId>,
}

impl Conversation {
    /// Its address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/assistant/conversations/{}", self.id)
    }

    /// What it is about, as it is listed now.
    pub fn scope(&self, conn: &mut PgConnection) -> Result<Scope> {
        match (self.about_listing_id, self.about_business_id) {
            (Some(listing), _) => match listings::model::find(listing, conn) {
                Ok(listing) => Ok(Scope::Listing(listing.card)),
                Err(Error::NotFound) => Ok(Scope::Gone),
                Err(error) => Err(error),
            },
            (None, Some(business)) => {
                let open = businesses::table.find(business).filter(is_open());
                let open = open.select(Business::as_select()).first(conn).optional()?;
                Ok(open.map_or(Scope::Gone, Scope::Business))
            }
            (None, None) => Ok(Scope::Marketplace),
        }
    }
}

/// The conversation with this number, if it is this person's.
///
/// # Errors
/// [`Error::NotFound`] when there is none of theirs.
pub fn find(id: ConversationId, asker: &Asker, conn: &mut PgConnection) -> Result<Conversation> {
    let columns: AsSelect<Conversation, Pg> = Conversation::as_select();
    Ok(conversations::table.find((asker.owner(), id)).select(columns).first(conn)?)
}

/// A person's conversations, the last first.
pub fn of_asker(asker: &Asker, offset: i64, limit: i64, conn: &mut PgConnection) -> Result<Vec<Conversation>> {
    Ok(conversations::table
        .filter(conversations::owner.eq(asker.owner()))
        .order((conversations::updated_at.desc(), conversations::id.desc()))
        .select(Conversation::as_select())
        .offset(offset)
        .limit(limit)
        .load(conn)?)
}

/// Lets nobody else in this person's name ask until the transaction ends, so that a double submit finds the first.
pub fn take_turn(asker: &Asker, conn: &mut PgConnection) -> Result<()> {
    diesel::sql_query("SELECT pg_advisory_xact_lock(7310, hashtext($1))")
        .bind::<Text, _>(asker.owner())
        .execute(conn)?;
    Ok(())
}

/// Begins a conversation.
pub fn begin(
    asker: &Asker,
    scope: &Scope,
    title: &str,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<ConversationId> {
    let user = match asker {
        Asker::User(id) => Some(*id),
        Asker::Visitor(_) => None,
    };
    let title: String = title.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(120).collect();
    Ok(diesel::insert_into(conversations::table)
        .values((
            conversations::owner.eq(asker.owner()),
            conversations::user_id.eq(user),
            conversations::about_business_id.eq(scope.business()),
            conversations::about_listing_id.eq(scope.listing()),
            conversations::title.eq(title),
            conversations::created_at.eq(now),
            conversations::updated_at.eq(now),
        ))
        .returning(conversations::id)
        .get_result(conn)?)
}

/// Deletes a conversation with all that was said in it.
///
/// # Errors
/// [`Error::NotFound`] when there is none of theirs.
pub fn delete(id: ConversationId, asker: &Asker, conn: &mut PgConnection) -> Result<()> {
    let deleted = diesel::delete(conversations::table.find((asker.owner(), id))).execute(conn)?;
    if deleted == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Gives a visitor's conversations to the user who they turned out to be. They are copied and not changed: rows that
/// are spread over servers by their owner cannot move from one to another.
pub fn adopt(visitor: &str, user: UserId, conn: &mut PgConnection) -> Result<()> {
    let (old, new) = (Asker::Visitor(visitor.to_owned()), Asker::User(user));
    // A question that is asked at this moment is copied too.
    take_turn(&old, conn)?;
    diesel::sql_query(
        "INSERT INTO conversations (owner, id, user_id, about_business_id, about_listing_id, title, created_at, updated_at)
         SELECT $2, id, $3, about_business_id, about_listing_id, title, created_at, updated_at
           FROM conversations WHERE owner = $1",
    )
    .bind::<Text, _>(old.owner())
    .bind::<Text, _>(new.owner())
    .bind::<BigInt, _>(user)
    .execute(conn)?;
    diesel::sql_query(
        // Locked, so that an answer that ends at this moment is copied or is told that it came too late.
        "WITH old AS MATERIALIZED (SELECT * FROM messages WHERE owner = $1 FOR UPDATE)
         INSERT INTO messages (owner, id, conversation_id, question_key, question, state, answer, listing_ids, model,
                               first_ms, total_ms, created_at, read_at, thumb, thumb_reason, withheld,
                               prompt_tokens, completion_tokens)
         SELECT $2, id, conversation_id, question_key, question, state, answer, listing_ids, model, first_ms, total_ms,
                created_at, read_at, thumb, thumb_reason, withheld, prompt_tokens, completion_tokens
           FROM old",
    )
    .bind::<Text, _>(old.owner())
    .bind::<Text, _>(new.owner())
    .execute(conn)?;
    diesel::delete(conversations::table.filter(conversations::owner.eq(old.owner()))).execute(conn)?;
    Ok(())
}

/// Days that the conversations of visitors without an account are kept after the last question.
pub const KEPT_DAYS: i64 = 30;
