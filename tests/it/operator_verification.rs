//! What the operator checked of a business: said on its public pages, told to its admins, and gone with its name.

use diesel::connection::SimpleConnection;
use souk::db::{Scope, in_scope};

use crate::support::{Item, Market, eventually};

const NOTE: &str = "Extract HRB 12345 of 3 November.\n<Bank> confirmed.";

fn state(market: &Market) -> String {
    market.text(
        "SELECT concat_ws(' ', verified_at IS NOT NULL, array_to_string(verified_checks, ',')) AS text FROM businesses",
    )
}

#[actix_web::test]
async fn a_verified_business_says_so_until_that_is_taken_back_or_it_takes_another_name() {
    let market = Market::start().await;
    let (admin, operator, visitor) = (market.admin_of("blue-door").await, market.operator().await, market.visitor());
    let listing = market.publishes(&admin, "blue-door", &Item::default());
    let business = market.number("SELECT id AS n FROM businesses");
    let path = format!("/operator/businesses/{business}");
    let public = [format!("/listings/{listing}-blue-mug"), "/businesses/blue-door".to_owned()];
    for page in &public {
        visitor.get(page).await.is_ok().lacks(".verified");
    }

    let page = operator.get(&path).await;
    page.lacks("#unverify");
    let long = "a".repeat(20_000);
    let refused = page.fill("form#verify", &[("note", &long)]).by_htmx().submit().await;
    refused.is_refused().shows("#checks-error").shows("#note-error");
    assert_eq!(refused.fill("form#verify", &[]).value("note"), Some(long.as_str()));
    let verifying = page.fill("form#verify", &[("note", NOTE)]).ticking("register").ticking("bank");
    verifying.submit().await.redirects_to(&path).follow().await.says(".notice", "Blue Door is verified.");
    verifying.submit().await.follow().await.says(".notice", "is verified like this already");
    assert_eq!(state(&market), "t register,bank");
    // Pages that were kept say it too.
    for page in &public {
        eventually("it is said", async || visitor.get(page).await.has(".verified")).await;
        let page = visitor.get(page).await;
        page.says(".verified", "Verified").says(".verified", "Commercial register").says(".verified", "Bank account");
        page.is_silent_on("HRB 12345");
    }
    assert_eq!(market.mail_to(&admin.email).kind, "business_verified");
    admin.get("/notifications").await.says("main", "The marketplace has verified Blue Door.");
    let record = admin.get("/manage/blue-door/activity?about=business").await;
    record.says(".timeline", "The marketplace verified the business").says(".timeline", "HRB 12345");
    operator.get(&path).await.says("#acts", "operator verified it").shows("#unverify");

    // What was checked was checked of that name.
    let settings = admin.get("/manage/blue-door/settings").await;
    settings.says("#name-hint", "Your business is verified under this name.");
    settings.fill("form#profile_form", &[("tagline", "Tea")]).submit().await.has_status(303);
    assert_eq!(state(&market), "t register,bank");
    let settings = admin.get("/manage/blue-door/settings").await;
    settings.fill("form#profile_form", &[("name", "Bluer Door")]).submit().await.has_status(303);
    assert_eq!(state(&market), "f ");
    admin.get("/manage/blue-door/activity").await.says(".timeline", "the business is no longer verified");
    for page in &public {
        eventually("it is gone", async || !visitor.get(page).await.has(".verified")).await;
    }

    let page = operator.get(&path).await;
    page.fill("form#verify", &[]).ticking("identity").submit().await.has_status(303);
    let page = operator.get(&path).await;
    page.fill("form#unverify", &[("why", " ")]).submit().await.is_refused().shows("#why-error");
    let answer = page.fill("form#unverify", &[("why", "The account was closed.")]).submit().await;
    answer.redirects_to(&path).follow().await.says(".notice", "is no longer verified").lacks("#unverify");
    assert_eq!(market.mail_to(&admin.email).kind, "verification_ended");
    for page in &public {
        eventually("it is gone", async || !visitor.get(page).await.has(".verified")).await;
    }

    // No business verifies itself.
    let lifted = in_scope(&mut market.conn(), &Scope::Business(business), |conn| {
        conn.batch_execute("UPDATE businesses SET verified_at = now(), verified_checks = '{bank}'")
    });
    assert!(lifted.expect_err("it may not").to_string().contains("only an operator"));
}
