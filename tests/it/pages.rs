//! What holds on every page: headings in order, times that HTML allows, and no promise of what is not there.

use scraper::{ElementRef, Html};

use crate::support::{Item, Market, Page, eventually, files_below, select};

const SHOP: &str = "blue-door";

#[actix_web::test]
async fn headings_leave_no_level_out_and_times_are_valid_on_every_page() {
    let market = Market::start().await;
    let (admin, editor) = (market.admin_of(SHOP).await, market.editor_of(SHOP).await);
    let item = Item { description: "Thrown by hand.\n\n## Care\n\n### Washing\n\nBy hand.", ..Item::default() };
    let product = editor.writes(SHOP, &item).await;
    editor.submits(SHOP, product).await;
    admin.approves(&market, SHOP, product).await;
    admin.edits(SHOP, product, &[("name", "Green Mug")]).await.has_status(303);
    market.publishes(&admin, SHOP, &Item { name: "Red Mug", ..Item::default() });
    let waiting = editor.writes(SHOP, &Item::default()).await;
    editor.submits(SHOP, waiting).await;
    eventually("both are found", async || admin.get("/listings?q=mug").await.texts(".listing-card__name").len() == 2)
        .await;
    let ask = admin.get("/assistant").await;
    let asked = ask.fill("#ask-form", &[("question", "Which mugs are there?")]).submit().await;
    asked.is_ok().shows(".answer-cards");

    let mut pages = vec![asked];
    for path in ["/", "/listings", "/listings?q=mug", "/listings?q=samovar", "/businesses", "/businesses/blue-door"] {
        pages.push(admin.get(path).await);
    }
    pages.push(admin.get(&format!("/listings/{product}-blue-mug")).await);
    for path in ["/register", "/sign-in", "/assistant", "/nowhere"] {
        pages.push(market.visitor().get(path).await);
    }
    pages.push(admin.get("/account/conversations").await);
    let review = market.open_revision(waiting);
    for path in [
        "products".to_owned(),
        "products?status=archived".to_owned(),
        "products/new".to_owned(),
        format!("products/{product}"),
        format!("products/{product}/edit"),
        "approvals".to_owned(),
        format!("approvals/{review}"),
        "approvals/automatic".to_owned(),
        "approvals/numbers".to_owned(),
        "settings/review".to_owned(),
        "approvals/reasons".to_owned(),
        format!("products/{waiting}/comments"),
        "activity".to_owned(),
        "nowhere".to_owned(),
    ] {
        pages.push(admin.get(&format!("/manage/blue-door/{path}")).await);
    }
    let times: usize = pages.iter().map(|page| page.attributes("time", "datetime").len()).sum();
    assert!(times > 8, "only {times} times were found");
    for page in &pages {
        assert!(matches!(page.status().as_u16(), 200 | 404), "{page:?}");
        has_headings_in_order(page);
        for time in page.attributes("time", "datetime") {
            assert!(is_valid(&time), "{}: {time}", page.asked);
        }
    }
}

fn has_headings_in_order(page: &Page) {
    let html: &Html = page.html();
    let headings: Vec<_> = html.select(&select("h1, h2, h3, h4, h5, h6")).collect();
    let level = |heading: &ElementRef<'_>| heading.value().name()[1..].parse::<u32>().expect("a number");
    let levels: Vec<_> = headings.iter().map(level).collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{}: {levels:?}", page.asked);
    assert_eq!(levels.first(), Some(&1), "{}: {levels:?}", page.asked);
    for pair in levels.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "{}: h{} is followed by h{}", page.asked, pair[0], pair[1]);
    }
}

/// A global date and time as HTML has it: a fraction of a second has one to three digits.
fn is_valid(time: &str) -> bool {
    let fraction = time.split_once('.').map_or(1, |(_, rest)| rest.chars().take_while(char::is_ascii_digit).count());
    chrono::DateTime::parse_from_rfc3339(time).is_ok() && (1..=3).contains(&fraction)
}

#[test]
fn no_page_promises_what_is_not_there() {
    for file in files_below("locales/en", "ftl").into_iter().chain(files_below("src", "rs")) {
        let text = file.text.to_lowercase();
        for untrue in [
            // Only a business that turned four eyes on has them.
            "second pair of eyes",
            "have a colleague approve",
            // Whom to ask says the page of the team.
            "admin of a business to add you",
            "an admin of the business can change that",
            "the public no longer sees it",
        ] {
            assert!(!text.contains(untrue), "{} says {untrue:?}", file.path);
        }
    }
}
