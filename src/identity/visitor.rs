//! Who asks, as a handler's first parameter: [`Public`] for pages that are the same for everybody, [`Visitor`] for
//! anybody with their session, [`SignedIn`] for somebody with an account, [`Fresh`] for somebody who proved it just
//! now. They are the only way to the database that a handler has, and each leads no further than it proves.

use std::future::{Ready, ready};

use actix_session::SessionExt;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use chrono::TimeDelta;
use diesel::PgConnection;

use super::current::{Current, Person};
use super::sessions::keys;
use crate::clock::{Clock, Moment};
use crate::db::{Db, Reader, Scope};
use crate::error::{Error, Result};
use crate::layout::{Header, Page};
use crate::limits::{Uses, undo};
use crate::locales::{Locale, Name};
use crate::web::htmx::Htmx;
use crate::web::just_written;

/// Anybody, for a page that is the same for everybody: it knows no session, and not whether htmx asks. The page is kept
/// by its address alone.
pub struct Public {
    reader: Reader,
    page: Page,
}

impl Public {
    fn of(request: &HttpRequest) -> Result<Self> {
        let header = request.extensions().get::<Header>().copied().unwrap_or_default();
        let mut page = Page::of(request, header);
        page.is_public = true;
        Ok(Self { reader: pool_of(request)?.reader(), page })
    }

    /// Reads what is public.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.reader.read(work).await
    }

    /// A reader of what is public, for work that takes several steps.
    #[must_use]
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// What the layout shows around a page with this title.
    #[must_use]
    pub fn page(&self, title: impl Into<Name>) -> Page {
        self.page.titled(title)
    }

    /// The language that they read.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.page.t
    }
}

impl FromRequest for Public {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}

/// Anybody who asks for a page, with their session.
pub struct Visitor {
    /// Who it is, as far as the session knows.
    pub current: Current,
    /// What htmx wants of the page.
    pub htmx: Htmx,
    db: Db,
    page: Page,
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
        let current = request.extensions().get::<Current>().cloned().unwrap_or_default();
        let page = Page::of(request, current.header()).ringing(current.unread);
        Ok(Self { current, htmx: Htmx::of(request), db: pool_of(request)?, page })
    }

    /// Whether they proved who they are within the last 15 minutes.
    #[must_use]
    pub fn is_fresh(&self, now: Moment) -> bool {
        self.current.proven_at > (now - PROVEN_FOR).timestamp()
    }

    /// Reads what is public.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db.published(work).await
    }

    /// A reader of what is public, for work that takes several steps.
    #[must_use]
    pub fn reader(&self) -> Reader {
        self.db.reader()
    }

    /// What is theirs alone.
    #[must_use]
    pub fn own(&self) -> Own {
        Own { db: self.db.clone(), scope: self.current.scope() }
    }

    /// Gives back what was counted for nothing. Nobody waits for that.
    pub fn give_back(&self, uses: Uses) {
        undo(&self.db, move |conn| uses.give_back(conn));
    }

    /// What the layout shows around a page with this title.
    #[must_use]
    pub fn page(&self, title: impl Into<Name>) -> Page {
        self.page.titled(title)
    }

    /// The language that they read.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.page.t
    }

    pub(super) const fn db(&self) -> &Db {
        &self.db
    }
}

impl FromRequest for Visitor {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}

/// What is one person's or one visitor's alone. It can outlive the request, as an answer does that is still being
/// given.
#[derive(Clone)]
pub struct Own {
    db: Db,
    scope: Scope,
}

impl Own {
    /// Reads it.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db.reading(self.scope.clone(), work).await
    }

    /// Changes it: all of it, or nothing.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db.scoped(self.scope.clone(), work).await
    }
}

/// Somebody with an account, and everything a [`Visitor`] has.
pub struct SignedIn {
    /// Who is signed in.
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

    /// Fails unless they proved who they are within the last 15 minutes.
    pub(super) fn confirmed(&self, request: &HttpRequest) -> Result<()> {
        let clock = request.app_data::<web::Data<Clock>>();
        let is_fresh = clock.is_some_and(|clock| self.is_fresh(clock.now()));
        if is_fresh { Ok(()) } else { Err(Error::Unconfirmed) }
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

/// How long it counts that somebody has proved who they are.
const PROVEN_FOR: TimeDelta = TimeDelta::minutes(15);

/// Somebody who gave their password or a passkey within the last 15 minutes, for what is dangerous, and everything a
/// [`SignedIn`] has.
pub struct Fresh {
    person: SignedIn,
}

impl Fresh {
    fn of(request: &HttpRequest) -> Result<Self> {
        let person = SignedIn::of(request)?;
        person.confirmed(request)?;
        Ok(Self { person })
    }
}

impl std::ops::Deref for Fresh {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.person
    }
}

impl FromRequest for Fresh {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}

/// The pool, which leaves this room only inside a proof.
pub(super) fn pool_of(request: &HttpRequest) -> Result<Db> {
    let db = request.app_data::<web::Data<Db>>().ok_or_else(|| Error::Internal("no database is set up".to_owned()))?;
    let db = db.as_ref().clone();
    // What somebody has just changed, they read from where it was written.
    Ok(if just_written::has_written(request) { db.on_primary() } else { db })
}
