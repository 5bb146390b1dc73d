//! Registering: an account, or an account with a business. The answer never says whether an address has an account;
//! that goes to the address, by mail.

use actix_web::web::{Data, Form, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use diesel::PgConnection;

use super::forms::{Going, Registration, RegistrationForm};
use super::passwords::{Hasher, SHORTEST};
use super::pending::Pending;
use super::sign_in::going;
use super::{browsers, consents, opening};
use crate::businesses::model::{NAME_TAKEN, is_name_taken};
use crate::clock::{Clock, Moment};
use crate::db::Scope;
use crate::error::{Error, Result};
use crate::identity::{Arrival, Visitor};
use crate::layout::Page;
use crate::limits::{REGISTRATION_ALL, REGISTRATION_NETWORK, Uses, undo};
use crate::locales::{Html, Text};
use crate::mail::Office;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{address, html, is_own_path, refused, see_other, too_many};

/// What somebody registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    /// An account alone.
    Account,
    /// A business, and an account for its first admin.
    Business,
}

impl Wish {
    const fn path(self) -> &'static str {
        match self {
            Self::Account => "/join",
            Self::Business => "/register",
        }
    }
}

#[derive(Template)]
#[template(path = "accounts/register.html", blocks = ["registration_form"])]
struct New {
    page: Page,
    wish: Wish,
    form: RegistrationForm,
    errors: Errors,
}

/// `GET /join?next=…`.
pub async fn join(visitor: Visitor, query: Query<Going>) -> Result<HttpResponse> {
    let next = query.into_inner().path();
    if visitor.current.person.is_some() {
        return Ok(see_other(if next.is_empty() { "/account" } else { &next }));
    }
    html(&New::with(
        &visitor,
        Wish::Account,
        RegistrationForm { next, ..RegistrationForm::default() },
        Errors::default(),
    ))
}

/// `GET /register`.
pub async fn new(visitor: Visitor) -> Result<HttpResponse> {
    if visitor.current.person.is_some() {
        return opening::page(&visitor);
    }
    html(&New::with(&visitor, Wish::Business, RegistrationForm::default(), Errors::default()))
}

/// `POST /join`.
///
/// # Errors
/// The database's; mistakes, and one registration too many, are answered with the form.
pub async fn create_account(
    visitor: Arrival,
    form: Form<RegistrationForm>,
    request: HttpRequest,
    hasher: Data<Hasher>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    if visitor.current.person.is_some() {
        return Ok(see_other("/account"));
    }
    let wished = Wished { visitor: &visitor, wish: Wish::Account, request: &request, now: clock.now() };
    wished.answer(form.into_inner(), &hasher, office.as_ref().clone()).await
}

/// `POST /register` — for somebody who is signed in the business is opened at once.
///
/// # Errors
/// As [`create_account`].
pub async fn create(
    visitor: Arrival,
    form: Form<RegistrationForm>,
    request: HttpRequest,
    hasher: Data<Hasher>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    if let Some(person) = &visitor.current.person {
        return opening::open(&visitor, person.id, &form.business, clock.now()).await;
    }
    let wished = Wished { visitor: &visitor, wish: Wish::Business, request: &request, now: clock.now() };
    wished.answer(form.into_inner(), &hasher, office.as_ref().clone()).await
}

impl New {
    fn with(visitor: &Visitor, wish: Wish, form: RegistrationForm, errors: Errors) -> Self {
        let title = match wish {
            Wish::Account => Text::accounts_join_title(),
            Wish::Business => Text::accounts_register_title(),
        };
        Self { page: visitor.page(title), wish, form, errors }
    }

    /// Where the terms stand: as the operator wrote them, or as Souk brings them.
    fn terms(&self) -> String {
        self.page.written("terms").unwrap_or_else(|| "/terms".to_owned())
    }

    fn opens_business(&self) -> bool {
        self.wish == Wish::Business
    }

    /// The link to signing in, which takes along where somebody was going.
    fn sign_in(&self) -> Html {
        let next = match self.wish {
            Wish::Account => self.form.next.as_str(),
            Wish::Business => "/register",
        };
        let path = if next.is_empty() { "/sign-in".to_owned() } else { format!("/sign-in?{}", going(next)) };
        Html::link(&path, self.page.t.accounts_sign_in())
    }
}

/// Somebody who registers.
struct Wished<'a> {
    visitor: &'a Arrival,
    wish: Wish,
    request: &'a HttpRequest,
    now: Moment,
}

impl Wished<'_> {
    async fn answer(&self, form: RegistrationForm, hasher: &Hasher, office: Office) -> Result<HttpResponse> {
        let registration = match form.parse(self.wish == Wish::Business) {
            Ok(registration) => registration,
            Err(errors) => return self.again(form, errors),
        };
        match self.is_taken(&registration).await {
            Ok(false) => {}
            Ok(true) => return self.again(form, Errors::of("business", NAME_TAKEN)),
            Err(Error::TooMany { sentence, retry_after }) if !self.visitor.htmx.is_htmx() => {
                let errors = Errors::of("registration_form", sentence);
                return too_many(&New::with(self.visitor, self.wish, form, errors), retry_after);
            }
            Err(error) => return Err(error),
        }
        let browser = browsers::new();
        let address = registration.email.as_str().to_owned();
        if let Err(error) = self.post(registration, &form.next, browser.clone(), hasher, office).await {
            let uses = self.uses();
            undo(self.visitor.db(), move |conn| uses.give_back(conn));
            return Err(error);
        }
        let notice = Notice::success(Text::accounts_mail_sent(&address));
        let mut answer = see_other("/check-email").with_notice(&notice);
        browsers::remember(&browser, self.request, &mut answer);
        Ok(answer)
    }

    /// Whether another business has the name, which is public anyway. Counted first, whatever comes of it.
    async fn is_taken(&self, registration: &Registration) -> Result<bool> {
        let (uses, name, now) = (self.uses(), registration.business.clone(), self.now);
        let look = move |conn: &mut PgConnection| {
            uses.take(now, conn)?;
            name.map_or(Ok(false), |name| is_name_taken(&name, conn))
        };
        self.visitor.db().scoped(Scope::Operator, look).await
    }

    async fn post(
        &self,
        registration: Registration,
        next: &str,
        browser: String,
        hasher: &Hasher,
        office: Office,
    ) -> Result<()> {
        // Also for an address that has an account: hashing takes longest, and would tell them apart.
        let password_hash = hasher.hash(registration.password).await?;
        let pending = Pending {
            name: registration.name,
            email: registration.email.as_str().to_owned(),
            password_hash,
            business: registration.business,
            locale: self.visitor.locale(),
            terms: consents::TERMS.to_owned(),
            next: Some(next).filter(|next| is_own_path(next)).unwrap_or_default().to_owned(),
            browser,
            visitor: self.visitor.current.visitor.clone(),
        };
        let now = self.now;
        self.visitor.db().scoped(Scope::Operator, move |conn| pending.post(&office, now, conn)).await
    }

    fn uses(&self) -> Uses {
        Uses::default().and(&REGISTRATION_NETWORK, &address::block(self.request)).and(&REGISTRATION_ALL, "")
    }

    fn again(&self, form: RegistrationForm, errors: Errors) -> Result<HttpResponse> {
        let page = New::with(self.visitor, self.wish, form, errors);
        refused(self.visitor.htmx.wants("registration_form"), &page, &page.as_registration_form())
    }
}
