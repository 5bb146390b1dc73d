//! What was said before in a conversation, as a language model is told.

use diesel::prelude::*;
use serde_json::Value;

use crate::assistant::conversation::asker::Asker;
use crate::assistant::models::Sentence;
use crate::assistant::models::network::Turn;
use crate::error::Result;
use crate::ids::{ConversationId, MessageId};
use crate::schema::messages;

/// So many turns are told of.
const MOST: i64 = 3;

/// The last turns of a person's conversation before this message, oldest first. What was understood of a question is
/// left out: the assistant never said it.
pub fn turns(asker: &Asker, id: ConversationId, before: MessageId, conn: &mut PgConnection) -> Result<Vec<Turn>> {
    let last: Vec<(String, Value)> = messages::table
        .filter(messages::owner.eq(asker.owner()).and(messages::conversation_id.eq(id)))
        .filter(messages::id.lt(before))
        .order(messages::id.desc())
        .select((messages::question, messages::answer))
        .limit(MOST)
        .load(conn)?;
    let turn = |(question, answer): (String, Value)| {
        let said: Vec<Sentence> = serde_json::from_value(answer).unwrap_or_default();
        let said = said.into_iter().filter(|sentence| !sentence.is_understanding());
        Turn { question, sentences: said.map(|sentence| sentence.text).collect() }
    };
    Ok(last.into_iter().rev().map(turn).collect())
}
