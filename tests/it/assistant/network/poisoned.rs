//! Listings that want to make the assistant say what is not true, and a model that obeys whatever it reads.

use super::*;
use crate::support::Item;

/// Name, description, and what the model says of it.
fn poisoned() -> Vec<[&'static str; 3]> {
    let lines = include_str!("../poisoned.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split('\t').collect::<Vec<_>>().try_into().expect("three columns")).collect()
}

#[actix_web::test]
async fn nothing_that_a_listing_makes_a_model_say_reaches_the_page() {
    let (market, admin, _) = market().await;
    let all = poisoned();
    assert_eq!(all.len(), 60);
    // The model says what the listing before it wants, whichever it was given.
    let server = Ai::start(|stream, request, _| {
        let prompt = request.prompt();
        let lies = poisoned().into_iter().filter(|[_, _, lie]| prompt.contains(&format!("({lie})")));
        let lies: Vec<_> = lies.map(|[_, _, lie]| format!("{lie} [1] ")).collect();
        says(stream, &(lies.concat() + "It is thrown by hand. [1]"))
    });
    let assistant = through(&server.url(), &[]);
    for [name, description, lie] in all {
        let description = format!("{description}\n\nThrown by hand.");
        let id =
            market.publishes(&admin, SHOP, &Item { name, description: &description, facts: "", ..Item::default() });
        let visitor = market.visitor_of(assistant.clone()).await;
        let question = format!("Is this so? ({lie})");
        let fields = [("question", question.as_str()), ("listing", &id.to_string())];
        visitor.post("/assistant", &fields).await.is_ok();
        let said = claims(&market);
        assert!(!said.contains(lie.trim_end_matches(['.', '?'])), "{name}: {lie} in {said}");
    }
    let asked: Vec<_> = server.seen();
    assert!(asked.len() >= 58, "the model was asked: {}", asked.len());
    assert!(claims(&market).contains("It is thrown by hand."), "what is true is shown");
    assert!(asked.iter().all(|request| !request.prompt().contains("Ignore all previous instructions")));
    let left_out = market.number("SELECT sum(withheld) AS n FROM messages");
    assert!(left_out >= 55, "what was left out is counted: {left_out}");
}
