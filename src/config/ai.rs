//! The server that `SOUK_AI_URL` names: any that speaks the protocol of OpenAI's chat completions.

use std::fmt;

use url::Url;

use super::{Secret, WrongSetting, parsed};

/// What is expected of `SOUK_AI_URL`.
const EXPECTED: &str = "write it like https://openrouter.ai/api/v1 or http://localhost:11434/v1";

/// A language model on another server, or on this machine.
#[derive(Clone, PartialEq, Eq)]
pub struct Ai {
    /// The address under which `/chat/completions` is, without a slash at its end.
    pub url: String,
    /// What the server knows us by.
    pub key: Option<Secret>,
    /// The name of the model.
    pub model: String,
    /// The most answers that it gives at once.
    pub at_once: usize,
    /// How much it may read and write.
    pub tokens: DayTokens,
}

/// Tokens that the model may read and write in a day. What is used comes back evenly within a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayTokens {
    /// For one person, or one visitor's browser.
    pub person: u32,
    /// For the visitors without an account of one network.
    pub network: u32,
    /// For the questions about one business or its listings.
    pub business: u32,
    /// For everybody.
    pub all: u32,
}

impl fmt::Debug for Ai {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ai({} at {})", self.model, self.url)
    }
}

/// Reads which server answers; none where the built-in model does.
pub(super) fn read(value: &impl Fn(&'static str) -> Option<String>) -> Result<Option<Ai>, WrongSetting> {
    let tokens = |name, default: &str| {
        parsed(value, name, default, "a number of tokens from 1000 to 2000000000", |text| {
            text.parse().ok().filter(|count| (1_000..=2_000_000_000).contains(count))
        })
    };
    let tokens = DayTokens {
        person: tokens("SOUK_AI_TOKENS_PERSON", "100000")?,
        network: tokens("SOUK_AI_TOKENS_NETWORK", "300000")?,
        business: tokens("SOUK_AI_TOKENS_BUSINESS", "1000000")?,
        all: tokens("SOUK_AI_TOKENS", "5000000")?,
    };
    let at_once = parsed(value, "SOUK_AI_AT_ONCE", "16", "a number from 1 to 2000", |text| {
        text.parse().ok().filter(|count| (1..=2_000).contains(count))
    })?;
    let (key, model) = (value("SOUK_AI_KEY"), value("SOUK_AI_MODEL"));
    let Some(text) = value("SOUK_AI_URL") else {
        // The key is not repeated, whatever it was set for.
        let lonely = |name, expected| Err(WrongSetting { name, value: "…".to_owned(), expected });
        return match (key, model) {
            (Some(_), _) => lonely("SOUK_AI_KEY", "set SOUK_AI_URL too, the server that it is for"),
            (None, Some(_)) => lonely("SOUK_AI_MODEL", "set SOUK_AI_URL too, the server that has it"),
            (None, None) => Ok(None),
        };
    };
    // Whoever writes a password into the address shall not read it in a log.
    let wrong = |expected| WrongSetting { name: "SOUK_AI_URL", value: "…".to_owned(), expected };
    let url = Url::parse(&text).map_err(|_| wrong(EXPECTED))?;
    if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
        return Err(wrong(EXPECTED));
    }
    if !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.fragment().is_some() {
        return Err(wrong("write it without a user, a password or a query; the key belongs into SOUK_AI_KEY"));
    }
    if url.path().ends_with("/chat/completions") {
        return Err(wrong("leave out /chat/completions; Souk adds it"));
    }
    let Some(model) = model else {
        return Err(wrong("set SOUK_AI_MODEL too, the name of a model that this server has"));
    };
    let is_name = model.len() <= 120 && model.chars().all(|c| c.is_ascii_graphic());
    if !is_name {
        let expected = "write the name as the server has it, like mistralai/mistral-7b-instruct";
        return Err(WrongSetting { name: "SOUK_AI_MODEL", value: model, expected });
    }
    let is_here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    if key.is_some() && url.scheme() == "http" && !is_here {
        return Err(wrong("use https: over http to another machine everybody on the way could read SOUK_AI_KEY"));
    }
    if key.as_ref().is_some_and(|key| !key.chars().all(|c| c.is_ascii_graphic())) {
        let expected = "write the key as the server gave it, without spaces";
        return Err(WrongSetting { name: "SOUK_AI_KEY", value: "…".to_owned(), expected });
    }
    let url = text.trim_end_matches('/').to_owned();
    Ok(Some(Ai { url, key: key.map(Secret::new), model, at_once, tokens }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(settings: &[(&str, &str)]) -> Result<Option<Ai>, WrongSetting> {
        read(&|name| settings.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn a_server_is_named_with_its_model_and_its_key_is_never_printed() {
        assert_eq!(of(&[]).unwrap(), None);
        let settings = [
            ("SOUK_AI_URL", "https://openrouter.ai/api/v1/"),
            ("SOUK_AI_KEY", "hush"),
            ("SOUK_AI_MODEL", "mistralai/mistral-7b-instruct"),
        ];
        let ai = of(&settings).unwrap().unwrap();
        assert_eq!((ai.url.as_str(), ai.at_once, ai.tokens.all), ("https://openrouter.ai/api/v1", 16, 5_000_000));
        assert!(!format!("{ai:?}").contains("hush"));
        let local = [("SOUK_AI_URL", "http://localhost:11434/v1"), ("SOUK_AI_MODEL", "llama3"), ("SOUK_AI_KEY", "x")];
        assert!(of(&local).unwrap().is_some());
        let near = [("SOUK_AI_URL", "http://ollama.lan:11434/v1"), ("SOUK_AI_MODEL", "llama3")];
        assert!(of(&near).unwrap().is_some(), "without a key there is nothing to read");
    }

    #[test]
    fn what_cannot_work_is_said_at_the_start_without_the_key() {
        let model = ("SOUK_AI_MODEL", "m");
        let key = ("SOUK_AI_KEY", "hush-hush");
        for (settings, said) in [
            (vec![("SOUK_AI_URL", "https://ai.example/v1"), key], "set SOUK_AI_MODEL too"),
            (vec![("SOUK_AI_URL", "http://ai.example/v1"), model, key], "use https"),
            (vec![("SOUK_AI_URL", "https://u:hush-hush@ai.example/v1"), model], "belongs into SOUK_AI_KEY"),
            (vec![("SOUK_AI_URL", "ai.example/v1"), model], "write it like"),
            (vec![("SOUK_AI_URL", "ftp://ai.example/v1"), model], "write it like"),
            (vec![("SOUK_AI_URL", "https://ai.example/v1/chat/completions"), model], "Souk adds it"),
            (vec![("SOUK_AI_URL", "https://ai.example/v1"), ("SOUK_AI_MODEL", "a b"), key], "like mistralai"),
            (vec![("SOUK_AI_URL", "https://ai.example/v1"), model, ("SOUK_AI_KEY", "hush hush-hush")], "spaces"),
            (vec![key], "set SOUK_AI_URL too"),
            (vec![model], "set SOUK_AI_URL too"),
            (vec![("SOUK_AI_TOKENS", "none")], "a number of tokens"),
            (vec![("SOUK_AI_AT_ONCE", "0")], "from 1 to"),
        ] {
            let error = of(&settings).expect_err(said).to_string();
            assert!(error.contains(said) && !error.contains("hush"), "{error}");
        }
    }
}
