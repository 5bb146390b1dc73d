//! Who is counted, and how often.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hash};

use actix_web::http::header::{HeaderMap, USER_AGENT};
use foldhash::quality::RandomState;

/// So many marks are remembered in a day; after that they begin anew, and somebody may be counted twice.
const MOST_MARKS: usize = 200_000;
/// So many different searches of one person are counted in a day.
const MOST_SEARCHES: u8 = 50;
/// What programs say in their names.
const PROGRAMS: [&str; 16] = [
    "bot", "crawl", "spider", "slurp", "fetch", "curl", "wget", "python", "monitor", "preview", "scan", "http",
    "java/", "go-", "libwww", "axios",
];

/// Whether a request is one of a person who looks at the page now: programs say what they are, and browsers when they
/// only look ahead.
pub fn is_person(headers: &HeaderMap) -> bool {
    let said = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let agent = said(USER_AGENT.as_str()).to_ascii_lowercase();
    let is_program = agent.is_empty() || PROGRAMS.iter().any(|program| agent.contains(program));
    let looks_ahead = ["sec-purpose", "purpose", "x-moz"].iter().any(|name| said(name).contains("fetch"));
    !is_program && !looks_ahead
}

/// Tells people apart for a day. The salt is new each day and never leaves memory, so that nobody is found again.
#[derive(Default)]
pub struct People {
    salt: RandomState,
    marks: HashSet<u64>,
    searches: HashMap<u64, u8>,
}

impl People {
    /// Whether this is the first time today that somebody does something. A person is an address with a browser.
    pub fn is_first(&mut self, person: (&str, &str), deed: impl Hash) -> bool {
        let mark = self.salt.hash_one((person, deed));
        if self.marks.len() >= MOST_MARKS {
            self.marks.clear();
        }
        self.marks.insert(mark)
    }

    /// Whether somebody has not searched for too many things today.
    pub fn may_search(&mut self, person: (&str, &str)) -> bool {
        if self.searches.len() >= MOST_MARKS {
            self.searches.clear();
        }
        let count = self.searches.entry(self.salt.hash_one(person)).or_default();
        *count = count.saturating_add(1);
        *count <= MOST_SEARCHES
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    fn headers(said: &[(&'static str, &'static str)]) -> HeaderMap {
        let header = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        said.iter().map(header).collect()
    }

    #[test]
    fn programs_are_not_counted() {
        let browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        assert!(is_person(&headers(&[("user-agent", browser)])));
        assert!(!is_person(&headers(&[])));
        assert!(!is_person(&headers(&[("user-agent", "Mozilla/5.0 (compatible; Googlebot/2.1)")])));
        assert!(!is_person(&headers(&[("user-agent", "curl/8.5.0")])));
        assert!(!is_person(&headers(&[("user-agent", browser), ("sec-purpose", "prefetch;prerender")])));
    }

    #[test]
    fn a_person_is_counted_once_for_each_deed() {
        let mut people = People::default();
        let (mona, ben) = (("10.0.0.1", "Firefox"), ("10.0.0.2", "Firefox"));
        assert!(people.is_first(mona, 1) && !people.is_first(mona, 1));
        assert!(people.is_first(mona, 2) && people.is_first(ben, 1));
        for _ in 0..MOST_SEARCHES {
            assert!(people.may_search(mona));
        }
        assert!(!people.may_search(mona) && people.may_search(ben));
    }
}
