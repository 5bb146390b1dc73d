//! What a product says in the fields that its category asks for. Each value carries the label and the unit that the
//! field had when it was written, so that what was approved stays what it was.

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::Jsonb;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// What is said in one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Value {
    /// A line of text.
    Text(String),
    /// A number, in the unit of the field.
    Number(Decimal),
    /// One of the field's choices.
    Choice(String),
    /// Some of the field's choices.
    Choices(Vec<String>),
    /// Yes or no.
    YesNo(bool),
    /// A day.
    Date(chrono::NaiveDate),
}

/// One field and what is said in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Specific {
    /// The field's key.
    pub key: String,
    /// What the field was called.
    pub label: String,
    /// What is said.
    #[serde(flatten)]
    pub value: Value,
    /// What a number is measured in; empty otherwise.
    #[serde(default)]
    pub unit: String,
}

/// All of them, in the order of the fields; one JSON array in the database.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, AsExpression, FromSqlRow)]
#[diesel(sql_type = Jsonb)]
#[serde(transparent)]
pub struct Specifics(Vec<Specific>);

/// What stands before the key in the name of an input.
pub const INPUT: &str = "field-";

/// The name of the input of a category's field; also where mistakes in it stand.
#[must_use]
pub fn specific_key(key: &str) -> String {
    format!("{INPUT}{key}")
}

impl Specifics {
    /// Whether nothing is said.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These, in this order.
    #[must_use]
    pub const fn of(specifics: Vec<Specific>) -> Self {
        Self(specifics)
    }

    /// Each of them, in order.
    pub fn each(&self) -> impl Iterator<Item = &Specific> {
        self.0.iter()
    }

    /// What is said in the field with this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Specific> {
        self.0.iter().find(|specific| specific.key == key)
    }
}

impl ToSql<Jsonb, Pg> for Specifics {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        let value = serde_json::to_value(self)?;
        <Json as ToSql<Jsonb, Pg>>::to_sql(&value, &mut out.reborrow())
    }
}

impl FromSql<Jsonb, Pg> for Specifics {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        let value = <Json as FromSql<Jsonb, Pg>>::from_sql(value)?;
        // A row that somebody wrote past the form costs these facts and not the page.
        Ok(serde_json::from_value(value).unwrap_or_default())
    }
}
