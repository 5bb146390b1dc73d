//! The pages of whoever runs the marketplace.

mod acts;
mod businesses;
pub mod categories;
mod home;
pub mod jobs;
pub mod mail;
mod mode;
pub mod model;
mod overview;
mod pages;
mod people;
mod redirects;
mod team;
mod typed;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/operator…`.
pub fn routes(routes: &mut Routes<'_>) {
    businesses::routes(routes);
    categories::routes(routes);
    home::routes(routes);
    overview::routes(routes);
    pages::routes(routes);
    people::routes(routes);
    team::routes(routes);
    redirects::routes(routes);
    routes
        .at("/operator/jobs", |at| at.route(get().to(jobs::index)))
        .at("/operator/jobs/{job}/retry", |at| at.route(get().to(jobs::back)).route(post().to(jobs::retry)))
        .at("/operator/jobs/{job}/delete", |at| at.route(get().to(jobs::back)).route(post().to(jobs::delete)))
        .at("/operator/mode", |at| at.route(get().to(mode::edit)).route(post().to(mode::update)))
        .at("/operator/mail", |at| at.route(get().to(mail::index)))
        .at("/operator/mail/send", |at| at.route(get().to(mail::back)).route(post().to(mail::send_all)))
        .at("/operator/mail/{mail}/send", |at| at.route(get().to(mail::back)).route(post().to(mail::send)))
        .at("/operator/mail/{mail}/delete", |at| at.route(get().to(mail::back)).route(post().to(mail::delete)));
}
