//! The proof that somebody may do something in the business that the address names. A handler that takes
//! `Member<ApproveProducts>` cannot be reached by anybody else, and reaches no other business's rows.

use std::future::{Ready, ready};
use std::marker::PhantomData;

use actix_web::dev::Payload;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};
use diesel::PgConnection;

use super::actor::Actor;
use super::current::Current;
use super::permissions::Permission;
use super::visitor::SignedIn;
use crate::db::{Reader, Scope};
use crate::error::{Error, Result};
use crate::layout::Page;
use crate::locales::{Locale, Name, Text};
use crate::web::htmx::Htmx;

/// A permission as a type, for a handler's signature.
pub trait Needed {
    /// The permission that this type stands for.
    const PERMISSION: Permission;
    /// Another that is enough as well.
    const OR: Option<Permission> = None;
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

needed!(
    ViewProducts,
    CreateProducts,
    EditProducts,
    DeleteProducts,
    SubmitProducts,
    ApproveProducts,
    ViewActivity,
    ManageMembers,
    ManageBusiness,
    ViewInsights,
);

/// Needs [`Permission::ApproveProducts`] or [`Permission::ManageBusiness`]: for the reasons that approvers choose from.
pub struct KeepReasons;

impl Needed for KeepReasons {
    const PERMISSION: Permission = Permission::ApproveProducts;
    const OR: Option<Permission> = Some(Permission::ManageBusiness);
}

/// Needs [`Permission::ApproveProducts`] or [`Permission::ViewInsights`]: for the numbers of approvals.
pub struct SeeNumbers;

impl Needed for SeeNumbers {
    const PERMISSION: Permission = Permission::ApproveProducts;
    const OR: Option<Permission> = Some(Permission::ViewInsights);
}

/// Needs [`Permission::ApproveProducts`] or [`Permission::ManageBusiness`]: for what stands on the storefront at once,
/// without anybody's approval.
pub struct ArrangeStorefront;

impl Needed for ArrangeStorefront {
    const PERMISSION: Permission = Permission::ApproveProducts;
    const OR: Option<Permission> = Some(Permission::ManageBusiness);
}

/// What `app` gives to the pages of members. The pool is none of it: the proof is the way to the database.
pub trait ForMembers: Clone + 'static {}

/// A member of the business in the address whose role has the permission `P`.
pub struct Member<P> {
    /// The person who acts, in their role in the business.
    pub actor: Actor,
    /// What htmx wants of the page.
    pub htmx: Htmx,
    person: SignedIn,
    request: HttpRequest,
    permission: PhantomData<P>,
}

impl<P> Member<P> {
    /// Reads in the business's scope.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection, &Actor) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let actor = self.actor.clone();
        self.person.db().reading(self.scope(), move |conn| work(conn, &actor)).await
    }

    /// Changes something in the business's scope: all of it, or nothing.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection, &Actor) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let actor = self.actor.clone();
        self.person.db().scoped(self.scope(), move |conn| work(conn, &actor)).await
    }

    /// Asks that they proved who they are within the last 15 minutes, for what is dangerous, as
    /// [`Fresh`](super::Fresh) does.
    ///
    /// # Errors
    /// [`Error::Unconfirmed`] when they did not.
    pub fn fresh(&self) -> Result<()> {
        self.person.confirmed(&self.request)
    }

    /// A reader of what is public, for work that takes several steps.
    #[must_use]
    pub fn reader(&self) -> Reader {
        self.person.reader()
    }

    /// Whether the business was closed.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.current().membership(&self.actor.slug).is_some_and(|membership| membership.is_closed)
    }

    /// What the session says of whoever acts.
    #[must_use]
    pub fn current(&self) -> &Current {
        &self.person.current
    }

    /// Fails unless the address of whoever acts is known to be theirs: nothing is published without.
    ///
    /// # Errors
    /// [`Error::Unverified`].
    pub fn require_verified(&self) -> Result<()> {
        if self.person.person.is_verified { Ok(()) } else { Err(Error::Unverified) }
    }

    /// What `app` gives to the pages of members.
    #[must_use]
    pub fn given<T: ForMembers>(&self) -> Option<T> {
        self.request.app_data::<Data<T>>().map(|shared| shared.as_ref().clone())
    }

    const fn scope(&self) -> Scope {
        Scope::Business(self.actor.business.get())
    }

    /// What the layout shows around a page with this title.
    #[must_use]
    pub fn page(&self, title: impl Into<Name>) -> Page {
        self.person.page(Text::identity_page_title(&title.into(), &self.actor.business_name))
    }

    /// The language that they read.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.person.locale()
    }

    /// The address of something in this business.
    #[must_use]
    pub fn path(&self, rest: &str) -> String {
        self.actor.path(rest)
    }
}

impl<P: Needed> Member<P> {
    fn of(request: &HttpRequest) -> Result<Self> {
        let person = SignedIn::of(request)?;
        let slug = request.match_info().get("business").ok_or(Error::NotFound)?;
        let membership = person.current.membership(slug).ok_or_else(|| moved(slug, &person.current, request))?;
        let actor = Actor::new(person.person.id, membership);
        if !P::OR.is_some_and(|other| actor.may(other)) {
            actor.require(P::PERMISSION)?;
        }
        // Whoever can reopen a closed business still comes to its settings.
        if membership.is_closed && P::PERMISSION != Permission::ManageBusiness {
            if actor.may(Permission::ManageBusiness) && request.method().is_safe() {
                return Err(Error::Elsewhere(actor.path(REOPENING)));
            }
            return Err(Error::Forbidden(Text::identity_business_closed(&membership.name)));
        }
        if actor.owes_second_factor(membership) && !person.person.has_second_factor {
            return Err(Error::SecondFactor(Text::identity_second_factor_business(&membership.name)));
        }
        Ok(Self { actor, htmx: person.htmx.clone(), person, request: request.clone(), permission: PhantomData })
    }
}

/// The page where a closed business is opened again.
pub const REOPENING: &str = "/settings/closing";

/// Where a page is that is looked for at an address that the business had before. Forms are not sent on.
fn moved(slug: &str, current: &Current, request: &HttpRequest) -> Error {
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    let rest = path.strip_prefix(&format!("/manage/{slug}"));
    match current.membership_before(slug).zip(rest).filter(|_| request.method().is_safe()) {
        Some((membership, rest)) => Error::Moved(format!("/manage/{}{rest}", membership.slug)),
        None => Error::NotFound,
    }
}

impl<P: Needed> FromRequest for Member<P> {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}
