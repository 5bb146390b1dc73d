//! The record of a business: what it says, how it is narrowed, and as a file.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use crate::support::{Item, Market, files_below};

const ACTIVITY: &str = "/manage/blue-door/activity";

#[test]
fn every_action_that_is_recorded_has_a_sentence() {
    let sources = files_below("src", "rs");
    let is_action = |word: &str| {
        word.split_once('.').is_some_and(|(noun, verb)| {
            let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            is_word(noun) && is_word(verb)
        })
    };
    let code_of = |paths: &[&str]| {
        let named = sources.iter().filter(|file| paths.contains(&file.path.as_str()));
        named.fold(String::new(), |code, file| code + &file.code())
    };
    let told = code_of(&["src/activity/sentences.rs", "src/activity/model.rs"]);
    let listed = code_of(&["src/activity/filter.rs"]);
    let (mut actions, mut silent) = (BTreeSet::new(), Vec::new());
    for file in &sources {
        let code = file.code();
        // What is recorded with an account has a page of its own.
        let records = code.contains("Event::of(") || code.contains("noted(");
        if !records || file.path.starts_with("src/activity/") || file.path.starts_with("src/events/") {
            continue;
        }
        for word in code.split('"').filter(|word| is_action(word)) {
            let is_file = word.rsplit('.').next().is_some_and(|end| ["rs", "sql"].contains(&end));
            if is_file || ["account.", "job.", "mail."].iter().any(|other| word.starts_with(other)) {
                continue;
            }
            actions.insert(word.to_owned());
            let quoted = format!("\"{word}\"");
            if !told.contains(&quoted) || !listed.contains(&quoted) {
                silent.push(format!("{}: {word}", file.path));
            }
        }
    }
    assert!(actions.len() > 15, "{actions:?}");
    assert!(silent.is_empty(), "no sentence, or no place in the filter, for {silent:?}");
}

#[actix_web::test]
async fn the_record_is_narrowed_by_person_topic_name_and_time() {
    let market = Market::start().await;
    let (admin, editor) = (market.admin_of("blue-door").await, market.editor_of("blue-door").await);
    editor.writes("blue-door", &Item { name: "100% Wool_Rug", ..Item::default() }).await;
    market.advance(TimeDelta::days(3));
    let admin = market.signed_in(admin.id).await;
    let mug = admin.writes("blue-door", &Item::default()).await;
    admin.submits("blue-door", mug).await;
    let profile = admin.get("/manage/blue-door/settings").await;
    profile.fill("#profile_form", &[("town", "Porto")]).submit().await.has_status(303);

    let lines = async |fields: &[(&str, &str)]| {
        let page = admin.get(ACTIVITY).await.fill("#filters", fields).submit().await;
        page.is_ok().texts(".timeline__what")
    };
    assert_eq!(lines(&[]).await.len(), 4);
    assert_eq!(lines(&[("person", &editor.id.to_string())]).await, ["editor created 100% Wool_Rug"]);
    assert_eq!(lines(&[("about", "approvals")]).await, ["admin submitted Blue Mug for approval"]);
    assert_eq!(lines(&[("about", "business")]).await, ["admin changed the profile"]);
    assert_eq!(lines(&[("q", "%")]).await.len(), 1);
    assert_eq!(lines(&[("q", "wool_rug"), ("about", "products"), ("person", &editor.id.to_string())]).await.len(), 1);
    let day = |days: i64| (market.shared.clock.now() - TimeDelta::days(days)).format("%Y-%m-%d").to_string();
    assert_eq!(lines(&[("from", &day(1))]).await.len(), 3);
    assert_eq!(lines(&[("to", &day(3)), ("from", &day(3))]).await.len(), 1);
    let page = admin.get(&format!("{ACTIVITY}?from=soon&page=1")).await;
    page.is_ok().says(".field__error", "soon").says(".changes", "Porto");
    assert_eq!(page.texts(".timeline__what").len(), 4);
    admin.get(&format!("{ACTIVITY}?q=nothing")).await.says(".empty", "No matching entries");
    let narrowed = admin.get(ACTIVITY).await.fill("#filters", &[("about", "products")]).by_htmx().submit().await;
    narrowed.is_ok();
    let german = admin.request(actix_web::http::Method::GET, ACTIVITY).header("Accept-Language", "de").send().await;
    german.says(".timeline", "hat das Profil geändert");
}

#[actix_web::test]
async fn the_file_has_the_same_entries_and_no_formula() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let editor = market.editor_of("blue-door").await;
    let evil =
        editor.writes("blue-door", &Item { name: "=HYPERLINK(\"http://evil\",\"mug\")", ..Item::default() }).await;
    editor.submits("blue-door", evil).await;
    admin.sends_back(&market, "blue-door", evil, "-2+3, no").await;
    let page = admin.get(&format!("{ACTIVITY}?about=approvals")).await;
    let path = page.attributes("a[download]", "href").remove(0);
    let file = admin.get(&path).await;
    file.is_ok();
    assert!(
        file.header("content-disposition").contains("blue-door-activity-"),
        "{}",
        file.header("content-disposition")
    );
    let body = file.body();
    let mut rows = csv::Reader::from_reader(body.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<Vec<String>> =
        rows.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect();
    assert_eq!(rows.len(), 2, "{body}");
    assert_eq!(rows[0][2], "product.changes_requested");
    assert_eq!((rows[0][3].as_str(), rows[0][6].as_str()), ("'=HYPERLINK(\"http://evil\",\"mug\")", "'-2+3, no"));
    assert!(rows[0][4].contains("asked for changes"), "{body}");

    // A reason is only for those who may see the version that was refused.
    market.run("INSERT INTO roles (business_id, name, permissions) SELECT id, 'auditor', '{view_products,view_activity}' FROM businesses");
    let auditor = market.member_of("blue-door", "auditor").await;
    for path in [ACTIVITY.to_owned(), path] {
        auditor.get(&path).await.is_ok().is_silent_on("no\n").is_silent_on("2+3");
    }
}

#[actix_web::test]
async fn a_long_record_is_read_along_its_indexes() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    market.run(&format!(
        "INSERT INTO events (business_id, at, actor_id, action, subject_id, subject_name)
         SELECT b.id, now() - n * interval '1 minute', CASE WHEN n % 4 = 0 THEN {0} END,
                CASE WHEN n % 5000 = 0 THEN 'business.closed' ELSE 'product.edited' END, n, 'Mug ' || n
           FROM businesses b, generate_series(1, 100000) n;
         ANALYZE events",
        admin.id
    ));
    let begun = std::time::Instant::now();
    for query in ["", "?about=business", "?q=Mug+99999", "?to=2026-01-01", &format!("?person={}", admin.id)] {
        admin.get(&format!("{ACTIVITY}{query}")).await.is_ok();
    }
    assert!(begun.elapsed().as_secs() < 4, "{:?}", begun.elapsed());
    admin.get(&format!("{ACTIVITY}?q=Mug+99999")).await.says(".timeline", "Mug 99999");
    for (condition, index) in [
        ("", "events_recent"),
        (&format!("AND actor_id = {}", admin.id), "events_of_person"),
        ("AND action = 'business.closed'", "events_of_action"),
    ] {
        let plan = market.plan(&format!(
            "SELECT * FROM events WHERE business_id = 1 {condition} ORDER BY at DESC, id DESC LIMIT 51"
        ));
        assert!(plan.contains(index), "{condition}: {plan}");
    }
}
