//! A question on its way into the database: asked once, in a conversation.

use std::sync::Arc;

use diesel::PgConnection;

use crate::assistant::conversation::asker::Asker;
use crate::assistant::conversation::messages::{
    Answer, Message, Question, State, ask, asked_before, last_asked, last_shown,
};
use crate::assistant::conversation::model::{begin, find, take_turn};
use crate::assistant::conversation::outcome::Expected;
use crate::assistant::conversation::tally::{self, Noted};
use crate::assistant::models::Part;
use crate::assistant::models::extractive::{NAME, compose};
use crate::assistant::models::voice::Voice;
use crate::assistant::retrieval::{Search, Shelves, find_now};
use crate::assistant::scope::Scope;
use crate::categories::Tree;
use crate::clock::Moment;
use crate::error::Result;
use crate::ids::ConversationId;
use crate::search::Index;

/// A question as it is put.
#[derive(Clone, Debug)]
pub struct Put {
    /// Who asks.
    pub asker: Asker,
    /// The conversation that it continues; none begins one.
    pub conversation: Option<ConversationId>,
    /// The slug of the business that it is about; empty for any.
    pub business: String,
    /// The number of the listing that it is about; empty for any.
    pub listing: String,
    /// What is asked.
    pub question: String,
    /// Made by the page, so that a reload does not ask twice.
    pub key: String,
}

/// What became of it.
pub enum Outcome {
    /// It was asked before; this is the message.
    Stored(Message),
    /// It is new.
    New(Box<Begun>),
}

/// A question that is kept and whose answer is to come.
pub struct Begun {
    /// Its message.
    pub message: Message,
    /// What it is about.
    pub scope: Scope,
    /// The listings that the conversation was about last.
    pub before: Vec<i64>,
    /// What was asked in it before, the first question first.
    pub questions: Vec<String>,
}

impl Put {
    /// What it is about: its conversation's scope, whatever the form says, or what the form names.
    ///
    /// # Errors
    /// [`crate::error::Error::NotFound`] for an unknown scope or somebody else's conversation.
    pub fn scope(&self, conn: &mut PgConnection) -> Result<Scope> {
        match self.conversation {
            Some(id) => find(id, &self.asker, conn)?.scope(conn),
            None => Scope::of(&self.business, &self.listing, conn),
        }
    }

    /// Keeps the question. What it is answered from is looked for afterwards: whatever comes of that, it is not lost.
    ///
    /// # Errors
    /// [`crate::error::Error::NotFound`] for an unknown scope or somebody else's conversation.
    pub fn ask(&self, model: &str, now: Moment, conn: &mut PgConnection) -> Result<Outcome> {
        take_turn(&self.asker, conn)?;
        if let Some(message) = asked_before(&self.asker, &self.key, &self.question, conn)? {
            return Ok(Outcome::Stored(message));
        }
        let scope = self.scope(conn)?;
        let (conversation, before, questions) = match self.conversation {
            Some(id) => (id, last_shown(&self.asker, id, conn)?, last_asked(&self.asker, id, conn)?),
            None => (begin(&self.asker, &scope, &self.question, now, conn)?, Vec::new(), Vec::new()),
        };
        let question = Question { text: &self.question, key: &self.key, model };
        let message = ask(&self.asker, conversation, question, now, conn)?;
        Ok(Outcome::New(Box::new(Begun { message, scope, before, questions })))
    }
}

/// Asks a question and keeps the built-in model's whole answer at once, in English like its listings, as the demo
/// marketplace does. In the scope of whoever asks, or the operator's.
///
/// # Errors
/// As [`Put::ask`].
pub fn answer_now(put: &Put, index: &Index, tree: &Arc<Tree>, now: Moment, conn: &mut PgConnection) -> Result<Message> {
    let begun = match put.ask(NAME, now, conn)? {
        Outcome::Stored(message) => return Ok(message),
        Outcome::New(begun) => *begun,
    };
    let shelves =
        Shelves { index: index.clone(), tree: tree.clone(), before: begun.before, questions: begun.questions };
    let found = find_now(Search::new(&put.question, begun.scope, shelves), conn)?;
    let (mut sentences, mut listings) = (Vec::new(), Vec::new());
    for part in compose(&found, Voice::default()) {
        match part {
            Part::Sentence(sentence) => sentences.push(sentence),
            Part::Card(id) => listings.push(id.get()),
            Part::Withheld | Part::Spent(_) | Part::By(_) => {}
        }
    }
    let answer = Answer { sentences, listings, first_ms: Some(0), ..Answer::new(State::Answered) };
    answer.keep(&begun.message.key(), conn)?;
    let noted = Noted::of(&put.question, Some(Expected::of(&found)));
    tally::count(&begun.message.key(), &noted, (answer.state, &answer), conn)?;
    Ok(begun.message)
}
