//! The mails about an account: links that finish something, and word of everything that changed.

use super::tokens::Kind;
use crate::clock::Moment;
use crate::locales::{At, Text};
use crate::mail::Letter;
use crate::web::user_agent::Device;

/// The path of the page that a link opens.
#[must_use]
pub fn path_of(kind: Kind, secret: &str) -> String {
    let page = match kind {
        Kind::Registration => "welcome",
        Kind::Reset => "reset-password",
        Kind::Verification => "verify-email",
        Kind::EmailChange => "confirm-email",
        Kind::EmailUndo => "undo-email",
    };
    format!("/{page}/{secret}")
}

/// A greeting to an address that may be a stranger's to whoever wrote the name, and wants to send them somewhere.
fn hello(name: &str) -> Text {
    if has_link(name) { Text::letters_hello_there() } else { Text::letters_hello(name) }
}

/// Whether programs that show mail may make a link of something in it, such as `evil.example/prize`.
fn has_link(text: &str) -> bool {
    let is_dotted = |pair: (char, char)| pair.0 == '.' && pair.1.is_alphanumeric();
    text.contains(['/', ':', '@']) || text.chars().zip(text.chars().skip(1)).any(is_dotted)
}

/// To an address that is to have an account, and maybe a business.
#[must_use]
pub fn registration(name: &str, business: Option<&str>, secret: &str) -> Letter {
    let letter = Letter::new("registration", Text::letters_registration_subject());
    let letter = letter.says(hello(name)).says(match business.filter(|business| !has_link(business)) {
        Some(business) => Text::letters_registration_business(business),
        None => Text::letters_registration(),
    });
    letter
        .leads(Text::letters_registration_button(), path_of(Kind::Registration, secret))
        .adds(Text::letters_registration_ignore())
}

/// To an address that somebody registers and that has an account.
#[must_use]
pub fn taken(name: &str) -> Letter {
    Letter::new("taken", Text::letters_taken_subject())
        .says(Text::letters_hello(name))
        .says(Text::letters_taken())
        .leads(Text::letters_sign_in_button(), "/sign-in")
        .leads(Text::letters_forgotten_button(), "/forgot-password")
        .adds(Text::letters_taken_ignore())
}

/// To whoever forgot their password.
#[must_use]
pub fn reset(name: &str, secret: &str) -> Letter {
    Letter::new("reset", Text::letters_reset_subject())
        .says(Text::letters_hello(name))
        .says(Text::letters_reset())
        .leads(Text::letters_reset_button(), path_of(Kind::Reset, secret))
        .adds(Text::letters_reset_ignore())
}

/// Word of a new password.
#[must_use]
pub fn password_changed(name: &str, device: Device, address: &str, now: Moment) -> Letter {
    Letter::new("password_changed", Text::letters_password_changed_subject())
        .says(Text::letters_hello(name))
        .says(Text::letters_password_changed(&At(now), &device, address))
        .says(Text::letters_not_you_reset())
        .leads(Text::letters_forgotten_button(), "/forgot-password")
}

/// To an account whose address nobody has shown to be its owner's.
#[must_use]
pub fn verification(name: &str, secret: &str) -> Letter {
    Letter::new("verify", Text::letters_verify_subject())
        .says(Text::letters_hello(name))
        .says(Text::letters_verify())
        .leads(Text::letters_verify_button(), path_of(Kind::Verification, secret))
        .adds(Text::letters_verify_ignore())
}

/// To the new address of an account, before it has it.
#[must_use]
pub fn email_change(name: &str, secret: &str) -> Letter {
    Letter::new("email_change", Text::letters_email_change_subject())
        .says(hello(name))
        .says(Text::letters_email_change())
        .leads(Text::letters_email_change_button(), path_of(Kind::EmailChange, secret))
        .adds(Text::letters_email_change_ignore())
}

/// To the new address where it has an account already.
#[must_use]
pub fn email_change_taken(name: &str) -> Letter {
    Letter::new("taken", Text::letters_taken_subject())
        .says(Text::letters_hello(name))
        .says(Text::letters_email_change_taken())
        .leads(Text::letters_sign_in_button(), "/sign-in")
        .adds(Text::letters_taken_ignore())
}

/// To the old address, when another is asked for.
#[must_use]
pub fn email_change_notice(name: &str, new: &str) -> Letter {
    Letter::new("email_change_notice", Text::letters_email_change_notice_subject())
        .says(Text::letters_hello(name))
        .says(Text::letters_email_change_notice(new))
        .says(Text::letters_not_you_reset())
        .leads(Text::letters_forgotten_button(), "/forgot-password")
}

/// To the old address, once the account has another.
#[must_use]
pub fn email_changed(name: &str, new: &str, undo: &str) -> Letter {
    Letter::new("email_changed", Text::letters_email_changed_subject())
        .says(Text::letters_hello(name))
        .says(Text::letters_email_changed(new))
        .says(Text::letters_email_changed_undo())
        .leads(Text::letters_email_changed_button(), path_of(Kind::EmailUndo, undo))
}

/// Word of a sign-in from a browser that is not known.
#[must_use]
pub fn new_sign_in(name: &str, device: Device, address: &str, now: Moment) -> Letter {
    Letter::new("new_sign_in", Text::letters_new_sign_in_subject(&device))
        .says(Text::letters_hello(name))
        .says(Text::letters_new_sign_in(&At(now), &device, address))
        .says(Text::letters_new_sign_in_not_you())
        .leads(Text::letters_sessions_button(), "/account/sessions")
        .leads(Text::letters_forgotten_button(), "/forgot-password")
}

/// To the address that an account had for a while, once the one before has it again.
#[must_use]
pub fn email_restored(name: &str, old: &str) -> Letter {
    Letter::new("email_changed", Text::letters_email_restored_subject())
        .says(Text::letters_hello(name))
        .says(Text::letters_email_restored(old))
}
