//! Narrowing the catalogue: what there is to choose with true counts, the ways out of an empty list, and addresses that
//! say what is shown and nothing else.

use crate::support::{Item, Market, Page, Visitor, eventually};

const SHOP: &str = "blue-door";
const OTHER: &str = "oak-and-ash";

/// Mugs and vases of two businesses and three brands.
async fn market_with_mugs() -> (Market, Visitor) {
    let market = Market::start().await;
    let (ours, theirs) = (market.admin_of(SHOP).await, market.admin_of(OTHER).await);
    for (name, price, category, brand) in [
        ("Mug one", "5", "mugs-cups", "Halvard"),
        ("Mug two", "15", "mugs-cups", "HALVARD"),
        ("Mug three", "25", "mugs-cups", "Halvard"),
        ("Vase four", "40", "vases", "Marit"),
    ] {
        let description = "Thrown by hand, like every mug of ours.";
        let description = if name.starts_with("Mug") { description } else { "Thrown by hand." };
        market.publishes(&ours, SHOP, &Item { name, brand, description, price, category, ..Item::default() });
    }
    for (name, price, category, brand) in
        [("Mug five", "35", "mugs-cups", "Marit"), ("Bowl six", "60", "plates-bowls", "")]
    {
        let description = "Thrown by hand.";
        market.publishes(&theirs, OTHER, &Item { name, brand, description, price, category, ..Item::default() });
    }
    let visitor = market.visitor();
    eventually("all are found", async || {
        visitor.get("/listings").await.text(".results__count") == "6 listings"
            && names(&visitor.get("/listings?q=mug").await).len() == 4
    })
    .await;
    (market, visitor)
}

fn names(page: &Page) -> Vec<String> {
    page.texts("#results .listing-card__name")
}

fn choices(page: &Page, group: &str) -> Vec<String> {
    page.texts(&format!("#facet_{group} .choice, #facet_{group} .bands li"))
}

#[actix_web::test]
async fn each_choice_has_its_count_whatever_else_is_chosen_in_its_group() {
    let (_market, visitor) = market_with_mugs().await;

    let page = visitor.get("/listings").await;
    page.is_ok().says("h1", "All listings").says("title", "All listings");
    assert_eq!(choices(&page, "business"), ["Blue Door 4", "Oak And Ash 2"]);
    assert_eq!(choices(&page, "brand"), ["Halvard 3", "Marit 2"]);
    let bands = choices(&page, "price");
    let counted: usize = bands.iter().map(|band| band.rsplit(' ').next().unwrap().parse::<usize>().unwrap()).sum();
    assert!(bands.len() > 1 && counted == 6, "{bands:?}");
    // A band leads to as many as it says.
    for (path, band) in page.attributes("#facet_price .bands a", "href").iter().zip(&bands) {
        let shown = visitor.get(path).await;
        let count = names(shown.is_ok()).len();
        assert!(band.ends_with(&format!(" {count}")), "{path} shows {count}, {band}");
        shown.shows("#facet_price .bands a[aria-current]");
        assert_eq!(choices(&shown, "price"), bands, "a price narrows its own counts");
    }

    // What is chosen in one group narrows the others, and not itself.
    let page = visitor.get("/listings?brand=Halvard").await;
    assert_eq!(choices(&page, "brand"), ["Halvard 3", "Marit 2"]);
    assert_eq!(choices(&page, "business"), [] as [&str; 0], "one business alone is no choice");
    let page = visitor.get("/listings?brand=halvard&brand=Marit&business=blue-door").await;
    assert_eq!(names(&page).len(), 4);
    assert_eq!(choices(&page, "brand"), ["halvard 3", "Marit 1"]);
    assert_eq!(choices(&page, "business"), ["Blue Door 4", "Oak And Ash 1"]);
    page.shows("input[name=business][value=blue-door][checked]").says("h1", "All listings from Blue Door");
    assert_eq!(page.texts(".chip"), ["Blue Door (remove)", "Brand: halvard (remove)", "Brand: Marit (remove)"]);
    assert_eq!(page.attributes(".chip", "href")[1], "/listings?business=blue-door&brand=Marit");
    let both = visitor.get("/listings?business=blue-door&business=oak-and-ash&q=mug").await;
    both.says("h1", "Results for “mug”").shows("input[value=oak-and-ash][checked]");
    assert_eq!(names(&both).len(), 4);
    visitor.get("/listings?business=blue-door&business=nobody").await.is_missing();
}

#[actix_web::test]
async fn the_tree_of_categories_shows_the_way_up_what_is_beside_and_what_is_below() {
    let (market, visitor) = market_with_mugs().await;
    let branch = "SELECT p.slug AS text FROM categories c JOIN categories p ON p.id = c.parent_id WHERE c.slug = ";
    let (kitchen, home) = (market.text(&format!("{branch}'mugs-cups'")), market.text(&format!("{branch}'vases'")));

    let top = visitor.get("/listings").await;
    let told = choices(&top, "category");
    assert_eq!(told[0], "All categories");
    assert!(told.iter().any(|choice| choice.ends_with(" 5")), "{told:?}");
    let page = visitor.get(&format!("/listings?category={kitchen}")).await;
    let told = choices(&page, "category");
    assert!(told.contains(&"Mugs & Cups 4".to_owned()) && told.contains(&"Plates & Bowls 1".to_owned()), "{told:?}");
    page.shows(&format!("#facet_category input[value={kitchen}][checked]"));
    // The branch beside it is still there with its own count.
    assert!(home == kitchen || page.has(&format!("#facet_category input[value={home}]")), "{told:?}");
    let leaf = visitor.get("/listings?category=mugs-cups&q=mug&business=blue-door").await;
    leaf.says("h1", "Results for “mug” in Mugs & Cups from Blue Door")
        .says("title", "Results for “mug” in Mugs & Cups");
    let told = choices(&leaf, "category");
    assert!(told.contains(&"Mugs & Cups 3".to_owned()), "{told:?}");
    leaf.shows(&format!("#facet_category input[value={kitchen}]"));
    visitor.get("/listings?category=mugs-cups&business=blue-door").await.says("h1", "Mugs & Cups from Blue Door");
}

#[actix_web::test]
async fn an_empty_list_says_which_filter_took_the_results_away() {
    let (_market, visitor) = market_with_mugs().await;

    let page = visitor.get("/listings?q=mug&category=vases&max=30").await;
    page.is_ok().says(".empty h2", "Nothing found").lacks("#spellings");
    assert_eq!(page.texts("#ways_out a"), ["Without “Vases”: 3"]);
    let without = visitor.get(&page.attributes("#ways_out a", "href")[0]).await;
    assert_eq!(names(&without).len(), 3);
    page.shows(".empty form[action=\"/assistant\"] input[name=question][value=mug]");

    let page = visitor.get("/listings?q=mug&max=4&business=blue-door").await;
    assert_eq!(page.texts("#ways_out a"), ["Without “Up to €4.00”: 3"]);
    let page = visitor.get("/listings?q=vase&business=oak-and-ash").await;
    assert_eq!(page.texts("#ways_out a"), ["Without “vase”: 2", "Without “Oak And Ash”: 1"]);
    // A word that is taken as it is typed: what may have been meant.
    let page = visitor.get("/listings?q=vaes&exact=1").await;
    page.says(".empty h2", "Nothing found").says("#spellings a", "vase").lacks("#ways_out");
    let meant = visitor.get(&page.attributes("#spellings a", "href")[0]).await;
    assert_eq!(names(&meant), ["Vase four"]);
}

#[actix_web::test]
async fn an_address_says_what_is_shown_and_nothing_else() {
    let (_market, visitor) = market_with_mugs().await;
    let page = visitor.get("/listings").await;
    let form = page.fill("#filters", &[("min", "10"), ("sort", "price")]);
    let answer = form.submit().await;
    answer.redirects_to("/listings?min=10.00&sort=price");
    assert_eq!(names(&answer.follow().await)[0], "Mug two");
    visitor.get("/listings?q=&category=&sort=newest&currency=EUR&brand=").await.redirects_to("/listings");

    let list = visitor.get("/listings?q=mug&view=list").await;
    list.shows("#cards[data-view=list]").says(".listing-card__excerpt", "Thrown by hand");
    assert!(list.texts(".listing-card__excerpt mark").contains(&"mug".to_owned()), "{list:?}");
    list.shows(".views a[href=\"/listings?q=mug\"]")
        .shows(".views a[aria-current][href=\"/listings?q=mug&view=list\"]");
    list.shows("#filters input[name=view][value=list]");
    visitor.get("/listings?q=mug").await.lacks("[data-view=list]").lacks(".listing-card__excerpt");
}

#[actix_web::test]
async fn more_is_shown_below_what_is_there() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    for number in 1..=50 {
        market.publishes(&admin, SHOP, &Item { name: &format!("Mug {number:02}"), ..Item::default() });
        market.advance(chrono::TimeDelta::seconds(1));
    }
    let visitor = market.visitor();
    eventually("all are found", async || {
        visitor.get("/listings?q=mug").await.texts(".results__count") == ["50 listings"]
    })
    .await;

    let list = "/listings?q=mug&sort=newest";
    let first = visitor.get(list).await;
    first.shows("#further_link[href=\"/listings?q=mug&sort=newest&page=1-2\"]").lacks("[data-added]");
    let two = visitor.get(&format!("{list}&page=1-2")).await;
    assert_eq!((names(&two).len(), two.texts("[data-added]").len()), (48, 24));
    two.says("title", "Results for “mug” · Souk").lacks(".pagination a[rel=prev]");
    let all = visitor.get(&first.attributes("#further_link", "href")[0].replace("1-2", "1-3")).await;
    all.lacks("#further_link");
    let expected: Vec<_> = (1..=50).rev().map(|number| format!("Mug {number:02}")).collect();
    assert_eq!(names(&all), expected);
    visitor.get(&format!("{list}&page=2-3")).await.shows(&format!(".pagination a[rel=prev][href=\"{list}\"]"));
}
