//! The proof that somebody may do something in the business that the address names. A handler that takes
//! `Member<ApproveProducts>` cannot be reached by anybody else, and reaches no other business's rows.

use std::future::{Ready, ready};
use std::marker::PhantomData;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use diesel::PgConnection;

use super::model::Business;
use super::permissions::{ADMIN, Permission};
use crate::accounts::current::{Membership, SignedIn};
use crate::db::{Db, Scope};
use crate::error::{Error, Result};
use crate::ids::{BusinessId, UserId};
use crate::layout::Page;
use crate::products::queue;
use crate::web::htmx::Htmx;

/// A permission as a type, for a handler's signature.
pub trait Needed {
    /// Which.
    const PERMISSION: Permission;
}

macro_rules! needed {
    ($($name:ident),+ $(,)?) => {$(
        #[doc = concat!("Needs [`Permission::", stringify!($name), "`].")]
        pub struct $name;

        impl Needed for $name {
            const PERMISSION: Permission = Permission::$name;
        }
    )+};
}

needed!(ViewProducts, CreateProducts, EditProducts, DeleteProducts, SubmitProducts, ApproveProducts, ViewActivity);

/// A member of the business in the address whose role has the permission `P`.
pub struct Member<P> {
    /// Who acts, and where.
    pub actor: Actor,
    /// What htmx wants of the page.
    pub htmx: Htmx,
    person: SignedIn,
    permission: PhantomData<P>,
}

/// A person in their role in one business: what the rules of products ask about.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The business.
    pub business: BusinessId,
    /// The business's slug.
    pub slug: String,
    /// What the business is called.
    pub business_name: String,
    /// The person.
    pub user: UserId,
    /// Their role's name.
    pub role: String,
    permissions: Vec<Permission>,
}

impl Actor {
    /// Somebody in this membership.
    #[must_use]
    pub fn new(user: UserId, membership: &Membership) -> Self {
        let permissions = membership.permissions.iter().filter_map(|name| Permission::parse(name)).collect();
        Self {
            business: membership.business,
            slug: membership.slug.clone(),
            business_name: membership.name.clone(),
            user,
            role: membership.role.clone(),
            permissions,
        }
    }

    /// Somebody in this role of a business, for commands that act in a person's name.
    #[must_use]
    pub fn of(business: &Business, user: UserId, role: &str, permissions: &[Permission]) -> Self {
        Self {
            business: business.id,
            slug: business.slug.clone(),
            business_name: business.name.clone(),
            user,
            role: role.to_owned(),
            permissions: permissions.to_vec(),
        }
    }

    /// Whether the role has this permission.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.permissions.contains(&permission)
    }

    /// Whether this is an admin, who sees every revision.
    #[must_use]
    pub fn is_admin(&self) -> bool {
        self.role == ADMIN
    }

    /// Fails with a sentence that says whom to ask.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the permission.
    pub fn require(&self, permission: Permission) -> Result<()> {
        if self.may(permission) {
            return Ok(());
        }
        Err(Error::Forbidden(format!(
            "As {} at {} you can’t {}. Ask an admin of the business to do it.",
            self.role,
            self.business_name,
            permission.phrase()
        )))
    }

    /// What the workspace shows around a page.
    ///
    /// # Errors
    /// The database's.
    pub fn desk(&self, conn: &mut PgConnection) -> Result<Desk> {
        let pending = if self.may(Permission::ApproveProducts) { queue::length(self.business, conn)? } else { 0 };
        Ok(Desk { actor: self.clone(), pending })
    }
}

/// The workspace around a page: which business, which links, what waits.
#[derive(Clone, Debug)]
pub struct Desk {
    /// Who acts, and where.
    pub actor: Actor,
    /// Submissions that wait for a decision, for whoever may decide.
    pub pending: i64,
}

impl Desk {
    /// The address of something in this business.
    #[must_use]
    pub fn path(&self, rest: &str) -> String {
        format!("/manage/{}{rest}", self.actor.slug)
    }

    /// Whether the role has the permission of this name; for templates.
    #[must_use]
    pub fn may(&self, permission: &str) -> bool {
        Permission::parse(permission).is_some_and(|permission| self.actor.may(permission))
    }
}

impl<P> Member<P> {
    /// Reads in the business's scope.
    ///
    /// # Errors
    /// Whatever `work` fails with.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection, &Actor) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let actor = self.actor.clone();
        self.person.db().scoped(Scope::Business(actor.business.get()), move |conn| work(conn, &actor)).await
    }

    /// Changes something in the business's scope: all of it, or nothing.
    ///
    /// # Errors
    /// Whatever `work` fails with.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection, &Actor) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.read(work).await
    }

    /// The database itself, for what is public.
    #[must_use]
    pub fn db(&self) -> &Db {
        self.person.db()
    }

    /// What the layout shows around a page with this title.
    #[must_use]
    pub fn page(&self, title: &str) -> Page {
        self.person.page(format!("{title} · {}", self.actor.business_name))
    }

    /// The address of something in this business.
    #[must_use]
    pub fn path(&self, rest: &str) -> String {
        format!("/manage/{}{rest}", self.actor.slug)
    }
}

impl<P: Needed> Member<P> {
    fn of(request: &HttpRequest) -> Result<Self> {
        let person = SignedIn::of(request)?;
        let slug = request.match_info().get("business").ok_or(Error::NotFound)?;
        let membership = person.current.memberships.iter().find(|membership| membership.slug == slug);
        let actor = Actor::new(person.person.id, membership.ok_or(Error::NotFound)?);
        actor.require(P::PERMISSION)?;
        Ok(Self { actor, htmx: person.htmx.clone(), person, permission: PhantomData })
    }
}

impl<P: Needed> FromRequest for Member<P> {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}
