//! What axe-core finds in a page, by its own rules and those of WCAG 2.2 AA: in light and dark, wide and narrow.

use serde_json::{Value, json};

use super::Market;
use super::chromium::Tab;
use super::languages::{sign_in, sign_out};
use crate::support::link_in;

/// axe-core, which makes a function `axe` of itself.
const AXE: &str = include_str!("vendor/axe-4.14.1.min.js");

/// Everything that is wrong with the page as it is now, as text. Colours change at once instead of gradually. Pages of
/// others, such as a mail in a frame, are not looked into.
const VIOLATIONS: &str = r#"
    const done = arguments[arguments.length - 1];
    if (!document.adoptedStyleSheets.length) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("*, ::before, ::after { transition: none !important; animation: none !important }");
        document.adoptedStyleSheets = [sheet];
    }
    // The assistant's form sticks to the foot of the window and covers nothing at the end of the page.
    if (document.getElementById("ask-form")) scrollTo(0, document.documentElement.scrollHeight);
    const options = { resultTypes: ["violations"], iframes: false };
    if (arguments[0]) options.runOnly = ["color-contrast"]; else options.rules = { "target-size": { enabled: true } };
    axe.run(document, options).then(
        ({ violations }) => done(violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 4).map((node) => {
            const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join(" ");
            return `${id} (${help}): ${node.target.join(" ")}: ${node.html.slice(0, 160)}: ${why}`;
        }))),
        (error) => done([`axe does not run: ${error}`]),
    );
"#;

/// The screens and the schemes in which each page is looked at; where it has been seen once, only for its colours.
const VIEWS: [(u32, &str, bool); 4] =
    [(1280, "light", false), (1280, "dark", true), (390, "dark", false), (390, "light", true)];

/// Looks at the page that is open, and leaves the window 800 pixels wide.
pub async fn look(tab: &Tab, page: &str, broken: &mut Vec<String>) {
    if tab.ask("return typeof axe").await == json!("undefined") {
        tab.ask(AXE).await;
    }
    for (width, scheme, is_seen) in VIEWS {
        tab.narrow(width).await;
        tab.wants(scheme).await;
        let found = tab.ask_later(VIOLATIONS, json!(is_seen)).await;
        let Value::Array(found) = found else { panic!("{page}: axe answers {found}") };
        for violation in found {
            let violation = violation.as_str().unwrap_or_default();
            broken.push(format!("{page}, {scheme}, {width} px: {violation}"));
        }
    }
    tab.wants("light").await;
    tab.narrow(800).await;
}

/// What is only seen by doing something: mistakes, conflicts, refusals, mail.
pub async fn look_at_more(market: &Market, tab: &Tab, broken: &mut Vec<String>) {
    mistakes(tab, broken).await;
    conflicts(tab, broken).await;
    refusals(tab, broken).await;
    mails(market, tab, broken).await;
}

/// Sends a form as it is, also where the browser would not, by htmx or without.
async fn sends(tab: &Tab, form: &str, by: &str, answer: &str) {
    tab.ask(&format!("const form = document.querySelector('{form}'); form.noValidate = true; form.{by}()")).await;
    tab.sees(answer, "").await;
}

/// Leaves nothing in the fields of a form.
async fn empties(tab: &Tab, form: &str) {
    let fields = "input:not([type=hidden], [type=checkbox], [type=radio]), textarea";
    let empty = "for (const field of fields) field.value = ''";
    tab.ask(&format!("const fields = document.querySelectorAll('{form} :is({fields})'); {empty}")).await;
}

async fn mistakes(tab: &Tab, broken: &mut Vec<String>) {
    for (path, form) in
        [("/sign-in", "#sign_in_form"), ("/join", "#registration_form"), ("/forgot-password", "#forgotten_form")]
    {
        tab.open(path).await;
        sends(tab, form, "requestSubmit", "[aria-invalid]").await;
        look(tab, &format!("mistakes of {path}"), broken).await;
    }
    sign_in(tab, "admin@blue-door.example").await;
    for (path, form) in [
        ("/account", "#profile_form"),
        ("/account/security/password", "#password_form"),
        ("/manage/blue-door/settings", "#profile_form"),
        ("/manage/blue-door/settings/address", "#address_form"),
        ("/manage/blue-door/settings/closing", "#closing_form"),
        ("/manage/blue-door/team/invitations", "#mail_form"),
        ("/manage/blue-door/team/roles/new", "#role_form"),
    ] {
        tab.open(path).await;
        empties(tab, form).await;
        sends(tab, form, "requestSubmit", "[aria-invalid]").await;
        look(tab, &format!("mistakes of {path}"), broken).await;
    }
    sign_out(tab).await;
}

/// A decision about another version than there is, and a form whose session has ended.
async fn conflicts(tab: &Tab, broken: &mut Vec<String>) {
    sign_in(tab, "approver@blue-door.example").await;
    tab.open("/manage/blue-door/approvals").await;
    tab.click("td a").await;
    let form = "#decision";
    tab.sees(form, "").await;
    tab.ask(&format!("document.querySelector('{form} [name=version]').value = 99")).await;
    tab.ask("document.querySelector('#approve').click()").await;
    tab.sees("[role=alert]", "").await;
    look(tab, "a decision about another version", broken).await;
    tab.open("/account").await;
    tab.forget_cookies().await;
    sends(tab, "#profile_form", "submit", "#held_form").await;
    look(tab, "a form whose session has ended", broken).await;
}

/// Pages that whoever only looks may not see.
async fn refusals(tab: &Tab, broken: &mut Vec<String>) {
    sign_in(tab, "viewer@blue-door.example").await;
    for path in ["", "/products", "/products/new", "/approvals", "/team", "/settings"] {
        let path = format!("/manage/blue-door{path}");
        tab.open(&path).await;
        look(tab, &format!("{path} for who only looks"), broken).await;
    }
    tab.open("/operator").await;
    look(tab, "/operator for a member", broken).await;
    sign_out(tab).await;
}

/// A mail, and where its link leads.
async fn mails(market: &Market, tab: &Tab, broken: &mut Vec<String>) {
    let email = "viewer@blue-door.example";
    tab.open("/forgot-password").await;
    tab.fill("#email", email).await;
    tab.click("#forgotten_form button").await;
    let link = link_in(market.folder.path(), email, "/reset-password/");
    tab.open(&link).await;
    look(tab, "a link of a mail", broken).await;
    tab.click("main button").await;
    tab.sees("#reset_form", "").await;
    look(tab, "a new password", broken).await;
    sign_in(tab, "operator@souk.example").await;
    tab.open("/mailbox").await;
    look(tab, "/mailbox with mail", broken).await;
    tab.click("main a[href^=\"/mailbox/\"]").await;
    tab.sees("#text", "").await;
    look(tab, "a mail", broken).await;
    sign_out(tab).await;
}
