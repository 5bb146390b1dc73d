//! The proof that somebody runs the marketplace, and does the part of it that a page belongs to.

use std::future::{Ready, ready};
use std::marker::PhantomData;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use diesel::PgConnection;

use super::duties::{Duty, OperatorRole, RunEverything};
use super::visitor::SignedIn;
use crate::config::Config;
use crate::db::Scope;
use crate::error::{Error, Result};
use crate::ids::UserId;
use crate::layout::Page;
use crate::locales::{Locale, Name, Text};
use crate::web::htmx::Htmx;

/// An operator who does the part `D`; one who may do everything, where no part is named. For anybody who is no operator
/// the page is not there, and an operator with another role is told so.
pub struct Operator<D = RunEverything> {
    role: OperatorRole,
    person: SignedIn,
    request: HttpRequest,
    duty: PhantomData<D>,
}

impl<D> Operator<D> {
    /// Reads everything there is.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.person.db().reading(Scope::Operator, work).await
    }

    /// Changes anything: all of it, or nothing.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.person.db().scoped(Scope::Operator, work).await
    }

    /// The number of their account.
    #[must_use]
    pub fn id(&self) -> UserId {
        self.person.person.id
    }

    /// What they may do.
    #[must_use]
    pub const fn role(&self) -> OperatorRole {
        self.role
    }

    /// Asks that they proved who they are within the last 15 minutes, for what is dangerous, as
    /// [`Fresh`](super::Fresh) does.
    ///
    /// # Errors
    /// [`Error::Unconfirmed`] when they did not.
    pub fn fresh(&self) -> Result<()> {
        self.person.confirmed(&self.request)
    }

    /// The language that they read.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.person.locale()
    }

    /// What htmx wants of the page.
    #[must_use]
    pub fn htmx(&self) -> &Htmx {
        &self.person.htmx
    }

    /// What the layout shows around a page with this title.
    #[must_use]
    pub fn page(&self, title: impl Into<Name>) -> Page {
        self.person.page(title)
    }
}

impl<D: Duty> Operator<D> {
    fn of(request: &HttpRequest) -> Result<Self> {
        let person = match SignedIn::of(request) {
            Err(Error::SignedOut) => return Err(Error::NotFound),
            person => person?,
        };
        let role = person.person.operator.ok_or(Error::NotFound)?;
        // On a market of one machine, as in development, a password is enough.
        let is_local = request.app_data::<web::Data<Config>>().is_some_and(|config| config.is_local());
        if !person.person.has_second_factor && !is_local {
            return Err(Error::SecondFactor(Text::identity_second_factor_operator()));
        }
        if !D::PART.is_open_to(role) {
            return Err(Error::Forbidden(Text::identity_operator_forbidden(&role.text())));
        }
        Ok(Self { role, person, request: request.clone(), duty: PhantomData })
    }
}

impl<D: Duty> FromRequest for Operator<D> {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}
