//! Where else people may have an account that signs them in here: any provider of OpenID Connect.

use std::fmt;

use actix_web::http::Uri;

use super::WrongSetting;

/// The setting that names all of them.
const LIST: &str = "SOUK_SIGN_IN_WITH";

/// A provider of OpenID Connect, such as Google or a company's own.
#[derive(Clone, Debug)]
pub struct Provider {
    /// Its name in addresses and in the database: small letters, digits and hyphens.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// The address that its tokens name, and under which it says how it works.
    pub issuer: String,
    /// How it knows this marketplace.
    pub client_id: String,
    /// What proves to it that this marketplace asks.
    pub client_secret: Secret,
}

/// A text that is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub(super) fn new(text: String) -> Self {
        Self(text)
    }

    /// The text itself.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// Reads those that `SOUK_SIGN_IN_WITH` names, each with its own settings.
pub(super) fn read(lookup: &impl Fn(&str) -> Option<String>) -> Result<Vec<Provider>, WrongSetting> {
    let value = |name: &str| lookup(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let mut providers: Vec<Provider> = Vec::new();
    for name in value(LIST).unwrap_or_default().split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let wrong = |expected| WrongSetting { name: LIST, value: name.to_owned(), expected };
        let is_name =
            name.len() <= 40 && name.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-');
        if !is_name {
            return Err(wrong("write names like google,acme: small letters, digits and hyphens, up to 40 of them"));
        }
        if providers.iter().any(|known| known.name == name) {
            return Err(wrong("name each provider once"));
        }
        let own = |rest: &str| value(&format!("SOUK_SIGN_IN_{}_{rest}", name.to_uppercase().replace('-', "_")));
        let issuer = own("ISSUER").filter(|issuer| is_safe(issuer));
        let issuer = issuer.ok_or_else(|| wrong("set SOUK_SIGN_IN_…_ISSUER to a URL like https://accounts.example"))?;
        let client_id = own("CLIENT_ID").ok_or_else(|| wrong("set SOUK_SIGN_IN_…_CLIENT_ID, which it gave you"))?;
        let client_secret = own("CLIENT_SECRET").map(Secret);
        let client_secret =
            client_secret.ok_or_else(|| wrong("set SOUK_SIGN_IN_…_CLIENT_SECRET, which it gave you"))?;
        let label = own("LABEL").unwrap_or_else(|| name[..1].to_uppercase() + &name[1..]);
        if label.chars().count() > 40 {
            return Err(wrong("SOUK_SIGN_IN_…_LABEL may have 40 characters"));
        }
        providers.push(Provider { name: name.to_owned(), label, issuer, client_id, client_secret });
    }
    Ok(providers)
}

/// Whether nobody else can answer in its name: over https, or on this machine.
fn is_safe(issuer: &str) -> bool {
    let Ok(uri) = issuer.parse::<Uri>() else { return false };
    let is_here = matches!(uri.host(), Some("localhost" | "127.0.0.1" | "[::1]"));
    match uri.scheme_str() {
        Some("https") => uri.host().is_some(),
        Some("http") => is_here,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_from(settings: &[(&str, &str)]) -> Result<Vec<Provider>, WrongSetting> {
        read(&|name| settings.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn each_provider_has_its_own_settings_and_no_secret_is_printed() {
        let all = [
            ("SOUK_SIGN_IN_WITH", "google, acme-works"),
            ("SOUK_SIGN_IN_GOOGLE_ISSUER", "https://accounts.google.com"),
            ("SOUK_SIGN_IN_GOOGLE_CLIENT_ID", "souk"),
            ("SOUK_SIGN_IN_GOOGLE_CLIENT_SECRET", "hush"),
            ("SOUK_SIGN_IN_ACME_WORKS_ISSUER", "http://localhost:9000"),
            ("SOUK_SIGN_IN_ACME_WORKS_CLIENT_ID", "souk"),
            ("SOUK_SIGN_IN_ACME_WORKS_CLIENT_SECRET", "hush"),
            ("SOUK_SIGN_IN_ACME_WORKS_LABEL", "ACME"),
        ];
        let providers = read_from(&all).expect("they are right");
        let labels: Vec<_> = providers.iter().map(|provider| provider.label.as_str()).collect();
        assert_eq!(labels, ["Google", "ACME"]);
        assert!(!format!("{providers:?}").contains("hush"));
        for missing in 1..7 {
            let mut some = all.to_vec();
            let (name, _) = some.remove(missing);
            let error = read_from(&some).expect_err(name).to_string();
            assert!(error.starts_with("SOUK_SIGN_IN_WITH=") && !error.contains("hush"), "{error}");
        }
        for (name, value) in
            [("SOUK_SIGN_IN_WITH", "Google"), ("SOUK_SIGN_IN_GOOGLE_ISSUER", "http://accounts.example")]
        {
            let changed: Vec<_> =
                all.iter().map(|(known, old)| (*known, if *known == name { value } else { old })).collect();
            assert!(read_from(&changed).is_err(), "{name}");
        }
        assert!(read_from(&[]).expect("none are needed").is_empty());
    }
}
