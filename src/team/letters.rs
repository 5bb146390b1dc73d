//! The mail of a team.

use super::model::Role;
use crate::clock::Moment;
use crate::identity::Actor;
use crate::locales::{At, Text};
use crate::mail::Letter;

/// Somebody is asked to join a business.
#[must_use]
pub fn invitation(actor: &Actor, inviter: &str, role: &Role, (path, until): (&str, Moment)) -> Letter {
    let business = &actor.business_name;
    Letter::new("invitation", Text::team_mail_invited(inviter, business))
        .says(Text::team_mail_invited_says(inviter, business, &role.title()))
        .leads(Text::team_mail_invited_look(), path)
        .adds(Text::team_mail_invited_until(&At(until)))
        .adds(Text::team_mail_invited_stranger())
}

/// Whoever invited somebody hears that they came.
#[must_use]
pub fn accepted(name: &str, business: &str, role: &Role, path: &str) -> Letter {
    Letter::new("invitation_accepted", Text::team_mail_joined(name, business))
        .says(Text::team_mail_joined_says(name, business, &role.title()))
        .leads(Text::team_mail_joined_look(), path)
}

/// Somebody owns a business now.
#[must_use]
pub fn owned(actor: &Actor, by: &str) -> Letter {
    Letter::new("ownership_received", Text::team_mail_owned(&actor.business_name))
        .says(Text::team_mail_owned_says(by, &actor.business_name))
        .leads(Text::team_mail_joined_look(), actor.path("/team"))
}

/// Somebody gave a business away.
#[must_use]
pub fn handed_over(actor: &Actor, to: &str) -> Letter {
    Letter::new("ownership_handed_over", Text::team_mail_handed_over(&actor.business_name))
        .says(Text::team_mail_handed_over_says(&actor.business_name, to))
        .adds(Text::team_mail_handed_over_stranger())
}
