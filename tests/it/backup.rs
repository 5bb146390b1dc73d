//! Backups as the README tells: its very commands, on a server of one's own and on the private cluster.

use std::path::Path;
use std::process::{Command, Output};

use diesel::connection::SimpleConnection;
use souk::migrations;

use crate::support::{
    Database, Item, Market, PASSWORD, Served, cluster, eventually, folder_for_postgres, registers_at,
};

/// The commands of the README that begin so, as written there.
fn commands(beginning: &str) -> String {
    let readme = include_str!("../../README.md");
    let lines: Vec<&str> = readme
        .split("```sh")
        .skip(1)
        .filter_map(|block| block.split("```").next())
        .flat_map(str::lines)
        .map(str::trim)
        .filter(|line| line.starts_with(beginning))
        .collect();
    assert!(!lines.is_empty(), "the README has no {beginning}");
    lines.join("\n")
}

/// Runs them in a shell that finds this souk.
fn shell(commands: &str, folder: &Path, settings: &[(&str, &str)]) -> Output {
    let binary = Path::new(env!("CARGO_BIN_EXE_souk")).parent().expect("a folder");
    let mut folders = vec![binary.to_owned()];
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    let path = std::env::join_paths(folders).expect("no folder has a colon");
    let mut shell = Command::new("sh");
    shell.args(["-ec", commands]).current_dir(folder).env("PATH", path).env_remove("DATABASE_URL");
    shell.env("SOUK_PG_BIN", cluster().program("psql").parent().expect("a folder"));
    shell.envs(settings.iter().copied()).output().expect("sh runs")
}

fn runs(commands: &str, folder: &Path, settings: &[(&str, &str)]) {
    let output = shell(commands, folder, settings);
    assert!(output.status.success(), "{commands}: {output:?}");
}

#[actix_web::test]
async fn a_dump_is_restored_while_souk_serves_and_found_again() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let listing = format!("/listings/{product}-blue-mug");
    let (folder, url) = (folder_for_postgres(), market.database().url());
    let settings = [("DATABASE_URL", url.as_str())];
    let visitor = market.visitor();
    let finds = async |name: &str| visitor.get("/listings?q=mug").await.is_ok().text("#results").contains(name);
    eventually("it is found", async || finds("Blue Mug").await).await;
    runs(&commands("souk dump"), folder.path(), &settings);

    admin.request(actix_web::http::Method::POST, &format!("/manage/blue-door/products/{product}/archive")).send().await;
    market.publishes(&admin, "blue-door", &Item { name: "Red Mug", ..Item::default() });
    eventually("it is withdrawn", async || finds("Red Mug").await && !finds("Blue Mug").await).await;
    visitor.get(&listing).await.has_status(410);

    runs(&commands("souk restore"), folder.path(), &settings);
    eventually("it is as it was", async || finds("Blue Mug").await && !finds("Red Mug").await).await;
    visitor.get(&listing).await.is_ok();
    admin.get("/manage/blue-door/products").await.is_ok();
    // The feed has its key again, and what changes is heard of.
    market.publishes(&admin, "blue-door", &Item { name: "Green Mug", ..Item::default() });
    eventually("it is followed", async || finds("Green Mug").await).await;

    // Once more, and the dump of what was restored is as good.
    runs(&format!("{}\n{}", commands("souk dump"), commands("souk restore")), folder.path(), &settings);
    eventually("it is found once more", async || finds("Green Mug").await).await;

    // What cannot be read changes nothing.
    let dump = folder.path().join("souk.dump");
    let whole = std::fs::read(&dump).unwrap();
    std::fs::write(&dump, &whole[..whole.len() / 2]).unwrap();
    let refused = shell(&commands("souk restore"), folder.path(), &settings);
    assert!(!refused.status.success(), "{refused:?}");
    visitor.get(&listing).await.is_ok();
}

#[test]
fn a_dump_of_the_private_cluster_is_restored_into_it_and_into_another() {
    let (home, dumps) = (folder_for_postgres(), folder_for_postgres());
    let souk = Served::start(home.path(), &[]);
    registers_at(&souk, home.path(), "Tea Room", "mona@tea.example");
    let settings = [("SOUK_DATA_DIR", home.path().to_str().unwrap())];
    runs(&commands("souk dump"), dumps.path(), &settings);
    registers_at(&souk, home.path(), "Coffee Room", "cara@coffee.example");
    runs(&commands("souk restore"), dumps.path(), &settings);
    assert_eq!(sign_in(&souk, "mona@tea.example"), 303);
    assert_ne!(sign_in(&souk, "cara@coffee.example"), 303);
    souk.terminate();
    assert_eq!(souk.wait().code(), Some(0));

    // Where nobody serves, and where nothing is yet.
    let empty = folder_for_postgres();
    let settings = [("SOUK_DATA_DIR", empty.path().to_str().unwrap())];
    runs(&commands("souk restore"), dumps.path(), &settings);
    let souk = Served::start(empty.path(), &[]);
    assert_eq!(sign_in(&souk, "mona@tea.example"), 303);
}

fn sign_in(souk: &Served, email: &str) -> u16 {
    souk.post("/sign-in", &[("email", email), ("password", PASSWORD)]).status
}

#[test]
fn a_dump_that_would_leave_rows_out_fails() {
    let database = Database::migrated();
    let folder = folder_for_postgres();
    let file = folder.path().join("some.dump");
    let dump = |options: &str| {
        let mut program = Command::new(cluster().program("pg_dump"));
        program.args(["--enable-row-security", "--format=custom", "--dbname", &database.url(), "--file"]).arg(&file);
        program.env("PGOPTIONS", options).output().expect("pg_dump runs")
    };
    let output = dump("");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains("rows would be left out"), "{said}");
    assert!(dump("-c souk.operator=on").status.success());
}

#[test]
fn a_dump_of_something_else_or_of_a_newer_souk_is_refused() {
    let database = Database::migrated();
    let folder = folder_for_postgres();
    let url = database.url();
    let settings = [("DATABASE_URL", url.as_str())];
    std::fs::write(folder.path().join("souk.dump"), "no dump").unwrap();
    let output = shell(&commands("souk restore"), folder.path(), &settings);
    assert_eq!(output.status.code(), Some(2), "{output:?}");

    let mut conn = migrations::connect(&url).unwrap();
    conn.batch_execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('20991231000001')").unwrap();
    runs(&commands("souk dump"), folder.path(), &settings);
    conn.batch_execute("DELETE FROM __diesel_schema_migrations WHERE version = '20991231000001'").unwrap();
    let output = shell(&commands("souk restore"), folder.path(), &settings);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("20991231000001"), "{output:?}");
}
