//! Listings that somebody saves.

use crate::support::{Item, Market};

const SAVED: &str = "/account/favourites";

#[actix_web::test]
async fn a_listing_is_saved_once_and_says_when_it_is_gone() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let mug = market.publishes(&admin, "blue-door", &Item::default());
    let bowl = market.publishes(&admin, "blue-door", &Item { name: "Bowl", ..Item::default() });
    let mona = market.somebody("Mona").await;
    mona.get(SAVED).await.is_ok().says(".empty", "Nothing saved yet");
    for path in
        [format!("/listings/{mug}-blue-mug"), format!("/listings/{bowl}-bowl"), format!("/listings/{mug}-blue-mug")]
    {
        let page = mona.get(&path).await;
        let saved = page.press("form[action$=\"/favourite\"]").submit().await;
        saved.redirects_to(&path);
        saved.follow().await.says(".notice", "Saved");
    }
    assert_eq!(mona.get(SAVED).await.texts(".favourite h3"), ["Bowl", "Blue Mug"]);
    market.somebody("Zoe").await.get(SAVED).await.shows(".empty");
    // The page of a listing is the same for everybody, also for those who cannot save.
    let visitor = market.visitor();
    let page = visitor.get(&format!("/listings/{mug}-blue-mug")).await;
    page.press("form[action$=\"/favourite\"]").submit().await.has_status(401).says("main", "Sign in");

    admin.presses("archive", "blue-door", mug).await.has_status(303);
    let page = mona.get(SAVED).await;
    page.says(".favourite__gone", "Blue Mug").says(".favourite__gone", "no longer available");
    page.press(".favourite:last-child form").submit().await.redirects_to(SAVED);
    assert_eq!(mona.get(SAVED).await.texts(".favourite h3"), ["Bowl"]);
    mona.post(&format!("/listings/{mug}/favourite"), &[]).await.is_missing();

    market.run(&format!(
        "INSERT INTO favourites (user_id, listing_id, name, saved_at)
         SELECT {}, n, 'Gone ' || n, now() FROM generate_series(100001, 100999) n",
        mona.id
    ));
    let first = mona.get(SAVED).await;
    assert_eq!(first.texts(".favourite__gone bdi").first().map(String::as_str), Some("Gone 100999"));
    let second = mona.get(&first.attributes("a[href*=before]", "href")[0]).await;
    assert_eq!(second.texts(".favourite__gone bdi").first().map(String::as_str), Some("Gone 100975"));
    mona.get("/account/favourites?before=x").await.is_ok();
    let more = market.publishes(&admin, "blue-door", &Item { name: "Cup", ..Item::default() });
    mona.post(&format!("/listings/{more}/favourite"), &[]).await.is_late().says("main", "1,000 listings");
}
