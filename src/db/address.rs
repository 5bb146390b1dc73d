//! Database URLs, and the only function that opens a connection. It sets timeouts so that a host that vanishes is
//! noticed within seconds, rather than when the kernel gives up after a quarter of an hour.

use diesel::prelude::*;

/// Connection parameters for URLs that do not set them: seconds, a number of probes (`keepalives_count`) and
/// milliseconds (`tcp_user_timeout`). They detect a host that cannot be connected to and one that stops responding,
/// whether we wait for an acknowledgement or for data.
const DEFAULTS: &[(&str, &str)] = &[
    ("connect_timeout", "3"),
    ("keepalives_idle", "10"),
    ("keepalives_interval", "3"),
    ("keepalives_count", "3"),
    ("tcp_user_timeout", "10000"),
];

/// Opens a connection.
///
/// # Errors
/// None of the hosts in the URL accepts the connection.
pub fn open(url: &str) -> ConnectionResult<PgConnection> {
    PgConnection::establish(&with_defaults(url))
}

/// The URL with default parameters. Of several hosts, libpq takes the first that accepts writes, so a standby may be
/// listed beside the primary.
fn with_defaults(url: &str) -> String {
    let (address, query) = split(url);
    let hosts = authority(address);
    let names: Vec<&str> = query.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, _)| name).collect();
    let has_several =
        hosts.contains(',') || query.split('&').any(|pair| pair.starts_with("host=") && pair.contains(','));
    let writable = has_several.then_some(("target_session_attrs", "read-write"));
    let missing = DEFAULTS.iter().copied().chain(writable).filter(|(name, _)| !names.contains(name));
    let added: Vec<String> = missing.map(|(name, value)| format!("{name}={value}")).collect();
    let parts: Vec<&str> =
        [query].into_iter().chain(added.iter().map(String::as_str)).filter(|p| !p.is_empty()).collect();
    if parts.is_empty() { address.to_owned() } else { format!("{address}?{}", parts.join("&")) }
}

/// Adds the `application_name` that PostgreSQL shows for the connection, unless the URL has one.
#[must_use]
pub fn named(url: &str, name: &str) -> String {
    let (address, query) = split(url);
    if query.split('&').any(|pair| pair.starts_with("application_name=")) {
        return url.to_owned();
    }
    let separator = if query.is_empty() { "" } else { "&" };
    format!("{address}?{query}{separator}application_name={name}")
}

/// The URL of another database of the same server.
#[must_use]
pub fn with_database(url: &str, name: &str) -> String {
    let (address, query) = split(url);
    let begin = address.find("://").map_or(0, |at| at + 3);
    let server = address[begin..].find('/').map_or(address, |at| &address[..begin + at]);
    let others: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("dbname=")).collect();
    let query = if others.is_empty() { String::new() } else { format!("?{}", others.join("&")) };
    format!("{server}/{name}{query}")
}

/// Whether libpq reads the URL as it was meant. libpq ends the password at the first `@` and the host at a `/`, and its
/// error message would then print a part of the password.
#[must_use]
pub fn is_clear(url: &str) -> bool {
    let (address, _) = split(url);
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let hosts = authority(address);
    let ports = hosts.split(',').filter(|host| !host.starts_with('[')).filter_map(|host| host.split_once(':'));
    rest.matches('@').count() <= 1
        && rest.find('@').is_none_or(|at| rest.find('/').is_none_or(|slash| at < slash))
        && ports.into_iter().all(|(_, port)| port.parse::<u16>().is_ok() || port.is_empty())
}

/// Splits the password off a URL, for programs whose arguments every user of the machine can read.
#[must_use]
pub fn without_password(url: &str) -> (String, Option<String>) {
    let plain = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
    let (address, query) = split(url);
    let mut password = None;
    let mut bare = address.to_owned();
    if let Some((scheme, rest)) = address.split_once("://")
        && let Some((user, hosts)) = rest.split_once('@')
        && let Some((user, secret)) = user.split_once(':')
    {
        password = Some(plain(secret));
        bare = format!("{scheme}://{user}@{hosts}");
    }
    let (secrets, others): (Vec<&str>, Vec<&str>) = query.split('&').partition(|pair| pair.starts_with("password="));
    if let Some(secret) = secrets.first() {
        password = Some(plain(&secret["password=".len()..]));
    }
    let query = others.join("&");
    (if query.is_empty() { bare } else { format!("{bare}?{query}") }, password)
}

/// Whether retrying a failed connection is pointless: a wrong password or name, rather than a server that is starting.
/// Matches the English messages of libpq and PostgreSQL; in another language every failure counts as temporary.
#[must_use]
pub fn is_lasting(said: &str) -> bool {
    const LASTING: [&str; 15] = [
        "authentication failed",
        "auth failed",
        "no password supplied",
        "does not exist",
        "no such database",
        "no such user",
        "no pg_hba.conf entry",
        "is not permitted to log in",
        "permission denied",
        "certificate verify failed",
        "does not support SSL",
        "invalid ",
        "missing ",
        "not supported",
        "extra key/value",
    ];
    const PASSING: [&str; 8] = [
        "refused",
        "No such file or directory",
        "starting up",
        "shutting down",
        "recovery",
        "timeout expired",
        "read-only",
        "translate host name",
    ];
    LASTING.iter().any(|word| said.contains(word)) && !PASSING.iter().any(|word| said.contains(word))
}

/// Splits a URL into address and query parameters. A password may contain a question mark.
fn split(url: &str) -> (&str, &str) {
    let begin = url.find("://").map_or(0, |at| at + 3);
    let end = url[begin..].find(['@', '/']).map_or(begin, |at| begin + at);
    match url[end..].find('?') {
        Some(at) => (&url[..end + at], &url[end + at + 1..]),
        None => (url, ""),
    }
}

/// The hosts of a URL, with their ports.
fn authority(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.split_once('@').map_or(rest, |(_, rest)| rest);
    rest.split('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_address_says_wins_over_what_is_usual() {
        let full = with_defaults("postgres://souk:a?b@host/souk?connect_timeout=9&sslmode=require");
        assert!(full.starts_with("postgres://souk:a?b@host/souk?connect_timeout=9&sslmode=require&keepalives_idle=10"));
        assert!(!full.contains("connect_timeout=3") && !full.contains("target_session_attrs"));
        assert!(with_defaults("postgres://host/souk").starts_with("postgres://host/souk?connect_timeout=3&"));
        for several in ["postgres://a,b:5433/souk", "postgres://souk@/souk?host=a,b"] {
            assert!(with_defaults(several).ends_with("target_session_attrs=read-write"), "{several}");
        }
        assert_eq!(named("postgres://host/souk", "souk"), "postgres://host/souk?application_name=souk");
        assert_eq!(named("postgres://h/s?a=b", "souk"), "postgres://h/s?a=b&application_name=souk");
        assert_eq!(named("postgres://h/s?application_name=x", "souk"), "postgres://h/s?application_name=x");
    }

    #[test]
    fn an_address_whose_password_libpq_would_print_is_not_clear() {
        for clear in
            ["postgres://souk:p%40ss@host:5432/souk", "postgres://souk@/souk?host=/run", "postgres://[::1]:5/s"]
        {
            assert!(is_clear(clear), "{clear}");
        }
        for unclear in ["postgres://souk:p@ss@host/souk", "postgres://souk:p/ss@host/souk", "postgres://souk:pass/x"] {
            assert!(!is_clear(unclear), "{unclear}");
        }
    }

    #[test]
    fn the_password_is_taken_out() {
        let (url, password) = without_password("postgres://souk:p%40ss@host/souk?sslmode=require");
        assert_eq!((url.as_str(), password.as_deref()), ("postgres://souk@host/souk?sslmode=require", Some("p@ss")));
        let (url, password) = without_password("postgres://host/souk?user=souk&password=x");
        assert_eq!((url.as_str(), password.as_deref()), ("postgres://host/souk?user=souk", Some("x")));
    }

    #[test]
    fn another_database_of_the_same_server_has_the_same_address_otherwise() {
        let other = |url| with_database(url, "aside");
        assert_eq!(other("postgres://souk:p%2Fw@host:5/souk?a=b"), "postgres://souk:p%2Fw@host:5/aside?a=b");
        assert_eq!(other("postgres://host"), "postgres://host/aside");
        assert_eq!(other("postgres:///souk?host=/run&dbname=x"), "postgres:///aside?host=/run");
    }

    #[test]
    fn a_server_that_is_starting_is_waited_for_and_a_wrong_password_is_not() {
        assert!(is_lasting("FATAL:  password authentication failed for user \"souk\""));
        assert!(is_lasting("FATAL:  database \"none\" does not exist"));
        assert!(is_lasting("invalid URI query parameter: \"colour\""));
        assert!(!is_lasting("connection to server at \"db\", port 5432 failed: Connection refused"));
        assert!(!is_lasting("FATAL:  the database system is starting up"));
        assert!(!is_lasting("could not translate host name \"db\" to address: Name or service not known"));
    }
}
