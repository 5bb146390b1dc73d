//! Batches as rows. A person sees their own.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::ids::{BatchId, BusinessId, UserId};
use crate::locales::At;
use crate::products::batches::acts::{Act, Details};
use crate::schema::batches;

/// So many mistakes are kept.
const MOST_MISTAKES: usize = 100;

text_enum! {
    /// How far a batch has come.
    State {
        /// Looked at; nothing was done yet.
        Waiting = "waiting",
        /// Being done.
        Running = "running",
        /// Done.
        Done = "done",
        /// Given up before anything was done, or stopped.
        Stopped = "stopped",
        /// Being put back.
        Undoing = "undoing",
        /// Put back, as far as it could be.
        Undone = "undone",
    }
}

/// A product that was left out, and why.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Mistake {
    /// The product.
    pub product: i64,
    /// What it is called.
    pub name: String,
    /// Why, in the language of whoever did it.
    pub why: String,
}

/// One act on many products.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = batches)]
pub struct Batch {
    /// Whose it is.
    pub business_id: BusinessId,
    /// Its number.
    pub id: BatchId,
    /// What is done.
    pub kind: Act,
    details: Value,
    /// Who does it.
    pub user_id: UserId,
    /// How far it has come.
    pub state: State,
    /// How many products were selected.
    pub total: i32,
    /// With how many it was done.
    pub done: i32,
    /// How many were left out.
    pub refused: i32,
    mistakes: Value,
    /// The last product that was looked at.
    pub position: i64,
    created_at: Moment,
    ended_at: Option<Moment>,
}

impl Batch {
    /// Writes down what was selected. A form that is sent twice makes one.
    pub fn create(
        act: Act,
        details: &Details,
        key: &str,
        actor: &Actor,
        now: Moment,
        conn: &mut PgConnection,
    ) -> Result<BatchId> {
        let key = Some(key).filter(|key| !key.is_empty() && key.len() <= 64);
        let made = diesel::insert_into(batches::table)
            .values((
                batches::business_id.eq(actor.business),
                batches::kind.eq(act),
                batches::details.eq(json(details)?),
                batches::user_id.eq(actor.user),
                batches::total.eq(i32::try_from(details.ids.len()).unwrap_or(i32::MAX)),
                batches::form_key.eq(key),
                batches::created_at.eq(now),
            ))
            .on_conflict_do_nothing()
            .returning(batches::id)
            .get_result::<BatchId>(conn)
            .optional()?;
        if let Some(id) = made {
            return Ok(id);
        }
        let before = batches::table
            .filter(batches::business_id.eq(actor.business).and(batches::user_id.eq(actor.user)))
            .filter(batches::form_key.eq(key));
        Ok(before.select(batches::id).first(conn)?)
    }

    /// One of a person's own.
    ///
    /// # Errors
    /// [`Error::NotFound`] when they have none of this number.
    pub fn of(id: BatchId, actor: &Actor, conn: &mut PgConnection) -> Result<Self> {
        let own = batches::table.find((actor.business, id)).filter(batches::user_id.eq(actor.user));
        let own = own.filter(batches::kind.eq_any(Act::ALL));
        Ok(own.select(Self::as_select()).first(conn)?)
    }

    /// One of a business.
    pub fn find(id: BatchId, business: BusinessId, conn: &mut PgConnection) -> Result<Self> {
        Ok(batches::table.find((business, id)).select(Self::as_select()).first(conn)?)
    }

    /// One of a business, held until the transaction ends.
    pub fn lock(id: BatchId, business: BusinessId, conn: &mut PgConnection) -> Result<Self> {
        Ok(batches::table.find((business, id)).select(Self::as_select()).for_update().first(conn)?)
    }

    /// What is done, and with which products.
    #[must_use]
    pub fn details(&self) -> Details {
        serde_json::from_value(self.details.clone()).unwrap_or_default()
    }

    /// The first products that were left out, each with why.
    #[must_use]
    pub fn mistakes(&self) -> Vec<Mistake> {
        serde_json::from_value(self.mistakes.clone()).unwrap_or_default()
    }

    /// Whether a job works on it.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        matches!(self.state, State::Running | State::Undoing)
    }

    /// When it ended.
    #[must_use]
    pub fn ended(&self) -> Option<At> {
        self.ended_at.map(At)
    }

    /// When it was made.
    #[must_use]
    pub fn created(&self) -> At {
        At(self.created_at)
    }

    /// The address of its page, within the workspace.
    #[must_use]
    pub fn path(id: BatchId) -> String {
        format!("/products/batches/{id}")
    }

    /// Says what is to be done, while nothing was done yet.
    pub fn say(&self, details: &Details, conn: &mut PgConnection) -> Result<()> {
        let waiting = batches::table.find((self.business_id, self.id)).filter(batches::state.eq(State::Waiting));
        diesel::update(waiting).set(batches::details.eq(json(details)?)).execute(conn)?;
        Ok(())
    }

    /// Takes it from one state to another; whether it was there.
    pub fn moves(&self, from: State, to: State, now: Moment, conn: &mut PgConnection) -> Result<bool> {
        let there = batches::table.find((self.business_id, self.id)).filter(batches::state.eq(from));
        let ended = (!matches!(to, State::Running | State::Undoing)).then_some(now);
        let undone = (to == State::Undone).then_some(now);
        let set = (batches::state.eq(to), batches::ended_at.eq(ended), batches::undone_at.eq(undone));
        let moved = diesel::update(there).set(set).execute(conn)?;
        if moved > 0 && to == State::Undoing {
            // What was left out then is said already; now it is what cannot be put back.
            let row = batches::table.find((self.business_id, self.id));
            diesel::update(row)
                .set((batches::mistakes.eq(Value::Array(Vec::new())), batches::position.eq(0)))
                .execute(conn)?;
        }
        Ok(moved > 0)
    }

    /// Notes how far it has come.
    pub fn advance(
        &mut self,
        position: i64,
        done: i32,
        refused: Vec<Mistake>,
        details: &Details,
        conn: &mut PgConnection,
    ) -> Result<()> {
        let mut mistakes = self.mistakes();
        self.done += done;
        self.position = position;
        if self.state == State::Running {
            self.refused += i32::try_from(refused.len()).unwrap_or(0);
        }
        mistakes.extend(refused);
        mistakes.truncate(MOST_MISTAKES);
        self.mistakes = json(&mistakes)?;
        diesel::update(batches::table.find((self.business_id, self.id)))
            .set((
                batches::position.eq(position),
                batches::done.eq(self.done),
                batches::refused.eq(self.refused),
                batches::mistakes.eq(&self.mistakes),
                batches::details.eq(json(details)?),
            ))
            .execute(conn)?;
        Ok(())
    }
}

fn json(value: &impl Serialize) -> Result<Value> {
    serde_json::to_value(value).map_err(|error| Error::Internal(error.to_string()))
}
