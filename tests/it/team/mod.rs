//! The people of a business: asking them in, their roles, and how they go.

mod invitations;
mod members;
mod roles;

use crate::support::{Market, Page, Person};

const TEAM: &str = "/manage/blue-door/team";
const INVITATIONS: &str = "/manage/blue-door/team/invitations";
const ROLES: &str = "/manage/blue-door/team/roles";

/// The owner of a business, who is its only admin.
async fn owner(market: &Market) -> Person {
    let admin = market.admin_of("blue-door").await;
    market.run(&format!(
        "DELETE FROM memberships WHERE user_id <> {0};
         UPDATE business_settings SET owner_id = {0}, four_eyes = NULL",
        admin.id
    ));
    admin
}

/// The number of a role, as forms have it.
fn role(market: &Market, name: &str) -> String {
    market.number(&format!("SELECT id AS n FROM roles WHERE name = '{name}'")).to_string()
}

/// The page of a member.
fn page_of(market: &Market, person: &Person) -> String {
    let id = market.number(&format!("SELECT id AS n FROM memberships WHERE user_id = {}", person.id));
    format!("{TEAM}/members/{id}")
}

fn role_of(market: &Market, person: &Person) -> String {
    market.text(&format!(
        "SELECT r.name AS text FROM memberships m JOIN roles r ON r.id = m.role_id WHERE m.user_id = {}
         UNION ALL SELECT 'none' LIMIT 1",
        person.id
    ))
}

/// Gives a role on the page of a member.
async fn gives(admin: &Person, page: &str, role: &str) -> Page {
    admin.get(page).await.fill("#role_form", &[("role", role)]).submit().await
}

/// Asks somebody in by mail, and answers with the path in it.
async fn invites(market: &Market, admin: &Person, email: &str, as_role: &str) -> String {
    let form = admin.get(INVITATIONS).await;
    let answer = form.fill("#mail_form", &[("email", email), ("role", &role(market, as_role))]).submit().await;
    answer.redirects_to(INVITATIONS);
    market.mail_to(&email.to_lowercase()).link_to("/invitations/blue-door/")
}

/// Makes a link, and answers with its path.
async fn makes_link(market: &Market, admin: &Person, as_role: &str) -> String {
    let form = admin.get(INVITATIONS).await;
    let answer = form.fill("#link_form", &[("role", &role(market, as_role))]).submit().await;
    let url = answer.is_ok().attributes("#link", "value").remove(0);
    url[url.find("/invitations/").expect("a path")..].to_owned()
}
