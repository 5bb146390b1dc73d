//! Sends what stands in the outbox: to the mail server, or without one into a folder. A mail is sent once: what the
//! server took stands in a journal before it stands in the database, and a try that finds it there only notes it.

use std::thread;
use std::time::Duration;

use lettre::message::Mailbox;
use serde::{Deserialize, Serialize};

use super::failure::Failure;
use super::folder::{Folder, Kept};
use super::journal::{Entry, Journal};
use super::message::{Written, written};
use super::model::{self, MOST_ATTEMPTS, Mail};
use super::office::Office;
use super::smtp::{Parcel, hand_over};
use crate::config::{Config, Smtp};
use crate::error::{Error, Result};
use crate::jobs::{Job, RunsAs, Work};

/// How long to wait before it is noted again that a mail was sent, while the database is away.
const PAUSE: Duration = Duration::from_millis(500);

/// The job that sends one mail; `post_mail` of the database enqueues it.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendMail {
    /// The row in the outbox.
    pub mail: i64,
}

impl Job for SendMail {
    const KIND: &'static str = "send_mail";
    const RUNS_AS: RunsAs = RunsAs::Operator;
    const MOST_ATTEMPTS: i32 = MOST_ATTEMPTS;
    /// The conversation has 50 seconds; the rest is for noting what came of it.
    const LONGEST: Duration = Duration::from_secs(90);
    const LONGEST_STATEMENT: Duration = Duration::from_secs(10);
}

/// The job that looks after what is left of mail: rows that nobody sends any more, and entries of the journal.
#[derive(Debug, Serialize, Deserialize)]
pub struct TidyMail;

impl Job for TidyMail {
    const KIND: &'static str = "tidy_mail";
    const RUNS_AS: RunsAs = RunsAs::Operator;
}

/// How mail leaves this marketplace.
pub struct Delivery {
    office: Office,
    from: Mailbox,
    way: Way,
    journal: Journal,
}

enum Way {
    /// To a server, by which this machine calls itself so.
    Server(Smtp, String),
    Folder(Folder),
}

impl Delivery {
    pub fn new(config: &Config, office: Office) -> Self {
        let way = match &config.smtp {
            Some(server) => Way::Server(server.clone(), hello(config)),
            None => Way::Folder(Folder::of(&config.data_dir)),
        };
        let journal = Journal::in_folder(config.data_dir.join("mail-sent"));
        Self { office, from: config.mail_from.clone(), way, journal }
    }

    /// Sends a mail that was not sent yet.
    pub fn send(&self, job: &SendMail, work: &Work) -> Result<()> {
        let id = job.mail;
        let find = || work.read(move |conn| model::waiting(id, conn));
        let Some(mail) = find()? else { return Ok(()) };
        let name: String = mail.message_id.chars().filter(char::is_ascii_alphanumeric).take(32).collect();
        let Some(mut entry) = self.journal.open(&name)? else {
            return Err(Error::Internal("another try to send this mail is not over yet".to_owned()));
        };
        // Whoever was at it until now may have sent it.
        let Some(mail) = find()? else {
            entry.close();
            return Ok(());
        };
        if !entry.is_taken {
            match self.hand_over(&mail, work) {
                Ok(()) => self.note_taken(&mut entry),
                Err(Failure::Broken(error)) => return Err(error),
                Err(Failure::Refused { reason, is_final }) => {
                    let is_final = is_final || mail.attempts + 1 >= MOST_ATTEMPTS;
                    let now = work.now();
                    work.write(|conn| model::note_failed(id, &reason, is_final, now, conn))?;
                    // The reason stands in the outbox; addresses in it have no place in logs.
                    let later = || Error::Internal("the mail was not taken; the reason stands with it".to_owned());
                    return if is_final { Ok(()) } else { Err(later()) };
                }
            }
        }
        Self::note_sent(id, work)?;
        entry.close();
        Ok(())
    }

    /// Looks after what is left of mail.
    pub fn tidy(&self, work: &Work) -> Result<()> {
        let now = work.now();
        let stray = work.write(|conn| model::fail_stray(now, conn))?;
        if stray > 0 {
            tracing::warn!(stray, "mail that nobody tried to send any more now counts as failed");
        }
        if matches!(self.way, Way::Server(..)) {
            self.journal.tidy()?;
        }
        Ok(())
    }

    fn hand_over(&self, mail: &Mail, work: &Work) -> Result<(), Failure> {
        let body = self.office.open(mail.body.as_deref().unwrap_or_default());
        let body = body.map_err(|error| Failure::for_good(&error.to_string()))?;
        let Written { from, to, content } = written(mail, &body, &self.from)?;
        match &self.way {
            Way::Server(server, hello) => {
                let parcel = Parcel { from: &from, to: &to, content: &content };
                hand_over(server, hello, &parcel, || work.goes_on()).map(|_| ())
            }
            Way::Folder(folder) => {
                let kept = Kept {
                    name: String::new(),
                    from: self.from.to_string(),
                    to: mail.recipient.clone(),
                    subject: mail.subject.clone(),
                    locale: mail.locale.clone(),
                    at: mail.created_at,
                    text: body.text,
                };
                let unwritable = |error: std::io::Error| Failure::for_now(&format!("It cannot be kept: {error}."));
                folder.keep(&kept, &mail.message_id, &content).map_err(unwritable)
            }
        }
    }

    fn note_taken(&self, entry: &mut Entry) {
        if matches!(self.way, Way::Server(..))
            && let Err(error) = entry.note_taken()
        {
            // The database is told in a moment, so this is no reason to send it once more.
            tracing::error!(%error, "the journal of mail cannot be written");
        }
    }

    /// Notes that a mail was sent, again and again while the database is away. Where that takes too long, the next try
    /// finds it in the journal.
    fn note_sent(id: i64, work: &Work) -> Result<()> {
        loop {
            let now = work.now();
            match work.write(move |conn| model::note_sent(id, now, conn)) {
                Err(Error::Unavailable(_) | Error::Unwritable(_) | Error::Database(_) | Error::Busy)
                    if work.time_left() > PAUSE =>
                {
                    thread::sleep(PAUSE);
                }
                outcome => return outcome,
            }
        }
    }
}

/// What this machine calls itself to a mail server: the host of the base URL if that is a name.
pub(super) fn hello(config: &Config) -> String {
    let host = config.host();
    let is_name = host.contains('.') && host.parse::<std::net::IpAddr>().is_err();
    if is_name { host } else { "[127.0.0.1]".to_owned() }
}
