//! Messages as rows: questions, each with its answer as far as that has come. They are reached through the
//! conversations of whoever asks.

use chrono::TimeDelta;
use diesel::pg::Pg;
use diesel::prelude::*;
use serde_json::Value;

use crate::assistant::conversation::asker::{Asker, new_key};
use crate::assistant::models::Sentence;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::{ConversationId, MessageId};
use crate::schema::{conversations, messages};

/// An answer that began longer ago than this and has no end was cut off with the process that gave it.
const LONGEST_ANSWER: TimeDelta = TimeDelta::minutes(1);
/// Messages of a conversation that a page shows.
pub const SHOWN: i64 = 50;

text_enum! {
    /// How far an answer has come.
    State {
        /// It is being given.
        Answering = "answering",
        /// It is complete.
        Answered = "answered",
        /// It was stopped, or broke off.
        Interrupted = "interrupted",
    }
}

/// One question with its answer.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = messages, check_for_backend(Pg))]
pub struct Message {
    owner: String,
    /// Its number.
    pub id: MessageId,
    /// The conversation that it stands in.
    pub conversation_id: ConversationId,
    /// What was asked.
    pub question: String,
    state: State,
    answer: Value,
    /// The listings whose cards were shown, in order.
    pub listing_ids: Vec<i64>,
    /// Which model answered.
    pub model: String,
    /// Milliseconds until the whole answer was there.
    pub total_ms: Option<i32>,
    /// When it was asked.
    pub created_at: Moment,
}

/// What a message is found by.
#[derive(Clone, Debug)]
pub struct Key {
    owner: String,
    id: MessageId,
}

impl Message {
    /// What it is found by.
    #[must_use]
    pub fn key(&self) -> Key {
        Key { owner: self.owner.clone(), id: self.id }
    }

    /// The sentences that were said.
    #[must_use]
    pub fn sentences(&self) -> Vec<Sentence> {
        serde_json::from_value(self.answer.clone()).unwrap_or_default()
    }

    /// How far it has come: an answer without an end is given up after a minute.
    #[must_use]
    pub fn state(&self, now: Moment) -> State {
        let is_lost = self.state == State::Answering && now - self.created_at > LONGEST_ANSWER;
        if is_lost { State::Interrupted } else { self.state }
    }

    /// Its address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/assistant/conversations/{}#message-{}", self.conversation_id, self.id)
    }
}

/// The last messages of a person's conversation before this one, in order.
pub fn messages_of(asker: &Asker, id: ConversationId, before: i64, conn: &mut PgConnection) -> Result<Vec<Message>> {
    let mut found = messages::table
        .filter(messages::owner.eq(asker.owner()).and(messages::conversation_id.eq(id)))
        .filter(messages::id.lt(before))
        .order(messages::id.desc())
        .select(Message::as_select())
        .limit(SHOWN)
        .load(conn)?;
    found.reverse();
    Ok(found)
}

/// The listings that the last answer of a person's conversation showed.
pub fn last_shown(asker: &Asker, id: ConversationId, conn: &mut PgConnection) -> Result<Vec<i64>> {
    let last = messages::table
        .filter(messages::owner.eq(asker.owner()).and(messages::conversation_id.eq(id)))
        .filter(messages::listing_ids.ne(Vec::<i64>::new()))
        .order(messages::id.desc())
        .select(messages::listing_ids)
        .first::<Vec<i64>>(conn)
        .optional()?;
    Ok(last.unwrap_or_default())
}

/// The message that this very question already has.
pub fn asked_before(asker: &Asker, key: &str, question: &str, conn: &mut PgConnection) -> Result<Option<Message>> {
    Ok(messages::table
        .filter(messages::owner.eq(asker.owner()))
        .filter(messages::question_key.eq(key).and(messages::question.eq(question)))
        .select(Message::as_select())
        .first(conn)
        .optional()?)
}

/// A question as it is asked.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// What is asked.
    pub text: &'a str,
    /// Made by the form, so that a reload does not ask twice.
    pub key: &'a str,
    /// Which model will answer.
    pub model: &'a str,
}

/// Adds a question to a person's conversation; its answer is to come.
pub fn ask(
    asker: &Asker,
    id: ConversationId,
    question: Question<'_>,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Message> {
    let owner = asker.owner();
    diesel::update(conversations::table.find((&owner, id))).set(conversations::updated_at.eq(now)).execute(conn)?;
    // The same key with another question comes from a page that was kept: that is a question of its own.
    let is_taken = diesel::select(diesel::dsl::exists(
        messages::table
            .filter(messages::owner.eq(&owner).and(messages::conversation_id.eq(id)))
            .filter(messages::question_key.eq(question.key)),
    ))
    .get_result::<bool>(conn)?;
    let key = if is_taken { new_key() } else { question.key.to_owned() };
    Ok(diesel::insert_into(messages::table)
        .values((
            messages::owner.eq(&owner),
            messages::conversation_id.eq(id),
            messages::question_key.eq(key),
            messages::question.eq(question.text),
            messages::state.eq(State::Answering),
            messages::model.eq(question.model),
            messages::created_at.eq(now),
        ))
        .returning(Message::as_returning())
        .get_result(conn)?)
}

/// An answer as far as it has come.
#[derive(Clone, Debug)]
pub struct Answer {
    /// How far it has come.
    pub state: State,
    /// What was said.
    pub sentences: Vec<Sentence>,
    /// The listings whose cards were shown.
    pub listings: Vec<i64>,
    /// Milliseconds until the first sentence.
    pub first_ms: Option<i32>,
    /// Milliseconds until now.
    pub total_ms: i32,
}

impl Answer {
    /// Keeps it.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the message was deleted meanwhile, or went to whoever signed in with it.
    pub fn keep(&self, message: &Key, conn: &mut PgConnection) -> Result<()> {
        let answer = serde_json::to_value(&self.sentences).unwrap_or_default();
        let kept = diesel::update(messages::table.find((&message.owner, message.id)))
            .set((
                messages::state.eq(self.state),
                messages::answer.eq(answer),
                messages::listing_ids.eq(&self.listings),
                messages::first_ms.eq(self.first_ms),
                messages::total_ms.eq(self.total_ms),
            ))
            .execute(conn)?;
        if kept == 0 { Err(Error::NotFound) } else { Ok(()) }
    }
}
