//! What to do with an account elsewhere that opens none here yet: link it to the account that has its address, whose
//! owner signs in first, or open a new one.

use actix_session::Session;
use actix_web::web::{Data, Form, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use diesel::PgConnection;
use serde::Deserialize;

use super::client::Providers;
use super::logins;
use super::offer::Offer;
use crate::accounts::consents;
use crate::accounts::entrance::Entrance;
use crate::accounts::sign_in::{enter, welcomed};
use crate::clock::{Clock, Moment};
use crate::config::Provider;
use crate::db::Scope;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::people::{Email, NewUser, User, by_email, by_id};
use crate::identity::{Arrival, Person, factors};
use crate::layout::Page;
use crate::limits::{REGISTRATION_ALL, REGISTRATION_NETWORK, Uses};
use crate::locales::{Html, Locale, Text};
use crate::mail::Office;
use crate::second_factors::{self, News};
use crate::web::forms::{Errors, line};
use crate::web::notices::{Notice, WithNotice};
use crate::web::{address, html, is_own_path, refused, see_other, too_many};

/// What a new account's owner is called.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct AccountForm {
    name: String,
}

/// What can be done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Whoever is signed in links it to their account.
    Link,
    /// The owner of the account with its address signs in first.
    SignIn,
    /// A new account is opened.
    Open,
}

#[derive(Template)]
#[template(path = "providers/account.html", blocks = ["account_form"])]
struct Account {
    page: Page,
    way: Way,
    label: String,
    email: String,
    path: String,
    called: String,
    errors: Errors,
}

/// `GET /sign-in/with/{provider}/account`.
pub async fn show(
    visitor: Arrival,
    name: Path<String>,
    session: Session,
    providers: Data<Providers>,
    clock: Clock,
) -> Result<HttpResponse> {
    let now = clock.now();
    let Some((offer, provider)) = offered(&name, &session, &providers, now) else { return Ok(see_other("/sign-in")) };
    match way(&visitor, &offer, now).await? {
        Err(elsewhere) => Ok(elsewhere),
        Ok(way) => html(&page(&visitor, way, &offer, provider, &offer.name, Errors::default())),
    }
}

/// `POST /sign-in/with/{provider}/account` — links it, or opens an account.
///
/// # Errors
/// [`Error::Conflict`] when it opens another account meanwhile; mistakes are answered with the form.
pub async fn create(
    visitor: Arrival,
    name: Path<String>,
    form: Form<AccountForm>,
    (request, session): (HttpRequest, Session),
    (providers, office): (Data<Providers>, Data<Office>),
    clock: Clock,
) -> Result<HttpResponse> {
    let now = clock.now();
    let Some((offer, provider)) = offered(&name, &session, &providers, now) else { return Ok(see_other("/sign-in")) };
    let way = match way(&visitor, &offer, now).await? {
        Err(elsewhere) => return Ok(elsewhere),
        Ok(way) => way,
    };
    match (way, &visitor.current.person) {
        (Way::Link, Some(person)) => link(&visitor, person, &offer, provider, &office, now).await.inspect(|_| {
            Offer::forget(&session);
        }),
        (Way::Open, _) => {
            let again = |errors: Errors| page(&visitor, Way::Open, &offer, provider, &form.name, errors);
            let name = match line(&form.name, 120, Text::providers_name_missing()) {
                Ok(name) => name,
                Err(sentence) => {
                    let page = again(Errors::of("name", sentence));
                    return refused(visitor.htmx.wants("account_form"), &page, &page.as_account_form());
                }
            };
            match open(&visitor, &name, &offer, &request, now).await {
                Ok(Some((user, home))) => {
                    Offer::forget(&session);
                    enter(&session, user.id, &request, now)?;
                    let next = if is_own_path(&offer.next) { offer.next.as_str() } else { home };
                    let notice = Notice::success(Text::providers_opened(&user.name));
                    Ok(welcomed(&user, next, &request).with_notice(&notice))
                }
                // Somebody opened an account with this address meanwhile.
                Ok(None) => Ok(see_other(&path(&offer))),
                Err(Error::TooMany { sentence, retry_after }) if !visitor.htmx.is_htmx() => {
                    too_many(&again(Errors::of("name", sentence)), retry_after)
                }
                Err(error) => Err(error),
            }
        }
        _ => Ok(see_other(&path(&offer))),
    }
}

async fn link(
    visitor: &Arrival,
    person: &Person,
    offer: &Offer,
    provider: &Provider,
    office: &Office,
    now: Moment,
) -> Result<HttpResponse> {
    let (user, recipient, office) = (person.id, person.recipient(visitor.locale()), office.clone());
    let (linked, label) = (offer.clone(), provider.label.clone());
    let write = move |conn: &mut PgConnection| {
        factors::lock(user, conn)?;
        let account = (linked.provider.as_str(), linked.subject.as_str());
        if !logins::add(user, account, &linked.email, now, conn)? {
            return Err(Error::Conflict(Text::providers_of_another(&label)));
        }
        News::ProviderLinked(&label).tell(user, &recipient, &office, now, conn)
    };
    visitor.own().write(write).await?;
    let next = if is_own_path(&offer.next) { &offer.next } else { second_factors::PATH };
    Ok(see_other(next).with_notice(&Notice::success(Text::providers_linked(&provider.label))))
}

/// Opens an account without a password; none when another has the address meanwhile.
async fn open(
    visitor: &Arrival,
    name: &str,
    offer: &Offer,
    request: &HttpRequest,
    now: Moment,
) -> Result<Option<(User, &'static str)>> {
    let counted = Uses::default().and(&REGISTRATION_NETWORK, &address::block(request)).and(&REGISTRATION_ALL, "");
    visitor.db().scoped(Scope::Operator, move |conn| counted.take(now, conn)).await?;
    let entrance = Entrance::of(visitor, request, &offer.email, now)?;
    let (name, offer, locale) = (name.to_owned(), offer.clone(), visitor.locale());
    let write = move |conn: &mut PgConnection| {
        let Some(user) = add(&name, &offer, locale, now, conn)? else { return Ok(None) };
        let home = entrance.note(&user, conn)?;
        Ok(Some((user, home)))
    };
    visitor.db().scoped(Scope::Operator, write).await
}

fn add(name: &str, offer: &Offer, locale: Locale, now: Moment, conn: &mut PgConnection) -> Result<Option<User>> {
    let email = Email::parse(&offer.email).map_err(Error::BadRequest)?;
    let person = NewUser {
        email: &email,
        name,
        password_hash: None,
        is_operator: false,
        locale: Some(locale),
        is_verified: true,
    };
    let Some(id) = person.create(now, conn)? else { return Ok(None) };
    if !logins::add(id, (&offer.provider, &offer.subject), &offer.email, now, conn)? {
        return Err(Error::Conflict(Text::providers_taken()));
    }
    consents::agree(id, consents::TERMS, now, conn)?;
    let with = serde_json::json!({ "provider": offer.provider });
    record(conn, now, &Event::by(id, "account.registered").with(with))?;
    by_id(id, conn).map(Some)
}

fn offered<'a>(name: &str, session: &Session, providers: &'a Providers, now: Moment) -> Option<(Offer, &'a Provider)> {
    Offer::find(name, session, now).zip(providers.named(name).ok())
}

/// What can be done with an offer by whoever asks, or where they have to go first.
async fn way(visitor: &Arrival, offer: &Offer, now: Moment) -> Result<Result<Way, HttpResponse>> {
    let person = visitor.current.person.as_ref();
    let is_owner = person.is_some_and(|person| match offer.linking {
        Some(linking) => person.id == linking,
        None => person.email == offer.email,
    });
    if is_owner {
        let confirm = serde_urlencoded::to_string([("next", path(offer))]).unwrap_or_default();
        return Ok(if visitor.is_fresh(now) { Ok(Way::Link) } else { Err(see_other(&format!("/confirm?{confirm}"))) });
    }
    if offer.linking.is_some() {
        return Ok(Err(see_other("/sign-in")));
    }
    let Ok(email) = Email::parse(&offer.email) else { return Ok(Err(see_other("/sign-in"))) };
    let owner = visitor.db().reading(Scope::Operator, move |conn| by_email(&email, conn)).await?;
    Ok(Ok(if owner.is_some() { Way::SignIn } else { Way::Open }))
}

fn path(offer: &Offer) -> String {
    format!("/sign-in/with/{}/account", offer.provider)
}

fn page(visitor: &Arrival, way: Way, offer: &Offer, provider: &Provider, name: &str, errors: Errors) -> Account {
    let title = match way {
        Way::Link => Text::providers_link_title(&provider.label),
        Way::SignIn => Text::providers_known_title(),
        Way::Open => Text::providers_open_title(),
    };
    Account {
        page: visitor.page(title),
        way,
        label: provider.label.clone(),
        email: offer.email.clone(),
        path: path(offer),
        called: name.to_owned(),
        errors,
    }
}
