//! Somebody comes in. What they kept as a visitor is theirs from then on, the record says that they came, and a browser
//! that the account does not know is told to its owner.

use actix_web::HttpRequest;
use actix_web::http::header::USER_AGENT;
use actix_web::web::Data;
use diesel::PgConnection;
use serde_json::json;

use super::arrivals::Arrivals;
use super::attempts::account_of;
use super::devices::Device;
use super::letters;
use super::sign_ins::SignIns;
use crate::businesses::model::is_member;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, has_ever, record};
use crate::identity::Visitor;
use crate::identity::blocking::require_unblocked;
use crate::identity::people::User;
use crate::mail::Office;
use crate::notifications::{Kind, Told, tell};
use crate::web::{address, user_agent};

/// From where, and with what, somebody comes.
#[derive(Clone)]
pub struct Origin {
    /// Their browser, as it names itself.
    pub device: user_agent::Device,
    /// Their network address.
    pub address: String,
}

impl Origin {
    /// Of a request.
    #[must_use]
    pub fn of(request: &HttpRequest) -> Self {
        let agent = request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let address = address::of(request).map(|address| address.to_string()).unwrap_or_default();
        Self { device: user_agent::device(agent), address }
    }
}

/// What is noted once somebody has shown who they are, with whatever that takes.
#[derive(Clone)]
pub struct Entrance {
    is_known: bool,
    origin: Origin,
    /// The key under which they were known before.
    visitor: Option<String>,
    arrivals: Arrivals,
    office: Office,
    sign_ins: SignIns,
    now: Moment,
}

impl Entrance {
    /// The entrance of whoever has this email address.
    ///
    /// # Errors
    /// When the application lacks a part.
    pub fn of(visitor: &Visitor, request: &HttpRequest, email: &str, now: Moment) -> Result<Self> {
        let lacks = || Error::Internal("the application has no arrivals, no mail or no counters".to_owned());
        Ok(Self {
            is_known: Device::of(request).is_some_and(|device| device.knows(&account_of(email))),
            origin: Origin::of(request),
            visitor: visitor.current.visitor.clone(),
            arrivals: request.app_data::<Data<Arrivals>>().ok_or_else(lacks)?.as_ref().clone(),
            office: request.app_data::<Data<Office>>().ok_or_else(lacks)?.as_ref().clone(),
            sign_ins: request.app_data::<Data<SignIns>>().ok_or_else(lacks)?.as_ref().clone(),
            now,
        })
    }

    /// Notes that this person came in, and says which page is their home. In the operator scope.
    ///
    /// # Errors
    /// [`Error::Forbidden`] when they are blocked.
    pub fn note(&self, user: &User, conn: &mut PgConnection) -> Result<&'static str> {
        require_unblocked(user.id, conn)?;
        // Whoever comes for the first time has no browser that could be known.
        if !self.is_known && has_ever(user.id, &["account.signed_in", "account.registered"], conn)? {
            self.tell(user, conn)?;
        }
        self.arrivals.welcome(self.visitor.as_deref(), user.id, conn)?;
        record(conn, self.now, &Event::by(user.id, "account.signed_in"))?;
        let home = home_of(user, conn)?;
        self.sign_ins.succeeded();
        Ok(home)
    }

    /// Counts that what they gave was wrong.
    pub fn refused(&self) {
        self.sign_ins.failed();
    }

    fn tell(&self, user: &User, conn: &mut PgConnection) -> Result<()> {
        let Origin { device, address } = &self.origin;
        let letter = letters::new_sign_in(&user.name, *device, address, self.now);
        self.office.post(conn, self.now, &user.recipient(self.office.market_language()), &letter)?;
        let device = device.text().in_english().into_owned();
        let details = json!({ "what": "new_sign_in", "device": device, "address": address });
        let told = Told::new(user.id, Kind::Security, "/account/sessions").with(details).mailed_already();
        tell(conn, self.now, &told)
    }
}

/// The page where somebody begins who was going nowhere.
fn home_of(user: &User, conn: &mut PgConnection) -> Result<&'static str> {
    Ok(match user.is_operator {
        true => "/operator",
        false if is_member(user.id, conn)? => "/manage",
        false => "/account",
    })
}
