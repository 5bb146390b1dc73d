//! Registering a business: its first member is its admin.

use actix_session::Session;
use actix_web::web::{Data, Form};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use diesel::PgConnection;

use super::arrivals::Arrivals;
use super::forms::{Registration, RegistrationForm};
use super::passwords::{Hasher, SHORTEST};
use super::sign_in::enter;
use crate::businesses::model::{Business, NAME_TAKEN, NewBusiness, is_name_taken};
use crate::clock::{Clock, Moment};
use crate::db::{Db, Scope};
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::people::{NewUser, by_email};
use crate::identity::{Arrival, Visitor};
use crate::ids::UserId;
use crate::layout::Page;
use crate::limits::{REGISTRATION_ALL, REGISTRATION_NETWORK, Uses, undo};
use crate::locales::{Html, Text};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{address, html, refused, see_other, too_many};

#[derive(Template)]
#[template(path = "accounts/register.html", blocks = ["registration_form"])]
struct New {
    page: Page,
    form: RegistrationForm,
    errors: Errors,
}

/// `GET /register`.
pub async fn new(visitor: Visitor) -> Result<HttpResponse> {
    html(&New::with(&visitor, RegistrationForm::default(), Errors::default()))
}

/// `POST /register` — a business with its first admin, who is then signed in.
///
/// # Errors
/// The database's; mistakes, and one registration too many, are answered with the form.
pub async fn create(
    visitor: Arrival,
    form: Form<RegistrationForm>,
    request: HttpRequest,
    session: Session,
    hasher: Data<Hasher>,
    arrivals: Data<Arrivals>,
    clock: Clock,
) -> Result<HttpResponse> {
    let registration = match form.parse() {
        Ok(registration) => registration,
        Err(errors) => return again(&visitor, form.into_inner(), errors),
    };
    let old_visitor = visitor.current.visitor.clone();
    let arrivals = arrivals.as_ref().clone();
    let newcomer = Newcomer { registration, old_visitor, arrivals, block: address::block(&request), now: clock.now() };
    let (user, business) = match newcomer.arrive(visitor.db(), &hasher).await {
        Ok(Ok(made)) => made,
        Ok(Err(errors)) => return again(&visitor, form.into_inner(), errors),
        Err(Error::TooMany { sentence, retry_after }) if !visitor.htmx.is_htmx() => {
            let errors = Errors::of("registration_form", sentence);
            return too_many(&New::with(&visitor, form.into_inner(), errors), retry_after);
        }
        Err(error) => return Err(error),
    };
    enter(&session, user, &request)?;
    let welcome = Notice::success(Text::accounts_registered(&business.name));
    Ok(see_other(&format!("{}/products", business.manage_path())).with_notice(&welcome))
}

impl New {
    fn with(visitor: &Visitor, form: RegistrationForm, errors: Errors) -> Self {
        Self { page: visitor.page(Text::accounts_register_title()), form, errors }
    }
}

fn again(visitor: &Visitor, form: RegistrationForm, errors: Errors) -> Result<HttpResponse> {
    let page = New::with(visitor, form, errors);
    refused(visitor.htmx.wants("registration_form"), &page, &page.as_registration_form())
}

const ADDRESS_TAKEN: Text = Text::accounts_email_taken();

/// Somebody who registers.
#[derive(Clone)]
struct Newcomer {
    registration: Registration,
    /// The key under which the assistant knew them before.
    old_visitor: Option<String>,
    arrivals: Arrivals,
    /// The block of network addresses that they come from.
    block: String,
    now: Moment,
}

/// A registration that was made, or what is taken already.
type Made = Result<(UserId, Business), Errors>;

impl Newcomer {
    async fn arrive(self, db: &Db, hasher: &Hasher) -> Result<Made> {
        let looking = self.clone();
        let errors = db.scoped(Scope::Operator, move |conn| looking.look(conn)).await?;
        if !errors.is_empty() {
            return Ok(Err(errors));
        }
        let uses = self.uses();
        let made = match hasher.hash(self.registration.password.clone()).await {
            Ok(hash) => db.scoped(Scope::Operator, move |conn| self.register(&hash, conn)).await,
            Err(error) => Err(error),
        };
        match made {
            // Somebody else was faster with the name: the person who was made for it is gone again.
            Err(Error::Conflict(sentence)) => Ok(Err(Errors::of("business", sentence))),
            Err(error) => {
                undo(db, move |conn| uses.give_back(conn));
                Err(error)
            }
            made => made,
        }
    }

    fn uses(&self) -> Uses {
        Uses::default().and(&REGISTRATION_NETWORK, &self.block).and(&REGISTRATION_ALL, "")
    }

    /// What is taken already. A taken e-mail address is told, since no mail could tell it privately; so whoever asks is
    /// counted. The names of businesses are public anyway.
    fn look(&self, conn: &mut PgConnection) -> Result<Errors> {
        self.uses().take(self.now, conn)?;
        let mut errors = Errors::default();
        if is_name_taken(&self.registration.business, conn)? {
            errors.add("business", NAME_TAKEN);
        }
        // Counted whatever comes of it: else a name that is taken would let one ask after addresses for nothing.
        if by_email(&self.registration.email, conn)?.is_some() {
            errors.add("email", ADDRESS_TAKEN);
        }
        Ok(errors)
    }

    fn register(&self, password_hash: &str, conn: &mut PgConnection) -> Result<Made> {
        let Registration { business, name, email, .. } = &self.registration;
        let person = NewUser { email, name, password_hash, is_operator: false };
        let Some(user) = person.create(self.now, conn)? else { return Ok(Err(Errors::of("email", ADDRESS_TAKEN))) };
        let business = NewBusiness::named(business).create(user, self.now, conn)?;
        record(conn, self.now, &Event::of(business.id, user, "business.registered").named(&business.name))?;
        self.arrivals.welcome(self.old_visitor.as_deref(), user, conn)?;
        Ok(Ok((user, business)))
    }
}
