//! What colleagues say to each other about a product, through all rounds.
//!
//! Who may see what was said: whoever may approve; whoever may see the revision that was open or newest when it was
//! said, by the rule of revisions; whoever said it or is mentioned in it. Who may say something: whoever may approve,
//! may see the newest revision, or said something before.

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text as Words};

use super::revisions::{Revision, of_business, visible_to};
use crate::businesses::model::CAN_APPROVE;
use crate::clock::Moment;
use crate::content::FIELDS;
use crate::error::{Error, Result};
use crate::identity::people::called;
use crate::identity::{Actor, Permission};
use crate::ids::{CommentId, ProductId, UserId};
use crate::locales::{At, Name, Text};
use crate::schema::{colleagues, comments, product_revisions, products};
use crate::web::forms::Errors;

/// The longest text, in characters.
pub const LONGEST: usize = 4000;
/// So many comments stand on a page; links lead to those before them.
const A_PAGE: usize = 30;
/// So many people can be mentioned.
const MOST_PEOPLE: i64 = 1000;
/// So many of them are offered by name.
const MOST_OFFERED: usize = 200;
/// So many characters of a comment stand above its answers.
const QUOTED: usize = 80;

/// One thing that was said.
#[derive(Clone, Debug, Queryable)]
pub struct Comment {
    /// Its number.
    pub id: CommentId,
    /// Who said it.
    pub author: UserId,
    name: Option<String>,
    /// The comment that it answers.
    pub answers: Option<CommentId>,
    field: Option<String>,
    text: String,
    /// When it was said.
    pub at: Moment,
    removed_at: Option<Moment>,
}

impl Comment {
    /// What its author is called.
    #[must_use]
    pub fn by(&self) -> Name {
        called(self.name.as_deref().unwrap_or_default())
    }

    /// What was said; none where its author removed it.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        Some(self.text.as_str()).filter(|_| self.removed_at.is_none())
    }

    /// What the field is called that it is pinned to.
    #[must_use]
    pub fn about(&self) -> Option<Text> {
        let field = FIELDS.into_iter().find(|field| Some(field.key) == self.field.as_deref());
        field.map(|field| field.label.clone())
    }

    /// When it was said.
    #[must_use]
    pub const fn when(&self) -> At {
        At(self.at)
    }

    /// The beginning of it.
    #[must_use]
    pub fn beginning(&self) -> String {
        let text = self.text().unwrap_or_default();
        let cut: String = text.chars().take(QUOTED).collect();
        if cut.len() < text.len() { format!("{cut}…") } else { cut }
    }
}

/// The form below.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct CommentForm {
    /// What is said.
    pub text: String,
    /// The name of somebody who is to be told.
    pub mention: String,
    /// The key of the field that it is pinned to.
    pub field: String,
    /// The number of the comment that it answers.
    pub answers: String,
    /// Made with the form, so that sending it twice says it once.
    pub form_key: String,
}

impl CommentForm {
    /// An empty form with a key of its own.
    #[must_use]
    pub fn fresh() -> Self {
        Self { form_key: hex::encode(rand::random::<[u8; 16]>()), ..Self::default() }
    }
}

/// What was said about a product, as one person may see it, with the form to say more.
#[derive(Clone, Debug)]
pub struct Thread {
    /// The product.
    pub product: ProductId,
    /// The last that was said, or what was said before a comment, oldest first.
    pub said: Vec<Comment>,
    /// Comments from before that are answered here.
    quoted: Vec<Comment>,
    /// The comment before which there is more.
    pub earlier: Option<CommentId>,
    /// Whether these are not the last.
    pub is_earlier: bool,
    /// Whether this person may say something.
    pub may_say: bool,
    /// The names of those who may be mentioned.
    pub people: Vec<String>,
    /// The form, as it was typed.
    pub form: CommentForm,
    /// What is wrong in it.
    pub errors: Errors,
}

impl Thread {
    /// The conversation about a product, up to a comment or to its end.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such product, or nothing of it for this person.
    pub fn of(product: ProductId, before: Option<CommentId>, actor: &Actor, conn: &mut PgConnection) -> Result<Self> {
        let newest = newest(product, actor, conn)?;
        let may_say = may_say(&newest, actor, conn)?;
        let last = before.unwrap_or(CommentId::new(i64::MAX));
        let mut said = seen_by(product, Wanted::Before(last), actor, conn)?;
        let has_more = said.len() > A_PAGE;
        said.truncate(A_PAGE);
        said.reverse();
        if !may_say && said.is_empty() && before.is_none() && !is_seen(product, actor, conn)? {
            return Err(Error::NotFound);
        }
        let answered = said.iter().filter_map(|comment| comment.answers);
        let elsewhere: Vec<_> = answered.filter(|id| said.iter().all(|comment| comment.id != *id)).collect();
        let quoted =
            if elsewhere.is_empty() { Vec::new() } else { seen_by(product, Wanted::These(&elsewhere), actor, conn)? };
        let people = if may_say { mentionable(&newest, conn)? } else { Vec::new() };
        Ok(Self {
            product,
            earlier: said.first().map(|comment| comment.id).filter(|_| has_more),
            said,
            quoted,
            is_earlier: before.is_some(),
            may_say,
            people: people
                .into_iter()
                .map(|person| person.name)
                .filter(|name| !name.is_empty())
                .take(MOST_OFFERED)
                .collect(),
            form: CommentForm::fresh(),
            errors: Errors::default(),
        })
    }

    /// The comment that another answers, as far as this person may see it.
    #[must_use]
    pub fn answered(&self, comment: &Comment) -> Option<&Comment> {
        let id = comment.answers?;
        self.said.iter().chain(&self.quoted).find(|other| other.id == id)
    }

    /// The comment that the form answers.
    #[must_use]
    pub fn answering(&self) -> Option<&Comment> {
        let id = self.form.answers.parse().ok().map(CommentId::new)?;
        self.said.iter().chain(&self.quoted).find(|other| other.id == id)
    }

    /// Where it stands in the workspace.
    #[must_use]
    pub fn path(&self, actor: &Actor) -> String {
        actor.path(&format!("/products/{}/comments", self.product))
    }
}

/// The newest revision of a product, whoever may see it.
///
/// # Errors
/// [`Error::NotFound`] when the business has no such product.
pub fn newest(product: ProductId, actor: &Actor, conn: &mut PgConnection) -> Result<Revision> {
    products::table.find((actor.business, product)).select(products::id).first::<ProductId>(conn)?;
    Ok(of_business(actor.business)
        .filter(product_revisions::product_id.eq(product))
        .order(product_revisions::number.desc())
        .first(conn)?)
}

/// Whether somebody may say something about the product of this revision, its newest.
pub fn may_say(newest: &Revision, actor: &Actor, conn: &mut PgConnection) -> Result<bool> {
    if actor.may(Permission::ApproveProducts) {
        return Ok(true);
    }
    let visible = product_revisions::table
        .filter(product_revisions::business_id.eq(actor.business).and(product_revisions::id.eq(newest.id)))
        .filter(visible_to(actor));
    let own = comments::table
        .filter(comments::business_id.eq(actor.business).and(comments::product_id.eq(newest.product_id)))
        .filter(comments::author_id.eq(actor.user));
    Ok(diesel::select(exists(visible)).get_result(conn)? || diesel::select(exists(own)).get_result(conn)?)
}

/// Whether somebody may see anything of a product.
fn is_seen(product: ProductId, actor: &Actor, conn: &mut PgConnection) -> Result<bool> {
    let visible = product_revisions::table
        .filter(product_revisions::business_id.eq(actor.business).and(product_revisions::product_id.eq(product)))
        .filter(visible_to(actor));
    Ok(diesel::select(exists(visible)).get_result(conn)?)
}

/// Which comments.
enum Wanted<'a> {
    /// Those before this one, newest first: one more than a page.
    Before(CommentId),
    /// These.
    These(&'a [CommentId]),
}

#[expect(clippy::needless_pass_by_value, reason = "it is said once")]
fn seen_by(product: ProductId, wanted: Wanted<'_>, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<Comment>> {
    let revision =
        product_revisions::business_id.eq(comments::business_id).and(product_revisions::id.eq(comments::revision_id));
    let author = colleagues::business_id.eq(comments::business_id).and(colleagues::user_id.eq(comments::author_id));
    let approves = diesel::dsl::sql::<diesel::sql_types::Bool>(if actor.may(Permission::ApproveProducts) {
        "true"
    } else {
        "false"
    });
    let own = comments::author_id.eq(actor.user).or(comments::mentioned.contains(vec![actor.user.get()]));
    let query = comments::table
        .inner_join(product_revisions::table.on(revision))
        .left_join(colleagues::table.on(author))
        .filter(comments::business_id.eq(actor.business).and(comments::product_id.eq(product)))
        .filter(approves.or(own).or(visible_to(actor)))
        .order(comments::id.desc())
        .select((
            comments::id,
            comments::author_id,
            colleagues::name.nullable(),
            comments::answers,
            comments::field,
            comments::text,
            comments::at,
            comments::removed_at,
        ));
    Ok(match wanted {
        Wanted::Before(last) => {
            let limit = i64::try_from(A_PAGE + 1).unwrap_or(i64::MAX);
            query.filter(comments::id.lt(last)).limit(limit).load(conn)?
        }
        Wanted::These(ids) => query.filter(comments::id.eq_any(ids)).load(conn)?,
    })
}

/// A comment that this person may see.
///
/// # Errors
/// [`Error::NotFound`].
pub fn find(product: ProductId, id: CommentId, actor: &Actor, conn: &mut PgConnection) -> Result<Comment> {
    seen_by(product, Wanted::These(&[id]), actor, conn)?.pop().ok_or(Error::NotFound)
}

/// Somebody who may be mentioned.
#[derive(Clone, Debug, QueryableByName)]
pub struct Person {
    /// Who it is.
    #[diesel(sql_type = BigInt)]
    pub user: UserId,
    /// What they are called.
    #[diesel(sql_type = Words)]
    pub name: String,
}

/// The members who may see this revision, the newest of its product, by name: they can be mentioned.
pub fn mentionable(newest: &Revision, conn: &mut PgConnection) -> Result<Vec<Person>> {
    let query = format!(
        "SELECT m.user_id AS user, c.name
           FROM memberships m
           JOIN roles r ON r.business_id = m.business_id AND r.id = m.role_id
           JOIN colleagues c ON c.business_id = m.business_id AND c.user_id = m.user_id
           JOIN product_revisions v ON v.business_id = m.business_id AND v.id = $2
          WHERE m.business_id = $1
            AND (r.permissions IS NULL OR r.built_in AND r.name = 'admin' OR 'view_products' = ANY (r.permissions))
            AND ({CAN_APPROVE} OR revision_is_visible(v.status, v.writers, v.decided_by, m.user_id,
                                                      r.built_in AND r.name = 'admin', {CAN_APPROVE}))
          ORDER BY c.name, m.user_id LIMIT $3"
    );
    Ok(diesel::sql_query(query)
        .bind::<BigInt, _>(newest.business_id)
        .bind::<BigInt, _>(newest.id)
        .bind::<BigInt, _>(MOST_PEOPLE)
        .load(conn)?)
}
