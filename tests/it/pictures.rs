//! Pictures of products: uploaded in the form, put in order, seen by whoever may see the revision, and by the public once
//! they are approved.

use std::path::{Path, PathBuf};

use actix_web::http::Method;
use chrono::TimeDelta;

use crate::settings::keep_house;
use crate::support::hostile::{self, Hostile};
use crate::support::upload::{body, form, photo};
use crate::support::{Item, Market, Page, Person, held, select};

const NEW: &str = "/manage/blue-door/products/new";

type Fields = Vec<(String, String)>;

/// What a browser would send of the product's form, but for its files.
fn fields(page: &Page) -> Fields {
    let form = page.html().select(&select("#product_form")).next().expect("a form");
    held(form).into_iter().filter(|(name, _)| name != "photos").collect()
}

fn set(fields: &mut Fields, name: &str, value: &str) {
    let field = fields.iter_mut().find(|(known, _)| known == name).expect("the field is there");
    value.clone_into(&mut field.1);
}

/// Presses the button for uploading, or another one of the pictures.
async fn uploads(person: &Person, page: &Page, mut fields: Fields, act: &str, files: &[(&str, &[u8])]) -> Page {
    let action = page.attributes("#upload", "formaction").remove(0);
    if !act.is_empty() {
        fields.push(("arrange".to_owned(), act.to_owned()));
    }
    let files: Vec<_> = files.iter().map(|(name, bytes)| ("photos", *name, *bytes)).collect();
    form(person, &action, body(&fields, &files)).send().await
}

fn pictures(page: &Page) -> Vec<String> {
    page.attributes("[name=picture]", "value")
}

/// A new product of the business with these files as its pictures; answers its number.
async fn writes_with(person: &Person, files: &[(&str, &[u8])]) -> i64 {
    let page = person.get(NEW).await;
    let mut typed = fields(&page);
    for (name, value) in Item::default().fields() {
        set(&mut typed, name, value);
    }
    let page = uploads(person, &page, typed, "", files).await;
    page.is_ok();
    let answer = page.fill("#product_form", &[]).submit().await;
    answer
        .has_status(303)
        .location()
        .rsplit('/')
        .next()
        .and_then(|id| id.parse().ok())
        .expect("it leads to the product")
}

#[actix_web::test]
async fn the_form_comes_back_as_it_was_with_the_pictures_that_could_be_taken() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let page = editor.get(NEW).await;
    let mut typed = fields(&page);
    set(&mut typed, "name", "Blue Mug <i>");
    set(&mut typed, "price", "a lot");
    let (mug, bowl) = (photo(900, 700), photo(640, 640));
    let sent: [(&str, &[u8]); 4] =
        [("mug.png", &mug), ("evil.svg", b"<svg/>"), ("empty.png", b""), ("bowl.png", &bowl)];
    let page = uploads(&editor, &page, typed, "", &sent).await;
    page.is_refused().says("#pictures-not-taken", "evil.svg").says("#pictures-not-taken", "JPEG, PNG, WebP or GIF");
    page.says("#pictures-not-taken", "“empty.png” is damaged");
    assert_eq!(page.attributes("#name", "value"), ["Blue Mug <i>"]);
    assert_eq!(page.attributes("#price", "value"), ["a lot"]);
    let both = pictures(&page);
    assert_eq!(both.len(), 2);
    // By htmx only their part of the form is answered.
    let mut typed = fields(&page);
    set(&mut typed, "alt", "A mug, seen from the side");
    let action = page.attributes("#upload", "formaction").remove(0);
    typed.push(("arrange".to_owned(), format!("later {}", both[0])));
    let part = form(&editor, &action, body(&typed, &[])).htmx("fieldset#pictures").send().await;
    part.is_ok().lacks("#name");
    assert_eq!(pictures(&part), [both[1].clone(), both[0].clone()]);
    assert_eq!(part.attributes("[name=alt]", "value"), ["", "A mug, seen from the side"]);
    // The same file again is the same picture, and a picture that is removed is gone from the form.
    typed.pop();
    let page = uploads(&editor, &page, typed, &format!("remove {}", both[1]), &[("again.png", &mug)]).await;
    assert_eq!(pictures(page.is_ok()), [both[0].clone()]);
    assert_eq!(market.number("SELECT count(*) AS n FROM pictures"), 2);
    // Whoever sends the same file sees it in their own form too.
    let approver = market.admin_of("blue-door").await;
    let theirs = uploads(&approver, &approver.get(NEW).await, Vec::new(), "", &[("same.png", &mug)]).await;
    approver.get(&format!("/manage/blue-door{}.webp", pictures(&theirs)[0])).await.is_ok();
    // Nothing was saved.
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 0);
    page.fill("#product_form", &[("price", "12.50")]).submit().await.has_status(303);
    let saved = market.text("SELECT pictures::text AS text FROM product_revisions");
    assert!(saved.contains("A mug, seen from the side") && saved.contains("\"width\": 900"), "{saved}");
}

#[actix_web::test]
async fn a_picture_is_seen_by_those_who_may_see_its_revision_and_then_by_all() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let approver = market.approver_of("blue-door").await;
    let viewer = market.viewer_of("blue-door").await;
    let stranger = market.admin_of("oak-and-ash").await;
    let (first, second) = (photo(1800, 1200), photo(500, 900));
    let product = writes_with(&editor, &[("first.png", &first), ("second.png", &second)]).await;
    let page = editor.product("blue-door", product).await;
    let inside = page.attributes(".product__picture", "src").remove(0);
    let outside = inside.trim_start_matches("/manage/blue-door").to_owned();
    let shown = editor.get(&inside).await;
    assert_eq!(shown.is_ok().header("Cache-Control"), "private, no-cache");
    assert_eq!(image::load_from_memory(shown.bytes()).expect("a picture").width(), 800);
    let nowhere = async |path: &str| market.visitor().get(path).await.status() == 404;
    viewer.get(&inside).await.is_ok();
    editor.submits("blue-door", product).await;
    // While it waits, only its writers and approvers see it.
    viewer.get(&inside).await.is_missing();
    approver.get(&inside).await.is_ok();
    stranger.get(&inside).await.is_missing();
    stranger.get(&inside.replace("blue-door", "oak-and-ash")).await.is_missing();
    stranger.get(&outside).await.is_missing();
    assert!(nowhere(&outside).await);

    approver.approves(&market, "blue-door", product).await;
    let public = market.visitor().get(&outside).await;
    assert_eq!(public.is_ok().header("Cache-Control"), "public, max-age=31536000, immutable");
    let listing = market.visitor().get(&format!("/listings/{product}-blue-mug")).await;
    assert_eq!(listing.attributes(".listing__picture", "width"), ["1600", "500"]);
    assert_eq!(listing.attributes(".listing__picture", "height"), ["1067", "900"]);
    assert_eq!(listing.attributes(".listing__picture", "loading"), ["eager", "lazy"]);
    assert_eq!(listing.attributes(".listing__thumbs a", "href"), ["#picture-1", "#picture-2"]);
    let files = listing.attributes(".gallery source", "srcset").join(", ");
    for file in files.split(", ").map(|file| file.split(' ').next().unwrap_or_default()) {
        let shown = market.visitor().get(file).await;
        assert_eq!(shown.is_ok().header("Content-Type"), "image/webp", "{file}");
    }
    market.visitor().get("/listings").await.shows(".listing-card__picture source[type=\"image/webp\"]");
    let head = market.visitor().request(Method::HEAD, &outside).send().await;
    head.is_ok();
    let known = market.visitor().request(Method::GET, &outside).header("If-None-Match", &public.header("ETag"));
    known.send().await.has_status(304);

    editor.presses("archive", "blue-door", product).await.has_status(303);
    assert!(nowhere(&outside).await, "what is not listed any more is not public");
    editor.get(&inside).await.is_ok();
}

#[actix_web::test]
async fn a_form_names_only_pictures_of_its_own_business_and_at_most_twelve() {
    let market = Market::start().await;
    let (ana, rui) = (market.editor_of("blue-door").await, market.editor_of("oak-and-ash").await);
    let theirs = photo(90, 90);
    let page = rui.get("/manage/oak-and-ash/products/new").await;
    let page = uploads(&rui, &page, Vec::new(), "", &[("a.png", &theirs)]).await;
    let theirs = pictures(page.is_ok()).remove(0);
    for path in [theirs.as_str(), "/media/0123456789abcdef0123456789abcdef.svg", "https://evil.example/a.png"] {
        let page = ana.get(NEW).await;
        let mut typed = fields(&page);
        for (name, value) in Item::default().fields() {
            set(&mut typed, name, value);
        }
        typed.push(("picture".to_owned(), path.to_owned()));
        let answer = ana.request(Method::POST, "/manage/blue-door/products").form(&typed).send().await;
        answer.is_refused().says("#pictures-error", "One of the pictures is gone");
        assert_eq!(answer.attributes("#name", "value"), ["Blue Mug"], "what was typed stays");
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 0);
    let drawn: Vec<_> = (0..14).map(|number| (format!("{number}.png"), photo(40 + number, 30))).collect();
    let files: Vec<_> = drawn.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let page = uploads(&ana, &ana.get(NEW).await, Vec::new(), "", &files).await;
    assert_eq!(pictures(page.is_refused()).len(), 12);
    page.says("#pictures-not-taken", "12.png").says("#pictures-not-taken", "at most 12");
}

#[actix_web::test]
async fn two_hundred_hostile_files_are_refused_by_name_or_drawn_anew_and_leave_nothing() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let before = files_below(&market.shared.config.data_dir);
    let files = hostile::files(20_261_122);
    assert_eq!(files.len(), 200);
    let (mut drawn, mut refused) = (0, 0);
    for some in files.chunks(10) {
        let page = editor.get(NEW).await;
        let sent: Vec<_> = some.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
        let page = uploads(&editor, &page, fields(&page), "", &sent).await;
        assert!(matches!(page.status().as_u16(), 200 | 422), "{page:?}");
        let sentences = page.texts("#pictures-not-taken li");
        let is_named = |file: &&Hostile| {
            let number = file.name.split('-').next().unwrap_or_default();
            sentences.iter().any(|sentence| sentence.contains(&format!("“{number}-")))
        };
        let named = some.iter().filter(is_named).count();
        assert_eq!(named, sentences.len(), "{sentences:?}");
        refused += named;
        drawn += some.len() - named;
        for path in pictures(&page) {
            let shown = editor.get(&format!("/manage/blue-door{path}.webp")).await;
            assert!(!shown.is_ok().bytes().windows(7).any(|part| part == b"<script"), "{path}");
        }
    }
    assert!(refused > 120 && drawn > 10, "{refused} refused, {drawn} drawn");
    // What is left are the files of those that were drawn, and nothing else.
    let expected = market.number("SELECT 2 * sum(cardinality(sizes))::bigint AS n FROM pictures");
    let left = files_below(&market.shared.config.data_dir);
    let pictures = left.iter().filter(|file| file.components().any(|part| part.as_os_str() == "media")).count();
    assert_eq!(i64::try_from(pictures).expect("a few"), expected);
    assert_eq!(left.len() - pictures, before.len(), "{left:?}");
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let (mut folders, mut files) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() { folders.push(entry.path()) } else { files.push(entry.path()) }
        }
    }
    files
}

#[actix_web::test]
async fn what_no_revision_uses_is_removed_after_a_day_with_its_files() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let (used, unused) = (photo(400, 300), photo(300, 400));
    let product = writes_with(&editor, &[("used.png", &used)]).await;
    let page = uploads(&editor, &editor.get(NEW).await, Vec::new(), "", &[("unused.png", &unused)]).await;
    let unused = pictures(page.is_ok()).remove(0);
    // A process that was killed between a file and its row.
    let media = market.shared.config.data_dir.join("media");
    let orphan = media.join("ab").join(format!("{}-320.webp", "ab".repeat(16)));
    std::fs::create_dir_all(media.join("ab")).expect("a folder");
    std::fs::write(&orphan, "x").expect("written");
    let count = || files_below(&media).len();
    assert_eq!(count(), 4 + 2 + 1);
    keep_house(&market).await;
    assert_eq!(count(), 4 + 2 + 1, "what is young stays");
    market.advance(TimeDelta::hours(25));
    keep_house(&market).await;
    assert_eq!(count(), 4);
    assert_eq!(market.number("SELECT count(*) AS n FROM pictures"), 1);
    let page = editor.product("blue-door", product).await;
    let shown = page.attributes(".product__picture", "src").remove(0);
    editor.get(&shown).await.is_ok();
    editor.get(&format!("/manage/blue-door{unused}.webp")).await.is_missing();
}

#[actix_web::test]
async fn files_that_were_chosen_and_not_uploaded_are_named() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    // A browser without scripts sends the names of files in a form that has no files.
    let form = editor.get(NEW).await.fill("#product_form", &Item::default().fields()).pressing("then", "submit");
    let saved = form.forged("photos", "front of the mug.jpg").by_htmx().submit().await;
    saved.is_refused().says("#pictures-error", "front of the mug.jpg wasn’t uploaded").says("title", "Edit product");
    assert_eq!(market.text("SELECT status AS text FROM product_revisions"), "draft");
    let again =
        saved.press("#product_form").pressing("then", "submit").forged("photos", "[object File]").submit().await;
    again.has_status(303);
    assert_eq!(market.text("SELECT status AS text FROM product_revisions"), "pending");
}
