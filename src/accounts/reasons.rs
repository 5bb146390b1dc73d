//! Why somebody is asked to sign in: a word that says where they were going.

use crate::locales::Text;

/// What is said to whoever was going to this page of ours.
#[must_use]
pub fn why(next: &str) -> Option<Text> {
    if next.is_empty() || next == "/" {
        return None;
    }
    let path = next.split(['?', '#']).next().unwrap_or_default();
    let is_below = |room: &str| path == room || path.strip_prefix(room).is_some_and(|rest| rest.starts_with('/'));
    Some(match () {
        () if is_below("/manage") => Text::accounts_why_manage(),
        () if is_below("/account") || is_below("/confirm") => Text::accounts_why_account(),
        () if is_below("/operator") => Text::accounts_why_operator(),
        () if is_below("/invitations") => Text::accounts_why_invitation(),
        () if is_below("/register") => Text::accounts_why_register(),
        () if is_below("/assistant") => Text::accounts_why_assistant(),
        () => Text::accounts_why_page(),
    })
}
