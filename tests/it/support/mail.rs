//! Mail as it stands in the outbox, or in the folder of a process.

use std::fs;
use std::path::Path;

use super::market::{Market, PASSWORD};
use super::page::Page;
use super::visitor::Visitor;
use super::{process::Served, wait_until};

/// A mail that was posted.
#[derive(Debug)]
pub struct Mail {
    /// Its kind.
    pub kind: String,
    /// The subject.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML.
    pub html: String,
    /// Where an answer goes, where that is not the sender.
    pub reply_to: Option<String>,
}

impl Mail {
    /// The path of the link in the text that begins with `/…`.
    pub fn link_to(&self, path: &str) -> String {
        let mut links = self.text.split_whitespace().filter_map(|word| {
            let (_, rest) = word.split_once("://")?;
            rest.find('/').map(|start| rest[start..].to_owned())
        });
        links.find(|link| link.starts_with(path)).unwrap_or_else(|| panic!("no link to {path} in: {}", self.text))
    }
}

impl Market {
    /// The mails to an address that wait, the oldest first.
    pub fn mails_to(&self, address: &str) -> Vec<Mail> {
        let rows = self.text(&format!(
            "SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'subject', subject, 'body', encode(body, 'hex'))
                                       ORDER BY id), '[]')::text AS text
               FROM outbox WHERE recipient = '{address}' AND body IS NOT NULL"
        ));
        let rows: Vec<serde_json::Value> = serde_json::from_str(&rows).expect("rows");
        let word = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
        let mail = |row: serde_json::Value| {
            let sealed = hex::decode(word(&row["body"])).expect("it is hexadecimal");
            let body = self.shared.office.seal().open("outbox", &sealed).expect("it is ours");
            let body: serde_json::Value = serde_json::from_slice(&body).expect("it is JSON");
            let [kind, subject] = [&row["kind"], &row["subject"]].map(word);
            let reply_to = body["reply_to"].as_str().map(str::to_owned);
            Mail { kind, subject, text: word(&body["text"]), html: word(&body["html"]), reply_to }
        };
        rows.into_iter().map(mail).collect()
    }

    /// The latest mail of a kind to an address.
    pub fn mail_of(&self, kind: &str, address: &str) -> Mail {
        let mut mails = self.mails_to(address).into_iter().rev();
        mails.find(|mail| mail.kind == kind).unwrap_or_else(|| panic!("no mail of the kind {kind} to {address}"))
    }

    /// The latest mail to an address.
    pub fn mail_to(&self, address: &str) -> Mail {
        self.mails_to(address).pop().unwrap_or_else(|| panic!("no mail to {address}"))
    }
}

/// What a visitor fills in who registers; the other fields are made of it.
pub const REGISTRATION: [(&str, &str); 4] =
    [("business", "The Tea Room"), ("name", "Mona Moor"), ("email", "mona@tea.example"), ("password", PASSWORD)];

impl Market {
    /// Registers a business: fills in the form, reads the mail, and presses the button of the page that its link opens.
    pub async fn registers(&self, visitor: &Visitor, changed: &[(&str, &str)]) -> Page {
        let answer = asks_to_register(visitor, changed).await;
        answer.redirects_to("/check-email");
        let email = changed.iter().find(|(name, _)| *name == "email").map_or("mona@tea.example", |(_, email)| email);
        let link = self.mail_to(&email.trim().to_lowercase()).link_to("/welcome/");
        visitor.get(&link).await.press("#welcome_form").submit().await
    }
}

/// Fills in the form and sends it, with some fields changed.
pub async fn asks_to_register(visitor: &Visitor, changed: &[(&str, &str)]) -> Page {
    let mut fields = REGISTRATION;
    for (name, value) in changed {
        fields.iter_mut().find(|(known, _)| known == name).expect("a field of the form").1 = value;
    }
    visitor.get("/register").await.fill("#registration_form", &fields).ticking("terms").submit().await
}

/// The link that begins so in a mail to this address, which a process wrote into its folder.
pub fn link_in(folder: &Path, address: &str, path: &str) -> String {
    let (mut found, address) = (None, address.to_lowercase());
    wait_until("the mail is there", || {
        found =
            mails_below(folder).into_iter().filter(|mail| mail.contains(&format!("To: {address}"))).find_map(|mail| {
                let start = mail.find(path)?;
                Some(
                    mail[start..].chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-')).collect(),
                )
            });
        found.is_some()
    });
    found.expect("it was found")
}

/// The mails in a folder, without the line breaks of quoted-printable.
fn mails_below(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder.join("mail")).into_iter().flatten().flatten().map(|entry| entry.path());
    let mails = files.filter(|path| path.extension().is_some_and(|extension| extension == "eml"));
    mails.filter_map(|path| fs::read_to_string(path).ok()).map(|mail| mail.replace("=\r\n", "")).collect()
}

/// Registers a business with a process: the path where it begins, and what the answer set as cookies.
pub fn registers_at(souk: &Served, folder: &Path, business: &str, email: &str) -> (String, String) {
    let form = [("business", business), ("name", "Mona"), ("email", email), ("password", PASSWORD), ("terms", "yes")];
    assert_eq!(souk.post("/register", &form).status, 303, "{}", souk.log());
    let link = link_in(folder, email, "/welcome/");
    let answer = souk.post(&link, &[("password", PASSWORD)]);
    assert_eq!(answer.status, 303, "{answer:?}\n{}", souk.log());
    (answer.headers["location"].clone(), answer.headers["set-cookie"].clone())
}
