//! What roles may do, and the roles that a business makes.

use super::{ROLES, owner, page_of, role, role_of};
use crate::support::{Draft, Market, Page};

/// The form of all roles with one more tick.
fn ticked(page: &Page, role: &str, permission: &str) -> Draft {
    page.press("#roles_form").pressing("may", &format!("{role}:{permission}"))
}

#[actix_web::test]
async fn what_is_ticked_holds_at_the_next_request_and_can_be_reset() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    let eve = market.editor_of("blue-door").await;
    let editor = role(&market, "editor");
    let page = admin.get(ROLES).await;
    assert_eq!(page.texts(".matrix thead th")[1..], ["admin", "approver", "editor", "viewer"]);
    page.press("#roles_form").submit().await.follow().await.says(".notice", "Nothing was changed");
    eve.get("/manage/blue-door/activity").await.is_forbidden();
    let entry = ".workspace__nav a[href$=activity]";
    eve.get("/manage/blue-door/products").await.lacks(entry);

    ticked(&page, &editor, "view_activity").submit().await.redirects_to(ROLES);
    eve.get("/manage/blue-door/activity").await.is_ok().shows(entry);
    let activity = admin.get("/manage/blue-door/activity").await;
    activity.says(".timeline", "admin changed the role editor");

    // The page that was open before shows what is no longer so.
    let late = ticked(&page, &editor, "manage_business").submit().await.follow().await;
    late.says(".notice", "Someone else changed the roles");
    let page = admin.get(ROLES).await;
    page.press(&format!("#reset-{editor}")).submit().await.redirects_to(ROLES);
    eve.get("/manage/blue-door/activity").await.is_forbidden();
    assert_eq!(market.number("SELECT count(*) AS n FROM roles WHERE permissions IS NOT NULL"), 0);
}

#[actix_web::test]
async fn nobody_ticks_what_they_cannot_do() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    market.run(
        "INSERT INTO roles (business_id, name, permissions)
         SELECT id, 'people', '{view_products,manage_members,view_activity}' FROM businesses",
    );
    let pat = market.member_of("blue-door", "people").await;
    let (people, editor, viewer) = (role(&market, "people"), role(&market, "editor"), role(&market, "viewer"));
    let page = pat.get(ROLES).await;
    let open = page.attributes(".matrix input:not([disabled])", "value");
    assert!(
        open.iter().all(|value| value.starts_with(&format!("{viewer}:")) || value.starts_with(&format!("{people}:")))
    );
    assert!(!open.iter().any(|value| value.contains("approve") || value.contains("edit_")), "{open:?}");

    ticked(&page, &people, "approve_products").submit().await.follow().await.says(".notice", "Nothing was changed");
    ticked(&page, &viewer, "approve_products").submit().await.follow().await.says(".notice", "Nothing was changed");
    let forged = [
        (
            "shown",
            format!("{editor}:{}", "view_products,create_products,edit_products,delete_products,submit_products"),
        ),
        ("may", format!("{editor}:view_activity")),
    ];
    let forged: Vec<_> = forged.iter().map(|(name, value)| (*name, value.as_str())).collect();
    pat.post(ROLES, &forged).await.is_forbidden();
    let admins = role(&market, "admin");
    let all = "view_products,create_products,edit_products,delete_products,submit_products,approve_products,manage_members,manage_business,view_activity,view_insights";
    let shown = format!("{admins}:{all}");
    admin.post(ROLES, &[("shown", &shown)]).await.is_forbidden();
    pat.post(&format!("{ROLES}/{editor}/reset"), &[]).await.is_forbidden();
    let page = pat.get(&format!("{ROLES}/new")).await;
    assert_eq!(page.texts("#like option"), ["viewer", "people"]);
    page.fill("#role_form", &[("name", "Helpers")]).forged("like", &editor).submit().await.is_forbidden();
    // What they hold they can give.
    ticked(&pat.get(ROLES).await, &viewer, "view_activity").submit().await.redirects_to(ROLES);
    assert_eq!(
        market.text("SELECT permissions::text AS text FROM roles WHERE name = 'viewer'"),
        "{view_products,view_activity}"
    );
}

#[actix_web::test]
async fn a_business_makes_renames_and_deletes_roles_of_its_own() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    let new = format!("{ROLES}/new");
    let page = admin.get(&new).await;
    for taken in ["Admin", "EDITOR", "Freigabe", "مشاهد", "Аdmin", " "] {
        page.fill("#role_form", &[("name", taken)]).by_htmx().submit().await.is_refused().shows("#name-error");
    }
    let like = role(&market, "editor");
    page.fill("#role_form", &[("name", "Interns"), ("like", &like)]).submit().await.redirects_to(ROLES);
    page.fill("#role_form", &[("name", "interns")]).submit().await.is_refused().says("#name-error", "very similar");
    let interns = role(&market, "Interns");
    let ida = market.member_of("blue-door", "Interns").await;
    ida.get("/manage/blue-door/products/new").await.is_ok().says(".workspace__who", "Your role: Interns");

    let path = format!("{ROLES}/{interns}");
    admin.get(&path).await.says("main", "One member still has this role").lacks("#delete_form");
    admin.post(&format!("{path}/delete"), &[]).await.is_late();
    admin.get(&path).await.fill("#name_form", &[("name", "Trainees")]).submit().await.redirects_to(ROLES);
    ida.get("/manage/blue-door/products").await.says(".workspace__who", "Your role: Trainees");

    super::gives(&admin, &page_of(&market, &ida), &role(&market, "viewer")).await.has_status(303);
    let link = super::makes_link(&market, &admin, "Trainees").await;
    admin.post(&format!("{path}/delete"), &[]).await.is_late().says("main", "One open invitation");
    let last = market.somebody("last").await;
    last.get(&link).await.press("#accept_form").submit().await.has_status(303);
    assert_eq!(role_of(&market, &last), "Trainees");
    super::gives(&admin, &page_of(&market, &last), &role(&market, "viewer")).await.has_status(303);
    admin.get(&path).await.press("#delete_form").submit().await.redirects_to(ROLES);
    admin.get(&path).await.is_missing();
    // Those that every business has stay.
    let editor = role(&market, "editor");
    admin.get(&format!("{ROLES}/{editor}")).await.is_missing();
    admin.post(&format!("{ROLES}/{editor}/delete"), &[]).await.is_missing();
    market.run(
        "INSERT INTO roles (business_id, name, permissions) SELECT b.id, 'Role ' || n, '{view_products}'
           FROM businesses b, generate_series(1, 30) n",
    );
    page.fill("#role_form", &[("name", "One more")])
        .submit()
        .await
        .is_refused()
        .says("#name-error", "30 roles of its own");
}
