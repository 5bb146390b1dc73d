//! Facts about a product that its author names: `Material: oak`.

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::Jsonb;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::locales::Text;
use crate::web::letters::visible;

const MOST: usize = 40;
/// The longest name of a fact, in characters.
pub const LONGEST_NAME: usize = 60;
const LONGEST_VALUE: usize = 300;

/// A fact about a product, such as its material.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribute {
    /// What kind of fact.
    pub name: String,
    /// The fact.
    pub value: String,
}

/// The facts of a product, in order; one JSON array in the database.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, AsExpression, FromSqlRow)]
#[diesel(sql_type = Jsonb)]
#[serde(transparent)]
pub struct Attributes(Vec<Attribute>);

impl Attributes {
    /// Reads them one a line, the kind and the fact set apart by a colon.
    pub fn parse(text: &str) -> Result<Self, Text> {
        let text = visible(text);
        let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if lines.len() > MOST {
            return Err(Text::content_facts_too_many(MOST));
        }
        lines.into_iter().map(attribute).collect::<Result<_, _>>().map(Self)
    }

    /// One a line, as they are typed.
    #[must_use]
    pub fn lines(&self) -> String {
        self.each().map(|fact| format!("{}: {}", fact.name, fact.value)).collect::<Vec<_>>().join("\n")
    }

    /// Each of them, in order.
    pub fn each(&self) -> impl Iterator<Item = &Attribute> {
        self.0.iter()
    }
}

fn attribute(line: &str) -> Result<Attribute, Text> {
    let (name, value) = line.split_once(':').unwrap_or((line, ""));
    let (name, value) = (name.trim(), value.trim());
    if name.is_empty() || value.is_empty() {
        return Err(Text::content_fact_malformed(beginning(line)));
    }
    let is_long = name.chars().count() > LONGEST_NAME || value.chars().count() > LONGEST_VALUE;
    if is_long || line.chars().any(char::is_control) {
        return Err(Text::content_fact_too_long(beginning(name), LONGEST_NAME, LONGEST_VALUE));
    }
    Ok(Attribute { name: name.to_owned(), value: value.to_owned() })
}

/// Enough of a line to find it.
fn beginning(text: &str) -> String {
    text.chars().take(40).collect()
}

impl ToSql<Jsonb, Pg> for Attributes {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        let value = serde_json::to_value(self)?;
        <Value as ToSql<Jsonb, Pg>>::to_sql(&value, &mut out.reborrow())
    }
}

impl FromSql<Jsonb, Pg> for Attributes {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        let value = <Value as FromSql<Jsonb, Pg>>::from_sql(value)?;
        // A row that somebody wrote past the form costs its facts and not the page.
        Ok(serde_json::from_value(value).unwrap_or_default())
    }
}
