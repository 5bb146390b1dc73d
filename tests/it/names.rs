//! Names: what cannot be seen is taken out of them, no business looks like another, and each has an address.

use futures_util::future::join_all;
use souk::migrations::prepare;

use crate::support::{Draft, Item, Market, Page, Visitor, asks_to_register};

/// Registers a business; a name that is refused is refused at once.
async fn register(market: &Market, visitor: &Visitor, business: &str, person: &str) -> Page {
    let email = format!("somebody-{}@souk.example", market.number("SELECT nextval('tokens_id_seq') AS n"));
    let fields = [("business", business), ("name", person), ("email", &email)];
    let answer = asks_to_register(visitor, &fields).await;
    if answer.status() != 303 {
        return answer;
    }
    let link = market.mail_to(&email).link_to("/welcome/");
    visitor.get(&link).await.press("#welcome_form").submit().await
}

#[actix_web::test]
async fn no_business_is_called_like_another_or_looks_like_it() {
    let market = Market::start().await;
    register(&market, &market.visitor(), "Blue Door", "Mona").await.redirects_to("/manage/blue-door/products");
    for twin in [
        "Blue Door",
        " blue  DOOR ",
        "Blue-Door!",
        "Blúe Döor",
        // Zero width, right to left, a soft hyphen, a tag, a filler.
        "Blue\u{200b} Door",
        "\u{202e}Blue Door\u{202c}",
        "Bl\u{ad}ue Do\u{e0041}or\u{3164}",
        // Cyrillic, Greek, full width, mathematical letters; a capital I and a digit for an l and an o.
        "Вluе Dооr",
        "Βlue Dοοr",
        "Ｂｌｕｅ Ｄｏｏｒ",
        "𝐁𝐥𝐮𝐞 𝐃𝐨𝐨𝐫",
        "BIue D0or",
    ] {
        let answer = register(&market, &market.visitor(), twin, "Eve").await;
        answer.is_refused().says("#business-error", "Another business already has this name or a very similar one.");
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM businesses"), 1);
    for other in ["The Blue Door", "Blue Floor", "Lily", "Illy", "藍色的門", "Синяя дверь"] {
        register(&market, &market.visitor(), other, "Mona").await.has_status(303);
    }
    register(&market, &market.visitor(), "СИНЯЯ ДВЕРЬ", "Eve").await.is_refused();
}

#[actix_web::test]
async fn of_two_who_choose_a_name_at_once_one_gets_it() {
    let market = Market::start().await;
    let mut buttons = Vec::new();
    for number in 0..3 {
        let (visitor, email) = (market.visitor(), format!("mona-{number}@souk.example"));
        asks_to_register(&visitor, &[("business", "Blue Door"), ("email", &email)]).await.has_status(303);
        let link = market.mail_to(&email).link_to("/welcome/");
        buttons.push(visitor.get(&link).await.press("#welcome_form"));
    }
    let answers = join_all(buttons.iter().map(Draft::submit));
    // All have looked whether the name is free before one is written.
    let answers = market.while_held("LOCK TABLE businesses IN SHARE MODE", 2, answers).await;
    let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status().as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422, 422]);
    let users = market.number("SELECT count(*) AS n FROM users");
    assert_eq!((market.number("SELECT count(*) AS n FROM businesses"), users), (1, 1));
    // The links still work, with another name.
    let late = answers.iter().find(|answer| answer.status() == 422).expect("one was too late");
    late.says("#business-error", "Another business already has this name");
    late.fill("#welcome_form", &[("business", "Green Door")])
        .submit()
        .await
        .redirects_to("/manage/green-door/products");
}

#[actix_web::test]
async fn characters_that_cannot_be_seen_are_taken_out_of_names() {
    let market = Market::start().await;
    let visitor = market.visitor();
    register(&market, &visitor, "\u{feff}Tea\u{202e}\u{200b} Room\u{2069}", "Mo\u{2066}na\u{e0061}")
        .await
        .has_status(303);
    assert_eq!(market.text("SELECT name AS text FROM businesses"), "Tea Room");
    assert_eq!(market.text("SELECT name AS text FROM users"), "Mona");

    let nothing = register(&market, &market.visitor(), "\u{200b}\u{2060}\u{3164}", "\u{202e} \u{2800}").await;
    nothing
        .is_refused()
        .says("#business-error", "Enter the name of your business.")
        .says("#name-error", "Enter your name.");
    let unseen = market.visitor().post("/register", &[("email", "mo\u{200b}na@tea.example")]).await;
    unseen.is_refused().says("#email-error", "Enter an email address like");
    // Persian is not written without its zero-width non-joiner.
    register(&market, &market.visitor(), "نان\u{200c}وایی", "Mona").await.has_status(303);
    assert_eq!(market.text("SELECT name AS text FROM businesses ORDER BY id DESC LIMIT 1"), "نان\u{200c}وایی");

    let page = visitor.get("/manage/tea-room/products/new").await;
    let item = Item { name: "Mug\u{202e}\u{200b}", facts: "Mater\u{200b}ial\u{202e}: oak\u{2066}", ..Item::default() };
    page.fill("#product_form", &item.fields()).submit().await.has_status(303);
    assert_eq!(market.text("SELECT name AS text FROM product_revisions"), "Mug");
    let fact = market.text("SELECT attributes::text AS text FROM product_revisions");
    assert_eq!(fact, r#"[{"name": "Material", "value": "oak"}]"#);
    let nothing = Item { name: "\u{200b}\u{ad}", ..Item::default() };
    page.fill("#product_form", &nothing.fields()).submit().await.is_refused().says("#name-error", "Enter a name.");
}

#[actix_web::test]
async fn an_address_is_never_cut_into_one_that_cannot_be() {
    let market = Market::start().await;
    let long = "a".repeat(59);
    for end in ["one", "two", "three"] {
        let answer = register(&market, &market.visitor(), &format!("{long} {end}"), "Mona").await;
        answer.has_status(303);
    }
    let slugs = market.text("SELECT string_agg(slug, ' ' ORDER BY id) AS text FROM businesses");
    assert_eq!(slugs, format!("{long} {long}-2 {long}-3"));
}

#[actix_web::test]
async fn no_name_is_used_up() {
    let market = Market::start().await;
    market.run(
        "INSERT INTO businesses (slug, name, created_at)
         SELECT CASE n WHEN 1 THEN 'tea-room' ELSE 'tea-room-' || n END, 'Room ' || n, now() FROM generate_series(1, 1100) n",
    );
    let answer = register(&market, &market.visitor(), "Tea Room", "Mona").await;
    answer.has_status(303);
    assert!(answer.location().starts_with("/manage/tea-room-"), "{answer:?}");
}

#[actix_web::test]
async fn businesses_of_before_keep_their_names_and_the_first_of_two_has_it() {
    let market = Market::start().await;
    market.run(
        "INSERT INTO businesses (slug, name, created_at)
         VALUES ('blue-door', 'Blue Door', now()), ('blue-door-2', 'Blue Door', now()), ('blue-d00r', 'BLUE D00R', now()),
                ('oak', 'Oak', now())",
    );
    for _ in 0..2 {
        prepare(&market.database().owner_url()).expect("it starts again");
        let known = "SELECT string_agg(slug, ' ' ORDER BY id) AS text FROM businesses WHERE folded_name IS NOT NULL";
        assert_eq!(market.text(known), "blue-door oak");
    }
    register(&market, &market.visitor(), "OAK", "Eve").await.is_refused();
}
