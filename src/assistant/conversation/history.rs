//! A person's conversations as they look through them: found by words, renamed, taken along, deleted.

use std::collections::HashMap;
use std::time::Duration;

use chrono::TimeDelta;
use diesel::dsl::{exists, sql};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Text, Timestamptz};
use serde::{Deserialize, Serialize};

use crate::assistant::conversation::asker::Asker;
use crate::assistant::conversation::messages::Message;
use crate::assistant::conversation::model::{Conversation, KEPT_DAYS};
use crate::clock::Moment;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::ids::ConversationId;
use crate::jobs::{Every, Job, Kinds, RunsAs, Work};
use crate::schema::{conversations, messages};

/// So many messages are taken along at once; who has more takes them conversation by conversation.
pub const MOST_TAKEN: i64 = 5000;
/// So many conversations are removed in one transaction.
const BATCH: i64 = 500;

/// Those of a person in which these words stand, in a title, a question or an answer; all where there are none.
fn with_words(asker: &Asker, words: &str) -> conversations::BoxedQuery<'static, Pg> {
    let own = conversations::table.filter(conversations::owner.eq(asker.owner())).into_boxed();
    if words.is_empty() {
        return own;
    }
    let pattern = pattern(words);
    // What was said in it, and none of the words that only its form is made of.
    let answer = sql::<Bool>(
        "EXISTS (SELECT FROM jsonb_path_query(messages.answer, '$[*].text') said WHERE said #>> '{}' ILIKE ",
    )
    .bind::<Text, _>(pattern.clone())
    .sql(")");
    let said = messages::table
        .filter(messages::owner.eq(conversations::owner))
        .filter(messages::conversation_id.eq(conversations::id))
        .filter(messages::question.ilike(pattern.clone()).or(answer));
    own.filter(conversations::title.ilike(pattern).or(exists(said)))
}

/// What a text is like in which words stand.
fn pattern(words: &str) -> String {
    format!("%{}%", words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

/// How many conversations of a person there are with these words.
pub fn count(asker: &Asker, words: &str, conn: &mut PgConnection) -> Result<i64> {
    Ok(with_words(asker, words).count().get_result(conn)?)
}

/// A page of them, the last first.
pub fn page(
    asker: &Asker,
    words: &str,
    (offset, limit): (i64, i64),
    conn: &mut PgConnection,
) -> Result<Vec<Conversation>> {
    Ok(with_words(asker, words)
        .order((conversations::updated_at.desc(), conversations::id.desc()))
        .select(Conversation::as_select())
        .offset(offset)
        .limit(limit)
        .load(conn)?)
}

/// Calls a conversation otherwise.
///
/// # Errors
/// [`Error::NotFound`] when it is not theirs.
pub fn rename(id: ConversationId, title: &str, asker: &Asker, conn: &mut PgConnection) -> Result<()> {
    let renamed = diesel::update(conversations::table.find((asker.owner(), id)))
        .set(conversations::title.eq(title))
        .execute(conn)?;
    if renamed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Deletes all conversations of a person; how many there were.
pub fn delete_all(asker: &Asker, conn: &mut PgConnection) -> Result<usize> {
    Ok(diesel::delete(conversations::table.filter(conversations::owner.eq(asker.owner()))).execute(conn)?)
}

/// What a person takes along, as it was read.
pub struct Everything {
    conversations: Vec<Conversation>,
    /// Oldest first.
    said: Vec<Message>,
    /// Whether there is more than is taken along at once.
    pub is_cut: bool,
}

impl Everything {
    /// Each conversation with what was said in it, the last first. Where there is more than is taken along, those of
    /// which nothing was read are left out.
    #[must_use]
    pub fn by_conversation(self) -> Vec<(Conversation, Vec<Message>)> {
        let mut said: HashMap<i64, Vec<Message>> = HashMap::new();
        for message in self.said {
            said.entry(message.conversation_id.get()).or_default().push(message);
        }
        let each = self.conversations.into_iter().map(|conversation| {
            let said = said.remove(&conversation.id.get()).unwrap_or_default();
            (conversation, said)
        });
        each.filter(|(_, said)| !self.is_cut || !said.is_empty()).collect()
    }
}

/// A person's last conversations and messages, up to [`MOST_TAKEN`] of each; of one conversation where its number is
/// given.
///
/// # Errors
/// [`Error::NotFound`] when that one is not theirs.
pub fn everything(asker: &Asker, one: Option<ConversationId>, conn: &mut PgConnection) -> Result<Everything> {
    let mut own = conversations::table
        .filter(conversations::owner.eq(asker.owner()))
        .order((conversations::updated_at.desc(), conversations::id.desc()))
        .select(Conversation::as_select())
        .limit(MOST_TAKEN + 1)
        .into_boxed::<Pg>();
    let mut said = messages::table
        .filter(messages::owner.eq(asker.owner()))
        .order(messages::id.desc())
        .select(Message::as_select())
        .limit(MOST_TAKEN + 1)
        .into_boxed::<Pg>();
    if let Some(id) = one {
        own = own.filter(conversations::id.eq(id));
        said = said.filter(messages::conversation_id.eq(id));
    }
    let mut conversations: Vec<Conversation> = own.load(conn)?;
    if one.is_some() && conversations.is_empty() {
        return Err(Error::NotFound);
    }
    let mut said: Vec<Message> = said.load(conn)?;
    let most = usize::try_from(MOST_TAKEN).unwrap_or(usize::MAX);
    let is_cut = conversations.len() > most || said.len() > most;
    conversations.truncate(most);
    said.truncate(most);
    said.reverse();
    Ok(Everything { conversations, said, is_cut })
}

/// Removes conversations that have had their time.
#[derive(Debug, Serialize, Deserialize)]
struct RemoveConversations {}

impl Job for RemoveConversations {
    const KIND: &'static str = "remove_conversations";
    const RUNS_AS: RunsAs = RunsAs::Operator;
    const LONGEST: Duration = Duration::from_secs(10 * 60);
}

/// The jobs of this room.
#[must_use]
pub fn jobs(kinds: Kinds, config: &Config) -> Kinds {
    let kept = config.conversations;
    let kinds = kinds.on(move |_: &RemoveConversations, work| remove(kept, work));
    kinds.every(Every::minutes(15), "remove old conversations", &RemoveConversations {})
}

fn remove(kept: TimeDelta, work: &Work) -> Result<()> {
    loop {
        work.goes_on()?;
        let now = work.now();
        if work.write(|conn| forget_old(kept, now, BATCH, conn))? == 0 {
            return Ok(());
        }
    }
}

/// Removes up to so many conversations in which nothing was asked for so long, and those of visitors after 30 days at
/// most. In the operator scope.
pub fn forget_old(kept: TimeDelta, now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    let (kept, visitors) = (now - kept, now - kept.min(TimeDelta::days(KEPT_DAYS)));
    let old = conversations::table
        .order(conversations::updated_at)
        .select((conversations::owner, conversations::id))
        .limit(most);
    // Two queries, each with an index of its own.
    let mut rows: Vec<(String, i64)> = old.filter(conversations::updated_at.lt(kept)).load(conn)?;
    if rows.is_empty() {
        let of_visitors = conversations::user_id.is_null().and(conversations::updated_at.lt(visitors));
        rows = old.filter(of_visitors).load(conn)?;
    }
    let (owners, ids): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    // Once more: somebody may have asked on, or signed in, since they were found.
    let deletion = diesel::sql_query(
        "DELETE FROM conversations c USING unnest($1, $2) AS old (owner, id)
          WHERE c.owner = old.owner AND c.id = old.id
            AND (c.updated_at < $3 OR c.user_id IS NULL AND c.updated_at < $4)",
    );
    let deletion = deletion.bind::<Array<Text>, _>(owners).bind::<Array<BigInt>, _>(ids);
    Ok(deletion.bind::<Timestamptz, _>(kept).bind::<Timestamptz, _>(visitors).execute(conn)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_looked_for_as_they_are_typed() {
        assert_eq!(pattern("100%_\\"), "%100\\%\\_\\\\%");
    }
}
