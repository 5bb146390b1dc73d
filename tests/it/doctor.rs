//! `souk doctor` says what is wrong with how a marketplace is set up.

use crate::support::{Database, Served, free_port, souk};

/// What it says with these settings, and whether it found nothing that does not work.
fn examined(settings: &[(&str, &str)]) -> (String, bool) {
    let done = souk(settings).arg("doctor").output().expect("souk runs");
    let said = String::from_utf8(done.stdout).expect("it is UTF-8");
    assert!(done.status.code().is_some_and(|code| code < 2), "{said}\n{:?}", String::from_utf8_lossy(&done.stderr));
    (said, done.status.success())
}

fn line<'a>(said: &'a str, part: &str) -> &'a str {
    let found = said.lines().find(|line| line.split_whitespace().nth(1) == Some(part));
    found.unwrap_or_else(|| panic!("nothing is said of {part}: {said}"))
}

#[test]
fn a_market_that_runs_is_well_and_each_fault_is_named() {
    let (database, folder) = (Database::migrated(), tempfile::tempdir().unwrap());
    let (url, owner_url, port) = (database.url(), database.owner_url(), free_port().to_string());
    let base_url = format!("http://localhost:{port}");
    let bind = format!("127.0.0.1:{port}");
    let data_dir = folder.path().to_str().unwrap();
    let sound = [
        ("DATABASE_URL", url.as_str()),
        ("DATABASE_OWNER_URL", owner_url.as_str()),
        ("SOUK_BASE_URL", base_url.as_str()),
        ("SOUK_DATA_DIR", data_dir),
        // The cluster of the tests does not take more.
        ("SOUK_DATABASE_CONNECTIONS", "4"),
    ];
    let with = |more: &[(&'static str, &'static str)]| {
        let mut settings = sound.to_vec();
        settings.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
        settings.extend_from_slice(more);
        settings
    };

    // Nothing answers yet.
    let (said, _) = examined(&sound);
    assert!(line(&said, "proxy").starts_with("warning") && said.contains("cannot be asked"), "{said}");

    let mut served = with(&[]);
    served.retain(|(name, _)| *name != "SOUK_DATA_DIR");
    let souk_runs = Served::start_at(&bind, folder.path(), &served);
    let (said, _) = examined(&sound);
    for part in ["settings", "clock", "disk", "storage", "connections", "proxy"] {
        assert!(line(&said, part).starts_with("ok"), "{said}");
    }
    // The cluster of the tests is quick rather than safe.
    assert!(said.contains("error    database     fsync is off"), "{said}");
    assert!(said.contains("it has every migration") && !said.contains("owns the tables"), "{said}");
    assert!(line(&said, "operators").contains("nobody runs this marketplace"), "{said}");

    // Behind no proxy, whoever says to be somebody else is believed.
    drop(souk_runs);
    let trusting = with(&[("SOUK_TRUST_PROXY", "yes")]);
    let mut served = trusting.clone();
    served.retain(|(name, _)| *name != "SOUK_DATA_DIR");
    let souk_runs = Served::start_at(&bind, folder.path(), &served);
    let (said, is_well) = examined(&trusting);
    assert!(!is_well && line(&said, "proxy").contains("X-Forwarded-For"), "{said}");
    // Whoever does not know the secret is told nothing.
    let (said, _) = examined(&with(&[("SOUK_SECRET", SECRET)]));
    assert!(line(&said, "proxy").contains("something else than this marketplace"), "{said}");
    drop(souk_runs);

    let broken = with(&[
        ("SMTP_URL", "smtp://127.0.0.1:9"),
        ("SOUK_STORAGE_URL", "/proc/souk"),
        ("DATABASE_REPLICA_URL", "postgres://souk@127.0.0.1:9/souk"),
    ]);
    let (said, is_well) = examined(&broken);
    assert!(!is_well, "{said}");
    for (part, level) in [("mail", "error"), ("storage", "error"), ("replica", "warning")] {
        assert!(line(&said, part).starts_with(level), "{part}: {said}");
    }
    let (said, _) = examined(&with(&[("DATABASE_OWNER_URL", "")]));
    assert!(!said.contains("owns the tables"), "{said}");
    let mut one_role = with(&[("DATABASE_OWNER_URL", "")]);
    one_role[0] = ("DATABASE_URL", owner_url.as_str());
    let (said, _) = examined(&one_role);
    assert!(said.contains("the role that serves owns the tables"), "{said}");
    let (said, is_well) = examined(&with(&[("DATABASE_URL", "postgres://souk@127.0.0.1:9/souk")]));
    assert!(!is_well && line(&said, "database").starts_with("error"), "{said}");
}

const SECRET: &str = "another secret another secret another secret another secret another";
