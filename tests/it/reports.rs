//! Reporting a listing to whoever runs the marketplace.

use crate::support::{Item, Market};

#[actix_web::test]
async fn a_report_reaches_the_operator_and_nobody_else() {
    let market = Market::start().await;
    let (admin, operator) = (market.admin_of("blue-door").await, market.operator().await);
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let path = format!("/listings/{product}/report");
    let visitor = market.visitor();
    visitor.get(&format!("/listings/{product}-blue-mug")).await.shows(&format!("a[href=\"{path}\"]"));

    let page = visitor.get(&path).await;
    let again = page.fill("#report_form", &[("text", "It is odd."), ("email", "zoe")]).submit().await;
    again.is_refused().says("#reason-error", "Choose a reason").shows("#email-error");
    assert_eq!(again.fill("#report_form", &[]).value("text"), Some("It is odd."));
    page.fill("#report_form", &[("reason", "other")]).by_htmx().submit().await.is_refused().shows("#text-error");
    page.fill("#report_form", &[("reason", "fake")]).forged("homepage", "x").submit().await.has_status(303);
    assert_eq!(market.number("SELECT count(*) AS n FROM reports"), 0);
    let typed = [("reason", "fake"), ("text", "<b>It is a copy.</b>"), ("email", "zoe@mail.example")];
    let sent = page.fill("#report_form", &typed).submit().await;
    sent.redirects_to(&format!("/listings/{product}-blue-mug"));
    sent.follow().await.says(".notice", "The operator will look at your report");
    // Somebody with an account leaves their own address.
    let page = admin.get(&path).await;
    page.lacks("[name=email]").fill("#report_form", &[("reason", "unsafe")]).submit().await.has_status(303);

    operator.get("/operator").await.shows("a[href=\"/operator/reports\"]");
    let list = operator.get("/operator/reports").await;
    list.is_ok().says(".asked__text", "<b>It is a copy.</b>").says(".asked", "zoe@mail.example");
    list.says(".asked", &admin.email).shows(&format!("a[href=\"/listings/{product}\"]"));
    assert_eq!(list.texts(".asked .badge"), ["It’s unsafe", "It’s counterfeit or a scam"]);
    list.press(".asked__one:last-child form").submit().await.redirects_to("/operator/reports");
    assert_eq!(operator.get("/operator/reports").await.texts(".asked .badge"), ["It’s unsafe"]);
    let closed = operator.get("/operator/reports?state=closed").await;
    closed.press(".asked__one form").submit().await.has_status(303);
    assert_eq!(operator.get("/operator/reports?before=x").await.texts(".asked .badge").len(), 2);
    admin.get("/operator/reports").await.is_missing();

    for _ in 0..10 {
        visitor.post(&path, &[("reason", "fake")]).await;
    }
    let refused = visitor.post(&path, &[("reason", "fake")]).await;
    refused.has_status(429).says("#reason-error", "a lot of reports");
}
