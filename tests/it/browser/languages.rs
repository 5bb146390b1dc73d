//! Every page of the product, in each language, on a screen of 320 pixels, also with text of twice the size (WCAG 1.4.4
//! and 1.4.10): nothing may run out of the page, and no control or heading may burst its frame. In English each page is
//! also looked at with axe-core, and so is what is seen by doing something wrong.

use serde_json::{Value, json};
use souk::locales::Locale;

use super::chromium::{Chromium, Tab};
use super::{Market, axe};

/// What runs out of the screen or bursts its frame, as text. What can be scrolled by itself, or is cut on purpose as a
/// long name in a list is, may be wider.
const BROKEN: &str = r#"
    const screen = document.documentElement.clientWidth;
    const scrolls = (node) => { for (; node && node !== document.body; node = node.parentElement)
        if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(node).overflowX)) return true; return false };
    const hidden = (node) => node.closest(".visually-hidden, [hidden], [aria-hidden=true], details:not([open]) > :not(summary)");
    const name = (node) => `${node.tagName}.${node.className} "${node.textContent.trim().replace(/\s+/g, " ").slice(0, 30)}"`;
    const found = [];
    if (document.documentElement.scrollWidth > screen + 1)
        found.push(`the page is ${document.documentElement.scrollWidth} wide on a screen of ${screen}`);
    for (const node of document.body.querySelectorAll("*")) {
        const box = node.getBoundingClientRect();
        if (!box.width || !box.height || hidden(node)) continue;
        if ((box.left < -1 || box.right > screen + 1) && !scrolls(node.parentElement)) found.push(`out: ${name(node)}`);
        const cuts = ["hidden", "clip"].includes(getComputedStyle(node).overflowX);
        const isSmall = node.matches("button, .button, .badge, .chip, h1, h2, h3, label, th, td, summary, a");
        if (isSmall && !cuts && node.scrollWidth > node.clientWidth + 2 && node.clientWidth > 0 &&
            getComputedStyle(node).display !== "inline" && !scrolls(node)) found.push(`bursts: ${name(node)}`);
    }
    return [...new Set(found)].slice(0, 8)
"#;

/// Pages for everybody.
const PUBLIC: [&str; 27] = [
    "/",
    "/listings",
    "/listings?q=vase&max=40",
    "/listings?category=mugs-cups&f.capacity.from=0.1+l&f.capacity.to=lots",
    "/listings?category=bread-pastries&f.allergens=Gluten",
    "/listings?q=xyzzy",
    "/listings?q=hedphones+under+100+euros",
    "/listings?q=blue+stoneware+harbour+mug+dishwasher",
    "/listings?page=9999",
    "/categories",
    "/categories/mugs-cups",
    "/categories/tableware-kitchen",
    "/businesses",
    "/businesses/blue-door",
    "/businesses/blue-door?q=mug&category=mugs-cups",
    "/businesses/blue-door?q=xyzzy",
    "/assistant",
    "/assistant/conversations",
    "/sign-in",
    "/sign-in?next=%2Fmanage",
    "/register",
    "/join",
    "/check-email",
    "/forgot-password",
    "/reset-password/0",
    "/terms",
    "/nowhere",
];

/// Pages of a business.
const WORKSPACE: [&str; 58] = [
    "/manage",
    "/manage/blue-door",
    "/manage/blue-door/settings",
    "/manage/blue-door/settings/pictures",
    "/manage/blue-door/import",
    "/manage/blue-door/settings/work",
    "/manage/blue-door/settings/review",
    "/manage/blue-door/approvals/reasons",
    "/manage/blue-door/collections",
    "/manage/blue-door/approvals/automatic",
    "/manage/blue-door/approvals/numbers",
    "/manage/blue-door/settings/address",
    "/manage/blue-door/settings/closing",
    "/manage/blue-door/activity?q=xyzzy&from=soon",
    "/manage/blue-door/activity?about=products",
    "/manage/elsewhere/settings",
    "/manage/blue-door/products",
    "/manage/blue-door/products?status=pending",
    "/manage/blue-door/products?status=archived",
    "/manage/blue-door/products?q=xyzzy&category=mugs-cups&mine=on",
    "/manage/blue-door/products?sort=name&warned=on",
    "/manage/blue-door/products/new",
    "/manage/blue-door/views?list=products&query=status%3Ddraft",
    "/manage/blue-door/approvals",
    "/manage/blue-door/approvals?kind=new&held=nobody",
    "/manage/blue-door/approvals/bulk?act=reject&all=yes&until=9999999",
    "/manage/blue-door/activity",
    "/manage/blue-door/visits",
    "/manage/blue-door/questions",
    "/account/favourites",
    "/manage/blue-door/team",
    "/manage/blue-door/team?q=nobody",
    "/manage/blue-door/team/leave",
    "/manage/blue-door/team/invitations",
    "/manage/blue-door/team/roles",
    "/manage/blue-door/team/roles/new",
    "/manage/blue-door/nothing",
    "/manage/elsewhere/products",
    "/notifications",
    "/account/notifications",
    "/account/shortcuts",
    "/account/sessions",
    "/account/data",
    "/account/data/deletion",
    "/manage/blue-door/insights/assistant",
    "/manage/blue-door/assistant?question=How+big+is+the+mug%3F",
    "/account/conversations",
    "/account/conversations?q=mug",
    "/assistant",
    "/account",
    "/account/security/password",
    "/account/security/email",
    "/account/verify",
    "/confirm",
    "/register",
    "/account/security",
    "/account/security/authenticator",
    "/account/security/passkeys",
];

#[actix_web::test]
async fn no_page_breaks_in_any_language() {
    let market = Market::start();
    market.fill();
    let chromium = Chromium::start();
    let tab = chromium.tab(true, &market.souk.base_url()).await;
    let mut broken = Vec::new();
    tab.has_device().await;
    for locale in Locale::ALL {
        public_pages(&tab, locale, &mut broken).await;
        workspace_pages(&tab, locale, &mut broken).await;
        operator_pages(&tab, locale, &mut broken).await;
        two_steps(&tab, locale, &mut broken).await;
    }
    choose(&tab, Locale::English).await;
    axe::look_at_more(&market, &tab, &mut broken).await;
    tab.close().await;
    assert!(broken.is_empty(), "{} pages:\n{}", broken.len(), broken.join("\n"));
}

/// Chooses a language at the foot of a page.
pub async fn choose(tab: &Tab, locale: Locale) {
    tab.narrow(800).await;
    tab.open("/").await;
    tab.mark().await;
    tab.click(&format!("footer button[value={}]", locale.code())).await;
    let shown = "return [document.documentElement.lang, document.documentElement.dir, window.marked === true]";
    tab.comes_to(shown, &json!([locale.code(), locale.direction(), false])).await;
}

async fn public_pages(tab: &Tab, locale: Locale, broken: &mut Vec<String>) {
    choose(tab, locale).await;
    for path in PUBLIC {
        tab.open(path).await;
        look(tab, locale, path, broken).await;
    }
    tab.open("/listings").await;
    tab.click(".listing-card__name a").await;
    tab.sees("#price", "").await;
    look(tab, locale, "a listing", broken).await;
    for (place, form) in [("a[href$=\"/ask\"]", "#ask_form"), ("a[href$=\"/report\"]", "#report_form")] {
        tab.click(place).await;
        tab.sees(&format!("{form} label"), "").await;
        look(tab, locale, form, broken).await;
        tab.click(".breadcrumbs a").await;
        tab.sees("#price", "").await;
    }
    tab.open("/assistant?question=Which+mugs+can+go+in+the+dishwasher%3F").await;
    tab.click("#ask-form button[type=\"submit\"]").await;
    tab.sees(".message__answer .source", "").await;
    look(tab, locale, "an answer", broken).await;
    tab.open("/register").await;
    tab.fill("#business", "!").await;
    tab.fill("#name", "Mona").await;
    tab.fill("#email", "mona@moor").await;
    tab.fill("#password", "password").await;
    tab.click("#terms").await;
    tab.click("#registration_form button").await;
    tab.sees(".form__errors", "").await;
    look(tab, locale, "mistakes of a registration", broken).await;
}

async fn workspace_pages(tab: &Tab, locale: Locale, broken: &mut Vec<String>) {
    sign_in(tab, "admin@blue-door.example").await;
    for path in WORKSPACE {
        tab.open(path).await;
        look(tab, locale, path, broken).await;
    }
    for (list, link) in [("products", "td a"), ("approvals", "td a"), ("team", "#members td a")] {
        tab.open(&format!("/manage/blue-door/{list}")).await;
        tab.click(link).await;
        tab.sees("h1", "").await;
        look(tab, locale, &format!("one of the {list}"), broken).await;
    }
    tab.open("/manage/blue-door/products/new").await;
    for (field, text) in [("#name", "Vase"), ("#price", "1,2,3"), ("#description", "Blue."), ("#attributes", "no fact")]
    {
        tab.fill(field, text).await;
    }
    tab.pick("#category", 2).await;
    tab.click("#product_form button[value=save]").await;
    tab.sees(".form__errors", "").await;
    look(tab, locale, "mistakes of a product", broken).await;
    sign_out(tab).await;
}

async fn operator_pages(tab: &Tab, locale: Locale, broken: &mut Vec<String>) {
    sign_in(tab, "operator@souk.example").await;
    for path in [
        "/operator",
        "/operator/people",
        "/operator/people/1",
        "/operator/reports",
        "/operator/reports?state=appeals",
        "/operator/reports/figures",
        "/operator/businesses",
        "/operator/businesses?q=blue",
        "/operator/businesses/1",
        "/operator/businesses?state=clashing",
        "/operator/team",
        "/operator/limits",
        "/operator/pages",
        "/operator/pages/new?of=terms",
        "/operator/redirects",
        "/operator/redirects/new",
        "/operator/redirects/import",
        "/operator/home",
        "/operator/home/preview",
        "/operator/home/new?kind=hero",
        "/operator/home/new?kind=collection",
        "/operator/home/new?kind=text",
        "/operator/categories",
        "/operator/categories?in=tableware-kitchen",
        "/operator/categories?q=mugs",
        "/operator/categories/new",
        "/operator/categories/import",
        "/operator/categories/mugs-cups",
        "/operator/categories/mugs-cups/move",
        "/operator/categories/mugs-cups/merge",
        "/operator/categories/mugs-cups/merge?into=vases",
        "/operator/categories/mugs-cups/delete",
        "/operator/categories/mugs-cups/fields",
        "/operator/categories/mugs-cups/fields/new",
        "/operator/synonyms",
        "/operator/synonyms/new",
        "/operator/jobs",
        "/operator/mode",
        "/operator/mail",
        "/operator/searches",
        "/operator/mail?state=sent",
        "/mailbox",
        "/manage",
    ] {
        tab.open(path).await;
        look(tab, locale, path, broken).await;
    }
    for link in ["#fields td a", "#fields a[href$=\"/delete\"]"] {
        tab.open("/operator/categories/mugs-cups/fields").await;
        tab.click(link).await;
        tab.sees(".breadcrumbs", "").await;
        look(tab, locale, link, broken).await;
    }
    sign_out(tab).await;
}

/// What there is to see of a second step, with a passkey that is gone again at the end.
async fn two_steps(tab: &Tab, locale: Locale, broken: &mut Vec<String>) {
    sign_in(tab, "editor@blue-door.example").await;
    tab.open("/account/security/passkeys").await;
    tab.fill("#name", "A laptop with the-longest-name-that-anybody-would-ever-give-to-a-laptop").await;
    tab.click("#passkey_form button").await;
    tab.sees(".codes", "").await;
    look(tab, locale, "new recovery codes", broken).await;
    tab.click("#saved button").await;
    tab.sees("#passkeys .way__list", "").await;
    look(tab, locale, "security with a passkey", broken).await;
    tab.open("/account/security/recovery-codes").await;
    look(tab, locale, "recovery codes", broken).await;
    tab.open("/account/security").await;
    tab.click("#passkeys .way__list a:first-of-type").await;
    tab.sees("#name", "").await;
    look(tab, locale, "a passkey's name", broken).await;
    sign_out(tab).await;
    tab.open("/sign-in").await;
    tab.fill("#email", "editor@blue-door.example").await;
    tab.fill("#password", "souk-demo-2026").await;
    tab.click("#sign_in_form button").await;
    tab.sees("#step_form", "").await;
    look(tab, locale, "the second step", broken).await;
    tab.click("#passkey_form button").await;
    tab.sees(".notice", "").await;
    tab.open("/account/security").await;
    tab.click("#passkeys .way__list a:last-of-type").await;
    tab.sees("#removal", "").await;
    look(tab, locale, "removing a passkey", broken).await;
    tab.click("#removal button").await;
    tab.sees(".notice", "").await;
    sign_out(tab).await;
}

pub async fn sign_in(tab: &Tab, email: &str) {
    tab.narrow(800).await;
    tab.open("/sign-in").await;
    tab.fill("#email", email).await;
    tab.fill("#password", "souk-demo-2026").await;
    tab.click("#sign_in_form button").await;
    tab.sees(".notice", "").await;
}

pub async fn sign_out(tab: &Tab) {
    tab.narrow(800).await;
    tab.open("/").await;
    tab.open_menu().await;
    tab.click("form[action=\"/sign-out\"] button").await;
    tab.sees(".notice", "").await;
}

/// Looks at the page that is open: narrow, and narrow with large text.
async fn look(tab: &Tab, locale: Locale, page: &str, broken: &mut Vec<String>) {
    for (width, size) in [(320, "100%"), (320, "200%")] {
        tab.narrow(width).await;
        tab.ask(&format!("document.documentElement.style.fontSize = '{size}'")).await;
        if let Value::Array(found) = tab.ask(BROKEN).await
            && !found.is_empty()
        {
            let found: Vec<_> = found.iter().filter_map(Value::as_str).collect();
            broken.push(format!("{page} in {locale} at {width} px, text at {size}: {}", found.join("; ")));
        }
    }
    tab.ask("document.documentElement.style.fontSize = ''").await;
    tab.narrow(800).await;
    if locale == Locale::English {
        axe::look(tab, page, broken).await;
    }
}
