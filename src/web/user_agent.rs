//! Browsers in words: what the header `User-Agent` says, as people call it ("Firefox on Windows"). It is for people to
//! recognise their own devices by; nothing is decided on it.

use std::borrow::Cow;

use crate::locales::{Locale, Shown, Text};

/// Browsers by what only they say; most say the names of others too, so the order counts.
const BROWSERS: &str = include_str!("user_agent_browsers.txt");
/// Systems, likewise: an iPhone says that it is like Mac OS X, Android that it is a Linux.
const SYSTEMS: &str = include_str!("user_agent_systems.txt");

/// A browser and what it runs on, as far as it says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// What the browser is called.
    pub browser: Option<&'static str>,
    /// What the system, or the phone, is called.
    pub system: Option<&'static str>,
}

/// The device that names itself so.
#[must_use]
pub fn device(user_agent: &str) -> Device {
    let among = |known: &'static str| {
        let mut named = known.lines().filter_map(|line| line.split_once(" = "));
        named.find(|(sign, _)| user_agent.contains(sign)).map(|(_, name)| name)
    };
    Device { browser: among(BROWSERS), system: among(SYSTEMS) }
}

impl Device {
    /// What it is called, in whatever language.
    #[must_use]
    pub fn text(self) -> Text {
        match (self.browser, self.system) {
            (Some(browser), Some(system)) => Text::devices_on(browser, system),
            (Some(browser), None) => Text::devices_browser(browser),
            (None, Some(system)) => Text::devices_system(system),
            (None, None) => Text::devices_unknown(),
        }
    }
}

impl Shown for Device {
    fn shown(&self, locale: Locale) -> Cow<'static, str> {
        self.text().shown(locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_called_as_people_call_them() {
        let said = [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 \
                 Safari/537.36 Edg/141.0.0.0",
                "Edge on Windows",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 \
                 Safari/537.36",
                "Chrome on Windows",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                 Version/18.5 Safari/605.1.15",
                "Safari on macOS",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                 CriOS/141.0.0.0 Mobile/15E148 Safari/604.1",
                "Chrome on iPhone",
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 \
                 Chrome/130.0.0.0 Mobile Safari/537.36",
                "Samsung Internet on Android",
            ),
            ("curl/8.5.0", "curl"),
            ("A thing of one’s own (Linux)", "A browser on Linux"),
            ("", "An unknown browser"),
        ];
        for (user_agent, words) in said {
            assert_eq!(device(user_agent).text().in_english(), words, "{user_agent}");
        }
    }
}
