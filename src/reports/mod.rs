//! What people tell the operator about listings that should not be there, as the Digital Services Act (Regulation (EU)
//! 2022/2065) asks of a marketplace: notices (Article 16), decisions with a statement of reasons (17), complaints (20),
//! who was right before (23), and the figures of each year (15 and 24).

pub mod appeals;
pub mod case_page;
pub mod cases;
pub mod deciding;
pub mod deciding_form;
pub mod decision_page;
pub mod decisions;
pub mod desk;
pub mod figures;
pub mod figures_page;
pub mod following;
pub mod following_page;
pub mod forms;
pub mod handlers;
pub mod hearing;
pub mod looking;
pub mod model;
pub mod outcomes;
pub mod record;
pub mod retention;
pub mod shown;
pub mod telling;
pub mod token;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/listings/{listing}/report`, `/reports/…`, `/operator/reports…` and `/manage/{business}/decisions/…`.
pub fn routes(routes: &mut Routes<'_>) {
    let appeal = "/operator/reports/appeals/{appeal}";
    let decision = "/manage/{business}/decisions/{statement}";
    routes
        .at("/listings/{listing}/report", |at| at.route(get().to(handlers::new)).route(post().to(handlers::create)))
        .at("/reports/{report}", |at| at.route(get().to(following_page::show)))
        .at("/reports/{report}/appeal", |at| {
            at.route(get().to(following_page::back)).route(post().to(following_page::create))
        })
        .at("/operator/reports", |at| at.route(get().to(desk::index)))
        .at("/operator/reports/figures", |at| at.route(get().to(figures_page::show)))
        .at("/operator/reports/figures.csv", |at| at.route(get().to(figures_page::export)))
        .at("/operator/reports/{case}", |at| at.route(get().to(case_page::show)))
        .at("/operator/reports/{case}/decision", |at| {
            at.route(get().to(case_page::back)).route(post().to(deciding::create))
        })
        .at(appeal, |at| at.route(get().to(hearing::show)))
        .at(&format!("{appeal}/handling"), |at| at.route(get().to(hearing::back)).route(post().to(hearing::create)))
        .at(&format!("{appeal}/handing-on"), |at| at.route(get().to(hearing::back)).route(post().to(hearing::pass_on)))
        .at(decision, |at| at.route(get().to(decision_page::show)))
        .at(&format!("{decision}/appeal"), |at| {
            at.route(get().to(decision_page::back)).route(post().to(decision_page::create))
        });
}
