//! The mail with a question: whoever answers it writes to the person who asked.

use super::forms::Asked;
use super::model::Addressee;
use crate::ids::UserId;
use crate::listings::model::Card;
use crate::locales::{Locale, Text};
use crate::mail::{Letter, Office, Recipient};

/// The question as a letter, with the list of the business's questions behind its button.
#[must_use]
pub fn letter(card: &Card, asked: &Asked, question: i64) -> Letter {
    let list = format!("/manage/{}/questions#question-{question}", card.business_slug);
    Letter::new("question", Text::questions_mail_subject(&card.name))
        .says(Text::questions_mail_asks(&asked.name, &card.name))
        .quotes(&asked.text)
        .says(Text::questions_mail_reply(&asked.email))
        .leads(Text::questions_mail_open(), list)
        .adds(Text::questions_mail_why(&card.business_name))
        .links(Text::notifications_settings(), "/account/notifications")
        .answered_to(&asked.email)
}

/// Where it goes.
#[must_use]
pub fn recipient(to: &Addressee, office: &Office) -> Recipient {
    let locale = to.tongue.as_deref().and_then(Locale::parse).unwrap_or(office.market_language());
    Recipient { user: Some(UserId::new(to.person)), address: to.recipient.clone(), locale }
}
