//! Loads the demo content through the same functions that people's changes use, so that every rule applies to it.

use chrono::TimeDelta;
use diesel::PgConnection;
use diesel::prelude::*;
use drawings::draw;

use super::content::{Business, CategoryField, Content, Member, Person, Product, Status, Submission, Work};
use crate::accounts::passwords::hash_now;
use crate::businesses::model::{self, NewBusiness, add_member, by_slug};
use crate::categories::{FieldKind, Tree};
use crate::clock::Moment;
use crate::content::{Picture, Pictures, Terms, Written};
use crate::db::{Scope, in_scope};
use crate::error::{Error, Result};
use crate::fields::model::{Change, Wish, add as add_field};
use crate::identity::Actor;
use crate::identity::people::{Email, NewUser, by_email};
use crate::identity::permissions::ADMIN;
use crate::ids::{ProductId, UserId};
use crate::media::Store;
use crate::money::Currency;
use crate::products::changes::{decide, submit, submit_checked};
use crate::products::checks::Checked;
use crate::products::checks::scan::kinds;
use crate::products::drafts::{Identity, create, edit};
use crate::products::revisions::{Seen, of_product};
use crate::products::status::Action;
use crate::schema::{business_settings, businesses, product_revisions, products};
use crate::web::forms::Errors;

/// The password of every demo user.
pub const PASSWORD: &str = "souk-demo-2026";

/// Loads what is missing and returns how many businesses were added.
pub fn load(content: &Content, store: &Store, now: Moment, conn: &mut PgConnection) -> Result<usize> {
    let hash = hash_now(PASSWORD)?;
    in_scope(conn, &Scope::Operator, |conn| {
        let people = content.operators.iter();
        let operators = people
            .map(|Person { email, name }| person(email, name, &hash, true, now, conn))
            .collect::<Result<Vec<_>>>()?;
        match operators.first() {
            Some(operator) => asks(&content.fields, *operator, now, conn),
            None => Ok(()),
        }
    })?;
    let mut loaded = 0;
    // The business that a newcomer signs in to is loaded last, so that its listings are the newest.
    for (age, business) in content.businesses.iter().rev().enumerate() {
        let opened = now - TimeDelta::days(13) + TimeDelta::minutes(i64::try_from(age).unwrap_or(0) * 41);
        let is_new =
            in_scope(conn, &Scope::Operator, |conn| Stall { store, hash: &hash, opened }.open(business, conn))?;
        loaded += usize::from(is_new);
    }
    Ok(loaded)
}

/// Has categories ask for these fields, where they do not yet.
fn asks(fields: &[CategoryField], operator: UserId, now: Moment, conn: &mut PgConnection) -> Result<()> {
    for field in fields {
        let tree = Tree::load(conn)?;
        let category = tree.leaf_called(&field.category).ok_or(Error::NotFound)?.id;
        let wish = Wish {
            label: field.label.clone(),
            kind: FieldKind::parse(&field.kind).ok_or(Error::NotFound)?,
            unit: field.unit.clone(),
            choices: field.choices.clone(),
            is_required: field.required,
            is_filterable: field.filterable,
        };
        // One that is there already stays as the operator has made it.
        let _ = add_field(category, &wish, Change { by: operator, at: now }, conn)?;
    }
    Ok(())
}

/// One business being set up.
struct Stall<'a> {
    store: &'a Store,
    hash: &'a str,
    opened: Moment,
}

impl Stall<'_> {
    fn open(&self, business: &Business, conn: &mut PgConnection) -> Result<bool> {
        if by_slug(&business.slug, conn).optional_found()? {
            return Ok(false);
        }
        let admin = business.people.iter().find(|member| member.role == ADMIN).ok_or(Error::NotFound)?;
        let admin_id = person(&admin.email, &admin.name, self.hash, false, self.opened, conn)?;
        let made = NewBusiness {
            name: &business.name,
            slug: Some(&business.slug),
            tagline: &business.tagline,
            about: &business.about,
            town: &business.town,
            currency: business.currency,
            hue: i16::try_from(business.hue).unwrap_or(25),
        }
        .create(admin_id, self.opened, conn)?;
        diesel::update(businesses::table.find(made.id))
            .set((businesses::delivery.eq(&business.delivery), businesses::returns.eq(&business.returns)))
            .execute(conn)?;
        let team = business.people.iter().map(|member| self.join(member, &made, conn)).collect::<Result<Vec<_>>>()?;
        let team = Team { members: business.people.iter().zip(team).collect() };
        // Businesses with several people require approval by a second person.
        if business.people.len() > 1 {
            diesel::update(business_settings::table.find(made.id))
                .set(business_settings::four_eyes.eq(true))
                .execute(conn)?;
        }
        let tree = Tree::load(conn)?;
        let desk = Desk { team, tree, currency: business.currency, store: self.store };
        for (index, product) in business.products.iter().enumerate() {
            // Every business publishes over the same twelve days, so that the newest listings are a mix.
            let share = 12 * 24 * 60 * index / business.products.len();
            let at = self.opened + TimeDelta::minutes(i64::try_from(share).unwrap_or(0));
            desk.publish(product, at, conn)?;
        }
        for (index, submission) in business.queue.iter().enumerate() {
            let at = self.opened + TimeDelta::minutes(i64::try_from(index).unwrap_or(0) * 23 + 12 * 24 * 60);
            desk.queue(submission, &business.products, at, conn)?;
        }
        Ok(true)
    }

    fn join(&self, member: &Member, business: &model::Business, conn: &mut PgConnection) -> Result<Actor> {
        let user = person(&member.email, &member.name, self.hash, false, self.opened, conn)?;
        if member.role != ADMIN {
            add_member(business.id, user, &member.role, self.opened, conn)?;
        }
        Ok(Actor::new(user, &business.membership(&member.role)))
    }
}

/// The people of one business.
struct Team<'a> {
    members: Vec<(&'a Member, Actor)>,
}

impl Team<'_> {
    /// The person with this email address or role, or else the admin.
    fn find(&self, wanted: &str) -> Result<&Actor> {
        let found = self.members.iter().find(|(member, _)| member.email == wanted || member.role == wanted);
        found
            .or_else(|| self.members.iter().find(|(member, _)| member.role == ADMIN))
            .map(|(_, actor)| actor)
            .ok_or(Error::NotFound)
    }
}

struct Desk<'a> {
    team: Team<'a>,
    tree: Tree,
    currency: Currency,
    store: &'a Store,
}

impl Desk<'_> {
    fn publish(&self, product: &Product, at: Moment, conn: &mut PgConnection) -> Result<()> {
        let (writer, approver) = (self.team.find("editor")?, self.team.find("approver")?);
        let id = create(&self.written(product)?, &of_sku(product), writer, at, conn)?;
        submit(id, &self.tree, writer, at, conn)?;
        decide(seen(id, conn)?, Action::Approve, None, approver, at + TimeDelta::minutes(11), conn)?;
        Ok(())
    }

    fn queue(&self, submission: &Submission, listed: &[Product], at: Moment, conn: &mut PgConnection) -> Result<()> {
        let writer = self.team.find(&submission.written_by)?;
        let id = match &submission.work {
            Work::New(product) => create(&self.written(product)?, &of_sku(product), writer, at, conn)?,
            Work::Change(change) => {
                let published = listed.iter().find(|product| product.sku == change.sku).ok_or(Error::NotFound)?;
                let id = product_of(&change.sku, writer, conn)?;
                edit(id, &self.written(&change.applied_to(published))?, seen(id, conn)?, writer, at, conn)?;
                id
            }
        };
        if submission.status == Status::Draft {
            return Ok(());
        }
        let latest = of_product(id, writer, conn)?.swap_remove(0);
        let kinds = kinds(&latest.content, &self.tree);
        submit_checked(id, &self.tree, &Checked { seen: None, kinds }, writer, at, conn)?;
        let action = match submission.status {
            Status::ChangesRequested => Action::RequestChanges,
            Status::Rejected => Action::Reject,
            Status::Draft | Status::Pending => return Ok(()),
        };
        let decider = self.team.find(submission.decided_by.as_deref().unwrap_or("approver"))?;
        decide(seen(id, conn)?, action, submission.reason.as_deref(), decider, at + TimeDelta::minutes(9), conn)?;
        Ok(())
    }

    fn written(&self, product: &Product) -> Result<Written> {
        let typed = product.typed(&self.tree).map_err(Error::Internal)?;
        let mistakes = |errors: Errors| {
            let told: Vec<_> =
                errors.iter().map(|(field, sentence)| format!("{field}: {}", sentence.in_english())).collect();
            Error::Internal(format!("{}: {}", product.sku, told.join(" ")))
        };
        let terms = Terms { currency: self.currency, tree: &self.tree, locale: None };
        let path = self.store.keep_now(draw(&product.drawing).into_bytes(), "svg")?;
        let mut written = typed.parse(&terms).map_err(mistakes)?;
        let picture = Picture { path, width: 640, height: 480, format: "svg".to_owned(), ..Picture::default() };
        written.content.offer.pictures = Pictures::of(vec![picture]);
        Ok(written)
    }
}

fn person(
    email: &str,
    name: &str,
    hash: &str,
    is_operator: bool,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<UserId> {
    let email = Email::parse(email).map_err(|mistake| Error::Internal(mistake.in_english().into_owned()))?;
    let user = NewUser { email: &email, name, password_hash: Some(hash), is_operator, locale: None, is_verified: true };
    match user.create(now, conn)? {
        Some(id) => Ok(id),
        None => by_email(&email, conn)?.map(|user| user.id).ok_or(Error::NotFound),
    }
}

fn of_sku(product: &Product) -> Identity {
    Identity { sku: Some(product.sku.clone()), ..Identity::default() }
}

fn product_of(sku: &str, actor: &Actor, conn: &mut PgConnection) -> Result<ProductId> {
    Ok(products::table
        .filter(products::business_id.eq(actor.business))
        .filter(products::sku.eq(sku))
        .select(products::id)
        .first(conn)?)
}

/// The newest revision of a product, as if somebody had just opened it.
fn seen(product: ProductId, conn: &mut PgConnection) -> Result<Seen> {
    let (revision, version) = product_revisions::table
        .filter(product_revisions::product_id.eq(product))
        .order(product_revisions::number.desc())
        .select((product_revisions::id, product_revisions::version))
        .first(conn)?;
    Ok(Seen { revision, version })
}

trait Found {
    /// True if a row was found, false for [`Error::NotFound`]; other errors are passed on.
    fn optional_found(self) -> Result<bool>;
}

impl<T> Found for Result<T> {
    fn optional_found(self) -> Result<bool> {
        match self {
            Ok(_) => Ok(true),
            Err(Error::NotFound) => Ok(false),
            Err(error) => Err(error),
        }
    }
}
