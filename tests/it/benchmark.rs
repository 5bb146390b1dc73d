//! The data for measuring is such as people write: it has pages, and a queue to decide on.

use souk::bench_data::{PASSWORD, Size, fill};

use crate::support::Market;

#[actix_web::test]
async fn data_for_measuring_is_added_once_and_has_every_page() {
    let market = Market::start().await;
    let size = Size { businesses: 2, listings: 20, desk: 30 };
    for _ in 0..2 {
        fill(size, &mut market.conn()).expect("it goes in");
    }
    let count = |what: &str| market.number(&format!("SELECT count(*) AS n FROM {what}"));
    assert_eq!((count("listings"), count("products")), (20, 20 + 2 * 6 + 30));
    assert_eq!(count("submissions WHERE ended_at IS NULL"), 2 * 3 + 3);

    let approver = market.visitor();
    approver.signs_in("bench-2@souk.example", PASSWORD).await.has_status(303);
    let queue = approver.get("/manage/bench-2/approvals").await;
    assert_eq!(queue.texts("[data-row]").len(), 3, "{queue:?}");
    let desk = queue.attributes("[data-row] a", "href");
    approver.get(&desk[0]).await.is_ok().shows("#decision");
    let found = approver.get("/manage/bench-2/products?q=BENCH-DESK").await;
    assert_eq!(found.texts("[id^=product-]").len(), 30, "{found:?}");
}
