//! Pages that the operator writes: drafts, approval by a colleague, versions, and what visitors read.

use actix_web::http::Method;
use chrono::TimeDelta;

use crate::support::{Market, Page, Person, eventually};

const LIST: &str = "/operator/pages";

/// Begins a page and answers its desk.
async fn writes(operator: &Person, slug: &str, fields: &[(&str, &str)]) -> String {
    let form = operator.get(&format!("{LIST}/new")).await;
    let fields: Vec<_> = fields.iter().copied().chain([("slug", slug)]).collect();
    let answer = form.is_ok().fill("#page_form", &fields).submit().await;
    answer.has_status(303);
    answer.location()
}

async fn submits(operator: &Person, desk: &str) {
    operator.get(desk).await.is_ok().press("#open form[action$=submission]").submit().await.has_status(303);
}

async fn publishes(operator: &Person, desk: &str) {
    operator.get(desk).await.is_ok().press("#publish").submit().await.has_status(303);
}

async fn in_language(market: &Market, path: &str, language: &str) -> Page {
    market.visitor().request(Method::GET, path).header("Accept-Language", language).send().await
}

#[actix_web::test]
async fn a_page_is_written_published_and_read_in_the_languages_that_it_has() {
    let market = Market::start().await;
    let (operator, visitor) = (market.operator().await, market.visitor());
    visitor.get("/").await.is_ok().shows("footer a[href=\"/terms\"]");
    operator.get(LIST).await.is_ok().says("#suggested", "Terms of use");
    let begun = operator.get(&format!("{LIST}/new?of=terms")).await;
    assert_eq!(begun.is_ok().attributes("#slug", "value"), ["terms"]);
    assert!(begun.text("#body_de").contains("## Haftung"), "an outline, in every language");

    let body = "# One\n\nRead **this**. <script>alert(1)</script>\n\n## Two\n\n# Three\n\n# Four";
    let german = [("title_de", "Regeln"), ("body_de", "Lesen Sie *das*.")];
    let english = [("title_en", "Rules"), ("description_en", "What holds here."), ("body_en", body)];
    let desk = writes(&operator, "terms", &[english.as_slice(), &german].concat()).await;
    visitor.get("/pages/terms").await.is_missing();
    // There is a colleague, so whoever wrote it does not publish it.
    let colleague = market.operator().await;
    submits(&operator, &desk).await;
    operator.get(&desk).await.says("#open", "another operator has to publish it").lacks("#publish");
    let forged = [("number", "1"), ("edition", "2")];
    operator.post(&format!("{desk}/publication"), &forged).await.has_status(303);
    visitor.get("/pages/terms").await.is_missing();
    publishes(&colleague, &desk).await;

    let page = visitor.get("/pages/terms").await;
    page.is_ok().says("article h1", "Rules").says("article strong", "this").lacks("article script");
    assert_eq!(page.texts(".written__contents a"), ["One", "Two", "Three", "Four"]);
    page.shows("h2#section-1").shows("h3#section-2").shows(".written__contents a[href=\"#section-1\"]");
    assert_eq!(page.attributes("meta[name=description]", "content"), ["What holds here."]);
    let base = &market.shared.config.base_url;
    assert_eq!(page.attributes("link[rel=canonical]", "href"), [format!("{base}/pages/terms")]);
    page.shows(&format!("link[hreflang=de][href=\"{base}/pages/terms?lang=de\"]")).shows("link[hreflang=x-default]");
    in_language(&market, "/pages/terms", "de").await.says("article[lang=de] h1", "Regeln").lacks("#fallback");
    let arabic = in_language(&market, "/pages/terms", "ar").await;
    arabic.says("article[lang=en][dir=ltr] h1", "Rules").shows("#fallback");
    visitor.get("/pages/terms?lang=de").await.says("article[lang=de] h1", "Regeln").lacks("#fallback");
    assert!(visitor.get("/sitemaps/pages.xml").await.body().contains("/pages/terms<"));

    // It is linked from every footer, and from where people join, in place of what Souk brings.
    eventually("the footer has it", async || visitor.get("/").await.has("footer a[href=\"/pages/terms\"]")).await;
    visitor.get("/").await.lacks("footer a[href=\"/terms\"]");
    visitor.get("/join").await.shows("label a[href=\"/pages/terms\"]");
    visitor.get("/terms").await.redirects_to("/pages/terms");

    // Unpublished, it is gone at once.
    operator.get(&desk).await.press("#unpublish").submit().await.has_status(303);
    eventually("it is gone", async || visitor.get("/pages/terms").await.status() == 404).await;
    eventually("the footer too", async || visitor.get("/").await.has("footer a[href=\"/terms\"]")).await;
    let acts = market
        .text("SELECT string_agg(action, ' ' ORDER BY id) AS text FROM account_events WHERE action LIKE 'page.%'");
    assert_eq!(acts, "page.added page.submitted page.published page.unpublished");
}

#[actix_web::test]
async fn a_kept_page_changes_when_a_version_is_published_and_an_old_one_comes_back() {
    let market = Market::start().await;
    let (operator, visitor) = (market.operator().await, market.visitor());
    let desk = writes(&operator, "about", &[("title_en", "About"), ("body_en", "We sell old mugs.")]).await;
    submits(&operator, &desk).await;
    operator.get(&desk).await.says("#open", "You’re the only operator");
    publishes(&operator, &desk).await;
    eventually("it is kept", async || {
        visitor.get("/pages/about").await.is_ok().says("article", "old mugs");
        market.shared.page_cache.count() > 0
    })
    .await;

    let form = operator.get(&format!("{desk}/draft")).await;
    form.fill("#page_form", &[("body_en", "We sell new mugs.")]).submit().await.has_status(303);
    visitor.get("/pages/about").await.says("article", "old mugs");
    // Whoever has the link reads the draft, for a week.
    let preview = operator.get(&desk).await.attributes("#preview-link a", "href").remove(0);
    let preview = preview.replace(&market.shared.config.base_url, "");
    visitor.get(&preview).await.is_ok().says("article", "new mugs").shows("#preview");
    operator.get(&format!("{desk}/versions/2")).await.is_ok().says("#diff del", "old").says("#diff ins", "new");
    submits(&operator, &desk).await;
    publishes(&operator, &desk).await;
    eventually("it is the new one", async || visitor.get("/pages/about").await.text("article").contains("new")).await;
    market.advance(TimeDelta::days(8));
    visitor.get(&preview).await.is_missing();

    let old = operator.get(&format!("{desk}/versions/1")).await;
    old.press("#restore").submit().await.has_status(303);
    old.press("#restore").submit().await.has_status(303);
    operator.get(&desk).await.says("#open", "Version 3");
    submits(&operator, &desk).await;
    publishes(&operator, &desk).await;
    eventually("it is the old one", async || visitor.get("/pages/about").await.text("article").contains("old")).await;
    assert_eq!(market.number("SELECT count(*) AS n FROM page_versions"), 3, "one draft was made of it");
}

#[actix_web::test]
async fn mistakes_are_told_and_nobody_overwrites_what_they_have_not_seen() {
    let market = Market::start().await;
    let operator = market.operator().await;
    let form = operator.get(&format!("{LIST}/new")).await;
    let sent = form.fill("#page_form", &[("slug", "a b"), ("title_de", "Über uns")]);
    let refused = sent.submit().await;
    refused.is_refused().says("#slug-error", "small letters").says("#body_de-error", "Write the text.");
    assert_eq!(refused.attributes("#title_de", "value"), ["Über uns"]);
    sent.by_htmx().submit().await.is_refused().shows("#page_form").lacks("header");
    let long = "x".repeat(20_001);
    let form = operator.get(&format!("{LIST}/new")).await;
    let sent = form.fill("#page_form", &[("slug", "long"), ("title_en", "Long"), ("body_en", &long)]);
    sent.submit().await.is_refused().shows("#body_en-error");
    assert_eq!(market.number("SELECT count(*) AS n FROM pages"), 0);

    let desk = writes(&operator, "about", &[("title_en", "About"), ("body_en", "First.")]).await;
    let again = operator.get(&format!("{LIST}/new")).await;
    let taken = again.fill("#page_form", &[("slug", "about"), ("title_en", "x"), ("body_en", "y")]).submit().await;
    taken.is_refused().says("#slug-error", "Another page");
    let (one, other) = (operator.get(&format!("{desk}/draft")).await, operator.get(&format!("{desk}/draft")).await);
    one.fill("#page_form", &[("body_en", "Mine.")]).submit().await.has_status(303);
    let late = other.fill("#page_form", &[("body_en", "Yours.")]).submit().await;
    late.is_late().says("#body_en-saved", "Mine.");
    assert_eq!(late.text("#body_en"), "Yours.");
    // Whoever has seen both keeps theirs.
    late.press("#page_form").submit().await.has_status(303);
    assert!(operator.get(&format!("{desk}/draft")).await.text("#body_en").contains("Yours."));
    // A button of a page that has changed since does nothing.
    let before = operator.get(&desk).await;
    submits(&operator, &desk).await;
    before.press("#open form[action$=\"draft/delete\"]").submit().await.has_status(303);
    operator.get(&desk).await.is_ok().says("#open", "Waiting for approval");
    operator.get(&desk).await.fill("#send_back", &[("note", "Say who we are.")]).submit().await.has_status(303);
    operator.get(&desk).await.says("#open blockquote", "Say who we are.");
}

#[actix_web::test]
async fn a_page_that_moves_is_found_at_its_old_address() {
    let market = Market::start().await;
    let (operator, visitor) = (market.operator().await, market.visitor());
    let desk = writes(&operator, "about", &[("title_en", "About"), ("body_en", "We are here.")]).await;
    submits(&operator, &desk).await;
    publishes(&operator, &desk).await;
    for slug in ["who-we-are", "about-us"] {
        let page = operator.get(&desk).await;
        page.fill("#address_form", &[("slug", slug)]).submit().await.has_status(303);
    }
    eventually("the oldest leads to the newest", async || {
        visitor.get("/pages/about").await.location() == "/pages/about-us"
    })
    .await;
    let moved = visitor.get("/pages/who-we-are").await;
    assert_eq!(
        (moved.has_status(301).location().as_str(), moved.header("cache-control").as_str()),
        ("/pages/about-us", "public, max-age=3600")
    );
    visitor.get("/pages/about-us").await.is_ok();
    // Back to the first: what leads there leads in no circle.
    operator.get(&desk).await.fill("#address_form", &[("slug", "about")]).submit().await.has_status(303);
    eventually("it is back", async || visitor.get("/pages/about").await.status() == 200).await;
    eventually("others lead to it", async || visitor.get("/pages/about-us").await.location() == "/pages/about").await;
    let refused = operator.get(&desk).await.fill("#address_form", &[("slug", "preview")]).submit().await;
    refused.is_refused().says("#slug-error", "uses this address itself");
}
