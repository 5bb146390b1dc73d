//! What roles may do: the built-in ones as the code says, others as their business chose.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use diesel_migrations::MigrationHarness;
use souk::db::{Scope, in_scope};
use souk::migrations;

use crate::support::{Database, Market};

const NEW: &str = "/manage/blue-door/products/new";
const ACTIVITY: &str = "/manage/blue-door/activity";

#[actix_web::test]
async fn built_in_roles_may_do_what_the_code_says_and_a_changed_one_what_its_business_chose() {
    let market = Market::start().await;
    let (admin, editor) = (market.admin_of("blue-door").await, market.editor_of("blue-door").await);
    let viewer = market.viewer_of("blue-door").await;
    let kept = "SELECT count(*) AS n FROM roles WHERE permissions IS NOT NULL";
    assert_eq!(market.number(kept), 0, "a row repeats what the code says, and would not learn what is added to it");
    admin.get(ACTIVITY).await.is_ok();
    editor.get(NEW).await.is_ok();
    editor.get(ACTIVITY).await.is_forbidden();
    viewer.get(NEW).await.is_forbidden();

    // A version that knew less wrote what admins may do, one that knew more gave a permission.
    market.run(
        "UPDATE roles SET permissions = '{view_products}' WHERE name = 'admin';
         UPDATE roles SET permissions = '{view_products,view_activity,fly_to_the_moon}' WHERE name = 'editor'",
    );
    admin.get(ACTIVITY).await.is_ok();
    admin.get(NEW).await.is_ok();
    editor.get(ACTIVITY).await.is_ok();
    editor.get(NEW).await.is_forbidden();
    viewer.get(NEW).await.is_forbidden();
}

#[derive(QueryableByName)]
struct Role {
    #[diesel(sql_type = Text)]
    role: String,
}

#[test]
fn an_upgrade_leaves_what_a_business_chose_and_lets_the_code_say_the_rest() {
    let database = Database::empty();
    let mut conn = migrations::connect(&database.owner_url()).unwrap();
    in_scope(&mut conn, &Scope::Operator, |conn| {
        for migration in conn.pending_migrations(migrations::MIGRATIONS).expect("there are migrations") {
            if migration.name().version().to_string().as_str() < "20261121000062" {
                conn.run_migration(&migration).expect("it runs");
            }
        }
        conn.batch_execute(
            "INSERT INTO businesses (slug, name, created_at) VALUES ('blue-door', 'Blue Door', now());
             INSERT INTO roles (business_id, name, built_in, permissions) VALUES
               (1, 'admin', true, '{view_products}'),
               (1, 'approver', true, '{view_products,approve_products,create_products,edit_products,delete_products,submit_products}'),
               (1, 'editor', true, '{view_products,edit_products}'),
               (1, 'viewer', true, '{view_products}'),
               (1, 'intern', false, '{view_products}')",
        )
    })
    .unwrap();
    migrations::prepare(&database.owner_url()).unwrap();
    let roles = in_scope(&mut conn, &Scope::Operator, |conn| {
        sql_query("SELECT name || ' ' || coalesce(permissions::text, 'as built in') AS role FROM roles ORDER BY name")
            .load::<Role>(conn)
    });
    let roles: Vec<_> = roles.unwrap().into_iter().map(|row| row.role).collect();
    assert_eq!(
        roles,
        [
            "admin as built in",
            "approver as built in",
            "editor {view_products,edit_products}",
            "intern {view_products}",
            "viewer as built in"
        ]
    );
}
