//! Many at once, and too many: who waits behind whom, and who is asked to come back.

use std::cell::RefCell;
use std::rc::Rc;

use actix_web::rt::spawn;
use actix_web::rt::task::yield_now;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use futures_util::future::{join, join_all};
use souk::migrations;

use crate::support::{Item, Market, Visitor, eventually};

/// Connections of a market's pool, all of which are held in these tests.
const CONNECTIONS: i64 = 3;

/// Keeps everybody from reading listings until it is let go.
fn hold_listings(market: &Market) -> PgConnection {
    let mut holder = migrations::connect(&market.database().url()).expect("the database answers");
    holder.batch_execute("BEGIN; LOCK TABLE listings IN ACCESS EXCLUSIVE MODE").expect("nobody holds it");
    holder
}

async fn all_are_held(market: &Market) {
    let waiting = "SELECT count(*) AS n FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name = 'souk'";
    eventually("every connection waits", async || market.number(waiting) >= CONNECTIONS).await;
}

#[actix_web::test]
async fn one_address_asks_too_much_for_itself_and_for_nobody_else() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let mug = market.publishes(&admin, "blue-door", &Item::default());
    let (greedy, modest) = (market.visitor(), market.visitor());
    // A page for which nothing is looked up in the index. What is kept in memory is read once, so that it takes one turn.
    let path = format!("/listings/{mug}-blue-mug");
    modest.get(&path).await.is_ok();
    let mut holder = hold_listings(&market);
    let order = Rc::new(RefCell::new(Vec::new()));
    // Tasks of their own, as the server has them: none is looked after only when all before it are.
    let asks = |who: &'static str, visitor: &Visitor, path: String| {
        let (visitor, order) = (visitor.clone(), order.clone());
        spawn(async move {
            let answer = visitor.get(&path).await;
            order.borrow_mut().push(who);
            answer
        })
    };
    let greedy: Vec<_> = (0..80).map(|number| asks("greedy", &greedy, format!("{path}?{number}"))).collect();
    all_are_held(&market).await;
    order.borrow_mut().clear();
    let modest = asks("modest", &modest, format!("{path}?modest"));
    yield_now().await;
    holder.batch_execute("COMMIT").unwrap();
    modest.await.unwrap().is_ok();
    let answers: Vec<_> = join_all(greedy).await.into_iter().map(Result::unwrap).collect();
    let place = order.borrow().iter().position(|who| *who == "modest").unwrap();
    // Six had their turn already, and as many may get theirs before it is seen that they are done.
    assert!(place < 16, "{place} of {} came before", order.borrow().len());

    let of = |status: u16| answers.iter().filter(|answer| answer.status().as_u16() == status).count();
    // Three were asked, three stood right behind them, a quarter of the queue of 192 waited, the others were told to
    // come back.
    assert_eq!((of(200), of(429)), (54, 26), "{:?}", answers.last());
    let refused = answers.iter().find(|answer| answer.status().as_u16() == 429).unwrap();
    refused.says("h1", "Too many requests").says(".error-page", "Try again in a few seconds.").shows("a[href=\"/\"]");
    assert_eq!(refused.header("Retry-After"), "2");
}

#[actix_web::test]
async fn whether_souk_is_ready_is_answered_out_of_turn() {
    let market = Market::start().await;
    let (visitor, balancer) = (market.visitor(), market.visitor());
    visitor.get("/").await.is_ok();
    let mut holder = hold_listings(&market);
    // Each an address of its own, so that no kept page answers; of one network fewer than may wait for the index.
    let asks = join_all((0..12).map(|number| {
        let visitor = visitor.clone();
        async move { visitor.get(&format!("/?{number}")).await }
    }));
    let ready = async {
        all_are_held(&market).await;
        // While every connection waits and a queue stands before them.
        balancer.get("/readyz").await.is_ok();
        holder.batch_execute("COMMIT").unwrap();
    };
    let (answers, ()) = join(asks, ready).await;
    for answer in answers {
        answer.is_ok();
    }
}
