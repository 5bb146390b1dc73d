//! The list of sessions, and ending them. A session that was ended is out at its next request.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use serde_json::json;

use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::events::{Event, record};
use crate::identity::own_sessions::{self, Lives, OwnSession};
use crate::identity::{Fresh, SignedIn};
use crate::layout::Page;
use crate::locales::{At, Day, Text};
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other};

const HOME: &str = "/account/sessions";

#[derive(Template)]
#[template(path = "account_sessions/index.html")]
struct Index {
    page: Page,
    this: i64,
    sessions: Vec<OwnSession>,
}

impl Index {
    fn is_this(&self, session: &OwnSession) -> bool {
        session.id == self.this
    }
}

/// `GET /account/sessions`.
pub async fn index(person: SignedIn, config: Data<Config>, clock: Clock) -> Result<HttpResponse> {
    let (user, this) = (person.person.id, person.current.session);
    let since = Lives::of(&config).since(clock.now());
    let sessions = person.own().read(move |conn| own_sessions::of(user, this, since, conn)).await?;
    html(&Index { page: person.page(Text::sessions_title()), this, sessions })
}

/// `POST /account/sessions/{session}/delete` — ends one.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when the person has none of this number.
pub async fn delete(person: SignedIn, session: Path<i64>, clock: Clock) -> Result<HttpResponse> {
    let (user, id, now) = (person.person.id, *session, clock.now());
    let end = move |conn: &mut diesel::PgConnection| {
        own_sessions::end(user, id, conn)?;
        record(conn, now, &Event::by(user, "session.ended").with(json!({ "session": id })))
    };
    person.own().write(end).await?;
    Ok(see_other(HOME).with_notice(&Notice::success(Text::sessions_ended())))
}

/// `POST /account/sessions/others/delete` — ends all but this one.
pub async fn delete_others(person: Fresh, clock: Clock) -> Result<HttpResponse> {
    let (user, this, now) = (person.person.id, person.current.session, clock.now());
    let end = move |conn: &mut diesel::PgConnection| {
        let ended = own_sessions::end_others(user, this, conn)?;
        record(conn, now, &Event::by(user, "session.others_ended").with(json!({ "sessions": ended })))
    };
    person.own().write(end).await?;
    Ok(see_other(HOME).with_notice(&Notice::success(Text::sessions_others_ended())))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: SignedIn) -> Result<HttpResponse> {
    Ok(see_other(HOME))
}
