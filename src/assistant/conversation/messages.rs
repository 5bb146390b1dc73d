//! Messages as rows: questions, each with its answer as far as that has come. They are reached through the
//! conversations of whoever asks.

use chrono::TimeDelta;
use diesel::pg::Pg;
use diesel::prelude::*;
use serde_json::Value;

use crate::assistant::conversation::asker::{Asker, new_key};
use crate::assistant::models::{Sentence, Spent};
use crate::clock::Moment;
use crate::error::Result;
use crate::ids::{ConversationId, MessageId};
use crate::locales::Text;
use crate::schema::{conversations, messages};

/// An answer that began longer ago than this and has no end was cut off with the process that gave it.
const LONGEST_ANSWER: TimeDelta = TimeDelta::seconds(90);
/// Messages of a conversation that a page shows.
pub const SHOWN: i64 = 50;

text_enum! {
    /// How far an answer has come.
    State {
        /// It is being given.
        Answering = "answering",
        /// It is complete.
        Answered = "answered",
        /// Whoever asked stopped it.
        Stopped = "stopped",
        /// It broke off.
        Interrupted = "interrupted",
    }
}

text_enum! {
    /// Whether an answer helped.
    Thumb {
        /// It did.
        Up = "up",
        /// It did not.
        Down = "down",
    }
}

text_enum! {
    /// Why an answer did not help.
    Reason {
        /// It says what is not so.
        Wrong = "wrong",
        /// It leaves out what was asked for.
        Incomplete = "incomplete",
        /// It answers something else.
        OffTopic = "off_topic",
        /// It is hard to read.
        HardToRead = "hard_to_read",
    }
}

impl Reason {
    /// How it is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Wrong => Text::assistant_reason_wrong(),
            Self::Incomplete => Text::assistant_reason_incomplete(),
            Self::OffTopic => Text::assistant_reason_off_topic(),
            Self::HardToRead => Text::assistant_reason_hard_to_read(),
        }
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
    /// Whether whoever asked says that it helped.
    pub thumb: Option<Thumb>,
    /// Why it did not.
    pub thumb_reason: Option<Reason>,
}

/// What a message is found by.
#[derive(Clone, Debug)]
pub struct Key {
    owner: String,
    id: MessageId,
}

impl Key {
    /// Its row.
    #[must_use]
    pub fn row(&self) -> (&str, MessageId) {
        (&self.owner, self.id)
    }
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

    /// How far it has come: an answer without an end is given up after a minute and a half.
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

/// So many questions before one say what it goes on with.
const REMEMBERED: i64 = 6;

/// What was asked last in a person's conversation, the first question first.
pub fn last_asked(asker: &Asker, id: ConversationId, conn: &mut PgConnection) -> Result<Vec<String>> {
    let mut last: Vec<String> = messages::table
        .filter(messages::owner.eq(asker.owner()).and(messages::conversation_id.eq(id)))
        .order(messages::id.desc())
        .select(messages::question)
        .limit(REMEMBERED)
        .load(conn)?;
    last.reverse();
    Ok(last)
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
    /// Sentences that were left out, since no listing says so.
    pub withheld: i32,
    /// What it took of a language model.
    pub spent: Option<Spent>,
    /// Who answered, where that is another model than was to.
    pub model: Option<&'static str>,
}

impl Answer {
    /// An answer of which nothing was said.
    #[must_use]
    pub fn new(state: State) -> Self {
        let (sentences, listings) = (Vec::new(), Vec::new());
        Self { state, sentences, listings, first_ms: None, total_ms: 0, withheld: 0, spent: None, model: None }
    }

    /// Keeps it, and says who waits for the rest. An answer that was stopped stays so.
    ///
    /// # Errors
    /// [`crate::error::Error::NotFound`] when the message was deleted meanwhile, or went to whoever signed in with it.
    pub fn keep(&self, message: &Key, conn: &mut PgConnection) -> Result<Waiting> {
        let answer = serde_json::to_value(&self.sentences).unwrap_or_default();
        let tokens = |count: fn(Spent) -> u32| self.spent.map(|spent| i32::try_from(count(spent)).unwrap_or(i32::MAX));
        let is_stopped = messages::table
            .find((&message.owner, message.id))
            .select(messages::state)
            .for_update()
            .first::<State>(conn)?
            == State::Stopped;
        let state = if is_stopped { State::Stopped } else { self.state };
        let read_at = diesel::update(messages::table.find((&message.owner, message.id)))
            .set((
                messages::state.eq(state),
                messages::answer.eq(answer),
                messages::listing_ids.eq(&self.listings),
                messages::first_ms.eq(self.first_ms),
                messages::total_ms.eq(self.total_ms),
                messages::withheld.eq(self.withheld),
                messages::prompt_tokens.eq(tokens(|spent| spent.prompt)),
                messages::completion_tokens.eq(tokens(|spent| spent.completion)),
                self.model.map(|model| messages::model.eq(model)),
            ))
            .returning(messages::read_at)
            .get_result(conn)?;
        Ok(Waiting { is_stopped, read_at })
    }
}

/// Who waits for the rest of an answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Waiting {
    /// Whether nobody does, as whoever asked stopped it.
    pub is_stopped: bool,
    /// When a page last asked how far it has come.
    pub read_at: Option<Moment>,
}

/// One message of a person's, locked until the transaction ends: what is changed depends on what it was.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when it is not theirs.
pub fn message_of(
    asker: &Asker,
    (conversation, id): (ConversationId, MessageId),
    conn: &mut PgConnection,
) -> Result<Message> {
    Ok(messages::table
        .find((asker.owner(), id))
        .filter(messages::conversation_id.eq(conversation))
        .select(Message::as_select())
        .for_update()
        .first(conn)?)
}

impl Message {
    /// Notes that somebody reads it while it is answered.
    pub fn read(&self, now: Moment, conn: &mut PgConnection) -> Result<()> {
        let answering = messages::table.find((&self.owner, self.id)).filter(messages::state.eq(State::Answering));
        diesel::update(answering).set(messages::read_at.eq(now)).execute(conn)?;
        Ok(())
    }

    /// Stops its answer. One that broke off a moment ago did so because of that.
    pub fn stop(&self, conn: &mut PgConnection) -> Result<()> {
        let going = messages::state.eq_any([State::Answering, State::Interrupted]);
        diesel::update(messages::table.find((&self.owner, self.id)).filter(going))
            .set(messages::state.eq(State::Stopped))
            .execute(conn)?;
        Ok(())
    }

    /// Notes whether it helped, and why it did not; none takes that back.
    pub fn rate(&self, thumb: Option<Thumb>, reason: Option<Reason>, conn: &mut PgConnection) -> Result<()> {
        let reason = reason.filter(|_| thumb == Some(Thumb::Down));
        diesel::update(messages::table.find((&self.owner, self.id)))
            .set((messages::thumb.eq(thumb), messages::thumb_reason.eq(reason)))
            .execute(conn)?;
        Ok(())
    }
}
