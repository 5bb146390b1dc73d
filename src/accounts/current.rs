//! Who asks. [`Visitor`] is anybody, [`SignedIn`] is somebody with an account, [`Operator`] runs the marketplace. All come
//! as a handler's first parameter and are the only way to the database that a handler has.

use std::future::{Ready, ready};

use actix_session::SessionExt;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use super::sessions::{keys, scope_of};
use crate::db::{Db, Scope};
use crate::error::{Error, Result};
use crate::ids::{BusinessId, UserId};
use crate::layout::Page;
use crate::web::htmx::Htmx;
use crate::web::notices::Notice;

/// What a session says of its holder, loaded with it in one query.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Current {
    /// Who is signed in, if anybody.
    pub person: Option<Person>,
    /// The businesses they are a member of, by name.
    pub memberships: Vec<Membership>,
    /// The key of a visitor whom the assistant remembers.
    pub visitor: Option<String>,
}

/// Somebody with an account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Person {
    /// Their number.
    pub id: UserId,
    /// What they are called.
    pub name: String,
    /// Where to reach them.
    pub email: String,
    /// Whether they run the marketplace.
    pub is_operator: bool,
}

/// A person's place in one business.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Membership {
    /// The business.
    pub business: BusinessId,
    /// As in its address.
    pub slug: String,
    /// As people call it.
    pub name: String,
    /// The role's name.
    pub role: String,
    /// What the role may do.
    pub permissions: Vec<String>,
}

/// Anybody who asks for a page.
pub struct Visitor {
    /// Who it is, as far as the session knows.
    pub current: Current,
    /// What htmx wants of the page.
    pub htmx: Htmx,
    db: Db,
    path: String,
    notice: Option<Notice>,
}

impl Visitor {
    /// Reads the request's session.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the session could not be loaded.
    pub fn of(request: &HttpRequest) -> Result<Self> {
        match request.get_session().get::<String>(keys::UNAVAILABLE) {
            Ok(None) => {}
            Ok(Some(why)) if why == keys::BUSY => return Err(Error::Busy),
            Ok(Some(why)) if why == keys::CROWDING => return Err(Error::Crowding),
            Ok(Some(why)) => return Err(Error::Unavailable(why)),
            Err(error) => return Err(Error::Internal(format!("a session cannot be read: {error}"))),
        }
        let current = request.extensions().get::<Current>().cloned();
        let db =
            request.app_data::<web::Data<Db>>().ok_or_else(|| Error::Internal("no database is set up".to_owned()))?;
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
        Ok(Self {
            current: current.unwrap_or_default(),
            htmx: Htmx::of(request),
            db: db.as_ref().clone(),
            path,
            notice: Notice::of(request),
        })
    }

    /// Reads what is public.
    ///
    /// # Errors
    /// Whatever `work` fails with.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db.public(work).await
    }

    /// Works in the scope of this person: what is theirs alone.
    ///
    /// # Errors
    /// Whatever `work` fails with.
    pub async fn own<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db.scoped(scope_of(&self.current), work).await
    }

    /// The database itself, for the few acts that cross scopes: signing in, registering.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// What the layout shows around a page with this title.
    #[must_use]
    pub fn page(&self, title: impl Into<String>) -> Page {
        Page::new(title.into(), &self.current, self.path.clone(), self.notice.clone())
    }
}

impl FromRequest for Visitor {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}

/// Somebody with an account, and everything a [`Visitor`] has.
pub struct SignedIn {
    /// Who.
    pub person: Person,
    visitor: Visitor,
}

impl SignedIn {
    /// Reads the request's session.
    ///
    /// # Errors
    /// [`Error::SignedOut`] when nobody is signed in.
    pub fn of(request: &HttpRequest) -> Result<Self> {
        let visitor = Visitor::of(request)?;
        let person = visitor.current.person.clone().ok_or(Error::SignedOut)?;
        Ok(Self { person, visitor })
    }
}

impl std::ops::Deref for SignedIn {
    type Target = Visitor;

    fn deref(&self) -> &Visitor {
        &self.visitor
    }
}

impl FromRequest for SignedIn {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}

/// Somebody who runs the marketplace. For anybody else the page is not there.
pub struct Operator {
    visitor: Visitor,
}

impl Operator {
    /// Reads everything there is.
    ///
    /// # Errors
    /// Whatever `work` fails with.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.visitor.db.scoped(Scope::Operator, work).await
    }

    /// What the layout shows around a page with this title.
    #[must_use]
    pub fn page(&self, title: &str) -> Page {
        self.visitor.page(title)
    }
}

impl FromRequest for Operator {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let is_operator = |visitor: &Visitor| visitor.current.person.as_ref().is_some_and(|person| person.is_operator);
        ready(
            Visitor::of(request)
                .and_then(|visitor| if is_operator(&visitor) { Ok(Self { visitor }) } else { Err(Error::NotFound) }),
        )
    }
}
