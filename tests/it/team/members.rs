//! Roles of members, removing, leaving, handing over.

use chrono::TimeDelta;
use futures_util::future::join;

use super::{TEAM, gives, makes_link, owner, page_of, role, role_of};
use crate::support::{Item, Market};

#[actix_web::test]
async fn another_role_holds_at_the_next_request() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    let eve = market.editor_of("blue-door").await;
    eve.get("/manage/blue-door/approvals").await.is_forbidden();
    eve.get(TEAM).await.is_ok().lacks(".tabs").is_silent_on(&admin.email);
    let page = admin.get(TEAM).await;
    page.says("#members", &eve.email).says("#members .badge", "Owner").says("#members", "Off");

    gives(&admin, &page_of(&market, &eve), &role(&market, "approver")).await.redirects_to(TEAM);
    eve.get("/manage/blue-door/approvals").await.is_ok().says(".workspace__who", "editor Your role: approver");
    let told =
        market.text(&format!("SELECT kind || ' ' || details AS text FROM notifications WHERE user_id = {}", eve.id));
    assert!(told.starts_with("role_changed") && told.contains("\"role\": \"approver\""), "{told}");
    let activity = admin.get("/manage/blue-door/activity").await;
    activity.says(".timeline", "admin gave editor the role approver");
}

#[actix_web::test]
async fn whoever_is_removed_is_out_at_the_next_request_and_their_work_and_name_stay() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    let eve = market.member_of("blue-door", "admin").await;
    market.run("UPDATE business_settings SET four_eyes = false");
    let product = market.publishes(&eve, "blue-door", &Item::default());
    let link = makes_link(&market, &eve, "editor").await;
    let path = page_of(&market, &eve);
    let asks = admin.get(&format!("{path}/removal")).await;
    asks.is_ok().says("h1", "Remove admin from Blue Door?");
    assert_eq!(role_of(&market, &eve), "admin");
    asks.press("#confirm_form").submit().await.redirects_to(TEAM);

    eve.get(TEAM).await.is_missing();
    eve.get("/manage").await.is_ok().says("h2", "You’re not a member of any business");
    admin.get(&format!("/manage/blue-door/products/{product}")).await.is_ok();
    // A link that they kept is dead.
    eve.get(&link).await.has_status(410).says("#state", "was revoked");
    admin.get(&path).await.is_missing();
}

#[actix_web::test]
async fn of_two_admins_who_demote_each_other_one_stays() {
    let market = Market::start().await;
    let (ann, bob) = (owner(&market).await, market.admin_of("blue-door").await);
    market.run("UPDATE business_settings SET owner_id = NULL");
    let viewer = role(&market, "viewer");
    let (of_ann, of_bob) = (page_of(&market, &ann), page_of(&market, &bob));
    let fields = [("role", viewer.as_str())];
    let both = join(ann.post(&of_bob, &fields), bob.post(&of_ann, &fields));
    let (one, other) = market.while_held("SELECT FROM business_settings FOR UPDATE", 2, both).await;
    let mut statuses = [one.status().as_u16(), other.status().as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 403]);
    let admins = "SELECT count(*) AS n FROM memberships m JOIN roles r ON r.id = m.role_id WHERE r.name = 'admin'";
    assert_eq!(market.number(admins), 1);

    // The same where both leave.
    let last = if role_of(&market, &ann) == "admin" { &ann } else { &bob };
    last.get(&format!("{TEAM}/leave")).await.says("#obstacle", "is the only admin").lacks("#confirm_form");
    last.post(&format!("{TEAM}/leave"), &[]).await.is_late();
    let third = market.admin_of("blue-door").await;
    let path = format!("{TEAM}/leave");
    let both = join(last.post(&path, &[]), third.post(&path, &[]));
    market.while_held("SELECT FROM business_settings FOR UPDATE", 2, both).await;
    assert_eq!(market.number(admins), 1);
}

#[actix_web::test]
async fn nobody_changes_themselves_the_owner_or_whoever_has_more() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    market.run(
        "INSERT INTO roles (business_id, name, permissions) SELECT id, 'people', '{view_products,manage_members}' FROM businesses",
    );
    let second = market.admin_of("blue-door").await;
    let pat = market.member_of("blue-door", "people").await;
    let (eve, val) = (market.editor_of("blue-door").await, market.viewer_of("blue-door").await);
    let forbidden =
        [(&admin, &admin), (&second, &admin), (&second, &second), (&pat, &admin), (&pat, &eve), (&pat, &pat)];
    for (who, whom) in forbidden {
        let page = page_of(&market, whom);
        who.get(&page).await.is_ok().shows("#obstacle").lacks("#role_form");
        who.post(&page, &[("role", &role(&market, "viewer"))]).await.is_forbidden();
        who.get(&format!("{page}/removal")).await.shows("#obstacle").lacks("#confirm_form");
        who.post(&format!("{page}/removal"), &[]).await.is_forbidden();
    }
    // Nor gives anybody more than they have.
    let page = pat.get(&page_of(&market, &val)).await;
    assert_eq!(page.texts("#role_form option"), ["viewer", "people"]);
    for more in ["admin", "approver", "editor"] {
        page.press("#role_form").forged("role", &role(&market, more)).submit().await.is_forbidden();
        let invite = pat.get(super::INVITATIONS).await;
        for form in ["#mail_form", "#link_form"] {
            let draft = invite.press(form).forged("role", &role(&market, more));
            let draft = if form == "#mail_form" { draft.forged("email", "a@souk.example") } else { draft };
            draft.submit().await.is_forbidden();
        }
    }
    assert_eq!(role_of(&market, &val), "viewer");
    page.fill("#role_form", &[("role", &role(&market, "people"))]).submit().await.redirects_to(TEAM);
}

#[actix_web::test]
async fn the_owner_hands_the_business_over_after_proving_who_they_are() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    let eve = market.editor_of("blue-door").await;
    let second = market.admin_of("blue-door").await;
    admin.get(&format!("{TEAM}/leave")).await.says("#obstacle", "You own this business").lacks("#confirm_form");
    admin.post(&format!("{TEAM}/leave"), &[]).await.is_late();
    let path = format!("{}/ownership", page_of(&market, &eve));
    second.get(&path).await.says("#obstacle", "Only the owner").lacks("#confirm_form");
    second.post(&path, &[]).await.is_forbidden();

    let asks = admin.get(&path).await;
    asks.is_ok().says("h1", "Hand over Blue Door to editor?");
    market.advance(TimeDelta::minutes(16));
    asks.press("#confirm_form").submit().await.has_status(401);
    let back = admin.get(&path).await;
    back.has_status(303);
    assert!(back.location().starts_with("/confirm?next="), "{back:?}");
    let admin = market.signed_in(admin.id).await;
    admin.get(&path).await.press("#confirm_form").submit().await.redirects_to(TEAM);

    assert_eq!(role_of(&market, &eve), "admin");
    assert_eq!(market.number("SELECT owner_id AS n FROM business_settings"), eve.id.get());
    assert_eq!(market.mail_to(&eve.email).subject, "You now own Blue Door");
    assert_eq!(market.mail_to(&admin.email).subject, "You have handed over Blue Door");
    admin.post(&path, &[]).await.is_forbidden();
    // Now they can go.
    admin.get(&format!("{TEAM}/leave")).await.press("#confirm_form").submit().await.redirects_to("/manage");
    admin.get(TEAM).await.is_missing();
    second.get("/manage/blue-door/activity").await.says(".timeline", "admin handed over the business to editor");
}

#[actix_web::test]
async fn a_large_team_is_read_by_an_index_and_searched() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    market.run(
        "INSERT INTO users (email, name, password_hash, created_at)
         SELECT 'm' || n || '@souk.example', 'Member ' || lpad(n::text, 4, '0'), '', now() FROM generate_series(1, 3000) n;
         INSERT INTO memberships (business_id, user_id, role_id, created_at)
         SELECT r.business_id, u.id, r.id, now() FROM users u, roles r WHERE u.name LIKE 'Member %' AND r.name = 'viewer';
         ANALYZE",
    );
    let page = admin.get(TEAM).await;
    page.shows(".pagination").says("#members", "Member 0001").is_silent_on("Member 0060");
    admin.get(&format!("{TEAM}?page=2")).await.says("#members", "Member 0060");
    let found = page.fill("#search", &[("q", "BER 0777")]).submit().await;
    assert_eq!(found.texts("#members tbody tr").len(), 1);
    admin.get(&format!("{TEAM}?q=M0042@souk.example")).await.lacks("#members");
    admin.get(&format!("{TEAM}?q=M42@souk.example")).await.says("#members", "Member 0042");
    admin.get(&format!("{TEAM}?q=nobody")).await.says(".empty h2", "Nobody found");
    // An address tells nothing to those who see none.
    let viewer = market.viewer_of("blue-door").await;
    viewer.get(&format!("{TEAM}?q=m42@souk.example")).await.says(".empty h2", "Nobody found");
    let plan = market.plan(
        "SELECT c.name FROM memberships m JOIN colleagues c ON c.business_id = m.business_id AND c.user_id = m.user_id
          WHERE m.business_id = 1 ORDER BY lower(c.name), c.user_id LIMIT 51",
    );
    assert!(plan.contains("colleagues_by_name") && !plan.contains("Sort"), "{plan}");
}

#[actix_web::test]
async fn the_other_businesses_of_somebody_are_one_step_away() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    admin.get(TEAM).await.says(".workspace__who", "admin Your role: admin").lacks(".workspace__switch");
    market.join(&admin, "oak-and-ash", "viewer");
    market.run("UPDATE businesses SET closed_at = now() WHERE slug = 'oak-and-ash'");
    let page = admin.get(TEAM).await;
    page.says(".workspace__switch", "Oak And Ash").says(".workspace__switch .badge", "Closed");
    page.shows(".workspace__switch a[href=\"/manage/oak-and-ash\"]")
        .lacks(".workspace__switch a[href=\"/manage/blue-door\"]");
    admin.get("/manage").await.is_ok().says(".business-grid", "Closed");
}

#[actix_web::test]
async fn what_one_person_wrote_and_approved_says_so() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    admin.get(TEAM).await.says("#four-eyes", "Only one person can approve");
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let page = admin.get(&format!("/manage/blue-door/products/{product}")).await;
    page.says(".timeline", "Written and approved by the same person.");
    admin.edits("blue-door", product, &[("name", "Blue Mug, signed")]).await.has_status(303);
    admin.submits("blue-door", product).await;
    let waiting = market.open_revision(product);
    admin
        .get(&format!("/manage/blue-door/approvals/{waiting}"))
        .await
        .says("#alone", "You worked on this version yourself");
}
