//! Mail. A [`Letter`] says what is to be said, in whatever language its reader has; [`Office::post`] writes it to the
//! outbox in the transaction of its cause, and a job sends it, through the mail server or, without one, into a folder.

mod delivery;
mod failure;
mod folder;
mod journal;
mod letter;
mod message;
mod model;
mod office;
pub mod overview;
mod plain;
mod smtp;
mod trial;

pub use folder::{Folder, Kept};
pub use letter::Letter;
pub use model::forget_old;
pub use office::{Office, Recipient};
pub use trial::{greet, test};

use std::sync::Arc;

use crate::config::Config;
use crate::jobs::{Every, Kinds};

/// The jobs that send, and that look after what was not sent.
#[must_use]
pub fn jobs(kinds: Kinds, config: &Config, office: &Office) -> Kinds {
    let delivery = Arc::new(delivery::Delivery::new(config, office.clone()));
    let tidier = delivery.clone();
    kinds
        .on(move |job: &delivery::SendMail, work| delivery.send(job, work))
        .on(move |_: &delivery::TidyMail, work| tidier.tidy(work))
        .every(Every::minutes(15), "tidy mail", &delivery::TidyMail)
}
