//! Where somebody is signed in, and ending it.

use chrono::TimeDelta;

use crate::support::Market;

const LINUX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

#[actix_web::test]
async fn somebody_sees_where_they_are_signed_in_and_ends_it() {
    let market = Market::start().await;
    let here = market.admin_of("blue-door").await;
    let (phone, laptop) = (market.signed_in(here.id).await, market.signed_in(here.id).await);
    market.run(&format!(
        "UPDATE sessions SET user_agent = '{LINUX}' WHERE id = (SELECT max(id) FROM sessions WHERE user_id = {})",
        here.id
    ));
    let page = here.get("/account/sessions").await;
    page.is_ok().says("main", "Firefox on Linux").says("tr:first-child .badge", "This device").says("main", "10.0.0.");
    assert_eq!(page.texts("tbody tr").len(), 3);
    assert_eq!(page.texts(".badge").len(), 1);
    let row = page.attributes("tbody tr:nth-child(2)", "id").remove(0);
    page.press(&format!("#{row} form")).submit().await.redirects_to("/account/sessions");
    // The last one used stands second; it is out at its next request, the others are not.
    laptop.get("/account/sessions").await.has_status(303);
    phone.get("/account/sessions").await.is_ok();

    // Nobody ends what is another's, nor twice.
    let number = row.trim_start_matches("session-");
    here.post(&format!("/account/sessions/{number}/delete"), &[]).await.is_missing();
    let stranger = market.admin_of("oak-and-ash").await;
    let own = market.number(&format!("SELECT min(id) AS n FROM sessions WHERE user_id = {}", here.id));
    stranger.post(&format!("/account/sessions/{own}/delete"), &[]).await.is_missing();
    stranger.get("/account/sessions").await.lacks("#end-others");

    here.get("/account/sessions").await.press("#end-others").submit().await.redirects_to("/account/sessions");
    phone.get("/account/sessions").await.has_status(303);
    here.get("/account/sessions").await.is_ok();
    stranger.get("/account/sessions").await.is_ok();
    let events = format!(
        "SELECT string_agg(action, ' ' ORDER BY id) AS text FROM account_events WHERE user_id = {} AND action LIKE 'session.%'",
        here.id
    );
    assert_eq!(market.text(&events), "session.ended session.others_ended");
}

#[actix_web::test]
async fn sessions_live_as_long_as_the_settings_say() {
    let settings = [("SOUK_SESSION_IDLE", "2"), ("SOUK_SESSION_LONGEST", "5")];
    let market = Market::start_with(&settings).await;
    let (used, unused) = (market.admin_of("blue-door").await, market.admin_of("blue-door").await);
    let again = market.signed_in(used.id).await;
    for day in 1..=4 {
        market.advance(TimeDelta::hours(24));
        used.get("/account/sessions").await.is_ok();
        if day == 3 {
            // Two days without a visit are too many, also in the list.
            unused.get("/account/sessions").await.has_status(303);
            again.get("/account/sessions").await.has_status(303);
            assert_eq!(used.get("/account/sessions").await.texts("tbody tr").len(), 1);
        }
    }
    market.advance(TimeDelta::hours(24));
    used.get("/account/sessions").await.has_status(303);
}
