//! Reports as rows. Anybody may write one; only the operator reads them, and whoever made one by the link that they got.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Bool, Nullable, Text, Timestamptz};

use super::token::Token;
use crate::clock::Moment;
use crate::error::Result;
use crate::ids::ProductId;
use crate::locales::Locale;
use crate::mail::Recipient;
use crate::schema::reports;
use crate::sealed::Seal;

text_enum! {
    /// Why a listing is reported.
    Reason {
        /// It may not be sold, or not like that.
        Illegal = "illegal",
        /// It may hurt somebody.
        Unsafe = "unsafe",
        /// It is not what it says, or not theirs to sell.
        Fake = "fake",
        /// What it says is not true.
        Misleading = "misleading",
        /// It insults or threatens.
        Offensive = "offensive",
        /// It is about a child who is abused. Whoever reports that need not say who they are (Digital Services Act,
        /// Article 16(2)(c)).
        ChildSafety = "child_safety",
        /// Something else.
        Other = "other",
    }
}

/// Who reports something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reporter {
    /// What they are called.
    pub name: String,
    /// Where they hear what becomes of it.
    pub email: String,
}

/// A report that can be filed.
#[derive(Clone, Debug)]
pub struct Report {
    /// Why.
    pub reason: Reason,
    /// What is wrong, in the person's words.
    pub text: String,
    /// Who reports it; nobody where that need not be said.
    pub reporter: Option<Reporter>,
    /// Made by the form, so that sending it twice reports once.
    pub form_key: String,
}

#[derive(QueryableByName)]
struct Made {
    #[diesel(sql_type = Nullable<BigInt>)]
    made: Option<i64>,
}

/// Files a report about a listing, in the scope of whoever files it; false where this form reported it already, or it is
/// not listed any more.
pub fn file(
    listing: ProductId,
    report: &Report,
    (token, seal): (&Token, &Seal),
    locale: Locale,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<bool> {
    let reporter = report.reporter.as_ref();
    let row: Made = diesel::sql_query("SELECT file_report($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) AS made")
        .bind::<BigInt, _>(listing)
        .bind::<Text, _>(report.reason.as_str())
        .bind::<Text, _>(&report.text)
        .bind::<Nullable<Text>, _>(reporter.map(|reporter| reporter.email.as_str()))
        .bind::<Nullable<Text>, _>(reporter.map(|reporter| reporter.name.as_str()))
        .bind::<Text, _>(&report.form_key)
        .bind::<Binary, _>(token.hash())
        .bind::<Binary, _>(token.sealed(seal))
        .bind::<Text, _>(locale.code())
        .bind::<Timestamptz, _>(now)
        .get_result(conn)?;
    Ok(row.made.is_some())
}

/// A report of a case whose reporter hears what is decided.
#[derive(Debug)]
pub struct Heard {
    /// Where it is written to.
    pub to: Recipient,
    /// What leads to the page of the report.
    pub token: Token,
}

/// What a report says of where to write to.
type Row = (Option<String>, Option<crate::ids::UserId>, Option<String>, Option<Vec<u8>>);

/// Those of a case, or the one with this number, who can be written to, in the languages that they reported in. In the
/// operator scope.
pub fn heard(
    case: i64,
    report: Option<i64>,
    seal: &Seal,
    otherwise: Locale,
    conn: &mut PgConnection,
) -> Result<Vec<Heard>> {
    let rows: Vec<Row> = reports::table
        .filter(reports::case_id.eq(case))
        .filter(reports::id.eq(report.unwrap_or_default()).or(report.is_none().into_sql::<Bool>()))
        .order(reports::id)
        .select((reports::email, reports::user_id, reports::locale, reports::token_sealed))
        .load(conn)?;
    let heard = |(email, user, tongue, sealed): Row| {
        let token = Token::open(&sealed?, seal)?;
        let locale = tongue.as_deref().and_then(Locale::parse).unwrap_or(otherwise);
        Some(Heard { to: Recipient { user, address: email?, locale }, token })
    };
    Ok(rows.into_iter().filter_map(heard).collect())
}
