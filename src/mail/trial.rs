//! Whether the mail server takes mail: `souk mail test` sends one, `souk doctor` only signs in.

use lettre::message::Mailbox;

use super::delivery::hello;
use super::failure::Failure;
use super::letter::Letter;
use super::message::{Written, written};
use super::model::Mail;
use super::office::Body;
use super::smtp::{self, Parcel, hand_over};
use crate::clock::Moment;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::locales::{Shown, Text};

/// Sends a mail at once, past the outbox; what the server said.
///
/// # Errors
/// [`Error::Refused`] where no mail server is set or the address is none; [`Error::Internal`] with what the server said
/// when it did not take the mail.
pub fn test(config: &Config, to: &str, now: Moment) -> Result<String> {
    let data_dir = config.data_dir.join("mail");
    let server = config.smtp.as_ref().ok_or_else(|| {
        Error::Refused(format!("SMTP_URL is not set: mail is not sent, but kept in {}", data_dir.display()))
    })?;
    let to: Mailbox = to.parse().map_err(|_| Error::Refused(format!("{to} is no address")))?;
    let locale = config.language;
    let letter = Letter::new("test", Text::mail_test_subject())
        .says(Text::mail_test_text(&config.base_url))
        .leads(Text::mail_test_open(), "/");
    let (text, html) = letter.written(locale, &config.base_url)?;
    let mail = Mail {
        recipient: to.email.to_string(),
        subject: letter.subject.shown(locale).into_owned(),
        body: None,
        message_id: format!("{}@{}", hex::encode(rand::random::<[u8; 16]>()), config.host()),
        locale: locale.code().to_owned(),
        attempts: 0,
        created_at: now,
    };
    let sent =
        written(&mail, &Body { text, html, unsubscribe: None, reply_to: None }, &config.mail_from).and_then(|mail| {
            let Written { from, to, content } = &mail;
            hand_over(server, &hello(config), &Parcel { from, to, content }, || Ok(()))
        });
    sent.map_err(|failure| match failure {
        Failure::Refused { reason, .. } => Error::Internal(reason),
        Failure::Broken(error) => error,
    })
}

/// Whether the mail server lets us in, where there is one: its name, or why it does not.
pub fn greet(config: &Config) -> std::result::Result<String, String> {
    let server = config.smtp.as_ref().ok_or_else(|| "SMTP_URL is not set".to_owned())?;
    let name = format!("{}:{}", server.host, server.port);
    match smtp::greet(server, &hello(config)) {
        Ok(()) => Ok(name),
        Err(Failure::Refused { reason, .. }) => Err(format!("{name}: {reason}")),
        Err(Failure::Broken(error)) => Err(format!("{name}: {error}")),
    }
}
