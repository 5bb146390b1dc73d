//! Saying something about a product and taking it back, each in the caller's transaction, with whom it is told.

use diesel::prelude::*;
use serde_json::json;

use super::mentions::{called, mentioned};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::ids::{CommentId, ProductId, UserId};
use crate::locales::Text;
use crate::notifications::{Kind, Told, tell};
use crate::products::conversation::{find, may_say, mentionable, newest};
use crate::schema::{colleagues, comments};

/// Something to say.
#[derive(Clone, Debug, Default)]
pub struct Saying {
    /// The words.
    pub text: String,
    /// The name of somebody who is told of it.
    pub mention: String,
    /// The key of the field that it is pinned to.
    pub field: Option<String>,
    /// The comment that it answers.
    pub answers: Option<CommentId>,
    /// The key of the form.
    pub form_key: String,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// It was said, now or by the same form before.
    As(CommentId),
    /// Nobody who may see it is called as the name that was typed.
    NobodyCalledSo,
}

/// Says something about a product, and tells those who are mentioned, whoever is answered, or else who wrote on it.
///
/// # Errors
/// [`Error::NotFound`] when this person may not take part, or may not see what they answer; [`Error::Conflict`] when the
/// form said something else before.
pub fn say(product: ProductId, saying: &Saying, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Said> {
    let newest = newest(product, actor, conn)?;
    if !may_say(&newest, actor, conn)? {
        return Err(Error::NotFound);
    }
    let answered = saying.answers.map(|id| find(product, id, actor, conn)).transpose()?;
    let people = mentionable(&newest, conn)?;
    let mut told = mentioned(&saying.text, &people);
    if !saying.mention.trim().is_empty() {
        let named = called(&saying.mention, &people);
        if named.is_empty() {
            return Ok(Said::NobodyCalledSo);
        }
        told.extend(named);
        told.sort_unstable();
        told.dedup();
    }
    let made = diesel::insert_into(comments::table)
        .values((
            comments::business_id.eq(actor.business),
            comments::product_id.eq(product),
            comments::revision_id.eq(newest.id),
            comments::author_id.eq(actor.user),
            comments::answers.eq(saying.answers),
            comments::field.eq(&saying.field),
            comments::text.eq(&saying.text),
            comments::mentioned.eq(told.iter().map(|user| user.get()).collect::<Vec<_>>()),
            comments::form_key.eq(Some(saying.form_key.as_str()).filter(|key| !key.is_empty())),
            comments::at.eq(now),
        ))
        .on_conflict((comments::business_id, comments::author_id, comments::form_key))
        .do_nothing()
        .returning(comments::id)
        .get_result::<CommentId>(conn)
        .optional()?;
    let Some(id) = made else { return said_before(product, saying, actor, conn) };
    let name = colleagues::table.find((actor.business, actor.user)).select(colleagues::name);
    let details = json!({
        "business": actor.business_name,
        "product": newest.name(),
        "by": name.first::<String>(conn).optional()?.unwrap_or_default(),
    });
    let path = actor.path(&format!("/products/{product}/comments#comment-{id}"));
    let may_see = |user: &UserId| people.iter().any(|person| person.user == *user);
    let others: Vec<UserId> = match &answered {
        Some(comment) => vec![comment.author],
        None => newest.writers.iter().copied().map(UserId::new).collect(),
    };
    let is_new = |user: &UserId| *user != actor.user && !told.contains(user) && may_see(user);
    let mentions = told.iter().copied().filter(|user| *user != actor.user).map(|user| (user, Kind::Mention));
    let replies = others.iter().copied().filter(is_new).map(|user| (user, Kind::Reply));
    for (user, kind) in mentions.chain(replies) {
        tell(conn, now, &Told::new(user, kind, &path).in_business(actor.business).with(details.clone()))?;
    }
    Ok(Said::As(id))
}

/// What the same form said before.
fn said_before(product: ProductId, saying: &Saying, actor: &Actor, conn: &mut PgConnection) -> Result<Said> {
    let (id, of, text) = comments::table
        .filter(comments::business_id.eq(actor.business).and(comments::author_id.eq(actor.user)))
        .filter(comments::form_key.eq(&saying.form_key))
        .select((comments::id, comments::product_id, comments::text))
        .first::<(CommentId, ProductId, String)>(conn)?;
    if of == product && text == saying.text {
        return Ok(Said::As(id));
    }
    Err(Error::Conflict(Text::comments_form_used()))
}

/// Takes back what somebody said themselves. That something was said stays, the words do not.
///
/// # Errors
/// [`Error::NotFound`] when it is not theirs.
pub fn remove(product: ProductId, id: CommentId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let own = comments::table
        .find((actor.business, id))
        .filter(comments::product_id.eq(product).and(comments::author_id.eq(actor.user)));
    own.select(comments::id).first::<CommentId>(conn)?;
    diesel::update(own.filter(comments::removed_at.is_null()))
        .set((comments::removed_at.eq(now), comments::text.eq("…"), comments::mentioned.eq(Vec::<i64>::new())))
        .execute(conn)?;
    Ok(())
}
