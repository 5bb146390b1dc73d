//! Registering a business: its first member is its admin.

use actix_session::Session;
use actix_web::web::{Data, Form};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use diesel::PgConnection;

use super::attempts::Attempt;
use super::current::Visitor;
use super::forms::{Registration, RegistrationForm};
use super::model::NewUser;
use super::passwords::Hasher;
use super::sign_in::{Entry, enter};
use crate::businesses::model::{Business, NewBusiness};
use crate::clock::{Clock, Moment};
use crate::db::Scope;
use crate::error::Result;
use crate::events::{Event, record};
use crate::ids::UserId;
use crate::layout::Page;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{address, html, refused, see_other};

#[derive(Template)]
#[template(path = "accounts/register.html", blocks = ["registration_form"])]
struct New {
    page: Page,
    form: RegistrationForm,
    errors: Errors,
}

/// `GET /register`.
///
/// # Errors
/// When the page cannot be rendered.
pub async fn new(visitor: Visitor) -> Result<HttpResponse> {
    html(&New {
        page: visitor.page("Register a business"),
        form: RegistrationForm::default(),
        errors: Errors::default(),
    })
}

/// `POST /register` — a business with its first admin, who is then signed in.
///
/// # Errors
/// The database's; mistakes are answered with the form.
pub async fn create(
    visitor: Visitor,
    form: Form<RegistrationForm>,
    request: HttpRequest,
    session: Session,
    hasher: Data<Hasher>,
    clock: Clock,
) -> Result<HttpResponse> {
    let registration = match form.parse() {
        Ok(registration) => registration,
        Err(errors) => return again(&visitor, form.into_inner(), errors),
    };
    let now = clock.now();
    // A taken address is told, since no mail could tell it privately; so asking counts like a failed sign-in.
    let attempt = Attempt::new(registration.email.as_str(), &address(&request));
    let counted = attempt.clone();
    visitor.db().scoped(Scope::Operator, move |conn| counted.begin(now, conn)).await?;
    let hash = hasher.hash(registration.password.clone()).await?;
    let made =
        visitor.db().scoped(Scope::Operator, move |conn| register(&registration, &hash, &attempt, now, conn)).await?;
    let Some((user, business)) = made else {
        let mut errors = Errors::default();
        errors.add("email", "This address has an account already. Sign in with it, or use another.");
        return again(&visitor, form.into_inner(), errors);
    };
    enter(&session, &Entry { user, request: &request, visitor: visitor.current.visitor.as_deref() })?;
    let welcome = Notice::success(format!("{} is open. Write your first product.", business.name));
    Ok(see_other(&format!("{}/products", business.manage_path())).with_notice(&welcome))
}

fn again(visitor: &Visitor, form: RegistrationForm, errors: Errors) -> Result<HttpResponse> {
    let page = New { page: visitor.page("Register a business"), form, errors };
    if visitor.htmx.wants("registration_form") { refused(&page.as_registration_form()) } else { refused(&page) }
}

fn register(
    registration: &Registration,
    password_hash: &str,
    attempt: &Attempt,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Option<(UserId, Business)>> {
    let person = NewUser { email: &registration.email, name: &registration.name, password_hash, is_operator: false };
    let Some(user) = person.create(now, conn)? else { return Ok(None) };
    let business = NewBusiness::named(&registration.business).create(user, now, conn)?;
    record(conn, now, &Event::of(business.id, user, "business.registered").named(&business.name))?;
    attempt.succeed(conn)?;
    Ok(Some((user, business)))
}
