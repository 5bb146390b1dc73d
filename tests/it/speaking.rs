//! What people read in German and Arabic, where they come in, decide and meet errors.

use actix_web::http::Method;
use chrono::TimeDelta;

use crate::support::{Item, Market, PASSWORD, Page, Person, Visitor};

const SHOP: &str = "blue-door";

/// Chooses the language as the footer does.
async fn chooses(visitor: &Visitor, language: &str) {
    let page = visitor.get("/sign-in").await;
    page.fill("form.languages", &[]).pressing("language", language).submit().await.has_status(303);
}

/// The text without the marks that keep names to their own direction, and without the gaps that a test sees between an
/// element and the sign before or after it.
fn plain(text: &str) -> String {
    let mut text = text.replace(['\u{2068}', '\u{2069}'], "");
    for sign in [" ,", " ،", " :", " )", " “", " »"] {
        text = text.replace(sign, sign.trim());
    }
    for sign in ["( ", "„ ", "« "] {
        text = text.replace(sign, sign.trim());
    }
    text
}

fn texts(page: &Page, selector: &str) -> String {
    plain(&page.texts(selector).join("\n"))
}

#[track_caller]
fn tells(page: &Page, selector: &str, text: &str) {
    let said = texts(page, selector);
    assert!(said.contains(text), "{selector} says {said:?}, not {text:?}\n{page:?}");
}

async fn registers(visitor: &Visitor, fields: &[(&str, &str)]) -> Page {
    visitor.get("/register").await.fill("#registration_form", fields).ticking("terms").submit().await
}

#[actix_web::test]
async fn who_registers_is_told_of_mistakes_and_welcomed_in_their_language() {
    let wrong = [("business", "!!!"), ("name", " "), ("email", "mona at home"), ("password", "short")];
    let right =
        [("business", "Teehaus"), ("name", "Mona"), ("email", "mona@souk.example"), ("password", "vier blaue Tassen")];
    for (language, business, name, email, password, welcome) in [
        (
            "de",
            "Der Name braucht mindestens einen Buchstaben oder eine Ziffer.",
            "Geben Sie Ihren Namen ein.",
            "Geben Sie eine E-Mail-Adresse wie name@example.com ein.",
            "Verwenden Sie mindestens 10 Zeichen.",
            "Teehaus ist registriert. Legen Sie Ihr erstes Produkt an.",
        ),
        (
            "ar",
            "استخدم حرفًا أو رقمًا واحدًا على الأقل في الاسم.",
            "أدخل اسمك.",
            "أدخل بريدًا إلكترونيًا مثل name@example.com.",
            "استخدم 10 أحرف على الأقل.",
            "تم تسجيل Teehaus. أضف منتجك الأول.",
        ),
    ] {
        let market = Market::start().await;
        let visitor = market.visitor();
        chooses(&visitor, language).await;
        let answer = registers(&visitor, &wrong).await;
        answer.is_refused().shows(&format!("html[lang={language}]"));
        for (field, mistake) in [("business", business), ("name", name), ("email", email), ("password", password)] {
            tells(&answer, &format!("#{field}-error"), mistake);
            tells(&answer, ".form__errors", mistake);
        }
        let answer = registers(&visitor, &right).await;
        answer.redirects_to("/check-email");
        let link = market.mail_to("mona@souk.example").link_to("/welcome/");
        let answer = visitor.get(&link).await.press("#welcome_form").submit().await;
        answer.redirects_to("/manage/teehaus/products");
        tells(&answer.follow().await, ".notice", welcome);
    }
}

#[actix_web::test]
async fn a_wrong_password_and_one_too_many_are_told_in_their_language() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    for (language, mismatch, minutes, seconds) in [
        (
            "de",
            "E-Mail-Adresse und Passwort passen nicht zusammen.",
            "in 3 Minuten noch einmal.",
            " Sekunden noch einmal.",
        ),
        ("ar", "البريد الإلكتروني أو كلمة المرور غير صحيحة.", "بعد 3 دقائق.", " ثانية."),
    ] {
        let visitor = market.visitor();
        chooses(&visitor, language).await;
        for _ in 0..5 {
            let answer = visitor.signs_in(&editor.email, "wrong password").await;
            tells(answer.is_refused(), "#email-error", mismatch);
        }
        for (sentence, then) in [(minutes, 130), (seconds, 0)] {
            let closed = visitor.signs_in(&editor.email, PASSWORD).await;
            tells(closed.has_status(429), "#email-error", sentence);
            market.advance(TimeDelta::seconds(then));
        }
        market.advance(TimeDelta::minutes(20));
    }
}

#[actix_web::test]
async fn what_a_role_cannot_do_is_a_sentence_in_every_language() {
    let market = Market::start().await;
    let viewer = market.viewer_of(SHOP).await;
    let path = "/manage/blue-door/approvals";
    for (language, title, sentence) in [
        (
            "de",
            "Dazu fehlt Ihnen die Berechtigung",
            "Mit der Rolle „Nur lesen“ bei Blue Door können Sie keine Produkte freigeben oder ablehnen. Bitten Sie \
             jemanden mit der Rolle „Verwaltung“ darum.",
        ),
        (
            "ar",
            "ليست لديك صلاحية",
            "دورك في Blue Door هو «مشاهد»، ولا يتيح لك الموافقة على المنتجات أو رفضها. اطلب ذلك من أحد مديري المتجر.",
        ),
    ] {
        chooses(&viewer, language).await;
        let page = viewer.get(path).await;
        tells(page.is_forbidden(), ".error-page", sentence);
        tells(&page, "h1", title);
        let notice = viewer.request(Method::GET, path).htmx("section#results").send().await;
        tells(notice.is_forbidden().lacks("h1"), ".notice[role=alert]", sentence);
    }
}

async fn waiting(editor: &Person) -> i64 {
    let product = editor.writes(SHOP, &Item::default()).await;
    editor.submits(SHOP, product).await;
    product
}

#[actix_web::test]
async fn a_submission_is_decided_on_in_german_and_arabic() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    for (language, lead, version, price, missing, button, done) in [
        (
            "de",
            "Wartet auf Freigabe, Ältestes zuerst",
            "Version 1 von editor, eingereicht am ",
            "24,50",
            "Geben Sie einen Grund an",
            "Freigeben und veröffentlichen",
            "Freigegeben. Das Angebot ist jetzt für alle zu sehen.",
        ),
        (
            "ar",
            "بانتظار الموافقة، الأقدم أولًا",
            "النسخة 1 من editor، أُرسلت في ",
            "24.50",
            "اذكر السبب ليعرف الكاتب ما عليه فعله.",
            "الموافقة والنشر",
            "تمت الموافقة. أصبح المنتج ظاهرًا للزوّار.",
        ),
    ] {
        let product = waiting(&editor).await;
        chooses(&approver, language).await;
        let queue = approver.get("/manage/blue-door/approvals").await;
        tells(&queue, ".page-head__lead", lead);
        queue.says("td bdi", "Blue Mug");
        let page = approver.review(&market, SHOP, product).await;
        tells(&page, ".page-head__lead", version);
        tells(&page, ".diff__after", price);
        tells(&page, "#approve", button);
        page.shows("h1 bdi").shows(".diff__after [dir=auto]").is_silent_on("Proposed");
        let refused = page.fill("#decision", &[("reason", " ")]).to("rejection").submit().await;
        tells(refused.is_refused(), "#reason-error", missing);
        tells(&page.press("#decision").to("approval").submit().await.follow().await, ".notice", done);
    }
}

#[actix_web::test]
async fn the_record_tells_whole_sentences_in_the_word_order_of_each_language() {
    let market = Market::start().await;
    let (editor, admin) = (market.editor_of(SHOP).await, market.admin_of(SHOP).await);
    let product = waiting(&editor).await;
    admin.sends_back(&market, SHOP, product, "Say <b>how</b> large it is.").await;
    market.run(
        "INSERT INTO events (business_id, actor_id, action, subject_name, details, at)
         SELECT business_id, actor_id, 'products.imported', '12 products from <mugs>.csv', '{\"created\": 11, \"changed\": 1}', now()
           FROM events ORDER BY id LIMIT 1;
         INSERT INTO events (business_id, actor_id, action, subject_name, details, at)
         SELECT business_id, actor_id, 'product.flown', 'Blue Mug', '{}', now() FROM events ORDER BY id LIMIT 1",
    );
    for (language, lines, at) in [
        (
            "en",
            [
                "editor made a change (product.flown)",
                "editor imported 12 products from <mugs>.csv",
                "admin asked for changes to Blue Mug",
                "editor submitted Blue Mug for approval",
                "editor created Blue Mug",
            ],
            " at ",
        ),
        (
            "de",
            [
                "editor hat etwas anderes geändert (product.flown)",
                "editor hat 12 Produkte aus <mugs>.csv importiert",
                "admin hat Änderungen an „Blue Mug“ angefordert",
                "editor hat „Blue Mug“ zur Freigabe eingereicht",
                "editor hat „Blue Mug“ angelegt",
            ],
            " um ",
        ),
        (
            "ar",
            [
                "editor: تغيير آخر (product.flown)",
                "editor: استيراد 12 منتجًا من <mugs>.csv",
                "admin: طلب تعديلات على «Blue Mug»",
                "editor: إرسال «Blue Mug» للموافقة",
                "editor: إنشاء «Blue Mug»",
            ],
            "UTC",
        ),
    ] {
        chooses(&admin, language).await;
        let page = admin.get("/manage/blue-door/activity").await;
        assert_eq!(texts(&page, ".timeline__what"), lines.join("\n"));
        page.shows(&format!(".timeline__what a[href=\"/manage/blue-door/products/{product}\"] bdi"));
        page.shows(".timeline__what strong bdi").says(".quote[dir=auto]", "Say <b>how</b> large it is.");
        tells(&page, ".timeline time", at);
    }
    // Whoever may not read the reason still reads what was done.
    let viewer = market.viewer_of(SHOP).await;
    market.run("UPDATE roles SET permissions = '{view_products,view_activity}' WHERE name = 'viewer'");
    let page = viewer.get("/manage/blue-door/activity").await;
    tells(page.is_ok(), ".timeline", "editor imported 12 products from <mugs>.csv");
    page.lacks(".quote");
}

#[actix_web::test]
async fn errors_are_told_in_the_language_that_the_browser_asks_for() {
    let market = Market::start().await;
    let visitor = market.visitor();
    for (language, sentences) in [
        (
            "de",
            [
                "Der Link ist vielleicht veraltet oder enthält einen Tippfehler, oder die Seite wurde entfernt.",
                "So lässt sich diese Adresse nicht verwenden.",
                "Dieses Formular kam von einer anderen Website",
                "Was Sie gesendet haben, ist zu groß für diese Seite.",
            ],
        ),
        (
            "ar",
            [
                "قد يكون الرابط قديمًا أو فيه خطأ",
                "لا يمكن استخدام هذا العنوان بهذه الطريقة.",
                "أُرسل هذا النموذج من موقع آخر",
                "ما أرسلته أكبر مما تقبله هذه الصفحة.",
            ],
        ),
    ] {
        let ask = |method, path: &str| visitor.request(method, path).header("Accept-Language", language);
        let large = [("name", "x".repeat(600_000))];
        let asks = || {
            [
                (404, ask(Method::GET, "/nowhere")),
                (405, ask(Method::POST, "/listings")),
                (403, ask(Method::POST, "/register").header("Sec-Fetch-Site", "cross-site")),
                (413, ask(Method::POST, "/register").form(&large)),
            ]
        };
        for ((status, request), sentence) in asks().into_iter().zip(sentences) {
            let page = request.send().await;
            page.has_status(status).shows(&format!("html[lang={language}] .error-page h1"));
            tells(&page, ".error-page", sentence);
        }
        for ((status, request), sentence) in asks().into_iter().zip(sentences) {
            let notice = request.htmx("section#results").send().await;
            tells(notice.has_status(status).lacks("h1"), ".notice[role=alert]", sentence);
        }
    }
}

#[actix_web::test]
async fn the_operator_reads_counts_and_jobs_in_german_and_arabic() {
    let market = Market::start().await;
    let operator = market.operator().await;
    let failed = |key: &str, attempt: u32| {
        market.number(&format!(
            "INSERT INTO jobs (tenant, kind, unique_key, payload, state, run_at, attempt, most_attempts, last_error)
             VALUES (0, 'remove_old', '{key}', '{{}}', 'failed', now(), {attempt}, 4, 'The disk is full.')
             RETURNING id AS n"
        ))
    };
    let (once, often) = (failed("remove old sessions", 1), failed("something else", 4));
    for (language, counts, job, tries, confirm) in [
        (
            "de",
            "Fehlgeschlagene Anmeldungen 0 0 0",
            "Alte Sitzungen entfernen",
            ["Einmal versucht", "4-mal versucht"],
            "Diese Aufgabe entfernen?",
        ),
        (
            "ar",
            "محاولات دخول فاشلة 0 0 0",
            "إزالة الجلسات القديمة",
            ["محاولة واحدة", "4 محاولات"],
            "هل تريد إزالة هذه المهمة؟",
        ),
    ] {
        chooses(&operator, language).await;
        tells(&operator.get("/operator").await, "#figure-failed_sign_ins", counts);
        let page = operator.get("/operator/jobs").await;
        tells(&page, &format!("#job-{once}"), job);
        tells(&page, &format!("#job-{often}"), "something else");
        for (id, tried) in [once, often].into_iter().zip(tries) {
            tells(&page, &format!("#job-{id}"), tried);
        }
        page.says(".jobs__error[lang=en][dir=ltr]", "The disk is full.");
        assert!(page.attributes("form", "data-confirm").iter().all(|question| question.starts_with(confirm)));
    }
}
