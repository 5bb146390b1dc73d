//! What was said before in a conversation, as a language model is told.

use diesel::PgConnection;

use crate::assistant::conversation::asker::Asker;
use crate::assistant::conversation::messages::messages_of;
use crate::assistant::models::network::Turn;
use crate::error::Result;
use crate::ids::{ConversationId, MessageId};

/// So many turns are told of.
const MOST: usize = 3;

/// The last turns of a person's conversation before this message, oldest first.
pub fn turns(asker: &Asker, id: ConversationId, before: MessageId, conn: &mut PgConnection) -> Result<Vec<Turn>> {
    let messages = messages_of(asker, id, before.get(), conn)?;
    let last = messages.len().saturating_sub(MOST);
    let said = |sentences: Vec<crate::assistant::models::Sentence>| sentences.into_iter().map(|one| one.text).collect();
    let turn = |message: &crate::assistant::conversation::messages::Message| Turn {
        question: message.question.clone(),
        sentences: said(message.sentences()),
    };
    Ok(messages[last..].iter().map(turn).collect())
}
