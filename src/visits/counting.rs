//! Counts the public pages that people look at.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{REFERER, USER_AGENT};
use actix_web::middleware::Next;
use actix_web::web;

use super::counter::{Counter, Look};
use super::people::is_person;
use super::visit::{Visit, words_of};
use crate::clock::Clock;
use crate::config::Config;
use crate::web::address::block;
use crate::web::page_cache::Noted;

/// Middleware that counts what a page says that it is, kept or made anew.
pub async fn counted<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let response = next.call(request).await?;
    if response.status() == StatusCode::OK {
        count(&response);
    }
    Ok(response)
}

fn count<B>(response: &ServiceResponse<B>) -> Option<()> {
    let visit = response.response().extensions().get::<Noted>()?.0.clone().downcast::<Visit>().ok()?;
    let request = response.request();
    let headers = request.headers();
    if !is_person(headers) {
        return None;
    }
    let counter = request.app_data::<web::Data<Counter>>()?;
    let clock = request.app_data::<web::Data<Clock>>()?;
    let config = request.app_data::<web::Data<Config>>()?;
    let said = |name| headers.get(name).and_then(|value: &_| actix_web::http::header::HeaderValue::to_str(value).ok());
    let from = said(REFERER).filter(|_| visit.opened.is_some()).and_then(|page| searched_on(page, &config.base_url));
    let (block, browser) = (block(request), said(USER_AGENT).unwrap_or_default());
    let look = Look { day: clock.now().date_naive(), person: (&block, browser), from: from.as_deref() };
    counter.count(&visit, &look);
    Some(())
}

/// The words that were searched for on one of our own pages.
fn searched_on(page: &str, base_url: &str) -> Option<String> {
    let (_, query) = page.strip_prefix(base_url)?.split_once('?')?;
    let query = query.split('#').next().unwrap_or_default();
    let pairs = serde_urlencoded::from_str::<Vec<(String, String)>>(query).ok()?;
    pairs.into_iter().find(|(name, _)| name == "q").and_then(|(_, typed)| words_of(&typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_from_which_somebody_came_says_what_they_searched_for() {
        let at = |page: &str| searched_on(page, "http://localhost:8080");
        assert_eq!(at("http://localhost:8080/listings?category=x&q=Blue+Mug#a").as_deref(), Some("blue mug"));
        assert_eq!(at("http://localhost:8080/listings"), None);
        assert_eq!(at("http://elsewhere.example/?q=mug"), None);
        assert_eq!(at("http://localhost:8080/?q=%FF%00"), None);
    }
}
