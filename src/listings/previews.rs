//! What programs read of the public pages, in the words of schema.org. Only what the page shows is said: a price where
//! there is one, and no rating, stock or delivery that nobody knows.

use serde_json::{Value, json};

use super::filter::Filter;
use super::model::Listing;
use crate::businesses::profile::Profile;
use crate::categories::{Category, Tree};
use crate::content::Picture;
use crate::layout::Page;
use crate::locales::{Name, Text};
use crate::money::Money;

/// How wide a picture is at least that is shown beside a link.
const WIDE: u32 = 1200;

/// The whole address of a picture that programs can show: no drawing.
#[must_use]
pub fn picture(picture: &Picture, page: &Page) -> Option<String> {
    let path = picture.at_least(WIDE);
    (!is_drawing(&path)).then(|| page.absolute(&path))
}

/// Whether it is in a format that browsers alone show.
#[must_use]
pub fn is_drawing(path: &str) -> bool {
    path.rsplit('.').next().is_some_and(|ending| ending.eq_ignore_ascii_case("svg"))
}

/// The way to a page, from the first step on.
#[must_use]
pub fn way(steps: &[(String, String)], page: &Page) -> Value {
    let items: Vec<_> = steps
        .iter()
        .enumerate()
        .map(|(place, (name, path))| {
            json!({ "@type": "ListItem", "position": place + 1, "name": name, "item": page.absolute(path) })
        })
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

/// The steps down to a category.
#[must_use]
pub fn steps(line: &[&Category], page: &Page) -> Vec<(String, String)> {
    let all = (page.t.listings_categories().to_owned(), "/categories".to_owned());
    let below = line.iter().map(|category| (page.t.say(category.title()).into_owned(), category.page_path()));
    std::iter::once(all).chain(below).collect()
}

/// The marketplace, and how it is searched.
#[must_use]
pub fn market(page: &Page) -> [Value; 2] {
    let (home, search) = (page.absolute("/"), page.absolute("/listings?q={words}"));
    let logo = page.absolute(page.asset("logo.svg"));
    let target = json!({ "@type": "EntryPoint", "urlTemplate": search });
    let action = json!({ "@type": "SearchAction", "target": target, "query-input": "required name=words" });
    [
        json!({ "@type": "WebSite", "name": "Souk", "url": home, "potentialAction": action }),
        json!({ "@type": "Organization", "name": "Souk", "url": home, "logo": logo }),
    ]
}

/// What a listing offers.
#[must_use]
pub fn product(listing: &Listing, tree: &Tree, page: &Page) -> Value {
    let card = &listing.card;
    let address = page.absolute(&card.path());
    // Search engines show drawings too.
    let pictures: Vec<_> = listing.offer.pictures.each().map(|shown| page.absolute(&shown.at_least(WIDE))).collect();
    let seller = json!({
        "@type": "Organization",
        "name": card.business_name,
        "url": page.absolute(&format!("/businesses/{}", card.business_slug)),
    });
    let mut product = json!({
        "@type": "Product",
        "@id": address,
        "url": address,
        "name": card.name,
        "description": listing.summary,
        "category": page.t.say(tree.path_of(&listing.offer.category())),
    });
    if !pictures.is_empty() {
        product["image"] = json!(pictures);
    }
    if !listing.offer.brand.is_empty() {
        product["brand"] = json!({ "@type": "Brand", "name": listing.offer.brand });
    }
    if let Some(price) = card.price().money() {
        product["offers"] = offer(price, &address, &seller);
    }
    product
}

fn offer(price: Money, address: &str, seller: &Value) -> Value {
    json!({
        "@type": "Offer",
        "url": address,
        "price": price.amount(),
        "priceCurrency": price.currency().to_string(),
        "seller": seller,
    })
}

/// A business.
#[must_use]
pub fn business(profile: &Profile, page: &Page) -> Value {
    let business = &profile.business;
    let address = page.absolute(&business.path());
    let mut said = json!({ "@type": "Organization", "@id": address, "url": address, "name": business.name });
    for (key, text) in [("description", &business.tagline), ("telephone", &profile.phone), ("email", &profile.email)] {
        if !text.is_empty() {
            said[key] = json!(text);
        }
    }
    for (key, path) in [("logo", &business.logo), ("image", &profile.picture)] {
        if let Some(path) = path {
            said[key] = json!(page.absolute(path));
        }
    }
    // Where people can go to.
    if !profile.address.is_empty() {
        said["@type"] = json!("Store");
    }
    if !profile.website.is_empty() {
        said["sameAs"] = json!([profile.website]);
    }
    if !profile.address.is_empty() || !business.town.is_empty() {
        let mut place = json!({ "@type": "PostalAddress" });
        for (key, text) in [("streetAddress", &profile.address), ("addressLocality", &business.town)] {
            if !text.is_empty() {
                place[key] = json!(text);
            }
        }
        said["address"] = place;
    }
    said
}

/// What a list of the catalogue is called. `businesses` are the names of those that are chosen.
#[must_use]
pub fn title(filter: &Filter, tree: &Tree, businesses: &[String]) -> Name {
    let words = Some(filter.words()).filter(|words| !words.is_empty());
    let category = tree.by_slug(&filter.category).map(|category| category.title().clone());
    let business = if let [business] = businesses { Some(business.as_str()) } else { None };
    Name::Ours(match (words, category, business) {
        (None, None, None) => Text::layout_all_listings(),
        (None, Some(category), None) => return category,
        (None, None, Some(business)) => Text::listings_all_from(business),
        (None, Some(category), Some(business)) => Text::listings_category_from(&category, business),
        (Some(words), None, None) => Text::listings_results_for(words),
        (Some(words), Some(category), None) => Text::listings_results_for_in(words, &category),
        (Some(words), None, Some(business)) => Text::listings_results_for_from(words, business),
        (Some(words), Some(category), Some(business)) => Text::listings_results_for_in_from(words, &category, business),
    })
}

/// The page of a catalogue's list, as programs find it. A list that somebody narrowed is no page of its own; one of a
/// whole category is that category's.
#[must_use]
pub fn list(page: Page, filter: &Filter, is_range: bool, tree: &Tree) -> Page {
    let category = tree.by_slug(&filter.category).filter(|_| filter.is_of_category_alone());
    let is_narrow = filter.is_narrow() || filter.is_sorted() || filter.is_list() || is_range;
    page.found().previewed(|page, preview| match category {
        Some(category) => preview.address = page.absolute(&category.page_path()),
        None => preview.is_hidden = is_narrow,
    })
}
