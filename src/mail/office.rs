//! Where mail is posted: what is written is sealed and queued in the transaction of its cause.

use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use super::letter::Letter;
use super::model::NewMail;
use crate::clock::Moment;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::ids::UserId;
use crate::locales::{Locale, Shown};
use crate::sealed::Seal;

/// What the outbox seals for.
const PURPOSE: &str = "outbox";

/// Who gets a mail, and in which language.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// Their account, if they have one.
    pub user: Option<UserId>,
    /// The address.
    pub address: String,
    /// The language that they read.
    pub locale: Locale,
}

/// What a mail says in the language of its reader, as it is kept until it is sent.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Body {
    pub text: String,
    pub html: String,
    pub unsubscribe: Option<String>,
    /// None in mail that an older version posted.
    #[serde(default)]
    pub reply_to: Option<String>,
}

/// Posts mail for one marketplace.
#[derive(Clone)]
pub struct Office {
    seal: Seal,
    base_url: String,
    host: String,
    market: Locale,
}

impl Office {
    /// The office of a marketplace with these settings, whose secret made this seal.
    #[must_use]
    pub fn new(config: &Config, seal: Seal) -> Self {
        Self { seal, base_url: config.base_url.clone(), host: config.host(), market: config.language }
    }

    /// The language of somebody who chose none.
    #[must_use]
    pub const fn market_language(&self) -> Locale {
        self.market
    }

    /// The seal of the marketplace.
    #[must_use]
    pub const fn seal(&self) -> &Seal {
        &self.seal
    }

    /// The public address of a page of the marketplace.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }

    /// Writes a mail to the outbox, in the transaction that `conn` is in; a job sends it once that is done.
    pub fn post(&self, conn: &mut PgConnection, now: Moment, to: &Recipient, letter: &Letter) -> Result<()> {
        let (text, html) = letter.written(to.locale, &self.base_url)?;
        let unsubscribe = letter.unsubscribe.as_ref().map(|path| self.url(path));
        let body = serde_json::to_vec(&Body { text, html, unsubscribe, reply_to: letter.reply_to.clone() })
            .map_err(|error| Error::Internal(format!("a mail cannot be kept: {error}")))?;
        let subject: String = letter.subject.shown(to.locale).chars().filter(|c| !c.is_control()).take(300).collect();
        let mail = NewMail {
            user: to.user,
            recipient: &to.address,
            kind: letter.kind,
            locale: to.locale.code(),
            subject: &subject,
            body: &self.seal.seal(PURPOSE, &body),
            message_id: &format!("{}@{}", hex::encode(rand::random::<[u8; 16]>()), self.host),
        };
        mail.insert(now, conn)
    }

    /// What a kept mail says.
    pub(super) fn open(&self, body: &[u8]) -> Result<Body> {
        let body = self.seal.open(PURPOSE, body);
        let body = body.and_then(|body| serde_json::from_slice(&body).ok());
        body.ok_or_else(|| {
            Error::Refused("a mail was sealed with another SOUK_SECRET, so it cannot be sent".to_owned())
        })
    }
}
