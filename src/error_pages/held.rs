//! The page of a form that was sent after the session had ended, or by somebody who has to prove who they are: it
//! holds what was typed, and asks to sign in, in one step.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::CACHE_CONTROL;
use askama::Template;

use crate::error::Way;
use crate::layout::Page;
use crate::locales::Text;
use crate::web::forms::Errors;
use crate::web::held::Held;

/// The page.
#[derive(Template)]
#[template(path = "errors/held.html")]
pub struct HeldPage {
    /// What stands around it.
    pub page: Page,
    /// What was sent.
    pub held: Held,
    /// Whether whoever sent it is signed in, and only has to prove it.
    pub is_known: bool,
    /// What may be typed as a code, where the password was right and the account takes a second step.
    pub code: Option<Text>,
    /// The address, as typed.
    pub email: String,
    /// What is wrong.
    pub errors: Errors,
}

impl HeldPage {
    /// The page for a form that was not taken.
    pub(super) fn of(page: &Page, held: Held, way: Way) -> Self {
        let is_known = way == Way::Confirm;
        let title = if is_known { Text::held_title_confirm() } else { Text::held_title() };
        let page = page.titled(title);
        Self { page, held, is_known, code: None, email: String::new(), errors: Errors::default() }
    }

    /// The answer. By htmx it takes the place of the page's main part.
    #[must_use]
    pub fn answer(&self, status: StatusCode, is_htmx: bool) -> HttpResponse {
        let mut answer = HttpResponse::build(status);
        answer.insert_header((CACHE_CONTROL, "private, no-store")).content_type("text/html; charset=utf-8");
        if is_htmx {
            for (name, value) in [("HX-Retarget", "#main"), ("HX-Reswap", "outerHTML"), ("HX-Reselect", "#main")] {
                answer.insert_header((name, value));
            }
        }
        answer.body(self.render().unwrap_or_default())
    }
}
